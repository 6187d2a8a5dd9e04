"""Editing SQL by its tokens: names replaced where they stand, everything else byte for byte as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from minisql.sql.lexer import END, TOKEN, WORD, unquoted
from minisql.value.render import text_literal


class Token(NamedTuple):
    """One token: its kind (sql/lexer.py), its text, and where it stands, from `start` to before `end`."""

    kind: int
    text: str
    start: int
    end: int

    def is_word(self, word: str) -> bool:
        """Is it that keyword (in capitals)?"""
        return self.kind == WORD and self.text.upper() == word

    @property
    def name(self) -> str:
        """The name that it stands for."""
        return unquoted(self.text)


_QUOTES: Final = ('"', "'", "`", "[")


def token_at(sql: str, offset: int) -> Token:
    """The token that begins at `offset`, or behind the blanks and comments there."""
    match = TOKEN.match(sql, offset)
    assert match is not None, offset
    kind = match.lastindex or END
    return Token(kind, match[kind], match.start(kind), match.end())


def tokens(sql: str, offset: int = 0) -> Iterator[Token]:
    """The tokens from `offset` on, without the end."""
    while True:
        token = token_at(sql, offset)
        if token.kind == END:
            return
        yield token
        offset = token.end


def quoted(name: str) -> str:
    """The name in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def with_table_name(sql: str, offsets: Iterable[int], name: str) -> str:
    """The text with the table's name at these offsets replaced; the new one is always quoted."""
    return _replaced(sql, offsets, lambda token: quoted(name))


def with_column_name(sql: str, offsets: Iterable[int], name: str, *, must_quote: bool) -> str:
    """The text with the column's name at these offsets replaced; quoted where the old one was, or if it must be."""
    return _replaced(sql, offsets, lambda token: quoted(name) if must_quote or token.text[0] in _QUOTES else name)


def with_strings(sql: str, offsets: Iterable[int]) -> str:
    """The text with the double-quoted names at these offsets written as what they are: strings."""
    return _replaced(sql, offsets, lambda token: text_literal(token.name))


def _replaced(sql: str, offsets: Iterable[int], new_text: Callable[[Token], str]) -> str:
    for offset in sorted(set(offsets), reverse=True):
        token = token_at(sql, offset)
        new = new_text(token)
        if new[-1] == sql[token.end : token.end + 1]:  # two quotes in a row would be one quote in a name
            new += " "
        sql = sql[: token.start] + new + sql[token.end :]
    return sql


def without_trailing_comment(text: str) -> str:
    """The end of a statement without what a `--` comment says: behind it more text will stand."""
    end = 0
    for token in tokens(text):
        if token.text == ";":
            break
        end = token.end
    comment = text.find("--", end)
    return (text if comment < 0 else text[:comment]).rstrip(" \t\n\f\r;")
