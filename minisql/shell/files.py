"""The dot-commands about files: .open, .read, .output, .once, .excel. Source: cli "Opening Database Files"."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from minisql.frozen import slotted
from minisql.shell.help import usage
from minisql.shell.lines import integer_value
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


@slotted
class _OpenOptions:
    filename: str = ""
    new: bool = False
    readonly: bool = False
    no_follow: bool = False
    into_memory: bool = False  # --deserialize
    hex_lines: bool = False
    max_size: int = 0  # bytes; 0: no limit


def open_(shell: Shell, arguments: list[str]) -> None:
    """.open ?OPTIONS? ?FILE?"""
    options = _OpenOptions()
    rest = iter(arguments)
    for argument in rest:
        match argument.lstrip("-") if argument.startswith("-") else None:
            case "new":
                options.new = True
            case "readonly":
                options.readonly = True
            case "nofollow":
                options.no_follow = True
            case "deserialize":
                options.into_memory = True
            case "hexdb":
                options.hex_lines = True
            case "maxsize" if (size := next(rest, None)) is not None:
                options.max_size = integer_value(size)
            case None if options.filename:
                raise ShellError(f'extra argument: "{argument}"')
            case None:
                options.filename = argument
            case _:
                raise ShellError(f"unknown option: {argument}")
    _open(shell, options)


def _open(shell: Shell, options: _OpenOptions) -> None:
    filename = options.filename
    if options.new and filename and not filename.startswith("file:"):
        shell.close()
        Path(filename).unlink(missing_ok=True)
    if options.no_follow and os.path.islink(filename):
        shell.reopen("", readonly=False)
        raise ShellError(f'Error: unable to open database "{filename}": unable to open database file')
    if options.hex_lines or options.into_memory:
        data = _hex_database(shell, filename) if options.hex_lines else _content(filename)
        shell.reopen("", readonly=False)
        load(shell, filename, data, options.max_size)
    else:
        shell.reopen(filename, readonly=options.readonly)


def load(shell: Shell, filename: str, data: bytes, max_size: int) -> None:
    """Make a file's content the database, in memory; the file itself is left alone. `max_size`: bytes, 0: no limit."""
    connection = shell.connection
    if data:
        connection.deserialize(data)
    if max_size:
        page_size = int(str(shell.query("PRAGMA page_size")[0][0]))
        shell.query(f"PRAGMA max_page_count={max(1, max_size // page_size)}")
    shell.filename = filename


def _content(filename: str) -> bytes:
    try:
        return Path(filename).read_bytes() if filename else b""
    except FileNotFoundError:
        return b""  # a new database, as when it is opened where it is
    except OSError as error:
        raise ShellError(f'Error: cannot open "{filename}"') from error


_HEX_SIZE = re.compile(r"\| size (\d+) pagesize (\d+)")
_HEX_PAGE = re.compile(r"\| page \d+ offset (\d+)")
_HEX_LINE = re.compile(r"\|\s*(\d+):((?: [0-9a-fA-F]{2}){16})")
_MAX_HEX = 1 << 30  # bytes


def _hex_database(shell: Shell, filename: str) -> bytes:
    """The database that `dbtotxt` has written, in a file or in the lines of input that follow."""
    if filename:
        lines: Iterator[str] = iter(_content(filename).decode("utf-8", "replace").splitlines())
    else:
        lines = shell.rest_of_input
    line_no = shell.line_no
    size = _HEX_SIZE.match(next(lines, ""))
    line_no += 1
    n_bytes = int(size[1]) if size else 0
    page_size = int(size[2]) if size else 0
    if not 512 <= page_size <= 65536 or page_size & (page_size - 1) or not 0 < n_bytes <= _MAX_HEX:
        raise ShellError(f"Error on line {line_no} of --hexdb input")
    data = bytearray(-(-n_bytes // page_size) * page_size)
    offset = 0
    for line in lines:
        line_no += 1
        if line.startswith("| end "):
            break
        if page := _HEX_PAGE.match(line):
            offset = int(page[1])
        elif octets := _HEX_LINE.match(line):
            start = offset + int(octets[1])
            if start + 16 <= len(data):
                data[start : start + 16] = bytes.fromhex(octets[2])
    if not filename:
        shell.line_no = line_no
    return bytes(data)


def output(shell: Shell, arguments: list[str]) -> None:
    """.output ?--bom? ?FILE?"""
    _redirect(shell, "output", arguments, once=False)


def once(shell: Shell, arguments: list[str]) -> None:
    """.once ?--bom? FILE"""
    _redirect(shell, "once", arguments, once=True)


def excel(shell: Shell, arguments: list[str]) -> None:
    """.excel ?--bom?: the next result as CSV in the system's spreadsheet."""
    _redirect(shell, "excel", arguments, once=True)


def _redirect(shell: Shell, command: str, arguments: list[str], *, once: bool) -> None:
    def wrong(text: str) -> ShellError:
        shell.write(f"ERROR: {text}.  Usage:\n{usage(command)}")
        return ShellError("")

    name, bom, viewer = None, False, "x" if command == "excel" else ""
    for argument in arguments:
        option = argument.removeprefix("-").removeprefix("-") if argument.startswith("-") else None
        if option == "bom":
            bom = True
        elif option in ("e", "x") and command != "excel":
            viewer = option
        elif option is not None:
            raise wrong(f'unknown option: "{argument}"')
        elif name is None and not viewer:
            name = argument
            if name.startswith("|"):
                name = " ".join(arguments[arguments.index(argument) :])
                break
        else:
            raise wrong(f'extra parameter: "{argument}"')
    if viewer:
        _redirect_to_viewer(shell, viewer, once=once, bom=bom)
    elif not shell.redirect(name or "stdout", once=once, bom=bom):
        raise ShellError("")


def _redirect_to_viewer(shell: Shell, viewer: str, *, once: bool, bom: bool) -> None:
    """Send results to a file that the system shows: as CSV in a spreadsheet, or as text."""
    shell.reset_output()
    descriptor, path = tempfile.mkstemp(".csv" if viewer == "x" else ".txt", "minisql")
    os.close(descriptor)
    before = shell.format
    if viewer == "x":
        shell.format = before.copy()
        shell.format.choose("csv")

    def show() -> None:
        shell.format = before
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        command = f"{opener} {path}"
        shell.stdout.flush()
        if subprocess.run(["sh", "-c", command], check=False).returncode:
            shell.error(f"Failed: [{command}]")

    if not shell.redirect(path, once=once, bom=bom):
        raise ShellError("")
    shell.after_output = show
