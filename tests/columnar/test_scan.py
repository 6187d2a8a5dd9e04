"""Scans over columns give the rows of the row path, wherever the pages are and whatever is on them."""

from __future__ import annotations

import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.columnar import chunk, scan
from minisql.columnar.cache import COLUMN_CACHE
from minisql.columnar.decode import Column
from minisql.columnar.rows import values_of
from minisql.columnar.vector import Inexact
from minisql.errors import IoError
from minisql.executor.run import Run
from minisql.executor.trees import index_order
from minisql.storage.vfs.posix import PosixFile
from minisql.value.collate import CollationRegistry
from tests.columnar.forced import both_ways, mode
from tests.support import Db, OpenDb

MIXED = """
CREATE TABLE t(a INTEGER, b TEXT, c REAL, d, e BLOB);
INSERT INTO t(rowid, a, b, c, d, e)
  SELECT value * 7 - 5000, CASE WHEN value % 11 THEN value * value * 1000003 END,
         CASE value % 4 WHEN 0 THEN 'few' WHEN 1 THEN '' WHEN 2 THEN NULL ELSE 'text ' || value END,
         CASE value % 3 WHEN 0 THEN value WHEN 1 THEN value / 7.0 END,
         CASE value % 5 WHEN 0 THEN value WHEN 1 THEN value / 3.0 WHEN 2 THEN 'x' || value WHEN 3 THEN x'00ff' END,
         zeroblob(value % 90)
  FROM generate_series(1, 3000);
"""


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of some pages has several chunks."""
    monkeypatch.setattr(scan, "CHUNK_BYTES", 16384)
    COLUMN_CACHE.clear()


def run(db: Db, script: str) -> None:
    """Some statements, without a semicolon in a literal."""
    for statement in script.strip().split(";"):
        if statement.strip():
            db.execute(statement)


def check(db: Db, sql: str, params: tuple[Any, ...] = ()) -> Any:
    """The rows both ways, twice, so that the second time they come from the cache."""
    found: Any = None
    for _ in range(2):
        found, done = both_ways(db.connection, sql, params)
        assert done, f"nothing ran over columns: {sql}"
    return found


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_all_rows_in_both_directions(open_db: OpenDb, page_size: int, journal_mode: str) -> None:
    """Rowids that are negative and far apart, values of every type, pages in the file and in the log."""
    db = open_db(page_size=page_size, journal_mode=journal_mode)
    run(db, MIXED)
    found = check(db, "SELECT rowid, * FROM t")
    assert len(found) == 3000
    assert check(db, "SELECT rowid, * FROM t ORDER BY rowid DESC") == found[::-1]
    check(db, "SELECT e, c, c, rowid FROM t WHERE a > 0 OR b = 'few'")


def test_pages_that_are_not_committed(open_db: OpenDb) -> None:
    """In the cache of pages, spilled to the file, appended to it."""
    db = open_db(cache_size=20)
    run(db, MIXED)
    db.execute("BEGIN")
    for change in ("UPDATE t SET a = -a WHERE rowid % 5 = 0", "DELETE FROM t WHERE rowid % 9 = 0"):
        db.execute(change)
        check(db, "SELECT rowid, a, b, c, d FROM t ORDER BY a, rowid")
    db.execute("INSERT INTO t(rowid, b) SELECT value, 'a new row with text' FROM generate_series(100000, 101000)")
    check(db, "SELECT rowid, * FROM t ORDER BY +rowid")
    db.execute("ROLLBACK")
    check(db, "SELECT rowid, * FROM t")


@pytest.mark.parametrize(
    "where",
    [
        "rowid > 0", "rowid >= ? AND rowid < ?", "rowid <= 2", "rowid BETWEEN -4993 AND -4986", "rowid > 3.5",
        "rowid < '500'", "rowid > 16000", "rowid > 16001", "rowid < -4993", "rowid > 9223372036854775807",
        "rowid >= -9223372036854775808", "rowid BETWEEN 5 AND 4", "rowid > NULL", "rowid < x'00'",
    ],
)  # fmt: skip
def test_ranges_of_rowids(open_db: OpenDb, where: str) -> None:
    """Both ends within a leaf, on a chunk's edge, beyond the table; bounds that are no integers."""
    db = open_db(page_size=512)
    run(db, MIXED)
    params = (-1000, 7007) if "?" in where else ()
    found = check(db, f"SELECT rowid, a, b FROM t WHERE {where}", params)
    assert check(db, f"SELECT rowid, a, b FROM t WHERE {where} ORDER BY rowid DESC", params) == found[::-1]
    check(db, f"SELECT count(*), sum(a), count(b) FROM t WHERE {where}", params)


def test_every_range_of_a_small_table(open_db: OpenDb) -> None:
    """Each pair of bounds around the leaves' edges."""
    db = open_db(page_size=512)
    run(db, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)")
    db.execute("INSERT INTO t SELECT value * 2, 'x' || value || hex(zeroblob(20)) FROM generate_series(1, 200)")
    with mode("force") as done:
        for low in range(0, 120, 3):
            for high in (low - 1, low, low + 1, low + 40, 400):
                sql = "SELECT count(*), total(a), min(b > '') FROM t WHERE a BETWEEN ? AND ?"
                inside = [a for a in range(2, 402, 2) if low <= a <= high]
                assert db.rows(sql, (low, high)) == [(len(inside), sum(inside), 1 if inside else None)], (low, high)
    assert len(done) == 200


def test_long_values_on_overflow_pages(open_db: OpenDb) -> None:
    """Rows with and without them, fields before and behind the long one, a long one of a few megabytes."""
    db = open_db(page_size=1024)
    db.execute("CREATE TABLE t(a, b, c, d)")
    db.execute(
        "INSERT INTO t SELECT value, CASE WHEN value % 3 THEN hex(zeroblob(value * 20)) ELSE 'short' END, value * 0.5,"
        " CASE WHEN value % 50 = 0 THEN zeroblob(value * 300) END FROM generate_series(1, 300)"
    )
    db.execute("INSERT INTO t VALUES ('the last', hex(zeroblob(1500000)), 1, x'01')")
    for columns in ("a", "c", "d, a", "b", "a, b, c, d", "length(b), c"):
        check(db, f"SELECT {columns} FROM t")


def test_rows_that_are_shorter_than_the_table(open_db: OpenDb) -> None:
    """Columns added later have their defaults in the rows of before."""
    db = open_db()
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b REAL)")
    db.execute("INSERT INTO t SELECT value, value FROM generate_series(1, 500)")
    columns = ("c DEFAULT 7", "d REAL DEFAULT 3", "e TEXT DEFAULT 'a text that was not there'", "f", "g DEFAULT x'00'")
    for number, column in enumerate(columns):
        db.execute(f"ALTER TABLE t ADD COLUMN {column}")
        db.execute("INSERT INTO t(b) SELECT value / 2.0 FROM generate_series(1, 100)")
        db.execute("UPDATE t SET c = a WHERE a % ? = 0", (number + 3,))
        check(db, "SELECT * FROM t")
    check(db, "SELECT sum(c), sum(d), count(e), count(f), max(e) FROM t WHERE d = 3")


def test_integers_in_columns_of_real_affinity_are_reals(open_db: OpenDb) -> None:
    """They are stored as integers: alone, beside reals, with NULLs, and beside texts."""
    db = open_db()
    db.execute("CREATE TABLE t(a REAL, b REAL, c REAL, d REAL)")
    db.execute(
        "INSERT INTO t SELECT value, value / 4.0, CASE WHEN value % 3 THEN value * 1e14 END,"
        " CASE value % 4 WHEN 0 THEN 'text' WHEN 1 THEN value ELSE value / 3.0 END FROM generate_series(1, 400)"
    )
    assert {type(value) for row in check(db, "SELECT a, b FROM t") for value in row} == {float}
    check(db, "SELECT * FROM t")


@pytest.mark.parametrize("page_size", [512, 4096])
def test_covering_indexes(open_db: OpenDb, page_size: int) -> None:
    """Entries on leaves and between them, backwards too, of every type, with a term in descending order."""
    db = open_db(page_size=page_size)
    run(db, MIXED)
    db.execute("CREATE INDEX i ON t(a, c DESC)")
    db.execute("CREATE INDEX j ON t(d COLLATE NOCASE, b)")
    for index, columns, order in (("i", "a, c, rowid", "a, c DESC"), ("j", "d, b, rowid", "d COLLATE NOCASE, b")):
        plan = db.rows(f"EXPLAIN QUERY PLAN SELECT {columns} FROM t INDEXED BY {index} ORDER BY {order}")
        assert f"USING COVERING INDEX {index}" in str(plan)
        found = check(db, f"SELECT {columns} FROM t INDEXED BY {index} ORDER BY {order}")
        assert len(found) == 3000
        backwards = ", ".join(
            f"{term.removesuffix(' DESC')} {'' if 'DESC' in term else 'DESC'}" for term in order.split(",")
        )
        assert check(db, f"SELECT {columns} FROM t INDEXED BY {index} ORDER BY {backwards}") == found[::-1]
    check(db, "SELECT sum(c), count(a), max(c) FROM t INDEXED BY i WHERE c > 3")


def test_every_range_of_a_covering_index(open_db: OpenDb) -> None:
    """Bounds on leaves, on the entries between them, on equal terms, outside; ascending and descending."""
    db = open_db(page_size=512)
    run(db, "CREATE TABLE t(a, b)")
    db.execute("INSERT INTO t SELECT value / 3 * 2, value FROM generate_series(0, 299)")
    db.execute("INSERT INTO t VALUES (NULL, 1), ('text', 2), (x'00', 3), (2.5, 4)")
    db.execute("CREATE INDEX up ON t(a, b)")
    db.execute("CREATE INDEX down ON t(a DESC, b)")
    values = sorted([(value // 3 * 2, value) for value in range(300)] + [(2.5, 4)])
    with mode("force") as done:
        for name, direction in (("up", 1), ("down", -1)):
            for low in range(-1, 202, 7):
                for high in (low - 1, low, low + 1, low + 30, 150, 199):
                    which = f"FROM t INDEXED BY {name} WHERE a >= ? AND a < ?"
                    sql = f"SELECT count(*), total(b), group_concat(b, '') {which}"
                    inside = [b for a, b in sorted(values, key=lambda row: direction * row[0]) if low <= a < high]
                    text = "".join(map(str, inside)) or None
                    assert db.rows(sql, (low, high)) == [(len(inside), sum(inside), text)], (name, low, high)
    assert len(done) >= 300


@pytest.mark.parametrize("where", ["a > 100", "a <= -5", "a >= 3 AND a < 3000000", "a > 5.5", "a < 'x'", "a > 1e300"])
def test_ranges_of_covering_indexes(open_db: OpenDb, where: str) -> None:
    """Several chunks, some of them whole, both ways."""
    db = open_db(page_size=512)
    run(db, MIXED)
    db.execute("CREATE INDEX i ON t(a, c)")
    found = check(db, f"SELECT a, c, rowid FROM t INDEXED BY i WHERE {where} ORDER BY a, c, rowid")
    back = f"SELECT a, c, rowid FROM t INDEXED BY i WHERE {where} ORDER BY a DESC, c DESC, rowid DESC"
    assert check(db, back) == found[::-1]


@pytest.mark.parametrize("page_size", [512, 4096])
def test_tables_without_rowids(open_db: OpenDb, page_size: int) -> None:
    """Key and other columns in the tree's own order, entries with overflow pages, short ones, reals as integers."""
    db = open_db(page_size=page_size)
    db.execute("CREATE TABLE t(a, b TEXT, c REAL, d BLOB, PRIMARY KEY(c DESC, b)) WITHOUT ROWID")
    db.execute(
        "INSERT INTO t SELECT value, 'key ' || (value % 50), value / 8,"
        " zeroblob(CASE WHEN value % 9 THEN 5 ELSE 700 END) FROM generate_series(1, 2000)"
    )
    found = check(db, "SELECT * FROM t")
    assert check(db, "SELECT * FROM t ORDER BY c, b DESC") == found[::-1]
    check(db, "SELECT b, c FROM t WHERE c > 20 OR b = 'key 3'")
    db.execute("ALTER TABLE t ADD COLUMN e REAL DEFAULT 4")
    db.execute("INSERT INTO t(b, c, e) SELECT 'new', value + 0.5, value FROM generate_series(1, 300)")
    check(db, "SELECT e, a, c FROM t")
    db.execute("BEGIN")
    db.execute("DELETE FROM t WHERE a % 3 = 0")
    check(db, "SELECT sum(a), sum(c), sum(e), count(*) FROM t")
    db.execute("ROLLBACK")


def test_entries_that_were_put_off_are_there(open_db: OpenDb) -> None:
    """A tree has taken entries that it has not put into its pages yet, as a statement of many rows leaves them."""
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    db.execute("CREATE INDEX i ON t(a)")
    db.execute("INSERT INTO t SELECT value, 'x' FROM generate_series(1, 100)")
    root = db.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'i'")[0][0]
    host = db.connection._session.host
    all_entries = scan.IndexBatchScan((), 0, lambda run: tree, (Column(0),), False, None)
    assert db.rows("SELECT total(a) FROM t WHERE a > 0") == [(5050.0,)]
    db.execute("BEGIN")
    db.execute("DELETE FROM t WHERE a = 100")
    store = host.stores[0]
    tree = store.index(root, index_order(db.connection._session.databases[0].schema.indexes["i"], CollationRegistry()))
    tree.insert_later((200, 200))
    assert tree in store._space.unsettled
    found = [values_of(batch.vector(0)) for batch in all_entries.batches(Run(host))]
    assert found == [[*range(1, 100), 200]]
    db.execute("ROLLBACK")


@pytest.mark.parametrize("encoding", ["UTF-16le", "UTF-16be"])
def test_a_database_in_utf16_gives_its_numbers_from_columns(open_db: OpenDb, encoding: str) -> None:
    """And its texts by rows."""
    db = open_db(encoding=encoding)
    run(db, MIXED)
    check(db, "SELECT rowid, a, c, e FROM t")
    found, done = both_ways(db.connection, "SELECT b, d FROM t")
    assert len(found) == 3000
    assert not done


def test_texts_that_are_not_utf8_are_kept_byte_for_byte(open_db: OpenDb) -> None:
    """Lone bytes, halves of characters, zeros."""
    db = open_db()
    db.execute("CREATE TABLE t(a TEXT)")
    for raw in (b"\xff", b"a\xc3", b"\x00", b"a\x00b", b"", b"\xed\xa0\x80", "é".encode()):
        db.execute("INSERT INTO t SELECT CAST(? AS TEXT) FROM generate_series(1, 50)", (raw,))
    db.connection.text_factory = bytes
    found = check(db, "SELECT a, length(a) FROM t")
    assert len(set(found)) == 7


def test_a_damaged_page_gives_the_row_paths_error(open_db: OpenDb, tmp_path: Path) -> None:
    """A cell pointer in the middle of the table leads nowhere."""
    path = tmp_path / "damaged.db"
    connection = minisql.connect(str(path), isolation_level=None)
    connection.execute("CREATE TABLE t(a, b)")
    connection.execute("INSERT INTO t SELECT value, 'text ' || value FROM generate_series(1, 5000)")
    n_pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.close()
    data = bytearray(path.read_bytes())
    place = (n_pages // 2) * 4096 + 8 + 20
    data[place : place + 2] = b"\xff\xff"
    path.write_bytes(data)
    connection = minisql.connect(str(path), isolation_level=None)
    found, done = both_ways(connection, "SELECT a FROM t WHERE b > 'text'")
    assert "malformed" in str(found)
    assert not done
    connection.close()


def test_a_read_that_fails_is_the_statements_error(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is kept, and the next query is answered."""
    db = open_db()
    run(db, MIXED)
    sql = "SELECT sum(a), count(b) FROM t"
    read_into = PosixFile.read_into

    def failing(file: PosixFile, offset: int, target: memoryview) -> int:
        if len(target) > 4096 and offset > 20000:
            raise IoError("disk I/O error", extended=266)
        return read_into(file, offset, target)

    with mode("force") as done:
        monkeypatch.setattr(PosixFile, "read_into", failing)
        for _ in range(2):
            with pytest.raises(minisql.OperationalError, match="disk I/O error"):
                db.execute(sql).fetchall()
        monkeypatch.setattr(PosixFile, "read_into", read_into)
        assert not done
        found = db.rows(sql)
        assert done
    with mode("off"):
        assert db.reopen().rows(sql) == found


def test_a_read_that_gives_less_than_there_is_is_an_error(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not the end of the file, behind which there are zeros."""
    db = open_db()
    run(db, MIXED)
    read_into = PosixFile.read_into
    monkeypatch.setattr(PosixFile, "read_into", lambda file, offset, target: read_into(file, offset, target[:100]))
    with mode("force"), pytest.raises(minisql.OperationalError, match="disk I/O error"):
        db.execute("SELECT sum(a), count(b) FROM t").fetchall()


def test_databases_that_are_not_files_of_the_disk(open_db: OpenDb, tmp_path: Path) -> None:
    """Bytes, a member of an archive."""
    db = open_db()
    run(db, MIXED)
    sql = "SELECT rowid, a, b, c, d FROM t"
    expected = db.rows(sql)
    data = db.connection.serialize()
    with zipfile.ZipFile(tmp_path / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.db", data)
    for connection in (minisql.open(data), minisql.open(f"{tmp_path / 'archive.zip'}!inner.db")):
        with mode("force") as done:
            for _ in range(2):
                assert connection.execute(sql).fetchall() == expected
        assert len(done) == 2
        connection.close()


def test_a_handler_is_called_as_often_as_by_rows_and_may_interrupt(open_db: OpenDb) -> None:
    """Leaves are counted, also those whose columns are in the cache."""
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    db.execute("INSERT INTO t SELECT value, hex(zeroblob(100)) FROM generate_series(1, 4000)")
    n_leaves = 4000 * 210 // 4096
    calls: list[int] = []
    db.connection.set_progress_handler(lambda: calls.append(1), 300)
    for _ in range(2):
        calls.clear()
        with mode("force") as done:
            db.execute("SELECT sum(a) FROM t WHERE b > ''").fetchall()
        assert done
        assert len(calls) >= n_leaves
    db.connection.set_progress_handler(lambda: 1, 3000)
    with mode("force"), pytest.raises(minisql.OperationalError, match="interrupted"):
        db.execute("SELECT sum(a), count(b) FROM t WHERE b > ''").fetchall()
    db.connection.set_progress_handler(None, 0)
    check(db, "SELECT sum(a), count(b) FROM t WHERE b > ''")


def test_a_scan_without_the_cache_holds_a_few_chunks_at_most(open_db: OpenDb, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of 24 MB, in chunks of a megabyte."""
    monkeypatch.setattr(scan, "CHUNK_BYTES", 1 << 20)
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    db.execute("INSERT INTO t SELECT value, hex(zeroblob(1000)) FROM generate_series(1, 12000)")
    before = COLUMN_CACHE.max_bytes
    db.execute("PRAGMA column_cache_size = 0")
    sql = "SELECT sum(a), count(*) FROM t WHERE b >= '0'"
    with mode("force") as done:
        db.execute(sql).fetchall()
        tracemalloc.start()
        db.execute(sql).fetchall()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    COLUMN_CACHE.max_bytes = before
    assert len(done) == 2
    assert peak < 10 << 20


def test_a_change_of_the_table_between_two_batches_is_noticed(open_db: OpenDb) -> None:
    """Without an adapter, which would have read all before it: the scan ends with Inexact, or sees no change."""
    db = open_db()
    run(db, MIXED)
    session = db.connection._session
    db.execute("BEGIN")
    db.execute("SELECT 1 FROM t LIMIT 1").fetchall()
    store = session.host.stores[0]
    root = db.rows("SELECT rootpage FROM sqlite_schema WHERE name = 't'")[0][0]
    snapshot = chunk.Snapshot(session.host, store, store.table(root))
    snapshot.check()
    assert db.execute("UPDATE t SET a = 1 WHERE rowid = 5").rowcount == 1
    with pytest.raises(Inexact):
        snapshot.check()
    db.execute("ROLLBACK")
