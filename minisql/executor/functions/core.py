"""Scalar functions that choose, ask the connection, or look at types; and those on numbers.

coalesce, ifnull, iif, likely, unlikely and likelihood do not evaluate all arguments in SQL: the compiler sees to
that, and what stands here is their meaning once all are known. Source: lang_corefunc.
"""

from __future__ import annotations

from typing import Final

from minisql.decimal_text import decimal_to_real
from minisql.errors import SqlError, TooBigError
from minisql.executor.functions import build
from minisql.value.cast import to_integer, to_real, truth
from minisql.value.collate import Collation
from minisql.value.compare import compare
from minisql.value.function import FunctionContext, ScalarFunction
from minisql.value.number import whole_text_to_number
from minisql.value.render import rounded_digits, text_of
from minisql.value.types import MIN_INTEGER, Value

_TYPE_NAMES: Final = {type(None): "null", int: "integer", float: "real", str: "text", bytes: "blob"}
_NO_FRACTION: Final = 4503599627370496.0  # from 2**52 on every REAL is a whole number
_FEW_PLACES: Final = 6
_MODERATE: Final = 1e8  # so that all digits of a number are among the first 15
_NEAR: Final = 1e-4


def numeric(value: Value) -> int | float | None:
    """The value if it is a number, or text that is one as a whole; else None."""
    if type(value) is str:
        return whole_text_to_number(value)
    return value if type(value) is int or type(value) is float else None


def typeof(value: Value) -> str:
    """The storage class."""
    return _TYPE_NAMES[type(value)]


def coalesce(*values: Value) -> Value:
    """The first value that is not NULL."""
    return next((value for value in values if value is not None), None)


def iif(*values: Value) -> Value:
    """iif(condition, value, condition, value, ..., otherwise); otherwise is NULL if left out."""
    for at in range(0, len(values) - 1, 2):
        if truth(values[at]):
            return values[at + 1]
    return values[-1] if len(values) % 2 else None


def nullif(collation: Collation, value: Value, other: Value) -> Value:
    """NULL if both are equal, else the first."""
    return None if compare(value, other, collation) == 0 else value


def first(value: Value, *_: Value) -> Value:
    """The first argument: likely(), unlikely(), likelihood()."""
    return value


def max_of(collation: Collation, *values: Value) -> Value:
    """The greatest argument, the first of equals; NULL if one is NULL."""
    best = values[0]
    if None in values:
        return None
    for value in values[1:]:
        if compare(best, value, collation) < 0:
            best = value
    return best


def min_of(collation: Collation, *values: Value) -> Value:
    """The least argument, the last of equals (as SQLite has it); NULL if one is NULL."""
    best = values[0]
    if None in values:
        return None
    for value in values[1:]:
        if compare(best, value, collation) >= 0:
            best = value
    return best


def abs_(value: Value) -> int | float | None:
    """The absolute value; text and blobs count as REAL. Raises SqlError `integer overflow` for -2**63."""
    if type(value) is int:
        if value == MIN_INTEGER:
            raise SqlError("integer overflow")
        return abs(value)
    real = to_real(value)
    return -real if real is not None and real < 0.0 else real  # minus zero stays


def round_(value: Value, n_digits: Value = 0) -> float | None:
    """A REAL with that many digits (0 to 30) after the point, halves away from zero."""
    if value is None or n_digits is None:
        return None
    places = min(max(to_integer(n_digits) or 0, 0), 30)
    real = to_real(value)
    assert real is not None
    if real == 0.0:
        return 0.0
    if not -_NO_FRACTION <= real <= _NO_FRACTION:
        return real
    if places == 0:
        return float(int(real + (0.5 if real > 0 else -0.5)))
    if places <= _FEW_PLACES and -_MODERATE < real < _MODERATE:
        scaled = abs(real) * 10.0**places
        if abs(scaled - int(scaled) - 0.5) > _NEAR:
            return round(real, places)  # not about a half, so Python's way gives the same: 1.5 µs, not 5
    digits, exponent = rounded_digits(abs(real), places, at_point=True)
    rounded = decimal_to_real(f"{digits}e{exponent - len(digits) + 1}") if digits else 0.0
    return -rounded if real < 0 else rounded


def sign(value: Value) -> int | None:
    """-1, 0 or 1; NULL for what is not a number."""
    number = numeric(value)
    return None if number is None else (number > 0) - (number < 0)


def random(context: FunctionContext) -> int:
    """Any 64-bit integer."""
    return int.from_bytes(context.random_bytes(8), "little", signed=True)


def randomblob(context: FunctionContext, n_bytes: Value) -> bytes:
    """So many random bytes, at least one."""
    wanted = max(to_integer(n_bytes) or 0, 1)
    if wanted > context.max_length:
        raise TooBigError("string or blob too big")
    return context.random_bytes(wanted)


def changes(context: FunctionContext) -> int:
    """Rows changed by the last INSERT, UPDATE or DELETE that has ended."""
    return context.changes()


def total_changes(context: FunctionContext) -> int:
    """Rows changed since the connection was opened."""
    return context.total_changes()


def last_insert_rowid(context: FunctionContext) -> int:
    """The rowid of the last row inserted on this connection."""
    return context.last_insert_rowid()


def compileoption_used(name: Value) -> int | None:
    """1 if the build has this option, with or without its value and the prefix SQLITE_."""
    text = text_of(name)
    if text is None:
        return None
    wanted = text.upper().removeprefix("SQLITE_")
    return int(
        any(option.upper() in (wanted, wanted.partition("=")[0]) or _names(option, wanted) for option in build.OPTIONS)
    )


def _names(option: str, wanted: str) -> bool:
    name, has_value, _ = option.upper().partition("=")
    return bool(has_value) and name == wanted


def compileoption_get(number: Value) -> str | None:
    """The build's option with that number, from 0; NULL past the end."""
    at = to_integer(number) or 0
    return build.OPTIONS[at] if 0 <= at < len(build.OPTIONS) else None


def load_extension(*_: Value) -> Value:
    """Refused: a shared library in C has no place here, and SQLite allows none by default."""
    raise SqlError("not authorized")


def match(*_: Value) -> Value:
    """MATCH belongs to full-text tables; called of anything else it is refused."""
    raise SqlError("unable to use function MATCH in the requested context")


def sqlite_log(*_: Value) -> None:
    """Send a code and a message to the error log. As in SQLite none is set up, and there is nobody to send it to."""


FUNCTIONS: Final[tuple[ScalarFunction, ...]] = (
    ScalarFunction("typeof", 1, typeof),
    ScalarFunction("coalesce", -1, coalesce, min_args=2),
    ScalarFunction("ifnull", 2, coalesce),
    ScalarFunction("iif", -1, iif, min_args=2),
    ScalarFunction("if", -1, iif, min_args=2),
    ScalarFunction("nullif", 2, nullif, needs_collation=True),
    ScalarFunction("likely", 1, first),
    ScalarFunction("unlikely", 1, first),
    ScalarFunction("likelihood", 2, first),
    ScalarFunction("max", -1, max_of, needs_collation=True, null_in_null_out=True, min_args=1),
    ScalarFunction("min", -1, min_of, needs_collation=True, null_in_null_out=True, min_args=1),
    ScalarFunction("abs", 1, abs_, null_in_null_out=True),
    ScalarFunction("round", 1, round_, null_in_null_out=True),
    ScalarFunction("round", 2, round_, null_in_null_out=True),
    ScalarFunction("sign", 1, sign, null_in_null_out=True),
    ScalarFunction("random", 0, random, needs_context=True, deterministic=False),
    ScalarFunction("randomblob", 1, randomblob, needs_context=True, deterministic=False),
    ScalarFunction("changes", 0, changes, needs_context=True, deterministic=False),
    ScalarFunction("total_changes", 0, total_changes, needs_context=True, deterministic=False),
    ScalarFunction("last_insert_rowid", 0, last_insert_rowid, needs_context=True, deterministic=False),
    ScalarFunction("sqlite_version", 0, lambda: build.VERSION, deterministic=False),
    ScalarFunction("sqlite_source_id", 0, lambda: build.SOURCE_ID, deterministic=False),
    ScalarFunction("sqlite_compileoption_used", 1, compileoption_used, deterministic=False),
    ScalarFunction("sqlite_compileoption_get", 1, compileoption_get, deterministic=False),
    ScalarFunction("load_extension", 1, load_extension, deterministic=False, innocuous=False, directonly=True),
    ScalarFunction("load_extension", 2, load_extension, deterministic=False, innocuous=False, directonly=True),
    ScalarFunction("match", 2, match, deterministic=False, innocuous=False, builtin=False),
    ScalarFunction("sqlite_log", 2, sqlite_log, deterministic=False, innocuous=False, directonly=True),
)
