"""Plans of one statement for certain values of its parameters, which they weigh as a plan for literals would.

Source: see `minisql.planner.where.weighed`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minisql.planner.where.weighed import Weights, weights
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.compiled import Compiled
    from minisql.engine.session import Session

_MOST_PLANS: Final = 16
"""A plan that is not needed takes 1 ms to make."""
_LONGEST: Final = 1000
"""Characters or bytes of a value that is kept: a statement lives on among those prepared, with all that it holds."""


class FittedPlans:
    """The plans made for the first values that a statement was run with, by what each of them knows.

    All are of one state of the schema: when it has moved on, the next values are the first again.
    """

    __slots__ = ("_generation", "_plans", "_session", "_sql")

    def __init__(self, session: Session, sql: str) -> None:
        self._session = session
        self._sql = sql
        self._generation = -1
        self._plans: dict[Weights, Compiled] = {}

    def fit(self, compiled: Compiled, params: Sequence[Value]) -> Compiled:
        """The plan for these values; `compiled`, which knows none, where there is nothing to know, they are too long
        to be kept, or so many others have come before."""
        session = self._session
        known = weights(compiled.plan.weighed, params)
        if known is None or compiled.generation != session.generation or _is_long(compiled, params):
            return compiled
        if self._generation != session.generation:
            self._plans.clear()
            self._generation = session.generation
        fitted = self._plans.get(known)
        if fitted is None:
            if len(self._plans) >= _MOST_PLANS:
                return compiled
            fitted = session.compile(self._sql, params)
            if fitted.generation != self._generation:  # only now has the schema been looked at
                return fitted
            self._plans[known] = fitted
        return fitted


def _is_long(compiled: Compiled, params: Sequence[Value]) -> bool:
    """Whether a weighed value is too long to be kept."""
    return any(
        isinstance(value, str | bytes) and len(value) > _LONGEST
        for number, is_exact in compiled.plan.weighed
        if is_exact
        for value in params[number - 1 : number]
    )
