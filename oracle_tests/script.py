"""SQL scripts: cut into statements and marks, each with its line.

The runner must not trust either engine to find the end of a statement, so it has its own cutter. A comment line that
is exactly one of the words below is an order to the runner and stands before the statement it is for:

    -- ordered      compare the next statement's rows in order, whatever its text says
    -- unordered    compare the next statement's rows as multisets
    -- error        SQLite is meant to refuse the next statement (an unannounced refusal is a mistake of the case)
    -- reopen       close and open both databases here
    -- swap         close, exchange the two files, open: each engine goes on with what the other wrote
    -- needs NAME   the next statement's answer is what SQLite's rewrite of that name (minisql.planner.rewrites) makes
                    it, right or wrong: it is not compared where minisql does without that
    -- given        what stands above was for SQLite alone: it made the file, and both get a copy
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """An order that stands between statements."""

    REOPEN = "reopen"
    SWAP = "swap"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement without its semicolon.

    ordered: whether the order of its rows counts. fails: whether SQLite is meant to refuse it. needs: the rewrites
    without which the answer may be another.
    """

    sql: str
    line: int
    ordered: bool
    fails: bool = False
    needs: frozenset[str] = frozenset()


_NEEDS = re.compile(r"needs \w+")
_TOKEN = re.compile(
    r"""
      (?P<comment>--[^\n]*|/\*.*?(?:\*/|\Z))
    | (?P<space>\s+)
    | (?P<quoted>'(?:[^']|'')*(?:'|\Z)|"(?:[^"]|"")*(?:"|\Z)|`(?:[^`]|``)*(?:`|\Z)|\[[^\]]*(?:\]|\Z))
    | (?P<word>[A-Za-z_\x80-\U0010ffff][A-Za-z0-9_$\x80-\U0010ffff]*)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(sql: str) -> Iterator[tuple[str, str, int]]:
    """(kind, text, offset in characters) of each token; kinds are the group names of the pattern above."""
    for match in _TOKEN.finditer(sql):
        yield match.lastgroup or "other", match.group(), match.start()


def is_ordered(sql: str) -> bool:
    """Whether the text has an ORDER BY outside all parentheses. Its keys are the author's care: they must be total."""
    depth, previous = 0, ""
    for kind, text, _ in tokens(sql):
        if kind in ("comment", "space"):
            continue
        depth += (text == "(") - (text == ")")
        if depth == 0 and kind == "word" and text.upper() == "BY" and previous == "ORDER":
            return True
        previous = text.upper() if kind == "word" else ""
    return False


def is_explain_query_plan(sql: str) -> bool:
    """Whether the statement is an EXPLAIN QUERY PLAN."""
    return re.match(r"\s*explain\s+query\s+plan\b", sql, re.IGNORECASE) is not None


def split_statements(text: str) -> Iterator[tuple[str, int, list[str]]]:
    """Cut a script at its semicolons: (statement without semicolon, line from 1, comment texts that stand before it).

    A CREATE TRIGGER ends at the semicolon after its END. Comments after the last statement come with an empty one.
    """
    comments: list[str] = []
    start: int | None = None
    words: list[str] = []
    line = 1
    seen = 0
    for kind, token, offset in tokens(text):
        if start is None:
            if kind == "comment":
                comments.append(token.removeprefix("--").strip())
                continue
            if kind == "space":
                continue
            start = offset
            line += text.count("\n", seen, offset)
            seen = offset
        if token == ";" and kind == "other":
            in_trigger = words[:1] == ["CREATE"] and "TRIGGER" in words[1:3] and words[-2:] != [";", "END"]
            if not in_trigger:
                yield text[start:offset].rstrip(), line, comments
                comments, start, words = [], None, []
                continue
        if kind not in ("comment", "space"):
            words.append(token.upper())
    if start is not None or comments:
        yield ("" if start is None else text[start:].rstrip()), line, comments


def parse_script(text: str) -> list[Statement | Mark]:
    """The steps of a script, in order."""
    steps: list[Statement | Mark] = []
    marks = {mark.value: mark for mark in Mark}
    for sql, line, comments in split_statements(text):
        steps.extend(marks[comment] for comment in comments if comment in marks)
        if sql:
            ordered = "ordered" in comments or ("unordered" not in comments and is_ordered(sql))
            needs = frozenset(comment.removeprefix("needs ") for comment in comments if _NEEDS.fullmatch(comment))
            steps.append(Statement(sql, line, ordered or is_explain_query_plan(sql), "error" in comments, needs))
    return steps
