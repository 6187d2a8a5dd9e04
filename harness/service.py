"""What a person may ask of a swarm and tell it: the same from the command line, over HTTP, and in the dashboard.

Every answer is made of what JSON can hold. Questions only read; steps change the state and write an event.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from harness.clock import LONGEST_WAIT
from harness.errors import HarnessError
from harness.model import NewTask, Task, TaskState
from harness.report import figures
from harness.store import Changes, Log, Providers, Store, Tasks
from harness.store.tasks import FOREVER

Answer = dict[str, Any]


class TaskRequest(BaseModel):
    """A task as it comes over HTTP or out of a file; the fields are those of `NewTask`."""

    model_config = ConfigDict(extra="forbid")

    title: str
    body: str = ""
    kind: str = "feature"
    module: str = ""
    paths: tuple[str, ...] = ("**",)
    priority: int = 100
    signature: str = ""
    acceptance: str = ""
    needs: tuple[int, ...] = ()


class Service:
    """The questions and steps over an open store; `kill` ends the attempt at a task, where there can be one."""

    def __init__(self, store: Store, tasks: Tasks, kill: Callable[[int], bool] = lambda _: False) -> None:
        self._store = store
        self._tasks = tasks
        self._changes = Changes(store, tasks)
        self._providers = Providers(store)
        self._log = Log(store)
        self._kill = kill

    def status(self) -> Answer:
        """Counts of tasks by state, the leases, the queue, the accounts, and what was spent."""
        now = self._store.clock.monotonic()
        tasks = self._tasks.all()
        spent = self._providers.spent()
        return {
            "tasks": {state.value: sum(task.state is state for task in tasks) for state in TaskState},
            "leases": [
                {
                    "task": lease.task.id,
                    "title": lease.task.title,
                    "epoch": lease.epoch,
                    "provider": lease.provider,
                    "worker": lease.worker,
                    "seconds_left": round(lease.deadline - now, 1),
                }
                for lease in self._tasks.leases()
            ],
            "queue": self.queue()["changes"],
            "providers": [asdict(provider) for provider in self._providers.all()],
            "spent": asdict(spent),
        }

    def queue(self) -> Answer:
        """The changes that wait for the gates, in their order."""
        return {
            "changes": [
                {name: getattr(change, name) for name in ("id", "task", "epoch", "sha", "state")}
                for change in self._changes.queued()
            ]
        }

    def tasks(self, states: list[str]) -> Answer:
        """Tasks, all or those in `states`."""
        wanted = [_state(name) for name in states]
        return {"tasks": [_line(task) for task in self._tasks.all(wanted)]}

    def task(self, task_id: int) -> Answer:
        """One task with all its attempts and what the gates said."""
        attempts = self._store.connection.execute("SELECT * FROM attempt WHERE task = ? ORDER BY epoch", (task_id,))
        gates = self._store.connection.execute(
            "SELECT change.epoch, gate_run.gate, gate_run.passed, gate_run.cheating, gate_run.detail, gate_run.seconds"
            " FROM gate_run JOIN change ON change.id = gate_run.change WHERE change.task = ? ORDER BY gate_run.id",
            (task_id,),
        )
        return {
            "task": asdict(self._tasks.get(task_id)),
            "attempts": [dict(row) for row in attempts],
            "gates": [dict(row) for row in gates],
        }

    def events(self, after: int, limit: int = 1000) -> Answer:
        """Events after the one of this id."""
        return {"events": [asdict(event) for event in self._log.after(after, limit)]}

    def figures(self) -> Answer:
        """What the run came to (`harness.report`)."""
        return figures(self._log.all()).as_json()

    def add(self, fields: Answer) -> Answer:
        """Put a task on the list. Raises: HarnessError if a field is unknown or wrong, or the task is there already."""
        return _line(self._tasks.add(task_of(fields)))

    def retry(self, task_id: int) -> Answer:
        """Put a task that was set aside back on the list."""
        return _line(self._tasks.retry(task_id))

    def kill(self, task_id: int) -> Answer:
        """End the attempt at a task."""
        if not self._kill(task_id):
            raise HarnessError(f"nobody works on task {task_id}")
        return _line(self._tasks.get(task_id))

    def park(self, task_id: int, seconds: float | None = None) -> Answer:
        """Let nobody work on a task for so long, or until `retry`; an attempt at it is ended."""
        if seconds is not None and not 0 <= seconds <= LONGEST_WAIT:
            raise HarnessError(f"a task is parked for {LONGEST_WAIT / 3600:g} hours at most, or until it is retried")
        until = FOREVER if seconds is None else self._store.clock.wall() + seconds
        task = self._tasks.park(task_id, until)
        if task.state not in (TaskState.PARKED, TaskState.LEASED):
            raise HarnessError(f"task {task_id} is {task.state}: it cannot be parked")
        if task.state is TaskState.LEASED:
            self._kill(task_id)
        return _line(task)

    def restart(self, provider: str) -> Answer:
        """Forget the limits and failures of an account."""
        names = [known.name for known in self._providers.all()]
        if provider not in names:
            raise HarnessError(f"there is no provider {provider}; there are: {', '.join(names) or 'none'}")
        self._providers.restart(provider)
        return asdict(self._providers.get(provider))


def task_of(fields: object) -> NewTask:
    """The task that a JSON object describes. Raises: HarnessError, which names the field that is unknown or wrong."""
    try:
        return NewTask(**TaskRequest.model_validate(fields).model_dump())
    except ValidationError as exc:
        first = exc.errors()[0]
        raise HarnessError(f"a task: {'.'.join(map(str, first['loc']))}: {first['msg']}") from exc


def _line(task: Task) -> Answer:
    fields = ("id", "state", "priority", "module", "title", "epoch", "failures", "signature")
    return {name: getattr(task, name) for name in fields}


def _state(name: str) -> TaskState:
    try:
        return TaskState(name)
    except ValueError:
        raise HarnessError(f"{name} is no state; there are: {', '.join(TaskState)}") from None
