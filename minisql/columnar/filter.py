"""WHERE and HAVING over columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

import numpy as np

from minisql.columnar.named import Name, names_in
from minisql.columnar.operator import BatchOperator, BindMask, large_batches
from minisql.columnar.vector import Array, Batch
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.planner.nodes import Layout

Mask: TypeAlias = Callable[[Batch], Array]
_FEW: Final = 4  # where no more than one row in so many is left, the next condition sees those alone


@frozen
class FilterBatches:
    """The rows for which all conditions are true. Columns that no condition reads are gathered when they are wanted.

    Where the child's batches are chunks of a table, or all of it, what conditions with a name leave of each is kept in
    the column cache (`minisql.columnar.named`): of a million rows with two conditions on texts, 1 ms for 16.
    """

    child: BatchOperator
    masks: tuple[BindMask, ...]
    names: tuple[Name | None, ...] = ()

    @property
    def columns(self) -> Layout:
        return self.child.columns

    def batches(self, run: Run) -> Iterator[Batch]:
        return self._selected(run, self.child.batches(run))

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """See `Gathering`."""
        return self._selected(run, large_batches(self.child, run))

    def _selected(self, run: Run, batches: Iterator[Batch]) -> Iterator[Batch]:
        masks = [bind(run) for bind in self.masks]
        names = names_in(self.names, run)
        for batch in batches:
            origin = batch.origin if names else None
            if origin is None:
                chosen = selected(batch, masks)
            else:
                rows = origin.kept(names)
                if not isinstance(rows, np.ndarray):
                    rows = _numbers(batch, masks[: len(names)])
                    origin.keep(names, rows, rows.nbytes)
                chosen = batch if len(rows) == batch.n_rows else batch.take(rows)
                if origin.is_whole and chosen is not batch and len(names) == len(masks):
                    chosen.origin = origin.part(names)
                elif chosen.n_rows:
                    chosen = selected(chosen, masks[len(names) :])
            if chosen.n_rows:
                yield chosen


def selected(batch: Batch, masks: Sequence[Mask]) -> Batch:
    """The rows of a batch for which every mask is true."""
    rows = _rows(batch, masks)
    return batch if rows is None else batch.take(rows)


def _numbers(batch: Batch, masks: Sequence[Mask]) -> Array:
    """The numbers of those rows, in as few bytes as there is need of."""
    rows = _rows(batch, masks)
    if rows is None:
        rows = np.arange(batch.n_rows)
    return rows.astype(np.uint16 if batch.n_rows <= 1 << 16 else np.uint32)


def _rows(batch: Batch, masks: Sequence[Mask]) -> Array | None:
    """The numbers of those rows (int64); None: all."""
    numbers: Array | None = None  # of the batch's rows among those that were given
    left: Array | None = None
    for mask in masks:
        true = mask(batch)
        left = true if left is None else left & true
        if int(np.count_nonzero(left)) * _FEW <= batch.n_rows:
            rows = np.flatnonzero(left)
            numbers, left = rows if numbers is None else numbers[rows], None
            if not len(rows):
                return numbers
            batch = batch.take(rows)
    if left is None or left.all():
        return numbers
    return np.flatnonzero(left) if numbers is None else numbers[left]
