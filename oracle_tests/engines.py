"""The two sides of a comparison behind one small interface.

`MinisqlEngine` runs here, through the public DB-API; `WorkerEngine` speaks to a process that runs SQLite. Messages to
the worker are pickles behind a four-byte length: tuples and SQL values only, so surrogates and floats survive exactly.
"""

from __future__ import annotations

import importlib
import pickle
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Protocol, TypeAlias

from oracle_tests.answer import Answer, Row, Value

Parameters: TypeAlias = Sequence[Value] | Mapping[str, Value]
ROOT = Path(__file__).resolve().parent.parent
COUNTERS_SQL = "SELECT changes(), total_changes(), last_insert_rowid()"
_NO_COUNTERS = re.compile(r"\s*(?:select|values|explain|pragma|with)\b", re.IGNORECASE)

_WITH_CHANGE = re.compile(r"\s*with\b.*\b(?:insert|update|delete)\b", re.IGNORECASE | re.DOTALL)


class Engine(Protocol):
    """One database connection at a time."""

    name: str

    def open(self, path: str) -> None:
        """Open the file, closing what was open."""

    def run(self, sql: str, parameters: Parameters = ()) -> Answer:
        """Run one statement to its end; its own errors come back in the answer."""

    def close(self) -> None:
        """Close the connection, if any is open; an open transaction is rolled back."""


def wants_counters(sql: str) -> bool:
    """Whether `changes()` and its like are worth a comparison after the statement (not after a query)."""
    return _NO_COUNTERS.match(sql) is None or _WITH_CHANGE.match(sql) is not None


class MinisqlEngine:
    """minisql, in this process, through its DB-API connection in autocommit mode."""

    name = "minisql"

    def __init__(self, *, lenient_text: bool = False) -> None:
        """lenient_text: give text that is not UTF-8 with surrogate escapes instead of failing as the DB-API does."""
        self.module: Any = importlib.import_module("minisql")
        self._connection: Any = None
        self._lenient_text = lenient_text

    def open(self, path: str) -> None:
        self.close()
        self._connection = self.module.connect(path, isolation_level=None)
        if self._lenient_text:
            self._connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")

    def run(self, sql: str, parameters: Parameters = ()) -> Answer:
        try:
            cursor = self._connection.execute(sql, parameters)
            rows = tuple(tuple(row) for row in cursor.fetchall())
            names = tuple(column[0] for column in cursor.description or ())
            answer = Answer(names, rows)
        except (self.module.Error, self.module.Warning) as error:
            answer = Answer(error=(getattr(error, "sqlite_errorcode", 0), str(error)))
        if not wants_counters(sql):
            return answer
        changes, total, rowid = self._connection.execute(COUNTERS_SQL).fetchone()
        return Answer(answer.names, answer.rows, answer.error, (changes, total, rowid))

    def close(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            connection.close()


class WorkerError(RuntimeError):
    """The worker process failed in a way that no statement may cause; the text is its traceback."""


class Worker:
    """A long-lived process that runs SQLite.

    `call` sends one request and waits for its reply; `begin` sends one and lets it run beside us until `finish`.
    """

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        command = [sys.executable, "-m", "oracle_tests.worker"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
        self._begun = ""  # the request whose reply has not been read
        self._reply: Any = None  # the reply of a begun request, when a call had to read it

    def call(self, request: str, *arguments: object) -> Any:
        """Run the worker's function `request` and give its result.

        Raises:
            WorkerError: the function raised, or the process is gone.
        """
        if self._begun:
            self._reply, self._begun = self._receive(self._begun), ""
        self._send(request, arguments)
        return _result(self._receive(request))

    def begin(self, request: str, *arguments: object) -> None:
        """Send a request whose result `finish` will give; one at a time."""
        assert not self._begun
        assert self._reply is None
        self._send(request, arguments)
        self._begun = request

    def finish(self) -> Any:
        """The result of the request begun.

        Raises:
            WorkerError: the function raised, or the process is gone.
        """
        reply = self._receive(self._begun) if self._begun else self._reply
        self._begun, self._reply = "", None
        return _result(reply)

    def _send(self, request: str, arguments: tuple[object, ...]) -> None:
        assert self._process.stdin is not None
        send(self._process.stdin, (request, arguments))

    def _receive(self, request: str) -> Any:
        assert self._process.stdout is not None
        reply = receive(self._process.stdout)
        if reply is None:
            raise WorkerError(f"the worker ended while it ran {request}")
        return reply

    def restart(self) -> None:
        """End the process, whatever it is doing, and start another: for when a wait was broken off."""
        self._process.kill()
        self.close()
        self._start()

    def close(self) -> None:
        """End the process and wait for it."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def _result(reply: Any) -> Any:
    kind, result = reply
    if kind == "raised":
        raise WorkerError(str(result))
    return result


class WorkerEngine:
    """SQLite in a worker process; `slot` keeps several connections in one worker apart."""

    name = "SQLite"

    def __init__(self, worker: Worker, slot: str = "main") -> None:
        self._worker, self._slot = worker, slot

    def open(self, path: str) -> None:
        self._worker.call("open", self._slot, path)

    def run(self, sql: str, parameters: Parameters = ()) -> Answer:
        return Answer(*self._worker.call("run", self._slot, sql, parameters))

    def close(self) -> None:
        self._worker.call("close", self._slot)


def send(stream: IO[bytes], message: object) -> None:
    """Write one message: length (4 bytes, big-endian), pickle."""
    data = pickle.dumps(message, protocol=5)
    stream.write(len(data).to_bytes(4, "big") + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one message, or None when the other side has closed."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    return pickle.loads(stream.read(int.from_bytes(head, "big")))


def query(engine: Engine, sql: str) -> list[Row]:
    """The rows of a statement that must not fail.

    Raises:
        WorkerError: it failed; the text has the engine's name and its error.
    """
    answer = engine.run(sql)
    if answer.error is not None:
        raise WorkerError(f"{engine.name}: {sql}: {answer.error[1]}")
    return list(answer.rows)
