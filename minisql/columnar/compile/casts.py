"""CAST over columns, where it is plain; None: value by value. Source: lang_expr "CAST expressions"; the judge is
`minisql.value.cast`."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from minisql.columnar.compile import arithmetic
from minisql.columnar.compile.text_functions import decimal
from minisql.columnar.rows import plain_strings
from minisql.columnar.vector import Kind, Strings, Vector
from minisql.value.affinity import Affinity

_BELOW_MAX: Final = 9.2e18
_MOST_DIGITS: Final = 18
_ZERO: Final = 48
_SAME: Final = {
    (Kind.INTEGER, Affinity.INTEGER),
    (Kind.INTEGER, Affinity.NUMERIC),
    (Kind.REAL, Affinity.REAL),
    (Kind.REAL, Affinity.NUMERIC),
    (Kind.TEXT, Affinity.TEXT),
}


def cast(vector: Vector, affinity: Affinity) -> Vector | None:
    """The vector's values as those of another type."""
    if (vector.kind, affinity) in _SAME:
        return vector
    match vector.kind, affinity:
        case Kind.INTEGER, Affinity.REAL:
            return arithmetic.as_real(vector)
        case Kind.INTEGER, Affinity.TEXT:
            return decimal(vector)
        case Kind.REAL, Affinity.INTEGER:
            return _cut(vector)
        case Kind.TEXT, Affinity.INTEGER | Affinity.NUMERIC if isinstance(vector.values, Strings):
            return _read(vector)
    return None


def _cut(vector: Vector) -> Vector | None:
    """Reals towards zero, if all of them are integers then."""
    values: Any = vector.values
    if vector.nulls is not None:
        values = np.where(vector.nulls, 0.0, values)
    if not (np.abs(values) < _BELOW_MAX).all():
        return None
    return Vector(Kind.INTEGER, values.astype(np.int64), vector.nulls)


def _read(vector: Vector) -> Vector | None:
    """Texts that are nothing but digits, up to 18 of them: `CAST(substr(day, 1, 4) AS INTEGER)`."""
    strings = plain_strings(vector)
    sizes, starts = strings.sizes, np.where(strings.sizes == 0, 0, strings.starts)
    longest = int(sizes.max(initial=0))
    is_null = np.zeros(len(sizes), bool) if vector.nulls is None else vector.nulls
    if longest > _MOST_DIGITS or bool(((sizes == 0) & ~is_null).any()):
        return None
    numbers = np.zeros(len(sizes), np.int64)
    for place in range(longest):
        is_inside = sizes > place
        digits = strings.data[np.where(is_inside, starts + place, 0)].astype(np.int64) - _ZERO
        if bool((is_inside & ((digits < 0) | (digits > 9))).any()):
            return None
        numbers = np.where(is_inside, numbers * 10 + digits, numbers)
    return Vector(Kind.INTEGER, numbers, vector.nulls)
