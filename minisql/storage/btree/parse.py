"""From a page's bytes to a node, or to as much of it as a reader wants: where its cells are, their keys, their bytes.

Most leaves are plain: short records, rowids one after the other, nothing between the cells. These are recognised as a
whole and need no look at each cell; whatever differs is read cell by cell, with the checks of a damaged page.
Source: fileformat2 §1.6 "B-tree Pages". Pure functions on bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from operator import add, itemgetter
from typing import Final

from minisql.errors import CorruptError
from minisql.storage.btree.cell import INTERIOR_HEADER_SIZE, LEAF_HEADER_SIZE, MIN_CELL_SIZE, PAGE_HEADER, Geometry
from minisql.storage.btree.node import Frame, IndexInterior, IndexLeaf, Leaf, Node, PageType, TableInterior, TableLeaf
from minisql.storage.varint import read_varint

_U32: Final = struct.Struct(">I")
_FEWEST_CONSECUTIVE: Final = 4
_FEW_CELLS: Final = 8
_CHILD_AND_KEY: Final = struct.Struct(">I3B")
_NO_KEY: Final = b"\x80\x80\x80"  # behind a page: a key that began there would be a long one, and end nowhere


def parse_node(page_no: int, image: bytes, geometry: Geometry) -> Node:
    """The node that a page's bytes describe; freeblocks and fragments count as free.

    Raises:
        CorruptError: no B+tree page, or a cell or pointer that does not fit.
    """
    frame = Frame.of(geometry, page_no, image)
    page_type = image[frame.offset]
    parse = _PARSERS.get(page_type)
    if parse is None:
        raise CorruptError(f"page {page_no}: {page_type} is no B+tree page type")
    try:
        node = parse(frame, image, cell_pointers(page_no, image, frame))
    except (IndexError, struct.error):
        raise CorruptError(f"page {page_no}: a cell runs past the end of the page") from None
    if node.free < 0:
        raise CorruptError(f"page {page_no}: its cells overlap")
    if isinstance(node, Leaf):
        node.edits = []
    return node


def cell_pointers(page_no: int, image: bytes, frame: Frame) -> tuple[int, ...]:
    """Offsets of the page's cells, in key order. Raises CorruptError if there are more than a page can hold."""
    offset = frame.offset
    n_cells = image[offset + 3] << 8 | image[offset + 4]
    first = offset + (LEAF_HEADER_SIZE if image[offset] & 8 else INTERIOR_HEADER_SIZE)
    if first + 2 * n_cells > frame.geometry.usable_size:
        raise CorruptError(f"page {page_no}: no room for {n_cells} cells")
    return struct.unpack_from(f">{n_cells}H", image, first)


def parse_table_leaf(frame: Frame, image: bytes, pointers: tuple[int, ...]) -> TableLeaf:
    """The leaf of the cells at `pointers`. IndexError: a cell runs past the end of the page."""
    geometry = frame.geometry
    usable_size, max_local = geometry.usable_size, geometry.max_table
    keys, n_before, sizes = consecutive_rows(image, pointers)
    if keys:
        cells = [image[start : start + n_before + size] for start, size in zip(pointers, sizes)]
        if max(map(add, pointers, sizes)) + n_before > usable_size:
            raise IndexError
        if min(sizes) + n_before < MIN_CELL_SIZE:
            return TableLeaf(frame, keys, cells)
        n_free = usable_size - frame.offset - LEAF_HEADER_SIZE - sum(sizes) - (n_before + 2) * len(keys)
        return TableLeaf(frame, keys, cells, None, n_free)
    cells = []
    for start in pointers:
        size = image[start]
        offset = start + 1
        if size >= 0x80:
            size, offset = read_varint(image, start)
        key = image[offset]
        offset += 1
        if key >= 0x80:  # two and three bytes here, longer ones in the function: 0.6 us less a cell
            second = image[offset]
            if second < 0x80:
                key = (key & 0x7F) << 7 | second
                offset += 1
            elif image[offset + 1] < 0x80:
                key = (key & 0x7F) << 14 | (second & 0x7F) << 7 | image[offset + 1]
                offset += 2
            else:
                key, offset = read_varint(image, offset - 1)
        if 0 <= size <= max_local:
            end = offset + size
        else:
            end = offset + _n_local(geometry, size, max_local) + 4
        if end > usable_size:
            raise IndexError
        keys.append(key)
        cells.append(image[start:end])
    return TableLeaf(frame, keys, cells)


def consecutive_rows(image: bytes, pointers: tuple[int, ...]) -> tuple[list[int], int, bytes]:
    """What is on a table's leaf whose rowids follow each other without a gap, their varints of one length, and whose
    records are short: (rowids, bytes before each record, bytes of each record); ([], 0, b"") for any other.

    Most leaves of most tables are such, and then a cell needs no look of its own: 0.15 us a row less in a scan, 0.3 us
    in parsing the leaf.
    """
    n_cells = len(pointers)
    if n_cells < _FEWEST_CONSECUTIVE:
        return [], 0, b""
    sizes = bytes(itemgetter(*pointers)(image))  # 0.04 us a row less than a list of them and its greatest
    if not sizes.isascii():
        return [], 0, b""
    first_rowid, first_record = read_varint(image, pointers[0] + 1)
    last_rowid, last_record = read_varint(image, pointers[-1] + 1)
    n_before = first_record - pointers[0]
    if last_rowid - first_rowid != n_cells - 1 or last_record - pointers[-1] != n_before or first_rowid < 0:
        return [], 0, b""
    return list(range(first_rowid, last_rowid + 1)), n_before, sizes


def tidy_rows(page_no: int, image: bytes, geometry: Geometry) -> tuple[tuple[int, int], int, int] | None:
    """What a copy has to know of a table's leaf that may be copied as it is: no byte of it is but of a cell, or zero.

    Returns:
        ((first rowid, last rowid), bytes of the first cell, bytes that are free); None for a leaf with freeblocks, with
        rows that are no `consecutive_rows`, or for page 1.
    Raises:
        CorruptError: more cells than a page can hold.
    """
    page_type, first_free, n_cells, start, n_fragments = PAGE_HEADER.unpack_from(image)
    if page_no == 1 or page_type != PageType.TABLE_LEAF or first_free or n_fragments:
        return None
    frame = Frame.of(geometry, page_no, image)
    usable_size = geometry.usable_size
    pointers = cell_pointers(page_no, image, frame)
    try:
        keys, n_before, sizes = consecutive_rows(image, pointers)
    except (IndexError, CorruptError):
        return None
    if not keys or min(sizes) + n_before < MIN_CELL_SIZE:
        return None
    first_size = sizes[0] + n_before
    if pointers[0] > pointers[-1]:  # SQLite lays rows that come in order from the end of the page to its middle
        pointers, sizes = pointers[::-1], sizes[::-1]
    ends = [pointer + n_before + size for pointer, size in zip(pointers, sizes)]
    gap = LEAF_HEADER_SIZE + 2 * n_cells
    if pointers[0] != (start or 65536) or ends[-1] != usable_size or ends[:-1] != list(pointers[1:]):
        return None
    if start < gap or image.count(0, gap, start) < start - gap:
        return None
    return (keys[0], keys[-1]), first_size, start - gap


def _parse_table_interior(frame: Frame, image: bytes, pointers: tuple[int, ...]) -> TableInterior:
    children: list[int] = []
    keys: list[int] = []
    add_child, add_key = children.append, keys.append
    padded, unpack = image + _NO_KEY, _CHILD_AND_KEY.unpack_from
    for start in pointers:
        child, first, second, third = unpack(padded, start)
        add_child(child)
        if first < 0x80:
            add_key(first)
        elif second < 0x80:
            add_key((first & 0x7F) << 7 | second)
        elif third < 0x80:  # up to here without a call: 0.4 us a cell, with one 1.2 us
            add_key((first & 0x7F) << 14 | (second & 0x7F) << 7 | third)
        else:
            add_key(read_varint(image, start + 4)[0])
    children.append(_U32.unpack_from(image, frame.offset + 8)[0])
    return TableInterior(frame, keys, children)


def index_cells(frame: Frame, image: bytes, pointers: tuple[int, ...], n_before: int) -> list[bytes]:
    """The index cells at `pointers`, without the `n_before` bytes of their left children.

    IndexError: a cell runs past the end of the page.
    """
    geometry = frame.geometry
    usable_size, max_local = geometry.usable_size, geometry.max_index
    if n_before:
        pointers = tuple([start + n_before for start in pointers])
    short = _short_index_cells(image, pointers, usable_size, max_local)
    if short is not None:
        return short[0]
    cells = []
    for start in pointers:
        size = image[start]
        if size < 0x80 and size <= max_local:
            end = start + 1 + size
        else:
            size, offset = read_varint(image, start)
            end = offset + (size if 0 <= size <= max_local else _n_local(geometry, size, max_local) + 4)
        if end > usable_size:
            raise IndexError
        cells.append(image[start:end])
    return cells


def _short_index_cells(
    image: bytes, pointers: Sequence[int], usable_size: int, max_local: int
) -> tuple[list[bytes], int] | None:
    """The cells at `pointers`, and the bytes that they take, if all payloads are short, as they mostly are, and end on
    the page: then no cell needs a look of its own (0.1 us a cell, not 0.2)."""
    if len(pointers) <= _FEW_CELLS:
        return None
    sizes = list(map(image.__getitem__, pointers))
    longest = max(sizes)
    if longest >= 0x80 or longest > max_local or min(sizes) + 1 < MIN_CELL_SIZE:
        return None
    if max(map(add, pointers, sizes)) >= usable_size:
        return None
    return [image[start : start + size + 1] for start, size in zip(pointers, sizes)], sum(sizes) + len(sizes)


def _n_local(geometry: Geometry, n_payload: int, max_local: int) -> int:
    if not 0 <= n_payload <= 0x7FFF_FFFF:
        raise IndexError
    return geometry.n_local(n_payload, max_local)


def _parse_index_leaf(frame: Frame, image: bytes, pointers: tuple[int, ...]) -> IndexLeaf:
    geometry = frame.geometry
    short = _short_index_cells(image, pointers, geometry.usable_size, geometry.max_index)
    if short is None:
        return IndexLeaf(frame, None, index_cells(frame, image, pointers, 0))
    cells, n_bytes = short
    n_free = geometry.usable_size - frame.offset - LEAF_HEADER_SIZE - n_bytes - 2 * len(cells)
    return IndexLeaf(frame, None, cells, None, n_free)


def _parse_index_interior(frame: Frame, image: bytes, pointers: tuple[int, ...]) -> IndexInterior:
    children = [_U32.unpack_from(image, start)[0] for start in pointers]
    children.append(_U32.unpack_from(image, frame.offset + 8)[0])
    return IndexInterior(frame, None, index_cells(frame, image, pointers, 4), children)


_PARSERS: Final[dict[int, Callable[[Frame, bytes, tuple[int, ...]], Node]]] = {
    PageType.TABLE_LEAF: parse_table_leaf,
    PageType.TABLE_INTERIOR: _parse_table_interior,
    PageType.INDEX_LEAF: _parse_index_leaf,
    PageType.INDEX_INTERIOR: _parse_index_interior,
}
