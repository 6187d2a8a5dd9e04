"""Nodes: the pages of a B+tree as lists that can be searched with one `bisect` and edited.

A page becomes a node when it is first searched or changed (`parse.py`). An edited node stays a node; its page's bytes
are made when the pager wants them: the cells lie in key order at the page's end, without freeblocks or fragments,
unless so few have changed that the image is better mended (`row_splice.py`).

    N1  len(children) == len(keys) + 1 on an interior node; len(cells) == len(keys) where it has both.
    N2  free == usable size - headers - 2 for each cell - the cells' sizes (at least 4 each). It is negative
        only between an insert and the `balance` that follows at once.
    N3  `edits`, where a leaf has them, are all that its cells differ in from the page's image.

Source: fileformat2 §1.6 "B-tree Pages". Nothing here reads a file.
"""

from __future__ import annotations

import os
import struct
from enum import IntEnum
from itertools import accumulate
from operator import add
from typing import Any, ClassVar, Final, TypeAlias

from minisql.errors import CorruptError
from minisql.frozen import frozen
from minisql.storage.btree.cell import INTERIOR_HEADER_SIZE, LEAF_HEADER_SIZE, MIN_CELL_SIZE, PAGE_HEADER, Geometry
from minisql.storage.btree.row_splice import image_with_cell, image_with_new_cell, image_without_cell, is_tiled
from minisql.storage.page import FILE_HEADER_SIZE, Page
from minisql.storage.varint import encode_varint, varint_size


class PageType(IntEnum):
    """The first byte of a B+tree page."""

    INDEX_INTERIOR = 2
    TABLE_INTERIOR = 5
    INDEX_LEAF = 10
    TABLE_LEAF = 13


VERIFY: Final = os.environ.get("MINISQL_VERIFY") == "1"
"""Whether the costly assertions are awake."""

_MAX_EDITS: Final = 4  # put into the image one by one: 3 us each, where 380 cells put together take 40 us, or 100
_U32: Final = struct.Struct(">I")


@frozen
class Frame:
    """The parts of a page that are none of the tree's: the database header's room and the reserved bytes."""

    geometry: Geometry
    offset: int  # of the B+tree's page header: 100 on page 1, else 0
    reserved: bytes

    @classmethod
    def of(cls, geometry: Geometry, page_no: int, image: bytes) -> Frame:
        """The frame of a page with these bytes."""
        return cls(geometry, FILE_HEADER_SIZE if page_no == 1 else 0, image[geometry.usable_size :])


Edit: TypeAlias = tuple[int, int, bytes]
"""(number of the cell, its bytes before: 0 if it is new, the cell: b"" if it is gone), as of the edits before it."""


class Leaf:
    """What both kinds of leaf have: whole cells, and how long each is once a balance has asked."""

    __slots__ = ("cells", "edits", "frame", "free", "is_tiled", "keys", "known_sizes")
    type: PageType
    header_size = LEAF_HEADER_SIZE
    is_interior: ClassVar[bool] = False
    keys: Any

    def _fill(self, frame: Frame, keys: Any, cells: list[bytes], sizes: list[int] | None, free: int | None) -> None:
        """`sizes` and `free` when they are known: else `free` is counted."""
        self.frame, self.keys, self.cells, self.known_sizes = frame, keys, cells, sizes
        self.edits: list[Edit] | None = None  # None: not known, or too many
        self.is_tiled = False  # the page's image is known to be
        self.free = _room(self, len(cells)) - sum(_leaf_sizes(cells)) if free is None else free

    def sizes(self) -> list[int]:
        """Bytes that each cell takes on a page, its pointer not counted; kept up to date from now on.

        (Asking 300 cells for their length takes 30 us when they are not in the processor's cache.)
        """
        if self.known_sizes is None:
            self.known_sizes = _leaf_sizes(self.cells)
        return self.known_sizes

    def put(self, slot: int, key: Any, cell: bytes) -> None:
        """Insert a cell; `free` may become negative, see N2."""
        size = len(cell) if len(cell) > MIN_CELL_SIZE else MIN_CELL_SIZE
        self.cells.insert(slot, cell)
        self.note(slot, 0, cell)
        if self.keys is not None:
            self.keys.insert(slot, key)
        if self.known_sizes is not None:
            self.known_sizes.insert(slot, size)
        self.free -= size + 2

    def remove(self, slot: int) -> None:
        """Take a cell out."""
        size = len(self.cells[slot])
        self.free += max(size, MIN_CELL_SIZE) + 2
        self.note(slot, size, b"")
        del self.cells[slot]
        if self.keys is not None:
            del self.keys[slot]
        if self.known_sizes is not None:
            del self.known_sizes[slot]

    def remove_many(self, slots: list[int], free: int) -> None:
        """Take cells out, `slots` rising; `free` is what N2 says then."""
        self.free = free
        if len(slots) > _MAX_EDITS:
            self.edits = None
        else:
            for slot in reversed(slots):
                self.note(slot, len(self.cells[slot]), b"")
        first, end = slots[0], slots[-1] + 1
        places = [slice(first, end)] if end - first == len(slots) else list(reversed(slots))
        for cells in (self.cells, self.keys, self.known_sizes):
            if cells is not None:
                for place in places:
                    del cells[place]

    def exchange(self, slot: int, cell: bytes) -> None:
        """Put another cell in a cell's place, its key the same; `free` may become negative, see N2."""
        size, old_size = max(len(cell), MIN_CELL_SIZE), max(len(self.cells[slot]), MIN_CELL_SIZE)
        self.note(slot, len(self.cells[slot]), cell)
        self.cells[slot] = cell
        if self.known_sizes is not None:
            self.known_sizes[slot] = size
        self.free += old_size - size

    def exchange_many(self, slots: list[int], cells: list[bytes], growth: int) -> None:
        """As `exchange` for each, `slots` rising; `growth` is how many bytes more they take."""
        self.edits = None
        first, end = slots[0], slots[-1] + 1
        if end - first == len(slots):
            self.cells[first:end] = cells
        else:
            for slot, cell in zip(slots, cells):
                self.cells[slot] = cell
        self.known_sizes = None
        self.free -= growth

    def note(self, slot: int, size: int, cell: bytes) -> None:
        """Cell number `slot`, of `size` bytes, is going to be `cell`; of 0 bytes: to come; b"": to go."""
        edits = self.edits
        if edits is not None:
            if len(edits) < _MAX_EDITS:
                edits.append((slot, size, cell))
            else:
                self.edits = None

    def to_image(self, before: bytes) -> bytes:
        """See `PageNode`."""
        assert not VERIFY or self.known_sizes in (None, _leaf_sizes(self.cells)), self.type
        image = self._edited(before, self.edits) if self.edits and not self.frame.offset else None
        self.edits = []
        self.is_tiled = True
        return _image(self, self.cells, b"", self.known_sizes) if image is None else image

    def _edited(self, image: bytes, edits: list[Edit]) -> bytes | None:
        """The image with the few cells changed that were; None: it has to be made anew."""
        usable_size = self.frame.geometry.usable_size
        if not self.is_tiled:  # it was read from a file, which may be damaged
            sizes = list(map(len, self.cells))
            for slot, size, cell in reversed(edits):
                sizes[slot : slot + bool(cell)] = [size] if size else []
            if not is_tiled(image, sizes, usable_size):
                return None
        changed: bytes | None = image
        for slot, size, cell in edits:
            if changed is None:
                return None
            if not size:
                changed = image_with_new_cell(changed, slot, cell, usable_size)
            elif cell:
                changed = image_with_cell(changed, slot, size, cell, usable_size)
            else:
                changed = image_without_cell(changed, slot, size, usable_size, usable_size)
        if VERIFY and changed is not None:
            from minisql.storage.btree.parse import parse_node  # which imports the nodes

            made: Any = parse_node(0, changed, self.frame.geometry)
            assert (made.cells, made.free) == (self.cells, self.free), self.type
        return changed


class TableLeaf(Leaf):
    """Rows: `keys` are rowids, rising; `cells` are whole cells."""

    __slots__ = ()
    type = PageType.TABLE_LEAF
    keys: list[int]

    def __init__(
        self,
        frame: Frame,
        keys: list[int],
        cells: list[bytes],
        sizes: list[int] | None = None,
        free: int | None = None,
    ) -> None:
        self._fill(frame, keys, cells, sizes, free)


class TableInterior:
    """Dividers: the rowids under `children[i]` are at most `keys[i]`, those under the last child are greater."""

    __slots__ = ("children", "frame", "free", "keys")
    type = PageType.TABLE_INTERIOR
    header_size = INTERIOR_HEADER_SIZE
    is_interior: ClassVar[bool] = True

    def __init__(self, frame: Frame, keys: list[int], children: list[int]) -> None:
        self.frame, self.keys, self.children = frame, keys, children
        self.free = _room(self, len(keys)) - sum(self.sizes())

    def sizes(self) -> list[int]:
        """Bytes that each cell takes on a page, its pointer not counted."""
        keys = self.keys
        if keys and keys[0] >= 0 and (size := varint_size(keys[0])) == varint_size(keys[-1]):  # as they mostly are
            return [4 + size] * len(keys)
        return [4 + varint_size(key) for key in keys]

    def to_image(self, before: bytes) -> bytes:
        """See `PageNode`."""
        cells = list(map(add, map(_U32.pack, self.children), map(encode_varint, self.keys)))
        return _image(self, cells, _U32.pack(self.children[-1]))


class IndexLeaf(Leaf):
    """Entries in key order. `keys` are `order.key` of their values; None until there were some searches."""

    __slots__ = ("n_searches",)
    type = PageType.INDEX_LEAF
    keys: list[Any] | None

    def __init__(
        self,
        frame: Frame,
        keys: list[Any] | None,
        cells: list[bytes],
        sizes: list[int] | None = None,
        free: int | None = None,
    ) -> None:
        self._fill(frame, keys, cells, sizes, free)
        self.n_searches = 0


class IndexInterior:
    """Entries that divide: those under `children[i]` come before `cells[i]`, which come before `children[i + 1]`'s."""

    __slots__ = ("cells", "children", "frame", "free", "keys", "n_searches")
    type = PageType.INDEX_INTERIOR
    header_size = INTERIOR_HEADER_SIZE
    is_interior: ClassVar[bool] = True

    def __init__(self, frame: Frame, keys: list[Any] | None, cells: list[bytes], children: list[int]) -> None:
        self.frame, self.keys, self.cells, self.children = frame, keys, cells, children
        self.free = _room(self, len(cells)) - sum(self.sizes())
        self.n_searches = 0

    def sizes(self) -> list[int]:
        """Bytes that each cell takes on a page, its pointer not counted."""
        return [4 + len(cell) for cell in self.cells]

    def to_image(self, before: bytes) -> bytes:
        """See `PageNode`."""
        # All in C: 25 us for 275 cells, 65 us by a loop.
        return _image(self, list(map(add, map(_U32.pack, self.children), self.cells)), _U32.pack(self.children[-1]))


Node: TypeAlias = TableLeaf | TableInterior | IndexLeaf | IndexInterior


def _room(node: Node | Leaf, n_cells: int) -> int:
    """Bytes for the cells' content on a page with `n_cells` cells."""
    frame = node.frame
    return frame.geometry.usable_size - frame.offset - node.header_size - 2 * n_cells


def _leaf_sizes(cells: list[bytes]) -> list[int]:
    sizes = list(map(len, cells))
    if cells and min(sizes) < MIN_CELL_SIZE:  # rare; asking first makes a balance of three pages 0.3 ms faster
        return [max(size, MIN_CELL_SIZE) for size in sizes]
    return sizes


def _image(node: Node | Leaf, cells: list[bytes], right_child: bytes, known_sizes: list[int] | None = None) -> bytes:
    frame, n_cells = node.frame, len(cells)
    usable_size = frame.geometry.usable_size
    sizes = known_sizes or list(map(len, cells))
    if cells and min(sizes) <= MIN_CELL_SIZE:  # known sizes are never less
        cells = [cell.ljust(MIN_CELL_SIZE, b"\0") for cell in cells]
        sizes = list(map(len, cells))
    start = usable_size - sum(sizes)
    offsets = list(accumulate(sizes, initial=start))
    header = PAGE_HEADER.pack(node.type, 0, n_cells, start & 0xFFFF, 0) + right_child
    pointers = struct.pack(f">{n_cells}H", *offsets[:-1])
    n_gap = start - frame.offset - len(header) - len(pointers)
    if n_gap != node.free:  # keys out of order, where `TableInterior.sizes` relies on their order
        raise CorruptError(f"the cells of a page take {n_gap - node.free} bytes less than they should")
    return b"".join((bytes(frame.offset), header, pointers, bytes(n_gap), *cells, frame.reserved))


def is_leaf(page: Page) -> bool:
    """Whether a page of a table's tree is a leaf, without parsing it."""
    node: Node | None = page.node  # type: ignore[assignment]
    if node is not None:
        return type(node) is TableLeaf
    return page.image[FILE_HEADER_SIZE if page.page_no == 1 else 0] == TableLeaf.type
