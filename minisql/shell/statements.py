"""The statements of a text, run one after the other: their plans, their rows, what is told of those that fail.

The settings that change how a statement runs are the shell's: .eqp and .scanstats, .trace, .expert, the progress bar.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from minisql.pattern import LazyPattern
from minisql.shell.stream import write_plan_tree

if TYPE_CHECKING:
    from minisql.dbapi.types import Value
    from minisql.shell.monitor import Trace
    from minisql.shell.shell import Shell

Failure: TypeAlias = tuple[str, str, int]
"""Of a statement: (phase, message, result code)."""

_SPACE: Final = " \t\n\r\f\v"
_BLANK: Final = r"(?:\s|--[^\n]*\n|/\*.*?\*/)*"
_CHANGES_SCHEMA: Final = LazyPattern(rf"{_BLANK}(?:CREATE|DROP|ALTER)\b", re.IGNORECASE | re.DOTALL)
_QUERY: Final = LazyPattern(rf"{_BLANK}(?:SELECT|VALUES|WITH)\b", re.IGNORECASE | re.DOTALL)


def execute(shell: Shell, text: str) -> Failure | None:
    """Run the statements of `text`, up to the first that fails: that one is told of."""
    if shell.expert is not None:
        return _advise(shell, text)
    rest = text
    while rest:
        sql, following = first_statement(shell, rest)
        failure = _execute_one(shell, sql, rest)
        if failure is not None:
            return failure
        if shell.stats:
            from minisql.shell.monitor import write_stats

            write_stats(shell)
        rest = following.lstrip(_SPACE)
    return None


def first_statement(shell: Shell, text: str) -> tuple[str, str]:
    """(the first statement with its semicolon, what follows it)."""
    end = text.find(";") + 1
    while 0 < end < len(text):
        if shell.database.complete_statement(text[:end]):
            return text[:end], text[end:]
        end = text.find(";", end) + 1
    return text, ""


def write_result(shell: Shell, sql: str, cursor: Any, rows: Iterable[tuple[Value, ...]]) -> None:
    """Write the rows of a statement: a plan as a tree, all else in the mode that is set."""
    columns = [column[0] for column in cursor.description]
    if _is_explain(sql):
        if _is_explain_query_plan(sql):
            write_plan_tree(rows, shell.write)
            return
        from minisql.shell.measured import is_explain_analyze, write_analysis

        if is_explain_analyze(columns):
            write_analysis(shell, sql, rows)
            return
    shell.show(columns, rows)


def each_row(cursor: Any) -> Iterator[tuple[Value, ...]]:
    """The rows, also the last one before an error: a cursor's own iterator, as the standard library's, fetches a row
    ahead of the one that it gives, and loses that one where there is an error instead."""
    if not hasattr(cursor, "_ahead"):  # it is not minisql's
        yield from cursor
        return
    if cursor._ahead is not None:
        yield cursor._ahead
    if cursor._rows is not None:
        yield from cursor._rows


def _advise(shell: Shell, text: str) -> Failure | None:
    """As `execute` after .expert: nothing is run, the statements are looked at together."""
    from minisql.shell.expert import advise

    expert, shell.expert = shell.expert, None
    assert expert is not None, "asked before"
    statements: list[str] = []
    rest = text
    while rest:
        sql, rest = first_statement(shell, rest)
        if sql.strip():
            statements.append(sql)
    try:
        advise(shell, expert, statements)
    except shell.database.Error as error:
        return "advising", str(error), 1
    return None


def _execute_one(shell: Shell, sql: str, text: str) -> Failure | None:
    """Run the statement `sql`, with which `text` begins; as `execute`."""
    connection = shell.connection
    phase = "in prepare"
    try:
        statement = connection(sql)._prepared
        phase = "stepping"
        if shell.interrupts:  # while it was prepared: the engine forgets that when it begins to run
            return phase, "interrupted (9)", 9
        _run(shell, sql, statement, _parameters(shell, statement))
    except shell.database.Error as error:
        if shell.refusal:
            from minisql.shell.safe import refuse

            raise refuse(shell, shell.refusal) from error
        code = getattr(error, "sqlite_errorcode", 1) & 0xFF
        if code == 1 and _CHANGES_SCHEMA.match(sql):
            phase = "in prepare"  # SQLite finds what is wrong with such a statement before it runs
        if shell.log is not None:
            from minisql.shell.monitor import log_error

            log_error(shell.log, sql, error, phase)
        message = f"{error} ({code})" if code > 1 else str(error)
        if phase == "in prepare":
            from minisql.shell.place import context

            message += context(text, error)
        return phase, message, code
    return None


def _run(shell: Shell, sql: str, statement: Any, parameters: list[Value]) -> None:
    """Run one statement that is prepared, in the way that is set. Raises: what the engine raises."""
    connection = shell.connection
    if shell.eqp != "off" and not _is_explain(sql):
        write_plan_tree(connection.execute("EXPLAIN QUERY PLAN " + sql, parameters), shell.write)
    if shell.trace is not None:
        _run_traced(shell, shell.trace, sql, parameters)
    elif (shell.eqp == "full" or shell.scan_stats) and statement.is_query and _QUERY.match(sql):
        from minisql.shell.measured import run_measured

        run_measured(shell, sql, parameters)
    elif shell.shows_progress:
        from minisql.shell.progress_bar import run_shown

        run_shown(shell, sql, parameters)
    else:
        cursor = connection.execute(sql, parameters)
        if cursor.description is not None:
            write_result(shell, sql, cursor, each_row(cursor))


def _run_traced(shell: Shell, trace: Trace, sql: str, parameters: list[Value]) -> None:
    started = time.monotonic()
    trace.running, trace.text = True, sql
    try:
        cursor = shell.connection.execute(sql, parameters)
        if cursor.description is not None:
            rows = each_row(cursor)
            write_result(shell, sql, cursor, trace.rows(sql, rows) if "row" in trace.kinds else rows)
    finally:
        trace.running = False
    trace.on_end(sql, time.monotonic() - started)


def _parameters(shell: Shell, statement: Any) -> list[Value]:
    """The values that `.parameter` has for the statement's parameters, in their order; NULL for the others."""
    if not statement.param_names:
        return []
    from minisql.shell.parameters import values_of

    return values_of(shell, statement.param_names)


def _is_explain(sql: str) -> bool:
    return sql[:7].upper() == "EXPLAIN"


def _is_explain_query_plan(sql: str) -> bool:
    return sql.upper().split(None, 3)[1:3] == ["QUERY", "PLAN"]
