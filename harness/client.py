"""The command line's way to a swarm: through its socket while it runs, through its store while it does not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Protocol

import httpx

from harness.config import Config
from harness.errors import HarnessError
from harness.service import Answer, Service
from harness.store import Store, Tasks

SOCKET_NAME = "control.sock"
MAX_SOCKET_NAME = 107


def reachable(socket: Path) -> str:
    """A name by which the socket can be bound and connected to, however deep its folder lies.

    A socket's name has 107 bytes at most; a longer one is named by way of its folder's descriptor, which stays open.
    """
    name = str(socket)
    if len(os.fsencode(name)) <= MAX_SOCKET_NAME:
        return name
    folder = os.open(socket.parent, os.O_PATH | os.O_DIRECTORY)
    return f"/proc/self/fd/{folder}/{socket.name}"


class Client(Protocol):
    """What `Service` offers, wherever it is."""

    def status(self) -> Answer: ...
    def queue(self) -> Answer: ...
    def tasks(self, states: list[str]) -> Answer: ...
    def task(self, task_id: int) -> Answer: ...
    def events(self, after: int) -> Answer: ...
    def figures(self) -> Answer: ...
    def add(self, fields: Answer) -> Answer: ...
    def retry(self, task_id: int) -> Answer: ...
    def kill(self, task_id: int) -> Answer: ...
    def park(self, task_id: int, seconds: float | None = None) -> Answer: ...
    def restart(self, provider: str) -> Answer: ...


class SocketClient:
    """A swarm that runs, reached through its socket."""

    def __init__(self, socket: Path) -> None:
        self._http = httpx.Client(
            transport=httpx.HTTPTransport(uds=reachable(socket)), base_url="http://swarm", timeout=30
        )

    def _ask(self, method: str, path: str, **arguments: Any) -> Answer:
        response = self._http.request(method, path, **arguments)
        answer: Answer = response.json()
        if response.is_error:
            raise HarnessError(answer.get("error", f"status {response.status_code}"))
        return answer

    def status(self) -> Answer:
        return self._ask("GET", "/api/status")

    def queue(self) -> Answer:
        return self._ask("GET", "/api/queue")

    def tasks(self, states: list[str]) -> Answer:
        return self._ask("GET", "/api/tasks", params={"state": states})

    def task(self, task_id: int) -> Answer:
        return self._ask("GET", f"/api/tasks/{task_id}")

    def events(self, after: int) -> Answer:
        return self._ask("GET", "/api/events", params={"after": after})

    def figures(self) -> Answer:
        return self._ask("GET", "/api/figures")

    def add(self, fields: Answer) -> Answer:
        return self._ask("POST", "/api/tasks", json=fields)

    def retry(self, task_id: int) -> Answer:
        return self._ask("POST", f"/api/tasks/{task_id}/retry")

    def kill(self, task_id: int) -> Answer:
        return self._ask("POST", f"/api/tasks/{task_id}/kill")

    def park(self, task_id: int, seconds: float | None = None) -> Answer:
        return self._ask("POST", f"/api/tasks/{task_id}/park", params={} if seconds is None else {"seconds": seconds})

    def restart(self, provider: str) -> Answer:
        return self._ask("POST", f"/api/providers/{provider}/restart")


def connect(folder: Path, config: Config) -> Client:
    """A client for the swarm whose state is in `folder`: the one that runs, or its store if none does."""
    socket = folder / SOCKET_NAME
    if socket.exists():
        client = SocketClient(socket)
        try:
            client.status()
        except httpx.TransportError:
            pass  # left by one that was killed
        else:
            return client
    store = Store(folder / "state.db")
    limits = config.limits
    return Service(store, Tasks(store, lease_seconds=limits.lease, max_failures=limits.failures))
