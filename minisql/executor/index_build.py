"""Filling a new index from its table. Source: lang_createindex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from minisql.executor.dml.constraints import unique_failure
from minisql.executor.dml.row_code import compile_entries
from minisql.executor.dml.writer import row_reader
from minisql.executor.run import Row, Run
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.planner.nodes import IndexWrite, OnConflict, TableWrite
from minisql.value.collate import CollationRegistry

_BUILTIN_COLLATIONS = CollationRegistry()


def fill_index(
    run: Run, write: TableWrite, index_write: IndexWrite, collations: CollationRegistry = _BUILTIN_COLLATIONS
) -> int:
    """Put an entry for each row of the table into an empty index. Returns the number of entries.

    The entries are sorted first, so that the index's pages are filled from left to right (Cost: holds all entries).
    Raises:
        ConstraintFailure: the index is unique and two rows have equal keys.
    """
    index = index_write.index
    tree = bind_index(index, write.database, collations)(run)
    entries_of = compile_entries(write, (index_write,))(run)
    entries = [entry for row in table_rows(run, write, collations) for entry in entries_of(row) if entry is not None]
    order = tree.order
    try:
        entries.sort(key=order.key)
    except TypeError:  # values of several classes in one column
        entries.sort(key=lambda entry: order.total(order.key(entry)))
    if index.unique:
        _refuse_doubles(entries, order, write, index_write)
    tree.space.fill_left = True
    try:
        for entry in entries:
            tree.insert(entry)
    finally:
        tree.space.fill_left = False
    return len(entries)


def table_rows(run: Run, write: TableWrite, collations: CollationRegistry = _BUILTIN_COLLATIONS) -> Iterator[Row]:
    """All rows of a table in the layout of its TableWrite, in key order."""
    table = write.table
    reader, bind_complete = row_reader(write)
    complete = bind_complete(run)
    decoder = reader.of(run.store(write.database).encoding)
    if table.without_rowid:
        rows = bind_index(primary_key(table), write.database, collations)(run).rows(decoder)
    else:
        rows = bind_table(table, write.database)(run).rows(decoder)
    return map(complete, rows)


def _refuse_doubles(entries: Sequence[Row], order: Any, write: TableWrite, index_write: IndexWrite) -> None:
    n_terms = len(index_write.index.terms)
    last: Any = None
    for entry in entries:
        prefix = entry[:n_terms]
        if None in prefix:
            last = None
            continue
        key = order.key(prefix)
        if key == last:
            unique_failure(write.table, index_write.index, OnConflict.ABORT)()
        last = key
