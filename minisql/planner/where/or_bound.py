"""A comparison that both sides of an OR make true, as a term besides.

    before   x < 3 OR x = 3                          before   (x = 1 AND y > 2) OR (x = 1 AND z = 4)
    after    the same, and x <= 3                    after    the same, and x = 1

The new term may drive an index, also a partial one that it implies, if it compares a column or an expression that some
index has; it is never checked, since the OR is. Both sides
have to compare the same operands, in directions that one comparison covers (`<`, `<=`, `=` are `<=`), and the OR has to
have two sides. One that compares two columns is two terms to SQLite (`x = y` and `y = x`), so that it counts only below
an AND. Switched off by the name `or_bound`. Source: SQLite itself (EXPLAIN QUERY PLAN of partial indexes and ranges).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from minisql.planner.block import conjuncts
from minisql.planner.context import Context
from minisql.planner.expr import Between, Column, Compare, CompareOp, Expr
from minisql.planner.rewrites import is_off
from minisql.planner.same import same_expr
from minisql.planner.where.use_list import is_link

RULE: Final = "or_bound"

_DOWN: Final = frozenset({CompareOp.EQ, CompareOp.LT, CompareOp.LE})
_UP: Final = frozenset({CompareOp.EQ, CompareOp.GT, CompareOp.GE})
_MIRRORED: Final = {
    CompareOp.EQ: CompareOp.EQ,
    CompareOp.LT: CompareOp.GT,
    CompareOp.LE: CompareOp.GE,
    CompareOp.GT: CompareOp.LT,
    CompareOp.GE: CompareOp.LE,
}


def bounds_of_or(ctx: Context, left: Expr, right: Expr, *, of_outer: bool) -> Iterator[Compare]:
    """What is true wherever `left OR right` is, each a comparison with what can be indexed on its left. `of_outer`: the
    OR stands in the ON of an outer join, where `x = y` makes no columns equal, and so is a comparison as any other."""
    if is_off(RULE):
        return
    ways = [list(_comparisons(branch)) for branch in (left, right)]
    for one in ways[0]:
        for other in ways[1]:
            op = _covering(one.op, other.op)
            if (is_link(one) or is_link(other)) and not of_outer:
                continue
            if op is not None and one.how == other.how and _is_same(ctx, one, other):
                yield Compare(op, one.left, one.right, one.how)


def _comparisons(branch: Expr) -> Iterator[Compare]:
    """What a side says, the operand that an index may hold on the left."""
    parts = conjuncts(branch)
    for part in parts:
        if isinstance(part, Between) and not part.negated:
            yield from _both_ways(Compare(CompareOp.GE, part.operand, part.low, part.how_low))
            yield from _both_ways(Compare(CompareOp.LE, part.operand, part.high, part.how_high))
        if not isinstance(part, Compare) or part.op not in _MIRRORED:
            continue
        if len(parts) > 1 or not (type(part.left) is Column and type(part.right) is Column):
            yield from _both_ways(part)


def _both_ways(part: Compare) -> Iterator[Compare]:
    """The comparison as it is, and with its sides exchanged, as far as an index may hold what is on the left."""
    are_columns = type(part.left) is Column and type(part.right) is Column
    if type(part.right) is not Column or are_columns:
        yield part
    if type(part.left) is not Column or are_columns:
        yield Compare(_MIRRORED[part.op], part.right, part.left, part.how)


def _covering(one: CompareOp, other: CompareOp) -> CompareOp | None:
    """The comparison that holds where either does; None: there is none."""
    if one is other:
        return one
    if {one, other} <= _DOWN:
        return CompareOp.LE
    return CompareOp.GE if {one, other} <= _UP else None


def _is_same(ctx: Context, one: Compare, other: Compare) -> bool:
    """Do they compare the same? Literals are looked at for the plan only where they do: those of `x = 1 OR x = 2` are
    not, so that the plan serves any other two."""
    pairs = ((one.left, other.left), (one.right, other.right))
    if not all(same_expr(a, b) for a, b in pairs):
        return False
    for a, b in pairs:
        same_expr(a, b, ctx.pinned)
    return True
