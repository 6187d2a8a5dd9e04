"""All leaves of a tree in one list: what a lookup asks in place of one interior page after the other.

It is made when one state of a tree has been looked at often enough, and holds for that state alone. Measured in
Python's own operations, trees of three levels with 200,000 rows: a row by its rowid 516 for 558, ten of one value of an
index 2,126 for 2,466.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from operator import le, lt
from typing import TYPE_CHECKING, Any, Final

from minisql.errors import CorruptError
from minisql.storage.btree.leaf_columns import column_of
from minisql.storage.btree.node import IndexLeaf, TableLeaf
from minisql.storage.page import FILE_HEADER_SIZE

if TYPE_CHECKING:
    from minisql.storage.btree.tree import Tree

_N_LOOKS: Final = 32
"""Looks between two attempts."""

_LOOKS_OF_A_PAGE: Final = 8  # so many for each interior page, 60 us to parse, before the leaves are listed
_MOST_INTERIOR_PAGES: Final = 64


class Directory:
    """Which leaf of a tree a key is on.

    It is valid while `version` and `generation` are the tree's `version` and its pager's `cache_generation`. Keys
    between `keys[i - 1]` and `keys[i]` are on page `children[i]`, or below it. Where leaves cannot be listed (there is
    but one, there are very many, the tree is damaged), that is the root for all keys.

    Attributes:
        keys: of a table, the rowids that divide its leaves, each the greatest that the leaf before it may have; of an
            index, the first elements of the keys of dividing entries, which themselves are on no leaf.
    """

    __slots__ = ("_n_looks", "_seen", "children", "generation", "keys", "version")

    def __init__(self) -> None:
        self._seen = (-1, -1)  # the state whose looks are counted
        self._n_looks = 0
        self.version = self.generation = -1
        self.keys: Sequence[Any] = ()
        self.children: list[int] = []

    def forget(self) -> None:
        """Be valid for no state."""
        self.version = self.generation = -1
        self._seen = (-1, -1)

    def note_look(self, tree: Tree) -> None:
        """The tree is looked at without this, as it is not valid. The next time it may be."""
        state = (tree.version, tree._pager.cache_generation)
        if state != self._seen:
            self._seen, self._n_looks = state, 0
        self._n_looks += 1
        if self._n_looks % _N_LOOKS == 0 and tree.space.on_page is None:  # who counts pages is to see them all
            n_most = self._n_looks // _LOOKS_OF_A_PAGE
            try:
                found = _leaves_of(tree, n_most)
            except (CorruptError, OverflowError, TypeError):  # a lookup says so if it meets the damage
                found = None
            if found is None and n_most < _MOST_INTERIOR_PAGES:
                return
            self.keys, self.children = found or ((), [tree.root_page_no])
            self.version, self.generation = state


def _leaves_of(tree: Tree, n_most: int) -> tuple[Sequence[Any], list[int]] | None:
    """(dividers, page numbers) of all leaves; None if there are more than `n_most` interior pages.

    Raises:
        CorruptError, OverflowError, TypeError: the tree is damaged, or the dividers are of several classes.
    """
    is_table = tree.leaf_type is TableLeaf
    keys: list[Any] = []
    children = [tree.root_page_no]
    n_interior = 0
    while not _is_leaf(tree, children[0]):
        n_interior += len(children)
        if n_interior > n_most:
            return None
        keys_below: list[Any] = []
        below: list[int] = []
        for place, page_no in enumerate(children):
            node = tree._page_and_node(page_no)[1]
            if not node.is_interior:
                raise CorruptError(f"page {page_no} is a leaf beside interior pages")
            below += node.children
            keys_below += node.keys if is_table else _first_elements(tree, node)
            keys_below += keys[place : place + 1]
        keys, children = keys_below, below
    if not all(map(lt if is_table else le, keys, keys[1:])):
        raise CorruptError(f"the dividers in the tree of page {tree.root_page_no} do not rise")
    return array("q", keys) if is_table else column_of(tuple(keys)), children


def _is_leaf(tree: Tree, page_no: int) -> bool:
    page = tree._fetch(page_no)
    if page.node is not None:
        return not page.node.is_interior
    return page.image[FILE_HEADER_SIZE if page_no == 1 else 0] in (TableLeaf.type, IndexLeaf.type)


def _first_elements(tree: Any, node: Any) -> list[Any]:
    """The first elements of the keys on an index's interior page."""
    if node.keys is None:
        node.keys = tree._keys_of(node.cells)
    return [key[0] for key in node.keys]
