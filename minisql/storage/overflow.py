"""Overflow chains: what of a payload its cell has no room for.

Each page of a chain is the number of the next (0 at the end) and then payload up to the usable size.
Source: fileformat2 §1.7 "Cell Payload Overflow Pages".
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Final

from minisql.errors import CorruptError
from minisql.storage.freelist import Freelist
from minisql.storage.page import Page
from minisql.storage.pager import Pager
from minisql.storage.ptrmap import Ptrmap, PtrmapKind

_U32: Final = struct.Struct(">I")


class OverflowChains:
    """Reads, writes and frees the chains of one database."""

    def __init__(self, pager: Pager, freelist: Freelist, ptrmap: Ptrmap) -> None:
        self._pager = pager
        self._freelist = freelist
        self._ptrmap = ptrmap
        self._page = pager.page

    def find_pages(self, on_page: Callable[[bool], None] | None) -> None:
        """From now on say of each page whether it was not in the cache; None: to nobody. See `Store.watch_pages`."""
        pager = self._pager
        if on_page is None:
            self._page = pager.page
            return

        def page(page_no: int) -> Page:
            on_page(page_no not in pager.pages)
            return pager.page(page_no)

        self._page = page

    def read(self, first_page_no: int, n_bytes: int) -> bytes:
        """The first `n_bytes` bytes of the chain.

        Raises:
            CorruptError: the chain is shorter, or longer than the database.
        """
        n_chunk = self._pager.usable_size - 4
        parts = [page.bytes()[4 : 4 + n_chunk] for page in self._pages(first_page_no, -(-n_bytes // n_chunk))]
        return b"".join(parts)[:n_bytes]

    def write(self, content: bytes) -> int:
        """Store `content`, which is not empty, in a new chain.

        The owner of the cell tells the pointer map whose the first page is: nobody knows it yet.

        Returns:
            The number of the chain's first page.
        """
        pager = self._pager
        n_chunk, n_page = pager.usable_size - 4, pager.page_size
        page = first = self._freelist.allocate()
        for start in range(0, len(content), n_chunk):
            following = self._freelist.allocate(page.page_no) if start + n_chunk < len(content) else None
            next_page_no = following.page_no if following else 0
            page.set_image((_U32.pack(next_page_no) + content[start : start + n_chunk]).ljust(n_page, b"\0"))
            if following is None:
                break
            self._ptrmap.put(next_page_no, PtrmapKind.OVERFLOW_NEXT, page.page_no)
            page = following
            if pager.spill_due:  # a chain can be longer than the cache
                pager.spill()
                pager.write(page)
        return first.page_no

    def free(self, first_page_no: int, n_bytes: int) -> None:
        """Give the pages of a chain of `n_bytes` bytes back to the freelist."""
        n_chunk = self._pager.usable_size - 4
        for page in self._pages(first_page_no, -(-n_bytes // n_chunk)):
            self._freelist.free(page.page_no)

    def _pages(self, first_page_no: int, n_pages: int) -> Iterator[Page]:
        """The chain's pages; each is looked at before it is yielded, so that it may be freed."""
        if n_pages > self._pager.n_pages:
            raise CorruptError(f"an overflow chain of {n_pages} pages from page {first_page_no}")
        page_no = first_page_no
        for i in range(n_pages):
            if page_no < 2 or self._ptrmap.is_map(page_no):
                raise CorruptError(f"overflow chain from page {first_page_no}: page {i} of {n_pages} is {page_no}")
            page = self._page(page_no)
            page_no = _U32.unpack_from(page.bytes())[0]
            yield page
