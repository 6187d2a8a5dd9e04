"""Rows taken off many leaves by arrays leave the pages that rows deleted one by one do."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pytest

from minisql.storage import RowReader, Store, TreeKind, encode_record
from minisql.storage.btree import row_removal
from minisql.storage.btree.node import is_leaf
from minisql.storage.btree.row_removal import remove_rows
from minisql.storage.btree.table import TableTree
from minisql.storage.page import Page
from minisql.storage.store import AutoVacuum
from minisql.storage.vfs.memory import MemoryVfs

_SHARES = (0.05, 0.34, 0.7, 0.98)


def _filled(page_size: int, seed: int) -> tuple[Store, TableTree, list[int]]:
    rng = random.Random(seed)
    store = Store.open(MemoryVfs(), "/rows.db", page_size=page_size)
    if seed % 3 == 0:
        store.auto_vacuum = AutoVacuum.FULL
    store.begin_write()
    table = store.table(store.create_tree(TreeKind.TABLE))
    first, width = rng.choice([-700, 1, 120, 16_300, 1 << 40]), rng.choice([1, 30, 200, page_size])
    rowids = sorted(rng.sample(range(first, first + 6000), 2500))
    for rowid in rowids:
        table.insert(rowid, encode_record(("x" * rng.randrange(width), rowid)))
    for _ in range(rng.choice([0, 3, 40])):  # some leaves have freeblocks already
        table.delete(rowids.pop(rng.randrange(len(rowids))))
    store.commit()
    store.begin_write()
    return store, table, rowids


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("page_size", [512, 4096])
def test_rows_removed_by_arrays_leave_the_pages_of_rows_removed_singly(page_size: int, seed: int) -> None:
    found = []
    for together in (False, True):
        store, table, rowids = _filled(page_size, seed)
        rng = random.Random(seed)
        gone = sorted({*rng.sample(rowids, int(len(rowids) * _SHARES[seed % 4])), rowids[0] - 1, rowids[-1] + 7})
        if together:
            n_gone = table.delete_many(gone)
        else:
            n_gone = sum(map(table.delete, gone))
        assert n_gone == len(gone) - 2 + len(set(gone[:1] + gone[-1:]) & set(rowids))
        assert store.check([table.root_page_no]) == []
        rows = list(table.rows(RowReader((1,))))
        assert rows == [(rowid,) for rowid in rowids if rowid not in set(gone)]
        found.append([getattr(node, "cells", node.keys) for node in table._nodes()])
    assert found[0] == found[1]


def test_a_third_of_the_rows_goes_without_a_leaf_being_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(MemoryVfs(), "/rows.db")
    store.begin_write()
    table = store.table(store.create_tree(TreeKind.TABLE))
    table.insert_many(range(1, 8001), [encode_record(("name", rowid * 7)) for rowid in range(1, 8001)])
    store.commit()
    store.begin_write()
    taken: list[int] = []
    real = row_removal._remove_from

    def remove_from(tree: TableTree, pages: list[Page], rowids: Sequence[int]) -> tuple[int, int, int]:
        found = real(tree, pages, rowids)
        taken.append(found[0])
        return found

    monkeypatch.setattr(row_removal, "_remove_from", remove_from)
    assert table.delete_many(range(3, 8001, 3)) == 2666
    assert 2600 < sum(taken) <= 2666  # the last leaf has few rows
    assert store.check([table.root_page_no]) == []
    assert [rowid for (rowid,) in table.rows(RowReader((-1,)))] == [n for n in range(1, 8001) if n % 3]


@pytest.mark.parametrize(("offset", "value"), [(8, 0xFF), (5, 0xFF), (1, 0x0F), (3, 0x7F), (0, 10)])
def test_a_damaged_leaf_is_left_to_the_way_that_says_so(offset: int, value: int) -> None:
    store = Store.open(MemoryVfs(), "/rows.db", page_size=512)
    store.begin_write()
    table = store.table(store.create_tree(TreeKind.TABLE))
    table.insert_many(range(1, 3001), [encode_record(("name", rowid * 7)) for rowid in range(1, 3001)])
    node: Any = table._page_and_node(table.root_page_no)[1]
    while not is_leaf(store.pager.page(node.children[-1])):
        node = table._page_and_node(node.children[-1])[1]
    page = store.pager.page(node.children[-2])
    image = bytearray(page.bytes())
    image[offset] = value
    page.set_image(bytes(image))
    rowids = range(3, 3001, 3)
    n_removed, left, _ = remove_rows(table, rowids, len(rowids) - 100)
    assert left < len(rowids)
    assert n_removed == left - (len(rowids) - 100)
    assert page.image == bytes(image)
