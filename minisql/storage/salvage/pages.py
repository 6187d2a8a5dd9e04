"""Which pages hang together: those below the roots that the schema names, and those that nobody names.

Source: fileformat2 §1.5, §1.6, §1.8; recovery.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

from minisql.storage.journal import lock_byte_page
from minisql.storage.ptrmap import ptrmap_page
from minisql.storage.salvage.cells import INTERIOR, WITH_RECORDS, cells_of, page_type, right_child
from minisql.storage.salvage.image import DatabaseImage

_U32: Final = struct.Struct(">I")


class OrphanPage(NamedTuple):
    """A page with records that belongs to no tree of the schema. `root` is the page above all its known parents."""

    root: int
    page_no: int


class PageMap:
    """The pages of a file that have been accounted for.

    `used` are the pages below a known root, with their overflow pages, and those that hold no rows: of the pointer
    map, of the lock bytes, and (`ignore_freelist`) of the freelist.
    """

    def __init__(self, image: DatabaseImage, *, ignore_freelist: bool = False) -> None:
        self._image = image
        size, usable_size = image.geometry.page_size, image.geometry.usable_size
        self.used: set[int] = {lock_byte_page(size)}
        if image.has_pointer_maps:
            self.used |= {n for n in range(2, image.n_pages + 1) if ptrmap_page(n, size, usable_size) == n}
        if ignore_freelist:
            self.used |= set(self._free_pages())

    def take_tree(self, root: int) -> list[int]:
        """The pages below `root`, itself first, that were in no tree before, in the order of their rows."""
        image, found = self._image, []
        waiting = [root]
        while waiting:
            page_no = waiting.pop()
            page = image.page(page_no)
            if page is None or page_no in self.used or page_type(page_no, page) not in (*INTERIOR, *WITH_RECORDS):
                continue
            self.used.add(page_no)
            found.append(page_no)
            children = []
            for cell in cells_of(image, page_no):
                self.used.update(cell.overflow)
                if cell.child:
                    children.append(cell.child)
            if page_type(page_no, page) in INTERIOR:
                waiting += [*reversed([*children, right_child(page_no, page)])]
        return found

    def orphans(self) -> list[OrphanPage]:
        """The pages with records that are not used, by number."""
        image = self._image
        parents: dict[int, int] = {}
        overflow: set[int] = set()
        with_records = []
        for page_no in range(1, image.n_pages + 1):
            page = None if page_no in self.used else image.page(page_no)
            if page is None:
                continue
            kind = page_type(page_no, page)
            if kind in INTERIOR:
                parents.setdefault(right_child(page_no, page), page_no)
            if kind in (*INTERIOR, *WITH_RECORDS):
                for cell in cells_of(image, page_no):
                    overflow.update(cell.overflow)
                    if cell.child:
                        parents.setdefault(cell.child, page_no)
            if kind in WITH_RECORDS:
                with_records.append(page_no)
        return [OrphanPage(_top(page_no, parents), page_no) for page_no in with_records if page_no not in overflow]

    def _free_pages(self) -> Iterator[int]:
        seen: set[int] = set()
        trunk_no = self._image.freelist_head
        while trunk_no not in seen and (trunk := self._image.page(trunk_no)) is not None:
            seen.add(trunk_no)
            yield trunk_no
            n_leaves = min(_U32.unpack_from(trunk, 4)[0], self._image.geometry.usable_size // 4 - 2)
            yield from struct.unpack_from(f">{n_leaves}I", trunk, 8)
            trunk_no = _U32.unpack_from(trunk)[0]


def _top(page_no: int, parents: dict[int, int]) -> int:
    seen = {page_no}
    while (parent := parents.get(page_no)) is not None and parent not in seen:
        seen.add(parent)
        page_no = parent
    return page_no
