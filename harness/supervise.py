"""Runs one agent and watches it from outside.

The agent's own word counts for nothing: whether it is alive is read from its output, its CPU time and its files; what
it may use is counted here; and when it ends, `harness.keeper` has ended everything that it started.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil

import harness.keeper
from harness.adapters.base import Adapter, Reader, Report, Session, Signal
from harness.clock import Clock
from harness.model import Outcome
from harness.workspace import MARK, Workspace

TICK_SECONDS = 0.5
"""How often an agent is looked at."""
MAX_LINE = 16 << 20
"""Bytes of a line that are read as an event; of a longer one, nothing is."""
STDERR_LINES = 40
GRACE_SECONDS = 10.0
"""How long the keeper has to end everything before it is killed itself."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a session ended. `outcome` is None if it ended by itself and well: then what it committed decides."""

    outcome: Outcome | None
    detail: str
    report: Report
    seconds: float


class Supervisor:
    """One session of an agent; `stop` may be called while `run` is waited for."""

    def __init__(
        self,
        adapter: Adapter,
        session: Session,
        space: Workspace,
        clock: Clock,
    ) -> None:
        self._adapter = adapter
        self._session = session
        self._space = space
        self._clock = clock
        self._ending: Signal | None = None
        self._last_sign = clock.monotonic()
        self._cpu_seconds = 0.0

    def stop(self, outcome: Outcome = Outcome.STOPPED, detail: str = "") -> None:
        """End the session at the next look, with this outcome; the first one given counts."""
        self._ending = self._ending or Signal(outcome, None, detail)

    async def run(self) -> Ended:
        """Start the agent and wait until it and all that it started are gone."""
        started = self._last_sign = self._clock.monotonic()
        reader = self._adapter.reader()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-I", "-S"),  # without what is installed beside Python: half of the time that it takes to start
            harness.keeper.__file__,
            *self._adapter.command(self._session),
            cwd=self._space.tree,
            env=self._space.environment(self._adapter.provider.environment) | {"HARNESS_PARENT": str(os.getpid())},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        errors: deque[str] = deque(maxlen=STDERR_LINES)
        reading = asyncio.gather(self._read_output(process, reader), self._read_errors(process, errors))
        watching = asyncio.create_task(self._watch(process, reader, started))
        try:
            await reading
            status = await process.wait()
        finally:
            watching.cancel()
            if process.returncode is None:
                await self._kill(process)
        if status < 0:  # the keeper was killed, and could not end them; a look at all processes takes 0.1 s
            sweep([self._space.folder])
        report = reader.finish(status, "\n".join(errors))
        return self._judge(status, report, "\n".join(errors), self._clock.monotonic() - started)

    def _judge(self, status: int, report: Report, errors: str, seconds: float) -> Ended:
        if self._ending is not None:
            report.resets = report.resets or self._ending.resets
            return Ended(self._ending.outcome, self._ending.detail, report, seconds)
        if status == harness.keeper.NOT_FOUND and not report.last_words:
            return Ended(Outcome.NOT_FOUND, errors.strip() or "the program was not found", report, seconds)
        return Ended(
            report.outcome, report.detail or (errors.strip()[-500:] if report.outcome else ""), report, seconds
        )

    async def _read_output(self, process: asyncio.subprocess.Process, reader: Reader) -> None:
        assert process.stdout is not None
        rest = bytearray()
        with self._space.log.open("ab") as log:
            while block := await process.stdout.read(1 << 16):
                log.write(block)
                log.flush()
                self._last_sign = self._clock.monotonic()
                rest += block
                *lines, tail = rest.split(b"\n")
                rest = tail if len(tail) <= MAX_LINE else bytearray()
                for line in lines:
                    self._take(reader, line)
        if rest:
            self._take(reader, rest)

    def _take(self, reader: Reader, line: bytes | bytearray) -> None:
        said = reader.feed(line.decode("utf-8", "replace"))
        if said is not None:
            self.stop(said.outcome, said.detail)
            self._ending = Signal(said.outcome, said.resets, said.detail) if self._ending is None else self._ending

    async def _read_errors(self, process: asyncio.subprocess.Process, errors: deque[str]) -> None:
        assert process.stderr is not None
        rest = b""
        while block := await process.stderr.read(1 << 16):
            self._last_sign = self._clock.monotonic()
            *lines, rest = (rest + block).split(b"\n")
            rest = rest[-4096:]
            errors.extend(line[:4096].decode("utf-8", "replace") for line in lines)
        if rest:
            errors.append(rest.decode("utf-8", "replace"))

    async def _watch(self, process: asyncio.subprocess.Process, reader: Reader, started: float) -> None:
        """Look at the agent until it is to be ended, then end it."""
        limits = self._session.limits
        while self._ending is None:
            await asyncio.sleep(TICK_SECONDS)
            now = self._clock.monotonic()
            if now - started > limits.wall:
                self.stop(Outcome.OVER_BUDGET, f"ran longer than {limits.wall:g} seconds")
            elif limits.tokens is not None and reader.tokens() > limits.tokens:
                self.stop(Outcome.OVER_BUDGET, f"used more than {limits.tokens} tokens")
            elif now - self._last_sign > limits.idle and not self._stirs(process.pid):
                self.stop(Outcome.HUNG, f"no output, no CPU time and no file changed for {limits.idle:g} seconds")
        await self._kill(process)

    def _stirs(self, pid: int) -> bool:
        """Whether the agent used CPU time or changed a file since the last sign of life; that is one itself."""
        cpu_seconds = _cpu_seconds(pid)
        stirred = cpu_seconds > self._cpu_seconds + 0.05 or _youngest(self._space.tree) < self._session.limits.idle
        self._cpu_seconds = cpu_seconds
        if stirred:
            self._last_sign = self._clock.monotonic()
        return stirred

    async def _kill(self, process: asyncio.subprocess.Process) -> None:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), GRACE_SECONDS)
        except TimeoutError:
            process.kill()
            sweep([self._space.folder])


def sweep(folders: Iterable[Path]) -> int:
    """Kill every process that an attempt in one of these folders started and that is still there; how many there were.

    They carry the folder in their environment. The keeper leaves none; this is for a keeper that was killed.
    """
    marks = {str(folder) for folder in folders}
    killed = 0
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) in marks:
                process.kill()
                killed += 1
        except psutil.Error:
            continue
    return killed


def _cpu_seconds(pid: int) -> float:
    try:
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    except psutil.Error:
        return 0.0
    total = 0.0
    for process in family:
        try:
            times = process.cpu_times()
        except psutil.Error:
            continue
        total += times.user + times.system
    return total


def _youngest(tree: Path) -> float:
    """Seconds since a file or folder below `tree` was last changed."""
    newest = 0.0
    for folder, _, names in os.walk(tree):
        for path in [folder, *(os.path.join(folder, name) for name in names)]:
            try:
                newest = max(newest, os.lstat(path).st_mtime)
            except OSError:
                continue
    return time.time() - newest
