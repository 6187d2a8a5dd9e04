"""What a change of some columns of a row touches: other columns, entries of indexes. Questions to a plan's nodes.

Source: gencol; fileformat2 §2.3 for the order of a record's fields.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from minisql.executor.trees import primary_key
from minisql.planner.expr import ROWID, Column, Expr, walk
from minisql.planner.nodes import IndexWrite, TableWrite
from minisql.schema.objects import Table
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


def index_writes(target: TableWrite) -> tuple[IndexWrite, ...]:
    """The table's indexes, without the one that is a WITHOUT ROWID table itself."""
    return tuple(each for each in target.indexes if not each.index.is_table)


def columns_by_field(table: Table) -> list[int]:
    """The column in each field of the table's records."""
    placed = sorted((field, column) for column, field in enumerate(table.fields) if field >= 0)
    return [column for _, column in placed]


def reads_any(expr: Expr, columns: Collection[int]) -> bool:
    """True if the expression, over a table's row, reads one of the columns (ROWID for the rowid)."""
    return any(isinstance(node, Column) and node.column in columns for node in walk(expr))


def row_after(target: TableWrite, assignments: Iterable[tuple[int, Expr]]) -> tuple[dict[int, Expr], list[Expr]]:
    """What an UPDATE assigns, by column number, and the rowid and columns of the row after it."""
    table = target.table
    assigned = dict(assignments)
    if table.rowid_column is not None and table.rowid_column in assigned:
        assigned.setdefault(ROWID, assigned[table.rowid_column])
    new_row: list[Expr] = []
    for number in (ROWID, *range(len(table.columns))):
        old = Column(target.source, number, Affinity.NONE, BINARY)
        new_row.append(assigned.get(number, old))
    return assigned, new_row


def affected_columns(target: TableWrite, assigned: Iterable[int]) -> set[int]:
    """The columns that change when `assigned` do: themselves, and the generated columns made from them."""
    changed = set(assigned)
    if target.table.rowid_column is not None and changed & {ROWID, target.table.rowid_column}:
        changed |= {ROWID, target.table.rowid_column}
    for column, expr in target.generated:
        if reads_any(expr, changed):
            changed.add(column)
    return changed


def affected_indexes(target: TableWrite, changed: Collection[int]) -> tuple[IndexWrite, ...]:
    """The indexes whose entries may change when the columns do."""
    key: set[int] = {ROWID}
    if target.table.without_rowid:
        key = {term.column for term in primary_key(target.table).terms if term.column is not None}
    if key & set(changed):
        return index_writes(target)
    return tuple(
        index
        for index in index_writes(target)
        if any(reads_any(term, changed) for term in index.terms)
        or (index.where is not None and reads_any(index.where, changed))
    )
