"""`x IN (...)` over columns: a set of values that is fixed for the run.

Each class of values is looked for among the set's own of that class; numbers exactly. Source: lang_expr "The IN and NOT
IN Operators".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import numpy as np

from minisql.columnar.compile import strings
from minisql.columnar.compile.operand import Fixed, Logic, Operated, always, both
from minisql.columnar.compile.rowwise import mapped
from minisql.columnar.concat import nulls_of
from minisql.columnar.vector import Array, Inexact, Kind, Strings, Vector
from minisql.planner.expr import CompareOp
from minisql.value.collate import Collation
from minisql.value.types import MAX_INTEGER, MIN_INTEGER, Value

_FEW: Final = 4  # texts that are compared one after the other where there is no dictionary


class FixedSet:
    """The values after `IN`, which have had their affinity; the operand's are compared by `collation`."""

    def __init__(self, values: Iterable[Value], collation: Collation) -> None:
        if collation.fold is None:
            raise Inexact
        self._collation = collation
        given = list(values)
        self.is_empty = not given
        self.has_null = None in given
        self._values = [value for value in given if value is not None]
        fold = collation.fold
        self._keys = {fold(value) if type(value) is str else value for value in self._values}
        numbers = [value for value in self._values if isinstance(value, int | float)]
        self._integers = np.array(sorted({int(n) for n in numbers if _is_integer(n)}), np.int64)
        self._reals = np.array(sorted({float(n) for n in numbers if float(n) == n}), np.float64)  # compared exactly

    def contains(self, operand: Operated, n_rows: int) -> Logic:
        """Whether each value is in the set; NULL where a NULL leaves it open."""
        if isinstance(operand, Fixed):
            if operand.value is None:
                return always(None, n_rows)
            found = self._has(operand.value)
            return always(True if found else None if self.has_null else False, n_rows)
        if operand.kind is Kind.NULL:
            return always(None, n_rows)
        true = self._found(operand)
        nulls = nulls_of(operand) if operand.kind is Kind.MIXED else operand.nulls
        if nulls is not None:
            true = true & ~nulls
        return Logic(true, both(nulls, ~true if self.has_null else None))

    def _has(self, value: Value) -> bool:
        fold = self._collation.fold
        assert fold is not None
        return (fold(value) if type(value) is str else value) in self._keys

    def _found(self, operand: Vector) -> Array:
        if operand.kind in (Kind.INTEGER, Kind.REAL):
            chosen: Any = self._integers if operand.kind is Kind.INTEGER else self._reals
            given: Any = operand.values
            if not len(chosen):
                return np.zeros(len(given), bool)
            found_at = np.minimum(np.searchsorted(chosen, given), len(chosen) - 1)
            is_member: Array = chosen[found_at] == given
            return is_member
        if operand.dictionary is None and operand.kind is not Kind.MIXED:
            kind = str if operand.kind is Kind.TEXT else bytes
            wanted = [value for value in self._values if isinstance(value, kind)]
            if len(wanted) <= _FEW:
                found = np.zeros(len(operand), bool)
                for value in wanted:
                    found |= strings.with_value(CompareOp.EQ, operand, value, self._collation)
                return found
        answers = mapped(lambda value: int(value is not None and self._has(value)), operand)
        assert not isinstance(answers.values, Strings)
        true: Array = answers.values != 0
        return true


def _is_integer(number: int | float) -> bool:
    """Is there an integer of 64 bits that equals it?"""
    return isinstance(number, int) or (number.is_integer() and MIN_INTEGER <= int(number) <= MAX_INTEGER)
