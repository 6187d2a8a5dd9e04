"""Between the state and whoever runs agents: hands out assignments, takes in results.

An attempt knows a desk and not the store, so that it runs alike beside the coordinator and on another machine
(`harness.worker`). All that is decided of a result is decided here: what it means for the task, for the provider's
account and for the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from harness.clock import is_over
from harness.config import Config
from harness.errors import StaleEpochError
from harness.model import PARKING, Lease, Outcome, TaskState, Usage
from harness.prompting import opening_prompt, worker_prompt
from harness.store import Changes, Notes, Providers, Tasks

QUICK_SECONDS = 10.0
"""A session that crashes sooner counts against its provider too."""
RETRY_SECONDS = 60.0
"""How long a limit lasts that names no end."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task to be worked on: the lease, the commit to start from, and what the agent is told.

    `opening` is what it is told before that if it goes on in the clone of an earlier attempt, "" if it does not.
    """

    lease: Lease
    base: str
    prompt: str
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an assignment. `sha` is the commit that is handed in, "" for none; `salvage` keeps everything."""

    outcome: Outcome
    detail: str = ""
    seconds: float = 0.0
    resets: float | None = None  # wall clock
    usages: tuple[Usage, ...] = ()
    sha: str = ""
    salvage: str = ""
    built_on: str = ""  # the commit of main that `sha` was built on; "" for the assignment's
    session: str = ""


class Desk(Protocol):
    """What an attempt asks of the state."""

    async def renew(self, lease: Lease) -> None:
        """Put the lease's end off. Raises: StaleEpochError."""

    async def finish(self, lease: Lease, base: str, result: Result) -> Outcome:
        """Hand in a result; how the attempt ended in the end: LOST if the lease was gone by then."""


class LocalDesk:
    """The desk of the process that holds the state."""

    def __init__(
        self,
        config: Config,
        tasks: Tasks,
        changes: Changes,
        providers: Providers,
        notes: Notes,
        main: Callable[[], str],
        now: Callable[[], float],
    ) -> None:
        """`main` gives the commit that work starts from, `now` the wall clock."""
        self._config = config
        self._tasks = tasks
        self._changes = changes
        self._providers = providers
        self._notes = notes
        self._main = main
        self._now = now

    @property
    def main(self) -> str:
        """The commit that work starts from now."""
        return self._main()

    def assign(self, worker: str, provider: str, prefer: Collection[str] = ()) -> Assignment | None:
        """The next task for an agent of this provider; None if there is none, or nothing is to be started."""
        self._providers.ensure(provider, 1)
        state = self._providers.get(provider)
        if state.broken or not is_over(state.resets, self._now()) or not self._within_budget(provider):
            return None
        lease = self._parked(worker, provider) or self._tasks.claim(worker, provider, prefer)
        if lease is None:
            return None
        base = self._main()
        notes = self._notes.about(lease.task.module, lease.task.id)
        prompt = worker_prompt(lease.task, self._config, base, notes)
        opening = opening_prompt(lease.continues, self._config, base, notes) if lease.continues else ""
        return Assignment(lease, base, prompt, opening)

    def _parked(self, worker: str, provider: str) -> Lease | None:
        for task in self._tasks.all([TaskState.PARKED]):
            lease = self._tasks.claim_parked(task.id, worker, provider)
            if lease is not None:
                return lease
        return None

    def _within_budget(self, provider: str) -> bool:
        """Whether the run and the provider may still spend; tasks that may not are put aside."""
        limits, known = self._config.limits, self._config.providers.get(provider)
        if limits.task_usd is not None or limits.task_tokens is not None:
            self._tasks.set_aside_costly(limits.task_usd, limits.task_tokens)
        if limits.run_usd is not None and self._providers.spent().usd >= limits.run_usd:
            return False
        return known is None or known.usd is None or self._providers.spent(provider=provider).usd < known.usd

    async def renew(self, lease: Lease) -> None:
        """Put the lease's end off. Raises: StaleEpochError."""
        self._tasks.renew(lease.task.id, lease.epoch)

    async def finish(self, lease: Lease, base: str, result: Result) -> Outcome:
        """Enter what was used, end the lease, and tell the provider's account."""
        task, epoch = lease.task.id, lease.epoch
        for usage in result.usages:
            self._providers.spend(task, epoch, lease.provider, usage)
        self._tell_provider(lease.provider, result)
        try:
            if result.outcome is Outcome.SUBMITTED and result.sha:
                self._changes.submit(task, epoch, result.sha, result.built_on or base, result.salvage, result.session)
            else:
                not_before = self._resets(result) if result.outcome in PARKING else 0.0
                self._tasks.end(
                    task,
                    epoch,
                    result.outcome,
                    result.detail,
                    not_before=not_before,
                    salvage=result.salvage,
                    session=result.session,
                )
        except StaleEpochError:
            return Outcome.LOST
        return result.outcome

    def _resets(self, result: Result) -> float:
        return result.resets or self._now() + RETRY_SECONDS

    def _tell_provider(self, name: str, result: Result) -> None:
        known = self._config.providers.get(name)
        if result.outcome in PARKING:
            self._providers.limited(name, self._resets(result))
        elif result.outcome is Outcome.SUBMITTED:
            self._providers.went_well(name, known.agents if known else 1)
        elif result.outcome in (Outcome.AUTH, Outcome.NOT_FOUND) or (
            result.outcome is Outcome.CRASHED and result.seconds < QUICK_SECONDS
        ):
            self._providers.failed_quickly(name, result.detail)
