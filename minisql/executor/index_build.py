"""Filling a new index from its table. Source: lang_createindex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from minisql.executor.dml.constraints import unique_failure
from minisql.executor.dml.row_code import real_as_stored
from minisql.executor.dml.row_functions import compile_stored_entries
from minisql.executor.dml.writer import row_reader, stored_columns
from minisql.executor.run import Row, Run
from minisql.executor.trees import Reader, bind_index, bind_table, index_order, primary_key
from minisql.numpy_import import import_numpy
from minisql.planner.expr import ROWID, Column
from minisql.planner.nodes import IndexWrite, OnConflict, TableWrite
from minisql.schema.defaults import stored_default
from minisql.storage.btree.arrays import pay_for_table
from minisql.storage.collector import collector_paused
from minisql.storage.text import UTF8
from minisql.value.affinity import Affinity
from minisql.value.collate import CollationRegistry
from minisql.value.compare import OrderTerm, sort_rows
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree

_N_AT_ONCE: Final = 4096
_BUILTIN_COLLATIONS = CollationRegistry()


def fill_index(
    run: Run, write: TableWrite, index_write: IndexWrite, collations: CollationRegistry = _BUILTIN_COLLATIONS
) -> int:
    """Put an entry for each row of the table into an empty index. Returns the number of entries.

    The entries are sorted first, so that the index's pages are filled from left to right (Cost: holds all entries).
    Raises:
        ConstraintFailure: the index is unique and two rows have equal keys.
    """
    with collector_paused():  # the entries are gone when it looks around again
        return _fill_index(run, write, index_write, collations)


def _fill_index(run: Run, write: TableWrite, index_write: IndexWrite, collations: CollationRegistry) -> int:
    index = index_write.index
    tree = bind_index(index, write.database, collations)(run)
    reader, fields = _entry_reader(write, index_write) or (None, ())
    if reader is not None:
        cells = _cells_as_arrays(run, write, index_write, tree, fields)
        if cells is not None:
            for start in range(0, len(cells), _N_AT_ONCE):
                tree.append_cells(cells[start : start + _N_AT_ONCE])
            return len(cells)
        encoding = run.store(write.database).encoding
        entries = list(bind_table(write.table, write.database)(run).rows(reader.of(encoding)))
    else:
        entry_of = compile_stored_entries(write, index_write, stored_columns(write.table))(run)
        rows = _stored_rows(run, write, collations, row_reader(write)[0].as_stored(real_as_stored))
        entries = [entry for entry in map(entry_of, rows) if entry is not None]
    order = index_order(index, collations)
    terms = [OrderTerm(*term) for term in zip(order.collations, order.descending)]
    # Equal ones stay in the order of the table, which is that of the fields left out here: rowid or primary key.
    n_terms = len(index.terms) if not write.table.without_rowid else len(terms)
    entries = sort_rows(entries, range(n_terms), terms[:n_terms])
    if index.unique:
        _refuse_doubles(entries, order, write, index_write)
    for start in range(0, len(entries), _N_AT_ONCE):
        tree.append(entries[start : start + _N_AT_ONCE])
    return len(entries)


def _cells_as_arrays(
    run: Run, write: TableWrite, index_write: IndexWrite, tree: IndexTree, fields: Sequence[int]
) -> list[bytes] | None:
    """The sorted cells of the index, if NumPy can make them of the table's `fields`; see `harvest.py`."""
    store, index = run.store(write.database), index_write.index
    table = bind_table(write.table, write.database)(run)
    if not tree.order.is_binary or store.encoding != UTF8 or not pay_for_table(table):
        return None
    import_numpy()
    from minisql.storage.btree.harvest import sorted_cells

    return sorted_cells(table, fields, len(index.terms), unique=index.unique)


def _entry_reader(write: TableWrite, index_write: IndexWrite) -> tuple[Reader, list[int]] | None:
    """What reads entries straight from the rows of the table, if they are nothing but stored columns and the rowid; and
    the fields of the table's records that it reads.

    So no row is made whole, of which the entry has only a part.
    """
    table = write.table
    if table.without_rowid or index_write.where is not None:
        return None
    fields: list[int] = []
    defaults: dict[int, Value] = {}
    for term in index_write.terms:
        if not isinstance(term, Column):
            return None
        if term.column in (ROWID, table.rowid_column):
            fields.append(ROWID)
            continue
        field, column = table.fields[term.column], table.columns[term.column]
        if field < 0:
            return None
        fields.append(field)
        if (default := stored_default(column)) is not None:
            defaults[field] = real_as_stored(default) if column.affinity is Affinity.REAL else default
    return Reader(fields, defaults, frozenset()), fields


def table_rows(run: Run, write: TableWrite, collations: CollationRegistry = _BUILTIN_COLLATIONS) -> Iterator[Row]:
    """All rows of a table in the layout of its TableWrite, in key order."""
    reader, bind_complete = row_reader(write)
    return map(bind_complete(run), _stored_rows(run, write, collations, reader))


def _stored_rows(run: Run, write: TableWrite, collations: CollationRegistry, reader: Reader) -> Iterator[Row]:
    """What the reader gives of each row of a table, in key order."""
    decoder = reader.of(run.store(write.database).encoding)
    if write.table.without_rowid:
        return bind_index(primary_key(write.table), write.database, collations)(run).rows(decoder)
    return bind_table(write.table, write.database)(run).rows(decoder)


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
            unique_failure(write.table, index_write.index, OnConflict.ABORT)(tuple(prefix))
        last = key
