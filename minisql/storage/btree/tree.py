"""What table trees and index trees share: getting nodes, walking all pages, payloads, clearing."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any, Final, Protocol

from minisql.errors import CorruptError
from minisql.storage.btree.cell import Geometry
from minisql.storage.btree.directory import Directory
from minisql.storage.btree.node import Frame, IndexInterior, IndexLeaf, Node, TableInterior, TableLeaf
from minisql.storage.btree.parse import parse_node
from minisql.storage.freelist import Freelist
from minisql.storage.overflow import OverflowChains
from minisql.storage.page import Page
from minisql.storage.pager import Pager
from minisql.storage.ptrmap import Ptrmap, PtrmapKind

MAX_DEPTH: Final = 20
"""Levels that a tree can have: with four children a page at least, 20 levels are more than 2**32 pages."""

_SURELY_LOCAL: Final = (480 - 12) * 64 // 255 - 23
"""Bytes of payload that stay on the page whatever its size: `Geometry.max_index` of the smallest."""

_U32: Final = struct.Struct(">I")


class Unsettled(Protocol):
    """What has put changes off, as an index does, and rows that are written together."""

    def settle(self) -> None:
        """Carry them out now, and in trees that got changes to put off by that."""
        ...


class Space:
    """What the trees of one database work on.

    `geometry` is set again when the file turns out to have another page size; `on_leaf`, when set, is called
    once for each leaf that a scan comes to, and may raise. `fill_left`: entries come in order, so a balance leaves
    the pages to the left full. `unsettled` are those with changes that were put off. `on_page`: see
    `Store.watch_pages`. `n_kept_rows`: those in all `KeptRows`.
    """

    __slots__ = (
        "chains", "encoding", "fill_left", "freelist", "geometry", "n_kept_rows", "on_leaf", "on_page", "pager",
        "ptrmap", "unsettled",
    )  # fmt: skip

    def __init__(self, pager: Pager, encoding: str) -> None:
        self.pager = pager
        self.encoding = encoding
        self.geometry = Geometry.of(pager.page_size, pager.usable_size)
        self.ptrmap = Ptrmap(pager)
        self.freelist = Freelist(pager, self.ptrmap)
        self.chains = OverflowChains(pager, self.freelist, self.ptrmap)
        self.on_leaf: Callable[[], None] | None = None
        self.on_page: Callable[[bool], None] | None = None
        self.fill_left = False
        self.n_kept_rows = 0
        self.unsettled: set[Unsettled] = set()

    def settle(self) -> None:
        """Carry out all changes that were put off: before pages are looked at otherwise than by their trees."""
        for tree in tuple(self.unsettled):
            tree.settle()

    def frame(self, page: Page) -> Frame:
        """The frame for a new node on `page`."""
        return Frame.of(self.geometry, page.page_no, page.image)


class Tree:
    """One table's or index's tree of pages.

    B1  Keys rise strictly from left to right on a page.
    B2  In a table tree, keys under child i lie in (divider i-1, divider i]; in an index tree, between the two.
    B3  All leaves are at one depth.
    B4  The root page never moves: a full root hands its cells to a new child and stays. So a root number,
        once in the catalog or a cursor, is never stale.

    `version` moves with every change, also with one that leaves a row as it is; a scan that finds it moved seeks again.
    `max_local`: bytes of the longest payload that a cell holds without overflow pages; `payload_of`: where a payload
    begins in such a cell, and how long it is, as `cell.table_payload`.
    """

    leaf_type: type[TableLeaf] | type[IndexLeaf]
    interior_type: type[TableInterior] | type[IndexInterior]
    payload_of: Callable[[bytes], tuple[int, int]]
    max_local: int

    def __init__(self, space: Space, root_page_no: int) -> None:
        self.space = space
        self.root_page_no = root_page_no
        self.version = 0
        self._pager = space.pager
        self._cached: Callable[[int], Page | None]
        self._fetch = space.pager.page
        self.directory = Directory()
        self.find_pages()

    def find_pages(self) -> None:
        """Choose how pages are looked up: with a word to `Space.on_page`, if somebody listens, for each."""
        self.directory.forget()
        get, on_page = self._pager.pages.get, self.space.on_page
        if on_page is None:
            self._cached = get  # half the price of `pager.page`, for pages in the cache
            return

        def cached(page_no: int) -> Page | None:
            page = get(page_no)
            on_page(page is None)
            return page

        self._cached = cached

    def invalidate(self) -> None:
        """The pages may have changed in a way that the tree did not see (a rollback): scans seek again."""
        self.version += 1

    def count(self) -> int:
        """Number of rows or entries."""
        on_leaf = self.space.on_leaf
        n_entries = 0
        for node in self._nodes():
            if type(node) is not TableInterior:
                n_entries += len(node.cells)  # type: ignore[union-attr]  # mypy does not narrow by type()
            if on_leaf is not None and type(node) is self.leaf_type:
                on_leaf()
        return n_entries

    def clear(self) -> int:
        """Remove all rows or entries and give the pages back; the root stays, an empty leaf.

        Returns:
            How many there were.
        """
        n_entries = self._free_pages(keep_root=True)
        root = self._fetch(self.root_page_no)
        self._pager.write(root)
        frame = self.space.frame(root)
        root.node = TableLeaf(frame, [], []) if self.leaf_type is TableLeaf else IndexLeaf(frame, [], [])
        root.node_is_newer = True
        return n_entries

    def drop(self) -> None:
        """Give back all pages, the root too. The tree is not to be used again."""
        self._free_pages(keep_root=False)

    # ---- nodes

    def _parse(self, page: Page) -> Node:
        """Parse a page that has no node yet, and keep the node with it."""
        node = parse_node(page.page_no, page.image, self.space.geometry)
        if type(node) is not self.leaf_type and type(node) is not self.interior_type:
            raise self._wrong_kind(page.page_no)
        page.node = node
        self._pager.note_parsed(page)
        return node

    def _wrong_kind(self, page_no: int) -> CorruptError:
        """A page of another tree. (One that is parsed already was looked at by the other tree.)"""
        return CorruptError(f"page {page_no} is of the wrong kind for the tree of page {self.root_page_no}")

    def _page_and_node(self, page_no: int) -> tuple[Page, Any]:
        page = self._cached(page_no) or self._fetch(page_no)
        node = page.node or self._parse(page)
        if type(node) is not self.leaf_type and type(node) is not self.interior_type:
            raise self._wrong_kind(page_no)
        return page, node

    def _nodes(self) -> Iterator[Node]:
        """All nodes, a parent before its children, left before right. Raises CorruptError on a second visit."""
        seen: set[int] = set()
        waiting = [self.root_page_no]
        while waiting:
            page_no = waiting.pop()
            if page_no in seen:
                raise CorruptError(f"page {page_no} is twice in the tree of page {self.root_page_no}")
            seen.add(page_no)
            node = self._page_and_node(page_no)[1]
            yield node
            if type(node) is self.interior_type:
                waiting.extend(reversed(node.children))

    def _too_deep(self) -> CorruptError:
        return CorruptError(f"the tree of page {self.root_page_no} has more than {MAX_DEPTH} levels")

    def _key(self, cell: bytes) -> tuple[Any, ...]:
        """The key of an index's cell."""
        raise AssertionError("a table's keys are always known")

    # ---- payloads

    def record(self, cell: bytes) -> bytes:
        """The whole record in a cell."""
        n_payload, offset = self.payload_of(cell)
        return self._payload(cell, offset, n_payload, n_payload)

    def _overflow_of(self, cell: bytes) -> tuple[int, int]:
        """(bytes beyond the page, first overflow page) of a cell; (0, 0) when all of it is on the page."""
        n_payload, _ = self.payload_of(cell)
        if n_payload <= self.max_local:
            return 0, 0
        n_local = self.space.geometry.n_local(n_payload, self.max_local)
        return n_payload - n_local, int.from_bytes(cell[-4:], "big")

    def _payload(self, cell: bytes, offset: int, n_payload: int, n_wanted: int) -> bytes:
        """A payload that may overflow; `n_wanted` bytes of it from the file at least, zeros for the others."""
        if n_payload <= self.max_local:
            return cell[offset : offset + n_payload]
        n_local = self.space.geometry.n_local(n_payload, self.max_local)
        local = cell[offset : offset + n_local]
        n_wanted = min(n_wanted, n_payload)
        if n_wanted > n_local:
            first_page_no = _U32.unpack_from(cell, offset + n_local)[0]
            local += self.space.chains.read(first_page_no, n_wanted - n_local)
        return local.ljust(n_payload, b"\0")

    def _with_overflow(self, prefix: bytes, payload: bytes) -> bytes:
        """The cell for a payload that does not fit; its tail goes to new pages."""
        n_local = self.space.geometry.n_local(len(payload), self.max_local)
        return prefix + payload[:n_local] + _U32.pack(self.space.chains.write(payload[n_local:]))

    def any_overflows(self, cells: list[bytes]) -> bool:
        """Whether a cell has overflow pages."""
        return max(map(itemgetter(0), cells), default=0) > _SURELY_LOCAL and any(
            self._overflow_of(cell)[0] for cell in cells
        )

    def free_overflow(self, cell: bytes) -> None:
        n_bytes, first_page_no = self._overflow_of(cell)
        if n_bytes:
            self.space.chains.free(first_page_no, n_bytes)

    # ---- whole trees

    def _free_pages(self, *, keep_root: bool) -> int:
        self.version += 1
        n_entries = 0
        seen: set[int] = set()
        page_nos: list[int] = []  # children before their parent, as SQLite frees them

        def visit(page_no: int, depth: int) -> None:
            nonlocal n_entries
            if depth > MAX_DEPTH:
                raise self._too_deep()
            if page_no in seen:
                raise CorruptError(f"page {page_no} is twice in the tree of page {self.root_page_no}")
            seen.add(page_no)
            node = self._page_and_node(page_no)[1]
            for child in node.children if type(node) is self.interior_type else ():
                visit(child, depth + 1)
            if type(node) is not TableInterior:
                n_entries += len(node.cells)
                for cell in node.cells:
                    self.free_overflow(cell)
            page_nos.append(page_no)

        visit(self.root_page_no, 1)
        for page_no in page_nos:
            if page_no != self.root_page_no or not keep_root:
                self.space.freelist.free(page_no)
                if self._pager.spill_due:
                    self._pager.spill()
        return n_entries

    # ---- pointer maps

    def own(self, page_no: int, node: Node) -> None:
        """Tell the pointer map (if there is one) that `page_no` is the parent of what its node points to."""
        ptrmap = self.space.ptrmap
        if not ptrmap.active:
            return
        if isinstance(node, (TableInterior, IndexInterior)):
            for child in node.children:
                ptrmap.put(child, PtrmapKind.TREE, page_no)
        if not isinstance(node, TableInterior):
            n_least = self.space.geometry.min_local  # no shorter cell overflows
            for cell in node.cells:
                if len(cell) > n_least:
                    self.own_cell(page_no, cell)

    def own_cell(self, page_no: int, cell: bytes) -> None:
        """As `own`, for one cell."""
        if self.space.ptrmap.active:
            n_bytes, first_page_no = self._overflow_of(cell)
            if n_bytes:
                self.space.ptrmap.put(first_page_no, PtrmapKind.OVERFLOW_FIRST, page_no)
