"""Shared memory beside a file: regions, locks on SQLite's bytes, who empties it, who may only look."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from minisql.errors import BusyError, MisuseError, ReadonlyError
from minisql.storage.vfs import File, OpenFlags, Vfs
from minisql.storage.vfs.base import SHM_REGION_SIZE
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from minisql.storage.vfs.shared_memory import ShmFile
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess

ALL = OpenFlags.READWRITE | OpenFlags.CREATE


@pytest.fixture(params=["posix", "memory"])
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[File, File]:
    """One file, opened twice."""
    vfs: Vfs = PosixVfs() if request.param == "posix" else MemoryVfs()
    path = str(tmp_path / "a.db")
    return vfs.open(path, ALL), vfs.open(path, ALL)


def region(file: File, number: int = 0) -> memoryview:
    """Mapped, and made if need be."""
    view = file.shm_map(number, extend=True)
    assert view is not None
    return view


def test_what_one_writes_the_other_reads(pair: tuple[File, File]) -> None:
    one, two = pair
    region(one)[5:8] = b"abc"
    assert bytes(region(two)[:10]) == b"\0\0\0\0\0abc\0\0"
    assert len(region(one)) == SHM_REGION_SIZE
    assert two.shm_map(3, extend=False) is None
    region(one, 1)[0] = 7
    assert region(two, 1)[0] == 7


@pytest.mark.parametrize(("slot", "n_slots"), [(0, 1), (3, 5), (7, 1)])
def test_locks_are_shared_or_exclusive(pair: tuple[File, File], slot: int, n_slots: int) -> None:
    one, two = pair
    region(one), region(two)
    one.shm_lock(slot, 1, exclusive=False)
    two.shm_lock(slot, n_slots, exclusive=False)
    with pytest.raises(BusyError):
        two.shm_lock(slot, n_slots, exclusive=True)
    one.shm_unlock(slot, 1)
    two.shm_lock(slot, n_slots, exclusive=True)
    with pytest.raises(BusyError):
        one.shm_lock(slot + n_slots - 1, 1, exclusive=False)
    two.close()
    one.shm_lock(slot, n_slots, exclusive=True)


def test_the_first_of_all_finds_zeros(pair: tuple[File, File]) -> None:
    one, two = pair
    region(one)[9] = 1
    one.shm_unmap(delete=False)
    assert region(two)[9] == 0
    region(two)[9] = 2
    assert region(one)[9] == 2, "it was not the first"


def test_the_file_is_as_private_as_its_database_and_goes_when_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.touch()
    path.chmod(0o600)
    file = PosixVfs().open(str(path), ALL)
    region(file)
    shm = tmp_path / "a.db-shm"
    assert stat.S_IMODE(shm.stat().st_mode) == 0o600
    assert shm.stat().st_size == SHM_REGION_SIZE
    file.shm_unmap(delete=True)
    assert not shm.exists()
    file.close()


def test_a_child_process_cannot_use_its_parent_s(tmp_path: Path) -> None:
    file = PosixVfs().open(str(tmp_path / "a.db"), ALL)
    region(file)
    file.shm_lock(3, 1, exclusive=True)
    pid = os.fork()
    if pid == 0:
        try:
            file.shm_lock(4, 1, exclusive=True)
        except MisuseError:
            file.close()
            os._exit(0)
        os._exit(1)
    assert os.waitpid(pid, 0)[1] == 0
    other = PosixVfs().open(str(tmp_path / "a.db"), ALL)
    region(other)
    with pytest.raises(BusyError):
        other.shm_lock(3, 1, exclusive=False)


@pytest.mark.parametrize(("slot", "sql"), [(0, "UPDATE t SET a = 2"), (1, "PRAGMA wal_checkpoint")])
def test_the_slots_are_sqlite_s(tmp_path: Path, slot: int, sql: str) -> None:
    path = tmp_path / "a.db"
    with SqliteProcess(path) as sqlite:
        sqlite.rows("PRAGMA journal_mode = WAL; CREATE TABLE t(a); INSERT INTO t VALUES (1)")
        file = PosixVfs().open(str(path), ALL)
        region(file)
        file.shm_lock(slot, 1, exclusive=True)
        if slot == 0:
            with pytest.raises(SqliteFailed):
                sqlite.rows(sql)
        else:
            assert sqlite.rows(sql) == [[1, -1, -1]]
        file.shm_unlock(slot, 1)
        sqlite.rows(sql)
        file.close()


def test_one_who_may_only_look_needs_one_who_may_write(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db-shm")
    writer = ShmFile(path, os.open(path, os.O_RDWR | os.O_CREAT), readonly=False)
    writable = writer.map(0, extend=True)
    assert writable is not None
    looker = ShmFile(path, os.open(path, os.O_RDONLY), readonly=True)
    view = looker.map(0, extend=False)
    assert view is not None
    assert view.readonly
    writable[0] = 5
    assert view[0] == 5
    looker.lock(4, 1, exclusive=False)
    with pytest.raises(BusyError):
        writer.lock(4, 1, exclusive=True)
    looker.close(delete=False, unlock=True)
    writer.close(delete=False, unlock=True)
    looker = ShmFile(path, os.open(path, os.O_RDONLY), readonly=True)
    with pytest.raises(ReadonlyError) as caught:
        looker.map(0, extend=True)
    assert caught.value.sqlite_errorname == "SQLITE_READONLY_CANTINIT"


def test_an_interrupt_as_the_memory_is_let_go_leaves_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was being closed is closed once, whether Ctrl-C comes before the descriptor is gone or after."""
    one, two = (PosixVfs().open(str(tmp_path / "a.db"), ALL) for _ in range(2))
    close = os.close

    def close_and_stop(fd: int) -> None:
        close(fd)
        monkeypatch.undo()
        raise KeyboardInterrupt

    region(one), region(two)
    one.shm_lock(0, 1, exclusive=True)
    monkeypatch.setattr(os, "close", close_and_stop)
    with pytest.raises(KeyboardInterrupt):
        one.shm_unmap(delete=False)
    two.shm_lock(0, 1, exclusive=True)
    region(one)
    with pytest.raises(BusyError):
        one.shm_lock(0, 1, exclusive=False)
    one.close()
    two.close()
