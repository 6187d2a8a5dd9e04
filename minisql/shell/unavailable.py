"""The dot-commands of SQLite's program that ask for what is not here: each says so, and does nothing.

And those that have nothing to do outside of Windows, here as there: .binary and .crnl.
"""

from __future__ import annotations

from typing import Final

from minisql.shell.commands import boolean_value
from minisql.shell.shell import Shell, ShellError

_REASONS: Final = {
    "filectrl": "the files of a database have no other controls than the PRAGMAs",
    "imposter": "a table cannot be laid over the pages of an index",
    "load": "extensions are compiled for SQLite's own program; create_function() and create_module() take Python",
    "session": "changes are not recorded as changesets",
    "testctrl": "these are SQLite's own tests of its C code",
    "vfsinfo": "the file system layer is Python, and has none of the numbers of SQLite's",
    "vfslist": "the file system layer is Python, and not chosen by name",
}


def load(shell: Shell, arguments: list[str]) -> None:
    """.load FILE ?ENTRYPOINT?"""
    if not 1 <= len(arguments) <= 2:
        raise ShellError("Usage: .load FILE ?ENTRYPOINT?")
    raise _refused("load")


def filectrl(shell: Shell, arguments: list[str]) -> None:
    """.filectrl CMD ..."""
    raise _refused("filectrl")


def imposter(shell: Shell, arguments: list[str]) -> None:
    """.imposter INDEX TABLE"""
    raise _refused("imposter")


def session(shell: Shell, arguments: list[str]) -> None:
    """.session ?NAME? CMD ..."""
    raise _refused("session")


def testctrl(shell: Shell, arguments: list[str]) -> None:
    """.testctrl CMD ..."""
    raise _refused("testctrl")


def vfsinfo(shell: Shell, arguments: list[str]) -> None:
    """.vfsinfo ?AUX?"""
    raise _refused("vfsinfo")


def vfslist(shell: Shell, arguments: list[str]) -> None:
    """.vfslist"""
    raise _refused("vfslist")


def _refused(name: str) -> ShellError:
    return ShellError(f"Error: .{name} is not available: {_REASONS[name]}")


def vfs_name(shell: Shell, arguments: list[str]) -> None:
    """.vfsname ?AUX?: how SQLite calls the way to the files that are used here."""
    names = {name: path for _, name, path in shell.query("PRAGMA database_list")}
    wanted = arguments[0] if arguments else "main"
    if names.get(wanted):
        shell.write("unix\n")


def binary(shell: Shell, arguments: list[str]) -> None:
    """.binary on|off: line ends are never translated; the command matters on Windows alone."""
    _windows_only(shell, "binary", arguments)


def crnl(shell: Shell, arguments: list[str]) -> None:
    """.crnl on|off: as .binary, the other way round."""
    _windows_only(shell, "crnl", arguments)


def _windows_only(shell: Shell, name: str, arguments: list[str]) -> None:
    if len(arguments) != 1:
        raise ShellError(f"Usage: .{name} on|off")
    boolean_value(shell, arguments[0])
