"""SQLite in a process of its own, driven a statement at a time, and killed when a test says so.

Inside the test process SQLite cannot be imported, and its locks would be one process's; here it is what it
is in the world: another program with the file open.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

_PROGRAM = """
import json, sys
import apsw
connection = apsw.Connection(sys.argv[1])
for line in sys.stdin:
    try:
        answer = {"rows": [list(row) for row in connection.execute(json.loads(line))]}
    except apsw.Error as error:
        answer = {"error": type(error).__name__, "code": error.extendedresult, "text": str(error)}
    print(json.dumps(answer), flush=True)
"""


class SqliteFailed(Exception):
    """SQLite answered with an error: (extended result code, text)."""


class SqliteProcess:
    """A connection to one file."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-c", _PROGRAM, str(path)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> SqliteProcess:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def rows(self, sql: str) -> list[list[Any]]:
        """Run SQL; the rows of its last statement. Raises SqliteFailed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(sql) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "error" in answer:
            raise SqliteFailed(answer["code"], answer["text"])
        rows: list[list[Any]] = answer["rows"]
        return rows

    def close(self) -> None:
        """End the connection in good order."""
        if self._process.poll() is None:
            self._process.communicate()

    def kill(self) -> None:
        """End it as a power cut would: nothing that is in memory is written."""
        self._process.send_signal(signal.SIGKILL)
        self._process.communicate()


def sqlite_rows(path: Path, sql: str) -> list[list[Any]]:
    """What a fresh SQLite answers."""
    with SqliteProcess(path) as sqlite:
        return sqlite.rows(sql)
