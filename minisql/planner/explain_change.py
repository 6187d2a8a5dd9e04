"""What EXPLAIN QUERY PLAN says of changes and cannot see in their plans.

Where SQLite finds all rows of an UPDATE or DELETE before it changes one, it reads of a row no more than WHERE asks for,
so that an index which has that covers it; the plan here gives whole rows. Of a WITHOUT ROWID table it says so only of
the search for one row by a whole unique key. And REPLACE has code for each constraint.
Source: found with SQLite, `EXPLAIN QUERY PLAN DELETE FROM t WHERE a = 1 RETURNING b`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from minisql.frozen import replace
from minisql.planner.expr import ROWID, Column, Expr, has_subquery, walk
from minisql.planner.may_abort import gives_rowid
from minisql.planner.nodes import Delete, Filter, IndexSeek, Insert, OnConflict, PlanNode, Scan, SeekKey, Update
from minisql.planner.where.build import is_one_row

_MAX_SHORT: Final = 3  # terms of a unique key by which SQLite searches without weighing anything else


def rows_shown(root: Update | Delete, child: PlanNode) -> PlanNode:
    """The plan of the rows as SQLite shows it."""
    filters: list[Filter] = []
    node = child
    while isinstance(node, Filter):
        filters.append(node)
        node = node.child
    if not isinstance(node, Scan) or not isinstance(node.access, IndexSeek) or node.access.index.is_table:
        return child
    seek = node.access
    exprs = [*(each.predicate for each in filters), *_keys(seek)]
    if node.table.without_rowid:
        if not is_one_row(seek) or len(seek.index.terms) > _MAX_SHORT:
            return child
    elif is_one_row(seek) or not (_is_complex(root) or any(map(has_subquery, exprs)) or _asks_in_query(seek)):
        return child
    alias = node.table.rowid_column
    read = {
        part.column for expr in exprs for part in walk(expr) if isinstance(part, Column) and part.source == node.source
    }
    held = {term.column for term in seek.index.stored_terms}
    if not {ROWID if column == alias else column for column in read} <= held:
        return child
    shown: PlanNode = replace(node, access=replace(seek, covering=True))
    for each in reversed(filters):
        shown = replace(each, child=shown)
    return shown


def _is_complex(root: Update | Delete) -> bool:
    """Could the change of one row meet the search for the next one?"""
    events = root.events
    has_events = events.before or events.after or events.actions or events.lookups or events.scans
    if root.returning or has_events or isinstance(root, Delete):
        return bool(root.returning or has_events)
    table = root.target.table
    changed = {column for column, _ in root.assignments}
    if ROWID in changed or table.rowid_column in changed or root.on_conflict is OnConflict.REPLACE:
        return True
    return root.on_conflict is None and any(
        index.on_conflict.upper() == "REPLACE" and any(term.column in changed for term in index.terms)
        for index in table.indexes
    )


def n_replacing(root: Insert | Update) -> int:
    """Of how many constraints a row may break one that REPLACE makes room for: each has code of its own."""
    table, statement = root.target.table, root.on_conflict
    actions: dict[str | None, OnConflict] = {None: statement or OnConflict(table.rowid_on_conflict.upper())}
    actions |= {
        index.name: statement or OnConflict(index.on_conflict.upper()) for index in table.indexes if index.unique
    }
    if isinstance(root, Insert):
        looked_at = {None if each.index is None else each.index.name for each in root.upserts}
        asked = {name for name in actions if name not in looked_at}
        if table.without_rowid or not gives_rowid(root):
            asked.discard(None)
    else:
        changed = {column for column, _ in root.assignments}
        is_moved = ROWID in changed or table.rowid_column in changed
        is_whole = is_moved or root.events.renews_all
        keys = {index.name: {term.column for term in index.terms} for index in table.indexes}
        asked = {name for name in actions if (is_moved if name is None else is_whole or bool(keys[name] & changed))}
    return sum(actions[name] is OnConflict.REPLACE for name in asked)


def _keys(seek: IndexSeek) -> Iterator[Expr]:
    for key in (*seek.equal, seek.low, seek.high):
        if isinstance(key, SeekKey):
            yield key.expr


def _asks_in_query(seek: IndexSeek) -> bool:
    return any(not isinstance(key, SeekKey) and key.query is not None for key in seek.equal)
