"""JSONB into JSON text as RFC 8259 has it, on one line or indented.

One loop with a stack of its own: 1,000 levels cost no Python frames. Source: json1 §3.6, §4.1, §4.16.
"""

from __future__ import annotations

import re
from typing import Final

from minisql.errors import SqlError
from minisql.value.json.jsonb import (
    ARRAY,
    FALSE,
    FLOAT,
    INT,
    INT5,
    MAX_DEPTH,
    NULL,
    OBJECT,
    TEXT,
    TRUE,
    malformed,
    span,
)
from minisql.value.json.text import decoded, quoted_payload

_WORDS: Final = {NULL: "null", TRUE: "true", FALSE: "false"}
_HEX_DIGITS: Final = re.compile(rb"[0-9a-fA-F]*")
_LONE_POINT: Final = re.compile(r"\.(?![0-9])")
_TOO_LARGE: Final = 1 << 64


def to_text(blob: bytes, at: int = 0, indent: str | None = None) -> str:
    """The element that begins at byte `at` as JSON text.

    Without `indent` it has no white space; with it every member has a line of its own, behind an `indent` a level.
    Labels are written whatever they are, so JSONB with null for a label gives text that is no JSON, as in SQLite.

    Raises:
        SqlError: `malformed JSON`, `JSON nested too deep`.
    """
    start, stop = span(blob, at)
    kind = blob[at] & 0x0F
    if kind < ARRAY:
        return scalar_text(kind, blob[start:stop])
    if kind > OBJECT:
        raise malformed()
    comma, colon = (",", ":") if indent is None else (",\n", ": ")
    out = ["[" if kind == ARRAY else "{"]
    outer: list[tuple[int, int, int]] = []  # (end, kind, elements so far) of the containers around this one
    at, n_elements = start, 0
    while True:
        if at == stop:
            if kind == OBJECT and n_elements & 1:
                raise malformed()
            if indent is not None and n_elements:
                out.append("\n" + indent * len(outer))
            out.append("]" if kind == ARRAY else "}")
            if not outer:
                return "".join(out)
            stop, kind, n_elements = outer.pop()
            continue
        start, end = span(blob, at)
        inner = blob[at] & 0x0F
        if inner <= FALSE:
            end = at + 1  # whatever size it says it has
        if end > stop or inner > OBJECT:
            raise malformed()
        if kind == OBJECT and n_elements & 1:
            out.append(colon)
        else:
            if n_elements:
                out.append(comma)
            if indent is not None:
                out.append((indent if n_elements else "\n" + indent) + indent * len(outer))
        n_elements += 1
        if inner < ARRAY:
            out.append(scalar_text(inner, blob[start:end]))
            at = end
            continue
        outer.append((stop, kind, n_elements))
        if len(outer) >= MAX_DEPTH:
            raise SqlError("JSON nested too deep")
        out.append("[" if inner == ARRAY else "{")
        at, stop, kind, n_elements = start, end, inner, 0


def scalar_text(kind: int, payload: bytes) -> str:
    """JSON text of an element that is no container."""
    if kind >= TEXT:
        return quoted_payload(kind, payload)
    if kind in _WORDS:
        return _WORDS[kind]
    if not payload:
        raise malformed()
    if kind in (INT, FLOAT):
        return decoded(payload)
    return _from_hexadecimal(payload) if kind == INT5 else _with_digits(decoded(payload))


def _from_hexadecimal(payload: bytes) -> str:
    sign = "-" if payload[0] == 0x2D else ""
    digits = payload[3 if payload[0] in b"+-" else 2 :]
    if not _HEX_DIGITS.fullmatch(digits):
        raise malformed()
    value = int(digits or b"0", 16)
    return sign + ("9.0e999" if value >= _TOO_LARGE else str(value))


def _with_digits(number: str) -> str:
    """A REAL with the digits that JSON5 lets one leave out on a side of the point."""
    sign, number = ("-", number[1:]) if number.startswith("-") else ("", number)
    if number.startswith("."):
        number = "0" + number
    return sign + _LONE_POINT.sub(".0", number)
