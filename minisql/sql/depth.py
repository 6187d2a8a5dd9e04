"""The limit on the depth of an expression, so that nobody who walks a tree meets a deeper one.

Source: limits §4 "Maximum Depth Of An Expression Tree"; what counts was found with SQLite.
"""

from __future__ import annotations

from typing import Final, get_args

from minisql.errors import SqlError
from minisql.sql.ast import CreateTrigger, CreateView, Expr, JoinClause, Node, Select, Star, With, children

_COUNTED: Final = frozenset((*get_args(Expr), Star))


def may_be_deep(sql: str, start: int, end: int, max_depth: int) -> bool:
    """Is the statement's text, from `start` to `end`, long enough for expressions of that depth? A level takes a
    character at least, and counts once more for each SELECT around it."""
    n_characters = end - start
    if n_characters > max_depth:
        return True
    n_selects = sql[start:end].lower().count("select")
    return n_selects > 1 and n_selects * (n_characters - 7 * n_selects) > max_depth


def check_depth(root: Node, max_depth: int) -> None:
    """Raise SqlError when an expression under `root` is more than `max_depth` deep.

    A constant is 1 deep. A subquery's clauses count into the expression that holds it, but its FROM and its WITH do
    not; `*` is 1 deep, and LIMIT adds 1. Walks without recursion.
    """
    height: dict[int, int] = {}
    n_selects = 0
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
        n_selects += type(node) is Select
        tallest = max((height[id(child)] for child in below), default=0) + (type(node) in _COUNTED)
        if type(node) is Select and node.limit is not None:
            tallest = max(tallest, *(1 + height[id(limit)] for limit in (node.limit, node.offset) if limit))
        if tallest > max_depth:
            raise _too_large(max_depth)
        height[id(node)] = tallest
    # The names of a view or a trigger are looked up when it is used.
    if n_selects > (type(root) is Select) and not isinstance(root, CreateView | CreateTrigger):
        _check_sums(root, height, max_depth)


def _check_sums(root: Node, height: dict[int, int], max_depth: int) -> None:
    """An expression in a subquery and all the whole expressions that hold that subquery may not be more than
    `max_depth` deep together: SQLite counts once more when it looks up names. So `SELECT (SELECT (SELECT 1))` is 6
    deep, 3 + 2 + 1. A subquery in FROM holds nothing."""
    stack = [(root, 0, False)]
    while stack:
        node, depth, is_part = stack.pop()
        if isinstance(node, Select):
            is_part = False
        elif not is_part and type(node) in _COUNTED:
            is_part = True
            depth += height[id(node)]
            if depth > max_depth:
                raise _too_large(max_depth)
        stack.extend((child, depth, is_part) for child in children(node))


def _too_large(max_depth: int) -> SqlError:
    return SqlError(f"Expression tree is too large (maximum depth {max_depth})")
