"""Lines from a terminal: prompts, line editing, history."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Iterator

from minisql.shell.shell import Shell

_HISTORY_LINES = 2000


def prompted_lines(shell: Shell) -> Iterator[str]:
    """What the user types, line by line, without line ends; ends at the end of the input.

    `shell.continuing` decides between the two prompts. A KeyboardInterrupt goes through to the caller, who
    may go on with `next`.
    """
    return _Prompt(shell)


class _Prompt(Iterator[str]):
    """An iterator and not a generator: a generator is over once an exception went through it."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        if sys.stdin.isatty():
            _start_history()

    def __next__(self) -> str:
        prompt = self.shell.prompts[self.shell.continuing]
        if sys.stdin.isatty():
            try:
                return input(prompt)
            except EOFError:
                self.shell.write("\n")
                raise StopIteration from None
        self.shell.stdout.write(prompt)
        self.shell.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            self.shell.write("\n")
            raise StopIteration
        return line.removesuffix("\n").removesuffix("\r")


def _start_history() -> None:
    """Line editing with the lines of earlier sessions, where the platform has it."""
    try:
        import readline
    except ImportError:
        return
    path = os.environ.get("SQLITE_HISTORY") or os.path.expanduser("~/.minisql_history")
    try:
        readline.read_history_file(path)
    except OSError:
        pass  # no history yet
    readline.set_history_length(_HISTORY_LINES)
    readline.set_auto_history(True)

    def save() -> None:
        try:
            readline.write_history_file(path)
        except OSError:
            pass  # a home that cannot be written: the history ends with the session

    atexit.register(save)
