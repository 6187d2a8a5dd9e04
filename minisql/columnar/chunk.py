"""A chunk: the rows of some leaves of one snapshot, and the columns of it that have been decoded.

The pages are read when the first column is wanted that the column cache does not have, and let go with the chunk.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from minisql.columnar.cache import COLUMN_CACHE, WholeColumn
from minisql.columnar.cells import PADDING, Cells, Field, index_cells, table_cells, with_rowids
from minisql.columnar.concat import cut
from minisql.columnar.decode import Column, column_of, rowids_of
from minisql.columnar.even_headers import record_fields
from minisql.columnar.headers import HeaderBook
from minisql.columnar.texts import Coder, compact, n_bytes_of
from minisql.columnar.vector import Array, Inexact, Kind, Vector
from minisql.errors import CorruptError
from minisql.storage.record import ROWID
from minisql.storage.text import UTF8

if TYPE_CHECKING:
    from minisql.executor.run import Host
    from minisql.storage.btree.tree import Tree
    from minisql.storage.store import Store

_ROWIDS: Final = Column(ROWID)
_MIN_HEADERS: Final = 1 << 10  # records of a chunk, from which on it pays to tell their headers apart

# The C library gives freed memory back to the system once there is twice as much as the largest block that has been
# mapped for itself and freed. After this one, of which no byte is touched, what one chunk has taken stays for the next:
# half as many page faults, and 1,000,000 rows in 50,000 groups take 215 ms, not 260.
np.empty(8 << 20, np.uint8)


class Snapshot:
    """One table as one scan sees it. What the scan's own connection changes meanwhile ends it: Inexact."""

    def __init__(self, host: Host, store: Store, tree: Tree) -> None:
        self.host = host
        self.store = store
        self.tree = tree
        self.content = store.content_key()
        self.cached = COLUMN_CACHE.open_tree(store, self.content, tree.root_page_no)
        self.coders: dict[Column, Coder] = {}
        self._headers: HeaderBook | None = None
        self._seen = self._now()

    def fields(self, cells: Cells) -> Sequence[Field]:
        """The fields of records of the table. Raises Inexact."""
        found: Sequence[Field] | None = None
        if len(cells.records) >= _MIN_HEADERS:
            if self._headers is None:
                self._headers = HeaderBook()
            found = self._headers.fields(cells)
        return record_fields(cells) if found is None else found

    def check(self) -> None:
        """Raises Inexact, if the table is not what it was."""
        if self._now() != self._seen:
            raise Inexact

    def is_committed(self) -> bool:
        """Is all that is read now what `content` says? Then it may be kept for others."""
        return self.content is not None and self.store.content_key() == self.content

    def _now(self) -> tuple[int, int]:
        return self.tree.version, self.store.pager.cache_generation


class Chunk:
    """Rows of some leaves.

    Args:
        number: of the chunk among those that the whole table is cut into; None: it is a part of one, and not kept.
        bounds: the least and the greatest rowid that are wanted of it; None: no bound.
        trim: how many rows at its beginning, and at its end, are not wanted.
        dividers: of an index tree, the entries that stand behind the leaves (`index_cells`); None: it is a table's.
        rowids: of a table, those of the rows that there are, ascending; None: all. Only where `number` is None.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        page_nos: list[int],
        number: int | None,
        bounds: tuple[int | None, int | None] = (None, None),
        trim: tuple[int, int] = (0, 0),
        dividers: list[bytes] | None = None,
        rowids: Array | None = None,
    ) -> None:
        self._snapshot = snapshot
        self._page_nos = page_nos
        self._number = number
        self._dividers = dividers
        self._rowids = rowids
        self._cached = None if number is None or snapshot.cached is None else snapshot.cached.chunk(number)
        self._low, self._high = bounds
        self._n_before, self._n_after = trim
        self._cells: Cells | None = None
        self._fields: Sequence[Field] | None = None
        self._was_read = False
        self._may_keep = False

    @property
    def may_keep(self) -> bool:
        """Is all that has been read of it so far what the column cache may give to others?"""
        return not self._was_read or self._may_keep

    @property
    def is_bounded(self) -> bool:
        """Whether some of its rows may not be wanted."""
        return self._low is not None or self._high is not None or bool(self._n_before or self._n_after)

    @property
    def n_rows(self) -> int:
        """How many rows there are on the leaves. Raises Inexact."""
        if self._cached is not None and self._cached.n_rows is not None:
            return self._cached.n_rows
        return len(self._read().records)

    def let_go(self) -> None:
        """Keep no pages any more: they are read again, if another column is wanted."""
        self._cells = self._fields = None

    def visit(self) -> None:
        """Tell who counts the leaves, and look whether the table is still the same. Raises InterruptError, Inexact."""
        snapshot = self._snapshot
        snapshot.check()
        on_leaf = snapshot.tree.space.on_leaf
        if on_leaf is not None:
            n_times = 1 if snapshot.host.on_work is None else len(self._page_nos)  # without a count, one look is enough
            for _ in range(n_times):
                on_leaf()

    def kept(self, name: Hashable) -> object | None:
        """What is kept under a name, made of all rows: see `Origin`."""
        return None if self._cached is None else self._cached.rows(name)

    def keep(self, name: Hashable, value: object, n_bytes: int) -> None:
        """Keep something made of all rows, if what is read of the chunk may be kept."""
        if self._cached is not None and self.may_keep and self._snapshot.is_committed():
            self._cached.put(name, value, n_bytes)

    def maker(self, column: Column) -> Callable[[], Vector]:
        """The function that makes a column, for `Batch`."""
        return lambda: self.vector(column)

    def rows_within(self) -> Array:
        """Which rows are wanted: bool."""
        n_rows = self.n_rows
        within: Array = np.ones(n_rows, bool)
        within[: self._n_before] = False
        within[max(n_rows - self._n_after, 0) :] = False
        if self._low is not None or self._high is not None:
            rowids: Any = self.vector(_ROWIDS).values
            if self._low is not None:
                within &= rowids >= self._low
            if self._high is not None:
                within &= rowids <= self._high
        return within

    def decoded(self, column: Column) -> Vector:
        """As `vector`, made anew and not kept. Raises Inexact."""
        return self._decode(column)

    def vector(self, column: Column) -> Vector:
        """The values of a column in all rows. Raises Inexact."""
        if self._cached is not None:
            found = self._cached.get(column)
            if found is None:
                found = self._part_of_whole(column)
            if found is not None:
                return found
        vector = self._decode(column)
        if vector.kind is Kind.TEXT:
            coder = self._snapshot.coders.setdefault(column, Coder())
            vector = coder.coded(vector)
        if self._may_keep and self._cached is not None and self._snapshot.is_committed():
            vector = compact(vector)
            self._cached.put(column, vector, n_bytes_of(vector))
        return vector

    def _part_of_whole(self, column: Column) -> Vector | None:
        """The values, if the column is kept in one piece."""
        cached, number = self._snapshot.cached, self._number
        assert cached is not None
        assert number is not None, "a part of a chunk is not kept"
        whole = cached.whole(column)
        return cut(whole.vector, *whole.starts[number : number + 2]) if isinstance(whole, WholeColumn) else None

    def _decode(self, column: Column) -> Vector:
        cells, space = self._read(), self._snapshot.tree.space
        if column.field == ROWID:
            return rowids_of(cells)
        if self._fields is None:
            self._fields = self._snapshot.fields(cells)
        if cells.n_local is not None:
            self._snapshot.check()  # or its overflow pages may be another's
        try:
            return column_of(cells, self._fields, column, space.chains.read, is_utf8=space.encoding == UTF8)
        except CorruptError:
            raise Inexact from None

    def _read(self) -> Cells:
        if self._cells is None:
            snapshot = self._snapshot
            snapshot.check()
            try:
                images = snapshot.store.pager.images(self._page_nos, PADDING)
            except CorruptError:
                raise Inexact from None
            geometry = snapshot.tree.space.geometry
            if self._dividers is None:
                self._cells = table_cells(images, geometry)
                if self._rowids is not None:
                    self._cells = with_rowids(self._cells, self._rowids)
            else:
                self._cells = index_cells(images, self._dividers, geometry)
            self._may_keep = snapshot.is_committed() and self.may_keep
            self._was_read = True
            on_page = snapshot.tree.space.on_page
            if on_page is not None:
                for _ in self._page_nos:
                    on_page(True)
            if self._cached is not None and self._may_keep:
                self._cached.n_rows = len(self._cells.records)
        return self._cells
