"""Workloads on a disk of which one call fails, or all from one on until the engine says so.

The statement then raises SQLite's error for that call, code and text, and nothing of it stays. When the disk works
again the connection goes on as if nothing had been: the statement is run once more, or, where the transaction was
rolled back, all of it, and in the end the content is the same as without the failure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from random import Random
from typing import Final

import minisql
from minisql.storage.vfs.fault import Failure, FaultVfs
from minisql.storage.vfs.memory import MemoryVfs
from tests.crash.content import complaints, digest
from tests.crash.engines import Found, Minisql, SqliteProcess, look, on
from tests.crash.recording import Recording
from tests.crash.workloads import WORKLOADS

_TEXTS: Final = {
    5: "database is locked",
    10: "disk I/O error",
    13: "database or disk is full",
    14: "unable to open database file",
    15: "locking protocol",
}
"""SQLite's words, by primary result code."""

_NEVER: Final = 1 << 60
_READ_AT_ONCE: Final = 64  # files that SQLite is given at a time
_SHM_REFUSED: Final = frozenset({261, 15})  # SQLITE_BUSY_RECOVERY; SQLITE_PROTOCOL, refused again and again

ALONE: Final = [workload for workload in WORKLOADS if not any(sql.startswith("2: ") for sql in workload.script)]
"""The workloads of one connection: what a second one may do depends on where the first one stands."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Which call fails, counted from 1 among those that can fail so; `lasting`: and all after it."""

    failure: Failure
    call_no: int
    lasting: bool

    def __str__(self) -> str:
        return f"{self.failure.value} at call {self.call_no}{' and after' if self.lasting else ''}"


@dataclass(slots=True)
class IoTally:
    """What was tried: calls that failed, those of them that a statement told of, and what went wrong."""

    n_failed: int = 0
    n_told: int = 0
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.n_failed} failed calls, {self.n_told} told, {len(self.failures)} failures"

    def add(self, other: IoTally) -> None:
        """Count the other's too."""
        self.n_failed += other.n_failed
        self.n_told += other.n_told
        self.failures += other.failures


class Broken(Exception):
    """A promise was not kept; the text says which."""


def every_fault(recording: Recording) -> Iterator[Fault]:
    """Every call that the workload makes fails in every way that it can: once, and with all that come after it."""
    for failure in Failure:
        for call_no in range(1, _n_calls(recording, failure) + 1):
            yield Fault(failure, call_no, lasting=False)
            yield Fault(failure, call_no, lasting=True)


def some_faults(recording: Recording, *, n_calls: int, seed: int) -> Iterator[Fault]:
    """Of each way to fail so many calls, drawn by the seed."""
    random = Random(seed)
    for failure in Failure:
        call_nos = range(1, _n_calls(recording, failure) + 1)
        for call_no in call_nos if len(call_nos) <= n_calls else sorted(random.sample(call_nos, n_calls)):
            yield Fault(failure, call_no, lasting=random.random() < 0.5)


def _n_calls(recording: Recording, failure: Failure) -> int:
    return _FaultyRun(recording, Fault(failure, _NEVER, lasting=False)).count()


def fail_at(recording: Recording, sqlite: SqliteProcess, faults: Iterable[Fault]) -> IoTally:
    """Let the calls fail, each in a run of its own, and look at what comes of it."""
    tally = IoTally()
    ends: dict[bytes, tuple[str, dict[str, bytes]]] = {}
    for fault in faults:
        run = _FaultyRun(recording, fault)
        try:
            run.go()
        except Broken as broken:
            tally.failures.append(f"{fault}: {broken}")
            continue
        tally.n_failed += run.vfs.has_failed
        tally.n_told += run.told
        files = run.vfs.inner.snapshot()
        ends.setdefault(sha256(repr(sorted(files.items())).encode()).digest(), (str(fault), files))
        if len(ends) == _READ_AT_ONCE:
            tally.failures += _sqlite_complains(recording, sqlite, ends.values())
            ends.clear()
    tally.failures += _sqlite_complains(recording, sqlite, ends.values())
    return tally


def _sqlite_complains(
    recording: Recording, sqlite: SqliteProcess, ends: Collection[tuple[str, dict[str, bytes]]]
) -> Iterator[str]:
    """What SQLite has to say about the files in which runs with these faults have ended."""
    found: Sequence[Found] = sqlite.call("read", recording.script.paths, [files for _, files in ends])
    for (name, _), (state, wrong) in zip(ends, found):
        if wrong or state != recording.states[-1]:
            yield f"{name}: SQLite finds {'; '.join(wrong) or 'another content'}"


class _FaultyRun:
    """One run of a script with one fault.

    Attributes:
        told: a statement has raised because of it.
    """

    def __init__(self, recording: Recording, fault: Fault) -> None:
        self.recording = recording
        self.fault = fault
        self.vfs = FaultVfs(MemoryVfs(dict(recording.files)))
        self.told = False
        self._expected_errors = {error for error, _ in recording.outcomes if error}
        self._db: Minisql | None = None

    def count(self) -> int:
        """Run it, and say how many calls of its statements can fail in this way."""
        self.vfs.fail(self.fault.failure, self.fault.call_no)
        with on(self.vfs):
            self._run()
            n_calls = self.vfs.n_calls
            self.vfs.heal()
            self._connected().close()
        return n_calls

    def go(self) -> None:
        """Run it to the end. Raises Broken."""
        fault = self.fault
        self.vfs.fail(fault.failure, fault.call_no, lasting=fault.lasting)
        with on(self.vfs):
            self._run()
            self.vfs.heal()
            self._expect(self._own_look(), self.recording.states[-1], "at the end the connection finds")
            assert self._db is not None
            self._db.close()
            self._expect(look(self.recording.script.paths), self.recording.states[-1], "at the end another finds")

    def _run(self) -> None:
        fault = self.fault
        statements, outcomes = self.recording.script.statements, self.recording.outcomes
        first_of_transaction = at = 0
        state = self.recording.states[0]
        while at < len(statements):
            try:
                error = self._statement(statements[at][1])
            except KeyboardInterrupt:
                error = "KeyboardInterrupt"
            expected, state_after = outcomes[at]
            if error == expected:
                at += 1
                if state_after is not None:
                    first_of_transaction, state = at, state_after
                continue
            if not self.vfs.has_failed or self.told:
                raise Broken(f"{statements[at][1]!r}: {error or 'no error'}, wanted {expected or 'none'}")
            self.told = True
            if fault.lasting and fault.failure is not Failure.INTERRUPT:
                self._statement("SELECT count(*) FROM sqlite_schema")  # what a reader is told while it lasts
            self.vfs.heal()
            if self._db is not None and self._db.connection.in_transaction:
                continue
            found = self._own_look()
            if found[0] == state:
                at = first_of_transaction
            else:
                self._expect(found, state_after or "", f"after {statements[at][1]!r} had failed the connection finds")
                at += 1
                first_of_transaction, state = at, found[0]

    def _statement(self, sql: str) -> str:
        """Run it, opening the connection if it is the first; its error, or ''."""
        try:
            self._connected()(sql)
        except minisql.Error as error:
            code = getattr(error, "sqlite_errorcode", 0)
            if str(error) not in self._expected_errors and not self._is_told_well(code, str(error)):
                raise Broken(f"{sql!r} raises {type(error).__name__} {code}: {error}") from error
            return str(error)
        except Exception as error:
            raise Broken(f"{sql!r} raises {type(error).__name__}: {error}") from error
        return ""

    def _is_told_well(self, code: int, text: str) -> bool:
        """Is that SQLite's error for a call that has failed?"""
        codes = self.vfs.codes
        if self.fault.failure is Failure.SHM_LOCK_REFUSED:
            codes = codes | _SHM_REFUSED
        return code in codes and text == _TEXTS[code & 0xFF]

    def _connected(self) -> Minisql:
        if self._db is None:
            self._db = Minisql(self.recording.script.paths[0])
        return self._db

    def _own_look(self) -> Found:
        """What the connection itself finds; of several databases, not all attached perhaps, what another finds."""
        db = self._connected()
        try:
            found = digest(db, ["main"]), complaints(db, ["main"])
        except Exception as error:
            raise Broken(f"the connection cannot read any more: {type(error).__name__}: {error}") from error
        paths = self.recording.script.paths
        return look(paths) if len(paths) > 1 and not found[1] else found

    def _expect(self, found: Found, state: str, where: str) -> None:
        if found[1] or found[0] != state:
            raise Broken(f"{where} {'; '.join(found[1]) or 'another content'}")
