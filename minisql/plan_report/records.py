"""A measured run: a step for each operator of the plan, as the rows of EXPLAIN ANALYZE have them.

R1  A step's parent has a smaller id; the first step is the root, and has parent 0.
R2  A step's `seconds` are its `own_seconds` and those of all steps below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from minisql.frozen import frozen

COLUMNS: Final = (
    "id", "parent", "operator", "detail", "estimated_rows", "rows", "loops", "ended", "ms", "own_ms", "pages",
    "pages_read",
)  # fmt: skip
"""Of the rows of EXPLAIN ANALYZE; one a step."""

_WRONG_BY: Final = 10.0  # a factor: what is less is no news, with guesses instead of statistics


@frozen
class Step:
    """One operator.

    Attributes:
        number, parent: from 1; 0 for the parent of the root.
        operator, detail: what it does, and on what.
        estimated_rows: of all loops together, as the planner thought; None where it has no figure.
        rows: that came out, in all loops.
        loops: how often it was started. `ended`: how often it came to its end; else the step above had enough.
        seconds: with everything below. `own_seconds`: without.
        pages: pages of the database that this step alone looked at, each look counted; `pages_read`: those of them that
            were not in the cache.
    """

    number: int
    parent: int
    operator: str
    detail: str
    estimated_rows: float | None
    rows: int
    loops: int
    ended: int
    seconds: float
    own_seconds: float
    pages: int
    pages_read: int

    @property
    def stopped_early(self) -> bool:
        """Not all of its rows were asked for: there are more than `rows`."""
        return self.ended < self.loops

    @property
    def factor(self) -> float | None:
        """How many times as many rows as estimated (below 1: fewer); None where that cannot be said."""
        if self.estimated_rows is None or not self.loops:
            return None
        factor = max(1, self.rows) / max(1.0, self.estimated_rows)
        return None if factor < 1 and self.stopped_early else factor

    @property
    def is_misestimate(self) -> bool:
        """The planner was wrong by ten times or more."""
        factor = self.factor
        return factor is not None and not 1 / _WRONG_BY < factor < _WRONG_BY

    def as_row(self) -> tuple[int | float | str | None, ...]:
        """The row of EXPLAIN ANALYZE; see COLUMNS. Times in milliseconds."""
        estimated = None if self.estimated_rows is None else float(f"{self.estimated_rows:.6g}")
        return (
            self.number, self.parent, self.operator, self.detail, estimated, self.rows, self.loops, self.ended,
            round(self.seconds * 1e3, 3), round(self.own_seconds * 1e3, 3), self.pages, self.pages_read,
        )  # fmt: skip


@frozen
class Report:
    """A run. `plan` are the rows of EXPLAIN QUERY PLAN: (id, parent's id, not used, text). `database` is its file."""

    sql: str
    steps: tuple[Step, ...]
    plan: tuple[tuple[int, int, int, str], ...] = ()
    database: str = ""

    @property
    def seconds(self) -> float:
        """Of the whole run."""
        return self.steps[0].seconds

    @property
    def n_rows(self) -> int:
        """Of the result."""
        return self.steps[0].rows

    @property
    def pages(self) -> int:
        return sum(step.pages for step in self.steps)

    @property
    def pages_read(self) -> int:
        return sum(step.pages_read for step in self.steps)

    def children(self, parent: int) -> tuple[Step, ...]:
        """The steps right below a step, in the order in which the plan has them."""
        return tuple(step for step in self.steps if step.parent == parent)

    def tree(self) -> Iterable[tuple[Step, int]]:
        """Each step with its depth (0: the root), a parent right before its first child. Uses no recursion."""
        below: dict[int, list[Step]] = {}
        for step in self.steps:
            below.setdefault(step.parent, []).append(step)
        waiting = [(step, 0) for step in reversed(below.get(0, ()))]
        while waiting:
            step, depth = waiting.pop()
            yield step, depth
            waiting += [(child, depth + 1) for child in reversed(below.get(step.number, ()))]


def step_of_row(row: Sequence[object]) -> Step:
    """The step that a row of EXPLAIN ANALYZE tells of."""
    number, parent, operator, detail, estimated, rows, loops, ended, ms, own_ms, pages, pages_read = row
    return Step(
        _count(number), _count(parent), str(operator), str(detail), None if estimated is None else _real(estimated),
        _count(rows), _count(loops), _count(ended), _real(ms) / 1e3, _real(own_ms) / 1e3, _count(pages),
        _count(pages_read),
    )  # fmt: skip


def _count(value: object) -> int:
    assert isinstance(value, int), value
    return value


def _real(value: object) -> float:
    assert isinstance(value, int | float), value
    return float(value)
