"""A full leaf of an index that shares its cells with its neighbours, one more among them, as bytes.

A balance of three leaves that are not parsed (`balance.py`) makes an object of each of their thousand cells, and puts
the bytes of four together again. Here cells that lie behind each other on an old page are copied together: mostly they
all do, since whoever made a page anew put them so, SQLite from its end backwards; and the pointers of a page are one
large number, to which a distance is added. Measured, with the images: 150 us for 450. How many cells each page gets is
asked of `distribute`, as there.

Only for what is common: short entries, no pointer maps, leaves whose bytes are what counts, all sound. Nothing is
changed before all that has been seen.
Source: fileformat2 §1.6 "B-tree Pages".
"""

from __future__ import annotations

import struct
from functools import cache
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, Any, Final

from minisql.errors import CorruptError
from minisql.frozen import frozen
from minisql.storage.btree.balance import Path, balance, first_sibling, pages_for, replace_children
from minisql.storage.btree.cell import LEAF_HEADER_SIZE, MIN_CELL_SIZE, PAGE_HEADER
from minisql.storage.btree.distribute import MAX_SIBLINGS, distribute
from minisql.storage.btree.node import IndexInterior, IndexLeaf
from minisql.storage.page import Page

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree

_POINTER_SIZE: Final = 2
_PLUS_ONE: Final = bytes((*range(1, 256), 0))
_MAX_BREAKS: Final = 20  # with more of them, to put the cells of a leaf one behind the other takes less time
_LARGEST_PAGE: Final = 32768  # on a larger one an end takes more than the two bytes of a pointer


@frozen
class Piece:
    """Cells that lie behind each other in `image`, upwards or, if `falls`, downwards.

    `first` is the number of the first one in the sequence of all cells, `n_cells` how many they are. Their pointers
    stand from `pointer` on; 0: it is a lone cell, and `image` is nothing else.
    """

    image: bytes
    first: int
    n_cells: int = 1
    pointer: int = 0
    falls: bool = False

    def start(self, number: int) -> int:
        """The place of one of the cells, from 0, in the image."""
        at = self.pointer + _POINTER_SIZE * number
        return self.image[at] << 8 | self.image[at + 1] if self.pointer else 0


class _Sequence:
    """The cells of some neighbouring leaves, and those between them, with the sizes that `distribute` wants."""

    def __init__(self, usable_size: int) -> None:
        self.usable_size = usable_size
        self.pieces: list[Piece] = []
        self.sizes: list[int] = []
        self.ends: list[int] = []
        self.used: list[int] = []

    def add_cell(self, cell: bytes) -> None:
        """A cell that is on no leaf yet."""
        self.pieces.append(Piece(cell, len(self.sizes)))
        self.sizes.append(len(cell))

    def add_leaf(self, image: bytes, max_short: int, slot: int = -1, cell: bytes = b"") -> bool:
        """The cells of a leaf, with a new one as number `slot`. False: they are not all short and sound."""
        n_cells = image[3] << 8 | image[4]
        gap = LEAF_HEADER_SIZE + _POINTER_SIZE * n_cells
        if not n_cells or gap > self.usable_size:
            return False
        try:
            payloads = bytes(map(image.__getitem__, struct.unpack_from(f">{n_cells}H", image, LEAF_HEADER_SIZE)))
        except IndexError:
            return False
        if payloads.translate(None, _sound_sizes(max_short)):
            return False
        n_before = len(self.sizes)
        if not self._add_pieces(image, payloads.translate(_PLUS_ONE), slot, cell):
            return False
        n_bytes = sum(self.sizes[n_before:])
        self.ends.append(len(self.sizes))
        self.used.append(n_bytes + _POINTER_SIZE * (len(self.sizes) - n_before))
        return gap + n_bytes - len(cell) <= self.usable_size

    def _add_pieces(self, image: bytes, sizes: bytes, slot: int, cell: bytes) -> bool:
        n_cells = len(sizes)
        found = _breaks(image[LEAF_HEADER_SIZE : LEAF_HEADER_SIZE + _POINTER_SIZE * n_cells], sizes)
        if found is None:
            tidied = _tidied(image, sizes, self.usable_size)
            if tidied is None:
                return False
            image, found = tidied, ([], False)
        breaks, falls = found
        begin = 0
        for end in sorted({*breaks, n_cells, *((slot,) if 0 < slot < n_cells else ())}):
            if begin == slot:
                self.add_cell(cell)
            pointer = LEAF_HEADER_SIZE + _POINTER_SIZE * begin
            self.pieces.append(Piece(image, len(self.sizes), end - begin, pointer, falls))
            self.sizes += sizes[begin:end]
            begin = end
        if begin == slot:
            self.add_cell(cell)
        return True

    @property
    def is_sound(self) -> bool:
        """Whether all pieces lie behind the pointers of their pages, and before the reserved bytes."""
        for piece in self.pieces:
            if piece.pointer:
                gap = LEAF_HEADER_SIZE + _POINTER_SIZE * (piece.image[3] << 8 | piece.image[4])
                low, high = self._extent(piece, 0, piece.n_cells)
                if low < gap or high > self.usable_size:
                    return False
        return True

    def _extent(self, piece: Piece, begin: int, stop: int) -> tuple[int, int]:
        """(place of the first byte, of the one behind the last) of some of the cells of a piece."""
        low, last = (stop - 1, begin) if piece.falls else (begin, stop - 1)
        return piece.start(low), piece.start(last) + self.sizes[piece.first + last]

    def image(self, start: int, end: int, n_used: int) -> bytes:
        """The usable bytes of a leaf with the cells from number `start` to `end`, the last not included; `n_used` they
        take, with their pointers."""
        n_cells = end - start
        place = content = self.usable_size - n_used + _POINTER_SIZE * n_cells
        head = PAGE_HEADER.pack(IndexLeaf.type, 0, n_cells, content & 0xFFFF, 0)
        pointers, cells = [head], []
        for piece in self.pieces:
            begin = start - piece.first if start > piece.first else 0
            stop = end - piece.first if end < piece.first + piece.n_cells else piece.n_cells
            if begin >= stop:
                continue
            low, high = self._extent(piece, begin, stop)
            cells.append(piece.image[low:high])
            n_bytes = _POINTER_SIZE * (stop - begin)
            pointer = piece.pointer + _POINTER_SIZE * begin
            old = int.from_bytes(piece.image[pointer : pointer + n_bytes], "big") if piece.pointer else 0
            pointers.append((old + (place - low) * _ones(stop - begin)).to_bytes(n_bytes, "big"))
            place += high - low
        n_gap = content - LEAF_HEADER_SIZE - _POINTER_SIZE * n_cells
        image = b"".join((*pointers, bytes(n_gap), *cells))
        assert place == self.usable_size == len(image), (place, len(image), self.usable_size)
        return image

    def cell(self, number: int) -> bytes:
        """The cell of a number."""
        for piece in self.pieces:
            if number < piece.first + piece.n_cells:
                start = piece.start(number - piece.first)
                return piece.image[start : start + self.sizes[number]]
        raise AssertionError((number, len(self.sizes)))


def _breaks(pointers: bytes, sizes: bytes) -> tuple[list[int], bool] | None:
    """(numbers of the cells that do not lie behind the one before, whether "behind" is downwards), for a leaf whose
    pointers and sizes these are. None: there are many, in both directions.

    The ends of the cells are the sum of two numbers, of two bytes a cell: 3 us, cell by cell 30 us.
    """
    wide = bytearray(len(pointers))
    wide[1::2] = sizes
    ends = (int.from_bytes(pointers, "big") + int.from_bytes(wide, "big")).to_bytes(len(pointers), "big")
    rising = _differing(ends[:-2], pointers[2:])
    if rising is not None:
        return rising, False
    falling = _differing(pointers[:-2], ends[2:])
    return None if falling is None else (falling, True)


def _differing(left: bytes, right: bytes) -> list[int] | None:
    """The numbers, from 1, of pointers that are not the same on both sides; None: more than `_MAX_BREAKS` are not."""
    if left == right:
        return []
    n_bytes = len(left)
    difference = (int.from_bytes(left, "big") ^ int.from_bytes(right, "big")).to_bytes(n_bytes, "big")
    found: list[int] = []
    at = 0
    while len(found) <= _MAX_BREAKS:
        rest = difference[at:].lstrip(b"\0")
        if not rest:
            return found
        number = (n_bytes - len(rest)) // _POINTER_SIZE + 1
        found.append(number)
        at = _POINTER_SIZE * number
    return None


def _tidied(image: bytes, sizes: bytes, usable_size: int) -> bytes | None:
    """A leaf's header, pointers and cells, each behind the one before; None if a cell is where none can be."""
    n_cells = len(sizes)
    gap = LEAF_HEADER_SIZE + _POINTER_SIZE * n_cells
    starts = struct.unpack_from(f">{n_cells}H", image, LEAF_HEADER_SIZE)
    ends = list(map(add, starts, sizes))
    if min(starts) < gap or max(ends) > usable_size:
        return None
    *places, end = accumulate(sizes, initial=gap)
    if end > usable_size:
        return None
    cells = map(image.__getitem__, map(slice, starts, ends))
    return b"".join((image[:LEAF_HEADER_SIZE], struct.pack(f">{n_cells}H", *places), *cells))


@cache
def _sound_sizes(max_short: int) -> bytes:
    """The first bytes of cells that are short, and not so short that they take more room than their bytes."""
    return bytes(range(MIN_CELL_SIZE - 1, max_short + 1))


@cache
def _ones(n_pointers: int) -> int:
    """The number that adds one to each of so many pointers that stand together."""
    return int.from_bytes(b"\0\1" * n_pointers, "big")


def share_leaf(tree: IndexTree, path: Path, slot: int, cell: bytes) -> bool:
    """Put a short cell into the last page of `path`, an index's leaf without room for it, as number `slot`. False:
    nothing has happened.

    Raises:
        FullError, CorruptError: as a balance.
    """
    found = _siblings(tree, path)
    if found is None:
        return False
    first, pages = found
    number = path.slots[-1] - first
    parent: Any = path.pages[-2].node
    dividers: list[bytes] = parent.cells[first : first + len(pages) - 1]
    usable_size, max_short = tree.space.geometry.usable_size, tree._max_short
    if usable_size > _LARGEST_PAGE:
        return False
    cells = _Sequence(usable_size)
    for position, page in enumerate(pages):
        if not cells.add_leaf(page.image, max_short, *((slot, cell) if position == number else ())):
            return False
        if position < len(dividers):
            divider = dividers[position]
            if not MIN_CELL_SIZE <= len(divider) <= max_short + 1:
                return False
            cells.add_cell(divider)
    if not cells.is_sound:
        return False
    capacity = usable_size - LEAF_HEADER_SIZE
    ends, used = distribute(
        cells.sizes, cells.ends, cells.used, capacity, leaf_data=False, fill_left=tree.space.fill_left
    )
    starts = [0, *[end + 1 for end in ends[:-1]]]
    images = [cells.image(start, end, n_used) for start, end, n_used in zip(starts, ends, used)]
    new = [cells.cell(end) for end in ends[:-1]]
    keys = [None if parent.keys is None else tree._key(each) for each in new]
    _replace(tree, path, first, pages, images, list(zip(keys, new)))
    return True


def _siblings(tree: IndexTree, path: Path) -> tuple[int, list[Page]] | None:
    """(number of the first child that takes part, the pages); None if they are not such that their bytes will do."""
    if len(path.pages) < 2 or tree.space.ptrmap.active:
        return None
    parent_page = path.pages[-2]
    parent: Any = parent_page.node
    if type(parent) is not IndexInterior:
        return None
    first = first_sibling(path.slots[-1], len(parent.children))
    page_nos = parent.children[first : first + MAX_SIBLINGS]
    if len(set(page_nos)) < len(page_nos) or not {parent_page.page_no, tree.root_page_no, 1}.isdisjoint(page_nos):
        return None
    pages = [tree._cached(page_no) or tree._fetch(page_no) for page_no in page_nos]
    for page in pages:
        if page.node_is_newer or page.image[0] != IndexLeaf.type:
            return None
    return first, pages


def _replace(
    tree: IndexTree,
    path: Path,
    first: int,
    old_pages: list[Page],
    images: list[bytes],
    dividers: list[tuple[Any, bytes]],
) -> None:
    """Let the pages have these images, and their parent these dividers between them; then it may be too full."""
    space, parent_page = tree.space, path.pages[-2]
    for page in (*old_pages, parent_page):
        space.pager.write(page)
    usable_size = space.geometry.usable_size
    pages = pages_for(space, old_pages, len(images))
    if len({id(page) for page in pages}) < len(pages) or parent_page in pages or parent_page.node is None:
        raise CorruptError(f"page {parent_page.page_no}: its tree has pages that are in the freelist")
    for page, image in zip(pages, images):
        page.set_image(image + page.image[usable_size:])
        page.has_sound_gap = True
    tree.version += 1
    replace_children(parent_page, first, len(old_pages), [page.page_no for page in pages], dividers)
    path.pages.pop()
    path.slots.pop()
    balance(tree, path)
