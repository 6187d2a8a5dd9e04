"""DB-API cases: a Python file that uses a module called `sqlite3`, which is minisql here and the real one there.

The file defines `case(sqlite3, path)`, a generator; what it yields is compared as `repr`. `caught(function, *args)` is
there for it to use: the result, or the exception's class in PEP 249's tree and its text. An exception that leaves the
case ends the list. minisql may have finer classes below PEP 249's; the name compared is that of the standard's.

A file that defines `reference_case(sqlite3, path)` instead is compared with the reference release of SQLite, behind the
names of `oracle_tests.reference`; there `caught` and the end of the list give the extended result code and the text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_STANDARD = {
    "Warning", "Error", "InterfaceError", "DatabaseError", "DataError", "OperationalError",
    "IntegrityError", "InternalError", "ProgrammingError", "NotSupportedError",
}  # fmt: skip


def describe(error: BaseException) -> str:
    """ "IntegrityError: UNIQUE constraint failed: t.a": the nearest standard or built-in class, and the text."""
    for kind in type(error).__mro__:
        if kind.__name__ in _STANDARD or kind.__module__ == "builtins":
            return f"{kind.__name__}: {error}"
    raise AssertionError(f"{type(error)} has no built-in base")


def is_reference_case(source: str) -> bool:
    """Whether the case is for the reference release, not for the standard library's module."""
    return "\ndef reference_case(" in source


def refused(error: BaseException) -> str:
    """ "2067: UNIQUE constraint failed: t.a" of an exception of minisql or of apsw; of others their class and text."""
    code = getattr(error, "extendedresult", getattr(error, "sqlite_errorcode", None))
    return f"{type(error).__name__}: {error}" if code is None else f"{code}: {error}"


def caught_code(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """The function's result, or the code and text of what it raised."""
    try:
        return function(*args, **kwargs)
    except Exception as error:  # noqa: BLE001  (the exception is the answer that is compared)
        return f"raised {refused(error)}"


def caught(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """The function's result, or the description of what it raised."""
    try:
        return function(*args, **kwargs)
    except Exception as error:  # noqa: BLE001  (the exception is the answer that is compared)
        return f"raised {describe(error)}"


def run_source(source: str, module: Any, path: str) -> list[str]:
    """The reprs of everything that the case yields with `module` in the role of `sqlite3`.

    Args:
        source: the case's text. module: `sqlite3`, or minisql. path: a fresh file for the case's use.
    """
    of_reference = is_reference_case(source)
    namespace: dict[str, Any] = {"__name__": "oracle_case", "caught": caught_code if of_reference else caught}
    exec(compile(source, "<case>", "exec"), namespace)
    items = namespace["reference_case" if of_reference else "case"](module, path)
    answers: list[str] = []
    while True:
        try:
            answers.append(repr(next(items)))
        except StopIteration:
            return answers
        except Exception as error:  # noqa: BLE001  (as above)
            return [*answers, f"raised {(refused if of_reference else describe)(error)}"]
