"""The cells of a few neighbouring pages as one sequence, with the dividers between them, and cut anew.

Cells are numbered through: those of the first page, the divider (unless the pages are a table's leaves, whose
dividers are no cells), those of the second page, and so on. A balance mostly moves a few cells over a border, so
the lists of the pages are kept and edited at their ends: copying them touches every object on three pages, which
was half the time of a balance (100 of 230 us with 270 cells a page).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from minisql.storage.btree.node import IndexInterior, IndexLeaf, Node, TableInterior, TableLeaf
from minisql.storage.varint import varint_size

Divider: TypeAlias = tuple[Any, bytes]
"""What goes to the parent between two pages: key (None if not known) and cell (empty in a table's tree)."""

Span: TypeAlias = tuple[int, int]
"""Numbers of a page's first cell and of the cell after its last."""

_POINTER_SIZE = 2


class Run:
    """Neighbouring pages of one kind, the first of them child number `first` of `parent`.

    Attributes:
        sizes: bytes that each cell of the sequence takes on a page of this kind.
        ends: for each page, the number of the cell after its last.
        used: for each page, bytes that its cells and pointers take.
    """

    def __init__(self, parent: Any, first: int, nodes: list[Any], key_of: Callable[[bytes], Any]) -> None:
        """`key_of` makes the key of an index's cell, where a page that knows its keys gets one whose key is not known.

        (Were its keys forgotten instead, the next searches would decode all of them again: with inserts at random
        places in a large index that was 3 us an insert.)
        """
        kind = type(nodes[0])
        self._kind: type[Node] = kind
        self._leaf_data = kind is TableLeaf
        self._frame = nodes[0].frame
        self._key_of = key_of
        self._parent_knows = parent.keys is not None
        self._all_known = all(node.keys is not None for node in (parent, *nodes))
        self.sizes: list[int] = []
        self.ends: list[int] = []
        self.used: list[int] = []
        self._spans: list[Span] = []
        borders = range(first, first + len(nodes) - 1)
        has_cells = kind is not TableInterior
        self._keys = [node.keys if node.keys is not None else [None] * len(node.cells) for node in nodes]
        self._cells: list[list[bytes]] = [node.cells if has_cells else [] for node in nodes]
        self._children: list[int] = []
        self._divider_keys: list[Any] = [parent.keys[i] if parent.keys is not None else None for i in borders]
        self._divider_cells = [b"" if isinstance(parent, TableInterior) else parent.cells[i] for i in borders]
        for i, node in enumerate(nodes):
            sizes = node.sizes()
            start = len(self.sizes)
            self.sizes += sizes
            self.ends.append(len(self.sizes))
            self.used.append(sum(sizes) + _POINTER_SIZE * len(sizes))
            self._spans.append((start, len(self.sizes)))
            if isinstance(node, (TableInterior, IndexInterior)):
                self._children += node.children
            if i < len(borders) and not self._leaf_data:
                self.sizes.append(self._divider_size(i))

    def _divider_size(self, border: int) -> int:
        """Bytes that a divider would take on one of the pages."""
        if self._kind is TableInterior:
            return 4 + varint_size(self._divider_keys[border])
        n_bytes = len(self._divider_cells[border])
        return 4 + n_bytes if self._kind is IndexInterior else max(4, n_bytes)

    def divider(self, end: int) -> Divider:
        """The divider after a page that ends before cell `end`. To be asked before `cut`."""
        if self._leaf_data:
            return self._pick(self._keys, [], end - 1, end)[0], b""
        (key,) = self._pick(self._keys, self._divider_keys, end, end + 1)
        if self._kind is TableInterior:
            return key, b""
        (cell,) = self._pick(self._cells, self._divider_cells, end, end + 1)
        return self._key_of(cell) if key is None and self._parent_knows else key, cell

    def cut(self, spans: list[Span], free: list[int]) -> list[Any]:
        """The nodes for these spans, with the frame of the first page; the old nodes are not to be used again.

        Args:
            free: for each of them, the bytes that its page will have left.
        """
        frame = self._frame
        between = ([], []) if self._leaf_data else (self._divider_keys, self._divider_cells)
        all_keys = self._recut(self._keys, between[0], spans)
        if self._kind is TableInterior:
            return [TableInterior(frame, keys, self._children_of(span)) for keys, span in zip(all_keys, spans)]
        nodes: list[Any] = []
        for keys, cells, span, n_free in zip(all_keys, self._recut(self._cells, between[1], spans), spans, free):
            if self._kind is TableLeaf:
                nodes.append(TableLeaf(frame, keys, cells, self.sizes[slice(*span)], n_free))
                continue
            known = keys if self._all_known or None not in keys else self._completed(keys, cells)
            if self._kind is IndexLeaf:
                nodes.append(IndexLeaf(frame, known, cells, self.sizes[slice(*span)], n_free))
            else:
                nodes.append(IndexInterior(frame, known, cells, self._children_of(span)))
        return nodes

    def _completed(self, keys: list[Any], cells: list[bytes]) -> list[Any] | None:
        """The keys with those that are not known yet, if these are the smaller part."""
        if 2 * keys.count(None) > len(keys):
            return None
        return [self._key_of(cell) if key is None else key for key, cell in zip(keys, cells)]

    def _children_of(self, span: Span) -> list[int]:
        return self._children[span[0] : span[1] + 1]

    def _recut(self, columns: list[list[Any]], dividers: list[Any], spans: list[Span]) -> list[list[Any]]:
        """The lists for the new spans; where an old and a new page overlap, the old one's list is edited."""
        plans: list[tuple[list[Any], list[Any], slice] | None] = []
        fresh: list[list[Any]] = []
        for i, (start, end) in enumerate(spans):
            old_start, old_end = self._spans[i] if i < len(columns) else (0, 0)
            if start < old_end and old_start < end:
                front = self._pick(columns, dividers, start, old_start)
                back = self._pick(columns, dividers, old_end, end)
                kept = slice(max(start - old_start, 0), min(end, old_end) - old_start)
                plans.append((front, back, kept))
                fresh.append([])
            else:
                plans.append(None)
                fresh.append(self._pick(columns, dividers, start, end))
        for i, plan in enumerate(plans):  # only now: what was picked has been read
            if plan is not None:
                front, back, kept = plan
                column = fresh[i] = columns[i]
                del column[kept.stop :]
                del column[: kept.start]
                column[:0] = front
                column += back
        return fresh

    def _pick(self, columns: list[list[Any]], dividers: list[Any], start: int, end: int) -> list[Any]:
        """Elements `start` to `end` of the sequence; none if `end` is not greater."""
        picked: list[Any] = []
        if start >= end:
            return picked
        for i, (column, (first, last)) in enumerate(zip(columns, self._spans)):
            if start < last and end > first:
                picked += column[max(start - first, 0) : end - first]
            if i < len(dividers) and start <= last < end:
                picked.append(dividers[i])
        return picked
