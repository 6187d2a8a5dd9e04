"""The user's functions, called from SQL: what they raise becomes SQLite's error, what they return an SQL value.

Source: the Python documentation, sqlite3 "Connection objects", and the texts of the standard library's errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from minisql.dbapi.bind import UNSUPPORTED, plain_value
from minisql.dbapi.types import Value
from minisql.errors import Error, SqlError, TooBigError

_tracebacks = False


def enable_callback_tracebacks(enable: bool, /) -> None:
    """Whether the traceback of what a callback raises is printed to stderr."""
    global _tracebacks
    _tracebacks = bool(enable)


def scalar(function: Callable[..., Any]) -> Callable[..., Value]:
    """The function, as the engine wants it."""

    def call(*arguments: Value) -> Value:
        return _guarded("user-defined function raised exception", function, arguments)

    return call


def aggregate(factory: Callable[[], Any]) -> Callable[[], Aggregate]:
    """A function that makes an accumulator for each group."""
    return lambda: Aggregate(factory)


class Aggregate:
    """One group's accumulator around the user's object, which is made at the group's first row.

    A group without a row gives NULL, and no object is made for it.
    """

    __slots__ = ("_factory", "_user")

    def __init__(self, factory: Callable[[], Any]) -> None:
        self._factory = factory
        self._user: Any = None

    def step(self, *arguments: Value) -> None:
        """Take in one row."""
        if self._user is None:
            self._user = _call("user-defined aggregate's '__init__' method raised error", self._factory, ())
        _call("user-defined aggregate's 'step' method raised error", self._method("step"), arguments)

    def final(self) -> Value:
        """The group's result."""
        if self._user is None:
            return None
        return _guarded("user-defined aggregate's 'finalize' method raised error", self._method("finalize"), ())

    def _method(self, name: str) -> Callable[..., Any]:
        method: Callable[..., Any] | None = getattr(self._user, name, None)
        if method is None:
            raise SqlError(f"user-defined aggregate's '{name}' method not defined")
        return method


def _guarded(message: str, function: Callable[..., Any], arguments: tuple[Value, ...]) -> Value:
    """What the function returns, as an SQL value."""
    result = _call(message, function, arguments)
    try:
        value = plain_value(result)
    except OverflowError as error:
        raise TooBigError("string or blob too big") from error
    except UnicodeEncodeError as error:
        raise SqlError(message) from error
    if value is UNSUPPORTED:
        raise SqlError(message)
    return value  # type: ignore[return-value]


def progress(handler: Callable[[], object]) -> Callable[[], int]:
    """The handler, as the engine wants it: 1 to interrupt. An exception in it interrupts as well."""

    def call() -> int:
        answer, error = _attempt(handler, ())
        return 1 if error is not None or answer else 0

    return call


def notify(hook: Callable[[str], object], text: str) -> None:
    """Call a hook whose answer does not count, and neither does what it raises."""
    _attempt(hook, (text,))


def _call(message: str, function: Callable[..., Any], arguments: tuple[Value, ...]) -> Any:
    """What the function returns. Raises: SqlError with the message, for anything that it raises."""
    result, error = _attempt(function, arguments)
    if error is not None:
        raise SqlError(message) from error
    return result


def _attempt(function: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any, Exception | None]:
    """(result, None), or (None, what it raised).

    This is the one place that catches everything: the code is the user's and may raise what it likes, and a statement
    in the middle of its work must see that as an error of SQL. Running out of memory is nobody's error, and goes on.
    """
    try:
        return function(*arguments), None
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001
        if _tracebacks:
            import traceback

            traceback.print_exception(error)
        return None, error


def call_module(what: str, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """Call a method of a virtual table's module. Raises: an Error as it is, anything else as SqlError."""
    result, error = _attempt(function, arguments)
    if error is None:
        return result
    if isinstance(error, Error):
        raise error
    raise SqlError(f"{what} raised {type(error).__name__}: {error}") from error


def module_rows(
    what: str, rows: Iterable[Any], checked: Callable[[Any], tuple[Value, ...]]
) -> Iterator[tuple[Value, ...]]:
    """The rows of a virtual table's module, as the engine wants them. Raises: as `call_module`."""
    try:
        for row in rows:
            yield checked(row)
    except (Error, MemoryError):
        raise
    except Exception as error:
        raise SqlError(f"{what} raised {type(error).__name__}: {error}") from error
