"""The limit on the depth of an expression, so that nobody who walks a tree meets a deeper one.

Source: limits §4 "Maximum Depth Of An Expression Tree".
"""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.sql.ast import Node, Select, children

MAX_DEPTH: Final = 1000


def check_depth(root: Node) -> None:
    """Raise SqlError when an expression under `root` is more than MAX_DEPTH nodes deep.

    Walks without recursion. A subquery counts into the expression that holds it, as SQLite counts.
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
        tallest = max((height[id(child)] for child in below), default=0)
        height[id(node)] = tallest + (not isinstance(node, Select))
        if tallest >= MAX_DEPTH:
            raise SqlError(f"Expression tree is too large (maximum depth {MAX_DEPTH})")
