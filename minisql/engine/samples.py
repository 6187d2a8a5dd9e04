"""The statistics of one index while its entries go by in order: sqlite_stat1's numbers and sqlite_stat4's samples.

An entry's *prefix i* is its first i + 1 columns. For the entry that came last the accumulator knows, for each prefix:
`equal` how many entries with that prefix have come in a row, `less` how many entries came before those, `distinct`
how many other prefixes. Of all entries it keeps up to 24 samples: some at even distances, and those whose prefixes
are the most frequent ones. Which entries become samples must be SQLite's choice, since plans depend on it.
Source: fileformat2 §2.6.3 and §2.6.5 (what the numbers mean); the choice was compared with SQLite's, row by row.
"""

from __future__ import annotations

from typing import Final

from minisql.frozen import slotted

MAX_SAMPLES: Final = 24
_UINT32: Final = 0xFFFFFFFF


@slotted
class Sample:
    """An entry that stands for those around it.

    `column` is the prefix for whose frequency it was chosen; `periodic`: it was chosen for its place. In `equal`, 0
    stands for a number that is not known yet, because its prefix is still going on.
    """

    entry: tuple[object, ...]
    equal: list[int]
    less: list[int]
    distinct: list[int]
    lot: int
    column: int
    periodic: bool = False


class IndexStatistics:
    """The accumulator.

    Args:
        n_columns: of an entry, the rowid or primary key at its end included.
        n_terms: columns that the index's definition names.
        n_entries: in the index.
    """

    def __init__(self, n_columns: int, n_terms: int, n_entries: int) -> None:
        self._n_columns = n_columns
        self._n_terms = n_terms
        self._distance = n_entries // (MAX_SAMPLES // 3 + 1) + 1
        self._lot = (0x689E962D * n_columns & _UINT32) ^ (0xD0944565 * (n_entries & _UINT32) & _UINT32)
        self._equal = [1] * n_columns
        self._less = [0] * n_columns
        self._distinct = [0] * n_columns
        self._best: list[Sample | None] = [None] * (n_columns - 1)
        self._largest_open = 0
        self._least = -1
        self.n_rows = 0
        self.samples: list[Sample] = []

    def push(self, entry: tuple[object, ...], changed: int) -> None:
        """The next entry; `changed` is the first column in which it differs from the one before."""
        equal, less, distinct = self._equal, self._less, self._distinct
        n_columns = self._n_columns
        if self.n_rows:
            self._close(changed)
            for i in range(changed):
                equal[i] += 1
            for i in range(changed, n_columns):
                distinct[i] += 1
                less[i] += equal[i]
                equal[i] = 1
        self.n_rows += 1
        self._lot = (self._lot * 1103515245 + 12345) & _UINT32
        n_before = less[-1]
        if n_before // self._distance != (n_before + 1) // self._distance:
            self._insert(self._current(entry, 0, periodic=True), n_columns - 1)
        for i in range(n_columns - 1):
            best = self._best[i]
            if i >= changed or best is None or self._is_better_behind(equal, self._lot, i, best):
                self._best[i] = self._current(entry, i)

    def push_run(self, entries: list[tuple[object, ...]], changed: int) -> None:
        """As `push` for each, of entries that differ in their last column alone; of those before, two at least.

        What most entries change are counters: 0.2 us for one of them, and 6 us by `push`.
        """
        self.push(entries[0], changed)
        n_more = len(entries) - 1
        last = self._n_columns - 1
        if self.n_rows // self._distance != (self.n_rows + n_more) // self._distance:
            for entry in entries[1:]:
                self.push(entry, last)
            return
        if not n_more:
            return
        # The prefix without the last column: which of the entries stands for it is drawn by lot.
        best = self._best[last - 1]
        assert best is not None
        lot, best_lot, chosen = self._lot, best.lot, 0
        for number in range(1, n_more + 1):
            lot = (lot * 1103515245 + 12345) & _UINT32
            if lot > best_lot:
                best_lot, chosen = lot, number
        if chosen:
            self._count_on(chosen, best_lot)
            self._best[last - 1] = self._current(entries[chosen], last - 1)
        self._count_on(n_more - chosen, lot)
        for i in range(last - 1):  # shorter prefixes: the last entry, if any, as its numbers have grown
            best = self._best[i]
            if best is None or self._is_better_behind(self._equal, lot, i, best):
                self._best[i] = self._current(entries[-1], i)

    def _count_on(self, n_entries: int, lot: int) -> None:
        """So many entries more have come that differ in their last column alone; `lot` is that of the last."""
        equal = self._equal
        for i in range(self._n_columns - 1):
            equal[i] += n_entries
        self._distinct[-1] += n_entries
        self._less[-1] += n_entries
        self.n_rows += n_entries
        self._lot = lot

    def finish(self) -> list[Sample]:
        """All entries have come: the samples, in the order of the index."""
        if self.n_rows:
            self._close(0)
        return self.samples

    def stat1(self) -> str:
        """The text for sqlite_stat1: entries, then for each prefix of the key how many entries share one on average."""
        numbers = [self.n_rows]
        for i in range(self._n_terms):
            n_distinct = self._distinct[i] + 1
            average = (self.n_rows + n_distinct - 1) // n_distinct
            if average == 2 and self.n_rows * 10 <= n_distinct * 11:
                average = 1
            numbers.append(average)
        return " ".join(map(str, numbers))

    # ---- choosing

    def _current(self, entry: tuple[object, ...], column: int, *, periodic: bool = False) -> Sample:
        return Sample(entry, self._equal[:], self._less[:], self._distinct[:], self._lot, column, periodic)

    def _close(self, changed: int) -> None:
        """The prefixes from column `changed` on have ended: the best entry of each may become a sample."""
        equal = self._equal
        for i in range(self._n_columns - 2, changed - 1, -1):
            best = self._best[i]
            assert best is not None, i
            best.equal[i] = equal[i]
            if len(self.samples) < MAX_SAMPLES or is_better(best, self.samples[self._least]):
                self._insert(Sample(best.entry, best.equal[:], best.less, best.distinct, best.lot, i), i)
        if changed < self._largest_open:
            for sample in self.samples:
                for i in range(changed, self._n_columns):
                    if sample.equal[i] == 0:
                        sample.equal[i] = equal[i]
            self._largest_open = changed

    def _insert(self, new: Sample, n_open: int) -> None:
        """Take a sample in, whose first `n_open` prefixes go on; if there is no room, the least one goes."""
        self._largest_open = max(self._largest_open, n_open)
        upgraded = None
        if not new.periodic:
            for old in reversed(self.samples):
                if old.equal[new.column] == 0:  # it shares the prefix for which the new one comes
                    if old.periodic:
                        return
                    if upgraded is None or is_better(old, upgraded):
                        upgraded = old
        if upgraded is not None:
            upgraded.column = new.column
            upgraded.equal[new.column] = new.equal[new.column]
        else:
            if len(self.samples) >= MAX_SAMPLES:
                del self.samples[self._least]
            new.equal[:n_open] = [0] * n_open
            self.samples.append(new)
        if len(self.samples) >= MAX_SAMPLES:
            self._find_least()

    def _find_least(self) -> None:
        least = -1
        for number, sample in enumerate(self.samples):
            if not sample.periodic and (least < 0 or is_better(self.samples[least], sample)):
                least = number
        self._least = least

    def _is_better_behind(self, equal: list[int], lot: int, column: int, old: Sample) -> bool:
        """Of two entries with the same prefix: are the current one's longer prefixes the more frequent ones?"""
        return (equal[column + 1 :], lot) > (old.equal[column + 1 :], old.lot)


def is_better(new: Sample, old: Sample) -> bool:
    """Does `new` stand for more entries? At a tie the shorter prefix wins, then the longer prefixes' numbers."""
    mine, theirs = new.equal[new.column], old.equal[old.column]
    if mine != theirs:
        return mine > theirs
    if new.column != old.column:
        return new.column < old.column
    return (new.equal[new.column + 1 :], new.lot) > (old.equal[new.column + 1 :], old.lot)
