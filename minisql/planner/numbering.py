"""The numbers that SQLite's parser gives the SELECTs of a statement, which EXPLAIN QUERY PLAN shows: `(subquery-2)`.

A SELECT has its number when it has been read to its end, so an inner one comes before the one around it; each core of
a compound has its own. Source: eqp; the order was found by asking SQLite.
"""

from __future__ import annotations

from minisql.sql import ast


def number_selects(statement: ast.Node) -> tuple[dict[int, int], int]:
    """(the numbers, from 1, by the id() of the core or VALUES, how many numbers were given out)."""
    numbers: dict[int, int] = {}
    n_given = 0
    stack: list[tuple[ast.Node, bool]] = [(statement, False)]
    while stack:
        node, is_read = stack.pop()
        if is_read:
            n_given += 2 if isinstance(node, ast.Values) and len(node.rows) > 1 else 1
            numbers[id(node)] = n_given
            continue
        if isinstance(node, ast.SelectCore | ast.Values | ast.InTable):
            stack.append((node, True))
        stack.extend((below, False) for below in reversed(_in_order_of_text(node)))
    return numbers, n_given


def _in_order_of_text(node: ast.Node) -> list[ast.Node]:
    if not isinstance(node, ast.Select):
        return ast.children(node)
    found: list[ast.Node] = [] if node.with_ is None else [node.with_]
    # ORDER BY and LIMIT are read before the last core is at its end.
    return [*found, *node.cores[:-1], *node.order_by, *_there(node.limit, node.offset), node.cores[-1]]


def _there(*nodes: ast.Node | None) -> list[ast.Node]:
    return [node for node in nodes if node is not None]
