"""SQLite's own program, `sqlite3`, as a side of a comparison: it has tables that the library as apsw builds it has not.

generate_series() and sqlite_dbpage are among them. The apsw package brings the program in the same release. What it
prints in its mode "quote" is read back; it tells no codes of errors, and no column names of a result without rows.
"""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from oracle_tests.answer import Answer, Row, Value
from oracle_tests.engines import Parameters, WorkerError

_FAILED = re.compile(r"(?:Parse error|Runtime error|Error)(?: near line \d+)?: (.*)")
_BRANCH = re.compile(r"((?:[| ]  )*)(?:\|--|`--)(.*)")
_VALUE = re.compile(
    r"""
      (?P<text>'(?:[^']|'')*')
    | unistr\((?P<escaped>'(?:[^']|'')*')\)
    | x'(?P<blob>[0-9a-f]*)'
    | (?P<null>NULL)
    | (?P<integer>-?\d+)(?=[,\n]|\Z)
    | (?P<real>[-\w.+]+)
    """,
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\(\\)")


def program_path() -> str:
    """The path of the `sqlite3` program."""
    files = importlib.metadata.files("apsw") or []
    (found,) = [file for file in files if file.name == "sqlite3_shell"]
    return str(found.locate())


class ProgramEngine:
    """The program, one process for each open database."""

    name = "sqlite3"

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._marks = count(1)

    def open(self, path: str) -> None:
        """Start it on the file."""
        self.close()
        self._process = subprocess.Popen(
            [program_path(), "-batch", path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._tell(".headers on\n.mode quote\n.dbconfig defensive off\n.print ready\n")
        for _ in self._until("ready\n"):
            pass

    def run(self, sql: str, parameters: Parameters = ()) -> Answer:
        """Run one statement to its end. Errors have code 0: see `as_told`."""
        assert not parameters, "it is told nothing but text"
        mark = f"--- end of answer {next(self._marks)} ---\n"
        self._tell(f"{sql};\n.print {mark}")
        said = "".join(self._until(mark))
        if failed := _FAILED.match(said):
            return Answer(error=(0, failed[1]))
        if said.startswith("QUERY PLAN\n"):
            return Answer(("id", "parent", "notused", "detail"), tuple(_plan(said)))
        names, *rows = list(_lines(said)) or [()]
        return Answer(tuple(map(str, names)), tuple(rows))

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            process, self._process = self._process, None
            process.communicate(timeout=10)

    def _tell(self, text: str) -> None:
        assert self._process is not None, "it is running"
        assert self._process.stdin is not None, "through a pipe"
        self._process.stdin.write(text)
        self._process.stdin.flush()

    def _until(self, mark: str) -> Iterator[str]:
        assert self._process is not None, "it is running"
        assert self._process.stdout is not None, "through a pipe"
        for line in self._process.stdout:
            if line == mark:
                return
            yield line
        raise WorkerError("the program has ended")


def as_told(ours: Answer, theirs: Answer) -> Answer:
    """Our answer with no more in it than the program tells of its own."""
    error = None if ours.error is None else (0, ours.error[1])
    return replace(ours, error=error, names=ours.names if theirs.rows else theirs.names, counters=None)


def _lines(said: str) -> Iterator[Row]:
    """The rows that were printed; values may go over several lines."""
    at = 0
    row: list[Value] = []
    while at < len(said):
        found = _VALUE.match(said, at)
        if found is None:
            raise WorkerError(f"not understood: {said[at : at + 80]!r}")
        row.append(_value(found))
        at = found.end() + 1
        if said[found.end() : at] == "\n":
            yield tuple(row)
            row = []


def _value(found: re.Match[str]) -> Value:
    match found.lastgroup:
        case "text":
            return found["text"][1:-1].replace("''", "'")
        case "escaped":
            text = found["escaped"][1:-1].replace("''", "'")
            return _ESCAPE.sub(lambda each: each[2] or chr(int(each[1], 16)), text)
        case "blob":
            return bytes.fromhex(found["blob"])
        case "null":
            return None
        case "integer":
            return int(found["integer"])
    return float(found["real"])


def _plan(said: str) -> Iterator[Row]:
    """EXPLAIN QUERY PLAN's tree as rows."""
    above: list[int] = [0]
    for number, line in enumerate(said.splitlines()[1:], start=1):
        branch = _BRANCH.fullmatch(line)
        if branch is None:
            raise WorkerError(f"no line of a plan: {line!r}")
        depth = len(branch[1]) // 3
        above[depth + 1 :] = [number]
        yield number, above[depth], 0, branch[2]
