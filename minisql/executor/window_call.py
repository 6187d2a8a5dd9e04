"""A call in a window, compiled, and the accumulators of an aggregate that is called so. Source: windowfunctions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from minisql.executor.run import Row, Run
from minisql.frozen import frozen, replace
from minisql.value.collate import Collation
from minisql.value.function import AggregateFunction, WindowAggregate, WindowFunction
from minisql.value.types import Value

_EXTREMES: Final = ("max", "min")
"""Of equals, SQLite gives the first while rows only enter, and the last in a frame that moves."""


@frozen
class Call:
    """A call: `args` and `where` are columns of the row, `frame` is the number of its frame.

    `bind_late`: what makes the arguments of a row each time that it enters a frame or leaves one; `args` is empty then.
    So does SQLite with those of functions that ask what is JSON: of a row that is in no frame, or that FILTER leaves
    out, they are not computed, and do not fail. `late`: the same within a run.
    """

    function: AggregateFunction | WindowFunction
    args: tuple[int, ...]
    where: int | None
    collation: Collation
    frame: int
    bind_late: Callable[[Run], Callable[..., Row]] | None = None
    late: Callable[[Row], Row] | None = None

    def bound(self, run: Run, left: Row) -> Call:
        if self.bind_late is None:
            return self
        compute = self.bind_late(run)
        return replace(self, late=lambda row: compute(row, left))


def growing_total(function: AggregateFunction, collation: Collation) -> tuple[Callable[..., None], Callable[[], Value]]:
    """(take a row in, the result so far) of an accumulator that gives no row back."""
    new = partial(function.make, collation) if function.needs_collation else function.make
    if function.builtin and function.name in _EXTREMES:
        extreme = new()
        return extreme.step, extreme.final
    total = moving_total(function, collation)
    return total.step, total.value


def moving_total(function: AggregateFunction, collation: Collation) -> WindowAggregate:
    make = function.make_window or cast(Callable[..., WindowAggregate], function.make)
    return make(collation) if function.needs_collation else make()
