"""Lines of input: when a statement may be complete, and how a dot-command is cut into arguments.

The scan knows quotes and comments, so that a semicolon inside them does not end a statement; whether the
text is really complete (CREATE TRIGGER has semicolons inside) is for `complete_statement` to say.
Source: cli "Special commands to sqlite3 (dot-commands)" and "Rules for dot-commands, SQL and more".
"""

from __future__ import annotations

import re
from typing import Final

from minisql.frozen import slotted
from minisql.pattern import LazyPattern

_PLAIN: Final = LazyPattern(
    r"""(?P<blank>[ \t\n\r\f\v]+|--[^\n]*) | (?P<semicolon>;) | (?P<open>/\*|['"`\[])
      | (?P<dark>[^ \t\n\r\f\v;'"`\[/-]+|[/-])""",
    re.VERBOSE,
)
_CLOSING: Final = {"/*": "*/", "[": "]", "'": "'", '"': '"', "`": "`"}
_ESCAPES: Final = {"a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"}
_BACKSLASH: Final = LazyPattern(r"""\\(?:([0-7]{1,3})|(.))""", re.DOTALL)
_ARGUMENT: Final = LazyPattern(
    r"""[ \t\n\r\f\v]*(?: '(?P<single>[^']*)'? | "(?P<double>(?:[^"\\]|\\.|\\$)*)"? | (?P<bare>[^ \t\n\r\f\v]+) )""",
    re.VERBOSE | re.DOTALL,
)
_MAX_ARGUMENTS: Final = 51
_INTEGER: Final = LazyPattern(r"([+-]?)(?:0[xX]([0-9a-fA-F]+)|(\d+)([A-Za-z]*))")
_MULTIPLIERS: Final = {
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "kb": 10**3, "mb": 10**6, "gb": 10**9,
    "k": 10**3, "m": 10**6, "g": 10**9,
}  # fmt: skip


@slotted
class LineScan:
    """What the lines of one statement have opened so far; `feed` takes the next line."""

    waiting: str = ""  # the text that closes the open quote or comment; '' outside of both
    dark: bool = False  # something other than space and comments was seen
    semicolon: bool = False  # the last dark thing outside of quotes is a semicolon

    @property
    def plain(self) -> bool:
        """Outside of quotes and comments."""
        return not self.waiting

    @property
    def blank(self) -> bool:
        """Nothing but space, whole comments and semicolons was seen."""
        return not self.waiting and not self.dark

    @property
    def terminated(self) -> bool:
        """The text ends with a semicolon, space and comments aside."""
        return not self.waiting and self.semicolon

    def feed(self, line: str) -> None:
        """Take in one line (without its newline, or with some inside)."""
        offset = 0
        while offset < len(line):
            if self.waiting:
                offset = self._close(line, offset)
            else:
                offset = self._plain(line, offset)

    def _plain(self, line: str, offset: int) -> int:
        match = _PLAIN.match(line, offset)
        assert match is not None, f"no lexical class takes character {offset} of {line!r}"
        kind = match.lastgroup
        if kind == "semicolon":
            self.semicolon = True
        elif kind == "open":
            self.waiting = _CLOSING[match[0]]
            if self.waiting != "*/":
                self.dark, self.semicolon = True, False
        elif kind == "dark":
            self.dark, self.semicolon = True, False
        return match.end()

    def _close(self, line: str, offset: int) -> int:
        """Skip to behind what closes the quote or comment. A doubled quote closes and opens again: the same thing."""
        found = line.find(self.waiting, offset)
        if found < 0:
            return len(line)
        end = found + len(self.waiting)
        self.waiting = ""
        return end


def is_go(line: str) -> bool:
    """A line that is only `/` (Oracle) or `go` (SQL Server) ends a statement as `;` does."""
    word = re.split(r"--|/\*", line, maxsplit=1)[0].strip().lower()
    return word in ("/", "go")


def split_arguments(line: str) -> list[str]:
    r"""The words of a dot-command. `'...'` is taken as it stands; backslashes count in `"..."` and bare words."""
    arguments: list[str] = []
    offset = 0
    while len(arguments) < _MAX_ARGUMENTS and (match := _ARGUMENT.match(line, offset)):
        offset = match.end()
        if match["single"] is not None:
            arguments.append(match["single"])
        else:
            arguments.append(resolve_backslashes(match["double"] if match["bare"] is None else match["bare"]))
    return arguments


def resolve_backslashes(text: str) -> str:
    r"""C's escapes `\a \b \t \n \v \f \r \\ \" \'` and `\ooo`; before any other character the backslash goes away."""
    if "\\" not in text:
        return text

    def resolve(match: re.Match[str]) -> str:
        if match[1] is not None:
            return chr(int(match[1], 8) & 0xFF)
        return _ESCAPES.get(match[2], match[2])

    return _BACKSLASH.sub(resolve, text)


def integer_value(text: str) -> int:
    """An option's number: decimal or hexadecimal, with a multiplier like `k` or `MiB`; 0 for what is no number."""
    match = _INTEGER.match(text)
    if match is None:
        return 0
    if match[2] is not None:
        number = int(match[2], 16)
    else:
        number = int(match[3]) * _MULTIPLIERS.get(match[4].lower(), 1)
    return -number if match[1] == "-" else number
