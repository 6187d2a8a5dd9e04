"""A place in an index where lookups go on: the next one is often on the leaf of the last.

A query that looks up one key after the other (a correlated EXISTS, the inner table of a join) mostly meets keys that
are near each other, because its outer rows come in some order. So it keeps the keys of the leaf that it came to: a
lookup on that leaf is one bisect, 0.8 us where the descent from the root and two searches take 5 us. Leaves that are
met once are left to the tree. Where only the presence of entries is asked, keys are made as they are compared.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final

from minisql.storage.btree.find import N_LOOKS
from minisql.storage.record import Row

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.leaf_keys import LeafKeys
    from minisql.storage.page import Page

_LOOKS_OF_A_VISIT: Final = 4
"""What a visit that makes some keys counts as: a leaf is parsed after a few of them."""


_MAX_STEPS: Final = 4
"""So many entries of a key are passed one by one; the end of more is looked up. (Of 60 with one key the first one is
had in 12.3 us, by itself in a subquery, for 14.8.)"""


class Finger:
    """Lookups in one index, for as long as one statement runs.

    F1  While `version` and `generation` are the tree's and the pager's, `keys` and `cells` are those of one leaf. Any
        change moves one of them, also one that is put off.
    F2  Entries that begin with a prefix are all on that leaf if its first key is less than the prefix, and its last
        key greater than all of them.
    """

    __slots__ = ("_cells", "_generation", "_keys", "_leaf_keys", "_met", "_pager", "_stays", "_tree", "_version")

    def __init__(self, tree: IndexTree) -> None:
        self._tree = tree
        self._pager = tree.space.pager
        self._keys: list[Any] = []
        self._cells: list[bytes] = []
        self._version = self._generation = -1
        self._met: Page | None = None
        self._leaf_keys: LeafKeys | None = None  # in the place of `keys`
        self._stays = False  # did the last leaf serve a second lookup?

    def contains(self, prefix: Row) -> bool:
        """Whether an entry begins with `prefix`."""
        tree = self._tree
        if self._version == tree.version and self._generation == self._pager.cache_generation:
            key = tree.order.key(prefix)
            keys: list[Any] | LeafKeys = self._keys if self._leaf_keys is None else self._leaf_keys
            try:
                slot = bisect_left(keys, key) if self._leaf_keys is None else self._leaf_keys.search(key)
            except TypeError:  # keys of several classes: the tree knows how to compare them
                return tree.find(prefix) is not None
            if 0 < slot < len(keys):
                self._stays = True
                found: bool = keys[slot][: len(key)] == key
                return found
        cells = self._cells_of(prefix, few_keys=True)
        return tree.find(prefix) is not None if cells is None else bool(cells)

    def cells(self, prefix: Row, max_cells: int) -> list[bytes] | None:
        """The cells of the entries that begin with `prefix`, when one leaf has them all, and no more than `max_cells`;
        else None: then the tree gives them one by one."""
        tree = self._tree
        if self._version == tree.version and self._generation == self._pager.cache_generation:
            key = tree.order.key(prefix)
            keys, n_columns = self._keys, len(prefix)
            try:
                first = end = bisect_left(keys, key)
                most = min(len(keys), first + _MAX_STEPS)
                while end < most and keys[end][:n_columns] == key:
                    end += 1
                if end == most:
                    end = bisect_left(keys, (*key, tree.order.after), end)
            except TypeError:
                return None
            if first and end < len(keys):
                return self._cells[first:end] if end - first <= max_cells else None
        cells = self._cells_of(prefix)
        return None if cells is None or len(cells) > max_cells else cells

    def _cells_of(self, prefix: Row, *, few_keys: bool = False) -> list[bytes] | None:
        """The entries by way of the root; the leaf is kept from now on if it was met before, has its keys, or with
        `few_keys` follows one that served more than one lookup."""
        tree = self._tree
        tree.settle()
        cells = tree.cells_with(prefix)
        page = tree.last_leaf
        if few_keys and page is not None and (page is self._met or self._stays) and page.n_looks < N_LOOKS:
            leaf_keys = tree.leaf_keys(page)
            if leaf_keys is not None:
                page.n_looks += _LOOKS_OF_A_VISIT
                self._leaf_keys, self._stays, self._met = leaf_keys, False, page
                self._version, self._generation = tree.version, self._pager.cache_generation
                return cells
        self._stays = False
        if page is None or (page is not self._met and (page.node is None or page.node.keys is None)):  # type: ignore[attr-defined]
            self._met = page
            return cells
        self._keys, self._cells = tree.keys_and_cells(page)
        self._leaf_keys = None
        self._version, self._generation = tree.version, self._pager.cache_generation
        return cells
