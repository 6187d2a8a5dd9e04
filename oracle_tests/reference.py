"""SQLite 3.54 behind the names of minisql's connections, for DB-API cases that need more than the standard library has.

Python's own `sqlite3` knows no virtual tables and no update or commit hook, and what it is linked to may be years older
than the reference. A case that defines `reference_case(sqlite3, path)` runs with this module's `Module` instead, over
apsw. Its `caught` gives the extended result code and the text; classes of exceptions are not compared.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import apsw


class Module:
    """In the role of the module `sqlite3`: `connect`, and every SQLITE_ constant of apsw."""

    def connect(self, path: str, *, isolation_level: None = None, uri: bool = False) -> ReferenceConnection:
        """A connection in autocommit mode."""
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | (apsw.SQLITE_OPEN_URI if uri else 0)
        return ReferenceConnection(apsw.Connection(path, flags=flags, statementcachesize=0))

    def __getattr__(self, name: str) -> Any:
        return getattr(apsw, name)


class ReferenceConnection:
    """One connection of apsw with the names that `minisql.Connection` gives the same things."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._apsw = connection
        same = ("execute", "executemany", "create_collation", "set_authorizer", "set_commit_hook", "set_update_hook")
        for name in (*same, "set_rollback_hook", "interrupt"):
            setattr(self, name, getattr(connection, name))
        self.executescript = connection.execute

    def create_function(
        self, name: str, n_arguments: int, function: Callable[..., Any] | None, *, deterministic: bool = False
    ) -> None:
        """An SQL function; None removes it."""
        self._apsw.create_scalar_function(name, function, n_arguments, deterministic=deterministic)

    def create_module(self, name: str, module: Any, **kinds: bool) -> None:
        """A module of virtual tables in the manner of apsw's VTModule; None removes it."""
        version = 3 if hasattr(module, "ShadowName") else 1  # SQLite asks for shadow names from version 3 on alone
        self._apsw.create_module(name, module, iVersion=version, **kinds)

    def getlimit(self, category: int) -> int:
        """What a run-time limit is."""
        return self._apsw.limit(category, -1)

    def setlimit(self, category: int, limit: int) -> int:
        """Change a run-time limit; what it was."""
        return self._apsw.limit(category, limit)

    def getconfig(self, op: int) -> bool:
        """What a switch of the connection is."""
        return bool(self._apsw.config(op, -1))

    def setconfig(self, op: int, enable: bool = True) -> None:
        """Turn a switch of the connection."""
        self._apsw.config(op, int(enable))

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._apsw.in_transaction

    @property
    def total_changes(self) -> int:
        """Rows changed since the connection was opened."""
        return self._apsw.total_changes()

    def close(self) -> None:
        """Close it; an open transaction is rolled back."""
        self._apsw.close(True)
