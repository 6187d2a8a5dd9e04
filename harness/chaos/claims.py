"""Many processes that claim tasks at once and are killed at random: no task is ever given to two of them.

One process holds the store and serves it, as the coordinator does. The claimers write down every grant before they do
anything with it, so that a grant which died with its claimer counts too. Afterwards the grants are compared with each
other, and the log with the invariants.
"""

from __future__ import annotations

import asyncio
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from harness.chaos import toy
from harness.chaos.invariants import broken
from harness.config import load
from harness.coordinator import Coordinator
from harness.model import NewTask
from harness.serving import serving

LEASE_SECONDS = 1.0
N_TASKS = 64
KILL_SHARE = 0.15
"""How often one of the claimers is killed, of every 50 ms."""
_CLAIMER = Path(__file__).with_name("claimer.py")


@dataclass(frozen=True, slots=True)
class Claims:
    """What was seen. Times in seconds."""

    granted: int
    given_twice: int
    broken_rules: int
    killed: int
    seconds: float
    p99: float


def run(folder: Path, n_claims: int, n_processes: int, seed: int = 0) -> Claims:
    """Let `n_processes` claim until `n_claims` were granted, killing one of them every now and then.

    `folder` is empty; the project, the store and the grants are left in it.
    """
    project = folder / "project"
    toy.make(project, [])
    settings = project / "harness.toml"
    settings.write_text(
        settings.read_text().replace("[limits]", f"[limits]\nlease = {LEASE_SECONDS}\nfailures = 1000000")
    )
    return asyncio.run(_play(project, folder, n_claims, n_processes, random.Random(seed)))


async def _play(project: Path, folder: Path, n_claims: int, n_processes: int, draw: random.Random) -> Claims:
    coordinator = Coordinator(project, load(project))
    for i in range(N_TASKS):
        coordinator.tasks.add(NewTask(f"task {i}", "", paths=(f"f{i}",)))
    coordinator.store.connection.execute("PRAGMA synchronous = normal")  # kills, not power cuts
    started = time.monotonic()
    killed = 0
    async with serving(coordinator, with_work=True):
        socket = coordinator.folder / "control.sock"
        claimers = [_claimer(socket, folder / f"grants-{i}", n_claims // n_processes) for i in range(n_processes)]
        while any(claimer.poll() is None for claimer in claimers):
            await asyncio.sleep(0.05)
            coordinator.tasks.expire()
            i = draw.randrange(n_processes)
            if draw.random() < KILL_SHARE and claimers[i].poll() is None:
                claimers[i].send_signal(signal.SIGKILL)
                killed += 1
                left = n_claims // n_processes - len(_grants(folder / f"grants-{i}"))
                claimers[i].wait()
                claimers[i] = _claimer(socket, folder / f"grants-{i}", left)
    seconds = time.monotonic() - started
    lines = [line for i in range(n_processes) for line in _grants(folder / f"grants-{i}")]
    granted = [line.split()[0] for line in lines]
    waits = sorted(float(line.split()[1]) for line in lines)
    rules = broken(coordinator.log.all(), complete=False)
    coordinator.store.close()
    twice = len(granted) - len(set(granted))
    return Claims(len(granted), twice, len(rules), killed, seconds, waits[len(waits) * 99 // 100] if waits else 0.0)


def _claimer(socket: Path, grants: Path, n_claims: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-S", "-E", str(_CLAIMER), str(socket), str(grants), str(n_claims)])


def _grants(path: Path) -> list[str]:
    """The grants that were written down whole."""
    return [line for line in path.read_text().split("\n")[:-1] if line] if path.exists() else []
