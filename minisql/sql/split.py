"""Where statements end, without parsing them: for a shell that reads line by line, and for scripts.

Source: the behaviour of sqlite3_complete(), found with it: a statement ends at a `;`, but CREATE TRIGGER at `END;`
after a `;`. Not valid SQL is split too; nothing is checked.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from minisql.sql.lexer import ID_CHARACTER


class _State(Enum):
    """Where in a statement the text is."""

    INVALID = auto()  # nothing yet but blanks and comments: not complete
    START = auto()  # between statements: complete
    NORMAL = auto()  # inside a statement
    EXPLAIN = auto()  # after EXPLAIN at the start
    CREATE = auto()  # after CREATE at the start (or after EXPLAIN, or with TEMP)
    TRIGGER = auto()  # inside CREATE TRIGGER
    SEMICOLON = auto()  # after a `;` inside CREATE TRIGGER
    END = auto()  # after `; END` inside CREATE TRIGGER


_TRIGGER: Final = re.compile(
    r"(?:\s|--[^\n]*\n|/\*(?s:.*?)\*/)*create\s+(?:temp\s+|temporary\s+)?trigger\b", re.IGNORECASE
)
# One piece of text. Group 1 is a word, group 2 what has no end, group 3 blanks and comments; the rest is anything else.
_PIECE: Final = re.compile(
    r"(" + ID_CHARACTER + r"++)"
    r"|('[^']*+\Z|\"[^\"]*+\Z|`[^`]*+\Z|\[[^\]]*+\Z|/\*(?s:(?!.*?\*/).*)|--[^\n]*+\Z)"
    r"|([ \t\n\f\r]++|/\*(?s:.*?)\*/|--[^\n]*+\n)"
    r"|'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\[[^\]]*+\]|(?s:.)"
)
# A statement as far as its first `;` outside of strings, names in quotes and comments: one match, no loop in Python.
# What has no end goes to the end of the text.
_STATEMENT: Final = re.compile(
    r"(?:[^;'\"`\[/\-]++|'[^']*+(?:'|\Z)|\"[^\"]*+(?:\"|\Z)|`[^`]*+(?:`|\Z)|\[[^\]]*+(?:\]|\Z)"
    r"|--[^\n]*+|/\*(?s:.*?)(?:\*/|\Z)|[/\-])*+;?"
)
_WORDS: Final = {"explain", "create", "temp", "temporary", "trigger", "end"}


def _after(state: _State, word: str) -> _State:
    """The state behind a word (in small letters), a `;`, or "" for anything else that is no blank."""
    match state:
        case _State.INVALID | _State.START:
            return _AT_START.get(word, _State.NORMAL)
        case _State.NORMAL:
            return _State.START if word == ";" else state
        case _State.EXPLAIN:
            return _IN_EXPLAIN.get(word, _State.NORMAL if word in _WORDS else state)
        case _State.CREATE:
            return _IN_CREATE.get(word, _State.NORMAL)
        case _State.TRIGGER:
            return _State.SEMICOLON if word == ";" else state
        case _State.SEMICOLON:
            return {";": state, "end": _State.END}.get(word, _State.TRIGGER)
        case _State.END:
            return _State.START if word == ";" else _State.TRIGGER


_AT_START: Final = {";": _State.START, "explain": _State.EXPLAIN, "create": _State.CREATE}
_IN_EXPLAIN: Final = {";": _State.START, "create": _State.CREATE}
_IN_CREATE: Final = {
    ";": _State.START,
    "temp": _State.CREATE,
    "temporary": _State.CREATE,
    "trigger": _State.TRIGGER,
}


def statement_end(sql: str, offset: int = 0) -> int:
    """The offset behind the first `;` at or after `offset`, or the text's length: where the statement that begins at
    `offset` ends. The statements inside a CREATE TRIGGER are taken for statements of their own."""
    match = _STATEMENT.match(sql, offset)
    assert match is not None, offset  # the pattern matches the empty text too
    return match.end()


def complete(sql: str) -> bool:
    """Whether the text ends with a complete statement (or `;`): sqlite3_complete()."""
    state = _State.INVALID
    for piece in _PIECE.finditer(sql):
        if piece.lastindex == 2:
            return False  # also after a `;`: the next line may go on with the comment
        state = _step(state, piece)
    return state is _State.START


def end_of_statement(sql: str, offset: int) -> int:
    """The offset behind the statement that begins at `offset`, a CREATE TRIGGER with all of its body."""
    end = statement_end(sql, offset)
    if _TRIGGER.match(sql, offset):  # its statements end with semicolons of their own
        while end < len(sql) and not complete(sql[offset:end]):
            end = statement_end(sql, end)
    return end


def split_statements(sql: str) -> list[str]:
    """The statements of a text, each with its `;` and the blanks and comments before it.

    The last one is what has no `;`; it is left out when it is nothing but blanks and comments.
    """
    found: list[str] = []
    start = 0
    state = _State.START
    something = False
    for piece in _PIECE.finditer(sql):
        if piece.lastindex == 3:
            continue
        if piece.lastindex == 2:
            something = something or not piece[0].startswith(("--", "/*"))
            break
        state = _step(state, piece)
        something = True
        if state is _State.START:
            found.append(sql[start : piece.end()])
            start, something = piece.end(), False
    if something:
        found.append(sql[start:])
    return found


def _step(state: _State, piece: re.Match[str]) -> _State:
    if piece.lastindex == 3:
        return state
    text = piece[0]
    if piece.lastindex == 1:
        word = text.lower()
        return _after(state, word if word in _WORDS else "")
    return _after(state, ";" if text == ";" else "")
