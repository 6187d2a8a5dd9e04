"""Writing the pages of one database over those of another, whose pages may be longer or shorter.

All goes through the target's pager, as changes of its open write transaction: a crash leaves the old content.
Source: fileformat2 §1.2 "Pages", §1.4 "The Lock-Byte Page".
"""

from __future__ import annotations

from minisql.errors import ReadonlyError
from minisql.storage.header import N_PAGES, with_field
from minisql.storage.journal import lock_byte_page
from minisql.storage.page import Page
from minisql.storage.pager import Pager


class Overwrite:
    """The pages of `target`, put together, are to become those of `source`.

    The source may have changed between two calls; it has a transaction open at each of them.
    """

    def __init__(self, source: Pager, target: Pager) -> None:
        self._source = source
        self._target = target

    def copy(self, page_no: int) -> None:
        """Put a page of the source where it belongs. One that the target has already is not written again.

        Raises:
            ReadonlyError: it belongs on the target's page of the lock bytes, which no transaction can change. The
                source is longer than 1 GiB then, and the target has longer pages.
        """
        source, target = self._source, self._target
        if page_no == lock_byte_page(source.page_size):
            return
        if target.spill_due:
            target.spill()
        image = source.page(page_no).bytes()
        if page_no == 1:
            image = with_field(image, N_PAGES, source.n_pages)
        size, target_size = source.page_size, target.page_size
        if size == target_size:
            self._put(page_no, 0, image)
        elif size < target_size:
            before, offset = divmod((page_no - 1) * size, target_size)
            self._put(before + 1, offset, image)
        else:
            n_parts = size // target_size
            for i in range(n_parts):
                part = image[i * target_size : (i + 1) * target_size]
                self._put((page_no - 1) * n_parts + i + 1, 0, part)

    def cut(self) -> None:
        """All pages of the source have been copied: what the target has behind them goes."""
        source, target = self._source, self._target
        n_pages = -(-source.n_pages * source.page_size // target.page_size)
        if n_pages < target.n_pages:
            target.shrink(n_pages)

    def _put(self, page_no: int, offset: int, part: bytes) -> None:
        if page_no == lock_byte_page(self._target.page_size):
            raise ReadonlyError("attempt to write a readonly database")
        page = self._target_page(page_no)
        old = page.bytes()
        image = part if len(part) == len(old) else old[:offset] + part + old[offset + len(part) :]
        if image != old:
            self._target.write(page)
            page.set_image(image)

    def _target_page(self, page_no: int) -> Page:
        """A page of the target, which grows up to it."""
        pager = self._target
        page = pager.pages.get(page_no)
        while page is None and pager.n_pages < page_no:
            page = pager.append_page()
        return page if page is not None else pager.page(page_no)
