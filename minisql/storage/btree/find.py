"""One row, or the few entries of a lookup, straight from a leaf's bytes: for pages that are looked at now and then.

Parsing a leaf takes 25 to 60 us and 10 to 60 KB, a look into its bytes 2 us (a row) to 15 us (entries of an index):
a tree parses a leaf only when it has been looked at `N_LOOKS` times, or is to be changed.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from minisql.errors import CorruptError
from minisql.storage.btree.cell import LEAF_HEADER_SIZE, Geometry
from minisql.storage.btree.keys import KeyReader
from minisql.storage.btree.node import Frame
from minisql.storage.btree.parse import cell_pointers, index_cells
from minisql.storage.page import FILE_HEADER_SIZE, Page
from minisql.storage.varint import read_varint

N_LOOKS: Final = 16
"""Looks at a leaf's bytes before it is parsed (`Page.n_looks`)."""

_N_NEAR: Final = 8

Range: TypeAlias = tuple[Any, Any]


def find_table_cell(page: Page, geometry: Geometry, rowid: int) -> tuple[int, bytes] | None:
    """(number of the cell, the cell) of a row on a leaf that is not parsed, or None.

    Rowids mostly follow each other without great gaps, so the first guess, in proportion, is mostly right: 1.7 us,
    where halving alone takes 6 us.

    Raises:
        CorruptError: a cell that runs past the page.
    """
    image, usable_size = page.image, geometry.usable_size
    offset = FILE_HEADER_SIZE if page.page_no == 1 else 0
    end = image[offset + 3] << 8 | image[offset + 4]
    pointers = offset + LEAF_HEADER_SIZE
    if pointers + 2 * end > usable_size:
        raise CorruptError(f"page {page.page_no}: no room for {end} cells")
    if not end:
        return None
    try:
        first_rowid = table_cell_head(image, image[pointers] << 8 | image[pointers + 1])[1]
        last = pointers + 2 * end - 2
        last_rowid = table_cell_head(image, image[last] << 8 | image[last + 1])[1]
        if not first_rowid <= rowid <= last_rowid:
            return None
        begin, slot = 0, (rowid - first_rowid) * (end - 1) // (last_rowid - first_rowid or 1)
        while begin < end:
            pointer = pointers + 2 * slot
            start = image[pointer] << 8 | image[pointer + 1]
            n_payload, found, offset = table_cell_head(image, start)
            if found == rowid:
                return slot, _whole_cell(image, start, offset, n_payload, geometry)
            if found < rowid:
                begin = slot + 1
            else:
                end = slot
            slot = (begin + end) >> 1
    except IndexError:
        raise CorruptError(f"page {page.page_no}: a cell runs past the end of the page") from None
    return None


def table_cell_head(image: bytes, start: int) -> tuple[int, int, int]:
    """(bytes of the payload, rowid, offset of the payload) of a table leaf's cell."""
    n_payload = image[start]
    offset = start + 1
    if n_payload >= 0x80:
        n_payload, offset = read_varint(image, start)
    rowid = image[offset]
    if rowid < 0x80:
        return n_payload, rowid, offset + 1
    second = image[offset + 1]
    if second < 0x80:
        return n_payload, (rowid & 0x7F) << 7 | second, offset + 2
    third = image[offset + 2]
    if third < 0x80:
        return n_payload, (rowid & 0x7F) << 14 | (second & 0x7F) << 7 | third, offset + 3
    rowid, offset = read_varint(image, offset)
    return n_payload, rowid, offset


def _whole_cell(image: bytes, start: int, offset: int, n_payload: int, geometry: Geometry) -> bytes:
    end = offset + n_payload
    if not 0 <= n_payload <= geometry.max_table:
        if not 0 <= n_payload <= 0x7FFF_FFFF:
            raise IndexError
        end = offset + geometry.n_local(n_payload, geometry.max_table) + 4
    if end > geometry.usable_size:
        raise IndexError
    return image[start:end]


def find_index_cells(
    page: Page, geometry: Geometry, keys: KeyReader, key_of: Callable[[bytes], Any], bounds: Range
) -> list[bytes]:
    """The cells with start <= key < end, `bounds` being these two, on an index's leaf that is not parsed.

    Args:
        key_of: the key of a cell, which may have overflow pages.
    Raises:
        CorruptError: a cell that runs past the page, or a record that is damaged.
        TypeError: keys of several classes are among those compared.
    """
    image = page.image
    frame = Frame.of(geometry, page.page_no, image)
    key_at = key_reader(image, frame, keys, key_of)
    try:
        pointers = cell_pointers(page.page_no, image, frame)
        first = bisect_left(pointers, bounds[0], key=key_at)
        return index_cells(frame, image, pointers[first : end_of_range(pointers, first, bounds[1], key_at)], 0)
    except (IndexError, struct.error):
        raise CorruptError(f"page {page.page_no}: a cell or record runs past its end") from None


def key_reader(image: bytes, frame: Frame, keys: KeyReader, key_of: Callable[[bytes], Any]) -> Callable[[int], Any]:
    """The function from a cell's place on an index's leaf to its key. `key_of`: as for `find_index_cells`.

    It raises IndexError or struct.error for a cell that runs past the page, or a damaged record.
    """
    max_short = min(frame.geometry.max_index, 0x7F)
    get, decoder_for = keys.decoders.get, keys.decoder_for

    def key_at(pointer: int) -> Any:
        n_payload = image[pointer]
        if n_payload <= max_short:  # 0.6 us; by a cell 1.2 us
            record = image[pointer + 1 : pointer + 1 + n_payload]
            return (get(record[: record[0]]) or decoder_for(record))(record, None)
        return key_of(index_cells(frame, image, (pointer,), 0)[0])

    return key_at


def end_of_range(cells: Any, first: int, end: Any, key_of: Callable[[Any], Any]) -> int:
    """The number of the first cell from `first` on whose key is not less than `end`: mostly near, so near is tried
    first (four keys are made in place of eight)."""
    near = first + _N_NEAR
    if near < len(cells) and key_of(cells[near]) < end:
        return bisect_left(cells, end, lo=near + 1, key=key_of)
    return bisect_left(cells, end, lo=first, hi=min(near, len(cells)), key=key_of)
