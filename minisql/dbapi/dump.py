"""A database as SQL statements that make it again. Source: the Python documentation, sqlite3 "Connection.iterdump"."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection


def dump(connection: Connection, pattern: str | None) -> Iterator[str]:
    """The statements, each with its semicolon; only of objects whose name is LIKE the pattern, if there is one."""
    condition, parameters = ("", ()) if pattern is None else (" AND name LIKE ?", (pattern,))
    cursor = connection.cursor()
    cursor.row_factory = None
    select = "SELECT name, type, sql FROM sqlite_schema WHERE sql NOT NULL AND "
    if sys.version_info >= (3, 13) and cursor.execute("PRAGMA foreign_key_check").fetchall():  # as that Python does
        yield "PRAGMA foreign_keys=OFF;"
    yield "BEGIN TRANSACTION;"
    writable = False
    sequence: list[str] = []
    tables = cursor.execute(f"{select}type == 'table'{condition} ORDER BY name", parameters).fetchall()
    for name, _, sql in tables:
        if name == "sqlite_sequence":
            sequence = ['DELETE FROM "sqlite_sequence";', *_rows(connection, name)]
            continue
        if name == "sqlite_stat1":
            yield 'ANALYZE "sqlite_master";'
        elif name.startswith("sqlite_"):
            continue
        elif sql.startswith("CREATE VIRTUAL TABLE"):
            if not writable:
                writable = True
                yield "PRAGMA writable_schema=ON;"
            yield (
                "INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)"
                f"VALUES('table',{_literal(name)},{_literal(name)},0,{_literal(sql)});"
            )
            continue
        else:
            yield f"{sql};"
        yield from _rows(connection, name)
    kinds = "type IN ('index', 'trigger', 'view')"
    for _, _, sql in cursor.execute(f"{select}{kinds}{condition}", parameters).fetchall():
        yield f"{sql};"
    if writable:
        yield "PRAGMA writable_schema=OFF;"
    yield from sequence
    yield "COMMIT;"


def _rows(connection: Connection, table: str) -> Iterator[str]:
    """An INSERT for each row of a table."""
    cursor = connection.cursor()
    cursor.row_factory = None
    name = _name(table)
    columns = [row[1] for row in cursor.execute(f"PRAGMA table_info({name})").fetchall()]
    values = " || ',' || ".join(f"quote({_name(column)})" for column in columns)
    head = _literal(f"INSERT INTO {name} VALUES(")
    for (statement,) in cursor.execute(f"SELECT {head} || {values} || ')' FROM {name}"):
        yield f"{statement};"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
