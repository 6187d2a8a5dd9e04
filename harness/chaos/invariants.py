"""What must never be seen in the log of a run, whatever its agents did and whenever it was killed.

The log is replayed event by event; each rule that is broken is one line of the answer.
"""

from __future__ import annotations

from collections.abc import Iterable

from harness.model import Event


class Replay:
    """A log, replayed. `broken` holds what was wrong in it."""

    def __init__(self) -> None:
        self.broken: list[str] = []
        self._alive: dict[int, int] = {}  # task -> epoch of the live lease
        self._epoch: dict[int, int] = {}  # task -> the last epoch that was given
        self._submitted: dict[int, str] = {}  # change -> its commit
        self._decided: dict[int, str] = {}  # change -> landed or rejected
        self._known_main: str | None = None
        self._intended: str | None = None
        self._restarted = False
        self._added: set[int] = set()
        self._last_id = 0

    def take(self, event: Event) -> None:
        """Take the next event."""
        if event.id != self._last_id + 1:
            self._break(event, f"events {self._last_id + 1} to {event.id - 1} are missing")
        self._last_id = event.id
        match event.kind:
            case "task_added":
                self._added.add(event.task or 0)
            case "claimed":
                self._claimed(event, event.task or 0, event.epoch or 0)
            case "ended":
                self._ended(event, event.task or 0)
            case "submitted":
                self._submitted[_int(event.data["change"])] = str(event.data["sha"])
            case "rejected":
                self._decide(event, "refused")
            case "landing":
                self._landing(event, str(event.data["old"]), str(event.data["new"]))
            case "landed":
                self._landed(event)
            case "started":
                self._restarted = True  # a person may have moved main between two runs

    def finish(self, *, complete: bool) -> list[str]:
        """What was broken in all; with `complete`, also what the end of a run has left open."""
        if complete:
            self.broken += [f"task {task} is still held at epoch {epoch}" for task, epoch in self._alive.items()]
            waiting = sorted(set(self._submitted) - set(self._decided))
            self.broken += [f"change {change} was neither landed nor refused" for change in waiting]
        return self.broken

    def _break(self, event: Event, what: str) -> None:
        self.broken.append(f"event {event.id} ({event.kind}, task {event.task}): {what}")

    def _claimed(self, event: Event, task: int, epoch: int) -> None:
        if task not in self._added:
            self._break(event, "it was never added")
        if task in self._alive:
            self._break(event, f"given at epoch {epoch} while epoch {self._alive[task]} holds it")
        if epoch != self._epoch.get(task, 0) + 1:
            self._break(event, f"epoch {epoch} follows {self._epoch.get(task, 0)}")
        self._alive[task] = self._epoch[task] = epoch

    def _ended(self, event: Event, task: int) -> None:
        if self._alive.get(task) != event.epoch:
            self._break(event, f"epoch {event.epoch} ended, {self._alive.get(task)} was alive")
        self._alive.pop(task, None)

    def _decide(self, event: Event, how: str) -> None:
        change = _int(event.data["change"])
        if change not in self._submitted:
            self._break(event, f"change {change} was never submitted")
        if change in self._decided:
            self._break(event, f"change {change} was {self._decided[change]} before")
        self._decided[change] = how

    def _landing(self, event: Event, old: str, new: str) -> None:
        if self._known_main not in (None, old) and not self._restarted:
            self._break(event, f"main moves from {old[:12]}, and was left at {self._known_main}")
        self._intended = new
        self._restarted = False

    def _landed(self, event: Event) -> None:
        self._decide(event, "landed")
        if self._intended is None:
            self._break(event, "it landed without an intent")
        self._known_main = self._intended


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def broken(events: Iterable[Event], *, complete: bool) -> list[str]:
    """The rules that a log breaks; empty if none."""
    replay = Replay()
    for event in events:
        replay.take(event)
    return replay.finish(complete=complete)
