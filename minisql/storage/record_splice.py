"""Some fields of a record changed in its bytes: the others are neither decoded nor encoded again.

For an UPDATE that gives a few columns of a row new values. Only records whose header is of one byte a field, as those
of short rows are. Source: fileformat2 §2.1 "Record Format". Pure functions on bytes: nothing here reads a file.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, TypeAlias

_REAL: Final = 7
_INTEGERS: Final = frozenset({1, 2, 3, 4, 5, 6, 8, 9})
_BAD_TYPES: Final = frozenset({10, 11})  # no field of a record has them
_SIZES: Final = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0, *((serial_type - 12) // 2 for serial_type in range(12, 128))]
"""Bytes in the body by serial type, of those that take one byte."""

_DOUBLE: Final = struct.Struct(">d")
_MAX_PLACES: Final = 4096

_Place: TypeAlias = tuple[int, Sequence[int], Sequence[int], Sequence[int]]
"""(bytes of a record, where the fields that change begin, where they end, where reals stand that must be no whole
numbers). A record has no negative size: with one the place fits none."""

_NOWHERE: Final[_Place] = (-1, (), (), ())


class FieldSplice:
    """What an UPDATE changes in each record of a table; where the fields are is found once for each header."""

    __slots__ = ("_fields", "_keeps_reals", "_n_fields", "_places", "_reals")

    def __init__(self, n_fields: int, fields: Sequence[int], reals: Sequence[int], *, keeps_reals: bool) -> None:
        """Nothing is looked at yet.

        Args:
            n_fields: of a record that has all columns of the table.
            fields: numbers, from 0 and rising, of those that get new values.
            reals: numbers of those that do not, and are of REAL columns: their whole numbers may have to be stored in
                the other way now, as reals if `keeps_reals`, else as integers.
        """
        self._n_fields = n_fields
        self._fields = fields
        self._reals = reals
        self._keeps_reals = keeps_reals
        self._places: dict[bytes, _Place] = {}

    def apply(self, record: bytes, given: bytes) -> bytes | None:
        """The record with new values in its fields; `given` is a record of them alone.

        None: the record has other fields, or long ones, or a real that would be stored otherwise now, or is damaged.
        """
        head, n_given = record[: record[0]], given[0]
        n_bytes, starts, ends, reals = self._places.get(head) or self._place(head)
        fields = self._fields
        if n_bytes != len(record) or n_given != len(fields) + 1:
            return None
        for at in reals:
            if _DOUBLE.unpack_from(record, at)[0].is_integer():
                return None
        if len(fields) == 1:
            field = fields[0]
            if given[1] >= 0x80:
                return None
            before, after = record[field + 2 : starts[0]], record[ends[0] :]
            return b"".join((record[: field + 1], given[1:2], before, given[2:], after))
        new_head, done, place = bytearray(head), record[0], n_given
        parts: list[bytes] = []
        for number, field in enumerate(fields):
            new_type = given[1 + number]
            if new_type >= 0x80:
                return None
            end = place + _SIZES[new_type]
            parts += (record[done : starts[number]], given[place:end])
            done, place = ends[number], end
            new_head[1 + field] = new_type
        return b"".join((new_head, *parts, record[done:]))

    def _place(self, head: bytes) -> _Place:
        """For records with this header; `_NOWHERE` for one that is not of the common kind."""
        types, place = head[1:], _NOWHERE
        is_short = len(types) == self._n_fields and types.isascii() and not _BAD_TYPES.intersection(types)
        if is_short and not (self._keeps_reals and any(types[field] in _INTEGERS for field in self._reals)):
            *starts, n_bytes = accumulate((_SIZES[each] for each in types), initial=len(head))
            ends = [*starts[1:], n_bytes]
            reals = [] if self._keeps_reals else [starts[field] for field in self._reals if types[field] == _REAL]
            place = n_bytes, [starts[field] for field in self._fields], [ends[field] for field in self._fields], reals
        if len(self._places) >= _MAX_PLACES:
            self._places.clear()
        self._places[head] = place
        return place
