"""Moving pages in an auto-vacuum database: so that root pages come first, and free pages can be cut off.

The pointer map names the one place that points to a page, so a page can move without a search.
Source: fileformat2 §1.8 "Pointer Map or Ptrmap Pages", pragma "auto_vacuum" and "incremental_vacuum".
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, Final

from minisql.errors import CorruptError
from minisql.storage.btree.node import IndexInterior, Node, TableInterior
from minisql.storage.btree.parse import parse_node
from minisql.storage.btree.tree import Space, Tree
from minisql.storage.journal import lock_byte_page
from minisql.storage.page import Page
from minisql.storage.ptrmap import PtrmapKind

_U32: Final = struct.Struct(">I")


class Relocator:
    """Moves the pages of one database, which has pointer maps. Every call needs an open write transaction.

    Args:
        tree_of: gives a tree object that can read the cells of the node, whichever tree it belongs to.
    """

    def __init__(self, space: Space, tree_of: Callable[[Node], Tree]) -> None:
        self._space = space
        self._tree_of = tree_of

    def allocate_root(self, largest_root: int) -> Page:
        """The page after the largest root, for a new root; who is there now moves away."""
        space = self._space
        page_no = self._next(largest_root, 1)
        if page_no > space.pager.n_pages or space.freelist.take(page_no):
            page = space.pager.page(page_no) if page_no <= space.pager.n_pages else space.freelist.allocate()
        else:
            target = space.freelist.allocate(page_no)
            self.move(page_no, target)
            page = space.pager.page(page_no)
        if page.page_no != page_no:
            raise CorruptError(f"page {page.page_no} in place of {page_no} for a root")
        space.ptrmap.put(page_no, PtrmapKind.ROOT, 0)
        return page

    def fill_root(self, root_page_no: int, largest_root: int) -> int:
        """A root has been emptied and is to go: the largest root moves to its place. Returns the new largest."""
        space = self._space
        if root_page_no != largest_root:
            if space.ptrmap.get(largest_root)[0] != PtrmapKind.ROOT:
                raise CorruptError(f"page {largest_root} is no root")
            self.move(largest_root, space.pager.page(root_page_no))
        space.freelist.free(largest_root)
        return self._next(largest_root, -1)

    def cut_off(self, n_pages: int) -> int:
        """Make the database shorter by `n_pages` pages, or by all that are free. Returns how many went.

        Pages at the end move to free ones before them; pointer-map pages that are needed no more go too.
        """
        space = self._space
        free = sorted(space.freelist.pages())
        if not free or n_pages <= 0:
            return 0
        waiting = set(free)
        targets = iter(free)
        last, n_cut = space.pager.n_pages, 0
        while n_cut < n_pages and waiting:
            if not self._is_special(last):
                if last not in waiting:
                    target = next(page_no for page_no in targets if page_no in waiting)
                    waiting.remove(target)
                    self.move(last, space.pager.page(target))
                    if space.pager.spill_due:
                        space.pager.spill()
                else:
                    waiting.remove(last)
                n_cut += 1
            last -= 1
        while self._is_special(last):
            last -= 1
        space.freelist.rebuild(sorted(waiting))
        space.pager.shrink(last)
        return n_cut

    def move(self, page_no: int, target: Page) -> None:
        """Give `target`, which nobody uses, the content of page `page_no`, and let its owner point there."""
        space = self._space
        source = space.pager.page(page_no)
        kind, parent = space.ptrmap.get(page_no)
        image = source.bytes()
        space.pager.write(target)
        target.set_image(image)
        if kind in (PtrmapKind.ROOT, PtrmapKind.TREE):
            node = parse_node(target.page_no, image, space.geometry)
            self._tree_of(node).own(target.page_no, node)
        elif kind in (PtrmapKind.OVERFLOW_FIRST, PtrmapKind.OVERFLOW_NEXT):
            following = _U32.unpack_from(image)[0]
            if following:
                space.ptrmap.put(following, PtrmapKind.OVERFLOW_NEXT, target.page_no)
        else:
            raise CorruptError(f"page {page_no} is of kind {kind} and cannot move")
        if kind != PtrmapKind.ROOT:
            self._redirect(PtrmapKind(kind), parent, page_no, target.page_no)
        space.ptrmap.put(target.page_no, PtrmapKind(kind), parent)

    def _redirect(self, kind: PtrmapKind, parent: int, old: int, new: int) -> None:
        """Let the page `parent` point to `new` where it points to `old`."""
        space = self._space
        page = space.pager.page(parent)
        if kind is PtrmapKind.OVERFLOW_NEXT:
            if _U32.unpack_from(page.bytes())[0] != old:
                raise CorruptError(f"page {parent} does not point to page {old}")
            space.pager.write(page)
            page.set_image(_U32.pack(new) + page.bytes()[4:])
            return
        if page.node is None:
            page.node = parse_node(parent, page.image, space.geometry)
        node: Any = page.node
        space.pager.write(page)
        if kind is PtrmapKind.TREE:
            if not isinstance(node, (TableInterior, IndexInterior)) or old not in node.children:
                raise CorruptError(f"page {parent} does not point to page {old}")
            node.children[node.children.index(old)] = new
        else:
            cells = [] if isinstance(node, TableInterior) else node.cells
            overflow_of = self._tree_of(node)._overflow_of
            for slot, cell in enumerate(cells):
                if cell[-4:] == _U32.pack(old) and overflow_of(cell)[1] == old:
                    cells[slot] = cell[:-4] + _U32.pack(new)
                    if not node.is_interior:
                        node.edits = None
                    break
            else:
                raise CorruptError(f"page {parent} does not point to page {old}")
        page.node_is_newer = True

    def _next(self, page_no: int, step: int) -> int:
        page_no += step
        while self._is_special(page_no):
            page_no += step
        return page_no

    def _is_special(self, page_no: int) -> bool:
        """Whether a page holds the pointer map or the lock bytes: such a page stays where it is."""
        return self._space.ptrmap.is_map(page_no) or page_no == lock_byte_page(self._space.pager.page_size)
