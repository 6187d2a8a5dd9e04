"""Damaged files through the public door: rows or a DatabaseError, soon, nothing else, and no write by a reader."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

import minisql
from minisql.dbapi.recover import salvage
from oracle_tests.engines import Worker
from tests.storage.damage import (
    DAMAGES,
    SHAPES,
    damage_anywhere,
    damaged,
    make_hot_journal,
    make_shapes,
    make_wal,
    page_size_of,
)

N_QUICK, N_FULL = 6, int(os.environ.get("MINISQL_DAMAGES", "80"))
"""Damages of each shape; there are 11 shapes."""
MAX_SECONDS = 10.0  # of processor time for one file; the slowest took 0.4

SEEDS = [
    pytest.param(range(N_QUICK), id="quick"),
    pytest.param(range(N_QUICK, N_FULL), id="full", marks=pytest.mark.slow),
]


@pytest.fixture(scope="module")
def shapes(oracle_worker: Worker, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return make_shapes(oracle_worker, tmp_path_factory.mktemp("shapes"))


def attempt(connection: minisql.Connection, sql: str) -> list[tuple[object, ...]]:
    """The rows of a statement, none if it fails as a damaged file lets it fail."""
    if any("\ud800" <= character <= "\udfff" for character in sql) or "\0" in sql:
        return []  # a name that is no text any more: no SQL can be written with it
    try:
        return list(connection.execute(sql).fetchall())
    except minisql.DatabaseError:
        return []


def read_all(path: Path) -> None:
    """Every table whole, by its keys and counted; the checks; the bytes."""
    connection = minisql.connect(str(path), isolation_level=None)
    for kind, name in attempt(connection, "SELECT type, name FROM sqlite_schema"):
        if kind == "table" and isinstance(name, str):
            quoted = '"' + name.replace('"', '""') + '"'
            columns = [row[1] for row in attempt(connection, f"PRAGMA table_info({quoted})")]
            attempt(connection, f"SELECT *, rowid FROM {quoted}")
            attempt(connection, f"SELECT count(*) FROM {quoted}")
            for column in columns[:2]:
                attempt(connection, f'SELECT * FROM {quoted} WHERE "{column}" > 20 ORDER BY "{column}" DESC LIMIT 9')
    attempt(connection, "PRAGMA integrity_check")
    attempt(connection, "PRAGMA quick_check")
    if path.stat().st_size > 1:  # an empty file would get its first page, as from SQLite
        with suppress(minisql.DatabaseError):
            connection.serialize()
    with suppress(minisql.DatabaseError):
        connection.backup(minisql.connect(":memory:"), pages=7)
    assert connection.execute("SELECT 1").fetchall() == [(1,)]
    connection.close()


def change_all(path: Path, rng: Random) -> None:
    """Changes of all kinds, one after the other."""
    connection = minisql.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    tables = [row[0] for row in attempt(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for name in tables[:2]:
        quoted = '"' + str(name).replace('"', '""') + '"'
        columns = [row[1] for row in attempt(connection, f"PRAGMA table_info({quoted})")]
        for column in columns[-1:]:
            attempt(connection, f"UPDATE {quoted} SET \"{column}\" = \"{column}\" || 'more and more text'")
        for column in columns[:1]:
            attempt(connection, f"INSERT INTO {quoted}(\"{column}\") VALUES ({rng.randrange(1000)})")
            attempt(connection, f"DELETE FROM {quoted} WHERE \"{column}\" > {rng.randrange(100)}")
    attempt(connection, "CREATE TABLE new_one(a UNIQUE)")
    attempt(connection, "INSERT INTO new_one VALUES (zeroblob(3000))")
    attempt(connection, rng.choice(["VACUUM", "REINDEX", "PRAGMA incremental_vacuum", "DROP TABLE t"]))
    assert connection.execute("SELECT 1").fetchall() == [(1,)]
    connection.close()


def change_in_transactions(path: Path, rng: Random) -> None:
    """Drawn changes, in transactions with savepoints, with a cache so small that changed pages are spilled."""
    connection = minisql.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA cache_size = {rng.choice([1, 5, 2000])}")
    tables = [row[0] for row in attempt(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for _ in range(rng.randrange(2, 14)):
        quoted = '"' + str(rng.choice(tables or ["t"])).replace('"', '""') + '"'
        columns = [row[1] for row in attempt(connection, f"PRAGMA table_info({quoted})")] or ["a"]
        column = '"' + str(rng.choice(columns)).replace('"', '""') + '"'
        control = ("BEGIN", "BEGIN", "COMMIT", "SAVEPOINT a", "ROLLBACK TO a", "RELEASE a", "ROLLBACK")
        width, modulus = rng.randrange(1, 600), rng.randrange(2, 5)
        changes = (
            f"UPDATE {quoted} SET {column} = {column} || 'more and more text'",
            f"UPDATE {quoted} SET {column} = substr({column} || hex(zeroblob(300)), -{width}) WHERE rowid % {modulus}",
            f"UPDATE OR REPLACE {quoted} SET {column} = 1",
            f"INSERT INTO {quoted}({column}) VALUES ({rng.randrange(1000)}), (zeroblob({rng.randrange(3000)}))",
            f"REPLACE INTO {quoted} SELECT * FROM {quoted}",
            f"DELETE FROM {quoted} WHERE {column} > {rng.randrange(100)}",
        )
        attempt(connection, rng.choice(control if rng.random() < 0.3 else changes))
    attempt(connection, "COMMIT")
    assert connection.execute("SELECT 1").fetchall() == [(1,)]
    connection.close()


@pytest.mark.parametrize("seeds", SEEDS)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_damaged_file_gives_rows_or_a_database_error(
    shapes: dict[str, bytes], tmp_path: Path, shape: str, seeds: range
) -> None:
    path = tmp_path / "damaged.db"
    for seed in seeds:
        content, what = damaged(shapes[shape], seed)
        started = time.process_time()
        path.write_bytes(content)
        try:
            read_all(path)
            assert path.read_bytes() == content, what
            assert list(tmp_path.iterdir()) == [path], what
            if seed % 8 == 0:
                salvage(path, tmp_path / "salvaged.db")
                assert path.read_bytes() == content, what
                (tmp_path / "salvaged.db").unlink()
            change_all(path, Random(seed))
            path.write_bytes(content)
            change_in_transactions(path, Random(seed))
        except BaseException as error:
            error.add_note(what)
            raise
        assert time.process_time() - started < MAX_SECONDS, what
        for file in tmp_path.iterdir():
            file.unlink()


@pytest.mark.parametrize("seeds", SEEDS)
@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_damaged_log_or_journal_gives_rows_or_a_database_error(
    oracle_worker: Worker, tmp_path: Path, ending: str, seeds: range
) -> None:
    """The log or journal is damaged, sometimes the database too."""
    (tmp_path / "made").mkdir()
    files = (make_wal if ending == "-wal" else make_hot_journal)(oracle_worker, tmp_path / "made")
    assert len(files[ending]) > 2000
    for seed in seeds:
        rng = Random(seed)
        path = tmp_path / f"damaged{seed}.db"
        side = bytearray(files[ending])
        size = page_size_of(files[""])
        rng.choice(DAMAGES[3:] if len(side) > 2 * size else (damage_anywhere,))(side, size, rng)
        if rng.random() < 0.5:
            offset = rng.randrange(min(40, len(side) or 1)) if side else 0
            side[offset : offset + 1] = bytes([rng.randrange(256)])
        path.write_bytes(damaged(files[""], seed)[0] if seed % 3 == 0 else files[""])
        Path(f"{path}{ending}").write_bytes(side)
        started = time.process_time()
        try:
            read_all(path)
            change_all(path, rng)
        except BaseException as error:
            error.add_note(f"seed {seed}")
            raise
        assert time.process_time() - started < MAX_SECONDS, seed
