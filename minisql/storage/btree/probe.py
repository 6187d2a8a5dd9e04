"""A cursor that looks for entries in an index as SQLite's does, cell by cell.

In a sound index every way of searching finds the same. In a damaged one it depends on which cells are looked at, and
integrity_check is to blame the same rows as SQLite.
"""

from __future__ import annotations

from typing import Any

from minisql.errors import CorruptError, RecordError
from minisql.storage.btree.index import IndexTree
from minisql.storage.btree.node import IndexInterior, IndexLeaf
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.record import Row


class Probe:
    """Stands nowhere at first, then on the cell that was found or looked at last."""

    def __init__(self, tree: IndexTree) -> None:
        self._tree = tree
        self._nodes: list[Any] = []  # from the root down
        self._slots: list[int] = []  # on each of them: the child taken, on the last one the cell

    def find(self, values: Row) -> bool:
        """Go to the entry with these values. Raises: CorruptError, also for an entry that cannot be compared."""
        key = self._tree.order.key(values)
        if self._stands_on_last_leaf():
            leaf, slot = self._nodes[-1], self._slots[-1]
            if slot == len(leaf.cells) - 1 and (found := self._compare(leaf.cells[slot], key)) <= 0:
                return found == 0
            if len(self._nodes) > 1 and self._compare(leaf.cells[0], key) <= 0:
                return self._search_down(key)
        self._nodes, self._slots = [], []
        self._push(self._tree.root_page_no)
        return bool(self._nodes[0].cells or type(self._nodes[0]) is IndexInterior) and self._search_down(key)

    def entry(self) -> Row:
        """The values of the entry that it stands on. Raises: RecordError."""
        return self._tree._values(self._nodes[-1].cells[self._slots[-1]])

    def next(self) -> bool:
        """Go to the entry after this one; False if there is none."""
        nodes, slots = self._nodes, self._slots
        slots[-1] += 1
        if type(nodes[-1]) is IndexInterior:
            self._push(nodes[-1].children[slots[-1]])
            self._leftmost()
            return True
        while slots[-1] >= len(nodes[-1].cells):
            if len(nodes) == 1:
                return False
            nodes.pop()
            slots.pop()
        return True

    def compare(self, values: Row) -> int:
        """-1, 0 or 1 as the entry's first fields come before, with or after these values. Raises: CorruptError."""
        key = self._tree.order.key(values)
        return self._compare_keys(self._key(self._nodes[-1].cells[self._slots[-1]])[: len(key)], key)

    def _search_down(self, key: Any) -> bool:
        while True:
            node = self._nodes[-1]
            cells = node.cells
            low, high = 0, len(cells) - 1
            slot = high >> 1
            while True:
                found = self._compare(cells[slot], key)
                if found == 0:
                    self._slots[-1] = slot
                    return True
                if found < 0:
                    low = slot + 1
                else:
                    high = slot - 1
                if low > high:
                    break
                slot = (low + high) >> 1
            if type(node) is IndexLeaf:
                self._slots[-1] = slot
                return False
            self._slots[-1] = low
            self._push(node.children[low])

    def _push(self, page_no: int) -> None:
        if len(self._nodes) >= MAX_DEPTH:
            raise CorruptError(f"the tree of page {self._tree.root_page_no} has more than {MAX_DEPTH} levels")
        node = self._tree._page_and_node(page_no)[1]
        if self._nodes and not node.cells:
            raise CorruptError(f"page {page_no} has no cells")
        self._nodes.append(node)
        self._slots.append(0)

    def _leftmost(self) -> None:
        while type(node := self._nodes[-1]) is IndexInterior:
            self._push(node.children[0])

    def _stands_on_last_leaf(self) -> bool:
        nodes = self._nodes
        return (
            bool(nodes)
            and type(nodes[-1]) is IndexLeaf
            and self._slots[-1] < len(nodes[-1].cells)
            and all(slot == len(node.cells) for node, slot in zip(nodes[:-1], self._slots))
        )

    def _compare(self, cell: bytes, key: Any) -> int:
        return self._compare_keys(self._key(cell), key)

    def _key(self, cell: bytes) -> Any:
        try:
            return self._tree._key(cell)
        except RecordError as error:
            raise CorruptError(error.detail) from error

    def _compare_keys(self, left: Any, right: Any) -> int:
        try:
            return int(left > right) - int(left < right)
        except TypeError:
            total = self._tree.order.total
            left, right = total(left), total(right)
            return int(left > right) - int(left < right)
