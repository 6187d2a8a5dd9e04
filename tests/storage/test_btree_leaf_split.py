"""Full leaves of an index that share their cells with their neighbours as bytes: the pages are those of a balance."""

from __future__ import annotations

import random
from typing import Any

import pytest

from minisql.errors import FullError
from minisql.storage import Store, TreeKind
from minisql.storage.btree import index as index_module
from minisql.storage.btree.leaf_split import _Sequence, share_leaf
from minisql.storage.btree.parse import parse_node
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.trees import ALL, TreeFile, order


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each full leaf, whether it shared its cells as bytes."""
    done: list[bool] = []

    def spy(*arguments: Any) -> bool:
        done.append(share_leaf(*arguments))
        return done[-1]

    monkeypatch.setattr(index_module, "share_leaf", spy)
    return done


def leaves(store: Store, root: int) -> list[list[bytes]]:
    """The cells of each page of a tree of two levels or more, from left to right and from above."""
    geometry, found, waiting = store._space.geometry, [], [root]
    for page_no in waiting:
        node: Any = parse_node(page_no, store.pager.page(page_no).bytes(), geometry)
        waiting += getattr(node, "children", [])
        found.append(node.cells)
    return found


def insert_between(store: Store, root: int) -> None:
    """Single entries into leaves that are full of even numbers."""
    for n in range(1000, 1400):
        store.index(root, order(1)).insert((n * 2 + 1,))


@pytest.mark.parametrize("page_size", [512, 4096, 32768, 65536])
@pytest.mark.parametrize("kind", ["integers", "texts", "changing"])
def test_the_pages_are_those_of_a_balance(
    page_size: int, kind: str, shared: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Single entries, each committed, into leaves that sorted ones, and in small pages single ones too, have filled."""

    def build(*, by_bytes: bool) -> list[list[bytes]]:
        rng = random.Random(page_size)
        if not by_bytes:
            monkeypatch.setattr(index_module, "share_leaf", lambda *given: False)
        store = Store.open(MemoryVfs(), "/split.db", page_size=page_size, reserved_bytes=8 * (kind == "changing"))
        store.begin_write()
        root = store.create_tree(TreeKind.INDEX)
        tree = store.index(root, order(2))
        numbers = rng.sample(range(10**6), page_size // 3 + 200)
        n_sorted = max(len(numbers) // 3, len(numbers) - 600)
        entries = [(n - 500_000, n) if kind != "texts" else ("x" * (n % 40) + str(n), n) for n in numbers]
        tree.append(sorted(entries[:n_sorted]))
        store.commit()
        for entry in entries[n_sorted:]:
            store.begin_write()
            store.index(root, order(2)).insert(entry)
            if kind == "changing" and entry[1] % 5 == 0:
                store.index(root, order(2)).delete(entry)
                store.index(root, order(2)).insert(entry)
            store.commit()
        store.begin_read()
        assert store.check([root]) == []
        assert list(store.index(root, order(2)).rows(ALL)) == sorted(entries)
        return leaves(store, root)

    pages = build(by_bytes=True)
    assert any(shared) is (page_size <= 32768)
    assert pages == build(by_bytes=False)


@pytest.mark.parametrize("page_size", [512, 4096])
def test_leaves_that_sqlite_has_filled(tree_file: TreeFile, page_size: int, shared: list[bool]) -> None:
    """It puts the cells of a new page from its end backwards, and those of a changed one anywhere."""
    rng = random.Random(page_size)
    rows = [(n, rng.randrange(5000)) for n in range(2000)]
    tree_file.sqlite(
        f"PRAGMA page_size = {page_size}",
        "CREATE TABLE t(id INTEGER PRIMARY KEY, k)",
        *[("INSERT INTO t VALUES (?, ?)", row) for row in rows[:1500]],
        "CREATE INDEX i ON t(k)",
        *[("INSERT INTO t VALUES (?, ?)", row) for row in rows[1500:]],
    )
    entries = [(k, n) for n, k in rows]
    for n in range(3000, 3150):
        store = tree_file.store()
        store.begin_write()
        entries.append((rng.randrange(5000), n))
        store.table(tree_file.roots["t"]).insert(n, b"\x03\x00\x02" + entries[-1][0].to_bytes(2, "big"))
        store.index(tree_file.roots["i"], order(2)).insert(entries[-1])
        store.commit()
        store.close()
    assert any(shared)
    store = tree_file.store()
    store.begin_read()
    assert list(store.index(tree_file.roots["i"], order(2)).rows(ALL)) == sorted(entries)
    tree_file.assert_whole(store)


@pytest.mark.parametrize("is_tidy", [True, False])
@pytest.mark.parametrize("damage", ["before the pointers", "behind the end", "long", "beyond the page", "none"])
def test_a_leaf_that_is_not_sound_is_left_to_the_balance(damage: str, is_tidy: bool) -> None:
    """One pointer leads astray; of cells that lie in key order, and of such as lie in none."""
    store = Store.open(MemoryVfs(), "/damaged.db", page_size=512)
    store.begin_write()
    root = store.create_tree(TreeKind.INDEX)
    entries = [(n * 1000 + 5,) for n in range(30)]
    for entry in entries if is_tidy else random.Random(3).sample(entries, 30):
        store.index(root, order(1)).insert(entry)
        store.commit()
        store.begin_write()
    image = bytearray(store.pager.page(root).bytes())
    image[7], image[511], image[505] = 50, 90, 0x80
    places = {
        "before the pointers": 7,
        "behind the end": 511,
        "long": 505,
        "beyond the page": 512,
        "none": image[8] << 8 | image[9],
    }
    image[8:10] = places[damage].to_bytes(2, "big")
    cells = _Sequence(512)
    assert (cells.add_leaf(bytes(image), 0x7F) and cells.is_sound) is (damage == "none")


def test_no_page_is_left_for_a_new_leaf(shared: list[bool]) -> None:
    store = Store.open(MemoryVfs(), "/full.db", page_size=512)
    store.begin_write()
    root = store.create_tree(TreeKind.INDEX)
    store.index(root, order(1)).append([(n * 2,) for n in range(1000, 1400)])
    store.commit()
    store.begin_write()
    store.pager.max_page_count = store.pager.n_pages
    with pytest.raises(FullError):
        insert_between(store, root)
    store.rollback()
    store.begin_read()
    assert store.check([root]) == []
    assert list(store.index(root, order(1)).rows(ALL)) == [(n * 2,) for n in range(1000, 1400)]
