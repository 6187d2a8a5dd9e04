"""Copying a database tree by tree, and taking over another database's pages: what VACUUM is made of.

Records are copied as they are, bytes for bytes, and in order, so that no key is compared.
Source: lang_vacuum "How VACUUM works".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.storage.btree.append import LeafCopier, append_entries
from minisql.storage.btree.index import IndexTree
from minisql.storage.btree.table import TableTree
from minisql.storage.overwrite import Overwrite

if TYPE_CHECKING:
    from minisql.storage.store import Store

_FORMAT_VERSIONS: Final = slice(18, 20)
_CHUNK: Final = 4000  # cells that are appended at a time: leaf by leaf, the last page was looked up twice as often
_N_SMALL: Final = 3  # times that a leaf alone is appended: there must be an interior page before leaves are copied


def copy_table(source: TableTree, target: TableTree, *, renumber: bool) -> None:
    """Append all rows of a table to an empty one, with new rowids from 1 on if `renumber`."""
    same_cells = source.space.geometry == target.space.geometry
    whole_leaves = same_cells and not renumber and not target.space.ptrmap.active
    copier = LeafCopier(target)
    n_rows = n_appends = 0
    rowids: list[int] = []
    cells: list[bytes] = []
    for page in source.leaves():
        if whole_leaves and not cells and copier.append(page):
            continue
        leaf_rowids, leaf_cells = source.cells_of(page)
        if renumber:
            first, n_rows = n_rows + 1, n_rows + len(leaf_cells)
            leaf_rowids = list(range(first, n_rows + 1))
        if renumber or not same_cells or source.any_overflows(leaf_cells):
            leaf_cells = list(map(target.cell, leaf_rowids, map(source.record, leaf_cells)))
        rowids += leaf_rowids
        cells += leaf_cells
        if len(cells) >= _CHUNK or n_appends < _N_SMALL:
            target.append(rowids, cells)
            rowids, cells = [], []
            n_appends += 1
    target.append(rowids, cells)


def copy_index(source: IndexTree, target: IndexTree) -> None:
    """Append all entries of an index to an empty one, whose pages become as full as can be."""
    same_cells = source.space.geometry == target.space.geometry
    chunk: list[bytes] = []
    for cells in source.cells():
        if not same_cells or source.any_overflows(cells):
            cells = [target.cell(source.record(cell)) for cell in cells]
        chunk += cells
        if len(chunk) >= _CHUNK:
            append_entries(target, chunk)
            chunk = []
    append_entries(target, chunk)


def replace_content(target: Store, source: Store) -> None:
    """Make every page of `target`, which is being written, that of `source`; then `Store.commit_images` is due.

    The pages are journaled as those of any transaction: a crash leaves the old content. The format versions stay
    `target`'s.
    """
    pager = target.pager
    versions = pager.page(1).bytes()[_FORMAT_VERSIONS]
    overwrite = Overwrite(source.pager, pager)
    for page_no in range(1, source.pager.n_pages + 1):
        overwrite.copy(page_no)
    overwrite.cut()
    first = pager.page(1)
    image = first.bytes()
    pager.write(first)
    first.set_image(image[: _FORMAT_VERSIONS.start] + versions + image[_FORMAT_VERSIONS.stop :])
