"""Every single call fails once, in every way: a clean error, all or nothing, and a connection that goes on."""

from __future__ import annotations

import pytest

from minisql.errors import CantOpenError, CorruptError, FullError, IoError, NotADatabaseError
from minisql.storage.checkpoint import CheckpointMode
from minisql.storage.commit import Synchronous
from minisql.storage.pager import Pager, PagerState
from minisql.storage.vfs.fault import Failure, FaultVfs
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PATH, contents, put, read_all
from tests.storage.wal_files import create_wal

BEFORE = [1, 2, 3, 4, 5, 6]
AFTER = [1, 2, 103, 4, 105, 6, 107, 108]


def transaction(pager: Pager) -> None:
    """Read, change and grow."""
    pager.begin_read()
    assert contents(pager) == BEFORE
    pager.begin_write()
    for page_no in 3, 5, 7, 8:
        put(pager, page_no, 100 + page_no)
    pager.commit()
    pager.end_read()


def start(*, with_frames: bool = False) -> FaultVfs:
    """Six pages on a sound disk; `with_frames`: in the log."""
    ground = MemoryVfs()
    pager = create_wal(ground, 6)
    if with_frames:
        pager.begin_write()
        for page_no in 2, 6:
            put(pager, page_no, 90)
            put(pager, page_no, page_no)
        put(pager, 3, 103)
        pager.commit()
        pager.begin_write()
        put(pager, 3, 3)
        pager.commit()
        pager.end_read()
        return FaultVfs(MemoryVfs(ground.snapshot()))
    pager.close()
    return FaultVfs(ground)


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.DISK_FULL, Failure.TORN_WRITE])
@pytest.mark.parametrize("with_frames", [False, True])
def test_whichever_call_of_a_transaction_fails_it_is_all_or_nothing(
    with_frames: bool, failure: Failure, lasting: bool
) -> None:
    n_failed = 0
    while True:
        vfs = start(with_frames=with_frames)
        pager = Pager(vfs, PATH)
        vfs.fail(failure, n_failed + 1, lasting=lasting)
        try:
            transaction(pager)
        except (IoError, FullError, CantOpenError):
            pass
        if not vfs.has_failed:
            break
        n_failed += 1
        vfs.heal()
        go_on(vfs, pager)
    assert n_failed >= 1, "the loop has tried nothing"


def go_on(vfs: FaultVfs, pager: Pager) -> None:
    """The disk works again: all or nothing is there, and the transaction can be had after all."""
    if pager.state is not PagerState.IDLE:  # a failed read ends nothing
        pager.rollback()
        pager.end_read()
    assert read_all(MemoryVfs(vfs.inner.snapshot())) in (BEFORE, AFTER), "as after a crash"
    pager.begin_read()
    found = contents(pager)
    assert found in (BEFORE, AFTER)
    pager.end_read()
    if found == BEFORE:
        transaction(pager)
    pager.close()
    assert read_all(vfs) == AFTER


@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.DISK_FULL, Failure.TORN_WRITE])
def test_whichever_call_of_a_change_that_begins_and_commits_at_once_fails_the_next_one_succeeds(
    failure: Failure,
) -> None:
    """All or nothing is there, no lock stays, and what this connection has kept of the pages is as it was."""
    n_failed = 0
    while True:
        vfs = start(with_frames=True)
        pager, other = Pager(vfs, PATH), Pager(vfs, PATH)
        pager.synchronous = Synchronous.FULL
        pager.wal_autocheckpoint = 6  # is due
        pager.begin_read()
        pager.end_read()
        vfs.fail(failure, n_failed + 1)
        assert pager.begin_write_again()
        commits = False
        try:
            put(pager, 2, 50)
            put(pager, 4, 51)
            commits = True
            assert pager.commit_and_leave()
            expected = [[1, 50, 3, 51, 5, 6]]
        except (IoError, FullError):
            assert not commits or pager.state is PagerState.IDLE, "P5"
            pager.rollback()
            pager.end_read()
            expected = [BEFORE, [1, 50, 3, 51, 5, 6]]
        if not vfs.has_failed:
            break
        n_failed += 1
        vfs.heal()
        assert read_all(MemoryVfs(vfs.inner.snapshot())) in expected, "as after a crash"
        for each, byte in (pager, 60), (other, 61), (pager, 62):
            each.begin_write()
            assert contents(each)[1] in (2, 50, byte - 1)
            put(each, 2, byte)
            assert each.commit_and_leave()
        other.close()
        pager.close()
        assert read_all(vfs)[1] == 62
    assert n_failed >= 1 + (failure is Failure.IO_ERROR), "the write, and the sync"


@pytest.mark.parametrize("mode", [CheckpointMode.PASSIVE, CheckpointMode.TRUNCATE])
@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.DISK_FULL, Failure.TORN_WRITE, Failure.SHORT_READ])
def test_whichever_call_of_a_checkpoint_fails_the_log_has_it_still(failure: Failure, mode: CheckpointMode) -> None:
    n_failed = 0
    while True:
        vfs = start(with_frames=True)
        pager = Pager(vfs, PATH)
        pager.begin_read()
        pager.end_read()
        vfs.fail(failure, n_failed + 1)
        try:
            pager.checkpoint(mode)
        except (IoError, FullError):
            assert vfs.has_failed
        if not vfs.has_failed:
            break
        n_failed += 1
        vfs.heal()
        assert read_all(MemoryVfs(vfs.inner.snapshot())) == BEFORE, "as after a crash"
        pager.begin_read()
        assert contents(pager) == BEFORE
        pager.end_read()
        assert pager.checkpoint(mode) is not None
        transaction(pager)
        pager.close()
        assert vfs.inner.snapshot().keys() == {PATH}
        assert read_all(vfs) == AFTER
    assert n_failed >= 1 or failure is Failure.DISK_FULL, "the loop has tried nothing"


@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.SHORT_READ])
def test_a_read_that_fails_or_stops_short_is_never_taken_for_content(failure: Failure) -> None:
    call_no = 1
    while True:
        vfs = start(with_frames=True)
        pager = Pager(vfs, PATH)
        vfs.fail(failure, call_no)
        try:
            pager.begin_read()
            assert contents(pager) == BEFORE
        except (IoError, NotADatabaseError, CorruptError, CantOpenError):
            assert vfs.has_failed
        if not vfs.has_failed:
            break
        vfs.heal()
        pager.end_read()
        pager.begin_read()
        assert contents(pager) == BEFORE
        call_no += 1
    assert call_no > len(BEFORE)


@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.DISK_FULL, Failure.TORN_WRITE])
def test_leaving_wal_mode_can_fail_anywhere_and_be_tried_again(failure: Failure) -> None:
    n_failed = 0
    while True:
        vfs = start(with_frames=True)
        pager = Pager(vfs, PATH)
        pager.begin_read()
        pager.end_read()
        vfs.fail(failure, n_failed + 1)
        try:
            pager.leave_wal_mode()
        except (IoError, FullError, CantOpenError):
            pass
        if not vfs.has_failed:
            break
        n_failed += 1
        vfs.heal()
        assert read_all(MemoryVfs(vfs.inner.snapshot())) == BEFORE, "as after a crash"
        pager.begin_read()
        assert contents(pager) == BEFORE
        pager.end_read()
        pager.leave_wal_mode()
        assert not pager.in_wal_mode
        transaction(pager)
        pager.close()
        assert vfs.inner.snapshot().keys() == {PATH}
        assert vfs.inner.snapshot()[PATH][18:20] == b"\1\1"
        assert read_all(vfs) == AFTER
    assert n_failed >= 1 or failure is Failure.DISK_FULL
