"""OUTER JOIN strength reduction: is a row of NULLs on the right of a LEFT JOIN lost to a condition anyway?

    before   SELECT * FROM t LEFT JOIN u ON t.a = u.a WHERE u.b + 1 > 5
    after    SELECT * FROM t JOIN u ON t.a = u.a WHERE u.b + 1 > 5

What decides is the form of the condition, as in SQLite, since the join order follows from it. It must not fire for what
may be true of NULL: IS, functions, CASE, subqueries, comparisons with columns of a virtual table (which may have its
own idea of `x = NULL`). Switched off by the name `strength`. Source: optoverview §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.block import beneath_likelihood
from minisql.planner.expr import (
    Between,
    Binary,
    BinaryOp,
    Cast,
    Column,
    Compare,
    CompareOp,
    Expr,
    InList,
    Unary,
    UnaryOp,
)  # fmt: skip
from minisql.planner.rewrites import is_off

RULE = "strength"
_BOTH = (BinaryOp.AND, BinaryOp.OR)
_STRICT = (UnaryOp.NEGATE, UnaryOp.BIT_NOT, UnaryOp.NOT, UnaryOp.PLUS)


def rejects_nulls(terms: Sequence[Expr], mask: int, virtual: int) -> bool:
    """Is one of the terms never true where all columns of the sources in `mask` are NULL? Then the join is inner.

    `virtual`: the sources that are virtual tables.
    """
    if is_off(RULE):
        return False
    for number, term in enumerate(terms):
        if number == 0:  # SQLite looks at no other one
            term = beneath_likelihood(term)
            if isinstance(term, Unary) and term.op is UnaryOp.NOT_NULL:
                term = term.operand
        if _needs_row(term, mask, virtual):
            return True
    return False


def _needs_row(expr: Expr, mask: int, virtual: int) -> bool:
    """Is the expression NULL, or false, where all columns of the sources are NULL? A walk, as it may be 1,000 deep."""
    stack = [expr]
    while stack:
        match stack.pop():
            case Column(source) if mask >> source & 1:
                return True
            case Compare(op, left, right, _) if op not in (CompareOp.IS, CompareOp.IS_NOT):
                if not any(isinstance(side, Column) and virtual >> side.source & 1 for side in (left, right)):
                    stack += (left, right)
            case Binary(op, left, right) if op in _BOTH:
                if _needs_row(left, mask, virtual) and _needs_row(right, mask, virtual):
                    return True
            case Binary(_, left, right):
                stack += (left, right)
            case Unary(op, operand) if op in _STRICT:
                stack.append(operand)
            case Cast(operand, _):
                stack.append(operand)
            case Between(operand, low, high):
                if _needs_row(low, mask, virtual) and _needs_row(high, mask, virtual):
                    return True
                stack.append(operand)
            case InList(operand, items) if items:
                stack.append(operand)
            case _:
                pass
    return False
