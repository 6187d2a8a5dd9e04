"""The dot-commands that copy whole databases: .backup, .save, .restore, .clone, .recover. Source: cli."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any, Final

from minisql.shell.help import usage
from minisql.shell.progress_bar import Work, shown
from minisql.shell.shell import Shell, ShellError
from minisql.shell.text import plain_text, sql_literal_finite, sql_string, sql_string_one_line

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_PAGES: Final = 100  # between two looks at whether somebody waits
_MAX_BUSY: Final = 3


def backup(shell: Shell, arguments: list[str]) -> None:
    """.backup ?DB? FILE"""
    fast = False
    names: list[str] = []
    for argument in arguments:
        if argument.startswith("-"):
            if argument.removeprefix("-").removeprefix("-") != "async":
                raise ShellError(f"unknown option: {argument}")
            fast = True
        else:
            names.append(argument)
    if not names:
        raise ShellError("missing FILENAME argument on .backup")
    if len(names) > 2:
        raise ShellError("Usage: .backup ?DB? ?OPTIONS? FILENAME")
    filename = names.pop()
    name = names[0] if names else "main"
    target = _open(shell, filename)
    try:
        if fast:
            target.execute("PRAGMA synchronous = OFF")
            target.execute("PRAGMA journal_mode = OFF")
        _copy(shell, shell.connection, name, target, "main", max_busy=0)
    finally:
        target.close()


def restore(shell: Shell, arguments: list[str]) -> None:
    """.restore ?DB? FILE"""
    if not 1 <= len(arguments) <= 2:
        raise ShellError("Usage: .restore ?DB? FILE")
    name = arguments[0] if len(arguments) == 2 else "main"
    source = _open(shell, arguments[-1])
    try:
        _copy(shell, source, "main", shell.connection, name, max_busy=_MAX_BUSY)
    finally:
        source.close()


def clone(shell: Shell, arguments: list[str]) -> None:
    """.clone NEWDB"""
    if len(arguments) != 1:
        raise ShellError("Usage: .clone FILENAME")
    if os.path.exists(arguments[0]):
        shell.error(f'File "{arguments[0]}" already exists.')
        return
    target = _open(shell, arguments[0])
    try:
        target.execute("PRAGMA writable_schema = ON")
        target.execute("BEGIN EXCLUSIVE")
        for condition, with_rows in (("type='table'", True), ("type!='table'", False)):
            for name, sql in shell.query(f"SELECT name, sql FROM sqlite_schema WHERE {condition}"):
                if sql is not None:
                    _clone_object(shell, target, plain_text(name), plain_text(sql), with_rows=with_rows)
        target.execute("COMMIT")
    finally:
        target.close()


def recover(shell: Shell, arguments: list[str]) -> None:
    """.recover ?--ignore-freelist? ?--lost-and-found TABLE? ?--no-rowids?"""
    options: dict[str, Any] = {}
    rest = iter(arguments)
    for argument in rest:
        match argument.removeprefix("-").removeprefix("-") if argument.startswith("-") else "":
            case "ignore-freelist":
                options["ignore_freelist"] = True
            case "no-rowids":
                options["rowids"] = False
            case "lost-and-found" if (table := next(rest, None)) is not None:
                options["lost_and_found"] = table
            case _:
                shell.write(usage("recover"))
                raise ShellError(f"unexpected option: {argument}")
    from minisql.dbapi.recover import Command, Recovery

    if shell.filename in ("", ":memory:"):
        from minisql.storage.vfs.memory import MemoryVfs

        options["vfs"] = MemoryVfs({shell.filename: shell.connection.serialize()})
    for step in Recovery(shell.filename, **options).steps():
        if isinstance(step, Command):
            ended = step.sql + ";"
            shell.write((ended if shell.database.complete_statement(ended) else step.sql + "\n;") + "\n")
            continue
        columns = ", ".join(map(sql_string, step.columns))
        values = ", ".join(map(_literal, step.values))
        shell.write(f"INSERT OR IGNORE INTO {sql_string(step.table)}({columns}) VALUES ({values});\n")


def _open(shell: Shell, filename: str) -> Any:
    try:
        connection = shell.database.connect(filename, uri=True, isolation_level=None)
        connection.execute("SELECT 1 FROM sqlite_schema")
    except shell.database.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != 14:
            raise
        raise ShellError(f'Error: cannot open "{filename}"') from error
    return connection


def _copy(
    shell: Shell, source: Any, source_name: str, target: Any, target_name: str, *, max_busy: int
) -> None:
    """Copy a database of one connection over one of another. Raises: ShellError, and what the database raises.

    Ctrl-C leaves the target as it was.
    """
    from minisql.engine.backup import SessionBackup
    from minisql.errors import BusyError

    n_busy = 0
    with (
        SessionBackup(source._session, source_name, target._session, target_name) as copy,
        shown(shell, Work("copying", "pages", total=0)) as work,
    ):
        while True:
            if shell.interrupts:
                raise ShellError("Error: interrupted")
            try:
                if copy.step(_PAGES):
                    return
                work.total, work.done = copy.page_count, copy.page_count - copy.remaining
            except BusyError as error:
                n_busy += 1
                if n_busy > max_busy:
                    raise ShellError("Error: source database is busy" if max_busy else f"Error: {error}") from error
                time.sleep(0.1)


def _clone_object(shell: Shell, target: Any, name: str, sql: str, *, with_rows: bool) -> None:
    """Make one object, and copy its rows; a message for what fails, and on to the next."""
    shell.write(f"{name}... ")
    try:
        target.execute(sql)
    except shell.database.Error as error:
        shell.error(f"Error: {error}\nSQL: [{sql}]")
    if with_rows:
        quoted = name.replace('"', '""')
        try:
            rows = shell.connection.execute(f'SELECT * FROM "{quoted}"')
            marks = ", ".join("?" * len(rows.description))
            target.executemany(f'INSERT OR IGNORE INTO "{quoted}" VALUES({marks})', rows)
        except shell.database.Error as error:
            shell.error(f"Error: {error}")
    shell.write("done\n")


def _literal(value: Value) -> str:
    """A value on one line, also a text with a zero byte, at which SQL text would end."""
    if isinstance(value, str):
        if "\0" in value:
            return f"CAST(X'{value.encode('utf-8', 'surrogateescape').hex()}' AS TEXT)"
        return sql_string_one_line(value)
    return sql_literal_finite(value)
