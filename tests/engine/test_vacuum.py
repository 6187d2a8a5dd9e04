"""VACUUM: as small as SQLite makes it, atomic, and INTO files that SQLite opens."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from minisql.errors import CantOpenError, IoError, OperationalError
from minisql.storage.rebuild import replace_content
from minisql.storage.store import Meta, Store, TreeKind
from minisql.storage.vfs.fault import Failure, FaultVfs, Unsynced
from minisql.storage.vfs.memory import MemoryVfs
from tests.support import Db, OpenDb

PATH = "db"


def filled(open_db: OpenDb, **pragmas: int) -> Db:
    """A database with free pages in the middle."""
    db = open_db(None, **pragmas)
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db.execute("CREATE INDEX tb ON t(b)")
    db.execute("BEGIN")
    for a in range(600):
        db.execute("INSERT INTO t VALUES (?, ?)", (a, f"{a * 7919 % 600:05d}" * (a % 9 + 1)))
    db.execute("DELETE FROM t WHERE a % 3")
    db.execute("COMMIT")
    return db


@pytest.mark.parametrize("page_size", [512, 1024, 4096])
@pytest.mark.parametrize("auto_vacuum", [0, 1, 2])
def test_vacuum_needs_as_many_pages_as_sqlites(open_db: OpenDb, page_size: int, auto_vacuum: int) -> None:
    db = filled(open_db, page_size=page_size, auto_vacuum=auto_vacuum)
    before = db.rows("SELECT * FROM t ORDER BY a")
    db.execute("VACUUM")
    mine = db.rows("PRAGMA page_count")
    assert db.reopen().rows("SELECT * FROM t ORDER BY a") == before
    db.connection.close()
    db.sqlite_rows("VACUUM")
    assert mine == db.sqlite_rows("PRAGMA page_count")
    db.reopen()


def test_vacuum_into_writes_a_file_that_sqlite_reads(open_db: OpenDb, tmp_path: Path) -> None:
    db = filled(open_db)
    rows = db.rows("SELECT * FROM t ORDER BY a")
    copy = tmp_path / "copy.db"
    db.execute("VACUUM INTO ?", (str(copy),))
    other = open_db(copy)
    assert other.rows("SELECT * FROM t ORDER BY a") == rows
    assert other.sqlite_rows("SELECT * FROM t ORDER BY a") == rows
    assert other.rows("PRAGMA freelist_count") == [(0,)]


def test_vacuum_into_makes_pages_of_the_size_asked_for(open_db: OpenDb, tmp_path: Path) -> None:
    db = filled(open_db)
    db.execute("PRAGMA page_size = 1024")
    db.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
    assert open_db(tmp_path / "copy.db").rows("PRAGMA page_size") == [(1024,)]


def test_vacuum_into_a_file_that_is_there_is_refused(open_db: OpenDb) -> None:
    db = filled(open_db)
    with pytest.raises(OperationalError, match="output file already exists"):
        db.execute("VACUUM INTO ?", (str(db.path),))


@pytest.mark.parametrize("page_size", [512, 1024, 8192, 65536])
@pytest.mark.parametrize("auto_vacuum", [0, 1])
def test_vacuum_in_place_makes_pages_of_the_size_asked_for(
    open_db: OpenDb, tmp_path: Path, page_size: int, auto_vacuum: int
) -> None:
    """Rows, sizes and all header fields are as after SQLite's VACUUM of the same file."""
    db = filled(open_db, auto_vacuum=auto_vacuum)
    db.connection.close()
    other = open_db(Path(shutil.copy(db.path, tmp_path / "other.db")))
    other.connection.close()
    db.reopen().execute(f"PRAGMA page_size = {page_size}")
    db.execute("VACUUM")
    assert db.rows("PRAGMA page_size") == [(page_size,)]
    db.connection.close()
    other.sqlite_rows(f"PRAGMA page_size = {page_size}; VACUUM")
    assert db.path.stat().st_size == other.path.stat().st_size
    assert db.path.read_bytes()[:100] == other.path.read_bytes()[:100]
    query = "SELECT * FROM t ORDER BY a"
    assert db.sqlite_rows(query) == other.sqlite_rows(query) == db.reopen().rows(query)


def test_vacuum_with_a_log_or_in_memory_keeps_the_page_size(open_db: OpenDb) -> None:
    db = filled(open_db)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA page_size = 1024")
    db.execute("VACUUM")
    assert db.rows("PRAGMA page_size") == [(4096,)]


def test_vacuum_while_a_query_runs_is_refused(open_db: OpenDb) -> None:
    db = filled(open_db)
    cursor = db.execute("SELECT * FROM t")
    cursor.fetchone()
    with pytest.raises(OperationalError, match="SQL statements in progress"):
        db.execute("VACUUM")
    cursor.close()


def _store(vfs: FaultVfs | MemoryVfs, n_rows: int, path: str = PATH, *, page_size: int = 1024) -> Store:
    store = Store.open(vfs, path, page_size=page_size)
    store.begin_write()
    root = store.create_tree(TreeKind.TABLE)
    for rowid in range(n_rows):
        store.table(root).insert(rowid, b"\x02\x81\x48" + b"x" * 66)
    store.set_meta(Meta.USER_VERSION, n_rows)
    store.commit()
    return store


def _states_after_crashes(vfs: FaultVfs) -> Iterator[tuple[int, int]]:
    """(user_version, pages) after a power loss behind each operation."""
    for after_op in range(len(vfs.ops) + 1):
        for unsynced in Unsynced:
            disk = MemoryVfs(vfs.crash_image(after_op, unsynced, seed=after_op))
            store = Store.open(disk, PATH)
            store.begin_read()
            assert store.check([2]) == []
            yield store.meta(Meta.USER_VERSION), store.pager.n_pages
            store.close()


@pytest.mark.parametrize("page_size", [512, 1024, 4096])
def test_taking_over_pages_is_whole_or_nothing_whenever_the_power_fails(page_size: int) -> None:
    disk = MemoryVfs()
    _store(disk, 300).close()
    vfs = FaultVfs(disk)
    small = _store(MemoryVfs(), 40, page_size=page_size)
    small.begin_read()
    store = Store.open(vfs, PATH)
    store.begin_write()
    n_before = store.pager.n_pages
    replace_content(store, small)
    store.commit_images(page_size=page_size, n_pages=small.pager.n_pages)
    store.end_read()
    store.close()
    states = set(_states_after_crashes(vfs))
    assert states == {(300, n_before), (40, small.pager.n_pages)}


@pytest.mark.parametrize("page_size", [512, 1024, 4096])
def test_taking_over_pages_is_whole_or_nothing_whichever_call_fails(page_size: int) -> None:
    """The connection goes on with what is in the file, too."""
    small = _store(MemoryVfs(), 40, page_size=page_size)
    small.begin_read()
    n_failures = 0
    for call_no in range(1, 1000):
        disk = MemoryVfs()
        _store(disk, 300).close()
        vfs = FaultVfs(disk)
        store = Store.open(vfs, PATH)
        vfs.fail(Failure.IO_ERROR, call_no)
        try:
            store.begin_write()
            replace_content(store, small)
            store.commit_images(page_size=page_size, n_pages=small.pager.n_pages)
        except (IoError, CantOpenError):
            pass
        if not vfs.has_failed:
            break
        n_failures += 1
        vfs.heal()
        store.rollback()
        store.end_read()
        store.begin_read()
        seen = store.meta(Meta.USER_VERSION), store.check([2]), store.pager.page_size
        assert seen in [(300, [], 1024), (40, [], page_size)]
        store.close()
        fresh = Store.open(MemoryVfs(vfs.inner.snapshot()), PATH)
        fresh.begin_read()
        assert (fresh.meta(Meta.USER_VERSION), fresh.check([2]), fresh.pager.page_size) == seen
        fresh.close()
    assert n_failures > 5
