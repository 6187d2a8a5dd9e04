"""A subquery in FROM as a node: computed once, shared, or as its rows flow."""

from __future__ import annotations

from minisql.frozen import replace
from minisql.planner.block import QueryItem
from minisql.planner.common_table import QueueQuery, SharedQuery
from minisql.planner.nodes import PlanNode, QueueScan, Relabel
from minisql.planner.outputs import unmixed


def query_node(item: QueryItem) -> PlanNode:
    from minisql.planner.bound_values import BoundValues  # which itself plans blocks

    source, query = item.source, item.query
    layout = tuple((source.number, i) for i in range(len(source.columns)))
    if isinstance(query, QueueQuery):
        return unmixed(QueueScan(query.source.number, layout, source.name), source.columns)
    plan = unmixed(query.plan(), source.columns)
    if isinstance(query, SharedQuery):
        label, is_again = source.name or item.name, query.is_again
        node = Relabel(plan, source.number, layout, True, label, item.name, query.number, is_again=is_again)
        return replace(node, is_early=True) if query.is_further else node
    if item.is_flat:
        assert isinstance(query, BoundValues), type(query)
        label = f"{len(query.rows)}-ROW VALUES CLAUSE"
        return Relabel(plan, source.number, layout, False, label, is_flat=True)
    name = item.name
    if not source.name and isinstance(query, BoundValues) and 1 < len(query.rows) == len(query.sizes):
        name = "0-ROW VALUES CLAUSE"  # SQLite counts the rows only where it makes one co-routine of them
    return Relabel(plan, source.number, layout, False, source.name or name, name)
