"""A table or an index in one piece, and its rows by keys: what joins look up again and again, kept in the column cache.

The right side of a join that is a whole tree needs nothing made anew for the next query: its columns stay as one vector
each, of which the chunks' are parts from then on, and a `Matcher` of its keys stays beside them. Conditions on its rows
alone are asked for each run, and leave rows out of the matches.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import partial
from typing import Final, TypeAlias

from minisql.columnar.cache import WholeColumn
from minisql.columnar.concat import concat, null_vector
from minisql.columnar.decode import Column
from minisql.columnar.held import hold
from minisql.columnar.keys import Key, order_of
from minisql.columnar.match import Matcher
from minisql.columnar.operator import BindMask, BindVector
from minisql.columnar.scan import BatchScan, IndexBatchScan
from minisql.columnar.texts import compact, n_bytes_of
from minisql.columnar.vector import Array, Batch, Vector
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.value.collate import Collation

ROWS_PER_LOOKUP: Final = 40
"""A seek of the row path takes as long as it takes to read so many rows of a table over columns (8 us, 0.2 us)."""
_KEPT_ROWS_PER_LOOKUP: Final = 4_000
"""So many rows of a table whose columns are there are asked a condition meanwhile."""
_FEW: Final = 16  # left rows, for which nothing is faster than to look them up

TreeScan: TypeAlias = BatchScan | IndexBatchScan


@frozen
class WholeTree:
    """The right side of a join that is all of a tree.

    `conditions` are over the scan's layout; `keys` too, each with what it is called in the cache; rows with equal keys
    match in the order of the columns at the positions of `order`, and then as the scan gives them.
    """

    scan: TreeScan
    conditions: tuple[BindMask, ...]
    keys: tuple[tuple[BindVector, Hashable], ...]
    collations: tuple[Collation, ...]
    order: tuple[tuple[int, Key], ...]

    def n_lookups_that_pay(self, run: Run, n_rows: int) -> int:
        """How many left rows are better looked up one by one, where the tree has `n_rows`.

        What has been looked up before counts, as long as the file stays the same: whoever goes on looking up pays no
        more than twice what it would have been to read the tree at once.
        """
        cached = self.scan.snapshot(run).cached
        if cached is None:
            return n_rows // ROWS_PER_LOOKUP
        if cached.whole(self._name) is not None:
            return _FEW + (n_rows // _KEPT_ROWS_PER_LOOKUP if self.conditions else 0)
        return n_rows // ROWS_PER_LOOKUP - cached.n_lookups

    def count_lookups(self, run: Run, n_lookups: int) -> None:
        """So many left rows have been looked up."""
        cached = self.scan.snapshot(run).cached
        if cached is not None:
            cached.n_lookups += n_lookups

    def read(self, run: Run) -> tuple[Batch, Matcher]:
        """All rows, and which of them have which keys. Raises Inexact."""
        rows = _Rows(self.scan, run)
        hold(run, rows.n_rows, 1 + len(self.keys))
        batch = Batch(rows.n_rows, [partial(rows.vector, column) for column in self.scan.wanted])
        matcher = rows.kept_matcher(self._name)
        if matcher is None:
            keys = [bind(run)(batch) for bind, _ in self.keys]
            matcher = Matcher(keys, self.collations, batch.n_rows, self._rows(batch))
            rows.keep_matcher(self._name, matcher)
        for bind_mask in self.conditions:
            matcher = matcher.restricted(bind_mask(run)(batch))
        return batch, matcher

    @property
    def _name(self) -> Hashable:
        folds = tuple(collation.fold for collation in self.collations)
        columns = self.scan.wanted
        order = tuple((columns[at], key.collation.fold, key.descending, key.nulls_first) for at, key in self.order)
        return tuple(name for _, name in self.keys), folds, order

    def _rows(self, batch: Batch) -> Array | None:
        """The rows in the order in which equals match; None: as they are."""
        if not self.order:
            return None
        vectors = [batch.vector(at) for at, _ in self.order]
        return order_of(vectors, [key for _, key in self.order], batch.n_rows).rows


class _Rows:
    """The rows of a tree in one run."""

    def __init__(self, scan: TreeScan, run: Run) -> None:
        self._snapshot = snapshot = scan.snapshot(run)
        self._chunks = scan.chunks(snapshot)
        for chunk in self._chunks:
            chunk.visit()
        self._starts = [0]
        self._columns: dict[Column, Vector] = {}
        self._read(dict.fromkeys(scan.wanted))
        self.n_rows = self._starts[-1]

    def vector(self, column: Column) -> Vector:
        """A column of all rows."""
        return self._columns[column]

    def _read(self, wanted: Iterable[Column]) -> None:
        """All columns, chunk by chunk, so that no pages are held but one chunk's. Raises Inexact."""
        cached = self._snapshot.cached
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
            if cached is not None and len(self._chunks) > 1 and self._may_keep():
                cached.keep_column(column, WholeColumn(made, self._starts), n_bytes_of(made))

    def kept_matcher(self, name: Hashable) -> Matcher | None:
        """The rows by the keys of this name, if they are kept."""
        cached = self._snapshot.cached
        kept = None if cached is None else cached.whole(name)
        return kept if isinstance(kept, Matcher) else None

    def keep_matcher(self, name: Hashable, matcher: Matcher) -> None:
        """Keep them."""
        cached = self._snapshot.cached
        if cached is not None and self._may_keep():
            cached.keep(name, matcher, matcher.n_bytes)

    def _may_keep(self) -> bool:
        return self._snapshot.is_committed() and all(chunk.may_keep for chunk in self._chunks)
