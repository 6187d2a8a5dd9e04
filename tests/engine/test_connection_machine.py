"""A connection on 512-byte pages does at random what connections do, held against sorted dicts after each step."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sortedcontainers import SortedDict

import minisql
from oracle_tests.engines import Worker

pytestmark = pytest.mark.slow

SCHEMA = """
    CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT UNIQUE, body BLOB);
    CREATE INDEX t_body ON t(length(body), name DESC) WHERE id % 3;
    CREATE TABLE w(name TEXT PRIMARY KEY COLLATE NOCASE, body BLOB) WITHOUT ROWID;
"""
ids = st.integers(-20, 200)
n_rows = st.sampled_from([1, 4, 50])
lengths = st.sampled_from([0, 30, 90, 430, 1500])
savepoints = st.integers(0, 3)


def name_of(number: int) -> str:
    """Names stand in another order than numbers."""
    return f"{number * 7919 % 977:03d}-{number}"


class Connections(RuleBasedStateMachine):
    """One connection, the dicts it must agree with, and the dicts at BEGIN and at each savepoint."""

    worker: Worker

    @initialize(mode=st.sampled_from(["delete", "truncate", "persist", "memory", "wal"]), vacuum=st.integers(0, 2))
    def create(self, mode: str, vacuum: int) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name, "machine.db")
        self.mode = mode
        self.connect()
        self.connection.executescript(
            f"PRAGMA page_size = 512; PRAGMA auto_vacuum = {vacuum}; PRAGMA journal_mode = {mode};" + SCHEMA
        )
        self.t: Any = SortedDict()
        self.w: Any = SortedDict()
        self.begun: tuple[Any, Any] | None = None
        self.saved: list[tuple[Any, Any]] = []

    def connect(self) -> None:
        self.connection = minisql.connect(self.path, isolation_level=None)
        self.connection.execute("PRAGMA synchronous = OFF")
        self.connection.execute("PRAGMA cache_size = 10")
        if self.mode not in ("delete", "wal"):
            self.connection.execute(f"PRAGMA journal_mode = {self.mode}")

    # ---- changes

    @rule(first=ids, n=n_rows, n_bytes=lengths)
    def insert(self, first: int, n: int, n_bytes: int) -> None:
        rows = [(number, name_of(number), b"i" * n_bytes) for number in range(first, first + n)]
        self.connection.executemany("INSERT OR IGNORE INTO t VALUES (?, ?, ?)", rows)
        self.connection.executemany("INSERT OR IGNORE INTO w VALUES (?2, ?3)", rows)
        taken = {name for name, _ in self.t.values()}
        for number, name, body in rows:
            if name not in taken:
                self.t.setdefault(number, (name, body))
            self.w.setdefault(name, body)

    @rule(first=ids, n=n_rows, n_bytes=lengths)
    def fail_to_insert(self, first: int, n: int, n_bytes: int) -> None:
        """The statement meets a row that is there after it has put others: none of them stays."""
        taken = [number for number in self.t if number >= first + n]
        if taken:
            values = [*range(first, first + n), taken[0]]
            marks = ", ".join(f"({number}, '{name_of(number)}', zeroblob({n_bytes}))" for number in values)
            with pytest.raises(minisql.IntegrityError):
                self.connection.execute(f"INSERT INTO t VALUES {marks}")

    @rule(first=ids, n=n_rows, n_bytes=lengths)
    def update(self, first: int, n: int, n_bytes: int) -> None:
        body, last = b"u" * n_bytes, first + n - 1
        self.connection.execute("UPDATE t SET body = ? WHERE id BETWEEN ? AND ?", (body, first, last))
        for number in self.t.irange(first, last):
            self.t[number] = (self.t[number][0], body)

    @rule(first=ids, n=n_rows)
    def renumber(self, first: int, n: int) -> None:
        """Rows move to the end of the table, and their entries within the indexes."""
        update = ("UPDATE t SET id = id + 1000 WHERE id BETWEEN ? AND ?", (first, first + n - 1))
        moved = list(self.t.irange(first, first + n - 1))
        if any(number + 1000 in self.t for number in moved):
            with pytest.raises(minisql.IntegrityError):
                self.connection.execute(*update)
            return
        self.connection.execute(*update)
        for number in moved:
            self.t[number + 1000] = self.t.pop(number)

    @rule(first=ids, n=n_rows)
    def delete(self, first: int, n: int) -> None:
        last = first + n - 1
        self.connection.execute("DELETE FROM t WHERE id BETWEEN ? AND ?", (first, last))
        low, high = sorted((name_of(first), name_of(last)))
        self.connection.execute("DELETE FROM w WHERE name BETWEEN ? AND ?", (low, high))
        for number in list(self.t.irange(first, last)):
            del self.t[number]
        for name in list(self.w.irange(low, high)):
            del self.w[name]

    @precondition(lambda self: len(self.t) > 150)
    @rule()
    def clear(self) -> None:
        self.connection.execute("DELETE FROM t")
        self.t.clear()

    @rule(n_bytes=lengths)
    def replace(self, n_bytes: int) -> None:
        """A row with the id of one and the name of another: both give way."""
        if len(self.t) > 1:
            number, (name, _) = self.t.keys()[0], self.t.values()[-1]
            self.connection.execute("REPLACE INTO t VALUES (?, ?, ?)", (number, name, b"r" * n_bytes))
            self.t.popitem(-1)
            self.t[number] = (name, b"r" * n_bytes)

    # ---- transactions

    def state(self) -> tuple[Any, Any]:
        return self.t.copy(), self.w.copy()

    def back_to(self, state: tuple[Any, Any]) -> None:
        self.t, self.w = (rows.copy() for rows in state)

    @precondition(lambda self: self.begun is None)
    @rule(kind=st.sampled_from(["DEFERRED", "IMMEDIATE", "EXCLUSIVE"]))
    def begin(self, kind: str) -> None:
        self.connection.execute(f"BEGIN {kind}")
        self.begun = self.state()

    @precondition(lambda self: self.begun is not None)
    @rule(keep=st.booleans())
    def end(self, keep: bool) -> None:
        self.connection.execute("COMMIT" if keep else "ROLLBACK")
        if not keep:
            assert self.begun is not None
            self.back_to(self.begun)
        self.begun, self.saved = None, []

    @precondition(lambda self: self.begun is not None)
    @rule()
    def push_savepoint(self) -> None:
        self.connection.execute(f"SAVEPOINT s{len(self.saved)}")
        self.saved.append(self.state())

    @precondition(lambda self: self.saved)
    @rule(level=savepoints, keep=st.booleans())
    def pop_savepoint(self, level: int, keep: bool) -> None:
        level = min(level, len(self.saved) - 1)
        if keep:
            self.connection.execute(f"RELEASE s{level}")
            del self.saved[level:]
        else:
            self.connection.execute(f"ROLLBACK TO s{level}")
            self.back_to(self.saved[level])
            del self.saved[level + 1 :]

    # ---- the file

    @precondition(lambda self: self.begun is None)
    @rule(how=st.sampled_from(["VACUUM", "PRAGMA incremental_vacuum(3)", "PRAGMA wal_checkpoint(TRUNCATE)", "REINDEX"]))
    def tidy(self, how: str) -> None:
        self.connection.execute(how).fetchall()

    @rule()
    def reopen(self) -> None:
        """What was not committed is lost."""
        self.connection.close()
        if self.begun is not None:
            self.back_to(self.begun)
        self.begun, self.saved = None, []
        self.connect()

    # ---- what must hold

    @invariant()
    def tables_hold_what_the_dicts_hold(self) -> None:
        if not hasattr(self, "t"):
            return
        assert list(self.rows("SELECT * FROM t")) == [(number, *row) for number, row in self.t.items()]
        assert list(self.rows("SELECT * FROM w")) == list(self.w.items())
        by_name = sorted((name, number) for number, (name, _) in self.t.items())
        assert list(self.rows("SELECT name, id FROM t INDEXED BY sqlite_autoindex_t_1 ORDER BY name")) == by_name
        in_index = "SELECT id FROM t INDEXED BY t_body WHERE id % 3 AND length(body) > 100"
        expected = {number for number, (_, body) in self.t.items() if number % 3 and len(body) > 100}
        assert {number for (number,) in self.rows(in_index)} == expected
        assert list(self.rows("PRAGMA integrity_check")) == [("ok",)]

    def rows(self, sql: str) -> Iterator[Any]:
        return iter(self.connection.execute(sql))

    def teardown(self) -> None:
        if hasattr(self, "t"):
            self.connection.close()
            assert self.worker.call("integrity", str(self.path)) == ["ok"]
            self.folder.cleanup()


Connections.TestCase.settings = settings(max_examples=12, stateful_step_count=40, deadline=None)


class TestConnectionAgainstSortedDicts(Connections.TestCase):
    """Hypothesis' test case, with the process that runs SQLite."""

    @pytest.fixture(autouse=True)
    def sqlite(self, oracle_worker: Worker) -> None:
        Connections.worker = oracle_worker
