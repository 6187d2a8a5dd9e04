"""A coordinator that is struck at a point of its own journal: `python -m harness.chaos.mortal PROJECT BLOW KIND N`.

The point is the N-th event of a kind (claimed, submitted, gate, landing, landed ...) that the store writes. The blow is

    before   killed (-9) when the event is written and its transaction not yet committed
    after    killed (-9) when it has just been committed
    full     the disk is full from then on: SQLite refuses every page that the file does not have yet
    clock    the wall clock jumps, a year back or ahead by turns

With N greater than what happens, the run goes to its end. A line on its output says that it has begun to work.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from harness.clock import Clock, SystemClock
from harness.config import load
from harness.coordinator import Coordinator
from harness.errors import HarnessError
from harness.store import Store

BLOWS = ("before", "after", "full", "clock")
KINDS = ("claimed", "ended", "spent", "submitted", "batch", "gate", "landing", "landed", "rejected")
YEAR = 365 * 86400.0


class JumpingClock(SystemClock):
    """The machine's clocks, the wall clock off by `skew` seconds."""

    skew = 0.0

    def wall(self) -> float:
        return super().wall() + self.skew


class MortalStore(Store):
    """A store that is struck at its point."""

    def __init__(self, path: Path | str, clock: Clock, blow: str, kind: str, number: int) -> None:
        super().__init__(path, clock)
        self._blow, self._kind, self._left = blow, kind, number
        self._is_due = self._is_full = False

    def record(self, kind: str, task: int | None = None, epoch: int | None = None, /, **data: object) -> int:
        """Write the event, and count it."""
        if self._is_full:
            data["padding"] = "x" * 20_000  # more than a page that has room
        number = super().record(kind, task, epoch, **data)
        if kind == "started":
            print("at work", flush=True)
        if kind == self._kind:
            self._left -= 1
            self._is_due = self._is_due or self._left == 0
            if self._is_due and self._blow == "before":
                os.kill(os.getpid(), signal.SIGKILL)
        return number

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """The transaction, and after it the blow, if it is due."""
        with super().transaction() as db:
            yield db
        if not self._is_due:
            return
        self._is_due = False
        if self._blow == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        elif self._blow == "full":
            (n_pages,) = self.connection.execute("PRAGMA page_count").fetchone()
            self.connection.execute(f"PRAGMA max_page_count = {n_pages}")
            self._is_full = True
        elif isinstance(self.clock, JumpingClock):
            self.clock.skew = YEAR if self.clock.skew <= 0 else -YEAR
            self._left = 20


def main(project: Path, blow: str, kind: str, number: int) -> int:
    """Run the swarm of `project` until it is struck or done; 1 if the disk was full."""

    def open_store(path: Path, clock: Clock) -> Store:
        return MortalStore(path, clock, blow, kind, number)

    try:
        coordinator = Coordinator(project, load(project), JumpingClock(), open_store)
        asyncio.run(coordinator.run())
    except (HarnessError, sqlite3.OperationalError) as exc:
        print(exc, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])))
