"""Rows by the group that they belong to."""

from __future__ import annotations

import numpy as np

from minisql.columnar.ordering import Word, order_by_words
from minisql.columnar.vector import Array


class GroupedRows:
    """Some rows, the group of each, and what several aggregates need of that, made once.

    `codes` are the rows' groups (int64, below `n_groups`).
    """

    def __init__(self, codes: Array, n_groups: int) -> None:
        self.codes = codes
        self.n_groups = n_groups
        self._counts: Array | None = None
        self._order: Array | None = None
        self._runs: tuple[Array, Array, Array] | None = None

    def __len__(self) -> int:
        return len(self.codes)

    def take(self, rows: Array) -> GroupedRows:
        """These rows: by number, or where a bool array is True."""
        return GroupedRows(self.codes[rows], self.n_groups)

    def cut(self, part: slice) -> GroupedRows:
        """The rows of a slice; itself if those are all."""
        return self if part.start == 0 and part.stop >= len(self.codes) else self.take(part)  # type: ignore[arg-type]

    @property
    def counts(self) -> Array:
        """By group the number of its rows."""
        if self._counts is None:
            if self.n_groups == 1:
                self._counts = np.array([len(self.codes)])
            else:
                self._counts = np.bincount(self.codes, minlength=self.n_groups)
        return self._counts

    def weighted(self, values: Array) -> Array:
        """By group the sum of its rows' values, as reals: exact for integers while all sums are below 2**53."""
        return np.bincount(self.codes, values, self.n_groups)

    @property
    def order(self) -> Array:
        """The rows' numbers (int64) by group, those of a group in their order."""
        if self._order is None:
            if self.n_groups == 1:
                self._order = np.arange(len(self.codes))
            elif self.n_groups <= 1 << 16:  # of 16 bits and less, NumPy sorts by digits: 6 ms for 1,000,000 rows
                digits = np.uint8 if self.n_groups <= 1 << 8 else np.uint16
                self._order = np.argsort(self.codes.astype(digits), kind="stable")
            else:
                word = Word(self.codes.view(np.uint64), self.n_groups)
                self._order = order_by_words(len(self.codes), [word]).rows
        return self._order

    @property
    def runs(self) -> tuple[Array, Array, Array]:
        """(groups that have rows, where each begins in `order`, how many rows it has)."""
        if self._runs is None:
            groups = np.flatnonzero(self.counts)
            counts = self.counts[groups]
            self._runs = groups, np.cumsum(counts) - counts, counts
        return self._runs
