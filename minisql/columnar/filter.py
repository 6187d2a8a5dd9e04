"""WHERE and HAVING over columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import numpy as np

from minisql.columnar.operator import BatchOperator, BindMask
from minisql.columnar.vector import Array, Batch
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.planner.nodes import Layout

_FEW: Final = 4  # where no more than one row in so many is left, the next condition sees those alone


@frozen
class FilterBatches:
    """The rows for which all conditions are true. Columns that no condition reads are gathered when they are wanted."""

    child: BatchOperator
    masks: tuple[BindMask, ...]

    @property
    def columns(self) -> Layout:
        return self.child.columns

    def batches(self, run: Run) -> Iterator[Batch]:
        masks = [bind(run) for bind in self.masks]
        for batch in self.child.batches(run):
            chosen = selected(batch, masks)
            if chosen.n_rows:
                yield chosen


def selected(batch: Batch, masks: Sequence[Callable[[Batch], Array]]) -> Batch:
    """The rows of a batch for which every mask is true."""
    left: Array | None = None
    for mask in masks:
        true = mask(batch)
        left = true if left is None else left & true
        n_left = int(np.count_nonzero(left))
        if n_left * _FEW <= batch.n_rows:
            batch, left = batch.take(left), None
            if not n_left:
                return batch
    if left is None or left.all():
        return batch
    return batch.take(left)
