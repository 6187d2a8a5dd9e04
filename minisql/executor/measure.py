"""Plans that are measured while they run: rows, loops, time and pages of each operator, for EXPLAIN ANALYZE.

`MeasuringBuilder` puts a `Measured` around each operator that it builds; a statement that nobody measures is built by
`Builder` and has none, so that it pays nothing. Operators stay as they are: a filter and a projection are one step, and
a scan below them may skip rows that the filter refuses. Two things are another way: a lookup by key has operators
(executor/lookup.py is not asked), and EXISTS makes the row that it looks for. A step costs some 0.6 us a row to
measure, which is in the figures of the step above; so cheap steps with many rows look dearer than they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import perf_counter_ns
from typing import Final

from minisql.errors import SqlError
from minisql.executor.builder import Accelerator, Builder
from minisql.executor.run import OVER_COLUMNS, Finder, Operator, Row, Run, Start
from minisql.executor.subquery import SubqueryOperator
from minisql.frozen import frozen, slotted
from minisql.plan_report.records import Step
from minisql.planner import nodes
from minisql.planner.expr import Expr, Subquery
from minisql.planner.expr_text import Frames, Names
from minisql.planner.node_text import describe, expected_rows, note_names
from minisql.planner.nodes import Layout, Plan, PlanNode
from minisql.value.collate import CollationRegistry
from minisql.value.types import Value

_PROFILE: Final = "profile"  # where a run's memo has its Profile


@slotted
class Meter:
    """What one operator did in one run; times in nanoseconds, without those of other operators."""

    n_rows: int = 0
    n_loops: int = 0
    n_ended: int = 0
    own_ns: int = 0
    n_pages: int = 0
    n_pages_read: int = 0


class Profile:
    """The meters of one run, by the number of the operator, and the one that works now: time and pages are its."""

    __slots__ = ("_mark", "current", "meters")

    def __init__(self, n_operators: int) -> None:
        self.meters = [Meter() for _ in range(n_operators)]
        self.current = Meter()  # what is outside of all operators
        self._mark = perf_counter_ns()

    def enter(self, meter: Meter) -> Meter:
        """From now on it is this meter's time. Returns whose it was: `leave` wants it back."""
        now = perf_counter_ns()
        outer = self.current
        outer.own_ns += now - self._mark
        self._mark, self.current = now, meter
        return outer

    def leave(self, outer: Meter) -> None:
        """The operator has done what it was asked for; whoever asked goes on."""
        now = perf_counter_ns()
        self.current.own_ns += now - self._mark
        self._mark, self.current = now, outer

    def on_page(self, is_missing: bool) -> None:
        """A tree has come to a page."""
        meter = self.current
        meter.n_pages += 1
        if is_missing:
            meter.n_pages_read += 1


@frozen
class Measured:
    """The operator's rows, as they are; the run's profile hears of them."""

    operator: Operator
    number: int

    def bind(self, run: Run) -> Start:
        start_rows, found = self.operator.bind(run), self._meter(run)
        if found is None:
            return start_rows
        meter, enter, leave = found

        def start(left: Row) -> Iterator[Row]:
            meter.n_loops += 1
            outer = enter(meter)
            try:
                rows = start_rows(left)
            finally:
                leave(outer)
            while True:
                outer = enter(meter)
                try:
                    row = next(rows)
                except StopIteration:
                    meter.n_ended += 1
                    return
                finally:
                    leave(outer)
                meter.n_rows += 1
                yield row

        return start

    def _meter(self, run: Run) -> tuple[Meter, Callable[[Meter], Meter], Callable[[Meter], None]] | None:
        """(the operator's meter, the profile's `enter`, its `leave`); None for one that was made while the query runs,
        as a part of one that runs over columns."""
        profile = run.memo[_PROFILE]
        if self.number >= len(profile.meters):
            return None
        return profile.meters[self.number], profile.enter, profile.leave


@frozen
class MeasuredFinder(Measured):
    """As `Measured`, for an operator that can tell whether there is a row; that it found one counts as a row."""

    operator: Finder

    def bind_exists(self, run: Run) -> Callable[[Row], bool]:
        has_row, measured = self.operator.bind_exists(run), self._meter(run)
        if measured is None:
            return has_row
        meter, enter, leave = measured

        def exists(left: Row) -> bool:
            meter.n_loops += 1
            outer = enter(meter)
            try:
                found = has_row(left)
            finally:
                leave(outer)
            if found:
                meter.n_rows += 1
            else:
                meter.n_ended += 1
            return found

        return exists


@slotted
class _Place:
    """An operator's place in the plan. `parent`: its number, -1 for the root."""

    node: PlanNode
    parent: int
    frames: Frames
    is_filtered: bool
    is_indexed: bool = False  # its rows go into an automatic index, whose figure the planner's is
    is_merged: bool = False  # another operator stands for it
    subquery: int = 0  # the number of the subquery in an expression whose first operator it is


class MeasuringBuilder(Builder):
    """Builds operators with a `Measured` around each. `places` are what was measured, by number, parents first."""

    def __init__(self, collations: CollationRegistry, pinned: frozenset[int]) -> None:
        super().__init__(collations, pinned)
        self._may_look_up = False
        self.places: list[_Place] = []
        self._open: list[int] = []
        self._frames: Frames = None

    def build_subquery(self, query: Subquery, *, is_cut: bool = True) -> SubqueryOperator:
        outer, self._frames = self._frames, (query.outer, self._frames)
        number = len(self.places)
        try:
            built = super().build_subquery(query, is_cut=is_cut)
        finally:
            self._frames = outer
        first = next((place for place in self.places[number:] if not place.is_merged), None)
        if first is not None:  # it was not built before
            first.subquery = query.number
        return built

    def build(self, node: PlanNode, left: Layout = ()) -> Operator:
        return self._measured(node, lambda: super(MeasuringBuilder, self).build(node, left))

    def adapted(self, node: PlanNode, operator: Operator) -> Operator:
        if isinstance(operator, Measured):  # a projection that changes nothing: what is below it has been asked for
            return operator
        return super().adapted(node, operator)

    def filtered_scan(self, scan: nodes.Scan, left: Layout, predicates: list[Expr]) -> Operator:
        build = super().filtered_scan
        return self._measured(scan, lambda: build(scan, left, predicates), is_filtered=True)

    def _measured(self, node: PlanNode, build: Callable[[], Operator], *, is_filtered: bool = False) -> Operator:
        number = len(self.places)
        parent = self._open[-1] if self._open else -1
        is_indexed = parent >= 0 and isinstance(self.places[parent].node, nodes.HashLookup)
        place = _Place(node, parent, self._frames, is_filtered, is_indexed)
        self.places.append(place)
        self._open.append(number)
        try:
            operator = build()
        finally:
            self._open.pop()
        if isinstance(operator, Measured) and not isinstance(node, nodes.Relabel):
            place.is_merged = True  # a projection that changes nothing
            self.places[operator.number].parent = place.parent
            return operator
        return MeasuredFinder(operator, number) if isinstance(operator, Finder) else Measured(operator, number)


@frozen
class MeasuredQuery:
    """A query that is measured: an `Executable`. Its rows are the query's."""

    operator: Operator
    places: tuple[_Place, ...]

    def rows(self, run: Run) -> Iterator[Row]:
        """The query's rows. When they are over, or the iterator is closed, `steps` may be asked."""
        profile = run.memo[_PROFILE] = Profile(len(self.places))
        with _pages_told(run, profile.on_page):
            yield from self.operator.bind(run)(())

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        for params in param_rows:
            run.params = params
            for _ in self.rows(run):
                pass
        return 0

    def steps(self, run: Run) -> tuple[Step, ...]:
        """What the operators did in a run."""
        profile: Profile = run.memo[_PROFILE]
        names = Names()
        for place in self.places:
            note_names(place.node, names, place.frames)
        total_ns = [meter.own_ns for meter in profile.meters]
        over_columns: list[bool] = []
        for place, meter in zip(self.places, profile.meters, strict=True):  # a part runs over columns as a whole
            is_below = place.parent >= 0 and over_columns[place.parent] and not meter.n_loops
            over_columns.append(is_below or id(place.node) in run.memo.get(OVER_COLUMNS, ()))
        numbers: dict[int, int] = {-1: 0}
        for number, place in enumerate(self.places):
            if not place.is_merged:
                numbers[number] = len(numbers)
        for number in reversed(numbers):
            if number >= 0 and (parent := self.places[number].parent) >= 0:
                total_ns[parent] += total_ns[number]
        return tuple(
            _step(
                self.places[number],
                profile.meters[number],
                names,
                numbers,
                number,
                total_ns[number],
                over_columns[number],
            )
            for number in numbers
            if number >= 0
        )


@frozen
class ExplainedQuery:
    """EXPLAIN ANALYZE: an `Executable` that runs the query to its end and gives a row for each of its operators."""

    query: MeasuredQuery

    def rows(self, run: Run) -> Iterator[Row]:
        for _ in self.query.rows(run):
            pass
        for step in self.query.steps(run):
            yield step.as_row()

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        return self.query.run_many(run, param_rows)


def build_measured(plan: Plan, collations: CollationRegistry, accelerator: Accelerator | None = None) -> MeasuredQuery:
    """Build a query's plan with meters. `accelerator` as in `minisql.executor.build.build`; what runs over columns has
    the time of the part's first step, and no figures for those below it.

    Raises:
        SqlError: the plan is deeper than Python's stack.
    """
    builder = MeasuringBuilder(collations, plan.pinned)
    root = plan.root
    assert not isinstance(root, nodes.Command | nodes.Explain), "a query"
    try:
        if accelerator is not None:
            builder.accelerate(root, accelerator)  # type: ignore[arg-type]
        operator = builder.build(root)  # type: ignore[arg-type]
    except RecursionError:
        raise SqlError("Expression tree is too large (maximum depth 1000)") from None
    return MeasuredQuery(operator, tuple(builder.places))


def _step(
    place: _Place,
    meter: Meter,
    names: Names,
    numbers: dict[int, int],
    number: int,
    total_ns: int,
    is_over_columns: bool,
) -> Step:
    operator, detail = describe(place.node, names, place.frames)
    if is_over_columns:
        detail = f"{detail}, over columns" if detail else "over columns"
    if place.subquery:
        operator = f"SUBQUERY {place.subquery}: {operator}"
    expected = expected_rows(place.node, is_filtered=place.is_filtered or place.is_indexed)
    return Step(
        numbers[number],
        numbers[place.parent],
        operator,
        detail,
        None if expected is None else expected * max(1, meter.n_loops),
        meter.n_rows,
        meter.n_loops,
        meter.n_ended,
        total_ns / 1e9,
        meter.own_ns / 1e9,
        meter.n_pages,
        meter.n_pages_read,
    )


@contextmanager
def _pages_told(run: Run, on_page: Callable[[bool], None]) -> Iterator[None]:
    """While every file of the connection tells of the pages that its trees come to."""
    stores = [store for store in run.host.stores if store is not None]
    before = [store.watch_pages(on_page) for store in stores]
    try:
        yield
    finally:
        for store, listener in zip(stores, before, strict=True):
            store.watch_pages(listener)
