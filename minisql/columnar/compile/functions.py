"""Kernels of scalar functions of one argument; what is not here goes by the row path's function.

A kernel gives None for what it does not do: then that function is called, for each value or string of a dictionary.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from minisql.columnar.compile.operand import constant
from minisql.columnar.concat import null_vector
from minisql.columnar.rows import packed
from minisql.columnar.vector import Inexact, Kind, Strings, Vector
from minisql.value.types import MIN_INTEGER

_TYPE_NAMES: Final = {Kind.INTEGER: "integer", Kind.REAL: "real", Kind.TEXT: "text", Kind.BLOB: "blob"}


def _absolute(vector: Vector) -> Vector | None:
    """abs(): of the least integer an error, which the row path raises. Minus zero keeps its sign, if a REAL has it."""
    if vector.kind is Kind.NULL:
        return vector
    if vector.kind is not Kind.INTEGER:
        return None
    assert not isinstance(vector.values, Strings)
    least = vector.values == MIN_INTEGER
    if least.any() and (vector.nulls is None or (least & ~vector.nulls).any()):
        raise Inexact
    return Vector(Kind.INTEGER, np.abs(vector.values), vector.nulls)


def _length(vector: Vector) -> Vector | None:
    """length(): the characters of a text, here of one that is ASCII without NUL; the bytes of a blob."""
    if vector.kind is Kind.NULL:
        return null_vector(len(vector))
    if not isinstance(vector.values, Strings):
        return None
    if vector.kind is Kind.TEXT:
        data, _ = packed(vector.values)
        if len(data) and (int(data.max()) > 127 or not data.all()):
            return None
    return Vector(Kind.INTEGER, vector.values.sizes, vector.nulls)


def substring(vector: Vector, first: int, n_characters: int) -> Vector | None:
    """substr(X, Y, Z) of texts that are ASCII without NUL, from a character on that is counted from 1."""
    if vector.kind is not Kind.TEXT or first < 1 or n_characters < 0 or not isinstance(vector.values, Strings):
        return None
    data, _ = packed(vector.values)
    if len(data) and (int(data.max()) > 127 or not data.all()):
        return None
    strings = vector.values
    skipped = np.minimum(strings.sizes, first - 1)
    sizes = np.minimum(strings.sizes - skipped, n_characters)
    return Vector(Kind.TEXT, Strings(strings.data, strings.starts + skipped, sizes), vector.nulls)


def _type_name(vector: Vector) -> Vector | None:
    """typeof(): one answer for all rows, where none is NULL."""
    if vector.kind is Kind.NULL:
        return constant("null", len(vector))
    if vector.kind is Kind.MIXED or vector.nulls is not None:
        return None
    return constant(_TYPE_NAMES[vector.kind], len(vector))


KERNELS: Final[dict[str, Callable[[Vector], Vector | None]]] = {
    "abs": _absolute,
    "length": _length,
    "typeof": _type_name,
}
