"""One cell put into a leaf's bytes, in another's place, or taken out.

Parsing a leaf and making its image again is most of a change of one row (see `row_change.py`), and a leaf of which
the node has changed one cell needs no more either (`node.py`). As in SQLite, a new cell comes to lie before all others,
and what a cell leaves becomes a freeblock, here of zeros. What is not the common case is left to the node: fragments,
cells of less than 4 bytes, a leaf that would be too full or too empty.
Source: fileformat2 §1.6 "B-tree Pages".
"""

from __future__ import annotations

import struct
from operator import add
from typing import Final

from minisql.storage.btree.cell import LEAF_HEADER_SIZE, MIN_CELL_SIZE, PAGE_HEADER

_COUNT_AND_START: Final = struct.Struct(">HH")
_FREEBLOCK: Final = struct.Struct(">HH")  # the next one's place, or 0; bytes of this one
_HEADER_FROM_BLOCKS: Final = struct.Struct(">HHHB")  # a page's header behind its type
_U16: Final = struct.Struct(">H")


def image_with_new_cell(image: bytes, slot: int, cell: bytes, usable_size: int) -> bytes | None:
    """The image of a leaf, not page 1, with one more cell, which gets the number `slot`.

    None: there is no room in the gap before the cells, nor a freeblock, and the node has to do it.
    """
    size = len(cell)
    n_cells, start = _COUNT_AND_START.unpack_from(image, 3)
    start = start or 1 << 16
    end = LEAF_HEADER_SIZE + 2 * n_cells
    if size < MIN_CELL_SIZE or start > usable_size or start - end < 2:
        return None
    pointer = LEAF_HEADER_SIZE + 2 * slot
    if start - end < size + 2:
        return _with_cell_in_freeblock(image, pointer, end, cell, usable_size)
    start -= size
    return b"".join(
        (
            image[:3],
            _COUNT_AND_START.pack(n_cells + 1, start),
            image[7:pointer],
            _U16.pack(start),
            image[pointer:end],
            image[end + 2 : start],
            cell,
            image[start + size :],
        )
    )


def has_room(image: bytes, size: int) -> bool:
    """Whether `image_with_new_cell` may have room for a cell of so many bytes: in the gap, or in a freeblock."""
    n_cells, start = _COUNT_AND_START.unpack_from(image, 3)
    return image[1:3] != b"\0\0" or (start or 1 << 16) - LEAF_HEADER_SIZE - 2 * n_cells >= size + 2


def _with_cell_in_freeblock(image: bytes, pointer: int, end: int, cell: bytes, usable_size: int) -> bytes | None:
    """As `image_with_new_cell`, the cell at the end of the first freeblock that it fits in: all of it, or so that what
    is left is a freeblock. Its pointer comes to stand at `pointer`; the pointers end at `end` so far."""
    size, link = len(cell), 1
    place, n_cells, first, n_fragments = _HEADER_FROM_BLOCKS.unpack_from(image, 1)
    least = first or 1 << 16
    if n_fragments:
        return None
    while place:
        if not least <= place <= usable_size - MIN_CELL_SIZE:
            return None
        following, block_size = _FREEBLOCK.unpack_from(image, place)
        least = place + block_size
        if block_size < MIN_CELL_SIZE or least > usable_size:
            return None
        if block_size == size or block_size >= size + MIN_CELL_SIZE:
            break
        place, link = following, place
    else:
        return None
    start = least - size
    changed = bytearray(image)
    if start == place:
        _U16.pack_into(changed, link, following)
    else:
        _U16.pack_into(changed, place + 2, start - place)
    changed[start:least] = cell
    changed[pointer : end + 2] = _U16.pack(start) + image[pointer:end]
    _U16.pack_into(changed, 3, n_cells + 1)
    return bytes(changed)


def image_with_cell(image: bytes, slot: int, size: int, cell: bytes, usable_size: int) -> bytes | None:
    """The image of a leaf, not page 1, whose cell number `slot`, of `size` bytes, is another one now.

    None: the node has to do it.
    """
    page_type, first_block, n_cells, first, n_fragments = PAGE_HEADER.unpack_from(image)
    pointer = LEAF_HEADER_SIZE + 2 * slot
    start = image[pointer] << 8 | image[pointer + 1]
    if len(cell) == size:
        return b"".join((image[:start], cell, image[start + size :])) if start + size <= usable_size else None
    if first_block or n_fragments:
        without = image_without_cell(image, slot, size, usable_size, usable_size)
        return None if without is None else image_with_new_cell(without, slot, cell, usable_size)
    # Those that lie before it move, so that a row may grow and shrink again and again.
    end = LEAF_HEADER_SIZE + 2 * n_cells
    first, growth = first or 1 << 16, len(cell) - size
    if min(size, len(cell)) < MIN_CELL_SIZE or not end + growth <= first <= start or start + size > usable_size:
        return None
    pointers = struct.unpack_from(f">{n_cells}H", image, LEAF_HEADER_SIZE)
    moved = [each - growth if each <= start else each for each in pointers]
    head = PAGE_HEADER.pack(page_type, 0, n_cells, first - growth & 0xFFFF, 0) + struct.pack(f">{n_cells}H", *moved)
    return b"".join((head, bytes(first - growth - end), image[first:start], cell, image[start + size :]))


def image_without_cell(image: bytes, slot: int, size: int, usable_size: int, most_free: int) -> bytes | None:
    """As `image_with_cell`, of a leaf without the cell. None, too, if more than `most_free` bytes would be free."""
    page_type, first_block, n_cells, first, n_fragments = PAGE_HEADER.unpack_from(image)
    first = first or 1 << 16
    end = LEAF_HEADER_SIZE + 2 * n_cells
    pointer = LEAF_HEADER_SIZE + 2 * slot
    start = image[pointer] << 8 | image[pointer + 1]
    stop = start + size
    if n_fragments or size < MIN_CELL_SIZE or not end <= first <= start or stop > usable_size:
        return None
    # The freeblocks, by their places: the last before the cell, and the first behind it.
    before = before_size = after = after_size = next_block = 0
    n_free = first - end + size + 2
    place, least = first_block, first
    while place:
        if not least <= place <= usable_size - MIN_CELL_SIZE:
            return None
        following, block_size = _FREEBLOCK.unpack_from(image, place)
        n_free += block_size
        least = place + block_size
        if least > usable_size or block_size < MIN_CELL_SIZE:
            return None
        if place < start:
            before, before_size = place, block_size
        elif not after:
            after, after_size, next_block = place, block_size, following
        place = following
    if n_free > most_free or (before and before + before_size > start) or (after and after < stop):
        return None
    changed = bytearray(image)
    changed[start:stop] = bytes(size)
    changed[pointer:end] = image[pointer + 2 : end] + b"\0\0"
    if after == stop:
        changed[after : after + 4] = b"\0\0\0\0"
        after, stop = next_block, after + after_size
    if start == first:  # the gap becomes larger
        first, first_block = stop, after
    elif before and before + before_size == start:
        _FREEBLOCK.pack_into(changed, before, after, stop - before)
    else:
        _FREEBLOCK.pack_into(changed, start, after, stop - start)
        if before:
            _U16.pack_into(changed, before, start)
        else:
            first_block = start
    PAGE_HEADER.pack_into(changed, 0, page_type, first_block, n_cells - 1, first & 0xFFFF, 0)
    return bytes(changed)


def is_tiled(image: bytes, sizes: list[int], usable_size: int) -> bool:
    """Whether the cells of a leaf, of these sizes, and its freeblocks cover the end of the page, and each byte once.

    Then every cell ends where another one, or a freeblock, begins, but for the last: 15 us for 380 cells.
    """
    _, place, n_cells, first, n_fragments = PAGE_HEADER.unpack_from(image)
    if n_fragments or not n_cells or n_cells != len(sizes):
        return False
    pointers = struct.unpack_from(f">{n_cells}H", image, LEAF_HEADER_SIZE)
    starts, ends = set(pointers), set(map(add, pointers, sizes))
    n_tiles, least = n_cells, 1
    while place:
        if not least <= place <= usable_size - MIN_CELL_SIZE:
            return False
        following, size = _FREEBLOCK.unpack_from(image, place)
        starts.add(place)
        ends.add(place + size)
        n_tiles += 1
        place, least = following, place + 1
    return len(starts) == len(ends) == n_tiles and starts ^ ends == {first or 1 << 16, usable_size}
