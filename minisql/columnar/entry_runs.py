"""In which column each entry of an index begins to differ from the one before it: what ANALYZE asks of most entries.

Columns are compared with themselves, moved by one place; no entry becomes a Python object but those that are wanted as
they are. Values are compared as BINARY does.
Source: fileformat2 §2.6.3, §2.6.5 (what ANALYZE counts).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import ne
from typing import Final

import numpy as np

from minisql.columnar.cells import PADDING, Cells, index_cells
from minisql.columnar.decode import Column, column_of, objects_of
from minisql.columnar.even_headers import record_fields
from minisql.columnar.scan import CHUNK_BYTES
from minisql.columnar.vector import Array, Inexact, Kind, Strings, Vector, take
from minisql.errors import CorruptError
from minisql.storage.btree.index import IndexTree
from minisql.storage.btree.leaf_pages import IndexLeaves, index_leaves
from minisql.storage.text import UTF8
from minisql.storage.varint import encode_varint

_WORD: Final = 8  # bytes that are compared at once
_MASKS: Final = np.array([((1 << 8 * n) - 1) << 8 * (_WORD - n) for n in range(_WORD + 1)], np.uint64)


class EntryRuns:
    """The entries of an index tree in order, looked at by some of their columns.

    Attributes:
        changed: for each entry, the number (from 0) of the first of the columns in which it differs from the entry
            before it; of the first entry, 0; their number, if it differs in none.
    """

    def __init__(self, tree: IndexTree, columns: Sequence[Column]) -> None:
        """Raises Inexact: damage, or text that is not UTF-8's. InterruptError: as scans do."""
        self._tree = tree
        tree.settle()
        try:
            self._leaves: IndexLeaves = index_leaves(tree)
        except CorruptError:
            raise Inexact from None
        self._n_at_once = max(CHUNK_BYTES // tree.space.geometry.page_size, 1)
        self._firsts: list[int] = []  # by chunk, the number of its first entry
        parts: list[Array] = []
        last: list[object] | None = None
        n_entries = 0
        for start in range(0, len(self._leaves.page_nos), self._n_at_once):
            self._visit(start)
            cells = self._cells(start)
            self._firsts.append(n_entries)
            if len(cells.records):
                part, last = self._changes_in(cells, columns, last)
                n_entries += len(part)
                parts.append(part)
        self.changed: Array = np.concatenate(parts) if parts else np.zeros(0, np.int16)

    def cells_at(self, numbers: Iterable[int]) -> list[bytes]:
        """The cells of the entries with these numbers (from 0, rising), in the form of leaf cells."""
        found: list[bytes] = []
        read: tuple[int, Cells] | None = None
        for number in numbers:
            chunk = int(np.searchsorted(self._firsts, number, "right")) - 1
            if read is None or read[0] != chunk:
                read = chunk, self._cells(chunk * self._n_at_once)
            found.append(_cell(read[1], number - self._firsts[chunk]))
        return found

    def _visit(self, start: int) -> None:
        on_leaf = self._tree.space.on_leaf
        if on_leaf is not None:
            for _ in self._leaves.page_nos[start : start + self._n_at_once]:
                on_leaf()

    def _cells(self, start: int) -> Cells:
        """The entries on some leaves, and the dividers behind them."""
        end, space = start + self._n_at_once, self._tree.space
        try:
            images = space.pager.images(self._leaves.page_nos[start:end], PADDING)
        except CorruptError:
            raise Inexact from None
        return index_cells(images, self._leaves.dividers[start:end], space.geometry)

    def _changes_in(
        self, cells: Cells, columns: Sequence[Column], last: list[object] | None
    ) -> tuple[Array, list[object]]:
        """(`changed` of these entries, the columns of the last one); `last`: those of the entry before them."""
        space = self._tree.space
        fields = record_fields(cells)
        n_rows = len(cells.records)
        ends: list[list[object]] = []
        changed = np.full(n_rows, len(columns), np.int16)
        for number in range(len(columns) - 1, -1, -1):
            try:
                vector = column_of(cells, fields, columns[number], space.chains.read, is_utf8=space.encoding == UTF8)
            except CorruptError:
                raise Inexact from None
            changed[1:][_differs(vector)] = number
            ends.append(objects_of(take(vector, np.array([0, n_rows - 1]))).tolist())
        ends.reverse()
        changed[0] = 0
        if last is not None:
            changed[0] = next((i for i, (end, before) in enumerate(zip(ends, last)) if end[0] != before), len(columns))
        return changed, [end[1] for end in ends]


def _differs(vector: Vector) -> Array:
    """For each row but the first: is its value another one than that of the row before it?"""
    n_pairs = len(vector) - 1
    if vector.kind is Kind.NULL:
        return np.zeros(n_pairs, bool)
    if isinstance(vector.values, Strings):
        differs = _strings_differ(vector.values)
    elif vector.kind is Kind.MIXED:
        values = vector.values.tolist()
        return np.fromiter(map(ne, values[1:], values[:-1]), bool, n_pairs)
    else:
        differs = vector.values[1:] != vector.values[:-1]
    if vector.nulls is not None:
        after, before = vector.nulls[1:], vector.nulls[:-1]
        differs = np.where(after | before, after != before, differs)
    return differs


def _strings_differ(strings: Strings) -> Array:
    """As `_differs`. Eight bytes at a time, as long as two strings agree."""
    starts, sizes, data = strings.starts, strings.sizes, np.ascontiguousarray(strings.data)
    if len(data) < _WORD:
        raise Inexact
    words = np.ndarray((len(data) - _WORD + 1,), ">u8", data.data, strides=(1,))
    differs: Array = sizes[1:] != sizes[:-1]
    alike = np.flatnonzero(~differs)
    n_compared = 0
    while True:
        left = sizes[alike] - n_compared
        alike = alike[left > 0]
        if not len(alike):
            return differs
        masks = _MASKS[np.minimum(left[left > 0], _WORD)]
        at = starts[alike] + n_compared
        other = (words[at] ^ words[starts[alike + 1] + n_compared]) & masks != 0
        differs[alike[other]] = True
        alike = alike[~other]
        n_compared += _WORD


def _cell(cells: Cells, number: int) -> bytes:
    """One entry as a leaf has it."""
    start, n_bytes = int(cells.records[number]), int(cells.n_bytes[number])
    n_on_page = n_bytes
    if cells.n_local is not None and int(cells.n_local[number]) < n_bytes:
        n_on_page = int(cells.n_local[number]) + 4  # and the first overflow page
    return encode_varint(n_bytes) + cells.buffer[start : start + n_on_page].tobytes()
