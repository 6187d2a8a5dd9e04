"""What a name means that stands for several columns: the first of their values that is not NULL.

So FULL JOIN .. USING makes one column of two. Source: lang_select "Determination of input data".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.expr import Case, Expr, Unary, UnaryOp
from minisql.planner.typed import Typed


def first_not_null(values: Sequence[Typed]) -> Typed:
    """The first of the values that is not NULL: to SQLite a call of coalesce(), which is no column and so has neither
    a name nor a declared type, but the affinity and the collation of its first argument."""
    if len(values) == 1:
        return values[0]
    whens: tuple[tuple[Expr, Expr], ...] = tuple(
        [(Unary(UnaryOp.NOT_NULL, value.expr), value.expr) for value in values[:-1]]
    )
    return values[0]._replace(expr=Case(None, whens, (), values[-1].expr), name=None, decltype=None)
