"""Virtual generated columns: they are in no record, so a scan computes those that something reads.

Source: gencol.
"""

from __future__ import annotations

from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.expr import Expr
from minisql.planner.scope import GENERATED, Scope, TableSource


def computed_columns(ctx: Context, source: TableSource) -> tuple[tuple[int, Expr], ...]:
    """(column number, expression) of the virtual columns among the used ones, each behind those that it reads.

    The columns that the expressions read are marked as used too. The expression's value still has to be given
    the column's affinity.
    """
    table = source.table
    if -1 not in table.fields:
        return ()
    found: dict[int, Expr] = {}
    saved, ctx.from_schema = ctx.from_schema, True
    try:
        for number in sorted(source.used):
            _compute(ctx, source, number, found)
    finally:
        ctx.from_schema = saved
    return tuple(found.items())


def _compute(ctx: Context, source: TableSource, number: int, found: dict[int, Expr]) -> None:
    if number < 0 or number in found:
        return
    column = source.table.columns[number]
    if column.generated is None or column.stored:
        return
    before = set(source.used)
    source.used.clear()
    expr = bind_whole(ctx, column.generated, Scope(sources=[source], prohibited_in=GENERATED)).expr
    reads = set(source.used)
    source.used |= before
    for other in sorted(reads):
        _compute(ctx, source, other, found)
    found[number] = expr
