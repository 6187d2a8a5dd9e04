"""One statement at work with the trigger programs and foreign key actions that its rows set off.

A change that fires programs is a generator: it gives what is to run before it goes on, which is a generator as well.
`Cascade.drive` keeps them on a list, so that a thousand levels of triggers cost no Python stack.
Source: lang_createtrigger, foreignkeys §4, c3ref changes, c3ref last_insert_rowid.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from minisql.errors import Error, FailedConstraint, SqlError
from minisql.executor.dml.sequence import Counter
from minisql.executor.raising import (
    SQLITE_CONSTRAINT_PINNED,
    TOO_DEEP,
    ConstraintFailure,
    RaiseIgnore,
    RowIgnored,
    foreign_key_failure,
)  # fmt: skip
from minisql.executor.run import Host, Row, Run

if TYPE_CHECKING:
    from minisql.executor.dml.program import BoundProgram, ProgramSet
    from minisql.storage.btree.tree import Tree

Changes: TypeAlias = Generator["Changes", None, None]
"""A change at work: it gives the changes that must be done before it goes on."""


class Pin:
    """A table in which UPDATE OR REPLACE is deleting a row: until that is done, no trigger may write to it."""

    __slots__ = ("_tree", "_version")

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.renew()

    def renew(self) -> None:
        """The deletion itself has changed the tree."""
        self._version = self._tree.version

    def check(self) -> None:
        """Raises ConstraintFailure if something else has changed the tree."""
        if self._tree.version != self._version:
            raise ConstraintFailure("constraint failed", extended=SQLITE_CONSTRAINT_PINNED, action="ABORT")


class Cascade:
    """What a statement shares with the programs that it sets off.

    Attributes:
        active: keys of the programs that are running, which do not run inside themselves unless they may.
        n_fired: how many programs have run: while it stays, no row has changed but those of the statement.
        n_violations: rows without a parent that this statement must mend before it ends.
        counters: what the statement and its programs count of AUTOINCREMENT tables.
        pins: tables that must not change now.
    """

    __slots__ = (
        "_bound", "_programs", "_suspect", "active", "counters", "depth", "host", "n_fired", "n_violations", "pins",
        "run",
    )  # fmt: skip

    def __init__(self, programs: ProgramSet | None, run: Run) -> None:
        self._programs = programs
        self._bound: dict[int, BoundProgram] = {}
        self.run = run
        self.host: Host = run.host
        self.active: set[int] = set()
        self.depth = 0
        self.n_fired = 0
        self.n_violations = 0
        self.pins: list[Pin] = []
        self.counters: dict[tuple[int, str], Counter] = {}
        if programs is not None:
            for database, name in programs.autoincrements:
                self.counters[database, name] = Counter(run.store(database), name)
            run.counters = self.counters
        self._suspect: tuple[FailedConstraint, Row] | None = None  # a row that surely has no parent

    def drive(self, changes: Changes) -> None:
        """Carry out a change and all that it sets off.

        Raises:
            ConstraintFailure: one that would let stand what was done (FAIL) is one of a foreign key instead, and
                undoes the statement, if rows are without a parent by then.
        """
        with self.failing():
            self._drive(changes)

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Around changes: see `drive` for what becomes of a failure."""
        try:
            yield
        except ConstraintFailure as failed:
            if failed.action == "FAIL" and self.n_violations:
                raise self._failure() from failed
            raise

    def _drive(self, changes: Changes) -> None:
        stack = [changes]
        ignored: RaiseIgnore | RowIgnored | None = None
        try:
            while stack:
                try:
                    inner = next(stack[-1]) if ignored is None else stack[-1].throw(ignored)
                except StopIteration:
                    stack.pop()
                    ignored = None
                except (RaiseIgnore, RowIgnored) as raised:  # for the program around, or the row that set it off
                    stack.pop()
                    ignored = raised
                except Error:
                    self.check_pins()  # that came first
                    raise
                else:
                    stack.append(inner)
                    ignored = None
        finally:
            while stack:
                stack.pop().close()

    def fire(self, number: int, frame: Row) -> Changes | None:
        """Run a program for one row; what it gives, if anything, is still to be driven.

        Raises:
            SqlError: `triggers nested too deep`: more levels than the connection allows.
            ConstraintFailure: a table that is pinned has been written to.
        """
        if self.pins:
            self.check_pins()
        program = self._bound.get(number) or self._bind(number)
        if program.is_off(self):
            return None
        if self.depth >= self.host.max_trigger_depth:
            raise SqlError(TOO_DEEP)
        if not program.is_simple:
            self.n_fired += 1
            return self._run_program(program, frame)
        host = self.host
        n_changes, rowid = host.n_changes, host.rowid
        try:
            if program.passes is not None and not program.passes(frame):
                return None
            self.n_fired += 1
            program.run(self, frame)
        except RaiseIgnore:
            raise RowIgnored from None
        finally:
            host.n_changes, host.rowid = n_changes, rowid
        return None

    def _bind(self, number: int) -> BoundProgram:
        assert self._programs is not None, f"program {number} of a statement without any"
        program = self._bound[number] = self._programs.get(number).bind(self)
        return program

    def is_simple(self, number: int) -> bool:
        """The program sets nothing off: `fire` does all of it, and gives None."""
        return (self._bound.get(number) or self._bind(number)).is_simple

    def may_fire(self, numbers: Sequence[int]) -> bool:
        """`fire` would run all these programs now, and let them write."""
        if self.pins or self.depth >= self.host.max_trigger_depth:
            return False
        return not any((self._bound.get(number) or self._bind(number)).is_off(self) for number in numbers)

    def _run_program(self, program: BoundProgram, frame: Row) -> Changes:
        host, was_active = self.host, program.key in self.active
        n_changes, rowid = host.n_changes, host.rowid
        self.active.add(program.key)
        self.depth += 1
        try:
            yield from program.changes(self, frame)
        except RaiseIgnore:
            raise RowIgnored from None
        finally:
            self.depth -= 1
            if not was_active:
                self.active.discard(program.key)
            host.n_changes, host.rowid = n_changes, rowid

    def check_pins(self) -> None:
        """Raises ConstraintFailure if a table has changed that must not."""
        for pin in self.pins:
            pin.check()

    # ---- foreign keys

    def is_clean(self, *, deferred: bool) -> bool:
        """No row is without a parent that another change could give it."""
        violations = self.host.violations
        return not (violations.n_put_off or (violations.n_deferred if deferred else self.n_violations))

    def count(
        self, n_rows: int, *, deferred: bool, suspect: tuple[FailedConstraint, Row] | None = None
    ) -> None:
        """So many rows more, or less, have no parent. `suspect`: the key, and the values of it that have none."""
        violations = self.host.violations
        if deferred:
            violations.n_deferred += n_rows
        elif violations.defer_all:
            violations.n_put_off += n_rows
        else:
            self.n_violations += n_rows
            if n_rows:  # of several, nobody knows which one has got a parent
                self._suspect = suspect if n_rows > 0 else None

    def finish(self) -> None:
        """The statement has done all that it had to. Raises ConstraintFailure if a row has lost its parent."""
        for counter in self.counters.values():
            counter.write()
        n_violations, self.n_violations = self.n_violations, 0
        if n_violations:
            raise self._failure()

    def _failure(self) -> ConstraintFailure:
        return foreign_key_failure() if self._suspect is None else foreign_key_failure(*self._suspect)

    def finish_drop(self) -> None:
        """As `finish`, after the DELETE of a DROP TABLE: nothing is refused while PRAGMA defer_foreign_keys is on."""
        if self.n_violations and not self.host.violations.defer_all:
            raise foreign_key_failure()
        self.n_violations = 0
