"""Reads one after the other, in autocommit, while other processes write, checkpoint, begin the log anew and die.

A read that finds nothing new takes its last snapshot again (`WalReader._resume`): each must see the last commit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

import minisql
from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.wal import Wal
from minisql.storage.wal_reader import WalReader
from oracle_tests.engines import Worker
from tests.storage.pages import contents, open_pager, put
from tests.storage.sqlite_process import SqliteProcess
from tests.storage.wal_files import create_wal

N_STEPS = 160
N_ROWS = 40
KINDS = (
    "write",
    "write",
    "write",
    "checkpoint",
    "checkpoint",
    "snapshot",
    "change",
    "change",
    "leave",
    "nothing",
    "nothing",
)
MODES = ("PASSIVE", "FULL", "RESTART", "TRUNCATE")


class Machine:
    """Two connections of ours, and two of SQLite in processes of their own, on one log.

    Attributes:
        content: what was committed last, by rowid.
        is_held: has that one of SQLite's a snapshot open?
        seen: of a connection of ours with a transaction open, what was committed when it began.
    """

    def __init__(self, seed: int, path: Path) -> None:
        self.random = Random(seed)
        self.path = path
        self.content = dict.fromkeys(range(1, N_ROWS + 1), 0)
        with SqliteProcess(path) as sqlite:
            for sql in (
                "PRAGMA page_size = 512", "PRAGMA journal_mode = WAL", "CREATE TABLE t(id INTEGER PRIMARY KEY, v, pad)",
                "CREATE INDEX t_v ON t(v)",
                f"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {N_ROWS}) "
                "INSERT INTO t SELECT i, 0, hex(zeroblob(20)) FROM n",
            ):  # fmt: skip
                sqlite.rows(sql)
        self.others = [SqliteProcess(path) for _ in range(2)]
        self.ours: list[Any] = [self.connect() for _ in range(2)]
        self.seen: list[dict[int, int] | None] = [None, None]
        self.is_held = [False, False]
        self.done: Counter[str] = Counter()

    def connect(self) -> Any:
        return minisql.connect(str(self.path), isolation_level=None, timeout=0)

    def step(self) -> None:
        """One thing done by one of them; then ours read, or not."""
        number = self.random.randrange(2)
        kind = self.random.choice(KINDS)
        self.done[kind] += 1
        getattr(self, kind)(number)
        for each in range(2):
            for _ in range(self.random.randrange(4)):
                self.read(each)

    def nothing(self, number: int) -> None:
        """They only read."""

    def write(self, number: int) -> None:
        """SQLite changes some rows, if it has no snapshot open."""
        if self.is_held[number]:
            return
        first, value = self.random.randrange(1, N_ROWS), self.random.randrange(1000)
        last = first + self.random.choice((0, 0, 5, N_ROWS))
        self.others[number].rows(f"UPDATE t SET v = {value} WHERE id BETWEEN {first} AND {last}")
        self.content.update((rowid, value) for rowid in self.content if first <= rowid <= last)

    def checkpoint(self, number: int) -> None:
        """By SQLite, or by one of ours."""
        sql = f"PRAGMA wal_checkpoint({self.random.choice(MODES)})"
        if self.random.random() < 0.3 and self.seen[number] is None:
            self.ours[number].execute(sql).fetchall()
        elif not self.is_held[number]:
            self.others[number].rows(sql)

    def snapshot(self, number: int) -> None:
        """SQLite takes a snapshot, which forbids checkpoints to go on, or gives it up."""
        self.others[number].rows("COMMIT" if self.is_held[number] else "BEGIN; SELECT count(*) FROM t")
        self.is_held[number] = not self.is_held[number]

    def change(self, number: int) -> None:
        """One of ours changes a row, or opens or ends a transaction that only reads."""
        connection, kind = self.ours[number], self.random.random()
        if self.seen[number] is not None:
            connection.execute("COMMIT")
            self.seen[number] = None
        elif kind < 0.4:
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM t").fetchall()
            self.seen[number] = dict(self.content)
        else:
            rowid, value = self.random.randrange(1, N_ROWS + 1), self.random.randrange(1000)
            connection.execute("UPDATE t SET v = ? WHERE id = ?", (value, rowid))
            self.content[rowid] = value

    def leave(self, number: int) -> None:
        """A process is killed or goes, and another one comes; now and then one of ours, too."""
        if self.random.random() < 0.5:
            self.others[number].kill()
        else:
            self.others[number].close()
        if self.random.random() < 0.4 and self.seen[number] is None:
            self.ours[number].close()
            self.ours[number] = self.connect()
        self.others[number], self.is_held[number] = SqliteProcess(self.path), False

    def read(self, number: int) -> None:
        """What one of ours sees is what was committed last, or when its transaction began."""
        connection, expected = self.ours[number], self.seen[number] or self.content
        rowid = self.random.randrange(1, N_ROWS + 1)
        assert connection.execute("SELECT v FROM t WHERE id = ?", (rowid,)).fetchall() == [(expected[rowid],)]
        if self.random.random() < 0.2:
            assert dict(connection.execute("SELECT id, v FROM t").fetchall()) == expected
        if self.random.random() < 0.2:
            found = connection.execute("SELECT id FROM t WHERE v = ?", (expected[rowid],)).fetchall()
            assert sorted(found) == [(each,) for each, value in sorted(expected.items()) if value == expected[rowid]]

    def close(self) -> None:
        for sqlite in self.others:
            sqlite.close()
        for connection in self.ours:
            connection.close()


@pytest.fixture
def n_resumed(monkeypatch: pytest.MonkeyPatch) -> Counter[bool]:
    """How often a snapshot was taken again, to read or to write, and how often it could not be."""
    counts: Counter[bool] = Counter()

    def counted(take: Callable[[Any], bool]) -> Callable[[Any], bool]:
        def count(wal: Any) -> bool:
            resumed = take(wal)
            counts[resumed] += 1
            return resumed

        return count

    monkeypatch.setattr(WalReader, "_resume", counted(WalReader._resume))
    monkeypatch.setattr(Wal, "begin_write_again", counted(Wal.begin_write_again))
    return counts


@pytest.mark.parametrize("seed", range(3))
def test_each_read_sees_the_last_commit_of_any_process(
    seed: int, tmp_path: Path, oracle_worker: Worker, n_resumed: Counter[bool]
) -> None:
    machine = Machine(seed, tmp_path / "a.db")
    for _ in range(N_STEPS):
        machine.step()
    assert machine.ours[0].execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    machine.close()
    assert oracle_worker.call("integrity", str(machine.path)) == ["ok"]
    assert min(n_resumed[True], n_resumed[False]) > 50
    assert set(machine.done) >= set(KINDS)


@pytest.mark.parametrize("mode", [CheckpointMode.PASSIVE, CheckpointMode.FULL, CheckpointMode.TRUNCATE])
def test_what_a_checkpoint_has_found_new_is_told_to_the_next_reader(
    mode: CheckpointMode, n_resumed: Counter[bool]
) -> None:
    """The checkpoint has looked at the wal-index, so that the reader finds it as it was looked at last."""
    vfs = MemoryVfs()
    create_wal(vfs, 3).close()
    pager, writer = open_pager(vfs), open_pager(vfs)
    for byte in range(50, 54):
        for _ in range(2):
            pager.begin_read()
            before = contents(pager)
            pager.end_read()
        writer.begin_write()
        put(writer, 2, byte)
        writer.commit()
        writer.end_read()
        assert pager.checkpoint(mode) is not None
        assert pager.begin_read()
        assert contents(pager) == [before[0], byte, before[2]]
        pager.end_read()
    assert n_resumed[True] > 0
    pager.close()
    writer.close()
