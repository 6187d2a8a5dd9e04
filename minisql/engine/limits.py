"""The limits of one connection: what they are at first, how far they go, and how they are lowered.

There is no bytecode here, so no statement can exceed VDBE_OP: the number is kept and never reached.
Source: limits §1; c3ref limit.
"""

from __future__ import annotations

from typing import Final

from minisql.planner.environment import Limits
from minisql.sql.build.context import ParseLimits

_MIN_LENGTH: Final = 30  # of LENGTH: it cannot be set to less
_LEAST_PARSER_DEPTH: Final = 50  # what SQLite's parser has from the first; it asks for the limit when it needs more


class LimitCategory:
    """What is limited, by SQLite's numbers. (No Enum: a connection needs them at once, and making one takes 0.5 ms.)"""

    LENGTH: Final = 0  # bytes of a text, a blob
    SQL_LENGTH: Final = 1  # characters of a statement
    COLUMN: Final = 2  # of a table, an index, a result
    EXPR_DEPTH: Final = 3
    COMPOUND_SELECT: Final = 4  # terms
    VDBE_OP: Final = 5  # instructions of a statement
    FUNCTION_ARG: Final = 6
    ATTACHED: Final = 7  # databases
    LIKE_PATTERN_LENGTH: Final = 8  # bytes
    VARIABLE_NUMBER: Final = 9  # of a parameter
    TRIGGER_DEPTH: Final = 10
    WORKER_THREADS: Final = 11
    PARSER_DEPTH: Final = 12
    SCHEMA: Final = 13
    TRIGGER_STEPS: Final = 14


_DEFAULTS: Final = (
    1_000_000_000, 1_000_000_000, 2000, 1000, 500, 250_000_000, 1000, 125, 50_000, 32_766, 1000, 0, 2500, 10_000_000,
    65_000,
)  # fmt: skip
"""By category: what holds at first, and, but for the threads, the most that can be set."""

_MAX_THREADS: Final = 8
N_CATEGORIES: Final = len(_DEFAULTS)


class ConnectionLimits:
    """The limits as they are now; `parsing` and `planning` are those that parser and planner look at."""

    __slots__ = ("_values", "parsing", "planning")

    def __init__(self) -> None:
        self._values = list(_DEFAULTS)
        self.parsing = ParseLimits()
        self.planning = Limits()

    def __getitem__(self, category: int) -> int:
        return self._values[category]

    def lower(self, category: int, value: int) -> int:
        """Set a limit, no higher than it was built in; a negative value leaves it. Returns what it was before."""
        values = self._values
        before = values[category]
        if value < 0:
            return before
        if category == LimitCategory.LENGTH:
            value = max(value, _MIN_LENGTH)
        most = _MAX_THREADS if category == LimitCategory.WORKER_THREADS else _DEFAULTS[category]
        values[category] = min(value, most)
        self.parsing = ParseLimits(
            parameters=values[LimitCategory.VARIABLE_NUMBER],
            expression_depth=values[LimitCategory.EXPR_DEPTH],
            parser_depth=max(values[LimitCategory.PARSER_DEPTH], _LEAST_PARSER_DEPTH),
        )
        self.planning = Limits(
            length=values[LimitCategory.LENGTH],
            columns=values[LimitCategory.COLUMN],
            compound_select=values[LimitCategory.COMPOUND_SELECT],
            function_args=values[LimitCategory.FUNCTION_ARG],
            trigger_depth=values[LimitCategory.TRIGGER_DEPTH],
        )
        return before
