"""Dot-commands: their names and abbreviations, and those that only change a setting.

A command is a function of (shell, arguments); `arguments` has the words after the name. It raises
`ShellError` for what stderr must say, and the command then counts as failed. The commands that need more
than a few lines live in modules of their own, imported when they are used.
Source: cli "Special commands to sqlite3 (dot-commands)".
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from importlib import import_module
from typing import Final

from minisql.shell.help import usage
from minisql.shell.lines import integer_value, split_arguments
from minisql.shell.modes import COLUMNAR, Mode, Wrapping
from minisql.shell.shell import Exit, Quit, Shell, ShellError
from minisql.shell.text import c_string

Command = Callable[[Shell, list[str]], None]


def run_command(shell: Shell, line: str) -> int:
    """Run the dot-command on `line`. Returns 1 when it failed (and stderr says why), else 0. Raises: Exit, Quit."""
    words = split_arguments(line[1:])
    if not words:
        return 0
    try:
        if shell.safe:
            from minisql.shell.safe import refuse_command

            refuse_command(shell, words)
        shell.expert = None
        command = find(words[0])
        if command is None:
            raise ShellError(f'Error: unknown command or invalid arguments:  "{words[0]}". Enter ".help" for help')
        command(shell, words[1:])
    except ShellError as error:
        if str(error):
            shell.error(str(error))
        return 1
    except shell.database.Error as error:
        shell.error(f"Error: {error}")
        return 1
    return 0


def find_name(name: str) -> str | None:
    """The full name of the command that a name, or an abbreviation of at least its least length, stands for."""
    for full, (shortest, _) in _COMMANDS.items():
        if len(name) >= shortest and full.startswith(name):
            return full
    return None


def find(name: str) -> Command | None:
    """The command of that name."""
    full = find_name(name)
    if full is None:
        return None
    command = _COMMANDS[full][1]
    if isinstance(command, str):
        module, function = command.split(".")
        found: Command = getattr(import_module(f"minisql.shell.{module}"), function)
        return found
    return command


def names() -> list[str]:
    """The full names of all commands."""
    return list(_COMMANDS)


def boolean_value(shell: Shell, text: str) -> bool:
    """`on`, `yes`, a number that is not 0; else False, with a complaint when it is no known word."""
    if text[:1].isdigit():
        return integer_value(text) != 0
    if text.lower() in ("on", "yes"):
        return True
    if text.lower() not in ("off", "no"):
        shell.error(f'ERROR: Not a boolean value: "{text}". Assuming "no".')
    return False


def _switch(name: str, attribute: str) -> Command:
    """The command that turns a setting of the shell on or off."""

    def command(shell: Shell, arguments: list[str]) -> None:
        if len(arguments) != 1:
            raise ShellError(f"Usage: .{name} on|off")
        setattr(shell, attribute, boolean_value(shell, arguments[0]))

    return command


def headers(shell: Shell, arguments: list[str]) -> None:
    """.headers on|off"""
    if len(arguments) != 1:
        raise ShellError("Usage: .headers on|off")
    shell.format.header = boolean_value(shell, arguments[0])
    shell.format.header_chosen = True


def null_value(shell: Shell, arguments: list[str]) -> None:
    """.nullvalue STRING"""
    if len(arguments) != 1:
        raise ShellError("Usage: .nullvalue STRING")
    shell.format.null_value = arguments[0]


def separator(shell: Shell, arguments: list[str]) -> None:
    """.separator COL ?ROW?"""
    if not 1 <= len(arguments) <= 2:
        raise ShellError("Usage: .separator COL ?ROW?")
    shell.format.column_separator = arguments[0]
    if len(arguments) == 2:
        shell.format.row_separator = arguments[1]


def width(shell: Shell, arguments: list[str]) -> None:
    """.width NUM1 NUM2 ..."""
    shell.format.widths = [integer_value(argument) for argument in arguments]


def mode(shell: Shell, arguments: list[str]) -> None:
    """.mode MODE ?OPTIONS?"""
    format = shell.format
    name = table = None
    wrapping = Wrapping(_WRAP)
    rest = iter(arguments)
    for argument in rest:
        option = argument.lstrip("-") if argument.startswith("-") else ""
        if option == "wrap":
            wrapping = Wrapping(integer_value(next(rest, "0")), wrapping.at_words, wrapping.quote)
        elif option == "ww":
            wrapping = Wrapping(wrapping.width, True, wrapping.quote)
        elif option == "wordwrap":
            wrapping = Wrapping(wrapping.width, boolean_value(shell, next(rest, "off")), wrapping.quote)
        elif option in ("quote", "noquote"):
            wrapping = Wrapping(wrapping.width, wrapping.at_words, option == "quote")
        elif name is None:
            name = argument
            if name == "qbox":
                wrapping = Wrapping(_WRAP, False, True)
        elif table is None:
            table = argument
        elif argument.startswith("-"):
            raise ShellError(
                f"unknown option: {argument}\noptions:\n  --noquote\n  --quote\n  --wordwrap on/off\n  --wrap N\n  --ww"
            )
        else:
            raise ShellError(f'extra argument: "{argument}"')
    if name is None:
        _tell_mode(shell)
        name = format.mode.value  # chosen anew: separators and options go back to what the mode begins with
    full = next((known for known in _MODE_ORDER if known.startswith(name)), None)
    if full is None:
        raise ShellError(f"Error: mode should be one of: {_MODE_LIST}")
    format.choose("line" if full == "lines" else "column" if full == "columns" else full)
    if format.mode in COLUMNAR:
        format.wrapping = wrapping
    elif format.mode is Mode.INSERT:
        format.table = table or "table"


_WRAP: Final = 60  # characters, where --wrap does not say
_MODE_LIST: Final = "ascii box column csv html insert json line list markdown qbox quote table tabs tcl"
_MODE_ORDER: Final = (
    "lines", "columns", "list", "html", "tcl", "csv", "tabs", "insert", "quote", "ascii", "markdown", "table",
    "box", "qbox", "json",
)  # fmt: skip


def _tell_mode(shell: Shell) -> None:
    format = shell.format
    options = f" {format.wrapping.describe()}" if format.mode in COLUMNAR else ""
    shell.write(f"current output mode: {format.mode.value}{options}\n")


def show(shell: Shell, arguments: list[str]) -> None:
    """.show"""
    if arguments:
        raise ShellError("Usage: .show")
    format = shell.format
    mode_text = format.mode.value
    if format.mode in COLUMNAR:
        mode_text += " " + format.wrapping.describe()
    lines = {
        "echo": "on" if shell.echo else "off",
        "eqp": shell.eqp,
        "explain": "on" if format.mode is Mode.EXPLAIN else "auto" if format.explain_auto else "off",
        "headers": "on" if format.header else "off",
        "mode": mode_text,
        "nullvalue": c_string(format.null_value),
        "output": shell.output_name,
        "colseparator": c_string(format.column_separator),
        "rowseparator": c_string(format.row_separator),
        "stats": "on" if shell.stats else "off",
        "width": "".join(f"{number} " for number in format.widths),
        "filename": shell.filename,
    }
    shell.write("".join(f"{name:>12}: {value}\n" for name, value in lines.items()))


def print_(shell: Shell, arguments: list[str]) -> None:
    """.print STRING..."""
    shell.write(" ".join(arguments) + "\n")


def prompt(shell: Shell, arguments: list[str]) -> None:
    """.prompt MAIN CONTINUE"""
    shell.prompts[: len(arguments[:2])] = arguments[:2]


def change_directory(shell: Shell, arguments: list[str]) -> None:
    """.cd DIRECTORY"""
    if len(arguments) != 1:
        raise ShellError("Usage: .cd DIRECTORY")
    try:
        os.chdir(arguments[0])
    except OSError as error:
        raise ShellError(f'Cannot change to directory "{arguments[0]}"') from error


def system(shell: Shell, arguments: list[str]) -> None:
    """.shell CMD ARGS... and .system CMD ARGS..."""
    if not arguments:
        raise ShellError("Usage: .system COMMAND")
    words = [arguments[0] if " " not in arguments[0] else f'"{arguments[0]}"']
    words += [word if " " not in word else f'"{word}"' for word in arguments[1:]]
    shell.out.flush()
    status = subprocess.run(["sh", "-c", " ".join(words)], check=False).returncode
    if status:  # the wait status: exit codes stand in its second byte, signals in its first
        shell.error(f"System command returns {status << 8 if status > 0 else -status}")


def quit_(shell: Shell, arguments: list[str]) -> None:
    """.quit"""
    raise Quit


def exit_(shell: Shell, arguments: list[str]) -> None:
    """.exit ?CODE?"""
    code = integer_value(arguments[0]) & 0xFF if arguments else 0
    raise Exit(code) if code else Quit


def timeout(shell: Shell, arguments: list[str]) -> None:
    """.timeout MS"""
    milliseconds = integer_value(arguments[0]) if arguments else 0
    shell.query(f"PRAGMA busy_timeout={milliseconds}")


def help_(shell: Shell, arguments: list[str]) -> None:
    """.help ?-all? ?PATTERN?"""
    pattern = arguments[0] if arguments else None
    text = usage(pattern)
    shell.write(text if text else f"Nothing matches '{pattern}'\n")


def read(shell: Shell, arguments: list[str]) -> None:
    """.read FILE"""
    if len(arguments) != 1:
        raise ShellError("Usage: .read FILE")
    from minisql.shell.files import read_script

    if read_script(shell, arguments[0]):
        raise ShellError("")


_COMMANDS: Final[dict[str, tuple[int, Command | str]]] = {
    # name: (least number of characters, the function or where it is); the first that fits wins
    "auth": (1, "monitor.auth"),
    "archive": (1, "archive.archive"),
    "backup": (3, "whole.backup"),
    "bail": (3, _switch("bail", "bail")),
    "binary": (3, "unavailable.binary"),
    "cd": (2, change_directory),
    "changes": (3, _switch("changes", "count_changes")),
    "check": (3, "testcase.check"),
    "clone": (1, "whole.clone"),
    "connection": (1, "connections.connection"),
    "crnl": (2, "unavailable.crnl"),
    "databases": (2, "catalog.databases"),
    "dbconfig": (3, "settings.dbconfig"),
    "dbinfo": (3, "dbinfo.dbinfo"),
    "dump": (1, "dump.dump"),
    "echo": (1, _switch("echo", "echo")),
    "eqp": (2, "settings.eqp"),
    "excel": (5, "files.excel"),
    "exit": (2, exit_),
    "expert": (3, "expert.expert"),
    "explain": (3, "settings.explain"),
    "filectrl": (2, "unavailable.filectrl"),
    "fullschema": (2, "catalog.fullschema"),
    "headers": (1, headers),
    "help": (3, help_),
    "imposter": (3, "unavailable.imposter"),
    "import": (1, "importer.import_"),
    "indexes": (2, "catalog.indexes"),
    "indices": (4, "catalog.indexes"),
    "limit": (5, "settings.limit"),
    "limits": (5, "settings.limit"),
    "lint": (3, "lint.lint"),
    "load": (2, "unavailable.load"),
    "log": (3, "monitor.log"),
    "mode": (1, mode),
    "nonce": (5, "safe.nonce"),
    "nullvalue": (1, null_value),
    "once": (1, "files.once"),
    "open": (2, "files.open_"),
    "output": (2, "files.output"),
    "parameter": (3, "parameters.parameter"),
    "print": (3, print_),
    "progress": (3, "monitor.progress"),
    "prompt": (1, prompt),
    "quit": (1, quit_),
    "read": (3, read),
    "recover": (1, "whole.recover"),
    "restore": (3, "whole.restore"),
    "save": (3, "whole.backup"),
    "separator": (2, separator),
    "schema": (3, "catalog.schema"),
    "scanstats": (3, _switch("scanstats", "scan_stats")),
    "selftest": (4, "selftest.selftest"),
    "session": (3, "unavailable.session"),
    "sha3sum": (4, "sha3sum.sha3sum"),
    "shell": (2, system),
    "show": (3, show),
    "stats": (2, "monitor.stats"),
    "system": (2, system),
    "tables": (2, "catalog.tables"),
    "testctrl": (5, "unavailable.testctrl"),
    "testcase": (8, "testcase.testcase"),
    "timeout": (5, timeout),
    "timer": (5, _switch("timer", "timer")),
    "trace": (2, "monitor.trace"),
    "version": (1, "settings.version"),
    "vfsinfo": (4, "unavailable.vfsinfo"),
    "vfslist": (4, "unavailable.vfslist"),
    "vfsname": (4, "unavailable.vfs_name"),
    "width": (2, width),
}
