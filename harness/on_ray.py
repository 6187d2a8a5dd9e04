"""`python -m harness ray`: workers placed on the nodes of a Ray cluster. Needs the extra `ray`.

Ray decides where an agent runs and nothing else: the truth is in the coordinator's store, and each place on the cluster
is a worker that pulls over HTTP (`harness.worker`). A provider's account is a custom resource of the nodes that may use
it (`ray start --resources '{"claude": 2}'`); a place takes one of it. When a node is lost, its agents die with it, Ray
starts their places on other nodes, and the tasks come back when their leases run out. An epoch is given once, so
whatever Ray starts twice is one attempt to the store.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import time
from collections import Counter
from pathlib import Path
from typing import Any

from harness.config import Provider
from harness.errors import HarnessError
from harness.worker import Worker

LOOK_SECONDS = 1.0
CONNECT_SECONDS = 10.0


class Place:
    """One agent's place on the cluster: an actor that works until it is ended."""

    def work(self, url: str, token: str, name: str, provider: dict[str, Any], folder: str) -> None:
        """Work for the coordinator at `url`, with the one agent of `provider` (its name, its fields), in a `folder`."""
        providers = {account: Provider.model_validate(fields) for account, fields in provider.items()}
        asyncio.run(Worker(url, token, name, providers, Path(folder) / name).run())


class Cluster:
    """Places on a Ray cluster; `close` ends them and their agents."""

    def __init__(self, address: str) -> None:
        """Connect to the cluster: "auto" for the one that this machine belongs to, or HOST:PORT.

        Raises: HarnessError, if Ray is not installed or there is no cluster.
        """
        try:
            import ray
        except ImportError:
            raise HarnessError("Ray is not installed: pip install 'minisql[ray]'") from None
        self._ray: Any = ray  # its types say little
        try:
            _reach(address)  # Ray itself tries for five minutes
            ray.init(address=address, logging_level=logging.ERROR, log_to_driver=False)
        except OSError as exc:
            raise HarnessError(f"no Ray cluster at {address}: {exc}") from exc
        self._places: list[Any] = []
        self._wanted: Counter[str] = Counter()
        self._working: list[Any] = []

    def place(self, url: str, token: str, providers: dict[str, Provider], folder: Path) -> None:
        """Start a place for each agent of `providers`, wherever there is one of the resource named as the provider."""
        actor = self._ray.remote(Place)
        for name, provider in providers.items():
            alone = {name: provider.model_copy(update={"agents": 1}).model_dump()}
            for i in range(provider.agents):
                options = {"num_cpus": 0, "resources": {name: 1}, "max_restarts": -1, "max_task_retries": -1}
                made = actor.options(**options).remote()
                self._places.append(made)
                self._wanted[name] += 1
                self._working.append(made.work.remote(url, token, f"ray-{name}-{i}", alone, str(folder)))

    def short_of(self) -> list[str]:
        """Providers of which the cluster has fewer places than were asked for, as `name: has of wanted`."""
        has = self._ray.cluster_resources()
        return [f"{name}: {has.get(name, 0):g} of {n}" for name, n in self._wanted.items() if has.get(name, 0) < n]

    def wait(self) -> None:
        """Wait until a place ends by itself, which it does only by an error. Raises: what ended it."""
        while True:
            ended, self._working = self._ray.wait(self._working, timeout=LOOK_SECONDS)
            for reference in ended:
                self._ray.get(reference)
            if not self._working:
                time.sleep(LOOK_SECONDS)

    def close(self) -> None:
        """End every place, and leave the cluster."""
        for place in self._places:
            self._ray.kill(place, no_restart=True)
        self._ray.shutdown()


def _reach(address: str) -> None:
    """Raise OSError unless something listens at HOST:PORT; "auto" is looked for by Ray."""
    host, _, port = address.rpartition(":")
    if host and port.isdigit():
        socket.create_connection((host, int(port)), CONNECT_SECONDS).close()
