"""CAST, and the value of anything as a number, an integer or a truth.

Source: lang_expr "CAST expressions", "Boolean Expressions"; datatype3.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from minisql.value.affinity import Affinity
from minisql.value.number import cast_text_to_numeric, real_to_integer, text_to_integer, text_to_number, text_to_real
from minisql.value.render import blob_of, blob_to_text, text_of
from minisql.value.types import Value


def to_number(value: Value) -> int | float | None:
    """What the value is worth as an operand of arithmetic; NULL stays NULL."""
    if type(value) is str:
        return text_to_number(value)
    if type(value) is bytes:
        return text_to_number(blob_to_text(value))
    return value  # type: ignore[return-value]


def to_integer(value: Value) -> int | None:
    """CAST AS INTEGER: a prefix of text, a REAL cut towards zero, beyond 64 bits the nearest end."""
    if type(value) is str:
        return text_to_integer(value)
    if type(value) is float:
        return real_to_integer(value)
    if type(value) is bytes:
        return text_to_integer(blob_to_text(value))
    return value  # type: ignore[return-value]


def to_real(value: Value) -> float | None:
    """CAST AS REAL: the longest prefix of text that is a number, else 0.0."""
    if type(value) is str:
        return text_to_real(value)
    if type(value) is bytes:
        return text_to_real(blob_to_text(value))
    return None if value is None else float(value)


def to_numeric(value: Value) -> int | float | None:
    """CAST AS NUMERIC: a number stays as it is, text and blobs give INTEGER where that loses nothing."""
    if type(value) is str:
        return cast_text_to_numeric(value)
    if type(value) is bytes:
        return cast_text_to_numeric(blob_to_text(value))
    return value  # type: ignore[return-value]


def truth(value: Value) -> bool | None:
    """True, False, or None for NULL. Text and blobs are true if the number they begin with is not zero."""
    if value is None:
        return None
    if type(value) is str:
        return text_to_real(value) != 0.0
    if type(value) is bytes:
        return text_to_real(blob_to_text(value)) != 0.0
    return value != 0


_CAST: Final[dict[Affinity, Callable[[Value], Value]]] = {
    Affinity.NONE: blob_of,
    Affinity.BLOB: blob_of,
    Affinity.TEXT: text_of,
    Affinity.NUMERIC: to_numeric,
    Affinity.INTEGER: to_integer,
    Affinity.REAL: to_real,
}


def caster(affinity: Affinity) -> Callable[[Value], Value]:
    """The function that CAST to a type of this affinity calls."""
    return _CAST[affinity]


def cast(value: Value, affinity: Affinity) -> Value:
    """CAST(value AS a type of this affinity); NULL stays NULL."""
    return _CAST[affinity](value)
