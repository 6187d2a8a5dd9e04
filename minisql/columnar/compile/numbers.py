"""Kernels of scalar functions of numbers. The row path's functions are the judges.

Source: lang_corefunc, lang_mathfunc; `minisql.executor.functions.core`, `minisql.executor.functions.mathematics`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from minisql.columnar.compile.operand import Fixed, Operated, both
from minisql.columnar.concat import null_vector
from minisql.columnar.vector import Array, Inexact, Kind, Vector
from minisql.executor.functions.core import round_
from minisql.executor.run import Host
from minisql.value.types import MIN_INTEGER

_NUMBERS: Final = (Kind.INTEGER, Kind.REAL)
_MOST_PLACES: Final = 6
_MODERATE: Final = 1e8
_NO_FRACTION: Final = 4503599627370496.0
_NEAR: Final = 1e-4
"""The bounds within which the row path, too, rounds by one division: see `round_`."""


def absolute(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """abs(): of the least integer an error, which the row path raises. Minus zero keeps its sign, if a REAL has it."""
    (vector,) = args
    if not isinstance(vector, Vector) or vector.kind is Kind.NULL:
        return vector if isinstance(vector, Vector) else None
    values: Any = vector.values
    if vector.kind is Kind.REAL:
        return Vector(Kind.REAL, np.where(values < 0.0, -values, values), vector.nulls)
    if vector.kind is not Kind.INTEGER:
        return None
    least = values == MIN_INTEGER
    if least.any() and (vector.nulls is None or (least & ~vector.nulls).any()):
        raise Inexact
    return Vector(Kind.INTEGER, np.abs(values), vector.nulls)


def rounded(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """round(X) and round(X, fixed digits): where a digit is not nearly a half, the whole number that it makes, divided
    by a power of ten; else the row path's function of that value. 20,000 reals: 0.7 ms for 40."""
    vector, digits = args[0], args[1] if len(args) > 1 else Fixed(0)
    if not isinstance(vector, Vector) or not isinstance(digits, Fixed) or type(digits.value) is not int:
        return None
    if vector.kind is Kind.NULL:
        return vector
    if vector.kind not in _NUMBERS:
        return None
    reals: Any = vector.values
    reals = reals.astype(np.float64)  # a copy, too
    if vector.nulls is not None:
        reals[vector.nulls] = 0.0
    places = min(max(digits.value, 0), 30)
    sizes = np.abs(reals)
    left_alone = (sizes == 0.0) | (sizes > _NO_FRACTION)
    with np.errstate(all="ignore"):
        if places == 0:
            found = np.trunc(reals + np.copysign(0.5, reals)) + 0.0
            hard = np.zeros(len(reals), bool)
        else:
            power = 10.0 ** min(places, _MOST_PLACES)
            scaled = sizes * power
            whole = np.floor(scaled)
            hard = (sizes >= _MODERATE) | (np.abs(scaled - whole - 0.5) <= _NEAR) | (places > _MOST_PLACES)
            found = np.copysign(np.floor(scaled + 0.5) / power, reals)
    found = np.where(left_alone, reals + 0.0, found)
    for row in np.flatnonzero(hard & ~left_alone).tolist():
        found[row] = round_(float(reals[row]), places)
    return Vector(Kind.REAL, found, vector.nulls)


def sign(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """sign() of numbers."""
    (vector,) = args
    if not isinstance(vector, Vector) or vector.kind not in _NUMBERS:
        return None
    values: Any = vector.values
    with np.errstate(all="ignore"):  # a NULL may have NaN behind it
        return Vector(Kind.INTEGER, np.sign(values).astype(np.int64), vector.nulls)


def square_root(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """sqrt() of numbers: NULL below zero. (IEEE 754 leaves it no choice, as it does exp() and the like.)"""
    (vector,) = args
    if not isinstance(vector, Vector) or vector.kind not in _NUMBERS:
        return None
    values: Any = vector.values
    reals = values.astype(np.float64)
    below = reals < 0.0
    roots = np.sqrt(np.where(below, 0.0, reals))
    return Vector(Kind.REAL, roots, both(below, vector.nulls) if below.any() else vector.nulls)


def floor(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """floor(): an INTEGER stays one."""
    return _whole(args[0], np.floor)


def ceiling(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """ceil() and ceiling()."""
    return _whole(args[0], np.ceil)


def truncated(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """trunc()."""
    return _whole(args[0], np.trunc)


def _whole(vector: Operated, function: Any) -> Vector | None:
    if not isinstance(vector, Vector) or vector.kind not in _NUMBERS:
        return None
    return vector if vector.kind is Kind.INTEGER else Vector(Kind.REAL, function(vector.values), vector.nulls)


def greatest(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """max() of several: the first of equals."""
    return _extreme(args, n_rows, np.less)


def least(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """min() of several: the last of equals."""
    return _extreme(args, n_rows, np.greater_equal)


def _extreme(args: Sequence[Operated], n_rows: int, is_worse: Any) -> Vector | None:
    """Numbers of one type; NULL where one is NULL."""
    if any(arg.value is None if isinstance(arg, Fixed) else arg.kind is Kind.NULL for arg in args):
        return null_vector(n_rows)
    kinds = {_kind(arg) for arg in args}
    if len(args) < 2 or len(kinds) > 1 or not kinds <= set(_NUMBERS):
        return None
    best: Any = None
    nulls: Array | None = None
    for arg in args:
        values: Any = arg.value if isinstance(arg, Fixed) else arg.values
        best = values if best is None else np.where(is_worse(best, values), values, best)
        nulls = both(nulls, arg.nulls) if isinstance(arg, Vector) else nulls
    kind = Kind.INTEGER if Kind.INTEGER in kinds else Kind.REAL
    return Vector(kind, np.asarray(best, np.int64 if kind is Kind.INTEGER else np.float64), nulls)


def _kind(arg: Operated) -> Kind | None:
    if isinstance(arg, Vector):
        return arg.kind
    return {int: Kind.INTEGER, float: Kind.REAL}.get(type(arg.value))
