"""The replay of a log finds what must not be in it."""

from __future__ import annotations

import pytest

from harness.chaos.invariants import broken
from harness.model import Event

Step = tuple[str, int | None, int | None, dict[str, object]]

GOOD: list[Step] = [
    ("started", None, None, {}),
    ("task_added", 1, None, {}),
    ("claimed", 1, 1, {}),
    ("ended", 1, 1, {"outcome": "lost"}),
    ("claimed", 1, 2, {}),
    ("ended", 1, 2, {"outcome": "submitted"}),
    ("submitted", 1, 2, {"change": 1, "sha": "b"}),
    ("landing", None, None, {"old": "a", "new": "b"}),
    ("landed", 1, 2, {"change": 1, "sha": "b"}),
    ("task_added", 2, None, {}),
    ("claimed", 2, 1, {}),
    ("ended", 2, 1, {}),
    ("submitted", 2, 1, {"change": 2, "sha": "c"}),
    ("rejected", 2, 1, {"change": 2}),
]


def events(log: list[Step]) -> list[Event]:
    return [Event(i, 0.0, kind, task, epoch, data) for i, (kind, task, epoch, data) in enumerate(log, 1)]


def test_a_good_log_breaks_no_rule() -> None:
    assert broken(events(GOOD), complete=True) == []


@pytest.mark.parametrize("left_out", range(1, len(GOOD)))
def test_a_log_in_which_an_event_is_missing_is_noticed(left_out: int) -> None:
    log = events(GOOD)
    del log[left_out]
    assert broken(log, complete=True)


@pytest.mark.parametrize("left_out", [1, 3, 4, 5, 6, 7, 8, 11, 12, 13])
def test_a_step_that_was_never_taken_is_noticed_by_what_follows(left_out: int) -> None:
    log = [*GOOD]
    del log[left_out]
    assert broken(events(log), complete=True)


@pytest.mark.parametrize(
    "wrong",
    [
        ("claimed", 1, 3, {}),
        ("landed", 1, 2, {"change": 1}),
        ("rejected", 1, 2, {"change": 1}),
        ("landing", None, None, {"old": "x", "new": "y"}),
        ("ended", 1, 2, {}),
        ("claimed", 9, 1, {}),
        ("claimed", 2, 3, {}),
    ],
)
def test_a_step_too_many_is_noticed(wrong: Step) -> None:
    assert broken(events([*GOOD, wrong]), complete=True)
