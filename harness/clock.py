"""Two clocks: one to say when something happened, one to say how long it took.

Deadlines are kept on the monotonic clock, so a wall clock that jumps by a year ends no lease. Tests and the chaos runs
put a clock in place that they move themselves.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Protocol

LONGEST_WAIT = 8 * 86400.0
"""Seconds: no vendor's limit lasts longer. A time further in the future was set by a clock that has been put back."""


def is_over(until: float, now: float) -> bool:
    """Whether a time (wall clock) has come, or lies so far ahead that another clock must have set it."""
    return until <= now or now + LONGEST_WAIT < until < float("inf")


class Clock(Protocol):
    """Where time comes from."""

    def monotonic(self) -> float:
        """Seconds since some start; never goes back."""

    def wall(self) -> float:
        """Seconds since 1970 UTC, for people; may jump."""


class SystemClock:
    """The machine's clocks."""

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return time.time()


@dataclass(slots=True)
class ManualClock:
    """A clock that stands still until it is moved."""

    now: float = 0.0
    skew: float = 1_700_000_000.0

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return self.now + self.skew

    def advance(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self.now += seconds

    def jump(self, seconds: float) -> None:
        """Set the wall clock, as a person or a time server does; the monotonic clock goes on."""
        self.skew += seconds
