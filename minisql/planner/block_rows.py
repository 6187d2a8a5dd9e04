"""How many rows SQLite thinks that FROM and WHERE of a query give, noted when they are planned (`Context.block_rows`),
for the join around the query (where/rows.py). Source: SQLite itself, whose EXPLAIN QUERY PLAN tells the costs."""

from __future__ import annotations

from typing import Final, NamedTuple

from minisql.planner.nodes import PlanNode

GROUPS: Final = 66
"""The LogEst of 100, which groups are taken to be, however many rows there are."""
OF_DISTINCT: Final = -30
"""DISTINCT is taken to leave one row of eight."""


class BlockRows(NamedTuple):
    """LogEsts, of all the runs of the subquery that it is: the rows of a `node`, and those that DISTINCT leaves."""

    node: PlanNode
    rows: int
    distinct: int


def block_rows(node: PlanNode, rows: int, *, is_short: bool, are_groups: bool) -> BlockRows:
    """`is_short`: a whole key was looked for, and nothing weighed. `are_groups`: the rows are sorted as a whole, so
    that DISTINCT is GROUP BY to SQLite."""
    distinct = rows if is_short else GROUPS if are_groups else rows + OF_DISTINCT
    return BlockRows(node, rows, distinct)
