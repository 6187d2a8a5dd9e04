"""The part of integrity_check that is about rows. Source: pragma "PRAGMA integrity_check".

Pages are `storage.integrity`'s part. Messages are in SQLite's words and order: the number of entries of each
index (of partial ones at the end), then for each row NOT NULL, types, CHECK, missing index entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from minisql.executor.compile.context import schema_context
from minisql.executor.compile.emit import Layouts
from minisql.executor.compile.functions import compile_value
from minisql.executor.dml.constraints import is_not_null
from minisql.executor.dml.row_code import compile_entries, index_writes
from minisql.executor.index_build import table_rows
from minisql.executor.run import Row, Run
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.planner.nodes import TableWrite
from minisql.schema.objects import Table
from minisql.value.affinity import Affinity, apply_affinity, strict_types
from minisql.value.cast import truth
from minisql.value.collate import CollationRegistry
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree

_BUILTIN_COLLATIONS = CollationRegistry()


def check_rows(
    run: Run, write: TableWrite, collations: CollationRegistry = _BUILTIN_COLLATIONS, *, quick: bool = False
) -> Iterator[str]:
    """Hold every row of a table against its constraints and its indexes; nothing is given if all is well.

    Args:
        quick: leave the indexes out, as quick_check does.
    """
    table = write.table
    layouts, context = Layouts.of(write.columns), schema_context(write.source)
    checks = [compile_value(check.predicate, layouts, context)(run) for check in write.checks]
    indexes = () if quick else index_writes(write)
    entries_of = compile_entries(write, indexes)(run)
    trees = [bind_index(each.index, write.database, collations)(run) for each in indexes]
    n_rows = _row_counter(write, collations)(run) if any(each.where is None for each in indexes) else 0
    for tree, each in zip(trees, indexes):
        if each.where is None and tree.count() != n_rows:
            yield f"wrong # of entries in index {each.index.name}"
    n_entries = [0] * len(trees)
    for row_no, row in enumerate(table_rows(run, write, collations), start=1):
        yield from _bad_values(table, row)
        if any(truth(check(row)) is False for check in checks):
            yield f"CHECK constraint failed in {table.name}"
        for i, (tree, entry) in enumerate(zip(trees, entries_of(row))):
            if entry is None:
                continue
            n_entries[i] += 1
            if tree.find(entry) is None:
                yield f"row {row_no} missing from index {indexes[i].index.name}"
            elif indexes[i].index.unique and _has_double(tree, entry, len(indexes[i].index.terms)):
                yield f"non-unique entry in index {indexes[i].index.name}"
    for tree, each, expected in zip(trees, indexes, n_entries):
        if each.where is not None and tree.count() != expected:
            yield f"wrong # of entries in index {each.index.name}"


def _row_counter(write: TableWrite, collations: CollationRegistry) -> Callable[[Run], int]:
    """The number of rows in the table's tree."""
    table = write.table
    if table.without_rowid:
        bind_key = bind_index(primary_key(table), write.database, collations)
        return lambda run: bind_key(run).count()
    bind_tree = bind_table(table, write.database)
    return lambda run: bind_tree(run).count()


def _bad_values(table: Table, row: Row) -> Iterator[str]:
    for number, column in enumerate(table.columns):
        value, name = row[number + 1], f"{table.name}.{column.name}"
        if number == table.rowid_column:
            continue
        if value is None:
            if is_not_null(table, number) is not None:
                yield f"NULL value in {name}"
        elif table.strict:
            types = strict_types(column.declared_type) or ()
            if type(value) not in types:
                yield f"non-{column.declared_type.upper()} value in {name}"
        elif column.affinity is Affinity.TEXT and isinstance(value, int | float):
            yield f"NUMERIC value in {name}"
        elif column.affinity.is_numeric and type(value) is str and _is_number(value):
            yield f"TEXT value in {name}"


def _is_number(text: Value) -> bool:
    return type(apply_affinity(text, Affinity.NUMERIC)) is not str


def _has_double(tree: IndexTree, entry: Row, n_terms: int) -> bool:
    """True if the first entry with the same key, none of it NULL, is another one."""
    prefix = entry[:n_terms]
    if None in prefix:
        return False
    first = tree.find(prefix)
    return first is not None and first != entry
