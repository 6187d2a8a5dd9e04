"""What is wrong with a core is told where SQLite makes the code of the core, which is when it is planned here.

That code begins with the subqueries in FROM that do not become a part of the core, in the order of the text. LIMIT
follows, then the search for a way to read the tables, then what is computed: WHERE and ON, GROUP BY, the aggregates,
HAVING, the result columns, ORDER BY. Behind a mistake no way is looked for, so that of several cores the first is told
in which something is wrong, but in the code of one core the last mistake (see told.py). Only an aggregate in ORDER BY
that is misused beside a window comes before all that: SQLite makes a subquery of what windows read, and fails to.

    SELECT 1 FROM t INDEXED BY partial, (SELECT (a, 2) + 1 FROM t)                 says `no query solution`
    SELECT 1 FROM t INDEXED BY partial, (SELECT DISTINCT (a, 2) + 1 FROM t)        says `row value misused`
    SELECT rank() OVER () FROM t INDEXED BY partial ORDER BY max(a)                says `misuse of aggregate: max()`

Of a change this is foreseen (told.py, unread_mistakes.py). Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.block import QueryItem, SemiItem, joins_of, tables_of
from minisql.planner.core_exprs import all_exprs, input_exprs, result_exprs
from minisql.planner.encoding import parts_of
from minisql.planner.expr import (
    Binary,
    BinaryOp,
    Call,
    Column,
    Compare,
    CompareOp,
    Exists,
    Expr,
    InQuery,
    Scalar,
    children,
    is_right_first,
    walk,
)  # fmt: skip
from minisql.planner.nodes import JoinKind, PlanNode, Relabel, Scan
from minisql.planner.told import OF_DISTINCT, yields
from minisql.planner.unplanned import FoundInPlan
from minisql.planner.where.from_list import mask_of_item
from minisql.planner.where.terms import mask_of

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore
    from minisql.planner.context import Context


_LAST: Final = -1
"""The sources (bits) of a term that is asked when all are known."""
_OF_NULLS: Final = (CompareOp.IS, CompareOp.IS_NOT)
"""Comparisons whose operands are computed in the order of the text, as a NULL does not settle them."""


def may_be_wrong(ctx: Context) -> bool:
    """Is there anything to be told of a SELECT?"""
    return ctx.traits.waits and bool(ctx.traits.standing or ctx.unplanned)


def raise_at_limit(ctx: Context, limits: Iterable[Expr | None]) -> None:
    """Raises: FoundInPlan, for what is wrong with LIMIT and OFFSET."""
    _raise(_told(ctx, _of_exprs(ctx, [expr for expr in limits if expr is not None], are_whole=True)))


@slotted
class WrongCode:
    """A core of a SELECT in which something is wrong, while it is planned. All methods raise a FoundInPlan where
    something is told.

    `tests`: what is asked of the rows of FROM, with the sources (bits) that are known of a row then; `having`: as it is
    before it is planned; `above`: what is wrong above windows, as the text has it.
    """

    core: BoundCore
    tests: list[tuple[Expr, int]] = field(default_factory=list)
    having: Expr | None = None
    above: list[SqlError] = field(default_factory=list)

    def begin(self) -> None:
        """Before anything is rewritten: tell of a vector that a term of the query around would read, and of an
        aggregate in ORDER BY beside windows."""
        core = self.core
        _raise([mistake for refused, mistake in core.ctx.traits.refused if refused is core][:1])
        if self._has_windows():
            self.above = [*_of_exprs(core.ctx, result_exprs(core), core.order_mistakes)]
            if not core.keys:
                _raise([each for each in core.order_mistakes if str(each).startswith("misuse of aggregate")][-1:])

    def note_tests(self, where: Sequence[Expr], semi: Sequence[SemiItem]) -> None:
        """Keep what planning takes away."""
        core = self.core
        self.having = core.having
        self.tests = [(term, mask_of(term)) for term in where]
        for join in joins_of(core.item):
            there = 0
            if join.kind is not JoinKind.INNER:
                there = mask_of_item(join.right) if join.kind is JoinKind.LEFT else _LAST
            # A subquery takes terms in that read no other table, and its code is made even if it is left out.
            within = mask_of_item(join.right) if isinstance(join.right, QueryItem) else -1
            for term in join.on:
                mask = mask_of(term)
                self.tests.append((term, _LAST if within != -1 and not mask & ~within else mask | there))
        self.tests += [(term, _LAST) for each in semi for term in each.terms]
        for table in tables_of(core.item):
            self.tests += [(term, _LAST) for term in (*(equal for equal, _ in table.args), *table.own)]

    def before_plan(self) -> None:
        """Tell what is wrong before a way to read the tables is looked for: with LIMIT, and an IN that counts wrong."""
        core = self.core
        raise_at_limit(core.ctx, (core.limits.limit, core.limits.offset, core.limit_as_first))
        stack = [term for term, _ in self.tests] if core.ctx.traits.of_in else []
        while stack:
            term = stack.pop()
            if isinstance(term, Binary) and term.op in (BinaryOp.AND, BinaryOp.OR):
                stack += (term.left, term.right)
            elif isinstance(term, Call):
                mistake = core.ctx.traits.stands_for.get(id(term.function))
                _raise([each for each in core.ctx.traits.of_in.values() if each is mistake])

    def in_code(self, node: PlanNode, *, in_order: bool) -> None:
        """Tell what is wrong with the values of the core. `node`: the plan of FROM and WHERE; `in_order`: nothing is
        left to be sorted."""
        self.before_plan()
        core = self.core
        ctx, waiting = core.ctx, core.order_mistakes
        loops = _loops(node, self._sources())
        self._forget_omitted(loops)
        there = 0
        for source in loops[:-1]:  # the code of the next loop is not begun behind a mistake
            there |= 1 << source
            _raise(_told(ctx, _of_exprs(ctx, [term for term, mask in self.tests if not mask & ~there])))
        own = [mistake for mistake, owner in ctx.traits.in_aggregate if owner is core.scope]
        begun = [mistake for mistake in own if str(mistake) == OF_DISTINCT and _is_known(ctx, mistake)]
        having = [] if self.having is None else [self.having]  # or, where it is asked of rows, among the tests
        tests = [*(term for term, _ in self.tests), *(having if core.having is None else ())]
        below = [*_of_exprs(ctx, tests), *_of_exprs(ctx, input_exprs(core), waiting, are_whole=True)]
        results = [output.typed.expr for output in core.outputs]
        above = [*_of_exprs(ctx, having), *_of_exprs(ctx, results, are_whole=True)]
        above += _of_exprs(ctx, [] if in_order else [item.term.expr for item in core.order], waiting)
        if self._has_windows():  # to SQLite, they read a query of its own, of which subqueries in FROM are a part
            inside = [*below, *(mistake for mistake in above if mistake not in self.above)]
            _raise(_told(ctx, [*inside, *begun] if core.keys else [*begun, *inside]))
        _raise(_told(ctx, [*below, *above, *begun] if core.keys else [*begun, *below, *above]))

    def _forget_omitted(self, loops: Sequence[int]) -> None:
        """Of a LEFT JOIN that is left out no code is made."""
        ctx, missing = self.core.ctx, self._sources()
        for source in loops:
            missing &= ~(1 << source)
        omitted = [term for term, mask in self.tests if mask != _LAST and mask & missing]
        self.tests = [(term, mask) for term, mask in self.tests if mask == _LAST or not mask & missing]
        gone = [mistake for term in omitted for mistake in _of_expr(ctx, term)]
        if gone:
            ctx.late = [mistake for mistake in ctx.late if mistake not in gone]
            ctx.traits.held = [mistake for mistake in ctx.traits.held if mistake not in gone]

    def _has_windows(self) -> bool:
        return self.core.scope.windows is not None and bool(self.core.scope.windows.groups)

    def _sources(self) -> int:
        return 0 if self.core.item is None else mask_of_item(self.core.item)


def _loops(node: PlanNode, sources: int) -> list[int]:
    """Those of the `sources` (bits) that the plan reads, from the outermost loop to the innermost."""
    found: list[int] = []
    stack: list[object] = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, Scan | Relabel) and sources >> part.source & 1:
            if part.source not in found:
                found.append(part.source)
        else:
            stack.extend(reversed(parts_of(part)))
    return found


def in_code_order(ctx: Context, exprs: Iterable[Expr], mistakes: Sequence[SqlError]) -> Sequence[SqlError]:
    """The `mistakes` in the order of the code of the expressions, if all of them stand there."""
    found = [mistake for expr in exprs for mistake in _of_expr(ctx, expr) if mistake in mistakes]
    return found if len(found) == len(mistakes) else mistakes


def raise_in_rows(ctx: Context, rows: Iterable[Sequence[Expr]]) -> None:
    """Raises: FoundInPlan, for what is wrong in the rows of VALUES."""
    _raise(_told(ctx, _of_exprs(ctx, [expr for row in rows for expr in row])))


def refuse_vectors(core: BoundCore, source: int, inner: BoundCore) -> None:
    """SQLite puts the columns of `inner` in the place of those that `core` reads of the `source`: no vectors.

    Raises:
        FoundInPlan: one of them is.
    """
    for expr in all_exprs(core) if core.ctx.traits.vectors else ():
        for node in walk(expr):
            if isinstance(node, Column) and node.source == source:
                _raise(_vectors(core.ctx, inner.outputs[node.column].typed.expr))


def note_vector(inner: BoundCore, term: Expr) -> None:
    """A `term` of the query around `inner` goes into it: the same is told when the code of `inner` begins."""
    if inner.ctx.traits.vectors:
        read = [inner.outputs[node.column].typed.expr for node in walk(term) if isinstance(node, Column)]
        inner.ctx.traits.refused += [(inner, mistake) for expr in read for mistake in _vectors(inner.ctx, expr)]


def _vectors(ctx: Context, expr: Expr) -> list[SqlError]:
    """What is wrong with the expression if it is a vector."""
    if not isinstance(expr, Call) or id(expr.function) not in ctx.traits.vectors or not may_be_wrong(ctx):
        return []
    return [ctx.traits.stands_for[id(expr.function)]]


def _told(ctx: Context, mistakes: Iterable[SqlError]) -> list[SqlError]:
    """The one of them that is told, if any is before all constants are computed."""
    told: list[SqlError] = []
    for mistake in mistakes:
        if mistake not in ctx.traits.constant and not (told and yields(ctx, mistake)):
            told = [mistake]
    return told


def _raise(mistakes: Sequence[SqlError]) -> None:
    if mistakes:
        mistake = FoundInPlan(str(mistakes[0]), extended=mistakes[0].sqlite_errorcode)
        mistake.is_settled = True
        raise mistake


def _of_exprs(
    ctx: Context, exprs: Iterable[Expr], waiting: Sequence[SqlError] = (), *, are_whole: bool = False
) -> Iterator[SqlError]:
    """What is wrong in the expressions. `waiting`: what only a plan tells of; `are_whole`: a row of constants that is
    all of an expression is computed where it stands."""
    for expr in exprs:
        for mistake in _of_expr(ctx, expr):
            if not (_is_known(ctx, mistake) or mistake in waiting):
                continue
            is_all = are_whole and isinstance(expr, Call) and ctx.traits.stands_for.get(id(expr.function)) is mistake
            yield SqlError(str(mistake)) if is_all and mistake in ctx.traits.constant else mistake


def _is_known(ctx: Context, mistake: SqlError) -> bool:
    """Has it not been forgotten?"""
    if isinstance(mistake, FoundInPlan):
        return True
    known = (*ctx.late, *ctx.traits.held, *ctx.traits.lifted)
    return mistake in known and mistake not in ctx.waiting


def _of_expr(ctx: Context, expr: Expr) -> Iterator[SqlError]:
    """What stands in the expression for mistakes, in the order of its code: parents behind their children, a subquery
    behind the other operand."""
    if isinstance(expr, Scalar | Exists | InQuery):
        yield from (error for plan, error in ctx.unplanned if plan is expr.query.plan)
    is_reversed = isinstance(expr, Binary) or (isinstance(expr, Compare) and expr.op not in _OF_NULLS)
    is_reversed = is_reversed and is_right_first(*children(expr))
    for child in reversed(children(expr)) if is_reversed else children(expr):
        yield from _of_expr(ctx, child)
    if isinstance(expr, Call) and id(expr.function) in ctx.traits.stands_for:
        yield ctx.traits.stands_for[id(expr.function)]
