"""Every single call fails once, in every way: a clean error, a whole file, and a connection that goes on."""

from __future__ import annotations

import pytest

from minisql.errors import CantOpenError, CorruptError, FullError, IoError, NotADatabaseError
from minisql.storage.journal import JournalMode
from minisql.storage.pager import Pager, PagerState
from minisql.storage.vfs.fault import Failure, FaultVfs
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PATH, contents, create, put, read_all

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


def start() -> FaultVfs:
    """Six pages on a sound disk."""
    ground = MemoryVfs()
    create(ground, 6).close()
    return FaultVfs(ground)


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.DISK_FULL, Failure.TORN_WRITE])
@pytest.mark.parametrize("mode", JournalMode)
def test_whichever_call_fails_the_file_is_whole_and_the_connection_goes_on(
    mode: JournalMode, failure: Failure, lasting: bool
) -> None:
    n_failed = 0
    while True:
        vfs = start()
        pager = Pager(vfs, PATH)
        pager.journal_mode = mode
        vfs.fail(failure, n_failed + 1, lasting=lasting)
        try:
            transaction(pager)
        except (IoError, FullError, CantOpenError):
            pass
        if not vfs.has_failed:
            break
        n_failed += 1
        vfs.heal()
        if not (lasting and not mode.on_disk):  # a journal in memory needs a disk that works again (pragma)
            go_on(vfs, pager)
    assert n_failed >= (2 if mode.on_disk else 1), "the loop has tried nothing"


def go_on(vfs: FaultVfs, pager: Pager) -> None:
    """The disk works again: all or nothing is there, and the transaction can be had after all."""
    if pager.state is not PagerState.IDLE:  # a failed read ends nothing
        pager.rollback()
        pager.end_read()
    found = read_all(vfs)
    assert found in (BEFORE, AFTER)
    pager.begin_read()
    assert contents(pager) == found
    pager.end_read()
    if found == BEFORE:
        transaction(pager)
    assert read_all(vfs) == AFTER


def test_a_failed_commit_is_over_at_once_and_its_error_is_told() -> None:
    vfs = start()
    pager = Pager(vfs, PATH)
    pager.begin_write()
    put(pager, 2, 9)
    generation = pager.cache_generation
    vfs.fail(Failure.IO_ERROR, 3)
    with pytest.raises(IoError, match=r"^disk I/O error$"):
        pager.commit()
    assert pager.state is PagerState.IDLE
    assert pager.cache_generation > generation
    assert list(vfs.inner.snapshot()) == [PATH], "put back at once, without waiting for the next reader"
    pager.rollback()
    pager.end_read()
    assert read_all(vfs) == BEFORE


@pytest.mark.parametrize("failure", [Failure.IO_ERROR, Failure.SHORT_READ])
def test_a_read_that_fails_or_stops_short_is_never_taken_for_content(failure: Failure) -> None:
    call_no = 1
    while True:
        vfs = start()
        pager = Pager(vfs, PATH)
        vfs.fail(failure, call_no)
        try:
            pager.begin_read()
            assert contents(pager) == BEFORE
        except (IoError, NotADatabaseError, CorruptError):
            assert vfs.has_failed
        if not vfs.has_failed:
            break
        pager.end_read()
        pager.begin_read()
        assert contents(pager) == BEFORE
        call_no += 1
    assert call_no > len(BEFORE)


@pytest.mark.parametrize("failure", [each for each in Failure if each is not Failure.SHM_LOCK_REFUSED])
def test_a_playback_that_fails_leaves_the_journal_for_the_next_reader(failure: Failure) -> None:
    hot = hot_files()
    call_no = 1
    while True:
        vfs = FaultVfs(MemoryVfs(hot))
        vfs.fail(failure, call_no)
        pager = Pager(MemoryVfs(hot), PATH)
        try:
            pager = Pager(vfs, PATH)
            pager.begin_read()
        except (IoError, FullError, CantOpenError, KeyboardInterrupt):
            assert pager.state is PagerState.IDLE
        if not vfs.has_failed:
            break
        vfs.heal()
        assert read_all(vfs) == BEFORE
        call_no += 1
    assert call_no > 2 or failure is Failure.DISK_FULL


def hot_files() -> dict[str, bytes]:
    """As a commit leaves them that lost its disk while it was writing the database."""
    vfs = start()
    pager = Pager(vfs, PATH)
    vfs.fail(Failure.TORN_WRITE, 6, lasting=True)
    with pytest.raises(IoError):
        transaction(pager)
    files = vfs.inner.snapshot()
    assert files[PATH + "-journal"][:8].hex() == "d9d505f920a163d7"
    return files
