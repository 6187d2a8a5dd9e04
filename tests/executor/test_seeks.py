"""Seeks that a statement goes on making see what changes between them, and find rows that are still there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import minisql
from minisql.rawtext import Seen


@pytest.fixture(params=[False, True], ids=["plain", "checked"])
def connection(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Tables `o` and `i` of 600 rows; `i.n` is indexed, three rows to a value.

    Once with rows that are checked for bytes that are not UTF-8, as they are when some were met before.
    """
    monkeypatch.setattr(Seen, "any", request.param)
    connection = minisql.connect(":memory:", isolation_level=None)
    connection.executescript(
        """
        CREATE TABLE o(id INTEGER PRIMARY KEY);
        CREATE TABLE i(id INTEGER PRIMARY KEY, n INTEGER, note TEXT);
        CREATE INDEX i_n ON i(n);
        INSERT INTO o WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 600) SELECT x FROM c;
        INSERT INTO i(n, note) SELECT id / 3, 'note ' || id FROM o;
        """
    )
    yield connection
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_an_open_query_sees_entries_come_and_go(connection: Any) -> None:
    """After each row something is inserted or deleted near the key that is looked up next.

    A cursor has stepped to the next row by the time it gives one, so what is seen is the row after the next.
    """
    for row_id, found in connection.execute("SELECT o.id, EXISTS (SELECT 1 FROM i WHERE i.n = o.id) FROM o"):
        assert found == connection.execute("SELECT count(*) > 0 FROM i WHERE n = ?", (row_id,)).fetchone()[0]
        if row_id % 4 == 0:
            connection.execute("DELETE FROM i WHERE n = ?", (row_id + 2,))
        elif row_id % 4 == 2 and row_id > 200:
            connection.execute("INSERT INTO i(n) VALUES (?)", (row_id + 2,))


def test_a_rolled_back_change_is_not_seen_by_the_next_seek(connection: Any) -> None:
    """The index's leaf is known from before the savepoint, and is another one within it."""
    rows = connection.execute("SELECT o.id, EXISTS (SELECT 1 FROM i WHERE i.n = o.id) FROM o WHERE id < 190")
    found = []
    connection.execute("BEGIN")
    for row_id, is_there in rows:
        found.append(is_there)
        connection.execute("SAVEPOINT s")
        connection.execute("DELETE FROM i WHERE n = ?", (row_id + 1,))
        assert connection.execute("SELECT count(*) FROM i WHERE n = ?", (row_id + 1,)).fetchone() == (0,)
        connection.execute("ROLLBACK TO s")
        connection.execute("RELEASE s")
    connection.execute("COMMIT")
    assert found == [1] * 189


def test_rows_deleted_while_a_join_reads_their_entries_are_left_out(connection: Any) -> None:
    """The entries of a key have been read; the row of the last of them goes before it is asked for."""
    query = "SELECT o.id, i.id, i.note FROM o CROSS JOIN i ON i.n = o.id WHERE o.id BETWEEN 10 AND 12"
    seen = []
    for outer, inner, note in connection.execute(query):
        assert note == f"note {inner}"
        seen.append((outer, inner))
        connection.execute("DELETE FROM i WHERE id = ?", (inner + 2,))
    assert seen == [(10, 30), (10, 31), (11, 33), (11, 34), (12, 36), (12, 37)]


def test_like_over_a_leaf_that_changes_meanwhile_gives_each_row_once(connection: Any) -> None:
    """Rows before and behind the one just given are inserted and deleted while the scan goes on."""
    seen = []
    for (row_id,) in connection.execute("SELECT id FROM i WHERE note LIKE '%TE 5%'"):
        seen.append(row_id)
        connection.execute("DELETE FROM i WHERE id = ?", (row_id + 2,))
        connection.execute("INSERT INTO i(id, note) VALUES (?, 'note 5')", (-row_id,))
    assert seen[:9] == [5, 50, 51, 53, 54, 56, 57, 59, 500]
    assert seen[8:] == [n for n in range(500, 600) if n % 3 != 1]
