"""From the catalog's objects to storage's: which tree, in which order, which fields of its records.

Source: fileformat2 §2.1 to §2.5 (where a column's value stands), lang_altertable (short records).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from minisql.executor.run import Run
from minisql.planner.expr import ROWID
from minisql.schema.defaults import stored_default
from minisql.schema.objects import Index, Table
from minisql.storage.record import UNREAD, RowReader
from minisql.value.affinity import Affinity
from minisql.value.collate import Collation, CollationRegistry
from minisql.value.compare import IndexOrder
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.table import TableTree


@lru_cache(maxsize=1024)
def _order(collations: tuple[Collation, ...], descending: tuple[bool, ...]) -> IndexOrder:
    """One object for each order: storage makes an index's keys again when it is handed another."""
    return IndexOrder(collations, descending)


def index_order(index: Index, collations: CollationRegistry, *, late: bool = False) -> IndexOrder:
    """How the entries of an index are ordered: by all their fields, but a WITHOUT ROWID table by its key alone.

    `late`: that a collation is missing is told when two keys are compared."""
    terms = index.terms if index.is_table else index.stored_terms
    get = collations.get_or_refuse if late else collations.get
    return _order(tuple(get(term.collation) for term in terms), tuple(term.descending for term in terms))


def primary_key(table: Table) -> Index:
    """The index that is a WITHOUT ROWID table's own tree."""
    for index in table.indexes:
        if index.is_table:
            return index
    raise AssertionError(f"table {table.name} has no tree of its own")


def bind_table(table: Table, database: int) -> Callable[[Run], TableTree]:
    """The tree of a rowid table, in a run."""
    return lambda run: run.store(database).table(table.root_page_no)


def bind_index(
    index: Index, database: int, collations: CollationRegistry, *, late: bool = False
) -> Callable[[Run], IndexTree]:
    """The tree of an index, or of a WITHOUT ROWID table by its primary key, in a run. `late`: see `index_order`."""
    order = index_order(index, collations, late=late)
    return lambda run: run.store(database).index(index.root_page_no, order)


class Reader:
    """A RowReader for each text encoding: made when first wanted, kept for the statement's next runs."""

    __slots__ = ("_by_encoding", "_defaults", "_fields", "_real")

    def __init__(self, fields: Sequence[int], defaults: Mapping[int, Value], real: frozenset[int]) -> None:
        self._fields = tuple(fields)
        self._defaults = defaults
        self._real = real
        self._by_encoding: dict[str, RowReader] = {}

    def wanted(self) -> list[tuple[int, Value, bool]]:
        """For each column: (field, what it is where a record does not have it, whether its integers are reals)."""
        return [(field, self._defaults.get(field), field in self._real) for field in self._fields]

    def as_stored(self, shortened: Callable[[Value], Value]) -> Reader:
        """One that gives the integers of REAL columns as records hold them; `shortened` makes them of defaults."""
        defaults = {field: shortened(v) if field in self._real else v for field, v in self._defaults.items()}
        return Reader(self._fields, defaults, frozenset())

    def only(self, positions: Sequence[int | None]) -> Reader:
        """One that gives these of its columns, in this order; None stands for NULL."""
        fields = [UNREAD if position is None else self._fields[position] for position in positions]
        return Reader(fields, self._defaults, self._real)

    def of(self, encoding: str) -> RowReader:
        """The reader for a file of this encoding."""
        reader = self._by_encoding.get(encoding)
        if reader is None:
            reader = self._by_encoding[encoding] = RowReader(
                self._fields, defaults=self._defaults, real=self._real, encoding=encoding
            )
        return reader


def table_reader(table: Table, wanted: Sequence[int], unread: Collection[int] = ()) -> Reader:
    """Reads the wanted columns, none of them virtual, from the records of the table's own tree; NULL for `unread`."""
    fields, defaults, real = [], {}, set()
    for number in wanted:
        if number in (ROWID, table.rowid_column):
            fields.append(ROWID)
            continue
        if number in unread:
            fields.append(UNREAD)
            continue
        field, column = table.fields[number], table.columns[number]
        assert field >= 0, f"column {table.name}.{column.name} is in no record"
        fields.append(field)
        if column.affinity is Affinity.REAL:
            real.add(field)
        if (default := stored_default(column)) is not None:
            defaults[field] = default
    return Reader(fields, defaults, frozenset(real))


def index_fields(table: Table, index: Index) -> dict[int, int]:
    """Table column number (ROWID for the rowid) -> field of the index's entries that holds its value. Terms that are
    expressions have numbers behind those of the columns (`minisql.planner.where.entry_exprs`)."""
    fields: dict[int, int] = {}
    for field, term in enumerate(index.stored_terms):
        if term.column is None:
            fields[len(table.columns) + field] = field
        else:
            fields.setdefault(ROWID if term.column == table.rowid_column else term.column, field)
    return fields


def index_reader(table: Table, index: Index, wanted: Sequence[int]) -> Reader:
    """Reads the wanted columns from the index's entries, which have them all. A WITHOUT ROWID table's rowid is NULL."""
    field_of = index_fields(table, index)
    if table.without_rowid:
        field_of[ROWID] = len(index.stored_terms)  # a field that no entry has
    fields = [field_of[ROWID if number == table.rowid_column else number] for number in wanted]
    real = {
        field
        for number, field in field_of.items()
        if 0 <= number < len(table.columns) and table.columns[number].affinity is Affinity.REAL
    }
    defaults = {}
    if index.is_table:  # entries that were written before a column was added are short
        for number, field in field_of.items():
            if number != ROWID and (default := stored_default(table.columns[number])) is not None:
                defaults[field] = default
    return Reader(fields, defaults, frozenset(real))


def primary_key_fields(table: Table, index: Index) -> list[int]:
    """The fields of an index's entries that make up the key of its WITHOUT ROWID table."""
    field_of = index_fields(table, index)
    return [field_of[term.column] for term in primary_key(table).terms if term.column is not None]
