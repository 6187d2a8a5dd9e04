"""`bind`, the door from the AST's expressions to bound ones; each class of node has its function elsewhere.

`expressions.py`, `calls.py` and `subqueries.py` register theirs with `@binds(...)` when the package is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeAlias, TypeVar

from minisql.errors import SqlError
from minisql.planner.context import Context
from minisql.planner.scope import Scope
from minisql.planner.typed import MissingCollation, Typed
from minisql.sql import ast

Binder: TypeAlias = Callable[[Context, Any, Scope], Typed]

_B = TypeVar("_B", bound=Binder)

_BINDERS: Final[dict[type, Binder]] = {}

_READ_ON: Final = frozenset(
    (
        ast.ColumnRef,
        ast.Current,
        ast.Exists,
        ast.FunctionCall,
        ast.InSelect,
        ast.InTable,
        ast.IsNull,
        ast.Like,
        ast.Subquery,
    )
)
"""What SQLite looks up although something to the left was wrong; of a SELECT only what it looks up first."""


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
    if ctx.mistake is not None and type(node) not in _READ_ON and not (is_null_test(node) or is_name_test(node)):
        from minisql.planner.expressions import refuse_sizes_in

        refuse_sizes_in(ctx, node)  # told though all else there is not looked at
        ctx.raise_mistake()
    if ctx.bound_below:
        found = ctx.bound_below.get(id(node))
        if found is not None:
            return found
    try:
        return _BINDERS[type(node)](ctx, node, scope)
    except MissingCollation as error:
        from minisql.planner.told import misused

        typed, missing = misused(ctx, error), ctx.env.collation(error.missing)
        return typed._replace(collation=missing, explicit=True) if _has_collate(node) else typed


def _has_collate(node: ast.Node) -> bool:
    if isinstance(node, ast.Select):
        return False
    return isinstance(node, ast.Collate) or any(map(_has_collate, ast.children(node)))


def is_null_test(node: ast.Node) -> bool:
    """Is it `x IS NULL` or `x IS NOT NULL`, which are IsNull when they are spelt ISNULL or NOTNULL?"""
    if type(node) is not ast.Binary or type(node.right) is not ast.Literal or node.right.value is not None:
        return False
    return node.op in (ast.BinaryOperator.IS, ast.BinaryOperator.IS_NOT)


def is_name_test(node: ast.Node) -> bool:
    """Is it `x IS name`? SQLite looks the name up first, since it may be TRUE."""
    return name_tested(node) is not None


def name_tested(node: ast.Node) -> ast.ColumnRef | None:
    """The name of `x IS name`; None for anything else."""
    if type(node) is not ast.Binary or node.op not in (ast.BinaryOperator.IS, ast.BinaryOperator.IS_NOT):
        return None
    right = node.right
    while isinstance(right, ast.Collate):
        right = right.operand
    return right if isinstance(right, ast.ColumnRef) and right.table is None else None


def bind_whole(ctx: Context, node: ast.Expr, scope: Scope) -> Typed:
    """`bind` for a whole expression of a clause; once recursion has failed (`ctx.deep`), without deep recursion.

    Then every 50th level is bound first, the deepest before the others, and `bind` finds them in `ctx.bound_below`.
    """
    return bind_together(ctx, (node,), scope)[0]


def bind_together(ctx: Context, nodes: Sequence[ast.Expr], scope: Scope) -> list[Typed]:
    """`bind_whole` for what is one expression to SQLite: `LIMIT nope() OFFSET nope` says `no such column: nope`."""
    n_late = len(ctx.late)
    reads_on, ctx.reads_on = ctx.reads_on, False
    try:
        typed = [bind(ctx, node, scope) if not ctx.deep else _bind_deep(ctx, node, scope) for node in nodes]
    except SqlError:
        ctx.mistake = None
        raise
    finally:
        ctx.reads_on = reads_on
    if not reads_on:
        ctx.raise_mistake()
    if len(ctx.late) > n_late + 1:
        from minisql.planner.code_mistakes import in_code_order
        from minisql.planner.told import ranked

        late = in_code_order(ctx, [each.expr for each in typed], ctx.late[n_late:])
        ctx.late[n_late:] = ranked(ctx, late)[:1]
    return typed


@contextmanager
def as_one(ctx: Context) -> Iterator[None]:
    """Around calls of `bind_whole` for parts of what is one expression to SQLite."""
    outside, ctx.reads_on = ctx.reads_on, True
    try:
        yield
    finally:
        ctx.reads_on = outside
    ctx.raise_mistake()


def _bind_deep(ctx: Context, node: ast.Expr, scope: Scope) -> Typed:
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
        ctx.raise_mistake()
    return bind(ctx, node, scope)


def read_on(ctx: Context, nodes: Iterable[ast.Expr], scope: Scope) -> list[Typed]:
    """Bind expressions at a place where SQLite reads on after a mistake: it is left in `ctx.mistake`, and the list ends
    before it."""
    found: list[Typed] = []
    try:
        for node in nodes:
            found.append(bind(ctx, node, scope))
    except SqlError as error:
        ctx.mistake = error
    return found
