"""How whole numbers of REAL columns stand in a record: as integers, which take less room, or as reals.

SQLite makes integers of those that fit in six bytes where it converts the values as it makes the record, and in STRICT
tables. Where an index or a CHECK needs the converted values before there is a record, they stay reals, in all columns
of the row and in its entries: `CREATE TABLE t(r REAL, b UNIQUE)` with `INSERT INTO t VALUES (1, 2)` stores eight bytes
for 1. Either is read as the same real, but RETURNING can tell (see `returning.py`), and so can the size of the file.
Source: datatype3 §2 tells of the integers; the rest shows in the files.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from minisql.planner.expr import ROWID, Column, Expr, walk
from minisql.planner.nodes import TableWrite


def keeps_reals(write: TableWrite, changed: AbstractSet[int] | None, *, renews_all: bool = False) -> bool:
    """Do the whole numbers of a row that is written stay reals? `changed`: the columns that may be others after an
    UPDATE, ROWID among them if the rowid may be; None: of an INSERT. `renews_all`: the UPDATE puts the row's entries
    anew into all indexes, see `Events`."""
    if write.table.strict:
        return False
    if write.table.without_rowid:
        return True
    if changed is None:
        return bool(write.indexes or write.checks)
    if write.indexes and (renews_all or ROWID in changed):
        return True
    needed = [check.predicate for check in write.checks]
    for index in write.indexes:
        needed += index.terms if index.where is None else (*index.terms, index.where)
    return any(_reads(expr, changed) for expr in needed)


def _reads(expr: Expr, columns: AbstractSet[int]) -> bool:
    return any(isinstance(node, Column) and node.column in columns for node in walk(expr))
