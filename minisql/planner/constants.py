"""Constant propagation: where WHERE says that a column equals a literal, its other terms read the literal.

    before   SELECT * FROM t WHERE a = 5 AND b > a
    after    SELECT * FROM t WHERE a = 5 AND b > 5

So an index on b has a bound, and what has become constant is checked once. It must not fire unless the equality is by
BINARY and the column's value can be no other than the literal: an integer in a column of INTEGER or NUMERIC affinity, a
text in one of TEXT affinity. In a column without affinity 5 may be 5.0, which comparisons do not tell apart, unless as
text: there only operands of comparisons are exchanged. Terms with subqueries are left alone, and so are ON clauses.
Switched off by the name `constants`. Source: optoverview "Constant Propagation".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from minisql.planner.expr import (
    Column,
    Compare,
    CompareOp,
    Const,
    Exists,
    Expr,
    InQuery,
    Scalar,
    Unary,
    UnaryOp,
    walk,
)  # fmt: skip
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite
from minisql.planner.where.terms import as_equality
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.core import BoundCore

RULE = "constants"

_Known: TypeAlias = dict[tuple[int, int], tuple[Expr, bool]]
"""By (source, column), the literal, and whether the value is that in every respect."""


def propagate_constants(core: BoundCore) -> None:
    """Exchange columns of known value in WHERE of `core`."""
    if len(core.where) < 2 or is_off(RULE):
        return
    core.where = [as_equality(term) for term in core.where]
    known, sayings = _known_columns(core.where)
    if known:
        core.where = [term if any(term is each for each in sayings) else _exchanged(term, known) for term in core.where]


def _known_columns(where: Sequence[Expr]) -> tuple[_Known, list[Expr]]:
    """The columns of known value, and the terms that say so."""
    known: _Known = {}
    sayings: list[Expr] = []
    for term in where:
        if not isinstance(term, Compare) or term.op is not CompareOp.EQ or term.how.collation != BINARY:
            continue
        for column, value in ((term.left, term.right), (term.right, term.left)):
            literal = _literal(value)
            if type(column) is not Column or literal is None or (column.source, column.column) in known:
                continue
            if literal.value is not None and (column.affinity in _LOOSE or _is_exact(column.affinity, literal)):
                known[column.source, column.column] = value, column.affinity not in _LOOSE
                sayings.append(term)
    return known, sayings


def _literal(expr: Expr) -> Const | None:
    """The literal that a value is, or the number that it is the negative of."""
    if isinstance(expr, Unary) and expr.op is UnaryOp.NEGATE and isinstance(expr.operand, Const):
        return expr.operand if type(expr.operand.value) in (int, float) else None
    return expr if isinstance(expr, Const) else None


_LOOSE = (Affinity.NONE, Affinity.BLOB)


def _is_exact(affinity: Affinity, literal: Const) -> bool:
    """Is what a column of this affinity holds, if it equals the literal, the literal? The kind of a literal is part of
    the statement's template, so nothing is pinned."""
    match affinity:
        case Affinity.INTEGER | Affinity.NUMERIC:
            return type(literal.value) is int
        case Affinity.TEXT:
            return type(literal.value) is str
        case _:
            return False


def _exchanged(term: Expr, known: _Known) -> Expr:
    if any(isinstance(node, Scalar | Exists | InQuery) for node in walk(term)):
        return term

    def replacement(node: Expr) -> Expr | None:
        if type(node) is Column:
            literal, exact = known.get((node.source, node.column), (None, False))
            return literal if exact else None
        if isinstance(node, Compare) and node.how.affinity is not Affinity.TEXT:
            left, right = operand(node.left), operand(node.right)
            if left is not node.left or right is not node.right:
                return Compare(node.op, left, right, node.how)
        return None

    def operand(side: Expr) -> Expr:
        if type(side) is Column:
            return known.get((side.source, side.column), (side, False))[0]
        return rewrite(side, replacement)

    return rewrite(term, replacement)
