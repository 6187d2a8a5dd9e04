"""`python -m harness chaos`: everything that can go wrong, with figures.

    claims   many processes claim and are killed: nothing is given twice
    cheats   every kind of cheat, several times: none passes
    honest   honest changes of many shapes: none is refused
    faults   a swarm of good and bad agents whose coordinator is struck again and again: nothing is lost
    scale    sixteen agents against one: how much of sixteen times the work they do
    decoys   megabytes of talk about limits: no false alarm

A seed makes a run again. Each part gives a line with its figure and the figure to reach. Parts that are no measurement
of time run side by side, each in a process of its own.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import psutil

from harness.adapters import adapter_for
from harness.chaos import claims, mortal, toy
from harness.chaos.cheats import CHEATS
from harness.chaos.decoys import decoys
from harness.chaos.invariants import broken
from harness.config import Config, Gate, Provider, load
from harness.coordinator import STATE_FOLDER, Coordinator
from harness.errors import GitError
from harness.gates import command, policy
from harness.git import Repository
from harness.model import ChangeState, Outcome, Task, TaskState, Verdict
from harness.store import Providers, Store
from harness.workspace import MARK, Workspaces, make_mirror

ON_A_SWARM = frozenset({"cheat-move-main", "cheat-edit-the-store", "cheat-kill-the-others"})
"""Cheats on the harness itself: the part `faults` plays them in a running swarm."""

BAD = (
    "crash-before-commit", "crash-after-commit", "hang-silent", "dirty", "empty-commit", "garbage", "wrong",
    "out-of-paths", "conflicting", "rate-limited-once", "daemon", "asks",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything a run does."""

    claims: int
    claimers: int
    seeds: int
    honest: int
    tasks: int
    kills: int
    faults: int
    scale_tasks: int


SMOKE = Size(claims=60, claimers=3, seeds=0, honest=3, tasks=4, kills=1, faults=1, scale_tasks=0)
FULL = Size(claims=100_000, claimers=16, seeds=5, honest=100, tasks=280, kills=90, faults=1000, scale_tasks=64)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a part came to: `good` if it reached what it has to; `n` claims, changes, faults, agents or bytes."""

    part: str
    good: bool
    n: int
    said: str
    seconds: float


_MEMORY: Final = Path("/dev/shm")
_ROOM: Final = 4 << 30


def memory() -> Path | None:
    """The file system in memory, if there is one with room and nobody asked for another: a full run makes 200,000
    files, and no fault of a run is the disk's. None: where temporary files are otherwise."""
    if "TMPDIR" in os.environ or not os.access(_MEMORY, os.W_OK) or shutil.disk_usage(_MEMORY).free < _ROOM:
        return None
    return _MEMORY


Came: TypeAlias = tuple[bool, int, str]
"""What a part gives: `good`, `n` and `said` of its figure. Nothing is said by a part that is left out at this size."""


def campaign(folder: Path, size: Size, seed: int, parts: Collection[str] = ()) -> Iterator[Figure]:
    """Run every part, or those of these names, under `folder`, which is empty; a figure after each."""
    for stage in STAGES:
        names = [name for name in stage if not parts or name in parts]
        with ProcessPoolExecutor(max(1, len(names))) as pool:
            running = [pool.submit(_measured, name, folder / name, size, seed) for name in names]
            for done in as_completed(running):
                figure = done.result()
                if figure.said:
                    yield figure


def _measured(name: str, place: Path, size: Size, seed: int) -> Figure:
    place.mkdir(parents=True)
    started = time.monotonic()
    good, n, said = PARTS[name](place, size, seed)
    return Figure(name, good, n, said, time.monotonic() - started)


def _claims(place: Path, size: Size, seed: int) -> Came:
    seen = claims.run(place, size.claims, size.claimers, seed)
    good = seen.given_twice == 0 and seen.broken_rules == 0
    said = (
        f"{seen.granted} claims by {size.claimers} processes, {seen.killed} of them killed: {seen.given_twice} given"
        f" twice, {seen.broken_rules} rules broken; {seen.granted / seen.seconds:.0f}/s, p99 {seen.p99 * 1000:.0f} ms"
    )
    return good, seen.granted, said


def _cheats(place: Path, size: Size, seed: int) -> Came:
    kinds = sorted(set(CHEATS) - ON_A_SWARM)
    rounds = [(kind, seed + i) for kind in kinds for i in range(size.seeds)] or [(kind, seed) for kind in kinds[::8]]
    passed = [f"{kind} with seed {one}" for (kind, one), verdict in _verdicts(place, rounds) if verdict.passed]
    said = f"{len(rounds) - len(passed)} of {len(rounds)} cheats refused" + "".join(f"; {p} passed" for p in passed)
    return not passed, len(rounds), said


def _honest(place: Path, size: Size, seed: int) -> Came:
    rounds = [("honest", seed + i) for i in range(size.honest)]
    refused = [verdict.detail for _, verdict in _verdicts(place, rounds) if not verdict.passed]
    said = f"{len(refused)} of {size.honest} honest changes refused" + "".join(f"; {d}" for d in refused[:3])
    return len(refused) / size.honest <= 0.01, size.honest, said


def _verdicts(place: Path, rounds: list[tuple[str, int]]) -> Iterator[tuple[tuple[str, int], Verdict]]:
    """Every round, (persona, seed), with its verdict; by as many judges as there are processors."""
    n_judges = min(os.cpu_count() or 1, len(rounds))
    with ProcessPoolExecutor(n_judges) as pool:
        shares = [rounds[i::n_judges] for i in range(n_judges)]
        verdicts = pool.map(_judge_all, [place / str(i) for i in range(n_judges)], shares)
        for share, found in zip(shares, verdicts):
            yield from zip(share, found)


def _judge_all(place: Path, rounds: list[tuple[str, int]]) -> list[Verdict]:
    judge = Judge(place)
    return [judge.judge(persona, seed) for persona, seed in rounds]


class Judge:
    """Lets one persona after the other change a toy project, and judges each change as the queue would."""

    def __init__(self, place: Path) -> None:
        toy.make(place / "project", [])
        self._config: Config = load(place / "project")
        self._mirror = make_mirror(place / "project", place / "mirror.git", "main")
        self._base = self._mirror.commit("main") or ""
        self._spaces = Workspaces(self._mirror, place / "attempts")
        self._place = place
        self._n_judged = 0

    def judge(self, persona: str, seed: int, paths: tuple[str, ...] = ("**",)) -> Verdict:
        """The verdict on what the persona does for a task of these paths; a workspace that is refused is one too."""
        self._n_judged += 1
        number = 1 + seed % 50
        task = Task(number, "t", "b", "feature", "engine", paths, 1, "", "", TaskState.LEASED, 1, 0, 0.0, 0.0)
        space = self._spaces.make(f"{number}.e{self._n_judged}", self._base)
        space.prompt.write_text(f"engine/f{number}.py")
        play = [*toy.agent(persona, seed), str(space.prompt)]
        subprocess.run(play, cwd=space.tree, env=space.environment({}), capture_output=True, check=True)
        try:
            sha = self._spaces.submitted(space)
        except GitError as exc:
            return Verdict("workspace", False, str(exc))
        if sha is None:
            return Verdict("workspace", False, "nothing was committed")
        messages = "\n".join(self._mirror.messages(self._base, sha))
        verdict = policy.judge(self._mirror, self._config, task, self._base, sha, messages)
        if verdict.passed:
            verdict = asyncio.run(self._run_gates(sha))
        return verdict

    async def _run_gates(self, sha: str) -> Verdict:
        project = self._config.project
        for gate in (Gate(name="tests", command=project.test), *self._config.gates):
            verdict = await command.judge(
                self._mirror, gate, sha, self._base, project.protected, 60, self._place / "gates"
            )
            if not verdict.passed:
                break
        return verdict


def _faults(place: Path, size: Size, seed: int) -> Came:
    """A swarm that is killed again and again, with an agent of each bad kind in it, and cheats on the harness."""
    project = place / "project"
    draw = random.Random(seed)
    bad = BAD if size.seeds else draw.sample(BAD, 3)
    players = [toy.Player("good", 2), *(toy.Player(persona) for persona in (*bad, *(ON_A_SWARM if size.seeds else ())))]
    toy.make(project, players, idle=2.0, wall=20.0)
    settings = project / "harness.toml"
    settings.write_text(settings.read_text().replace("[limits]", "[limits]\nlease = 3\nfailures = 30"))
    coordinator = Coordinator(project, load(project))
    for task in toy.tasks(size.tasks):
        coordinator.tasks.add(task)
    coordinator.store.close()
    n_orphans = 0
    run = [sys.executable, "-m", "harness", "run", "-C", str(project)]
    for _ in range(size.kills):
        _struck_run(project, draw)
        n_orphans += _orphans_after(project, 15.0)
        _restart_broken(project)
    done = subprocess.run(run, check=False, capture_output=True, text=True)
    if done.returncode:
        return False, 0, f"the swarm ended with exit status {done.returncode}: {done.stderr[-500:]}"
    return _judged_run(place, project, size, n_orphans)


def _struck_run(project: Path, draw: random.Random) -> None:
    """Run the swarm until it is struck: at a point of its journal, or whenever. git may have left a lock before."""
    if draw.random() < 0.3:
        (project / ".harness" / "mirror.git" / "refs" / "heads" / "main.lock").touch()
    blow, kind = draw.choice(mortal.BLOWS), draw.choice(mortal.KINDS)
    point = [blow, kind, str(draw.randint(1, 4))]
    with subprocess.Popen(
        [sys.executable, "-m", mortal.__name__, str(project), *point],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()  # it is at work now, or has ended
        try:
            process.wait(draw.uniform(0.5, 3.0))
        except subprocess.TimeoutExpired:
            process.kill()


def _restart_broken(project: Path) -> None:
    """Start the agents again that failed too often in a row, as a person does who believes to have mended them."""
    store = Store(project / STATE_FOLDER / "state.db")
    providers = Providers(store)
    for provider in providers.all():
        if provider.broken:
            providers.restart(provider.name)
    store.close()


def _orphans_after(project: Path, seconds: float) -> int:
    """Processes of the swarm that are still there when it has been dead for `seconds`."""
    deadline = time.monotonic() + seconds
    while (left := _at_work(project)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return len(left)


def _at_work(project: Path) -> list[int]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK, "").startswith(str(project)):
                found.append(process.pid)
        except psutil.Error:
            continue
    return found


def _judged_run(place: Path, project: Path, size: Size, n_orphans: int) -> Came:
    """Hold a finished swarm against everything that has to be true of one."""
    config = load(project)
    coordinator = Coordinator(project, config)
    events = list(coordinator.log.all())
    rules = broken(events, complete=True)
    ends = [task.state for task in coordinator.tasks.all()]
    stuck = sum(state not in (TaskState.MERGED, TaskState.CLOSED, TaskState.QUARANTINED) for state in ends)
    mirror = coordinator.trunk.mirror
    shas = coordinator.store.connection.execute("SELECT sha, state FROM change").fetchall()
    lost = sum(mirror.commit(sha) is None for sha, _ in shas)
    lost += sum(
        not coordinator.trunk.has(landed)
        for (landed,) in coordinator.store.connection.execute(
            "SELECT landed FROM change WHERE state = ?", (ChangeState.LANDED,)
        )
    )
    outcomes = [event.data["outcome"] for event in events if event.kind == "ended"]
    n_died = outcomes.count(Outcome.LOST)
    n_bad = sum(event.kind in ("rejected", "main_moved") for event in events)
    n_bad += sum(outcome not in (Outcome.SUBMITTED, Outcome.LOST) for outcome in outcomes)
    n_faults = size.kills + n_died + n_bad
    coordinator.store.close()
    red = _red_commits(place, Repository(project), config)
    n_landed = ends.count(TaskState.MERGED)
    good = n_faults >= size.faults and n_landed >= size.tasks and not (rules or stuck or lost or red or n_orphans)
    said = (
        f"{n_faults} faults ({size.kills} kills of the coordinator, {n_died} agents that died with it or lost their"
        f" lease, {n_bad} that failed or were refused): {len(rules)} rules broken, {stuck} tasks"
        f" stuck, {lost} commits lost, {n_orphans} orphans, {red} red commits on main of"
        f" {n_landed} landed"
    )
    return good, n_faults, said


def _red_commits(place: Path, repository: Repository, config: Config) -> int:
    """How many commits of main fail the project's test, each in a checkout of its own."""

    def is_red(sha: str) -> bool:
        clone = repository.clone_to(place / "again" / sha, sha)
        done = subprocess.run(config.project.test, shell=True, cwd=clone.path, check=False, capture_output=True)
        return done.returncode != 0

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(is_red, repository.text("rev-list", "main").splitlines()))


def _scale(place: Path, size: Size, seed: int) -> Came:
    """Agents that take a while and gates that take none: sixteen at once against one."""
    if not size.scale_tasks:
        return True, 0, ""
    rates = {}
    for agents in (1, 16):
        project = place / str(agents)
        n_tasks = size.scale_tasks if agents > 1 else size.scale_tasks // 8
        toy.make(project, [toy.Player("sleepy", agents, seed)], with_gates=False)
        tasks = project / "tasks.json"
        tasks.write_text(json.dumps([{**dataclasses.asdict(t), "acceptance": ""} for t in toy.tasks(n_tasks)]))
        harness_command = [sys.executable, "-m", "harness"]
        subprocess.run(
            [*harness_command, "task", "add", "--file", str(tasks), "-C", str(project)], check=True, capture_output=True
        )
        started = time.monotonic()
        subprocess.run([*harness_command, "run", "-C", str(project)], check=True, capture_output=True)
        rates[agents] = n_tasks / (time.monotonic() - started)
    share = rates[16] / (16 * rates[1])
    return share >= 0.8, 16, f"16 agents do {share:.2f} of 16 times what one does"


def _decoys(place: Path, size: Size, seed: int) -> Came:
    n_bytes, alarms = 0, 0
    limit = (10 << 20) if size.seeds else (1 << 19)
    for vendor in ("claude", "codex", "gemini", "command"):
        reader = adapter_for(Provider.model_validate({"vendor": vendor, "command": "x"})).reader()
        for line in decoys(seed, limit):
            alarms += reader.feed(line) is not None
            n_bytes += len(line)
        report = reader.finish(0, "429 quota rate limit")
        alarms += report.outcome is not None or report.resets is not None
    return alarms == 0, n_bytes, f"{alarms} false alarms in {n_bytes / 2**20:.0f} MB of talk about limits"


PARTS: Final[dict[str, Callable[[Path, Size, int], Came]]] = {
    "claims": _claims,
    "cheats": _cheats,
    "honest": _honest,
    "faults": _faults,
    "scale": _scale,
    "decoys": _decoys,
}

STAGES: Final = (("claims", "cheats", "honest", "decoys"), ("faults",), ("scale",))
"""Parts that run at the same time. What is measured by the clock runs alone."""
