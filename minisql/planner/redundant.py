"""Is DISTINCT redundant, since a unique index lets no two rows be equal? Then no order of rows saves any work.

    SELECT DISTINCT id, name FROM t WHERE flag = 1

It is if there is one table, and a rowid is among the expressions, or all columns of a unique index are, but for those
that WHERE makes equal to a constant; those that are must be NOT NULL.
Source: optoverview; which cases, SQLite itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.block import FromItem, TableItem
from minisql.planner.expr import ROWID, Column, Compare, CompareOp, Expr, SortTerm, sources
from minisql.schema.objects import Index, Table


def is_redundant(item: FromItem | None, where: Sequence[Expr], terms: Sequence[SortTerm]) -> bool:
    """Would these `terms`, over the rows of `item` that pass `where`, be distinct anyway?"""
    if not isinstance(item, TableItem) or item.source.table.virtual is not None:
        return False
    table, number = item.source.table, item.source.number
    given = [t for t in terms if isinstance(t.expr, Column) and t.expr.source == number]
    if any(isinstance(t.expr, Column) and t.expr.column == ROWID for t in given):
        return True
    fixed = {column for term in where for column in _fixed(term, number)}
    return any(_tells_apart(table, index, given, fixed) for index in table.indexes if index.unique)


def finds_one_row(item: FromItem | None, where: Sequence[Expr]) -> bool:
    """Is it one table, whose rowid or a whole unique key `where` makes equal to constants?"""
    if not isinstance(item, TableItem) or item.indexed_by is not None or item.not_indexed:
        return False
    number, rowid_column = item.source.number, item.source.table.rowid_column
    fixed = {column for term in where for column, _ in _fixed(term, number)}
    return ROWID in fixed or (rowid_column is not None and rowid_column in fixed) or is_redundant(item, where, [])


def _fixed(term: Expr, source: int) -> list[tuple[int, str]]:
    """(column, collation) of what a term makes equal to a constant."""
    if not isinstance(term, Compare) or term.op is not CompareOp.EQ:
        return []
    return [
        (one.column, term.how.collation.name)
        for one, other in ((term.left, term.right), (term.right, term.left))
        if isinstance(one, Column) and one.source == source and not sources(other)
    ]


def _tells_apart(table: Table, index: Index, given: Sequence[SortTerm], fixed: set[tuple[int, str]]) -> bool:
    if index.where is not None:
        return False
    for term in index.terms:
        if term.column is None:
            return False
        if (term.column, term.collation) in fixed:
            continue
        column = table.columns[term.column]
        may_be_null = column.not_null is None and not (table.without_rowid and column.primary_key)
        matches = (
            isinstance(each.expr, Column)
            and each.expr.column == term.column
            and each.collation.name == term.collation
            for each in given
        )
        if may_be_null or not any(matches):
            return False
    return True
