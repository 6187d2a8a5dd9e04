"""The file, its tables, and the transaction that every step runs in."""

from __future__ import annotations

import fcntl
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from harness.clock import Clock, SystemClock
from harness.errors import HarnessError
from harness.model import Event

SCHEMA_VERSION = 2

SCHEMA = """
CREATE TABLE task(
    id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, kind TEXT NOT NULL, module TEXT NOT NULL,
    paths TEXT NOT NULL,               -- JSON array of globs
    priority INTEGER NOT NULL,         -- smaller first
    signature TEXT UNIQUE,             -- NULL: compared with none
    acceptance TEXT NOT NULL, state TEXT NOT NULL, epoch INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    not_before REAL NOT NULL DEFAULT 0,  -- wall clock
    created REAL NOT NULL
) STRICT;
CREATE INDEX task_by_state ON task(state, priority, id);
CREATE TABLE need(task INTEGER NOT NULL REFERENCES task, needs INTEGER NOT NULL REFERENCES task,
    PRIMARY KEY(task, needs)) STRICT, WITHOUT ROWID;
CREATE TABLE lease(task INTEGER PRIMARY KEY REFERENCES task, epoch INTEGER NOT NULL, worker TEXT NOT NULL,
    provider TEXT NOT NULL) STRICT;
CREATE TABLE attempt(
    task INTEGER NOT NULL REFERENCES task, epoch INTEGER NOT NULL, worker TEXT NOT NULL, provider TEXT NOT NULL,
    started REAL NOT NULL, ended REAL, outcome TEXT, detail TEXT NOT NULL DEFAULT '', session TEXT NOT NULL DEFAULT '',
    salvage TEXT NOT NULL DEFAULT '',  -- the commit that keeps all it ever did
    place TEXT NOT NULL DEFAULT '',    -- the attempt in whose folder it works
    PRIMARY KEY(task, epoch)) STRICT, WITHOUT ROWID;
CREATE TABLE change(
    id INTEGER PRIMARY KEY, task INTEGER NOT NULL REFERENCES task, epoch INTEGER NOT NULL, sha TEXT NOT NULL,
    base TEXT NOT NULL, state TEXT NOT NULL, submitted REAL NOT NULL, reason TEXT NOT NULL DEFAULT '',
    landed TEXT NOT NULL DEFAULT '', UNIQUE(task, epoch)) STRICT;
CREATE TABLE landing(
    id INTEGER PRIMARY KEY, old TEXT NOT NULL, new TEXT NOT NULL, changes TEXT NOT NULL, state TEXT NOT NULL,
    at REAL NOT NULL) STRICT;
CREATE TABLE gate_run(
    id INTEGER PRIMARY KEY, sha TEXT NOT NULL, change INTEGER, gate TEXT NOT NULL, passed INTEGER NOT NULL,
    cheating INTEGER NOT NULL, detail TEXT NOT NULL, seconds REAL NOT NULL, at REAL NOT NULL) STRICT;
CREATE TABLE usage(
    id INTEGER PRIMARY KEY, task INTEGER NOT NULL, epoch INTEGER NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL,
    input INTEGER NOT NULL, cached INTEGER NOT NULL, output INTEGER NOT NULL, usd REAL, estimated INTEGER NOT NULL,
    at REAL NOT NULL) STRICT;
CREATE TABLE provider(
    name TEXT PRIMARY KEY, allowed REAL NOT NULL,  -- agents at once, as the limits of the last hours let it
    resets REAL NOT NULL DEFAULT 0,                -- wall clock; nothing is started before it
    quick_failures INTEGER NOT NULL DEFAULT 0, broken TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE TABLE note(id INTEGER PRIMARY KEY, module TEXT NOT NULL, task INTEGER, text TEXT NOT NULL,
    expires REAL NOT NULL) STRICT;
CREATE TABLE event(id INTEGER PRIMARY KEY, at REAL NOT NULL, kind TEXT NOT NULL, task INTEGER, epoch INTEGER,
    data TEXT NOT NULL) STRICT;
CREATE INDEX event_by_kind ON event(kind, id);
"""

UPGRADES = (
    "",
    "ALTER TABLE attempt ADD COLUMN place TEXT NOT NULL DEFAULT ''; UPDATE attempt SET place = task || '.e' || epoch;",
)
"""What makes a file of version i one of version i + 1."""


class Store:
    """The open file. One process has it; a second one is refused while the first lives."""

    def __init__(self, path: Path | str, clock: Clock | None = None) -> None:
        """Open or make the file at `path`; `:memory:` for a test.

        Raises:
            HarnessError: another process has it, or a newer version of the harness wrote it.
        """
        self.clock: Clock = clock or SystemClock()
        self._guard = None if str(path) == ":memory:" else _sole_owner(Path(path))
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.row_factory = sqlite3.Row
        self.connection.executescript(
            "PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal; PRAGMA synchronous = full;"
            "PRAGMA foreign_keys = on; PRAGMA busy_timeout = 5000"
        )
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA_VERSION:
            raise HarnessError(f"{path} was written by a newer version of the harness ({version})")
        if version < SCHEMA_VERSION:
            steps = SCHEMA if version == 0 else "".join(UPGRADES[version:])
            self.connection.executescript(f"BEGIN; {steps} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A transaction that writes: committed at the end, rolled back by any error. They do not nest."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:
            if self.connection.in_transaction:  # a disk that is full has ended it already
                self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def record(self, kind: str, task: int | None = None, epoch: int | None = None, /, **data: object) -> int:
        """Write an event; within a transaction it stands or falls with it. Returns its id."""
        done = self.connection.execute(
            "INSERT INTO event(at, kind, task, epoch, data) VALUES(?, ?, ?, ?, ?)",
            (self.clock.wall(), kind, task, epoch, json.dumps(data, default=str)),
        )
        assert done.lastrowid is not None
        return done.lastrowid

    def close(self) -> None:
        """Close the file and let another process have it."""
        self.connection.close()
        if self._guard is not None:
            self._guard.close()


def event_of(row: sqlite3.Row) -> Event:
    """An event out of its row."""
    return Event(row["id"], row["at"], row["kind"], row["task"], row["epoch"], json.loads(row["data"]))


def _sole_owner(path: Path) -> TextIO:
    """A file beside the store that is locked as long as this process has it; the kernel lets go when it dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    guard = open(f"{path}.owner", "a+")  # noqa: SIM115  it stays open until the store is closed
    try:
        fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        guard.seek(0)
        owner = guard.read().strip() or "unknown"
        guard.close()
        raise HarnessError(f"{path} is in use by process {owner}") from None
    guard.truncate(0)
    guard.write(str(os.getpid()))
    guard.flush()
    return guard
