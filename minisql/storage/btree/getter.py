"""Rows by rowid, many times for one reader: all that is the same for each of them is fixed once.

On most leaves of most tables the rowids follow each other without a gap, so that the rowid tells the cell: such a leaf
is never searched, and need not be parsed. Measured, a row of six columns, two of them wanted, at random among 200,000:
3.3 us, where descent, search, cell and decoder, each a function of its own, take 7.5 us.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from minisql.errors import CorruptError, RecordError
from minisql.storage.btree.cell import LEAF_HEADER_SIZE
from minisql.storage.btree.find import table_cell_head
from minisql.storage.btree.leaf_columns import LeafColumns
from minisql.storage.btree.node import IndexInterior, IndexLeaf, TableInterior, TableLeaf
from minisql.storage.btree.scan import decode_consecutive
from minisql.storage.btree.tree import MAX_DEPTH
from minisql.storage.page import FILE_HEADER_SIZE, Page
from minisql.storage.record import Row, RowReader
from minisql.storage.varint import read_varint

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.table_reading import TableReading

Getter: TypeAlias = Callable[[int], "Row | None"]
"""From a rowid to the wanted fields of its row, or None."""

ManyGetter: TypeAlias = Callable[[list[int]], "list[Row] | None"]

RowidFinder: TypeAlias = Callable[[tuple[Any, ...]], "list[int] | None"]

_LEVELS: Final = (None,) * MAX_DEPTH


def row_getter(tree: TableReading, reader: RowReader) -> Getter:
    """As `TableTree.get` with this reader. Good as long as the tree is looked up by `Store.table`
    (`Store.tree_generation`).

    Raises:
        CorruptError: by the function that it gives, as by `TableTree.get`.
    """
    cached, fetch, slow = tree._cached, tree._fetch, tree.get_by_search
    root_page_no, usable_size, max_local = tree.root_page_no, tree.space.geometry.usable_size, tree.max_local
    decoder_of, decoder_for = reader.decoders.get, reader.decoder_for
    directory, pager = tree.directory, tree._pager

    def get(rowid: int) -> Row | None:
        page_no = root_page_no
        try:
            if directory.version == tree.version and directory.generation == pager.cache_generation:
                page_no = directory.children[bisect_left(directory.keys, rowid)]
            else:
                directory.note_look(tree)
            for _ in _LEVELS:
                page = cached(page_no) or fetch(page_no)
                node: Any = page.node
                if node is None:
                    run = page.run
                    if type(run) is not tuple:  # None, or of an index: in a damaged file
                        run = page.run = consecutive_run(page, usable_size)
                    if not run:
                        return slow(rowid, reader)
                    first, end, pointer, n_key = run
                    if not first <= rowid < end:
                        return None
                    image = page.image
                    pointer += 2 * (rowid - first)
                    start = image[pointer] << 8 | image[pointer + 1]
                    size = image[start]
                    if size < 0x80:
                        start += n_key
                    else:
                        second = image[start + 1]
                        size = (size & 0x7F) << 7 | second
                        if second >= 0x80 or size > max_local:
                            return slow(rowid, reader)
                        start += n_key + 1
                    record = image[start : start + size]
                    return (decoder_of(record[: record[0]]) or decoder_for(record))(record, rowid)
                if type(node) is not TableInterior:
                    if type(node) is not TableLeaf:
                        return slow(rowid, reader)
                    keys = node.keys
                    slot = bisect_left(keys, rowid)
                    if slot == len(keys) or keys[slot] != rowid:
                        return None
                    cell = node.cells[slot]
                    size = cell[0]
                    if not 0 < size < 0x80:
                        return slow(rowid, reader)
                    record = cell[-size:]
                    return (decoder_of(record[: record[0]]) or decoder_for(record))(record, rowid)
                page_no = node.children[bisect_left(node.keys, rowid)]
        except (IndexError, struct.error):
            raise RecordError(f"the record of row {rowid} is damaged") from None
        raise CorruptError(f"the tree of page {root_page_no} has more than {MAX_DEPTH} levels")

    return get


def many_getter(tree: TableReading, reader: RowReader) -> ManyGetter:
    """As `row_getter`, for several rows: one that is on the leaf of the one before is not looked for from the root
    (1.2 us, not 2.5), and the root is looked at once for all. The function gives None if one of them is not there."""
    cached, fetch, get = tree._cached, tree._fetch, row_getter(tree, reader)
    root_page_no = tree.root_page_no
    decoder_of, decoder_for = reader.decoders.get, reader.decoder_for
    directory, pager = tree.directory, tree._pager

    def get_many(rowids: list[int]) -> list[Row] | None:
        rows: list[Row] = []
        first = end = pointers = n_key = 0  # of the leaf with a run that was met last
        image = b""
        keys: Any = ()
        children: Any = (root_page_no,)
        try:
            if directory.version == tree.version and directory.generation == pager.cache_generation:
                keys, children = directory.keys, directory.children
            else:
                directory.note_look(tree)
                top: Any = (cached(root_page_no) or fetch(root_page_no)).node
                if type(top) is TableInterior:
                    keys, children = top.keys, top.children
            for rowid in rowids:
                if not first <= rowid < end:
                    page_no = children[bisect_left(keys, rowid)]
                    for _ in _LEVELS:
                        page = cached(page_no) or fetch(page_no)
                        node: Any = page.node
                        if type(node) is not TableInterior:
                            break
                        page_no = node.children[bisect_left(node.keys, rowid)]
                    run = page.run if node is None else ()
                    if not run or not run[0] <= rowid < run[1]:
                        row = get(rowid)
                        if row is None:
                            return None
                        rows.append(row)
                        continue
                    first, end, pointers, n_key = run
                    image = page.image
                pointer = pointers + 2 * (rowid - first)
                start = image[pointer] << 8 | image[pointer + 1]
                size = image[start]
                if size < 0x80:
                    start += n_key
                    record = image[start : start + size]
                    rows.append((decoder_of(record[: record[0]]) or decoder_for(record))(record, rowid))
                else:
                    row = get(rowid)
                    if row is None:
                        return None
                    rows.append(row)
        except (IndexError, struct.error):
            raise RecordError(f"a record of the table at page {root_page_no} is damaged") from None
        return rows

    return get_many


def rowid_finder(tree: IndexTree, field: int, n_most: int) -> RowidFinder:
    """The function from a key's first values, as `KeyOrder.key` makes them, to a field, the rowid, of the entries that
    begin with them. It gives None as `IndexReading.rowids_between` does, which it asks where a leaf does not have them
    all, or not all its keys yet."""
    cached, fetch, root_page_no = tree._cached, tree._fetch, tree.root_page_no
    directory, pager = tree.directory, tree._pager

    def by_search(prefix: tuple[Any, ...]) -> list[int] | None:
        return tree.rowids_between(prefix, (*prefix, tree.order.after), field, n_most, n_most + 1)

    def find(prefix: tuple[Any, ...]) -> list[int] | None:
        if tree._added or tree._removed:
            tree.settle()
        n_values = len(prefix)
        page_no = root_page_no
        try:
            if n_values != 1:
                pass
            elif directory.version == tree.version and directory.generation == pager.cache_generation:
                (value,) = prefix
                dividers = directory.keys
                slot = bisect_left(dividers, value)
                if slot < len(dividers) and dividers[slot] == value:  # some are on interior pages
                    return by_search(prefix)
                page_no = directory.children[slot]
            else:
                directory.note_look(tree)
            for _ in _LEVELS:
                page = cached(page_no) or fetch(page_no)
                node: Any = page.node
                if node is None:
                    kept = page.run
                    if type(kept) is not LeafColumns:  # 3 us for coming down again, of 10
                        return by_search(prefix)
                    if n_values == 1:
                        (value,) = prefix
                        slot = bisect_left(kept.firsts, value)
                        end = bisect_right(kept.firsts, value, slot)
                    else:
                        slot, end = kept.range_of(prefix)
                    return list(kept.columns[field][slot:end]) if end - slot <= n_most else None
                keys: Any = node.keys
                if keys is None:
                    return by_search(prefix)
                slot = bisect_left(keys, prefix)
                if type(node) is IndexLeaf:
                    break
                if type(node) is not IndexInterior or (slot < len(keys) and keys[slot][:n_values] == prefix):
                    return by_search(prefix)
                page_no = node.children[slot]
            end, n_keys = slot, len(keys)
            while end < n_keys and keys[end][:n_values] == prefix:
                end += 1
            found = [key[field] for key in keys[slot:end]]
        except (TypeError, IndexError):  # keys of several classes, or a short one
            return by_search(prefix)
        return found if len(found) <= n_most else None

    return find


def consecutive_run(page: Page, usable_size: int) -> tuple[int, int, int, int] | tuple[()]:
    """Where rows stand on a table's leaf whose rowids follow each other without a gap, their varints of one length.

    Returns:
        (first rowid, the one after the last, offset of the first cell's pointer, bytes before a record of less than 128
        bytes), or () for any other page.
    """
    image = page.image
    offset = FILE_HEADER_SIZE if page.page_no == 1 else 0
    n_cells = image[offset + 3] << 8 | image[offset + 4]
    pointers = offset + LEAF_HEADER_SIZE
    last = pointers + 2 * n_cells - 2
    if image[offset] != TableLeaf.type or not n_cells or last + 2 > usable_size:
        return ()
    try:
        first_rowid, n_first = _rowid_at(image, image[pointers] << 8 | image[pointers + 1])
        last_rowid, n_last = _rowid_at(image, image[last] << 8 | image[last + 1])
    except (IndexError, CorruptError):
        return ()
    if n_first != n_last or last_rowid - first_rowid != n_cells - 1 or first_rowid < 0:
        return ()
    return first_rowid, last_rowid + 1, pointers, 1 + n_first


def decode_run(page: Page, reader: RowReader, low: int, high: int, n_most: int, *, reverse: bool) -> list[Row] | None:
    """The first `n_most` rows from `low` to `high` of a leaf whose `run` is known; None: one of them is long.

    Raises:
        CorruptError: a cell runs past the page, or a record is damaged.
    """
    first, end, pointer, n_key = page.run
    image = page.image
    low, high = max(low, first), min(high + 1, end)
    if high - low > n_most:
        low, high = (high - n_most, high) if reverse else (low, low + n_most)
    if low >= high:
        return []
    try:
        starts = struct.unpack_from(f">{high - low}H", image, pointer + 2 * (low - first))
        sizes = list(map(image.__getitem__, starts))
        if max(sizes) >= 0x80:
            return None
        rows = decode_consecutive(image, starts, n_key, sizes, range(low, high), reader)
    except (IndexError, struct.error):
        raise CorruptError(f"page {page.page_no}: a cell or record runs past its end") from None
    if reverse:
        rows.reverse()
    return rows


def _rowid_at(image: bytes, start: int) -> tuple[int, int]:
    """(rowid, bytes that it takes) of the cell at `start`."""
    _, rowid, end = table_cell_head(image, start)
    return rowid, end - (start + 1 if image[start] < 0x80 else read_varint(image, start)[1])
