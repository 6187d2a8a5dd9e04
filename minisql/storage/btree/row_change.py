"""One row changed or removed in the bytes of its leaf, which is not parsed for it.

For statements that change a row here and there: an UPDATE by rowid takes 54 us for 84, and with a commit 230 us for
375. Only where all is as it mostly is (a short record, a leaf that is seldom changed); else the tree's nodes do it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, TypeAlias

from minisql.storage.btree.cell import LEAF_HEADER_SIZE, table_prefix
from minisql.storage.btree.find import N_LOOKS, find_table_cell
from minisql.storage.btree.getter import consecutive_run
from minisql.storage.btree.node import TableInterior, TableLeaf
from minisql.storage.btree.row_splice import image_with_cell, image_without_cell
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.page import Page
from minisql.storage.record import Row, RowReader
from minisql.storage.record_splice import FieldSplice

if TYPE_CHECKING:
    from minisql.storage.btree.table import TableTree

FoundCell: TypeAlias = tuple[Page, int, int]
"""(leaf, number of the cell, its bytes) of a short row."""


def replace_in_image(tree: TableTree, rowid: int, record: bytes) -> bool:
    """Overwrite a row's record. False: nothing has happened."""
    found = _short_cell(tree, rowid) if len(record) < 0x80 else None
    if found is None:
        return False
    page, slot, size = found
    cell = table_prefix(len(record), rowid) + record
    changed = image_with_cell(page.image, slot, size, cell, tree.space.geometry.usable_size)
    if changed is None:
        return False
    _change(tree, page, rowid, changed, page.run)
    return True


def delete_from_image(tree: TableTree, rowid: int) -> bool:
    """Remove a row. False: nothing has happened."""
    found = _short_cell(tree, rowid)
    if found is None or found[0].page_no == tree.root_page_no:
        return False
    page, slot, size = found
    usable_size = tree.space.geometry.usable_size
    changed = image_without_cell(page.image, slot, size, usable_size, usable_size * 2 // 3)
    if changed is None:
        return False
    _change(tree, page, rowid, changed, None)
    return True


class FieldChanger:
    """Changes some fields of rows of one table, each in the bytes of its leaf: found once, and nothing else of the row
    is decoded. (An UPDATE of a text by rowid takes 10 us for 12, and 30.5 us for 36 with a commit in a log.)"""

    __slots__ = ("_reader", "_splice", "_tree", "_usable_size")

    def __init__(self, tree: TableTree, splice: FieldSplice, reader: RowReader) -> None:
        self._tree = tree
        self._splice = splice
        self._reader = reader
        self._usable_size = tree.space.geometry.usable_size

    def find(self, rowid: int) -> FoundCell | None:
        """Where the row is; None if there is none, or it is not a short one on a leaf that is seldom changed."""
        return _short_cell(self._tree, rowid)

    def read(self, rowid: int, found: FoundCell) -> Row:
        """The columns of the reader."""
        record, reader = _record_in(found), self._reader
        return (reader.decoders.get(record[: record[0]]) or reader.decoder_for(record))(record, rowid)

    def changed(self, rowid: int, found: FoundCell, given: bytes) -> bytes | None:
        """The leaf with new values in the fields of the row, of which `given` is a record; None: it is not so easy."""
        page, slot, size = found
        image = page.image
        pointer = LEAF_HEADER_SIZE + 2 * slot
        start = image[pointer] << 8 | image[pointer + 1]
        end, n_payload = start + size, image[start]
        record = self._splice.apply(image[end - n_payload : end], given)
        if record is None or len(record) >= 0x80 or end > self._usable_size:
            return None
        if len(record) == n_payload:
            return b"".join((image[: end - n_payload], record, image[end:]))
        cell = table_prefix(len(record), rowid) + record
        return image_with_cell(image, slot, size, cell, self._usable_size)

    def put(self, rowid: int, found: FoundCell, image: bytes) -> None:
        """Let the leaf be what `changed` has made of it."""
        page = found[0]
        _change(self._tree, page, rowid, image, page.run)


def _record_in(found: FoundCell) -> bytes:
    """The record of a short cell."""
    page, slot, size = found
    image = page.image
    pointer = LEAF_HEADER_SIZE + 2 * slot
    start = image[pointer] << 8 | image[pointer + 1]
    return image[start + size - image[start] : start + size]


def _change(tree: TableTree, page: Page, rowid: int, image: bytes, run: object) -> None:
    if tree.has_watches:
        tree.unwatch(rowid)
    tree.version += 1
    if image == page.image:  # SQLite does not touch a page for that either
        return
    tree.space.pager.write(page)
    page.set_image(image)
    page.run = run


def _short_cell(tree: TableTree, rowid: int) -> FoundCell | None:
    """(leaf, number of the cell, its bytes) of a row, where it can be changed in the leaf's bytes; not on page 1. A
    change begins here: no page is half changed yet."""
    pager = tree.space.pager
    if pager.spill_due:
        pager.spill()
    found = _just_found(tree, rowid)
    if found is not None:
        return found
    geometry = tree.space.geometry
    page_no = tree.root_page_no
    for _ in range(MAX_DEPTH):
        page = pager.pages.get(page_no) or pager.page(page_no)
        node: Any = page.node
        if type(node) is not TableInterior:
            break
        page_no = node.children[bisect_left(node.keys, rowid)]
    if node is not None or page.n_looks >= N_LOOKS or page.page_no == 1 or page.image[0] != TableLeaf.type:
        return None
    if type(page.run) is not tuple:
        page.run = consecutive_run(page, geometry.usable_size)
    if page.run:
        first, end, pointers, n_before = page.run
        if not first <= rowid < end:
            return None
        slot = rowid - first
        pointer = pointers + 2 * slot
        start = page.image[pointer] << 8 | page.image[pointer + 1]
        if not pointers + 2 * (end - first) <= start < geometry.usable_size or page.image[start] >= 0x80:
            return None
        size = n_before + page.image[start]
    else:
        there = find_table_cell(page, geometry, rowid)
        if there is None or there[1][0] >= 0x80:
            return None
        slot, size = there[0], len(there[1])
    page.n_looks += 1
    return page, slot, size


def _just_found(tree: TableTree, rowid: int) -> FoundCell | None:
    """As `_short_cell`, where the row was looked up last, and its leaf is as it was then: as by each statement that
    reads what it changes. (A DELETE by rowid looks for the row once then: 5 us of 50.)"""
    if tree.last_found is None:
        return None
    (version, found, page, image, (slot, cell)), tree.last_found = tree.last_found, None
    if (
        found != rowid
        or version != tree.version
        or page.image is not image
        or page.node is not None
        or tree.space.pager.pages.get(page.page_no) is not page
        or page.n_looks >= N_LOOKS
        or page.page_no == 1
        or cell[0] >= 0x80
    ):
        return None
    page.n_looks += 1
    return page, slot, len(cell)
