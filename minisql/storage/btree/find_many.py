"""Many lookups in one unique index, in the order of their keys: a leaf is found once for all that are on it.

Measured, 20,000 texts among 13,000: 2.0 us each, one by one 3.8 us.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, Final

from minisql.errors import CorruptError
from minisql.storage.btree.node import IndexLeaf
from minisql.storage.btree.tree import MAX_DEPTH

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.record import Row

_CORRUPT_INDEX: Final = 779
_FEW: Final = 12  # with less than one lookup to so many cells of a leaf, its keys are not all decoded for them


def find_rowids(tree: IndexTree, prefixes: Iterable[Row]) -> dict[Row, int] | None:
    """The rowids of the entries that begin with one of the prefixes, all of one length; see `IndexTree.find_rowid`.

    None: keys of several classes are among them.
    """
    found = _in_order(tree, prefixes)
    if found is None:
        return None
    n_values = len(next(iter(found), ()))
    return {prefix: _rowid_of(tree, key, n_values) for prefix, key in found.items()}


def find_present(tree: IndexTree, prefixes: Iterable[Row]) -> Collection[Row] | None:
    """Those of the prefixes that an entry begins with, of whatever kind of tree; None as in `find_rowids`."""
    return _in_order(tree, prefixes)


def _in_order(tree: IndexTree, prefixes: Iterable[Row]) -> dict[Row, Any] | None:
    """The prefixes that are there, each with the whole key of the first entry that begins with it."""
    tree.settle()
    wanted = list(prefixes)
    keys = tree.order.keys(wanted)
    try:
        if keys is wanted:  # mostly; then tuples are sorted as they are
            wanted.sort()
        else:
            numbers = sorted(range(len(keys)), key=keys.__getitem__)
            wanted, keys = [wanted[number] for number in numbers], [keys[number] for number in numbers]
        return _find(tree, keys, wanted)
    except TypeError:
        return None


def _find(tree: IndexTree, keys: list[Any], prefixes: list[Row]) -> dict[Row, Any]:
    found: dict[Row, Any] = {}
    done = 0
    while done < len(keys):
        node, upper, key = _leaf_of(tree, keys[done])
        if key is not None:
            found[prefixes[done]] = key
            done += 1
            continue
        end = len(keys) if upper is None else max(bisect_left(keys, upper, lo=done), done + 1)
        if node.keys is None and (end - done) * _FEW > len(node.cells):
            node.keys = tree._keys_of(node.cells)
        slot, n_cells, leaf_keys, n_values = 0, len(node.cells), node.keys, len(prefixes[0])
        for number in range(done, end):
            wanted = keys[number]
            slot = tree._search(node, wanted) if leaf_keys is None else bisect_left(leaf_keys, wanted, lo=slot)
            if slot < n_cells:
                key = tree._key_at(node, slot) if leaf_keys is None else leaf_keys[slot]
                if key[:n_values] == wanted:
                    found[prefixes[number]] = key
        done = end
    return found


def _leaf_of(tree: IndexTree, key: Any) -> tuple[Any, Any, Any]:
    """Where entries that begin with a key are: (leaf, what keys on it are less than, None) or, if one stands on an
    interior page, (that page's node, None, the whole key)."""
    upper = None
    page_no = tree.root_page_no
    for _ in range(MAX_DEPTH):
        node = tree._page_and_node(page_no)[1]
        if type(node) is IndexLeaf:
            return node, upper, None
        slot = tree._search(node, key)
        if slot < len(node.cells):
            divider = tree._key_at(node, slot)
            upper = divider[: len(key)]
            if upper == key:
                return node, None, divider
        page_no = node.children[slot]
    raise tree._too_deep()


def _rowid_of(tree: IndexTree, key: Any, n_values: int) -> int:
    rowid = key[-1]
    if len(key) == n_values or type(rowid) is not int:
        raise CorruptError(f"an entry in the tree of page {tree.root_page_no} is short", extended=_CORRUPT_INDEX)
    return rowid
