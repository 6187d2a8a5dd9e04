"""The numbers that SQLite's parser gives the SELECTs of a statement, which EXPLAIN QUERY PLAN shows: `(subquery-2)`.

A SELECT has its number when it has been read to its end, so an inner one comes before the one around it; each core of
a compound has its own. Source: eqp; the order was found by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Iterator

from minisql.sql import ast


def number_selects(statement: ast.Node) -> tuple[dict[int, int], int]:
    """(the numbers, from 1, by the id() of the core, VALUES or join in parentheses, how many were given out)."""
    numbers: dict[int, int] = {}
    n_given = 0
    has_with = False
    nested: set[int] = set()
    behind: dict[int, list[ast.Node]] = {}  # ORDER BY and LIMIT are read before the last core is at its end
    stack: list[tuple[ast.Node, bool]] = [(statement, False)]
    while stack:
        node, is_read = stack.pop()
        if is_read:
            n_given += _n_of_values(node, has_with=has_with) if isinstance(node, ast.Values) else 1
            numbers[id(node)] = n_given
            continue
        has_with = has_with or isinstance(node, ast.With)
        if isinstance(node, ast.SelectCore | ast.Values | ast.InTable) or id(node) in nested:
            stack.append((node, True))
        elif isinstance(node, ast.JoinClause):
            nested.update(id(table) for table in _joins_apart(node))
        below = ast.children(node)
        if isinstance(node, ast.Select):
            below = [*node.cores] if node.with_ is None else [node.with_, *node.cores]
            behind[id(node.cores[-1])] = [*node.order_by, *_there(node.limit, node.offset)]
        elif isinstance(node, ast.Insert | ast.Update | ast.Delete) and node.with_ is not None:
            below = [node.with_, *(each for each in below if each is not node.with_)]
        stack.extend((each, False) for each in reversed([*below, *behind.get(id(node), ())]))
    return numbers, n_given


def _joins_apart(clause: ast.JoinClause) -> Iterator[ast.NestedJoin]:
    """The joins in parentheses that are subqueries to SQLite: not one that a FROM clause begins with."""
    for table in (clause.first, *(join.table for join in clause.joins)):
        if isinstance(table, ast.NestedJoin) and table.join.joins and (table is not clause.first or table.alias):
            yield table


def _n_of_values(node: ast.Values, *, has_with: bool) -> int:
    """Two for the co-routine that rows are; behind a WITH each row is a SELECT."""
    return len(node.rows) if has_with else min(len(node.rows), 2)


def _there(*nodes: ast.Node | None) -> list[ast.Node]:
    return [node for node in nodes if node is not None]
