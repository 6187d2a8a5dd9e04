"""What a run came to, in figures: every one is counted from the log of events and nothing else.

`figures` gives them as JSON can hold them; `progress_page` is the page that the queue writes into the project.
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from harness.model import Event, Task, TaskState

MAX_PAGE_BYTES = 8192
N_RECENT = 20


@dataclass(slots=True)
class Figures:
    """The figures of a log. Times in seconds, money in USD, shares between 0 and 1."""

    attempts: int = 0
    submitted: int = 0
    landed: int = 0
    rejected: int = 0
    cheats_caught: int = 0
    useful_share: float = 0.0  # attempts that landed / attempts
    merge_share: float = 0.0  # landed / submitted
    conflicts_per_100: float = 0.0  # refused by the merge, per 100 submitted
    cycle_p50: float = 0.0  # from the claim to main
    cycle_p90: float = 0.0
    wait_share: float = 0.0  # of the cycle, what was spent in the queue and the gates
    merges_per_hour: float = 0.0
    usd: float = 0.0
    usd_per_merge: float = 0.0
    outcomes: dict[str, int] = field(default_factory=dict)
    caught_by: dict[str, int] = field(default_factory=dict)
    by_provider: dict[str, int] = field(default_factory=dict)
    usd_by_provider: dict[str, float] = field(default_factory=dict)
    gate_seconds: dict[str, float] = field(default_factory=dict)
    conflicts_by_module: dict[str, int] = field(default_factory=dict)
    tax_share: float = 0.0  # of the seconds of all attempts, those that landed nothing

    def as_json(self) -> dict[str, object]:
        """The figures by name."""
        return asdict(self)


_Attempt = tuple[int | None, int | None]
"""(task, epoch)."""


@dataclass(slots=True)
class _Log:
    """What is counted event by event."""

    landed: int = 0
    cheats_caught: int = 0
    first: float | None = None
    last: float | None = None
    modules: dict[int | None, str] = field(default_factory=dict)  # by task
    claimed: dict[_Attempt, float] = field(default_factory=dict)
    providers: dict[_Attempt, str] = field(default_factory=dict)
    handed_in: dict[_Attempt, float] = field(default_factory=dict)
    lasted: dict[_Attempt, float] = field(default_factory=dict)  # seconds
    useful: float = 0.0  # seconds of attempts that landed
    outcomes: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)  # by gate
    conflicts: Counter[str] = field(default_factory=Counter)  # by module
    by_provider: Counter[str] = field(default_factory=Counter)  # landed
    cycles: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    gate_seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    usd: float = 0.0
    paid: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))  # by provider

    def take(self, event: Event) -> None:
        """Count the next event."""
        key = event.task, event.epoch
        self.first = event.at if self.first is None else self.first
        self.last = event.at
        match event.kind:
            case "task_added":
                self.modules[event.task] = str(event.data.get("module", ""))
            case "claimed":
                self.claimed[key] = event.at
                self.providers[key] = str(event.data["provider"])
            case "ended":
                self.outcomes[str(event.data["outcome"])] += 1
                self.lasted[key] = event.at - self.claimed.get(key, event.at)
            case "submitted":
                self.handed_in[key] = event.at
            case "landed":
                self.landed += 1
                self.by_provider[self.providers.get(key, "")] += 1
                self.useful += self.lasted.get(key, 0.0)
                self.cycles.append(event.at - self.claimed.get(key, event.at))
                self.waits.append(event.at - self.handed_in.get(key, event.at))
            case "rejected":
                self.caught[str(event.data["gate"])] += 1
                if event.data["gate"] == "merge":
                    self.conflicts[self.modules.get(event.task, "") or "no module"] += 1
                self.cheats_caught += bool(event.data["cheating"])
            case "gate":
                self.gate_seconds[str(event.data["gate"])] += _number(event.data["seconds"])
            case "spent":
                self.usd += _number(event.data["usd"])
                self.paid[str(event.data["provider"])] += _number(event.data["usd"])


def figures(events: Iterable[Event]) -> Figures:
    """Count a log."""
    log = _Log()
    for event in events:
        log.take(event)
    result = Figures(landed=log.landed, cheats_caught=log.cheats_caught, usd=log.usd)
    result.attempts, result.submitted, result.rejected = len(log.claimed), len(log.handed_in), sum(log.caught.values())
    result.useful_share = _share(log.landed, result.attempts)
    result.merge_share = _share(log.landed, result.submitted)
    result.conflicts_per_100 = 100 * _share(log.caught["merge"], result.submitted)
    if log.cycles:
        result.cycle_p50 = statistics.median(log.cycles)
        result.cycle_p90 = sorted(log.cycles)[len(log.cycles) * 9 // 10]
        result.wait_share = _share(sum(log.waits), sum(log.cycles))
    if log.first is not None and log.last is not None and log.last > log.first:
        result.merges_per_hour = 3600 * log.landed / (log.last - log.first)
    result.usd_per_merge = _share(result.usd, result.landed)
    result.outcomes, result.caught_by, result.by_provider = dict(log.outcomes), dict(log.caught), dict(log.by_provider)
    result.usd_by_provider = {name: round(usd, 6) for name, usd in log.paid.items()}
    result.conflicts_by_module = dict(log.conflicts)
    result.tax_share = 1 - _share(log.useful, sum(log.lasted.values())) if log.lasted else 0.0
    result.gate_seconds = {gate: round(total, 3) for gate, total in log.gate_seconds.items()}
    return result


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def progress_page(name: str, tasks: list[Task], events: Iterable[Event]) -> str:
    """The page on how the project goes: what landed last, what is next, what is set aside, what it cost.

    At most `MAX_PAGE_BYTES` bytes: the lists are shortened until it fits.
    """
    log = list(events)
    counted = figures(log)
    titles = {task.id: task.title for task in tasks}
    landed = [titles.get(event.task or 0, "") for event in log if event.kind == "landed"]
    following = [task.title for task in tasks if task.state is TaskState.READY]
    aside = [f"{task.title} (task {task.id})" for task in tasks if task.state is TaskState.QUARANTINED]
    for n_lines in (N_RECENT, N_RECENT // 2, N_RECENT // 4, 0):
        page = "\n".join(
            [
                f"# Progress of {name or 'this project'}",
                "",
                "Written by the merge queue with each landing; edits are refused.",
                "",
                f"{counted.landed} changes landed, {counted.rejected} refused, {len(following)} tasks ready,"
                f" {len(aside)} set aside. {counted.usd:.2f} USD.",
                *_section("Landed last", landed[::-1][:n_lines]),
                *_section("Next", following[:n_lines]),
                *_section("Set aside", aside[:n_lines]),
                "",
            ]
        )
        if len(page.encode()) <= MAX_PAGE_BYTES:
            break
    return page


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", f"## {title}", "", *(f"- {line[:160]}" for line in lines)] if lines else []
