"""`fetchall` of a plain scan takes its rows from columns, and nobody can tell but by the clock."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import minisql
from minisql.columnar import row_lists
from minisql.columnar.chunk import Chunk
from minisql.columnar.decode import Column
from minisql.columnar.vector import Inexact, Vector
from minisql.executor.run import Row
from minisql.rawtext import Seen
from tests.support import OpenDb

N_ROWS = 12_000
SCHEMA = "CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, q REAL, w TEXT, b BLOB, any)"
FILL = f"""INSERT INTO t SELECT value, value % 70000 * (value % 3 - 1), value % 5 / 2.0,
    CASE value % 4 WHEN 0 THEN NULL WHEN 1 THEN 'é' || value ELSE 'text ' || (value % 1000) END,
    CASE value % 4999 WHEN 7 THEN zeroblob(9000) ELSE x'00ff' END,
    CASE value % 5 WHEN 0 THEN 1 WHEN 1 THEN 1.5 WHEN 2 THEN 'a' || char(0) || 'b' WHEN 3 THEN x'01' END
    FROM generate_series(1, {N_ROWS})"""


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_lists, "_CHUNK_BYTES", 1 << 16)
    monkeypatch.setattr(Seen, "any", False)  # another test's text that is no UTF-8: each row would be looked at


@pytest.fixture
def lists(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows were in each list that was made of columns."""
    import numpy  # noqa: F401  # or it would not be imported for so few rows

    made: list[int] = []
    whole = row_lists._rows

    def counted(chunk: Chunk, wanted: list[Column]) -> list[Row]:
        rows = whole(chunk, wanted)
        made.append(len(rows))
        return rows

    monkeypatch.setattr(row_lists, "_rows", counted)
    return made


@pytest.fixture
def db(open_db: OpenDb) -> minisql.Connection:
    opened = open_db()
    opened.execute(SCHEMA)
    opened.execute(FILL)
    connection: minisql.Connection = opened.connection
    return connection


def typed(rows: Iterator[tuple[object, ...]]) -> list[list[tuple[type, object]]]:
    return [[(type(value), value) for value in row] for row in rows]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM t",
        "SELECT w, id FROM t",
        "SELECT k, w, k, rowid, q FROM t",
        "SELECT any FROM t",
        "SELECT * FROM t ORDER BY id DESC",
        "SELECT rowid, later FROM t",
    ],
)
def test_lists_have_the_rows_that_are_given_one_by_one(db: minisql.Connection, lists: list[int], sql: str) -> None:
    db.execute("ALTER TABLE t ADD COLUMN later TEXT DEFAULT 'none'")
    db.execute("DELETE FROM t WHERE id % 1000 < 400")
    db.execute("UPDATE t SET later = 'new' WHERE id % 7 = 0")
    given = typed(iter(db.execute(sql)))
    assert not lists
    cursor = db.execute(sql)
    first = cursor.fetchone()
    assert typed(iter([first, *cursor.fetchall()])) == given
    assert sum(lists) > len(given) * 0.9
    assert len(lists) > 1


def test_the_transactions_own_changes_are_seen(db: minisql.Connection, lists: list[int]) -> None:
    db.execute("BEGIN")
    db.execute("UPDATE t SET k = -5 WHERE id > 8000")
    db.execute("DELETE FROM t WHERE id BETWEEN 4000 AND 5000")
    found = db.execute("SELECT id, k FROM t").fetchall()
    db.execute("ROLLBACK")
    assert lists
    assert [id for id, _ in found] == [*range(1, 4000), *range(5001, N_ROWS + 1)]
    assert {k for id, k in found if id > 8000} == {-5}


@pytest.mark.parametrize("order", ["", "ORDER BY id DESC"])
@pytest.mark.parametrize("n_good", [0, 1, 2])
def test_where_columns_end_the_row_path_goes_on(
    db: minisql.Connection, monkeypatch: pytest.MonkeyPatch, n_good: int, order: str
) -> None:
    import numpy  # noqa: F401

    sql = f"SELECT id, w, b FROM t {order}"
    given = list(db.execute(sql))
    decoded, n_chunks = Chunk.decoded, []

    def failing(chunk: Chunk, column: Column) -> Vector:
        if chunk not in n_chunks:
            n_chunks.append(chunk)
        if len(n_chunks) > n_good:
            raise Inexact
        return decoded(chunk, column)

    monkeypatch.setattr(Chunk, "decoded", failing)
    assert db.execute(sql).fetchall() == given
    assert len(n_chunks) == n_good + 1


def test_a_small_table_is_read_by_rows(open_db: OpenDb, lists: list[int]) -> None:
    opened = open_db()
    opened.execute("CREATE TABLE t(a)")
    opened.execute("INSERT INTO t SELECT value FROM generate_series(1, 3000)")
    assert len(opened.connection.execute("SELECT * FROM t").fetchall()) == 3000
    assert not lists


def test_other_encodings_are_read_by_rows(open_db: OpenDb, lists: list[int]) -> None:
    opened = open_db()
    opened.execute("PRAGMA encoding = 'UTF-16le'")
    opened.execute("CREATE TABLE t(a)")
    opened.execute("INSERT INTO t SELECT 'é' || value FROM generate_series(1, 9000)")
    assert opened.connection.execute("SELECT * FROM t").fetchall()[-1] == ("é9000",)
    assert not lists


def test_an_interrupt_ends_the_lists(db: minisql.Connection, lists: list[int]) -> None:
    db.set_progress_handler(lambda: len(lists) == 2, 100)
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        db.execute("SELECT * FROM t").fetchall()
    assert len(lists) == 2
