"""Window frames: for each row of a partition the rows that a window function sees.

A frame without EXCLUDE is a run of rows, so it is two numbers; both only grow from row to row.
Source: windowfunctions §2.2 "Frame Specifications".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from minisql.errors import SqlError
from minisql.executor.run import Row, Run
from minisql.frozen import frozen
from minisql.planner.expr import BoundKind, Exclude, FrameUnit
from minisql.value.affinity import Affinity, apply_affinity, as_operand
from minisql.value.compare import OrderTerm, order_by_key
from minisql.value.types import Value

_WORDS: Final = {FrameUnit.ROWS: "integer", FrameUnit.GROUPS: "integer", FrameUnit.RANGE: "number"}


class PartitionRows:
    """One partition under one frame: what `value.function.Partition` describes.

    `lead`: of a frame that begins and ends so many rows, or groups, behind the current one, by how many it ends further
    than it begins.
    """

    __slots__ = ("_groups", "ends", "excludes", "lead", "n_rows", "peers", "starts")

    def __init__(
        self,
        n_rows: int,
        peers: Sequence[int],
        starts: Sequence[int],
        ends: Sequence[int],
        excludes: Exclude | None,
        lead: int | None = None,
    ) -> None:
        self.lead = lead
        self.n_rows = n_rows
        self.peers = peers  # by peer group its first row, and n_rows at the end
        self.starts = starts
        self.ends = ends
        self.excludes = excludes
        self._groups: list[int] | None = None

    @property
    def is_plain(self) -> bool:
        return self.excludes is None

    def peer_starts(self) -> Sequence[int]:
        return self.peers

    def parts(self, row: int) -> Iterator[tuple[int, int]]:
        """The runs of rows that are left of a row's frame by EXCLUDE: (first, after the last)."""
        start, end = self.starts[row], self.ends[row]
        if self.excludes is None or self.excludes is Exclude.NO_OTHERS:
            cuts: tuple[tuple[int, int], ...] = ()
        elif self.excludes is Exclude.CURRENT_ROW:
            cuts = ((row, row + 1),)
        else:
            group = self._group_of(row)
            first, after = self.peers[group], self.peers[group + 1]
            cuts = ((first, after),) if self.excludes is Exclude.GROUP else ((first, row), (row + 1, after))
        for first, after in cuts:
            if start < min(end, first):
                yield start, min(end, first)
            start = max(start, after)
        if start < end:
            yield start, end

    def nth_of_frame(self, row: int, n: int) -> int | None:
        parts = list(self.parts(row))
        if n == -1:
            return parts[-1][1] - 1 if parts else None
        for first, after in parts:
            if n <= after - first:
                return first + n - 1
            n -= after - first
        return None

    def _group_of(self, row: int) -> int:
        if self._groups is None:
            self._groups = by_row(range(len(self.peers) - 1), self.peers)
        return self._groups[row]


def by_row(values: Sequence[Any], peers: Sequence[int]) -> list[Any]:
    """A value for each peer group, as one for each row."""
    found: list[Any] = []
    for value, first, after in zip(values, peers, peers[1:]):
        found += [value] * (after - first)
    return found


@frozen
class FrameBounds:
    """A frame, compiled. `bind_start`, `bind_end`: the offsets; `order`: the single ORDER BY term of a RANGE frame."""

    unit: FrameUnit
    start: BoundKind
    bind_start: Callable[[Run], Callable[..., Value]] | None
    end: BoundKind
    bind_end: Callable[[Run], Callable[..., Value]] | None
    excludes: Exclude | None
    order: OrderTerm | None

    def bind(self, run: Run) -> Callable[[Row, int, Sequence[int], Sequence[Value]], PartitionRows]:
        """The frame in a run: from (the row to the left, number of rows, peer groups, the ORDER BY value of each
        group) to the partition. The offsets are looked at when there is a partition: without rows nothing is wrong."""
        start_of = None if self.bind_start is None else self.bind_start(run)
        end_of = None if self.bind_end is None else self.bind_end(run)

        def partition(left: Row, n_rows: int, peers: Sequence[int], keys: Sequence[Value]) -> PartitionRows:
            low = None if start_of is None else self._offset(start_of((), left), "starting")
            high = None if end_of is None else self._offset(end_of((), left), "ending")
            starts: Sequence[int]
            ends: Sequence[int]
            if self._is_backwards(low, high):
                starts = ends = [0] * n_rows
            elif self.unit is FrameUnit.ROWS:
                starts, ends = _rows(self.start, low, n_rows, 0), _rows(self.end, high, n_rows, 1)
            else:
                starts = by_row(self._groups(self.start, low, peers, keys, 0), peers)
                ends = by_row(self._groups(self.end, high, peers, keys, 1), peers)
            if self.unit is FrameUnit.RANGE and self.start is self.end:
                starts = list(map(min, starts, ends))  # the bounds may have crossed
            return PartitionRows(n_rows, peers, starts, ends, self.excludes, self._lead(low, high))

        return partition

    @property
    def grows(self) -> bool:
        """Do frames begin with the partition?"""
        return self.start is BoundKind.UNBOUNDED_PRECEDING

    @property
    def enters_first(self) -> bool:
        """Do rows enter before others leave? So SQLite does it where both ends are in the same direction by value."""
        moves = self.start is BoundKind.FOLLOWING or self.start is BoundKind.PRECEDING
        return moves and self.start is self.end and self.unit is FrameUnit.RANGE

    def _lead(self, low: int | float | None, high: int | float | None) -> int | None:
        """`PartitionRows.lead`."""
        if self.unit is FrameUnit.RANGE or self.start is not BoundKind.FOLLOWING or self.end is not self.start:
            return None
        return high - low if type(low) is int and type(high) is int and low <= high else None

    def _offset(self, value: Value, which: str) -> int | float:
        is_range = self.unit is FrameUnit.RANGE
        # 2.0 stays a real there, as an operand of >= does: sums with it are rounded.
        number = (as_operand if is_range else apply_affinity)(value, Affinity.NUMERIC)
        if type(number) is int and number >= 0:
            return number
        if is_range and type(number) is float and number >= 0:
            return number
        raise SqlError(f"frame {which} offset must be a non-negative {_WORDS[self.unit]}")

    def _is_backwards(self, low: int | float | None, high: int | float | None) -> bool:
        """Does the frame begin behind its end, so that it is empty for every row? With RANGE, not for NULL and text."""
        if self.unit is FrameUnit.RANGE or low is None or high is None or self.start is not self.end:
            return False
        return low < high if self.start is BoundKind.PRECEDING else low > high

    def _groups(
        self, kind: BoundKind, offset: int | float | None, peers: Sequence[int], keys: Sequence[Value], after: int
    ) -> list[int]:
        """By peer group, where its rows' frames begin (`after` 0) or end (`after` 1)."""
        n_groups = len(peers) - 1
        match kind:
            case BoundKind.UNBOUNDED_PRECEDING:
                return [0] * n_groups
            case BoundKind.UNBOUNDED_FOLLOWING:
                return [peers[-1]] * n_groups
            case BoundKind.CURRENT_ROW:
                return list(peers[after : n_groups + after])
        assert offset is not None, kind
        if self.unit is FrameUnit.RANGE:
            return self._by_value(offset, peers, keys, after, is_behind=kind is BoundKind.FOLLOWING)
        assert isinstance(offset, int), offset
        step = offset if kind is BoundKind.FOLLOWING else -offset
        return [peers[min(max(group + step + after, 0), n_groups)] for group in range(n_groups)]

    def _by_value(
        self, distance: int | float, peers: Sequence[int], keys: Sequence[Value], after: int, *, is_behind: bool
    ) -> list[int]:
        """Bounds of a RANGE frame: the row where the order reaches the group's value and `distance`, if it lies behind;
        else the row whose value and `distance` reach the group's, which is not the same where sums are rounded. NULL,
        text and blobs have no distance: such a bound is that of the group itself."""
        assert self.order is not None, "RANGE with an offset has one ORDER BY term"
        sign = -1 if self.order.descending else 1
        in_order: Sequence[Any]
        moved: Sequence[Any]
        if all(isinstance(key, int | float) for key in keys):  # bare numbers: 0.5 µs a group, not 5
            in_order = [sign * key for key in keys]  # type: ignore[operator]
            moved = [number + distance for number in in_order]
            if moved and moved[-1] >= 2**63:  # the last is the largest
                moved = [_sum(number, distance) for number in in_order]
        else:
            key_of = order_by_key([self.order])
            in_order = [key_of((key,)) for key in keys]
            moved = [key_of((_sum(key, sign * distance) if isinstance(key, int | float) else key,)) for key in keys]
        find = bisect_right if after else bisect_left
        if not is_behind:  # a distance is never less than nothing, but a sum that is rounded may be
            return [peers[min(find(moved, key), group + after)] for group, key in enumerate(in_order)]
        if after:
            return [peers[max(find(in_order, bound), group + 1)] for group, bound in enumerate(moved)]
        return [peers[find(in_order, bound)] for bound in moved]


def _sum(number: int | float, distance: int | float) -> int | float:
    """The sum as SQL has it: a real where it is no integer of 64 bits."""
    found = number + distance
    return found if -(2**63) <= found < 2**63 else float(number) + float(distance)


def _rows(kind: BoundKind, offset: int | float | None, n_rows: int, after: int) -> Sequence[int]:
    """By row, where its ROWS frame begins (`after` 0) or ends (`after` 1)."""
    match kind:
        case BoundKind.UNBOUNDED_PRECEDING:
            return [0] * n_rows
        case BoundKind.UNBOUNDED_FOLLOWING:
            return [n_rows] * n_rows
        case BoundKind.CURRENT_ROW:
            return range(after, n_rows + after)
    assert isinstance(offset, int), offset
    step = after + (offset if kind is BoundKind.FOLLOWING else -offset)
    if step < 0:
        return [0] * min(-step, n_rows) + list(range(max(n_rows + step, 0)))
    return list(range(min(step, n_rows), n_rows)) + [n_rows] * min(step, n_rows)
