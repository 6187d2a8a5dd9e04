"""sqlite_dbpage reads the pages that are in the file, and what it writes is part of the transaction."""

from __future__ import annotations

import pytest

import minisql
from tests.support import OpenDb


def test_pages_are_the_bytes_of_the_file(open_db: OpenDb) -> None:
    db = open_db(page_size=512)
    db.execute("CREATE TABLE t(a, b)")
    db.execute("INSERT INTO t SELECT value, zeroblob(40) FROM generate_series(1, 100)")
    whole = db.path.read_bytes()
    assert db.rows("SELECT count(*) FROM sqlite_dbpage") == [(len(whole) // 512,)]
    assert b"".join(data for (data,) in db.rows("SELECT data FROM sqlite_dbpage ORDER BY pgno")) == whole
    assert db.rows("SELECT data FROM sqlite_dbpage WHERE pgno = 3") == [(whole[1024:1536],)]
    assert db.rows("SELECT pgno FROM sqlite_dbpage WHERE pgno = 4000") == []


def test_a_replaced_page_is_read_and_rolled_back(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE a(x)")
    db.execute("CREATE TABLE b(x)")
    db.execute("INSERT INTO b VALUES('of b')")
    copy = "UPDATE sqlite_dbpage SET data = (SELECT data FROM sqlite_dbpage WHERE pgno = 3) WHERE pgno = 2"
    db.execute("BEGIN")
    assert db.execute(copy).rowcount == 1
    assert db.rows("SELECT x FROM a") == [("of b",)]
    db.execute("ROLLBACK")
    assert db.rows("SELECT x FROM a") == []
    db.execute(copy)
    assert db.reopen().rows("SELECT x FROM a") == db.sqlite_rows("SELECT x FROM a") == [("of b",)]


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("UPDATE sqlite_dbpage SET data = x'00' WHERE pgno = 2", "bad page value"),
        ("UPDATE sqlite_dbpage SET data = NULL WHERE pgno = 2", "bad page value"),
        ("UPDATE sqlite_dbpage SET rowid = 9 WHERE pgno = 2", "cannot insert"),
        ("DELETE FROM sqlite_dbpage WHERE pgno = 2", "cannot delete"),
        ("INSERT INTO sqlite_dbpage(pgno, data) VALUES(0, zeroblob(4096))", "bad page number"),
        ("INSERT INTO sqlite_dbpage(pgno, data, schema) VALUES(2, zeroblob(4096), 'nope')", "no such schema"),
        ("SELECT * FROM v", 'unsafe use of virtual table "sqlite_dbpage"'),
    ],
)
def test_what_sqlite_refuses_is_refused_and_changes_nothing(open_db: OpenDb, sql: str, message: str) -> None:
    """The messages are those of the `sqlite3` program, which has the table (the library has not)."""
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE VIEW v AS SELECT * FROM sqlite_dbpage")
    db.execute("INSERT INTO t VALUES(1)")
    before = db.path.read_bytes()
    with pytest.raises(minisql.OperationalError, match=message):
        db.execute(sql)
    assert db.path.read_bytes() == before
    db.execute("DROP VIEW v")
