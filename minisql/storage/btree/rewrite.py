"""Many changes of one index at once, where nearly every leaf gets some: leaves below an interior page are made anew.

Changes one leaf at a time (`merge.py`) cost most in decoding the leaves and in balancing them. Here the leaves of an
interior page, up to a megabyte of them, become arrays (`vector.py`), the changes are put in or taken out, and the cells
are shared out evenly over as many pages as SQLite would use about. Measured, 20,000 entries into 590 full leaves: 3 us
an entry for 22; 20,000 entries that all change: 4 us for 13.

A leaf that held less than `_SOME` changes on average, or anything that arrays do not do, is left to `merge.py`, and so
is everything that is wrong: an entry that is missing or there already is not touched here. A page is rewritten whole,
so most of the pages between the first and the last that is touched must have a change of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import eq
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from minisql.frozen import frozen
from minisql.storage.btree.append import append_entries
from minisql.storage.btree.balance import Path, balance, pages_for
from minisql.storage.btree.cell import LEAF_HEADER_SIZE, MIN_CELL_SIZE
from minisql.storage.btree.changes import Changes
from minisql.storage.btree.node import IndexInterior, IndexLeaf, PageType
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.btree.vector import (
    Array,
    buffer_of,
    cells_of_pages,
    fields_of,
    is_rising,
    leaf_images,
    sort_keys,
)
from minisql.storage.page import Page

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.record import Row

_SOME: Final = 3  # changes to a leaf that pay: 60 us a leaf here, 22 us a change otherwise
_MAX_GROUP: Final = 1 << 20  # bytes of leaves at once; the arrays take twenty times that
_POINTER_SIZE: Final = 2
_CHILD_SIZE: Final = 4
_FULL: Final = 0.95  # leaves that are fuller than this on average become more
_FILLED: Final = 0.85  # and are as full then; inserting one by one leaves 0.82, after a tenth more entries
_SPARSE: Final = 0.4  # leaves that are emptier become fewer
_THINNED: Final = 0.67


@frozen
class _Group:
    """Leaves under one interior page: children `first` to `last` of the last page of `path`, their keys below `upper`
    (None: no bound)."""

    path: Path
    first: int
    last: int
    upper: Any


def rewrite_sorted(tree: IndexTree, removed: Changes, added: Changes) -> tuple[list[Row], list[Row]]:
    """Take entries out and put others in, where that pays. Returns the entries that are left to do of both, which no
    change done here depends on.

    Raises:
        CorruptError: the tree's pages are no tree.
    """
    left_removed: list[int] = []
    left_added: list[int] = []
    key_of = tree.order.key
    root, node = tree._page_and_node(tree.root_page_no)
    if _is_leaf(root):  # no page is above the leaves
        keys = tree.order.keys(list(added.entries))
        if node.cells or removed.entries or any(map(eq, keys, keys[1:])):
            return list(removed.entries), list(added.entries)
        append_entries(tree, added.cell_list())
        return [], []
    i = j = 0
    while i < len(removed.entries) or j < len(added.entries):
        keys = [key_of(entry) for entry in (*removed.entries[i : i + 1], *added.entries[j : j + 1])]
        key = keys[-1] if tree._less(keys[-1], keys[0]) else keys[0]
        group = _group_from(tree, key)
        done: bool | None = None
        i_end, j_end = i, j
        while group is not None and done is None:
            i_end = _first_not_less(tree, removed.entries, group.upper, i)
            j_end = _first_not_less(tree, added.entries, group.upper, j)
            if i_end == i and j_end == j:
                break
            done = _rewrite(tree, group, removed, (i, i_end), added, (j, j_end))
            if done is None:
                group = _half_of(tree, group)
        if i_end == i and j_end == j:
            # The entry stands on an interior page, and what is done with it is nobody else's matter.
            i_end = i + any(key_of(entry) == key for entry in removed.entries[i : i + 1])
            j_end = j + any(key_of(entry) == key for entry in added.entries[j : j + 1])
            left_removed += range(i, i_end)
            left_added += range(j, j_end)
        elif not done:
            left_removed += range(i, i_end)
            left_added += range(j, j_end)
        i, j = i_end, j_end
    return [removed.entries[number] for number in left_removed], [added.entries[number] for number in left_added]


def _first_not_less(tree: IndexTree, entries: Sequence[Row], upper: Any, number: int) -> int:
    order = tree.order
    if upper is None:
        return len(entries)
    try:
        return bisect_left(entries, upper, lo=number, key=order.key)
    except TypeError:
        return bisect_left(entries, order.total(upper), lo=number, key=lambda entry: order.total(order.key(entry)))


def _group_from(tree: IndexTree, key: Any) -> _Group | None:
    """The leaf where a key is or would be, and those to its right under the same page; None if the key stands on a
    higher page, or the root is a leaf."""
    pager = tree.space.pager
    if pager.spill_due:
        pager.spill()
    upper = None
    pages: list[Page] = []
    slots: list[int] = []
    page_no = tree.root_page_no
    for _ in range(MAX_DEPTH):
        page = pager.page(page_no)
        if _is_leaf(page):
            return None
        page, node = tree._page_and_node(page_no)
        pages.append(page)
        slot = tree._search(node, key)
        child = pager.page(node.children[slot])
        if _is_leaf(child):
            last = min(slot + max(_MAX_GROUP // pager.page_size, 2), len(node.children)) - 1
            if last < len(node.cells):
                upper = tree._key_at(node, last)
            return _Group(Path(pages, slots), slot, last, upper)
        if slot < len(node.cells):
            upper = tree._key_at(node, slot)
            if upper == key:
                return None
        slots.append(slot)
        page_no = node.children[slot]
    raise tree._too_deep()


def _half_of(tree: IndexTree, group: _Group) -> _Group | None:
    """The left half of a group's leaves; None if it is one."""
    if group.first == group.last:
        return None
    last = (group.first + group.last) // 2
    return _Group(group.path, group.first, last, tree._key_at(group.path.pages[-1].node, last))


def _is_leaf(page: Page) -> bool:
    if page.node is not None:
        return type(page.node) is IndexLeaf
    return page.image[0] == IndexLeaf.type


def _rewrite(
    tree: IndexTree,
    group: _Group,
    removed: Changes,
    removed_span: tuple[int, int],
    added: Changes,
    added_span: tuple[int, int],
) -> bool | None:
    """Do the changes of these spans in the group's leaves. False, and nothing is done, if that is not for here; None if
    it is too much for the interior page at once."""
    parent_page = group.path.pages[-1]
    parent: Any = parent_page.node
    first = group.first
    spans = (removed, removed_span), (added, added_span)
    ends = [changes.entries[end - 1] for changes, (start, end) in spans if start < end]
    last = min(max(tree._search(parent, tree.order.key(entry)) for entry in ends) + 1, group.last)
    n_changes = removed_span[1] - removed_span[0] + added_span[1] - added_span[0]
    if n_changes < _SOME * (last + 1 - first):
        return False
    leaves = _leaves(tree, parent_page, parent.children[first : last + 1])
    if leaves is None:
        return False
    merged = _merged(
        tree,
        [page.bytes() for page in leaves],
        parent.cells[first:last],
        removed.cells(removed_span),
        added.cells(added_span),
        (len(ends[0]), len(tree.order.key(ends[0]))),
    )
    if merged is None:
        return False
    buffer, starts, sizes, at_end = merged
    capacity = tree.space.geometry.usable_size - LEAF_HEADER_SIZE
    cut = _shared_out(sizes, len(leaves), capacity, at_end=at_end)
    if cut is None or len(parent.children) - len(leaves) + len(cut) < 2:
        return False
    dividers = [buffer[starts[end] : starts[end] + sizes[end]].tobytes() for _, end in cut[:-1]]
    n_gone = sum(map(len, parent.cells[first:last])) + (_CHILD_SIZE + _POINTER_SIZE) * (last - first)
    free = parent.free + n_gone - sum(map(len, dividers)) - (_CHILD_SIZE + _POINTER_SIZE) * len(dividers)
    if free < -tree.space.geometry.usable_size:  # a balance makes two pages more at most
        return None
    _put_back(tree, group, last, leaves, dividers, (buffer, starts, sizes, cut))
    parent.free = free
    tree.own(parent_page.page_no, parent)
    balance(tree, group.path)
    return True


def _leaves(tree: IndexTree, parent_page: Page, page_nos: list[int]) -> list[Page] | None:
    """The pages with these numbers, if they are leaves, and each is one page."""
    if len(set(page_nos)) < len(page_nos) or not {parent_page.page_no, tree.root_page_no}.isdisjoint(page_nos):
        return None
    pages = list(map(tree.space.pager.page, page_nos))
    return pages if all(map(_is_leaf, pages)) and 1 not in page_nos else None


def _merged(
    tree: IndexTree,
    images: list[bytes],
    dividers: Sequence[bytes],
    removed: tuple[Array, Array],
    added: tuple[Array, Array],
    n_fields: tuple[int, int],
) -> tuple[Array, Array, Array, bool] | None:
    """The cells of leaves and the dividers between them, without those removed and with those added.

    Args:
        removed, added: (cells one after the other, bytes of each).
        n_fields: fields of an entry, and how many of them are the key.
    Returns:
        (buffer, offset of each cell in it, size of each cell, whether all that was added came behind all others).
    """
    geometry = tree.space.geometry
    n_pages, page_size = len(images), geometry.page_size
    buffer = buffer_of([*images, *dividers, removed[0].data, added[0].data])
    starts, counts = cells_of_pages(buffer, n_pages, page_size)
    n_on_leaves = len(starts)
    divider_sizes = np.fromiter(map(len, dividers), np.int64, len(dividers))
    loose_sizes = np.concatenate((divider_sizes, removed[1], added[1]))
    loose_ends = n_pages * page_size + np.cumsum(loose_sizes)
    starts = np.concatenate((starts, loose_ends - loose_sizes))
    if int(starts.max(initial=0)) >= len(buffer):
        return None
    sizes = buffer[starts].astype(np.int64) + 1
    page_ends = np.repeat(np.arange(n_pages) * page_size + geometry.usable_size, counts)
    if (
        int(sizes.max()) > tree._max_short + 1
        or int(sizes.min()) < MIN_CELL_SIZE
        or (sizes[n_on_leaves:] != loose_sizes).any()
        or (starts[:n_on_leaves] + sizes[:n_on_leaves] > page_ends).any()
    ):
        return None
    fields = fields_of(buffer, starts + 1, sizes - 1, n_fields[0], all_of_them=True)
    keys = None if fields is None else sort_keys(buffer, fields, n_fields[1])
    if keys is None:
        return None
    # In their order: a leaf's cells, the divider after it, and so on.
    old = np.empty(n_on_leaves + len(dividers), np.int64)
    leaf_numbers = np.arange(n_pages)
    old[np.arange(n_on_leaves) + np.repeat(leaf_numbers, counts)] = np.arange(n_on_leaves)
    old[np.cumsum(counts)[:-1] + leaf_numbers[:-1]] = n_on_leaves + leaf_numbers[:-1]
    first_removed = n_on_leaves + len(dividers)
    first_added = first_removed + len(removed[1])
    order = _order(keys, old, np.repeat(leaf_numbers, counts + 1)[:-1], first_removed, first_added, n_pages)
    if order is None:
        return None
    n_removed, n_added = len(removed[1]), len(added[1])
    at_end = bool(not n_removed and n_added and order[-n_added] == first_added)
    return buffer, starts[order], sizes[order], at_end


def _order(
    keys: Array, old: Array, leaf_of: Array, first_removed: int, first_added: int, n_leaves: int
) -> Array | None:
    """The numbers of the cells that will be there, in the order of their keys.

    Args:
        old: numbers of the cells that are there. leaf_of: the leaf of each of them, a divider's the one before it.
        first_removed, first_added: numbers of the first cells to go and to come; those to come are the last.
    """
    old_keys, gone_keys, new_keys = keys[old], keys[first_removed:first_added], keys[first_added:]
    if not (is_rising(old_keys) and is_rising(gone_keys) and is_rising(new_keys)):
        return None
    stays = np.ones(len(old), bool)
    gone = np.searchsorted(old_keys, gone_keys)
    if len(gone):
        if int(gone[-1]) == len(old) or (old_keys[gone] != gone_keys).any():
            return None
        stays[gone] = False
    kept = np.flatnonzero(stays)
    kept_keys = old_keys[kept]
    places = np.searchsorted(kept_keys, new_keys)
    inside = places[places < len(kept)]
    if (kept_keys[inside] == new_keys[: len(inside)]).any():
        return None
    touched = np.zeros(n_leaves, bool)
    touched[leaf_of[gone]] = True
    touched[leaf_of[kept[inside]]] = True
    touched[-1] |= len(inside) < len(places)
    if 2 * np.count_nonzero(touched) < n_leaves:
        return None
    return np.insert(old[kept], places, np.arange(first_added, len(keys)))


def _shared_out(sizes: Array, n_leaves: int, capacity: int, *, at_end: bool) -> list[tuple[int, int]] | None:
    """The spans of cells for each leaf, with one cell, which divides them, between each two; None if there are few."""
    totals = np.cumsum(sizes + _POINTER_SIZE)
    total = int(totals[-1]) if len(totals) else 0
    if at_end and total > n_leaves * capacity:
        n_pages = -(-total // (capacity - int(sizes.max()) - _POINTER_SIZE))
    elif total > _FULL * n_leaves * capacity:
        n_pages = int(-(-total // (_FILLED * capacity)))
    elif total < _SPARSE * n_leaves * capacity:
        n_pages = int(-(-total // (_THINNED * capacity)))
    else:
        n_pages = n_leaves
    if n_pages == 0 or len(sizes) < 4 * n_pages or total < _SPARSE * capacity:
        return None
    borders = np.searchsorted(totals, np.arange(1, n_pages) * (total / n_pages)).tolist()
    spans = list(zip([0, *[border + 1 for border in borders]], [*borders, len(sizes)]))
    before = totals - sizes - _POINTER_SIZE
    for begin, end in spans:
        if end <= begin or int(totals[end - 1] - before[begin]) > capacity:
            return None
    return spans


def _put_back(
    tree: IndexTree,
    group: _Group,
    last: int,
    leaves: list[Page],
    dividers: list[bytes],
    content: tuple[Array, Array, Array, list[tuple[int, int]]],
) -> None:
    """Make the leaves of the group, up to child `last`, those of `content`: (buffer, starts, sizes, spans)."""
    space = tree.space
    parent_page = group.path.pages[-1]
    parent: Any = parent_page.node
    assert type(parent) is IndexInterior, parent
    space.pager.write(parent_page)
    for page in leaves:
        space.pager.write(page)
    pages = pages_for(space, leaves, len(dividers) + 1)
    buffer, starts, sizes, spans = content
    images = leaf_images(PageType.INDEX_LEAF, buffer, starts, sizes, spans, list(map(space.frame, pages)))
    for page, image in zip(pages, images, strict=True):
        page.set_image(image)
        page.n_looks = 0
    first = group.first
    parent.children[first : last + 1] = [page.page_no for page in pages]
    parent.cells[first:last] = dividers
    if parent.keys is not None:
        parent.keys[first:last] = list(map(tree._key, dividers))
    parent_page.node_is_newer = True
    tree.version += 1
