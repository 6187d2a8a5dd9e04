"""Python types and SQL values: PEP 249's type names, adapters (Python to SQL) and converters (SQL to Python).

The registries are global to the process, as the standard library's are.
Source: the Python documentation, sqlite3 "How to adapt custom Python types to SQLite values", "How to convert SQLite
values to custom Python types".
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from typing import Any, Final

from minisql.dbapi.deprecated import deprecated_default
from minisql.errors import ProgrammingError

Value = None | int | float | str | bytes
"""What SQL computes with, and what a row holds when nothing converts it."""

def type_name(value: object) -> str:
    """What messages call the type of an argument."""
    return "None" if value is None else type(value).__name__


def refuse_no_c_string(text: str) -> None:
    """An argument that SQLite would be handed as a C string in UTF-8. Raises: UnicodeEncodeError, ValueError."""
    text.encode()
    if "\0" in text:
        raise ValueError("embedded null character")


Adapter = Callable[[Any], Any]
Converter = Callable[[bytes], Any]

PARSE_DECLTYPES: Final = 1
PARSE_COLNAMES: Final = 2

Date = datetime.date
Time = datetime.time
Timestamp = datetime.datetime
Binary = memoryview


def DateFromTicks(ticks: float) -> datetime.date:
    """The date, local time, of a number of seconds since 1970."""
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks: float) -> datetime.time:
    """The time of day, local time, of a number of seconds since 1970."""
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks: float) -> datetime.datetime:
    """The local time of a number of seconds since 1970."""
    return Timestamp(*time.localtime(ticks)[:6])


class PrepareProtocol:
    """What an object's `__conform__` is asked for when it is bound to a parameter."""


adapters: Final[dict[tuple[type, type], Adapter]] = {}
"""(type, protocol): the function that makes an SQL value of an object of that very type."""

converters: Final[dict[str, Converter]] = {}
"""Type name in capitals: the function that makes a Python object of a value's bytes."""


class Adapted:
    """`always`: no value is plain, because a program has registered an adapter for int, float, str or bytearray, or
    lowered the limit on the length of values."""

    always = False
    base_types = False


def register_adapter(type: type[Any], adapter: Adapter, /) -> None:
    """Objects of exactly this type become `adapter(object)` when they are bound."""
    if type in (int, float, str, bytearray):
        Adapted.always = Adapted.base_types = True
    adapters[type, PrepareProtocol] = adapter


def register_converter(typename: str, converter: Converter, /) -> None:
    """Columns of this type (in any case) become `converter(bytes)` in connections that detect types."""
    if not isinstance(typename, str):
        raise TypeError(f"register_converter() argument 1 must be str, not {type_name(typename)}")
    converters[typename.upper()] = converter


_NO_DEFAULT: Final = object()


def adapt(obj: Any, protocol: type = PrepareProtocol, default: Any = _NO_DEFAULT, /) -> Any:
    """The object as its adapter, its type's `__adapt__` or its own `__conform__` gives it; else `default`.

    Raises: ProgrammingError, when nothing adapts it and there is no default.
    """
    adapter = adapters.get((type(obj), protocol))
    if adapter is not None:
        return adapter(obj)
    for owner, name, argument in ((protocol, "__adapt__", obj), (obj, "__conform__", protocol)):
        method = getattr(owner, name, None)
        if method is not None:
            try:
                adapted = method(argument)
            except TypeError:  # "not for this one": the standard library takes it so
                continue
            if adapted is not None:
                return adapted
    if default is _NO_DEFAULT:
        raise ProgrammingError("can't adapt")
    return default


def _adapt_date(value: datetime.date) -> str:
    deprecated_default("date adapter")
    return value.isoformat()


def _adapt_datetime(value: datetime.datetime) -> str:
    deprecated_default("datetime adapter")
    return value.isoformat(" ")


def _convert_date(value: bytes) -> datetime.date:
    deprecated_default("date converter")
    return datetime.date(*map(int, value.split(b"-")))


def _convert_timestamp(value: bytes) -> datetime.datetime:
    deprecated_default("timestamp converter")
    date, clock = value.split(b" ")
    year, month, day = map(int, date.split(b"-"))
    whole, _, fraction = clock.partition(b".")
    hours, minutes, seconds = map(int, whole.split(b":"))
    return datetime.datetime(year, month, day, hours, minutes, seconds, int(f"{fraction.decode():0<6.6}"))


register_adapter(datetime.date, _adapt_date)
register_adapter(datetime.datetime, _adapt_datetime)
register_converter("date", _convert_date)
register_converter("timestamp", _convert_timestamp)
