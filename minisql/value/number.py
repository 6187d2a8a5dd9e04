"""Text to number: the longest prefix that is one, and whether the whole text is.

A number is optional white space, a sign, digits with at most one point, an exponent. Hexadecimal is for
literals only: `CAST('0x10' AS INTEGER)` is 0. A NUL ends the text as the end does: `'12'||char(0)||'x'` is a
whole number. Source: lang_expr "CAST expressions", datatype3 §3.
"""

from __future__ import annotations

from typing import Final

from minisql.decimal_text import decimal_to_real
from minisql.pattern import LazyPattern
from minisql.value.types import MAX_INTEGER, MIN_INTEGER

_SPACE: Final = "[ \t\n\v\f\r]*"
_NUMBER: Final = LazyPattern(_SPACE + r"([+-]?(?:[0-9]+(\.[0-9]*)?|(\.[0-9]+))([eE][+-]?[0-9]+)?)" + _SPACE)
_INTEGER: Final = LazyPattern(_SPACE + "([+-]?[0-9]+)")

# An integer-looking REAL becomes an INTEGER in CAST AS NUMERIC only when it is well inside 2**53.
_CAST_INTEGER_LIMIT: Final = 2.0**51


def text_to_real(text: str) -> float:
    """The longest prefix that is a number, as REAL; 0.0 if there is none."""
    match = _NUMBER.match(text)
    return decimal_to_real(match[1]) if match else 0.0


def text_to_integer(text: str) -> int:
    """The longest prefix that is an integer, cut to 64 bits at either end; 0 if there is none."""
    match = _INTEGER.match(text)
    if match is None:
        return 0
    return _clamp(_decimal_to_integer(match[1]))


def text_to_number(text: str) -> int | float:
    """What text is worth in arithmetic: INTEGER if the prefix has no point and no exponent and fits, else REAL.

    A whole number that ends at a NUL is REAL: `typeof(('12'||char(0)) + 0)` is 'real'.
    """
    match = _NUMBER.match(text)
    if match is None:
        return 0
    if match[2] is match[3] is match[4] is None and text[match.end() : match.end() + 1] != "\0":
        value = _decimal_to_integer(match[1])
        if MIN_INTEGER <= value <= MAX_INTEGER:
            return value
    return decimal_to_real(match[1])


def whole_text_to_number(text: str) -> int | float | None:
    """The number that the whole text is (INTEGER if written as one and it fits, else REAL), or None.

    An integer that ends at a NUL passes through REAL, and so may lose its last digits.
    """
    match = _NUMBER.match(text)
    if match is None:
        return None
    is_integer = match[2] is match[3] is match[4] is None
    if match.end() != len(text):
        if text[match.end()] != "\0":
            return None
        real = decimal_to_real(match[1])
        return int(real) if is_integer and abs(real) < _CAST_INTEGER_LIMIT else real
    if is_integer:
        value = _decimal_to_integer(match[1])
        if MIN_INTEGER <= value <= MAX_INTEGER:
            return value
    return decimal_to_real(match[1])


def cast_text_to_numeric(text: str) -> int | float:
    """CAST(text AS NUMERIC): the longest prefix; REAL only if it is no integer, or is large and written as REAL."""
    match = _NUMBER.match(text)
    if match is None:
        return 0
    if match[2] is match[3] is match[4] is None:
        value = _decimal_to_integer(match[1])
        if MIN_INTEGER <= value <= MAX_INTEGER:
            return value
    real = decimal_to_real(match[1])
    if -_CAST_INTEGER_LIMIT <= real < _CAST_INTEGER_LIMIT and real == int(real):
        return int(real)
    return real


def real_to_integer(real: float) -> int:
    """Cut towards zero; beyond 64 bits the nearest end. Source: lang_expr "CAST expressions"."""
    if -9223372036854775808.0 <= real < 9223372036854775808.0:
        return int(real)
    return MAX_INTEGER if real > 0 else MIN_INTEGER


def _decimal_to_integer(digits: str) -> int:
    """int() with the leading zeros off and a bound: Python refuses to convert thousands of digits."""
    if len(digits) <= 25:
        return int(digits)
    bare = digits.lstrip("+-").lstrip("0")
    value = int(bare[:25] or "0")  # past 25 digits any value is beyond 64 bits, so how far does not matter
    return -value if digits[0] == "-" else value


def _clamp(value: int) -> int:
    return MIN_INTEGER if value < MIN_INTEGER else MAX_INTEGER if value > MAX_INTEGER else value
