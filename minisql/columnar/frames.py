"""Partitions, peers and frames of a window, as arrays by row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

import numpy as np

from minisql.columnar.keys import Key, words_of
from minisql.columnar.operator import BindVector, Expressions
from minisql.columnar.vector import Array, Batch, Inexact, Kind, Strings, Vector
from minisql.executor.run import Run
from minisql.planner.expr import BoundKind, Expr, FrameUnit, WindowFrame
from minisql.value.collate import Collation


def changes(vectors: Sequence[Vector], collations: Sequence[Collation], n_rows: int) -> Array:
    """Where a row differs from the one before it, and False for the first. Raises Inexact."""
    found = np.zeros(n_rows, bool)
    for vector, collation in zip(vectors, collations, strict=True):
        if vector.kind in (Kind.INTEGER, Kind.REAL) and vector.nulls is None:  # 1 ms a million, by words 7 ms
            numbers: Any = vector.values
            found[1:] |= numbers[1:] != numbers[:-1]
            continue
        for word in words_of(vector, Key(collation)):
            found[1:] |= word.values[1:] != word.values[:-1]
    return found


_BOUND_BYTES: Final = 8


class Partitions:
    """Rows in the order of a window: where partitions and groups of peers begin and end."""

    def __init__(self, new_partition: Array, new_peers: Array) -> None:
        """By row, whether its partition is another than that of the row before, and its ORDER BY values are."""
        self.n_rows = len(new_partition)
        new_partition = new_partition.copy()
        new_partition[:1] = True
        self.is_first = new_partition
        self._new_peers = new_partition | new_peers
        self._rows: Array | None = None
        self.starts = self._starts_of(new_partition)
        self._ends: Array | None = None
        self._peer_starts: Array | None = None
        self._peer_ends: Array | None = None

    @property
    def rows(self) -> Array:
        """The rows' numbers."""
        if self._rows is None:
            self._rows = np.arange(self.n_rows)
        return self._rows

    def _starts_of(self, is_first: Array) -> Array:
        """By row, where its run begins. (The bounds of 1,000,000 rows are 4 to 8 ms each, so each is made when it is
        asked for.)"""
        firsts, lengths = self._runs_of(is_first)
        return np.repeat(firsts, lengths)

    def _ends_of(self, is_first: Array) -> Array:
        """By row, the row after the end of its run."""
        firsts, lengths = self._runs_of(is_first)
        return np.repeat(firsts + lengths, lengths)

    def _runs_of(self, is_first: Array) -> tuple[Array, Array]:
        """(where runs begin, how many rows each has)."""
        bounds = np.append(np.flatnonzero(is_first), self.n_rows)
        firsts: Array = bounds[:-1]
        return firsts, bounds[1:] - firsts

    @property
    def n_bytes(self) -> int:
        """What it takes in memory, with what is made later."""
        return self.n_rows * (2 + 5 * _BOUND_BYTES)

    @property
    def ends(self) -> Array:
        """By row, the row after the end of its partition."""
        if self._ends is None:
            self._ends = self._ends_of(self.is_first)
        return self._ends

    @property
    def peer_starts(self) -> Array:
        """By row, where its peers begin."""
        if self._peer_starts is None:
            self._peer_starts = self._starts_of(self._new_peers)
        return self._peer_starts

    @property
    def peer_ends(self) -> Array:
        """By row, the row after its peers."""
        if self._peer_ends is None:
            self._peer_ends = self._ends_of(self._new_peers)
        return self._peer_ends

    def peer_numbers(self) -> Array:
        """By row, how many groups of peers come before its own in all rows."""
        return np.cumsum(self._new_peers) - 1


class Frame:
    """For each row the rows that a function sees: from `starts` to before `ends`; none where they cross. Neither is
    outside of the partition."""

    def __init__(self, partitions: Partitions, starts: Array, ends: Array) -> None:
        self.partitions = partitions
        self.starts = starts
        self.ends = ends

    @property
    def grows(self) -> bool:
        """Do all frames begin with their partition?"""
        return self.starts is self.partitions.starts

    @classmethod
    def of_partition(cls, run: Run, partitions: Partitions) -> Frame:
        """The whole partition."""
        return cls(partitions, partitions.starts, partitions.ends)


BindFrame: TypeAlias = Callable[[Run, Partitions], Frame]


def build_frame(frame: WindowFrame, expressions: Expressions) -> BindFrame:
    """What makes the frames of a window. Raises Inexact for EXCLUDE, and for distances of RANGE and GROUPS."""
    if frame.exclude is not None:
        raise Inexact("EXCLUDE")
    is_rows = frame.unit is FrameUnit.ROWS
    if not is_rows and (frame.start_offset is not None or frame.end_offset is not None):
        raise Inexact(f"a distance of {frame.unit.value}")
    low_of = _offset(frame.start_offset, expressions)
    high_of = _offset(frame.end_offset, expressions)

    def bind(run: Run, partitions: Partitions) -> Frame:
        low, high = low_of(run, partitions.n_rows), high_of(run, partitions.n_rows)
        starts = _bound(frame.start, low, partitions, is_rows, after=False)
        ends = _bound(frame.end, high, partitions, is_rows, after=True)
        return Frame(partitions, starts, ends)

    return bind


def _bound(kind: BoundKind, offset: int, partitions: Partitions, is_rows: bool, *, after: bool) -> Array:
    """By row, where its frame begins, or with `after` the row behind its end."""
    match kind:
        case BoundKind.UNBOUNDED_PRECEDING:
            return partitions.starts
        case BoundKind.UNBOUNDED_FOLLOWING:
            return partitions.ends
        case BoundKind.CURRENT_ROW if not is_rows:
            return partitions.peer_ends if after else partitions.peer_starts
        case BoundKind.PRECEDING:
            offset = -offset
    clipped: Array = np.clip(partitions.rows + (offset + after), partitions.starts, partitions.ends)
    return clipped


def _offset(expr: Expr | None, expressions: Expressions) -> Callable[[Run, int], int]:
    """A bound's offset in rows; as good as `n_rows`, if it is larger."""
    if expr is None:
        return lambda run, n_rows: 0
    bind: BindVector = expressions.vector(expr, ())

    def offset(run: Run, n_rows: int) -> int:
        vector = bind(run)(Batch(1, []))
        if vector.kind is not Kind.INTEGER or (vector.nulls is not None and vector.nulls[0]):
            raise Inexact("a frame's offset")
        assert not isinstance(vector.values, Strings)
        number = int(vector.values[0])
        if number < 0:
            raise Inexact("a frame's offset")
        return min(number, n_rows + 1)

    return offset
