"""SQLite in minisql's role, with one deliberate fault: what the runner must report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from oracle_tests.answer import Answer, Value
from oracle_tests.case import Case
from oracle_tests.engines import Engine, Worker, WorkerEngine
from oracle_tests.runner import MakeEngine

Fault = Callable[[str, Answer], Answer]


class BrokenEngine(WorkerEngine):
    """Answers as SQLite does, changed by a fault."""

    def __init__(self, worker: Worker, fault: Fault) -> None:
        super().__init__(worker, "in minisql's role")
        self._fault = fault

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> Answer:
        return self._fault(sql, super().run(sql, parameters))


@dataclass(frozen=True)
class MakeBroken:
    """Makes the broken engine; a class, so that it can go to another process."""

    fault: Fault

    def __call__(self, worker: Worker, case: Case) -> Engine:
        return BrokenEngine(worker, self.fault)


def broken(fault: Fault) -> MakeEngine:
    """An engine maker with the fault."""
    return MakeBroken(fault)


def integers_become_reals(_sql: str, answer: Answer) -> Answer:
    """1 becomes 1.0."""
    return replace(
        answer, rows=tuple(tuple(float(v) if isinstance(v, int) else v for v in row) for row in answer.rows)
    )


def last_row_is_lost(_sql: str, answer: Answer) -> Answer:
    """One row fewer."""
    return replace(answer, rows=answer.rows[:-1])


def rows_are_reversed(_sql: str, answer: Answer) -> Answer:
    """The other order."""
    return replace(answer, rows=answer.rows[::-1])


def names_are_upper_case(_sql: str, answer: Answer) -> Answer:
    """Other column names."""
    return replace(answer, names=tuple(name.upper() for name in answer.names))


def errors_have_another_text(_sql: str, answer: Answer) -> Answer:
    """The same code, another message."""
    return replace(answer, error=answer.error and (answer.error[0], answer.error[1] + "!"))


def errors_have_another_code(_sql: str, answer: Answer) -> Answer:
    """The same message, the primary code only."""
    return replace(answer, error=answer.error and (answer.error[0] + 256, answer.error[1]))


def errors_are_swallowed(_sql: str, answer: Answer) -> Answer:
    """No error at all."""
    return replace(answer, error=None)


def changes_are_off_by_one(_sql: str, answer: Answer) -> Answer:
    """changes() one too high."""
    if answer.counters is None:
        return answer
    changes, total, rowid = answer.counters
    return replace(answer, counters=(changes + 1, total, rowid))


def crashes(_sql: str, answer: Answer) -> Answer:
    """A Python exception that is no SQL error."""
    raise KeyError("the engine's own mistake")


def no_fault(_sql: str, answer: Answer) -> Answer:
    """SQLite as it is."""
    return answer
