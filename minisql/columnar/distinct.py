"""DISTINCT and UNION ALL over columns.

Refused when the plan is built: collations of the user's. As rows come: more than memory may hold.
Measured, 1,000,000 rows: 37 ms for 100,000 different integers, 280 ms for reals that are all different.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from minisql.columnar.concat import concat, concat_batches, cut
from minisql.columnar.held import hold
from minisql.columnar.keys import groups_of, is_known
from minisql.columnar.operator import BatchOperator, large_batches
from minisql.columnar.vector import Array, Batch, Inexact, Vector, take
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.planner.nodes import Distinct, Layout
from minisql.value.collate import Collation

_MAX_ROWS: Final = 1 << 20
_MIN_SHARE: Final = 4


class Seen:
    """Rows that have come, as far as they differ; it tells which of more rows are new."""

    def __init__(self, collations: Sequence[Collation], *, ordered: bool = False) -> None:
        self._collations = collations
        self._ordered = ordered  # equals come one after another: the last row is all there is to know
        self._known: list[Vector] = []

    def __len__(self) -> int:
        return len(self._known[0]) if self._known else 0

    def new(self, vectors: Sequence[Vector], n_rows: int, firsts_of: Array | None = None) -> Array:
        """The rows (int64, ascending) of those that `vectors` are columns of that are the first of their equals, among
        themselves and all that were asked about before. `firsts_of`: those among themselves, if they are known."""
        if firsts_of is None:
            firsts_of = groups_of(vectors, self._collations, n_rows).firsts
        found = np.sort(firsts_of)
        firsts = [take(vector, found) for vector in vectors]
        n_known = len(self)
        if n_known:
            both = [concat([known, vector]) for known, vector in zip(self._known, firsts, strict=True)]
            kept = np.sort(groups_of(both, self._collations, n_known + len(found)).firsts)
            found = found[kept[n_known:] - n_known]  # those known are all different, and come first
            firsts = both if len(kept) == len(both[0]) else [take(vector, kept) for vector in both]
        if self._ordered and n_rows:
            self._known = [cut(vector, n_rows - 1, n_rows) for vector in vectors]
        else:
            self._known = firsts
        return found


@frozen
class BatchDistinct:
    """Each row once, the first of its equals, in order; the first columns decide, one a collation.

    Cost: holds what decides of all rows given; with `ordered`, of one.
    """

    child: BatchOperator
    collations: tuple[Collation, ...]
    ordered: bool

    @property
    def columns(self) -> Layout:
        return self.child.columns

    def batches(self, run: Run) -> Iterator[Batch]:
        seen = Seen(self.collations, ordered=self.ordered)
        for batch in collected(self.child.batches(run), seen):
            found = seen.new([batch.vector(position) for position in range(len(self.collations))], batch.n_rows)
            hold(run, len(seen), len(self.collations))
            if len(found) == batch.n_rows:
                yield batch
            elif len(found):
                yield batch.take(found)


def collected(batches: Iterator[Batch], seen: Seen) -> Iterator[Batch]:
    """Batches together, where there are not many rows beside those that each will be compared with."""
    waiting: list[Batch] = []
    n_rows = 0
    for batch in batches:
        waiting.append(batch)
        n_rows += batch.n_rows
        if n_rows >= min(_MIN_SHARE * len(seen), max(_MAX_ROWS, 2 * len(seen))):
            yield concat_batches(waiting)
            waiting, n_rows = [], 0
    if waiting:
        yield concat_batches(waiting)


@frozen
class BatchUnionAll:
    """The rows of each child, one after the other."""

    children: tuple[BatchOperator, ...]
    columns: Layout

    def batches(self, run: Run) -> Iterator[Batch]:
        for child in self.children:
            yield from child.batches(run)

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """See `Gathering`."""
        for child in self.children:
            yield from large_batches(child, run)


def build_distinct(node: Distinct, child: BatchOperator) -> BatchDistinct:
    """DISTINCT over batches. Raises Inexact for what is refused."""
    if not all(map(is_known, node.collations)):
        raise Inexact("a collation of the user's")
    return BatchDistinct(child, node.collations, node.ordered)
