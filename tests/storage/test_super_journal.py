"""A transaction over two files: all of it or nothing, in both of them, whatever happens in the middle of its commit."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.storage.pager import Pager
from minisql.storage.vfs.fault import Failure, FaultVfs, OpKind, Unsynced
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from minisql.storage.vfs.registry import register_vfs, unregister_vfs
from tests.storage.sqlite_process import SqliteProcess

VFS_NAME = "two-files"
FILL = "INSERT INTO {table} SELECT value, printf('%0{width}d', 1) FROM numbers"
BOTH_BEFORE = [(40, 40), (40, 40)]
BOTH_AFTER = [(40, 80), (40, 80)]
STATE = "SELECT (SELECT count(*) FROM {table}), (SELECT sum(CAST(b AS INTEGER)) FROM {table})"


@pytest.fixture(autouse=True)
def registered() -> Iterator[None]:
    """No file system of one test is there in the next."""
    yield
    unregister_vfs(VFS_NAME)


class TwoFiles:
    """Databases `a` (main) and `b` (attached), each with a table of forty rows on several pages.

    With a `width` of 1,200 bytes a row, these pages are more than the cache of a connection has room for.
    """

    def __init__(self, folder: Path | str = "", width: int = 300) -> None:
        self.paths = [f"{folder}/a.db", f"{folder}/b.db"]
        self.width = width

    def open(self, vfs: object, *, mode: str = "delete", synchronous: str = "full") -> Any:
        """A connection with both files open."""
        register_vfs(VFS_NAME, vfs)  # type: ignore[arg-type]
        name = f"file:{self.paths[0]}?vfs={VFS_NAME}"
        connection = minisql.connect(name, uri=True, isolation_level=None, timeout=0)
        connection.execute("ATTACH ? AS b", (self.paths[1],))
        for schema in "main", "b":
            connection.execute(f"PRAGMA {schema}.journal_mode = {mode}").fetchall()
            connection.execute(f"PRAGMA {schema}.synchronous = {synchronous}")
            connection.execute(f"PRAGMA {schema}.cache_size = 8")
        return connection

    def create(self, vfs: object) -> None:
        """Make both."""
        connection = self.open(vfs)
        numbers = "WITH numbers(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM numbers WHERE value < 40) "
        for table in "main.t", "b.t":
            connection.execute(f"CREATE TABLE {table}(a INTEGER PRIMARY KEY, b TEXT)")
            connection.execute(numbers + FILL.format(table=table, width=self.width))
        connection.close()

    def state(self, vfs: object) -> list[tuple[int, int]]:
        """(rows, sum) in each file, found by connections that have only the one."""
        register_vfs(VFS_NAME, vfs)  # type: ignore[arg-type]
        found = []
        for path in self.paths:
            connection = minisql.connect(f"file:{path}?vfs={VFS_NAME}", uri=True)
            found += connection.execute(STATE.format(table="t")).fetchall()
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            connection.close()
        return found

    def sqlite_state(self) -> list[tuple[int, int]]:
        """The same, found by SQLite."""
        with SqliteProcess(Path(self.paths[0])) as sqlite:
            found = sqlite.rows(STATE.format(table="t"))
            sqlite.rows(f"ATTACH '{self.paths[1]}' AS b")
            found += sqlite.rows(STATE.format(table="b.t"))
            assert sqlite.rows("PRAGMA integrity_check") == [["ok"]]
        return [(n_rows, total) for n_rows, total in found]


def change(connection: Any) -> None:
    """Double the sum in both files, in one transaction."""
    begin_change(connection)
    connection.execute("COMMIT")


def begin_change(connection: Any) -> None:
    """As `change`, without the COMMIT."""
    connection.execute("BEGIN")
    connection.execute("UPDATE main.t SET b = substr(b, 1, length(b) - 1) || '2'")
    connection.execute("UPDATE b.t SET b = substr(b, 1, length(b) - 1) || '2'")


def count_spills(monkeypatch: pytest.MonkeyPatch) -> list[Pager]:
    """A list that gets an element each time that a pager spills."""
    spills: list[Pager] = []
    spill = Pager.spill

    def counted(pager: Pager) -> None:
        spills.append(pager)
        spill(pager)

    monkeypatch.setattr(Pager, "spill", counted)
    return spills


def ready(folder: Path | str = "", width: int = 300) -> tuple[TwoFiles, FaultVfs]:
    """Both files, safe on the disk of a file system that logs."""
    files = TwoFiles(folder, width)
    return files, FaultVfs(MemoryVfs(dict(zip(files.paths, _contents(width)))))


@cache
def _contents(width: int) -> list[bytes]:
    ground, files = MemoryVfs(), TwoFiles(width=width)
    files.create(ground)
    return [ground.snapshot()[path] for path in files.paths]


@pytest.mark.parametrize(
    ("mode", "synchronous", "width"),
    [
        ("delete", "full", 300),
        ("delete", "extra", 300),
        ("truncate", "full", 300),
        ("persist", "full", 300),
        ("delete", "full", 1200),
    ],
)
def test_a_crash_after_any_operation_leaves_both_files_before_or_both_after(
    monkeypatch: pytest.MonkeyPatch, mode: str, synchronous: str, width: int
) -> None:
    files, vfs = ready(width=width)
    connection = files.open(vfs, mode=mode, synchronous=synchronous)
    spills = count_spills(monkeypatch)
    connection.execute("BEGIN")  # so that in modes TRUNCATE and PERSIST the journals are there already
    connection.execute("PRAGMA main.user_version = 1")
    connection.execute("PRAGMA b.user_version = 1")
    connection.execute("COMMIT")
    n_ready = len(vfs.ops)
    change(connection)
    n_committed = len(vfs.ops)
    assert bool(spills) is (width == 1200)
    super_journals = {op.path for op in vfs.ops[n_ready:] if op.kind is OpKind.CREATE and "-mj" in op.path}
    assert len(super_journals) == 1
    seen = set()
    for after_op in range(n_ready, n_committed + 1):
        images = [vfs.crash_image(after_op, unsynced) for unsynced in (Unsynced.NOTHING, Unsynced.EVERYTHING)]
        images += [vfs.crash_image(after_op, unsynced, seed=after_op) for unsynced in (Unsynced.TORN, Unsynced.RAGGED)]
        for image in images:
            state = files.state(MemoryVfs(image))
            assert state in (BOTH_BEFORE, BOTH_AFTER), (after_op, vfs.ops[after_op:])
            seen.add((after_op, state == BOTH_AFTER))
    assert {after for _, after in seen} == {False, True}
    assert (n_committed, False) not in seen, "the directory is synced when the super-journal is gone: it is durable"


@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.DISK_FULL])
@pytest.mark.parametrize("mode", ["delete", "persist"])
def test_whichever_call_of_the_commit_fails_both_files_have_one_state_and_the_connection_goes_on(
    failure: Failure, mode: str
) -> None:
    call_no, states = 0, set()
    while True:
        call_no += 1
        files, vfs = ready()
        connection = files.open(vfs, mode=mode)
        begin_change(connection)
        vfs.fail(failure, call_no)
        try:
            connection.execute("COMMIT")
        except minisql.Error:
            assert not connection.in_transaction
        vfs.heal()
        if not vfs.has_failed:
            break
        state = [row for table in ("main.t", "b.t") for row in connection.execute(STATE.format(table=table))]
        assert state in (BOTH_BEFORE, BOTH_AFTER), call_no
        states.add(state == BOTH_AFTER)
        connection.execute("BEGIN")
        connection.execute("INSERT INTO main.t VALUES (1000, '1')")
        connection.execute("INSERT INTO b.t VALUES (1000, '1')")
        connection.execute("COMMIT")
        connection.close()
        assert files.state(vfs.inner) == [(rows + 1, total + 1) for rows, total in state]
        assert [name for name in vfs.inner.snapshot() if "-mj" in name] == []
    assert call_no > (10 if failure is Failure.IO_ERROR else 4)
    assert False in states


def test_sqlite_recovers_what_a_crash_of_ours_left(tmp_path: Path) -> None:
    """Every state of the disk between two operations, as SQLite finds it."""
    files, vfs = ready(tmp_path)
    change(files.open(vfs))
    n_before = n_after = 0
    syncs = [n for n, op in enumerate(vfs.ops) if op.kind is not OpKind.WRITE]
    for after_op in sorted({n + step for n in syncs for step in (0, 1)}):
        for name in os.listdir(tmp_path):
            (tmp_path / name).unlink()
        for name, content in vfs.crash_image(after_op, Unsynced.EVERYTHING).items():
            Path(name).write_bytes(content)
        state = files.sqlite_state()
        assert state in (BOTH_BEFORE, BOTH_AFTER), (after_op, vfs.ops[after_op:])
        n_before += state == BOTH_BEFORE
        n_after += state == BOTH_AFTER
    assert n_before > 5
    assert n_after > 1


KILLED_SQLITE = """
import os, signal, sys
import apsw

class Killing(apsw.VFS):
    def __init__(self):
        super().__init__("killing", "")
    def xDelete(self, name, sync_directory):
        if "-mj" in name and sys.argv[3] == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        super().xDelete(name, sync_directory)
        if "-mj" in name:
            os.kill(os.getpid(), signal.SIGKILL)

killing = Killing()
connection = apsw.Connection(sys.argv[1], vfs="killing")
connection.execute("ATTACH ? AS b", (sys.argv[2],))
connection.execute("BEGIN; UPDATE main.t SET b = printf('%0300d', 2); UPDATE b.t SET b = printf('%0300d', 2); COMMIT")
"""


@pytest.mark.parametrize("when", ["before", "after"])
def test_we_recover_what_a_killed_sqlite_left(tmp_path: Path, when: str) -> None:
    """Killed just before its super-journal goes, nothing has happened; just after, everything has."""
    files = TwoFiles(tmp_path)
    files.create(PosixVfs())
    subprocess.run([sys.executable, "-c", KILLED_SQLITE, *files.paths, when], check=False)
    left = sorted(os.listdir(tmp_path))
    assert {"a.db-journal", "b.db-journal"} <= set(left)
    assert any("-mj" in name for name in left) is (when == "before")
    assert files.state(PosixVfs()) == (BOTH_BEFORE if when == "before" else BOTH_AFTER)
    assert sorted(os.listdir(tmp_path)) == ["a.db", "b.db"]
    assert files.sqlite_state() == (BOTH_BEFORE if when == "before" else BOTH_AFTER)


@pytest.mark.parametrize(
    ("main_mode", "other_mode", "other_synchronous", "expected"),
    [  # as strace shows SQLite doing
        ("delete", "delete", "full", True),
        ("persist", "truncate", "normal", True),
        ("delete", "memory", "full", False),
        ("delete", "off", "full", False),
        ("delete", "wal", "full", False),
        ("wal", "delete", "full", False),
        ("delete", "delete", "off", False),
    ],
)
def test_a_super_journal_is_made_only_where_two_synced_journals_are(
    main_mode: str, other_mode: str, other_synchronous: str, expected: bool
) -> None:
    files, vfs = ready()
    connection = files.open(vfs)
    connection.execute(f"PRAGMA main.journal_mode = {main_mode}").fetchall()
    connection.execute(f"PRAGMA b.journal_mode = {other_mode}").fetchall()
    connection.execute(f"PRAGMA b.synchronous = {other_synchronous}")
    change(connection)
    connection.close()
    assert any("-mj" in op.path for op in vfs.ops) is expected
    assert files.state(vfs.inner) == BOTH_AFTER


def test_a_reader_of_one_file_makes_the_commit_wait_and_nothing_is_written(tmp_path: Path) -> None:
    files = TwoFiles(tmp_path)
    files.create(PosixVfs())
    reader = minisql.connect(files.paths[1])
    rows = reader.execute("SELECT * FROM t")
    next(rows)
    connection = files.open(PosixVfs())
    before = [Path(path).read_bytes() for path in files.paths]
    with pytest.raises(minisql.OperationalError, match="database is locked"):
        change(connection)
    assert connection.in_transaction
    assert [Path(path).read_bytes() for path in files.paths] == before
    assert [name for name in os.listdir(tmp_path) if "-mj" in name] == []
    reader.close()
    connection.execute("COMMIT")
    connection.close()
    assert files.state(PosixVfs()) == BOTH_AFTER
    assert files.sqlite_state() == BOTH_AFTER
