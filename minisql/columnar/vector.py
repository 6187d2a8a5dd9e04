"""What flows between columnar operators: vectors, and batches of them.

A `Vector` is one column of some rows. A value of SQL has its type for itself, so a vector says of which type its
values are that are not NULL; where they are of several, it is MIXED and holds Python objects, with which few kernels
can do anything. Text and blobs are `Strings`: bytes with offsets. A kernel that cannot give, to the last digit, what
the row path gives raises `Inexact`; it never guesses.

V1  Vectors are never changed: a batch may come from a cache that others read at the same time.
V2  Where `nulls` is True the value behind it means nothing, and must not matter: no kernel may fail or warn for it.
V3  Reals are never NaN (SQLite makes NULL of it); -0.0 is a value of its own that equals 0.0.
V4  Text is the UTF-8 of the database, undecodable bytes included; its order as bytes is BINARY's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

from minisql.frozen import frozen

if TYPE_CHECKING:
    from minisql.columnar.origin import Origin

Array: TypeAlias = "np.ndarray[Any, Any]"


class Inexact(Exception):
    """A kernel cannot do this exactly; the row path can. Raised at any time before or between batches, never seen by a
    user: `minisql.columnar.adapter` goes on with rows."""


class Kind(IntEnum):
    """The type of a vector's values that are not NULL; NULL: there are none. In the order in which SQLite sorts
    values, INTEGER and REAL together (datatype3 §4.1)."""

    NULL = 0
    INTEGER = 1
    REAL = 2
    TEXT = 3
    BLOB = 4
    MIXED = 5


@frozen
class Strings:
    """Texts or blobs: string i is `data[starts[i] : starts[i] + sizes[i]]`.

    data: uint8; starts, sizes: int64. Strings may share bytes, and need not fill `data` or lie in order.
    """

    data: Array
    starts: Array
    sizes: Array


@frozen
class Dictionary:
    """The distinct strings of a vector, in ascending order of their bytes: so codes compare as the strings do."""

    strings: Strings


@frozen
class Vector:
    """A column of rows.

    Attributes:
        kind: see `Kind`.
        values: INTEGER: int64; REAL: float64; MIXED: objects (None, int, float, str, bytes, as the row path has them);
            TEXT and BLOB with a dictionary: int64 codes into it; TEXT and BLOB without one: `Strings`; NULL: a bool
            array of the vector's length that means nothing.
        nulls: bool, True where the value is NULL; None: nowhere. Always None for MIXED (the objects say it) and NULL.
        dictionary: of a dictionary-coded TEXT or BLOB vector.
    """

    kind: Kind
    values: Array | Strings
    nulls: Array | None = None
    dictionary: Dictionary | None = None

    def __len__(self) -> int:
        return len(self.values.starts) if isinstance(self.values, Strings) else len(self.values)


_FEW: Final = 8
"""One row in so many is few: they are gathered by themselves from what the batch would be gathered from."""


class Gathered:
    """A column of a batch, or the values at some of its rows (`rows`), made when it is called."""

    __slots__ = ("_batch", "_position", "_rows")

    def __init__(self, batch: Batch, position: int, rows: Array | None = None) -> None:
        self._batch = batch
        self._position = position
        self._rows = rows

    def __call__(self) -> Vector:
        if self._rows is None:
            return self._batch.vector(self._position)
        return self._batch.values_at(self._position, self._rows)

    def at(self, rows: Array) -> Vector:
        """The values at these of its positions."""
        return self._batch.values_at(self._position, rows if self._rows is None else self._rows[rows])


class Batch:
    """Rows as columns, made when they are asked for.

    A scan hands out columns that are not decoded yet, a selection columns that are not gathered yet: what no
    expression reads costs nothing. A batch is used by one thread, and keeps the vectors that it has made.
    """

    __slots__ = ("_made", "_makers", "n_rows", "origin")

    def __init__(
        self, n_rows: int, makers: Sequence[Callable[[], Vector] | Vector], origin: Origin | None = None
    ) -> None:
        """`makers` gives for each position of the layout a vector of `n_rows` rows, or the function that makes it.
        `origin`: of what these are all rows."""
        self.n_rows = n_rows
        self.origin = origin
        self._makers = makers
        self._made: list[Vector | None] = [maker if isinstance(maker, Vector) else None for maker in makers]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self._makers)

    def vector(self, position: int) -> Vector:
        """The column at a position of the layout. Raises Inexact, if it cannot be made."""
        made = self._made[position]
        if made is None:
            maker = self._makers[position]
            assert not isinstance(maker, Vector)
            made = self._made[position] = maker()
        return made

    def maker(self, position: int) -> Callable[[], Vector] | Vector:
        """The column, or what makes it when it is wanted: for a batch of the same rows."""
        made = self._made[position]
        return made if made is not None else Gathered(self, position)

    def settled(self) -> Batch:
        """The same rows for who keeps them: nothing of a chunk stays but the columns, all of which somebody reads.

        The pages of twenty chunks in memory are 80 ms of page faults, their columns 15 (1,000,000 rows).
        """
        if self.origin is None or self.origin.is_whole:
            return self
        return Batch(self.n_rows, [self.vector(position) for position in range(self.width)])

    def take(self, rows: Array) -> Batch:
        """The rows of these numbers (int64, in any order, also several times), or where a bool array is True."""
        if rows.dtype == np.bool_:
            rows = np.flatnonzero(rows)
        return Batch(len(rows), [Gathered(self, position, rows) for position in range(self.width)])

    def values_at(self, position: int, rows: Array) -> Vector:
        """The column's values at these positions, in their order. Raises as `vector` does.

        Of a column that has not been gathered itself, few rows are gathered straight from its source: the keys of four
        groups of 590,000 joined rows 0.1 ms for 8.
        """
        maker = self._makers[position]
        if self._made[position] is None and isinstance(maker, Gathered) and len(rows) * _FEW <= self.n_rows:
            return maker.at(rows)
        return take(self.vector(position), rows)


def take(vector: Vector, rows: Array) -> Vector:
    """The values at these positions (int64), in their order."""
    nulls = None if vector.nulls is None else vector.nulls[rows]
    if isinstance(vector.values, Strings):
        strings = vector.values
        return Vector(vector.kind, Strings(strings.data, strings.starts[rows], strings.sizes[rows]), nulls)
    return Vector(vector.kind, vector.values[rows], nulls, vector.dictionary)
