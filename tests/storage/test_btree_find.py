"""Looks at pages that are not parsed, and what the cache keeps: the same rows as from parsed pages, and from SQLite."""

from __future__ import annotations

import random

import pytest

from minisql.storage import ROWID, RowReader, Store
from minisql.storage.btree.find import N_LOOKS
from minisql.storage.btree.getter import many_getter, rowid_finder
from minisql.storage.btree.leaf_columns import LeafColumns
from minisql.storage.page import Page
from tests.storage.trees import ALL, TreeFile, order

ROWIDS = {
    "close": list(range(1, 700)),
    "with gaps": sorted(random.Random(1).sample(range(3000), 700)),
    "far apart": sorted({random.Random(n).randrange(-(2**62), 2**62) for n in range(500)}),
    "at the varints' borders": [*range(100, 150), *range(16_300, 16_500), *range(2_097_000, 2_097_300), 2**63 - 1],
    "one": [5],
}


@pytest.fixture(params=ROWIDS, ids=str)
def rowids(request: pytest.FixtureRequest) -> list[int]:
    found: list[int] = ROWIDS[request.param]
    return found


def build(tree_file: TreeFile, rowids: list[int], *, page_size: int = 1024) -> Store:
    """A table and an index that SQLite made."""
    tree_file.sqlite(
        f"PRAGMA page_size = {page_size}",
        "CREATE TABLE t(id INTEGER PRIMARY KEY, a, b)",
        "CREATE INDEX i ON t(a)",
        "BEGIN",
        *[("INSERT INTO t VALUES (?, ?, ?)", (rowid, rowid % 7, "b" * (n % 40))) for n, rowid in enumerate(rowids)],
        "COMMIT",
    )
    store = tree_file.store()
    store.begin_read()
    return store


def test_a_row_is_found_on_a_leaf_that_is_not_parsed(tree_file: TreeFile, rowids: list[int]) -> None:
    store = build(tree_file, rowids)
    table, reader = store.table(tree_file.roots["t"]), RowReader((ROWID, 2))
    there = set(rowids)
    for rowid in rowids:
        store.pager.pages.clear()
        assert table.get(rowid, reader) == (rowid, "b" * (rowids.index(rowid) % 40))
        leaves = [page for page in store.pager.pages.values() if page.n_looks or page.run]
        assert [page.node for page in leaves] == [None]
        for beside in (rowid - 1, rowid + 1):
            assert table.contains(beside) is (beside in there)
    store.close()


def test_a_leaf_is_parsed_after_so_many_looks(tree_file: TreeFile) -> None:
    store = build(tree_file, [1, 3, 9])
    table, index = store.table(tree_file.roots["t"]), store.index(tree_file.roots["i"], order(2))
    for n_looks in range(1, N_LOOKS + 2):
        assert table.get(3, RowReader((ROWID,))) == (3,)
        assert list(index.rows(ALL, ((2,), True), ((2,), True))) == [(2, 9)]
        for root_page_no in tree_file.roots.values():
            page = store.pager.page(root_page_no)
            assert (page.node is not None) is (n_looks > N_LOOKS), n_looks
    store.close()


def test_a_leaf_whose_rowids_follow_each_other_need_not_be_parsed(tree_file: TreeFile) -> None:
    store = build(tree_file, [1, 2, 3])
    table = store.table(tree_file.roots["t"])
    for _ in range(3 * N_LOOKS):
        assert table.get(2, RowReader((ROWID,))) == (2,)
    page = store.pager.page(tree_file.roots["t"])
    assert page.node is None
    assert page.run
    store.close()


@pytest.mark.parametrize("is_parsed", [False, True])
def test_rows_by_all_ways_are_the_same(tree_file: TreeFile, rowids: list[int], is_parsed: bool) -> None:
    """One by one, many together, between two bounds in both directions."""
    store = build(tree_file, rowids)
    table, reader = store.table(tree_file.roots["t"]), RowReader((ROWID, 1, 2))
    if is_parsed:
        table.count()
    right = {rowid: (rowid, rowid % 7, "b" * (n % 40)) for n, rowid in enumerate(rowids)}
    get_many = many_getter(table, reader)
    in_order = sorted(rowids)
    assert get_many(rowids) == [right[rowid] for rowid in rowids]
    assert get_many([*rowids, max(rowids) + 1]) is None
    for rowid in rowids:
        assert table.get(rowid, reader) == table.get_by_search(rowid, reader) == right[rowid]
        low, high = rowid - 3, rowid + 60
        within = [right[each] for each in in_order if low <= each <= high]
        for n_wanted in (1, 2, 5, 1000):
            assert table.few(reader, low, high, 1000, n_wanted, reverse=False) == within[:n_wanted]
            assert table.few(reader, low, high, 1000, n_wanted, reverse=True) == within[::-1][:n_wanted]
        assert table.few(reader, low, high, len(within) - 1, 1000, reverse=False) is None
    store.close()


def test_rowids_come_from_keys_as_from_entries(tree_file: TreeFile, rowids: list[int]) -> None:
    store = build(tree_file, rowids)
    index = store.index(tree_file.roots["i"], order(2))
    find = rowid_finder(index, 1, 1000)
    for _ in range(2 * N_LOOKS):  # before and after leaves are parsed
        for value in (-1, 0, 3, 6, 7):
            right = sorted(rowid for rowid in rowids if rowid % 7 == value)
            end = (value, order(2).after)
            assert find((value,)) == right
            assert index.rowids_between((value,), end, 1, 1000, 1000) == right
            assert index.rowids_between((value,), end, 1, 1000, 2) == right[:2]
            assert index.rowids_between((value,), None, 1, 1000, 3) == index.rowids_between((value,), None, 1, 5, 3)
            assert index.decode(index.cells_between((value,), end, 1000, 3) or [], ALL) == [
                (value, rowid) for rowid in right[:3]
            ]
            if right:
                assert index.rowids_between((value,), end, 1, len(right) - 1, 1000) is None
    store.close()


def test_entries_are_found_on_a_leaf_that_is_not_parsed(tree_file: TreeFile, rowids: list[int]) -> None:
    store = build(tree_file, rowids)
    for value in (-1, 0, 3, 6, 7, None, "text", 2.5):
        right = [(rowid % 7, rowid) for rowid in rowids if rowid % 7 == value]
        for _ in range(2):
            store.pager.pages.clear()
            index = store.index(tree_file.roots["i"], order(2))
            assert list(index.rows(ALL, ((value,), True), ((value,), True))) == right
            store.pager.pages.clear()
            few = index.few((value,), ALL, 10_000)
            assert few is None or few == right
            assert index.few((value,), ALL, max(0, len(right) - 1)) in ((None, []) if not right else (None,))
    store.close()


def test_a_text_key_among_numbers_is_found_by_any_path(tree_file: TreeFile) -> None:
    store = build(tree_file, list(range(50)))
    store.close()
    tree_file.sqlite("UPDATE t SET a = 'x' WHERE id % 2", "UPDATE t SET a = NULL WHERE id % 3 = 0")
    for value in (None, 4, "x", "a", b"x"):
        right = tree_file.sqlite(("SELECT a, id FROM t WHERE a IS ? ORDER BY id", (value,)))
        store = tree_file.store()
        store.begin_read()
        index = store.index(tree_file.roots["i"], order(2))
        for _ in range(N_LOOKS + 20):
            assert list(index.rows(ALL, ((value,), True), ((value,), True))) == right
            assert index.few((value,), ALL, 50) in (None, right)
        assert index.few((value,), ALL, 50) == right
        store.close()


def test_a_scan_gives_rows_with_and_without_gaps_alike(tree_file: TreeFile, rowids: list[int]) -> None:
    store = build(tree_file, rowids)
    right = [(rowid, rowid % 7, "b" * (n % 40)) for n, rowid in enumerate(rowids)]
    table, reader = store.table(tree_file.roots["t"]), RowReader((ROWID, 1, 2))
    assert list(table.rows(reader)) == right
    assert list(table.rows(reader, reverse=True)) == right[::-1]
    rows = table.rows(reader)
    half = [next(rows) for _ in range(len(right) // 2)]
    table.invalidate()  # it seeks again behind the row that it gave last
    assert half + list(rows) == right
    store.close()


def test_parsed_pages_are_bounded_in_number(tree_file: TreeFile) -> None:
    store = build(tree_file, list(range(4000)), page_size=512)
    pager, table = store.pager, store.table(tree_file.roots["t"])
    pager._cache.max_parsed = 64
    for _ in range(2 * N_LOOKS):
        for rowid in range(0, 4000, 8):
            assert table.contains(rowid)
        assert sum(page.node is not None for page in pager.pages.values()) <= 64
    assert any(page.node is not None for page in pager.pages.values())
    store.close()


def test_keys_that_are_kept_on_a_changed_page_go_with_their_turn(tree_file: TreeFile) -> None:
    """The page itself stays, for it is not written yet."""
    store = build(tree_file, list(range(4000)), page_size=512)
    pager, index = store.pager, store.index(tree_file.roots["i"], order(2))
    pager._cache.max_parsed = 16
    store.begin_write()
    changed: set[Page] = set()
    for rowid in range(0, 4000, 8):
        key = rowid % 7, rowid
        for _ in range(N_LOOKS):
            assert index.rowids_between(key, (*key, index.order.after), 1, 50, 51) == [rowid]
        kept = {page for page in pager.pages.values() if type(page.run) is LeafColumns}
        assert len(kept) <= 16
        for page in kept - changed:
            pager.write(page)
        changed |= kept
    assert len(changed) > 16
    assert all(pager.pages[page.page_no] is page for page in changed)
    store.rollback()
    store.close()


def test_interior_pages_outlive_leaves_in_a_small_cache(tree_file: TreeFile) -> None:
    store = build(tree_file, list(range(4000)), page_size=512)
    pager, table = store.pager, store.table(tree_file.roots["t"])
    pager.cache_size = 40
    source, n_fetched = random.Random(3), 0
    for _ in range(400):
        pages_before = set(pager.pages)
        assert table.contains(source.randrange(4000))
        n_fetched += len(set(pager.pages) - pages_before)
        assert len(pager.pages) <= 41
    assert n_fetched < 370, "391 when interior pages go with the leaves of their age"
    store.close()
