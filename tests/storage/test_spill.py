"""Transactions larger than the cache: bounded memory, and still all or nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

import minisql
from minisql.storage.commit import Synchronous
from minisql.storage.journal import MAGIC, JournalMode
from minisql.storage.pager import Pager, PagerState
from minisql.storage.vfs.fault import Failure, FaultVfs, Unsynced
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PATH, contents, create, open_pager, put, read_all
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess, sqlite_rows

ON_DISK = [JournalMode.DELETE, JournalMode.TRUNCATE, JournalMode.PERSIST]
N_PAGES = 40
BEFORE = list(range(1, N_PAGES + 1))


def spilling(vfs: Any, mode: JournalMode = JournalMode.DELETE, *, wal: bool = False) -> Pager:
    """A pager that writes, with room for eight dirty pages."""
    pager = open_pager(vfs, cache_size=16)
    pager.journal_mode = mode
    if wal:
        pager.begin_write(exclusive=True)
        pager.set_wal_versions(wal=True)
        pager.commit()
        pager.end_read()
    pager.begin_write()
    return pager


def change(pager: Pager, page_no: int, byte: int) -> None:
    """What a tree does: make room first, then change."""
    if pager.spill_due:
        pager.spill()
    put(pager, page_no, byte)


def change_much(pager: Pager) -> list[int]:
    """Overwrite, grow, overwrite again, cut; the result."""
    pages = list(BEFORE)
    for page_no in [*range(1, 31), *range(41, 61), 3, 45, *range(5, 20)]:
        byte = (page_no * 3 + len(pages)) % 251
        change(pager, page_no, byte)
        pages[page_no - 1 :] = [byte, *pages[page_no:]]
    pager.shrink(50)
    change(pager, 35, 200)
    pages[34] = 200
    return pages[:50]


@pytest.mark.parametrize("mode", list(JournalMode))
@pytest.mark.parametrize("end", ["commit", "rollback", "savepoint"])
def test_a_transaction_that_spilled_ends_as_any_other(mode: JournalMode, end: str) -> None:
    vfs = MemoryVfs()
    create(vfs, N_PAGES).close()
    pager = spilling(vfs, mode)
    pager.savepoint()
    after = change_much(pager)
    assert vfs.snapshot()[PATH][1024 * 2 :] != b"\3" * 1024, "it has spilled"
    assert contents(pager) == after
    assert len(pager.pages) <= 16 + 8 + 1
    if end == "commit":
        pager.commit()
    elif end == "rollback":
        pager.rollback()
    else:
        pager.rollback_to(0)
        assert contents(pager) == BEFORE
        pager.commit()
    expected = after if end == "commit" else BEFORE
    assert contents(pager) == expected
    pager.end_read()
    pager.close()
    assert read_all(vfs) == expected
    if mode in (JournalMode.DELETE, JournalMode.MEMORY, JournalMode.OFF):
        assert set(vfs.snapshot()) == {PATH}


@pytest.mark.parametrize("end", ["commit", "rollback", "savepoint"])
def test_a_transaction_that_spilled_into_the_log_ends_as_any_other(end: str) -> None:
    vfs = MemoryVfs()
    create(vfs, N_PAGES).close()
    pager = spilling(vfs, wal=True)
    pager.savepoint()
    after = change_much(pager)
    assert len(vfs.snapshot()[PATH + "-wal"]) > 20 * 1024
    assert read_all_beside(vfs) == BEFORE, "frames without the mark of a commit count for nobody else"
    assert contents(pager) == after
    if end == "commit":
        pager.commit()
    elif end == "rollback":
        pager.rollback()
    else:
        pager.rollback_to(0)
        pager.commit()
    expected = after if end == "commit" else BEFORE
    assert contents(pager) == expected
    pager.end_read()
    assert read_all_beside(vfs) == expected
    pager.begin_write()
    put(pager, 2, 99)
    pager.commit()
    pager.end_read()
    pager.close()
    assert read_all(vfs) == [expected[0], 99, *expected[2:]]


def read_all_beside(vfs: MemoryVfs) -> list[int]:
    """What another connection finds now."""
    other = open_pager(vfs)
    other.begin_read()
    found = contents(other)
    other.end_read()
    return found


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("wal", [False, True])
def test_any_mix_of_changes_and_savepoints_leaves_what_a_copy_of_everything_says(seed: int, wal: bool) -> None:
    """A model that copies the whole database for each level; the pager has room for eight dirty pages."""
    random = Random(seed)
    vfs = MemoryVfs()
    create(vfs, N_PAGES).close()
    pager = spilling(vfs, random.choice(list(JournalMode)), wal=wal)
    pages, committed = list(BEFORE), list(BEFORE)
    levels: list[list[int]] = []
    for _ in range(400):
        action = random.choice(["put"] * 12 + ["append"] * 4 + ["shrink", "push", "push", "release", "back", "end"])
        if action == "put":
            page_no, byte = random.randrange(len(pages)) + 1, random.randrange(251)
            change(pager, page_no, byte)
            pages[page_no - 1] = byte
        elif action == "append":
            change(pager, len(pages) + 1, 7)
            pages.append(7)
        elif action == "shrink":
            del pages[max(2, len(pages) - random.randrange(9)) :]
            pager.shrink(len(pages))
        elif action == "push":
            pager.savepoint()
            levels.append(list(pages))
        elif action == "release" and levels:
            level = random.randrange(len(levels))
            pager.release(level)
            del levels[level:]
        elif action == "back" and levels:
            level = random.randrange(len(levels))
            pager.rollback_to(level)
            pages = list(levels[level])
            del levels[level + 1 :]
        elif action == "end" and random.random() < 0.3:
            if random.random() < 0.5:
                pager.commit()
                committed = list(pages)
            else:
                pager.rollback()
                pages = list(committed)
            levels.clear()
            pager.end_read()
            pager.begin_write()
        assert pager.n_pages == len(pages)
    assert contents(pager) == pages
    pager.rollback()
    assert contents(pager) == committed
    pager.end_read()
    pager.close()
    assert read_all(vfs) == committed


@pytest.mark.parametrize("synchronous", [Synchronous.NORMAL, Synchronous.FULL])
@pytest.mark.parametrize("mode", ON_DISK)
def test_a_crash_after_any_operation_of_a_spilling_transaction_leaves_all_or_nothing(
    mode: JournalMode, synchronous: Synchronous
) -> None:
    ground = MemoryVfs()
    create(ground, N_PAGES).close()
    vfs = FaultVfs(ground)
    pager = spilling(vfs, mode)
    pager.synchronous = synchronous
    after = change_much(pager)
    n_spilled = len(vfs.ops)
    pager.commit()
    pager.end_read()
    survivors = [Unsynced.NOTHING, Unsynced.EVERYTHING, Unsynced.SOME]
    if synchronous is Synchronous.FULL:
        survivors += [Unsynced.TORN]
    n_hot = 0
    for after_op in range(len(vfs.ops) + 1):
        for unsynced in survivors:
            image = vfs.crash_image(after_op, unsynced, seed=after_op)
            n_hot += image.get(PATH + "-journal", b"")[:8] == MAGIC
            found = read_all(MemoryVfs(image))
            assert found in (BEFORE, after), (after_op, unsynced)
            if after_op < n_spilled:
                assert found == BEFORE, (after_op, unsynced)
    assert n_hot > 20


@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.DISK_FULL, Failure.TORN_WRITE])
@pytest.mark.parametrize("wal", [False, True])
def test_whichever_call_fails_the_file_is_whole_and_the_pager_goes_on(failure: Failure, wal: bool) -> None:
    call_no = 0
    while True:
        call_no += 1
        ground = MemoryVfs()
        create(ground, N_PAGES).close()
        vfs = FaultVfs(ground)
        pager = spilling(vfs, wal=wal)
        pager.savepoint()
        vfs.fail(failure, call_no)
        expected = BEFORE
        try:
            change_much(pager)
            pager.rollback_to(0)
            expected = change_much(pager)
            pager.commit()
        except minisql.Error:
            expected = BEFORE
            vfs.heal()
            pager.rollback()
        vfs.heal()
        pager.end_read()
        assert pager.state is PagerState.IDLE
        pager.begin_write()
        assert contents(pager) == expected, call_no
        put(pager, 2, 251)
        pager.commit()
        pager.end_read()
        pager.close()
        assert read_all(vfs) == [expected[0], 251, *expected[2:]]
        if not vfs.has_failed:
            break
        call_no += call_no // 8
    assert call_no > 10


# ---- through the public door

FILL = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
    INSERT INTO t SELECT i, 'old' || printf('%0300d', i), i * 7919 % 600 FROM n
"""
DIGEST = "SELECT count(*), sum(length(b)), sum(c), group_concat(substr(b, 1, 3), '') FROM t"


def create_file(path: Path) -> Any:
    """A table and an index on some sixty pages, in a connection whose cache has room for sixteen."""
    connection = minisql.connect(path, isolation_level=None, timeout=0)
    connection.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INT)")
    connection.execute("CREATE INDEX i ON t(c)")
    connection.execute(FILL)
    connection.execute("PRAGMA cache_size = 8")
    return connection


def is_whole(path: Path) -> bool:
    """By both engines' integrity check."""
    connection = minisql.connect(path)
    ours = connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()
    return ours == [("ok",)] and sqlite_rows(path, "PRAGMA integrity_check") == [["ok"]]


def open_files() -> list[str]:
    """What this process has open, by name."""
    fds = [f"/proc/self/fd/{fd}" for fd in os.listdir("/proc/self/fd")]
    return [os.readlink(fd) for fd in fds if os.path.lexists(fd)]


def test_after_a_spill_readers_of_other_processes_have_to_wait(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    connection = create_file(path)
    connection.execute("BEGIN")
    connection.execute("UPDATE t SET b = 'new' || b WHERE a = 1")
    with SqliteProcess(path) as sqlite:
        assert sqlite.rows("SELECT count(*) FROM t") == [[600]], "one page has changed, in memory"
        connection.execute("UPDATE t SET b = 'new' || b")
        with pytest.raises(SqliteFailed, match="database is locked"):
            sqlite.rows("SELECT count(*) FROM t")
        connection.execute("ROLLBACK")
        assert sqlite.rows("SELECT count(*) FROM t WHERE b LIKE 'old%'") == [[600]]
    connection.close()
    assert is_whole(path)


def test_while_a_reader_is_there_nothing_is_spilled_and_the_commit_comes_later(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    connection = create_file(path)
    before = path.read_bytes()
    reader = minisql.connect(path)
    rows = reader.execute("SELECT * FROM t")
    next(rows)
    connection.execute("BEGIN")
    connection.execute("UPDATE t SET b = 'new' || b")
    assert path.read_bytes() == before
    with pytest.raises(minisql.OperationalError, match="database is locked"):
        connection.execute("COMMIT")
    reader.close()
    connection.execute("COMMIT")
    assert connection.execute("SELECT count(*) FROM t WHERE b LIKE 'new%'").fetchall() == [(600,)]
    connection.close()
    assert is_whole(path)


def test_with_cache_spill_off_nothing_is_written_before_the_commit(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    connection = create_file(path)
    before = path.read_bytes()
    connection.execute("PRAGMA cache_spill = off")
    connection.execute("BEGIN")
    connection.execute("UPDATE t SET b = 'new' || b")
    assert path.read_bytes() == before
    connection.execute("PRAGMA cache_spill = on")
    connection.execute("UPDATE t SET b = 'new' || b")
    assert path.read_bytes() == before, "a transaction keeps what it began with"
    connection.execute("COMMIT")
    connection.execute("BEGIN")
    connection.execute("UPDATE t SET b = 'new' || b")
    assert path.read_bytes()[: len(before)] != before
    connection.execute("COMMIT")
    connection.close()
    assert is_whole(path)


KILLED = """
import os, signal, sys
import minisql
connection = minisql.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = " + sys.argv[2]).fetchall()
connection.execute("PRAGMA cache_size = 8")
connection.execute("BEGIN")
connection.execute("UPDATE t SET b = 'new' || b, c = -c")
connection.execute("DELETE FROM t WHERE a % 3 = 0")
connection.execute("INSERT INTO t VALUES (9999, zeroblob(100000), 1)")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("mode", ["delete", "persist", "wal"])
@pytest.mark.parametrize("first", ["sqlite", "minisql"])
def test_either_engine_undoes_what_we_had_spilled_when_we_were_killed(tmp_path: Path, mode: str, first: str) -> None:
    path = tmp_path / "t.db"
    connection = create_file(path)
    expected = connection.execute(DIGEST).fetchall()
    connection.close()
    before = path.read_bytes()
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path), mode], check=False)
    assert killed.returncode == -signal.SIGKILL
    if mode == "wal":
        assert os.path.getsize(f"{path}-wal") > 50_000
    else:
        assert path.read_bytes() != before
        assert Path(f"{path}-journal").read_bytes().count(MAGIC) > 1, "a segment for each spill"
    if first == "sqlite":
        assert [tuple(row) for row in sqlite_rows(path, DIGEST)] == expected
    connection = minisql.connect(path)
    assert connection.execute(DIGEST).fetchall() == expected
    connection.close()
    assert is_whole(path)


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_scan_goes_on_through_spills_and_the_rollback_of_a_statement(tmp_path: Path, mode: str) -> None:
    """The cursor holds pages that are written, dropped and read again behind its back."""
    path = tmp_path / "t.db"
    connection = create_file(path)
    connection.execute(f"PRAGMA journal_mode = {mode}").fetchall()
    connection.execute("BEGIN")
    rows = connection.execute("SELECT a, substr(b, 1, 3) FROM t WHERE c >= 0 ORDER BY a")
    seen = [next(rows) for _ in range(10)]
    connection.execute("UPDATE t SET b = 'new' || b WHERE a > 300")
    seen += [next(rows) for _ in range(10)]
    with pytest.raises(minisql.IntegrityError):
        connection.execute("INSERT INTO t SELECT a + 599, b, c FROM t ORDER BY a DESC")
    seen += rows.fetchall()
    assert [a for a, _ in seen] == list(range(1, 601))
    assert {word for a, word in seen if a > 300} == {"new"}
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT DISTINCT substr(b, 1, 3) FROM t").fetchall() == [("old",)]
    connection.close()
    assert is_whole(path)


def test_memory_stays_bounded_by_the_cache_size(tmp_path: Path) -> None:
    """Reading and changing twenty times as many pages as the cache has room for."""
    path = tmp_path / "t.db"
    connection = create_file(path)
    connection.execute("PRAGMA cache_size = 40")
    connection.execute("INSERT INTO t SELECT a + 600 * n.column1, b, c FROM t, (VALUES (1), (2), (3), (4), (5)) n")
    pager = connection._session.database(0).store.pager
    assert pager.n_pages > 300
    most = 0
    for a, _ in connection.execute("SELECT a, b FROM t"):
        most = max(most, len(pager.pages)) if a % 50 == 0 else most
    assert 20 < most <= 41
    connection.execute("BEGIN")
    connection.execute("UPDATE t SET b = b || 'x', c = a")
    assert len(pager.pages) <= 40 + 20 + 1
    connection.execute("COMMIT")
    connection.close()
    assert is_whole(path)


def test_a_temporary_database_moves_to_a_file_without_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path))
    connection = minisql.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA temp.cache_size = 16")
    connection.execute("CREATE TEMP TABLE t(a INTEGER PRIMARY KEY, b BLOB)")
    connection.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) "
        "INSERT INTO t SELECT i, zeroblob(100000) FROM n"
    )
    assert any(name.startswith(str(tmp_path)) for name in open_files())
    assert os.listdir(tmp_path) == []
    assert connection.execute("SELECT count(*), sum(length(b)) FROM t").fetchall() == [(60, 6_000_000)]
    assert connection.execute("PRAGMA temp.integrity_check").fetchall() == [("ok",)]
    connection.close()


@pytest.mark.parametrize(("temp_store", "expected"), [("file", True), ("memory", False)])
def test_images_for_savepoints_go_to_a_temporary_file_unless_temp_store_says_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, temp_store: str, expected: bool
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("SQLITE_TMPDIR", str(folder))
    connection = create_file(tmp_path / "t.db")
    connection.execute(f"PRAGMA temp_store = {temp_store}")
    connection.execute("BEGIN")
    connection.execute("SAVEPOINT s")
    connection.execute("UPDATE t SET b = 'new' || b")
    assert any(name.startswith(str(folder)) for name in open_files()) is expected
    connection.execute("ROLLBACK TO s")
    assert connection.execute("SELECT DISTINCT substr(b, 1, 3) FROM t").fetchall() == [("old",)]
    connection.execute("COMMIT")
    connection.close()
    assert is_whole(tmp_path / "t.db")
