"""What the builders know besides their children: the text, where the parser is in it, and what is counted."""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.sql.lexer import TOKEN


@frozen
class ParseLimits:
    """What a connection allows in a statement (limits §4, §9): the greatest number of a parameter, the depth of an
    expression, and of the parser's stack in SQLite's entries."""

    parameters: int = 32_766
    expression_depth: int = 1000
    parser_depth: int = 2500


NO_LOWER_LIMITS: Final = ParseLimits()


class Context:
    """One statement being parsed. The parser keeps `position` and `last` up to date; builders read them.

    A builder is called `builder(context, start, *children)`: `start` is the offset of the first token of what is
    reduced; a child that is a token is its text as written, a child that is a nonterminal what its builder returned,
    an optional child that is absent is None.
    """

    __slots__ = (
        "largest_magnitudes", "last", "max_parameter", "n_parameters", "parameters", "position", "slots", "sql",
        "too_big",
    )  # fmt: skip

    def __init__(self, sql: str, max_parameter: int) -> None:
        self.sql = sql
        self.max_parameter = max_parameter
        self.position = 0  # offset of the token that comes next
        self.last = 0  # offset of the last token that was shifted
        self.slots: dict[int, int] = {}  # offset of a liftable literal -> its number
        self.n_parameters = 0  # the greatest number given
        self.parameters: dict[str, int] = {}  # named parameter -> number
        self.largest_magnitudes: set[int] = set()  # offsets of integers 2**63, which a minus makes the least integer
        self.too_big: dict[int, str] = {}  # offset of a hexadecimal integer beyond 64 bits -> its text

    def text_between(self, start: int, end: int) -> str:
        """The source text without the blanks around it, as SQLite keeps it for names and messages."""
        return self.sql[start:end].strip(" \t\n\f\r")

    def end_of_last(self) -> int:
        """The offset behind the last token that was shifted."""
        match = TOKEN.match(self.sql, self.last)
        assert match is not None
        return match.end()

    def token_behind(self, offset: int, n_tokens: int) -> int:
        """The offset of the token that stands `n_tokens` behind the one at `offset`."""
        for _ in range(n_tokens):
            match = TOKEN.match(self.sql, offset)
            assert match is not None
            offset = match.end()
        match = TOKEN.match(self.sql, offset)
        assert match is not None
        return match.start(match.lastindex or 0)

    def end_before_blanks(self) -> int:
        """The offset where the next token begins, moved back over blanks (but not over comments)."""
        return len(self.sql[: self.position].rstrip(" \t\n\f\r"))

    def number_too_big(self) -> SqlError:
        """The error for the first hexadecimal integer beyond 64 bits (SQLite: when it is used)."""
        position, text = next(iter(self.too_big.items()))
        return SqlError(f"hex literal too big: {text}", sql_offset=position)

    def unrecognized(self, text: str, position: int = -1) -> SqlError:
        """The error for `text`, which is no token."""
        return SqlError(f'unrecognized token: "{text}"', sql_offset=position)

    def near(self, text: str, position: int) -> SqlError:
        """The error for a token that does not fit."""
        return SqlError(f'near "{text}": syntax error', sql_offset=position)
