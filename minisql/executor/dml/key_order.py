"""The order in which UPDATE and DELETE go through their rows when keys are collected first: that of the keys.

SQLite keeps the keys in a set that gives them back sorted, whatever path the rows were found by. Triggers, RETURNING
and the row at which a statement fails show it: over `t(a INTEGER PRIMARY KEY, b UNIQUE)` with (1,3), (2,2), (3,1),
`UPDATE t SET b = b + 1 WHERE b > 0` succeeds, for the row with b = 3 comes first.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter

from minisql.executor.run import Row
from minisql.executor.trees import index_order, primary_key
from minisql.planner.nodes import TableWrite
from minisql.value.collate import CollationRegistry

SortRows = Callable[[list[Row]], None]


def key_sorter(target: TableWrite, collations: CollationRegistry) -> SortRows:
    """A function that sorts rows, the target's layout in front, by rowid or primary key."""
    if not target.table.without_rowid:
        rowid = itemgetter(0)
        return lambda rows: rows.sort(key=rowid)
    index = primary_key(target.table)
    order = index_order(index, collations, late=True)
    places = [1 + term.column for term in index.terms if term.column is not None]

    def sort_rows(rows: list[Row]) -> None:
        if len(rows) > 1:
            rows.sort(key=lambda row: order.total(order.key(tuple([row[place] for place in places]))))

    return sort_rows
