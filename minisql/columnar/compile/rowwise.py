"""What has no kernel: the row path's own functions, value by value, once for each string of a dictionary.

A deterministic expression of one dictionary-coded column is computed for each of its strings that occurs, and gathered:
`strftime('%Y', day)` over 1,000,000 rows of 3,000 days is 3,000 calls. The batches of a run mostly share a dictionary,
and then what was computed for one serves the next (1,344 days in 47 batches: 5 ms for 210).
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
    if vector.dictionary is not None:
        return EntryResults(function).of(vector)
    try:
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


class EntryResults:
    """What a function gives for the strings of the dictionary that was met last, and for NULL: computed for those that
    occur, as they come."""

    __slots__ = ("_dictionary", "_few", "_function", "_places", "_values")

    def __init__(self, function: Callable[[Value], Value]) -> None:
        self._function = function
        self._dictionary: Dictionary | None = None
        self._places: Array = np.zeros(0, np.int64)  # by code, and behind them for NULL, where in `_values`; or -1
        self._values: list[Value] = []
        self._few = few_values([])

    def of(self, vector: Vector) -> Vector:
        """The function of each value of a vector with a dictionary. Raises Inexact, where it raises an error."""
        dictionary, codes = vector.dictionary, vector.values
        assert dictionary is not None
        assert not isinstance(codes, Strings)
        n_entries = len(dictionary.strings.starts)
        if dictionary is not self._dictionary:
            self._dictionary, self._values = dictionary, []
            self._places = np.full(n_entries + 1, -1, np.int64)
        if vector.nulls is not None:
            codes = np.where(vector.nulls, n_entries, codes)
        chosen = self._places[codes]
        if int(chosen.min(initial=0)) < 0:
            occurs = np.zeros(n_entries + 1, bool)
            occurs[codes[chosen < 0]] = True
            self._compute(np.flatnonzero(occurs), dictionary, vector.kind)
            chosen = self._places[codes]
        return take(self._few, chosen)

    def _compute(self, entries: Array, dictionary: Dictionary, kind: Kind) -> None:
        """Add the results of these codes, ascending; that behind the last one is NULL."""
        strings = dictionary.strings
        used = entries[entries < len(strings.starts)]
        texts: list[Value] = strings_of(Strings(strings.data, strings.starts[used], strings.sizes[used]), kind)
        if len(used) < len(entries):
            texts.append(None)
        try:
            found = [self._function(text) for text in texts]
        except InterruptError:
            raise
        except Error:
            raise Inexact from None
        self._places[entries] = len(self._values) + np.arange(len(entries))
        self._values += found
        self._few = few_values(self._values)


def _of_distinct(function: Callable[[Value], Value], values: list[Value], distinct: set[Value]) -> Vector:
    """The function of each different value."""
    in_order = list(distinct)
    place = {value: number for number, value in enumerate(in_order)}
    chosen = np.fromiter(map(place.__getitem__, values), np.int64, len(values))
    return take(few_values([function(value) for value in in_order]), chosen)


def used_entries(dictionary: Dictionary, codes: Array) -> tuple[Array, Array]:
    """(the entries that occur, ascending; by entry, its place among them)."""
    occurs = np.zeros(len(dictionary.strings.starts), bool)
    occurs[codes] = True
    return np.flatnonzero(occurs), np.cumsum(occurs) - 1
