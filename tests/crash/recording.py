"""A workload run once on a file system that writes down what is asked of the disk, with what SQLite makes of it.

SQLite runs the same script on files of its own: what it holds after each statement is what ours has to hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import minisql
from minisql.storage.vfs import Vfs
from minisql.storage.vfs.crash import Op, OpKind
from minisql.storage.vfs.fault import FaultVfs
from minisql.storage.vfs.memory import MemoryVfs
from tests.crash.engines import Minisql, SqliteProcess, on
from tests.crash.workloads import Config, Workload


@dataclass(frozen=True, slots=True)
class Script:
    """A workload with its configuration, ready to run.

    Attributes:
        paths: of main and of the databases that are attached.
        setup: run on a connection that is closed then.
        statements: (number of the connection, SQL); each connection begins with the configuration's pragmas.
    """

    paths: tuple[str, ...]
    setup: tuple[str, ...]
    statements: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """What a workload asked of the disk, and what must be found there.

    Attributes:
        files: what was safe on the disk before.
        outcomes: for each statement, the error that SQLite gives ('' for none), and the digest of the content then;
            None inside a transaction.
        ops: the log, up to the close of the connections.
        states: digests of the content, in order: after the setup, and after every statement outside a transaction.
        ends: for each state, how many operations had been done when its statement returned.
        synced: for each number of operations done, the oldest state that may be found.
    """

    script: Script
    files: Mapping[str, bytes]
    outcomes: Sequence[tuple[str, str | None]]
    ops: Sequence[Op]
    states: Sequence[str]
    ends: Sequence[int]
    synced: Sequence[int]

    def done(self, after_op: int) -> int:
        """The number of the last state whose statement had returned after so many operations."""
        return max(number for number, end in enumerate(self.ends) if end <= after_op)

    def allowed(self, after_op: int) -> Sequence[str]:
        """The states that may be found: those that may be lost, the last one, and the one that was being made."""
        done = self.done(after_op)
        in_flight = 1 if after_op > self.ends[done] else 0
        return self.states[self.synced[after_op] : done + 1 + in_flight]


def script_of(workload: Workload, config: Config, folder: str) -> Script:
    """Fill in what depends on the configuration."""
    paths = tuple(f"{folder}/{name}.db" for name in ("main", "one", "two")[: workload.n_databases])
    mode = f"PRAGMA journal_mode = {config.journal_mode}"
    pragmas = [f"PRAGMA page_size = {config.page_size}", *(f"PRAGMA {pragma}" for pragma in workload.pragmas)]
    statements = [(1, mode), (1, f"PRAGMA synchronous = {config.synchronous}")]
    for sql in workload.script:
        for number, path in enumerate(paths):
            sql = sql.replace(f"{{db{number}}}", path)
        if sql.startswith("2: ") and all(number == 1 for number, _ in statements):
            statements += [(2, sql) for _, sql in statements[:2]]
        statements.append((2, sql[3:]) if sql.startswith("2: ") else (1, sql))
        if sql.startswith("ATTACH"):  # the pragmas of before do not hold for it
            name = sql.split()[-1]
            statements.append((1, f"PRAGMA {name}.synchronous = {config.synchronous}"))
            statements.append((1, f"PRAGMA {name}.journal_mode = {config.journal_mode}"))
    setup = (*pragmas, mode, *workload.setup) if workload.setup else ()
    if not workload.setup:
        statements[:0] = [(1, pragma) for pragma in pragmas]
    return Script(paths, setup, tuple(statements))


def ground(script: Script) -> dict[str, bytes]:
    """The files after the setup."""
    disk = MemoryVfs()
    with on(disk):
        db = Minisql(script.paths[0])
        for sql in script.setup:
            db(sql)
        db.close()
    return disk.snapshot()


class Run:
    """The statements of a script on connections of ours; the first one tells where transactions end."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.connections: dict[int, Minisql] = {}

    def connect(self, number: int) -> Minisql:
        """The connection of that number, from 1; opened when it is first wanted."""
        if number not in self.connections:
            self.connections[number] = Minisql(self.script.paths[0])
        return self.connections[number]

    def in_transaction(self) -> bool:
        """Is the first connection in a transaction?"""
        return bool(self.connect(1).connection.in_transaction)

    def statement(self, number: int, sql: str) -> str:
        """Run one; its error, or ''."""
        try:
            self.connect(number)(sql)
        except minisql.Error as error:
            return str(error)
        return ""

    def close(self) -> None:
        """Close them all."""
        for db in self.connections.values():
            db.close()


def record(
    workload: Workload, config: Config, sqlite: SqliteProcess, wrap: Callable[[FaultVfs], Vfs] = lambda vfs: vfs
) -> Recording:
    """Run a workload to its end, in both engines. `wrap`: what to put between the engine and the disk."""
    script = script_of(workload, config, str(sqlite.folder))
    sqlite.ask("run", script.paths, script.setup, script.statements)
    vfs = FaultVfs(MemoryVfs(ground(script)))
    errors, marks = _run(script, vfs, wrap(vfs))
    outcomes = sqlite.answer()
    assert errors == [error for error, _ in outcomes[1:]], f"{workload.name}, {config}: other errors than SQLite's"
    states, ends = [outcomes[0][1]], [0]
    for mark, (_, state) in zip(marks, outcomes[1:]):
        assert (mark is None) == (state is None), f"{workload.name}, {config}: a transaction ended elsewhere"
        if mark is not None:
            states.append(state)
            ends.append(mark)
    synced = oldest_states(vfs.ops, ends, config)
    return Recording(script, vfs.at_start, outcomes[1:], vfs.ops, states, ends, synced)


def _run(script: Script, vfs: FaultVfs, outer: Vfs) -> tuple[list[str], list[int | None]]:
    """(the error of each statement or '', operations done after each; None inside a transaction)."""
    run = Run(script)
    errors: list[str] = []
    marks: list[int | None] = []
    with on(outer):
        for number, sql in script.statements:
            errors.append(run.statement(number, sql))
            marks.append(None if run.in_transaction() else len(vfs.ops))
        run.close()
    return errors, marks


def oldest_states(ops: Sequence[Op], ends: Sequence[int], config: Config) -> list[int]:
    """For each number of operations done, the number of the oldest state that a power loss may bring back.

    What COMMIT returned from is durable at once, with two exceptions (pragma "synchronous"). With journal mode DELETE
    and FULL the commit is a deletion, which is durable when the directory is next synced. With a log and NORMAL a
    commit is durable when the log is next synced.
    """
    if config.journal_mode == "delete" and config.synchronous == "full":
        makes_durable = frozenset({OpKind.SYNC_DIRECTORY})
    elif config.synchronous == "normal":
        makes_durable = frozenset({OpKind.SYNC})
    else:
        makes_durable = frozenset(OpKind)
    n_synced = 0
    oldest = [0]
    for n_done, op in enumerate(ops, start=1):
        if op.kind in makes_durable:
            n_synced = n_done
        oldest.append(max(number for number, end in enumerate(ends) if end <= n_synced))
    return oldest
