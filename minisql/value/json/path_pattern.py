"""A path as one regular expression, which checks a whole JSON text and captures the element that the path leads to.

A shortcut for many texts and one path: no tree is made. `$.pos.x` in a text of 90 bytes takes 0.8 µs by this way, 2.5
by `strict.walk`. An expression takes 10 ms to compile, so it is for a path that has been asked for some thousand times.

What matches is RFC 8259's JSON in which SQLite finds the same element; what does not may be anything: JSON5, `\\u`, a
mistake, or containers nested too deep for an expression that has no recursion. So no match is no answer.

All repeats are possessive, so that the time is linear in the text; groups stand outside of them, since CPython before
3.11.5 loses groups within (gh-101955).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from minisql.value.json.path import Index, Key, Path

_DEPTH: Final = 2  # levels of containers that may be in a value beside the path, or at its end
_MAX_STEPS: Final = 6
_MAX_INDEX: Final = 100

_STRING: Final = r'"[^"\\\x00-\x1f]*+(?:\\["\\/bfnrt][^"\\\x00-\x1f]*+)*+"'
_LABEL: Final = r'"[^"\\\x00-\x1f]*+"'  # one with an escape might mean what the path says
_INTEGER: Final = r"-?+(?:0|[1-9][0-9]*+)"
_EXPONENT: Final = r"[eE][-+]?+[0-9]++"
_FRACTION: Final = rf"(?:\.[0-9]++(?:{_EXPONENT})?+|{_EXPONENT})"
_NUMBER: Final = rf"{_INTEGER}{_FRACTION}?+"

STRING, REAL, INTEGER, TRUE, FALSE, NULL, CONTAINER = range(1, 8)
"""The groups of an expression of `extracting`, of which one matches: what the element is. None of them: there is none.
A string's group is without its quotation marks, and has no escapes."""

OLD, AFTER_MEMBER, IN_EMPTY = range(1, 4)
"""The groups of an expression of `placing`: the element that is there; else the place of a new one, which is empty."""


def has_pattern(path: Path) -> bool:
    """True if the path is one for this way."""
    return (
        path.is_plain
        and path.is_spelled
        and len(path.steps) <= _MAX_STEPS
        and all(
            isinstance(step, Key) or (isinstance(step, Index) and not step.from_end and step.number <= _MAX_INDEX)
            for step in path.steps
        )
    )


@lru_cache(maxsize=64)
def extracting(path: Path, is_spaced: bool) -> re.Pattern[str]:
    """For the whole text (`fullmatch`): captures the element at the path, for which there is a pattern.

    Args:
        is_spaced: texts may have white space between tokens; it takes 1.3 times as long.
    """
    grammar = _Grammar(is_spaced)
    value = grammar.value(_DEPTH)
    found = (
        rf'(?:"([^"\\\x00-\x1f]*+)"|({_INTEGER}{_FRACTION})|({_INTEGER})(?![.eE0-9])|(true)|(false)|(null)'
        rf"|((?=[\[{{]){value}))"
    )
    return _compiled(grammar, path, found)


@lru_cache(maxsize=64)
def placing(path: Path) -> re.Pattern[str]:
    """For a whole text without white space between tokens: captures what is to be replaced at the path, which ends in a
    label, or the place to insert a new member of an object that is there.

    No group matches if something else is on the way, or less.
    """
    grammar = _Grammar(is_spaced=False)
    return _compiled(grammar, path, f"({grammar.value(_DEPTH)})", end_mark="()")


def _compiled(grammar: _Grammar, path: Path, found: str, end_mark: str = "") -> re.Pattern[str]:
    for step in reversed(path.steps):
        if isinstance(step, Key):
            found = grammar.member_of_object(step, found, end_mark)
            end_mark = ""
        else:
            assert isinstance(step, Index), f"a mistake in {path.text}"
            found = grammar.element_of_array(step.number, found)
    return re.compile(f"{grammar.space}{found}{grammar.space}")


class _Grammar:
    """Sources of regular expressions for the parts of a JSON text."""

    def __init__(self, is_spaced: bool) -> None:
        self.space = r"[ \t\n\r]*+" if is_spaced else ""

    def value(self, depth: int) -> str:
        """Any value, with so many levels of containers; no white space around it."""
        scalars = rf"{_STRING}|{_NUMBER}|true|false|null"
        if not depth:
            return f"(?:{scalars})"
        space, inner = self.space, self.value(depth - 1)
        array = rf"\[{space}(?:{inner}{space}(?:,{space}(?!\])|(?=\])))*+\]"
        members = rf"\{{{space}(?:{_STRING}{space}:{space}{inner}{space}(?:,{space}(?!\}})|(?=\}})))*+\}}"
        return f"(?>{scalars}|{array}|{members})"

    def member_of_object(self, step: Key, found: str, end_mark: str) -> str:
        """An object with `found` as the value of the first member of that name, an object without one, or no object.

        `end_mark` captures the place behind the last member, then that in an object without any.
        """
        space = self.space
        label = f"{re.escape(chr(34) + step.text + chr(34))}{space}:{space}"
        member = f"{_LABEL}{space}:{space}{self.value(_DEPTH)}{space}"
        before = rf"\{{{space}(?:(?!{label}){member},{space})*+"
        there = rf"{label}{found}{space}(?:,{space}{member})*+\}}"
        missing = rf"(?!{label}){member}{end_mark}\}}"
        empty = rf"\{{{space}{end_mark}\}}"
        return rf"(?:{before}(?:{there}|{missing})|{empty}|(?!\{{){self.value(_DEPTH)})"

    def element_of_array(self, number: int, found: str) -> str:
        """An array with `found` as that element, from 0, or a shorter one, or no array."""
        space, value = self.space, self.value(_DEPTH)
        before = rf"(?:{value}{space},{space}){{{number}}}+" if number else ""
        there = rf"\[{space}{before}{found}{space}(?:,{space}{value}{space})*+\]"
        shorter = rf"\[{space}(?:{value}{space}(?:,{space}(?!\])|(?=\]))){{0,{number}}}+\]"
        return rf"(?:{there}|{shorter}|(?!\[){value})"
