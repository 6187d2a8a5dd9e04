"""UPDATE OR REPLACE whose deleted row changes the row that is being updated: every index has the row as it is."""

from __future__ import annotations

import pytest

from tests.support import OpenDb


@pytest.mark.parametrize("kind", ["", "WITHOUT ROWID"])
@pytest.mark.parametrize(("action", "rows"), [("SET NULL", [(2, "a", 1), (3, "c", None)]), ("CASCADE", [])])
def test_an_index_of_a_column_that_is_not_assigned_to_follows_the_action(
    open_db: OpenDb, kind: str, action: str, rows: list[object]
) -> None:
    """SQLite itself leaves `nr` without the row here, as its integrity check then says."""
    db = open_db()
    db.execute("PRAGMA foreign_keys = 1")
    db.execute(f"CREATE TABLE n(id INTEGER PRIMARY KEY, k UNIQUE, r REFERENCES n ON DELETE {action}) {kind}")
    db.execute("CREATE INDEX nr ON n(r)")
    db.execute("INSERT INTO n VALUES (1, 'a', NULL), (2, 'b', 1), (3, 'c', 1)")
    db.execute("UPDATE OR REPLACE n SET k = 'a' WHERE id = 2")
    assert db.rows("SELECT * FROM n NOT INDEXED ORDER BY id") == rows
    assert db.rows("SELECT id, k, r FROM n WHERE r = 1 OR r IS NULL ORDER BY id") == rows
