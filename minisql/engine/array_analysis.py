"""ANALYZE of an index as arrays: `entry_runs.py` compares its entries, `run_statistics.py` chooses the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.columnar.decode import Column
from minisql.columnar.entry_runs import EntryRuns
from minisql.columnar.held import hold
from minisql.columnar.vector import Inexact
from minisql.engine.run_statistics import RunStatistics
from minisql.engine.samples import Sample
from minisql.storage.btree.leaf_pages import estimate_rows

if TYPE_CHECKING:
    from minisql.executor.run import Run
    from minisql.executor.trees import Reader
    from minisql.storage.btree.index import IndexTree

_ARRAYS: Final = 3  # of a number each, that are kept for each entry and column


def count_by_arrays(tree: IndexTree, reader: Reader, widths: tuple[int, int, int], run: Run) -> ArrayStatistics | None:
    """The statistics of an index that is compared by BINARY; None: it has to be done entry by entry.

    Args:
        reader: of entries.
        widths: columns of an entry that are looked at, terms of the index, columns in which entries may agree.
    """
    n_columns, n_terms, n_compared = widths
    columns = [Column(*wanted) for wanted in reader.wanted()[:n_compared]]
    try:
        hold(run, estimate_rows(tree), _ARRAYS * n_columns)
        entries = EntryRuns(tree, columns)
    except Inexact:
        return None
    if not len(entries.changed):
        return None
    return ArrayStatistics(n_columns, n_terms, n_compared, entries, tree, reader)


class ArrayStatistics(RunStatistics):
    """The accumulator, whose samples have the entries themselves."""

    def __init__(
        self, n_columns: int, n_terms: int, n_compared: int, entries: EntryRuns, tree: IndexTree, reader: Reader
    ) -> None:
        super().__init__(n_columns, n_terms, entries.changed, n_compared)
        self._entries = entries
        self._tree = tree
        self._reader = reader.of(tree.space.encoding)

    def finish(self) -> list[Sample]:
        """See `IndexStatistics.finish`. Raises CorruptError: an entry on overflow pages is damaged."""
        samples = super().finish()
        numbers = sorted({sample.entry for sample in samples})
        cells = self._entries.cells_at([number for (number,) in numbers])  # type: ignore[misc]  # see RunStatistics
        found = dict(zip(numbers, self._tree.decode(cells, self._reader), strict=True))
        for sample in samples:
            sample.entry = found[sample.entry]
        return samples
