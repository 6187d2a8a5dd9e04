"""One attempt at a task, from the claim to the end of the lease.

    claim -> workspace -> prompt -> agent, watched -> salvage -> submit, or end with an outcome

Whatever happens on the way, everything that the agent left is kept before the lease ends, and the lease does end.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from harness.adapters import Adapter, Session
from harness.clock import Clock
from harness.config import Config, Provider
from harness.errors import GitError, StaleEpochError
from harness.gates import command
from harness.gates.command import acceptance_gate
from harness.git import Repository
from harness.model import PARKING, Lease, Outcome
from harness.prompting import decide_prompt, worker_prompt
from harness.store import Changes, Notes, Providers, Tasks
from harness.supervise import Ended, Supervisor
from harness.workspace import Workspace, Workspaces

QUICK_SECONDS = 10.0
"""A session that fails sooner counts against its provider, not against the task."""
RETRY_SECONDS = 60.0
"""How long a limit lasts that names no end."""


@dataclass(slots=True)
class Bench:
    """What an attempt needs, shared by all attempts of a coordinator."""

    config: Config
    tasks: Tasks
    changes: Changes
    providers: Providers
    notes: Notes
    spaces: Workspaces
    mirror: Repository
    checkouts: Path
    clock: Clock


class Attempt:
    """An attempt that runs; `stop` ends it early."""

    def __init__(self, bench: Bench, lease: Lease, provider: Provider, adapter: Adapter, base: str) -> None:
        self.lease = lease
        self._bench = bench
        self._provider = provider
        self._adapter = adapter
        self._base = base
        self._supervisor: Supervisor | None = None
        self._stopped = False

    def stop(self) -> None:
        """End the attempt; its task is free again, its work is kept."""
        self._stopped = True
        if self._supervisor is not None:
            self._supervisor.stop(Outcome.STOPPED, "a person ended it")

    async def run(self) -> Outcome:
        """Work to the end; how it ended. A task whose acceptance passes on main already needs no agent."""
        bench, lease = self._bench, self.lease
        if lease.epoch == 1 and await self._is_needless():
            bench.tasks.end(lease.task.id, lease.epoch, Outcome.NEEDLESS, "its acceptance passes already")
            return Outcome.NEEDLESS
        space = await asyncio.to_thread(bench.spaces.make, lease.name, self._base)
        task = lease.task
        recent: list[str] = []
        prompt = worker_prompt(task, bench.config, self._base, bench.notes.about(task.module, task.id), recent)
        ended = await self._session(space, prompt, resume="")
        sha, complaint = await asyncio.to_thread(self._submitted, space)
        if sha is None and ended.outcome in (None, Outcome.ASKED, Outcome.NO_CHANGE) and not self._stopped:
            ended = await self._session(space, decide_prompt(prompt), resume=ended.report.session)
            sha, complaint = await asyncio.to_thread(self._submitted, space)
        salvage = await asyncio.to_thread(bench.spaces.salvage, space)
        return self._finish(ended, sha, complaint, salvage)

    async def _is_needless(self) -> bool:
        gate = acceptance_gate(self.lease.task)
        if gate is None:
            return False
        bench = self._bench
        verdict = await command.judge(
            bench.mirror, gate, self._base, self._base, (), bench.config.queue.gate_seconds, bench.checkouts
        )
        return verdict.passed

    async def _session(self, space: Workspace, prompt: str, resume: str) -> Ended:
        bench, lease = self._bench, self.lease
        space.prompt.write_text(prompt, "utf-8")
        session = Session(prompt, space.prompt, space.tree, bench.config.limits, resume)
        self._supervisor = Supervisor(
            self._adapter, session, space, bench.clock, lambda: bench.tasks.renew(lease.task.id, lease.epoch)
        )
        if self._stopped:
            self._supervisor.stop(Outcome.STOPPED, "a person ended it")
        ended = await self._supervisor.run()
        for usage in ended.report.usages:
            bench.providers.spend(lease.task.id, lease.epoch, lease.provider, usage)
        return ended

    def _submitted(self, space: Workspace) -> tuple[str | None, str]:
        try:
            return self._bench.spaces.submitted(space), ""
        except GitError as exc:
            return None, str(exc)

    def _finish(self, ended: Ended, sha: str | None, complaint: str, salvage: str) -> Outcome:
        """End the lease by what was seen, and tell the provider's account."""
        bench, task, epoch = self._bench, self.lease.task.id, self.lease.epoch
        outcome = ended.outcome
        if outcome is None or (sha is not None and outcome in (Outcome.ASKED, Outcome.NO_CHANGE)):
            outcome = Outcome.SUBMITTED if sha is not None else _why_nothing(ended, complaint)
        self._tell_provider(outcome, ended)
        try:
            if outcome is Outcome.SUBMITTED and sha is not None:
                bench.changes.submit(task, epoch, sha, self._base, salvage)
            else:
                resets = ended.report.resets or bench.clock.wall() + RETRY_SECONDS
                not_before = resets if outcome in PARKING else 0.0
                detail = complaint or ended.detail
                bench.tasks.end(task, epoch, outcome, detail, not_before=not_before, salvage=salvage)
        except StaleEpochError:
            return Outcome.LOST
        return outcome

    def _tell_provider(self, outcome: Outcome, ended: Ended) -> None:
        name, providers = self.lease.provider, self._bench.providers
        if outcome in PARKING:
            providers.limited(name, ended.report.resets or self._bench.clock.wall() + RETRY_SECONDS)
        elif outcome is Outcome.SUBMITTED:
            providers.went_well(name, self._provider.agents)
        elif outcome in (Outcome.AUTH, Outcome.NOT_FOUND) or (
            outcome is Outcome.CRASHED and ended.seconds < QUICK_SECONDS
        ):
            providers.failed_quickly(name, ended.detail)


def _why_nothing(ended: Ended, complaint: str) -> Outcome:
    if complaint:
        return Outcome.REJECTED
    return Outcome.ASKED if ended.report.last_words.rstrip().endswith("?") else Outcome.NO_CHANGE
