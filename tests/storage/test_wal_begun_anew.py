"""A log that is shared: checkpoints between readers, and the log begun anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from minisql.storage.checkpoint import CheckpointMode, CheckpointResult
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.wal_index import CHECKPOINT
from tests.storage.pages import PATH, contents, open_pager, put, read_all
from tests.storage.wal_files import content_now, set_page


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
    """Another resets and rewrites the log between our look at its header and at `n_backfill`: nothing is copied.

    SQLite may, which takes no CHECKPOINT lock for it.
    """
    pager, other = open_pager(vfs), open_pager(vfs)
    for page_no in 1, 2, 3:
        set_page(other, page_no, 50)
    other.checkpoint(CheckpointMode.PASSIVE)
    content_now(pager)
    wal, others = pager._wal, other._wal
    assert wal is not None
    assert others is not None
    locked = others._locked

    @contextmanager
    def locked_as_by_sqlite(slot: int, n_slots: int) -> Iterator[None]:
        with nullcontext() if slot == CHECKPOINT else locked(slot, n_slots):
            yield

    others._locked = locked_as_by_sqlite  # type: ignore[method-assign]
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


def test_a_log_is_not_begun_anew_while_another_is_at_a_checkpoint(vfs: MemoryVfs) -> None:
    pager, other = open_pager(vfs), open_pager(vfs)
    set_page(pager, 2, 50)
    pager.checkpoint(CheckpointMode.PASSIVE)
    assert content_now(other) == [1, 50, 3]
    wal = other._wal
    assert wal is not None
    with wal._locked(CHECKPOINT, 1):
        set_page(pager, 3, 60)
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 2, 1)
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 2, 2)
    set_page(pager, 3, 70)
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 1, 0)


def test_what_a_killed_process_says_to_be_copied_of_an_empty_log_is_not_believed(vfs: MemoryVfs) -> None:
    """SQLite declares the log empty first and then that nothing of it is copied. Killed between the two, it leaves the
    number of the log before: as soon as the new one is as long, its frames would not be looked at."""
    pager, other = open_pager(vfs), open_pager(vfs, cache_size=0)
    set_page(pager, 2, 50)
    set_page(pager, 3, 51)
    assert pager.checkpoint(CheckpointMode.TRUNCATE) == CheckpointResult(False, 0, 0)
    wal = pager._wal
    assert wal is not None
    wal.index.n_backfill = 2
    set_page(pager, 2, 60)
    set_page(pager, 3, 61)
    assert content_now(other) == [1, 60, 61]
    assert pager.checkpoint(CheckpointMode.NOOP) == CheckpointResult(False, 2, 0)
    assert pager.checkpoint(CheckpointMode.PASSIVE) == CheckpointResult(False, 2, 2)


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
