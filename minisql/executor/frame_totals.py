"""What an aggregate gives for each frame of a partition: rows enter it and leave it.

The turn in which they do is SQLite's, which shows in sums of REALs and in texts that are joined. With EXCLUDE each
frame is computed anew. A value is computed when it is asked for, as SQLite does it: a LIMIT above ends the work, and no
more than one of the texts that a running group_concat() gives is held (5,000 rows of 18 characters: 4 MB of memory,
not 417). Source: windowfunctions; found with SQLite (functions of the program's that write down calls).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
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
) -> Iterator[Value]:
    """Frames that begin with the partition: rows only enter. `asked`: the rows for which there must be a result of
    their own, also in the same frame."""
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
        yield value


def moving(
    total: WindowAggregate,
    frame: FrameBounds,
    partition: PartitionRows,
    steps: Slices,
    units: Sequence[int],
    asked: Container[int] = (),
) -> Iterator[Value]:
    """Frames whose both ends move on. As in SQLite rows leave before others enter (mostly): sums of REALs show it.

    `units`: the first row of each peer group (each row, where rows count), and the number of rows behind; `asked` as
    in `growing`.
    """
    step, inverse, enters_first = total.step, total.inverse, frame.enters_first
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
        yield value


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
) -> Iterator[Value]:
    """An accumulator of the program's own, which wants to know when its partition ends, and gives each peer group (each
    row, where rows count) its result."""
    asked = units if isinstance(units, range) else set(units)
    try:
        if frame.grows:
            yield from growing(total.step, total.value, partition, steps, asked)
        else:
            yield from moving(total, frame, partition, steps, units, asked)
    finally:
        if isinstance(total, Ending):
            total.end()


def anew(make: Callable[[], Any], partition: PartitionRows, steps: Slices) -> Iterator[Value]:
    """Frames with EXCLUDE, which have holes."""
    for row in range(partition.n_rows):
        total = make()
        for start, end in partition.parts(row):
            for args in steps[start:end]:
                if args is not None:
                    total.step(*args)
        yield total.final()
