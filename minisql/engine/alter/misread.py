"""UNIQUE constraints in which SQLite does not find the column that it renames.

While it reads a CREATE TABLE, an INTEGER PRIMARY KEY is the rowid to all names that stand behind its PRIMARY KEY, and a
column to those before. What RENAME COLUMN looks for is what it is in the end: the rowid, or in a WITHOUT ROWID table a
column. So with `t(a INTEGER, UNIQUE(a), PRIMARY KEY(a))`, and with `t(a INTEGER PRIMARY KEY, UNIQUE(a)) WITHOUT ROWID`,
`ALTER TABLE t RENAME a TO b` leaves the `a` in UNIQUE as it is, and fails when it is missing afterwards (3.54).
"""

from __future__ import annotations

from minisql.schema import fold
from minisql.schema.build_table import named_column
from minisql.sql import ast


def misread_column(tree: ast.CreateTable, place: int) -> str | None:
    """The folded name that is misread in the table constraint of that number, which is a UNIQUE; None: none is."""
    found = _rowid_key(tree)
    if found is None:
        return None
    column, own_place = found
    return column if (place > own_place) == tree.without_rowid else None


def _rowid_key(tree: ast.CreateTable) -> tuple[str, int] | None:
    """(folded name, number of the table constraint that makes it the key) of the INTEGER PRIMARY KEY; of a column's own
    constraint the number is -1. None without such a key."""
    integers = {fold(each.name) for each in tree.columns if fold((each.type_name or "").strip("\"'`[]")) == "integer"}
    for column in tree.columns:
        for own in column.constraints:
            if isinstance(own, ast.ColumnPrimaryKey):
                is_rowid = fold(column.name) in integers and own.order is not ast.SortOrder.DESC
                return (fold(column.name), -1) if is_rowid else None
    for place, each in enumerate(tree.constraints):
        if isinstance(each, ast.PrimaryKey):
            name = fold(named_column(each.columns[0].expr)[0] or "")
            return (name, place) if len(each.columns) == 1 and name in integers else None
    return None
