"""The dot-command .connection: up to five databases that are open side by side. Source: cli "Working With Multiple
Database Connections"."""

from __future__ import annotations

from typing import Any, Final

from minisql.frozen import slotted
from minisql.shell.shell import Shell, ShellError

_MOST: Final = 5


@slotted
class Parked:
    """A connection that is not the active one. `connection` is None while its file has not been opened."""

    connection: Any
    filename: str
    readonly: bool


def connection(shell: Shell, arguments: list[str]) -> None:
    """.connection ?NUMBER? and .connection close NUMBER"""
    match arguments:
        case []:
            _list(shell)
        case [digit] if len(digit) == 1 and digit.isdigit():
            if int(digit) < _MOST:
                _switch(shell, int(digit))
        case ["close", digit] if len(digit) == 1 and digit.isdigit():
            if int(digit) == shell.connection_no:
                raise ShellError("cannot close the active database connection")
            parked = shell.parked.get(int(digit))
            if parked is not None and parked.connection is not None:
                parked.connection.close()
                parked.connection = None
        case _:
            raise ShellError("Usage: .connection [close] [CONNECTION-NUMBER]")


def _list(shell: Shell) -> None:
    for number in range(_MOST):
        if number == shell.connection_no:
            shell.write(f"ACTIVE {number}: {_shown(shell.filename)}\n")
        elif number in shell.parked and shell.parked[number].connection is not None:
            shell.write(f"       {number}: {_shown(shell.parked[number].filename)}\n")


def _shown(filename: str) -> str:
    return filename or "(memory)"


def _switch(shell: Shell, number: int) -> None:
    if number == shell.connection_no:
        return
    shell.parked[shell.connection_no] = Parked(*shell.take_connection())
    there = shell.parked.pop(number, None) or Parked(None, "", False)
    shell.give_connection(there.connection, there.filename, readonly=there.readonly)
    shell.connection_no = number
