"""The limit on the depth of an expression, so that nobody who walks a tree meets a deeper one.

Source: limits §4 "Maximum Depth Of An Expression Tree"; what counts was found with SQLite.
"""

from __future__ import annotations

from typing import Final, get_args

from minisql.errors import SqlError
from minisql.sql.ast import Expr, JoinClause, Node, With, children

_EXPRESSIONS: Final = frozenset(get_args(Expr))


def check_depth(root: Node, max_depth: int) -> None:
    """Raise SqlError when an expression under `root` is more than `max_depth` deep.

    A constant is 1 deep. A subquery's clauses count into the expression that holds it, but its FROM and its WITH do
    not. Walks without recursion.
    """
    height: dict[int, int] = {}
    stack: list[tuple[Node, list[Node] | None]] = [(root, None)]
    while stack:
        node, below = stack.pop()
        if below is None:
            below = children(node)
            stack.append((node, below))
            stack.extend((child, None) for child in below)
            continue
        if isinstance(node, (JoinClause, With)):
            height[id(node)] = 0
            continue
        tallest = max((height[id(child)] for child in below), default=0) + (type(node) in _EXPRESSIONS)
        if tallest > max_depth:
            raise SqlError(f"Expression tree is too large (maximum depth {max_depth})")
        height[id(node)] = tallest
