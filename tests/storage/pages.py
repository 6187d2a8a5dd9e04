"""Databases of pages without trees in them, for tests of what is below the trees.

A page is two sectors, so that it can be torn.
"""

from __future__ import annotations

from minisql.storage.header import HEADER_SIZE, Header
from minisql.storage.page import Page
from minisql.storage.pager import Pager
from minisql.storage.vfs import Vfs

PATH = "/test.db"
PAGE_SIZE = 1024


def open_pager(
    vfs: Vfs, path: str = PATH, *, page_size: int = PAGE_SIZE, cache_size: int = -2000, readonly: bool = False
) -> Pager:
    """A pager for small pages."""
    return Pager(vfs, path, page_size=page_size, cache_size=cache_size, readonly=readonly)


def filled(page: Page, byte: int) -> bytes:
    """An image of one byte all over, but for the database header."""
    start = HEADER_SIZE if page.page_no == 1 else 0
    return page.image[:start] + bytes([byte]) * (len(page.image) - start)


def put(pager: Pager, page_no: int, byte: int) -> None:
    """Overwrite a page, or add the next one."""
    if page_no > pager.n_pages:
        page = pager.append_page()
        assert page.page_no == page_no
        if page_no == 1:
            page.image = Header(page_size=pager.page_size).to_bytes().ljust(pager.page_size, b"\0")
    else:
        page = pager.page(page_no)
    pager.write(page)
    page.set_image(filled(page, byte))


def create(vfs: Vfs, n_pages: int, path: str = PATH, *, page_size: int = PAGE_SIZE, cache_size: int = -2000) -> Pager:
    """A database whose page n is full of n, committed; the pager is idle."""
    pager = open_pager(vfs, path, page_size=page_size, cache_size=cache_size)
    pager.begin_write()
    for page_no in range(1, n_pages + 1):
        put(pager, page_no, page_no)
    pager.commit()
    pager.end_read()
    return pager


def contents(pager: Pager) -> list[int]:
    """The last byte of each page, read in a transaction that is open."""
    return [pager.page(page_no).bytes()[-1] for page_no in range(1, pager.n_pages + 1)]


def read_all(vfs: Vfs, path: str = PATH) -> list[int]:
    """What a new connection finds; each page must be of one byte all over."""
    pager = open_pager(vfs, path)
    pager.begin_read()
    for page_no in range(1, pager.n_pages + 1):
        page = pager.page(page_no)
        assert page.image == filled(page, page.image[-1]), page_no
    found = contents(pager)
    pager.end_read()
    pager.close()
    return found
