"""One statement at work with the trigger programs and foreign key actions that its rows set off.

A change that fires programs is a generator: it gives what is to run before it goes on, which is a generator as well.
`Cascade.drive` keeps them on a list, so that a thousand levels of triggers cost no Python stack.
Source: lang_createtrigger, foreignkeys §4, c3ref changes, c3ref last_insert_rowid.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from minisql.errors import FailedConstraint, SqlError
from minisql.executor.raising import ConstraintFailure, RaiseIgnore, foreign_key_failure
from minisql.executor.run import Host, Row, Run

if TYPE_CHECKING:
    from minisql.executor.dml.program import BoundProgram, ProgramSet

Changes: TypeAlias = Generator["Changes", None, None]
"""A change at work: it gives the changes that must be done before it goes on."""


class Cascade:
    """What a statement shares with the programs that it sets off.

    Attributes:
        active: keys of the programs that are running, which do not run inside themselves unless they may.
        n_fired: how many programs have run: while it stays, no row has changed but those of the statement.
        n_violations: rows without a parent that this statement must mend before it ends.
    """

    __slots__ = ("_bound", "_programs", "_suspect", "active", "depth", "host", "n_fired", "n_violations", "run")

    def __init__(self, programs: ProgramSet | None, run: Run) -> None:
        self._programs = programs
        self._bound: dict[int, BoundProgram] = {}
        self.run = run
        self.host: Host = run.host
        self.active: set[int] = set()
        self.depth = 0
        self.n_fired = 0
        self.n_violations = 0
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
        ignored: RaiseIgnore | None = None
        try:
            while stack:
                try:
                    inner = next(stack[-1]) if ignored is None else stack[-1].throw(ignored)
                except StopIteration:
                    stack.pop()
                    ignored = None
                except RaiseIgnore as raised:  # for the statement whose row set the program off
                    stack.pop()
                    ignored = raised
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
        """
        program = self._bound.get(number) or self._bind(number)
        if program.is_off(self):
            return None
        if self.depth >= self.host.max_trigger_depth:
            raise SqlError("triggers nested too deep")
        if not program.is_simple:
            self.n_fired += 1
            return self._run_program(program, frame)
        if program.passes is not None and not program.passes(frame):
            return None
        self.n_fired += 1
        host = self.host
        n_changes, rowid = host.n_changes, host.rowid
        try:
            program.run(self, frame)
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

    def _run_program(self, program: BoundProgram, frame: Row) -> Changes:
        host, was_active = self.host, program.key in self.active
        n_changes, rowid = host.n_changes, host.rowid
        self.active.add(program.key)
        self.depth += 1
        try:
            yield from program.changes(self, frame)
        finally:
            self.depth -= 1
            if not was_active:
                self.active.discard(program.key)
            host.n_changes, host.rowid = n_changes, rowid

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
