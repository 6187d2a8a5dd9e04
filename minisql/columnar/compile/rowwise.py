"""What has no kernel: the row path's own functions, value by value, once for each string of a dictionary.

A deterministic expression of one dictionary-coded column is computed for each of its strings that occurs, and gathered:
`strftime('%Y', day)` over 1,000,000 rows of 3,000 days is 3,000 calls.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from minisql.columnar.compile.operand import Fixed, Operated, few_values
from minisql.columnar.concat import vector_of
from minisql.columnar.rows import strings_of, values_of
from minisql.columnar.vector import Array, Dictionary, Inexact, Kind, Strings, Vector, take
from minisql.errors import Error, InterruptError
from minisql.value.types import Value

_REPEATED: Final = 4
"""Texts are made a set first, 0.06 us each, in case that each occurs so often."""


def mapped(function: Callable[[Value], Value], vector: Vector) -> Vector:
    """The function of each value. Raises Inexact, where it raises an error: the row path raises it at its row."""
    try:
        if vector.dictionary is not None:
            return _of_entries(function, vector)
        if vector.kind is Kind.NULL:
            return take(few_values([function(None)]), np.zeros(len(vector), np.int64)) if len(vector) else vector
        values = values_of(vector)
        if vector.kind is Kind.TEXT and len(distinct := set(values)) * _REPEATED <= len(values):
            return _of_distinct(function, values, distinct)
        return vector_of([function(value) for value in values])
    except InterruptError:
        raise
    except Error:
        raise Inexact from None


def per_value(function: Callable[..., Value], operands: Sequence[Operated], n_rows: int) -> Vector:
    """The function of each row's operands. Raises Inexact, where it raises an error."""
    vectors = [operand for operand in operands if isinstance(operand, Vector)]
    if len(vectors) == 1:
        at = next(i for i, operand in enumerate(operands) if isinstance(operand, Vector))
        before = [operand.value for operand in operands[:at] if isinstance(operand, Fixed)]
        after = [operand.value for operand in operands[at + 1 :] if isinstance(operand, Fixed)]
        return mapped(lambda value: function(*before, value, *after), vectors[0])
    lists = [
        values_of(operand) if isinstance(operand, Vector) else [operand.value] * n_rows for operand in operands
    ]
    try:
        return vector_of([function(*values) for values in zip(*lists, strict=True)])
    except Error:
        raise Inexact from None


def by_row(function: Callable[[tuple[Value, ...]], Value], vectors: Sequence[Vector]) -> Vector:
    """A function of rows, as the row path compiles expressions, over these columns. Raises Inexact as `mapped`."""
    if len(vectors) == 1:
        return mapped(lambda value: function((value,)), vectors[0])
    try:
        return vector_of(list(map(function, zip(*map(values_of, vectors), strict=True))))
    except InterruptError:
        raise
    except Error:
        raise Inexact from None


def _of_distinct(function: Callable[[Value], Value], values: list[Value], distinct: set[Value]) -> Vector:
    """The function of each different value."""
    in_order = list(distinct)
    place = {value: number for number, value in enumerate(in_order)}
    chosen = np.fromiter(map(place.__getitem__, values), np.int64, len(values))
    return take(few_values([function(value) for value in in_order]), chosen)


def _of_entries(function: Callable[[Value], Value], vector: Vector) -> Vector:
    """The function of each string of the dictionary that occurs, and of NULL if it does."""
    dictionary, codes, nulls = vector.dictionary, vector.values, vector.nulls
    assert dictionary is not None
    assert not isinstance(codes, Strings)
    has_null = nulls is not None and bool(nulls.any())
    used, places = used_entries(dictionary, codes if not has_null else codes[~nulls])  # type: ignore[operator]
    strings = dictionary.strings
    entries = strings_of(Strings(strings.data, strings.starts[used], strings.sizes[used]), vector.kind)
    values = [function(entry) for entry in entries]
    if has_null:
        assert nulls is not None
        values.append(function(None))
        chosen = np.full(len(codes), len(entries), np.int64)
        chosen[~nulls] = places[codes[~nulls]]
    else:
        chosen = places[codes]
    return take(few_values(values), chosen)


def used_entries(dictionary: Dictionary, codes: Array) -> tuple[Array, Array]:
    """(the entries that occur, ascending; by entry, its place among them)."""
    occurs = np.zeros(len(dictionary.strings.starts), bool)
    occurs[codes] = True
    return np.flatnonzero(occurs), np.cumsum(occurs) - 1
