"""Lines from whoever sits at the other end: the editor of `editor.py` at a terminal, else plain prompts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from minisql.shell.shell import Shell


def prompted_lines(shell: Shell) -> Iterator[str]:
    """What the user types, line by line, without line ends; ends at the end of the input.

    `shell.continuing` decides between the two prompts. A KeyboardInterrupt goes through to the caller, who
    may go on with `next`.
    """
    if sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
        from minisql.shell.editor import EditedLines  # 0.2 s: nobody else pays for it

        return EditedLines(shell)
    return _PlainLines(shell)


class _PlainLines(Iterator[str]):
    """An iterator and not a generator: a generator is over once an exception went through it."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    def __next__(self) -> str:
        self.shell.stdout.write(self.shell.prompts[self.shell.continuing])
        self.shell.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            self.shell.write("\n")
            raise StopIteration
        return line.removesuffix("\n").removesuffix("\r")
