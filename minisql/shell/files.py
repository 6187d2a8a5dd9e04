"""The dot-commands about files: .open, .read, .output, .once."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

from minisql.shell.help import usage
from minisql.shell.shell import Shell, ShellError


def lines_of(stream: io.TextIOBase) -> Iterator[str]:
    """The lines of a stream opened with newline="\\n", without their ends (LF or CR LF)."""
    for line in stream:
        yield line.removesuffix("\n").removesuffix("\r")


def read_script(shell: Shell, name: str) -> int:
    """Run the lines of a file, or of what a command (`|cmd`) prints. Returns how many failed. Raises: Exit."""
    if name.startswith("|"):
        shell.out.flush()
        with subprocess.Popen(
            ["sh", "-c", name[1:]], stdout=subprocess.PIPE, encoding="utf-8", errors="surrogateescape"
        ) as process:
            assert isinstance(process.stdout, io.TextIOBase), "Popen was asked for a pipe"
            return shell.run_lines(lines_of(process.stdout))
    try:
        with open(name, encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
            return shell.run_lines(lines_of(stream))
    except OSError as error:
        raise ShellError(f'Error: cannot open "{name}"') from error


def open_(shell: Shell, arguments: list[str]) -> None:
    """.open ?--new? ?--readonly? ?FILE?"""
    filename, new, readonly = "", False, False
    for argument in arguments:
        option = argument.lstrip("-")
        if argument.startswith("-") and option == "new":
            new = True
        elif argument.startswith("-") and option == "readonly":
            readonly = True
        elif argument.startswith("-"):
            raise ShellError(f"unknown option: {argument}")
        elif filename:
            raise ShellError(f'extra argument: "{argument}"')
        else:
            filename = argument
    if new and filename and not filename.startswith("file:"):
        shell.close()
        Path(filename).unlink(missing_ok=True)
    shell.reopen(filename or ":memory:", readonly=readonly)


def output(shell: Shell, arguments: list[str]) -> None:
    """.output ?--bom? ?FILE?"""
    _redirect(shell, "output", arguments, once=False)


def once(shell: Shell, arguments: list[str]) -> None:
    """.once ?--bom? FILE"""
    _redirect(shell, "once", arguments, once=True)


def _redirect(shell: Shell, command: str, arguments: list[str], *, once: bool) -> None:
    name, bom = None, False
    for argument in arguments:
        if argument.startswith("-"):
            if argument.lstrip("-") != "bom":
                shell.write(f'ERROR: unknown option: "{argument}".  Usage:\n{usage(command)}')
                raise ShellError("")
            bom = True
        elif name is None:
            name = argument
            if name.startswith("|"):
                name = " ".join(arguments[arguments.index(argument) :])
                break
        else:
            shell.write(f'ERROR: extra parameter: "{argument}".  Usage:\n{usage(command)}')
            raise ShellError("")
    if not shell.redirect(name or "stdout", once=once, bom=bom):
        raise ShellError("")
