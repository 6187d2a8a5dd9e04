"""A running coordinator, reachable: through its socket by the command line, through a port by workers and people."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import uvicorn

from harness.client import SOCKET_NAME, reachable
from harness.coordinator import Coordinator
from harness.errors import HarnessError
from harness.service import Service
from harness.web.app import make_app
from harness.web.work import work_routes

TOKEN_NAME = "token"


@asynccontextmanager
async def serving(coordinator: Coordinator, listen: str = "", *, with_work: bool = False) -> AsyncIterator[None]:
    """Serve the coordinator's state for as long as the block runs.

    Always on `.harness/control.sock`; on the address `listen` ("HOST:PORT") too if it is given, to whoever has the
    token that is in `.harness/token`. Workers are served there, and `with_work` on the socket too.
    """
    socket = coordinator.folder / SOCKET_NAME
    socket.unlink(missing_ok=True)
    service = Service(coordinator.store, coordinator.tasks, coordinator.kill)
    work = work_routes(coordinator.desk, coordinator.tasks, coordinator.trunk.mirror, coordinator.config)
    async with AsyncExitStack() as stack:
        app = make_app(service, more=work if with_work else ())
        await stack.enter_async_context(
            _running(uvicorn.Config(app, uds=reachable(socket), log_level="error", lifespan="off"))
        )
        if listen:
            host, _, port = listen.rpartition(":")
            if not host or not port.isdigit():
                raise HarnessError(f"--listen {listen}: HOST:PORT")
            app = make_app(service, token_in(coordinator.folder), work)
            settings = uvicorn.Config(app, host=host, port=int(port), log_level="error", lifespan="off")
            await stack.enter_async_context(_running(settings))
        try:
            yield
        finally:
            socket.unlink(missing_ok=True)


def token_in(folder: Path) -> str:
    """The token that lets a worker in; made at the first call, readable by its owner alone."""
    path = folder / TOKEN_NAME
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(24))
    return path.read_text().strip()


@asynccontextmanager
async def _running(settings: uvicorn.Config) -> AsyncIterator[None]:
    server = _Server(settings)
    task = asyncio.create_task(server.serve())
    while not server.started and not task.done():
        await asyncio.sleep(0.01)
    if task.done():
        raise HarnessError(f"cannot listen on {settings.uds or f'{settings.host}:{settings.port}'}")
    try:
        yield
    finally:
        server.should_exit = True
        server.force_exit = True
        await task


class _Server(uvicorn.Server):
    """uvicorn without its hands on the signals: those are the coordinator's."""

    def install_signal_handlers(self) -> None:
        """Leave them alone."""
