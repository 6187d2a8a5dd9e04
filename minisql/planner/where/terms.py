"""What a WHERE term can be used for: which column it fixes or bounds, and what must be known before it can.

A term may offer several uses (`a = b` can seek either table; BETWEEN is two bounds). A use settles its term when
rows found by it need not be checked again.
Source: optoverview §2 "WHERE Clause Analysis", §3 BETWEEN, §5 LIKE.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from minisql.frozen import field, slotted
from minisql.planner.block import conjuncts
from minisql.planner.context import Context
from minisql.planner.expr import (
    Between,
    Binary,
    BinaryOp,
    Call,
    Column,
    Compare,
    CompareOp,
    Comparison,
    Const,
    Expr,
    InList,
    InQuery,
    RowCompare,
    Unary,
    UnaryOp,
    walk,
)  # fmt: skip
from minisql.planner.nodes import InKeys, SeekKey
from minisql.planner.where.prefix import like_bounds
from minisql.value.affinity import Affinity
from minisql.value.collate import Collation


class UseOp(Enum):
    """How the column stands to the key."""

    EQ = "="
    IS = "IS"
    IS_NULL = "IS NULL"
    IN = "IN"
    GT = ">"
    GE = ">="
    LT = "<"
    LE = "<="


EQUALITIES: Final = (UseOp.EQ, UseOp.IS, UseOp.IS_NULL, UseOp.IN)
LOWER: Final = (UseOp.GT, UseOp.GE)
UPPER: Final = (UseOp.LT, UseOp.LE)

_MIRRORED: Final = {UseOp.GT: UseOp.LT, UseOp.GE: UseOp.LE, UseOp.LT: UseOp.GT, UseOp.LE: UseOp.GE}
_ROW_BOUNDS: Final = {
    CompareOp.GT: UseOp.GE,
    CompareOp.GE: UseOp.GE,
    CompareOp.LT: UseOp.LE,
    CompareOp.LE: UseOp.LE,
}
_COMPARES: Final = {
    CompareOp.EQ: UseOp.EQ,
    CompareOp.IS: UseOp.IS,
    CompareOp.GT: UseOp.GT,
    CompareOp.GE: UseOp.GE,
    CompareOp.LT: UseOp.LT,
    CompareOp.LE: UseOp.LE,
}


def mask_of(expr: Expr) -> int:
    """The sources that an expression reads, as bits."""
    mask = 0
    for node in walk(expr):
        if type(node) is Column:
            mask |= 1 << node.source
    return mask


@slotted
class Use:
    """One way to use a term: `operand op key`, where `operand` belongs to one source.

    `column` is the operand's column number, or None when it is another expression (for expression indexes).
    `needs` are the sources that the key reads. `collation` None: any index order will do (IS NULL).
    """

    term: Term
    source: int
    column: int | None
    operand: Expr
    op: UseOp
    key: SeekKey | InKeys
    needs: int
    affinity: Affinity | None
    collation: Collation | None
    settles: bool = True
    n_keys: int = 1  # of IN: how many values it is taken to have
    rest: tuple[tuple[Expr, Comparison], ...] = ()  # of a row value's bound: what is compared behind the operand
    pattern: bool = False  # a bound of LIKE or GLOB: only together with the other one, and blobs must be read too


@slotted
class Term:
    """A term of WHERE or ON. `on`: it belongs to the ON clause of the outer join whose right side these are (bits)."""

    expr: Expr
    mask: int
    uses: list[Use] = field(default_factory=list)
    virtual: bool = False  # derived from other terms: never has to be checked


def analyse(ctx: Context, exprs: Sequence[Expr]) -> list[Term]:
    """The terms of a conjunction, with what they can be used for, and the terms that follow from equalities."""
    from minisql.planner.where.or_list import or_as_list

    terms = [_term(ctx, or_as_list(ctx, expr)) for expr in exprs]
    if len(terms) > 1:
        terms += _transitive(terms)
    return terms


def _term(ctx: Context, expr: Expr) -> Term:
    term = Term(expr, mask_of(expr))
    if term.mask:
        term.uses.extend(_uses(ctx, term, expr))
    return term


def _uses(ctx: Context, term: Term, expr: Expr) -> Iterator[Use]:
    match expr:
        case Compare(op, left, right, how) if op in _COMPARES:
            use_op = _COMPARES[op]
            yield from _compare_use(term, left, use_op, right, how.affinity, how.collation)
            yield from _compare_use(term, right, _MIRRORED.get(use_op, use_op), left, how.affinity, how.collation)
        case Between(operand, low, high, how_low, how_high, False):
            for use in _compare_use(term, operand, UseOp.GE, low, how_low.affinity, how_low.collation):
                use.settles = False
                yield use
            for use in _compare_use(term, operand, UseOp.LE, high, how_high.affinity, how_high.collation):
                use.settles = False
                yield use
        case InList(operand, items, how, False) if items:
            mask = 0
            for item in items:
                mask |= mask_of(item)
            yield from _in_use(term, operand, InKeys(items, None, how.affinity), mask, how.collation, len(items))
        case InQuery((operand,), query, (how,), False):
            mask = 0
            for outer in query.outer:
                mask |= mask_of(outer)
            yield from _in_use(term, operand, InKeys((), query, how.affinity), mask, how.collation, 25)
        case Unary(UnaryOp.IS_NULL, operand):
            key = SeekKey(Const(None), None, null_matches=True)
            yield from _use(term, operand, UseOp.IS_NULL, key, 0, None, None)
        case RowCompare(op, lefts, rights, hows) if op in (CompareOp.EQ, CompareOp.IS):
            for left, right, how in zip(lefts, rights, hows):
                for use in (
                    *_compare_use(term, left, _COMPARES[op], right, how.affinity, how.collation),
                    *_compare_use(term, right, _COMPARES[op], left, how.affinity, how.collation),
                ):
                    use.settles = False
                    yield use
        case RowCompare(op, lefts, rights, hows) if op in _ROW_BOUNDS:
            yield from _row_use(term, lefts, _ROW_BOUNDS[op], rights, hows)
            yield from _row_use(term, rights, _MIRRORED[_ROW_BOUNDS[op]], lefts, hows)
        case Call():
            yield from _like_uses(ctx, term, expr)
        case _:
            return


def _compare_use(
    term: Term, operand: Expr, op: UseOp, key: Expr, affinity: Affinity | None, collation: Collation
) -> Iterator[Use]:
    seek = SeekKey(key, affinity, null_matches=op is UseOp.IS)
    return _use(term, operand, op, seek, mask_of(key), affinity, collation)


def _row_use(
    term: Term, operands: Sequence[Expr], op: UseOp, keys: Sequence[Expr], hows: Sequence[Comparison]
) -> Iterator[Use]:
    """`(a, b) > (1, 2)` bounds `a` from below by 1; the term is checked again all the same."""
    needs = 0
    for key in keys:
        needs |= mask_of(key)
    for use in _compare_use(term, operands[0], op, keys[0], hows[0].affinity, hows[0].collation):
        if not needs >> use.source & 1:
            use.needs = needs
            use.settles = False
            use.rest = tuple(zip(operands[1:], hows[1:]))
            yield use


def _in_use(term: Term, operand: Expr, keys: InKeys, needs: int, collation: Collation, n_keys: int) -> Iterator[Use]:
    for use in _use(term, operand, UseOp.IN, keys, needs, keys.affinity, collation):
        use.n_keys = n_keys
        yield use


def _use(
    term: Term,
    operand: Expr,
    op: UseOp,
    key: SeekKey | InKeys,
    needs: int,
    affinity: Affinity | None,
    collation: Collation | None,
) -> Iterator[Use]:
    """The use, if the operand is of one source and the key does not read that source."""
    if type(operand) is Column:
        if needs >> operand.source & 1 or not _keeps(affinity, operand.affinity):
            return
        yield Use(term, operand.source, operand.column, operand, op, key, needs, affinity, collation)
        return
    mask = mask_of(operand)
    if mask and mask & (mask - 1) == 0 and not needs & mask:
        yield Use(term, mask.bit_length() - 1, None, operand, op, key, needs, affinity, collation)


def _keeps(wanted: Affinity | None, column: Affinity) -> bool:
    """Does the comparison leave the column's stored values as they are, so that the index's order is its order?"""
    if wanted is Affinity.TEXT:
        return column is Affinity.TEXT
    if wanted in (Affinity.NUMERIC, Affinity.INTEGER, Affinity.REAL):
        return column in (Affinity.NUMERIC, Affinity.INTEGER, Affinity.REAL)
    return True


def _like_uses(ctx: Context, term: Term, call: Call) -> Iterator[Use]:
    """`column GLOB 'abc*'` lies in a range of the index; the term is checked again all the same."""
    bounds = like_bounds(ctx, call)
    if bounds is None:
        return
    operand, low, high, collation = bounds
    for op, value in ((UseOp.GE, low), (UseOp.LT, high)):
        for use in _use(term, operand, op, SeekKey(Const(value), None), 0, None, collation):
            use.settles = False
            use.pattern = True
            yield use


# ---------------------------------------------------------------- transitive equalities


def _transitive(terms: list[Term]) -> list[Term]:
    """From `a = b` and `b = 5` also `a = 5` (optoverview §2 "transitive constraints"), for columns of one affinity and
    collation. The new terms only guide the choice of path: what they say is checked by those that they come from."""
    links = [_column_pair(term) for term in terms]
    links = [link for link in links if link is not None]
    if not links:
        return []
    derived: list[Term] = []
    for term in terms:
        for use in term.uses:
            if use.op is UseOp.EQ and use.column is not None and not use.needs and isinstance(use.key, SeekKey):
                for other in _equal_columns(use.operand, links):
                    new = Term(term.expr, mask_of(other), virtual=True)
                    new.uses.append(
                        Use(new, other.source, other.column, other, UseOp.EQ, use.key, 0, use.affinity, use.collation)
                    )
                    derived.append(new)
    return derived


def _column_pair(term: Term) -> tuple[Column, Column] | None:
    expr = term.expr
    if (
        isinstance(expr, Compare)
        and expr.op is CompareOp.EQ
        and type(expr.left) is Column
        and type(expr.right) is Column
        and expr.left.affinity is expr.right.affinity
        and expr.left.collation == expr.right.collation == expr.how.collation
    ):
        return expr.left, expr.right
    return None


def _equal_columns(start: Expr, links: Sequence[tuple[Column, Column] | None]) -> list[Column]:
    """The columns that are equal to `start` by a chain of links."""
    assert isinstance(start, Column)
    seen = {(start.source, start.column)}
    found: list[Column] = []
    frontier = [start]
    while frontier:
        here = frontier.pop()
        for link in links:
            assert link is not None
            for near, far in (link, link[::-1]):
                if (near.source, near.column) == (here.source, here.column) and (far.source, far.column) not in seen:
                    seen.add((far.source, far.column))
                    found.append(far)
                    frontier.append(far)
    return found


def disjuncts(expr: Expr) -> list[Expr]:
    """The branches of a chain of ORs, in the order of the text; one branch if it is no OR."""
    found: list[Expr] = []
    stack = [expr]
    while stack:
        node = stack.pop()
        if isinstance(node, Binary) and node.op is BinaryOp.OR:
            stack += (node.right, node.left)
        else:
            found.append(node)
    return found


def branch_terms(ctx: Context, branch: Expr) -> list[Term]:
    """The terms of one branch of an OR."""
    return [_term(ctx, expr) for expr in conjuncts(branch)]
