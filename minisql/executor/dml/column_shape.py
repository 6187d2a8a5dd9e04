"""A column of a table whose rows are written many at a time: its values converted, checked and as they are stored.

Source: datatype3 §3 (affinity on storing), stricttables, fileformat2 §2.1 (integers in REAL columns).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from minisql.executor.dml import constraints
from minisql.executor.dml.row_code import real_as_stored
from minisql.executor.dml.touched import index_writes
from minisql.frozen import frozen
from minisql.planner.expr import ROWID, Column
from minisql.planner.nodes import IndexWrite, TableWrite
from minisql.value.affinity import Affinity, Converter, storer, strict_types

_FITTING: Final = {Affinity.TEXT: str, Affinity.REAL: float}
NONE_TYPE: Final = type(None)
_MANY: Final = 24  # rows from which on columns pay


@frozen
class ColumnShape:
    """What becomes of a column's values; `types` are those of a STRICT table's column, that of NULL among them.
    `keeps_reals`: see `minisql.planner.whole_reals`."""

    convert: Converter | None
    fitting: type
    not_null: bool
    types: frozenset[type] | None
    is_real: bool
    keeps_reals: bool

    @classmethod
    def of(cls, target: TableWrite, number: int, *, keeps_reals: bool) -> ColumnShape:
        """The table's column with that number."""
        table = target.table
        column = table.columns[number]
        is_rowid = number == table.rowid_column
        types = strict_types(column.declared_type) if table.strict and not is_rowid else None
        return cls(
            None if is_rowid else storer(column.affinity),
            _FITTING.get(column.affinity, int),
            constraints.is_not_null(table, number) is not None,
            None if types is None else frozenset((*types, NONE_TYPE)),
            column.affinity is Affinity.REAL,
            keeps_reals,
        )

    def converted(self, values: Sequence[Any]) -> Sequence[Any] | None:
        """The values with the column's affinity; None if one is refused, so that rows must be looked at singly."""
        kinds = set(map(type, values))
        convert, fitting = self.convert, self.fitting
        if convert is not None and not kinds <= {fitting, NONE_TYPE}:
            values = [value if type(value) is fitting or value is None else convert(value) for value in values]
            kinds = set(map(type, values))
        if (self.not_null and NONE_TYPE in kinds) or (self.types is not None and not kinds <= self.types):
            return None
        return values

    def stored(self, values: Sequence[Any]) -> tuple[Sequence[Any], set[Any]]:
        """The values as they stand in records, and their classes."""
        if not self.keeps_reals:
            return self.shortened(values)
        if self.is_real and 0.0 in values:  # minus zero loses its sign
            values = [value + 0.0 if type(value) is float else value for value in values]
        return values, set(map(type, values))

    def shortened(self, values: Sequence[Any]) -> tuple[Sequence[Any], set[Any]]:
        """As `stored`, where whole reals do not stay reals."""
        kinds = set(map(type, values))
        if self.is_real and float in kinds and (kinds != {float} or any(map(float.is_integer, values))):
            values = list(map(real_as_stored, values))
            kinds = set(map(type, values))
        return values, kinds


def index_columns(indexes: Sequence[IndexWrite]) -> list[tuple[int, ...]] | None:
    """The columns of each index, ROWID for the rowid; None if one has an expression or a WHERE."""
    found = []
    for index in indexes:
        if index.where is not None or not all(isinstance(term, Column) for term in index.terms):
            return None
        found.append(tuple([term.column for term in index.terms if isinstance(term, Column)]))
    return found


def entries_of(
    index: Sequence[int], rowids: Sequence[int], columns: Sequence[Sequence[Any]], rowid_column: int | None
) -> list[tuple[Any, ...]]:
    """The entries in an index on these columns of rows, which are given by columns."""
    return list(zip(*[rowids if number in (ROWID, rowid_column) else columns[number] for number in index]))


def entries_by_columns(target: TableWrite, rows: Sequence[Sequence[Any]]) -> list[list[tuple[Any, ...]]] | None:
    """The entries of rows, given in the target's layout, for each of its indexes: 0.1 us each, row by row 0.9. None:
    they are few, or more is to be done than to take columns of which none is REAL."""
    indexes = index_columns(index_writes(target)) if len(rows) >= _MANY and target.max_length is None else None
    table = target.table
    if indexes is None or any(table.columns[n].affinity is Affinity.REAL for index in indexes for n in index if n >= 0):
        return None
    rowids, *columns = zip(*rows)
    return [entries_of(index, rowids, columns, table.rowid_column) for index in indexes]


def moved_entries(
    olds: Sequence[tuple[Any, ...]], news: Sequence[tuple[Any, ...]]
) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Of the entries of rows before and after a change those that go, and those that come: not those that stay."""
    gone, come = [], []
    for old, new in zip(olds, news):
        if old != new or list(map(type, old)) != list(map(type, new)):  # 1 and 1.0 are equal, and stored otherwise
            gone.append(old)
            come.append(new)
    return gone, come
