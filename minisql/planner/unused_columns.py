"""Columns of a subquery that nobody reads are not computed.

    before   SELECT a FROM (SELECT a, json_extract(b, '$.x') AS c FROM t LIMIT 10)
    after    SELECT a FROM (SELECT a, NULL AS c FROM t LIMIT 10)

Nor does an error come of them. It must not fire in a common table expression, in a subquery that reads a query further
out, groups, is DISTINCT or has windows, in VALUES that are a co-routine, in a compound of anything but UNION ALL, and
for a column that ORDER BY names, of a single row too.
Source: SQLite itself, `SELECT 1 FROM (SELECT json_valid('{}', -1) FROM t LIMIT 1)` is right.
"""

from __future__ import annotations

from minisql.planner.block import FromItem, JoinItem, QueryItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.bound_values import BoundValues
from minisql.planner.complex_result import has_complex_result
from minisql.planner.expr import Column
from minisql.planner.flatten import note_used
from minisql.planner.limit_of_subquery import is_ungrouped
from minisql.planner.nodes import CompoundOp


def drop_unused(item: FromItem | None) -> None:
    """Put NULL in the place of result columns that nobody reads of the subqueries in a FROM clause."""
    stack = [] if item is None else [item]
    while stack:
        below = stack.pop()
        if isinstance(below, JoinItem):
            stack += (below.right, below.left)
        elif isinstance(below, QueryItem) and not (below.is_common or below.is_correlated) and _is_partly_read(below):
            _drop(below)


def _is_partly_read(item: QueryItem) -> bool:
    return len(item.source.used) < len(item.source.columns)


def cores_of(item: QueryItem) -> tuple[list[BoundCore], set[int]]:
    """The cores of a subquery of which columns may be left out, if there are any, and the columns that are read."""
    from minisql.planner.compound import BoundCompound

    query, used = item.query, set(item.source.used)
    cores: list[BoundCore] = []
    if isinstance(query, BoundCore):
        cores = [query]
        used |= {order.output for order in (*query.order, *query.ignored_order) if order.output is not None}
    elif isinstance(query, BoundCompound) and all(op is CompoundOp.UNION_ALL for op in query.ops):
        cores = [part for part in query.parts if isinstance(part, BoundCore)]
        used |= {term.expr.column for term in query.order if isinstance(term.expr, Column)}
    return cores, used


def _values_of(item: QueryItem) -> list[BoundValues]:
    """The same of VALUES."""
    from minisql.planner.compound import BoundCompound

    query = item.query
    if isinstance(query, BoundCompound) and all(op is CompoundOp.UNION_ALL for op in query.ops):
        return [part for part in query.parts if isinstance(part, BoundValues)]
    return [query] if isinstance(query, BoundValues) else []


def _drop(item: QueryItem) -> None:
    cores, used = cores_of(item)
    if len(used) == len(item.source.columns) or not all(map(is_ungrouped, cores)):
        return
    for values in _values_of(item):
        values.leave_out(used)
        item.is_changed = True  # the rows are no longer those that another reference reads
    if cores:
        item.is_changed = True
        for core in cores:
            has_complex_result(core)  # it counts as it is written
            core.outputs = [
                output if number in used else output.without_value() for number, output in enumerate(core.outputs)
            ]
            if core.flattened:
                note_used(core)  # for SQLite flattens what is in it only now
