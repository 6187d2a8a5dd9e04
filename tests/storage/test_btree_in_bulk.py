"""Many changes at once leave the trees that single changes would: the same entries, sound pages, as few of them."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest

from minisql.errors import CorruptError
from minisql.storage import RowReader, Store, TreeKind, encode_record
from minisql.storage.btree import merge
from minisql.storage.btree.append import LeafCopier
from minisql.storage.rebuild import copy_table
from minisql.storage.store import AutoVacuum
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.trees import ALL, order

Entry = tuple[Any, ...]
REMAINS = b"remains"


def new_store(page_size: int, *, auto_vacuum: bool = False) -> Store:
    store = Store.open(MemoryVfs(), "/bulk.db", page_size=page_size)
    if auto_vacuum:
        store.auto_vacuum = AutoVacuum.FULL
    store.begin_write()
    return store


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("page_size", [512, 1024, 4096])
def test_appended_rows_and_entries_lie_as_inserted_ones(page_size: int, seed: int) -> None:
    rng = random.Random(seed)
    width = rng.choice([1, 8, 40, page_size])
    entries = sorted((rng.randrange(10**6), "x" * rng.randrange(width), n) for n in range(rng.randrange(1, 1500)))
    sizes = []
    for at_once in (False, True):
        store = new_store(page_size, auto_vacuum=seed % 3 == 0)
        roots = [store.create_tree(TreeKind.INDEX), store.create_tree(TreeKind.TABLE)]
        index, table = store.index(roots[0], order(3)), store.table(roots[1])
        done = 0
        while done < len(entries):
            some = entries[done : done + rng.choice([1, 5, 300])] if at_once else entries
            rowids = list(range(done, done + len(some)))
            records = [encode_record(entry) for entry in some]
            if at_once:
                index.append(some)
                table.append(rowids, list(map(table.cell, rowids, records)))
            else:
                index.space.fill_left = True
                for rowid, entry, record in zip(rowids, some, records):
                    index.insert(entry)
                    table.insert(rowid, record)
                index.space.fill_left = False
            done += len(some)
        assert store.check(roots) == []
        assert list(index.rows(ALL)) == list(table.rows(ALL)) == entries
        sizes.append((sum(1 for _ in index._nodes()), sum(1 for _ in table._nodes()), store.pager.n_pages))
        assert table.insert(len(entries) + 5, encode_record(("after",)))  # the tail is where the appended rows end
        assert store.check(roots) == []
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize("seed", range(10))
def test_changes_that_are_put_off_are_there_for_every_reader(seed: int) -> None:
    """Against a model; keys of all classes, descending columns, savepoints that are rolled back in between."""
    rng = random.Random(seed)
    width = rng.choice([1, 8, 40, 600])
    keys: list[Any] = [None, "é", "a\udc80", b"x", 0.5] if seed % 2 else []
    store = new_store(rng.choice([512, 1024]), auto_vacuum=seed % 3 == 0)
    root = store.create_tree(TreeKind.INDEX)
    tree = store.index(root, order(3, descending=[seed % 4 == 0] * 3))
    model: set[Entry] = set()
    n_made = 0

    def add(n_entries: int) -> list[Entry]:
        nonlocal n_made
        made: list[Entry] = []
        for _ in range(n_entries):
            key = rng.choice([rng.randrange(10**6), rng.randrange(50), *keys])
            made.append((key, "x" * rng.randrange(width), n_made))
            n_made += 1
            tree.insert_later(made[-1])
        return made

    def remove(share: float) -> list[Entry]:
        gone = rng.sample(sorted(model, key=repr), int(len(model) * share))
        for entry in gone:
            tree.remove_later(entry)
        return gone

    for step in range(8):
        model.difference_update(remove(rng.choice([0, 0.01, 0.3, 0.9, 1])))
        model.update(add(rng.choice([0, 1, 30, 400])))
        if rng.random() < 0.4:
            store.savepoint()
            remove(0.3)
            add(30)
            if rng.random() < 0.5:
                tree.settle()
            store.rollback_to(0)
            store.release(0)
        reader = rng.randrange(4)
        if reader == 0 and model:
            entry = min(model, key=repr)
            assert tree.find(entry) == entry
        elif reader == 1:
            assert tree.count() == len(model)
        elif reader == 2:
            assert store.check([root]) == []
        found = list(tree.rows(ALL))
        assert sorted(map(repr, found)) == sorted(map(repr, model)), step
        places = [tree.order.total(tree.order.key(entry)) for entry in found]
        assert all(left < right for left, right in pairwise(places))
        assert store.check([root]) == []


def test_a_scan_in_progress_meets_what_was_put_off_behind_it() -> None:
    store = new_store(512)
    tree = store.index(store.create_tree(TreeKind.INDEX), order(1))
    tree.append([(n,) for n in range(0, 300, 2)])
    found = []
    for (n,) in tree.rows(RowReader((0,))):
        found.append(n)
        if n < 100 and n % 2 == 0:
            tree.insert_later((n + 1,))
            tree.remove_later((n + 2,))
    assert found == [*(n for n in range(100) if n % 4 < 2), *range(100, 300, 2)]
    assert tree.count() == 150
    assert store.check([tree.root_page_no]) == []


def test_an_entry_that_is_not_there_cannot_be_removed_later() -> None:
    store = new_store(512)
    tree = store.index(store.create_tree(TreeKind.INDEX), order(1))
    tree.append([(n,) for n in range(300)])
    tree.remove_later((7.5,))
    with pytest.raises(CorruptError) as caught:
        tree.settle()
    assert caught.value.detail.startswith("no entry (7.5,)")
    assert tree.count() == 300


@pytest.mark.parametrize("page_size", [512, 4096])
def test_rows_deleted_together_leave_the_pages_of_rows_deleted_in_order(page_size: int) -> None:
    rng = random.Random(page_size)
    gone = sorted([*rng.sample(range(3000), 1800), 5000])
    shapes = []
    for together in (False, True):
        store = new_store(page_size)
        root = store.create_tree(TreeKind.TABLE)
        table = store.table(root)
        for rowid in range(3000):
            table.insert(rowid, encode_record(("x" * (rowid % 50), rowid)))
        if together:
            assert table.delete_many(gone) == 1800
        else:
            assert sum(map(table.delete, gone)) == 1800
        assert store.check([root]) == []
        shapes.append([getattr(node, "cells", node.keys) for node in table._nodes()])
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("page_size", [512, 4096])
def test_leaves_copied_whole_lie_as_rows_copied_one_by_one(
    page_size: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(seed)
    store = new_store(page_size)
    source = store.table(store.create_tree(TreeKind.TABLE))
    first, width = rng.choice([1, 100, 16_000, 2_000_000]), rng.choice([30, 90, page_size])
    for rowid in range(first, first + 400 * page_size // 512):
        source.insert(rowid, encode_record(("x" * rng.randrange(width if seed % 2 else 30), rowid)))
    if seed % 4 == 1:
        source.delete_many(sorted(rng.sample(range(first, first + 400), 30)))
    elif seed % 4 == 2:
        source.delete(first)
    for page in source.leaves():  # as a file has them, also with remains of rows that are gone
        page.set_image(page.bytes())
        if seed % 4 == 3 and rng.random() < 0.3:
            gap, start = 8 + 2 * int.from_bytes(page.image[3:5], "big"), int.from_bytes(page.image[5:7], "big")
            if start - gap >= len(REMAINS):
                page.set_image(page.image[:gap] + REMAINS + page.image[gap + len(REMAINS) :])
    shapes, copied = [], []
    copy_leaf = LeafCopier.append
    for whole in (True, False):
        monkeypatch.setattr(
            LeafCopier,
            "append",
            lambda copier, page, whole=whole: whole and (copied.append(copy_leaf(copier, page)) or copied[-1]),
        )
        copy = new_store(page_size)
        target = copy.table(copy.create_tree(TreeKind.TABLE))
        copy_table(source, target, renumber=False)
        target.insert(first + 10**6, encode_record(("after",)))
        assert copy.check([target.root_page_no]) == []
        assert list(target.rows(ALL))[:-1] == list(source.rows(ALL))
        shapes.append([getattr(node, "cells", node.keys) for node in target._nodes()])
        assert not any(REMAINS in page.bytes() for page in target.leaves())
    assert shapes[0] == shapes[1]
    assert seed % 4 or width > 90 or any(copied)


@pytest.mark.parametrize("seed", range(8))
def test_a_few_changes_that_were_put_off_go_into_the_bytes_of_their_leaves(seed: int, monkeypatch: Any) -> None:
    """With keys of one and of several classes, entries on interior pages and too long for a page, undone too."""
    counts = {"image_with_entry": 0, "image_without_entry": 0}

    def spied(name: str) -> Any:
        original = getattr(merge, name)

        def spy(*arguments: Any) -> bytes | None:
            image: bytes | None = original(*arguments)
            counts[name] += image is not None
            return image

        return spy

    for name in counts:
        monkeypatch.setattr(merge, name, spied(name))
    rng = random.Random(seed)
    vfs, page_size = MemoryVfs(), [512, 1024, 4096, 512][seed % 4]
    store = Store.open(vfs, "/few.db", page_size=page_size)
    store.begin_write()
    root = store.create_tree(TreeKind.INDEX)
    odd: list[Any] = [None, "text", b"blob", 0.5, "x" * 900] if seed >= 4 else []
    entries = [(rng.choice([*odd, rng.randrange(10**4)]) if rng.random() < 0.1 else n * 3, n) for n in range(1200)]
    index = store.index(root, order(2))
    for entry in entries:
        index.insert(entry)
    store.commit()
    for step in range(25):
        store.close()
        store = Store.open(vfs, "/few.db")
        store.begin_write()
        index = store.index(root, order(2))
        gone = rng.sample(entries, 8)
        come = [(rng.choice([*odd, rng.randrange(10**4)]), n) for _, n in gone]
        for old, new in zip(gone, come):
            index.remove_later(old)
            index.insert_later(new)
        index.settle()
        assert store.check([root]) == []
        if step % 5 == 4:
            store.rollback()
            continue
        entries = [entry for entry in entries if entry not in gone] + come
        assert sorted(map(repr, index.rows(ALL))) == sorted(map(repr, entries))
        store.commit()
    if seed < 4:
        assert min(counts.values()) > 20
        store.begin_write()
        index = store.index(root, order(2))
        for n in range(3):
            index.remove_later((n, -1))
        with pytest.raises(CorruptError):
            store.settle()
        store.rollback()
    store.close()
