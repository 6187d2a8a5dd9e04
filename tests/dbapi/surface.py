"""What a module like `sqlite3` shows of itself; `python -m tests.dbapi.surface` tells it of the standard library's.

Names of the module and of its classes, values of constants, and the parameters of what can be called: JSON on standard
output, so that the tests, which cannot import `sqlite3`, can compare.
"""

from __future__ import annotations

import inspect
import json
import warnings
from types import ModuleType
from typing import Any

CLASSES = ("Blob", "Connection", "Cursor", "PrepareProtocol", "Row")
_PROTOCOLS = (
    "__call__", "__delitem__", "__enter__", "__eq__", "__exit__", "__getitem__", "__hash__", "__iter__", "__len__",
    "__next__", "__setitem__",
)  # fmt: skip


def surface(module: ModuleType) -> dict[str, Any]:
    """By name (`connect`, `Cursor.execute`): a constant's value, a function's parameters, or the word `there`.

    Parameters are [name, kind, has a default], without `self`; None where Python cannot tell them.
    """
    found: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for name in dir(module):
            value = getattr(module, name)
            if not name.startswith("_") and not inspect.ismodule(value):
                found[name] = _told(value)
        for class_name in CLASSES:
            kind = getattr(module, class_name)
            for name in dir(kind):
                if name in _PROTOCOLS or not name.startswith("_"):
                    value = inspect.getattr_static(kind, name)
                    is_method = inspect.isroutine(getattr(kind, name)) and not isinstance(value, property)
                    found[f"{class_name}.{name}"] = _parameters(getattr(kind, name), skip=1) if is_method else "there"
    return found


def _told(value: Any) -> Any:
    if isinstance(value, int | str | tuple):
        return value
    return _parameters(value) if inspect.isroutine(value) else "there"


def _parameters(function: Any, skip: int = 0) -> list[list[Any]] | None:
    try:
        parameters = list(inspect.signature(function).parameters.values())[skip:]
    except ValueError:
        return None
    return [[each.name, each.kind.name, each.default is not inspect.Parameter.empty] for each in parameters]


if __name__ == "__main__":
    import sqlite3

    print(json.dumps(surface(sqlite3)))
