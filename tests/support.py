"""A database for tests that is checked when the test is over, and SQLite's answers for comparison.

`Db` wraps a connection that came through the public door. SQLite runs in another process (`oracle_tests.worker`); in
this one it cannot be imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from oracle_tests.answer import Row, Value
from oracle_tests.engines import Worker, WorkerEngine, query


class Db:
    """One database file, open in minisql in autocommit mode."""

    def __init__(self, path: Path, worker: Worker, pragmas: dict[str, object]) -> None:
        self.path = path
        self.worker = worker
        self.connection = self._connect()
        for name, value in pragmas.items():
            self.connection.execute(f"PRAGMA {name} = '{value}'")

    def _connect(self) -> Any:
        import minisql

        return minisql.connect(str(self.path), isolation_level=None)

    def execute(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """Run one statement; its cursor."""
        return self.connection.execute(sql, parameters)

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows of a query."""
        return [tuple(row) for row in self.connection.execute(sql, parameters).fetchall()]

    def reopen(self) -> Db:
        """Close the connection and open the file again; the same object."""
        self.connection.close()
        self.connection = self._connect()
        return self

    def sqlite_rows(self, sql: str) -> list[Row]:
        """What SQLite reads from this file, on a connection of its own."""
        engine = WorkerEngine(self.worker, "sqlite_rows")
        engine.open(str(self.path))
        try:
            return query(engine, sql)
        finally:
            engine.close()

    def check(self) -> None:
        """Our integrity check, then (the connection closed) SQLite's on the same file."""
        self.reopen()
        assert self.rows("PRAGMA integrity_check") == [("ok",)]
        self.connection.close()
        if self.path.exists():
            assert self.worker.call("integrity", str(self.path)) == ["ok"]


class OpenDb(Protocol):
    """The type of the `open_db` fixture: keyword arguments are PRAGMAs to set before anything else."""

    def __call__(self, path: Path | None = None, **pragmas: object) -> Db: ...
