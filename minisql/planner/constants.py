"""Constant propagation: where WHERE says that a column equals a literal, its other terms read the literal.

    before   SELECT * FROM t WHERE a = 5 AND b > a
    after    SELECT * FROM t WHERE a = 5 AND b > 5

So an index on b has a bound, and what has become constant is checked once. ON clauses of inner joins, and conditions of
an EXISTS that has become a loop, count as WHERE. It must not fire unless the equality is by BINARY. The literal stands
for the column's value with the column's affinity: in a column of REAL affinity 5 is 5.0. In a column without affinity 5
may be 5.0, which comparisons do not tell apart, unless as text: there only operands of comparisons are exchanged, but
not of <> and IS NOT, which SQLite leaves out, nor the right one beside text: in `t = a` a stays. Another constant, like
`?1` or `1 + 1`, has the column's value for comparisons that convert it as the column does. Terms with subqueries are
left alone, and so are ON clauses of outer joins.
Switched off by the name `constants`. Source: optoverview "Constant Propagation".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeAlias

from minisql.frozen import frozen
from minisql.planner.bound_core import BoundCore
from minisql.planner.context import Context
from minisql.planner.expr import (
    Cast,
    Column,
    Compare,
    CompareOp,
    Const,
    Expr,
    Unary,
    UnaryOp,
    has_subquery,
)  # fmt: skip
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite
from minisql.planner.steady import is_constant
from minisql.value.affinity import NUMERIC_AFFINITIES, UNCONVERTED, Affinity, apply_affinity
from minisql.value.collate import BINARY

RULE = "constants"


@frozen
class _Value:
    """What stands for a column: everywhere, or only as an operand of comparisons of these affinities."""

    expr: Expr
    everywhere: bool = False
    compared: Collection[Affinity | None] = ()


_Known: TypeAlias = dict[tuple[int, int], _Value]
"""By (source, column)."""


def propagate_constants(core: BoundCore) -> None:
    """Exchange columns of known value in WHERE of `core`."""
    core.where = propagated(core.ctx, core.where)


def propagated(ctx: Context, terms: list[Expr]) -> list[Expr]:
    """The terms of a conjunction, with columns of known value exchanged; each in which there are none is the same."""
    if len(terms) < 2 or is_off(RULE):
        return terms
    from minisql.planner.where.terms import as_equality  # here, as its package asks this module

    equalities = [as_equality(term) for term in terms]
    known, sayings = _known_columns(ctx, equalities)
    if not known:
        return terms
    found = []
    for term, equality in zip(terms, equalities):
        new = equality if any(equality is each for each in sayings) else _exchanged(equality, known)
        if new is equality:
            found.append(term)
            continue
        ctx.exchanged[id(new)] = new, ctx.exchanged.get(id(term), (term, term))[1]
        found.append(new)  # a partial index is implied by the term as it was
    return found


def _known_columns(ctx: Context, where: Sequence[Expr]) -> tuple[_Known, list[Expr]]:
    """The columns of known value, and the terms that say so."""
    known: _Known = {}
    sayings: list[Expr] = []
    for term in where:
        if not isinstance(term, Compare) or term.op is not CompareOp.EQ or term.how.collation != BINARY:
            continue
        for column, value in ((term.left, term.right), (term.right, term.left)):
            if type(column) is not Column or (column.source, column.column) in known:
                continue
            found = _value(ctx, column, value)
            if found is None:
                continue
            ctx.for_columns[id(found.expr)] = found.expr, column.affinity
            known[column.source, column.column] = found
            sayings.append(term)
    return known, sayings


def _value(ctx: Context, column: Column, value: Expr) -> _Value | None:
    """What stands for a column that equals the value; None: nothing does."""
    literal = _literal(value)
    is_loose = column.affinity in UNCONVERTED
    if literal is not None:
        stored = Unary(UnaryOp.PLUS, _stored(ctx, column, value, literal))  # no literal to those who estimate
        return _Value(stored, not is_loose, _LOOSELY if is_loose else ())
    if type(value) is Cast or not is_constant(value):
        return None  # the first has an affinity of its own
    if is_loose:
        return _Value(Unary(UnaryOp.PLUS, value), compared=_LOOSELY)
    return _Value(Unary(UnaryOp.PLUS, value), compared=NUMERIC_AFFINITIES) if column.affinity in _WHOLE else None


def _literal(expr: Expr) -> Const | None:
    """The literal that a value is, or the number that it is the negative of."""
    if isinstance(expr, Unary) and expr.op is UnaryOp.NEGATE and isinstance(expr.operand, Const):
        return expr.operand if type(expr.operand.value) in (int, float) else None
    return expr if isinstance(expr, Const) else None


_WHOLE = (Affinity.INTEGER, Affinity.NUMERIC, Affinity.FLEXNUM)
_LOOSELY = (None, *UNCONVERTED, *NUMERIC_AFFINITIES)
_NEGATED = (CompareOp.NE, CompareOp.IS_NOT)


def _stored(ctx: Context, column: Column, value: Expr, literal: Const) -> Expr:
    """What the column holds where it equals the value. The kind of a literal is part of the statement's template, so
    its slot is pinned only where the value itself has to be converted."""
    kind = type(literal.value)
    match column.affinity:
        case Affinity.INTEGER | Affinity.NUMERIC if kind is int:
            return value
        case Affinity.TEXT if kind is str:
            return value
        case Affinity.FLEXNUM if kind in (int, float):
            return value
        case Affinity.REAL if kind in (int, float):
            return value if kind is float else Unary(UnaryOp.AS_REAL, value)
        case Affinity.NONE | Affinity.BLOB:
            return value
    if literal.slot is not None:
        ctx.pinned.add(literal.slot)
    number = literal.value
    if value is not literal:  # the number that it is the negative of
        assert isinstance(number, int | float), number
        number = -number
    return Const(apply_affinity(number, column.affinity))


def _exchanged(term: Expr, known: _Known) -> Expr:
    if has_subquery(term):
        return term

    def replacement(node: Expr) -> Expr | None:
        if type(node) is Column:
            value = known.get((node.source, node.column))
            return value.expr if value is not None and value.everywhere else None
        if isinstance(node, Compare) and node.op not in _NEGATED:
            left = operand(node.left, node.how.affinity)
            is_text = isinstance(node.left, Column | Cast) and node.left.affinity is Affinity.TEXT
            right = rewrite(node.right, replacement) if is_text else operand(node.right, node.how.affinity)
            if left is not node.left or right is not node.right:
                return Compare(node.op, left, right, node.how)
        return None

    def operand(side: Expr, affinity: Affinity | None) -> Expr:
        if type(side) is Column:
            value = known.get((side.source, side.column))
            return side if value is None or not (value.everywhere or affinity in value.compared) else value.expr
        return rewrite(side, replacement)

    return rewrite(term, replacement)
