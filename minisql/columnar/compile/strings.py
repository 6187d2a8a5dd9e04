"""Comparisons of texts and blobs: by codes where there is a dictionary, else by blocks of eight bytes.

NOCASE and RTRIM become BINARY of folded bytes. Source: datatype3 "Collating Sequences"; `minisql.value.collate`.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from minisql.columnar.concat import encoded
from minisql.columnar.rows import packed, plain_strings
from minisql.columnar.vector import Array, Inexact, Kind, Strings, Vector
from minisql.planner.expr import CompareOp
from minisql.value.collate import Collation

COMPARISONS: Final[dict[CompareOp, Any]] = {
    CompareOp.LT: np.less,
    CompareOp.LE: np.less_equal,
    CompareOp.GT: np.greater,
    CompareOp.GE: np.greater_equal,
    CompareOp.EQ: np.equal,
    CompareOp.NE: np.not_equal,
}
LOWER: Final = np.arange(256, dtype=np.uint8)
LOWER[65:91] += 32
_SPACE: Final = 32
_BLOCK: Final = 8
_FIRST_BYTES: Final = np.array([((1 << 8 * n) - 1) << 8 * (8 - n) for n in range(_BLOCK + 1)], np.uint64)


def with_value(op: CompareOp, vector: Vector, value: str | bytes, collation: Collation) -> Array:
    """Where a TEXT or BLOB vector's strings compare so with a value of the same class."""
    wanted = strings_of_value(value, collation)
    if vector.dictionary is not None:
        assert not isinstance(vector.values, Strings)
        answers = _compared(op, folded(vector.dictionary.strings, vector.kind, collation), wanted)
        codes = vector.values
        if vector.nulls is not None:
            codes = np.where(vector.nulls, 0, codes)
            if not len(answers):
                return np.zeros(len(codes), bool)
        found: Array = answers[codes]
        return found
    return _compared(op, folded(sound(vector), vector.kind, collation), wanted)


def sound(vector: Vector) -> Strings:
    """The strings of a vector, empty where they mean nothing."""
    strings = plain_strings(vector)
    if vector.nulls is None:
        return strings
    return Strings(strings.data, np.where(vector.nulls, 0, strings.starts), np.where(vector.nulls, 0, strings.sizes))


def strings_of_value(value: str | bytes, collation: Collation) -> bytes:
    """The bytes that stand for a value in a comparison."""
    if isinstance(value, bytes):
        return value
    if collation.fold is None:
        raise Inexact
    return encoded(collation.fold(value))


def folded(strings: Strings, kind: Kind, collation: Collation) -> Strings:
    """Strings whose bytes compare as the texts do by the collation; blobs are never folded.

    Raises Inexact: the collation is not built in, or NOCASE meets a NUL, after which it looks at lengths alone.
    """
    if kind is Kind.BLOB or collation.is_binary:
        return strings
    if collation.name.upper() == "NOCASE" and collation.fold is not None:
        data, starts = strings.data, strings.starts
        if len(data) > 2 * int(strings.sizes.sum()) + 64:
            data, ends = packed(strings)
            starts = ends - strings.sizes
        if not data.all() and _has_nul(Strings(data, starts, strings.sizes)):
            raise Inexact
        return Strings(LOWER[data], starts, strings.sizes)
    if collation.name.upper() == "RTRIM" and collation.fold is not None:
        return _without_spaces(strings)
    raise Inexact


def _has_nul(strings: Strings) -> bool:
    before = np.concatenate([[0], np.cumsum(strings.data == 0)])
    return bool((before[strings.starts + strings.sizes] > before[strings.starts]).any())


def _without_spaces(strings: Strings) -> Strings:
    data, starts, sizes = strings.data, strings.starts, strings.sizes.copy()
    rows = np.flatnonzero(sizes)
    while len(rows):
        rows = rows[data[starts[rows] + sizes[rows] - 1] == _SPACE]
        sizes[rows] -= 1
        rows = rows[sizes[rows] > 0]
    return Strings(data, starts, sizes)


def _compared(op: CompareOp, strings: Strings, wanted: bytes) -> Array:
    if op in (CompareOp.EQ, CompareOp.NE):
        equal = equal_to(strings, wanted)
        return equal if op is CompareOp.EQ else ~equal
    found: Array = COMPARISONS[op](_order_to(strings, wanted), 0)
    return found


def equal_to(strings: Strings, wanted: bytes) -> Array:
    """Where a string is these bytes: those of their length, compared byte by byte as long as any are left."""
    found: Array = strings.sizes == len(wanted)
    rows = np.flatnonzero(found)
    starts = strings.starts[rows]
    for place, byte in enumerate(wanted):
        is_same = strings.data[starts + place] == byte
        if not is_same.all():
            found[rows[~is_same]] = False
            rows, starts = rows[is_same], starts[is_same]
        if not len(rows):
            break
    return found


def _order_to(strings: Strings, wanted: bytes) -> Array:
    """-1, 0 or 1 as each string stands to the bytes."""
    order = np.zeros(len(strings.starts), np.int8)
    rows = np.arange(len(order))
    for offset in range(0, len(wanted), _BLOCK):
        left = block(strings, rows, offset)
        right = int.from_bytes(wanted[offset : offset + _BLOCK].ljust(_BLOCK, b"\0"), "big")
        order[rows] = (left > np.uint64(right)).astype(np.int8) - (left < np.uint64(right))
        rows = rows[left == np.uint64(right)]
        if not len(rows):
            return order
    longer, n_bytes = strings.sizes[rows], len(wanted)  # one begins with the other, but for zeros at its end
    order[rows] = (longer > n_bytes).astype(np.int8) - (longer < n_bytes)
    return order


def order(left: Vector, right: Vector, collation: Collation) -> Array:
    """-1, 0 or 1 as the strings of two vectors of one class stand to each other."""
    first = folded(sound(left), left.kind, collation)
    second = folded(sound(right), right.kind, collation)
    found = np.zeros(len(first.starts), np.int8)
    rows = np.arange(len(found))
    for vector in (left, right):
        if vector.nulls is not None:
            rows = rows[~vector.nulls[rows]]
    offset = 0
    while len(rows):
        a, b = block(first, rows, offset), block(second, rows, offset)
        found[rows] = (a > b).astype(np.int8) - (a < b)
        rows = rows[a == b]
        offset += _BLOCK
        ended = np.maximum(first.sizes[rows], second.sizes[rows]) <= offset
        over = rows[ended]
        found[over] = np.sign(first.sizes[over] - second.sizes[over])
        rows = rows[~ended]
    return found


def block(strings: Strings, rows: Array, offset: int) -> Array:
    """Eight bytes of each string from an offset on, filled up with zeros: uint64 in the order of the bytes."""
    data = strings.data
    if len(data) < _BLOCK:
        data = np.concatenate((data, np.zeros(_BLOCK, np.uint8)))
    sizes = strings.sizes[rows] - offset
    starts = np.where(sizes > 0, strings.starts[rows] + offset, 0)
    every = np.ndarray((len(data) - _BLOCK + 1,), ">u8", np.ascontiguousarray(data).data, strides=(1,))
    places = np.minimum(starts, len(data) - _BLOCK)  # a string at the end of the data has its first byte further on
    values: Array = every[places].astype(np.uint64) << (8 * (starts - places)).astype(np.uint64)
    values &= _FIRST_BYTES[np.clip(sizes, 0, _BLOCK)]
    return values
