"""Whether a blob is JSONB in all its parts, and where it is not. Source: json1 §4.6, §4.20."""

from __future__ import annotations

import re
from typing import Final

from minisql.errors import SqlError
from minisql.value.json.jsonb import (
    ARRAY,
    FALSE,
    FLOAT,
    FLOAT5,
    INT,
    INT5,
    MAX_DEPTH,
    OBJECT,
    TEXT,
    TEXT5,
    TEXTJ,
    TEXTRAW,
    span,
)

_EXPONENT: Final = rb"(?:[eE](?:[+-](?=[0-9])|(?=[0-9]))[0-9]*)?"
_SCALARS: Final = {
    INT: re.compile(rb"-?[0-9]*"),
    INT5: re.compile(rb"-?(?:0(?:[xX][0-9a-fA-F]*)?)?"),
    FLOAT: re.compile(
        rb"-?(?:0(?=[.eE])|[1-9])?[0-9]*(?:\.(?=[0-9])[0-9]*)?(?:[eE](?:[+-](?=[0-9])|(?=[0-9]))[0-9]*)?"
    ),
    FLOAT5: re.compile(rb"-?(?:\.(?=[0-9]))?[0-9]*(?:\.[0-9]*)?(?:[eE](?:[+-](?=[0-9])|(?=[0-9]))[0-9]*)?"),
    TEXT: re.compile(rb'[^"\\\0-\x1f]*'),
    TEXTJ: re.compile(rb'(?:[^"\\\0-\x1f]++|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*+'),
    TEXT5: re.compile(
        rb"(?:[^\\]++|\\[\"'\\/bfnrtv\n\r]|\\0(?![0-9])|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\\xe2\x80[\xa8\xa9])*+",
        re.DOTALL,
    ),
    TEXTRAW: re.compile(rb".*", re.DOTALL),
}
"""The longest beginning of a payload that is right."""

_N_LEAST: Final = {INT: 1, INT5: 3, FLOAT: 2, FLOAT5: 2}  # bytes, without a minus sign
_IS_REAL: Final = re.compile(rb"[.eE]")


def is_jsonb(blob: bytes) -> bool:
    """True if the whole blob is one element, right in all its parts."""
    return error_in_jsonb(blob) == 0


def error_in_jsonb(blob: bytes) -> int:
    """The byte, from 1, at which the blob is found not to be JSONB; 0 if it is."""
    whole = _checked_span(blob, 0)
    if whole is None or whole[1] != len(blob):
        return 1
    outer: list[tuple[int, int, int]] = []  # (end, kind, elements so far) of the open containers
    at, stop, kind, n_elements = 0, len(blob), -1, 0
    while True:
        while at == stop:
            if kind == OBJECT and n_elements & 1:
                return at + 1
            if not outer:
                return 0
            stop, kind, n_elements = outer.pop()
        found = _checked_span(blob, at)
        if found is None or found[1] > stop:
            return at + 1
        of = blob[at] & 0x0F
        if kind == OBJECT and not n_elements & 1 and not TEXT <= of <= TEXTRAW:
            return at + 1
        n_elements += 1
        start, end = found
        if of > OBJECT:
            return at + 1
        if of >= ARRAY:
            outer.append((stop, kind, n_elements))
            if len(outer) > MAX_DEPTH:
                return at + 1
            at, stop, kind, n_elements = start, end, of, 0
            continue
        mistake = _error_in_scalar(blob, at, start, end)
        if mistake:
            return mistake
        at = end


def _error_in_scalar(blob: bytes, at: int, start: int, end: int) -> int:
    """The byte, from 1, of the mistake in the scalar at `at`, whose payload is from `start` to `end`; 0 if none."""
    kind = blob[at] & 0x0F
    if kind <= FALSE:
        return 0 if end == at + 1 else at + 1
    n_least = _N_LEAST.get(kind, 0)
    if end - start < n_least + (n_least and blob[start : start + 1] == b"-"):
        return at + 1
    match = _SCALARS[kind].match(blob, start, end)
    assert match is not None, f"the pattern of kind {kind} matches nothing too"
    if match.end() != end:
        return match.end() + 1
    return at + 1 if kind in (FLOAT, FLOAT5) and not _IS_REAL.search(blob, start, end) else 0


def _checked_span(blob: bytes, at: int) -> tuple[int, int] | None:
    try:
        return span(blob, at)
    except SqlError:
        return None
