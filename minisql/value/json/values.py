"""SQL values into JSON and back, and what a JSON argument may be.

Source: json1 §3.1, §3.4, §3.8, §4.7.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, Final

from minisql.decimal_text import decimal_to_real
from minisql.errors import SqlError
from minisql.value.json.check import is_jsonb
from minisql.value.json.jsonb import (
    ARRAY,
    FALSE,
    FLOAT,
    INT,
    INT5,
    NULL,
    OBJECT,
    TEXT,
    TEXTRAW,
    TRUE,
    element,
    looks_like_jsonb,
    malformed,
    span,
)
from minisql.value.json.mark import JsonText
from minisql.value.json.read import parse_text
from minisql.value.json.render import to_text
from minisql.value.json.text import decoded, quoted, string_value
from minisql.value.number import whole_text_to_number
from minisql.value.render import blob_to_text, real_to_text, text_of
from minisql.value.types import MAX_INTEGER, MIN_INTEGER, Value

_UNSIGNED: Final = 1 << 64


def blob_not_json() -> SqlError:
    """The error for a blob in the place of a value."""
    return SqlError("JSON cannot hold BLOB values")


def jsonb_of(argument: str | int | float | bytes) -> bytes:
    """The JSONB of a JSON argument: JSON text, JSONB, a number, or (by an old mistake that is kept) text in a blob.

    Raises:
        SqlError: `malformed JSON`.
    """
    if type(argument) is bytes:
        if is_argument_jsonb(argument):
            return argument
        return parse_text(blob_to_text(argument))
    text = text_of(argument) if not isinstance(argument, str) else argument
    assert text is not None
    return parse_text(text)


_TEXT_BEGINS: Final = frozenset(b"0123456789[{")


def is_argument_jsonb(blob: bytes) -> bool:
    """True if a blob is taken for JSONB: by its length alone, unless it begins as JSON text may."""
    return looks_like_jsonb(blob) and (blob[0] not in _TEXT_BEGINS or is_jsonb(blob))


def element_of(value: Value) -> bytes:
    """The element that an SQL value is when it is put into JSONB.

    Raises:
        SqlError: `JSON cannot hold BLOB values`, unless it is JSONB.
    """
    if value is None:
        return element(NULL, b"")
    if isinstance(value, JsonText):
        return parse_text(value)
    if isinstance(value, str):
        return element(TEXTRAW, value.encode("utf-8", "surrogateescape"))
    if isinstance(value, bytes):
        if not is_argument_jsonb(value):
            raise blob_not_json()
        return value
    if isinstance(value, int):
        return element(INT, b"%d" % value)
    if math.isinf(value):
        return element(FLOAT, b"9e999" if value > 0 else b"-9e999")
    return element(FLOAT, real_to_text(value).encode())


def json_text_of(value: Value) -> str:
    """The JSON text that an SQL value is when it is put into JSON text.

    Raises:
        SqlError: `JSON cannot hold BLOB values`, unless it is JSONB.
    """
    return WRITERS[type(value)](value)


def _real_text(real: float) -> str:
    if math.isinf(real):
        return "9.0e+999" if real > 0 else "-9.0e+999"
    return real_to_text(real)


def _text_of_blob(blob: bytes) -> str:
    if not is_argument_jsonb(blob):
        raise blob_not_json()
    return to_text(blob)


WRITERS: Final[Mapping[type, Callable[[Any], str]]] = {
    type(None): lambda _: "null",
    int: str,
    float: _real_text,
    str: quoted,
    JsonText: str,
    bytes: _text_of_blob,
}
"""What json_text_of() does with each type of value."""


def sql_value(blob: bytes, at: int) -> Value:
    """The element at byte `at` as an SQL value; an array or object as JSON text.

    Raises:
        SqlError: `malformed JSON`.
    """
    kind = blob[at] & 0x0F
    start, end = span(blob, at)
    if TEXT <= kind <= TEXTRAW:
        return decoded(string_value(kind, blob[start:end]))
    if kind == NULL:
        return None
    if kind in (TRUE, FALSE):
        return int(kind == TRUE)
    if kind in (ARRAY, OBJECT):
        return to_text(blob, at)
    if kind > OBJECT:
        raise malformed()
    number = decoded(blob[start:end])
    return integer_value(number) if kind in (INT, INT5) else real_value(number)


def integer_value(number: str) -> int | float:
    """The value of an INT or INT5: REAL if it has no place in 64 bits."""
    digits = number.removeprefix("-")
    if digits[:2] in ("0x", "0X"):
        try:
            value = int(digits[2:], 16)
        except ValueError:
            raise malformed() from None
        if value >= _UNSIGNED:
            raise malformed()
        value = -value if number[0] == "-" else value
        return value if -MAX_INTEGER <= value <= MAX_INTEGER else float(value)
    if not (digits.isascii() and digits.isdigit()):
        raise malformed()
    if len(digits) < 19 or MIN_INTEGER <= int(number) <= MAX_INTEGER:
        return int(number)
    return decimal_to_real(number)


def real_value(number: str) -> float:
    """The value of a FLOAT or FLOAT5."""
    if whole_text_to_number(number) is None:
        raise malformed()
    return decimal_to_real(number)
