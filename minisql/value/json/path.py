"""JSON paths: `$.label."quoted label"[0][#-1]`, and the element that one leads to.

A path is read as far as the JSON lets it be walked: `json_extract('{}', '$.a[')` is NULL, and only where there is an
array does the bracket become an error. So a mistake is a step like any other, and speaks up when it is reached.
Source: json1 §3.3.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, TypeAlias

from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.value.json.jsonb import ARRAY, MAX_DEPTH, OBJECT, TEXT, TEXTRAW, elements, malformed, span
from minisql.value.json.text import decoded, quoted, unescape, unescape_label
from minisql.value.render import text_literal

_QUOTED: Final = re.compile(rb'"((?:[^"\\]|\\.)*+)"', re.DOTALL)
_LABEL: Final = re.compile(rb"[^.\[]+")
_INDEX: Final = re.compile(rb"\[(?:(#)(?:-([0-9]+))?|([0-9]+))(\])?")
_MAX_INDEX: Final = 0xFFFF_FFFF


@frozen
class Key:
    """A member of an object. `raw` is the label as the path writes it, `value` as it is compared; both UTF-8.

    `text` is `value` as SQL text.
    """

    raw: bytes
    value: bytes
    text: str


@frozen
class Index:
    """An element of an array, from 0; `from_end`: so many before the place behind the last. `is_bad`: the closing
    bracket is missing, which is an error unless there is no such place in this array."""

    number: int
    from_end: bool
    is_bad: bool = False


@frozen
class Mistake:
    """Here the path is wrong. `in_array`: which matters only if there is an array."""

    in_array: bool


Step: TypeAlias = Key | Index | Mistake


@frozen
class Path:
    """What a path's text says; `text` is for messages. `is_plain`: nothing is wrong with it, nor is it very long.
    `is_spelled`: its labels stand in JSON as they stand in it."""

    text: str
    steps: tuple[Step, ...]
    is_plain: bool
    is_spelled: bool

    def error(self) -> SqlError:
        """The error for a mistake in it; bytes that are no UTF-8 show as U+FFFD."""
        shown = self.text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return SqlError(f"bad JSON path: {text_literal(shown)}")


def _path(text: str, steps: tuple[Step, ...]) -> Path:
    is_right = not any(isinstance(step, Mistake) or (isinstance(step, Index) and step.is_bad) for step in steps)
    is_spelled = all(
        type(step) is not Key or (b"\\" not in step.raw and quoted(step.text) == f'"{step.text}"') for step in steps
    )
    return Path(text, steps, is_right and len(steps) < MAX_DEPTH, is_spelled)


@lru_cache(maxsize=256)
def parse_path(text: str) -> Path:
    """The path.

    Raises:
        SqlError: `bad JSON path: 'x'`: it does not begin with `$`.
    """
    text = text.partition("\0")[0]
    if not text.startswith("$"):
        raise _path(text, ()).error()
    return _path(text, _steps(text[1:]))


def parse_operand(operand: str | int) -> Path:
    """The path that the right operand of `->` and `->>` means: a path, a label, or an index, negative from the end.

    Raises:
        SqlError: `bad JSON path: ''`.
    """
    if isinstance(operand, int):
        return _path(str(operand), (Index(abs(operand), operand < 0),))
    operand = operand.partition("\0")[0]
    if operand.startswith("$"):
        return parse_path(operand)
    if operand.startswith("[") and len(operand) >= 3 and operand.endswith("]"):
        return _path(operand, _steps(operand))
    if not operand:
        raise _path("", ()).error()
    if operand.isascii() and operand.isalnum():
        return _path(operand, _steps(f".{operand}"))
    return _path(operand, _steps(f'."{operand}"'))


def _steps(text: str) -> tuple[Step, ...]:
    raw = text.encode("utf-8", "surrogateescape")
    steps: list[Step] = []
    at = 0
    while at < len(raw):
        if raw[at] == 0x2E:
            quoted = raw[at + 1 : at + 2] == b'"'
            name = (_QUOTED if quoted else _LABEL).match(raw, at + 1)
            if name is None:
                steps.append(Mistake(in_array=False))
                break
            label = name[1] if quoted else name[0]
            value = unescape_label(label) if quoted and b"\\" in label else label
            steps.append(Key(label, value, decoded(value)))
            at = name.end()
            continue
        index = _INDEX.match(raw, at)
        if index is None:
            steps.append(Mistake(in_array=raw[at] == 0x5B))
            break
        number = min(int(index[3] or index[2] or 0), _MAX_INDEX)
        steps.append(Index(number, index[1] is not None, index[4] is None))
        at = index.end()
    return tuple(steps)


def find(blob: bytes, path: Path, at: int = 0) -> int | None:
    """The byte at which the element begins that the path leads to from the element at `at`; None if there is none.

    Raises:
        SqlError: `bad JSON path: 'x'`, `malformed JSON`, `JSON path too deep`.
    """
    for n_before, step in enumerate(path.steps):
        if n_before == MAX_DEPTH:
            raise too_deep()
        place = member(blob, at, step, path)
        if place is None:
            return None
        at = place
    if len(path.steps) >= MAX_DEPTH:
        raise too_deep()
    return at


def too_deep() -> SqlError:
    """The error for a path of more steps than containers may be in each other."""
    return SqlError("JSON path too deep")


def member(blob: bytes, at: int, step: Step, path: Path) -> int | None:
    """The element that one step leads to from the container at `at`; None if there is none."""
    kind = blob[at] & 0x0F
    if isinstance(step, Key):
        found = find_label(blob, at, step.value) if kind == OBJECT else None
        return None if found is None else found[1]
    if isinstance(step, Mistake):
        if kind == ARRAY or not step.in_array:
            raise path.error()
        return None
    if kind != ARRAY:
        return None
    start, stop = span(blob, at)
    if step.is_bad and not (step.from_end and step.number):
        raise path.error()
    if step.from_end:
        places = elements(blob, start, stop)
        number = number_from_start(step, len(places), path)
        return places[number][0] if number is not None and number < len(places) else None
    at = start
    for _ in range(step.number):
        if at >= stop:
            break
        at = span(blob, at)[1]
    if at > stop:
        raise malformed()
    return at if at < stop else None


def number_from_start(step: Index, n_elements: int, path: Path) -> int | None:
    """The number, from 0, that an index means in an array with so many elements; None if it is before the first."""
    number = n_elements - step.number if step.from_end else step.number
    if number < 0:
        return None
    if step.is_bad:
        raise path.error()
    return number


def find_label(blob: bytes, at: int, label: bytes) -> tuple[int, int] | None:
    """Where label and value begin of the first member with this label in the object at `at`."""
    at, stop = span(blob, at)
    while at < stop:
        byte = blob[at]
        kind = byte & 0x0F
        start = at + 1
        end = start + (byte >> 4)  # span() inlined, here and below: 8 µs for a change, not 11
        if byte >= 0xC0:
            start, end = span(blob, at)
        if not TEXT <= kind <= TEXTRAW or end >= stop:
            raise malformed()
        found = blob[start:end]
        if found == label if kind in (TEXT, TEXTRAW) else unescape(found) == label:
            if span(blob, end)[1] > stop:
                raise malformed()
            return at, end
        byte = blob[end]
        at = end + 1 + (byte >> 4) if byte < 0xC0 else span(blob, end)[1]
    if at > stop:
        raise malformed()
    return None
