"""Connections of both engines on one write-ahead log: snapshots, the one writer, checkpoints between readers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minisql.errors import BusyError, ReadonlyError, SqlError
from minisql.storage.checkpoint import CheckpointMode, CheckpointResult
from minisql.storage.pager import Pager, PagerState
from minisql.storage.record import RowReader
from minisql.storage.store import Store
from minisql.storage.vfs import posix
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from minisql.storage.vfs.shared_memory import ShmFile
from minisql.storage.wal_index import READ, RECOVER, WRITE
from tests.storage.pages import PATH, contents, open_pager, put, read_all
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess, sqlite_rows
from tests.storage.wal_files import N_COUNTERS, count_once, counting_database, counts_of, create_wal


def set_page(pager: Pager, page_no: int, byte: int) -> None:
    """One transaction."""
    pager.begin_write()
    put(pager, page_no, byte)
    pager.commit()
    pager.end_read()


def content_now(pager: Pager) -> list[int]:
    """In a read transaction of its own."""
    pager.begin_read()
    found = contents(pager)
    pager.end_read()
    return found


@pytest.fixture
def vfs() -> MemoryVfs:
    """A database of three pages in WAL mode, its log empty."""
    vfs = MemoryVfs()
    create_wal(vfs, 3).close()
    return vfs


def test_a_snapshot_stays_while_others_commit_and_is_then_told_of_it(vfs: MemoryVfs) -> None:
    reader, writer = open_pager(vfs, cache_size=0), open_pager(vfs)
    assert reader.begin_read()
    set_page(writer, 2, 50)
    set_page(writer, 4, 60)
    assert contents(reader) == [1, 2, 3]
    reader.end_read()
    assert reader.begin_read()
    assert contents(reader) == [1, 50, 3, 60]
    reader.end_read()
    assert not reader.begin_read()


def test_one_s_own_commits_are_no_news(vfs: MemoryVfs) -> None:
    pager = open_pager(vfs)
    content_now(pager)
    for byte in 50, 51:
        set_page(pager, 2, byte)
        generation = pager.cache_generation
        assert not pager.begin_read()
        assert contents(pager) == [1, byte, 3]
        pager.end_read()
        assert pager.cache_generation == generation
        pager.checkpoint(CheckpointMode.TRUNCATE)


def test_an_old_snapshot_cannot_become_the_writer(vfs: MemoryVfs) -> None:
    late, early = open_pager(vfs), open_pager(vfs)
    late.busy = lambda attempt: pytest.fail("waiting would not help")
    late.begin_read()
    set_page(early, 2, 50)
    with pytest.raises(BusyError) as caught:
        late.begin_write()
    assert caught.value.sqlite_errorname == "SQLITE_BUSY_SNAPSHOT"
    assert late.state is PagerState.READING
    assert contents(late) == [1, 2, 3]
    late.end_read()
    set_page(late, 3, 51)
    assert content_now(early) == [1, 50, 51]


def test_there_is_one_writer_and_the_next_one_waits(vfs: MemoryVfs) -> None:
    first, second = open_pager(vfs), open_pager(vfs)
    first.begin_write()
    put(first, 2, 50)
    with pytest.raises(BusyError) as caught:
        second.begin_write()
    assert caught.value.sqlite_errorname == "SQLITE_BUSY"
    attempts = []

    def wait(attempt: int) -> bool:
        attempts.append(attempt)
        if attempt == 2:
            first.commit()
            first.end_read()
        return True

    second.busy = wait
    second.begin_write()
    assert attempts == [0, 1, 2]
    assert contents(second) == [1, 50, 3], "it sees what it has waited for"


def test_after_a_commit_the_same_read_transaction_finds_its_pages_in_the_log() -> None:
    """Also when it began with an empty log, and so with a READ lock that says that the log is not looked at."""
    vfs = MemoryVfs()
    pager = create_wal(vfs, 60)
    pager.cache_size = 0
    pager.begin_write()
    put(pager, 2, 99)
    pager.commit()
    for _ in range(2):
        assert contents(pager) == [1, 99, *range(3, 61)]
    other = open_pager(vfs)
    assert other.checkpoint(CheckpointMode.PASSIVE) is None
    content_now(other)
    assert other.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 1, 0)
    pager.end_read()
    assert other.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 1, 1)


def test_a_rolled_back_transaction_leaves_nothing_in_the_log(vfs: MemoryVfs) -> None:
    pager, other = open_pager(vfs), open_pager(vfs)
    pager.begin_write()
    put(pager, 2, 50)
    pager.savepoint()
    put(pager, 4, 51)
    pager.rollback_to(0)
    assert contents(pager) == [1, 50, 3]
    pager.rollback()
    pager.end_read()
    assert content_now(pager) == content_now(other) == [1, 2, 3]
    assert vfs.snapshot()[PATH + "-wal"] == b""
    set_page(other, 3, 52)
    assert content_now(pager) == [1, 2, 52]


def test_a_checkpoint_goes_as_far_as_the_oldest_snapshot_lets_it(vfs: MemoryVfs) -> None:
    pager, old, newer = (open_pager(vfs, cache_size=0) for _ in range(3))
    set_page(pager, 2, 50)
    old.begin_read()
    set_page(pager, 2, 60)
    newer.begin_read()
    set_page(pager, 3, 70)
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 3, 1)
    assert pager.checkpoint(CheckpointMode.FULL) == CheckpointResult(True, 3, 1)
    assert contents(old) == [1, 50, 3]
    old.end_read()
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 3, 2)
    assert contents(newer) == [1, 60, 3]
    newer.end_read()
    assert pager.checkpoint(CheckpointMode.FULL) == CheckpointResult(False, 3, 3)
    assert pager.checkpoint(CheckpointMode.RESTART) == CheckpointResult(False, 3, 3)
    assert content_now(old) == [1, 60, 70]
    set_page(old, 1, 80)
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 1, 0)


def test_a_log_is_not_begun_anew_while_somebody_reads_from_it(vfs: MemoryVfs) -> None:
    pager, reader = open_pager(vfs), open_pager(vfs, cache_size=0)
    set_page(pager, 2, 50)
    set_page(pager, 3, 51)
    reader.begin_read()
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 2, 2)
    assert pager.checkpoint(CheckpointMode.RESTART) == CheckpointResult(True, 2, 2)
    set_page(pager, 2, 60)
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 3, 2)
    assert contents(reader) == [1, 50, 51]
    reader.end_read()
    assert pager.checkpoint(CheckpointMode.TRUNCATE) == CheckpointResult(False, 0, 0)
    assert vfs.snapshot()[PATH + "-wal"] == b""
    assert content_now(reader) == [1, 60, 51]


def test_one_who_reads_only_the_database_file_keeps_checkpoints_from_writing_it(vfs: MemoryVfs) -> None:
    pager, reader = open_pager(vfs), open_pager(vfs, cache_size=0)
    reader.begin_read()
    set_page(pager, 2, 50)
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 1, 0)
    assert contents(reader) == [1, 2, 3]
    reader.end_read()
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 1, 1)


def test_a_checkpoint_believes_no_header_of_a_log_that_was_begun_anew(vfs: MemoryVfs) -> None:
    """Another resets and rewrites the log between our look at its header and at `n_backfill`: nothing is copied."""
    pager, other = open_pager(vfs), open_pager(vfs)
    for page_no in 1, 2, 3:
        set_page(other, page_no, 50)
    other.checkpoint(CheckpointMode.PASSIVE)
    content_now(pager)
    wal = pager._wal
    assert wal is not None
    look = wal.look

    def look_and_be_overtaken(**held: bool) -> None:
        look(**held)
        if held:
            other.begin_write()
            put(other, 2, 99)
            put(other, 3, 99)
            other.commit()
            other.begin_write()
            put(other, 2, 70)
            put(other, 3, 70)
            other.commit()
            other.end_read()

    wal.look = look_and_be_overtaken  # type: ignore[method-assign]
    result = pager.checkpoint(CheckpointMode.PASSIVE)
    assert result is not None
    assert wal.index.n_backfill == 0
    wal.look = look  # type: ignore[method-assign]
    assert content_now(pager) == [50, 70, 70]


def test_a_reader_that_is_overtaken_before_it_holds_its_lock_looks_again(vfs: MemoryVfs) -> None:
    """Else it would find one page of a transaction in the log, and the other, newer, in the database file."""
    pager, other = open_pager(vfs, cache_size=0), open_pager(vfs)
    set_page(pager, 2, 50)
    wal = pager._wal
    assert wal is not None
    lock = wal.memory.shm_lock

    def be_overtaken_and_lock(slot: int, n_slots: int, *, exclusive: bool) -> None:
        wal.memory.shm_lock = lock  # type: ignore[method-assign]
        other.begin_write()
        put(other, 2, 77)
        put(other, 3, 77)
        other.commit()
        other.end_read()
        assert other.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 3, 3)
        lock(slot, n_slots, exclusive=exclusive)

    wal.memory.shm_lock = be_overtaken_and_lock  # type: ignore[method-assign]
    assert content_now(pager) == [1, 77, 77]


@pytest.mark.parametrize("overtaken_at", range(2))
def test_one_who_writes_again_and_is_overtaken_before_it_holds_its_lock_writes_nothing_old(
    vfs: MemoryVfs, overtaken_at: int
) -> None:
    """The locks are: the writer's; and none."""
    pager, other = open_pager(vfs), open_pager(vfs)
    set_page(pager, 2, 50)
    wal = pager._wal
    assert wal is not None
    lock = wal.memory.shm_lock
    n_locks = 0

    def be_overtaken_and_lock(slot: int, n_slots: int, *, exclusive: bool) -> None:
        nonlocal n_locks
        if n_locks == overtaken_at:
            wal.memory.shm_lock = lock  # type: ignore[method-assign]
            set_page(other, 3, 77)
        n_locks += 1
        lock(slot, n_slots, exclusive=exclusive)

    wal.memory.shm_lock = be_overtaken_and_lock  # type: ignore[method-assign]
    assert pager.begin_write_again() is (overtaken_at == 1)
    wal.memory.shm_lock = lock  # type: ignore[method-assign]
    assert n_locks == 1
    if overtaken_at < 1:
        pager.begin_write()
        assert contents(pager) == [1, 50, 77]
    put(pager, 2, 51)
    pager.commit()
    pager.end_read()
    assert content_now(other) == [1, 51, 77 if overtaken_at < 1 else 3]
    assert pager.begin_write_again()
    pager.rollback()
    pager.end_read()
    set_page(other, 2, 52)  # no lock has been left behind
    assert not pager.begin_write_again()
    assert content_now(pager) == content_now(other)


@pytest.mark.parametrize("commits", [True, False])
def test_one_who_writes_again_and_reads_on_keeps_the_snapshot(vfs: MemoryVfs, commits: bool) -> None:
    """Others find it locked: what is committed after it stays in the log."""
    pager, other = open_pager(vfs), open_pager(vfs)
    set_page(pager, 2, 50)
    assert pager.begin_write_again()
    with pytest.raises(BusyError):
        other.begin_write()
    put(pager, 2, 51)
    if commits:
        pager.commit()
    else:
        pager.rollback()
    set_page(other, 3, 77)
    assert other.checkpoint(CheckpointMode.RESTART) == CheckpointResult(True, 2 + commits, 1 + commits)
    pager.pages.clear()
    assert contents(pager) == [1, 50 + commits, 3]
    pager.end_read()
    assert content_now(pager) == [1, 50 + commits, 77]
    assert other.checkpoint(CheckpointMode.RESTART) == CheckpointResult(False, 2 + commits, 2 + commits)


def test_a_change_that_commits_and_leaves_at_once_holds_no_lock_after_it(vfs: MemoryVfs) -> None:
    """Where it has taken the write lock alone, and where it has taken the reader's, too."""
    pager, other = open_pager(vfs), open_pager(vfs)
    set_page(pager, 2, 50)
    for begins_again in True, False:
        if begins_again:
            assert pager.begin_write_again()
        else:
            pager.begin_write()
        put(pager, 2, 60)
        put(pager, 3, 61 + begins_again)
        assert pager.commit_and_leave()
        assert pager.state is PagerState.IDLE
        assert content_now(other) == [1, 60, 61 + begins_again]
        assert other.checkpoint(CheckpointMode.TRUNCATE) == CheckpointResult(False, 0, 0)
        set_page(other, 2, 50)
        assert content_now(pager) == [1, 50, 61 + begins_again]


def test_frames_of_a_log_that_was_begun_anew_are_not_taken_for_those_of_the_old(vfs: MemoryVfs) -> None:
    """As many frames as before, under other page numbers."""
    pager, other = open_pager(vfs, cache_size=0), open_pager(vfs)
    set_page(other, 2, 50)
    assert content_now(pager) == [1, 50, 3]
    other.checkpoint(CheckpointMode.PASSIVE)
    set_page(other, 3, 60)
    assert content_now(pager) == [1, 50, 60]


def test_one_who_reads_only_the_database_file_does_not_look_into_a_log_that_others_begin_anew(vfs: MemoryVfs) -> None:
    other, reader = open_pager(vfs), open_pager(vfs)
    set_page(other, 2, 50)
    other.checkpoint(CheckpointMode.PASSIVE)
    reader.begin_read()
    set_page(other, 3, 60)
    assert other.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 1, 0), "begun anew"
    assert contents(reader) == [1, 50, 3]


def test_commits_checkpoint_by_themselves_when_the_log_is_long(vfs: MemoryVfs) -> None:
    pager = open_pager(vfs)
    pager.wal_autocheckpoint = 3
    set_page(pager, 2, 50)
    set_page(pager, 2, 51)
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 2, 0)
    set_page(pager, 2, 52)
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 3, 3)
    set_page(pager, 2, 53)
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 1, 0)


def test_the_log_is_cut_to_its_limit_when_it_is_begun_anew(vfs: MemoryVfs) -> None:
    pager = open_pager(vfs)
    for byte in range(10):
        set_page(pager, 2, byte)
    size = len(vfs.snapshot()[PATH + "-wal"])
    pager.checkpoint(CheckpointMode.PASSIVE)
    set_page(pager, 2, 50)
    assert len(vfs.snapshot()[PATH + "-wal"]) == size
    pager.checkpoint(CheckpointMode.PASSIVE)
    pager.journal_size_limit = 2000
    set_page(pager, 2, 51)
    assert len(vfs.snapshot()[PATH + "-wal"]) == 2000


def test_the_last_to_close_brings_all_into_the_database_file(vfs: MemoryVfs) -> None:
    first, last = open_pager(vfs), open_pager(vfs)
    set_page(first, 2, 50)
    content_now(last)
    first.close()
    assert PATH + "-wal" in vfs.snapshot()
    last.close()
    assert vfs.snapshot().keys() == {PATH}
    assert read_all(vfs) == [1, 50, 3]


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


# ---------------------------------------------------------------- with SQLite on the other side


def test_snapshots_hold_on_both_sides(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    reader = RowReader((1,))
    with SqliteProcess(path) as sqlite:
        store = Store.open(PosixVfs(), str(path), cache_size=0)
        store.begin_read()
        before = list(store.table(2).rows(reader))
        sqlite.rows("UPDATE t SET b = b + 1")
        assert list(store.table(2).rows(reader)) == before == [(0,)] * N_COUNTERS
        with pytest.raises(BusyError) as caught:
            store.begin_write()
        assert caught.value.sqlite_errorcode == 517
        assert sqlite.rows("PRAGMA wal_checkpoint(RESTART)")[0][0] == 1, "our snapshot is in the way"
        store.end_read()
        sqlite.rows("BEGIN; SELECT b FROM t")
        count_once(store)
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[1]]
        with pytest.raises(SqliteFailed) as failed:
            sqlite.rows("UPDATE t SET b = 0")
        assert failed.value.args[0] == 517
        result = store.pager.checkpoint(CheckpointMode.RESTART)
        assert result is not None
        assert result.was_blocked, "SQLite's snapshot is in the way"
        assert result.n_done < result.n_frames
        sqlite.rows("COMMIT")
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[2]]
        store.close()


def test_a_writer_keeps_the_other_engine_s_writer_out(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    with SqliteProcess(path) as sqlite:
        store = Store.open(PosixVfs(), str(path))
        store.begin_write()
        with pytest.raises(SqliteFailed) as failed:
            sqlite.rows("BEGIN IMMEDIATE")
        assert failed.value.args[0] == 5
        store.commit()
        store.end_read()
        sqlite.rows("BEGIN IMMEDIATE")
        with pytest.raises(BusyError):
            store.begin_write()
        store.end_read()
        sqlite.rows("COMMIT")
        count_once(store)
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[1]]
        store.close()


def test_each_recovers_what_the_other_left_when_it_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    sqlite = SqliteProcess(path)
    sqlite.rows("UPDATE t SET b = 7")
    sqlite.rows("BEGIN; UPDATE t SET b = 8")
    sqlite.kill()
    store = Store.open(PosixVfs(), str(path))
    count_once(store)
    pid = os.fork()
    if pid == 0:
        child = Store.open(PosixVfs(), str(path))
        count_once(child)
        child.begin_write()
        os._exit(0)
    os.waitpid(pid, 0)
    with SqliteProcess(path) as sqlite:
        assert sqlite.rows("SELECT DISTINCT b FROM t") == [[9]]
        sqlite.rows("UPDATE t SET b = 20")
        count_once(store)
    store.close()
    assert os.listdir(tmp_path) == ["a.db"]
    assert counts_of(PosixVfs(), str(path)) == [21] * N_COUNTERS


def test_neither_takes_the_log_away_from_the_other(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    counting_database(path)
    with SqliteProcess(path) as sqlite:
        store = Store.open(PosixVfs(), str(path))
        count_once(store)
        sqlite.rows("SELECT b FROM t")
        store.close()
        assert sorted(os.listdir(tmp_path)) == ["a.db", "a.db-shm", "a.db-wal"]
        store = Store.open(PosixVfs(), str(path))
        store.begin_read()
        store.end_read()
        sqlite.close()
        assert sorted(os.listdir(tmp_path)) == ["a.db", "a.db-shm", "a.db-wal"]
        count_once(store)
        store.close()
    assert os.listdir(tmp_path) == ["a.db"]
    assert counts_of(PosixVfs(), str(path)) == [2] * N_COUNTERS
