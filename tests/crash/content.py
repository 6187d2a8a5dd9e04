"""Everything a user can read in a database, by queries that both engines answer alike. Knows neither of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

Rows = Sequence[Sequence[object]]
Execute = Callable[[str], Rows]

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
