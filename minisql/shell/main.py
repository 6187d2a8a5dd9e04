"""The command line: `python -m minisql [OPTIONS] [FILENAME [SQL...]]`.

With SQL (or dot-commands) as arguments these are run, else what stdin gives: with prompts when it is a
terminal. Source: cli "Command Line Options".
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Final, TextIO

from minisql.frozen import field, slotted
from minisql.shell.lines import integer_value
from minisql.shell.shell import Database, Exit, Quit, Shell

_NAME: Final = "minisql"
_USAGE: Final = f"""\
Usage: {_NAME} [OPTIONS] FILENAME [SQL]
       {_NAME} explain [OPTIONS] FILENAME [SQL]    show a query's plan as it ran
FILENAME is the name of an SQLite database. A new database is created
if the file does not previously exist.
OPTIONS include:
   --                   treat no subsequent arguments as options
   -A ARGS...           run ".archive ARGS" and exit
   -ascii               set output mode to 'ascii'
   -bail                stop after hitting an error
   -batch               force batch I/O
   -box                 set output mode to 'box'
   -column              set output mode to 'column'
   -cmd COMMAND         run "COMMAND" before reading stdin
   -csv                 set output mode to 'csv'
   -deserialize         open the database using sqlite3_deserialize()
   -echo                print inputs before execution
   -init FILENAME       read/process named file
   -[no]header          turn headers on or off
   -help                show this message (also -h)
   -html                set output mode to HTML
   -interactive         force interactive I/O
   -json                set output mode to 'json'
   -line                set output mode to 'line'
   -list                set output mode to 'list'
   -markdown            set output mode to 'markdown'
   -maxsize N           maximum size for a --deserialize database
   -newline SEP         set output row separator. Default: '\\n'
   -nofollow            refuse to open symbolic links to database files
   -nonce STRING        set the safe-mode escape nonce
   -nullvalue TEXT      set text string for NULL values. Default ''
   -quote               set output mode to 'quote'
   -readonly            open the database read-only
   -safe                enable safe-mode
   -separator SEP       set output column separator. Default: '|'
   -stats               print memory stats before each finalize
   -table               set output mode to 'table'
   -tabs                set output mode to 'tabs'
   -version             show SQLite version (also -v)
"""
_WITH_ARGUMENT: Final = frozenset({"separator", "nullvalue", "newline", "cmd", "init", "nonce", "maxsize"})
_MODES: Final = frozenset(
    {"ascii", "box", "column", "csv", "html", "json", "line", "list", "markdown", "quote", "table", "tabs"}
)
_UNAVAILABLE: Final = {
    "append": "databases inside of other files are not opened",
    "lookaside": "Python has its own memory",
    "memtrace": "Python has its own memory",
    "mmap": "no file is mapped into memory",
    "pagecache": "Python has its own memory; PRAGMA cache_size bounds the pages that are kept",
    "pcachetrace": "it is a test of SQLite's C code",
    "unsafe-testing": "it is a test of SQLite's C code",
    "vfs": "there is one way to the files of this system",
    "zip": "a ZIP archive is no database here; see .archive",
}
_SHORT: Final = {"h": "help", "v": "version"}  # as `python -m sqlite3` has them; the sqlite3 program refuses them
_FLAGS: Final = frozenset(
    {
        "bail",
        "batch",
        "deserialize",
        "echo",
        "header",
        "help",
        "interactive",
        "nofollow",
        "noheader",
        "readonly",
        "safe",
        "no-utf8",  # without effect, as in SQLite's program since 3.44
        "stats",
        "utf8",
        "version",
    }
)


@slotted
class _CommandLine:
    """The arguments, sorted out but not yet obeyed."""

    options: list[tuple[str, str]] = field(default_factory=list)  # (name, its argument), in the order given
    filename: str | None = None
    commands: list[str] = field(default_factory=list)
    archive: list[str] | None = None  # the words behind -A

    def has(self, name: str) -> bool:
        return any(option == name for option, _ in self.options)


class _UsageError(Exception):
    """The command line is wrong; `str()` goes to stderr. `with_name`: the program's name comes first."""

    def __init__(self, text: str, *, with_name: bool = True) -> None:
        super().__init__(f"{_NAME}: Error: {text}" if with_name else f"Error: {text}")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line (default: the process's own). Returns the exit code."""
    import minisql.dbapi as database

    if arguments is None:
        arguments = sys.argv[1:]
    if arguments[:1] == ["explain"]:  # a database of that name is opened as ./explain
        return _explain(arguments[1:])
    return run(arguments, database)


def _explain(arguments: list[str]) -> int:
    from minisql.shell.explain import main as explain

    stdout, stderr = _text_stream(sys.stdout), _text_stream(sys.stderr)
    try:
        code = explain(arguments, stdout, stderr)
        stdout.flush()
        stderr.flush()
    except BrokenPipeError:
        return _nobody_reads()
    return code


def _nobody_reads() -> int:
    """Whoever read our output has gone, as in `minisql ... | head`."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 1


def run(arguments: list[str], database: Database) -> int:
    """Run a command line on a DB-API module. Returns the exit code."""
    stdout = _text_stream(sys.stdout)
    stderr = _text_stream(sys.stderr)
    try:
        command_line = _parse(arguments)
    except _UsageError as error:
        stderr.write(f"{error}\n")
        stderr.flush()
        return 1
    if command_line.has("help"):
        stderr.write(_USAGE)
        stderr.flush()
        return 0
    if command_line.has("version"):
        stdout.write(f"{database.sqlite_version} ({_NAME})\n")
        stdout.flush()
        return 0
    interactive = command_line.has("interactive") or (sys.stdin is not None and sys.stdin.isatty())
    shell = Shell(database, out=stdout, err=stderr, interactive=interactive and not command_line.has("batch"))
    signal.signal(signal.SIGINT, _on_interrupt(shell))
    try:
        code = _run(shell, command_line)
        stdout.flush()
        return code
    except Exit as exit_:
        return exit_.code
    except Quit:  # among the arguments
        return 0
    except BrokenPipeError:
        return _nobody_reads()
    except OSError as error:  # of a write: all who open files have their own words
        stderr.write(f"Error: {error.strerror}\n")
        return _nobody_reads()
    finally:
        try:
            shell.reset_output()
            stdout.flush()
        except OSError:  # also of the command behind `.output |`
            _nobody_reads()
        shell.close()


def _text_stream(stream: TextIO | None) -> TextIO:
    """The stream with our encoding: every byte of a damaged text comes out as it went in. None: the process has been
    started without it."""
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")
    assert isinstance(stream, io.TextIOWrapper), f"cannot write bytes to {stream!r}"
    stream.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n", line_buffering=False)
    return stream


def _parse(arguments: list[str]) -> _CommandLine:
    """Sort the arguments out. Raises: _UsageError."""
    line = _CommandLine()
    rest = iter(arguments)
    only_names = False
    for argument in rest:
        if argument == "--" and not only_names:
            only_names = True
            continue
        if only_names or not argument.startswith("-") or argument == "-":
            if line.filename is None:
                line.filename = argument
            else:
                line.commands.append(argument)
            continue
        name = argument.removeprefix("-").removeprefix("-")
        if name.startswith("A"):
            if line.commands:
                raise _UsageError(f'cannot mix regular SQL or dot-commands with "{argument}"', with_name=False)
            line.archive = [*([name[1:]] if len(name) > 1 else []), *rest]
            continue
        name = _SHORT.get(name, name)
        if name in _WITH_ARGUMENT:
            value = next(rest, None)
            if value is None:
                raise _UsageError(f"missing argument to {argument}")
            line.options.append((name, value))
        elif name in _MODES or name in _FLAGS:
            line.options.append((name, ""))
        elif name in _UNAVAILABLE:
            raise _UsageError(f"option is not available: -{name}: {_UNAVAILABLE[name]}")
        else:
            shown = argument[1:] if argument.startswith("--") else argument
            raise _UsageError(f"unknown option: {shown}\nUse -help for a list of options.")
    return line


def _run(shell: Shell, line: _CommandLine) -> int:
    shell.filename = line.filename if line.filename is not None else ":memory:"
    shell.readonly = line.has("readonly")
    shell.bail = line.has("bail")
    shell.safe = shell.always_safe = line.has("safe")
    shell.nonce = dict(line.options).get("nonce")
    if line.has("nofollow") and os.path.islink(shell.filename):
        shell.error(f'Error: unable to open database "{shell.filename}": unable to open database file')
        return 1
    if line.has("deserialize"):
        _into_memory(shell, integer_value(dict(line.options).get("maxsize", "0")))
    elif shell.filename != ":memory:" and os.path.exists(shell.filename):
        _ = shell.connection  # a file that is there is opened now, so that a wrong one is told of at once
    _start_file(shell, dict(line.options).get("init"))
    for name, value in line.options:
        if name == "cmd":
            failed = _run_argument(shell, value)
            if failed and shell.bail:
                return failed
        else:
            _apply(shell, name, value)
    if line.archive is not None:
        return _run_archive(shell, line.archive)
    for command in line.commands:
        failed = _run_argument(shell, command)
        if failed:
            return failed
    if line.commands:
        return 0
    if shell.interactive:
        return _converse(shell, transient=line.filename is None)
    if sys.stdin is None:  # the process has been started without it
        return 0
    stdin = open(sys.stdin.fileno(), encoding="utf-8", errors="surrogateescape", newline="\n", closefd=False)  # noqa: SIM115
    return min(shell.run_lines(_lines(stdin), from_terminal=True), 1)


def _into_memory(shell: Shell, max_size: int) -> None:
    from minisql.shell.files import load

    filename, shell.filename = shell.filename, ":memory:"
    try:
        with open(filename, "rb") as stream:
            data = stream.read()
    except OSError:
        data = b""  # a new database
    load(shell, filename, data, max_size)


def _lines(stream: TextIO) -> Iterator[str]:
    for text in stream:
        yield text.removesuffix("\n").removesuffix("\r")


def _apply(shell: Shell, name: str, value: str) -> None:
    """Obey one option."""
    format = shell.format
    if name in _MODES:
        header = format.header
        format.choose(name)
        format.header = header  # unlike `.mode column`, -column leaves the header as it is
        if name == "csv":
            format.row_separator = "\n"
    elif name in ("header", "noheader"):
        format.header, format.header_chosen = name == "header", True
    elif name == "separator":
        format.column_separator = value
    elif name == "newline":
        format.row_separator = value
    elif name == "nullvalue":
        format.null_value = value
    elif name == "echo":
        shell.echo = True
    elif name == "stats":
        shell.stats = True


def _start_file(shell: Shell, name: str | None) -> None:
    """Run -init's file, or ~/.sqliterc if it is there."""
    path = os.path.expanduser("~/.sqliterc") if name is None else name
    try:
        stream = open(path, encoding="utf-8", errors="surrogateescape", newline="\n")  # noqa: SIM115
    except OSError:
        if name is not None:
            shell.error(f'cannot open: "{name}"')
            if shell.bail:
                raise Exit(1) from None
        return
    with stream:
        if shell.interactive:
            shell.error(f"-- Loading resources from {path}")
        if shell.run_lines(_lines(stream)) and shell.bail:
            raise Exit(1)


def _run_argument(shell: Shell, text: str) -> int:
    """Run SQL, or one dot-command, from the command line. Returns 0, or the code to end with. Raises: Exit."""
    if text.startswith("."):
        return shell.run_command(text)
    failure = shell.execute(text)
    if failure is None:
        return 0
    phase, message, code = failure
    shell.error(f"Error: {message}" if phase == "advising" else f"Error: {phase}, {message}")
    return code


def _run_archive(shell: Shell, words: list[str]) -> int:
    """-A: .archive from the command line. The exit code is 0 whatever happens, as with SQLite's program."""
    from minisql.shell.archive import archive
    from minisql.shell.shell import ShellError

    try:
        archive(shell, words, "-A")
    except ShellError as error:
        if str(error):
            shell.error(str(error))
    return 0


def _converse(shell: Shell, *, transient: bool) -> int:
    """Prompt, read, run, until the end of the input. Returns the exit code."""
    from minisql.shell.terminal import prompted_lines

    shell.shows_progress = sys.stderr.isatty()
    shell.write(f'{_NAME} (SQLite {shell.database.sqlite_version})\nEnter ".help" for usage hints.\n')
    if transient:
        shell.write("Connected to a transient in-memory database.\n")
        shell.write('Use ".open FILENAME" to reopen on a persistent database.\n')
    return min(shell.run_lines(prompted_lines(shell), from_terminal=True), 1)


def _on_interrupt(shell: Shell) -> Callable[[int, FrameType | None], None]:
    """Ctrl-C at the prompt is a KeyboardInterrupt, else it stops what runs; the third in a row ends the process.

    Nothing else raises: an exception between two lines of the engine could leave half a change behind.
    """

    def handle(signal_no: int, frame: FrameType | None) -> None:
        shell.interrupts += 1
        if shell.interrupts > 2:
            os._exit(1)
        if shell.at_prompt:
            raise KeyboardInterrupt
        shell.interrupt()

    return handle
