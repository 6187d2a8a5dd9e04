"""Files that SQLite made, opened as a `Store`; and what SQLite says of files that we changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from minisql.storage import RowReader, Store
from minisql.storage.vfs.posix import PosixVfs
from minisql.value.collate import BINARY
from minisql.value.compare import IndexOrder
from oracle_tests.answer import Row, Value
from oracle_tests.engines import Worker, WorkerEngine, query

ALL = RowReader(None)


class TreeFile:
    """One database file, from both sides. Only one side may have it open at a time."""

    def __init__(self, path: Path, worker: Worker) -> None:
        self.path = path
        self._sqlite = WorkerEngine(worker, "trees")
        self.roots: dict[str, int] = {}

    def sqlite(self, *statements: str | tuple[str, Sequence[Value]]) -> list[Row]:
        """Run statements in SQLite, on one connection; the rows of the last one. `roots` is up to date after it."""
        engine = self._sqlite
        engine.open(str(self.path))
        rows: list[Row] = []
        for statement in statements:
            sql, parameters = (statement, ()) if isinstance(statement, str) else statement
            answer = engine.run(sql, parameters)
            assert answer.error is None, (sql, answer.error)
            rows = list(answer.rows)
        found = query(engine, "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0")
        self.roots = {str(name): int(root) for name, root in found}  # type: ignore[arg-type]
        engine.close()
        return rows

    def messages(self) -> list[str]:
        """SQLite's messages about pages, those about content left out."""
        self._sqlite.open(str(self.path))
        answer = self._sqlite.run("PRAGMA integrity_check(100000)")
        self._sqlite.close()
        assert answer.error is None, answer.error
        start = "*** in database main ***\n"
        texts = [str(text) for (text,) in answer.rows]
        return [line for text in texts if text.startswith(start) for line in text.split("\n")[1:]]

    def assert_whole(self, store: Store) -> None:
        """Both checks find nothing. Closes the store."""
        store.begin_read()
        assert store.check(list(self.roots.values())) == []
        store.close()
        assert self.sqlite("PRAGMA integrity_check") == [("ok",)]

    def store(self, *, cache_size: int = -2000) -> Store:
        """The file, opened by us."""
        return Store.open(PosixVfs(), str(self.path), cache_size=cache_size)


def order(n_columns: int, *, descending: Sequence[bool] = ()) -> IndexOrder:
    """The order of an index on columns with binary collation."""
    return IndexOrder([BINARY] * n_columns, list(descending) or [False] * n_columns)
