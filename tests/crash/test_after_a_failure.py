"""What a connection knows after a call has failed under it: which transaction is open, what the file is like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import minisql
from minisql.storage.vfs.fault import Failure, FaultVfs
from minisql.storage.vfs.memory import MemoryVfs
from tests.crash.engines import Minisql, SqliteProcess, look, on

PATH = "/files/test.db"


@pytest.fixture
def vfs() -> Iterator[FaultVfs]:
    """A sound disk for a connection to `PATH`."""
    disk = FaultVfs(MemoryVfs())
    with on(disk):
        yield disk


def integrity(vfs: FaultVfs, sqlite: SqliteProcess) -> list[str]:
    """What both engines have to say about the file that a test leaves."""
    path = str(sqlite.folder / "test.db")
    files = {path + name.removeprefix(PATH): data for name, data in vfs.inner.snapshot().items()}
    return [*look([PATH])[1], *sqlite.call("read", [path], [files])[0][1]]


def test_a_commit_that_fails_ends_the_transaction(vfs: FaultVfs, sqlite: SqliteProcess) -> None:
    """Were it still open, the next COMMIT would say that all is well, and what it should commit would be gone."""
    db = Minisql(PATH)
    db("CREATE TABLE t(a)")
    db("BEGIN")
    db("INSERT INTO t VALUES (1)")
    vfs.fail(Failure.TORN_WRITE, 1)
    with pytest.raises(minisql.OperationalError, match="disk I/O error"):
        db("COMMIT")
    assert not db.connection.in_transaction
    assert db("SELECT * FROM t") == []
    with pytest.raises(minisql.OperationalError, match="cannot commit - no transaction is active"):
        db("COMMIT")
    db.close()
    assert not integrity(vfs, sqlite)


@pytest.mark.parametrize("call_no", range(1, 8))
def test_a_first_look_that_fails_is_taken_again(vfs: FaultVfs, sqlite: SqliteProcess, call_no: int) -> None:
    """The size of its pages and the schema are read from the file, and not assumed."""
    first = Minisql(PATH)
    first("PRAGMA page_size = 1024")
    first("CREATE TABLE t(a, b)")
    first("INSERT INTO t VALUES (1, zeroblob(3000))")
    first.close()
    db = Minisql(PATH)
    vfs.fail(Failure.SHORT_READ, call_no)
    try:
        db("SELECT a FROM t")
    except minisql.OperationalError:
        assert vfs.has_failed
    vfs.heal()
    db("INSERT INTO t SELECT a + 1, b FROM t")
    assert db("SELECT a, length(b) FROM t") == [(1, 3000), (2, 3000)]
    db.close()
    assert not integrity(vfs, sqlite)


@pytest.mark.parametrize("undo", ["ROLLBACK", "ROLLBACK TO s"])
def test_an_undone_schema_is_not_remembered_when_the_file_cannot_be_read(
    vfs: FaultVfs, sqlite: SqliteProcess, undo: str
) -> None:
    """The schema takes more pages than the cache holds, so that it could not be read again at once."""
    db = Minisql(PATH)
    db("PRAGMA page_size = 512")
    db("PRAGMA cache_size = 1")
    db("CREATE TABLE t(a)")
    for number in range(60):
        db(f"CREATE VIEW v{number} AS SELECT '{'-' * 400}' FROM t")
    db("INSERT INTO t VALUES (zeroblob(20000))")
    db("BEGIN")
    db("SAVEPOINT s")
    db("CREATE TABLE u(a)")
    db("SELECT hex(a) FROM t")
    vfs.fail(Failure.IO_ERROR, 1, lasting=True)
    db(undo)
    vfs.heal()
    with pytest.raises(minisql.OperationalError, match="no such table: u"):
        db("INSERT INTO u VALUES (1)")
    db("CREATE TABLE u(a, b)")
    if undo != "ROLLBACK":
        db("COMMIT")
    assert db("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1") == [("t",), ("u",)]
    db.close()
    assert not integrity(vfs, sqlite)


@pytest.mark.parametrize("n_calls", range(1, 60, 3))
def test_ctrl_c_in_the_middle_of_a_commit_leaves_all_or_nothing(
    vfs: FaultVfs, sqlite: SqliteProcess, n_calls: int
) -> None:
    db = Minisql(PATH)
    db("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db("INSERT INTO t VALUES (1, zeroblob(9000)), (2, zeroblob(9000))")
    vfs.fail(Failure.INTERRUPT, n_calls)
    try:
        db("UPDATE t SET b = x'00'")
    except KeyboardInterrupt:
        assert vfs.has_failed
    vfs.heal()
    assert db("SELECT DISTINCT length(b) FROM t") in ([(9000,)], [(1,)])
    db("UPDATE t SET b = 'end'")
    assert db("SELECT a, b FROM t") == [(1, "end"), (2, "end")]
    db.close()
    assert not integrity(vfs, sqlite)


@pytest.mark.parametrize("call_no", range(2, 160, 6))
def test_ctrl_c_held_down_undoes_a_transaction_in_all_its_files(
    vfs: FaultVfs, sqlite: SqliteProcess, call_no: int
) -> None:
    """It stops the rollback too; the journals that stay are played back by the next statement."""
    db = Minisql(PATH)
    db("PRAGMA cache_size = 1")
    db("CREATE TABLE t(a)")
    db(f"ATTACH '{PATH}-2' AS two")
    db("PRAGMA two.cache_size = 1")
    db("CREATE TABLE two.u(a)")
    vfs.fail(Failure.INTERRUPT, call_no, lasting=True)
    try:
        db("BEGIN")
        for table in "t", "u", "t", "u":
            db(f"INSERT INTO {table} VALUES (zeroblob(60000)), (zeroblob(60000))")
        db("COMMIT")
    except KeyboardInterrupt:
        assert vfs.has_failed
    vfs.heal()
    if db.connection.in_transaction:  # then it can be gone on with
        db("INSERT INTO t VALUES (1)")
        db("INSERT INTO u VALUES (1)")
        db("ROLLBACK")
    counts = db("SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM u)")
    assert counts in ([(0, 0)], [(4, 4)])
    db("BEGIN")
    db("INSERT INTO t VALUES (1)")
    db("INSERT INTO u VALUES (1)")
    db("COMMIT")
    n_rows = counts[0][0] + 1  # type: ignore[operator]
    assert db("SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM u)") == [(n_rows, n_rows)]
    assert db("PRAGMA two.integrity_check") == [("ok",)]
    db.close()
    assert not integrity(vfs, sqlite)


@pytest.mark.parametrize("call_no", range(12, 60, 4))
def test_a_lock_that_could_not_be_given_up_hides_no_journal(
    vfs: FaultVfs, sqlite: SqliteProcess, call_no: int
) -> None:
    """Ctrl-C from the middle of a commit on stops the rollback and the unlocking too. The lock that stays is our own:
    to take it for that of a writer at work would be to read the file as the half commit has left it."""
    db = Minisql(PATH)
    db("PRAGMA page_size = 512")
    db("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db("INSERT INTO t VALUES (1, zeroblob(9000)), (2, zeroblob(9000))")
    vfs.fail(Failure.INTERRUPT, call_no, lasting=True)
    try:
        db("INSERT INTO t VALUES (3, zeroblob(9000))")
        db("UPDATE t SET b = zeroblob(20000)")
    except KeyboardInterrupt:
        assert vfs.has_failed
    vfs.heal()
    assert db("SELECT count(DISTINCT length(b)) FROM t") == [(1,)]
    db("UPDATE t SET b = 'end'")
    assert db("SELECT DISTINCT b FROM t") == [("end",)]
    db.close()
    assert not integrity(vfs, sqlite)
