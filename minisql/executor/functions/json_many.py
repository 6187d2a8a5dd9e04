"""JSON functions whose paths are the same for all rows, as functions of the rest.

Many texts are first taken as ever; a path that has been asked for `_N_BEFORE` times gets its regular expression
(`value.json.path_pattern`), and what that does not match is left to the function itself. 100,000 times json_extract()
of a nested number take 2.4 µs a row for 6.3, json_set() of two members 6 for 22.

What is made here is made once a process for each path, since the expression takes 10 ms to compile. None of the makers
raises an error: a path that is none is found out by the function itself, when a row is reached.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain
from typing import Any, Final

from minisql.decimal_text import decimal_to_real
from minisql.errors import SqlError
from minisql.executor.functions.json_scalar import (
    arrow,
    double_arrow,
    json_extract,
    json_extract_marked,
    json_insert,
    json_replace,
    json_set,
    operand_path,
    path_of,
)
from minisql.value.json.extract import text_of_whole
from minisql.value.json.mark import JsonText
from minisql.value.json.path import Key, Path
from minisql.value.json.path_pattern import (
    AFTER_MEMBER,
    CONTAINER,
    FALSE,
    INTEGER,
    NULL,
    OLD,
    REAL,
    STRING,
    TRUE,
    extracting,
    has_pattern,
    placing,
)
from minisql.value.json.read import parse_text
from minisql.value.json.render import to_text
from minisql.value.json.strict import has_loose_space
from minisql.value.json.text import quoted
from minisql.value.json.values import WRITERS, integer_value
from minisql.value.render import real_to_text
from minisql.value.types import Value

_N_BEFORE: Final = 2000  # calls, which cost as much more as the expression takes to compile
_MOST_PAUSE: Final = 1023  # calls that go the other way after an expression did not match again and again

_LARGE: Final = 500  # characters from which a tree that serves several calls is cheaper than an expression for each
_HUGE: Final = 100_000  # characters from which an expression with indexes in it might take long to find no match
_N_SHARED: Final = 64  # large texts that go by way of the tree after one that was asked for twice

_Call = Callable[..., Value]


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < 19 else integer_value(digits)


def _container(text: str) -> str:
    if not has_loose_space(text):
        return text
    whole = text_of_whole(text)
    return to_text(parse_text(text)) if whole is None else whole


def _sql_values(container: Callable[[str], str]) -> Mapping[int, Callable[[str], Value]]:
    """From what `path_pattern` captured, by its group, to the SQL value."""
    return {
        STRING: str, REAL: decimal_to_real, INTEGER: _integer,
        TRUE: lambda _: 1, FALSE: lambda _: 0, NULL: lambda _: None, CONTAINER: container,
    }  # fmt: skip


_JSON_TEXTS: Final[Mapping[int, Callable[[str], Value]]] = {
    STRING: '"{}"'.format, REAL: str, INTEGER: str, TRUE: str, FALSE: str, NULL: str, CONTAINER: _container,
}  # fmt: skip
_VALUES: Final = _sql_values(_container)
_MARKED: Final = _sql_values(lambda text: JsonText(_container(text)))


_FINDERS: Final[Mapping[str, tuple[_Call, Callable[[Value], Path], Mapping[int, Callable[[str], Value]]]]] = {
    "json_extract": (json_extract, path_of, _VALUES),
    "json_extract marked": (json_extract_marked, path_of, _MARKED),
    "->>": (double_arrow, operand_path, _VALUES),
    "->": (arrow, operand_path, _JSON_TEXTS),
}
"""(the function itself, what its path means, its result from what was captured)."""

_CHANGES: Final[Mapping[str, _Call]] = {
    "json_insert": json_insert,
    "json_replace": json_replace,
    "json_set": json_set,
}


class _Pace:
    """Which way the next call goes: `wait` calls go to the function itself, then the expression is tried.

    After one text that it does not match, one waits, after the next three, then seven: where it never matches, it is
    not often tried.
    """

    __slots__ = ("pause", "wait")

    def __init__(self) -> None:
        self.wait, self.pause = _N_BEFORE, 0

    def missed(self) -> None:
        self.wait = self.pause = min(2 * self.pause + 1, _MOST_PAUSE)


class _Sharing:
    """Whether large texts are asked for several things each, one after the other, so that `strict.read`, which
    remembers its last texts, reads them once: four elements of a text of 5 KB take 80 µs for 210."""

    last: str = ""
    n_more: int = 0

    @classmethod
    def pays(cls, text: str) -> bool:
        """True if a large text should go by way of the tree."""
        if len(text) > _HUGE:
            return True
        if text is cls.last:
            cls.n_more = _N_SHARED
            return True
        cls.last = text
        cls.n_more = max(cls.n_more - 1, 0)
        return cls.n_more > 0


@lru_cache(maxsize=256, typed=True)
def finder(function: str, wanted: Value) -> Callable[[str], Value]:
    """From a text to what `function` finds in it at the path `wanted`.

    Args:
        function: `->`, `->>`, `json_extract`, or `json_extract marked`, whose text that is JSON is a JsonText.
    """
    call, path_from, values = _FINDERS[function]

    def find_slowly(text: str) -> Value:
        return call(text, wanted)

    path = _path_with_pattern(path_from, wanted)
    if path is None:
        return find_slowly
    pace, is_spaced = _Pace(), False
    match: Callable[[str], re.Match[str] | None] | None = None

    def find(text: str) -> Value:
        nonlocal match, is_spaced
        if pace.wait > 0:
            pace.wait -= 1
            if pace.wait <= 0:
                match = None  # that of the last texts did not do for these
            return call(text, wanted)
        if len(text) > _LARGE and _Sharing.pays(text):
            return call(text, wanted)
        expression = match  # another thread may forget it
        if expression is None:
            is_spaced = is_spaced or has_loose_space(text)
            match = expression = extracting(path, is_spaced).fullmatch
        found = expression(text)
        if found is None:
            pace.missed()
            return call(text, wanted)
        pace.pause = 0
        kind = found.lastindex
        return None if kind is None else values[kind](found[kind])

    return find


def _path_with_pattern(path_from: Callable[[Value], Path], wanted: Value) -> Path | None:
    """The path, if there is a pattern for it."""
    if type(wanted) is not str and type(wanted) is not int:
        return None
    try:
        path = path_from(wanted)
    except SqlError:
        return None
    return path if has_pattern(path) else None


# ---------------------------------------------------------------- changes


@lru_cache(maxsize=64, typed=True)
def changer(function: str, *wanted: Value) -> Callable[..., Value]:
    """From a JSON argument and a new value for each of the paths `wanted` to what `function` makes of them.

    Args:
        function: `json_insert`, `json_replace` or `json_set`.
    """
    call = _CHANGES[function]

    def change_slowly(argument: Value, *values: Value) -> Value:
        return call(argument, *chain.from_iterable(zip(wanted, values, strict=True)))

    paths = [_path_with_pattern(path_of, each) for each in wanted]
    if not all(path is not None and path.steps and isinstance(path.steps[-1], Key) for path in paths):
        return change_slowly
    parts = [_part(path, function) for path in paths]  # type: ignore[arg-type]
    pace = _Pace()

    def change(argument: Value, *values: Value) -> Value:
        if pace.wait or type(argument) is not str or len(argument) > _HUGE:
            pace.wait = max(pace.wait - 1, 0)
            return change_slowly(argument, *values)
        text: str = argument
        for part, value in zip(parts, values, strict=True):
            changed = part(text, value)
            if changed is None:
                pace.missed()
                return change_slowly(argument, *values)
            text = changed
        pace.pause = 0
        return text

    return change


def _part(path: Path, function: str) -> Callable[[str, Value], str | None]:
    """From a text and a new value to the text with the value at the path; None if this is not the way for it."""
    last = path.steps[-1]
    assert isinstance(last, Key), f"{path.text} does not end in a label"
    label = f"{quoted(last.text)}:"
    may_replace, may_insert = function != "json_insert", function != "json_replace"
    match: Callable[[str], re.Match[str] | None] | None = None

    def changed(text: str, value: Value) -> str | None:
        nonlocal match
        if match is None:
            match = placing(path).fullmatch  # not before it is needed
        found, write = match(text), _WRITERS.get(type(value))
        if found is None or write is None:
            return None
        kind = found.lastindex
        if kind is None or not (may_replace if kind == OLD else may_insert):
            return None if kind is None else text
        start, end = found.span(kind)
        if kind == OLD:
            return f"{text[:start]}{write(value)}{text[end:]}"
        comma = "," if kind == AFTER_MEMBER else ""
        return f"{text[:start]}{comma}{label}{write(value)}{text[start:]}"

    return changed


_WRITERS: Final[Mapping[type, Callable[[Any], str]]] = {
    type(None): lambda _: "null",
    int: str,
    float: lambda real: real_to_text(real) if not math.isinf(real) else "9e999" if real > 0 else "-9e999",
    str: quoted,
    JsonText: str,
}
"""The text of a new value in JSON. (Infinity differs from what json_array() writes.)"""


# ---------------------------------------------------------------- objects


def object_pieces(*labels: Value) -> tuple[str, ...]:
    """What json_object() writes before each value; nothing but empty texts if a label is no text, which is an error."""
    if not all(isinstance(label, str) for label in labels):
        return ("",) * len(labels)
    return tuple("{,"[i > 0] + f"{quoted(label)}:" for i, label in enumerate(labels))  # type: ignore[arg-type]


def writers() -> Mapping[type, Callable[[Any], str]]:
    """From the type of a value to what writes it as JSON."""
    return WRITERS
