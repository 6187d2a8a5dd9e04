"""`python -m harness worker --connect URL`: agents on another machine, that pull their work over HTTP.

The worker keeps a mirror of its own, brought up to date by bundles, and runs attempts as a coordinator would; only its
desk is far away. When the coordinator cannot be reached, the attempts go on and the worker asks again; a lease that ran
out meanwhile ends its attempt. When the worker dies, its agents die with it.
"""

from __future__ import annotations

import asyncio
import dataclasses
from pathlib import Path
from typing import Any

import httpx

from harness.adapters import adapter_for
from harness.attempt import Attempt, Bench
from harness.clock import SystemClock
from harness.config import Config, Provider
from harness.desk import Assignment, Result
from harness.errors import HarnessError, StaleEpochError
from harness.git import Repository
from harness.model import Continuation, Lease, Outcome, Task, TaskState
from harness.workspace import Workspaces

RETRY_SECONDS = 1.0
IDLE_SECONDS = 1.0


class HttpDesk:
    """The desk of a coordinator that is reached over HTTP."""

    def __init__(self, url: str, token: str, mirror: Repository) -> None:
        self._http = httpx.AsyncClient(
            base_url=url, headers={"Authorization": f"Bearer {token}"} if token else {}, timeout=60
        )
        self._mirror = mirror
        self._updating = asyncio.Lock()

    async def _ask(self, method: str, path: str, **arguments: Any) -> httpx.Response:
        """A request that is repeated until the coordinator answers it. Raises: StaleEpochError, HarnessError."""
        while True:
            try:
                response = await self._http.request(method, path, **arguments)
            except httpx.TransportError:
                await asyncio.sleep(RETRY_SECONDS)
                continue
            if response.status_code in (502, 503, 504):
                await asyncio.sleep(RETRY_SECONDS)
                continue
            if response.is_error:
                raise HarnessError(response.json().get("error", f"status {response.status_code}"))
            return response

    async def _about(self, lease: Lease, step: str, **arguments: Any) -> httpx.Response:
        path = f"/api/leases/{lease.task.id}/{lease.epoch}/{step}"
        try:
            return await self._ask("POST", path, **arguments)
        except HarnessError as exc:
            if "no longer the one that holds it" in str(exc):
                raise StaleEpochError(lease.task.id, lease.epoch) from exc
            raise

    async def settings(self) -> Config:
        """The coordinator's limits and project."""
        return Config.model_validate((await self._ask("GET", "/api/settings")).json())

    async def assign(self, worker: str, provider: str) -> Assignment | None:
        """The next task, if there is one; the mirror has its base by then."""
        response = await self._ask("POST", "/api/assignments", json={"worker": worker, "provider": provider})
        if response.status_code == 204:
            return None
        fields = response.json()
        task = Task(**{**fields["task"], "state": TaskState.LEASED, "paths": tuple(fields["task"]["paths"])})
        continues = Continuation(**fields["continues"]) if fields["continues"] else None
        lease = Lease(task, fields["epoch"], fields["worker"], fields["provider"], 0.0, fields["place"], continues)
        async with self._updating:
            if self._mirror.commit(fields["base"]) is None:
                await self._update()
        return Assignment(lease, fields["base"], fields["prompt"], fields["opening"])

    async def _update(self) -> None:
        """Bring the mirror up to the coordinator's main."""
        heads = self._mirror.text("for-each-ref", "--format=%(objectname)", "refs/heads").splitlines()
        have = heads[0] if heads else ""
        response = await self._ask("GET", "/api/repository", params={"have": have})
        if response.status_code == 204:
            return
        bundle = self._mirror.path / "incoming.bundle"
        bundle.write_bytes(response.content)
        await asyncio.to_thread(
            self._mirror.run, "fetch", "--quiet", "--no-tags", str(bundle), "+refs/heads/*:refs/heads/*"
        )
        bundle.unlink()

    async def renew(self, lease: Lease) -> None:
        """Put the lease's end off. Raises: StaleEpochError."""
        await self._about(lease, "renew")

    async def finish(self, lease: Lease, base: str, result: Result) -> Outcome:
        """Send the commits, then the result."""
        try:
            refs = [
                ref for ref in (f"refs/salvage/{lease.name}", f"refs/submitted/{lease.name}") if self._is_new(ref, base)
            ]
            if refs:
                bundle = await asyncio.to_thread(
                    self._mirror.run, "bundle", "create", "--quiet", "-", *refs, f"^{base}"
                )
                await self._about(lease, "bundle", content=bundle)
            fields = {**dataclasses.asdict(result), "base": base}
            response = await self._about(lease, "finish", json=fields)
        except StaleEpochError:
            return Outcome.LOST
        return Outcome(response.json()["outcome"])

    def _is_new(self, ref: str, base: str) -> bool:
        sha = self._mirror.commit(ref)
        return sha is not None and sha != base

    async def close(self) -> None:
        """End the connections."""
        await self._http.aclose()


class Worker:
    """Agents of this machine that work for a coordinator elsewhere."""

    def __init__(self, url: str, token: str, name: str, providers: dict[str, Provider], folder: Path) -> None:
        """`providers` says how this machine's agents are run, and how many at once; `folder` is for clones and logs."""
        folder = folder.resolve()
        self._mirror = Repository(folder / "mirror.git")
        if not (folder / "mirror.git" / "HEAD").exists():
            (folder / "mirror.git").mkdir(parents=True)
            self._mirror.run("init", "--quiet", "--bare")
        self._desk = HttpDesk(url, token, self._mirror)
        self._name = name
        self._providers = providers
        self._folder = folder
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """End every attempt and return from `run`."""
        self._stopping.set()

    async def run(self) -> None:
        """Work until `stop`."""
        config = await self._desk.settings()
        spaces = Workspaces(self._mirror, self._folder / "attempts")
        bench = Bench(config, self._desk, spaces, self._mirror, self._folder / "gates", SystemClock())
        lanes = [
            asyncio.create_task(self._lane(bench, name, provider))
            for name, provider in self._providers.items()
            for _ in range(provider.agents)
        ]
        await asyncio.gather(*lanes)
        await self._desk.close()

    async def _lane(self, bench: Bench, name: str, provider: Provider) -> None:
        """One agent after the other."""
        while not self._stopping.is_set():
            assignment = await self._desk.assign(self._name, name)
            if assignment is None:
                await asyncio.sleep(IDLE_SECONDS)
                continue
            attempt = Attempt(bench, assignment, adapter_for(provider))
            running = asyncio.create_task(attempt.run())
            stopping = asyncio.create_task(self._stopping.wait())
            await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
            stopping.cancel()
            if not running.done():
                attempt.stop(Outcome.LOST, "the worker was stopped")
            await running
