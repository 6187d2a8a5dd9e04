"""Pages that are in no tree: taken for a new use, given back, and found again.

The freelist is a chain of trunk pages; each names the next trunk and then its leaves, which hold nothing.

    F1  The header's freelist count is the number of trunks and leaves together.
    F2  A trunk uses all but the last six of its slots: older libraries call a full one corrupt.

Source: fileformat2 §1.5 "The Freelist".
"""

from __future__ import annotations

import struct
from typing import Final

from minisql.errors import CorruptError
from minisql.storage.header import FREELIST_HEAD, N_FREELIST_PAGES, get_field, with_field
from minisql.storage.page import Page
from minisql.storage.pager import Pager
from minisql.storage.ptrmap import Ptrmap, PtrmapKind

_TRUNK: Final = struct.Struct(">II")  # the next trunk, the number of leaves
_U32: Final = struct.Struct(">I")


class Freelist:
    """Hands out pages and takes them back. Every call needs an open write transaction."""

    def __init__(self, pager: Pager, ptrmap: Ptrmap) -> None:
        self._pager = pager
        self._ptrmap = ptrmap

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
                page.set_image(page.image)  # whatever it was parsed as, it is no more
                pager.forget_content(page)
                return
        pager.write(page)
        page.set_image(_TRUNK.pack(trunk_no if n_free else 0, 0).ljust(pager.page_size, b"\0"))
        self._set_header(FREELIST_HEAD, page_no)

    def _append(self) -> Page:
        page = self._pager.append_page()
        while self._ptrmap.is_map(page.page_no):  # it stays there, its entries are still to come
            page = self._pager.append_page()
        return page

    def _take_leaf(self, trunk: Page, n_leaves: int, nearby: int) -> Page:
        """Remove one leaf from the trunk; the last leaf takes its slot."""
        image = trunk.bytes()
        leaves = list(struct.unpack_from(f">{n_leaves}I", image, 8))
        chosen = min(range(n_leaves), key=lambda slot: abs(leaves[slot] - nearby)) if nearby else 0
        page = self._page(leaves[chosen])
        leaves[chosen] = leaves[-1]
        self._pager.write(trunk)
        head = image[:4] + struct.pack(f">{n_leaves}I", n_leaves - 1, *leaves[:-1])
        trunk.set_image(head + image[len(head) :])
        return page

    def _page(self, page_no: int) -> Page:
        if page_no < 2 or self._ptrmap.is_map(page_no):
            raise CorruptError(f"page {page_no} cannot be free")
        return self._pager.page(page_no)

    def _set_header(self, offset: int, value: int) -> None:
        page = self._pager.page(1)
        self._pager.write(page)
        page.image = with_field(page.image, offset, value)
