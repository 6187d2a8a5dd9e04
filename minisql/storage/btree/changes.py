"""Entries that go out of an index or into it, in the order of their keys, with their cells one after the other.

Entries of integers alone, as most are, become arrays at once, and their cells are made of these: 0.3 us an entry, where
each is encoded and then put in its place 0.75. All others are encoded first and sorted by their bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, overload

import numpy as np

from minisql.frozen import frozen
from minisql.storage.btree.vector import Array, buffer_of, copy_strings, fields_of, packed_integers, sort_keys, width_of

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.record import Row

_MAX_FIELDS: Final = 13  # of nine bytes each, of a payload of up to 127
_LIMITS: Final = (1 << 7, 1 << 15, 1 << 23, 1 << 31, 1 << 47)  # of the serial types from 1 on
_FROM_END: Final = np.arange(7, -1, -1)  # of the bytes of eight


class _Ordered(Sequence[Any]):
    """A list in another order, of which mostly a few elements are asked for."""

    def __init__(self, values: Sequence[Any], order: Array) -> None:
        self._values = values
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, number: int) -> Any: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Any]: ...

    def __getitem__(self, number: int | slice) -> Any:
        if isinstance(number, slice):
            return [self._values[place] for place in self._order[number].tolist()]
        return self._values[int(self._order[number])]

    def __iter__(self) -> Iterator[Any]:
        return map(self._values.__getitem__, self._order.tolist())


@frozen
class Changes:
    """Entries in the order of their keys. `content`: their cells; `ends`: where each cell ends in it, 0 before them."""

    entries: Sequence[Row]
    content: Array
    ends: Array

    @classmethod
    def of(cls, tree: IndexTree, entries: list[Row]) -> Changes | None:
        """From entries in any order; None if they are not for arrays."""
        if not entries:
            return cls([], np.zeros(0, np.uint8), np.zeros(1, np.int64))
        n_keys = len(tree.order.key(entries[0]))
        columns = _integers(entries)
        if columns is not None:
            packed = packed_integers(columns[:n_keys])
            order = np.lexsort(columns[n_keys - 1 :: -1]) if packed is None else np.argsort(packed, kind="stable")
            content, sizes = cells_of_integers([column[order] for column in columns])
            return cls._made(tree, entries, order, content, sizes)
        cells = tree.short_cells_of(entries)
        sizes = np.fromiter(map(len, cells), np.int64, len(cells))
        buffer = buffer_of(cells)
        starts = np.cumsum(sizes) - sizes
        fields = None
        if (buffer[starts] == sizes - 1).all():
            fields = fields_of(buffer, starts + 1, sizes - 1, len(entries[0]), all_of_them=True)
        keys = None if fields is None else sort_keys(buffer, fields, n_keys)
        if keys is None:
            return None
        order = np.argsort(keys, kind="stable")
        sizes = sizes[order]
        content = np.empty(int(sizes.sum()), np.uint8)
        copy_strings(buffer, starts[order], content, np.cumsum(sizes) - sizes, sizes)
        return cls._made(tree, entries, order, content, sizes)

    @classmethod
    def _made(cls, tree: IndexTree, entries: list[Row], order: Array, content: Array, sizes: Array) -> Changes | None:
        if int(sizes.max()) > tree._max_short + 1:
            return None
        return cls(_Ordered(entries, order), content, np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes))))

    def cells(self, span: tuple[int, int]) -> tuple[Array, Array]:
        """(the cells of these entries, bytes of each)."""
        first, end = span
        ends = self.ends[first : end + 1]
        return self.content[int(ends[0]) : int(ends[-1])], np.diff(ends)

    def cell_list(self) -> list[bytes]:
        """All cells."""
        content, ends = self.content.tobytes(), self.ends.tolist()
        return [content[start:end] for start, end in pairwise(ends)]


def _integers(entries: Sequence[Row]) -> list[Array] | None:
    """The fields of entries as columns; None if not all are integers, or there are many."""
    if len(entries[0]) > _MAX_FIELDS:
        return None
    columns: list[Any] = list(zip(*entries))
    if any(set(map(type, column)) != {int} for column in columns):
        return None
    return [np.fromiter(column, np.int64, len(entries)) for column in columns]


def cells_of_integers(columns: Sequence[Array]) -> tuple[Array, Array]:
    """The cells of entries of integers (`columns`: int64): (one after the other, bytes of each)."""
    n_fields, n_entries = len(columns), len(columns[0])
    n_before = 2 + n_fields  # the bytes of the payload, those of the header, serial types
    matrix = np.empty((n_entries, n_before + 8 * n_fields), np.uint8)
    is_used = np.ones(matrix.shape, bool)
    sizes = np.full(n_entries, n_before, np.int64)
    for number, column in enumerate(columns):
        types = _types_of(column)
        widths = width_of(types)
        body = slice(n_before + 8 * number, n_before + 8 * number + 8)
        matrix[:, 2 + number] = types
        matrix[:, body] = column.astype(">i8").view(np.uint8).reshape(n_entries, 8)
        is_used[:, body] = widths[:, None] > _FROM_END
        sizes += widths
    matrix[:, 0] = sizes - 1
    matrix[:, 1] = n_fields + 1
    return matrix[is_used], sizes


def _types_of(column: Array) -> Array:
    """The serial types of integers."""
    magnitude = column ^ (column >> 63)
    types = np.ones(len(column), np.int64)
    for limit in _LIMITS:
        types += magnitude >= limit
    return np.where(column >> 1 == 0, 8 + column, types)
