"""Aggregate functions: one accumulator a group, which a moving window frame may also take rows out of.

Source: lang_aggfunc, windowfunctions.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from typing import Final

from minisql.errors import SqlError
from minisql.executor.functions.core import numeric
from minisql.value.cast import to_real
from minisql.value.collate import Collation
from minisql.value.compare import compare
from minisql.value.function import AggregateFunction, WindowAggregate
from minisql.value.render import text_of
from minisql.value.types import MAX_INTEGER, MIN_INTEGER, Value
from minisql.value.utf8 import joined

_EXACT: Final = 4503599627370496  # 2**52: integers from here on are added to a REAL sum in two pieces


class CountRows:
    """count(*)."""

    __slots__ = ("n_rows",)

    def __init__(self) -> None:
        self.n_rows = 0

    def step(self) -> None:
        self.n_rows += 1

    def inverse(self) -> None:
        self.n_rows -= 1

    def value(self) -> int:
        return self.n_rows

    final = value


class Count:
    """count(x): the rows whose x is not NULL."""

    __slots__ = ("n_rows",)

    def __init__(self) -> None:
        self.n_rows = 0

    def step(self, value: Value) -> None:
        if value is not None:
            self.n_rows += 1

    def inverse(self, value: Value) -> None:
        if value is not None:
            self.n_rows -= 1

    def value(self) -> int:
        return self.n_rows

    final = value


class _Summer:
    """What sum, total and avg share: an exact integer sum that turns to REAL at the first value that is none.

    A REAL sum carries the error of its additions along (Kahan-Babuska), so that 1e100 + 1 - 1e100 is 1.
    """

    __slots__ = ("error", "integer", "is_real", "n_values", "overflowed", "real")

    def __init__(self) -> None:
        self.n_values = 0
        self.integer = 0
        self.is_real = False
        self.overflowed = False  # and no REAL came after: sum() fails
        self.real = 0.0
        self.error = 0.0

    def step(self, value: Value) -> None:
        if type(value) is not int:
            if value is None:
                return
            number = numeric(value)
            if type(number) is not int:
                self._step_real(to_real(value) or 0.0)
                return
            value = number
        self.n_values += 1
        if self.is_real:
            self._add_integer(value)
            return
        total = self.integer + value
        if MIN_INTEGER <= total <= MAX_INTEGER:
            self.integer = total
        else:
            self.overflowed = True
            self._turn_real()
            self._add_integer(value)

    def _step_real(self, real: float) -> None:
        self.n_values += 1
        if not self.is_real:
            self._turn_real()
        self.overflowed = False
        self._add(real)

    def inverse(self, value: Value) -> None:
        if value is None:
            return
        self.n_values -= 1
        number = numeric(value)
        if type(number) is not int:
            self._add(-(to_real(value) or 0.0))
        elif not self.is_real:
            self.integer -= number
        elif number == MIN_INTEGER:
            self._add_integer(MAX_INTEGER)
            self._add_integer(1)
        else:
            self._add_integer(-number)

    def _turn_real(self) -> None:
        self.is_real = True
        if -_EXACT < self.integer < _EXACT:
            self.real = float(self.integer)
        else:
            small = _c_rest(self.integer)
            self.real, self.error = float(self.integer - small), float(small)

    def _add_integer(self, integer: int) -> None:
        if -_EXACT < integer < _EXACT:
            self._add(float(integer))
        else:
            small = _c_rest(integer)
            self._add(float(integer - small))
            self._add(float(small))

    def _add(self, real: float) -> None:
        before = self.real
        after = before + real
        if abs(before) > abs(real):
            self.error += (before - after) + real
        else:
            self.error += (real - after) + before
        self.real = after

    def total(self) -> float:
        """The sum as REAL; may be NaN."""
        if not self.is_real:
            return float(self.integer)
        return self.real + self.error if math.isfinite(self.error) else self.real


def _c_rest(integer: int) -> int:
    """integer % 16384 with the sign of integer."""
    return integer % 16384 if integer >= 0 else -(-integer % 16384)


class Sum(_Summer):
    """sum(x): INTEGER if every value was; NULL of no values; SqlError `integer overflow`."""

    __slots__ = ()

    def value(self) -> int | float | None:
        if not self.n_values:
            return None
        if not self.is_real:
            return self.integer
        if self.overflowed:
            raise SqlError("integer overflow")
        total = self.total()
        return None if math.isnan(total) else total

    final = value


class Total(_Summer):
    """total(x): always REAL, 0.0 of no values."""

    __slots__ = ()

    def value(self) -> float | None:
        total = self.total()
        return None if math.isnan(total) else total

    final = value


class Average(_Summer):
    """avg(x): always REAL, NULL of no values."""

    __slots__ = ()

    def value(self) -> float | None:
        if not self.n_values:
            return None
        mean = self.total() / self.n_values
        return None if math.isnan(mean) else mean

    final = value


class GroupConcat:
    """group_concat(x, separator): the texts that are not NULL; each but the first after its own row's separator."""

    __slots__ = ("as_written", "has_empty", "pieces")

    def __init__(self) -> None:
        self.pieces: deque[tuple[str, str]] = deque()  # (separator, text)
        self.has_empty = False
        self.as_written: _WrittenConcat | None = None  # where an empty text was in a frame that rows leave

    def step(self, value: Value, separator: Value = ",") -> None:
        if type(value) is str and value and separator == "," and self.as_written is None:
            self.pieces.append((",", value))
        elif (text := text_of(value)) is not None:
            piece = text_of(separator) or "", text
            self.has_empty = self.has_empty or not text
            if self.as_written is None:
                self.pieces.append(piece)
            else:
                self.as_written.step(*piece)

    def inverse(self, value: Value, separator: Value = ",") -> None:
        if value is None:
            return
        if self.has_empty and self.as_written is None:
            self.as_written = _WrittenConcat()
            for piece in self.pieces:
                self.as_written.step(*piece)
        if self.as_written is None:
            self.pieces.popleft()
        else:
            self.as_written.inverse(text_of(value) or "")

    def value(self) -> str | None:
        if self.as_written is not None:
            return self.as_written.value()
        if not self.pieces:
            return None
        parts = [part for piece in self.pieces for part in piece]
        return joined("".join(parts[1:]))

    final = value


class _WrittenConcat:
    """group_concat() of a frame that rows leave, as SQLite has it: one text, from whose front a row takes as many bytes
    as it and a separator have. When nothing is left of the text, the next row counts as the first one and brings no
    separator, though rows with empty texts may be there."""

    __slots__ = ("is_first", "n_first", "n_rows", "sizes", "text")

    def __init__(self) -> None:
        self.text = b""
        self.n_rows = 0
        self.is_first = True
        self.n_first = 0  # bytes of a separator, as long as all have as many
        self.sizes: deque[int] | None = None  # of each row's separator but the first's, otherwise

    def step(self, separator: str, text: str) -> None:
        between = separator.encode(errors="surrogateescape")
        if self.is_first:
            self.is_first, self.n_first = False, len(between)
        else:
            if self.sizes is None and len(between) != self.n_first:
                self.sizes = deque([self.n_first] * (self.n_rows - 1))
            if self.sizes is not None:
                self.sizes.append(len(between))
            self.text += between
        self.n_rows += 1
        self.text += text.encode(errors="surrogateescape")

    def inverse(self, text: str) -> None:
        self.n_rows -= 1
        n_bytes = len(text.encode(errors="surrogateescape"))
        if self.sizes is None:
            n_bytes += self.n_first
        elif self.sizes:
            n_bytes += self.sizes.popleft()
        self.text = self.text[n_bytes:]
        if not self.text:
            self.is_first, self.sizes = True, None

    def value(self) -> str | None:
        return joined(self.text.decode(errors="surrogateescape")) if self.text or self.n_rows > 0 else None


class Extreme:
    """min(x) or max(x) of a group: the first of equals; NULL of no values."""

    __slots__ = ("best", "collation", "direction")

    def __init__(self, collation: Collation, direction: int) -> None:
        self.collation = collation
        self.direction = direction  # 1: max, -1: min
        self.best: Value = None

    def step(self, value: Value) -> None:
        if value is None:
            return
        if self.best is None or compare(value, self.best, self.collation) == self.direction:
            self.best = value

    def final(self) -> Value:
        return self.best


class WindowExtreme:
    """min(x) or max(x) of a frame whose rows leave in the order in which they came.

    Keeps only values that can still become the extreme: each is better than all that follow it. Of equals the last one
    counts, as in SQLite, which looks at the end of an index there.
    """

    __slots__ = ("candidates", "collation", "direction", "n_left", "n_taken")

    def __init__(self, collation: Collation, direction: int) -> None:
        self.collation = collation
        self.direction = direction
        self.n_taken = 0
        self.n_left = 0
        self.candidates: deque[tuple[int, Value]] = deque()  # (number of the row that brought it, value)

    def step(self, value: Value) -> None:
        if value is not None:
            while self.candidates and compare(value, self.candidates[-1][1], self.collation) != -self.direction:
                self.candidates.pop()
            self.candidates.append((self.n_taken, value))
        self.n_taken += 1

    def inverse(self, value: Value) -> None:
        if self.candidates and self.candidates[0][0] == self.n_left:
            self.candidates.popleft()
        self.n_left += 1

    def value(self) -> Value:
        return self.candidates[0][1] if self.candidates else None

    final = value


def _extreme(name: str, direction: int) -> AggregateFunction:
    return AggregateFunction(
        name,
        1,
        lambda collation: Extreme(collation, direction),
        needs_collation=True,
        make_window=lambda collation: WindowExtreme(collation, direction),
    )


def _windowed(name: str, n_args: int, make: Callable[[], WindowAggregate]) -> AggregateFunction:
    return AggregateFunction(name, n_args, make, make_window=make)


FUNCTIONS: Final[tuple[AggregateFunction, ...]] = (
    _windowed("count", 0, CountRows),
    _windowed("count", 1, Count),
    _windowed("sum", 1, Sum),
    _windowed("total", 1, Total),
    _windowed("avg", 1, Average),
    _windowed("group_concat", 1, GroupConcat),
    _windowed("group_concat", 2, GroupConcat),
    _windowed("string_agg", 2, GroupConcat),
    _extreme("max", 1),
    _extreme("min", -1),
)
