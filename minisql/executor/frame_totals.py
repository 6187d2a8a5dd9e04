"""What an aggregate gives for each frame of a partition: rows enter it and leave it.

The turn in which they do is SQLite's, which shows in sums of REALs and in texts that are joined. With EXCLUDE each
frame is computed anew. Source: windowfunctions; found with SQLite (functions of the program's that write down calls).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from itertools import pairwise
from typing import Any, Protocol

from minisql.executor.frames import FrameBounds, PartitionRows
from minisql.executor.run import Row
from minisql.value.function import Ending, WindowAggregate
from minisql.value.types import Value


class Slices(Protocol):
    """By row the arguments of a call, of which some rows are wanted at a time."""

    def __getitem__(self, rows: slice, /) -> Iterable[Row | None]: ...


def growing(
    step: Callable[..., None],
    result: Callable[[], Value],
    partition: PartitionRows,
    steps: Slices,
    asked: Container[int] = (),
) -> list[Value]:
    """Frames that begin with the partition: rows only enter. `asked`: the rows for which there must be a result of
    their own, also in the same frame."""
    found: list[Value] = []
    inside = -1
    value: Value = None
    taken = 0
    for row, end in enumerate(partition.ends):
        if end != inside or row in asked:
            inside = end
            for args in steps[taken:end]:
                if args is not None:
                    step(*args)
            taken = max(taken, end)
            value = result()
        found.append(value)
    return found


def moving(
    total: WindowAggregate,
    frame: FrameBounds,
    partition: PartitionRows,
    steps: Slices,
    units: Sequence[int],
    asked: Container[int] = (),
) -> list[Value]:
    """Frames whose both ends move on. As in SQLite rows leave before others enter (mostly): sums of REALs show it.

    `units`: the first row of each peer group (each row, where rows count), and the number of rows behind; `asked` as
    in `growing`.
    """
    step, inverse, enters_first = total.step, total.inverse, frame.enters_first
    found: list[Value] = []
    before = (-1, -1)
    value: Value = None
    first = after = 0  # the rows that are in
    if partition.lead is not None:
        first, after = _enter(total, partition, partition.lead, steps, units)
    for row, bounds in enumerate(zip(partition.starts, partition.ends)):
        if bounds != before or row in asked:
            before = bounds
            start, end = bounds
            leaving = first if enters_first else max(first, min(start, after))
            for args in steps[first:leaving]:
                if args is not None:
                    inverse(*args)
            first = leaving
            for args in steps[after:end]:
                if args is not None:
                    step(*args)
            after = max(after, end)
            for args in steps[first:start]:
                if args is not None:
                    inverse(*args)
            first = max(first, start)
            value = total.value()
        found.append(value)
    return found


def _enter(
    total: WindowAggregate, partition: PartitionRows, lead: int, steps: Slices, units: Sequence[int]
) -> tuple[int, int]:
    """The frame of a partition's first row, where frames begin behind the row: (its first row that is in, the row after
    the last one). Rows that are before the frame enter too, and leave when so many units behind them have entered as
    the frame has besides its first: a text that is joined shows it, if others in it are empty."""
    start, end = partition.starts[0], partition.ends[0]
    first = 0
    for number, (here, after) in enumerate(pairwise(units)):
        if here >= end:
            break
        for args in steps[here:after]:
            if args is not None:
                total.step(*args)
        if number >= lead and first < start:
            leaving = units[number - lead + 1]
            for args in steps[first:leaving]:
                if args is not None:
                    total.inverse(*args)
            first = leaving
    return first, end


def of_program(
    total: WindowAggregate, frame: FrameBounds, partition: PartitionRows, steps: Slices, units: Sequence[int]
) -> list[Value]:
    """An accumulator of the program's own, which wants to know when its partition ends, and gives each peer group (each
    row, where rows count) its result."""
    asked = units if isinstance(units, range) else set(units)
    try:
        if frame.grows:
            return growing(total.step, total.value, partition, steps, asked)
        return moving(total, frame, partition, steps, units, asked)
    finally:
        if isinstance(total, Ending):
            total.end()


def anew(make: Callable[[], Any], partition: PartitionRows, steps: Slices) -> list[Value]:
    """Frames with EXCLUDE, which have holes."""
    found: list[Value] = []
    for row in range(partition.n_rows):
        total = make()
        for start, end in partition.parts(row):
            for args in steps[start:end]:
                if args is not None:
                    total.step(*args)
        found.append(total.final())
    return found
