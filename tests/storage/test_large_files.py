"""Files past 1 GiB, 4 GiB and 2**31 pages: sparse files, so that they are large in numbers only.

Source: fileformat2 §1.3.8 (page numbers have 32 bits), §1.4 (the lock-byte page), §1.5 (the freelist).
"""

from __future__ import annotations

import struct
from pathlib import Path

import minisql
from tests.storage.sqlite_process import SqliteProcess, sqlite_rows
from tests.support import OpenDb

LOCK_BYTE = 2**30
LOCK_PAGE = LOCK_BYTE // 65536 + 1
ROWS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "


def create(path: Path, page_size: int) -> None:
    """A database of two pages, made by SQLite."""
    with SqliteProcess(path) as sqlite:
        sqlite.rows(f"PRAGMA page_size = {page_size}; CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT)")


def set_header(path: Path, page_size: int, n_pages: int, first_trunk: int = 0, n_free: int = 0) -> None:
    """Let the file have so many pages, those that it has not yet without content, and the header say so."""
    with path.open("r+b") as file:
        file.truncate(n_pages * page_size)
        file.seek(28)
        file.write(struct.pack(">3I", n_pages, first_trunk, n_free))


def put_on_the_freelist(path: Path, page_size: int, free: list[int]) -> None:
    """These pages are free; the file grows to hold them. The first of them are the first to be taken."""
    n_leaves = page_size // 4 - 8
    groups = [free[start : start + n_leaves + 1] for start in range(0, len(free), n_leaves + 1)]
    n_pages = max(*free, path.stat().st_size // page_size)
    with path.open("r+b") as file:
        for group, following in zip(groups, [*groups[1:], [0]], strict=True):
            trunk, *leaves = group
            file.seek((trunk - 1) * page_size)
            file.write(struct.pack(f">{len(leaves) + 2}I", following[0], len(leaves), *reversed(leaves)))
    set_header(path, page_size, n_pages, groups[0][0], len(free))


def test_pages_past_4_gib_hold_rows_for_both_engines(tmp_path: Path, open_db: OpenDb) -> None:
    path = tmp_path / "large.db"
    create(path, 65536)
    put_on_the_freelist(path, 65536, [page_no for page_no in range(65_900, 2, -1) if page_no != LOCK_PAGE])
    db = open_db(path)
    db.execute(ROWS + "INSERT INTO t SELECT i, printf('%030000d', i) FROM n")
    assert db.rows("SELECT min(id), max(id), sum(body) FROM t") == [(1, 200, 20100.0)]
    assert path.stat().st_blocks * 512 < 64 * 2**20, "it is sparse still"
    assert marked_pages(path, 65536, 65_537) > 50, "the rows stand where 32 bits are not enough"
    assert db.sqlite_rows("SELECT sum(body) FROM t") == [(20100.0,)]
    db.execute("DELETE FROM t WHERE id % 3")
    db.execute("UPDATE t SET body = body || 'x' WHERE id % 2")
    assert db.rows("SELECT count(*), sum(length(body)) FROM t") == db.sqlite_rows(
        "SELECT count(*), sum(length(body)) FROM t"
    )


def test_a_growing_file_steps_over_the_lock_byte_page(tmp_path: Path, open_db: OpenDb) -> None:
    """The page is neither used nor free, and both engines' checks know it."""
    path = tmp_path / "growing.db"
    create(path, 65536)
    set_header(path, 65536, LOCK_PAGE - 1)
    with minisql.connect(path) as connection:
        connection.execute(ROWS + "INSERT INTO t SELECT i, printf('%030000d', i) FROM n")
        assert connection.execute("PRAGMA page_count").fetchone() == (LOCK_PAGE + 100,)
    connection.close()
    with path.open("rb") as file:
        file.seek(LOCK_BYTE)
        assert file.read(65536) == bytes(65536)
    assert sqlite_rows(path, "SELECT sum(body) FROM t") == [[20100.0]]
    put_on_the_freelist(path, 65536, list(range(LOCK_PAGE - 1, 2, -1)))
    db = open_db(path)
    db.execute(ROWS + "INSERT INTO t(body) SELECT printf('%030000d', i) FROM n")
    assert db.rows("PRAGMA page_count") == [(LOCK_PAGE + 100,)], "free pages are taken first"


def test_page_numbers_past_2_to_31_are_counted_without_a_sign(tmp_path: Path) -> None:
    """Neither engine can check a terabyte for pages that nobody uses; both read what the other wrote in it."""
    path = tmp_path / "terabyte.db"
    create(path, 512)
    set_header(path, 512, 2**31 + 5)
    with minisql.connect(path) as connection:
        connection.execute(ROWS + "INSERT INTO t SELECT i, printf('%0300d', i) FROM n")
        connection.execute("CREATE INDEX by_body ON t(body)")
    with SqliteProcess(path) as sqlite:
        assert sqlite.rows("SELECT sum(body) FROM t NOT INDEXED") == [[20100.0]]
        assert sqlite.rows("SELECT sum(body) FROM t INDEXED BY by_body WHERE body > ''") == [[20100.0]]
        sqlite.rows(ROWS + "INSERT INTO t SELECT i + 200, printf('%0300d', i) FROM n")
        assert sqlite.rows("PRAGMA page_count")[0][0] > 2**31 + 400
    query = "SELECT count(*), sum(body) FROM t INDEXED BY by_body WHERE body > ''"
    assert connection.execute(query).fetchall() == [(400, 40200)]
    connection.execute("DELETE FROM t WHERE id % 2")
    connection.execute("REINDEX")
    connection.commit()
    assert connection.execute(query).fetchall() == [(200, 20200)]
    connection.close()
    assert [tuple(row) for row in sqlite_rows(path, query)] == [(200, 20200)]


def marked_pages(path: Path, page_size: int, first: int) -> int:
    """How many pages from a number on have content."""
    with path.open("rb") as file:
        file.seek((first - 1) * page_size)
        return sum(any(page) for page in iter(lambda: file.read(page_size), b""))
