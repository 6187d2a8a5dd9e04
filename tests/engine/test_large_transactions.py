"""Errors of the file system in the middle of statements whose changes do not fit into the cache."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import minisql
from minisql.storage.vfs.fault import Failure, FaultVfs
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.registry import register_vfs, unregister_vfs

VFS_NAME = "large-transactions"
FILL = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
    INSERT INTO t SELECT i, printf('%0300d', i), i * 7919 % 300 FROM n
"""
DIGEST = "SELECT count(*), sum(length(b)), sum(c), sum(a) FROM t"
STATEMENTS = [
    "UPDATE t SET b = b || 'x', c = -c",
    "DELETE FROM t WHERE a % 3 = 0",
    "INSERT INTO t SELECT a + 1000, b, c FROM t",
    "INSERT INTO t VALUES (5000, zeroblob(200000), 1)",
    "CREATE TABLE u AS SELECT * FROM t",
    "CREATE INDEX j ON t(b)",
    "ALTER TABLE t ADD COLUMN d DEFAULT 5",
    "DROP TABLE t",
]


@pytest.fixture(autouse=True)
def registered() -> Iterator[None]:
    """No file system of one test is there in the next."""
    yield
    unregister_vfs(VFS_NAME)


def open_database(vfs: Any, mode: str) -> Any:
    """A connection whose cache has room for sixteen pages."""
    register_vfs(VFS_NAME, vfs)
    connection = minisql.connect(f"file:/t.db?vfs={VFS_NAME}", uri=True, isolation_level=None, timeout=0)
    connection.execute(f"PRAGMA journal_mode = {mode}").fetchall()
    connection.execute("PRAGMA cache_size = 8")
    return connection


def ground(mode: str) -> MemoryVfs:
    """A table with an index on some thirty pages, all of it in the file."""
    vfs = MemoryVfs()
    connection = open_database(vfs, mode)
    connection.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INT)")
    connection.execute("CREATE INDEX i ON t(c)")
    connection.execute(FILL)
    connection.close()
    return vfs


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("mode", ["delete", "wal", "memory"])
def test_a_statement_that_cannot_write_undoes_its_transaction_and_the_connection_goes_on(
    mode: str, statement: str
) -> None:
    """The first write that fails, the second and so on: what was committed stays, and what was begun is gone."""
    files = ground(mode).snapshot()
    errors: list[str] = []
    for call_no in (1, 2, 3, 5, 8, 13, 21, 34):
        vfs = FaultVfs(MemoryVfs(files))
        connection = open_database(vfs, mode)
        before = connection.execute(DIGEST).fetchall()
        connection.execute("BEGIN")
        connection.execute("UPDATE t SET c = c + 1 WHERE a = 1")
        connection.execute("SAVEPOINT s")
        vfs.fail(Failure.TORN_WRITE, call_no, lasting=mode != "memory")  # what is in memory must be written back
        try:
            connection.execute(statement)
        except minisql.OperationalError as error:
            errors.append(error.sqlite_errorname)
            assert not connection.in_transaction
        vfs.heal()
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        assert connection.execute(DIGEST).fetchall() == before
        connection.execute("BEGIN")
        connection.execute(statement)
        connection.execute("COMMIT")
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    if not statement.startswith(("DROP", "ALTER")):
        assert errors
    assert set(errors) <= {"SQLITE_IOERR_WRITE"}


def test_a_full_disk_undoes_all_of_a_statement_that_had_no_savepoint_of_its_own() -> None:
    connection = minisql.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE t(a)")
    connection.execute("PRAGMA max_page_count = 10").fetchall()
    connection.execute("BEGIN")
    connection.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(minisql.OperationalError, match="database or disk is full"):
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    assert not connection.in_transaction
    assert connection.execute("SELECT count(*) FROM t").fetchall() == [(0,)]
