"""A system call of the real file system fails: SQLite's code, nothing half done, and a connection that goes on.

The expected codes are SQLite's, seen with a preloaded library that fails the same calls. Calls that a signal interrupts
(EINTR) are made again: where SQLite loops, the interpreter does (PEP 475), so here the signals are real ones.
"""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.storage.vfs import byte_locks
from tests.support import Db, OpenDb

INSERT = "INSERT INTO t SELECT a + 1000, b || 'x' FROM t"
N_ROWS = 40


def filled(open_db: OpenDb, mode: str) -> Db:
    """A table of forty rows, on more than one page."""
    db = open_db(None, journal_mode=mode)
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) "
               "INSERT INTO t SELECT i, hex(zeroblob(100)) FROM n")  # fmt: skip
    return db


def error_of(db: Db, sql: str) -> str | None:
    """The name of the result code that the statement fails with."""
    try:
        db.execute(sql)
    except minisql.OperationalError as error:
        return error.sqlite_errorname
    return None


@contextmanager
def failing(name: str, code: int, *, from_call: int = 1) -> Iterator[list[int]]:
    """Inside, the calls of `os.name` fail with that errno, from one on; gives a list of those that did."""
    real: Callable[..., Any] = getattr(os, name)
    calls: list[int] = []
    failed: list[int] = []

    def call(*arguments: Any, **keywords: Any) -> Any:
        calls.append(0)
        if len(calls) >= from_call:
            failed.append(len(calls))
            raise OSError(code, os.strerror(code))
        return real(*arguments, **keywords)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, call)
        if name == "fdatasync":
            patch.setattr("minisql.storage.vfs.posix._DATA_SYNC", call)
        yield failed


@pytest.mark.parametrize(
    ("name", "code", "mode", "expected"),
    [
        ("pwrite", errno.EIO, "delete", "SQLITE_IOERR_WRITE"),
        ("pwrite", errno.EIO, "wal", "SQLITE_IOERR_WRITE"),
        ("pwrite", errno.EDQUOT, "delete", "SQLITE_IOERR_WRITE"),
        ("pwrite", errno.ENOSPC, "delete", "SQLITE_FULL"),
        ("pwrite", errno.ENOSPC, "wal", "SQLITE_FULL"),
        ("fdatasync", errno.EIO, "delete", "SQLITE_IOERR_FSYNC"),
        ("fdatasync", errno.ENOSPC, "persist", "SQLITE_IOERR_FSYNC"),
        ("fdatasync", errno.EIO, "wal", "SQLITE_IOERR_FSYNC"),
        ("unlink", errno.EIO, "delete", "SQLITE_IOERR_DELETE"),
        ("unlink", errno.EACCES, "delete", "SQLITE_IOERR_DELETE"),
    ],
)
def test_a_failing_call_has_sqlites_code_and_leaves_nothing_half_done(
    open_db: OpenDb, name: str, code: int, mode: str, expected: str
) -> None:
    """The first call fails and all after it; then the second and all after it, until the statement needs no more."""
    db = filled(open_db, mode)
    n_tried = 0
    while True:
        with failing(name, code, from_call=n_tried + 1) as failed:
            told = error_of(db, INSERT)
        if not failed:
            break
        n_tried += 1
        # Of a journal's directory, too, which SQLite lets pass when it is not synced.
        assert told in (expected, "SQLITE_IOERR_DIR_FSYNC" if name == "fdatasync" else expected)
        assert db.rows("SELECT count(*) FROM t") in ([(N_ROWS,)], [(2 * N_ROWS,)])  # after: the end was not synced
        db.execute("DELETE FROM t WHERE a > 1000")
    assert n_tried
    assert db.rows("SELECT count(*) FROM t") == [(2 * N_ROWS,)]


@pytest.mark.parametrize(
    ("code", "expected"),
    [(errno.EIO, "SQLITE_CORRUPT"), (errno.ENXIO, "SQLITE_CORRUPT"), (errno.EACCES, "SQLITE_IOERR_READ")],
)
def test_a_read_that_fails_has_sqlites_code(open_db: OpenDb, code: int, expected: str) -> None:
    """SQLite takes EIO for a file system that has lost a part of the file."""
    db = filled(open_db, "delete").reopen()
    with failing("pread", code), pytest.raises(minisql.DatabaseError) as caught:
        db.rows("SELECT * FROM t")
    assert caught.value.sqlite_errorname == expected
    assert len(db.rows("SELECT * FROM t")) == N_ROWS


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_descriptor_that_cannot_be_closed_is_let_be(open_db: OpenDb, mode: str) -> None:
    """What counts has been synced before."""
    db = filled(open_db, mode)
    with failing("close", errno.EIO) as failed:
        assert error_of(db, INSERT) is None
        db.connection.close()
    assert failed
    db.reopen()
    assert db.rows("SELECT count(*) FROM t") == [(2 * N_ROWS,)]


def test_a_name_that_cannot_be_looked_up_is_a_file_that_has_moved(open_db: OpenDb) -> None:
    db = filled(open_db, "delete")
    with failing("stat", errno.EIO) as failed:
        assert error_of(db, INSERT) == "SQLITE_READONLY_DBMOVED"
    assert failed
    assert error_of(db, INSERT) is None


@pytest.mark.parametrize("from_call", range(1, 11))
def test_a_lock_on_the_log_that_fails_is_one_that_another_has(open_db: OpenDb, from_call: int) -> None:
    """So SQLite takes every error of locking shared memory. Each call fails once; the statement is run again then."""
    db = filled(open_db, "wal")
    real, calls = byte_locks.fcntl.fcntl, 0

    def call(fd: int, command: int, argument: Any = 0) -> Any:
        nonlocal calls
        if os.readlink(f"/proc/self/fd/{fd}").endswith("-shm"):
            calls += 1
            if calls == from_call:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(fd, command, argument)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(byte_locks.fcntl, "fcntl", call)
        told = error_of(db, INSERT)
        db.execute("SELECT count(*) FROM t")
    assert calls >= from_call, "it has failed"
    assert told in (None, "SQLITE_BUSY", "SQLITE_BUSY_RECOVERY")
    if told is not None:
        db.execute(INSERT)
    assert db.rows("SELECT count(*) FROM t") == [(2 * N_ROWS,)]


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_calls_that_give_less_than_was_asked_go_on(open_db: OpenDb, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A read or write may stop after any byte (POSIX); only at the end of the file it means something."""
    db = filled(open_db, mode)
    real_read, real_write = os.pread, os.pwrite
    monkeypatch.setattr(os, "pread", lambda fd, n_bytes, offset: real_read(fd, min(n_bytes, 700), offset))
    monkeypatch.setattr(os, "pwrite", lambda fd, data, offset: real_write(fd, data[:700], offset))
    db.execute(INSERT)
    db.reopen()
    assert db.rows("SELECT count(*), count(DISTINCT b) FROM t") == [(2 * N_ROWS, 2)]


def test_signals_in_the_middle_of_calls_disturb_nothing(open_db: OpenDb, tmp_path: Path) -> None:
    """A timer every tenth of a millisecond, and its handler does nothing."""
    n_signals = 0

    def count(number: int, frame: object) -> None:
        nonlocal n_signals
        n_signals += 1

    db = filled(open_db, "delete")
    before = signal.signal(signal.SIGALRM, count)
    signal.setitimer(signal.ITIMER_REAL, 1e-4, 1e-4)
    try:
        for _ in range(30):
            db.execute("UPDATE t SET b = b || 'y'")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert n_signals
    assert db.rows("SELECT count(*), min(length(b)), max(length(b)) FROM t") == [(N_ROWS, 230, 230)]
