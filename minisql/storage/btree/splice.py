"""One entry put into the bytes of an index's leaf, or taken out: for leaves that are changed now and then.

Parsing a leaf of 380 entries takes 110 us and making its image again 40 us; to find the place in its bytes and put the
cell into the gap, or make a freeblock of it, takes 8 us. Cells with the header of the one that is to come compare by
their bytes (0.4 us each, decoded 0.9 us); one that is to go is mostly found as the bytes that it would be stored as now
(1 us).
Source: fileformat2 §1.6 "B-tree Pages".
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable
from math import inf
from typing import Any, Final

from minisql.errors import CorruptError
from minisql.storage.btree.cell import LEAF_HEADER_SIZE, Geometry
from minisql.storage.btree.find import key_reader
from minisql.storage.btree.keys import KeyReader
from minisql.storage.btree.node import Frame, IndexLeaf
from minisql.storage.btree.row_splice import has_room, image_with_new_cell, image_without_cell
from minisql.storage.page import Page

_NATIVE_IS_BIG: Final = sys.byteorder == "big"
_NO_HEAD: Final = b"\xff"  # no payload is so short and as long


def image_with_entry(
    page: Page, geometry: Geometry, keys: KeyReader, key_of: Callable[[bytes], Any], key: Any, cell: bytes
) -> bytes | None:
    """The image of an index's leaf that is not parsed, with one more cell, which has no overflow pages.

    None: there is no room for it in the gap before the cells, or an entry with the key is there, or keys of several
    classes are compared, or something is wrong with the page. Then the node says what is to be done.
    """
    if not has_room(page.image, len(cell)):  # before its place is looked for: 0.5 us in place of 5
        return None
    place = _place(page, geometry, keys, key_of, key, cell)
    if place is None or place[1]:
        return None
    return image_with_new_cell(page.image, place[0], cell, geometry.usable_size)


def image_without_entry(
    page: Page, geometry: Geometry, keys: KeyReader, key_of: Callable[[bytes], Any], key: Any, cell: bytes
) -> bytes | None:
    """As `image_with_entry`, of a leaf without the entry with that key; `cell` is how it would be stored now. None,
    too, if there is none, or a long one, or the leaf would be so empty that it has to be balanced."""
    place = _place_of_cell(page, cell) or _place(page, geometry, keys, key_of, key, cell)
    if place is None or not 0 < place[1] <= min(geometry.max_index, 0x7F) + 1:
        return None
    usable_size = geometry.usable_size
    return image_without_cell(page.image, place[0], place[1], usable_size, usable_size * 2 // 3)


def drop_node(page: Page) -> bool:
    """Forget the parsed form of a leaf that a balance has left, where it is of no use for a change: its keys are not
    known, and the image holds all of it. (An UPDATE of an indexed column, with its commit: 110 us for 150.)"""
    node: Any = page.node
    if type(node) is not IndexLeaf or node.keys is not None or page.node_is_newer or page.dirty:
        return False
    page.node = None
    page.n_looks = 0
    return True


def slot_for_entry(
    page: Page, geometry: Geometry, keys: KeyReader, key_of: Callable[[bytes], Any], key: Any, cell: bytes
) -> int | None:
    """The number that a new cell gets on an index's leaf, whose bytes are what counts. None: as for
    `image_with_entry`, but for want of room."""
    place = _place(page, geometry, keys, key_of, key, cell, has_room=False)
    return None if place is None or place[1] else place[0]


def _place_of_cell(page: Page, cell: bytes) -> tuple[int, int] | None:
    """(number of this cell, its bytes); None if it is not found so."""
    image = page.image
    start = image.find(cell, LEAF_HEADER_SIZE)
    if start < 0 or page.page_no == 1:
        return None
    end = LEAF_HEADER_SIZE + 2 * (image[3] << 8 | image[4])
    pointer = image.find(start.to_bytes(2, "big"), LEAF_HEADER_SIZE, end)
    while pointer & 1 and pointer > 0:  # halves of two pointers
        pointer = image.find(start.to_bytes(2, "big"), pointer + 1, end)
    return None if pointer < 0 else (pointer - LEAF_HEADER_SIZE >> 1, len(cell))


def _place(
    page: Page,
    geometry: Geometry,
    keys: KeyReader,
    key_of: Callable[[bytes], Any],
    key: Any,
    cell: bytes,
    *,
    has_room: bool = True,
) -> tuple[int, int] | None:
    """(number of the cell with that key, or of the one that would follow it; 0 if it is not there, else bytes of the
    cell, of which this is true if its payload is short). None: the bytes do not tell. Where `has_room`, no cell may lie
    in the gap before the cells."""
    image, usable_size = page.image, geometry.usable_size
    end = LEAF_HEADER_SIZE + 2 * (image[3] << 8 | image[4])
    if page.page_no == 1 or end > usable_size:
        return None
    pointers = array("H", image[LEAF_HEADER_SIZE:end])  # in C: a tuple of 380 takes 6 us, this 0.5
    if not _NATIVE_IS_BIG:
        pointers.byteswap()
    if has_room and not page.has_sound_gap:
        if not pointers or min(pointers) < (image[5] << 8 | image[6]):
            return None
        page.has_sound_gap = True
    head = cell[: cell[1] + 1]
    flip = keys.flip_of(head, len(key))
    if flip is None:
        head, flip = _NO_HEAD, 0
    n_head, n_cell, from_bytes = len(head), len(cell), int.from_bytes
    made: Callable[[int], Any] | None = None  # when a cell with another header is met: to make it takes 0.9 us

    def key_at(start: int) -> Any:
        nonlocal made
        made = made or key_reader(image, Frame.of(geometry, page.page_no, image), keys, key_of)
        return made(start)

    def number_at(start: int) -> Any:
        body, end = start + n_head, start + n_cell
        if image[start:body] == head:
            if end > usable_size:
                raise IndexError
            return from_bytes(image[body:end], "big") ^ flip
        return -1 if key_at(start) < key else inf

    try:
        slot = bisect_left(pointers, from_bytes(cell[n_head:], "big") ^ flip, key=number_at)
        if slot == len(pointers):
            return slot, 0
        start = pointers[slot]
        if image[start : start + n_head] == head:
            return slot, n_cell if image[start : start + n_cell] == cell else 0
        return slot, image[start] + 1 if key_at(start) == key else 0
    except (TypeError, CorruptError, IndexError, struct.error):
        return None
