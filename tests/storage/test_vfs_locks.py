"""Our locks and SQLite's keep each other out, in both directions and at every level."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest

from minisql.errors import BusyError, MisuseError
from minisql.storage.vfs import File, LockLevel, OpenFlags, Vfs, byte_locks
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixFile, PosixVfs
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess

BUSY = 5


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one table."""
    path = tmp_path / "locks.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows("CREATE TABLE t(a)")
    return path


@pytest.fixture
def file(path: Path) -> Iterator[PosixFile]:
    """The same database, opened by us."""
    file = PosixVfs().open(str(path), OpenFlags.READWRITE)
    yield file
    file.close()


def climb(file: File, level: LockLevel) -> None:
    """Take the way up that a writer takes."""
    for step in LockLevel.SHARED, LockLevel.RESERVED, LockLevel.EXCLUSIVE:
        if step <= level:
            file.lock(step)


@pytest.mark.parametrize(
    ("ours", "reads", "reserves", "commits"),
    [
        (LockLevel.NONE, True, True, True),
        (LockLevel.SHARED, True, True, False),
        (LockLevel.RESERVED, True, False, False),
        (LockLevel.EXCLUSIVE, False, False, False),
    ],
)
def test_sqlite_may_do_what_our_lock_leaves_it(
    path: Path, file: PosixFile, ours: LockLevel, reads: bool, reserves: bool, commits: bool
) -> None:
    climb(file, ours)
    with SqliteProcess(path) as sqlite:
        assert allowed(sqlite, "SELECT * FROM t") is reads
        assert allowed(sqlite, "BEGIN IMMEDIATE; ROLLBACK") is reserves
        assert allowed(sqlite, "INSERT INTO t VALUES (1)") is commits
        file.unlock(LockLevel.NONE)
        assert allowed(sqlite, "INSERT INTO t VALUES (1)")


def allowed(sqlite: SqliteProcess, sql: str) -> bool:
    """False when SQLite says that it is busy."""
    try:
        sqlite.rows(sql)
    except SqliteFailed as error:
        if error.args[0] != BUSY:
            raise
        return False
    return True


def test_we_may_read_but_not_reserve_beside_a_writing_sqlite(path: Path, file: PosixFile) -> None:
    with SqliteProcess(path) as sqlite:
        assert not file.is_reserved()
        sqlite.rows("BEGIN IMMEDIATE")
        assert file.is_reserved()
        file.lock(LockLevel.SHARED)
        with pytest.raises(BusyError, match=r"^database is locked$"):
            file.lock(LockLevel.RESERVED)
        sqlite.rows("ROLLBACK")
        file.lock(LockLevel.RESERVED)


def test_we_may_not_read_beside_an_exclusive_sqlite(path: Path, file: PosixFile) -> None:
    with SqliteProcess(path) as sqlite:
        sqlite.rows("BEGIN EXCLUSIVE")
        with pytest.raises(BusyError):
            file.lock(LockLevel.SHARED)
        sqlite.rows("COMMIT")
        file.lock(LockLevel.SHARED)


def test_a_reading_sqlite_leaves_us_pending_and_then_no_new_reader_comes_in(path: Path, file: PosixFile) -> None:
    with SqliteProcess(path) as reader, SqliteProcess(path) as newcomer:
        reader.rows("INSERT INTO t VALUES (1)")
        reader.rows("BEGIN; SELECT * FROM t")
        climb(file, LockLevel.RESERVED)
        assert allowed(newcomer, "SELECT * FROM t")
        with pytest.raises(BusyError):
            file.lock(LockLevel.EXCLUSIVE)
        assert not allowed(newcomer, "SELECT * FROM t")
        reader.rows("COMMIT")
        file.lock(LockLevel.EXCLUSIVE)
        file.unlock(LockLevel.SHARED)
        assert allowed(newcomer, "SELECT * FROM t")


@pytest.fixture(params=["posix", "memory"])
def vfs_and_path(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Vfs, str]:
    """Both kinds of files that lock, with an empty one."""
    if request.param == "posix":
        (tmp_path / "two.db").touch()
        return PosixVfs(), str(tmp_path / "two.db")
    return MemoryVfs({"two.db": b""}), "two.db"


@pytest.mark.parametrize("first", LockLevel)
@pytest.mark.parametrize("second", [LockLevel.SHARED, LockLevel.RESERVED, LockLevel.EXCLUSIVE])
def test_two_files_of_one_process_keep_each_other_out(
    vfs_and_path: tuple[Vfs, str], first: LockLevel, second: LockLevel
) -> None:
    """lockingv3 §3: who may hold what beside whom."""
    vfs, path = vfs_and_path
    one, two, reader = (vfs.open(path, OpenFlags.READWRITE) for _ in range(3))
    if first is LockLevel.PENDING:  # a writer that waits for `reader` to leave
        reader.lock(LockLevel.SHARED)
        climb(one, LockLevel.RESERVED)
        with pytest.raises(BusyError):
            one.lock(LockLevel.EXCLUSIVE)
    else:
        climb(one, first)
    compatible = {
        LockLevel.NONE: LockLevel.EXCLUSIVE,
        LockLevel.SHARED: LockLevel.RESERVED,
        LockLevel.RESERVED: LockLevel.SHARED,
        LockLevel.PENDING: LockLevel.NONE,
        LockLevel.EXCLUSIVE: LockLevel.NONE,
    }
    if second <= compatible[first]:
        climb(two, second)
    else:
        with pytest.raises(BusyError):
            climb(two, second)
    for file in one, two, reader:
        file.close()
    again = vfs.open(path, OpenFlags.READWRITE)
    climb(again, LockLevel.EXCLUSIVE)
    again.close()


def test_closing_another_file_of_the_process_does_not_drop_the_lock(path: Path, file: PosixFile) -> None:
    """What POSIX's own locks get wrong (howtocorrupt §2.2)."""
    climb(file, LockLevel.RESERVED)
    with open(path, "rb"):
        pass
    with SqliteProcess(path) as sqlite:
        assert not allowed(sqlite, "BEGIN IMMEDIATE")


def test_a_forked_child_may_not_use_the_file_and_does_not_unlock_it_by_closing(path: Path, file: PosixFile) -> None:
    climb(file, LockLevel.RESERVED)
    child = os.fork()
    if child == 0:
        n_refused = 0
        for use in (
            lambda: file.read(0, 1),
            lambda: file.write(0, b""),
            lambda: file.truncate(0),
            file.sync,
            lambda: file.lock(LockLevel.EXCLUSIVE),
            lambda: file.unlock(LockLevel.NONE),
        ):
            try:
                use()
            except MisuseError:
                n_refused += 1
        file.close()
        os._exit(n_refused)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 6
    with SqliteProcess(path) as sqlite:
        assert not allowed(sqlite, "BEGIN IMMEDIATE")


def test_a_lock_that_an_interrupt_leaves_unsaid_is_given_up(
    path: Path, file: PosixFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C comes when the system has locked the byte, and before we have noted it."""
    reserved = byte_locks.RESERVED

    def lock_and_stop(fd: int) -> None:
        reserved.write_lock(fd)
        raise KeyboardInterrupt

    file.lock(LockLevel.SHARED)
    monkeypatch.setattr(byte_locks, "RESERVED", Mock(write_lock=lock_and_stop))
    with pytest.raises(KeyboardInterrupt):
        file.lock(LockLevel.RESERVED)
    monkeypatch.undo()
    file.unlock(LockLevel.SHARED)
    other = PosixVfs().open(str(path), OpenFlags.READWRITE)
    climb(other, LockLevel.RESERVED)
    other.close()
