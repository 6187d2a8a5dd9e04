"""What an expression is when a run begins: a value that is the same for all rows, or a function of batches.

And what a condition gives for a batch: `Logic`, three-valued.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import numpy as np

from minisql.columnar.concat import encoded, null_vector, strings_from, vector_of
from minisql.columnar.vector import Array, Batch, Dictionary, Kind, Strings, Vector
from minisql.frozen import frozen
from minisql.value.types import Value


@frozen
class Fixed:
    """A value that is known when the first batch comes."""

    value: Value


Kernel: TypeAlias = Callable[[Batch], Vector]
Operand: TypeAlias = Fixed | Kernel
Operated: TypeAlias = Fixed | Vector
"""An operand of one batch."""


class Logic(NamedTuple):
    """A condition for each row: where it is true, and where it is NULL (None: nowhere); never both, else false."""

    true: Array
    null: Array | None

    @property
    def false(self) -> Array:
        return ~self.true if self.null is None else ~(self.true | self.null)


Condition: TypeAlias = Callable[[Batch], Logic]


def on(operand: Operand, batch: Batch) -> Operated:
    """The operand's value, or its vector for the batch."""
    return operand if isinstance(operand, Fixed) else operand(batch)


def spread(operand: Operated, n_rows: int) -> Vector:
    """The operand as a vector."""
    return operand if isinstance(operand, Vector) else constant(operand.value, n_rows)


def constant(value: Value, n_rows: int) -> Vector:
    """So many times the value."""
    match value:
        case None:
            return null_vector(n_rows)
        case int():
            return Vector(Kind.INTEGER, np.full(n_rows, value, np.int64))
        case float():
            return Vector(Kind.REAL, np.full(n_rows, value, np.float64))
        case _:
            kind = Kind.TEXT if isinstance(value, str) else Kind.BLOB
            return Vector(kind, np.zeros(n_rows, np.int64), None, Dictionary(strings_from([encoded(value)])))


def always(answer: bool | None, n_rows: int) -> Logic:
    """The same answer for all rows."""
    return Logic(np.full(n_rows, answer is True), np.ones(n_rows, bool) if answer is None else None)


def both(left: Array | None, right: Array | None) -> Array | None:
    """Where one of two is True; None is nowhere."""
    if left is None:
        return right
    return left if right is None else left | right


def remembered(kernel: Kernel) -> Kernel:
    """The same, made once a batch: an operand that stands in two comparisons."""
    last: list[tuple[Batch, Vector]] = []

    def once(batch: Batch) -> Vector:
        if not last or last[0][0] is not batch:
            last[:] = [(batch, kernel(batch))]
        return last[0][1]

    return once


def coded(vector: Vector) -> Vector:
    """Texts or blobs with a dictionary, few as they are; other vectors as they are."""
    strings = vector.values
    if not isinstance(strings, Strings):
        return vector
    data = strings.data.tobytes()
    pieces = [data[a : a + n] for a, n in zip(strings.starts.tolist(), strings.sizes.tolist())]
    distinct = sorted(set(pieces))
    place = {piece: code for code, piece in enumerate(distinct)}
    codes = np.fromiter(map(place.__getitem__, pieces), np.int64, len(pieces))
    return Vector(vector.kind, codes, vector.nulls, Dictionary(strings_from(distinct)))


def few_values(values: list[Value]) -> Vector:
    """A vector of values that are going to be taken many times: strings by a dictionary."""
    return coded(vector_of(values))
