"""Everything a user can read in a database, by queries that both engines answer alike. Knows neither of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from typing import Protocol

Rows = Sequence[Sequence[object]]
Execute = Callable[[str], Rows]


class Database(Protocol):
    """A connection of either engine."""

    def __call__(self, sql: str) -> Rows:
        """Run a statement."""
        ...

    def pages(self, schema: str) -> bytes:
        """All pages of a database of at least one page, as the connection sees them: with what stands in a log."""
        ...


_PRAGMAS = ("user_version", "application_id", "encoding", "auto_vacuum", "page_size")


def digest(execute: Execute, schemas: Iterable[str]) -> str:
    """A hash of the content of some databases of a connection: schema, header fields, every row with its rowid."""
    found: list[object] = []
    for schema in schemas:
        objects = [tuple(row) for row in execute(f"SELECT type, name, tbl_name, sql FROM {schema}.sqlite_schema")]
        found.append(objects)
        if objects:  # where there is nothing, the fields say what the connection would make of it
            found += [[tuple(row) for row in execute(f"PRAGMA {schema}.{name}")] for name in _PRAGMAS]
        for kind, name, _, sql in objects:
            if kind == "table":
                rowid = "" if "WITHOUT ROWID" in str(sql).upper() else "rowid, "
                found.append([tuple(row) for row in execute(f'SELECT {rowid}* FROM {schema}."{name}"')])
    return sha256(repr(found).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def complaints(execute: Execute, schemas: Iterable[str]) -> list[str]:
    """What the engine's integrity check has to say; empty when all is well."""
    lines = [str(row[0]) for schema in schemas for row in execute(f"PRAGMA {schema}.integrity_check")]
    return [line for line in lines if line != "ok"]


class Complaints:
    """What one engine's integrity check has to say about new connections' databases, once for the same pages.

    Of several hundred crashes that differ in what is in a journal or a log, a dozen differ when that is recovered.
    """

    def __init__(self) -> None:
        self._of_pages: dict[bytes, list[str]] = {}

    def of(self, database: Database, schemas: Iterable[str]) -> list[str]:
        """As `complaints`."""
        return [line for schema in schemas for line in self._of_one(database, schema)]

    def _of_one(self, database: Database, schema: str) -> list[str]:
        if database(f"PRAGMA {schema}.page_count")[0][0] == 0:
            return complaints(database, [schema])
        key = sha256(database.pages(schema)).digest()
        if key not in self._of_pages:
            self._of_pages[key] = complaints(database, [schema])
        return self._of_pages[key]
