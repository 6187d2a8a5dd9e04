"""Rows by the group that they belong to; of a tree's columns they stay in the column cache."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Final

import numpy as np

from minisql.columnar.keys import groups_of
from minisql.columnar.ordering import Word, order_by_words
from minisql.columnar.vector import Array, Batch, Vector
from minisql.frozen import frozen
from minisql.value.collate import Collation

LARGE_GROUP: Final = 256
"""Rows, from which on a group is added for itself."""


class GroupedRows:
    """Some rows, the group of each, and what several aggregates need of that, made once.

    `codes` are the rows' groups (int64, below `n_groups`). `name`: what these groups are called where the rows are an
    origin's; None: they have no name.
    """

    def __init__(self, codes: Array, n_groups: int, name: Hashable = None) -> None:
        self.codes = codes
        self.n_groups = n_groups
        self.name = name
        self._counts: Array | None = None
        self._order: Array | None = None
        self._runs: tuple[Array, Array, Array] | None = None
        self._rounds: Rounds | None = None

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

    @property
    def rounds(self) -> Rounds:
        """The rows of small groups: the first of each, then the second of each, and so on."""
        if self._rounds is None:
            groups, starts, counts = self.runs
            small = np.flatnonzero(counts <= LARGE_GROUP)
            small = small[np.argsort(-counts[small], kind="stable")]
            starts, counts = starts[small], counts[small]
            # By rank within the group, how many groups have such a row: they come first.
            n_ranks = int(counts[0]) if len(counts) else 0
            longer = np.searchsorted(-counts, -np.arange(n_ranks), side="left").tolist()
            places = [starts[:n_groups] + rank for rank, n_groups in enumerate(longer)]
            rows = self.order[np.concatenate(places)] if places else np.zeros(0, np.int64)
            self._rounds = Rounds(groups[small], rows, longer)
        return self._rounds


@frozen
class Rounds:
    """Groups, those with most rows first; the numbers of their rows, one of each group in each round; and how many
    groups there are in each round: the first ones."""

    groups: Array
    rows: Array
    sizes: list[int]


@frozen
class KeptGroups:
    """The groups of all rows of a batch: the first row of each, and the rows. Groups are in the order of their keys."""

    firsts: Array
    rows: GroupedRows

    @property
    def n_bytes(self) -> int:
        """What it takes in memory, with what is made of it later: the rows by group, and by rounds."""
        return 3 * self.rows.codes.nbytes + 5 * self.firsts.nbytes


def groups_over(
    batch: Batch,
    positions: Sequence[int] | None,
    make: Callable[[], Sequence[Vector]],
    collations: Sequence[Collation],
) -> KeptGroups:
    """The groups of the rows of a batch by the vectors that `make` makes. `positions`: the batch's columns that they
    are, if they are; where the batch is a whole tree they are kept (1,000,000 rows by 50,000 integers, and their sums:
    20 ms for 60). Raises Inexact."""
    origin = batch.origin
    if positions is None or origin is None or not origin.is_whole:
        return _grouped(make(), collations, batch.n_rows)
    name = origin.name("groups", positions, *(collation.fold for collation in collations))
    kept = origin.kept(name)
    if not isinstance(kept, KeptGroups):
        kept = _grouped(make(), collations, batch.n_rows, name)
        origin.keep(name, kept, kept.n_bytes)
    return kept


def _grouped(
    vectors: Sequence[Vector], collations: Sequence[Collation], n_rows: int, name: Hashable = None
) -> KeptGroups:
    groups = groups_of(vectors, collations, n_rows)
    return KeptGroups(groups.firsts, GroupedRows(groups.codes, len(groups), name))
