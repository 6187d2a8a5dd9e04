"""A database that is locked: who holds the lock is named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.dbapi.explain_error import Occasion
from minisql.errors import LockHolder
from minisql.storage.vfs import lock_holders
from oracle_tests.engines import Worker, WorkerEngine
from tests.dbapi.explained import error_of, shown
from tests.support import OpenDb


def locked(con: minisql.Connection, sql: str = "BEGIN IMMEDIATE") -> Any:
    error = error_of(con, sql)
    assert (str(error), error.sqlite_errorname) == ("database is locked", "SQLITE_BUSY")
    return error


@pytest.fixture
def path(open_db: OpenDb) -> Path:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.connection.close()
    return db.path


def impatient(path: Path) -> minisql.Connection:
    return minisql.connect(path, timeout=0, isolation_level=None)


@pytest.mark.parametrize(
    ("begin", "sql", "locks"),
    [
        ("BEGIN IMMEDIATE", "BEGIN IMMEDIATE", {"RESERVED", "SHARED"}),
        ("BEGIN EXCLUSIVE", "SELECT * FROM t", {"EXCLUSIVE", "PENDING", "RESERVED"}),
        ("BEGIN; SELECT * FROM t", "INSERT INTO t VALUES (1)", {"SHARED"}),
    ],
)
def test_the_process_that_holds_the_lock_is_named(path: Path, begin: str, sql: str, locks: set[str]) -> None:
    code = (
        "import minisql, sys; db = minisql.connect(sys.argv[1], isolation_level=None); "
        "cursors = [db.execute(sql) for sql in sys.argv[2].split(';')]; print('ready', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(path), begin]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        con = impatient(path)
        error = locked(con, sql)
        (holder,) = error.lock_holders
        assert (holder.pid, holder.path, set(holder.locks)) == (process.pid, str(path), locks)
        assert "minisql.connect(sys.argv[1]" in holder.command
        assert f"process {process.pid} (" in shown(error)
        process.stdin.close()
        process.wait()
    con.execute(sql)
    con.close()


def test_sqlite_holding_the_lock_is_named_too(path: Path, oracle_worker: Worker) -> None:
    sqlite = WorkerEngine(oracle_worker, "holder")
    sqlite.open(str(path))
    assert sqlite.run("BEGIN IMMEDIATE").error is None
    con = impatient(path)
    (holder,) = locked(con).lock_holders
    assert "RESERVED" in holder.locks
    assert holder.pid not in (None, os.getpid())
    assert "oracle_tests" in holder.command
    sqlite.close()
    con.execute("BEGIN IMMEDIATE")
    con.close()


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_another_connection_of_this_process_is_named(path: Path, journal_mode: str) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute(f"PRAGMA journal_mode = {journal_mode}")
    con.execute("SELECT * FROM t").fetchall()
    holder.execute("BEGIN IMMEDIATE")
    holder.execute("INSERT INTO t VALUES (1)")
    error = locked(con)
    assert [each.pid for each in error.lock_holders] == [os.getpid()]
    assert {"RESERVED", "WAL write"} & set(error.lock_holders[0].locks)
    assert f"another connection of this process ({os.getpid()}) holds " in shown(error)
    holder.execute("COMMIT")
    holder.close()
    con.close()


def test_opening_a_blob_explains_itself_too(path: Path) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute("INSERT INTO t VALUES (x'00')")
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(minisql.OperationalError, match="database is locked") as caught:
        con.blobopen("t", "a", 1)
    assert [each.pid for each in caught.value.lock_holders] == [os.getpid()]
    holder.execute("COMMIT")
    with pytest.raises(minisql.OperationalError, match=r"no such table: main\.tt") as caught:
        con.blobopen("tt", "a", 1)
    assert caught.value.suggestions == ("main.t",)
    holder.close()
    con.close()


def test_who_has_let_go_meanwhile_is_not_named(path: Path) -> None:
    holder, con = impatient(path), impatient(path)
    for mode in ("delete", "wal"):
        holder.execute(f"PRAGMA journal_mode = {mode}")
        holder.execute("BEGIN IMMEDIATE")
        error = locked(con)
        holder.execute("COMMIT")
        assert "nobody is seen to hold a lock on it any more" in shown(error)
        assert error.lock_holders == ()
    holder.close()
    con.close()


def test_a_snapshot_that_is_too_old_is_told_so(path: Path) -> None:
    writer, con = impatient(path), impatient(path)
    writer.execute("PRAGMA journal_mode = wal")
    con.execute("BEGIN")
    con.execute("SELECT * FROM t").fetchall()
    writer.execute("INSERT INTO t VALUES (1)")
    error = error_of(con, "INSERT INTO t VALUES (2)")
    assert error.sqlite_errorname == "SQLITE_BUSY_SNAPSHOT"
    assert "has committed since this transaction began to read" in shown(error)
    con.execute("ROLLBACK")
    writer.close()
    con.close()


def test_a_commit_that_readers_keep_out_names_them(path: Path) -> None:
    reader, con = impatient(path), minisql.connect(path, timeout=0)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM t").fetchall()
    con.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(minisql.OperationalError, match="database is locked") as caught:
        con.commit()
    assert [(each.pid, each.locks) for each in caught.value.lock_holders] == [(os.getpid(), ("SHARED",))]
    reader.execute("COMMIT")
    con.commit()
    reader.close()
    con.close()


def test_where_the_system_says_nothing_nothing_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(lock_holders, "_listed", lambda: iter(()))
    monkeypatch.setattr(Occasion, "_asks_the_system", lambda self: False)
    error = locked(con)
    assert error.lock_holders == ()
    assert not [note for note in getattr(error, "__notes__", []) if "hold" in note]
    holder.close()
    con.close()


def test_a_lock_of_nobody_that_may_be_looked_at_is_told_as_such(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute("BEGIN IMMEDIATE")
    entries = lock_holders._entries
    monkeypatch.setattr(lock_holders, "_entries", lambda name: [] if name == "/proc" else entries(name))
    error = locked(con)
    assert [(each.pid, each.command) for each in error.lock_holders] == [(None, "")]
    assert "a process that cannot be looked into holds " in shown(error)
    holder.close()
    con.close()


def test_lines_of_proc_locks_are_understood() -> None:
    text = (
        "1: POSIX  ADVISORY  WRITE 2719 fe:00:77 1073741824 1073742335\n1: -> POSIX  ADVISORY  READ 5 fe:00:77 0 EOF\n"
        "2: FLOCK  ADVISORY  WRITE 2908 fe:00:77 0 EOF\nlock:\t3: OFDLCK  ADVISORY  READ  -1 00:1b:77 123 123\n"
    )
    assert [tuple(lock) for lock in lock_holders._parsed(text)] == [
        (True, 2719, 77, 1073741824, 1073742335), (False, 5, 77, 0, -1), (False, -1, 77, 123, 123),
    ]  # fmt: skip


def test_a_holder_is_a_record() -> None:
    assert LockHolder(7, "x", "/a.db", ("SHARED",))._asdict() == {
        "pid": 7, "command": "x", "path": "/a.db", "locks": ("SHARED",),
    }  # fmt: skip
