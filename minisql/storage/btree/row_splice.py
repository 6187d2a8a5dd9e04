"""One cell put in another's place, or taken out, in a leaf's bytes: for leaves that are changed now and then.

Parsing a leaf and making its image again is most of a change of one row (see `row_change.py`). What is not the
common case is left to the node: freeblocks and fragments, long cells, a leaf that would be too full or too empty.
Source: fileformat2 §1.6 "B-tree Pages".
"""

from __future__ import annotations

import struct
from typing import Final

from minisql.storage.btree.cell import MIN_CELL_SIZE
from minisql.storage.btree.node import LEAF_HEADER_SIZE, PAGE_HEADER

_HEADER_SIZE: Final = LEAF_HEADER_SIZE


def image_with_cell(image: bytes, slot: int, size: int, cell: bytes, usable_size: int) -> bytes | None:
    """The image of a leaf, not page 1, whose cell number `slot`, of `size` bytes, is another one now.

    None: the node has to do it.
    """
    pointer = _HEADER_SIZE + 2 * slot
    start = image[pointer] << 8 | image[pointer + 1]
    if len(cell) == size:
        return b"".join((image[:start], cell, image[start + size :])) if start + size <= usable_size else None
    parts = _parts_of(image, usable_size)
    if parts is None or min(size, len(cell)) < MIN_CELL_SIZE:
        return None
    page_type, pointers, first = parts
    new_first = first + size - len(cell)
    if start < first or new_first < _HEADER_SIZE + 2 * len(pointers):
        return None
    moved = [each + size if each < start else each for each in pointers]
    moved[slot] = new_first
    return _image(page_type, moved, new_first, (cell, image[first:start], image[start + size :]))


def image_without_cell(image: bytes, slot: int, size: int, usable_size: int, most_free: int) -> bytes | None:
    """As `image_with_cell`, of a leaf without the cell. None, too, if more than `most_free` bytes would be free."""
    parts = _parts_of(image, usable_size)
    if parts is None or size < MIN_CELL_SIZE:
        return None
    page_type, pointers, first = parts
    start = pointers[slot]
    new_first = first + size
    if start < first or len(pointers) == 1 or new_first - _HEADER_SIZE - 2 * (len(pointers) - 1) > most_free:
        return None
    moved = [each + size if each < start else each for each in pointers]
    del moved[slot]
    return _image(page_type, moved, new_first, (image[first:start], image[start + size :]))


def _parts_of(image: bytes, usable_size: int) -> tuple[int, tuple[int, ...], int] | None:
    """(type, pointers, where the cells begin) of a leaf with neither freeblocks nor fragments."""
    page_type, first_free, n_cells, first, n_fragments = PAGE_HEADER.unpack_from(image)
    first = first or 1 << 16
    if first_free or n_fragments or not _HEADER_SIZE + 2 * n_cells <= first <= usable_size:
        return None
    return page_type, struct.unpack_from(f">{n_cells}H", image, _HEADER_SIZE), first


def _image(page_type: int, pointers: list[int], first: int, cells: tuple[bytes, ...]) -> bytes:
    n_cells = len(pointers)
    head = PAGE_HEADER.pack(page_type, 0, n_cells, first & 0xFFFF, 0) + struct.pack(f">{n_cells}H", *pointers)
    return b"".join((head, bytes(first - len(head)), *cells))
