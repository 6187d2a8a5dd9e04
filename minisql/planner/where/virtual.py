"""The ways to read a virtual table: what its module answers to each set of values that may be there.

The module is asked first with every constraint usable, then, if it wants values of other sources, with fewer; and once
more without IN where it used one. LIMIT and OFFSET are told the first time alone, where every term is a constraint.
Source: vtab §2.3 "The xBestIndex Method".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import frexp

from minisql.errors import SqlError
from minisql.frozen import frozen, replace
from minisql.planner.block import NO_RESULT, Result, TableItem
from minisql.planner.context import Context
from minisql.planner.expr import (
    Binary,
    BinaryOp,
    Column,
    Const,
    Expr,
    Unary,
    UnaryOp,
)  # fmt: skip
from minisql.planner.nodes import InKeys, VirtualScan
from minisql.planner.where.logest import LogEst, log_est
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.order import Wanted
from minisql.planner.where.terms import Term
from minisql.planner.where.virtual_terms import Given, givens_in, givens_of, limits_of
from minisql.schema.objects import Table, fold
from minisql.value.collate import BINARY
from minisql.value.types import Value
from minisql.vtab.protocol import Constraint, IndexPlan, IndexQuery, Op, OrderTerm

_ALL = -1


@frozen
class Answer:
    """A module's plan, and the constraints that it was asked with."""

    plan: IndexPlan
    givens: tuple[Given, ...]


# ---------------------------------------------------------------- asking


def virtual_loops(
    ctx: Context, reading: Reading, unusable: int, wanted: Wanted, result: Result = NO_RESULT
) -> list[Loop]:
    """The loops that the module offers.

    Args:
        unusable: those that can never come before this one: terms that read them are not shown to the module.
    Raises:
        SqlError: `x.best_index malfunction`: an answer that makes no sense.
    """
    source = reading.source
    givens = tuple(given for given in givens_of(source, reading.terms) if not given.needs & unusable)
    if not wanted.terms or _order_terms(reading.item.source.table, source, wanted):
        givens += limits_of(source, reading.terms, result)
    loops = _Asking(ctx, reading.item, givens, reading.barred, wanted).loops()
    if any(isinstance(term.expr, Binary) and term.expr.op is BinaryOp.OR for term in reading.terms):
        from minisql.planner.where.virtual_or import union_loops

        for loop in union_loops(reading, _asker(reading, unusable), lambda term: _is_served(term, source)):
            loops.append(loop)
    return loops


def _is_served(term: Term, source: int) -> bool:
    return any(not given.needs >> source & 1 for given in givens_in(term, source))


def _asker(reading: Reading, unusable: int = 0) -> Callable[[Sequence[Term]], list[Loop]]:
    """A function that asks the module for one branch of an OR, and what stands around the OR."""

    def ask(terms: Sequence[Term]) -> list[Loop]:
        givens = tuple(given for given in givens_of(reading.source, terms) if not given.needs & unusable)
        return _Asking(reading.ctx, reading.item, givens, reading.barred, Wanted(())).loops()

    return ask


class _Asking:
    def __init__(self, ctx: Context, item: TableItem, givens: tuple[Given, ...], barred: int, wanted: Wanted) -> None:
        self._ctx = ctx
        self._table = item.source.table
        self._source = item.source.number
        self._used = item.source.used
        self._givens = givens
        self._bounds = tuple([given.value for given in givens if given.term is None])
        self._barred = barred
        self._order = _order_terms(self._table, self._source, wanted)
        self._distinct = _distinct(wanted)

    def loops(self) -> list[Loop]:
        """All constraints first. If that plan needs other sources, or an IN, plans that need less are worth a thought:
        of two equally cheap ones the join order decides."""
        found: list[Loop] = []
        best = self._ask(_ALL, found, limits=True)
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

    def _ask(
        self, usable: int, found: list[Loop], *, lists: bool = True, limits: bool = False
    ) -> tuple[int, bool] | None:
        """Ask with the values of the sources `usable` (bits); (the sources that the plan needs, does it use an IN?).
        `limits`: LIMIT and OFFSET may be used; if that makes no sense, the module is asked again without."""
        virtual = self._table.virtual
        assert virtual is not None, self._table.name
        there = _ALL if usable == _ALL else usable | self._barred
        query = IndexQuery(
            tuple(
                Constraint(
                    given.column,
                    given.op,
                    not given.needs & ~there and (lists or not given.is_list) and (limits or given.term is not None),
                    given.collation,
                    given.is_list,
                )
                for given in self._givens
            ),
            self._order,
            frozenset(self._used),
            self._constant,
            self._distinct,
        )
        question = (self._source, query.constraints, query.order_by, query.columns_used, query.distinct, self._bounds)
        if question not in self._ctx.answers:
            self._ctx.answers[question] = virtual.vtab.best_index(query)
        plan = self._ctx.answers[question]
        if plan is None:
            return None
        self._check(query, plan)
        if plan.ordered and not self._order:  # it was not told of an order that it could keep
            plan = replace(plan, ordered=False)
        used = [self._givens[use.constraint] for use in plan.uses]
        one_by_one = any(self._givens[use.constraint].is_list and not use.whole_list for use in plan.uses)
        if limits and self._is_too_early(plan, one_by_one):
            return self._ask(usable, found, lists=lists)
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
        _keep(found, loop)
        return needs, one_by_one

    def _is_too_early(self, plan: IndexPlan, one_by_one: bool) -> bool:
        """Does the plan use LIMIT or OFFSET where rows that do not count come with the others, or some more scans?"""
        numbers = {use.constraint for use in plan.uses}
        last = max((number for number in numbers if self._givens[number].term is None), default=0)
        is_limited = any(self._givens[number].term is None for number in numbers)
        return is_limited and (one_by_one or any(number not in numbers for number in range(last)))

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
        if self._givens[number].term is None and (type(value.value) is not int or value.value < 0):
            return None
        if value.slot is not None:
            self._ctx.pinned.add(value.slot)
        return (value.value,)


def _keep(found: list[Loop], loop: Loop) -> None:
    """Add a loop to those that are worth a thought: one that needs as much as another and is no cheaper is not. Of two
    that are alike the later one stays, if it needs less."""
    for number, other in enumerate(found):
        if not other.needs & ~loop.needs and other.run <= loop.run and other.out <= loop.out:
            return
        if not loop.needs & ~other.needs and other.run >= loop.run and other.out >= loop.out:
            later = [each for each in found[number + 1 :] if loop.needs & ~each.needs or each.run < loop.run
                     or each.out < loop.out]  # fmt: skip
            found[number:] = [loop, *later]
            return
    found.append(loop)


def _for_each_value(plan: IndexPlan) -> IndexPlan:
    """Run once for each value of an IN, a scan is neither in order nor of one row."""
    return IndexPlan(plan.uses, plan.number, plan.text, False, plan.cost, plan.rows, False, plan.hexadecimal)


def _distinct(wanted: Wanted) -> int:
    """`IndexQuery.distinct`."""
    if not wanted.terms:
        return 0
    if wanted.any_direction:
        return 2 if wanted.one_way else 1
    return 3 if wanted.one_way else 0


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


def virtual_scan(reading: Reading, loop: Loop, outside: int) -> tuple[VirtualScan, set[int]]:
    """The node of a loop, and the terms (by id) that the module sees to itself. `outside`: sources (bits) around it."""
    if not loop.is_or:
        return _single_scan(reading.item, loop)
    from minisql.planner.where.virtual_or import union_scan

    return union_scan(reading, loop, outside, _asker(reading), lambda each: _single_scan(reading.item, each))


def _single_scan(item: TableItem, loop: Loop) -> tuple[VirtualScan, set[int]]:
    answer = loop.virtual
    assert answer is not None
    parts: dict[int, set[int]] = {}
    settled: set[int] = set()
    needless: set[int] = set()  # expressions that are not checked again
    arguments: list[Expr | InKeys] = []
    skips_offset = False
    for use in answer.plan.uses:
        given = answer.givens[use.constraint]
        arguments.append(given.value)
        if use.omit and given.term is None:
            skips_offset = skips_offset or given.op == Op.OFFSET
        elif use.omit and given.term is not None:
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
            source.label or source.name,
            2.0 ** (loop.out / 10),
            skips_offset,
        ),
        settled,
    )
