"""Values for the parameters of SQL statements: .parameter, and the table that keeps them.

They live in the connection's `temp.sqlite_parameters(key, value)`, where SQL can see and change them.
Source: cli "SQL Parameters".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.shell.help import usage
from minisql.shell.shell import Shell
from minisql.shell.text import plain_text, sql_string

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_CREATE = "CREATE TABLE IF NOT EXISTS temp.sqlite_parameters(\n  key TEXT PRIMARY KEY,\n  value\n) WITHOUT ROWID"
_EXISTS = "SELECT 1 FROM sqlite_temp_schema WHERE name='sqlite_parameters'"


def values_of(shell: Shell, names: Sequence[str | None]) -> list[Value]:
    """The value of each parameter, NULL where none was set. `names` counts from parameter 1; None: a bare `?`."""
    values: dict[Value, Value] = {}
    if shell.query(_EXISTS):
        values = {row[0]: row[1] for row in shell.query("SELECT key, value FROM temp.sqlite_parameters")}
    return [values.get(name or f"?{number}") for number, name in enumerate(names, start=1)]


def parameter(shell: Shell, arguments: list[str]) -> None:
    """.parameter clear | init | list | set NAME VALUE | unset NAME"""
    match arguments:
        case ["clear"]:
            shell.query("DROP TABLE IF EXISTS temp.sqlite_parameters")
        case ["init"]:
            _create(shell)
        case ["list"]:
            _list(shell)
        case ["set", name, value]:
            _create(shell)
            _set(shell, name, value)
        case ["unset", name]:
            if shell.query(_EXISTS):
                shell.query("DELETE FROM temp.sqlite_parameters WHERE key=?", [name])
        case _:
            shell.write(usage("parameter"))


def _create(shell: Shell) -> None:
    """The name is reserved, so the table can only be made while the schema is writable."""
    was_writable = shell.query("PRAGMA writable_schema")
    shell.query("PRAGMA writable_schema=ON")
    try:
        shell.query(_CREATE)
    finally:
        if not (was_writable and was_writable[0][0]):
            shell.query("PRAGMA writable_schema=OFF")


def _set(shell: Shell, name: str, value: str) -> None:
    """`value` is an SQL expression; what is none is taken as a text."""
    start = "REPLACE INTO temp.sqlite_parameters(key,value) VALUES(" + sql_string(name) + ","
    sql = f"{start}{value});"
    try:
        shell.connection(sql)
    except shell.database.Error:
        sql = f"{start}{sql_string(value)});"
    shell.query(sql)


def _list(shell: Shell) -> None:
    if not shell.query(_EXISTS):
        return
    rows = shell.query("SELECT key, quote(value) FROM temp.sqlite_parameters")
    width = max((len(plain_text(key)) for key, _ in rows), default=0)
    for key, value in rows:
        shell.write(f"{plain_text(key):<{width}} {plain_text(value)}\n")
