"""Plans of one statement for certain values of its parameters, which they weigh as a plan for literals would.

Source: see `minisql.planner.where.weighed`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from minisql.frozen import field, slotted
from minisql.planner.nodes import Question
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.compiled import Compiled
    from minisql.engine.session import Session

_MOST_PLANS: Final = 64
"""A plan that is not needed takes 1 ms to make, and a statement lives on among those prepared, with all its plans."""


@slotted
class _Branch:
    """Where the plans part: by what is answered here."""

    question: Question
    ways: dict[Hashable | None, _Way] = field(default_factory=dict)


_Way: TypeAlias = "_Branch | Compiled"


class FittedPlans:
    """The plans made for the first values that a statement was run with, by what they were told of them.

    The planner asks the same question next whenever all answers before were the same, so the plans are the leaves of a
    tree of questions. All are of one state of the schema: when it has moved on, the next values are the first again.
    """

    __slots__ = ("_compile", "_generation", "_n_plans", "_session", "_start")

    def __init__(self, session: Session, compile: Callable[[Sequence[Value]], Compiled]) -> None:
        """`compile`: makes a plan for values."""
        self._session = session
        self._compile = compile
        self._generation = -1
        self._n_plans = 0
        self._start: dict[Hashable | None, _Way] = {}

    def fit(self, compiled: Compiled, params: Sequence[Value]) -> Compiled:
        """The plan for these values, or for values about which much the same is true, where many have been made before;
        `compiled`, which knows none, where there is nothing like that either."""
        session = self._session
        if compiled.generation != session.generation:
            return compiled
        if self._generation != session.generation:
            self._generation = session.generation
            self._start.clear()
            self._n_plans = 0
            self._keep(compiled)
        way: _Way | None = self._start[None]
        may_plan = self._n_plans < _MOST_PLANS
        while isinstance(way, _Branch):
            answer = way.question.answer(params)
            way = way.ways.get(answer) if may_plan or answer in way.ways else _nearest(way.ways, answer)
        if way is not None:
            return way
        if not may_plan:
            return compiled
        fitted = self._compile(params)
        if fitted.generation == self._generation:  # else only now has the schema been looked at
            self._keep(fitted)
        return fitted

    def _keep(self, compiled: Compiled) -> None:
        self._n_plans += 1
        ways, key = self._start, None
        answer: Hashable | None
        for question, answer in compiled.plan.weighed:
            branch = ways.get(key)
            if not isinstance(branch, _Branch) or branch.question != question:
                branch = ways[key] = _Branch(question)
            ways, key = branch.ways, answer
        ways[key] = compiled


def _nearest(ways: dict[Hashable | None, _Way], answer: Hashable | None) -> _Way | None:
    """The way of the answer that is most like this one: answers are numbers, alone or some together."""
    numbers = _numbers(answer)
    far = {
        other: sum(abs(a - b) for a, b in zip(numbers, there))
        for other in ways
        if len(there := _numbers(other)) == len(numbers) > 0
    }
    return ways[min(far, key=far.__getitem__)] if far else None


def _numbers(answer: Hashable | None) -> tuple[int, ...]:
    return answer if isinstance(answer, tuple) else (answer,) if isinstance(answer, int) else ()
