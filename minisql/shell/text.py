"""One value, or one name, as text: plain, and quoted for SQL, C, CSV, HTML and JSON.

A value is what the DB-API gives: None, int, float, str or bytes. Text ends at its first NUL wherever the
program treats it as a C string.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from minisql.pattern import LazyPattern
from minisql.shell.keywords import KEYWORDS

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_NAME: Final = LazyPattern(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_HTML: Final = {"<": "&lt;", "&": "&amp;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_HTML_CHARACTER: Final = LazyPattern("[<&>\"']")
_C_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_CONTINUATION: Final = LazyPattern("[\udc80-\udcbf]")
_C_CHARACTER: Final = LazyPattern(r'["\\\x00-\x1f\x7f-\U0010ffff]')
_JSON_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_JSON_CHARACTER: Final = LazyPattern(r'["\\\x00-\x1f]')
_CSV_QUOTED: Final = LazyPattern(r"""[\x00-\x20"'\x7f-\U0010ffff]""")


def plain_text(value: Value) -> str:
    """A value as `CAST(x AS TEXT)` gives it; NULL as ''. Blobs are taken as UTF-8, up to the first zero byte."""
    match value:
        case str():
            text = value
        case int():
            return str(value)
        case None:
            return ""
        case float():
            return real_text(value)
        case bytes():
            text = value.decode("utf-8", "surrogateescape")
    return text if "\0" not in text else text[: text.index("\0")]


def real_text(value: float) -> str:
    """A REAL as SQLite's text of it: the engine's own rule."""
    from minisql.value.render import real_to_text  # imported late: most sessions show no REAL

    return real_to_text(value)


def sql_literal(value: Value) -> str:
    """A value as an SQL literal that reads back as the same value, except that Inf is written `Inf`."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return sql_string(plain_text(value))
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return real_text(value)
    return "X'" + bytes(value).hex() + "'"


def sql_literal_finite(value: Value) -> str:
    """As `sql_literal`, with infinities as `1e999`, which SQL reads back."""
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        return "1e999" if value > 0 else "-1e999"
    return sql_literal(value)


def sql_string(text: str) -> str:
    """Text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def sql_string_one_line(text: str) -> str:
    r"""Text as an SQL expression on one line: `replace('a\nb','\n',char(10))` when there are line ends inside."""
    if "\n" not in text and "\r" not in text:
        return sql_string(text)
    newline = _unused(text, "\\n", "\\012") if "\n" in text else ""
    carriage = _unused(text, "\\r", "\\015") if "\r" in text else ""
    body = sql_string(text)
    prefix = suffix = ""
    if newline:
        body = body.replace("\n", newline)
        prefix, suffix = "replace(", f",'{newline}',char(10))"
    if carriage:
        body = body.replace("\r", carriage)
        prefix, suffix = "replace(" + prefix, f",'{carriage}',char(13))" + suffix
        if newline:
            suffix = f",'{carriage}',char(13)),'{newline}',char(10))"
    return prefix + body + suffix


def _unused(text: str, *candidates: str) -> str:
    """The first candidate that does not occur in the text, else a numbered one."""
    for candidate in candidates:
        if candidate not in text:
            return candidate
    number = 0
    while (candidate := f"({candidates[0]}{number})") in text:
        number += 1
    return candidate


def sql_name(name: str) -> str:
    """A name as SQL needs it: as it stands when that is safe, else in double quotes."""
    if _NAME.match(name) and name.upper() not in KEYWORDS:
        return name
    return double_quoted(name)


def double_quoted(name: str) -> str:
    """A name in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def c_string(text: str) -> str:
    """Text as a C (and TCL) string literal."""

    def escape(match: re.Match[str]) -> str:
        character = match[0]
        octets = character.encode("utf-8", "surrogateescape")
        return _C_ESCAPES.get(character) or "".join(f"\\{octet:03o}" for octet in octets)

    return '"' + _C_CHARACTER.sub(escape, text) + '"'


def html_text(text: str) -> str:
    """Text inside an HTML element."""
    return _HTML_CHARACTER.sub(lambda match: _HTML[match[0]], text)


def csv_field(text: str, separator: str) -> str:
    """One field of a CSV line, in double quotes where a reader could misunderstand it."""
    if text and not _CSV_QUOTED.search(text) and (not separator or separator not in text):
        return text
    return '"' + text.replace('"', '""') + '"'


def json_string(text: str) -> str:
    """Text as a JSON string."""

    def escape(match: re.Match[str]) -> str:
        return _JSON_ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"

    return '"' + _JSON_CHARACTER.sub(escape, text) + '"'


def n_characters(text: str) -> int:
    """How many columns of a table the text takes: its characters, where a stray continuation byte counts nothing."""
    return len(text) if text.isascii() else len(_CONTINUATION.sub("", text))
