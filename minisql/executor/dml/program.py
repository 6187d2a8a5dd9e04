"""Trigger programs and foreign key actions, built: what one of them does for a row. Source: lang_createtrigger.

Whatever reads nothing but OLD and NEW is bound once for a statement, and called with the frame; the rest is bound anew
each time, since what it has read may have changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, Protocol, TypeAlias

from minisql.executor.build import Executable, build_root
from minisql.executor.builder import Builder
from minisql.executor.compile import Layouts, compile_condition, compile_row
from minisql.executor.dml.batch_fired import FiredProgram, LogBatch
from minisql.executor.dml.cascade import Cascade, Changes
from minisql.executor.dml.eventful_delete import EventfulStatement
from minisql.executor.dml.insert import Inserter, InsertStatement, bind_direct_insert
from minisql.executor.dml.reads import sees_changes, step_reads
from minisql.executor.dml.writer import BoundWriter
from minisql.executor.raising import RaiseIgnore
from minisql.executor.run import Operator, Row, Run
from minisql.frozen import Record, field_names, frozen, replace
from minisql.planner.expr import Column, Expr, Outer, Raise, Subquery, has_subquery, walk
from minisql.planner.nodes import Delete, Events, Insert, InsteadOf, Program, Update, Values, VirtualChange
from minisql.planner.same import rewrite
from minisql.schema.objects import Index, Table
from minisql.value.collate import CollationRegistry

_FRAME: Final = -2
"""The source number of the frame in expressions that are bound once."""

_OTHER_FRAMES: Final = (Table, Index, Events)
"""Whose expressions are over rows of their own: declarations, and the keys that a change has to look after."""


BoundStep: TypeAlias = "Callable[[Cascade, Row], Changes | None]"
"""Does a step for a frame; what it gives is still to be driven."""


class BoundProgram:
    """A program in one execution of the statement around it.

    Attributes:
        passes: its WHEN, over the frame.
        is_simple: none of its steps sets anything off, so that `run` does it all (measured: 2 µs a row less).
    """

    __slots__ = ("_program", "_steps", "is_simple", "key", "passes")

    def __init__(self, program: BuiltProgram, cascade: Cascade) -> None:
        self.key = program.plan.key
        self._program = program.plan
        self._steps = [step.bind(cascade) for step in program.steps]
        self.is_simple = not any(isinstance(step, EventfulStep) for step in program.steps)
        self.passes: Callable[[Row], object] | None = None
        if program.bind_when is not None:
            self.passes = program.bind_when(cascade)

    def is_off(self, cascade: Cascade) -> bool:
        """It is running already and may not run inside itself, or is put off."""
        program = self._program
        if not program.recursive and program.key in cascade.active:
            return True
        return program.restrict and cascade.host.violations.defer_all

    def changes(self, cascade: Cascade, frame: Row) -> Changes:
        if self.passes is not None and not self.passes(frame):
            return
        for step in self._steps:
            more = step(cascade, frame)
            if more is not None:
                yield more

    def run(self, cascade: Cascade, frame: Row) -> None:
        """The steps of a simple program."""
        for step in self._steps:
            step(cascade, frame)


class Step(Protocol):
    """A statement of a program, built."""

    def bind(self, cascade: Cascade) -> BoundStep: ...


@frozen
class BuiltProgram:
    """A program, built. `bind_when` gives what decides whether it runs for a frame."""

    plan: Program
    bind_when: Callable[[Cascade], Callable[[Row], object]] | None
    steps: tuple[Step, ...]

    def bind(self, cascade: Cascade) -> BoundProgram:
        return BoundProgram(self, cascade)

    @property
    def inserts(self) -> list[InsertStep] | None:
        """Its steps, where all of them insert rows that may be written together with those of other frames, and nobody
        can tell when they, and the WHEN, are computed."""
        when, steps = self.plan.when, [step for step in self.steps if isinstance(step, InsertStep)]
        if when is not None and (has_subquery(when) or _raises((when,)) or sees_changes((when,))):
            return None
        if self.plan.restrict or len(steps) < len(self.steps) or not all(step.may_wait for step in steps):
            return None
        return steps

    def bind_together(self, cascade: Cascade) -> FiredProgram:
        """What runs its `inserts` for many frames."""
        passes = None if self.bind_when is None else self.bind_when(cascade)
        inserts = [step for step in self.steps if isinstance(step, InsertStep)]  # which are all of them
        return FiredProgram(passes, tuple([step.bind_together(cascade) for step in inserts]))


class ProgramSet:
    """The programs of one statement; each is built when it is first set off.

    Attributes:
        autoincrements: (database, name) of the AUTOINCREMENT tables into which the statement or a program inserts, in
            the order in which SQLite writes their sequences: the last one that it meets first.
    """

    def __init__(self, root: object, plans: Sequence[Program], collations: CollationRegistry) -> None:
        self._plans = plans
        self._collations = collations
        self._built: dict[int, BuiltProgram] = {}
        self.autoincrements = tuple(reversed(list(autoincrements(root, plans))))

    def get(self, number: int) -> BuiltProgram:
        program = self._built.get(number)
        if program is None:
            program = self._built[number] = self._build(self._plans[number])
        return program

    def frame_columns(self, number: int) -> set[int]:
        """The columns of its frame that a program reads."""
        plan, found = self._plans[number], set()
        stack: list[Any] = [plan.when, plan.steps]
        while stack:
            node = stack.pop()
            if isinstance(node, Outer):
                found.add(node.index)
            elif isinstance(node, Subquery):  # has a frame of its own
                stack += node.outer
            elif isinstance(node, tuple):
                stack += node
            elif isinstance(node, Record) and not isinstance(node, _OTHER_FRAMES):
                stack += [getattr(node, name) for name in field_names(type(node))]
        return found

    def _build(self, plan: Program) -> BuiltProgram:
        builder = Builder(self._collations)
        builder.programs = self
        builder.context.in_program = True
        when = None if plan.when is None else _build_when(builder, plan.when)
        steps: list[Step] = []
        for number, step in enumerate(plan.steps):
            if isinstance(step, Insert):
                tree = step.target.database, step.target.table.root_page_no
                is_behind = any(step_reads(earlier, *tree) for earlier in plan.steps[:number])
                step = replace(step, behind_reader=True) if is_behind else step
            steps.append(_build_step(builder, step))
        return BuiltProgram(plan, when, tuple(steps))


def autoincrements(root: object, programs: Sequence[Program]) -> Iterator[tuple[int, str]]:
    """(database, name) of each AUTOINCREMENT table into which the statement or one of its programs inserts, in the
    order in which SQLite comes to them when it compiles the statement: programs where they are set off."""
    tables: set[tuple[int, str]] = set()
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        step = waiting.pop()
        numbers: list[int] = []
        match step:
            case Insert(target):
                table = target.database, target.table.name
                if target.table.autoincrement and table not in tables:
                    tables.add(table)
                    yield table
                upserts = [upsert.events for upsert in step.upserts]
                numbers = _programs_of((replace(step.events, after=(), actions=()), step.replaced, *upserts))
                numbers += _programs_of((replace(step.events, before=()),))
            case Update():
                numbers = _programs_of((replace(step.events, after=(), actions=()), step.replaced))
                numbers += _programs_of((replace(step.events, before=()),))
            case Delete():
                numbers = _programs_of((step.events,))
            case InsteadOf():
                numbers = list(step.programs)
        new = [number for number in dict.fromkeys(numbers) if number not in seen]
        seen.update(new)
        waiting += reversed([each for number in new for each in programs[number].steps])


def _programs_of(all_events: Iterable[Events]) -> list[int]:
    return [n for events in all_events for n in (*events.before, *events.actions, *events.after)]


def _inner_run(cascade: Cascade, frame: Row) -> Run:
    run = Run(cascade.host)
    run.counters = cascade.counters
    run.frame = frame
    run.repeatable = False
    return run


def _build_when(builder: Builder, when: Expr) -> Callable[[Cascade], Callable[[Row], object]]:
    if (over_frame := _over_frame((when,))) is not None:
        bind_once = compile_condition(over_frame[0], _frame_layout(over_frame), builder.context)
        return lambda cascade: bind_once(_inner_run(cascade, ()))
    bind = compile_condition(when, Layouts(), builder.context)
    return lambda cascade: lambda frame: bind(_inner_run(cascade, frame))(())


def _over_frame(exprs: Iterable[Expr]) -> tuple[Expr, ...] | None:
    """The expressions with the frame as their row; None where one holds a subquery."""
    exprs = tuple(exprs)
    if any(map(has_subquery, exprs)):
        return None

    def column(node: Expr) -> Expr | None:
        return Column(_FRAME, node.index, node.affinity, node.collation) if isinstance(node, Outer) else None

    return tuple(rewrite(expr, column) for expr in exprs)


def _raises(exprs: Iterable[Expr]) -> bool:
    """Is there a RAISE in the expressions?"""
    return any(isinstance(node, Raise) for expr in exprs for node in walk(expr))


def _frame_layout(exprs: Sequence[Expr]) -> Layouts:
    columns = {node.column for expr in exprs for node in walk(expr) if isinstance(node, Column)}
    return Layouts({(_FRAME, column): column for column in columns})


def _build_step(builder: Builder, node: object) -> Step:
    if not isinstance(node, Insert | Update | Delete | InsteadOf | VirtualChange):
        return QueryStep(builder.build(node))  # type: ignore[arg-type]
    built = build_root(builder, node)
    if isinstance(node, Insert) and isinstance(built, InsertStatement):
        child = node.child
        over_frame = _over_frame(child.rows[0]) if isinstance(child, Values) and len(child.rows) == 1 else None
        if over_frame is not None:
            bind_row = compile_row(over_frame, _frame_layout(over_frame), builder.context)
            return InsertStep(built, bind_row, _raises(over_frame))
    if isinstance(built, EventfulStatement):
        return EventfulStep(built)
    return ChangeStep(built)


@frozen
class QueryStep:
    """A SELECT: its rows go nowhere, but its expressions may RAISE."""

    operator: Operator

    def bind(self, cascade: Cascade) -> BoundStep:
        def step(cascade: Cascade, frame: Row) -> None:
            for _ in self.operator.bind(_inner_run(cascade, frame))(()):
                pass

        return step


def _count(cascade: Cascade, n_changes: int) -> None:
    """A step has ended: changes() tells of it until the program ends, total_changes() for good."""
    if cascade.pins:
        cascade.check_pins()
    host = cascade.host
    host.n_changes = n_changes
    host.n_total_changes += n_changes


def _count_stopped(run: Run) -> None:
    """RAISE(IGNORE) has stopped a step half-way: total_changes() tells of what it has done."""
    run.host.n_total_changes += run.n_changes


@frozen
class ChangeStep:
    """A change that sets nothing off."""

    executable: Executable

    def bind(self, cascade: Cascade) -> BoundStep:
        def step(cascade: Cascade, frame: Row) -> None:
            run = _inner_run(cascade, frame)
            try:
                self.executable.rows(run)
            except RaiseIgnore:
                _count_stopped(run)
                raise
            _count(cascade, run.n_changes)

        return step


@frozen
class EventfulStep:
    """A change that may set off more programs."""

    executable: EventfulStatement

    def bind(self, cascade: Cascade) -> BoundStep:
        return self._changes

    def _changes(self, cascade: Cascade, frame: Row) -> Changes:
        run = _inner_run(cascade, frame)
        try:
            yield from self.executable.changes(run, cascade, [])
        except RaiseIgnore:
            _count_stopped(run)
            raise
        _count(cascade, run.n_changes)


@frozen
class InsertStep:
    """INSERT ... VALUES of expressions over OLD and NEW, into a table without events: bound once a statement.

    Measured, a log table written by a trigger: 4 µs a row less than binding it for each row.
    """

    statement: InsertStatement
    bind_row: Callable[[Run], Callable[..., Row]]
    raises: bool

    @property
    def may_wait(self) -> bool:
        """Its rows may be written together; they surely cannot be refused once they are worked out."""
        return not self.raises and self.statement.bind_rows is not None and self.statement.batch() is not None

    def bind_together(self, cascade: Cascade) -> LogBatch:
        """What inserts the rows of many frames."""
        shape, run = self.statement.batch(), _inner_run(cascade, ())
        assert shape is not None
        return LogBatch(shape, run, self.statement.writer.bind(run), self.bind_row(run))

    def bind(self, cascade: Cascade) -> BoundStep:
        run = _inner_run(cascade, ())
        row_of = self.bind_row(run)
        if self.statement.bind_rows is not None:
            return _direct_step(self.statement.bind_rows, run, self.statement.writer.bind(run), row_of)
        inserter = Inserter(self.statement, run)

        def step(cascade: Cascade, frame: Row) -> None:
            inserter.start()
            inserted = inserter.insert(row_of(frame)) is not None
            inserter.finish()
            _count(cascade, int(inserted))

        return step


def _direct_step(
    bind: Callable[..., Callable[[Row], int | None]], run: Run, writer: BoundWriter, row_of: Callable[..., Row]
) -> BoundStep:
    """As InsertStep's, of a table that compile_direct_insert does for."""
    insert, chooser = bind_direct_insert(bind, run, writer)
    note = run.host.note_insert

    def step(cascade: Cascade, frame: Row) -> None:
        chooser.restart()
        rowid = insert(row_of(frame))
        if rowid is None:
            chooser.forget()
        else:
            note(rowid)
        chooser.finish()
        _count(cascade, int(rowid is not None))

    return step
