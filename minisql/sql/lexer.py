r"""Tokens: one compiled regular expression, and what the words mean.

A match of TOKEN is one token with the blanks and comments before it; `match.lastindex` says which kind (WORD, SIGN,
..), `match[match.lastindex]` is its text and `match.start(match.lastindex)` where it begins. At the end of the text
there is one match of kind END. A character that no token can begin with is of kind ILLEGAL; `illegal_text` says how
much of what follows belongs to it in SQLite's message.
Source: lang_expr "Literal Values (Constants)", lang_comment, lang_naming; each token's limits were found with SQLite.
"""

from __future__ import annotations

import re
from typing import Final

WORD: Final = 1
SIGN: Final = 2
NUMBER: Final = 3
STRING: Final = 4
QUOTED: Final = 5
VARIABLE: Final = 6
BLOB: Final = 7
ILLEGAL: Final = 8
END: Final = 9

# A blank, a comment to the end of the line, a comment in stars (its end may be missing); `/*` at the very end is two
# signs. Possessive, so that a failure inside a token never makes the engine look at the blanks again.
TRIVIA: Final = r"(?:[ \t\n\f\r\ufeff]++|--[^\n]*+|/\*(?=(?s:.))(?s:.*?)(?:\*/|\Z))*+"

_NUMBER: Final = (
    r"0[xX][0-9a-fA-F][0-9a-fA-F_]*+"
    r"|(?:[0-9][0-9_]*+(?:\.[0-9_]*+)?+|\.[0-9][0-9_]*+)(?:[eE][+-]?[0-9][0-9_]*+)?+"
)
# What may be in an identifier: all but these of ASCII. (Named by what it is not: a range up to U+10FFFF makes the
# expression take 20 ms to compile.) What an identifier may begin with: the same without digits and `$`.
ID_CHARACTER: Final = r"[^\x00-#%-/:-@\[-^`{-\x7f]"
_ID_START: Final = r"[^\x00-@\[-^`{-\x7f\ufeff]"
_NAMED: Final = r"[$@\#:](?:::)*+" + ID_CHARACTER + r"(?:" + ID_CHARACTER + r"|::)*+"

TOKEN: Final = re.compile(
    TRIVIA + r"(?:"
    r"((?![xX]')" + _ID_START + ID_CHARACTER + r"*+)"
    r"|(<=|>=|<>|!=|==|\|\||<<|>>|->>|->|[-(),;=*+/%<>&|~]|\.(?![0-9]))"
    r"|((?:" + _NUMBER + r")(?!" + ID_CHARACTER + r"))"
    r"|('(?:[^']|'')*+')"
    r'|("(?:[^"]|"")*+"|`(?:[^`]|``)*+`|\[[^\]]*+\])'
    r"|(\?[0-9]*+|" + _NAMED + r"(?:\([^ \t\n\f\r\v)]*+\)|(?!\()))"
    r"|([xX]'(?:[0-9a-fA-F]{2})*+')"
    r"|((?s:.))"
    r"|(\Z))"
)

# How far SQLite shows what is not a token.
_ILLEGAL_TEXT: Final = (
    r"[xX]'[^']*+'?|(?:" + _NUMBER + r")" + ID_CHARACTER + r"++"
    r"|'(?:[^']|'')*+|\"(?:[^\"]|\"\")*+|`(?:[^`]|``)*+|\[[^\]]*+|" + _NAMED + r"\([^ \t\n\f\r\v)]*+|(?s:.)"
)


def illegal_text(sql: str, position: int) -> str:
    """What to show of the text at `position`, where TOKEN found a match of kind ILLEGAL."""
    match = re.compile(_ILLEGAL_TEXT).match(sql, position)
    assert match is not None
    return match[0]


# Words that are one terminal of the grammar under another name.
_CLASSES: Final = {
    "JOIN_KW": "CROSS FULL INNER LEFT NATURAL OUTER RIGHT",
    "LIKE_KW": "GLOB LIKE REGEXP",
    "CTIME_KW": "CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP",
    "TEMP": "TEMP TEMPORARY",
}

_PLAIN_WORDS: Final = (
    "ABORT ACTION ADD AFTER ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH AUTOINCREMENT BEFORE BEGIN BETWEEN BY CASCADE "
    "CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT CREATE CURRENT DATABASE DEFAULT DEFERRABLE DEFERRED "
    "DELETE DESC DETACH DISTINCT DO DROP EACH ELSE END ESCAPE EXCEPT EXCLUDE EXCLUSIVE EXISTS EXPLAIN FAIL FILTER "
    "FIRST FOLLOWING FOR FOREIGN FROM GENERATED GROUP GROUPS HAVING IF IGNORE IMMEDIATE IN INDEX INDEXED INITIALLY "
    "INSERT INSTEAD INTERSECT INTO IS ISNULL JOIN KEY LAST LIMIT MATCH MATERIALIZED NO NOT NOTHING NOTNULL NULL NULLS "
    "OF OFFSET ON OR ORDER OTHERS OVER PARTITION PLAN PRAGMA PRECEDING PRIMARY QUERY RAISE RANGE RECURSIVE REFERENCES "
    "REINDEX RELEASE RENAME REPLACE RESTRICT RETURNING ROLLBACK ROW ROWS SAVEPOINT SELECT SET TABLE THEN TIES TO "
    "TRANSACTION TRIGGER UNBOUNDED UNION UNIQUE UPDATE USING VACUUM VALUES VIEW VIRTUAL WHEN WHERE WINDOW WITH WITHOUT"
)

# Every keyword in capitals -> its terminal. Its keys are SQLite's keywords.
KEYWORDS: Final[dict[str, str]] = {word: word for word in _PLAIN_WORDS.split()} | {
    word: terminal for terminal, words in _CLASSES.items() for word in words.split()
}

# Terminals that are identifiers (ID) where the grammar has no use for them as keywords.
# Source: lang_keywords; which ones they are was found by trying each as a name.
_FALLBACK_WORDS: Final = (
    "ABORT ACTION AFTER ALWAYS ANALYZE ASC ATTACH BEFORE BEGIN BY CASCADE CAST COLUMN CONFLICT CTIME_KW CURRENT "
    "DATABASE DEFERRED DESC DETACH DO EACH END EXCLUDE EXCLUSIVE EXPLAIN FAIL FIRST FOLLOWING FOR GENERATED GROUPS IF "
    "IGNORE IMMEDIATE INITIALLY INSTEAD KEY LAST LIKE_KW MATCH MATERIALIZED NO NULLS OF OFFSET OTHERS PARTITION PLAN "
    "PRAGMA PRECEDING QUERY RAISE RANGE RECURSIVE REINDEX RELEASE RENAME REPLACE RESTRICT ROLLBACK ROW ROWS SAVEPOINT "
    "TEMP TIES TRIGGER UNBOUNDED VACUUM VIEW VIRTUAL WITH WITHOUT"
)
FALLBACK: Final = frozenset(_FALLBACK_WORDS.split())

_SIGNS: Final = "<= >= <> || << >> ->> -> - ( ) , ; = * + / % < > & | ~ ."

# Words and signs as written -> terminal. Words in one case are found without another string being made.
TERMINALS: Final[dict[str, str]] = (
    {sign: sign for sign in _SIGNS.split()}
    | {"==": "=", "!=": "<>"}
    | KEYWORDS
    | {word.lower(): terminal for word, terminal in KEYWORDS.items()}
)

# An integer of more characters may need more than 64 bits: it is not lifted.
LONGEST_LIFTED_INTEGER: Final = 18

_BETWEEN_QUOTES: Final = {'"': '""', "'": "''", "`": "``"}


def terminal_of_word(text: str) -> str:
    """The terminal of a token of kind WORD: a keyword's, or ID."""
    return TERMINALS.get(text) or (KEYWORDS.get(text.upper(), "ID") if text.isascii() else "ID")


def unquoted(text: str) -> str:
    """The name (or string) that a token of kind WORD, QUOTED or STRING stands for."""
    quote = text[0]
    if quote == "[":
        return text[1:-1]
    doubled = _BETWEEN_QUOTES.get(quote)
    if doubled is None:
        return text
    inner = text[1:-1]
    return inner.replace(doubled, quote) if quote in inner else inner


def _name_like(sql: str, offset: int) -> tuple[bool, str, int]:
    """(may be a name, text, end) of the token at `offset`, as the lookahead for WINDOW, OVER and FILTER sees it."""
    match = TOKEN.match(sql, offset)
    assert match is not None, offset
    kind = match.lastindex or END
    text = match[kind]
    if kind == WORD:
        terminal = terminal_of_word(text)
        is_name = terminal in ("ID", "JOIN_KW", "WINDOW", "OVER") or terminal in FALLBACK
    else:
        is_name = kind in (QUOTED, STRING)
    return is_name, text, match.end()


def terminal_in_context(terminal: str, after_parenthesis: bool, sql: str, end: int) -> str:
    """WINDOW, OVER or FILTER, or ID where the neighbours say that the word is a name.

    Args:
        after_parenthesis: the token before is `)`.
        end: offset behind the word.
    Source: windowfunctions, and trials: `OVER` is a keyword between `)` and `(` or a name, `FILTER` between `)` and
    `(`, `WINDOW` before a name and AS.
    """
    is_name, text, end = _name_like(sql, end)
    if terminal == "WINDOW":
        is_keyword = is_name and _name_like(sql, end)[1].upper() == "AS"
    elif terminal == "OVER":
        is_keyword = after_parenthesis and (is_name or text == "(")
    else:
        is_keyword = after_parenthesis and text == "("
    return terminal if is_keyword else "ID"
