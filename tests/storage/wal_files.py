"""Databases with a write-ahead log, for the tests of it."""

from __future__ import annotations

from pathlib import Path

from minisql.storage.pager import Pager
from minisql.storage.record import RowReader, encode_record
from minisql.storage.store import Store
from minisql.storage.vfs import Vfs
from tests.storage.pages import PAGE_SIZE, PATH, contents, create, put
from tests.storage.sqlite_process import SqliteProcess

N_COUNTERS = 40
_READER = RowReader((-1, 1, 2))


def create_wal(vfs: Vfs, n_pages: int, path: str = PATH, *, page_size: int = PAGE_SIZE) -> Pager:
    """A database of pages (`pages.create`) in WAL mode, its log open and empty; the pager is idle."""
    pager = create(vfs, n_pages, path, page_size=page_size)
    pager.begin_write()
    pager.set_wal_versions(wal=True)
    pager.commit()
    pager.end_read()
    pager.begin_read()
    pager.end_read()
    return pager


def set_page(pager: Pager, page_no: int, byte: int) -> None:
    """One transaction."""
    pager.begin_write()
    put(pager, page_no, byte)
    pager.commit()
    pager.end_read()


def content_now(pager: Pager) -> list[int]:
    """In a read transaction of its own."""
    pager.begin_read()
    found = contents(pager)
    pager.end_read()
    return found


def counting_database(path: Path) -> bytes:
    """A file of SQLite's in WAL mode: counters on many pages, all 0."""
    with SqliteProcess(path) as sqlite:
        sqlite.rows(
            "PRAGMA page_size = 1024; CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
            " INSERT INTO t SELECT i, 0, zeroblob(300) FROM n; PRAGMA journal_mode = WAL"
        )
    return path.read_bytes()


def count_once(store: Store) -> None:
    """Add 1 to every counter, in one transaction."""
    store.begin_write()
    tree = store.table(2)
    for rowid, count, filler in list(tree.rows(_READER)):
        assert isinstance(rowid, int)
        assert isinstance(count, int)
        tree.replace(rowid, encode_record((None, count + 1, filler), "utf-8"))
    store.commit()
    store.end_read()


def counts_of(vfs: Vfs, path: str = PATH) -> list[object]:
    """The counters as a new connection finds them, its pages checked."""
    store = Store.open(vfs, path)
    store.begin_read()
    counts = [row[1] for row in store.table(2).rows(_READER)]
    assert len(counts) == N_COUNTERS
    assert store.check([1, 2]) == []
    store.end_read()
    store.close()
    return counts
