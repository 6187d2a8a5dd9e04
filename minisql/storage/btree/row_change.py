"""One row changed or removed in the bytes of its leaf, which is not parsed for it.

For statements that change a row here and there: an UPDATE by rowid takes 54 us for 84, and with a commit 230 us for
375. Only where all is as it mostly is (a short record, a leaf that is seldom changed); else the tree's nodes do it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from minisql.storage.btree.cell import table_prefix
from minisql.storage.btree.find import N_LOOKS, find_table_cell
from minisql.storage.btree.getter import consecutive_run
from minisql.storage.btree.node import TableInterior, TableLeaf
from minisql.storage.btree.row_splice import image_with_cell, image_without_cell
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.page import Page

if TYPE_CHECKING:
    from minisql.storage.btree.table import TableTree


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


def _change(tree: TableTree, page: Page, rowid: int, image: bytes, run: object) -> None:
    if tree.has_watches:
        tree.unwatch(rowid)
    tree.version += 1
    if image == page.image:  # SQLite does not touch a page for that either
        return
    tree.space.pager.write(page)
    page.set_image(image)
    page.run = run


def _short_cell(tree: TableTree, rowid: int) -> tuple[Page, int, int] | None:
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


def _just_found(tree: TableTree, rowid: int) -> tuple[Page, int, int] | None:
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
