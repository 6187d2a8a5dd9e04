"""Expressions that a function asks whether they are JSON.

    CREATE INDEX i ON t(json(j))
    SELECT json_array(json(j)) FROM t       json(j) is computed: what an index holds has no mark
    SELECT length(json(j)) FROM t           read of the index

To SQLite these are the arguments of a function that reads marks, and what is an argument of such an argument, if that
is a call itself: an aggregate's, a window's or any other, though it hands no mark on. Unary + is looked through, any
other operator is not. With GROUP BY there are none. Source: found with SQLite (EXPLAIN QUERY PLAN).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.planner.expr import AggregateCall, Call, Column, Expr, Unary, UnaryOp, WindowCall, children, walk

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore

_MARKING: Final = frozenset(
    {
        "->", "json", "json_array", "json_array_insert", "json_extract", "json_insert", "json_object", "json_patch",
        "json_quote", "json_remove", "json_replace", "json_set", "jsonb_array", "jsonb_object",
    }
)  # fmt: skip


def asked_arguments(core: BoundCore, exprs: Sequence[Expr]) -> frozenset[int]:
    """The arguments of aggregates and windows that are asked, by `id`. `exprs`: all that may read their results."""
    calls: dict[tuple[int, int], AggregateCall | WindowCall] = {}
    aggregation, windows = core.scope.aggregation, core.scope.windows
    if aggregation is not None:
        for number, call in enumerate(aggregation.calls):
            calls[aggregation.source, aggregation.n_keys + number] = call
    for group in () if windows is None else windows.groups:
        for number, window_call in enumerate(group.calls):
            calls[group.source, number] = window_call
    asked: set[int] = set()
    waiting = [(expr, False) for expr in exprs] if calls else []
    for each in calls.values():
        if each.function.subtype:
            waiting += [(arg, True) for arg in each.args]
    while waiting:
        expr, is_asked = waiting.pop()
        if is_asked:
            if id(expr) in asked:
                continue
            asked.add(id(expr))
        for node, its_asked in _told(expr, is_asked):
            if its_asked and isinstance(node, Column) and (node.source, node.column) in calls:
                waiting += [(arg, True) for arg in calls[node.source, node.column].args]
    return frozenset(asked)


def asked_marks(expr: Expr, *, is_asked: bool) -> set[int]:
    """What in the expression is asked and may have a mark, by `id`."""
    return {id(node) for node, its_asked in _told(expr, is_asked) if its_asked and _may_be_json(node)}


def _told(expr: Expr, is_asked: bool) -> Iterator[tuple[Expr, bool]]:
    """Each part of the expression, and whether it is asked."""
    stack = [(expr, is_asked)]
    while stack:
        node, its_asked = stack.pop()
        yield node, its_asked
        match node:
            case Call(function):
                below = bool(function.name) and (its_asked or function.subtype)  # no name: of a subquery that was here
            case Unary(UnaryOp.PLUS):
                below = its_asked
            case _:
                below = False
        stack += [(child, below) for child in children(node)]


def _may_be_json(expr: Expr) -> bool:
    """Is there a function in it whose result may have a mark?"""
    return any(isinstance(node, Call) and node.function.name in _MARKING for node in walk(expr))
