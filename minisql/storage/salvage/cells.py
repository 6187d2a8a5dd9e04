"""The cells of a page and the values of a record, as far as they can be made out.

Source: fileformat2 §1.6 "B-tree Pages", §1.7, §2.1.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

from minisql.errors import CorruptError
from minisql.storage.btree.node import PageType
from minisql.storage.page import FILE_HEADER_SIZE
from minisql.storage.record import Value
from minisql.storage.salvage.image import DatabaseImage
from minisql.storage.serial_types import body_size
from minisql.storage.text import text_decoder
from minisql.storage.varint import read_varint

_U16: Final = struct.Struct(">H")
_U32: Final = struct.Struct(">I")
INTERIOR: Final = (PageType.TABLE_INTERIOR, PageType.INDEX_INTERIOR)
WITH_RECORDS: Final = (PageType.TABLE_LEAF, PageType.INDEX_LEAF, PageType.INDEX_INTERIOR)


class RawCell(NamedTuple):
    """One cell. `rowid` is None but on a table's leaf, `child` 0 on leaves; `record` may end too soon."""

    rowid: int | None
    child: int
    record: bytes
    overflow: tuple[int, ...]


def page_type(page_no: int, image: bytes) -> int:
    """The first byte of the B+tree's part of a page; whether that means anything is another question."""
    return image[FILE_HEADER_SIZE if page_no == 1 else 0]


def right_child(page_no: int, image: bytes) -> int:
    """The last child of an interior page."""
    child: int = _U32.unpack_from(image, (FILE_HEADER_SIZE if page_no == 1 else 0) + 8)[0]
    return child


def cells_of(image: DatabaseImage, page_no: int) -> Iterator[RawCell]:
    """The cells of a B+tree page that lie on it, in their order; none for another page."""
    page = image.page(page_no)
    if page is None:
        return
    start = FILE_HEADER_SIZE if page_no == 1 else 0
    kind = page[start]
    if kind not in WITH_RECORDS and kind not in INTERIOR:
        return
    first = start + (12 if kind in INTERIOR else 8)
    usable_size = image.geometry.usable_size
    n_cells = min(_U16.unpack_from(page, start + 3)[0], (usable_size - first) // 2)
    for cell_no in range(n_cells):
        offset = _U16.unpack_from(page, first + 2 * cell_no)[0]
        if first <= offset < usable_size:
            cell = _cell(image, page, offset, kind)
            if cell is not None:
                yield cell


def _cell(image: DatabaseImage, page: bytes, offset: int, kind: int) -> RawCell | None:
    geometry, child, rowid = image.geometry, 0, None
    page = page[: geometry.usable_size]
    try:
        if kind in INTERIOR:
            child = _U32.unpack_from(page, offset)[0]
            offset += 4
        if kind == PageType.TABLE_INTERIOR:
            return RawCell(None, child, b"", ())
        n_payload, offset = read_varint(page, offset)
        if kind == PageType.TABLE_LEAF:
            rowid, offset = read_varint(page, offset)
    except (CorruptError, struct.error):
        return None
    if not 0 < n_payload <= image.n_pages * geometry.usable_size:
        return None
    n_local = geometry.n_local(n_payload, geometry.max_table if kind == PageType.TABLE_LEAF else geometry.max_index)
    local = page[offset : offset + n_local]
    if n_local == n_payload:
        return RawCell(rowid, child, local, ())
    chain, tail = [], []
    n_left = n_payload - n_local
    following = int.from_bytes(page[offset + n_local : offset + n_local + 4], "big")
    while n_left > 0 and following not in chain and (next_page := image.page(following)) is not None:
        chain.append(following)
        tail.append(next_page[4 : min(geometry.usable_size, 4 + n_left)])
        n_left -= geometry.usable_size - 4
        following = _U32.unpack_from(next_page)[0]
    return RawCell(rowid, child, local + b"".join(tail), tuple(chain))


def decode_leniently(record: bytes, encoding: str) -> tuple[Value, ...] | None:
    """The values of a record; NULL for those whose bytes are missing. None if it has no header that can be."""
    try:
        n_header, offset = read_varint(record, 0)
        if not offset < n_header <= len(record):
            return None
        values: list[Value] = []
        text = text_decoder(encoding)
        end = n_header
        while offset < n_header:
            serial_type, offset = read_varint(record, offset)
            start, end = end, end + body_size(serial_type)
            values.append(_value(serial_type, record[start:end], text) if end <= len(record) else None)
    except CorruptError:
        return None
    return tuple(values)


def _value(serial_type: int, body: bytes, text: object) -> Value:
    if serial_type > 11:
        return text(body) if serial_type & 1 else body  # type: ignore[operator]
    if serial_type in (8, 9):
        return serial_type - 8
    if serial_type == 7:
        number: float = struct.unpack(">d", body)[0]
        return number if number == number else None
    return int.from_bytes(body, "big", signed=True) if body else None
