"""Blobs: what they write is in the file, locks and transactions are as SQLite holds them. (Errors: `wrong_uses`.)"""

from __future__ import annotations

from pathlib import Path

import pytest

import minisql
from tests.support import OpenDb


@pytest.mark.parametrize("page_size", [512, 4096])
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le"])
def test_pieces_are_written_in_place(open_db: OpenDb, page_size: int, encoding: str) -> None:
    """Of a value on overflow pages, and of one that is on its leaf."""
    db = open_db(page_size=page_size, encoding=encoding)
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b, c, d)")
    db.execute("INSERT INTO t VALUES (1, 'before', zeroblob(20000), 'behind'), (2, 3, x'0102030405', NULL)")
    with db.connection.blobopen("t", "c", 1) as blob:
        for offset in (0, 511, 5000, 19990):
            blob.seek(offset)
            blob.write(b"0123456789")
        blob[100:200:2] = b"x" * 50
        blob.seek(511)
        assert (len(blob), blob.read(10)) == (20000, b"0123456789")
        assert (blob[101], blob[102], blob[-1]) == (0, ord("x"), ord("9"))
    with db.connection.blobopen("T", "C", 2) as blob:
        blob[1] = 255
    content = bytearray(20000)
    for offset in (0, 511, 5000, 19990):
        content[offset : offset + 10] = b"0123456789"
    content[100:200:2] = b"x" * 50
    rows = [(1, "before", bytes(content), "behind"), (2, 3, b"\x01\xff\x03\x04\x05", None)]
    assert db.rows("SELECT * FROM t") == rows
    assert db.reopen().rows("SELECT * FROM t") == rows
    assert db.sqlite_rows("SELECT * FROM t") == rows


def test_a_text_is_read_in_the_encoding_of_its_file(open_db: OpenDb) -> None:
    db = open_db(encoding="UTF-16le")
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES ('ab')")
    with db.connection.blobopen("t", "a", 1, readonly=True) as blob:
        assert blob.read() == b"a\0b\0"


def test_an_open_blob_that_writes_holds_the_lock_until_it_is_closed(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (zeroblob(5))")
    other = minisql.connect(str(db.path), timeout=0, isolation_level=None)
    blob = db.connection.blobopen("t", "a", 1)
    with pytest.raises(minisql.OperationalError, match="database is locked"):
        other.execute("INSERT INTO t VALUES (1)")
    blob.write(b"12345")
    assert other.execute("SELECT a FROM t").fetchall() == [(b"\0" * 5,)]
    blob.close()
    assert other.execute("SELECT a FROM t").fetchall() == [(b"12345",)]
    other.execute("INSERT INTO t VALUES (1)")
    other.close()


def test_what_it_wrote_is_undone_with_the_transaction(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (x'01')")
    db.execute("BEGIN")
    blob = db.connection.blobopen("t", "a", 1)
    blob.write(b"\x02")
    with pytest.raises(minisql.OperationalError, match="cannot commit transaction - SQL statements in") as caught:
        db.execute("COMMIT")
    assert caught.value.sqlite_errorcode == minisql.SQLITE_BUSY
    db.execute("ROLLBACK")
    with pytest.raises(minisql.OperationalError, match="abort due to ROLLBACK"):
        blob[0]
    blob.close()
    assert db.rows("SELECT a FROM t") == [(b"\x01",)]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE t SET b = b WHERE a = 1",
        "DELETE FROM t WHERE a = 1",
        "DELETE FROM t",
        "REPLACE INTO t VALUES (1, x'05')",
    ],
)
def test_it_expires_when_its_row_changes(open_db: OpenDb, sql: str) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db.execute("INSERT INTO t VALUES (1, x'01'), (2, x'02')")
    blob = db.connection.blobopen("t", "b", 1)
    db.execute("UPDATE t SET b = 9 WHERE a = 2")
    assert blob[0] == 1
    db.execute(sql)
    with pytest.raises(minisql.OperationalError, match="query aborted"):
        blob.read(1)
    assert len(blob) == 0
    db.execute("CREATE TABLE it_holds_no_lock(a)")
    db.execute("DROP TABLE it_holds_no_lock")
    blob.close()


def test_two_blobs_of_one_row_see_what_the_other_writes(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (x'0000')")
    one, two = (db.connection.blobopen("t", "a", 1) for _ in range(2))
    one[0] = 1
    two[1] = 2
    assert (one.read(), two.read()) == (b"\1\2", b"\1\2")
    one.close()
    two.close()


def test_a_blob_that_nobody_holds_gives_its_lock_up(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (x'00')")
    db.connection.blobopen("t", "a", 1)[0] = 5
    db.execute("DROP TABLE t")


def test_closing_the_connection_closes_its_blobs(tmp_path: Path) -> None:
    con = minisql.connect(tmp_path / "a.db", isolation_level=None)
    con.execute("CREATE TABLE t(a)")
    con.execute("INSERT INTO t VALUES (x'00')")
    blob = con.blobopen("t", "a", 1)
    blob[0] = 7
    con.close()
    with pytest.raises(minisql.ProgrammingError, match="closed database"):
        blob.read()
    con = minisql.connect(tmp_path / "a.db")
    assert con.execute("SELECT a FROM t").fetchall() == [(b"\7",)]
    assert con.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    con.close()


def test_it_stays_expired_when_a_row_like_it_comes_back(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db.execute("INSERT INTO t VALUES (1, x'01')")
    blob = db.connection.blobopen("t", "b", 1)
    db.execute("DELETE FROM t")
    db.execute("INSERT INTO t VALUES (1, x'01')")
    with pytest.raises(minisql.OperationalError, match="query aborted"):
        blob.read(1)
    blob.close()
