"""Copying a database tree by tree, and taking over another database's pages: what VACUUM is made of.

Records are copied as they are, bytes for bytes, and in order, so that no key is compared.
Source: lang_vacuum "How VACUUM works".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from minisql.storage.btree.balance import Path, balance
from minisql.storage.btree.index import IndexTree
from minisql.storage.btree.node import IndexLeaf
from minisql.storage.btree.table import TableTree
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.journal import lock_byte_page
from minisql.storage.record import RowReader

if TYPE_CHECKING:
    from minisql.storage.store import Store

_FORMAT_VERSIONS: Final = slice(18, 20)
_CHANGE_COUNTER: Final = slice(24, 28)
_ALL: Final = 1 << 62  # more bytes than any record has


class _Whole:
    """Stands in for a reader's decoders: whatever the header, the "row" is (key, record)."""

    @staticmethod
    def get(header: bytes) -> Any:
        return lambda record, key: (key, record)


class _RawReader:
    """What trees ask of a `RowReader`, giving undecoded records."""

    decoders = _Whole()

    def decoder_for(self, record: bytes) -> Any:
        return self.decoders.get(record)

    def n_bytes_needed(self, prefix: bytes) -> int:
        return _ALL


_RAW: Final = cast(RowReader, _RawReader())


def copy_table(source: TableTree, target: TableTree, *, renumber: bool) -> None:
    """Append all rows of a table to an empty one, with new rowids from 1 on if `renumber`."""
    insert = target.insert
    for number, (rowid, record) in enumerate(source.rows(_RAW), start=1):
        insert(number if renumber else cast(int, rowid), cast(bytes, record))


def copy_index(source: IndexTree, target: IndexTree) -> None:
    """Append all entries of an index to an empty one, whose pages become as full as can be."""
    space = target.space
    space.fill_left = True
    try:
        for _, record in source.rows(_RAW):
            _append(target, cast(bytes, record))
    finally:
        space.fill_left = False


def _append(tree: IndexTree, record: bytes) -> None:
    """Put an entry behind all others."""
    pages, slots = [], []
    page_no = tree.root_page_no
    for _ in range(MAX_DEPTH):
        page, node = tree._page_and_node(page_no)
        pages.append(page)
        if type(node) is IndexLeaf:
            break
        slots.append(len(node.children) - 1)
        page_no = node.children[-1]
    cell = tree._cell(record)
    tree._pager.write(page)
    node.put(len(node.cells), tree._key(cell), cell)
    page.node_is_newer = True
    tree.version += 1
    if tree.space.ptrmap.active:
        tree.own_cell(page.page_no, cell)
    if node.free < 0:
        balance(tree, Path(pages, slots))


def replace_content(target: Store, source: Store) -> None:
    """Make every page of `target`, which is being written, that of `source`.

    The pages are journaled as those of any transaction: a crash leaves the old content. Both have one page size. The
    change counter and the format versions stay `target`'s.
    """
    pager = target.pager
    assert pager.page_size == source.pager.page_size, (pager.page_size, source.pager.page_size)
    n_pages = source.pager.n_pages
    skipped = lock_byte_page(pager.page_size)
    old_first = pager.page(1).bytes()
    for page_no in range(1, n_pages + 1):
        if page_no == skipped:
            continue
        image = source.pager.page(page_no).bytes()
        page = pager.page(page_no) if page_no <= pager.n_pages else pager.append_page()
        pager.write(page)
        if page_no == 1:
            image = b"".join(
                (
                    image[:18],
                    old_first[_FORMAT_VERSIONS],
                    image[20:24],
                    old_first[_CHANGE_COUNTER],
                    image[28:],
                )
            )
        page.set_image(image)
    if n_pages < pager.n_pages:
        pager.shrink(n_pages)
    pager.cache_generation += 1
    target.forget_trees()
