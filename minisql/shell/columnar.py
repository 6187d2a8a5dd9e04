"""The output modes that line values up: column, table, box, markdown.

They hold all rows: a column is as wide as its widest value. Characters are counted, not their width on a
screen. Source: cli "Changing Output Formats".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from minisql.frozen import frozen
from minisql.pattern import LazyPattern
from minisql.shell.modes import Format, Mode
from minisql.shell.stream import Row, Write
from minisql.shell.text import n_characters, plain_text, sql_literal

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_CONTROL: Final = LazyPattern(r"[\x00-\x1f]")
_NO_LIMIT: Final = 1_000_000  # characters
_SPACE: Final = b" \t\n\v\f\r"


_Rule = tuple[str, str, str, str]  # left end, line, crossing, right end


@frozen
class _Frame:
    """What stands around the cells of one mode, and its horizontal rules; None where it has none."""

    left: str
    between: str
    right: str
    top: _Rule | None
    below_header: _Rule | None
    between_rows: _Rule | None
    bottom: _Rule | None


_ASCII_RULE: Final = ("+", "-", "+", "+")
_FRAMES: Final = {
    Mode.TABLE: _Frame("| ", " | ", " |\n", _ASCII_RULE, _ASCII_RULE, _ASCII_RULE, _ASCII_RULE),
    Mode.MARKDOWN: _Frame("| ", " | ", " |\n", None, ("|", "-", "|", "|"), None, None),
    Mode.BOX: _Frame(
        "│ ", " │ ", " │\n", ("┌", "─", "┬", "┐"), ("├", "─", "┼", "┤"), ("├", "─", "┼", "┤"), ("└", "─", "┴", "┘")
    ),
}


def write_columns(columns: Sequence[str], rows: Iterable[Row], format: Format, write: Write) -> None:
    """Write all rows, lined up; nothing at all when there is no row.

    When the rows break off with an error, those that came are written first.
    """
    format.widths += [0] * (len(columns) - len(format.widths))
    wanted = format.widths[: len(columns)]
    limits = [abs(width) or format.wrapping.width for width in wanted]
    at_words = format.wrapping.at_words
    lines: list[list[str]] = []  # of the body; a row with line ends inside has several
    last_of_row: list[bool] = []
    try:
        for row in rows:
            texts = _row_texts(row, format)
            _add_row(texts, limits, at_words, lines, last_of_row)
    finally:
        if lines:
            _write(columns, lines, last_of_row, limits, wanted, format, write)


def _write(
    columns: Sequence[str], lines: list[list[str]], last_of_row: list[bool], limits: list[int], wanted: list[int],
    format: Format, write: Write,
) -> None:  # fmt: skip
    at_words = format.wrapping.at_words
    header = [_first_line(name, limit, at_words)[0] for name, limit in zip(columns, limits)]
    widths = [max(abs(width), *map(n_characters, column)) for width, *column in zip(wanted, header, *lines)]
    signed = [-width if want < 0 else width for width, want in zip(widths, wanted)]
    several = False in last_of_row
    if format.mode is Mode.COLUMN:
        _write_plain(header, lines, last_of_row, signed, format.header, several, write)
    else:
        _write_framed(header, lines, last_of_row, signed, _FRAMES[format.mode], several, write)


def _row_texts(row: Row, format: Format) -> list[str]:
    if format.wrapping.quote:
        return [_quoted(value) for value in row]
    null = format.null_value
    return [null if value is None else plain_text(value) for value in row]


def _quoted(value: Value) -> str:
    literal = sql_literal(value)
    return "x" + literal[1:] if isinstance(value, bytes) else literal  # the one place with a small x


def _add_row(
    texts: list[str], limits: list[int], at_words: bool, lines: list[list[str]], last_of_row: list[bool]
) -> None:
    rest: list[str | None] = list(texts)
    while True:
        line: list[str] = []
        following: list[str | None] = []
        for text, limit in zip(rest, limits):
            shown, tail = _first_line(text or "", limit, at_words)
            line.append(shown)
            following.append(tail)
        lines.append(line)
        if all(tail is None for tail in following):
            last_of_row.append(True)
            return
        last_of_row.append(False)
        rest = following


def _first_line(text: str, limit: int, at_words: bool) -> tuple[str, str | None]:
    """The text's first line of at most `limit` characters (0: any number), and what is left for the next, or None.

    Tabs go to the next multiple of eight. Any other control character ends the line.
    """
    if not _CONTROL.search(text) and (not limit or len(text) < limit):
        return text, None
    data = text.encode("utf-8", "surrogateescape") + b"\0\0"
    limit = limit or _NO_LIMIT
    at, column = _measure(data, limit)
    end = at
    if column >= limit and at_words:
        end, at = _word_break(data, at)
    if column >= limit and data[at] >= 0x20:
        tail = data[at:]
    elif data[at : at + 2] == b"\r\n":
        tail = data[at + 2 :]
    else:
        tail = data[at + 1 :]
    ended = data[at] == 0 or tail[0] == 0
    shown = _expand(data[:end].decode("utf-8", "surrogateescape"), limit)
    return shown, None if ended else tail[: tail.index(b"\0")].decode("utf-8", "surrogateescape")


def _measure(data: bytes, limit: int) -> tuple[int, int]:
    """(bytes, characters) of the longest start that fits on one line."""
    at = column = 0
    while column < limit:
        if data[at] >= 0x20:
            column += 1
            at += 1
            while data[at] & 0xC0 == 0x80:
                at += 1
        elif data[at] == 0x09:
            column = min((column | 7) + 1, limit)
            at += 1
        else:
            break
    return at, column


def _word_break(data: bytes, at: int) -> tuple[int, int]:
    """(end of the line, start of the next), in bytes: after a space, else between word and not-word, else `at`.

    A break in the first half of the line is not worth it.
    """
    for end in range(at, at // 2, -1):
        if data[end - 1] in _SPACE:
            break
    else:
        for end in range(at, at // 2, -1):
            if _is_word(data[end - 1]) != _is_word(data[end]) and data[end] & 0xC0 != 0x80:
                break
        else:
            return at, at
    start = end
    while data[start] == 0x20:
        start += 1
    return end, start


def _is_word(octet: int) -> bool:
    return octet < 0x80 and chr(octet).isalnum()


def _expand(text: str, limit: int) -> str:
    out = ""
    for character in text:
        if character == "\t":
            out += " " * (min((len(out) | 7) + 1, limit) - len(out))
        elif character < " ":
            break
        else:
            out += character
    return out


def _pad(text: str, width: int) -> str:
    space = " " * (abs(width) - n_characters(text))
    return space + text if width < 0 else text + space


def _write_plain(
    header: list[str], lines: list[list[str]], last_of_row: list[bool], widths: list[int],
    show_header: bool, several: bool, write: Write,
) -> None:  # fmt: skip
    if show_header:
        write("  ".join(map(_pad, header, widths)) + "\n")
        write("  ".join("-" * abs(width) for width in widths) + "\n")
    last = len(lines) - 1
    for line_no, (line, ends) in enumerate(zip(lines, last_of_row)):
        write("  ".join(map(_pad, line, widths)) + "\n")
        if several and ends and line_no < last:
            write("\n")


def _write_framed(
    header: list[str], lines: list[list[str]], last_of_row: list[bool], widths: list[int],
    frame: _Frame, several: bool, write: Write,
) -> None:  # fmt: skip
    def rule(parts: _Rule | None) -> None:
        if parts is not None:
            left, fill, cross, right = parts
            write(left + cross.join(fill * (abs(width) + 2) for width in widths) + right + "\n")

    def row(cells: Iterable[str]) -> None:
        write(frame.left + frame.between.join(cells) + frame.right)

    rule(frame.top)
    row(_centre(name, abs(width)) for name, width in zip(header, widths))
    rule(frame.below_header)
    last = len(lines) - 1
    for line_no, (line, ends) in enumerate(zip(lines, last_of_row)):
        row(map(_pad, line, widths))
        if several and ends and line_no < last:
            rule(frame.between_rows)
    rule(frame.bottom)


def _centre(text: str, width: int) -> str:
    space = width - n_characters(text)
    return " " * (space // 2) + text + " " * (space - space // 2)
