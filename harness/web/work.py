"""The HTTP interface for workers on other machines: assignments out, commits and results in.

Commits travel as git bundles, so a worker needs no right to write to any repository. Every call about a lease carries
its epoch; a stale one gets status 409.
"""

from __future__ import annotations

import asyncio
import dataclasses
import tempfile
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from harness.config import Config
from harness.desk import Assignment, LocalDesk, Result
from harness.errors import HarnessError
from harness.git import Repository
from harness.model import Lease, Outcome, Task, Usage
from harness.store import Tasks

MAX_BUNDLE = 256 << 20
"""Bytes of a bundle that a worker may send."""


_TASK_FIELDS = tuple(field.name for field in dataclasses.fields(Task))


class UsageReport(BaseModel):
    """`harness.model.Usage` as it comes over HTTP."""

    model_config = ConfigDict(extra="forbid")

    model: str = ""
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    usd: float | None = None
    estimated: bool = False


class ResultReport(BaseModel):
    """`harness.desk.Result` as it comes over HTTP."""

    model_config = ConfigDict(extra="forbid")

    base: str
    outcome: Outcome
    detail: str = ""
    seconds: float = 0.0
    resets: float | None = None
    usages: tuple[UsageReport, ...] = ()
    sha: str = ""
    salvage: str = ""
    built_on: str = ""
    session: str = ""

    def result(self) -> Result:
        """The same as the desk takes it."""
        fields = self.model_dump(exclude={"base", "usages"})
        return Result(**fields, usages=tuple(Usage(**usage.model_dump()) for usage in self.usages))


def work_routes(desk: LocalDesk, tasks: Tasks, mirror: Repository, config: Config) -> list[Route]:
    """The routes under which workers are served."""

    async def settings(_request: Request) -> Response:
        limits, project = config.limits.model_dump(), config.project.model_dump()
        return JSONResponse({"limits": limits, "project": project, "queue": config.queue.model_dump()})

    async def assign(request: Request) -> Response:
        fields = await _fields(request)
        name, provider = str(fields.get("worker", "")), str(fields.get("provider", ""))
        if not name or not provider:
            raise HarnessError("worker and provider are missing")
        assignment = desk.assign(name, provider)
        return JSONResponse(_as_json(assignment)) if assignment else Response(status_code=204)

    async def renew(request: Request) -> Response:
        await desk.renew(_lease(request, tasks))
        return JSONResponse({})

    async def bundle(request: Request) -> Response:
        lease = _lease(request, tasks)
        with tempfile.NamedTemporaryFile(suffix=".bundle") as file:
            n_bytes = 0
            async for block in request.stream():
                n_bytes += len(block)
                if n_bytes > MAX_BUNDLE:
                    raise HarnessError(f"the bundle is larger than {MAX_BUNDLE >> 20} MB")
                file.write(block)
            file.flush()
            await asyncio.to_thread(_take_in, mirror, Path(file.name), lease.name)
        return JSONResponse({})

    async def finish(request: Request) -> Response:
        lease = _lease(request, tasks)
        try:
            report = ResultReport.model_validate(await _fields(request))
        except ValidationError as exc:
            raise HarnessError(str(exc)) from exc
        for base in filter(None, (report.base, report.built_on)):
            if base != desk.main and not mirror.is_ancestor(base, config.project.main):
                raise HarnessError(f"{base[:12]} is no commit of main to start from")
        for sha in filter(None, (report.sha, report.salvage)):
            if mirror.commit(sha) is None:
                raise HarnessError(f"the commit {sha[:12]} was not sent")
        return JSONResponse({"outcome": await desk.finish(lease, report.base, report.result())})

    async def repository(request: Request) -> Response:
        content = await asyncio.to_thread(_give_out, mirror, request.query_params.get("have", ""), config.project.main)
        return Response(content, media_type="application/octet-stream", status_code=200 if content else 204)

    return [
        Route("/api/settings", settings),
        Route("/api/repository", repository),
        Route("/api/assignments", assign, methods=["POST"]),
        Route("/api/leases/{task:int}/{epoch:int}/renew", renew, methods=["POST"]),
        Route("/api/leases/{task:int}/{epoch:int}/bundle", bundle, methods=["POST"]),
        Route("/api/leases/{task:int}/{epoch:int}/finish", finish, methods=["POST"]),
    ]


async def _fields(request: Request) -> dict[str, Any]:
    try:
        fields = await request.json()
    except ValueError as exc:
        raise HarnessError(f"the body is no JSON: {exc}") from exc
    if not isinstance(fields, dict):
        raise HarnessError("the body is no JSON object")
    return fields


def _lease(request: Request, tasks: Tasks) -> Lease:
    """The lease that a request speaks of. Raises: StaleEpochError."""
    return tasks.lease(int(request.path_params["task"]), int(request.path_params["epoch"]))


def _as_json(assignment: Assignment) -> dict[str, Any]:
    lease = assignment.lease
    return {
        "task": {name: getattr(lease.task, name) for name in _TASK_FIELDS},
        "epoch": lease.epoch,
        "worker": lease.worker,
        "provider": lease.provider,
        "base": assignment.base,
        "prompt": assignment.prompt,
        "opening": assignment.opening,
        "place": lease.place,
        "continues": dataclasses.asdict(lease.continues) if lease.continues else None,
    }


def _take_in(mirror: Repository, bundle: Path, name: str) -> None:
    """Bring a worker's commits into the mirror, under the attempt's own refs and no others."""
    mirror.run("bundle", "verify", "--quiet", str(bundle))
    for kind in ("salvage", "submitted"):
        listed = mirror.text("bundle", "list-heads", str(bundle), f"refs/{kind}/{name}")
        if listed:
            mirror.run("fetch", "--quiet", "--no-tags", str(bundle), f"+refs/{kind}/{name}:refs/{kind}/{name}")


def _give_out(mirror: Repository, have: str, main: str) -> bytes:
    """A bundle of main for a worker that has the commit `have` ("" for nothing); empty if it has all."""
    ref = f"refs/heads/{main}"
    known = mirror.commit(have) if have else None
    if known == mirror.commit(ref):
        return b""
    return mirror.run("bundle", "create", "--quiet", "-", ref, *([f"^{known}"] if known else []))
