"""The user's functions, called from SQL: what they raise becomes SQLite's error, what they return an SQL value.

Source: the Python documentation, sqlite3 "Connection objects", and the texts of the standard library's errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, Final, NamedTuple

from minisql.dbapi.bind import UNSUPPORTED, c_int, plain_value
from minisql.dbapi.types import Value
from minisql.errors import Error, SqlError, TooBigError

_DENY: Final = 1
_tracebacks = False


def enable_callback_tracebacks(enable: bool, /) -> None:
    """Whether what a callback raises is handed to `sys.unraisablehook`, which prints it."""
    global _tracebacks
    _tracebacks = bool(c_int(enable))


def scalar(function: Callable[..., Any]) -> Callable[..., Value]:
    """The function, as the engine wants it."""

    def call(*arguments: Value) -> Value:
        return _value("user-defined function raised exception", function, arguments, function)

    return call


def converted(
    function: Callable[..., Any], convert: Callable[[Any, int], list[Value]]
) -> Callable[[tuple[Any, ...], int], list[Value]]:
    """A function of `arguments, n_rows` that gives what `convert(result, n_rows)` makes of the program's own."""
    message = "user-defined function raised exception"

    def call(arguments: tuple[Any, ...], n_rows: int) -> list[Value]:
        result = _call(message, function, arguments, function)
        values, error = _attempt(convert, (result, n_rows), function)
        if error is not None:
            raise _error_of_sql(message, error) from error
        found: list[Value] = values
        return found

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
            self._user = _call(_failure("__init__"), self._factory, (), self._factory)
        _call(_failure("step"), self._method("step"), arguments, self._factory)

    def inverse(self, *arguments: Value) -> None:
        """Take out the row that came first."""
        _call(_failure("inverse"), self._method("inverse"), arguments, self._factory)

    def value(self) -> Value:
        """The result of the rows that are in."""
        return self._result("value")

    def final(self) -> Value:
        """The group's result."""
        return self._result("finalize")

    def end(self) -> None:
        """A partition of a window function ends: nobody wants the result, or to hear of what is wrong with it."""
        try:
            self._result("finalize")
        except Error:
            return

    def _result(self, name: str) -> Value:
        if self._user is None:
            return None
        return _value(_failure(name), self._method(name), (), self._factory)

    def _method(self, name: str) -> Callable[..., Any]:
        try:
            method: Callable[..., Any] = getattr(self._user, name)
        except AttributeError as error:
            report(error, self._factory)
            raise SqlError(f"user-defined aggregate's '{name}' method not defined") from error
        return method


def without_nulls(
    factory: Callable[[], Any], never_null: tuple[bool, ...], rest_never_null: bool
) -> Callable[[], Aggregate]:
    """As `aggregate`, but rows with NULL for an argument that is never NULL are left out.

    Args:
        never_null: by position.
        rest_never_null: is so for those behind them.
    """
    positions = [number for number, never in enumerate(never_null) if never]
    first_of_rest = len(never_null) if rest_never_null else None

    def is_left_out(arguments: tuple[Value, ...]) -> bool:
        for number in positions:
            if number < len(arguments) and arguments[number] is None:
                return True
        return first_of_rest is not None and None in arguments[first_of_rest:]

    class NotNull(Aggregate):
        __slots__ = ()

        def step(self, *arguments: Value) -> None:
            if not is_left_out(arguments):
                super().step(*arguments)

        def inverse(self, *arguments: Value) -> None:
            if not is_left_out(arguments):
                super().inverse(*arguments)

    return lambda: NotNull(factory)


def _failure(name: str) -> str:
    return f"user-defined aggregate's '{name}' method raised error"


def _value(message: str, function: Callable[..., Any], arguments: tuple[Value, ...], where: object) -> Value:
    """What the function returns, as an SQL value."""
    result = _call(message, function, arguments, where)
    value, error = _attempt(plain_value, (result,), where)
    if error is not None:
        raise _error_of_sql(message, error) from error
    if value is UNSUPPORTED:
        raise SqlError(message)
    return value  # type: ignore[no-any-return]


def progress(handler: Callable[[], object]) -> Callable[[], int]:
    """The handler, as the engine wants it: 1 to interrupt. An exception in it interrupts as well."""

    def call() -> int:
        answer, error = _attempt(lambda: bool(handler()), (), handler)
        return 1 if error is not None or answer else 0

    return call


def refusal(hook: Callable[[], object]) -> Callable[[], bool]:
    """The hook, as the engine wants it: True to refuse. An exception in it refuses as well."""

    def call() -> bool:
        answer, error = _attempt(lambda: bool(hook()), (), hook)
        return error is not None or bool(answer)

    return call


def told(hook: Callable[..., object]) -> Callable[..., object]:
    """The hook, whose answer does not count, and neither does what it raises."""
    return lambda *arguments: _attempt(hook, arguments, hook)


def authorizer(callback: Callable[..., int]) -> Callable[..., int]:
    """The callback, as the engine wants it. Whatever is no integer, and an exception, is a denial."""

    def call(*arguments: int | str | None) -> int:
        answer, error = _attempt(callback, arguments, callback)
        if error is not None or not isinstance(answer, int):
            return _DENY
        if not -(1 << 31) <= answer < 1 << 31:
            report(OverflowError("Python int too large to convert to C int"), callback)
            return _DENY
        return answer

    return call


def collation(callback: Callable[[str, str], int]) -> Callable[[str, str], int]:
    """The callback, as the engine wants it. What is no integer is taken for "equal"; what it raises goes on."""

    def call(a: str, b: str) -> int:
        answer = callback(a, b)
        return answer if isinstance(answer, int) else 0

    return call


def notify(hook: Callable[[str], object], text: str) -> None:
    """Call a hook whose answer does not count, and neither does what it raises."""
    _attempt(hook, (text,), hook)


def _call(message: str, function: Callable[..., Any], arguments: tuple[Value, ...], where: object) -> Any:
    """What the function returns. Raises: SqlError with the message, for anything that it raises."""
    result, error = _attempt(function, arguments, where)
    if error is not None:
        raise _error_of_sql(message, error) from error
    return result


def _error_of_sql(message: str, error: Exception) -> Error:
    return TooBigError("string or blob too big") if isinstance(error, OverflowError) else SqlError(message)


def _attempt(
    function: Callable[..., Any], arguments: tuple[Any, ...], where: object
) -> tuple[Any, Exception | None]:
    """(result, None), or (None, what it raised).

    This is the one place that catches everything: the code is the user's and may raise what it likes, and a statement
    in the middle of its work must see that as an error of SQL. Running out of memory is nobody's error, and goes on.
    """
    try:
        return function(*arguments), None
    except MemoryError as error:
        report(error, where)
        raise
    except Exception as error:  # noqa: BLE001
        report(error, where)
        return None, error


class _Unraisable(NamedTuple):
    """What `sys.unraisablehook` is called with; the interpreter's own class cannot be made by a program."""

    exc_type: type[BaseException]
    exc_value: BaseException
    exc_traceback: TracebackType | None
    err_msg: str | None
    object: object


def report(error: BaseException, where: object) -> None:
    """Show an exception that `where`, a callback, has raised, if the program wants to see such."""
    if not _tracebacks:
        return
    import sys

    if sys.unraisablehook is not sys.__unraisablehook__:
        hook: Callable[[Any], object] = sys.unraisablehook
        hook(_Unraisable(type(error), error, error.__traceback__, None, where))
        return
    import traceback

    print(f"Exception ignored in: {where!r}", file=sys.stderr)
    traceback.print_exception(error)


def call_module(what: str, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """Call a method of a virtual table's module. Raises: an Error as it is, anything else as SqlError."""
    from minisql.vtab.inside import inside  # here, as its package takes 10 ms of the start

    inside.depth += 1
    try:
        result, error = _attempt(function, arguments, function)
    finally:
        inside.depth -= 1
    if error is None:
        return result
    if isinstance(error, Error):
        raise error
    raise SqlError(f"{what} raised {type(error).__name__}: {error}") from error


def module_rows(rows: Iterable[Any], checked: Callable[[Any], tuple[Value, ...]]) -> Iterator[tuple[Value, ...]]:
    """The rows of a virtual table's module, as the engine wants them. Raises: as `call_module`."""
    try:
        for row in rows:
            yield checked(row)
    except (Error, MemoryError):
        raise
    except Exception as error:
        raise SqlError(f"the rows raised {type(error).__name__}: {error}") from error
