"""A program's own code closes the connection that calls it: an error of ours, and nothing stays of the statement."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import minisql

_N_ROWS: Final = 200


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    with minisql.connect(path) as connection:
        connection.executescript("CREATE TABLE t(a, b); CREATE INDEX i ON t(b); CREATE TABLE u(a)")
        connection.execute("INSERT INTO u VALUES (7)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(n, f"text {n}") for n in range(_N_ROWS)])
    connection.close()
    return path


def _function(connection: Any) -> None:
    connection.create_function("f", 1, lambda value: connection.close() or value, deterministic=True)


def _collation(connection: Any) -> None:
    connection.create_collation("c", lambda a, b: connection.close() or (a > b) - (a < b))


def _trace(connection: Any) -> None:
    connection.set_trace_callback(lambda sql: connection.close())


def _progress(connection: Any) -> None:
    connection.set_progress_handler(lambda: connection.close() or 0, 1)


def _authorizer(connection: Any) -> None:
    connection.set_authorizer(lambda *question: connection.close() or 0)


def _table_function(connection: minisql.Connection) -> None:
    @connection.table_function("numbers", columns=["value"])
    def numbers(n: int) -> Iterator[tuple[int]]:
        for number in range(n):
            if number == 5:
                connection.close()
            yield (number,)


CASES: Final[list[tuple[Callable[[Any], None], str]]] = [
    (_function, "SELECT a FROM t WHERE b = f(b)"),
    (_function, "SELECT a, sum(f(a)) FROM t GROUP BY a % 3"),
    (_function, "SELECT EXISTS(SELECT 1 FROM u WHERE a = f(t.a)) FROM t"),
    (_function, "UPDATE t SET a = f(a)"),
    (_function, "INSERT INTO t SELECT f(a), b FROM t"),
    (_function, "DELETE FROM t WHERE f(a) = 5 RETURNING b"),
    (_function, "CREATE TABLE z AS SELECT f(a) FROM t"),
    (_function, "CREATE INDEX z ON t(f(a))"),
    (_collation, "SELECT max(b COLLATE c) FROM t"),
    (_collation, "CREATE INDEX z ON t(b COLLATE c)"),
    (_trace, "UPDATE t SET b = 5 WHERE rowid = 3"),
    (_trace, "PRAGMA integrity_check"),
    (_progress, "SELECT count(*) FROM t, t, t"),
    (_progress, "BEGIN IMMEDIATE"),
    (_authorizer, "ALTER TABLE t RENAME COLUMN a TO z"),
    (_authorizer, "VACUUM"),
    (_table_function, "INSERT INTO u SELECT value FROM numbers(50)"),
]


@pytest.mark.parametrize("journal", ["delete", "wal"])
@pytest.mark.parametrize(("closes", "sql"), CASES, ids=[sql for _, sql in CASES])
def test_closed_by_what_a_statement_calls(path: Path, closes: Callable[[Any], None], sql: str, journal: str) -> None:
    connection = minisql.connect(path)
    connection.execute(f"PRAGMA journal_mode = {journal}").fetchall()
    closes(connection)
    with pytest.raises((minisql.ProgrammingError, minisql.OperationalError)):
        connection.execute(sql).fetchall()
    _check_left_alone(connection, path)


def test_closed_by_the_rows_of_executemany(path: Path) -> None:
    connection = minisql.connect(path)

    def rows() -> Iterator[tuple[int, int]]:
        yield 1, 2
        connection.close()
        yield 3, 4

    with pytest.raises(minisql.ProgrammingError, match="Cannot operate on a closed database"):
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows())
    _check_left_alone(connection, path)


def test_a_database_is_attached_to_what_its_trace_has_closed(path: Path) -> None:
    connection = minisql.connect(path)
    _trace(connection)
    with pytest.raises(minisql.ProgrammingError, match="Cannot operate on a closed database"):
        connection.execute("ATTACH ? AS other", (f"{path}2",))
    _check_left_alone(connection, path)


def _check_left_alone(connection: Any, path: Path) -> None:
    """It is closed, with its files, and the file is as it was."""
    with pytest.raises(minisql.ProgrammingError, match="Cannot operate on a closed database"):
        connection.execute("SELECT 1")
    connection.close()
    numbers = [f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd")]
    assert not [name for name in numbers if os.path.exists(name) and os.readlink(name).startswith(str(path))]
    other = minisql.connect(path, timeout=0, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert other.execute("SELECT count(*), sum(a) FROM t").fetchone() == (_N_ROWS, sum(range(_N_ROWS)))
    assert other.execute("SELECT name FROM sqlite_schema").fetchall() == [("t",), ("i",), ("u",)]
    assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    other.close()
