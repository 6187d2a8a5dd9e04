"""Row counts and costs as logarithms: a LogEst is 10 times the binary logarithm, as a small integer.

Estimates are rough, so that factors matter and units do not; adding LogEsts multiplies what they stand for. All costs
of the planner are kept so, because the thresholds and penalties of SQLite's planner are given in this scale.
Source: optoverview, queryplanner-ng §3.
"""

from __future__ import annotations

from math import log2
from typing import Final

LogEst = int

_MANTISSA: Final = tuple(round(10 * log2(1 + i / 8)) for i in range(8))
_SUM: Final = tuple(round(10 * log2(1 + 2 ** (-distance / 10))) for distance in range(32))


def log_est(count: int) -> LogEst:
    """10 * log2(count), 0 for less than 2; three bits of the count's mantissa are looked at."""
    if count < 2:
        return 0
    shift = count.bit_length() - 4
    leading = count >> shift if shift >= 0 else count << -shift
    return 10 * (shift + 3) + _MANTISSA[leading & 7]


def log_add(a: LogEst, b: LogEst) -> LogEst:
    """The LogEst of the sum of what `a` and `b` stand for."""
    if a < b:
        a, b = b, a
    distance = a - b
    if distance > 49:
        return a
    return a + 1 if distance > 31 else a + _SUM[distance]


def log_of_log(rows: LogEst) -> LogEst:
    """The cost of one binary search among so many rows."""
    return 0 if rows <= 10 else log_est(rows) - 33
