"""RETURNING, which reads the row that was written. Source: lang_returning."""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.context import Context
from minisql.planner.outputs import Output, bind_outputs
from minisql.planner.scope import Ctes, Scope, Source
from minisql.sql import ast


def bind_returning(
    ctx: Context, columns: Sequence[ast.ResultColumn | ast.Star], target: Source, ctes: Ctes | None
) -> list[Output]:
    """The result columns of RETURNING; none without the clause."""
    if not columns:
        return []
    if any(isinstance(column, ast.Star) and column.table is not None for column in columns):
        raise SqlError('RETURNING may not use "TABLE.*" wildcards')
    return bind_outputs(ctx, columns, Scope(ctes=ctes, sources=[target], is_returning=True), named=True)
