"""median(), percentile(), percentile_cont() and percentile_disc().

All the group's numbers are kept, sorted. Source: lang_aggfunc "percentile".
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from minisql.errors import SqlError
from minisql.executor.functions.core import numeric
from minisql.value.function import AggregateFunction, WindowAggregate
from minisql.value.types import Value

_SAME: Final = 0.001  # fractions of two rows that differ by no more are the same


class Percentile:
    """The value below which a fraction of the group lies: between two values, or (discrete) the one at or before it."""

    __slots__ = ("discrete", "fraction", "is_sorted", "name", "numbers", "whole")

    def __init__(self, name: str, whole: float, discrete: bool) -> None:
        self.name = name
        self.whole = whole  # the fraction argument that means all of it: 100.0 or 1.0
        self.discrete = discrete
        self.fraction: float | None = None
        self.numbers: list[float] = []
        self.is_sorted = True

    def step(self, value: Value, fraction: Value = 0.5) -> None:
        self._take_fraction(fraction)
        if value is None:
            return
        if type(value) is not int and type(value) is not float:
            raise SqlError(f"input to {self.name}() is not numeric")
        if math.isinf(value):
            raise SqlError(f"Inf input to {self.name}()")
        self.numbers.append(float(value))
        self.is_sorted = False

    def _take_fraction(self, argument: Value) -> None:
        number = numeric(argument)
        if number is None or not 0.0 <= number <= self.whole:
            raise SqlError(f"the fraction argument to {self.name}() is not between 0.0 and {self.whole}")
        fraction = number / self.whole
        if self.fraction is None:
            self.fraction = fraction
        elif abs(self.fraction - fraction) > _SAME:
            raise SqlError(f"the fraction argument to {self.name}() is not the same for all input rows")

    def inverse(self, value: Value, fraction: Value = 0.5) -> None:
        if type(value) is int or type(value) is float:
            self._sort()
            del self.numbers[bisect_left(self.numbers, float(value))]

    def value(self) -> float | None:
        if not self.numbers:
            return None
        self._sort()
        assert self.fraction is not None
        place = self.fraction * (len(self.numbers) - 1)
        before = int(place)
        low = self.numbers[before]
        if self.discrete:
            return low
        high = low if place == before else self.numbers[before + 1]
        return low + (high - low) * (place - before)

    final = value

    def _sort(self) -> None:
        if not self.is_sorted:
            self.numbers.sort()
            self.is_sorted = True


def _percentile(name: str, n_args: int, whole: float, discrete: bool) -> AggregateFunction:
    make: Callable[[], WindowAggregate] = lambda: Percentile(name, whole, discrete)  # noqa: E731
    return AggregateFunction(name, n_args, make, make_window=make, innocuous=False)


FUNCTIONS: Final[tuple[AggregateFunction, ...]] = (
    _percentile("median", 1, 1.0, False),
    _percentile("percentile", 2, 100.0, False),
    _percentile("percentile_cont", 2, 1.0, False),
    _percentile("percentile_disc", 2, 1.0, True),
)
