"""A running coordinator, reachable through its socket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from harness.client import SOCKET_NAME
from harness.coordinator import Coordinator
from harness.service import Service
from harness.web.app import make_app


@asynccontextmanager
async def serving(coordinator: Coordinator) -> AsyncIterator[None]:
    """Serve the coordinator's state on `.harness/control.sock` for as long as the block runs."""
    socket = coordinator.folder / SOCKET_NAME
    socket.unlink(missing_ok=True)
    service = Service(coordinator.store, coordinator.tasks, coordinator.kill)
    settings = uvicorn.Config(make_app(service), uds=str(socket), log_level="error", lifespan="off")
    server = _Server(settings)
    task = asyncio.create_task(server.serve())
    try:
        yield
    finally:
        server.should_exit = True
        server.force_exit = True
        await task
        socket.unlink(missing_ok=True)


class _Server(uvicorn.Server):
    """uvicorn without its hands on the signals: those are the coordinator's."""

    def install_signal_handlers(self) -> None:
        """Leave them alone."""
