"""The shell: reads SQL and dot-commands, runs them on a DB-API connection, writes results and errors.

Source: cli. The texts and the places of the messages are those of SQLite's own command-line program.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from minisql.rawtext import raw_text
from minisql.shell.functions import register
from minisql.shell.lines import LineScan, is_go
from minisql.shell.modes import COLUMNAR, Format
from minisql.shell.statements import Failure, execute
from minisql.shell.stream import write_rows

if TYPE_CHECKING:
    import subprocess

    from minisql.dbapi.types import Value
    from minisql.shell.connections import Parked
    from minisql.shell.expert import Expert
    from minisql.shell.monitor import Progress, Trace

_MAX_NESTING = 25  # .read inside .read
_SPACE = " \t\n\r\f\v"


class Database(Protocol):
    """The DB-API module that the shell drives: minisql itself, unless a test hands in another."""

    @property
    def Error(self) -> type[Exception]: ...
    @property
    def sqlite_version(self) -> str: ...
    def connect(self, database: str, *, uri: bool, isolation_level: str | None) -> Any: ...
    def complete_statement(self, statement: str, /) -> bool: ...


class Quit(Exception):
    """A dot-command asked for the end of the input that it stands in."""


class Exit(Exception):
    """The process shall end with this exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class ShellError(Exception):
    """What went wrong, in the words for the user, ready for stderr (without the last newline)."""


class Shell:
    """One session. `err` and `out` are text streams; `interactive` chooses prompts and the form of the errors."""

    def __init__(self, database: Database, *, out: TextIO, err: TextIO, interactive: bool = False) -> None:
        self.database = database
        self.stdout = self.out = out
        self.err = err
        self.interactive = interactive
        self.shows_progress = False  # a bar for long work: somebody sits in front of it
        self.filename = ":memory:"  # '': a transient one without a name
        self.readonly = False
        self.format = Format()
        self.echo = self.bail = self.count_changes = self.timer = self.stats = self.show_authorizer = False
        self.scan_stats = False  # after each query's rows, what the operators of its plan did
        self.eqp = "off"  # whether each statement's plan comes first, in the words of .eqp
        self.safe = False  # no files, no commands, nothing beyond the database
        self.always_safe = False  # what `safe` is again after the command that .nonce has set free
        self.nonce: str | None = None  # what .nonce must say for that
        self.refusal = ""  # why safe mode has stopped the statement that runs
        self.trace: Trace | None = None
        self.log: TextIO | None = None
        self.progress: Progress | None = None
        self.connection_no = 0
        self.parked: dict[int, Parked] = {}  # the connections that are not the active one, by number
        self.expert: Expert | None = None  # the next statements are not run, but advised on
        self.test_name = ""
        self.prompts = ["minisql> ", "   ...> "]
        self.output_name = "stdout"
        self.output_is_once = False
        self.after_output: Callable[[], None] | None = None  # to be done when the output goes to stdout again
        self.rest_of_input: Iterator[str] = iter(())  # the lines that have not been read
        self.interrupts = 0  # Ctrl-C since the last line came from the terminal
        self.at_prompt = False  # Ctrl-C goes to whoever types, else to what runs
        self.line_no = 0
        self.continuing = False  # the next line belongs to a statement that has begun
        self._nesting = 0
        self._connection: Any = None
        self._pipe: subprocess.Popen[str] | None = None

    # -- the connection

    @property
    def connection(self) -> Any:
        """The connection, opened at first use.

        Raises: Exit, after the message, when the file cannot be opened.
        """
        if self._connection is None:
            try:
                self._connection = self._open(self.filename)
            except self.database.Error as error:
                self.error(f'Error: unable to open database "{self.filename}": {error}')
                raise Exit(1) from error
        return self._connection

    def reopen(self, filename: str, *, readonly: bool) -> None:
        """Close the database and open another; after a failure a transient one is at hand."""
        self.close()
        self.readonly = readonly
        try:
            self._connection = self._open(filename)
            self.filename = filename
        except self.database.Error as error:
            self.error(f'Error: unable to open database "{filename}": {error}')
            self.filename = ""
            self.readonly = False

    def _open(self, filename: str) -> Any:
        filename = filename or ":memory:"
        if self.readonly and filename != ":memory:":
            if filename.startswith("file:"):
                filename += ("&" if "?" in filename else "?") + "mode=ro"
            else:
                from urllib.parse import quote

                filename = "file:" + quote(filename) + "?mode=ro"
        connection = self.database.connect(filename, uri=True, isolation_level=None)
        connection.text_factory = raw_text  # the shell prints what bytes there are
        register(connection)
        self._attach(connection)
        return connection

    def _attach(self, connection: Any) -> None:
        if self.trace or self.progress or self.safe or self.show_authorizer:
            from minisql.shell.monitor import attach

            attach(self, connection)

    def take_connection(self) -> tuple[Any, str, bool]:
        """(the connection or None, its file, whether it is read-only): it is the caller's now."""
        taken = self._connection, self.filename, self.readonly
        self._connection = None
        return taken

    def give_connection(self, connection: Any, filename: str, *, readonly: bool) -> None:
        """Make a connection the active one; None: it is opened at first use."""
        self._connection, self.filename, self.readonly = connection, filename, readonly
        if connection is not None:
            self._attach(connection)

    def close(self) -> None:
        """Close the database and the output file or pipe, if any."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def interrupt(self) -> None:
        """Stop the statement that is running. Any thread, any signal handler."""
        if self._connection is not None:
            self._connection.interrupt()

    def query(self, sql: str, parameters: Iterable[Value] = ()) -> list[tuple[Value, ...]]:
        """Rows of a statement that the shell itself needs."""
        rows: list[tuple[Value, ...]] = self.connection.execute(sql, tuple(parameters)).fetchall()
        return rows

    # -- output

    def write(self, text: str) -> None:
        """Write results, to wherever `.output` sends them."""
        self.out.write(text)

    def error(self, text: str) -> None:
        """Write a line to stderr, after everything that was written before."""
        self.out.flush()
        self.err.write(text + "\n")
        self.err.flush()

    def redirect(self, name: str, *, once: bool, bom: bool = False) -> bool:
        """Send results to a file, to a command (`|cmd`), or nowhere (`off`). False: it cannot be opened."""
        self.reset_output()
        try:
            if name.startswith("|"):
                import subprocess

                self.out.flush()
                self._pipe = subprocess.Popen(
                    ["sh", "-c", name[1:]], stdin=subprocess.PIPE, encoding="utf-8", errors="surrogateescape"
                )
                assert self._pipe.stdin is not None, "Popen was asked for a pipe"
                self.out = self._pipe.stdin  # type: ignore[assignment]
            elif name != "stdout":
                path = "/dev/null" if name == "off" else name
                self.out = open(path, "w", encoding="utf-8", errors="surrogateescape", newline="")  # noqa: SIM115
        except OSError:
            self.error(f'Error: cannot open "{name}"\nError: cannot write to "{name}"')
            return False
        if bom:
            self.out.write("\ufeff")
        self.output_name = name
        self.output_is_once = once
        return True

    def reset_output(self) -> None:
        """Send results to stdout again."""
        if self.out is not self.stdout:
            self.out.close()
            if self._pipe is not None:
                self._pipe.wait()
                self._pipe = None
        self.out, self.output_name, self.output_is_once = self.stdout, "stdout", False
        if self.after_output is not None:
            after, self.after_output = self.after_output, None
            after()

    # -- input

    def run_lines(self, lines: Iterator[str], *, from_terminal: bool = False) -> int:
        """Run everything that `lines` gives (without line ends). Returns how many of them failed.

        Raises: Exit, from `.exit CODE`.
        """
        if self._nesting == _MAX_NESTING:
            self.error(f"Input nesting limit ({_MAX_NESTING}) reached at line {self.line_no}. Check recursion.")
            return 1
        self._nesting += 1
        saved, self.line_no = self.line_no, 0
        saved_input, self.rest_of_input = self.rest_of_input, lines
        try:
            return self._run_lines(lines, from_terminal)
        finally:
            self._nesting -= 1
            self.line_no = saved
            self.rest_of_input = saved_input

    def _run_lines(self, lines: Iterator[str], from_terminal: bool) -> int:
        errors, pending, first_line, scan = 0, "", 0, LineScan()
        stop_at_error = not (from_terminal and self.interactive)
        while not (errors and self.bail and stop_at_error):
            self.out.flush()
            self.continuing = bool(pending)
            try:
                self.at_prompt = from_terminal
                line = next(lines, None)
                self.at_prompt = False
            except KeyboardInterrupt:  # Ctrl-C at the prompt: forget what was typed of this statement
                self.at_prompt = False
                self.out.write("\n")
                pending, scan = "", LineScan()
                continue
            if line is None:
                break
            if self.interrupts:
                if stop_at_error:  # a script: what it has still to say is not run
                    break
                self.interrupts = 0
            self.line_no += 1
            if scan.plain and is_go(line) and self.database.complete_statement(pending + ";"):
                line = ";"
            scan.feed(line + "\n" if scan.waiting else line)
            if not pending:
                if scan.blank or line[:1] in (".", "#"):
                    self._echo(line)
                    scan = LineScan()
                    if line[:1] == ".":
                        try:
                            errors += self.run_command(line)
                        except Quit:
                            break
                    continue
                pending, first_line = line.lstrip(_SPACE), self.line_no
            else:
                pending += "\n" + line
            if scan.terminated and self.database.complete_statement(pending + "\n"):
                self._echo(pending)
                errors += self.run_sql(pending, self._place(first_line, from_terminal))
                pending, scan = "", LineScan()
                self._end_of_once()
            elif scan.blank:
                self._echo(pending)
                pending, scan = "", LineScan()
        if pending:
            self._echo(pending)
            errors += self.run_sql(pending, self._place(first_line, from_terminal))
        return errors

    def _echo(self, text: str) -> None:
        if self.echo:
            self.write(text + "\n")

    def _place(self, line_no: int, from_terminal: bool) -> str:
        return "" if from_terminal and self.interactive else f" near line {line_no}"

    def _end_of_once(self) -> None:
        if self.output_is_once:
            self.reset_output()

    def run_command(self, line: str) -> int:
        """Run one dot-command. Returns 1 when it failed, else 0. Raises: Exit, Quit."""
        from minisql.shell.commands import run_command  # one-shot SQL needs none of them

        was_once = self.output_is_once
        was_safe = self.safe
        failed = run_command(self, line)
        if not was_safe:
            self.safe = self.always_safe
        if was_once:
            self._end_of_once()
        return failed

    # -- SQL

    def run_sql(self, text: str, place: str) -> int:
        """Run the statements of `text`, up to the first that fails; that one's message goes to stderr.

        Returns 1 when one failed, else 0.
        """
        started = _clocks() if self.timer else None
        failure = self.execute(text)
        self.safe = self.always_safe
        if started is not None:
            real, user, system = (now - then for now, then in zip(_clocks(), started))
            self.write(f"Run Time: real {real:.3f} user {user:.6f} sys {system:.6f}\n")
        if failure is not None:
            phase, message, _ = failure
            self.error(f"{_PHASES[phase]}{place}: {message}")
            return 1
        if self.count_changes:
            changes = self.query("SELECT changes()")[0][0]
            self.write(f"changes: {changes!r}   total_changes: {self.connection.total_changes}\n")
        return 0

    def execute(self, text: str) -> Failure | None:
        """Run the statements of `text`. Returns None, or what failed."""
        return execute(self, text)

    def show(self, columns: list[str], rows: Iterable[tuple[Value, ...]]) -> None:
        """Write rows in the mode that is set."""
        if self.format.mode in COLUMNAR:
            from minisql.shell.columnar import write_columns

            write_columns(columns, rows, self.format, self.write)
        else:
            write_rows(columns, rows, self.format, self.write)


_PHASES = {"in prepare": "Parse error", "stepping": "Runtime error", "advising": "Error"}


def _clocks() -> tuple[float, float, float]:
    """Seconds: (wall, user, system)."""
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    return time.monotonic(), usage.ru_utime, usage.ru_stime
