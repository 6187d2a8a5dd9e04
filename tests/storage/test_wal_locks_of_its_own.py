"""A log without shared memory, or with one that can only be read, and those who want it for themselves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minisql.errors import BusyError, ReadonlyError, SqlError
from minisql.storage.checkpoint import CheckpointMode, CheckpointResult
from minisql.storage.pager import Pager
from minisql.storage.vfs import OpenFlags, posix
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from minisql.storage.vfs.shared_memory import ShmFile
from minisql.storage.wal import Wal
from minisql.storage.wal_index import READ, RECOVER, WRITE
from tests.storage.pages import PATH, contents, open_pager, read_all
from tests.storage.sqlite_process import SqliteFailed, sqlite_rows
from tests.storage.wal_files import content_now, create_wal, set_page


def test_a_wal_index_that_is_being_made_is_waited_for_or_named(vfs: MemoryVfs) -> None:
    holder, pager = open_pager(vfs), open_pager(vfs)
    content_now(holder)
    file = holder._file
    view = file.shm_map(0, extend=False)
    assert view is not None
    view[:96] = bytes(96)
    file.shm_lock(WRITE, READ + 5 - WRITE, exclusive=True)
    with pytest.raises(BusyError) as caught:
        pager.begin_read()
    assert caught.value.sqlite_errorname == "SQLITE_BUSY_RECOVERY"
    file.shm_unlock(RECOVER, 1)
    vfs.sleep = lambda microseconds: None  # type: ignore[method-assign]
    with pytest.raises(SqlError) as protocol:
        pager.begin_read()
    assert protocol.value.sqlite_errorname == "SQLITE_PROTOCOL"
    file.shm_unlock(WRITE, 8)
    assert content_now(pager) == [1, 2, 3]


def test_leaving_wal_mode_needs_the_database_for_oneself(vfs: MemoryVfs) -> None:
    pager, other = open_pager(vfs), open_pager(vfs)
    set_page(pager, 2, 50)
    content_now(other)
    with pytest.raises(BusyError):
        pager.leave_wal_mode()
    set_page(other, 3, 51)
    assert content_now(pager) == [1, 50, 51]
    other.close()
    pager.leave_wal_mode()
    assert not pager.in_wal_mode
    assert vfs.snapshot().keys() == {PATH}
    set_page(pager, 1, 52)
    assert read_all(vfs) == [52, 50, 51]
    assert vfs.snapshot()[PATH][18:20] == b"\1\1"


def test_with_exclusive_locking_there_is_no_shared_memory(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    create_wal(PosixVfs(), 3, path).close()
    pager = Pager(PosixVfs(), path)
    pager.locking_exclusive = True
    assert content_now(pager) == [1, 2, 3]
    set_page(pager, 2, 50)
    assert pager.has_private_wal_index
    assert sorted(os.listdir(tmp_path)) == ["a.db", "a.db-wal"]
    with pytest.raises(SqliteFailed):
        sqlite_rows(tmp_path / "a.db", "SELECT * FROM sqlite_schema")
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 1, 1)
    set_page(pager, 3, 51)
    pager.close()
    assert os.listdir(tmp_path) == ["a.db"]
    assert read_all(PosixVfs(), path) == [1, 50, 51]


def test_exclusive_locking_that_comes_later_is_taken_by_the_next_writer(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    create_wal(PosixVfs(), 3, path).close()
    pager, other = Pager(PosixVfs(), path), Pager(PosixVfs(), path)
    content_now(pager)
    content_now(other)
    pager.locking_exclusive = True
    with pytest.raises(BusyError):
        pager.begin_write()
    other.close()
    set_page(pager, 2, 50)
    other = Pager(PosixVfs(), path)
    with pytest.raises(BusyError):
        other.begin_read()
    pager.locking_exclusive = False
    content_now(pager)
    assert content_now(other) == [1, 50, 3]


def test_a_connection_that_may_only_read_reads_the_log_and_leaves_it(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    pager = create_wal(PosixVfs(), 3, path)
    set_page(pager, 2, 50)
    reader = Pager(PosixVfs(), path, readonly=True)
    assert content_now(reader) == [1, 50, 3]
    with pytest.raises(ReadonlyError):
        reader.begin_write()
    with pytest.raises(ReadonlyError):
        reader.checkpoint(CheckpointMode.PASSIVE)
    set_page(pager, 3, 51)
    assert content_now(reader) == [1, 50, 51]
    pager.close()
    reader.close()
    assert sorted(os.listdir(tmp_path)) == ["a.db", "a.db-shm", "a.db-wal"]
    assert read_all(PosixVfs(), path) == [1, 50, 51]


def test_where_shared_memory_can_only_be_read_a_snapshot_takes_a_mark_of_another_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "a.db")
    writer = create_wal(PosixVfs(), 3, path)
    set_page(writer, 2, 50)
    monkeypatch.setattr(posix, "_open_shm", lambda path: ShmFile(path, os.open(path, os.O_RDONLY), readonly=True))
    reader = Pager(PosixVfs(), path, cache_size=0)
    assert content_now(writer) == content_now(reader) == [1, 50, 3]
    with pytest.raises(ReadonlyError):
        reader.begin_write()
    reader.begin_read()
    set_page(writer, 3, 51)
    assert writer.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 2, 1)
    assert contents(reader) == [1, 50, 3]
    reader.end_read()
    reader.close()
    writer.close()


def test_where_nobody_has_shared_memory_and_it_can_only_be_read_the_log_is_read_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "a.db")
    writer = create_wal(PosixVfs(), 3, path)
    set_page(writer, 2, 50)
    files = {suffix: Path(path + suffix).read_bytes() for suffix in ("", "-wal", "-shm")}
    writer.close()
    for suffix, content in files.items():
        Path(path + suffix).write_bytes(content)
    with monkeypatch.context() as patch:
        patch.setattr(posix, "_open_shm", lambda path: ShmFile(path, os.open(path, os.O_RDONLY), readonly=True))
        reader = Pager(PosixVfs(), path, cache_size=0)
        assert reader.begin_read()
        assert contents(reader) == [1, 50, 3]
        reader.end_read()
        assert not reader.begin_read()
        with pytest.raises(ReadonlyError):
            reader.begin_write()
    writer = Pager(PosixVfs(), path)
    set_page(writer, 2, 60)
    assert writer.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 2, 0)
    assert contents(reader) == [1, 50, 3], "the newcomer may append, and not copy over it"
    reader.end_read()
    assert content_now(writer) == content_now(reader) == [1, 60, 3], "from now on the newcomer's marks serve"
    assert writer.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 2, 2)
    assert content_now(reader) == [1, 60, 3]
    reader.close()
    writer.close()
    assert os.listdir(tmp_path) == ["a.db"]


def test_what_is_stopped_on_the_way_out_of_the_log_gives_its_memory_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So who has the memory next finds itself alone and empties it: the log that it tells of may be gone."""
    path = str(tmp_path / "a.db")
    pager = create_wal(PosixVfs(), 3, path)
    set_page(pager, 2, 50)

    def stop(wal: Wal, *, delete: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Wal, "close", stop)
    with pytest.raises(KeyboardInterrupt):
        pager.leave_wal_mode()
    monkeypatch.undo()
    pager.come_to_rest()
    file = PosixVfs().open(path, OpenFlags.READWRITE)
    memory = file.shm_map(0, extend=True)
    assert memory is not None
    assert not any(memory)
    memory.release()
    file.close()
    assert content_now(pager) == [1, 50, 3]
    pager.close()
    assert os.listdir(tmp_path) == ["a.db"]
