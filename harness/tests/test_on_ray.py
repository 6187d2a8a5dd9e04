"""Workers on a Ray cluster of several nodes, simulated on this machine."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from ray.cluster_utils import Cluster as Nodes

import harness.chaos.agent
from harness.config import Provider
from harness.errors import HarnessError
from harness.on_ray import Cluster
from harness.tests.test_worker import Far
from harness.workspace import MARK

pytestmark = pytest.mark.slow

N_TASKS = 6


@pytest.fixture
def nodes() -> Iterator[tuple[Any, list[Any]]]:
    """A head without agents, and two nodes with places for two agents each."""
    cluster: Any = Nodes(initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False})
    workers = [cluster.add_node(num_cpus=1, resources={"command": 2}) for _ in range(2)]
    yield cluster, workers
    cluster.shutdown()


def at_work(folder: Path) -> dict[int, str]:
    """The processes of attempts under `folder`, with their workspaces."""
    found = {}
    for process in psutil.process_iter():
        try:
            mark = process.environ().get(MARK, "")
        except psutil.Error:
            continue
        if mark.startswith(str(folder)):
            found[process.pid] = mark
    return found


def until(seconds: float, holds: Any) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.2)
    return bool(holds())


def test_a_swarm_on_four_places_loses_a_node_and_lands_everything(tmp_path: Path, nodes: tuple[Any, list[Any]]) -> None:
    cluster, workers = nodes
    far = Far(tmp_path, N_TASKS, lease=5)
    coordinator = far.coordinate()
    command = f"{sys.executable} {harness.chaos.agent.__file__} --persona sleepy {{prompt_file}}"
    places = Cluster(cluster.address)
    try:
        provider = Provider(vendor="command", command=command, agents=4)
        places.place(far.url, far.token, {"command": provider}, tmp_path / "nodes")
        assert places.short_of() == []
        assert until(90, lambda: len(set(at_work(tmp_path / "nodes").values())) == 4)
        before = at_work(tmp_path / "nodes")
        cluster.remove_node(workers[0], allow_graceful=False)
        assert until(20, lambda: places.short_of() == ["command: 2 of 4"])
        # The agents of the lost node die with it, those of the other one work on.
        assert until(20, lambda: len(set(before) - set(at_work(tmp_path / "nodes"))) >= 2)
        assert coordinator.wait(180) == 0
    finally:
        places.close()
    assert until(20, lambda: not at_work(tmp_path / "nodes"))
    assert far.subjects() == ["A toy", *(f"Function {i}" for i in range(1, N_TASKS + 1))]
    for process in far.processes:
        process.wait()


def test_where_there_is_no_cluster_one_is_told_so() -> None:
    with pytest.raises(HarnessError, match=r"no Ray cluster at 127\.0\.0\.1:1"):
        Cluster("127.0.0.1:1")
