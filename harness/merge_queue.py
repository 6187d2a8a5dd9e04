"""The merge queue: the only way into main.

A batch of submitted changes is stacked on main, one commit a change; each commit is judged on its own, on top of those
before it, then the whole stack by the gates that run once a batch. A red one is found by halving. What is green lands
by moving main from the commit that it was stacked on and from no other. So every commit of main was tested as it is
there, on everything below it.

Landings are journalled: the intent before main moves, the confirmation after. `recover` reads an intent that was never
confirmed and asks main what became of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from harness.config import Config, Gate
from harness.errors import GitError, HarnessError, MovedMainError
from harness.gates import command, policy, review
from harness.model import Change, Task, Verdict
from harness.report import progress_page
from harness.store import Changes, Log, Notes, Providers, Store, Tasks
from harness.trunk import Trunk

_TRIES = 20
"""How often main is moved back, or on, when somebody moves it in the same moment."""


@dataclass(frozen=True, slots=True)
class Stacked:
    """A change as a commit on main and the changes before it."""

    change: Change
    task: Task
    parent: str
    sha: str


class RedMainError(HarnessError):
    """Main itself fails a gate: nothing lands before it is mended."""


class MergeQueue:
    """Takes what is submitted, lands what passes."""

    def __init__(
        self, store: Store, tasks: Tasks, changes: Changes, trunk: Trunk, config: Config, folder: Path
    ) -> None:
        """`folder` is where checkouts are made."""
        self._store = store
        self._tasks = tasks
        self._changes = changes
        self._notes = Notes(store)
        self._providers = Providers(store)
        self._trunk = trunk
        self._config = config
        self._folder = folder
        self._window = config.queue.batch
        self.only_risky_reviews = False  # the advisor's word, while reviews hold the queue up
        self._known_main = trunk.adopt()
        self._batch = 0  # the number of the batch at hand: its event in the log
        self._red: dict[str, Verdict] = {}  # commit -> the verdict that refused it
        project = config.project
        self._each = [Gate(name="tests", command=project.quick_test or project.test)]
        self._each += [gate for gate in config.gates if not gate.batch_only]
        self._once = [Gate(name="all tests", command=project.test)] if project.quick_test else []
        self._once += [gate for gate in config.gates if gate.batch_only]

    @property
    def main(self) -> str:
        """The commit that main stands for, as the queue left it."""
        return self._known_main

    def recover(self, *, adopt: bool = False) -> None:
        """Finish what a crash left between moving main and writing it down.

        After a run that was cut off, main is where its last landing left it: who moved it since then may have been an
        agent, and is taken back as in a running swarm. `adopt`: a person says that main is right as it is.

        Raises:
            MovedMainError: it was moved, and is checked out.
        """
        for landing in self._changes.unconfirmed():
            if self._trunk.has(landing.new):
                self._changes.confirm(landing)
            else:
                self._changes.abandon(landing, "the harness ended before main was moved")
        left = None if adopt else Log(self._store).left_main()
        if left is not None:
            self._known_main = left
            self._main()
        self._known_main = self._trunk.adopt()

    async def step(self) -> int:
        """Judge the next batch and land what is green of it; how many changes were decided.

        Raises:
            RedMainError: main fails by itself. The changes stay queued.
            MovedMainError: somebody else moved main and it cannot be moved back. The changes stay queued.
        """
        batch = self._changes.queued(self._window)
        if not batch:
            return 0
        self._batch = self._changes.testing(batch)
        tip = self._main()
        stack = await self._stack(batch, tip)
        refused = len(batch) - len(stack)
        green = await self._green(stack, tip)
        if len(green) < len(stack):
            self._window = max(1, self._window // 2)
            await self._refuse(stack[len(green)], tip)
            refused += 1
        elif stack:
            self._window = min(self._config.queue.max_batch, self._window + 1)
        if green:
            self._land(green, tip)
        return refused + len(green)

    def _main(self) -> str:
        """Where main is. Nobody but the queue moves it while a swarm runs: a move by others is taken back and told."""
        known = self._known_main
        for _ in range(_TRIES):
            tip = self._trunk.tip()
            if tip == known:
                return known
            self._store.record("main_moved", known=known, found=tip)
            if self._trunk.take_back(known, tip):
                return known
        raise MovedMainError(f"main was moved {_TRIES} times while it was moved back to {known[:12]}")

    async def _stack(self, batch: Sequence[Change], tip: str) -> list[Stacked]:
        """Put the batch's commits on top of each other; what policy or a conflict keeps out is sent back."""
        stack: list[Stacked] = []
        page = self._page()
        for change in batch:
            task = self._tasks.get(change.task)
            verdict, sha = await asyncio.to_thread(self._place, task, change, tip, page, self._trailers(change))
            self._changes.judged(change.sha, verdict, change)
            if verdict.passed:
                stack.append(Stacked(change, task, tip, sha))
                tip = sha
            else:
                self._send_back(change, verdict)
        return stack

    def _place(
        self, task: Task, change: Change, tip: str, page: str | None, trailers: Sequence[str]
    ) -> tuple[Verdict, str]:
        """The change as a commit on `tip`, if the merge and policy let it be one. Runs in a thread, without the store.

        `page` is the project's page of progress, which the commit brings along. Policy reads the change twice: what it
        did to its base, before a conflict hides it, and what its commit does to `tip`, since a base may be a lie.
        """
        mirror = self._trunk.mirror
        messages = mirror.messages(change.base, change.sha)
        verdict = policy.judge(mirror, self._config, task, change.base, change.sha, "\n".join(messages))
        if not verdict.passed:
            return verdict, ""
        merged = mirror.merge(tip, change.sha)
        if merged.conflicts:
            return Verdict("merge", False, f"conflicts with main:\n{merged.conflicts}"), ""
        message = _message(task, messages[0] if messages else "", trailers)
        sha = mirror.commit_tree(merged.tree, tip, message)
        verdict = policy.judge(mirror, self._config, task, tip, sha)
        if page is not None and verdict.passed:
            tree = mirror.with_file(merged.tree, self._config.project.progress, page.encode())
            sha = mirror.commit_tree(tree, tip, message)
        mirror.keep(f"refs/stacked/{task.id}.e{change.epoch}", sha)
        return verdict, sha

    def _page(self) -> str | None:
        project = self._config.project
        if not project.progress:
            return None
        return progress_page(project.name, self._tasks.all(), Log(self._store).all())

    def _trailers(self, change: Change) -> list[str]:
        """Who made the change, what it cost, and under which number the log has the batch that it is tested in."""
        return [
            f"Task: {change.task}",
            f"Epoch: {change.epoch}",
            f"Submitted: {change.sha}",
            f"Agent: {self._tasks.provider_of(change.task, change.epoch)}",
            *self._providers.bill(change.task, change.epoch),
            f"Gate-Run: {self._batch}",
        ]

    async def _green(self, stack: list[Stacked], main: str) -> list[Stacked]:
        """The longest beginning of the stack in which each commit passes alone and the last passes everything."""
        verdicts = await asyncio.gather(*(self._passes_alone(item, main) for item in stack))
        n_green = next((i for i, passed in enumerate(verdicts) if not passed), len(stack))
        if not self._once or not n_green:
            return stack[:n_green]
        if await self._passes(stack[n_green - 1].sha, self._once, main):
            return stack[:n_green]
        low, high = 0, n_green - 1  # the first `low` are green, those up to `high` are not
        while low < high:
            middle = (low + high) // 2
            if await self._passes(stack[middle].sha, self._once, main):
                low = middle + 1
            else:
                high = middle
        return stack[:low]

    async def _passes_alone(self, item: Stacked, main: str) -> bool:
        acceptance = command.acceptance_gate(item.task)
        gates = [*self._each, acceptance] if acceptance else self._each
        return await self._passes(item.sha, gates, main, item.change) and await self._is_approved(item)

    async def _is_approved(self, item: Stacked) -> bool:
        """Whether an agent of another vendor lets the change pass, if one is to read it."""
        mirror, config = self._trunk.mirror, self._config
        if not review.is_wanted(
            config, [change.path for change in mirror.diff(item.parent, item.sha)], only_risky=self.only_risky_reviews
        ):
            return True
        reader = review.reviewer_for(config, self._tasks.provider_of(item.change.task, item.change.epoch))
        if reader is None:
            verdict = Verdict(review.GATE, True, "nobody read it: there is one provider alone")
        else:
            verdict, usages = await review.judge(
                mirror, config, config.providers[reader], item.task, item.sha, self._folder, self._store.clock
            )
            for usage in usages:
                self._providers.spend(item.change.task, item.change.epoch, reader, usage)
        self._changes.judged(item.sha, verdict, item.change)
        if not verdict.passed:
            self._red[item.sha] = verdict
        return verdict.passed

    async def _passes(self, sha: str, gates: Sequence[Gate], main: str, change: Change | None = None) -> bool:
        """Whether the commit passes all of `gates`; each may fail as often as the settings let it be flaky."""
        for gate in gates:
            for _ in range(1 + self._config.queue.flake_retries):
                verdict = await self._judge(gate, sha, main)
                self._changes.judged(sha, verdict, change)
                if verdict.passed or verdict.cheating:
                    break
            if not verdict.passed:
                self._red[sha] = verdict
                return False
        return True

    async def _judge(self, gate: Gate, sha: str, main: str) -> Verdict:
        return await command.judge(
            self._trunk.mirror,
            gate,
            sha,
            main,
            self._config.project.protected,
            self._config.queue.gate_seconds,
            self._folder,
        )

    async def _refuse(self, item: Stacked, main: str) -> None:
        """Send back the change that made its commit red, unless main was red before it."""
        verdict = self._red[item.sha]
        gate = next((gate for gate in [*self._each, *self._once] if gate.name == verdict.gate), None)
        if (
            gate is not None
            and not verdict.cheating
            and item.parent == main
            and not (await self._judge(gate, main, main)).passed
        ):
            self._store.record("red_main", sha=main, gate=gate.name)
            raise RedMainError(f"main itself fails {gate.name} at {main[:12]}:\n{verdict.detail}")
        self._send_back(item.change, verdict)

    def _send_back(self, change: Change, verdict: Verdict) -> None:
        self._changes.reject(change, verdict, self._config.limits.failures)
        self._notes.add("", f"attempt {change.epoch} was refused by {verdict.gate}: {verdict.detail}", task=change.task)
        wanted = policy.paths_asked_for("\n".join(self._trunk.mirror.messages(change.base, change.sha)))
        if wanted and not verdict.cheating and not self._tasks.widen(change.task, wanted):
            self._notes.add("", f"{', '.join(wanted)}: somebody else works there now", task=change.task)

    def _land(self, green: Sequence[Stacked], tip: str) -> None:
        landing = self._changes.intend(tip, green[-1].sha, [(item.change, item.sha) for item in green])
        try:
            self._advance(tip, green[-1].sha)
        except (MovedMainError, GitError, HarnessError) as exc:
            self._changes.abandon(landing, str(exc))
            self._store.record("main_not_moved", reason=str(exc))
            raise
        self._known_main = green[-1].sha
        self._changes.confirm(landing)

    def _advance(self, old: str, new: str) -> None:
        """Move main, though an agent may move it elsewhere just before."""
        for n_left in reversed(range(_TRIES)):
            self._main()
            try:
                return self._trunk.advance(old, new)
            except MovedMainError:
                if not n_left:
                    raise


def _message(task: Task, said: str, trailers: Sequence[str]) -> str:
    """The message of a landing: what the agent said, `said`, and what only the queue says."""
    subject, *rest = said.splitlines() or [""]
    body = "\n".join(line for line in rest if not policy.is_trailer(line)).strip()
    parts = ((subject.strip() or task.title)[:100], body[:2000], "\n".join(trailers))
    return "\n\n".join(filter(None, parts)) + "\n"
