"""`bind`, the door from the AST's expressions to bound ones; each class of node has its function elsewhere.

`expressions.py`, `calls.py` and `subqueries.py` register theirs with `@binds(...)` when the package is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias, TypeVar

from minisql.planner.context import Context
from minisql.planner.scope import Scope
from minisql.planner.typed import Typed
from minisql.sql import ast

Binder: TypeAlias = Callable[[Context, Any, Scope], Typed]

_B = TypeVar("_B", bound=Binder)

_BINDERS: Final[dict[type, Binder]] = {}


def binds(*classes: type[ast.Node]) -> Callable[[_B], _B]:
    """Decorator: the function binds expressions of these classes."""

    def register(binder: _B) -> _B:
        _BINDERS.update(dict.fromkeys(classes, binder))
        return binder

    return register


def bind(ctx: Context, node: ast.Expr, scope: Scope) -> Typed:
    """The expression as a single value.

    Raises:
        SqlError: what SQLite says of a name, a function or a row value that is not right here.
    """
    if ctx.bound_below:
        found = ctx.bound_below.get(id(node))
        if found is not None:
            return found
    return _BINDERS[type(node)](ctx, node, scope)


def bind_whole(ctx: Context, node: ast.Expr, scope: Scope) -> Typed:
    """`bind` for a whole expression of a clause; once recursion has failed (`ctx.deep`), without deep recursion.

    Then every 50th level is bound first, the deepest before the others, and `bind` finds them in `ctx.bound_below`.
    """
    if not ctx.deep:
        return bind(ctx, node, scope)
    levels: list[tuple[int, Any]] = []
    stack: list[tuple[int, ast.Node]] = [(0, node)]
    while stack:
        depth, below = stack.pop()
        if depth and depth % 50 == 0 and type(below) in _BINDERS and not isinstance(below, ast.RowValue):
            levels.append((depth, below))
        if not isinstance(below, ast.Select):  # a subquery has a scope of its own
            stack.extend((depth + 1, child) for child in ast.children(below))
    for _, expr in sorted(levels, key=lambda item: -item[0]):
        ctx.bound_below[id(expr)] = _BINDERS[type(expr)](ctx, expr, scope)
    return bind(ctx, node, scope)
