"""The one process that holds the state: it gives tasks to agents, watches them, and runs the merge queue.

Everything happens on one asyncio loop, so the store has one writer without a lock: agents and gates are processes, git
runs in threads, and the steps between are short. When it is killed at any point, its agents end with it
(`harness.keeper`), and the next start goes on from the store: their tasks are free again, landings are finished or
taken back, processes that somehow stayed are swept.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from harness import plan
from harness.adapters import adapter_for
from harness.advisor import Advisor
from harness.attempt import Attempt, Bench
from harness.clock import Clock, SystemClock
from harness.config import Config
from harness.desk import LocalDesk
from harness.errors import DuplicateTaskError, HarnessError
from harness.git import Repository
from harness.merge_queue import MergeQueue
from harness.model import Outcome, TaskState
from harness.store import Changes, Log, Notes, Providers, Store, Tasks
from harness.store.tasks import FOREVER
from harness.supervise import sweep
from harness.trunk import Trunk
from harness.workspace import Workspaces, make_mirror

TICK_SECONDS = 0.2
STATE_FOLDER = ".harness"
LOCAL = "local."
"""How the names of this process's own workers begin. They end with it, so a lease of theirs needs not run out."""

_OPEN = (TaskState.READY, TaskState.LEASED, TaskState.PARKED, TaskState.SUBMITTED)


class Coordinator:
    """A swarm on one repository."""

    def __init__(
        self,
        project: Path,
        config: Config,
        clock: Clock | None = None,
        open_store: Callable[[Path, Clock], Store] = Store,
    ) -> None:
        """Open or make the state in `project/.harness`.

        Raises:
            HarnessError: another coordinator runs here, there is no main branch, or it is checked out and not clean.
        """
        project = project.resolve()
        self.config = config
        self.folder = project / STATE_FOLDER
        self.clock: Clock = clock or SystemClock()
        self.store = open_store(self.folder / "state.db", self.clock)
        (self.folder / ".gitignore").write_text("*\n")
        mirror = make_mirror(project, self.folder / "mirror.git", config.project.main)
        mirror.unlock()
        self.trunk = Trunk(Repository(project), mirror, config.project.main)
        self.trunk.check_clean()
        limits = config.limits
        self.tasks = Tasks(self.store, lease_seconds=limits.lease, max_failures=limits.failures)
        self.changes = Changes(self.store, self.tasks)
        self.providers = Providers(self.store)
        self.notes = Notes(self.store)
        self.log = Log(self.store)
        self.spaces = Workspaces(mirror, self.folder / "attempts")
        self.queue = MergeQueue(self.store, self.tasks, self.changes, self.trunk, config, self.folder / "gates")
        self.desk = LocalDesk(
            config,
            self.tasks,
            self.changes,
            self.providers,
            self.notes,
            lambda: self.queue.main,
            self.clock.wall,
        )
        self._bench = Bench(config, self.desk, self.spaces, mirror, self.folder / "gates", self.clock)
        self.advisor = Advisor(self.store, self.tasks, self.changes, self.providers, config)
        self._running: dict[asyncio.Task[Outcome], Attempt] = {}
        self._stopping = False
        self._broken: sqlite3.OperationalError | None = None
        self._n_tidied = self.changes.n_landed()
        for name, provider in config.providers.items():
            self.providers.ensure(name, provider.agents)

    def recover(self, *, adopt: bool = False) -> None:
        """Go on from what a former process left: sweep its agents, end its leases' attempts, finish its landings.

        `adopt`: main is right as it is, though it was moved after that process was cut off. Raises: MovedMainError.
        """
        leases = [lease for lease in self.tasks.leases() if lease.worker.startswith(LOCAL)]
        sweep(self.spaces.folder_of(lease.place) for lease in leases)
        for lease in leases:
            self.tasks.end(lease.task.id, lease.epoch, Outcome.LOST, "the coordinator was ended")
        self.queue.recover(adopt=adopt)
        self.store.record("started", leases=len(leases), main=self.queue.main)

    async def run(self, done: Callable[[], bool] | None = None, *, adopt: bool = False, alone: bool = True) -> None:
        """Work until `stop`, until `done` says so, or until no task is left that could still be worked on.

        `alone`: no workers come from elsewhere, so that it also ends when none of its own agents can be started.
        """
        self.recover(adopt=adopt)
        queue = asyncio.create_task(self._run_queue())
        try:
            while not self._stopping and not (done is not None and done()) and not self._is_finished():
                if queue.done():
                    queue.result()  # raises what ended it
                if self._broken is not None:
                    raise self._broken
                self.tasks.expire()
                self.advisor.look()
                self.queue.only_risky_reviews = self.advisor.skips_reviews
                await self._tidy()
                if not self.advisor.is_throttled:
                    self._start_attempts()
                if alone and self._stands_still():
                    break
                await asyncio.sleep(TICK_SECONDS)
        finally:
            await self._wind_down(queue)

    def stop(self) -> None:
        """End every attempt and return from `run`."""
        self._stopping = True

    def kill(self, task_id: int) -> bool:
        """End the attempt at this task; False if there is none."""
        attempts = [attempt for attempt in self._running.values() if attempt.lease.task.id == task_id]
        for attempt in attempts:
            attempt.stop()
        return bool(attempts)

    def _is_finished(self) -> bool:
        return not self._running and all(task.not_before == FOREVER for task in self.tasks.all(_OPEN))

    def _stands_still(self) -> bool:
        """Whether nothing is being done, and nobody is left to do it: every account is broken."""
        if self._running or self.changes.queued(1) or not self.config.providers:
            return False
        return all(
            self.providers.get(name).broken for name, provider in self.config.providers.items() if provider.agents
        )

    def _start_attempts(self) -> None:
        """Give every free place of every provider a task, as far as there are tasks."""
        for name, provider in self.config.providers.items():
            prefer = [module for module, part in self.config.modules.items() if provider.vendor in part.owners]
            while self._has_place(name):
                assignment = self.desk.assign(f"{LOCAL}{name}", name, prefer)
                if assignment is None:
                    break
                attempt = Attempt(self._bench, assignment, adapter_for(provider))
                task = asyncio.create_task(attempt.run(), name=attempt.lease.name)
                self._running[task] = attempt
                task.add_done_callback(self._ended)

    async def _tidy(self) -> None:
        """After every so many landings: look for what stands twice, and remove clones that nobody needs any more."""
        every = self.config.queue.coalesce_every
        n_landed = self.changes.n_landed()
        if not every or n_landed // every <= self._n_tidied // every:
            return
        self._n_tidied = n_landed
        main = self.config.project.main
        for find in (plan.split_tasks, plan.coalesce_tasks):
            for new in await asyncio.to_thread(find, self.trunk.mirror, main):
                with suppress(DuplicateTaskError):
                    self.tasks.add(new)
        for name in self.tasks.finished_before(self.clock.wall() - self.config.limits.retention):
            await asyncio.to_thread(self.spaces.remove, name)

    def _has_place(self, name: str) -> bool:
        at_work = sum(attempt.lease.provider == name for attempt in self._running.values())
        return at_work < int(self.providers.get(name).allowed)

    def _ended(self, task: asyncio.Task[Outcome]) -> None:
        attempt = self._running.pop(task)
        if task.cancelled() or (error := task.exception()) is None:
            return
        lease, said = attempt.lease, f"{type(error).__name__}: {error}"
        try:
            with suppress(HarnessError):
                self.tasks.end(lease.task.id, lease.epoch, Outcome.LOST, said)
            self.store.record("attempt_failed", lease.task.id, lease.epoch, error=said)
        except sqlite3.OperationalError as exc:  # the disk is full or gone: nothing goes on without the store
            self._broken = exc

    async def _run_queue(self) -> None:
        while True:
            if not await self.queue.step():
                await asyncio.sleep(TICK_SECONDS)

    async def _wind_down(self, queue: asyncio.Task[None]) -> None:
        for attempt in self._running.values():
            attempt.stop()
        if self._running:
            await asyncio.wait(self._running)
        queue.cancel()
        try:
            with suppress(asyncio.CancelledError):
                await queue
            self.store.record("stopped")
        finally:
            self.store.close()
