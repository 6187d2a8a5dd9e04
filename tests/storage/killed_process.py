"""Processes that are killed between two lines of the engine: `python -m tests.storage.killed_process`.

What a process writes into shared memory is no call of the system, so a recording of these calls cannot tell what a kill
between two such writes leaves. Here a child runs SQL, counts the lines it comes to in the modules that write the log
and the wal-index, and kills itself before a given one.

It reads jobs from its input, a line of JSON each, and answers each with a line: the places that the child has come to.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Final

import minisql

MODULES: Final = tuple(
    os.path.join("storage", f"{name}.py") for name in ("wal", "wal_index", "wal_recovery", "checkpoint")
)


class KilledProcesses:
    """Children are forked from a process that has the engine loaded, and no file open: 15 ms each."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.storage.killed_process"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> KilledProcesses:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._process.communicate()

    def run(self, path: Path, before: list[str], sql: list[str], line: int) -> list[str]:
        """A new process runs `before` and then `sql`, and is killed at the line of that number (from 1) of the latter.

        Args:
            line: 0, it comes to its end.
        Returns:
            The places of all lines up to there.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        job = {"path": str(path), "before": before, "sql": sql, "line": line}
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        places: list[str] = json.loads(self._process.stdout.readline())
        assert len(places) == line or not line, (places[-1:], line)
        return places


def _child(path: str, before: list[str], sql: list[str], line: int, told: int) -> None:
    connection = minisql.connect(path, timeout=5, isolation_level=None)
    for statement in before:
        connection.execute(statement).fetchall()
    places: list[str] = []

    def count(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            places.append(f"{frame.f_code.co_qualname}:{frame.f_lineno}")
            if len(places) == line:
                _tell(told, places)
                os.kill(os.getpid(), signal.SIGKILL)
        return count

    def enter(frame: FrameType, event: str, _: Any) -> Any:
        return count if frame.f_code.co_filename.endswith(MODULES) else None

    sys.settrace(enter)
    for statement in sql:
        connection.execute(statement).fetchall()
    sys.settrace(None)
    _tell(told, places)


def _tell(told: int, places: list[str]) -> None:
    with open(told, "w") as file:
        json.dump(places, file)


def _serve() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for job in sys.stdin:
            answer = os.path.join(folder, "answer")
            told = os.open(answer, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            pid = os.fork()
            if pid == 0:
                try:
                    _child(**json.loads(job), told=told)
                finally:
                    os._exit(0)  # it does not close, which would copy; what went wrong is seen by the missing answer
            os.close(told)
            os.waitpid(pid, 0)
            with open(answer) as file:
                print(file.read(), flush=True)


if __name__ == "__main__":
    with closing(minisql.connect(":memory:")) as connection:  # what is loaded or made once is there in each child
        connection.executescript("CREATE TABLE t(a); UPDATE t SET a = a - 1 WHERE a = 5; PRAGMA wal_checkpoint")
    _serve()
