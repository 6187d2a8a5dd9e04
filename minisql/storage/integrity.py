"""The page level of `PRAGMA integrity_check`: every page used once, every page as the format has it.

What is checked, with SQLite's words for each break:

    B1, B2  rowids rise within a page and between pages             "Rowid N out of order"
    B3      all leaves are at one depth                             "Child page depth differs"
    F1      the freelist is as long as the header says              "size is N but should be M"
            so is each overflow chain                               "overflow list length is N but should be M"
            each page is used once                                  "2nd reference to page N", "Page N: never used"
            cells and freeblocks share no byte, and leave no more   "Multiple uses for byte N of page M",
            unused than the page counts as fragments                "Fragmentation of N bytes reported as M on page P"
            the pointer map says what is                            "Bad ptr map entry key=N expected=(..) got=(..)"

The order of index entries needs collating sequences and is not looked at here.
Source: pragma "integrity_check"; the messages are those of SQLite 3.54 on the files of `test_integrity.py`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import Final

from minisql.errors import CorruptError
from minisql.frozen import frozen
from minisql.storage.btree.cell import MIN_CELL_SIZE, Geometry
from minisql.storage.btree.node import PageType
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.header import (
    FREELIST_HEAD,
    HEADER_SIZE,
    INCREMENTAL_VACUUM,
    LARGEST_ROOT_PAGE,
    N_FREELIST_PAGES,
    get_field,
)
from minisql.storage.journal import lock_byte_page
from minisql.storage.pager import Pager
from minisql.storage.ptrmap import Ptrmap, PtrmapKind
from minisql.storage.varint import read_varint

_PAGE_TYPES: Final = frozenset(PageType)
_PTRMAP_KINDS: Final = frozenset(PtrmapKind)
_U16: Final = struct.Struct(">H")
_U32: Final = struct.Struct(">I")
_MAX_ROWID: Final = (1 << 63) - 1
_MIN_PAGE_CELL: Final = 6  # a cell of four bytes and its pointer


def check_pages(pager: Pager, roots: Sequence[int], max_errors: int = 100) -> list[str]:
    """SQLite's messages about the pages of a database, at most `max_errors`; none when all is well.

    Args:
        roots: root pages of all trees, in the order in which to look at them. Of two that share a page the
            second is blamed. Page 1 comes last unless it is named.
    """
    return check_and_count(pager, roots, max_errors)[0]


def check_and_count(
    pager: Pager,
    roots: Sequence[int],
    max_errors: int = 100,
    *,
    partial: bool = False,
    on_page: Callable[[], None] | None = None,
) -> tuple[list[str], dict[int, int]]:
    """As `check_pages`, and the number of rows or entries on the sound pages of each tree, by its root page.

    Args:
        partial: there are other trees too, so only these are looked at, and not what belongs to all.
        on_page: called for each page of a tree; it may raise, to interrupt.
    """
    if pager.n_pages == 0 or max_errors <= 0:
        return [], {}
    check = _Check(pager, max_errors)
    check.on_page = on_page
    try:
        if not partial:
            check.freelist()
            check.largest_root(roots)
        for root in roots if partial or 1 in roots else (*roots, 1):
            check.tree(root)
        if not partial:
            check.unused_pages()
    except _EnoughError:
        pass
    return check.messages, check.n_entries


class _EnoughError(Exception):
    """So many messages as were asked for."""


@frozen
class _Cell:
    """Where a cell lies and what it says; `key` is 0 on index pages, `child` 0 on leaves, `record` 0 without one."""

    start: int
    size: int
    key: int
    child: int
    record: int  # offset in the page
    n_overflow: int  # bytes
    first_overflow: int


@frozen
class _CellRun:
    """The page whose cells are looked at: its B+tree header is at `offset`, `prefix` takes a cell's number."""

    page_no: int
    image: bytes
    offset: int
    prefix: str
    level: int


class _Check:
    """One run over one database."""

    def __init__(self, pager: Pager, max_errors: int) -> None:
        self.messages: list[str] = []
        self.n_entries: dict[int, int] = {}
        self._max_errors = max_errors
        self._pager = pager
        self._geometry = Geometry.of(pager.page_size, pager.usable_size)
        self._used: set[int] = {lock_byte_page(pager.page_size)}
        self._ptrmap = Ptrmap(pager)
        self._ptrmap.active = get_field(pager.page(1).bytes(), LARGEST_ROOT_PAGE) != 0
        self._tree = 0  # the root of the tree at hand
        self.on_page: Callable[[], None] | None = None  # called for each page of a tree; it may raise

    # ---- the parts of the file

    def freelist(self) -> None:
        """F1, and the pointer map's entries for free pages."""
        image = self._pager.page(1).bytes()
        first_page_no, n_expected = get_field(image, FREELIST_HEAD), get_field(image, N_FREELIST_PAGES)
        prefix = "Freelist: "
        n_left, n_messages = n_expected, len(self.messages)
        page_no = first_page_no
        while page_no and self._use(page_no, prefix):
            n_left -= 1
            trunk = self._pager.page(page_no).bytes()
            self._expect_ptrmap(page_no, PtrmapKind.FREE, 0, prefix)
            n_leaves = _U32.unpack_from(trunk, 4)[0]
            if n_leaves > self._geometry.usable_size // 4 - 2:
                self._report(f"{prefix}freelist leaf count too big on page {page_no}")
                n_left -= 1
            else:
                for leaf in struct.unpack_from(f">{n_leaves}I", trunk, 8):
                    self._expect_ptrmap(leaf, PtrmapKind.FREE, 0, prefix)
                    self._use(leaf, prefix)
                n_left -= n_leaves
            page_no = _U32.unpack_from(trunk)[0]
        if n_left and len(self.messages) == n_messages:
            self._report(f"{prefix}size is {n_expected - n_left} but should be {n_expected}")

    def largest_root(self, roots: Sequence[int]) -> None:
        """What the header says of auto-vacuum."""
        image = self._pager.page(1).bytes()
        in_header = get_field(image, LARGEST_ROOT_PAGE)
        largest = max((1, *roots))
        if in_header and largest != in_header:
            self._report(f"max rootpage ({largest}) disagrees with header ({in_header})")
        elif not in_header and get_field(image, INCREMENTAL_VACUUM):
            self._report("incremental_vacuum enabled with a max rootpage of zero")

    def tree(self, root: int) -> None:
        """All pages under one root."""
        self._tree = root
        self.n_entries.setdefault(root, 0)
        if root > 1:
            self._expect_ptrmap(root, PtrmapKind.ROOT, 0, "")
        self._page(root, "", _MAX_ROWID, 1, 0)

    def unused_pages(self) -> None:
        """Every page has been seen, and the pages of the pointer map have not."""
        for page_no in range(1, self._pager.n_pages + 1):
            is_map = self._ptrmap.is_map(page_no)
            if page_no not in self._used and not is_map:
                self._report(f"Page {page_no}: never used")
            elif page_no in self._used and is_map:
                self._report(f"Page {page_no}: pointer map referenced")

    # ---- one page of a tree

    def _page(self, page_no: int, prefix: str, max_key: int, level: int, cell_no: int) -> tuple[int, int]:
        """Check a page and those below it.

        Args:
            prefix: for a message about the page number itself: whoever named it.
            max_key: no rowid may be greater.
            cell_no: of the cell above that names the page. Its own right child is reported under that number.
        Returns:
            (levels below, 0 if that is not known; the least rowid, or `max_key`).
        """
        if page_no == 0 or not self._use(page_no, prefix):
            return 0, max_key
        prefix = f"Tree {self._tree} page {page_no}: "
        if level > MAX_DEPTH:
            self._report(f"{prefix}deeper than {MAX_DEPTH} levels")
            return 0, max_key
        if self.on_page is not None:
            self.on_page()
        image = self._pager.page(page_no).bytes()
        offset = HEADER_SIZE if page_no == 1 else 0
        n_cells = _U16.unpack_from(image, offset + 3)[0]
        if not self._is_tree_page(image, offset, n_cells):
            self._report(f"{prefix}btreeInitPage() returns error code 11")
            return 0, max_key
        if not self._free_space_adds_up(image, offset, n_cells):
            self._report(f"{prefix}free space corruption")
            return 0, max_key
        depth = -1
        may_equal = True  # a divider is the greatest rowid of the leaf to its left
        cell_prefix = f"Tree {self._tree} page {page_no} cell {{}}: "
        if image[offset] in (PageType.TABLE_INTERIOR, PageType.INDEX_INTERIOR):
            if self._ptrmap.active:  # then SQLite calls all cells of the page so
                cell_prefix = f"Tree {self._tree} page {page_no} right child: "
            child = _U32.unpack_from(image, offset + 8)[0]
            child_prefix = cell_prefix.format(cell_no)
            self._expect_ptrmap(child, PtrmapKind.TREE, page_no, child_prefix)
            depth, max_key = self._page(child, child_prefix, max_key, level + 1, cell_no)
            may_equal = False
        if image[offset] != PageType.TABLE_INTERIOR:
            self.n_entries[self._tree] += n_cells
        run = _CellRun(page_no, image, offset, cell_prefix, level)
        depth, max_key, cells = self._cells(run, depth, max_key, may_equal)
        if len(cells) == n_cells:
            self._coverage(page_no, image, offset, cells)
        return depth + 1, max_key

    def _cells(self, run: _CellRun, depth: int, max_key: int, may_equal: bool) -> tuple[int, int, list[_Cell]]:
        """Check the cells of a page from the last to the first, and what they point to.

        Returns:
            (levels below, the least rowid, the cells that are sound in themselves).
        """
        page_no, image, offset = run.page_no, run.image, run.offset
        is_leaf, has_rowids = bool(image[offset] & 8), bool(image[offset] & 1)
        n_cells = _U16.unpack_from(image, offset + 3)[0]
        first_pointer = offset + (8 if is_leaf else 12)
        cells: list[_Cell] = []
        for cell_no in range(n_cells - 1, -1, -1):
            prefix = run.prefix.format(cell_no)
            cell = self._sound_cell(run, _U16.unpack_from(image, first_pointer + 2 * cell_no)[0], prefix)
            if cell is None:
                continue
            cells.append(cell)
            if has_rowids:
                if cell.key > max_key or (cell.key == max_key and not may_equal):
                    self._report(f"{prefix}Rowid {cell.key} out of order")
                max_key, may_equal = cell.key, False
            if cell.n_overflow:
                self._chain(cell, page_no, prefix)
            if not is_leaf:
                self._expect_ptrmap(cell.child, PtrmapKind.TREE, page_no, prefix)
                child_depth, max_key = self._page(cell.child, prefix, max_key, run.level + 1, cell_no)
                may_equal = False
                if child_depth != depth:
                    self._report(f"{prefix}Child page depth differs")
                    depth = child_depth
        return depth, max_key, cells

    def _sound_cell(self, run: _CellRun, start: int, prefix: str) -> _Cell | None:
        """The cell at `start`; None, after a message, if it is not all on the page or holds no record."""
        content, last_offset = self._content_start(run.image, run.offset), self._geometry.usable_size - 4
        if not content <= start <= last_offset:
            self._report(f"{prefix}Offset {start} out of range {content}..{last_offset}")
            return None
        cell = self._parse(run.image, start, run.image[run.offset])
        if cell is None:
            self._report(f"{prefix}Extends off end of page")
            return None
        if cell.record and run.image[cell.record] < 2:  # a record's header counts itself, and has one field at least
            self._report(f"{prefix}Bad cell header size")
            return None
        return cell

    def _parse(self, image: bytes, start: int, page_type: int) -> _Cell | None:
        """The cell at `start`, or None if it does not lie on the page."""
        geometry, usable_size = self._geometry, self._geometry.usable_size
        key = child = record = n_overflow = first_overflow = 0
        end = start
        try:
            if page_type in (PageType.TABLE_INTERIOR, PageType.INDEX_INTERIOR):
                child = _U32.unpack_from(image, end)[0]
                end += 4
            if page_type == PageType.TABLE_INTERIOR:
                key, end = read_varint(image, end)
            else:
                n_payload, end = read_varint(image, end)
                n_payload &= 0xFFFF_FFFF
                max_local = geometry.max_index
                if page_type == PageType.TABLE_LEAF:
                    key, end = read_varint(image, end)
                    max_local = geometry.max_table
                record = end if n_payload else 0
                n_local = geometry.n_local(n_payload, max_local)
                end += n_local
                if n_local < n_payload:
                    n_overflow = n_payload - n_local
                    first_overflow = _U32.unpack_from(image, end)[0]
                    end += 4
        except (CorruptError, struct.error):
            return None
        size = max(end - start, MIN_CELL_SIZE)
        if start + size > usable_size:
            return None
        return _Cell(start, size, key, child, record, n_overflow, first_overflow)

    def _coverage(self, page_no: int, image: bytes, offset: int, cells: list[_Cell]) -> None:
        """Each byte of the content area belongs to one cell or freeblock, or is counted as a fragment."""
        extents = [(cell.start, cell.size) for cell in cells]
        freeblock = _U16.unpack_from(image, offset + 1)[0]
        while freeblock:
            extents.append((freeblock, _U16.unpack_from(image, freeblock + 2)[0]))
            freeblock = _U16.unpack_from(image, freeblock)[0]
        n_unused = 0
        end = self._content_start(image, offset)
        extents.sort()
        for i, (start, size) in enumerate(extents):
            if start < end:
                self._report(f"Multiple uses for byte {start} of page {page_no}")
                if i + 1 < len(extents):
                    return
                break
            n_unused += start - end
            end = start + size
        n_unused += self._geometry.usable_size - end
        if n_unused != image[offset + 7]:
            self._report(f"Fragmentation of {n_unused} bytes reported as {image[offset + 7]} on page {page_no}")

    def _is_tree_page(self, image: bytes, offset: int, n_cells: int) -> bool:
        return image[offset] in _PAGE_TYPES and n_cells <= (self._geometry.page_size - 8) // _MIN_PAGE_CELL

    def _free_space_adds_up(self, image: bytes, offset: int, n_cells: int) -> bool:
        """Freeblocks lie in the content area, in ascending order, and all free bytes have a place."""
        usable_size = self._geometry.usable_size
        content = self._content_start(image, offset)
        n_free = image[offset + 7] + content
        freeblock = _U16.unpack_from(image, offset + 1)[0]
        if freeblock:
            if freeblock < content:
                return False
            while True:
                if freeblock > usable_size - 4:
                    return False
                following, size = struct.unpack_from(">HH", image, freeblock)
                n_free += size
                if following <= freeblock + size + 3:
                    break
                freeblock = following
            if following or freeblock + size > usable_size:
                return False
        first_cell = offset + (8 if image[offset] & 8 else 12) + 2 * n_cells
        return first_cell <= n_free <= usable_size

    @staticmethod
    def _content_start(image: bytes, offset: int) -> int:
        start: int = _U16.unpack_from(image, offset + 5)[0]
        return start or 0x1_0000

    # ---- chains, references, messages

    def _chain(self, cell: _Cell, page_no: int, prefix: str) -> None:
        """The overflow pages of one cell."""
        n_chunk = self._geometry.usable_size - 4
        n_expected = n_left = -(-cell.n_overflow // n_chunk)
        n_messages = len(self.messages)
        self._expect_ptrmap(cell.first_overflow, PtrmapKind.OVERFLOW_FIRST, page_no, prefix)
        overflow = cell.first_overflow
        while overflow and self._use(overflow, prefix):
            n_left -= 1
            following = _U32.unpack_from(self._pager.page(overflow).bytes())[0]
            if n_left:
                self._expect_ptrmap(following, PtrmapKind.OVERFLOW_NEXT, overflow, prefix)
            overflow = following
        if n_left and len(self.messages) == n_messages:
            self._report(f"{prefix}overflow list length is {n_expected - n_left} but should be {n_expected}")

    def _use(self, page_no: int, prefix: str) -> bool:
        """Count a page as used; False, after a message, if it cannot be or was before."""
        if not 1 <= page_no <= self._pager.n_pages:
            self._report(f"{prefix}invalid page number {page_no}")
            return False
        if page_no in self._used:
            self._report(f"{prefix}2nd reference to page {page_no}")
            return False
        self._used.add(page_no)
        return True

    def _expect_ptrmap(self, page_no: int, kind: PtrmapKind, parent: int, prefix: str) -> None:
        if not self._ptrmap.active:
            return
        try:
            got = self._ptrmap.get(page_no)
        except CorruptError:
            got = (0, 0)
        if got[0] not in _PTRMAP_KINDS:
            self._report(f"{prefix}Failed to read ptrmap key={page_no}")
            return
        if got != (kind, parent):
            expected = f"({int(kind)},{parent})"
            self._report(f"{prefix}Bad ptr map entry key={page_no} expected={expected} got=({got[0]},{got[1]})")

    def _report(self, message: str) -> None:
        self.messages.append(message)
        if len(self.messages) >= self._max_errors:
            raise _EnoughError
