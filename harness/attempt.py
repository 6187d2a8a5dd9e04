"""One attempt at a task, from the assignment to its result.

    workspace -> prompt -> agent, watched -> salvage -> submit, or end with an outcome

Whatever happens on the way, everything that the agent left is kept before the lease ends, and the lease is renewed as
long as the attempt goes on.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from harness.adapters import Adapter, Session
from harness.clock import Clock
from harness.config import Config
from harness.desk import Assignment, Desk, Result
from harness.errors import GitError, StaleEpochError
from harness.gates import command
from harness.git import Repository
from harness.model import Outcome, Usage
from harness.prompting import decide_prompt
from harness.supervise import Ended, Supervisor
from harness.workspace import Workspace, Workspaces


@dataclass(frozen=True, slots=True)
class Bench:
    """The place where attempts run: the desk that gives them, and the folders of this machine."""

    config: Config
    desk: Desk
    spaces: Workspaces
    mirror: Repository
    checkouts: Path
    clock: Clock


class Attempt:
    """An attempt that runs; `stop` ends it early."""

    def __init__(self, bench: Bench, assignment: Assignment, adapter: Adapter) -> None:
        self.lease = assignment.lease
        self._bench = bench
        self._assignment = assignment
        self._adapter = adapter
        self._supervisor: Supervisor | None = None
        self._ending: tuple[Outcome, str] | None = None
        self._usages: list[Usage] = []

    def stop(self, outcome: Outcome = Outcome.STOPPED, detail: str = "a person ended it") -> None:
        """End the attempt with this outcome; its task is free again, its work is kept."""
        self._ending = self._ending or (outcome, detail)
        if self._supervisor is not None:
            self._supervisor.stop(outcome, detail)

    async def run(self) -> Outcome:
        """Work to the end; how it ended."""
        renewing = asyncio.create_task(self._renew())
        try:
            result = await self._work()
        finally:
            renewing.cancel()
            with suppress(asyncio.CancelledError):
                await renewing
        return await self._bench.desk.finish(self.lease, self._assignment.base, result)

    async def _renew(self) -> None:
        """Keep the lease, and end the work when it is gone."""
        while True:
            await asyncio.sleep(self._bench.config.limits.renew)
            try:
                await self._bench.desk.renew(self.lease)
            except StaleEpochError as exc:
                self.stop(Outcome.LOST, str(exc))
                return

    async def _work(self) -> Result:
        """A task whose acceptance passes on main already needs no agent; any other gets one."""
        bench, base = self._bench, self._assignment.base
        if self.lease.epoch == 1 and await self._is_needless():
            return Result(Outcome.NEEDLESS, "its acceptance passes already")
        space, prompt, session = await asyncio.to_thread(self._workspace)
        ended = await self._session(space, prompt, resume=session)
        sha, complaint = await asyncio.to_thread(self._submitted, space)
        if not sha and ended.outcome in (None, Outcome.ASKED, Outcome.NO_CHANGE) and self._ending is None:
            ended = await self._session(space, decide_prompt(prompt), resume=ended.report.session)
            sha, complaint = await asyncio.to_thread(self._submitted, space)
        salvage = await asyncio.to_thread(bench.spaces.salvage, space, sha)
        outcome = ended.outcome
        if outcome is None or (sha and outcome in (Outcome.ASKED, Outcome.NO_CHANGE)):
            outcome = Outcome.SUBMITTED if sha else _why_nothing(ended, complaint)
        built_on = base if sha else ""
        if sha and space.base != base:  # it went on in an earlier attempt's clone, and may have merged main
            built_on = await asyncio.to_thread(bench.mirror.common, sha, base)
        return Result(
            outcome,
            complaint or ended.detail,
            ended.seconds,
            ended.report.resets,
            tuple(self._usages),
            sha,
            salvage,
            built_on,
            ended.report.session,
        )

    def _workspace(self) -> tuple[Workspace, str, str]:
        """Where the attempt works, what the agent is told, and the session that it resumes there ("" for none)."""
        given, lease, spaces = self._assignment, self.lease, self._bench.spaces
        if lease.continues is not None:
            kept = spaces.take_over(lease.name, lease.place, given.base)
            if kept is not None:
                return kept, given.opening + given.prompt, lease.continues.session
        return spaces.make(lease.name, given.base, lease.place), given.prompt, ""

    async def _is_needless(self) -> bool:
        gate = command.acceptance_gate(self.lease.task)
        if gate is None:
            return False
        bench, base = self._bench, self._assignment.base
        seconds = bench.config.queue.gate_seconds
        return (await command.judge(bench.mirror, gate, base, base, (), seconds, bench.checkouts)).passed

    async def _session(self, space: Workspace, prompt: str, resume: str) -> Ended:
        space.prompt.write_text(prompt, "utf-8")
        session = Session(prompt, space.prompt, space.tree, self._bench.config.limits, resume)
        self._supervisor = Supervisor(self._adapter, session, space, self._bench.clock)
        if self._ending is not None:
            self._supervisor.stop(*self._ending)
        ended = await self._supervisor.run()
        self._usages += ended.report.usages
        return ended

    def _submitted(self, space: Workspace) -> tuple[str, str]:
        """The commit that the agent made ("" for none), and why it cannot be taken."""
        try:
            return self._bench.spaces.submitted(space) or "", ""
        except GitError as exc:
            return "", str(exc)


def _why_nothing(ended: Ended, complaint: str) -> Outcome:
    if complaint:
        return Outcome.REJECTED
    return Outcome.ASKED if ended.report.last_words.rstrip().endswith("?") else Outcome.NO_CHANGE
