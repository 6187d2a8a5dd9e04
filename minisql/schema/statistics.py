"""The rows of sqlite_stat1 and sqlite_stat4 put into the catalog: what ANALYZE has counted, for the planner.

Source: fileformat2 §2.6.3 "The sqlite_stat1 Table", §2.6.5 "The sqlite_stat4 Table", lang_analyze.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minisql.frozen import replace
from minisql.schema.objects import Index, IndexSample, Schema, Table, fold

LEAST_ROWS = 1000
_MAX_ROW_SIZE = 2**31 - 1


class _Stat(NamedTuple):
    """One row of sqlite_stat1: the numbers that its text begins with, and the words behind them."""

    numbers: tuple[int, ...]
    unordered: bool = False
    no_skip_scan: bool = False
    row_size: int | None = None


def with_statistics(
    schema: Schema, rows: Iterable[Sequence[object]], samples: Iterable[tuple[object, IndexSample]] = ()
) -> Schema:
    """The schema with what is known of its tables and indexes.

    A row that names nothing, or does not begin with enough numbers, says nothing.
    Args:
        rows: (tbl, idx, stat) of sqlite_stat1.
        samples: (idx, sample) of sqlite_stat4, in the table's order.
    """
    of_table: dict[str, _Stat] = {}
    of_index: dict[str, _Stat] = {}
    for table_name, index_name, text in rows:
        if not isinstance(table_name, str) or not isinstance(text, str):
            continue
        stat = _parsed(text)
        if not stat.numbers:
            continue
        if not isinstance(index_name, str):
            of_table[fold(table_name)] = stat
            continue
        of_index[fold(index_name)] = stat
        index = schema.indexes.get(fold(index_name))
        if fold(index_name) == fold(table_name) or (index is not None and index.where is None):
            of_table[fold(table_name)] = _Stat(stat.numbers)
    kept = _by_index(samples)
    tables = dict(schema.tables)
    indexes = dict(schema.indexes)
    for key, table in schema.tables.items():
        if not isinstance(table, Table):
            continue
        names = {_key(index, table) for index in table.indexes}
        if key in of_table or names & of_index.keys() or names & kept.keys():
            counted = tuple(
                _counted(index, of_index.get(_key(index, table)), kept.get(_key(index, table), ()))
                for index in table.indexes
            )
            own = of_table.get(key, _Stat(()))
            n_rows = own.numbers[0] if own.numbers else None
            tables[key] = replace(table, n_rows=n_rows, row_size=own.row_size, indexes=counted)
            indexes.update((fold(index.name), index) for index in counted if fold(index.name) in indexes)
    return replace(schema, tables=tables, indexes=indexes)


def with_kept_statistics(schema: Schema, before: Schema) -> Schema:
    """A schema that this connection itself has just changed, with what is known of the one before: SQLite looks at
    sqlite_stat1 and sqlite_stat4 again only when it reads a whole schema, or at an ANALYZE."""
    tables = dict(schema.tables)
    indexes = dict(schema.indexes)
    for key, old in before.tables.items():
        if not isinstance(old, Table) or not _is_counted(old):  # most often; 0.2 us a table in place of 6
            continue
        table = tables.get(key)
        if not isinstance(table, Table):
            continue
        known = {fold(index.name): index for index in old.indexes}
        counted = tuple([_as_known(index, known.get(fold(index.name))) for index in table.indexes])
        new = replace(table, n_rows=old.n_rows, row_size=old.row_size, indexes=counted)
        is_counted = all(index.stat is not None or index.is_table for index in (*counted, *old.indexes))
        tables[key] = new if is_counted else with_least_rows(new)
        indexes.update((fold(index.name), index) for index in counted if fold(index.name) in indexes)
    return replace(schema, tables=tables, indexes=indexes)


def _is_counted(table: Table) -> bool:
    return table.n_rows is not None or any(index.stat is not None or index.samples for index in table.indexes)


def _as_known(index: Index, old: Index | None) -> Index:
    if old is None:
        return index
    return replace(
        index,
        stat=old.stat,
        unordered=old.unordered,
        no_skip_scan=old.no_skip_scan,
        row_size=old.row_size,
        samples=old.samples,
    )


def with_least_rows(table: Table) -> Table:
    """As SQLite takes a table from the moment on when it has made the estimates of a new index, until statistics are
    read again, though the index may fail: to be of 1,000 rows, if there are fewer."""
    if table.n_rows is None or table.n_rows >= LEAST_ROWS:
        return table
    return replace(table, n_rows=LEAST_ROWS)


def sample_of(neq: object, nlt: object, ndlt: object, values: tuple[object, ...]) -> IndexSample | None:
    """A row of sqlite_stat4, its record decoded; None if it is none that ANALYZE could have written."""
    if not isinstance(neq, str) or not isinstance(nlt, str) or not isinstance(ndlt, str):
        return None
    equal, less, distinct_less = (_parsed(text).numbers for text in (neq, nlt, ndlt))
    n_columns = min(map(len, (equal, less, distinct_less, values)))
    if not n_columns:
        return None
    return IndexSample(values, equal, less, distinct_less)  # type: ignore[arg-type]


def _by_index(samples: Iterable[tuple[object, IndexSample]]) -> dict[str, tuple[IndexSample, ...]]:
    found: dict[str, list[IndexSample]] = {}
    for name, sample in samples:
        if isinstance(name, str):
            found.setdefault(fold(name), []).append(sample)
    return {name: tuple(kept) for name, kept in found.items()}


def _key(index: Index, table: Table) -> str:
    """The name under which sqlite_stat1 knows an index: a WITHOUT ROWID table's own tree has the table's."""
    return fold(table.name if index.is_table else index.name)


def _counted(index: Index, stat: _Stat | None, samples: tuple[IndexSample, ...]) -> Index:
    n_fields = len(index.terms) if index.is_table else len(index.stored_terms)
    if samples and all(_length(sample) >= n_fields for sample in samples):
        index = replace(index, samples=samples)
    n_needed = len(index.terms) + 1
    if stat is None or len(stat.numbers) < n_needed:
        return index
    return replace(
        index,
        stat=stat.numbers[:n_needed],
        unordered=stat.unordered,
        no_skip_scan=stat.no_skip_scan,
        row_size=stat.row_size,
    )


def _length(sample: IndexSample) -> int:
    """For how many fields a sample says all that it should."""
    return min(len(sample.values), len(sample.equal), len(sample.less), len(sample.distinct_less))


def _parsed(text: str) -> _Stat:
    """The integers that the text begins with, and the words `unordered`, `noskipscan` and `sz=N` behind them."""
    numbers: list[int] = []
    words = [word for word in text.split(" ") if word]
    for word in words:
        if not word.isdecimal():
            break
        numbers.append(int(word))
    behind = words[len(numbers) :]
    sizes = [int(word[3:]) for word in behind if word.startswith("sz=") and word[3:].isdecimal()]
    return _Stat(
        tuple(numbers),
        any(word.startswith("unordered") for word in behind),
        any(word.startswith("noskipscan") for word in behind),
        min(max(sizes[-1], 2), _MAX_ROW_SIZE) if sizes else None,
    )
