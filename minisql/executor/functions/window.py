"""The functions that are called with OVER alone: ranks, neighbours, and single values of a frame.

Each gives a whole partition's values at once. Source: windowfunctions §3 "Built-in Window Functions".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from minisql.errors import SqlError
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.cast import to_integer, to_number
from minisql.value.function import Partition, WindowFunction
from minisql.value.types import Value


def row_number(partition: Partition) -> Sequence[Value]:
    return range(1, partition.n_rows + 1)


def rank(partition: Partition) -> Sequence[Value]:
    found: list[Value] = []
    for first, after in pairwise(partition.peer_starts()):
        found += [first + 1] * (after - first)
    return found


def dense_rank(partition: Partition) -> Sequence[Value]:
    found: list[Value] = []
    for number, (first, after) in enumerate(pairwise(partition.peer_starts()), start=1):
        found += [number] * (after - first)
    return found


def percent_rank(partition: Partition) -> Sequence[Value]:
    others = partition.n_rows - 1
    found: list[Value] = []
    for first, after in pairwise(partition.peer_starts()):
        found += [first / others if others else 0.0] * (after - first)
    return found


def cume_dist(partition: Partition) -> Sequence[Value]:
    found: list[Value] = []
    for first, after in pairwise(partition.peer_starts()):
        found += [after / partition.n_rows] * (after - first)
    return found


def ntile(partition: Partition, counts: Sequence[Value]) -> Sequence[Value]:
    """The first row says how many buckets there are; the larger ones come first."""
    n_buckets = to_integer(counts[0])
    if n_buckets is None or n_buckets <= 0:
        raise SqlError("argument of ntile must be a positive integer")
    size, n_larger = divmod(partition.n_rows, n_buckets)
    found: list[Value] = []
    for number in range(1, min(n_buckets, partition.n_rows) + 1):
        found += [number] * (size + (number <= n_larger))
    return found


def lag(
    partition: Partition,
    values: Sequence[Value],
    offsets: Sequence[Value] | None = None,
    defaults: Sequence[Value] | None = None,
) -> Sequence[Value]:
    """SQLite knows no row past the next one yet: `lag(x, -1)` is the next row's x, `lag(x, -2)` the default."""
    return _neighbours(partition, values, offsets, defaults, -1, 1)


def lead(
    partition: Partition,
    values: Sequence[Value],
    offsets: Sequence[Value] | None = None,
    defaults: Sequence[Value] | None = None,
) -> Sequence[Value]:
    return _neighbours(partition, values, offsets, defaults, 1, partition.n_rows)


def _neighbours(
    partition: Partition,
    values: Sequence[Value],
    offsets: Sequence[Value] | None,
    defaults: Sequence[Value] | None,
    direction: int,
    n_ahead: int,
) -> Sequence[Value]:
    """The values of the rows so far away; NULL or the default where there is none. `n_ahead`: no further than that."""
    n_rows = partition.n_rows
    if offsets is None:
        alone: list[Value] = [None]
        return [*values[1:], *alone] if direction > 0 else [*alone, *values[:-1]]
    found: list[Value] = []
    for row, offset in enumerate(offsets, start=1):  # from 1 on, as SQLite counts: a sum with a real may be rounded
        number = to_number(offset)
        place = None if number is None else row + direction * number
        if place is not None and 1 <= place <= n_rows and place == int(place) and place <= row + n_ahead:
            found.append(values[int(place) - 1])
        else:
            found.append(None if defaults is None else defaults[row - 1])
    return found


def first_value(partition: Partition, values: Sequence[Value]) -> Sequence[Value]:
    if partition.is_plain:
        return [values[start] if start < end else None for start, end in zip(partition.starts, partition.ends)]
    return _nth(partition, values, [1] * partition.n_rows)


def last_value(partition: Partition, values: Sequence[Value]) -> Sequence[Value]:
    if partition.is_plain:
        return [values[end - 1] if start < end else None for start, end in zip(partition.starts, partition.ends)]
    return _nth(partition, values, [-1] * partition.n_rows)


def nth_value(partition: Partition, values: Sequence[Value], numbers: Sequence[Value]) -> Sequence[Value]:
    """Each row says itself which row of its frame it wants."""
    wanted = []
    for value in numbers:
        number = apply_affinity(value, Affinity.NUMERIC)
        if type(number) is not int or number <= 0:
            raise SqlError("second argument to nth_value must be a positive integer")
        wanted.append(number)
    return _nth(partition, values, wanted)


def _nth(partition: Partition, values: Sequence[Value], numbers: Sequence[int]) -> Sequence[Value]:
    found: list[Value] = []
    for row, number in enumerate(numbers):
        place = partition.nth_of_frame(row, number)
        found.append(None if place is None else values[place])
    return found


def _of_partition(name: str, column: Callable[..., Sequence[Value]], *counts: int) -> list[WindowFunction]:
    return [WindowFunction(name, n_args, column) for n_args in counts]


def _of_frame(name: str, column: Callable[..., Sequence[Value]], n_args: int) -> WindowFunction:
    return WindowFunction(name, n_args, column, uses_frame=True)


FUNCTIONS: Final[tuple[WindowFunction, ...]] = (
    *_of_partition("row_number", row_number, 0),
    *_of_partition("rank", rank, 0),
    *_of_partition("dense_rank", dense_rank, 0),
    *_of_partition("percent_rank", percent_rank, 0),
    *_of_partition("cume_dist", cume_dist, 0),
    *_of_partition("ntile", ntile, 1),
    *_of_partition("lag", lag, 1, 2, 3),
    *_of_partition("lead", lead, 1, 2, 3),
    _of_frame("first_value", first_value, 1),
    _of_frame("last_value", last_value, 1),
    _of_frame("nth_value", nth_value, 2),
)
