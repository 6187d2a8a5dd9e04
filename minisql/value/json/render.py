"""JSONB into JSON text as RFC 8259 has it, on one line or indented.

Loops with a stack of their own: 1,000 levels cost no Python frames. Source: json1 §3.6, §4.1, §4.16.
"""

from __future__ import annotations

import re
from typing import Final

from minisql.errors import SqlError
from minisql.value.json.jsonb import ARRAY, FALSE, FLOAT, FLOAT5, INT, INT5, MAX_DEPTH, NULL, OBJECT, TEXT, TRUE
from minisql.value.json.jsonb import malformed, span
from minisql.value.json.text import decoded, quoted_payload

_WORDS: Final = {NULL: "null", TRUE: "true", FALSE: "false"}
_HEX: Final = re.compile(rb"([+-]?)..([0-9a-fA-F]*)", re.DOTALL)
_POINT: Final = re.compile(r"\.(?![0-9])")
_TOO_LARGE: Final = 1 << 64


def scalar_text(kind: int, payload: bytes) -> str:
    """JSON text of an element that is no container."""
    if kind >= TEXT:
        return quoted_payload(kind, payload)
    if kind in _WORDS:
        return _WORDS[kind]
    if not payload:
        raise malformed()
    if kind == INT or kind == FLOAT:
        return decoded(payload)
    return _hexadecimal(payload) if kind == INT5 else _with_digits(decoded(payload))


def _hexadecimal(payload: bytes) -> str:
    number = _HEX.fullmatch(payload)
    if number is None:
        raise malformed()
    value = int(number[2] or b"0", 16)
    return f"{'-' if number[1] == b'-' else ''}{'9.0e999' if value >= _TOO_LARGE else value}"


def _with_digits(number: str) -> str:
    """A REAL with the digits that JSON5 lets one leave out on a side of the point."""
    sign = "-" if number.startswith("-") else ""
    number = number.removeprefix("-")
    if number.startswith("."):
        number = "0" + number
    return sign + _POINT.sub(".0", number)


def to_text(blob: bytes, at: int = 0) -> str:
    """The element that begins at byte `at` as JSON text without white space.

    Raises:
        SqlError: `malformed JSON`.
    """
    out: list[str] = []
    outer: list[tuple[int, int]] = []  # (end, kind) of the containers around the present one
    stop, kind, n_members = span(blob, at)[1], -1, 0
    counts: list[int] = []
    while True:
        while at == stop:
            if kind == OBJECT and n_members & 1:
                raise malformed()
            out.append("]" if kind == ARRAY else "}")
            stop, kind = outer.pop()
            n_members = counts.pop()
            if not outer:
                return "".join(out)
        start, end = span(blob, at)
        if end > stop:
            raise malformed()
        of = blob[at] & 0x0F
        if n_members and kind >= ARRAY:
            out.append(":" if kind == OBJECT and n_members & 1 else ",")
        n_members += 1
        if of < ARRAY:
            if kind == OBJECT and n_members & 1 and of < TEXT:
                raise malformed()
            out.append(scalar_text(of, blob[start:end]))
            if kind < 0:
                return out[0]
            at = end
            continue
        if of > OBJECT or (kind == OBJECT and n_members & 1):
            raise malformed()
        if len(outer) >= MAX_DEPTH:
            raise SqlError("JSON nested too deep")
        outer.append((stop, kind))
        counts.append(n_members)
        out.append("[" if of == ARRAY else "{")
        at, stop, kind, n_members = start, end, of, 0


def to_pretty_text(blob: bytes, indent: str = "    ") -> str:
    """The whole element as JSON text, one member a line, `indent` once for each level."""
    out: list[str] = []
    outer: list[tuple[int, int, int]] = []  # (end, kind, members so far) of the containers around the present one
    at, stop, kind, n_members = 0, len(blob), -1, 0
    while True:
        while at == stop and kind >= 0:
            if kind == OBJECT and n_members & 1:
                raise malformed()
            if n_members:
                out.append("\n" + indent * (len(outer) - 1))
            out.append("]" if kind == ARRAY else "}")
            stop, kind, n_members = outer.pop()
        if at == stop:
            return "".join(out)
        start, end = span(blob, at)
        of = blob[at] & 0x0F
        if end > stop or of > OBJECT:
            raise malformed()
        if kind == OBJECT and n_members & 1:
            out.append(": ")
        elif kind >= 0:
            out.append((",\n" if n_members else "\n") + indent * len(outer))
        n_members += 1
        if of < ARRAY:
            out.append(scalar_text(of, blob[start:end]))
            at = end
            continue
        if len(outer) >= MAX_DEPTH:
            raise SqlError("JSON nested too deep")
        outer.append((stop, kind, n_members))
        out.append("[" if of == ARRAY else "{")
        at, stop, kind, n_members = start, end, of, 0


FLOAT_KINDS: Final = (FLOAT, FLOAT5)
