"""Free pages are given, taken back and found again as SQLite does it."""

from __future__ import annotations

import pytest

from minisql.errors import CorruptError
from minisql.storage.freelist import Freelist
from minisql.storage.header import FREELIST_HEAD, N_FREELIST_PAGES, get_field, with_field
from minisql.storage.integrity import check_pages
from minisql.storage.pager import Pager
from minisql.storage.ptrmap import Ptrmap
from minisql.storage.store import Store
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.trees import TreeFile

N_SLOTS = 512 // 4 - 8  # leaves that a trunk takes


@pytest.fixture
def pager() -> Pager:
    """An empty database of 300 pages that are in no tree, in a write transaction."""
    store = Store.open(MemoryVfs(), "/free.db", page_size=512)
    store.begin_write()
    for _ in range(299):
        store.pager.append_page()
    return store.pager


def freelist_of(pager: Pager) -> Freelist:
    return Freelist(pager, Ptrmap(pager))


def n_free(pager: Pager) -> int:
    return get_field(pager.page(1).bytes(), N_FREELIST_PAGES)


def test_the_first_free_page_is_a_trunk_and_the_next_are_its_leaves(pager: Pager) -> None:
    freelist = freelist_of(pager)
    for page_no in range(2, 301):
        freelist.free(page_no)
    assert n_free(pager) == 299
    trunks = [2, 2 + N_SLOTS + 1, 2 + 2 * (N_SLOTS + 1)]
    assert [trunk.page_no for trunk, _, _ in freelist._trunks()] == trunks[::-1]
    assert check_pages(pager, []) == []
    assert sorted(freelist.pages()) == list(range(2, 301))


def test_the_free_page_nearest_to_the_wish_is_taken(pager: Pager) -> None:
    freelist = freelist_of(pager)
    for page_no in (10, 50, 60, 90, 200):
        freelist.free(page_no)
    assert [freelist.allocate(nearby).page_no for nearby in (61, 1000, 0, 1)] == [60, 200, 50, 90]
    assert freelist.allocate(55).page_no == 10  # the trunk itself comes last
    assert n_free(pager) == get_field(pager.page(1).bytes(), FREELIST_HEAD) == 0
    assert freelist.allocate().page_no == 301


def test_every_page_comes_back_once_and_empty(pager: Pager) -> None:
    freelist = freelist_of(pager)
    for page_no in range(2, 301):
        page = pager.page(page_no)
        pager.write(page)
        page.set_image(b"old" + page.image[3:])
        freelist.free(page_no)
    pages = [freelist.allocate(page_no) for page_no in range(2, 301)]
    assert sorted(page.page_no for page in pages) == list(range(2, 301))
    assert {page.image for page in pages} == {bytes(512)}
    assert all(page.dirty for page in pages)


@pytest.mark.parametrize("wanted", [2, 5, 2 + N_SLOTS + 1, 2 + N_SLOTS + 2, 260, 300])
def test_a_given_page_is_taken_out_wherever_it_stands(pager: Pager, wanted: int) -> None:
    freelist = freelist_of(pager)
    for page_no in range(2, 301):
        freelist.free(page_no)
    assert freelist.take(wanted)
    assert not freelist.take(wanted)
    assert sorted(freelist.pages()) == [page_no for page_no in range(2, 301) if page_no != wanted]
    assert check_pages(pager, []) == [f"Page {wanted}: never used"]


@pytest.mark.parametrize("n_pages", [0, 1, 2, N_SLOTS + 1, N_SLOTS + 2, 299])
def test_a_list_built_at_once_is_a_sound_one(pager: Pager, n_pages: int) -> None:
    freelist = freelist_of(pager)
    freelist.rebuild(list(range(2, 2 + n_pages)))
    assert n_free(pager) == n_pages
    assert sorted(freelist.pages()) == list(range(2, 2 + n_pages))
    assert check_pages(pager, []) == [f"Page {page_no}: never used" for page_no in range(2 + n_pages, 301)][:100]


@pytest.mark.parametrize(
    ("head", "count"), [(1, 1), (301, 1), (2, 301), (0, 1)], ids=["page 1", "no page", "too many", "no trunk"]
)
def test_a_damaged_freelist_is_corrupt(pager: Pager, head: int, count: int) -> None:
    page = pager.page(1)
    page.image = with_field(with_field(page.image, FREELIST_HEAD, head), N_FREELIST_PAGES, count)
    with pytest.raises(CorruptError):
        freelist_of(pager).allocate()


def test_a_freelist_of_sqlite_is_used_up(tree_file: TreeFile) -> None:
    tree_file.sqlite(
        "PRAGMA page_size = 512",
        "CREATE TABLE t(a)",
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 900) INSERT INTO t SELECT zeroblob(400) FROM n",
        "DELETE FROM t",
    )
    ((n_before,),) = tree_file.sqlite("PRAGMA freelist_count")
    assert isinstance(n_before, int)
    assert n_before > 2 * N_SLOTS
    store = tree_file.store()
    store.begin_write()
    table, n_pages = store.table(tree_file.roots["t"]), store.pager.n_pages
    rowid = 0
    while n_free(store.pager):
        rowid += 1
        table.insert(rowid, b"\x03\x87\x00" + bytes(442))
    assert store.pager.n_pages == n_pages
    store.commit()
    tree_file.assert_whole(store)
