"""RETURNING, which reads the row that was written. Source: lang_returning.

SQLite reads the row of an INSERT or UPDATE where it has made the record of it, and a record holds a small whole number
of a REAL column as an integer. A result that is a column is made a real again; one that only hands a column's value on
is not: `INSERT INTO t(r) VALUES (1) RETURNING r, coalesce(r, 0), typeof(coalesce(r, 0))` gives 1.0, 1 and 'real'. Where
the record holds a real, as with an index or a CHECK (see `whole_reals.py`), that is what all of them see.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from minisql.frozen import replace
from minisql.planner.context import Context
from minisql.planner.expr import Call, Case, Cast, Column, Expr, Unary, UnaryOp
from minisql.planner.mistakes import WildcardError
from minisql.planner.nodes import TableWrite
from minisql.planner.outputs import Output, bind_outputs
from minisql.planner.scope import Ctes, DerivedSource, Scope, Source, TableSource
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity

_HAND_ON = {"coalesce", "ifnull", "iif", "if", "nullif", "min", "max", "likely", "unlikely", "likelihood"}


def bind_returning(
    ctx: Context,
    columns: Sequence[ast.ResultColumn | ast.Star],
    target: Source,
    ctes: Ctes | None,
    record: TableWrite | None = None,
) -> list[Output]:
    """The result columns of RETURNING; none without the clause. An authorizer is asked by `asked_returning`. `record`:
    the table, if they see whole numbers that are integers in its record; None: if they are reals."""
    if not columns:
        return []
    if any(isinstance(column, ast.Star) and column.table is not None for column in columns):
        raise WildcardError('RETURNING may not use "TABLE.*" wildcards')
    with nullcontext() if ctx.env.authorizer is None else ctx.env.authorizer.silent():
        return _bind(ctx, columns, target, ctes, record)


def asked_returning(
    ctx: Context,
    columns: Sequence[ast.ResultColumn | ast.Star],
    target: TableSource | DerivedSource,
    ctes: Ctes | None,
    returning: list[Output],
    record: TableWrite | None = None,
) -> list[Output]:
    """`returning`, as `bind_returning` has given it, or as the authorizer, if there is one, allows it. The change
    itself has been compiled by then: of an INSERT all but AFTER triggers, of others with all triggers. SQLite looks at
    the names twice, the second time without those of the row, which is in registers."""
    authorizer = ctx.env.authorizer
    if authorizer is None or not returning:
        return returning
    settle(ctx)
    outputs = _bind(ctx, columns, target, ctes, record)
    access, target.access = target.access, None
    with authorizer.names_again():
        _bind(ctx, columns, target, ctes, record)
    target.access = access
    settle(ctx)
    return outputs


def seen_in_record(returning: Sequence[Output], record: TableWrite | None) -> tuple[Expr, ...]:
    """What `bind_returning` without a `record` gives, with the whole numbers of `record`; None: with reals."""
    return tuple([(each if record is None else _from_record(each, record)).typed.expr for each in returning])


def settle(ctx: Context) -> None:
    """The authorizer, if there is one, is asked now what a change has put off: code has been generated of it."""
    if ctx.env.authorizer is not None and not ctx.env.authorizer.depth:
        ctx.env.authorizer.settle()


def _bind(
    ctx: Context,
    columns: Sequence[ast.ResultColumn | ast.Star],
    target: Source,
    ctes: Ctes | None,
    record: TableWrite | None,
) -> list[Output]:
    with ctx.holding_late() as late:
        outputs = bind_outputs(ctx, columns, Scope(ctes=ctes, sources=[target], is_returning=True), named=True)
    if late:
        raise late[0]
    return outputs if record is None else [_from_record(output, record) for output in outputs]


def _from_record(output: Output, record: TableWrite) -> Output:
    typed = output.typed
    if typed.affinity is Affinity.REAL:
        return output
    return output._replace(typed=typed._replace(expr=_as_stored(typed.expr, record)))


def _as_stored(expr: Expr, record: TableWrite) -> Expr:
    """The expression with the columns as the record has them whose value may be the result."""
    match expr:
        case Column(_, number, Affinity.REAL):
            column = record.table.columns[number]
            is_kept = column.generated is None or column.stored
            return Unary(UnaryOp.AS_STORED, expr) if is_kept else expr
        case Unary(UnaryOp.PLUS, operand):
            return _as_stored(operand, record)
        case Cast(operand, Affinity.NUMERIC):
            return replace(expr, operand=_as_stored(operand, record))
        case Case(_, whens, _, otherwise):
            chosen = tuple([(when, _as_stored(then, record)) for when, then in whens])
            return replace(expr, whens=chosen, otherwise=None if otherwise is None else _as_stored(otherwise, record))
        case Call(function, args, _) if fold(function.name) in _HAND_ON:
            return replace(expr, args=tuple([_as_stored(arg, record) for arg in args]))
    return expr
