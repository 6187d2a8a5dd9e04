"""What of a query's terms a module is told: constraints on columns of its table, LIMIT and OFFSET.

Source: vtab §2.3.1 "Inputs".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from minisql.frozen import frozen, replace
from minisql.planner.block import Result
from minisql.planner.expr import (
    ROWID,
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
)  # fmt: skip
from minisql.planner.nodes import InKeys, SeekKey
from minisql.planner.where.prefix import in_capitals
from minisql.planner.where.terms import Term, UseOp, disjuncts, mask_of
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.collate import BINARY
from minisql.value.function import ScalarFunction
from minisql.vtab.protocol import FUNCTION, Op

_COMPARES = {
    CompareOp.EQ: Op.EQ,
    CompareOp.NE: Op.NE,
    CompareOp.LT: Op.LT,
    CompareOp.LE: Op.LE,
    CompareOp.GT: Op.GT,
    CompareOp.GE: Op.GE,
    CompareOp.IS: Op.IS,
    CompareOp.IS_NOT: Op.IS_NOT,
}
_MIRRORED = {Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE}
_PATTERNS = {"like": Op.LIKE, "glob": Op.GLOB, "regexp": Op.REGEXP, "match": Op.MATCH}
_ROW_BOUNDS = {CompareOp.LT: Op.LE, CompareOp.LE: Op.LE, CompareOp.GT: Op.GE, CompareOp.GE: Op.GE}
_USE_OPS = {UseOp.GE: Op.GE, UseOp.LT: Op.LT}
_BOUND: Final = ScalarFunction("", 1, lambda value: apply_affinity(value, Affinity.INTEGER))
"""LIMIT and OFFSET as integers. Nothing that is none gets here."""


@frozen
class Given:
    """A constraint: the term that it comes from, and its value. `n_parts`: of so many constraints the term is made.
    `needs`: the sources (bits) that the value reads."""

    term: Term | None  # None: LIMIT or OFFSET
    column: int
    op: int
    value: Expr | InKeys
    needs: int
    collation: str = "BINARY"
    n_parts: int = 1

    @property
    def is_list(self) -> bool:
        return isinstance(self.value, InKeys)


def givens_of(source: int, terms: Sequence[Term]) -> tuple[Given, ...]:
    """The constraints on the columns of a source: those that terms are, in their order, and then those that follow
    from terms, from the last term to the first, as SQLite finds them."""
    own = 1 << source
    plain: list[Given] = []
    derived: list[list[Given]] = []
    for term in terms:
        if term.virtual or not term.mask & own:
            continue
        found = [given for given in givens_in(term, source) if not given.needs & own]
        plain += [given for given in found if not _is_derived(given)]
        derived.append([given for given in found if _is_derived(given)])
    return (*plain, *(given for found in reversed(derived) for given in found))


def _is_derived(given: Given) -> bool:
    """Is it more, or less, than the term itself? Of `a.x = b.y`, what is said of b is."""
    match given.term.expr if given.term is not None else None:
        case Compare(_, left):
            return given.op in (Op.NE, Op.IS_NOT, Op.IS_NOT_NULL) or (type(left) is Column and given.value is left)
        case Unary(UnaryOp.NOT_NULL) | Between() | RowCompare() | Binary() | Call():
            return True
    return False


def limits_of(source: int, terms: Sequence[Term], result: Result) -> tuple[Given, ...]:
    """OFFSET and LIMIT, if every term says something of this source that the module is told."""
    if result.limit_told is None:
        return ()
    for term in terms:
        if not term.virtual and all(given.needs for given in givens_in(term, source)):
            return ()
    bounds = ((Op.OFFSET, result.offset_told), (Op.LIMIT, result.limit_told))
    return tuple([Given(None, ROWID, op, _as_bound(bound), 0) for op, bound in bounds if bound is not None])


def _as_bound(bound: Expr) -> Expr:
    if isinstance(bound, Const) and type(bound.value) is int and bound.slot is None:
        return bound
    return bound if isinstance(bound, Const) and type(bound.value) is int else Call(_BOUND, (bound,), BINARY)


def givens_in(term: Term, source: int) -> Iterator[Given]:
    match term.expr:
        case Compare(CompareOp.IS | CompareOp.IS_NOT as op, operand, Const(None)) if _is_own(operand, source):
            assert isinstance(operand, Column)
            null_op = Op.IS_NULL if op is CompareOp.IS else Op.IS_NOT_NULL
            yield Given(term, operand.column, null_op, Const(None), 0)
        case Compare(op, left, right, how):
            yield from _compared(term, source, left, _COMPARES[op], right, how)
            yield from _compared(term, source, right, _MIRRORED.get(_COMPARES[op], _COMPARES[op]), left, how)
        case Between(operand, low, high, how_low, how_high, False):
            for op_, value, how in ((Op.GE, low, how_low), (Op.LE, high, how_high)):
                for given in _compared(term, source, operand, op_, value, how):
                    yield Given(term, given.column, given.op, value, given.needs, given.collation, 2)
        case InList(operand, items, how, False) if items:
            needs = 0
            for item in items:
                needs |= mask_of(item)
            yield from _listed(term, source, operand, InKeys(items, None, how.affinity), needs, how)
        case InQuery((operand,), query, (how,), False):
            needs = 0
            for outer in query.outer:
                needs |= mask_of(outer)
            yield from _listed(term, source, operand, InKeys((), query, how.affinity), needs, how)
        case Unary(UnaryOp.IS_NULL | UnaryOp.NOT_NULL as test, operand):
            if _is_own(operand, source):
                assert isinstance(operand, Column)
                op_ = Op.IS_NULL if test is UnaryOp.IS_NULL else Op.IS_NOT_NULL
                yield Given(term, operand.column, op_, Const(None), 0)
        case RowCompare(CompareOp.EQ | CompareOp.IS as op, lefts, rights, hows):
            for left, right, how in zip(lefts, rights, hows, strict=True):
                for a, b in ((left, right), (right, left)):
                    for given in _compared(term, source, a, _COMPARES[op], b, how):
                        yield Given(term, given.column, given.op, b, given.needs, given.collation, len(lefts))
        case RowCompare(op, lefts, rights, hows) if op in _ROW_BOUNDS:
            for given in _compared(term, source, lefts[0], _ROW_BOUNDS[op], rights[0], hows[0]):
                yield replace(given, n_parts=len(lefts))  # more than the whole says: it is checked again
        case Binary(BinaryOp.OR):
            yield from _either(term, source)
        case Call(function, args, _):
            yield from _within_pattern(term, source)
            yield from _called(term, source, function.name.lower(), args, function.constraint)


def _is_own(expr: Expr, source: int) -> bool:
    return type(expr) is Column and expr.source == source


def _compared(term: Term, source: int, operand: Expr, op: Op, value: Expr, how: Comparison) -> Iterator[Given]:
    if type(operand) is Column and operand.source == source:
        yield Given(term, operand.column, op, value, mask_of(value), how.collation.name)


def _listed(term: Term, source: int, operand: Expr, keys: InKeys, needs: int, how: Comparison) -> Iterator[Given]:
    if type(operand) is Column and operand.source == source:
        yield Given(term, operand.column, Op.EQ, keys, needs, how.collation.name)


def _within_pattern(term: Term, source: int) -> Iterator[Given]:
    """The range in which LIKE and GLOB find what they look for (optoverview §5). It says less than the pattern."""
    for use in term.uses:
        if use.pattern and use.source == source and use.column is not None:
            assert isinstance(use.key, SeekKey), use.key
            collation = "BINARY" if use.collation is None else use.collation.name
            bound = use.key.expr
            if collation == "NOCASE" and use.op is UseOp.GE:
                bound = in_capitals(bound)  # below all texts that are alike, whatever compares them
            yield Given(term, use.column, _USE_OPS[use.op], bound, 0, collation, n_parts=3)


def _either(term: Term, source: int) -> Iterator[Given]:
    """`c = a OR c = b` is `c IN (a, b)` (optoverview §2.1)."""
    operands, values, needs = set(), [], 0
    how: Comparison | None = None
    for branch in disjuncts(term.expr):
        if not isinstance(branch, Compare) or branch.op is not CompareOp.EQ or how not in (None, branch.how):
            return
        how = branch.how
        operand, value = (branch.left, branch.right) if _is_own(branch.left, source) else (branch.right, branch.left)
        operands.add(operand)
        values.append(value)
        needs |= mask_of(value)
    (operand, *others) = operands
    if how is not None and not others and _is_own(operand, source):
        yield from _listed(term, source, operand, InKeys(tuple(values), None, how.affinity), needs, how)


def _called(term: Term, source: int, name: str, args: tuple[Expr, ...], own_op: int) -> Iterator[Given]:
    """`column LIKE x` and its kind; a function that the module has told an operator for."""
    if len(args) != 2:
        return
    pattern, operand = args
    if name in _PATTERNS and type(operand) is Column and operand.source == source:
        yield Given(term, operand.column, _PATTERNS[name], pattern, mask_of(pattern))
    if own_op >= FUNCTION and type(pattern) is Column and pattern.source == source:
        yield Given(term, pattern.column, own_op, operand, mask_of(operand))
