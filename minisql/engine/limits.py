"""The limits of one connection: what they are at first, how far they go, and how they are lowered.

There is no bytecode here, so no statement can exceed VDBE_OP: the number is kept and never reached.
Source: limits §1; c3ref limit.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from minisql.planner.environment import Limits
from minisql.sql.build.context import ParseLimits

_MIN_LENGTH: Final = 30  # of LENGTH: it cannot be set to less


class LimitCategory(IntEnum):
    """What is limited, by SQLite's numbers."""

    LENGTH = 0  # bytes of a text, a blob, a row
    SQL_LENGTH = 1  # bytes of a statement
    COLUMN = 2  # of a table, an index, a result
    EXPR_DEPTH = 3
    COMPOUND_SELECT = 4  # terms
    VDBE_OP = 5  # instructions of a statement
    FUNCTION_ARG = 6
    ATTACHED = 7  # databases
    LIKE_PATTERN_LENGTH = 8  # bytes
    VARIABLE_NUMBER = 9  # of a parameter
    TRIGGER_DEPTH = 10
    WORKER_THREADS = 11
    PARSER_DEPTH = 12
    SCHEMA = 13
    TRIGGER_STEPS = 14


_DEFAULTS: Final = {
    LimitCategory.LENGTH: 1_000_000_000,
    LimitCategory.SQL_LENGTH: 1_000_000_000,
    LimitCategory.COLUMN: 2000,
    LimitCategory.EXPR_DEPTH: 1000,
    LimitCategory.COMPOUND_SELECT: 500,
    LimitCategory.VDBE_OP: 250_000_000,
    LimitCategory.FUNCTION_ARG: 1000,
    LimitCategory.ATTACHED: 125,
    LimitCategory.LIKE_PATTERN_LENGTH: 50_000,
    LimitCategory.VARIABLE_NUMBER: 32_766,
    LimitCategory.TRIGGER_DEPTH: 1000,
    LimitCategory.WORKER_THREADS: 0,
    LimitCategory.PARSER_DEPTH: 2500,
    LimitCategory.SCHEMA: 10_000_000,
    LimitCategory.TRIGGER_STEPS: 65_000,
}
"""What holds at first, and, but for the threads, the most that can be set."""

_MOST: Final = _DEFAULTS | {LimitCategory.WORKER_THREADS: 8}


class ConnectionLimits:
    """The limits as they are now; `parsing` and `planning` are those that parser and planner look at."""

    __slots__ = ("_values", "parsing", "planning")

    def __init__(self) -> None:
        self._values = dict(_DEFAULTS)
        self.parsing = ParseLimits()
        self.planning = Limits()

    def __getitem__(self, category: LimitCategory) -> int:
        return self._values[category]

    def lower(self, category: LimitCategory, value: int) -> int:
        """Set a limit, no higher than it was built in; a negative value leaves it. Returns what it was before."""
        values = self._values
        before = values[category]
        if value < 0:
            return before
        if category is LimitCategory.LENGTH:
            value = max(value, _MIN_LENGTH)
        values[category] = min(value, _MOST[category])
        self.parsing = ParseLimits(
            parameters=values[LimitCategory.VARIABLE_NUMBER],
            expression_depth=values[LimitCategory.EXPR_DEPTH],
            parser_depth=values[LimitCategory.PARSER_DEPTH],
        )
        self.planning = Limits(
            columns=values[LimitCategory.COLUMN],
            compound_select=values[LimitCategory.COMPOUND_SELECT],
            function_args=values[LimitCategory.FUNCTION_ARG],
        )
        return before
