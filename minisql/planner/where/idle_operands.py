"""Operands of AND and OR that change nothing: `x OR 0` is x, and so is `x AND 1`.

    before   SELECT * FROM t WHERE b = 5 AND (a = 3 OR 0)
    after    SELECT * FROM t WHERE b = 5 AND a = 3

So the term can search an index, and imply what a partial index asks for. The operands are those that are written as
integers, or that the parser knows: TRUE and FALSE, `x IN ()`, `5 IS NULL`; neither 0.0 nor a literal that a subquery's
column stands for. A whole term becomes another one, which is not split at its AND: `(x OR 0) OR y` stays what it is.
It must not fire for an ON term of an outer join.
Switched off by the name `idle_operands`. Source: SQLite itself, EXPLAIN QUERY PLAN of such terms.
"""

from __future__ import annotations

from typing import Final

from minisql.planner.block import beneath_likelihood
from minisql.planner.context import Context
from minisql.planner.expr import Binary, BinaryOp, Const, Expr
from minisql.planner.rewrites import is_off

RULE = "idle_operands"
_BOTH: Final = (BinaryOp.AND, BinaryOp.OR)


def without_idle_operands(ctx: Context, term: Expr) -> Expr:
    """What is left of a term of WHERE. Of `likely(x) OR 0` that is x, of whose likelihood nothing is known."""
    left = _what_counts(ctx, term)
    return term if left is term else beneath_likelihood(left)


def _what_counts(ctx: Context, term: Expr) -> Expr:
    if type(term) is not Binary or term.op not in _BOTH or is_off(RULE):
        return term
    chain = [term]
    while type(below := chain[-1].left) is Binary and below.op in _BOTH:
        chain.append(below)
    left = chain[-1].left
    for node in reversed(chain):  # a long one is nested on its left side
        left = _without(ctx, node, left)
    return left


def _without(ctx: Context, node: Binary, left: Expr) -> Expr:
    """One AND or OR, with what is left of its left side; the node as it is if both sides count."""
    right = _what_counts(ctx, node.right)
    left_is, right_is = is_known_truth(ctx, left), is_known_truth(ctx, right)
    if left_is is True or right_is is False:
        return right if node.op is BinaryOp.AND else left
    if right_is is True or left_is is False:
        return left if node.op is BinaryOp.AND else right
    return node


def is_known_truth(ctx: Context, expr: Expr) -> bool | None:
    """Is the operand true, or false, as it is written? None: that is not known."""
    if not isinstance(expr, Const) or id(expr) not in ctx.written_operands:
        return None
    if expr.slot is not None:
        ctx.pinned.add(expr.slot)
    if type(expr.value) is not int or not 0 <= expr.value < 1 << 31:
        return None
    return expr.value != 0
