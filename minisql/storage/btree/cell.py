"""Cells: how much of a payload stays on its page, and the bytes of one cell.

    table leaf      payload size, rowid, payload on the page, first overflow page
    table interior  left child, rowid                     (kept as two numbers, never as bytes)
    index leaf      payload size, payload on the page, first overflow page
    index interior  left child, and then as on a leaf     (kept without the child)

Source: fileformat2 §1.6 "B-tree Pages". Pure functions on bytes.
"""

from __future__ import annotations

import struct
from typing import Final

from minisql.frozen import frozen
from minisql.storage.varint import encode_varint, read_varint

PAGE_HEADER: Final = struct.Struct(">BHHHB")  # type, first freeblock, cells, start of the cells (0 is 65536), fragments
LEAF_HEADER_SIZE: Final = 8
INTERIOR_HEADER_SIZE: Final = 12
MIN_CELL_SIZE: Final = 4
"""A cell takes at least as much room as the freeblock that it leaves when it goes."""


@frozen
class Geometry:
    """What follows from a database's page size and reserved bytes. All sizes are in bytes.

    `max_table` and `max_index` are the longest payloads that a cell holds without overflow pages, and
    `min_local` is what a longer one leaves on the page at least (X and M of fileformat2 §1.6).
    """

    page_size: int
    usable_size: int
    max_table: int
    max_index: int
    min_local: int

    @classmethod
    def of(cls, page_size: int, usable_size: int) -> Geometry:
        """From the bytes of a page and those of them that are not reserved."""
        return cls(
            page_size,
            usable_size,
            max_table=usable_size - 35,
            max_index=(usable_size - 12) * 64 // 255 - 23,
            min_local=(usable_size - 12) * 32 // 255 - 23,
        )

    def n_local(self, n_payload: int, max_local: int) -> int:
        """Bytes of a payload of `n_payload` bytes that stay on the page (K or M of fileformat2 §1.6)."""
        if n_payload <= max_local:
            return n_payload
        n_bytes = self.min_local + (n_payload - self.min_local) % (self.usable_size - 4)
        return n_bytes if n_bytes <= max_local else self.min_local


def table_prefix(n_payload: int, rowid: int) -> bytes:
    """What stands before the payload in a table leaf's cell."""
    if n_payload < 0x80 and 0 <= rowid < 0x8_0000_0000:  # one bytes object in place of three: 0.2 us less
        if rowid < 0x80:
            return bytes((n_payload, rowid))
        if rowid < 0x4000:
            return bytes((n_payload, rowid >> 7 | 0x80, rowid & 0x7F))
        last, before, third = rowid & 0x7F, rowid >> 7 & 0x7F | 0x80, rowid >> 14 & 0x7F | 0x80
        if rowid < 0x20_0000:
            return bytes((n_payload, third, before, last))
        if rowid < 0x1000_0000:
            return bytes((n_payload, rowid >> 21 | 0x80, third, before, last))
        return bytes((n_payload, rowid >> 28 | 0x80, rowid >> 21 & 0x7F | 0x80, third, before, last))
    return encode_varint(n_payload) + encode_varint(rowid)


def table_payload(cell: bytes) -> tuple[int, int]:
    """(bytes of the whole payload, offset of its first byte in `cell`) of a table leaf's cell."""
    n_payload = cell[0]
    if n_payload < 0x80 and len(cell) > 4:  # 0.1 us, where two varints take 0.4 us
        if cell[1] < 0x80:
            return n_payload, 2
        if cell[2] < 0x80:
            return n_payload, 3
        if cell[3] < 0x80:
            return n_payload, 4
    n_payload, offset = read_varint(cell, 0)
    return n_payload, read_varint(cell, offset)[1]


def index_payload(cell: bytes) -> tuple[int, int]:
    """(bytes of the whole payload, offset of its first byte in `cell`) of an index cell."""
    return read_varint(cell, 0)
