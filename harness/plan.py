"""Where tasks come from, besides from people: what fails, what is crowded, what stands twice.

A project names commands (`[[plan]]`) that print a task a line, as JSON: failing oracle clusters with their SQL and the
oracle's answer, shrunk fuzz mismatches, whatever it knows of itself. They are run in a checkout of main. Hotspots and
repeated lines of any repository are found here. What was planned before has the same signature and is passed over.
"""

from __future__ import annotations

import dataclasses
import json
import shlex
import subprocess
import tempfile
from pathlib import Path

from harness.client import Client
from harness.config import Config
from harness.errors import HarnessError
from harness.git import Repository
from harness.hotspots import hotspots, repeated
from harness.model import NewTask
from harness.prompting import bootstrap_body, coalesce_body
from harness.service import Answer, task_of

MAX_TASKS = 50
"""Tasks that one source may add at a time; the rest comes with the next plan."""


def wanted(config: Config, repository: Repository) -> list[NewTask]:
    """What there is to do.

    Raises:
        HarnessError: a command of the plan failed, or printed what is no task.
    """
    main = config.project.main
    found = [new for source in config.plan for new in _from_command(source.command, repository, main)[:MAX_TASKS]]
    found += _from_file(repository, main, config.project.tasks)
    return found + split_tasks(repository, main) + coalesce_tasks(repository, main)


def add_all(swarm: Client, new: list[NewTask]) -> tuple[list[Answer], int]:
    """Add the tasks that are not on the list yet; those, and how many were."""
    known = {task["signature"] for task in swarm.tasks([])["tasks"]}
    fresh = [task for task in new if task.signature not in known]
    return [swarm.add(dataclasses.asdict(task)) for task in fresh], len(new) - len(fresh)


def _from_command(command: str, repository: Repository, main: str) -> list[NewTask]:
    with tempfile.TemporaryDirectory() as folder:
        checkout = repository.clone_to(Path(folder) / "tree", repository.commit(main) or main)
        done = subprocess.run(command, shell=True, cwd=checkout.path, capture_output=True, text=True, check=False)
    if done.returncode:
        raise HarnessError(f"the plan's command {command!r} failed: {done.stderr.strip()[-500:]}")
    return _tasks_in(done.stdout, f"the plan's command {command!r}")


def _tasks_in(text: str, source: str) -> list[NewTask]:
    """A task for each line of JSON. Raises: HarnessError, which names the source."""
    found = []
    for line in filter(str.strip, text.splitlines()):
        try:
            fields = json.loads(line)
        except ValueError as exc:
            raise HarnessError(f"{source} has a line that is no JSON: {line[:100]}") from exc
        found.append(task_of(fields))
    return found


def _from_file(repository: Repository, main: str, path: str) -> list[NewTask]:
    """The tasks of a file of main, if it has the file."""
    content = repository.blob(repository.commit(main) or main, path) if path else None
    return [] if content is None else _tasks_in(content.decode("utf-8", "replace"), path)


def first_task(goal: str, config: Config) -> NewTask:
    """The task to lay out a project that has nothing but a goal, and to write down what is left to do."""
    return NewTask(
        title="Lay out the project",
        body=bootstrap_body(goal, config.project.tasks),
        kind="bootstrap",
        priority=0,
        signature="bootstrap",
        acceptance=f"test -s {shlex.quote(config.project.tasks)}",
    )


def split_tasks(repository: Repository, main: str) -> list[NewTask]:
    """A task for each file that too many changes meet in."""
    return [
        NewTask(
            title=f"Split {spot.path}",
            body=f"{spot.path} has {spot.lines} lines, and {spot.merges} of the last merges changed it: agents get into"
            " each other's way there. Find the second idea in it and move it to a module of its own. No behaviour"
            " changes.",
            kind="split",
            paths=(spot.path, f"{spot.path.rpartition('/')[0] or '.'}/**"),
            priority=50,
            signature=f"split {spot.path} at {spot.lines // 500 * 500}",
        )
        for spot in hotspots(repository, main)[:3]
    ]


def coalesce_tasks(repository: Repository, main: str) -> list[NewTask]:
    """One task for the repeated lines that weigh most, if there are any."""
    found = repeated(repository, main)[:5]
    if not found:
        return []
    paths = tuple(sorted({path for item in found for path, _ in item.places[:4]}))
    return [
        NewTask(
            title="Bring repeated code together",
            body=coalesce_body(found),
            kind="coalesce",
            paths=paths,
            priority=200,
            signature="coalesce " + " ".join(paths),
        )
    ]
