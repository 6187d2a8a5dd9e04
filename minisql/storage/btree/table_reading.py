"""Reading table trees: rows by rowid. Interior pages hold rowids only, all rows are on the leaves.

`table.py` changes them. Source: fileformat2 §1.6 "B-tree Pages", §2.3.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, Final, TypeAlias

from minisql.errors import CorruptError, RecordError
from minisql.storage.btree.cell import table_payload
from minisql.storage.btree.find import N_LOOKS, find_table_cell
from minisql.storage.btree.getter import Getter, consecutive_run, decode_run, row_getter
from minisql.storage.btree.node import Frame, TableInterior, TableLeaf, is_leaf
from minisql.storage.btree.parse import parse_node
from minisql.storage.btree.scan import decode_table_cells, decode_table_leaf
from minisql.storage.btree.sift import N_UNSIFTED, Needle, sift_table_leaf
from minisql.storage.btree.tree import MAX_DEPTH, Space, Tree
from minisql.storage.page import Page
from minisql.storage.record import Row, RowReader

MIN_ROWID: Final = -(1 << 63)
MAX_ROWID: Final = (1 << 63) - 1

_FIRST_PIECE: Final = 4
"""Rows of a leaf with which a scan begins that does not want all of the leaf."""

_GROWTH: Final = 8
"""How many times as many follow each time."""

Lists: TypeAlias = Callable[[int, int], "Iterable[tuple[int, list[Row]]] | None"]
"""(low, high) to lists of the rows between these rowids, in the scan's direction; with each of them a rowid up to which
all have been given then. The lists may end before. None: there is no faster way to these."""


class TableReading(Tree):
    """The rows of one rowid table, as far as they are read. Reading needs an open read transaction."""

    leaf_type = TableLeaf
    interior_type = TableInterior
    payload_of = staticmethod(table_payload)

    def __init__(self, space: Space, root_page_no: int) -> None:
        self._get: Getter | None = None  # the last one that was made, for `_reader`
        self._reader: RowReader | None = None
        super().__init__(space, root_page_no)
        self.last_found: tuple[int, int, Page, bytes, tuple[int, bytes]] | None = None  # for a change that follows
        self.max_local = space.geometry.max_table
        self._tail_page_no = 0  # the rightmost leaf, for rows that come in order; 0 if not known
        self._tail_generation = -1

    def get(self, rowid: int, reader: RowReader) -> Row | None:
        """The wanted fields of one row, or None if there is no such row."""
        get = self._get
        if get is None or self._reader is not reader:
            get, self._reader = row_getter(self, reader), reader
            self._get = get
        return get(rowid)

    def getter(self, reader: RowReader) -> Getter:
        """`get` for one reader, ready made: good as long as `Store.tree_generation` stays."""
        get = self._get
        return row_getter(self, reader) if get is None or self._reader is not reader else get

    def few(
        self, reader: RowReader, low: int, high: int, n_most: int, n_wanted: int, *, reverse: bool
    ) -> list[Row] | None:
        """The first `n_wanted` rows with rowids from `low` to `high`, all at once; None if they are more than `n_most`.

        For lookups: without the generators of `rows`, which stays right while the tree changes.
        """
        found: list[Row] = []
        usable_size = self.space.geometry.usable_size
        while low <= high:
            page, before, last = self._leaf_at(high if reverse else low)
            rows = None
            if page.node is None:
                if type(page.run) is not tuple:
                    page.run = consecutive_run(page, usable_size)
                if page.run:
                    rows = decode_run(page, reader, low, high, n_wanted - len(found), reverse=reverse)
            if rows is not None:
                found += rows
            else:
                for _, rows in self._some_rows(page, reader, low, high, reverse, n_wanted):
                    found += rows
                    if len(found) >= n_wanted:
                        break
            if len(found) >= n_wanted:
                return found[:n_wanted] if n_wanted <= n_most else None
            if len(found) > n_most:
                return None
            if (before if reverse else last) is None:
                break
            low, high = (low, before) if reverse else (last + 1, high)
        return found

    def _leaf_at(self, rowid: int) -> tuple[Page, Any, Any]:
        """(the leaf that a rowid is on if it is anywhere, what rowids on it are greater than, what they are at most);
        None is no bound."""
        before = last = None
        page_no = self.root_page_no
        for _ in range(MAX_DEPTH):
            page = self._cached(page_no) or self._fetch(page_no)
            if is_leaf(page):
                return page, before, last
            node = self._page_and_node(page_no)[1]
            keys = node.keys
            slot = bisect_left(keys, rowid)
            if slot:
                before = keys[slot - 1]
            if slot < len(keys):
                last = keys[slot]
            page_no = node.children[slot]
        raise self._too_deep()

    def find_pages(self) -> None:
        """See `Tree.find_pages`."""
        super().find_pages()
        self._get = self._reader = None

    def get_by_search(self, rowid: int, reader: RowReader) -> Row | None:
        """As `get`, whatever the pages are like."""
        cell = self._find(rowid)
        return None if cell is None else self._row(rowid, cell, reader)

    def contains(self, rowid: int) -> bool:
        """Whether there is such a row."""
        last = self._last_of_tail()
        return (last is None or rowid <= last) and self._find(rowid) is not None

    def record_of(self, rowid: int) -> bytes | None:
        """The whole record of one row, or None if there is no such row."""
        cell = self._find(rowid)
        return None if cell is None else self.record(cell)

    def max_rowid(self) -> int | None:
        """The greatest rowid, None for an empty table."""
        last = self._last_of_tail()
        if last is not None:
            return last
        page_no = self.root_page_no
        for _ in range(MAX_DEPTH):
            node: Any = self._page_and_node(page_no)[1]
            if type(node) is TableLeaf:
                return node.keys[-1] if node.keys else None
            page_no = node.children[-1]
        raise self._too_deep()

    def has_rows(self) -> bool:
        """Whether there is a row: below an interior page there are some."""
        if self._last_of_tail() is not None:
            return True
        node: Any = self._page_and_node(self.root_page_no)[1]
        return type(node) is not TableLeaf or bool(node.keys)

    def rows(
        self,
        reader: RowReader,
        low: int | None = None,
        high: int | None = None,
        *,
        reverse: bool = False,
        needle: Needle | None = None,
        lists: Lists | None = None,
    ) -> Generator[Any, bool | None, None]:
        """Rows with rowids from `low` to `high`, both inclusive, in order of rowid or backwards. Of those that do not
        hold the needle, some may be left out. `lists` may know a faster way to the rest, once lists are wanted.

        The rows of a leaf are decoded together. The scan stays right while the tree changes: it compares
        `version` after each row, and seeks again past the row that it gave last. Once it has been sent something, it
        gives lists: the rows of a leaf that are left, then those of one leaf after the other, or of many.
        """
        low = MIN_ROWID if low is None else low
        high = MAX_ROWID if high is None else high
        pager = self._pager
        as_lists = False
        many: Iterable[tuple[int, list[Row]]] = ()
        while low <= high:
            version, generation = self.version, pager.cache_generation
            last: int | None = None
            for last, some in many:
                yield some
                low, high = self._after(last, low, high, reverse)
            if many:
                many = ()
                continue
            for keys, rows in self._chunks(reader, low, high, reverse, needle):
                waiting = iter(rows)
                if as_lists:
                    yield list(waiting)
                for row in waiting:
                    if (yield row) is not None:
                        as_lists = True
                        yield list(waiting) if self.version == version else []
                        break
                    if self.version != version:  # the only price of being safe: 0.02 us a row
                        break
                if rows:  # the iterator knows how far it got, so no row counts for it
                    last = keys[len(rows) - waiting.__length_hint__() - 1]  # type: ignore[attr-defined]
                if self.version != version or pager.cache_generation != generation:
                    break
                if as_lists and lists is not None and last is not None and last != (low if reverse else high):
                    many = lists(*self._after(last, low, high, reverse)) or ()
                    lists = None
                    if many:
                        break
            else:
                return
            if last is not None:
                low, high = self._after(last, low, high, reverse)

    @staticmethod
    def _after(key: int, low: int, high: int, reverse: bool) -> tuple[int, int]:
        """The bounds of what is left once `key` was given. Always fewer keys: a damaged tree cannot hold us."""
        if not low <= key <= high:
            raise CorruptError(f"rowid {key} stands between {low} and {high}")
        return (low, key - 1) if reverse else (key + 1, high)

    def _chunks(
        self, reader: RowReader, low: int, high: int, reverse: bool, needle: Needle | None
    ) -> Iterator[tuple[list[int], list[Row]]]:
        """(rowids, rows) of each leaf between the bounds; a leaf with overflow pages comes row by row."""
        on_leaf = self.space.on_leaf
        n_unsifted = 0
        for page, whole in self._leaves(low, high, reverse):
            if on_leaf is not None:
                on_leaf()
            if whole and not page.node_is_newer:
                frame = Frame.of(self.space.geometry, page.page_no, page.image)
                if needle is not None:
                    if not n_unsifted:
                        chunk = sift_table_leaf(page.page_no, page.image, frame, reader, needle, reverse=reverse)
                        if chunk is not None:
                            yield chunk
                            continue
                        n_unsifted = N_UNSIFTED
                    n_unsifted -= 1
                chunk = decode_table_leaf(page.page_no, page.image, frame, reader, reverse=reverse)
                if chunk is not None:
                    yield chunk
                    continue
            yield from self._some_rows(page, reader, low, high, reverse)

    def _some_rows(
        self, page: Page, reader: RowReader, low: int, high: int, reverse: bool, n_wanted: int = _FIRST_PIECE
    ) -> Iterator[tuple[list[int], list[Row]]]:
        """(rowids, rows) of a leaf's rows between the bounds, by its node: a few first, as often no more are wanted (of
        70 rows on a leaf 4 take 2.5 us, all of them 30)."""
        node: Any = self._page_and_node(page.page_no)[1]
        keys, cells = node.keys, node.cells
        first, end = bisect_left(keys, low), bisect_right(keys, high)
        keys, cells = keys[first:end], cells[first:end]
        if reverse:
            keys.reverse()
            cells.reverse()
        done, n_more = 0, max(1, min(n_wanted, _FIRST_PIECE))
        while done < len(keys):
            some_keys, some_cells = keys[done : done + n_more], cells[done : done + n_more]
            rows = decode_table_cells(page.page_no, some_cells, some_keys, self.max_local, reader)
            if rows is not None:
                yield some_keys, rows
            else:
                for key, cell in zip(some_keys, some_cells):
                    yield [key], [self._row(key, cell, reader)]
            done += n_more
            n_more *= _GROWTH

    def leaves(self) -> Iterator[Page]:
        """All leaves in order, for copies. The tree must not change meanwhile."""
        on_leaf = self.space.on_leaf
        for page, _ in self._leaves(MIN_ROWID, MAX_ROWID, False):
            if on_leaf is not None:
                on_leaf()
            yield page

    def leaf_cells(self) -> Iterator[tuple[list[int], list[bytes]]]:
        """`cells_of` each leaf."""
        return map(self.cells_of, self.leaves())

    def cells_of(self, page: Page) -> tuple[list[int], list[bytes]]:
        """(rowids, whole cells) of a leaf; the lists are the tree's own."""
        node: Any = page.node or parse_node(page.page_no, page.image, self.space.geometry)  # not kept: seen once
        return node.keys, node.cells

    def _leaves(self, low: int, high: int, reverse: bool) -> Iterator[tuple[Page, bool]]:
        """The leaves that rows from `low` to `high` are on, and whether all rows of the leaf are."""
        n_visits = 0
        waiting = [iter([(self.root_page_no, low == MIN_ROWID, high == MAX_ROWID)])]  # by level, pages to come
        while waiting:
            coming = next(waiting[-1], None)
            if coming is None:
                waiting.pop()
                continue
            page_no, above, below = coming
            page = self._cached(page_no) or self._fetch(page_no)
            n_visits += 1
            if n_visits > self._pager.n_pages:
                raise CorruptError(f"the tree of page {self.root_page_no} has a cycle")
            if is_leaf(page):
                yield page, above and below
                continue
            if len(waiting) == MAX_DEPTH:
                raise self._too_deep()
            node: Any = self._page_and_node(page_no)[1]
            first = 0 if above else bisect_left(node.keys, low)
            last = len(node.keys) if below else bisect_left(node.keys, high)
            waiting.append(_children(node.children, first, last, above, below, reverse))

    def _find(self, rowid: int) -> bytes | None:
        """The cell of a row."""
        cached, fetch = self._cached, self._fetch
        page_no = self.root_page_no
        for _ in range(MAX_DEPTH):
            page = cached(page_no) or fetch(page_no)
            node: Any = page.node
            if node is None:
                if page.n_looks < N_LOOKS and is_leaf(page):
                    page.n_looks += 1
                    there = find_table_cell(page, self.space.geometry, rowid)
                    if there is None:
                        return None
                    self.last_found = self.version, rowid, page, page.image, there
                    return there[1]
                node = self._parse(page)
            if type(node) is TableLeaf:
                keys = node.keys
                slot = bisect_left(keys, rowid)
                return node.cells[slot] if slot < len(keys) and keys[slot] == rowid else None
            if type(node) is not TableInterior:
                raise self._wrong_kind(page_no)
            page_no = node.children[bisect_left(node.keys, rowid)]
        raise self._too_deep()

    def _row(self, rowid: int, cell: bytes, reader: RowReader) -> Row:
        n_payload = cell[0]
        if 0 < n_payload < 0x80:  # no page is so small that it overflows: it is the end of the cell
            record = cell[-n_payload:]
        else:
            n_payload, offset = table_payload(cell)
            n_wanted = 0 if n_payload <= self.max_local else reader.n_bytes_needed(cell[offset:-4])
            record = self._payload(cell, offset, n_payload, n_wanted)
        try:
            return (reader.decoders.get(record[: record[0]]) or reader.decoder_for(record))(record, rowid)
        except (IndexError, struct.error):
            raise RecordError(f"the record of row {rowid} is damaged") from None

    def _last_of_tail(self) -> int | None:
        """The greatest rowid, if the rightmost leaf is known from an insert."""
        if not self._tail_page_no or self._tail_generation != self._pager.cache_generation:
            return None
        page = self._cached(self._tail_page_no)
        node: Any = None if page is None else page.node
        return node.keys[-1] if type(node) is TableLeaf and node.keys else None


def _children(
    children: list[int], first: int, last: int, above: bool, below: bool, reverse: bool
) -> Iterator[tuple[int, bool, bool]]:
    """Of the children from the first to the last: (page number, all rowids on it >= low, and all <= high), if it is so
    `above` low and `below` high for all. One after the other, as a scan may end soon."""
    slots = range(first, last + 1)
    for slot in reversed(slots) if reverse else slots:
        yield children[slot], above or slot > first, below or slot < last
