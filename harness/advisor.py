"""What the numbers of a running swarm ask for, decided by plain rules and written down with their reasons.

Every `SECONDS` the advisor looks at the queue, the accounts and the tasks that failed. It throttles (a queue that grows
older than the gates can follow gets no new attempts), it shares out (an account that fails gives its place to others),
and it opens tasks (something that failed three times is to be split). Nothing here asks a model.
"""

from __future__ import annotations

from dataclasses import dataclass

from harness.config import Config
from harness.errors import DuplicateTaskError
from harness.model import NewTask, TaskState
from harness.store import Changes, Providers, Store, Tasks

SECONDS = 120.0
OLD_QUEUE_SECONDS = 600.0
"""A change that waits longer than this means that the gates are the bottleneck."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A decision: what is done, and on what numbers."""

    kind: str
    reason: str


class Advisor:
    """Looks at a swarm and says what to do; `is_throttled` is what the coordinator asks before it starts anything."""

    def __init__(self, store: Store, tasks: Tasks, changes: Changes, providers: Providers, config: Config) -> None:
        self._store = store
        self._tasks = tasks
        self._changes = changes
        self._providers = providers
        self._config = config
        self._looked = store.clock.monotonic()
        self.is_throttled = False

    def look(self) -> list[Advice]:
        """What is to be done now, if it is time to look; each piece is written down and done."""
        now = self._store.clock.monotonic()
        if now - self._looked < SECONDS:
            return []
        self._looked = now
        advice = [*self._queue(), *self._accounts(), *self._failures()]
        for piece in advice:
            self._store.record("advice", advice=piece.kind, reason=piece.reason)
        return advice

    def _queue(self) -> list[Advice]:
        """Start nothing while the queue is old; start again when it has caught up."""
        waiting = self._changes.queued()
        age = max((self._store.clock.wall() - change.submitted for change in waiting), default=0.0)
        was, self.is_throttled = self.is_throttled, age > OLD_QUEUE_SECONDS
        if self.is_throttled and not was:
            return [Advice("throttle", f"{len(waiting)} changes wait, the oldest for {age:.0f} s: no new attempts")]
        if was and not self.is_throttled:
            return [Advice("release", f"the oldest change waits for {age:.0f} s: attempts start again")]
        return []

    def _accounts(self) -> list[Advice]:
        """Say which accounts stand still although there is work; their places go to others by themselves."""
        ready = self._tasks.ready()
        wall = self._store.clock.wall()
        return [
            Advice(
                "idle", f"{state.name} stands still: {state.broken or f'its limit ends in {state.resets - wall:.0f} s'}"
            )
            for state in self._providers.all()
            if ready and (state.broken or state.resets > wall)
        ]

    def _failures(self) -> list[Advice]:
        """Open a task to split each one that was set aside."""
        advice = []
        for task in self._tasks.all([TaskState.QUARANTINED]):
            new = NewTask(
                title=f"Split task {task.id}: {task.title}",
                body=f"Task {task.id} failed {task.failures} times. Find the smallest part of it that can land alone,"
                f" and do that part.\n\n{task.body}",
                kind="split",
                module=task.module,
                paths=task.paths,
                priority=task.priority,
                signature=f"split of task {task.id}",
            )
            if task.kind == "split":
                continue  # one that failed as a part too is for a person
            try:
                added = self._tasks.add(new)
            except DuplicateTaskError:
                continue
            advice.append(
                Advice("split", f"task {task.id} failed {task.failures} times: task {added.id} is a part of it")
            )
        return advice
