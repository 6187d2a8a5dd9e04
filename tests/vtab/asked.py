"""What a module of virtual tables is asked, by either engine: `python -m tests.vtab.asked apsw SCRIPT` prints it.

The module is written for apsw's interface, which minisql serves too; it keeps a record of all its calls. Answers and
calls come out as one line of JSON for each statement, so that the two engines' lines can be compared.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

STATEMENTS = Path(__file__).parent / "asked.sql"


class RecordingModule:
    """Tables of seven rows that can be changed; equality on the first column is theirs to look up."""

    def __init__(self) -> None:
        self.calls: list[Any] = []

    def Create(self, db: object, module: str, database: str, name: str, *args: str) -> tuple[str, RecordingTable]:
        self.calls.append(["Create", module, database, name, args])
        return self.Connect(db, module, database, name, *args)

    def Connect(self, db: object, module: str, database: str, name: str, *args: str) -> tuple[str, RecordingTable]:
        return "CREATE TABLE x(a, b, c TEXT, h HIDDEN)", RecordingTable(self)


class RecordingTable:
    def __init__(self, module: RecordingModule) -> None:
        self._module = module
        self.rows: dict[int, list[Any]] = {i: [i, i % 3, f"t{i}", None] for i in range(1, 8)}

    def record(self, *call: Any) -> None:
        self._module.calls.append(call)

    def BestIndex(self, constraints: Any, order: Any) -> Any:
        self.record("BestIndex", [list(c) for c in constraints], [(column, bool(down)) for column, down in order])
        used: list[int | None] = []
        for column, op in constraints:
            used.append(len([u for u in used if u is not None]) if (column, op) == (0, 2) else None)
        n_used = len([u for u in used if u is not None])
        return used, n_used, "=" * n_used, False, 1000.0 / (1 + 10 * n_used)

    def Open(self) -> RecordingCursor:
        return RecordingCursor(self)

    def Destroy(self) -> None:
        self.record("Destroy")

    def Begin(self) -> None:
        self.record("Begin")

    def Sync(self) -> None:
        self.record("Sync")

    def Commit(self) -> None:
        self.record("Commit")

    def Rollback(self) -> None:
        self.record("Rollback")

    def Savepoint(self, level: int) -> None:
        self.record("Savepoint", level)

    def Release(self, level: int) -> None:
        self.record("Release", level)

    def RollbackTo(self, level: int) -> None:
        self.record("RollbackTo", level)

    def Rename(self, name: str) -> None:
        self.record("Rename", name)

    def UpdateInsertRow(self, rowid: int | None, values: Any) -> int:
        self.record("Insert", rowid, list(values))
        rowid = max(self.rows, default=0) + 1 if rowid is None else rowid
        self.rows[rowid] = list(values)
        return rowid

    def UpdateDeleteRow(self, rowid: int) -> None:
        self.record("Delete", rowid)
        del self.rows[rowid]

    def UpdateChangeRow(self, rowid: int, new_rowid: int, values: Any) -> None:
        self.record("Change", rowid, new_rowid, list(values))
        del self.rows[rowid]
        self.rows[new_rowid] = list(values)


class RecordingCursor:
    def __init__(self, table: RecordingTable) -> None:
        self._table = table
        self._rows: list[tuple[int, list[Any]]] = []
        self._at = 0

    def Filter(self, number: int, text: str | None, values: Any) -> None:
        self._table.record("Filter", number, text or "", list(values))
        rows = sorted(self._table.rows.items())
        self._rows = [row for row in rows if all(row[1][0] == value for value in values)]
        self._at = 0

    def Eof(self) -> bool:
        return self._at >= len(self._rows)

    def Rowid(self) -> int:
        return self._rows[self._at][0]

    def Column(self, number: int) -> Any:
        rowid, values = self._rows[self._at]
        return rowid if number < 0 else values[number]

    def Next(self) -> None:
        self._at += 1

    def Close(self) -> None:
        pass


def answer(connection: Any, errors: type[Exception], sql: str) -> Any:
    """The rows of a statement, or what is wrong with it."""
    try:
        rows = [list(row) for row in connection.cursor().execute(sql)]
    except errors as error:
        return str(error)
    return [row[3] for row in rows] if sql.startswith("EXPLAIN") else rows


def lines(connection: Any, errors: type[Exception], module: Any, statements: Path = STATEMENTS) -> list[str]:
    """For each statement of the script: its text, what it answers, what the module was asked."""
    found = []
    for sql in re.split(r";\n", statements.read_text(encoding="utf-8")):
        if sql.strip():
            module.calls.clear()
            found.append(json.dumps([sql.strip(), answer(connection, errors, sql.strip()), module.calls]))
    return found


def main() -> None:
    """Print apsw's lines."""
    import apsw

    module = RecordingModule()
    connection = apsw.Connection(":memory:")
    connection.create_module("mod", module, iVersion=2)
    sys.stdout.write("\n".join(lines(connection, apsw.Error, module)))


if __name__ == "__main__":
    main()
