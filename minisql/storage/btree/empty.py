"""The schema table of a file that has no page yet: a table without rows, until the first write makes page 1."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from minisql.storage.btree.sift import Needle
from minisql.storage.btree.table import TableTree
from minisql.storage.btree.table_reading import Lists
from minisql.storage.record import Row, RowReader


class EmptyTable(TableTree):
    """Reads as an empty table and touches no page. It is never written: a write transaction makes the first page."""

    def rows(
        self,
        reader: RowReader,
        low: int | None = None,
        high: int | None = None,
        *,
        reverse: bool = False,
        needle: Needle | None = None,
        lists: Lists | None = None,
    ) -> Generator[Any, bool | None, None]:
        yield from ()

    def get(self, rowid: int, reader: RowReader) -> Row | None:
        return None

    def contains(self, rowid: int) -> bool:
        return False

    def few(
        self, reader: RowReader, low: int, high: int, n_most: int, n_wanted: int, *, reverse: bool
    ) -> list[Row] | None:
        return []

    def has_rows(self) -> bool:
        return False

    def max_rowid(self) -> int | None:
        return None

    def count(self) -> int:
        return 0
