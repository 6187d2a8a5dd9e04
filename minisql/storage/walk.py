"""A walk over the pages of trees: what is on each page, and how much of it is used.

The numbers, the order and the paths are those of SQLite's `dbstat` table: a page before its children, the overflow
pages of a cell before the child to its left. Source: dbstat.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final, NamedTuple

from minisql.errors import CorruptError
from minisql.frozen import frozen
from minisql.storage.btree.cell import Geometry
from minisql.storage.btree.node import PageType
from minisql.storage.page import FILE_HEADER_SIZE
from minisql.storage.pager import Pager
from minisql.storage.varint import read_varint

_U16: Final = struct.Struct(">H")
_U32: Final = struct.Struct(">I")
_MAX_LEVELS: Final = 32
_INTERIOR: Final = (PageType.TABLE_INTERIOR, PageType.INDEX_INTERIOR)
_LEAVES: Final = (PageType.TABLE_LEAF, PageType.INDEX_LEAF)


class PageRole(Enum):
    """What a page is to its tree, in `dbstat`'s words."""

    INTERNAL = "internal"
    LEAF = "leaf"
    OVERFLOW = "overflow"
    CORRUPTED = "corrupted"


class PageUse(NamedTuple):
    """One page.

    Attributes:
        name: of the table or index.
        path: from the root: "/" is the root, "/000/" its leftmost child, "/000+000000" the first overflow page of its
            first cell. Cells are counted in hexadecimal.
        page_no: from 1.
        n_cells: 0 on overflow pages.
        n_payload, n_unused: bytes of records on this page, and bytes that are free.
        max_payload: bytes of the longest record that begins on this page.
        offset, size: of the page in the file, in bytes.
    """

    name: str
    path: str
    page_no: int
    role: PageRole
    n_cells: int
    n_payload: int
    n_unused: int
    max_payload: int
    offset: int
    size: int


@frozen
class _Cell:
    """A cell's left child (0 on a leaf), its bytes on the page, its overflow pages, and the bytes on the last one."""

    child: int
    n_local: int
    overflow: tuple[int, ...]
    n_last: int


@frozen
class _Decoded:
    """A page's cells and counts."""

    role: PageRole
    cells: tuple[_Cell, ...]
    right_child: int
    n_unused: int
    max_payload: int


_CORRUPTED: Final = _Decoded(PageRole.CORRUPTED, (), 0, 0, 0)


def walk(pager: Pager, roots: Iterable[tuple[str, int]]) -> Iterator[PageUse]:
    """All pages of the trees with these (name, root page number), in that order. A read transaction is open.

    Raises:
        CorruptError: a tree deeper than 32 levels, or a page that is not in the file.
    """
    geometry = Geometry.of(pager.page_size, pager.usable_size)
    for name, root in roots:
        yield from _Walk(pager, geometry, name).page(root, "/", 1)


class _Walk:
    """The walk over one tree."""

    def __init__(self, pager: Pager, geometry: Geometry, name: str) -> None:
        self._pager = pager
        self._geometry = geometry
        self._name = name

    def page(self, page_no: int, path: str, level: int) -> Iterator[PageUse]:
        """A page, its overflow pages, and the pages below it."""
        if level > _MAX_LEVELS:
            raise CorruptError(f"the tree of {self._name} is deeper than {_MAX_LEVELS} levels")
        decoded = self._decode(page_no, self._pager.page(page_no).bytes())
        n_payload = sum(cell.n_local for cell in decoded.cells)
        yield self._use(page_no, path, decoded, n_payload)
        for cell_no, cell in enumerate(decoded.cells):
            yield from self._overflow(cell, f"{path}{cell_no:03x}+")
            if decoded.right_child:
                yield from self.page(cell.child, f"{path}{cell_no:03x}/", level + 1)
        if decoded.right_child:
            yield from self.page(decoded.right_child, f"{path}{len(decoded.cells):03x}/", level + 1)

    def _use(self, page_no: int, path: str, page: _Decoded, n_payload: int) -> PageUse:
        size = self._geometry.page_size
        n_cells, offset = len(page.cells), (page_no - 1) * size
        return PageUse(
            self._name, path, page_no, page.role, n_cells, n_payload, page.n_unused, page.max_payload, offset, size
        )

    def _overflow(self, cell: _Cell, path: str) -> Iterator[PageUse]:
        n_chunk = self._geometry.usable_size - 4
        for i, page_no in enumerate(cell.overflow):
            n_payload = cell.n_last if i == len(cell.overflow) - 1 else n_chunk
            page = _Decoded(PageRole.OVERFLOW, (), 0, n_chunk - n_payload, 0)
            yield self._use(page_no, f"{path}{i:06x}", page, n_payload)

    def _decode(self, page_no: int, image: bytes) -> _Decoded:
        """A page that breaks its format is `corrupted`, without cells; what was found before the break stays."""
        start = FILE_HEADER_SIZE if page_no == 1 else 0
        page_type = image[start]
        if page_type not in _INTERIOR and page_type not in _LEAVES:
            return _CORRUPTED
        is_leaf = page_type in _LEAVES
        role = PageRole.LEAF if is_leaf else PageRole.INTERNAL
        right_child = 0 if is_leaf else _U32.unpack_from(image, start + 8)[0]
        n_header = start + (8 if is_leaf else 12)
        n_cells = _U16.unpack_from(image, start + 3)[0]
        cells: list[_Cell] = []
        max_payload = 0
        try:
            n_unused = self._count_unused(image, start, n_header + 2 * n_cells)
        except (struct.error, CorruptError):
            return _CORRUPTED
        try:
            for cell_no in range(n_cells):
                offset = _U16.unpack_from(image, n_header + 2 * cell_no)[0]
                if offset < n_header:
                    raise CorruptError(f"page {page_no}: cell {cell_no} in the page's header")
                n_payload, offset, child = self._payload(image, offset, page_type)
                max_payload = max(max_payload, n_payload)
                cells.append(self._cell(image, offset, page_type, n_payload, child))
        except (struct.error, CorruptError):
            role, cells = PageRole.CORRUPTED, []
        return _Decoded(role, tuple(cells), right_child, n_unused, max_payload)

    @staticmethod
    def _count_unused(image: bytes, start: int, end_of_pointers: int) -> int:
        """Bytes between pointers and cells, in fragments and in freeblocks. Raises struct.error, CorruptError."""
        content: int = _U16.unpack_from(image, start + 5)[0]  # dbstat takes the 0 that means 65536 for 0
        n_unused = content - end_of_pointers + image[start + 7]
        freeblock = _U16.unpack_from(image, start + 1)[0]
        while freeblock:
            following, size = struct.unpack_from(">HH", image, freeblock)
            n_unused += size
            if 0 < following < freeblock + 4:
                raise CorruptError("freeblocks out of order")
            freeblock = following
        return n_unused

    @staticmethod
    def _payload(image: bytes, offset: int, page_type: int) -> tuple[int, int, int]:
        """(bytes of the whole payload, where it begins, left child) of a cell. Raises struct.error, CorruptError."""
        child = 0
        if page_type in _INTERIOR:
            child = _U32.unpack_from(image, offset)[0]
            offset += 4
        if page_type == PageType.TABLE_INTERIOR:
            return 0, offset, child
        n_payload, offset = read_varint(image, offset)
        if page_type == PageType.TABLE_LEAF:
            _, offset = read_varint(image, offset)
        return n_payload & 0xFFFF_FFFF, offset, child

    def _cell(self, image: bytes, offset: int, page_type: int, n_payload: int, child: int) -> _Cell:
        """The cell whose payload begins at `offset`, its overflow chain read. Raises struct.error, CorruptError."""
        geometry = self._geometry
        max_local = geometry.max_table if page_type == PageType.TABLE_LEAF else geometry.max_index
        n_local = geometry.n_local(n_payload, max_local)
        if n_local >= n_payload:
            return _Cell(child, n_local, (), 0)
        if offset + n_local + 4 > geometry.usable_size or n_payload > 0x7FFF_FFFF:
            raise CorruptError("a cell runs past the end of its page")
        n_chunk = geometry.usable_size - 4
        n_pages = -(-(n_payload - n_local) // n_chunk)
        if n_pages > self._pager.n_pages:
            raise CorruptError("an overflow chain longer than the file")
        chain = [_U32.unpack_from(image, offset + n_local)[0]]
        while len(chain) < n_pages:
            chain.append(_U32.unpack_from(self._pager.page(chain[-1]).bytes())[0])
        return _Cell(child, n_local, tuple(chain), n_payload - n_local - (n_pages - 1) * n_chunk)
