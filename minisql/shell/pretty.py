"""CREATE statements as .schema and .dump print them. Pure functions on text.

`complete` is the DB-API module's `complete_statement`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Complete = Callable[[str], bool]
_SPACE = " \t\n\v\f\r"
_QUOTED_TABLE = re.compile(r"CREATE TABLE ['\"]")
_VIEW_OR_TRIGGER = re.compile(r"CREATE (VIEW|TRIG)", re.IGNORECASE)
_SHORT = 79  # a statement of fewer bytes stays on one line


def schema_line(sql: str, complete: Complete, end: str = ";\n") -> str:
    """The statement and its end. A quoted table name gets IF NOT EXISTS; an open comment is closed first."""
    if end.startswith(";") and ("/*" in sql or "--" in sql):
        for closing in ("", "*/", "\n"):
            if complete(sql + closing + ";"):
                sql += closing
                break
    if _QUOTED_TABLE.match(sql):
        sql = "CREATE TABLE IF NOT EXISTS " + sql[13:]
    return sql + end


def pretty_schema(sql: str, complete: Complete) -> str:
    """The statement with one column or constraint a line, when it is long; views and triggers as they are."""
    if _VIEW_OR_TRIGGER.match(sql):
        return sql + ";\n"
    text = _collapse(sql)
    if len(text.encode("utf-8", "surrogateescape")) < _SHORT:
        return schema_line(text, complete)
    return _broken(text, complete)


def _collapse(sql: str) -> str:
    """Each run of spaces made one, and none left beside an opening or before any parenthesis."""
    out: list[str] = []
    for character in sql.lstrip(_SPACE):
        if character in _SPACE:
            if out[-1] == "\r":
                out[-1] = "\n"
            if out[-1] in _SPACE or out[-1] == "(":
                continue
        elif character in "()" and out and out[-1] in _SPACE:
            out.pop()
        out.append(character)
    return "".join(out).rstrip(_SPACE)


def _broken(text: str, complete: Complete) -> str:
    """Lines broken after the outermost `(`, its commas, and before its `)`."""
    lines: list[str] = []
    line, closing, depth, at = "", "", 0, 0
    while at < len(text):
        character = text[at]
        if character == closing:
            closing = ""
        elif character in "\"'`":
            closing = character
        elif character == "[":
            closing = "]"
        elif text.startswith("--", at):
            closing = "\n"
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if lines and depth == 0 and line:
                lines.append(schema_line(line, complete, "\n"))
                line = ""
        line += character
        at += 1
        if depth == 1 and not closing and (character in "(\n" or (character == "," and not _blank_to_eol(text, at))):
            lines.append(schema_line(line.removesuffix("\n"), complete, "\n  "))
            line = ""
            while at < len(text) and text[at] in _SPACE:
                at += 1
    return "".join(lines) + schema_line(line, complete)


def _blank_to_eol(text: str, at: int) -> bool:
    """Only space, or a comment, follows on this line."""
    rest = text[at:].split("\n", 1)[0].strip(_SPACE)
    return rest == "" or rest.startswith("--")
