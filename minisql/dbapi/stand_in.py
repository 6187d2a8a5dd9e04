"""minisql under the name `sqlite3`, for programs and libraries that import that.

Source: the Python documentation, `sys.modules`; the standard library's `sqlite3`, `sqlite3.dbapi2`, `sqlite3.dump`.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Final

import minisql.dbapi as dbapi
from minisql.dbapi.constants import CONSTANTS
from minisql.dbapi.dump import dump
from minisql.errors import RESULT_NAMES

_NAME: Final = "sqlite3"


class StandIn(ModuleType):
    """A module with the public names of minisql, which are those of `sqlite3` and a few more."""

    def __init__(self, name: str) -> None:
        super().__init__(name, dbapi.__doc__)
        self.__spec__ = ModuleSpec(name, None, is_package=name == _NAME)
        self.__file__ = dbapi.__file__
        if name == _NAME:
            self.__path__: list[str] = []  # a package, in which nothing is to be looked for
        numbers = {name: code for code, name in RESULT_NAMES.items()} | CONSTANTS
        vars(self).update(numbers, Blob=dbapi.Blob, **{name: getattr(dbapi, name) for name in dbapi.__all__})
        if sys.version_info < (3, 12):  # later ones are asked for, and warn
            self.version, self.version_info = dbapi.version, dbapi.version_info

    def __getattr__(self, name: str) -> object:
        """The names that warn each time: `version`, `version_info`."""
        if name in ("version", "version_info"):
            return getattr(dbapi, name)
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


def install_as_sqlite3() -> ModuleType:
    """Make `import sqlite3` give minisql, in this process and from now on. The module; a second call does nothing.

    Call it before anything imports the standard library's: a module that has it already keeps it, and a warning says
    so. The two must not have one file open in one process: SQLite's locks are gone when anything else closes the file.
    """
    known = sys.modules.get(_NAME)
    if isinstance(known, StandIn):
        return known
    if known is not None and "_sqlite3" in sys.modules:
        message = "the standard library's sqlite3 has been imported already: what has it keeps it"
        warnings.warn(message, RuntimeWarning, stacklevel=2)
    package, inner, dumping = StandIn(_NAME), StandIn(f"{_NAME}.dbapi2"), ModuleType(f"{_NAME}.dump")
    vars(dumping).update(_iterdump=_iterdump, __spec__=ModuleSpec(dumping.__name__, None))
    vars(package).update(dbapi2=inner, dump=dumping)
    sys.modules.update({"sqlite3": package, "sqlite3.dbapi2": inner, "sqlite3.dump": dumping, "_sqlite3": inner})
    return package


def _iterdump(connection: dbapi.Connection, *, filter: str | None = None) -> Iterator[str]:
    """See `Connection.iterdump`: some programs import this function instead."""
    return dump(connection, filter)
