"""What the harness speaks of: tasks, leases, attempts, changes, and how an attempt may end.

Plain frozen records without behaviour; the store makes them out of rows, everything else passes them on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class TaskState(StrEnum):
    """Where a task stands. MERGED, CLOSED and QUARANTINED are ends; the planner may put a quarantined one back."""

    READY = "ready"
    LEASED = "leased"
    PARKED = "parked"  # its provider said when to come back; the clone and the session are kept
    SUBMITTED = "submitted"  # in the merge queue
    MERGED = "merged"
    CLOSED = "closed"  # its acceptance passed before anybody worked on it
    QUARANTINED = "quarantined"  # failed too often; wants to be split


class Outcome(StrEnum):
    """How an attempt ended, as the supervisor saw it."""

    SUBMITTED = "submitted"
    NO_CHANGE = "no_change"
    ASKED = "asked"  # it stopped to ask somebody
    RATE_LIMITED = "rate_limited"
    QUOTA = "quota"
    AUTH = "auth"
    NOT_FOUND = "not_found"  # the command does not exist
    CRASHED = "crashed"
    HUNG = "hung"  # no output, no CPU time and no file changed for too long
    OVER_BUDGET = "over_budget"  # wall clock, turns, tokens or money
    REJECTED = "rejected"  # a gate said no
    CHEATED = "cheated"  # a gate that guards the judge itself said no
    LOST = "lost"  # the lease ran out: the worker or the coordinator died
    STOPPED = "stopped"  # a person ended it
    NEEDLESS = "needless"  # what the task asks for was there already


PARKING = frozenset({Outcome.RATE_LIMITED, Outcome.QUOTA})
"""Outcomes that are the provider's doing: the task waits for it and no failure is counted."""

BLAMELESS = PARKING | {
    Outcome.AUTH,
    Outcome.NOT_FOUND,
    Outcome.LOST,
    Outcome.STOPPED,
    Outcome.NEEDLESS,
    Outcome.SUBMITTED,
}
"""Outcomes that are no failure at the task: its count stays as it was."""


class ChangeState(StrEnum):
    """Where a submitted change stands in the merge queue."""

    QUEUED = "queued"
    TESTING = "testing"
    LANDED = "landed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task as a person or the planner writes it.

    `paths` are globs from the repository's root, `/` between folders, `**` for any number of them: what the task may
    change, and what is reserved for it while it is worked on. `signature` says what the task is about (a feature and
    its failing cases): two tasks of one signature are one task. `acceptance` is a shell command that fails now and
    passes when the task is done; empty if there is none. `needs` are the ids of tasks that must be merged first.
    """

    title: str
    body: str
    kind: str = "feature"
    module: str = ""
    paths: tuple[str, ...] = ("**",)
    priority: int = 100
    signature: str = ""
    acceptance: str = ""
    needs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the store. `epoch` counts how often it was claimed; only the last claim's holder may speak for it."""

    id: int
    title: str
    body: str
    kind: str
    module: str
    paths: tuple[str, ...]
    priority: int
    signature: str
    acceptance: str
    state: TaskState
    epoch: int
    failures: int
    not_before: float
    created: float


@dataclass(frozen=True, slots=True)
class Continuation:
    """An attempt that goes on where an earlier one was cut off: in its clone, and in its session with the model.

    `why` is `limit`, if the provider's limit ended it, or `conflict`, if its change no longer fitted main.
    """

    session: str
    why: str


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to work on a task until `deadline` (seconds of the coordinator's monotonic clock).

    `place` is the attempt in whose folder the work is done: this one, or the first of those that it continues.
    """

    task: Task
    epoch: int
    worker: str
    provider: str
    deadline: float
    place: str
    continues: Continuation | None = None

    @property
    def name(self) -> str:
        """The attempt's name, in branches, logs and folders: `7.e2` is the second attempt at task 7."""
        return attempt_name(self.task.id, self.epoch)


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens and money of an attempt. `usd` is None where the vendor tells no price and the price table has none."""

    model: str = ""
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    usd: float | None = None
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A submitted commit: `sha` on top of `base`, both 40 hex digits, for `task` at `epoch`."""

    id: int
    task: int
    epoch: int
    sha: str
    base: str
    state: ChangeState
    submitted: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a gate says. `detail` is for the agent that goes on with the change: what failed, and where. `counted` are
    the tests that passed and that failed, as the gate's command told them; None if it told no numbers."""

    gate: str
    passed: bool
    detail: str = ""
    cheating: bool = False
    seconds: float = 0.0
    counted: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the log. Every figure in a report is a query over these; `data` is a JSON object."""

    id: int
    at: float
    kind: str
    task: int | None
    epoch: int | None
    data: dict[str, object] = field(default_factory=dict)


def attempt_name(task: int, epoch: int) -> str:
    """The name of an attempt in branches, logs and folders."""
    return f"{task}.e{epoch}"
