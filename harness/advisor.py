"""What the numbers of a running swarm ask for, decided by plain rules and written down with their reasons.

Every `SECONDS` the advisor looks at the queue, the accounts and the tasks that failed. It throttles (a queue that grows
older than the gates can follow gets no new attempts; an account whose attempts come to nothing gets fewer agents), it
reassigns (what waits for a limit that ends late goes to others who are idle), it skips reviews that would hold up
everything, and it opens tasks (something that failed three times is to be split). Nothing here asks a model.
"""

from __future__ import annotations

from dataclasses import dataclass

from harness.clock import is_over
from harness.config import Config
from harness.errors import DuplicateTaskError
from harness.gates.review import GATE
from harness.model import NewTask, TaskState
from harness.store import Changes, Providers, Store, Tasks
from harness.store.tasks import FOREVER

SECONDS = 120.0
OLD_QUEUE_SECONDS = 600.0
"""A change that waits longer than this means that the gates are the bottleneck."""


LATE_SECONDS = 600.0
"""A limit that ends later than this is not waited for while others have nothing to do."""
RECENT = 12
"""Attempts of an account that are looked at for whether they come to something."""
POOR = 0.2
"""The share of them that landed below which an account gets fewer agents, if others do better."""
OLD_REVIEW_SECONDS = 300.0
"""Reviews that take longer than this on average, while the queue is old, are for risky changes alone."""


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
        self.skips_reviews = False

    def look(self) -> list[Advice]:
        """What is to be done now, if it is time to look; each piece is written down and done."""
        now = self._store.clock.monotonic()
        if now - self._looked < SECONDS:
            return []
        self._looked = now
        advice = [
            *self._queue(),
            *self._reviews(),
            *self._accounts(),
            *self._parked(),
            *self._poor(),
            *self._failures(),
        ]
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

    def _reviews(self) -> list[Advice]:
        """Let only risky changes be read while reading takes long and the queue is old."""
        was, seconds = self.skips_reviews, self._changes.mean_seconds(GATE, RECENT)
        self.skips_reviews = self.is_throttled and seconds > OLD_REVIEW_SECONDS
        if self.skips_reviews and not was:
            return [Advice("skip_reviews", f"a review takes {seconds:.0f} s and the queue is old: risky changes alone")]
        if was and not self.skips_reviews:
            return [Advice("review", "the queue has caught up: reviews as set")]
        return []

    def _parked(self) -> list[Advice]:
        """Give to others what waits for a limit that ends late, when they have nothing else to do."""
        now = self._store.clock.wall()
        if self._tasks.ready():
            return []
        idle = [state.name for state in self._providers.all() if not state.broken and is_over(state.resets, now)]
        late = [
            task
            for task in self._tasks.all([TaskState.PARKED])
            if LATE_SECONDS < task.not_before - now < FOREVER and task.epoch
        ]
        if not idle:
            return []
        for task in late:
            self._tasks.release(task.id)
        return [
            Advice(
                "reassign",
                f"task {task.id} would wait {task.not_before - now:.0f} s for a limit: {', '.join(idle)} may have it",
            )
            for task in late
        ]

    def _poor(self) -> list[Advice]:
        """Halve the agents of an account whose last attempts came to nothing, while another's did."""
        shares = {
            state.name: share
            for state in self._providers.all()
            if (share := self._tasks.share_landed(state.name, RECENT)) is not None
        }
        best = max(shares.values(), default=0.0)
        advice = []
        for name, share in shares.items():
            if share < POOR and best > 2 * POOR and self._providers.get(name).allowed >= 2:
                self._providers.fewer(name)
                advice.append(
                    Advice("fewer", f"{share:.0%} of the last {RECENT} attempts of {name} landed, of others {best:.0%}")
                )
        return advice

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
