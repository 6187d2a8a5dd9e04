"""Literal lifting: a statement's text without its constants, so that texts that differ in them alone are planned once.

One regular expression finds the literals and what may hide digits or quotes (quoted names, comments, blobs,
parameters); nothing is parsed. The n-th lifted literal is the token whose `Literal` has `slot` n; a token that is no
expression (`AS 'x'`, the 10 of `CAST(a AS VARCHAR(10))`) is lifted and counted too, but no `Literal` has its slot.

Left in the text: NULL, blobs, numbers with `_`, and integers of more than 18 characters (which may not fit in 64 bits).
"""

from __future__ import annotations

import re
from typing import Final

from minisql.decimal_text import decimal_to_real
from minisql.pattern import LazyPattern
from minisql.sql.lexer import ID_CHARACTER as _ID
from minisql.sql.lexer import LONGEST_LIFTED_INTEGER, TRIVIA

Lifted = tuple[str, tuple[int | float | str, ...]]

# What stands in the template for a literal, by its kind. No SQL has these characters outside quotes and comments.
INTEGER_PLACE: Final = "\x01"
REAL_PLACE: Final = "\x02"
STRING_PLACE: Final = "\x03"

_BEGINS: Final = re.compile(
    TRIVIA + r"(?:SELECT|INSERT|REPLACE|UPDATE|DELETE|WITH|VALUES)(?!" + _ID + ")", re.IGNORECASE
)
_ONLY_TRIVIA: Final = LazyPattern(r"(?:" + TRIVIA + r";?+)*+\Z")

# Each match begins with one character of a set, which lets the engine skip what is of no interest; the alternatives
# look back at that character (and at the one before it). Group 1 is the rest of a string, group 2 of a number.
_SPOT: Final = re.compile(
    r"""['0-9.xX"`\[/$@\#:;\x01-\x03-](?:"""
    r"(?<=')((?:[^']|'')*+')"
    r"|(?<=[0-9])(?<!" + _ID + r"[0-9])(?<![?:@\#][0-9])"
    r"((?:(?<=0)[xX][0-9a-fA-F]++|[0-9]*+(?:\.[0-9]*+)?+(?:[eE][+-]?+[0-9]++)?+)(?!" + _ID + r"))"
    r"|(?<=\.)(?<!" + _ID + r"\.)([0-9]++(?:[eE][+-]?+[0-9]++)?+(?!" + _ID + r"))"
    r"|(?<=[xX])(?<!" + _ID + r"[xX])'[^']*+'"
    r'|(?<=")(?:[^"]|"")*+"'
    r"|(?<=`)(?:[^`]|``)*+`"
    r"|(?<=\[)[^\]]*+\]"
    r"|(?<=-)-[^\n]*+"
    r"|(?<=/)\*(?=(?s:.))(?s:.*?)(?:\*/|\Z)"
    r"|(?<=[$@\#:])(?<!" + _ID + r"[$@\#:])(?:::)*+" + _ID + r"(?:" + _ID + r"|::)*+(?:\([^ \t\n\f\r\v)]*+\))?+"
    r"|(?<=[;\x01-\x03]))"
)


class _NotLiftable(Exception):
    """Found in the text what no template may hold."""


def lift(sql: str) -> Lifted | None:
    """Take the constants out of one statement.

    Returns:
        (template, values): the text with INTEGER_PLACE, REAL_PLACE or STRING_PLACE for each literal, and the literals'
        values in the order of the text. Two texts with one template differ in nothing else.
        None when the text does not begin with a query or a change of rows, or has a second statement.
    Measured: 4.3 us for `INSERT INTO t VALUES (1, 'abc', 2.5, NULL, 'x')`.
    """
    if _BEGINS.match(sql) is None:
        return None
    values: list[int | float | str] = []
    append = values.append

    def take(match: re.Match[str]) -> str:
        text = match[0]
        group = match.lastindex
        if group == 1:
            inner = text[1:-1]
            append(inner.replace("''", "'") if "'" in inner else inner)
            return STRING_PLACE
        if group is None:
            if text in _STOPPERS and (text != ";" or _ONLY_TRIVIA.match(sql, match.end()) is None):
                raise _NotLiftable
            return text
        if text.isdigit():
            if len(text) > LONGEST_LIFTED_INTEGER:
                return text
            append(int(text))
            return INTEGER_PLACE
        if text[1] in "xX":
            if len(text) > LONGEST_LIFTED_INTEGER:
                return text
            value = int(text, 16)
            append(value - (1 << 64) if value >> 63 else value)
            return INTEGER_PLACE
        append(decimal_to_real(text))
        return REAL_PLACE

    try:
        template = _SPOT.sub(take, sql)
    except _NotLiftable:
        return None
    return template, tuple(values)


_STOPPERS: Final = frozenset((";", INTEGER_PLACE, REAL_PLACE, STRING_PLACE))
