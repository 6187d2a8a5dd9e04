"""The cells of a new index, from the leaves of its table: read, put together and sorted as arrays (`vector.py`).

No row becomes a Python object. Measured, CREATE INDEX on 200,000 rows, a text column: 1.7 us a row, where rows, a sort
of tuples and records one by one take 4.5 us.
Source: fileformat2 §1.6 "B-tree Pages", §2.1, §2.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from minisql.storage.btree.cell import MIN_CELL_SIZE
from minisql.storage.btree.vector import (
    Array,
    buffer_of,
    cells_of_pages,
    class_of,
    copy_strings,
    fields_of,
    integers_of,
    sort_keys,
    width_of,
)
from minisql.storage.record import ROWID

if TYPE_CHECKING:
    from minisql.storage.btree.table import TableTree

_CHUNK: Final = 1 << 20
_MAX_SHORT: Final = 0x7F
_N_ROWID_BYTES: Final = 8  # a longer varint is of a negative rowid, or one past 2**56
_INTEGER_BOUNDS: Final = np.array([1 << 7, 1 << 15, 1 << 23, 1 << 31, 1 << 47], np.int64)


def sorted_cells(table: TableTree, fields: Sequence[int], n_terms: int, *, unique: bool) -> list[bytes] | None:
    """The cells of an index on fields of the table's records (ROWID: the row's key), in the order of the first
    `n_terms` of them, where equal ones stay in the order of the table. It is that of values, texts by their bytes.

    None: something turned up that arrays do not do, as long entries, or two entries are equal that must not be.
    """
    parts: list[Array] = []
    sizes: list[Array] = []
    for images in _chunks(table):
        made = _cells_of(images, table, fields)
        if made is None:
            return None
        parts.append(made[0])
        sizes.append(made[1])
    if not parts:
        return []
    buffer = buffer_of([part.tobytes() for part in parts])
    del parts
    all_sizes = np.concatenate(sizes)
    starts = np.cumsum(all_sizes) - all_sizes
    found = fields_of(buffer, starts + 1, all_sizes - 1, len(fields), all_of_them=True)
    keys = None if found is None else sort_keys(buffer, found, n_terms)
    if found is None or keys is None:
        return None
    order = np.argsort(keys, kind="stable")
    if unique:
        keys = keys[order]
        has_null = np.zeros(len(keys), bool)
        for types in found.types[:n_terms]:
            has_null |= types[order] == 0
        if ((keys[1:] == keys[:-1]) & ~has_null[1:]).any():
            return None
    data = buffer.tobytes()
    first = starts[order]
    return [data[begin:end] for begin, end in zip(first.tolist(), (first + all_sizes[order]).tolist())]


def _chunks(table: TableTree) -> Iterator[list[bytes]]:
    """The images of the table's leaves, about a megabyte at a time."""
    images: list[bytes] = []
    n_images = max(_CHUNK // table.space.geometry.page_size, 1)
    for page in table.leaves():
        image = page.bytes()
        if image[3] or image[4]:
            images.append(image)
        if len(images) == n_images:
            yield images
            images = []
    if images:
        yield images


def _cells_of(images: list[bytes], table: TableTree, fields: Sequence[int]) -> tuple[Array, Array] | None:
    """The entries of the rows on some leaves: (their cells one after the other, bytes of each)."""
    rows = _rows_of(images, table)
    if rows is None:
        return None
    buffer, rowids, records, n_bytes = rows
    found = fields_of(buffer, records, n_bytes, max(fields) + 1, all_of_them=False)
    if found is None:
        return None
    rowid_source = rowids.astype(">i8").view(np.uint8)
    columns: list[tuple[Array, Array, Array]] = []  # serial types, where the bodies are, and at which offsets
    for field in fields:
        if field == ROWID:
            types = _types_of_integers(rowids)
            columns.append((types, rowid_source, np.arange(1, len(rowids) + 1) * 8 - width_of(types)))
            continue
        types, offsets = found.types[field], found.offsets[field]
        if not _is_as_written(buffer, types, offsets):
            return None
        columns.append((types, buffer, offsets))
    return _joined(columns)


def _rows_of(images: list[bytes], table: TableTree) -> tuple[Array, Array, Array, Array] | None:
    """The rows on some leaves: (buffer, rowids, offset of each record in the buffer, its bytes)."""
    geometry = table.space.geometry
    buffer = buffer_of(images)
    starts, counts = cells_of_pages(buffer, len(images), geometry.page_size)
    if int(starts.max(initial=0)) + 2 > len(buffer):
        return None
    first = buffer[starts].astype(np.int64)
    is_long = first >= 0x80
    second = buffer[starts + 1]
    if (is_long & (second >= 0x80)).any():
        return None
    n_bytes = np.where(is_long, (first & 0x7F) << 7 | second, first)
    at = starts + 1 + is_long
    if int(n_bytes.max()) > geometry.max_table:
        return None
    rowids = np.zeros(len(starts), np.int64)
    goes_on = np.ones(len(starts), bool)
    for _ in range(_N_ROWID_BYTES):
        byte = buffer[np.minimum(at, len(buffer) - 1)]
        rowids = np.where(goes_on, rowids << 7 | byte & 0x7F, rowids)
        at = at + goes_on
        goes_on &= byte >= 0x80
        if not goes_on.any():
            break
    page_ends = np.repeat(np.arange(len(images)) * geometry.page_size + geometry.usable_size, counts)
    if goes_on.any() or (at + n_bytes > page_ends).any() or not n_bytes.all():
        return None
    return buffer, rowids, at, n_bytes


def _is_as_written(buffer: Array, types: Array, offsets: Array) -> bool:
    """Whether the values have the serial types that they would be given anew."""
    integers = class_of(types) == class_of(np.array(1))
    values = integers_of(buffer, types, offsets)
    is_smallest = types[integers] == _types_of_integers(values)[integers]
    return bool(is_smallest.all()) and not ((types == 10) | (types == 11)).any()


def _types_of_integers(values: Array) -> Array:
    """The smallest serial type of each."""
    sizes = np.searchsorted(_INTEGER_BOUNDS, np.where(values < 0, ~values, values), side="right") + 1
    return np.where((values == 0) | (values == 1), values + 8, sizes)


def _joined(columns: list[tuple[Array, Array, Array]]) -> tuple[Array, Array] | None:
    """Cells of records with these fields; None if one is too long for the module, or too short for a cell."""
    widths = [width_of(types) for types, _, _ in columns]
    n_header: Any = 1 + sum(1 + (types >= 0x80) for types, _, _ in columns)
    n_payload = n_header + sum(widths)
    if int(n_payload.max()) > _MAX_SHORT or int(n_payload.min()) + 1 < MIN_CELL_SIZE:
        return None
    sizes = n_payload + 1
    starts = np.cumsum(sizes) - sizes
    cells = np.zeros(int(sizes.sum()), np.uint8)
    cells[starts] = n_payload
    cells[starts + 1] = n_header
    at = starts + 2
    for types, _, _ in columns:
        is_long = types >= 0x80
        cells[at] = np.where(is_long, types >> 7 | 0x80, types)
        at = at + 1
        if is_long.any():
            cells[at[is_long]] = types[is_long] & 0x7F
            at = at + is_long
    for (_, source, offsets), width in zip(columns, widths):
        copy_strings(source, offsets, cells, at, width)
        at = at + width
    return cells, sizes
