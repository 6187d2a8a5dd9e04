"""Pages that are in no tree: taken for a new use, given back, and found again.

The freelist is a chain of trunk pages; each names the next trunk and then its leaves, which hold nothing.

    F1  The header's freelist count is the number of trunks and leaves together.
    F2  A trunk uses all but the last six of its slots: older libraries call a full one corrupt.

Source: fileformat2 §1.5 "The Freelist".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from minisql.errors import CorruptError
from minisql.storage.header import FREELIST_HEAD, N_FREELIST_PAGES, get_field, with_field
from minisql.storage.page import Page
from minisql.storage.pager import Pager
from minisql.storage.ptrmap import Ptrmap, PtrmapKind

_TRUNK: Final = struct.Struct(">II")  # the next trunk, the number of leaves
_U32: Final = struct.Struct(">I")


class Freelist:
    """Hands out pages and takes them back. Every call needs an open write transaction.

    `overwrites`: what a page held is overwritten with zeros when it becomes free (pragma "secure_delete").
    """

    def __init__(self, pager: Pager, ptrmap: Ptrmap) -> None:
        self._pager = pager
        self._ptrmap = ptrmap
        self.overwrites = False

    def allocate(self, nearby: int = 0) -> Page:
        """A page of zeros, dirty: the free one that is nearest to `nearby`, or a new one at the end of the file.

        Args:
            nearby: a page number, so that pages read together lie together; 0 for no wish.
        Raises:
            CorruptError: the freelist is damaged.
        """
        pager = self._pager
        header_page = pager.page(1)
        n_free = get_field(header_page.image, N_FREELIST_PAGES)
        if n_free == 0:
            return self._append()
        if n_free >= pager.n_pages:
            raise CorruptError(f"{n_free} free pages of {pager.n_pages}")
        trunk_no = get_field(header_page.image, FREELIST_HEAD)
        trunk = self._page(trunk_no)
        next_trunk, n_leaves = _TRUNK.unpack_from(trunk.bytes())
        if n_leaves > pager.usable_size // 4 - 2:
            raise CorruptError(f"page {trunk_no}: a freelist trunk of {n_leaves} leaves")
        self._set_header(N_FREELIST_PAGES, n_free - 1)
        if n_leaves == 0:
            self._set_header(FREELIST_HEAD, next_trunk)
            page = trunk
        else:
            page = self._take_leaf(trunk, n_leaves, nearby)
        pager.write(page)
        page.set_image(bytes(pager.page_size))
        return page

    def take(self, page_no: int) -> bool:
        """Remove one given page from the freelist and make it zeros; False if it is not there."""
        pager = self._pager
        before: Page | None = None
        for trunk, next_trunk, leaves in self._trunks():
            if page_no in leaves:
                leaves.remove(page_no)
                self._write_trunk(trunk, next_trunk, leaves)
            elif trunk.page_no == page_no:
                if leaves:  # its first leaf takes its place
                    successor = self._page(leaves[0])
                    self._write_trunk(successor, next_trunk, leaves[1:])
                    next_trunk = successor.page_no
                if before is None:
                    self._set_header(FREELIST_HEAD, next_trunk)
                else:
                    pager.write(before)
                    before.set_image(_U32.pack(next_trunk) + before.bytes()[4:])
            else:
                before = trunk
                continue
            self._set_header(N_FREELIST_PAGES, get_field(pager.page(1).image, N_FREELIST_PAGES) - 1)
            page = self._page(page_no)
            pager.write(page)
            page.set_image(bytes(pager.page_size))
            return True
        return False

    def pages(self) -> list[int]:
        """The numbers of all free pages."""
        return [page_no for trunk, _, leaves in self._trunks() for page_no in (trunk.page_no, *leaves)]

    def rebuild(self, page_nos: list[int]) -> None:
        """Let exactly these pages be free; what the list was before does not matter."""
        n_slots = self._pager.usable_size // 4 - 8
        next_trunk = 0
        for start in reversed(range(0, len(page_nos), n_slots + 1)):
            trunk = self._page(page_nos[start])
            self._write_trunk(trunk, next_trunk, page_nos[start + 1 : start + 1 + n_slots])
            next_trunk = trunk.page_no
        self._set_header(FREELIST_HEAD, next_trunk)
        self._set_header(N_FREELIST_PAGES, len(page_nos))

    def free(self, page_no: int) -> None:
        """Give a page back: it becomes a leaf of the first trunk, or the first trunk if that one is full."""
        pager = self._pager
        page = self._page(page_no)
        header_image = pager.page(1).image
        trunk_no = get_field(header_image, FREELIST_HEAD)
        n_free = get_field(header_image, N_FREELIST_PAGES)
        self._set_header(N_FREELIST_PAGES, n_free + 1)
        self._ptrmap.put(page_no, PtrmapKind.FREE, 0)
        if n_free:
            trunk = self._page(trunk_no)
            image = trunk.bytes()
            n_leaves = _TRUNK.unpack_from(image)[1]
            if n_leaves > pager.usable_size // 4 - 2:
                raise CorruptError(f"page {trunk_no}: a freelist trunk of {n_leaves} leaves")
            if n_leaves < pager.usable_size // 4 - 8:  # F2
                pager.write(trunk)
                slot = 8 + 4 * n_leaves
                head = image[:4] + _U32.pack(n_leaves + 1)
                trunk.set_image(head + image[8:slot] + _U32.pack(page_no) + image[slot + 4 :])
                if self.overwrites:
                    pager.write(page)
                    page.set_image(bytes(pager.page_size))
                    return
                page.set_image(page.image)  # whatever it was parsed as, it is no more
                pager.forget_content(page)
                return
        pager.write(page)
        page.set_image(_TRUNK.pack(trunk_no if n_free else 0, 0).ljust(pager.page_size, b"\0"))
        self._set_header(FREELIST_HEAD, page_no)

    def _trunks(self) -> Iterator[tuple[Page, int, list[int]]]:
        """(trunk, number of the next, leaves) of the list, which is as long as the header says, or corrupt."""
        pager = self._pager
        header_image = pager.page(1).image
        trunk_no, n_left = get_field(header_image, FREELIST_HEAD), get_field(header_image, N_FREELIST_PAGES)
        while trunk_no:
            trunk = self._page(trunk_no)
            next_trunk, n_leaves = _TRUNK.unpack_from(trunk.bytes())
            n_left -= 1 + n_leaves
            if n_leaves > pager.usable_size // 4 - 2 or n_left < 0:
                raise CorruptError(f"page {trunk_no}: a freelist longer than the header says")
            yield trunk, next_trunk, list(struct.unpack_from(f">{n_leaves}I", trunk.bytes(), 8))
            trunk_no = next_trunk
        if n_left:
            raise CorruptError("a freelist shorter than the header says")

    def _write_trunk(self, trunk: Page, next_trunk: int, leaves: list[int]) -> None:
        self._pager.write(trunk)
        image = struct.pack(f">{2 + len(leaves)}I", next_trunk, len(leaves), *leaves)
        trunk.set_image(image.ljust(self._pager.page_size, b"\0"))

    def _append(self) -> Page:
        page = self._pager.append_page()
        while self._ptrmap.is_map(page.page_no):  # it stays there, its entries are still to come
            page = self._pager.append_page()
        return page

    def _take_leaf(self, trunk: Page, n_leaves: int, nearby: int) -> Page:
        """Remove one leaf from the trunk; the last leaf takes its slot."""
        leaves = list(struct.unpack_from(f">{n_leaves}I", trunk.bytes(), 8))
        chosen = 0
        if nearby:  # the first of the nearest; in C, since a trunk has a thousand leaves
            distances = list(map(abs, map(nearby.__rsub__, leaves)))
            chosen = distances.index(min(distances))
        page = self._page(leaves[chosen])
        leaves[chosen] = leaves[-1]
        self._write_trunk(trunk, _U32.unpack_from(trunk.bytes())[0], leaves[:-1])
        return page

    def _page(self, page_no: int) -> Page:
        if page_no < 2 or self._ptrmap.is_map(page_no):
            raise CorruptError(f"page {page_no} cannot be free")
        return self._pager.page(page_no)

    def _set_header(self, offset: int, value: int) -> None:
        page = self._pager.page(1)
        self._pager.write(page)
        page.image = with_field(page.image, offset, value)
