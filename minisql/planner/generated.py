"""Virtual generated columns: they are in no record, so a scan computes those that something reads.

Source: gencol.
"""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.expr import Const, Expr
from minisql.planner.scope import GENERATED, Scope, TableSource

_OF_FUNCTIONS: Final = (
    "no such function: ",
    "misuse of aggregate function ",
    "wrong number of arguments to function ",
)
"""What binding says of a function that cannot be called."""


def looked_up_late(error: SqlError) -> SqlError:
    """The error as SQLite has it where an expression of a stored table cannot be bound: it looks functions up when it
    computes the expression, and has one message for all that is wrong with them."""
    for prefix in _OF_FUNCTIONS:
        if str(error).startswith(prefix):
            name = str(error).removeprefix(prefix).removesuffix("()")
            return SqlError(f"unknown function: {name}()")
    return error


class GeneratedLoop(SqlError):
    """Generated columns that need each other. SQLite finds it when it has to compute one of them."""

    def __init__(self, column: str) -> None:
        super().__init__(f'generated column loop on "{column}"')


def check_virtual_columns(ctx: Context, source: TableSource) -> None:
    """Raises: GeneratedLoop, if a row with all columns cannot be read."""
    source.used.update(range(len(source.table.columns)))
    computed_columns(ctx, source)


def computed_columns(ctx: Context, source: TableSource) -> tuple[tuple[int, Expr], ...]:
    """(column number, expression) of the virtual columns among the used ones, each behind those that it reads.

    The columns that the expressions read are marked as used too. The expression's value still has to be given
    the column's affinity.

    Raises:
        GeneratedLoop: columns need each other; of several loops the last is told, as SQLite does.
    """
    table = source.table
    if -1 not in table.fields:
        return ()
    found: dict[int, Expr] = {}
    loop: GeneratedLoop | None = None
    saved, ctx.from_schema = ctx.from_schema, True
    try:
        for number in sorted(source.used - source.unread):
            try:
                _compute(ctx, source, number, found, ())
            except GeneratedLoop as error:
                loop = error
            except SqlError as error:
                raise looked_up_late(error) from error
    finally:
        ctx.from_schema = saved
    if loop is not None:
        raise loop
    for number in sorted(source.used & source.unread):
        found.setdefault(number, Const(None))
    return tuple(found.items())


def _compute(ctx: Context, source: TableSource, number: int, found: dict[int, Expr], above: tuple[int, ...]) -> None:
    if number < 0 or number in found:
        return
    column = source.table.columns[number]
    if column.generated is None or column.stored:
        return
    if number in above:
        raise GeneratedLoop(column.name)
    before = set(source.used)
    source.used.clear()
    expr = bind_whole(ctx, column.generated, Scope(sources=[source], prohibited_in=GENERATED)).expr
    reads = set(source.used)
    source.used |= before
    for other in sorted(reads):
        _compute(ctx, source, other, found, (*above, number))
    found[number] = expr
