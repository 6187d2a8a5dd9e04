"""Backup, serialize and deserialize: SQLite's bytes, SQLite's steps, and whole or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

import minisql
from tests.dbapi.sqlite_backup import Scripts, sqlite_backup
from tests.support import Db, OpenDb

FILL = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < {}) INSERT INTO t SELECT {} FROM c"


def filled(open_db: OpenDb, n_rows: int = 60, **pragmas: object) -> Db:
    """A database of some pages, a few of them free; closed."""
    db = open_db(None, **pragmas)
    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE INDEX ta ON t(a)")
    db.execute(FILL.format(n_rows, "printf('%.*c', x * 11, 'q')"))
    db.execute("DELETE FROM t WHERE rowid BETWEEN 20 AND 30")
    db.connection.close()
    return db


def old_target(open_db: OpenDb, **pragmas: object) -> Db:
    """A database with something in it, closed."""
    db = open_db(None, **pragmas)
    db.execute("CREATE TABLE old(a)")
    db.execute("INSERT INTO old VALUES (zeroblob(50000))")
    db.connection.close()
    return db


def backup(source: Path, target: Path, pages: int, scripts: Scripts | None = None) -> list[Any]:
    """Ours, with the answer of `sqlite_backup`."""
    connections = {name: minisql.connect(str(source), isolation_level=None) for name in ("source", "other")}
    copy = minisql.connect(str(target))
    steps: list[Any] = []

    def between(status: int, remaining: int, page_count: int) -> None:
        steps.append([remaining, page_count] if status in (0, 101) else status)
        for name, sql in (scripts or {}).get(str(len(steps)), []):
            connections[name].execute(sql)

    try:
        connections["source"].backup(copy, pages=pages, progress=between)
    except minisql.Error:
        pass
    for connection in (*connections.values(), copy):
        connection.close()
    return steps


@pytest.mark.parametrize("pages", [-1, 7])
@pytest.mark.parametrize("target_size", [0, 512, 4096, 16384])
@pytest.mark.parametrize("size", [512, 4096, 16384])
def test_a_backup_is_the_file_that_sqlite_makes(
    open_db: OpenDb, tmp_path: Path, size: int, target_size: int, pages: int
) -> None:
    source = filled(open_db, page_size=size, auto_vacuum=size == 512)
    target = tmp_path / "sqlite.db"
    if target_size:
        shutil.copy(old_target(open_db, page_size=target_size).path, target)
        shutil.copy(target, tmp_path / "ours.db")
    assert backup(source.path, tmp_path / "ours.db", pages) == sqlite_backup(source.path, target, pages)
    assert (tmp_path / "ours.db").read_bytes() == target.read_bytes()
    open_db(tmp_path / "ours.db")


def test_a_target_with_a_log_takes_pages_of_its_own_size_only(open_db: OpenDb, tmp_path: Path) -> None:
    target = old_target(open_db, journal_mode="wal")
    for size in (1024, 4096):
        source = filled(open_db, page_size=size)
        copies = [Path(shutil.copy(target.path, tmp_path / f"{name}{size}.db")) for name in ("sqlite", "ours")]
        assert backup(source.path, copies[1], 9) == sqlite_backup(source.path, copies[0], 9)
        ours, theirs = (open_db(copy) for copy in reversed(copies))
        for query in ("PRAGMA page_size", "PRAGMA journal_mode", "SELECT name FROM sqlite_schema"):
            assert ours.rows(query) == theirs.rows(query)


def test_a_log_is_read_and_its_mode_goes_with_the_copy(open_db: OpenDb, tmp_path: Path) -> None:
    source = filled(open_db, journal_mode="wal")
    backup(source.path, tmp_path / "copy.db", -1)
    assert open_db(tmp_path / "copy.db").rows("PRAGMA journal_mode") == [("wal",)]
    with minisql.connect(str(source.path)) as connection, minisql.connect(":memory:") as memory:
        connection.backup(memory)
        assert memory.execute("PRAGMA journal_mode").fetchone() == ("memory",)
        memory.execute("INSERT INTO t VALUES (1)")


@pytest.mark.parametrize("name", ["source", "other"])
def test_changes_between_steps_are_followed_or_start_the_copy_again(
    open_db: OpenDb, tmp_path: Path, name: str
) -> None:
    """By the source's own connection: the copy goes on where it was. By another one: from the first page."""
    source = filled(open_db, 300)
    scripts: Scripts = {
        "3": [[name, "UPDATE t SET a = 'changed' WHERE rowid = 1"]],
        "5": [[name, "INSERT INTO t VALUES (zeroblob(30000))"]],
        "9": [[name, "DELETE FROM t WHERE rowid > 200"], [name, "VACUUM"]],
    }
    twin = Path(shutil.copy(source.path, tmp_path / "twin.db"))
    steps = backup(source.path, tmp_path / "copy.db", 10, scripts)
    assert steps == sqlite_backup(twin, tmp_path / "sqlite.db", 10, scripts)
    copy = open_db(tmp_path / "copy.db")
    assert copy.rows("SELECT a FROM t") == source.reopen().rows("SELECT a FROM t")


def test_an_empty_source_empties_the_target(open_db: OpenDb, tmp_path: Path) -> None:
    target = old_target(open_db)
    twin = Path(shutil.copy(target.path, tmp_path / "twin.db"))
    empty = tmp_path / "empty.db"
    assert backup(empty, target.path, -1) == sqlite_backup(empty, twin, -1)
    assert target.path.read_bytes()[:44] == twin.read_bytes()[:44]  # SQLite leaves format and encoding open


def test_backups_between_files_and_memory_keep_all_rows(open_db: OpenDb, tmp_path: Path) -> None:
    source = filled(open_db)
    rows = source.reopen().rows("SELECT a FROM t")
    memory, other = minisql.connect(":memory:"), minisql.connect(":memory:")
    source.connection.backup(memory)
    memory.backup(other, pages=3)
    copy = open_db(tmp_path / "copy.db")
    other.backup(copy.connection)
    assert copy.rows("SELECT a FROM t") == rows
    assert copy.reopen().rows("SELECT a FROM t") == rows


def test_an_exception_in_the_progress_function_leaves_the_target_as_it_was(open_db: OpenDb) -> None:
    source, target = filled(open_db).reopen(), old_target(open_db)
    before = target.path.read_bytes()
    target.reopen()

    def fail(*_: int) -> None:
        with pytest.raises(minisql.OperationalError, match="locked"):
            target.rows("SELECT * FROM old")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        source.connection.backup(target.connection, pages=2, progress=fail)
    assert target.rows("SELECT length(a) FROM old") == [(50000,)]
    assert target.path.read_bytes() == before


def test_the_target_is_locked_while_the_copy_is_made(open_db: OpenDb, tmp_path: Path) -> None:
    source, target = filled(open_db).reopen(), tmp_path / "copy.db"
    other = minisql.connect(str(target), timeout=0)

    def look(status: int, remaining: int, page_count: int) -> None:
        if status == 0:
            with pytest.raises(minisql.OperationalError, match="locked"):
                other.execute("SELECT * FROM t")

    connection = minisql.connect(str(target))
    source.connection.backup(connection, pages=2, progress=look)
    connection.close()
    assert other.execute("SELECT count(*) FROM t").fetchone() == (49,)
    other.close()


def test_a_locked_source_or_target_is_tried_again(open_db: OpenDb, tmp_path: Path) -> None:
    source = filled(open_db).reopen()
    writer = minisql.connect(str(source.path), isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    source.execute("PRAGMA busy_timeout = 0")
    seen: list[int] = []

    def unlock(status: int, remaining: int, page_count: int) -> None:
        seen.append(status)
        if len(seen) == 2:
            writer.execute("COMMIT")

    copy = open_db(tmp_path / "copy.db")
    source.connection.backup(copy.connection, progress=unlock, sleep=0.001)
    assert seen == [5, 5, 101]
    writer.close()


def test_a_source_that_is_being_written_by_its_own_connection_is_busy(open_db: OpenDb, tmp_path: Path) -> None:
    source = filled(open_db).reopen()
    source.execute("BEGIN")
    source.execute("INSERT INTO t VALUES (1)")
    seen: list[int] = []

    def commit(status: int, remaining: int, page_count: int) -> None:
        seen.append(status)
        if source.connection.in_transaction:
            source.execute("COMMIT")

    copy = open_db(tmp_path / "copy.db")
    source.connection.backup(copy.connection, progress=commit, sleep=0)
    assert seen == [5, 101]
    assert copy.rows("SELECT count(*) FROM t") == [(50,)]


def test_mistakes_are_told_as_by_the_standard_library() -> None:
    """The words are those of CPython's `sqlite3`, which cannot be imported here."""
    one, two = minisql.connect(":memory:"), minisql.connect(":memory:")
    with pytest.raises(ValueError, match="target cannot be the same connection instance"):
        one.backup(one)
    with pytest.raises(minisql.OperationalError, match="unknown database zz"):
        one.backup(two, name="zz")
    with pytest.raises(TypeError, match="progress argument must be a callable"):
        one.backup(two, progress=5)
    two.execute("CREATE TABLE t(a)")
    two.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(minisql.OperationalError, match="destination database is in use"):
        one.backup(two)
    with pytest.raises(minisql.OperationalError, match="unable to serialize 'zz'"):
        one.serialize(name="zz")
    with pytest.raises(minisql.OperationalError):
        one.deserialize(b"", name="zz")
    with pytest.raises(minisql.OperationalError):
        one.deserialize(b"", name="temp")
    two.close()
    for call in (lambda: one.backup(two), lambda: two.backup(one), two.serialize, lambda: two.deserialize(b"")):
        with pytest.raises(minisql.ProgrammingError, match="closed database"):
            call()


def test_a_file_serialized_is_its_bytes_with_what_is_not_committed(open_db: OpenDb) -> None:
    db = filled(open_db).reopen()
    assert db.connection.serialize() == db.path.read_bytes()
    db.execute("BEGIN")
    db.execute("DELETE FROM t")
    copy = minisql.connect(":memory:")
    copy.deserialize(db.connection.serialize())
    assert copy.execute("SELECT count(*) FROM t").fetchone() == (0,)
    db.execute("ROLLBACK")


def test_what_is_deserialized_can_be_read_and_changed(open_db: OpenDb, tmp_path: Path) -> None:
    db = filled(open_db)
    memory = minisql.connect(":memory:", isolation_level=None)
    memory.execute("CREATE TABLE gone(a)")
    memory.deserialize(db.path.read_bytes())
    assert memory.execute("SELECT count(*) FROM t").fetchone() == (49,)
    memory.execute("INSERT INTO t VALUES ('new')")
    memory.execute("VACUUM")
    (tmp_path / "out.db").write_bytes(memory.serialize())
    assert open_db(tmp_path / "out.db").rows("SELECT a FROM t WHERE a = 'new'") == [("new",)]


def test_a_damaged_image_is_refused_when_it_is_read() -> None:
    memory = minisql.connect(":memory:")
    memory.deserialize(b"junk" * 1000)
    with pytest.raises(minisql.DatabaseError, match="file is not a database"):
        memory.execute("SELECT * FROM sqlite_schema")


def test_an_image_that_asks_for_a_log_cannot_be_opened(open_db: OpenDb) -> None:
    """In memory nothing is shared: SQLite says the same (c3ref deserialize)."""
    db = filled(open_db, journal_mode="wal")
    memory = minisql.connect(":memory:")
    memory.deserialize(db.path.read_bytes())
    with pytest.raises(minisql.OperationalError, match="unable to open database file"):
        memory.execute("SELECT * FROM t")


def test_a_database_in_use_is_not_exchanged(open_db: OpenDb) -> None:
    db = filled(open_db).reopen()
    image = db.connection.serialize()
    cursor = db.execute("SELECT a FROM t")
    cursor.fetchone()
    with pytest.raises(minisql.OperationalError, match="database is locked"):
        db.connection.deserialize(image)
    cursor.close()
    db.execute("BEGIN")
    db.execute("DELETE FROM t")
    with pytest.raises(minisql.OperationalError, match="database is locked"):
        db.connection.deserialize(image)
    db.execute("ROLLBACK")
