"""The schema after a change, of which only the new rows are looked at, is what another connection reads as a whole."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

import minisql
from minisql.schema import SchemaRow
from minisql.schema.load import checked_row

_TABLES = [f"t{number}" for number in range(6)]


@pytest.mark.parametrize("seed", range(12))
def test_a_changed_schema_is_the_one_that_another_connection_reads(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "changed.db"
    db = minisql.connect(path, isolation_level=None)
    db.execute(f"PRAGMA auto_vacuum = {chance.choice((0, 0, 1))}")
    for number in range(60):
        with_errors(db, a_change(chance, number))
        if db.in_transaction:
            db.execute("COMMIT")
        if number % 4 == 3:
            other = minisql.connect(path)
            assert told(db) == told(other)
            other.close()
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_of_many_tables_a_new_one_alone_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = minisql.connect(tmp_path / "many.db", isolation_level=None)
    db.execute("BEGIN")
    for number in range(100):
        db.execute(f"CREATE TABLE t{number}(a TEXT PRIMARY KEY, b UNIQUE)")
    rows: list[object] = []

    def noted(row: Sequence[object], n_pages: int) -> SchemaRow:
        rows.append(row[1])
        return checked_row(row, n_pages)

    monkeypatch.setattr("minisql.schema.reload.checked_row", noted)
    db.execute("CREATE TABLE another(a, b UNIQUE)")
    db.execute("DROP TABLE t7")
    assert rows == [
        "another", "sqlite_autoindex_another_1", "t7", "sqlite_autoindex_t7_1", "sqlite_autoindex_t7_2",
    ]  # fmt: skip


def a_change(chance: random.Random, number: int) -> str:
    table, other = chance.choice(_TABLES), chance.choice(_TABLES)
    key = chance.choice(("", "INTEGER PRIMARY KEY", "TEXT PRIMARY KEY", "INTEGER PRIMARY KEY AUTOINCREMENT"))
    return chance.choice(
        (
            f"CREATE TABLE {table}(a {key}, b {chance.choice(('', 'UNIQUE'))}, c)",
            f"CREATE TABLE {table}(a, b UNIQUE, c, PRIMARY KEY(a, b)) WITHOUT ROWID",
            f"CREATE TABLE {table}(a {key}, b UNIQUE, c)",
            f"CREATE INDEX i{chance.randint(0, 9)} ON {table}({chance.choice('abc')})",
            f"CREATE UNIQUE INDEX i{chance.randint(0, 9)} ON {table}({chance.choice('abc')})",
            f"CREATE VIEW v{chance.randint(0, 3)} AS SELECT * FROM {table}",
            f"CREATE TRIGGER g{chance.randint(0, 3)} AFTER INSERT ON {table} BEGIN SELECT 1; END",
            f"DROP TABLE {table}",
            f"DROP INDEX i{chance.randint(0, 9)}",
            f"DROP TRIGGER g{chance.randint(0, 3)}",
            f"ALTER TABLE {table} RENAME TO {other}",
            f"ALTER TABLE {table} ADD COLUMN d{number}",
            f"BEGIN; CREATE TABLE {table}(x UNIQUE); CREATE INDEX i{number % 9} ON {other}(b); ROLLBACK",
            f"BEGIN; SAVEPOINT s; DROP TABLE {table}; CREATE TABLE {table}(y UNIQUE); ROLLBACK TO s",
            f"INSERT INTO {table} VALUES (1, 2, 3)",
            "ANALYZE",
            "VACUUM",
        )
    )


def with_errors(db: minisql.Connection, sql: str) -> None:
    """Carry out the statements as far as they go."""
    with suppress(minisql.Error):
        db.executescript(sql)


def told(db: minisql.Connection) -> list[object]:
    """What a connection tells of the schema."""
    found: list[object] = [db.execute("SELECT * FROM sqlite_schema").fetchall()]
    for table in _TABLES:
        found.append(db.execute(f"PRAGMA table_xinfo({table})").fetchall())
        indexes = db.execute(f"PRAGMA index_list({table})").fetchall()
        found += [indexes, [db.execute(f"PRAGMA index_xinfo({index[1]})").fetchall() for index in indexes]]
    return found
