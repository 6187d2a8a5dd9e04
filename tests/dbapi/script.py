"""Scripts of DB-API calls, and what the standard library's `sqlite3` answers to them.

A script is a function `script(db, show)`: `db` is the module under test, `show(label, thunk)` writes one line with the
thunk's result or exception. `python -m tests.dbapi.record` runs the scripts on `sqlite3` and keeps the lines beside
them; the tests run them on minisql and compare.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

DIRECTORY = Path(__file__).with_name("scripts")
Show = Callable[[str, Callable[[], Any]], None]
_PUBLIC = (
    "IntegrityError", "DataError", "OperationalError", "ProgrammingError", "NotSupportedError", "InternalError",
    "InterfaceError", "DatabaseError", "Error", "Warning",
)  # fmt: skip
_ADDRESS = re.compile(r" at 0x[0-9a-f]+|\b(sqlite3|minisql(\.[a-z]+)*)\.(?=[A-Z])|(?<=thread id )\d+")


def names() -> list[str]:
    """All scripts."""
    return sorted(path.stem for path in DIRECTORY.glob("*.py"))


def needs(name: str) -> tuple[int, int]:
    """The oldest Python whose `sqlite3` knows what the script asks for."""
    version: tuple[int, int] = getattr(_module(name), "NEEDS", (3, 11))
    return version


def answers(name: str, db: ModuleType) -> list[str]:
    """Run a script. Returns its lines, without addresses, thread numbers and the module's own name."""
    lines: list[str] = []

    def show(label: str, thunk: Callable[[], Any]) -> None:
        try:
            line = f"{label} -> {thunk()!r}"
        except Exception as error:  # noqa: BLE001  (any exception is an answer here)
            kinds = [kind.__name__ for kind in type(error).__mro__]
            kind = next((name for name in _PUBLIC if name in kinds), kinds[0])
            code = getattr(error, "sqlite_errorname", None)
            line = f"{label} !! {kind}: {error}" + (f" [{code}]" if code else "")
        lines.append(_ADDRESS.sub("", line).encode("utf-8", "backslashreplace").decode())

    _module(name).script(db, show)
    return lines


def recorded(name: str) -> list[str]:
    """What `sqlite3` answered."""
    return (DIRECTORY / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _module(name: str) -> ModuleType:
    return import_module(f"tests.dbapi.scripts.{name}")
