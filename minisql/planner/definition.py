"""What a new table's definition may name and use, asked part by part (`minisql.schema.definition_checks`)."""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.context import TARGET_SOURCE
from minisql.planner.environment import Environment
from minisql.planner.named_tables import table_source
from minisql.planner.scope import INDEX_EXPRESSION
from minisql.planner.typed import usable
from minisql.planner.write import bind_restricted, schema_context
from minisql.schema.definition_checks import DefinitionChecks
from minisql.schema.objects import Table, TableColumn, fold
from minisql.sql import ast


def definition_checks(database: int, env: Environment) -> DefinitionChecks:
    """The checks of a table that is to stand in the database."""

    def check_key(name: str, columns: Sequence[TableColumn], expr: ast.Expr) -> None:
        by_name = {fold(column.name): number for number, column in enumerate(columns)}
        table = Table(name, 0, "", tuple(columns), fields=tuple(range(len(columns))), by_name=by_name)
        ctx = schema_context(env, database)
        source = table_source(ctx, database, table, table.name, TARGET_SOURCE)
        with ctx.holding_late():  # of the key no code is made
            bind_restricted(ctx, expr, source, INDEX_EXPRESSION)

    return DefinitionChecks(_check_default, lambda name: _check_collation(env, name), check_key)


def _check_collation(env: Environment, name: str) -> None:
    usable(env.collation(name))


def _check_default(name: str, default: ast.Expr) -> None:
    if not _is_constant(default):
        raise SqlError(f"default value of column [{name}] is not constant")


def _is_constant(default: ast.Expr) -> bool:
    """True if a DEFAULT reads no column, parameter, subquery or window. Its functions are looked up when it is used."""
    stack: list[ast.Node] = [default]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.ColumnRef) and not (
            node.table is None and node.quote is ast.Quote.NONE and fold(node.column) in ("true", "false")
        ):
            return False
        if isinstance(node, ast.Parameter | ast.Select | ast.Raise | ast.InTable):
            return False
        if isinstance(node, ast.FunctionCall) and (node.over is not None or node.filter is not None):
            return False
        stack.extend(ast.children(node))
    return True
