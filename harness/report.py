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


def figures(events: Iterable[Event]) -> Figures:
    """Count a log."""
    result = Figures()
    claimed: dict[tuple[int | None, int | None], float] = {}
    handed_in: dict[tuple[int | None, int | None], float] = {}
    providers: dict[tuple[int | None, int | None], str] = {}
    outcomes: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    by_provider: Counter[str] = Counter()
    seconds: defaultdict[str, float] = defaultdict(float)
    cycles: list[float] = []
    waits: list[float] = []
    first = last = None
    modules: dict[int | None, str] = {}
    conflicts: Counter[str] = Counter()
    paid: defaultdict[str, float] = defaultdict(float)
    lasted: dict[tuple[int | None, int | None], float] = {}
    useful = 0.0
    for event in events:
        key = event.task, event.epoch
        first = event.at if first is None else first
        last = event.at
        match event.kind:
            case "task_added":
                modules[event.task] = str(event.data.get("module", ""))
            case "claimed":
                claimed[key] = event.at
                providers[key] = str(event.data["provider"])
            case "ended":
                outcomes[str(event.data["outcome"])] += 1
                lasted[key] = event.at - claimed.get(key, event.at)
            case "submitted":
                handed_in[key] = event.at
            case "landed":
                result.landed += 1
                by_provider[providers.get(key, "")] += 1
                useful += lasted.get(key, 0.0)
                cycles.append(event.at - claimed.get(key, event.at))
                waits.append(event.at - handed_in.get(key, event.at))
            case "rejected":
                caught[str(event.data["gate"])] += 1
                if event.data["gate"] == "merge":
                    conflicts[modules.get(event.task, "") or "no module"] += 1
                result.cheats_caught += bool(event.data["cheating"])
            case "gate":
                seconds[str(event.data["gate"])] += _number(event.data["seconds"])
            case "spent":
                result.usd += _number(event.data["usd"])
                paid[str(event.data["provider"])] += _number(event.data["usd"])
    result.attempts, result.submitted, result.rejected = len(claimed), len(handed_in), sum(caught.values())
    result.useful_share = _share(result.landed, result.attempts)
    result.merge_share = _share(result.landed, result.submitted)
    result.conflicts_per_100 = 100 * _share(caught["merge"], result.submitted)
    if cycles:
        result.cycle_p50 = statistics.median(cycles)
        result.cycle_p90 = sorted(cycles)[len(cycles) * 9 // 10]
        result.wait_share = _share(sum(waits), sum(cycles))
    if first is not None and last is not None and last > first:
        result.merges_per_hour = 3600 * result.landed / (last - first)
    result.usd_per_merge = _share(result.usd, result.landed)
    result.outcomes, result.caught_by, result.by_provider = dict(outcomes), dict(caught), dict(by_provider)
    result.usd_by_provider = {name: round(usd, 6) for name, usd in paid.items()}
    result.conflicts_by_module = dict(conflicts)
    result.tax_share = 1 - _share(useful, sum(lasted.values())) if lasted else 0.0
    result.gate_seconds = {gate: round(total, 3) for gate, total in seconds.items()}
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
