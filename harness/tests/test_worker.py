"""Workers on other machines: work is pulled over HTTP, commits come back as bundles."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import harness.chaos.agent
from harness.chaos import toy
from harness.git import Repository

pytestmark = pytest.mark.slow

HARNESS = [sys.executable, "-m", "harness"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Far:
    """A coordinator without agents of its own, and workers that it does not know."""

    def __init__(self, folder: Path, n_tasks: int, lease: int = 90) -> None:
        toy.make(folder / "p", [])
        self.folder = folder
        self.project = folder / "p"
        settings = self.project / "harness.toml"
        settings.write_text(settings.read_text().replace("[limits]", f"[limits]\nlease = {lease}"))
        for task in toy.tasks(n_tasks):
            add = ["task", "add", task.title, "--path", task.paths[0], "--body", task.body]
            subprocess.run([*HARNESS, *add, "--project", str(self.project)], check=True, capture_output=True)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.processes: list[subprocess.Popen[bytes]] = []

    def coordinate(self) -> subprocess.Popen[bytes]:
        run = [*HARNESS, "run", "--project", str(self.project), "--listen", f"127.0.0.1:{self.port}"]
        self.processes.append(subprocess.Popen(run))
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                httpx.get(self.url + "/api/status")
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                break
        return self.processes[-1]

    @property
    def token(self) -> str:
        return (self.project / ".harness" / "token").read_text()

    def work(self, name: str, persona: str = "good", agents: int = 2) -> subprocess.Popen[bytes]:
        command = f"{sys.executable} {harness.chaos.agent.__file__} --persona {persona} {{prompt_file}}"
        worker = [*HARNESS, "worker", "--connect", self.url, "--token", self.token, "--name", name]
        worker += ["--agent-cmd", command, "--agents", str(agents), "--folder", str(self.folder / name)]
        self.processes.append(subprocess.Popen(worker))
        return self.processes[-1]

    def subjects(self) -> list[str]:
        return sorted(Repository(self.project).text("log", "--format=%s", "main").splitlines())


@pytest.fixture
def far(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Far]:
    far = Far(tmp_path, **getattr(request, "param", {"n_tasks": 4}))
    yield far
    for process in far.processes:
        process.kill()
        process.wait()


def test_two_workers_land_everything(far: Far) -> None:
    coordinator = far.coordinate()
    workers = [far.work("one"), far.work("two")]
    assert coordinator.wait(120) == 0
    assert far.subjects() == ["A toy", "Function 1", "Function 2", "Function 3", "Function 4"]
    for worker in workers:
        worker.send_signal(signal.SIGTERM)


@pytest.mark.parametrize("far", [{"n_tasks": 2, "lease": 3}], indirect=True)
def test_the_work_of_a_worker_that_is_killed_is_done_by_another(far: Far) -> None:
    coordinator = far.coordinate()
    lost = far.work("lost", "hang-chatting")
    deadline = time.monotonic() + 30
    while not list((far.folder / "lost").glob("attempts/*/output.log")) and time.monotonic() < deadline:
        time.sleep(0.1)
    lost.kill()
    far.work("other")
    assert coordinator.wait(120) == 0
    assert far.subjects() == ["A toy", "Function 1", "Function 2"]


def test_nobody_is_let_in_without_the_token(far: Far) -> None:
    far.coordinate()
    for headers in ({}, {"Authorization": "Bearer wrong"}):
        assert httpx.get(far.url + "/api/status", headers=headers).status_code == 401
        answer = httpx.post(far.url + "/api/assignments", json={"worker": "w", "provider": "p"}, headers=headers)
        assert answer.status_code == 401
    headers = {"Authorization": f"Bearer {far.token}"}
    assert httpx.get(far.url + "/api/status", headers=headers).status_code == 200


def test_a_stale_epoch_and_nonsense_get_an_answer_each(far: Far) -> None:
    far.coordinate()
    client = httpx.Client(base_url=far.url, headers={"Authorization": f"Bearer {far.token}"})
    given = client.post("/api/assignments", json={"worker": "w", "provider": "p"}).json()
    path = f"/api/leases/{given['task']['id']}/{given['epoch']}"
    assert client.post(path + "/renew").status_code == 200
    assert client.post(f"/api/leases/{given['task']['id']}/99/renew").status_code == 409
    assert client.post(path + "/finish", content=b"{").status_code == 400
    assert client.post(path + "/finish", json={"base": given["base"], "outcome": "splendid"}).status_code == 400
    lie = {"base": "f" * 40, "outcome": "submitted", "sha": "e" * 40}
    assert client.post(path + "/finish", json=lie).status_code == 400
    missing = {"base": given["base"], "outcome": "submitted", "sha": "e" * 40}
    assert "was not sent" in client.post(path + "/finish", json=missing).json()["error"]
    assert client.post(path + "/bundle", content=b"no bundle").status_code == 400
    assert client.post(path + "/finish", json={"base": given["base"], "outcome": "no_change"}).status_code == 200
    assert client.post(path + "/finish", json={"base": given["base"], "outcome": "no_change"}).status_code == 409


def test_a_worker_waits_for_a_coordinator_that_is_away(far: Far) -> None:
    far.coordinate().kill()
    far.work("early")
    time.sleep(1)
    assert far.coordinate().wait(120) == 0
    assert len(far.subjects()) == 5
