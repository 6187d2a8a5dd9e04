"""OUTER JOIN strength reduction: is a row of NULLs on the right of a LEFT JOIN lost to a condition anyway?

    before   SELECT * FROM t LEFT JOIN u ON t.a = u.a WHERE u.b + 1 > 5
    after    SELECT * FROM t JOIN u ON t.a = u.a WHERE u.b + 1 > 5

What decides is the form of the condition, as in SQLite, since the join order follows from it. It must not fire for what
may be true of NULL: IS, functions, CASE, subqueries, comparisons with columns of a virtual table (which may have its
own idea of `x = NULL`). Switched off by the name `strength`. Source: optoverview §16 "OUTER JOIN strength reduction".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from minisql.planner.block import FromItem, JoinItem, beneath_likelihood, joins_of_query
from minisql.planner.expr import (
    Between,
    Binary,
    BinaryOp,
    Cast,
    Column,
    Compare,
    CompareOp,
    Const,
    Expr,
    InList,
    Outer,
    Unary,
    UnaryOp,
)  # fmt: skip
from minisql.planner.rewrites import is_off

RULE = "strength"
_BOTH = (BinaryOp.AND, BinaryOp.OR)
_STRICT = (UnaryOp.NEGATE, UnaryOp.BIT_NOT, UnaryOp.NOT, UnaryOp.PLUS)


def rejects_nulls(terms: Sequence[Expr], mask: int, virtual: int, heads: Collection[int]) -> bool:
    """Is one of the terms never true where all columns of the sources in `mask` are NULL? Then the join is inner.

    `virtual`: the sources that are virtual tables. `heads`: see `heads_of`.
    """
    if is_off(RULE):
        return False
    for term in terms:
        if id(term) in heads:
            term = beneath_likelihood(term)
            if isinstance(term, Unary) and term.op is UnaryOp.NOT_NULL:
                term = term.operand
        if _needs_row(term, mask, virtual):
            return True
    return False


def heads_of(item: FromItem | None, where: Sequence[Expr]) -> frozenset[int]:
    """The terms (by id) of which SQLite sees that they ask `x IS NOT NULL`, or that they stand under likely(): those
    that are the left operand of an AND, or all there is. To SQLite the ON clauses stand behind WHERE, each as one
    operand, and what came with a subquery stands before all that is around it, as one operand, too. Terms that were
    pushed down (push_down.py) stand behind all this, each as a right operand."""
    joins = list(joins_of_query(item))
    ons: dict[int, list[Sequence[Expr]]] = {len(where): []}
    for n_behind in (n_behind for join in joins for n_behind in join.cuts):
        ons.setdefault(max(0, len(where) - n_behind), [])
    for join in reversed(joins):
        if join.on:
            ons.setdefault(max(0, len(where) - join.n_behind), []).append(join.on)
    found: list[Expr] = []
    last: list[Expr] = []  # the terms of the last subquery, or of what is around all of them
    start = 0
    n_own = len(where) - (item.n_pushed if isinstance(item, JoinItem) else 0)
    for cut, clauses in sorted(ons.items()):
        terms = [*where[start:cut], *(term for on in clauses for term in on)]
        if terms and last and cut > start == n_own:
            last = [*last, *terms]
        elif terms:
            found += (terms[0], *(on[0] for on in clauses if len(on) > 1))
            last = terms
        start = cut
    if len(last) == 1 and len(found) > 1:
        found.pop()  # it is the right operand of the last AND
    return frozenset(map(id, found))


def _needs_row(expr: Expr, mask: int, virtual: int) -> bool:
    """Is the expression NULL, or false, where all columns of the sources are NULL? A walk, as it may be 1,000 deep."""
    stack = [expr]
    while stack:
        match stack.pop():
            case Column(source) if mask >> source & 1:
                return True
            case Compare(op, left, right, _) if op not in (CompareOp.IS, CompareOp.IS_NOT):
                if not any(_is_virtual(side, virtual) for side in (left, right)):
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
                if len(items) > 1 or type(items[0]) is not Const or not _is_virtual(operand, virtual):
                    stack.append(operand)  # else it is to SQLite's parser `operand = item`
            case _:
                pass
    return False


def _is_virtual(expr: Expr, virtual: int) -> bool:
    """Is it the column of a virtual table, of this query or of one around it?"""
    match expr:
        case Column(source):
            return bool(virtual >> source & 1)
        case Outer():
            return expr.is_virtual
    return False
