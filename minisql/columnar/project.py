"""Projections over columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minisql.columnar.operator import BatchOperator, BindVector, large_batches
from minisql.columnar.vector import Batch, Vector
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.planner.nodes import Layout


@frozen
class ProjectBatches:
    """Rows of expressions. Each is computed when it is asked for: never, for rows that something above takes out. But
    those at `may_fail` are computed for all rows, as the row path does it, which would raise the error."""

    child: BatchOperator
    columns: Layout
    exprs: tuple[BindVector, ...]
    may_fail: tuple[int, ...]

    def batches(self, run: Run) -> Iterator[Batch]:
        return self._projected(run, self.child.batches(run))

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """See `Gathering`."""
        return self._projected(run, large_batches(self.child, run))

    def _projected(self, run: Run, batches: Iterator[Batch]) -> Iterator[Batch]:
        kernels = [bind(run) for bind in self.exprs]
        for batch in batches:
            projected = Batch(batch.n_rows, [_maker(kernel, batch) for kernel in kernels])
            for position in self.may_fail:
                projected.vector(position)
            yield projected


def _maker(kernel: Callable[[Batch], Vector], batch: Batch) -> Callable[[], Vector]:
    return lambda: kernel(batch)


@frozen
class RelabelBatches:
    """The child's rows under other keys."""

    child: BatchOperator
    columns: Layout

    def batches(self, run: Run) -> Iterator[Batch]:
        return self.child.batches(run)

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """See `Gathering`."""
        return large_batches(self.child, run)
