"""A table or an index in one piece, and its rows by keys: what joins look up again and again, kept in the column cache.

The right side of a join that is a whole tree needs nothing made anew for the next query: its columns stay as one vector
each, of which the chunks' are parts from then on, and a `Matcher` of its keys stays beside them. Conditions on its rows
alone are asked for each run, by the join.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import partial
from typing import Final, TypeAlias

import numpy as np

from minisql.columnar.cache import WholeColumn
from minisql.columnar.chunk import Chunk, Snapshot
from minisql.columnar.concat import concat, null_vector
from minisql.columnar.decode import Column
from minisql.columnar.held import hold
from minisql.columnar.keys import Key
from minisql.columnar.match import Matcher
from minisql.columnar.named import Name, names_in
from minisql.columnar.near import TooManyLeaves, near_entries, near_rows
from minisql.columnar.operator import BindMask, BindVector
from minisql.columnar.scan import BatchScan, IndexBatchScan
from minisql.columnar.texts import compact, n_bytes_of
from minisql.columnar.vector import Batch, Kind, Vector, take
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.storage.record import ROWID
from minisql.value.affinity import Affinity
from minisql.value.collate import Collation

ROWS_PER_LOOKUP: Final = 40
"""A seek of the row path takes as long as it takes to read so many rows of a table over columns (8 us, 0.2 us)."""
_FEW: Final = 16  # left rows, for which nothing is faster than to look them up

TreeScan: TypeAlias = BatchScan | IndexBatchScan


@frozen
class Entries:
    """The index through which the row path finds a table's rows.

    The scan gives the rowid behind all else. `keys` are over its layout, each with the place of its probe among those
    of the join, the index's first term before the others.
    """

    scan: IndexBatchScan
    keys: tuple[tuple[int, BindVector], ...]
    collations: tuple[Collation, ...]

    def rowids(self, run: Run, probes: Sequence[Vector]) -> Vector | None:
        """Of the entries that match; None: they cannot be told. Raises Inexact."""
        snapshot = self.scan.snapshot(run)
        wanted = [probes[at] for at, _ in self.keys]
        try:
            chunks = near_entries(snapshot, self.scan.wanted[0], wanted[0])
        except TooManyLeaves:  # still few beside those of the table
            rows = _Rows(snapshot, self.scan.chunks(snapshot), self.scan.wanted)
        else:
            if chunks is None:
                return None
            rows = _Rows(snapshot, chunks, self.scan.wanted, is_whole=False)
        batch = Batch(rows.n_rows, [partial(rows.vector, column) for column in self.scan.wanted])
        keys = [bind(run)(batch) for _, bind in self.keys]
        matches = Matcher(wanted, self.collations, len(wanted[0])).find(keys, batch.n_rows)
        return take(batch.vector(batch.width - 1), np.flatnonzero(matches.counts))


@frozen
class WholeTree:
    """The right side of a join that is all of a tree.

    `conditions` are over the scan's layout; `keys` too, each with what it is called in the cache; rows with equal keys
    match in the order of the columns at the positions of `order`, and then as the scan gives them. `asks_all`: the row
    path asks the conditions of all rows, and one of them may fail.
    """

    scan: TreeScan
    conditions: tuple[BindMask, ...]
    names: tuple[Name | None, ...]
    keys: tuple[tuple[BindVector, tuple[Column, Affinity | None]], ...]
    collations: tuple[Collation, ...]
    order: tuple[tuple[int, Key], ...]
    entries: Entries | None
    asks_all: bool

    def n_lookups_that_pay(self, run: Run, n_rows: int) -> int:
        """How many left rows are better looked up one by one, where the tree has `n_rows`.

        What has been looked up before counts, as long as the file stays the same: whoever goes on looking up pays no
        more than twice what it would have been to read the tree at once.
        """
        cached = self.scan.snapshot(run).cached
        if cached is None:
            return n_rows // ROWS_PER_LOOKUP
        if cached.whole(self._name) is not None:
            return _FEW
        return n_rows // ROWS_PER_LOOKUP - cached.n_lookups

    def count_lookups(self, run: Run, n_lookups: int) -> None:
        """So many left rows have been looked up."""
        cached = self.scan.snapshot(run).cached
        if cached is not None:
            cached.n_lookups += n_lookups

    def restricted(self, run: Run, batch: Batch, matcher: Matcher) -> Matcher:
        """Of all rows by their keys those that meet the conditions. Raises Inexact."""
        for bind_mask in self.conditions:
            matcher = matcher.restricted(bind_mask(run)(batch))
        cached, name = self.scan.snapshot(run).cached, self._restricted_name(run)
        if cached is not None and name is not None and cached.whole(self._name) is not None:
            cached.keep(name, matcher, matcher.n_bytes)
        return matcher

    def kept_restricted(self, run: Run) -> Matcher | None:
        """The same, if they are kept."""
        cached, name = self.scan.snapshot(run).cached, self._restricted_name(run)
        kept = None if cached is None or name is None else cached.whole(name)
        return kept if isinstance(kept, Matcher) else None

    def _restricted_name(self, run: Run) -> Hashable:
        names = names_in(self.names, run)
        return (self._name, names) if names and len(names) == len(self.conditions) else None

    def kept_name(self, run: Run) -> Hashable | None:
        """What the rows by their keys that meet the conditions are called, in any file; None: they are not kept."""
        snapshot = self.scan.snapshot(run)
        names = names_in(self.names, run)
        if snapshot.cached is None or len(names) < len(self.conditions) or snapshot.cached.whole(self._name) is None:
            return None
        return snapshot.content, snapshot.tree.root_page_no, self._name, names

    def is_kept(self, run: Run) -> bool:
        """Are the rows by their keys in the column cache?"""
        cached = self.scan.snapshot(run).cached
        return cached is not None and cached.whole(self._name) is not None

    def read_near(self, run: Run, probes: Sequence[Vector]) -> tuple[Batch, Matcher] | None:
        """As `read`, but without most of the leaves that have no match, if those with a match can be told without a
        look at them, else None. Raises Inexact."""
        snapshot = self.scan.snapshot(run)
        kept = snapshot.cached.whole(self._near_name(probes)) if snapshot.cached is not None else None
        if isinstance(kept, _Near) and kept.is_of(probes):
            return Batch(kept.n_rows, kept.columns), kept.matcher
        try:
            chunks = self._near(run, snapshot, probes)
        except TooManyLeaves:
            return self.read(run)
        if chunks is None:
            return None
        rows = _Rows(snapshot, chunks, self.scan.wanted, is_whole=False)
        hold(run, rows.n_rows, 1 + len(self.keys))
        columns = [rows.vector(column) for column in self.scan.wanted]
        batch = Batch(rows.n_rows, columns)
        keys = [bind(run)(batch) for bind, _ in self.keys]
        matcher = Matcher(keys, self.collations, batch.n_rows, self._order_of(batch))
        if snapshot.cached is not None and rows.may_keep():
            near = _Near(tuple(probes), columns, rows.n_rows, matcher)
            snapshot.cached.keep(self._near_name(probes), near, near.n_bytes)
        return batch, matcher

    def _near_name(self, probes: Sequence[Vector]) -> Hashable:
        return self._name, self.scan.wanted, tuple(_digest(probe) for probe in probes)

    def _near(self, run: Run, snapshot: Snapshot, probes: Sequence[Vector]) -> list[Chunk] | None:
        """The chunks that have every row that matches; None: they cannot be told. Raises TooManyLeaves."""
        columns = [column for _, (column, _) in self.keys]
        first = 0 if isinstance(self.scan, IndexBatchScan) else ROWID
        at = next((at for at, column in enumerate(columns) if column.field == first), None)
        if at is not None and isinstance(self.scan, IndexBatchScan):
            return near_entries(snapshot, columns[at], probes[at])
        if at is not None:
            return near_rows(snapshot, probes[at])
        rowids = None if self.entries is None else self.entries.rowids(run, probes)
        return None if rowids is None else near_rows(snapshot, rowids)

    def read(self, run: Run) -> tuple[Batch, Matcher]:
        """All rows, whether the conditions are true for them or not, and which of them have which keys. Raises
        Inexact."""
        snapshot = self.scan.snapshot(run)
        rows = _kept_rows(snapshot, self.scan) or _Rows(snapshot, self.scan.chunks(snapshot), self.scan.wanted)
        hold(run, rows.n_rows, 1 + len(self.keys))
        batch = Batch(rows.n_rows, [partial(rows.vector, column) for column in self.scan.wanted])
        matcher = rows.kept_matcher(self._name)
        if matcher is None:
            keys = [bind(run)(batch) for bind, _ in self.keys]
            matcher = Matcher(keys, self.collations, batch.n_rows, self._order_of(batch))
            rows.keep_matcher(self._name, matcher)
        return batch, matcher

    @property
    def _name(self) -> Hashable:
        folds = tuple(collation.fold for collation in self.collations)
        columns = self.scan.wanted
        order = tuple((columns[at], key.collation.fold, key.descending, key.nulls_first) for at, key in self.order)
        return tuple(name for _, name in self.keys), folds, order

    def _order_of(self, batch: Batch) -> list[tuple[Vector, Key]]:
        """The columns in whose order equals match."""
        return [(batch.vector(at), key) for at, key in self.order]


@frozen
class _Near:
    """What was read of a tree for some probes: what the next join with the same ones needs."""

    probes: tuple[Vector, ...]
    columns: list[Vector]
    n_rows: int
    matcher: Matcher

    def is_of(self, probes: Sequence[Vector]) -> bool:
        """Is that for just these probes?"""
        return len(probes) == len(self.probes) and all(map(_are_same, probes, self.probes))

    @property
    def n_bytes(self) -> int:
        """What it takes in memory."""
        return sum(n_bytes_of(vector) for vector in (*self.probes, *self.columns)) + self.matcher.n_bytes


def _digest(probe: Vector) -> int:
    return hash(probe.values.tobytes()) if isinstance(probe.values, np.ndarray) and probe.kind is Kind.INTEGER else 0


def _are_same(one: Vector, other: Vector) -> bool:
    """Are these the same integers and NULLs? Of others nobody asks twice."""
    if one.kind is not Kind.INTEGER or other.kind is not Kind.INTEGER:
        return False
    if one.nulls is None or other.nulls is None:
        are_alike = one.nulls is other.nulls
    else:
        are_alike = np.array_equal(one.nulls, other.nulls)
    return are_alike and np.array_equal(one.values, other.values)  # type: ignore[arg-type]


def _kept_rows(snapshot: Snapshot, scan: TreeScan) -> _Rows | None:
    """The rows of a tree of which every wanted column is kept in one piece, without a look at its leaves (of 24,000: 4
    ms); None: one is not, or leaves are counted."""
    if snapshot.cached is None or snapshot.host.on_work is not None:
        return None
    found = {column: snapshot.cached.whole(column) for column in scan.wanted}
    columns = {column: kept.vector for column, kept in found.items() if isinstance(kept, WholeColumn)}
    if not columns or len(columns) < len(found):
        return None
    if snapshot.tree.space.on_leaf is not None:
        snapshot.tree.space.on_leaf()
    rows = _Rows(snapshot, [], ())
    rows.take_kept(columns, len(next(iter(columns.values()))))
    return rows


class _Rows:
    """The rows of a tree in one run."""

    def __init__(
        self, snapshot: Snapshot, chunks: list[Chunk], wanted: Iterable[Column], *, is_whole: bool = True
    ) -> None:
        """`is_whole`: the chunks are all of the tree, so that columns in one piece may be taken and kept."""
        self._snapshot = snapshot
        self._is_whole = is_whole
        self._chunks = chunks
        for chunk in self._chunks:
            chunk.visit()
        self._starts = [0]
        self._columns: dict[Column, Vector] = {}
        self._read(dict.fromkeys(wanted))
        self.n_rows = self._starts[-1]

    def take_kept(self, columns: dict[Column, Vector], n_rows: int) -> None:
        """Have these columns, which are all that is wanted, instead of those of chunks."""
        self._columns, self.n_rows = columns, n_rows

    def vector(self, column: Column) -> Vector:
        """A column of all rows."""
        return self._columns[column]

    def _read(self, wanted: Iterable[Column]) -> None:
        """All columns, chunk by chunk, so that no pages are held but one chunk's. Raises Inexact."""
        cached = self._snapshot.cached if self._is_whole else None
        missing: dict[Column, list[Vector]] = {}
        for column in wanted:
            kept = None if cached is None else cached.whole(column)
            if isinstance(kept, WholeColumn):
                self._columns[column] = kept.vector
            else:
                missing[column] = []
        for chunk in self._chunks:
            self._starts.append(self._starts[-1] + chunk.n_rows)
            for column, parts in missing.items():
                parts.append(compact(chunk.vector(column)))
            chunk.let_go()
        for column, parts in missing.items():
            made = self._columns[column] = concat(parts) if parts else null_vector(0)
            parts.clear()
            if cached is not None and len(self._chunks) > 1 and self.may_keep():
                cached.keep_column(column, WholeColumn(made, self._starts), n_bytes_of(made))

    def kept_matcher(self, name: Hashable) -> Matcher | None:
        """The rows by the keys of this name, if they are kept."""
        cached = self._snapshot.cached
        kept = None if cached is None else cached.whole(name)
        return kept if isinstance(kept, Matcher) else None

    def keep_matcher(self, name: Hashable, matcher: Matcher) -> None:
        """Keep them."""
        cached = self._snapshot.cached
        if cached is not None and self.may_keep():
            cached.keep(name, matcher, matcher.n_bytes)

    def may_keep(self) -> bool:
        """Is all that was read what others may be given?"""
        return self._snapshot.is_committed() and all(chunk.may_keep for chunk in self._chunks)
