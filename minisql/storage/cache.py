"""The pages that are kept in memory: how many, and which go first.

A page costs its bytes, and several times as many once it is parsed, so images and parsed pages each have a bound.
Dirty pages are kept whatever the bounds say: only the pager can let go of them. Source: pragma "cache_size".
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from minisql.storage.page import Page

DEFAULT_CACHE_SIZE: Final = -2000
"""What `PRAGMA cache_size` answers when nobody has set it, as SQLite does. It stands for `_DEFAULT_BYTES`."""

# SQLite reads a page again for 2 us. Here the parsed form is lost with it, which costs 25 to 60 us: so more is kept.
_DEFAULT_BYTES: Final = 32 << 20  # of page images
# A parsed page takes 3 times its size beside its image (a table's leaf) to 15 times (an index's, with its keys).
_LEAST_PARSED_BYTES: Final = 6 << 20  # of the images of pages that are kept parsed
_LEAST_PAGES: Final = 16
_LEAST_PARSED: Final = 64


def n_pages_of(cache_size: int, page_size: int) -> int:
    """The pages that SQLite would keep: a negative size is in KiB, and there each page takes 136 bytes more."""
    return cache_size if cache_size >= 0 else -cache_size * 1024 // (page_size + 136)


class PageCache:
    """Pages by number, the clean ones bounded.

    C1  Every dirty page is in `pages`, and is the page object that is there.
    C2  Beyond `max_clean` clean pages, and `max_parsed` parsed ones, the oldest go when the next one comes.

    Attributes:
        pages: all pages, the same dict as long as the cache lives: the longest unused at the front, roughly.
        max_dirty: how many dirty pages there should be room for; the pager sees to that.
        dirty: those that the open transaction has changed and nobody has written yet; the same dict always.
    """

    __slots__ = ("_parsed", "dirty", "max_clean", "max_dirty", "max_parsed", "pages")

    def __init__(self) -> None:
        self.pages: dict[int, Page] = {}
        self.dirty: dict[int, Page] = {}
        self._parsed: dict[int, Page] = {}  # those that were clean when they got a node
        self.max_clean = _LEAST_PAGES
        self.max_parsed = _LEAST_PARSED
        self.max_dirty = _LEAST_PAGES

    def set_bound(self, cache_size: int, page_size: int) -> None:
        """Keep so many pages from now on; negative: so many KiB of them (pragma "cache_size")."""
        n_bytes = _DEFAULT_BYTES if cache_size == DEFAULT_CACHE_SIZE else -cache_size * 1024
        self.max_clean = max(_LEAST_PAGES, cache_size if cache_size >= 0 else n_bytes // page_size)
        self.max_parsed = max(_LEAST_PARSED, self.max_clean // 4, _LEAST_PARSED_BYTES // page_size)
        self.max_dirty = self.max_clean // 2

    def note_parsed(self, page: Page) -> None:
        """A page has got a node."""
        self._parsed[page.page_no] = page
        if len(self._parsed) > self.max_parsed:
            self._evict(self._parsed)

    def trim(self) -> None:
        """A page has come in: if that is one too many, the oldest go."""
        if len(self.pages) - len(self.dirty) > self.max_clean:
            self._evict(self.pages)

    def trim_all(self) -> None:
        """A transaction has ended, and with it dirty pages have become clean ones: keep what the bound allows."""
        while len(self.pages) - len(self.dirty) > self.max_clean:
            self._evict(self.pages)

    def clean_all(self) -> None:
        """What the dirty pages hold has been written: they are clean."""
        for page in self.dirty.values():
            page.dirty = False
            if page.node is not None:
                self.note_parsed(page)
        self.dirty.clear()

    def drop_after(self, n_pages: int) -> None:
        """Drop all pages beyond the first `n_pages`, dirty or not."""
        for page_no in [page_no for page_no in self.pages if page_no > n_pages]:
            self.pages.pop(page_no).dirty = False
            self.dirty.pop(page_no, None)

    def clear(self) -> None:
        """Drop everything."""
        self.pages.clear()
        self.dirty.clear()
        self._parsed.clear()

    def _evict(self, kept: dict[int, Page]) -> None:
        """Drop the clean ones among the oldest eighth of the cache, or of its parsed pages (`kept`).

        Dirty ones go to the young end, and so do interior pages (each look-up needs some), up to half of the eighth.
        """
        pages = self.pages
        n_oldest = max(1, len(kept) // 8)
        n_to_spare = n_oldest // 2
        for page_no in list(islice(kept, n_oldest)):
            page = kept.pop(page_no)
            if page.dirty:
                if kept is pages:
                    kept[page_no] = page
                else:
                    page.run = None  # keys that were kept for lookups: they would be counted no more
            elif n_to_spare and page.node is not None and page.node.is_interior:
                kept[page_no] = page
                n_to_spare -= 1
            elif kept is pages:
                self._parsed.pop(page_no, None)
            elif pages.get(page_no) is page:
                del pages[page_no]
