"""`minisql explain FILENAME SQL`: run a query, and show what each operator of its plan did."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, TextIO

from minisql.frozen import field, slotted

if TYPE_CHECKING:
    from minisql.plan_report.records import Report

USAGE: Final = """\
Usage: minisql explain [OPTIONS] FILENAME [SQL]
Run a query of the database FILENAME and show its plan as it ran: the rows,
loops, time and pages of each step, beside the rows that the planner expected.
Without SQL the query is read from stdin. Nothing but a query is run.
OPTIONS include:
   --html FILE          write a page with the plan drawn ("-": to stdout)
   --svg FILE           write the drawing alone
   --json               print JSON
   --text               print a table (the default)
   -help                show this message
"""
_FORMATS: Final = frozenset({"text", "json", "html", "svg"})


@slotted
class _Request:
    """The command line. `outputs`: (format, file), in their order."""

    filename: str | None = None
    sql: str | None = None
    outputs: list[tuple[str, str]] = field(default_factory=list)
    help: bool = False


class _UsageError(Exception):
    """The command line is wrong; `str()` goes to stderr."""


def main(arguments: list[str], stdout: TextIO, stderr: TextIO) -> int:
    """Obey the arguments after `explain`. Returns the exit code."""
    import minisql

    try:
        request = _parse(arguments)
        if request.help:
            stdout.write(USAGE)
            return 0
        if request.filename is None:
            raise _UsageError("a FILENAME is wanted\nUse -help for a list of options.")
        sql = sys.stdin.read() if request.sql is None else request.sql
        report = _measured(request.filename, sql.strip())
        for form, name in request.outputs or [("text", "-")]:
            _write(_shown(report, form), name, stdout)
    except _UsageError as error:
        stderr.write(f"minisql explain: Error: {error}\n")
        return 1
    except (minisql.Error, OSError) as error:
        stderr.write(f"Error: {error}\n")
        return 1
    return 0


def _parse(arguments: list[str]) -> _Request:
    request = _Request()
    rest = iter(arguments)
    for argument in rest:
        option = argument.removeprefix("-").removeprefix("-") if argument.startswith("-") and argument != "-" else ""
        if option in ("help", "h"):
            request.help = True
        elif option in ("html", "svg"):
            name = next(rest, None)
            if name is None:
                raise _UsageError(f"missing argument to {argument}")
            request.outputs.append((option, name))
        elif option in _FORMATS:
            request.outputs.append((option, "-"))
        elif option:
            raise _UsageError(f"unknown option: {argument}\nUse -help for a list of options.")
        elif request.filename is None:
            request.filename = argument
        elif request.sql is None:
            request.sql = argument
        else:
            raise _UsageError(f'extra argument: "{argument}"')
    return request


def _measured(filename: str, sql: str) -> Report:
    from urllib.parse import quote

    import minisql
    from minisql.dbapi.measured import explain_analyze
    from minisql.rawtext import raw_text
    from minisql.shell.functions import register

    name = filename
    if filename not in ("", ":memory:") and not filename.startswith("file:"):
        name = f"file:{quote(filename)}?mode=rw"  # not made, if it is not there; a hot journal must be played back
    connection: Any = minisql.connect(name, uri=True, isolation_level=None)
    try:
        connection.text_factory = raw_text
        register(connection)
        return explain_analyze(connection, sql)
    finally:
        connection.close()


def _shown(report: Report, form: str) -> str:
    if form == "html":
        from minisql.plan_report.html import as_html

        return as_html(report)
    if form == "svg":
        from minisql.plan_report.svg import as_svg

        return as_svg(report)
    if form == "json":
        from minisql.plan_report.as_json import as_json

        return as_json(report)
    from minisql.plan_report.text import as_text

    return as_text(report)


def _write(text: str, name: str, stdout: TextIO) -> None:
    if name == "-":
        stdout.write(text)
        return
    with open(name, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
        stream.write(text)
