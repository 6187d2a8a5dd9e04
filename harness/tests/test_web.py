"""The dashboard and the interface behind it."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from harness.model import NewTask
from harness.service import Service
from harness.store import Providers, Store, Tasks
from harness.web.app import make_app
from harness.web.page import fixed_page

TITLE = "</script><script>document.title='caught'</script> & <b>bold</b>"


class Client:
    """Requests to the application, without a network."""

    def __init__(self, service: Service, token: str = "") -> None:
        self._transport = httpx.ASGITransport(make_app(service, token))

    def request(
        self, method: str, path: str, json: object = None, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(transport=self._transport, base_url="http://swarm") as client:
                return await client.request(method, path, json=json, headers=headers)

        return asyncio.run(ask())

    def get(self, path: str, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.request("GET", path, headers=headers)

    def post(self, path: str, json: object = None) -> httpx.Response:
        return self.request("POST", path, json)


@pytest.fixture
def service() -> Iterator[Service]:
    store = Store(":memory:")
    tasks = Tasks(store)
    tasks.add(NewTask(TITLE, "body"))
    Providers(store).ensure("claude", 2)
    yield Service(store, tasks, lambda task: task == 1)
    store.close()


def test_every_question_is_answered_in_json(service: Service) -> None:
    client = Client(service)
    assert client.get("/api/status").json()["tasks"]["ready"] == 1
    assert client.get("/api/tasks").json()["tasks"][0]["title"] == TITLE
    assert client.get("/api/tasks?state=merged").json()["tasks"] == []
    assert client.get("/api/tasks/1").json()["attempts"] == []
    assert client.get("/api/figures").json()["landed"] == 0
    assert client.get("/api/queue").json()["changes"] == []
    assert client.get("/api/events?after=0").json()["events"][0]["kind"] == "task_added"


def test_steps_are_taken_and_mistakes_explained(service: Service) -> None:
    client = Client(service)
    assert client.post("/api/tasks", json={"title": "New", "paths": ["a"]}).status_code == 201
    assert client.post("/api/tasks/1/kill").status_code == 200
    assert client.post("/api/providers/claude/restart").json()["name"] == "claude"
    for method, path, said in [
        ("POST", "/api/tasks/2/kill", "nobody works on task 2"),
        ("POST", "/api/tasks/9/retry", "there is no task 9"),
        ("GET", "/api/tasks/9", "there is no task 9"),
        ("POST", "/api/providers/none/restart", "there is no provider none"),
        ("GET", "/api/tasks?state=x", "x is no state"),
        ("POST", "/api/tasks", "the body is no JSON"),
    ]:
        answer = client.request(method, path)
        assert answer.status_code == 400
        assert said in answer.json()["error"]
    assert "title" in client.post("/api/tasks", json={"body": "x"}).json()["error"]
    assert client.post("/api/tasks", json=[1]).status_code == 400


def test_the_token_guards_everything_but_the_empty_page(service: Service) -> None:
    client = Client(service, token="secret")
    assert client.get("/").status_code == 200
    assert TITLE not in client.get("/").text
    for path in ("/api/status", "/api/tasks", "/events"):
        assert client.get(path).status_code == 401
    assert client.post("/api/tasks/1/kill").status_code == 401
    assert client.get("/api/status", headers={"Authorization": "Bearer secret"}).status_code == 200


def browser() -> str:
    """The headless browser; a run of the continuous integration has to have one."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None and not os.environ.get("CI"):
        pytest.skip("no Chromium is installed here")
    assert found is not None, "no Chromium is installed"
    return found


def shown(address: str) -> str:
    """What a browser makes of the page at `address`, as HTML."""
    command = [
        browser(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=4000",
        "--dump-dom",
        address,
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.mark.slow
def test_the_page_as_a_file_shows_the_state_in_a_browser(service: Service, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(fixed_page(service, "toy", time.time()), encoding="utf-8")
    page = shown(f"file://{tmp_path}/page.html")
    assert "1 ready" in page
    assert "<title>swarm</title>" in page  # the task's title is text there, and ran nothing
    assert "&lt;b&gt;bold&lt;/b&gt;" in page


@pytest.mark.slow
def test_the_live_page_shows_the_state_in_a_browser(toy_project: Path) -> None:
    harness = [sys.executable, "-m", "harness"]
    there = ["--project", str(toy_project)]
    subprocess.run([*harness, "task", "add", "Look at me", *there], check=True, capture_output=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        listen = f"127.0.0.1:{probe.getsockname()[1]}"
    server = subprocess.Popen([*harness, "serve", *there, "--listen", listen], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        time.sleep(1)
        assert "Look at me" in shown(address)
        assert "Look at me" not in shown(address.partition("#")[0])
    finally:
        server.kill()
        server.wait()


def test_prometheus_reads_the_figures(service: Service) -> None:
    answer = Client(service).get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    read = {sample.name: sample for family in text_string_to_metric_families(answer.text) for sample in family.samples}
    assert read["harness_landed_total"].value == 0
    assert read["harness_agents_allowed"].labels == {"provider": "claude"}
    assert 'harness_tasks{state="ready"} 1.0' in answer.text


def test_a_task_is_parked_for_a_time_or_until_it_is_brought_back(service: Service) -> None:
    client = Client(service)
    assert client.post("/api/tasks/1/park?seconds=60").json()["state"] == "parked"
    assert client.post("/api/tasks/1/park").json()["state"] == "parked"
    assert client.post("/api/tasks/1/retry").json()["state"] == "ready"
    assert client.post("/api/tasks/1/park?seconds=soon").json()["error"] == "seconds=soon: a number of seconds"
