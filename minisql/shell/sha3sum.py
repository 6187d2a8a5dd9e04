"""The dot-command .sha3sum: a hash of what the tables hold, whatever the file looks like.

Each query's text and rows go into the hash, every value with a letter for its class before it.
Source: cli "Cryptographic Hashes Of Database Content"; dbhash.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from minisql.errors import Error
from minisql.shell.help import usage
from minisql.shell.shell import Shell, ShellError
from minisql.shell.text import double_quoted, plain_text
from minisql.sql.split import statement_end

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_SIZES: Final = {f"sha3-{bits}": bits for bits in (224, 256, 384, 512)}
_QUERIES: Final = {
    "sqlite_schema": "SELECT type,name,tbl_name,sql FROM sqlite_schema ORDER BY name;",
    "sqlite_sequence": "SELECT name,seq FROM sqlite_sequence ORDER BY name;",
    "sqlite_stat1": "SELECT tbl,idx,stat FROM sqlite_stat1 ORDER BY tbl,idx;",
    "sqlite_stat4": "SELECT * FROM sqlite_stat4 ORDER BY tbl, idx, rowid;\n",
}


def sha3sum(shell: Shell, arguments: list[str]) -> None:
    """.sha3sum ?--schema? ?--sha3-224|256|384|512? ?LIKE-PATTERN?: with a pattern, a line for each table."""
    bits, with_schema, pattern = 224, False, None
    for argument in arguments:
        option = argument.removeprefix("-").removeprefix("-") if argument.startswith("-") else None
        if option == "schema":
            with_schema = True
        elif option in _SIZES:
            bits = _SIZES[option]
        elif option is not None:
            shell.error(f'Unknown option "{argument}" on "sha3sum"')
            shell.write(usage("sha3sum"))
            raise ShellError("")
        elif pattern is not None:
            raise ShellError("Usage: .sha3sum ?OPTIONS? ?LIKE-PATTERN?")
        else:
            pattern = argument
            with_schema = with_schema or argument.lower().startswith("sqlite_")
    queries = {name: _query(name) for name in _tables(shell, pattern, with_schema=with_schema)}
    if pattern is not None:
        rows = [(_hash_of(shell, [sql], bits), name) for name, sql in queries.items() if sql]
        shell.show(["hash", "label"], rows)
    elif queries:
        shell.show(["hash"], [(_hash_of(shell, queries.values(), bits),)])


def _tables(shell: Shell, pattern: str | None, *, with_schema: bool) -> list[str]:
    sql = "SELECT lower(name) AS tname FROM sqlite_schema WHERE type='table' AND coalesce(rootpage,0)>1"
    sql += " UNION ALL SELECT 'sqlite_schema'" if with_schema else " AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    names = [plain_text(name) for (name,) in shell.query(sql + " ORDER BY 1 COLLATE NOCASE")]
    if pattern is None:
        return names
    return [name for name in names if shell.query("SELECT ? LIKE ?", [name, pattern])[0][0]]


def _query(table: str) -> str:
    """The query whose rows are hashed; '' for a table that is derived from others."""
    if table.startswith("sqlite_"):
        return _QUERIES.get(table, "")
    return f"SELECT * FROM {double_quoted(table)} NOT INDEXED;"


def _hash_of(shell: Shell, queries: Iterable[str], bits: int) -> str:
    digest = hashlib.new(f"sha3_{bits}")
    for sql in queries:
        for statement in filter(None, [sql.strip()]):
            add_query(digest, statement, shell.connection.execute(statement))
    return digest.hexdigest()


def sha3_query(connection: Any, sql: Value, bits: Value = 256) -> Value:
    """The SQL function: a hash of the rows of all statements in a text; NULL of NULL.

    Raises: ValueError, for another size than 224, 256, 384, 512, and for a statement that is no query.
    """
    if bits not in _SIZES.values():
        raise ValueError("SHA3 size should be one of: 224 256 384 512")
    if sql is None:
        return None
    digest, rest = hashlib.new(f"sha3_{plain_text(bits)}"), plain_text(sql)
    while rest.strip():
        try:
            statement, end = connection._session.prepare(rest)
        except Error as error:
            raise ValueError(f"error SQL statement [{rest[statement_end(rest, 0) :]}]: {error}") from error
        if statement is None:
            break
        text, rest = rest[:end], rest[end:]
        if statement.is_dml or not statement.is_query:
            raise ValueError(f"non-query: [{text}]")
        add_query(digest, text, connection.execute(text))
    return digest.digest()


def add_query(digest: Any, sql: str, rows: Iterable[tuple[Value, ...]]) -> None:
    """Put a query and its rows into a hash."""
    text = sql.encode("utf-8", "surrogateescape")
    digest.update(b"S%d:" % len(text) + text)
    for row in rows:
        digest.update(b"R" + b"".join(map(_encoded, row)))


def _encoded(value: Value) -> bytes:
    match value:
        case None:
            return b"N"
        case int():
            return b"I" + struct.pack(">q", value)
        case float():
            return b"F" + struct.pack(">d", value)
        case str():
            text = value.encode("utf-8", "surrogateescape")
            return b"T%d:" % len(text) + text
        case bytes():
            return b"B%d:" % len(value) + value
