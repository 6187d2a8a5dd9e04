"""The ways to read a virtual table: what its module answers to each set of values that may be there.

The module is asked first with every constraint usable, then, if it wants values of other sources, with fewer; and once
more without IN where it used one. Source: vtab §2.3 "The xBestIndex Method".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import frexp

from minisql.errors import SqlError
from minisql.frozen import frozen, replace
from minisql.planner.block import TableItem
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
)  # fmt: skip
from minisql.planner.nodes import InKeys, SeekKey, VirtualScan
from minisql.planner.where.logest import LogEst, log_est
from minisql.planner.where.loops import Loop
from minisql.planner.where.order import Wanted
from minisql.planner.where.terms import Term, UseOp, disjuncts, mask_of
from minisql.schema.objects import Table, fold
from minisql.value.collate import BINARY
from minisql.value.types import Value
from minisql.vtab.protocol import Constraint, IndexPlan, IndexQuery, Op, OrderTerm

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
_ALL = -1


@frozen
class Given:
    """A constraint: the term that it comes from, and its value. `n_parts`: of so many constraints the term is made.
    `needs`: the sources (bits) that the value reads."""

    term: Term
    column: int
    op: Op
    value: Expr | InKeys
    needs: int
    collation: str = "BINARY"
    n_parts: int = 1

    @property
    def is_list(self) -> bool:
        return isinstance(self.value, InKeys)


@frozen
class Answer:
    """A module's plan, and the constraints that it was asked with."""

    plan: IndexPlan
    givens: tuple[Given, ...]


def givens_of(source: int, terms: Sequence[Term]) -> tuple[Given, ...]:
    """The constraints on the columns of a source, in the order of the terms."""
    own = 1 << source
    found = [
        given
        for term in terms
        if not term.virtual and term.mask & own
        for given in _givens(term, source)
        if not given.needs & own
    ]
    # Of `a.x = b.y`, what is said of b is a term that SQLite adds behind all others.
    return tuple(sorted(found, key=_is_turned))


def _is_turned(given: Given) -> bool:
    expr = given.term.expr
    return isinstance(expr, Compare) and type(expr.left) is Column and given.value is expr.left


def _givens(term: Term, source: int) -> Iterator[Given]:
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
            yield from _called(term, source, function.name.lower(), args)


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
            yield Given(term, use.column, _USE_OPS[use.op], use.key.expr, 0, collation, n_parts=3)


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


def _called(term: Term, source: int, name: str, args: tuple[Expr, ...]) -> Iterator[Given]:
    """`column LIKE x` and its kind."""
    if len(args) != 2:
        return
    pattern, operand = args
    if name in _PATTERNS and type(operand) is Column and operand.source == source:
        yield Given(term, operand.column, _PATTERNS[name], pattern, mask_of(pattern))


# ---------------------------------------------------------------- asking


def virtual_loops(
    ctx: Context, item: TableItem, terms: Sequence[Term], barred: int, unusable: int, wanted: Wanted
) -> list[Loop]:
    """The loops that the module offers.

    Args:
        barred: the sources (bits) that must come first.
        unusable: those that can never come before this one: terms that read them are not shown to the module.
    Raises:
        SqlError: `x.best_index malfunction`: an answer that makes no sense.
    """
    givens = tuple(given for given in givens_of(item.source.number, terms) if not given.needs & unusable)
    return _Asking(ctx, item, givens, barred, wanted).loops()


class _Asking:
    def __init__(self, ctx: Context, item: TableItem, givens: tuple[Given, ...], barred: int, wanted: Wanted) -> None:
        self._ctx = ctx
        self._table = item.source.table
        self._source = item.source.number
        self._used = item.source.used
        self._givens = givens
        self._barred = barred
        self._order = _order_terms(self._table, self._source, wanted)
        self._grouped = wanted.any_direction

    def loops(self) -> list[Loop]:
        """All constraints first. If that plan needs other sources, or an IN, plans that need less are worth a thought:
        of two equally cheap ones the join order decides."""
        found: list[Loop] = []
        best = self._ask(_ALL, found)
        nothing_yet = best is None
        needs, with_list = best or (0, False)
        if not nothing_yet and not needs and not with_list:
            return found
        alone = alone_without_list = False
        needs_without_list = 0
        if with_list:
            answered = self._ask(_ALL, found, lists=False)
            needs_without_list = 0 if answered is None else answered[0]
            alone = alone_without_list = answered is not None and not needs_without_list
        for mask in sorted({given.needs & ~self._barred for given in self._givens} - {0}):
            if mask in (needs, needs_without_list) and not nothing_yet:
                continue
            answered = self._ask(mask, found)
            if answered is not None and not answered[0]:
                alone = True
                alone_without_list = alone_without_list or not answered[1]
        if not alone:
            answered = self._ask(0, found)
            alone_without_list = alone_without_list or (answered is not None and not answered[1])
        if not alone_without_list and any(given.is_list for given in self._givens):
            self._ask(0, found, lists=False)
        return found

    def _ask(self, usable: int, found: list[Loop], *, lists: bool = True) -> tuple[int, bool] | None:
        """Ask with the values of the sources `usable` (bits); (the sources that the plan needs, does it use an IN?)."""
        virtual = self._table.virtual
        assert virtual is not None, self._table.name
        there = _ALL if usable == _ALL else usable | self._barred
        query = IndexQuery(
            tuple(
                Constraint(
                    given.column,
                    given.op,
                    not given.needs & ~there and (lists or not given.is_list),
                    given.collation,
                    given.is_list,
                )
                for given in self._givens
            ),
            self._order,
            frozenset(self._used),
            self._constant,
            self._grouped,
        )
        question = (self._source, query.constraints, query.order_by, query.columns_used, query.grouped)
        if question not in self._ctx.answers:
            self._ctx.answers[question] = virtual.vtab.best_index(query)
        plan = self._ctx.answers[question]
        if plan is None:
            return None
        self._check(query, plan)
        used = [self._givens[use.constraint] for use in plan.uses]
        one_by_one = any(self._givens[use.constraint].is_list and not use.whole_list for use in plan.uses)
        needs = 0
        for given in used:
            needs |= given.needs
        needs &= ~self._barred
        if one_by_one:
            plan = _for_each_value(plan)
        loop = Loop(
            self._source,
            needs | self._barred,
            run=_log_of(plan.cost),
            out=log_est(plan.rows),
            one_row=plan.unique,
            virtual=Answer(plan, self._givens),
        )
        found.append(loop)
        return needs, any(given.is_list for given in used)

    def _check(self, query: IndexQuery, plan: IndexPlan) -> None:
        for use in plan.uses:
            if not 0 <= use.constraint < len(query.constraints) or not query.constraints[use.constraint].usable:
                raise SqlError(f"{self._table.name}.xBestIndex malfunction")

    def _constant(self, number: int) -> tuple[Value] | None:
        value = self._givens[number].value
        while isinstance(value, Unary) and value.op is UnaryOp.PLUS:
            value = value.operand
        if not isinstance(value, Const):
            return None
        if value.slot is not None:
            self._ctx.pinned.add(value.slot)
        return (value.value,)


def _for_each_value(plan: IndexPlan) -> IndexPlan:
    """Run once for each value of an IN, a scan is neither in order nor of one row."""
    return IndexPlan(plan.uses, plan.number, plan.text, False, plan.cost, plan.rows, False, plan.hexadecimal)


def _order_terms(table: Table, source: int, wanted: Wanted) -> tuple[OrderTerm, ...]:
    """The wanted order, if it is one of this source's columns alone, as they are declared."""
    terms = []
    for term in wanted.terms:
        expr = term.expr
        if type(expr) is not Column or expr.source != source or term.nulls_first == term.descending:
            return ()
        declared = BINARY.name if expr.column < 0 else table.columns[expr.column].collation
        if fold(term.collation.name) != fold(declared):
            return ()
        terms.append(OrderTerm(expr.column, term.descending))
    return tuple(terms)


def _log_of(cost: float) -> LogEst:
    """The LogEst of a cost, of which a module may say what it likes."""
    if cost <= 1:
        return 0
    return log_est(int(cost)) if cost <= 2_000_000_000 else (frexp(cost)[1] - 1) * 10


# ---------------------------------------------------------------- the node


def virtual_scan(item: TableItem, loop: Loop) -> tuple[VirtualScan, set[int]]:
    """The node of a loop, and the terms (by id) that the module sees to itself."""
    answer = loop.virtual
    assert answer is not None
    parts: dict[int, set[int]] = {}
    settled: set[int] = set()
    needless: set[int] = set()  # expressions that are not checked again
    arguments: list[Expr | InKeys] = []
    for use in answer.plan.uses:
        given = answer.givens[use.constraint]
        arguments.append(given.value)
        if use.omit:
            seen = parts.setdefault(id(given.term), set())
            seen.add(id(given.value))
            if len(seen) == given.n_parts:
                settled.add(id(given.term))
                needless.add(id(given.term.expr))
    source = item.source
    for expr, column in item.args:
        if id(expr) not in needless:
            source.used.add(column)
    return (
        VirtualScan(
            source.number,
            source.database,
            source.table,
            answer.plan,
            tuple(arguments),
            tuple(sorted(source.used)),
            source.name,
            2.0 ** (loop.out / 10),
        ),
        settled,
    )
