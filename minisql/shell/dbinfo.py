"""The dot-command .dbinfo: the header of a database file in words. Source: fileformat2 §1.3."""

from __future__ import annotations

from typing import Final

from minisql.shell.shell import Shell, ShellError
from minisql.shell.text import double_quoted

_FIELDS: Final = {  # name: offset in the header, of four bytes
    "file change counter": 24, "database page count": 28, "freelist page count": 36, "schema cookie": 40,
    "schema format": 44, "default cache size": 48, "autovacuum top root": 52, "incremental vacuum": 64,
    "text encoding": 56, "user version": 60, "application id": 68, "software version": 96,
}  # fmt: skip
_ENCODINGS: Final = {1: " (utf8)", 2: " (utf16le)", 3: " (utf16be)"}
_COUNTS: Final = {
    "number of tables": "SELECT count(*) FROM {} WHERE type='table'",
    "number of indexes": "SELECT count(*) FROM {} WHERE type='index'",
    "number of triggers": "SELECT count(*) FROM {} WHERE type='trigger'",
    "number of views": "SELECT count(*) FROM {} WHERE type='view'",
    "schema size": "SELECT total(length(sql)) FROM {}",
}
_HEADER_SIZE: Final = 100  # bytes


def dbinfo(shell: Shell, arguments: list[str]) -> None:
    """.dbinfo ?DB?"""
    database = arguments[0] if arguments else "main"
    rows = shell.query("SELECT data FROM sqlite_dbpage(?) WHERE pgno=1", [database])
    header = rows[0][0][:_HEADER_SIZE] if rows and isinstance(rows[0][0], bytes) else b""
    if len(header) < _HEADER_SIZE:
        raise ShellError("unable to read database header")

    def number(offset: int, n_bytes: int) -> int:
        return int.from_bytes(header[offset : offset + n_bytes], "big")

    size = number(16, 2)
    lines: list[tuple[str, object]] = [
        ("database page size:", 65536 if size == 1 else size),
        ("write format:", header[18]),
        ("read format:", header[19]),
        ("reserved bytes:", header[20]),
    ]
    for name, offset in _FIELDS.items():
        value = number(offset, 4)
        lines.append((name + ":", f"{value}{_ENCODINGS.get(value, '') if name == 'text encoding' else ''}"))
    schema = f"{double_quoted(database)}.sqlite_schema"
    for name, sql in _COUNTS.items():
        lines.append((name + ":", int(str(shell.query(f"SELECT CAST(({sql.format(schema)}) AS INT)")[0][0]))))
    lines.append(("data version", shell.query(f"PRAGMA {double_quoted(database)}.data_version")[0][0]))
    shell.write("".join(f"{name:<20} {value}\n" for name, value in lines))
