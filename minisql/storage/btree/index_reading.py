"""Reading index trees: entries are whole records, in the order of their values, on interior pages too.

Indexes and WITHOUT ROWID tables are kept this way; `index_cells` says what is in a cell, `index` changes the tree.
Source: fileformat2 §1.6 "B-tree Pages", §2.4, §2.5.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import repeat
from typing import Any, Final

from minisql.errors import CorruptError
from minisql.storage.btree.find import N_LOOKS, end_of_range, find_index_cells
from minisql.storage.btree.index_cells import IndexCells
from minisql.storage.btree.leaf_columns import LeafColumns
from minisql.storage.btree.leaf_keys import LeafKeys
from minisql.storage.btree.leaf_search import rowids_on_leaf
from minisql.storage.btree.node import IndexInterior, IndexLeaf
from minisql.storage.btree.order import Bound, KeyOrder
from minisql.storage.btree.tree import MAX_DEPTH, Space
from minisql.storage.page import Page
from minisql.storage.record import Row, RowReader, Value

_N_ALL_KEYS: Final = 6
"""Looks at a leaf that is not parsed before all its keys are made, which takes 80 to 300 us. Ten rows of one value at
random among 200,000, 15 looks a leaf: 61 us for 97 without them (and 140 where the 16th look makes them)."""

_N_KEYS_OF_A_LOOK: Final = 16  # that a look makes by the way; who makes more has looked more often

_CORRUPT_INDEX: Final = 779


def _end_near(keys: list[Any], first: int, last: int, end: Any) -> int:
    """The number of the first key that is not less than `end`, from `first` to `last`: it is mostly near."""
    n_steps = 4
    while first + n_steps < last and keys[first + n_steps] < end:
        first += n_steps + 1
        n_steps *= 4
    return bisect_left(keys, end, first, min(first + n_steps, last))


class IndexReading(IndexCells):
    """The entries of one index or WITHOUT ROWID table, as far as they are read. Reading needs an open read transaction,
    and begins with `settle` where changes have been put off.
    """

    def __init__(self, space: Space, root_page_no: int, order: KeyOrder) -> None:
        super().__init__(space, root_page_no, order)
        self.last_leaf: Page | None = None
        self._added: list[Row] = []  # what was put off
        self._removed: list[Row] = []

    def settle(self) -> None:
        """Carry out what was put off."""
        raise AssertionError("an IndexTree knows how")

    # ---- lookups and scans

    def find(self, prefix: tuple[Value, ...]) -> Row | None:
        """All values of the first entry that begins with `prefix`, or None."""
        if self._added or self._removed:
            self.settle()
        key = self.order.key(prefix)
        cell = self._first_cell(key)
        if cell is None:
            return None
        values = self._values(cell)
        return values if self.order.key(values)[: len(key)] == key else None

    def find_rowid(self, prefix: Row) -> int | None:
        """The last value of an entry that begins with `prefix`, its rowid; None if there is no such entry.

        For a unique index of a rowid table, where there can be only one: 4.3 us, 4.6 us by `find`.
        """
        if self._added or self._removed:
            self.settle()
        key = self.order.key(prefix)
        n_values = len(key)
        cached, fetch = self._cached, self._fetch
        best: tuple[Any, ...] | None = None
        page_no = self.root_page_no
        for _ in range(MAX_DEPTH):
            page = cached(page_no) or fetch(page_no)
            node: Any = page.node or self._parse(page)
            kind = type(node)
            if kind is not IndexLeaf and kind is not IndexInterior:
                raise self._wrong_kind(page_no)
            slot = self._search(node, key)
            if slot < len(node.cells):
                best = self._key_at(node, slot)
            if kind is IndexLeaf or (best is not None and best[:n_values] == key):
                break
            page_no = node.children[slot]
        else:
            raise self._too_deep()
        if best is None or best[:n_values] != key:
            return None
        rowid = best[-1]
        if len(best) == n_values or type(rowid) is not int:
            raise CorruptError(f"an entry in the tree of page {self.root_page_no} is short", extended=_CORRUPT_INDEX)
        return rowid

    def rows(
        self, reader: RowReader, low: Bound | None = None, high: Bound | None = None, *, reverse: bool = False
    ) -> Iterator[Row]:
        """Entries between two bounds, in order or backwards; None is no bound.

        The scan stays right while the tree changes: it compares `version` after each entry, and seeks again
        past the one that it gave last.
        """
        # Every bound is a place between two keys: the entries in range are those with start <= key < end.
        start = None if low is None else self._place(low[0], after=not low[1])
        end = None if high is None else self._place(high[0], after=high[1])
        pager = self._pager
        while True:
            self.settle()
            version, generation = self.version, pager.cache_generation
            last: bytes | None = None
            cells_of_leaf = None if start is None or end is None else self._within_leaf(start, end)
            chunks = self._chunks(start, end, reverse) if cells_of_leaf is None else (cells_of_leaf,)
            is_first = True
            for cells in chunks:
                if reverse and cells is cells_of_leaf:
                    cells.reverse()
                waiting, rows = self._waiting_rows(cells, reader, one_by_one=is_first)
                is_first = False
                for row in rows:
                    yield row
                    if self.version != version:
                        break
                if cells:
                    last = cells[len(cells) - waiting.__length_hint__() - 1]  # type: ignore[attr-defined]
                if self.version != version or pager.cache_generation != generation:
                    break
            else:
                return
            if last is not None:
                start, end = self._past(last, start, end, reverse)

    def _waiting_rows(
        self, cells: list[bytes], reader: RowReader, *, one_by_one: bool
    ) -> tuple[Iterator[Any], Iterator[Row]]:
        """(what knows how many of a leaf's entries are left, the entries).

        A scan that has left its first leaf has the others decoded at once: 0.3 us less an entry. What it has given
        until it meets a damaged one is the same.
        """
        if not one_by_one:
            try:
                rows = iter(self.decode(cells, reader))
            except CorruptError:
                pass
            else:
                return rows, rows
        waiting = iter(cells)
        return waiting, map(self._row, waiting, repeat(reader))

    def few(self, prefix: Row, reader: RowReader, max_rows: int) -> list[Row] | None:
        """The entries that begin with `prefix`, when one leaf has them all and they are at most `max_rows`; else None.

        For lookups: 3 us less than `rows`, which has to stay right while the caller changes the tree.
        """
        if self._added or self._removed:
            self.settle()
        cells = self.cells_with(prefix)
        return None if cells is None or len(cells) > max_rows else self.decode(cells, reader)

    def rowids_between(self, start: Any, end: Any, field: int, n_most: int, n_wanted: int) -> list[int] | None:
        """A field, the rowid, of the first `n_wanted` entries with start <= key < end; None is no bound.

        For lookups: the keys that a search has made, or kept, hold the rowids, so that no entry is decoded for them.

        Returns:
            None if they are more than `n_most`, or keys of several classes: `rows` has to give them.
        Raises:
            CorruptError: a damaged page.
        """
        if self._added or self._removed:
            self.settle()
        n_wanted = min(n_wanted, n_most + 1)
        try:
            found = self._rowids_on(self.root_page_no, 1, start, end, field, n_wanted)
        except TypeError:  # keys of several classes
            return None
        except IndexError:
            what = f"an entry in the tree of page {self.root_page_no} is short"
            raise CorruptError(what, extended=_CORRUPT_INDEX) from None
        return found if len(found) <= n_most else None

    def _rowids_on(self, page_no: int, depth: int, start: Any, end: Any, field: int, n_wanted: int) -> list[int]:
        """As `rowids_between`, for the entries on a page and below it."""
        keys: Any = ()
        slot = 0
        while True:
            page = self._cached(page_no) or self._fetch(page_no)
            node: Any = page.node
            if node is None:
                if page.image[0] == IndexLeaf.type:
                    kept = self._columns_of(page)
                    if kept is not None:
                        return kept.part(field, start, end, self.order.after, n_wanted)
                    between = keys[slot - 1] if slot else None, keys[slot] if slot < len(keys) else None
                    found = rowids_on_leaf(self, page, start, end, field, n_wanted, between)
                    page.n_looks += len(found) // _N_KEYS_OF_A_LOOK
                    return found
                node = self._parse(page)
            keys = node.keys
            if keys is None:
                keys = node.keys = self._keys_of(node.cells)
            slot = 0 if start is None else bisect_left(keys, start)
            if type(node) is IndexLeaf:
                last = min(len(keys), slot + n_wanted)
                return [key[field] for key in keys[slot : last if end is None else _end_near(keys, slot, last, end)]]
            if type(node) is not IndexInterior:
                raise self._wrong_kind(page_no)
            if depth == MAX_DEPTH:
                raise self._too_deep()
            page_no = node.children[slot]
            depth += 1
            if slot < len(keys) and (end is None or keys[slot] < end):
                break
        found = self._rowids_on(page_no, depth, start, end, field, n_wanted)
        while len(found) < n_wanted and slot < len(keys) and (end is None or keys[slot] < end):
            found.append(keys[slot][field])
            slot += 1
            if len(found) < n_wanted:
                found += self._rowids_on(node.children[slot], depth, None, end, field, n_wanted - len(found))
        return found

    def _columns_of(self, leaf: Page) -> LeafColumns | None:
        """All keys of a leaf that is not parsed; None while few lookups have come to it."""
        kept = leaf.run
        if kept is not None:
            return kept if type(kept) is LeafColumns else None
        leaf.n_looks += 1
        if leaf.n_looks < _N_ALL_KEYS:
            return None
        keys = LeafKeys(leaf, self.space.geometry, self._keys, self._key)
        keys.complete()
        kept = LeafColumns.of(keys.keys)
        leaf.run = kept or ()
        self._pager.note_parsed(leaf)  # it takes as much room
        return kept

    def cells_between(self, start: Any, end: Any, n_most: int, n_wanted: int) -> list[bytes] | None:
        """The first `n_wanted` cells with start <= key < end; None is no bound. None: they are more than `n_most`."""
        if self._added or self._removed:
            self.settle()
        if start is not None and end is not None:
            cells = self._within_leaf(start, end)
            if cells is not None:
                cells = cells[:n_wanted]
                return cells if len(cells) <= n_most else None
        if n_wanted == 1 and start is not None:  # 3 us less than by `_chunks`
            cell = self._first_cell(start)
            if self.space.on_leaf is not None:
                self.space.on_leaf()
            return [] if cell is None or (end is not None and not self._less(self._key(cell), end)) else [cell]
        found: list[bytes] = []
        for cells in self._chunks(start, end, False):
            found += cells
            if len(found) >= n_wanted:
                return found[:n_wanted]
            if len(found) > n_most:
                return None
        return found

    def cells_with(self, prefix: Row) -> list[bytes] | None:
        """The cells whose keys begin with `prefix`, when one leaf has them all; else None. `last_leaf` is that leaf, or
        the one where they could not be told; None: there are several. Nothing may be put off."""
        key = self.order.key(prefix)
        return self._within_leaf(key, (*key, self.order.after))

    def _past(self, cell: bytes, start: Any, end: Any, reverse: bool) -> tuple[Any, Any]:
        """The bounds of what is left once `cell` was given. They only narrow: a damaged tree cannot hold us."""
        key = self._key(cell)
        if (start is not None and self._less(key, start)) or (end is not None and not self._less(key, end)):
            raise CorruptError(f"the tree of page {self.root_page_no} is out of order")
        return (start, key) if reverse else ((*key, self.order.after), end)

    def _place(self, prefix: Row, *, after: bool) -> tuple[Any, ...]:
        key = self.order.key(prefix)
        return (*key, self.order.after) if after else key

    def _within_leaf(self, start: Any, end: Any) -> list[bytes] | None:
        """The cells with start <= key < end if one leaf has all of them, as for a lookup: else None."""
        cached, fetch, search = self._cached, self._fetch, self._search
        page_no = self.root_page_no
        for _ in range(MAX_DEPTH):
            page = cached(page_no) or fetch(page_no)
            node: Any = page.node
            if node is None:
                if page.n_looks < N_LOOKS and page.image[0] == IndexLeaf.type:
                    return self._within_unparsed_leaf(page, start, end)
                node = self._parse(page)
            first = search(node, start)
            cells: list[bytes] = node.cells
            if type(node) is IndexLeaf:
                self.last_leaf = page
                if self.space.on_leaf is not None:
                    self.space.on_leaf()
                if node.keys is None:
                    return cells[first : self._end_of_range(cells, first, end)]
                return cells[first : search(node, end)]
            if type(node) is not IndexInterior:
                raise self._wrong_kind(page_no)
            if first < len(cells) and self._less(self._key_at(node, first), end):
                self.last_leaf = None  # the last lookup's is no leaf any more, if rows came back or went since
                return None
            page_no = node.children[first]
        raise self._too_deep()

    def _within_unparsed_leaf(self, page: Page, start: Any, end: Any) -> list[bytes] | None:
        if self.space.on_leaf is not None:
            self.space.on_leaf()
        page.n_looks += 1
        self.last_leaf = page
        try:
            return find_index_cells(page, self.space.geometry, self._keys, self._key, (start, end))
        except TypeError:  # keys of several classes: by nodes, which can compare them
            return None

    def _end_of_range(self, cells: list[bytes], first: int, end: Any) -> int:
        try:
            return end_of_range(cells, first, end, self._key)
        except TypeError:
            total = self.order.total
            return end_of_range(cells, first, total(end), lambda cell: total(self._key(cell)))

    def _chunks(self, start: Any, end: Any, reverse: bool) -> Iterator[list[bytes]]:
        """The cells with start <= key < end, in lists: those of a leaf, and the dividers."""
        on_leaf = self.space.on_leaf
        n_visits = 0
        waiting: list[Iterator[Any]] = [iter([(self.root_page_no, start is None, end is None)])]  # by level, what comes
        while waiting:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
                continue
            if type(step) is list:
                yield step
                continue
            page_no, above, below = step
            node = self._page_and_node(page_no)[1]
            n_visits += 1
            if n_visits > self._pager.n_pages:
                raise CorruptError(f"the tree of page {self.root_page_no} has a cycle")
            cells = node.cells
            first = 0 if above else self._search(node, start)
            if type(node) is IndexLeaf:
                if on_leaf is not None:
                    on_leaf()
                if not below and cells and not self._less(self._key_at(node, len(cells) - 1), end):
                    cells = cells[first : self._search(node, end)]
                else:
                    cells = cells[first:]
                if reverse:
                    cells.reverse()
                yield cells
                continue
            if len(waiting) == MAX_DEPTH:
                raise self._too_deep()
            last = len(cells) if below else self._search(node, end)
            waiting.append(_below(node, first, last, above, below, reverse))

    def cells(self) -> Iterator[list[bytes]]:
        """All whole cells in order, for copies; in lists, which are the tree's own. It must not change meanwhile."""
        self.settle()
        return self._chunks(None, None, False)

    def _first_cell(self, key: Any) -> bytes | None:
        """The first cell whose key is not less than `key`."""
        page_no = self.root_page_no
        best: bytes | None = None
        for _ in range(MAX_DEPTH):
            node = self._page_and_node(page_no)[1]
            slot = self._search(node, key)
            if slot < len(node.cells):
                best = node.cells[slot]
            if type(node) is IndexLeaf:
                return best
            page_no = node.children[slot]
        raise self._too_deep()


def _below(node: Any, first: int, last: int, above: bool, below: bool, reverse: bool) -> Iterator[Any]:
    """Of an interior page what is from the child `first` to the child `last`: a divider's cell in a list, or (page
    number, all keys on it >= start, and all < end), if it is so `above` start and `below` end for all. One after the
    other, as a scan may end soon."""
    slots = range(first, last + 1)
    for slot in reversed(slots) if reverse else slots:
        if reverse and slot < last:
            yield [node.cells[slot]]
        yield node.children[slot], above or slot > first, below or slot < last
        if not reverse and slot < last:
            yield [node.cells[slot]]
