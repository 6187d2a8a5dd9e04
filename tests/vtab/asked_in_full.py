"""All that SQLite tells a module of a query, and what it makes of the answer, by either engine.

`python -m tests.vtab.asked_in_full` prints apsw's lines. The module answers `BestIndexObject`, where constraints that
are not usable, LIMIT, OFFSET, right sides, collations and DISTINCT are told too, and overloads functions by
`FindFunction`. What a table does with LIMIT, OFFSET and ORDER BY is said by the arguments it is declared with.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.vtab.asked import RecordingCursor, RecordingTable, lines

STATEMENTS = Path(__file__).parent / "asked_in_full.sql"
LIMIT, OFFSET, FUNCTION = 73, 74, 150


class FullModule:
    """Tables of seven rows. Of the arguments: `limit` and `offset` use those constraints, `omit` omits all checks that
    are used, `order` gives rows in the wanted order, `all` uses every constraint, `in` takes an IN as a whole."""

    def __init__(self) -> None:
        self.calls: list[Any] = []

    def Create(self, db: object, module: str, database: str, name: str, *args: str) -> tuple[str, FullTable]:
        return "CREATE TABLE x(a, b, c TEXT COLLATE NOCASE, h HIDDEN)", FullTable(self, set(args))

    Connect = Create


class FullTable(RecordingTable):
    def __init__(self, module: Any, ways: set[str]) -> None:
        super().__init__(module)
        self._ways = ways

    def BestIndexObject(self, info: Any) -> bool:
        ways = self._ways
        told, used = [], []
        for number in range(info.nConstraint):
            op, usable = info.get_aConstraint_op(number), info.get_aConstraint_usable(number)
            column = None if op in (LIMIT, OFFSET) else info.get_aConstraint_iColumn(number)
            collation = info.get_aConstraint_collation(number)
            is_list, rhs = info.get_aConstraintUsage_in(number), info.get_aConstraint_rhs(number)
            told.append([column, op, usable, collation, is_list, rhs])
            if not usable:
                continue
            if op in (LIMIT, OFFSET):
                wanted = ("limit" if op == LIMIT else "offset") in ways
            else:
                wanted = "all" in ways or (column, op) == (0, 2) or op >= FUNCTION
            if wanted:
                used.append((column, op))
                info.set_aConstraintUsage_argvIndex(number, len(used))
                info.set_aConstraintUsage_omit(number, "omit" in ways)
                if is_list and "in" in ways:
                    info.set_aConstraintUsage_in(number, True)
        order = [[info.get_aOrderBy_iColumn(n), info.get_aOrderBy_desc(n)] for n in range(info.nOrderBy)]
        self.record("BestIndexObject", told, order, info.distinct, sorted(info.colUsed))
        if "order" in ways and order:
            info.orderByConsumed = True
        info.idxNum = len(used)
        info.idxStr = " ".join(f"{column}:{op}" for column, op in used)
        info.estimatedCost = 1000.0 / (1 + 10 * len(used))
        info.estimatedRows = 7
        return True

    def FindFunction(self, name: str, n_args: int) -> Any:
        self.record("FindFunction", name.lower(), n_args)
        if name.lower() == "near":
            return FUNCTION, lambda a, b: a is not None and abs(a - b) < 2
        if name.lower() in ("match", "upper", "regexp", "->"):
            return lambda *args: f"{name.lower()}{args}" if name.lower() == "upper" else int(args[-1] == args[0])
        return None

    def Open(self) -> RecordingCursor:
        return FullCursor(self)


class FullCursor(RecordingCursor):
    def Filter(self, number: int, text: str | None, values: Any) -> None:
        told = [sorted(value, key=repr) if isinstance(value, (set, frozenset)) else value for value in values]
        self._table.record("Filter", number, text or "", told)
        rows = sorted(self._table.rows.items())
        offset, limit = 0, len(rows)
        for use, value in zip((text or "").split(), values, strict=True):
            column, op = use.split(":")
            if op == str(LIMIT):
                limit = value
            elif op == str(OFFSET):
                offset = value
            elif op == str(FUNCTION):
                rows = [row for row in rows if abs(row[1][0] - value) < 2]
            elif op == "2" and isinstance(value, (set, frozenset)):
                rows = [row for row in rows if row[1][int(column)] in value]
            elif op == "2":
                rows = [row for row in rows if (row[0] if column == "-1" else row[1][int(column)]) == value]
        if "omit" not in self._table._ways or "offset" not in self._table._ways:
            offset = 0  # SQLite skips them itself
        self._rows = rows[offset : None if limit < 0 else offset + limit]
        self._at = 0


def main() -> None:
    """Print apsw's lines."""
    import apsw

    module = FullModule()
    connection = apsw.Connection(":memory:")
    connection.create_scalar_function("near", lambda a, b: -1, 2)
    connection.overload_function("match", 2)
    connection.create_module("full", module, iVersion=3, use_bestindex_object=True)
    sys.stdout.write("\n".join(lines(connection, apsw.Error, module, STATEMENTS)))


if __name__ == "__main__":
    main()
