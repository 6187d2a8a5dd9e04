"""Transactions: what a commit writes, what a rollback restores, who sees what, and when a page is read anew."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from minisql.errors import BusyError, CorruptError, NotADatabaseError, ReadonlyError
from minisql.storage.header import (
    CHANGE_COUNTER,
    N_PAGES,
    USER_VERSION,
    VERSION_VALID_FOR,
    get_field,
    parse_header,
    with_field,
)
from minisql.storage.journal import JournalMode
from minisql.storage.pager import Pager, PagerState
from minisql.storage.vfs.fault import FaultVfs, OpKind
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.posix import PosixVfs
from tests.storage.pages import PAGE_SIZE, PATH, contents, create, filled, open_pager, put, read_all


def test_an_empty_file_is_an_empty_database() -> None:
    vfs = MemoryVfs()
    pager = open_pager(vfs)
    assert pager.begin_read()
    assert (pager.n_pages, pager.header) == (0, None)
    pager.end_read()
    assert not pager.begin_read()
    pager.close()
    assert vfs.snapshot() == {PATH: b""}


def test_what_was_committed_is_there_for_others_and_what_was_not_is_not() -> None:
    vfs = MemoryVfs()
    writer = create(vfs, 3)
    writer.begin_write()
    put(writer, 2, 9)
    put(writer, 4, 4)
    assert read_all(vfs) == [1, 2, 3]
    writer.commit()
    assert contents(writer) == read_all(vfs) == [1, 9, 3, 4]


def test_a_rollback_restores_pages_and_size_and_tells_holders() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 3)
    before = vfs.snapshot()
    pager.begin_write()
    held = pager.page(2)
    generation = pager.cache_generation
    put(pager, 2, 9)
    put(pager, 4, 4)
    pager.rollback()
    assert pager.cache_generation > generation
    assert held.image == filled(held, 2)
    assert contents(pager) == [1, 2, 3]
    assert vfs.snapshot() == before
    with pytest.raises(CorruptError):
        pager.page(4)


def test_a_transaction_that_changes_nothing_writes_nothing() -> None:
    vfs = FaultVfs()
    pager = create(vfs, 2)
    n_ops = len(vfs.ops)
    pager.begin_write()
    put(pager, 3, 3)
    pager.shrink(2)
    pager.commit()
    pager.begin_write()
    pager.commit()
    assert len(vfs.ops) == n_ops


def test_a_page_that_has_become_again_what_it_was_counts_as_changed() -> None:
    """As in SQLite: the case transaction/change_counter.sql shows it."""
    vfs = MemoryVfs()
    pager = create(vfs, 2)
    before = vfs.snapshot()[PATH]
    pager.begin_write()
    put(pager, 2, 9)
    put(pager, 2, 2)
    pager.commit()
    after = vfs.snapshot()[PATH]
    assert get_field(after, CHANGE_COUNTER) == get_field(before, CHANGE_COUNTER) + 1
    assert after[pager.page_size :] == before[pager.page_size :]


def test_a_commit_counts_once_in_the_header_and_names_the_size() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 2)
    before = vfs.snapshot()[PATH]
    pager.begin_write()
    put(pager, 3, 3)
    put(pager, 2, 9)
    pager.commit()
    after = vfs.snapshot()[PATH]
    assert get_field(after, CHANGE_COUNTER) == get_field(before, CHANGE_COUNTER) + 1
    assert get_field(after, VERSION_VALID_FOR) == get_field(after, CHANGE_COUNTER)
    assert get_field(after, N_PAGES) == 3
    assert get_field(after, 96) == 3054001
    assert pager.header == parse_header(after)


def test_the_change_counter_goes_round() -> None:
    vfs = MemoryVfs()
    create(vfs, 1).close()
    image = with_field(with_field(vfs.snapshot()[PATH], CHANGE_COUNTER, 2**32 - 1), VERSION_VALID_FOR, 2**32 - 1)
    vfs = MemoryVfs({PATH: image})
    pager = open_pager(vfs)
    pager.begin_write()
    put(pager, 2, 2)
    pager.commit()
    assert get_field(vfs.snapshot()[PATH], CHANGE_COUNTER) == 0


def test_a_cache_is_kept_until_another_connection_writes() -> None:
    vfs = MemoryVfs()
    one = create(vfs, 2)
    two = open_pager(vfs)
    one.begin_read()
    page, generation = one.page(2), one.cache_generation
    one.end_read()
    assert not one.begin_read()
    assert one.page(2) is page
    one.end_read()
    assert two.begin_read()
    two.begin_write()
    put(two, 2, 9)
    two.commit()
    two.end_read()
    assert one.begin_read()
    assert one.cache_generation > generation
    assert contents(one) == [1, 9]
    one.end_read()
    assert not two.begin_read(), "one's own commit is no news"


def test_news_that_came_with_an_error_is_told_again() -> None:
    vfs = MemoryVfs()
    one, two = create(vfs, 2), open_pager(vfs)
    one.begin_read()
    one.end_read()
    two.begin_write()
    put(two, 2, 9)
    two.commit()
    two.begin_write()
    with pytest.raises(BusyError):
        one.begin_write()  # it has read the new header, and then could not reserve
    assert one.begin_read()


def test_a_page_parsed_into_a_node_is_written_as_the_node_says_but_for_the_header() -> None:
    class Node:
        is_interior: ClassVar[bool] = False

        def to_image(self, before: bytes) -> bytes:
            return b"N" * PAGE_SIZE

    vfs = MemoryVfs()
    pager = create(vfs, 2)
    pager.begin_write()
    for page_no in 1, 2:
        page = pager.page(page_no)
        pager.write(page)
        page.node, page.node_is_newer = Node(), True
    page = pager.page(1)
    page.image = with_field(page.image, USER_VERSION, 77)
    pager.commit()
    assert pager.page(2).node is not None
    image = vfs.snapshot()[PATH]
    assert image[100:] == b"N" * (2 * PAGE_SIZE - 100)
    assert image[:16] == b"SQLite format 3\0"
    assert get_field(image, USER_VERSION) == 77


def test_shrinking_cuts_the_file_and_keeps_what_it_cut_for_a_rollback() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 5)
    pager.begin_write()
    put(pager, 5, 9)
    pager.shrink(2)
    put(pager, 3, 8)
    assert contents(pager) == [1, 2, 8]
    pager.rollback()
    assert contents(pager) == [1, 2, 3, 4, 5]
    pager.begin_write()
    pager.shrink(2)
    put(pager, 3, 8)
    pager.commit()
    assert read_all(vfs) == [1, 2, 8]
    assert len(vfs.snapshot()[PATH]) == 3 * PAGE_SIZE


def test_a_forgotten_page_is_not_written_and_a_new_one_still_counts_in_the_size() -> None:
    vfs = FaultVfs()
    pager = create(vfs, 3)
    pager.begin_write()
    put(pager, 2, 9)
    put(pager, 4, 4)
    put(pager, 5, 5)
    for page_no in 2, 5:
        pager.forget_content(pager.page(page_no))
    n_ops = len(vfs.ops)
    pager.commit()
    written = [op.offset // PAGE_SIZE + 1 for op in vfs.ops[n_ops:] if op.kind is OpKind.WRITE and op.path == PATH]
    assert written == [1, 4]
    assert read_all(vfs) == [1, 2, 3, 4, 0]


def test_a_forgotten_page_that_is_used_again_is_written_and_restored() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 3)
    for end in Pager.rollback, Pager.commit:
        pager.begin_write()
        put(pager, 2, 9)
        pager.forget_content(pager.page(2))
        put(pager, 2, 8)
        end(pager)
        assert contents(pager) == read_all(vfs) == [1, 2 if end is Pager.rollback else 8, 3]


def test_the_page_of_the_lock_bytes_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "sparse.db"
    create(PosixVfs(), 1, str(path), page_size=65536).close()
    lock_page = 0x40000000 // 65536 + 1
    with open(path, "r+b") as file:
        file.truncate((lock_page - 1) * 65536)
        file.seek(N_PAGES)
        file.write((lock_page - 1).to_bytes(4, "big"))
    pager = Pager(PosixVfs(), str(path))
    pager.begin_write()
    assert pager.append_page().page_no == lock_page + 1
    with pytest.raises(CorruptError):
        pager.page(lock_page)
    pager.rollback()
    assert pager.n_pages == lock_page - 1
    pager.close()


@pytest.mark.parametrize("n_bytes", [-100, 100])
def test_a_header_that_names_more_pages_than_the_file_has_is_corrupt(n_bytes: int) -> None:
    vfs = MemoryVfs()
    create(vfs, 3).close()
    image = vfs.snapshot()[PATH]
    image = image[:n_bytes] if n_bytes < 0 else image + bytes(n_bytes)
    other = MemoryVfs({PATH: with_field(image, N_PAGES, 4)})
    pager = open_pager(other)
    if n_bytes > 0:  # the rest of a page counts as one
        assert pager.begin_read()
        assert contents(pager)[3] == 0
    else:
        with pytest.raises(CorruptError):
            pager.begin_read()
        assert pager.state is PagerState.IDLE
        assert other.snapshot()[PATH] == with_field(image, N_PAGES, 4)


def test_an_unreliable_page_count_gives_way_to_the_file_size() -> None:
    vfs = MemoryVfs()
    create(vfs, 3).close()
    image = with_field(with_field(vfs.snapshot()[PATH], N_PAGES, 1000), VERSION_VALID_FOR, 999)
    pager = open_pager(MemoryVfs({PATH: image}))
    pager.begin_read()
    assert pager.n_pages == 3


def test_what_is_no_database_is_refused_and_leaves_no_lock() -> None:
    vfs = MemoryVfs({PATH: b"not a database at all" * 100})
    pager = open_pager(vfs)
    for begin in pager.begin_read, pager.begin_write:
        with pytest.raises(NotADatabaseError, match=r"^file is not a database$"):
            begin()
        assert pager.state is PagerState.IDLE
    other = open_pager(vfs)
    with pytest.raises(NotADatabaseError):
        other.begin_write(exclusive=True)


def test_no_commit_makes_a_file_that_could_not_be_opened() -> None:
    vfs = MemoryVfs()
    pager = open_pager(vfs)
    pager.begin_write()
    pager.append_page()
    with pytest.raises(NotADatabaseError):
        pager.commit()
    assert pager.state is PagerState.IDLE
    assert vfs.snapshot() == {PATH: b""}


def test_a_readonly_file_is_read_and_not_written() -> None:
    vfs = MemoryVfs()
    create(vfs, 2).close()
    pager = open_pager(vfs, readonly=True)
    with pytest.raises(ReadonlyError, match=r"^attempt to write a readonly database$"):
        pager.begin_write()
    pager.begin_read()
    assert contents(pager) == [1, 2]
    with pytest.raises(ReadonlyError):
        pager.begin_write()
    assert contents(pager) == [1, 2]


def test_a_database_that_was_moved_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    pager = create(PosixVfs(), 2, str(path))
    path.rename(tmp_path / "b.db")
    with pytest.raises(ReadonlyError) as caught:
        pager.begin_write()
    assert caught.value.sqlite_errorname == "SQLITE_READONLY_DBMOVED"
    assert pager.state is PagerState.IDLE
    pager.begin_read()
    assert contents(pager) == [1, 2]
    pager.close()


def test_a_log_that_is_empty_or_none_is_read_past() -> None:
    vfs = MemoryVfs()
    create(vfs, 2).close()
    image = vfs.snapshot()[PATH]
    image = image[:18] + b"\2\2" + image[20:]
    for log in None, b"", b"frames", b"frames" * 10:
        pager = open_pager(MemoryVfs({PATH: image} if log is None else {PATH: image, PATH + "-wal": log}))
        pager.begin_read()
        assert pager.in_wal_mode
        assert contents(pager) == [1, 2]


def test_the_page_size_comes_from_the_file_and_of_an_empty_one_from_the_caller() -> None:
    vfs = MemoryVfs()
    create(vfs, 2).close()
    pager = Pager(vfs, PATH, page_size=4096)
    pager.begin_read()
    pager.set_page_size(8192, 0)
    assert (pager.page_size, contents(pager)) == (PAGE_SIZE, [1, 2])
    empty = Pager(vfs, "/empty.db")
    empty.set_page_size(8192, 12)
    empty.begin_read()
    assert (empty.page_size, empty.usable_size) == (8192, 8180)


def test_a_second_writer_is_refused_and_the_first_one_waits_for_readers() -> None:
    vfs = MemoryVfs()
    one = create(vfs, 2)
    two = open_pager(vfs)
    two.begin_read()
    one.begin_write()
    with pytest.raises(BusyError, match=r"^database is locked$"):
        two.begin_write()
    assert contents(two) == [1, 2]
    put(one, 2, 9)
    for _ in range(2):
        with pytest.raises(BusyError):
            one.commit()
    assert contents(one) == [1, 9]
    with pytest.raises(BusyError):
        open_pager(vfs).begin_read()
    two.end_read()
    one.commit()
    one.end_read()
    assert two.begin_read()
    assert contents(two) == [1, 9]


def test_a_commit_that_was_refused_can_be_rolled_back() -> None:
    vfs = MemoryVfs()
    one = create(vfs, 2)
    two = open_pager(vfs)
    two.begin_read()
    one.begin_write()
    put(one, 2, 9)
    with pytest.raises(BusyError):
        one.commit()
    one.rollback()
    one.end_read()
    assert read_all(vfs) == contents(two) == [1, 2]


def test_the_busy_handler_is_asked_for_reading_writing_and_committing_but_not_for_an_upgrade() -> None:
    vfs = MemoryVfs()
    one = create(vfs, 2)
    two = open_pager(vfs)
    asked: list[int] = []

    def give_up_after_two(attempt: int) -> bool:
        asked.append(attempt)
        return attempt < 2

    two.busy = give_up_after_two
    one.begin_write(exclusive=True)
    for begin in two.begin_read, two.begin_write:
        with pytest.raises(BusyError):
            begin()
        assert (asked, two.state) == ([0, 1, 2], PagerState.IDLE)
        asked.clear()
    one.rollback()
    two.begin_read()
    one.begin_write()
    with pytest.raises(BusyError):
        two.begin_write()
    assert asked == []
    one.rollback()
    two.begin_write()
    put(two, 2, 9)
    with pytest.raises(BusyError):
        two.commit()
    assert asked == [0, 1, 2]
    one.end_read()
    two.commit()


def test_a_busy_handler_that_frees_the_lock_lets_the_waiter_through() -> None:
    vfs = MemoryVfs()
    one = create(vfs, 2)
    two = open_pager(vfs)

    def finish(attempt: int) -> bool:
        one.commit()
        one.end_read()
        return True

    two.busy = finish
    one.begin_write()
    put(one, 2, 9)
    two.begin_write()
    assert contents(two) == [1, 9], "what it read before it waited is out of date"


def test_an_exclusive_transaction_that_cannot_start_leaves_no_lock() -> None:
    vfs = MemoryVfs()
    one = create(vfs, 2)
    two = open_pager(vfs)
    one.begin_read()
    with pytest.raises(BusyError):
        two.begin_write(exclusive=True)
    assert two.state is PagerState.IDLE
    one.begin_write(exclusive=True)


def test_with_locking_mode_exclusive_the_lock_stays_until_told_otherwise() -> None:
    vfs = MemoryVfs()
    one = create(vfs, 2)
    one.locking_exclusive = True
    one.begin_write()
    put(one, 2, 9)
    one.commit()
    one.end_read()
    two = open_pager(vfs)
    with pytest.raises(BusyError):
        two.begin_read()
    assert not one.begin_read()
    assert contents(one) == [1, 9]
    one.locking_exclusive = False
    one.end_read()
    assert two.begin_read()


def test_closing_rolls_back() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 2)
    pager.begin_write()
    put(pager, 2, 9)
    pager.close()
    assert read_all(vfs) == [1, 2]


@pytest.mark.parametrize("mode", JournalMode)
def test_every_journal_mode_commits_and_leaves_no_hot_journal(mode: JournalMode) -> None:
    vfs = FaultVfs()
    pager = create(vfs, 3)
    pager.journal_mode = mode
    for byte in 7, 8, 9:
        pager.begin_write()
        put(pager, 2, byte)
        pager.commit()
        pager.end_read()
        assert read_all(vfs) == [1, byte, 3]
    left = vfs.inner.snapshot().get(PATH + "-journal")
    match mode:
        case JournalMode.TRUNCATE:
            assert left == b""
        case JournalMode.PERSIST:
            assert left is not None
            assert left[:28] == bytes(28)
        case _:
            assert left is None
    assert any(op.path == PATH + "-journal" and op.data for op in vfs.ops[20:]) is mode.on_disk


def test_the_cache_stays_bounded_and_dirty_pages_stay_in_it() -> None:
    vfs = MemoryVfs()
    create(vfs, 200).close()
    pager = open_pager(vfs, cache_size=20)
    pager.begin_write()
    put(pager, 1, 99)
    put(pager, 150, 98)
    for page_no in range(1, 201):
        pager.page(page_no)
        assert len(pager.pages) <= 23
    assert contents(pager)[149] == 98
    pager.commit()
    assert read_all(vfs)[148:151] == [149, 98, 151]
    pager.cache_size = -32
    assert sum(page_no in pager.pages for page_no in range(1, 201)) <= 64


def test_neighbours_are_written_together_up_to_a_megabyte() -> None:
    vfs = FaultVfs()
    pager = open_pager(vfs, page_size=65536)
    pager.begin_write()
    for page_no in range(1, 41):
        put(pager, page_no, page_no)
    pager.forget_content(pager.page(20))
    pager.commit()
    writes = [op for op in vfs.ops if op.kind is OpKind.WRITE and op.path == PATH]
    assert [(op.offset >> 16, len(op.data) >> 16) for op in writes] == [(0, 16), (16, 3), (20, 16), (36, 4)]
    assert read_all(vfs) == [*range(1, 20), 0, *range(21, 41)]
