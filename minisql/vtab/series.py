"""generate_series(start, stop, step). Source: series; what it does not say, the `sqlite3` program of SQLite 3.54 shows.

The rows are a Python range, cut down by what the query says of `value`: `WHERE value BETWEEN 7 AND 9` reads three rows
of however many. The rowid is the value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from math import ceil, floor, isinf
from typing import Final

from minisql.errors import SqlError
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.cast import to_integer
from minisql.value.types import MAX_INTEGER, MIN_INTEGER, Value
from minisql.vtab.eponymous import EponymousModule
from minisql.vtab.protocol import ROWID, Argument, IndexPlan, IndexQuery, Op, Row, Start, Use

_VALUE, _START, _STOP, _STEP = range(4)

# What is given, and in which order the rows are wanted. EXPLAIN QUERY PLAN shows the sum.
_HAS_START: Final = 0x1
_HAS_STOP: Final = 0x2
_HAS_STEP: Final = 0x4
_DESCENDING: Final = 0x8
_ASCENDING: Final = 0x10
_LIMIT: Final = 0x20
_OFFSET: Final = 0x40
_EQUAL: Final = 0x80
_AT_LEAST: Final = 0x100
_ABOVE: Final = 0x200
_AT_MOST: Final = 0x1000
_BELOW: Final = 0x2000
_LOWER: Final = _AT_LEAST | _ABOVE
_UPPER: Final = _AT_MOST | _BELOW

_GIVEN: Final = {_START: _HAS_START, _STOP: _HAS_STOP, _STEP: _HAS_STEP}
_BOUNDS: Final[dict[int, int]] = {Op.GE: _AT_LEAST, Op.GT: _ABOVE, Op.LE: _AT_MOST, Op.LT: _BELOW}
_DEFAULT_STOP: Final = 0xFFFFFFFF
_COUNTS: Final[dict[int, int]] = {Op.LIMIT: _LIMIT, Op.OFFSET: _OFFSET}
_MANY: Final = 2147483647


class SeriesTable:
    """The table of all series: one is asked for by `start`, `stop` and `step`."""

    sql: Final = "CREATE TABLE x(value,start HIDDEN,stop HIDDEN,step HIDDEN)"

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        """The arguments must be there; conditions on `value` narrow the series.

        Raises:
            SqlError: nothing says where the series begins.
        """
        number, has_start = 0, False
        found: dict[int, int] = {}
        unusable: set[int] = set()
        for position, constraint in enumerate(query.constraints):
            column = constraint.column
            if constraint.op in _COUNTS:
                if constraint.usable:
                    found[_COUNTS[constraint.op]] = position
                    number |= _COUNTS[constraint.op]
                continue
            if column in (_VALUE, ROWID):
                if constraint.usable:
                    number, has_lower = _narrowed(number, constraint.op, position, found)
                    has_start = has_start or has_lower
                continue
            has_start = has_start or (column == _START and constraint.op == Op.EQ)
            if not constraint.usable:
                unusable.add(column)
            elif constraint.op == Op.EQ:
                found[_GIVEN[column]] = position
                number |= _GIVEN[column]
        if not has_start:
            raise SqlError('first argument to "generate_series()" missing or unusable')
        if any(not number & _GIVEN[column] for column in unusable):
            return None
        counts = (_LIMIT, _OFFSET)  # which nobody needs: rows are made when they are asked for
        order = (_HAS_START, _HAS_STOP, _HAS_STEP, *counts, _LOWER, _UPPER)
        uses = tuple(Use(found[key], omit=key not in counts) for key in order if key in found)
        if number & (_HAS_START | _HAS_STOP) != _HAS_START | _HAS_STOP:
            return IndexPlan(uses, number, rows=_MANY, hexadecimal=True)
        ordered = bool(query.order_by) and query.order_by[0].column == _VALUE
        if ordered:
            number |= _DESCENDING if query.order_by[0].descending else _ASCENDING
        cost = 1.0 if number & _HAS_STEP else 2.0
        return IndexPlan(uses, number, ordered=ordered, cost=cost, rows=1000, hexadecimal=True)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        number = plan.number

        def start(values: Sequence[Argument]) -> Iterator[Row]:
            if None in values:
                return iter(())
            series = _Series(number, values)  # type: ignore[arg-type]  # no list is asked for
            return series.rows(wanted)

        return start


def _narrowed(number: int, op: int, position: int, found: dict[int, int]) -> tuple[int, bool]:
    """(the plan's number with a condition on `value`, whether that says where the series begins).

    Equality takes the place of bounds, and a later bound that of an earlier one, which is then checked outside.
    """
    if op == Op.EQ:
        found[_LOWER] = position
        found.pop(_UPPER, None)
        return number & ~(_LOWER | _UPPER) | _EQUAL, True
    bound = _BOUNDS.get(op)
    if bound is None or number & _EQUAL:
        return number, False
    side = _LOWER if bound & _LOWER else _UPPER
    found[side] = position
    return number & ~side | bound, side == _LOWER


class _Series:
    """One series. `start`, `stop` and `step` are what the columns show."""

    def __init__(self, number: int, values: Sequence[Value]) -> None:
        given = iter(values)
        self.start = _integer(next(given)) if number & _HAS_START else 0
        self.stop = _integer(next(given)) if number & _HAS_STOP else _DEFAULT_STOP
        self.step = (_integer(next(given)) or 1) if number & _HAS_STEP else 1
        for count in (_LIMIT, _OFFSET):
            if number & count:
                next(given)
        if not number & (_HAS_START | _HAS_STEP) and number & (_EQUAL | _LOWER):
            self.start = MIN_INTEGER
        if not number & (_HAS_STOP | _HAS_STEP) and number & (_EQUAL | _UPPER):
            self.stop = MAX_INTEGER
        low, high = MIN_INTEGER, MAX_INTEGER
        if number & _EQUAL:
            low, high = _between(next(given))
        else:
            if number & _LOWER:
                low = _lowest(next(given), above=bool(number & _ABOVE))
            if number & _UPPER:
                high = _highest(next(given), below=bool(number & _BELOW))
        self.numbers = self._within(low, high)
        if number & (_ASCENDING | _DESCENDING) and bool(number & _ASCENDING) is (self.step < 0):
            self.numbers = self.numbers[::-1]

    def _within(self, low: int, high: int) -> range:
        """The series' values from `low` to `high`."""
        start, stop, step = self.start, self.stop, self.step
        if step > 0:
            start += max(0, -((start - low) // step)) * step
            return range(start, min(stop, high) + 1, step)
        start += max(0, -((high - start) // -step)) * step
        return range(start, max(stop, low) - 1, step)

    def rows(self, wanted: tuple[int, ...]) -> Iterator[Row]:
        if wanted == (_VALUE,) or wanted == (ROWID,):
            return zip(self.numbers)
        if not {_VALUE, ROWID}.intersection(wanted):  # all rows are alike
            row = tuple([self._fixed(column) for column in wanted])
            return (row for _ in self.numbers)
        return zip(*[self.numbers if column in (_VALUE, ROWID) else repeat(self._fixed(column)) for column in wanted])

    def _fixed(self, column: int) -> int:
        return (self.start, self.stop, self.step)[column - _START]


def _integer(value: Value) -> int:
    """The integer that a value is taken for: as CAST AS INTEGER has it."""
    if type(value) is int:
        return value
    return to_integer(value) or 0


def _number(value: Value) -> int | float:
    """A bound: a number, or a text that looks like one; anything else is taken for an integer."""
    number = apply_affinity(value, Affinity.NUMERIC) if type(value) is str else value
    return number if isinstance(number, int | float) else _integer(value)


def _between(value: Value) -> tuple[int, int]:
    """The integers that equal a value: from, to; nothing lies between them if there is none."""
    number = _number(value)
    if isinstance(number, float):
        if isinf(number) or number != floor(number) or not MIN_INTEGER <= number < 2.0**63:
            return 1, 0
        number = int(number)
    return number, number


def _lowest(value: Value, *, above: bool) -> int:
    """The least integer that is at least the value (or above it)."""
    number = _number(value)
    if isinstance(number, float):
        if number < MIN_INTEGER:
            return MIN_INTEGER
        if number >= 2.0**63:
            return MAX_INTEGER + 1
        lowest = ceil(number)
        return lowest + 1 if above and lowest == number else lowest
    return number + above


def _highest(value: Value, *, below: bool) -> int:
    """The greatest integer that is at most the value (or below it)."""
    number = _number(value)
    if isinstance(number, float):
        if number >= 2.0**63:
            return MAX_INTEGER
        if number < MIN_INTEGER:
            return MIN_INTEGER - 1
        highest = floor(number)
        return highest - 1 if below and highest == number else highest
    return number - below


_TABLE: Final = SeriesTable()
SERIES: Final = EponymousModule(lambda: _TABLE)
