"""WHERE push-down into VALUES that are a part of a compound: each row is asked by itself.

    SELECT * FROM (SELECT a FROM t UNION VALUES (0), (7)) WHERE a = '7'

To SQLite each term of VALUES is a SELECT without FROM, whose WHERE the term becomes: 7 = '7', which is false, whatever
the affinity of the whole column. VALUES that are all of a subquery are asked where they are a single row, or where
SQLite makes several terms of them, and some of those co-routines: several rows that are all terms, or one co-routine,
it reads without any WHERE.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from minisql.planner.context import Context
from minisql.planner.expr import Binary, BinaryOp, Const, Expr, Unary, UnaryOp
from minisql.planner.push_down import moved_into
from minisql.planner.typed import Typed

if TYPE_CHECKING:
    from minisql.planner.bound_values import BoundValues


def asks_rows(values: BoundValues) -> bool:
    """Are VALUES that are all of a subquery asked what the query around asks of its columns?"""
    return len(values.rows) == 1 or 1 < len(values.sizes) < len(values.rows)


def conditions_of(values: BoundValues, *, behind: bool) -> tuple[Expr, ...]:
    """What `values.where` asks of each row. `behind`: they are not the compound's first part."""
    in_front = [_asked(values.ctx, values.where, row) for row in _rows_in_front(values)]
    if not behind or len(values.rows) == 1:
        return tuple(in_front)
    conditions = [_asked(values.ctx, values.where, row) for row in _rows_behind(values)]
    if asks_rows(values):
        conditions = [Binary(BinaryOp.AND, *both) for both in zip(conditions, in_front, strict=True)]
    return tuple(conditions)


def _rows_in_front(values: BoundValues) -> Iterator[list[Typed]]:
    rows = iter(values.rows)
    for term, size in zip(values.terms, values.sizes):
        for row in islice(rows, size):
            yield [typed._replace(expr=expr) for typed, expr in zip(term, row)]


def _rows_behind(values: BoundValues) -> Iterator[list[Typed]]:
    """Several rows behind an operator are a subquery, whose columns have one affinity each."""
    for row in values.rows:
        exprs = [Unary(UnaryOp.AS_REAL, expr) if mixed else expr for expr, mixed in zip(row, values.mixed)]
        yield [typed._replace(expr=expr) for typed, expr in zip(values.behind, exprs)]


def _asked(ctx: Context, terms: Sequence[Expr], row: Sequence[Typed]) -> Expr:
    asked: Expr = Const(1)
    for term in terms:
        moved = moved_into(ctx, term, row)
        if moved is not None:
            asked = Binary(BinaryOp.AND, asked, moved)
    return asked
