"""Window functions that are no aggregates: ranks, neighbours, and single values of a frame.

As `minisql.executor.functions.window`, for all partitions at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from minisql.columnar.concat import concat, null_vector, nulls_of
from minisql.columnar.frames import Frame, Partitions
from minisql.columnar.vector import Array, Inexact, Kind, Strings, Vector, take


def _integers(values: Array) -> Vector:
    return Vector(Kind.INTEGER, values.astype(np.int64, copy=False))


def only(mask: Array, vector: Vector) -> Vector:
    """The vector, NULL where the mask is False."""
    return take(concat([vector, null_vector(1)]), np.where(mask, np.arange(len(vector)), len(vector)))


def ones(mask: Array) -> Vector:
    """1, NULL where the mask is False."""
    return Vector(Kind.INTEGER, np.ones(len(mask), np.int64), ~mask)


def row_number(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    return _integers(partitions.rows - partitions.starts + 1)


def rank(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    return _integers(partitions.peer_starts - partitions.starts + 1)


def dense_rank(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    numbers = partitions.peer_numbers()
    return _integers(numbers - numbers[partitions.starts] + 1)


def percent_rank(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    others = partitions.ends - partitions.starts - 1
    return Vector(Kind.REAL, (partitions.peer_starts - partitions.starts) / np.maximum(others, 1))


def cume_dist(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    return Vector(Kind.REAL, (partitions.peer_ends - partitions.starts) / (partitions.ends - partitions.starts))


def ntile(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    """The partition's first row says how many buckets there are; the larger ones come first."""
    wanted = _plain_integers(args[0])[partitions.starts]
    if (wanted <= 0).any():
        raise Inexact("ntile")
    n_rows, row = partitions.ends - partitions.starts, partitions.rows - partitions.starts
    size, n_larger = n_rows // wanted, n_rows % wanted
    n_in_larger = n_larger * (size + 1)
    among_smaller = n_larger + (row - n_in_larger) // np.maximum(size, 1)
    return _integers(np.where(row < n_in_larger, row // (size + 1), among_smaller) + 1)


def lag(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    return _neighbours(partitions, args, -1)


def lead(partitions: Partitions, args: Sequence[Vector]) -> Vector:
    return _neighbours(partitions, args, 1)


def _neighbours(partitions: Partitions, args: Sequence[Vector], direction: int) -> Vector:
    """The values of the rows so far away; the default or NULL where there is none. lag() sees no row past the next."""
    n_rows = partitions.n_rows
    offsets: Array | int = 1
    if len(args) > 1:
        offsets = np.clip(_plain_integers(args[1]), -n_rows - 1, n_rows + 1)
    rows = partitions.rows
    places = rows + direction * offsets
    there = (places >= partitions.starts) & (places < partitions.ends)
    if direction < 0:
        there &= places <= rows + 1
    if len(args) > 2:
        return take(concat([args[0], args[2]]), np.where(there, places, n_rows + rows))
    return take(concat([args[0], null_vector(1)]), np.where(there, places, n_rows))


def _plain_integers(vector: Vector) -> Array:
    """Integers that are not NULL. Raises Inexact for anything else."""
    if vector.kind is not Kind.INTEGER or nulls_of(vector).any():
        raise Inexact("an offset that is no integer")
    assert not isinstance(vector.values, Strings)
    return vector.values


def first_value(frame: Frame, args: Sequence[Vector]) -> Vector:
    return _at(frame, args[0], frame.starts)


def last_value(frame: Frame, args: Sequence[Vector]) -> Vector:
    return _at(frame, args[0], frame.ends - 1)


def _at(frame: Frame, vector: Vector, places: Array) -> Vector:
    there = frame.starts < frame.ends
    if there.all():
        return take(vector, places)
    return take(concat([vector, null_vector(1)]), np.where(there, places, len(vector)))
