"""The dot-commands that show what the engine is doing: .trace, .log, .progress, .auth, .stats.

Each hangs a callback into the connection; `attach` hangs them into a connection that was opened later.
Source: cli "Special commands to sqlite3 (dot-commands)"; c3ref trace_v2, progress_handler, set_authorizer.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final, TextIO

from minisql.frozen import slotted
from minisql.shell.commands import boolean_value
from minisql.shell.lines import integer_value
from minisql.shell.shell import Shell, ShellError
from minisql.shell.text import c_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TRACE_KINDS: Final = frozenset({"profile", "row", "stmt", "close"})


@slotted
class Trace:
    """What .trace asked for. `plain`: parameters are shown by their names, not by their values."""

    out: TextIO
    plain: bool
    kinds: frozenset[str]
    running: bool = False  # the user's statement; else what the engine begins is the shell's own
    text: str = ""  # of the user's statement, until it was shown

    def on_statement(self, sql: str) -> None:
        """The engine begins a statement (parameters replaced by their values)."""
        if not self.running:
            return
        if self.plain and self.text:
            sql = self.text
        self.text = ""
        if "stmt" in self.kinds:
            self.out.write(_ended(sql) + "\n")
            self.out.flush()

    def rows(self, sql: str, rows: Iterable[Any]) -> Iterator[Any]:
        """The rows, the statement written for each."""
        for row in rows:
            self.out.write(_ended(sql) + "\n")
            yield row

    def on_end(self, sql: str, seconds: float) -> None:
        """A statement of the user is over."""
        if "profile" in self.kinds:
            self.out.write(f"{_ended(sql)} -- {round(seconds * 1e9)} ns\n")
            self.out.flush()


def _ended(sql: str) -> str:
    return sql.rstrip(";") + ";"


def open_output(shell: Shell, name: str) -> TextIO | None:
    """A file to write reports to; `stdout` and `stderr` are those; None for `off`, and after a message."""
    if name == "off":
        return None
    if name == "stdout":
        return shell.stdout
    if name == "stderr":
        return shell.err
    try:
        return open(name, "w", encoding="utf-8", errors="surrogateescape", newline="")
    except OSError:
        shell.error(f'Error: cannot open "{name}"')
        return None


def close_output(shell: Shell, stream: TextIO | None) -> None:
    """Close a file of `open_output`."""
    if stream is not None and stream is not shell.stdout and stream is not shell.err:
        stream.close()


def trace(shell: Shell, arguments: list[str]) -> None:
    """.trace ?OPTIONS? ?FILE|stdout|stderr|off?"""
    plain, kinds, out = True, set[str](), shell.trace.out if shell.trace else None
    for argument in arguments:
        option = argument.removeprefix("-").removeprefix("-")
        if not argument.startswith("-"):
            close_output(shell, out)
            out = open_output(shell, argument)
        elif option in ("expanded", "plain"):
            plain = option == "plain"
        elif option in _TRACE_KINDS:
            kinds.add(option)
        else:
            raise ShellError(f'Unknown option "{argument}" on ".trace"')
    shell.trace = None if out is None else Trace(out, plain, frozenset(kinds or {"stmt"}))
    shell.connection.set_trace_callback(shell.trace.on_statement if shell.trace else None)


def log(shell: Shell, arguments: list[str]) -> None:
    """.log FILE|on|stdout|stderr|off; `on` is stdout."""
    if len(arguments) != 1:
        raise ShellError("Usage: .log FILENAME")
    close_output(shell, shell.log)
    shell.log = None
    shell.log = open_output(shell, "stdout" if arguments[0] == "on" else arguments[0])


def log_error(out: TextIO, sql: str, error: Exception, phase: str) -> None:
    """One line about a statement that failed."""
    code = getattr(error, "sqlite_errorcode", 1)
    if phase == "in prepare":
        out.write(f'({code}) {error} in "{sql}"\n')
    else:
        out.write(f"({code}) abort in [{sql}]: {error}\n")
    out.flush()


@slotted
class Progress:
    """What .progress asked for: calls are counted, and the statement is stopped at a limit."""

    shell: Shell
    every: int  # units of work of the engine between two calls
    limit: int = 0  # calls; 0: no limit
    quiet: bool = False
    reset: bool = False  # count anew for each statement
    once: bool = False
    n_calls: int = 0

    def __call__(self) -> int:
        """True, to stop the statement, once the limit is reached."""
        self.n_calls += 1
        write = self.shell.write
        if self.limit and self.n_calls >= self.limit:
            write(f"Progress limit reached ({self.n_calls})\n")
            if self.reset:
                self.n_calls = 0
            if self.once:
                self.limit = 0
            return 1
        if not self.quiet:
            write(f"Progress {self.n_calls}\n")
        return 0


def progress(shell: Shell, arguments: list[str]) -> None:
    """.progress N ?--limit N? ?--once? ?--quiet? ?--reset?"""
    every = limit = 0
    flags: set[str] = set()
    rest = iter(arguments)
    for argument in rest:
        option = argument.removeprefix("-").removeprefix("-")
        if not argument.startswith("-"):
            every = integer_value(argument)
        elif option in ("quiet", "q"):
            flags.add("quiet")
        elif option in ("reset", "once"):
            flags.add(option)
        elif option == "limit":
            value = next(rest, None)
            if value is None:
                raise ShellError("Error: missing argument on --limit")
            limit = integer_value(value)
        else:
            raise ShellError(f'Error: unknown option: "{argument}"')
    shell.progress = None
    if every > 0:
        shell.progress = Progress(shell, every, limit, "quiet" in flags, "reset" in flags, "once" in flags)
    shell.connection.set_progress_handler(shell.progress, max(every, 0))


_ACTIONS: Final = {
    0: "COPY", 1: "CREATE_INDEX", 2: "CREATE_TABLE", 3: "CREATE_TEMP_INDEX", 4: "CREATE_TEMP_TABLE",
    5: "CREATE_TEMP_TRIGGER", 6: "CREATE_TEMP_VIEW", 7: "CREATE_TRIGGER", 8: "CREATE_VIEW", 9: "DELETE",
    10: "DROP_INDEX", 11: "DROP_TABLE", 12: "DROP_TEMP_INDEX", 13: "DROP_TEMP_TABLE", 14: "DROP_TEMP_TRIGGER",
    15: "DROP_TEMP_VIEW", 16: "DROP_TRIGGER", 17: "DROP_VIEW", 18: "INSERT", 19: "PRAGMA", 20: "READ",
    21: "SELECT", 22: "TRANSACTION", 23: "UPDATE", 24: "ATTACH", 25: "DETACH", 26: "ALTER_TABLE", 27: "REINDEX",
    28: "ANALYZE", 29: "CREATE_VTABLE", 30: "DROP_VTABLE", 31: "FUNCTION", 32: "SAVEPOINT", 33: "RECURSIVE",
}  # fmt: skip


def auth(shell: Shell, arguments: list[str]) -> None:
    """.auth ON|OFF"""
    if len(arguments) != 1:
        raise ShellError("Usage: .auth ON|OFF")
    shell.show_authorizer = boolean_value(shell, arguments[0])
    set_authorizer(shell, shell.connection)


def set_authorizer(shell: Shell, connection: Any) -> None:
    """Hang in what .auth and the safe mode ask for."""
    if shell.safe:
        from minisql.shell.safe import authorizer

        connection.set_authorizer(authorizer(shell))
    elif shell.show_authorizer:

        def report(action: int, *details: str | None) -> int:
            write_action(shell, action, details)
            return 0

        connection.set_authorizer(report)
    else:
        connection.set_authorizer(None)


def write_action(shell: Shell, action: int, details: tuple[str | None, ...]) -> None:
    """One line about a question to the authorizer."""
    words = [_ACTIONS[action], *("NULL" if detail is None else c_string(detail) for detail in details)]
    shell.write(f"authorizer: {' '.join(words)}\n")


def stats(shell: Shell, arguments: list[str]) -> None:
    """.stats ?on|off?: without an argument the figures now."""
    if not arguments:
        write_stats(shell)
    elif arguments[0] in ("stmt", "vmstep"):
        raise ShellError(f'Error: there is no bytecode, so nothing to count for ".stats {arguments[0]}"')
    else:
        shell.stats = boolean_value(shell, arguments[0])


def write_stats(shell: Shell) -> None:
    """What is known of the process: its memory, what it read and wrote."""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    try:
        with open("/proc/self/statm") as stream:
            now = int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:  # not on Linux: the most is known, not the present size
        now = most
    shell.write(f"{'Memory Used:':<36} {now} (max {max(now, most)}) bytes\n")
    try:
        with open("/proc/self/io") as stream:
            counts = dict(line.rstrip().split(": ") for line in stream)
    except OSError:  # not on Linux
        return
    for key, label in _IO.items():
        shell.write(f"{label:<36} {counts[key]}\n")


_IO: Final = {
    "rchar": "Bytes received by read():", "wchar": "Bytes sent to write():", "syscr": "Read() system calls:",
    "syscw": "Write() system calls:", "read_bytes": "Bytes read from storage:",
    "write_bytes": "Bytes written to storage:", "cancelled_write_bytes": "Cancelled write bytes:",
}  # fmt: skip


def attach(shell: Shell, connection: Any) -> None:
    """Hang what is switched on into a connection that was just opened."""
    if shell.trace is not None:
        connection.set_trace_callback(shell.trace.on_statement)
    if shell.progress is not None:
        connection.set_progress_handler(shell.progress, shell.progress.every)
    if shell.safe or shell.show_authorizer:
        set_authorizer(shell, connection)
