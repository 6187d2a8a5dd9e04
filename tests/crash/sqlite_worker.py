"""The process in which SQLite runs the workloads and reads what crashes have left; answers until stdin closes."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import apsw

from oracle_tests.engines import receive, send
from tests.crash.content import Complaints, Rows, digest

_COMPLAINTS = Complaints()


class _Sqlite:
    """One connection, statement by statement."""

    def __init__(self, path: str) -> None:
        self.connection = apsw.Connection(path, statementcachesize=0)

    def __call__(self, sql: str) -> Rows:
        return self.connection.execute(sql).fetchall()

    def pages(self, schema: str) -> bytes:
        return self.connection.serialize(schema)

    def close(self) -> None:
        self.connection.close(True)


def run(paths: Sequence[str], setup: Sequence[str], script: Sequence[tuple[int, str]]) -> list[tuple[str, str | None]]:
    """Run a workload on real files that are not there yet.

    Args:
        paths: main, and databases that are attached as db1, db2 ... by the script.
        setup: run first, on a connection that is closed then.
        script: (number of the connection, statement).
    Returns:
        After the setup and after each statement: (error or '', digest of all databases; None inside a transaction).
    """
    _clear(Path(paths[0]).parent)
    first = _Sqlite(paths[0])
    for sql in setup:
        first(sql)
    first.close()
    connections: dict[int, _Sqlite] = {1: _Sqlite(paths[0])}
    outcomes: list[tuple[str, str | None]] = [("", _look(paths))]
    for number, sql in script:
        error = ""
        try:
            connections.setdefault(number, _Sqlite(paths[0]))(sql)
        except apsw.Error as failure:
            error = str(failure)
        main = connections[1]
        outcomes.append((error, _look(paths, main) if main.connection.in_transaction is False else None))
    for connection in connections.values():
        connection.close()
    return outcomes


def read(paths: Sequence[str], images: Sequence[Mapping[str, bytes]]) -> list[tuple[str, list[str]]]:
    """Open each set of files, by their absolute names. For each: (digest, complaints)."""
    answers: list[tuple[str, list[str]]] = []
    for files in images:
        _clear(Path(paths[0]).parent)
        for path, data in files.items():
            Path(path).write_bytes(data)
        try:
            answers.append(_read_one(paths))
        except (apsw.Error, UnicodeDecodeError) as failure:
            answers.append(("", [f"{type(failure).__name__}: {failure}"]))
    return answers


def _read_one(paths: Sequence[str]) -> tuple[str, list[str]]:
    sqlite = _Sqlite(paths[0])
    try:
        schemas = _attach(sqlite, paths)
        return digest(sqlite, schemas), _COMPLAINTS.of(sqlite, schemas)
    finally:
        sqlite.close()


def _look(paths: Sequence[str], main: _Sqlite | None = None) -> str:
    """The digest as a connection of its own sees it; by `main` itself, where that shuts others out."""
    if main is not None and main("PRAGMA locking_mode") == [("exclusive",)]:
        assert len(paths) == 1, "attached by whom?"
        return digest(main, ["main"])
    sqlite = _Sqlite(paths[0])
    try:
        return digest(sqlite, _attach(sqlite, paths))
    finally:
        sqlite.close()


def _attach(sqlite: _Sqlite, paths: Sequence[str]) -> list[str]:
    for number, path in enumerate(paths[1:], start=1):
        sqlite(f"ATTACH '{path}' AS db{number}")
    return ["main", *(f"db{number}" for number in range(1, len(paths)))]


def _clear(folder: Path) -> None:
    for file in folder.iterdir():
        os.unlink(file)


def main() -> None:
    """Serve."""
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    functions = {"run": run, "read": read}
    while (message := receive(requests)) is not None:
        name, arguments = message
        answer: tuple[str, Any]
        try:
            answer = ("ok", functions[name](*arguments))
        except Exception:  # noqa: BLE001  (raised again on the other side of the pipe, as WorkerError)
            answer = ("raised", traceback.format_exc())
        send(replies, answer)


if __name__ == "__main__":
    main()
