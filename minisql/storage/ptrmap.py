"""Pointer-map pages: in an auto-vacuum database, who points to each page.

Five bytes a page, kind and parent, on pages that come before the ones they speak of: page 2 first, and then
every `usable_size // 5 + 1` pages. Source: fileformat2 §1.8 "Pointer Map or Ptrmap Pages".
"""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import Final

from minisql.errors import CorruptError
from minisql.storage.journal import lock_byte_page
from minisql.storage.pager import Pager

_ENTRY: Final = struct.Struct(">BI")


class PtrmapKind(IntEnum):
    """What a page is. The parent is 0 for the first two."""

    ROOT = 1
    FREE = 2
    OVERFLOW_FIRST = 3  # parent: the B+tree page of the cell
    OVERFLOW_NEXT = 4  # parent: the overflow page before
    TREE = 5  # parent: the interior page above


def ptrmap_page(page_no: int, page_size: int, usable_size: int) -> int:
    """The pointer-map page that has the entry for `page_no` (2 or more); `page_no` itself if it is one."""
    n_pages_per_map = usable_size // 5 + 1
    map_no = (page_no - 2) // n_pages_per_map * n_pages_per_map + 2
    return map_no + 1 if map_no == lock_byte_page(page_size) else map_no


class Ptrmap:
    """The entries of one database. `active` is whether it has pointer maps at all."""

    def __init__(self, pager: Pager) -> None:
        self._pager = pager
        self.active = False

    def is_map(self, page_no: int) -> bool:
        """Whether a page is a pointer-map page."""
        pager = self._pager
        return self.active and page_no > 1 and ptrmap_page(page_no, pager.page_size, pager.usable_size) == page_no

    def get(self, page_no: int) -> tuple[int, int]:
        """(kind, parent) as the file has them: the kind may be none of `PtrmapKind`'s."""
        map_no, offset = self._place(page_no)
        kind, parent = _ENTRY.unpack_from(self._pager.page(map_no).bytes(), offset)
        return kind, parent

    def put(self, page_no: int, kind: PtrmapKind, parent: int) -> None:
        """Set the entry; nothing happens in a database without pointer maps."""
        if not self.active or (page_no > 1 and self.get(page_no) == (kind, parent)):
            return
        map_no, offset = self._place(page_no)
        page = self._pager.page(map_no)
        self._pager.write(page)
        image = page.bytes()
        page.set_image(image[:offset] + _ENTRY.pack(kind, parent) + image[offset + _ENTRY.size :])

    def _place(self, page_no: int) -> tuple[int, int]:
        pager = self._pager
        map_no = ptrmap_page(page_no, pager.page_size, pager.usable_size) if page_no > 1 else 0
        offset = _ENTRY.size * (page_no - map_no - 1)
        if page_no < 2 or map_no == page_no or not 0 <= offset <= pager.usable_size - _ENTRY.size:
            raise CorruptError(f"page {page_no} cannot have a pointer-map entry")
        return map_no, offset
