"""Connections on one write-ahead log: snapshots, and the one writer."""

from __future__ import annotations

import pytest

from minisql.errors import BusyError
from minisql.storage.checkpoint import CheckpointMode, CheckpointResult
from minisql.storage.pager import PagerState
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PATH, contents, open_pager, put
from tests.storage.wal_files import content_now, create_wal, set_page


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
