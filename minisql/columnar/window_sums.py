"""Aggregates over the frames of a window.

Counts and sums of integers are differences of running sums. A running sum of reals is one of the additions in their
order, each with its error (`minisql.columnar.sums`), so it must begin with the partition. A running min() or max() is
the value of the row that was the last to be better than all before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from minisql.columnar.concat import concat, null_vector, nulls_of
from minisql.columnar.frames import Frame, Partitions
from minisql.columnar.keys import Key, words_of
from minisql.columnar.ordering import order_by_words
from minisql.columnar.sums import errors_of
from minisql.columnar.vector import Array, Inexact, Kind, Strings, Vector, take
from minisql.value.collate import Collation
from minisql.value.types import MAX_INTEGER

_LONG: Final = 256  # rows of a partition that is added for itself
_HALF: Final = 32


def counts(frame: Frame, args: Sequence[Vector]) -> Vector:
    """count(*) and count(x)."""
    if not args:
        return Vector(Kind.INTEGER, np.maximum(frame.ends - frame.starts, 0))
    return Vector(Kind.INTEGER, _n_values(frame, args[0]))


def _n_values(frame: Frame, vector: Vector) -> Array:
    return _differences(frame, (~nulls_of(vector)).astype(np.int64))


def _differences(frame: Frame, values: Array) -> Array:
    """By frame the sum of its rows' values, modulo 2**64."""
    before = np.zeros(len(values) + 1, np.int64)
    np.add.accumulate(values, out=before[1:])
    return np.where(frame.starts < frame.ends, before[frame.ends] - before[frame.starts], 0)


def sums(name: str, frame: Frame, vector: Vector) -> Vector:
    """sum(), total() or avg(). Raises Inexact."""
    n_values = _n_values(frame, vector)
    none = n_values == 0
    if vector.kind in (Kind.INTEGER, Kind.NULL):
        integers = _integer_sums(frame, vector)
        if name == "sum":
            return Vector(Kind.INTEGER, integers, none if none.any() else None)
        totals = integers.astype(np.float64)
    elif vector.kind is Kind.REAL:
        totals = _real_sums(frame, vector)
    else:
        raise Inexact("the sum of text, or of integers and reals")
    with np.errstate(all="ignore"):
        if name == "avg":
            totals = totals / np.where(none, 1, n_values)
    nulls = np.isnan(totals)
    if name != "total":
        nulls |= none
    return Vector(Kind.REAL, np.where(nulls, 0.0, totals), nulls if nulls.any() else None)


def _integer_sums(frame: Frame, vector: Vector) -> Array:
    if vector.kind is Kind.NULL:
        return np.zeros(len(vector), np.int64)
    assert not isinstance(vector.values, Strings)
    values = vector.values if vector.nulls is None else np.where(vector.nulls, 0, vector.values)
    if _furthest(values) > MAX_INTEGER:
        raise Inexact("integer overflow")
    return _differences(frame, values)


def _furthest(values: Array) -> int:
    """How far from 0 the sum of any of these integers can be, or a bound of it."""
    if not len(values):
        return 0
    furthest = max(-int(values.min()), int(values.max()))
    if furthest * len(values) <= MAX_INTEGER:
        return furthest * len(values)
    sizes = np.abs(values).view(np.uint64)  # of -2**63 too
    high, low = sizes >> np.uint64(_HALF), sizes & np.uint64((1 << _HALF) - 1)
    return (int(high.sum()) << _HALF) + int(low.sum())


# ---------------------------------------------------------------- reals


def _real_sums(frame: Frame, vector: Vector) -> Array:
    """By frame the sum of its reals, which may be NaN."""
    if not frame.grows:
        raise Inexact("a sum of reals over a frame that moves")
    assert not isinstance(vector.values, Strings)
    valid = ~nulls_of(vector)
    rows = np.flatnonzero(valid)
    with np.errstate(all="ignore"):  # infinities, and their differences
        total, error = _running(vector.values[rows], frame.partitions, rows)
        running = np.where(np.isfinite(error), total + error, total)
    # By frame the last of its rows that has a value.
    before = np.zeros(len(vector) + 1, np.int64)
    np.add.accumulate(valid.astype(np.int64), out=before[1:])
    place = before[np.maximum(frame.ends, frame.starts)] - 1
    there = before[frame.starts] <= place
    return np.where(there, running[np.where(there, place, 0)], 0.0) if len(rows) else np.zeros(len(vector))


def _running(values: Array, partitions: Partitions, rows: Array) -> tuple[Array, Array]:
    """By value, the sum of its partition up to it, and that of the errors. `rows`: where the values stand."""
    starts = np.flatnonzero(np.diff(partitions.starts[rows], prepend=-1))
    lengths = np.diff(starts, append=len(rows))
    totals, errors = np.empty(len(rows)), np.empty(len(rows))
    for at in np.flatnonzero(lengths > _LONG).tolist():
        part = slice(int(starts[at]), int(starts[at] + lengths[at]))
        own = values[part]
        sums = np.add.accumulate(np.concatenate([[0.0], own]))
        totals[part] = sums[1:]
        errors[part] = np.add.accumulate(np.concatenate([[0.0], errors_of(sums[:-1], own, sums[1:])]))[1:]
    short = np.flatnonzero(lengths <= _LONG)
    if len(short):
        # All first rows of partitions, then all second ones, and so on; those of long partitions come first.
        short = short[np.argsort(-lengths[short], kind="stable")]
        starts, lengths = starts[short], lengths[short]
        some, lost = np.zeros(len(short)), np.zeros(len(short))
        longer = np.searchsorted(-lengths, -np.arange(int(lengths[0])), side="left").tolist()
        for rank, n_left in enumerate(longer):
            places = starts[:n_left] + rank
            own, before = values[places], some[:n_left]
            after = before + own
            lost[:n_left] += errors_of(before, own, after)
            some[:n_left] = after
            totals[places], errors[places] = after, lost[:n_left]
    return totals, errors


# ---------------------------------------------------------------- min and max


def extremes(frame: Frame, vector: Vector, collation: Collation, *, greatest: bool) -> Vector:
    """min() or max() over frames that begin with the partition: the first of equals."""
    assert frame.grows, "frames that move are refused before"
    partitions, n_rows = frame.partitions, len(vector)
    words = words_of(vector, Key(collation, descending=not greatest))
    # Numbers that grow with the value, least for NULL, and that are greater in every later partition.
    ranks = order_by_words(n_rows, words).ranks()
    numbers = np.cumsum(partitions.is_first) - 1
    ranks += numbers * (n_rows + 1)
    best = np.maximum.accumulate(ranks)
    is_new = np.ones(n_rows, bool)
    is_new[1:] = best[1:] > best[:-1]
    rows = np.maximum.accumulate(np.where(is_new, partitions.rows, 0))
    there = frame.starts < frame.ends
    places = np.where(there, rows[np.maximum(frame.ends - 1, 0)], n_rows)
    return take(concat([vector, null_vector(1)]), places)
