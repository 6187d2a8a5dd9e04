"""The part of integrity_check that is about rows. Source: pragma "PRAGMA integrity_check".

Pages are `storage.integrity`'s part. Messages are in SQLite's words and order: the number of entries of each
index (of partial ones at the end), then for each row the order of its key, NOT NULL, types, CHECK, index entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from minisql.errors import RecordError
from minisql.executor.compile.context import schema_context
from minisql.executor.compile.emit import Layouts
from minisql.executor.compile.functions import compile_value
from minisql.executor.dml.constraints import is_not_null
from minisql.executor.dml.row_functions import compile_entries
from minisql.executor.dml.touched import index_writes
from minisql.executor.dml.writer import row_reader
from minisql.executor.index_build import table_rows
from minisql.executor.run import Row, Run
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.planner.nodes import TableWrite
from minisql.schema.objects import Index, Table
from minisql.storage.btree.probe import Probe
from minisql.value.affinity import UNCONVERTED, Affinity, apply_affinity, strict_types
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
    Raises:
        RecordError: a row of the table cannot be decoded.
        CorruptError: a page is damaged, or an entry that a row is compared with.
    """
    table = write.table
    write = _without_unread(write, quick=quick)
    layouts, context = Layouts.of(write.columns), schema_context(write.source)
    checks = [compile_value(check.predicate, layouts, context)(run) for check in write.checks]
    indexes = () if quick else index_writes(write)
    entries_of = compile_entries(write, indexes)(run)
    trees = [bind_index(each.index, write.database, collations)(run) for each in indexes]
    probes = [_IndexCheck(each.index, table, tree, collations) for each, tree in zip(indexes, trees)]
    in_order = _key_order_check(write, collations)(run) if table.without_rowid and not quick else None
    n_entries = [0] * len(trees)
    for row_no, row in enumerate(_rows_before_damage(run, write, collations), start=1):
        if in_order is not None and not in_order(row):
            yield f"row not in PRIMARY KEY order for {table.name}"
        yield from _bad_values(table, row)
        if any(truth(check(row)) is False for check in checks):
            yield f"CHECK constraint failed in {table.name}"
        for i, (probe, entry) in enumerate(zip(probes, entries_of(row))):
            if entry is not None:
                n_entries[i] += 1
                yield from probe.check(row_no, entry)
    for tree, each, expected in zip(trees, indexes, n_entries):
        if each.where is not None and tree.count() != expected:
            yield f"wrong # of entries in index {each.index.name}"


def _without_unread(write: TableWrite, *, quick: bool) -> TableWrite:
    """The table without the virtual columns that no check is about: a function of theirs may be missing."""
    if not write.generated:
        return write
    from minisql.planner.missing import index_exprs, without_unread

    table = write.table
    typed = {
        number
        for number, column in enumerate(table.columns)
        if is_not_null(table, number) is not None
        or (table.strict and column.declared_type.upper() != "ANY")
        or (not table.strict and column.affinity not in UNCONVERTED)
    }
    exprs = [check.predicate for check in write.checks]
    if not quick:
        exprs += [expr for index in write.indexes for expr in index_exprs(index)]
    return without_unread(write, typed, exprs)


def _rows_before_damage(run: Run, write: TableWrite, collations: CollationRegistry) -> Iterator[Row]:
    """The rows of a table. Those of a leaf are decoded together: where one cannot be, the others come one by one.

    Raises: RecordError, at the row that cannot be decoded.
    """
    n_rows = 0
    try:
        for row in table_rows(run, write, collations):
            n_rows += 1
            yield row
    except RecordError:
        if write.table.without_rowid:
            raise
        reader, bind_complete = row_reader(write)
        complete = bind_complete(run)
        decoder = reader.of(run.store(write.database).encoding)
        tree = bind_table(write.table, write.database)(run)
        rowids = chain.from_iterable(rowids for rowids, _ in tree.leaf_cells())
        for rowid in islice(rowids, n_rows, None):
            found = tree.get(rowid, decoder)
            if found is not None:
                yield complete(found)


def check_counts(table: Table, n_entries: Mapping[int, int]) -> Iterator[str]:
    """Hold the number of entries in each index against the number of rows.

    Args:
        n_entries: of the trees that were looked at, by root page.
    """
    own_root = primary_key(table).root_page_no if table.without_rowid else table.root_page_no
    for index in table.indexes:
        if index.is_table or index.where is not None:
            continue
        if n_entries.get(index.root_page_no, 0) != n_entries.get(own_root, 0):
            yield f"wrong # of entries in index {index.name}"


class _IndexCheck:
    """One index, into which every row of its table is to lead."""

    def __init__(self, index: Index, table: Table, tree: IndexTree, collations: CollationRegistry) -> None:
        self._name = index.name
        self._probe = Probe(tree)
        self._n_terms = len(index.terms)
        self._has_rowid = not table.without_rowid
        self._folded = [i for i, term in enumerate(index.terms) if not collations.get(term.collation).is_binary]
        self._nullable: Sequence[int] = ()
        if index.unique:
            self._nullable = [
                i
                for i, term in enumerate(index.terms)
                if term.column is None or is_not_null(table, term.column) is None
            ]
        self._unique = index.unique

    def check(self, row_no: int, entry: Row) -> Iterator[str]:
        probe = self._probe
        if not probe.find(entry):
            yield f"row {row_no} missing from index {self._name}"
            return
        if self._has_rowid or self._folded:
            found = probe.entry()
            if self._has_rowid and found[-1] != entry[-1]:
                yield f"rowid not at end-of-record for row {row_no} of index {self._name}"
            elif any(found[i] != entry[i] for i in self._folded):
                yield f"row {row_no} values differ from index {self._name}"
        is_key = self._unique and all(entry[i] is not None for i in self._nullable)
        if is_key and probe.next() and probe.compare(entry[: self._n_terms]) <= 0:
            yield f"non-unique entry in index {self._name}"


def _key_order_check(write: TableWrite, collations: CollationRegistry) -> Callable[[Run], Callable[[Row], bool]]:
    """For a WITHOUT ROWID table: whether a row's key is greater than that of the row before it."""
    index = primary_key(write.table)
    bind_tree = bind_index(index, write.database, collations)
    columns = [term.column + 1 for term in index.terms if term.column is not None]

    def bind(run: Run) -> Callable[[Row], bool]:
        order = bind_tree(run).order
        last: Any = None

        def is_greater(row: Row) -> bool:
            nonlocal last
            key, before = order.key(tuple([row[i] for i in columns])), last
            last = key
            if before is None:
                return True
            try:
                return bool(before < key)
            except TypeError:
                return bool(order.total(before) < order.total(key))

        return is_greater

    return bind


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
