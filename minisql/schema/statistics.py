"""The rows of sqlite_stat1 put into the catalog: what ANALYZE has counted, for the planner.

Source: fileformat2 §2.6.3 "The sqlite_stat1 Table", lang_analyze.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minisql.frozen import replace
from minisql.schema.objects import Index, Schema, Table, fold


def with_statistics(schema: Schema, rows: Iterable[Sequence[object]]) -> Schema:
    """The schema with `Table.n_rows` and `Index.stat` from rows (tbl, idx, stat) of sqlite_stat1.

    A row that names nothing, or does not begin with enough numbers, says nothing.
    """
    n_rows: dict[str, int] = {}
    counts: dict[str, tuple[int, ...]] = {}
    for table_name, index_name, stat in rows:
        if not isinstance(table_name, str) or not isinstance(stat, str):
            continue
        numbers = _numbers(stat)
        if not numbers:
            continue
        if not isinstance(index_name, str):
            n_rows[fold(table_name)] = numbers[0]
            continue
        counts[fold(index_name)] = numbers
        index = schema.indexes.get(fold(index_name))
        if fold(index_name) == fold(table_name) or (index is not None and index.where is None):
            n_rows[fold(table_name)] = numbers[0]
    tables = dict(schema.tables)
    indexes = dict(schema.indexes)
    for key, table in schema.tables.items():
        if isinstance(table, Table) and (key in n_rows or any(_key(index, table) in counts for index in table.indexes)):
            counted = tuple(_counted(index, counts.get(_key(index, table))) for index in table.indexes)
            tables[key] = replace(table, n_rows=n_rows.get(key), indexes=counted)
            indexes.update((fold(index.name), index) for index in counted if fold(index.name) in indexes)
    return replace(schema, tables=tables, indexes=indexes)


def _key(index: Index, table: Table) -> str:
    """The name under which sqlite_stat1 knows an index: a WITHOUT ROWID table's own tree has the table's."""
    return fold(table.name if index.is_table else index.name)


def _counted(index: Index, numbers: tuple[int, ...] | None) -> Index:
    n_needed = len(index.terms) + 1
    if numbers is None or len(numbers) < n_needed:
        return index
    return replace(index, stat=numbers[:n_needed])


def _numbers(stat: str) -> tuple[int, ...]:
    """The integers that the text begins with; words such as `unordered` end them."""
    found = []
    for word in stat.split(" "):
        if not word.isdecimal():
            break
        found.append(int(word))
    return tuple(found)
