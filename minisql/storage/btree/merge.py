"""Many changes of one index at once, in key order: a leaf is found, decoded and searched once for all its changes.

Entries at random places in an index cost most in the leaves that are met for the first time, whose keys must be decoded
(30 us to 0.1 ms each), and in the balances of leaves that are full. Measured, 20,000 entries into 550 full leaves: a
quarter less time than one by one, and half as long in balances.

Where only a few changes come to a leaf that is not parsed, they are made in its bytes (`splice.py`). Measured, 270
entries at random in 550 full leaves, with the commit: to take one out 50 us for 200, to put one in, which mostly splits
a leaf, 170 us for 220.

A leaf that becomes too full or too empty is balanced, and the way to the next change found anew. Entries that go are
taken off in the steps of single changes; of those that come, a leaf may get more than one too many before its balance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from minisql.storage.btree.balance import Path, balance
from minisql.storage.btree.cell import MIN_CELL_SIZE
from minisql.storage.btree.find import N_LOOKS
from minisql.storage.btree.node import IndexInterior, IndexLeaf
from minisql.storage.btree.row_splice import has_room
from minisql.storage.btree.splice import drop_node, image_with_entry, image_without_entry
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.page import Page

if TYPE_CHECKING:
    from minisql.storage.btree.cell import Geometry
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.keys import KeyReader
    from minisql.storage.record import Row

    _Change = Callable[[Page, Geometry, KeyReader, Callable[[bytes], Any], Any, bytes], bytes | None]

_FEW_ON_LEAF = 4
"""Changes of one leaf that are made in its bytes, if it is not parsed: five take as long as to parse it."""

_FEW = 12
"""With less than one change to so many cells of a leaf, its keys are not all decoded for them."""


def insert_sorted(tree: IndexTree, keys: Sequence[Any], entries: Sequence[Row], cells: list[bytes]) -> None:
    """Add entries in the order of their keys; `keys` and `cells` are theirs.

    Raises:
        CorruptError: an entry is there already, with other values (as `IndexTree.insert`).
    """
    done, n_entries = 0, len(entries)
    while done < n_entries:
        n_spliced = _splice(tree, keys, done, cells, entries, image_with_entry)
        if n_spliced:
            done += n_spliced
            continue
        path, slot, found, end = _way_to(tree, keys, done)
        page = path.pages[-1]
        node: Any = page.node
        if found:
            tree.refuse_double(node.cells[slot], entries[done])
            done += 1
            continue
        tree.space.pager.write(page)
        first, done = done, _fill_leaf(tree, page, keys, entries, cells, (done, end), slot)
        tree.version += 1
        if tree.space.ptrmap.active:
            for cell in cells[first:done]:
                tree.own_cell(page.page_no, cell)
        if node.free < 0:
            balance(tree, path)


def delete_sorted(tree: IndexTree, keys: Sequence[Any], entries: Sequence[Row]) -> None:
    """Remove entries in the order of their keys.

    Raises:
        CorruptError: there is no such entry.
    """
    done, n_entries = 0, len(entries)
    cells: list[bytes] = []
    while done < n_entries:
        n_spliced = _splice(tree, keys, done, cells, entries, image_without_entry)
        if n_spliced:
            done += n_spliced
            continue
        path, slot, found, end = _way_to(tree, keys, done)
        page = path.pages[-1]
        if type(page.node) is not IndexLeaf or not found:  # a divider; or nothing at all
            tree.remove(entries[done])
            done += 1
            continue
        tree.space.pager.write(page)
        is_root = not path.slots
        done = _thin_leaf(tree, page, keys, entries, (done, end), slot, is_root=is_root)
        tree.version += 1
        balance(tree, path)


def _splice(
    tree: IndexTree,
    keys: Sequence[Any],
    number: int,
    cells: list[bytes],
    entries: Sequence[Row],
    change: _Change,
) -> int:
    """Put key `number`, and those behind it that go to the same leaf, into the leaf's bytes, or take them out, as
    `change` does it for one; how many were done. 0: the leaf's node has to do it.

    Args:
        cells: those of all entries. A list without any is filled when they are first wanted: all at once they take
            0.6 us each, leaf by leaf 4 us.
    """
    if tree.space.pager.spill_due:
        tree.space.pager.spill()
    try:
        page, end = _unparsed_leaf(tree, keys, number)
    except TypeError:  # keys of several classes
        return 0
    if page is None or end - number > _FEW_ON_LEAF or page.n_looks >= N_LOOKS or page.page_no == tree.root_page_no:
        return 0
    page.n_looks += 1
    geometry, key_reader, key_of = tree.space.geometry, tree._keys, tree._key
    if not cells:
        cells += tree.short_cells_of(entries)
    for done, cell in enumerate(cells[number:end]):
        if cell[0] > tree._max_short:
            return done
        image = change(page, geometry, key_reader, key_of, keys[number + done], cell)
        if image is None:
            if change is image_without_entry or has_room(page.image, len(cell)):
                return done
            tree.insert(entries[number + done])  # the leaf is full, and shares its bytes, too
            return done + 1
        tree.put_image(page, image)
    return end - number


def _unparsed_leaf(tree: IndexTree, keys: Sequence[Any], number: int) -> tuple[Page | None, int]:
    """(the leaf that key `number` is on if it is on one, number of the first key that is not to go to that leaf); None
    for a leaf that is parsed, or a key on an interior page.

    Raises:
        TypeError: keys of several classes are compared.
    """
    cached, fetch, key = tree._cached, tree._fetch, keys[number]
    upper: Any = None
    page_no = tree.root_page_no
    for _ in range(MAX_DEPTH):
        page = cached(page_no) or fetch(page_no)
        node: Any = page.node
        if node is None or drop_node(page):
            if page.image[0] == IndexLeaf.type:
                return page, len(keys) if upper is None else bisect_left(keys, upper, number)
            node = tree._parse(page)
        if type(node) is not IndexInterior:
            return None, 0
        dividers = node.keys
        if dividers is None:
            dividers = node.keys = tree._keys_of(node.cells)
        slot = bisect_left(dividers, key)
        if slot < len(dividers):
            upper = dividers[slot]
            if upper == key:
                return None, 0
        page_no = node.children[slot]
    raise tree._too_deep()


def _way_to(tree: IndexTree, keys: Sequence[Any], number: int) -> tuple[Path, int, bool, int]:
    """The way to key `number`, or to the leaf where it would be.

    Returns:
        (path, slot on its last page, whether the key is there, number of the first key that is not to go to that leaf).
    """
    pager = tree.space.pager
    if pager.spill_due:
        pager.spill()
    key, upper = keys[number], None
    pages: list[Page] = []
    slots: list[int] = []
    page_no = tree.root_page_no
    for _ in range(MAX_DEPTH):
        page, node = tree._page_and_node(page_no)
        pages.append(page)
        end = _first_not_less(tree, keys, upper, number) if type(node) is IndexLeaf else number + 1
        if type(node) is IndexLeaf and node.keys is None and (end - number) * _FEW > len(node.cells):
            node.keys = tree._keys_of(node.cells)
        slot = tree._search(node, key)
        found = slot < len(node.cells) and tree._key_at(node, slot) == key
        if found or type(node) is IndexLeaf:
            return Path(pages, slots), slot, found, end
        if slot < len(node.cells):
            upper = tree._key_at(node, slot)
        slots.append(slot)
        page_no = node.children[slot]
    raise tree._too_deep()


def _first_not_less(tree: IndexTree, keys: Sequence[Any], upper: Any, number: int) -> int:
    """The number of the first key from `number` on that is not less than `upper`; None is no bound."""
    if upper is None:
        return len(keys)
    try:
        return bisect_left(keys, upper, lo=number)
    except TypeError:
        total = tree.order.total
        return bisect_left(keys, total(upper), lo=number, key=total)


def _fill_leaf(
    tree: IndexTree,
    page: Page,
    keys: Sequence[Any],
    entries: Sequence[Row],
    cells: Sequence[bytes],
    numbers: tuple[int, int],
    slot: int,
) -> int:
    """Put some of the entries, by their numbers, into their leaf, until it has half a page too many; the first of them
    comes to stand at `slot`. The number of the next entry.

    Three neighbours with so much more, a quarter of each page lost to cells that do not fit, still go on five pages.
    """
    node: Any = page.node
    done, end = numbers
    least_free = -(tree.space.geometry.usable_size // 2)
    node.put(slot, keys[done], cells[done])
    page.node_is_newer = True
    done += 1
    while done < end and node.free >= least_free:
        key, cell = keys[done], cells[done]
        slot = _slot_of(tree, node, key, slot)
        if slot < len(node.cells) and tree._key_at(node, slot) == key:
            tree.refuse_double(node.cells[slot], entries[done])
        else:
            node.put(slot, key, cell)
        done += 1
    return done


def _thin_leaf(
    tree: IndexTree,
    page: Page,
    keys: Sequence[Any],
    entries: Sequence[Row],
    numbers: tuple[int, int],
    slot: int,
    *,
    is_root: bool,
) -> int:
    """Take some of the entries, by their numbers, off their leaf, one at least, until it has too few; the first of them
    stands at `slot`. The number of the next."""
    node: Any = page.node
    done, end = numbers
    usable_size = tree.space.geometry.usable_size
    most_free = usable_size if is_root else usable_size * 2 // 3
    max_short, cells, n_free = tree._max_short, node.cells, node.free
    slots: list[int] = []
    while True:
        cell = cells[slot]
        if cell[0] > max_short:
            tree.free_overflow(cell)
        slots.append(slot)
        n_free += (len(cell) if len(cell) > MIN_CELL_SIZE else MIN_CELL_SIZE) + 2
        done += 1
        if done == end or n_free > most_free:
            break
        key = keys[done]
        slot = _slot_of(tree, node, key, slot + 1)
        if slot == len(cells) or tree._key_at(node, slot) != key:
            raise tree.missing(entries[done])
    node.remove_many(slots, n_free)
    page.node_is_newer = True
    return done


def _slot_of(tree: IndexTree, node: Any, key: Any, first: int) -> int:
    """The number of the node's first cell, from `first` on, whose key is not less than `key`."""
    try:
        if node.keys is not None:
            return bisect_left(node.keys, key, lo=first)
        return bisect_left(node.cells, key, lo=first, key=tree._key)
    except TypeError:
        return tree._search(node, key)
