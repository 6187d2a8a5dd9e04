"""How many rows a table has and an index term leaves, and how wide both are: from statistics, else SQLite's guesses.

Source: lang_analyze, optoverview, fileformat2 §2.6.3 (sqlite_stat1).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from minisql.pattern import LazyPattern
from minisql.planner.where.logest import LogEst, log_est
from minisql.schema.objects import Index, Table, TableColumn
from minisql.value.affinity import Affinity

_TABLE_ROWS: Final = 200
"""A table without statistics is taken to have 1,048,576 rows."""
_LEAST_ROWS: Final = 99
"""1,000: the least that a table is taken to have where statistics of one of its indexes are missing."""
_PREFIX_ROWS: Final = (33, 32, 30, 28, 27)
"""Rows left by an equality on the first 1 to 5 terms of an index without statistics: 10, 9, 8, 7, 6; then 5."""
_LATER_PREFIX_ROWS: Final = 23
_MANY: Final = 66
_LONG_SIZE: Final = 5
_LENGTH: Final = LazyPattern(r"(?is)(?:.*CHAR|(?:(?!CLOB|TEXT).)*?BLOB(?=\())\D*(\d*)")
"""The length in a type that can have one: behind its last CHAR, or behind a BLOB that makes the affinity."""


def table_rows(table: Table) -> LogEst:
    if table.n_rows is None:
        return _TABLE_ROWS
    rows = log_est(table.n_rows)
    if rows < _LEAST_ROWS and any(index.stat is None and not index.is_table for index in table.indexes):
        return _LEAST_ROWS
    return rows


@lru_cache(maxsize=1024)
def index_rows(index: Index, table: Table) -> tuple[LogEst, ...]:
    """Entry 0: rows in the index; entry i: rows that agree in the first i terms."""
    if index.stat is not None:
        return tuple(log_est(count) for count in index.stat)
    n_terms = len(index.terms)
    rows = table_rows(table) - (10 if index.where is not None else 0)
    later = _LATER_PREFIX_ROWS
    prefix = [*_PREFIX_ROWS[:n_terms], *[later] * (n_terms - len(_PREFIX_ROWS))]
    if index.unique:
        prefix[n_terms - 1] = 0
    return (rows, *prefix)


def is_useless(index: Index) -> bool:
    """Has the index only one value in more than a hundred entries, so that its equalities choose nothing?"""
    if index.stat is None:
        return False
    return log_est(index.stat[0]) > _MANY and log_est(index.stat[0]) <= log_est(index.stat[-1])


def _column_size(column: TableColumn) -> int:
    """A column's width in units of four bytes, from its declared type: `n / 4 + 1` of CHAR(n) and BLOB(n), 1 of CHAR
    without a length, 5 of other text and blobs, 1 of all else and of a column without a type."""
    declared = column.declared_type
    if not declared or column.affinity not in (Affinity.TEXT, Affinity.BLOB):
        return 1
    match = _LENGTH.match(declared)
    if match is None:
        return 1 if declared == "ANY" else _LONG_SIZE
    length = int(match[1] or 0)
    return min(255, length // 4 + 1) if length < 1 << 31 else 1


@lru_cache(maxsize=1024)
def table_width(table: Table) -> LogEst:
    """The LogEst of a row's bytes."""
    if table.row_size is not None:
        return log_est(table.row_size)
    size = sum(_column_size(column) for column in table.columns) + (table.rowid_column is None)
    return log_est(size * 4)


@lru_cache(maxsize=1024)
def index_width(index: Index, table: Table) -> LogEst:
    """The LogEst of an entry's bytes."""
    if index.row_size is not None:
        return log_est(index.row_size)
    size = 0
    for term in index.stored_terms:
        size += _column_size(table.columns[term.column]) if term.column is not None and term.column >= 0 else 1
    return log_est(size * 4)
