"""A gate that is a command: it passes with exit status 0 in a checkout of the change.

The checkout is made for it and thrown away; protected files come from main, whatever the change holds; home and
temporary files are its own; all that it starts ends with it; it may take only so long.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import harness.keeper
from harness.config import Gate
from harness.git import Repository
from harness.model import Task, Verdict
from harness.paths import matches
from harness.workspace import PASSED_ON

POISON = Path(__file__).parent / "poison"
_COUNT = re.compile(r"(\d[\d,]*) (passed|failed)")
_RAN = re.compile(r"Ran (\d+) tests?")
_FAILED = re.compile(r"(?:failures|errors)=(\d+)")
TAIL = 4000
"""Characters of a failed command's output that go into the verdict."""


async def judge(
    repository: Repository, gate: Gate, sha: str, main: str, protected: tuple[str, ...], seconds: float, folder: Path
) -> Verdict:
    """Run the gate's command on the commit `sha`.

    Args:
        main: the commit from which files that match `protected` are taken.
        seconds: how long the command may take.
        folder: where checkouts are made.
    """
    started = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix=f"{gate.name}-", dir=folder))
    try:
        checkout = await asyncio.to_thread(_checkout, repository, place / "tree", sha, main, protected)
        passed, output = await _run(gate, sha, checkout.path, place, seconds)
        refused = place / "poison.log"
        if refused.exists():
            return Verdict(gate.name, False, refused.read_text()[:TAIL], True, time.monotonic() - started)
        seconds = time.monotonic() - started
        return Verdict(gate.name, passed, "" if passed else output, False, seconds, counted(output))
    finally:
        await asyncio.to_thread(shutil.rmtree, place, True)


def _checkout(repository: Repository, tree: Path, sha: str, main: str, protected: tuple[str, ...]) -> Repository:
    checkout = repository.clone_to(tree, sha)
    if sha == main:
        return checkout
    bent = [change for change in repository.diff(main, sha) if matches(change.path, protected)]
    theirs = [change.path for change in bent if change.status != "A"]
    if theirs:
        listed = "\0".join(theirs).encode("utf-8", "surrogateescape")
        checkout.run(
            *("--literal-pathspecs", "checkout", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul", main),
            stdin=listed,
        )
    for change in bent:
        if change.status == "A":
            (tree / change.path).unlink(missing_ok=True)
    return checkout


async def _run(gate: Gate, sha: str, tree: Path, place: Path, seconds: float) -> tuple[bool, str]:
    for name in ("home", "tmp"):
        (place / name).mkdir()
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    environment |= {"HOME": str(place / "home"), "TMPDIR": str(place / "tmp")}
    environment |= {name: value.replace("{seed}", str(seed_of(sha))) for name, value in gate.environment.items()}
    if gate.poison:
        environment |= {"PYTHONPATH": str(POISON), "HARNESS_POISON": ",".join(gate.poison)}
        environment |= {"HARNESS_POISON_LOG": str(place / "poison.log")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-I", "-S"),  # without what is installed beside Python: half of the time that it takes to start
        harness.keeper.__file__,
        *("/bin/sh", "-c", gate.command.replace("{seed}", str(seed_of(sha)))),
        cwd=tree,
        env=environment | {"HARNESS_PARENT": str(os.getpid())},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(), seconds)
    except TimeoutError:
        process.send_signal(signal.SIGTERM)
        await process.wait()
        return False, f"{gate.name} took longer than {seconds:g} seconds"
    text = output.decode("utf-8", "replace")
    return process.returncode == 0, f"exit status {process.returncode}\n{text[-TAIL:]}"


def acceptance_gate(task: Task) -> Gate | None:
    """The gate that a task brings along: it fails before the work and has to pass after it."""
    return Gate(name="acceptance", command=task.acceptance) if task.acceptance else None


def counted(output: str) -> tuple[int, int] | None:
    """Tests that passed and that failed, as the last line says that tells them; None if none does.

    "120 passed, 1 failed" as pytest and cargo have it, or unittest's "Ran 121 tests" with what failed below it.
    """
    n_failed = 0
    for line in reversed(output.splitlines()):
        told = {word: int(number.replace(",", "")) for number, word in _COUNT.findall(line)}
        if "passed" in told:
            return told["passed"], told.get("failed", 0)
        if line.startswith("FAILED ("):
            n_failed = sum(int(number) for number in _FAILED.findall(line))
        if ran := _RAN.match(line):
            return int(ran[1]) - n_failed, n_failed
    return None


def seed_of(sha: str) -> int:
    """A number that depends on the merge and cannot be known before it: for tests that draw."""
    return int(sha[:8], 16)
