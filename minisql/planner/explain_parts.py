"""Parts of a plan that EXPLAIN QUERY PLAN speaks of. Source: eqp."""

from __future__ import annotations

from collections.abc import Iterator

from minisql.planner.expr import Column, Expr
from minisql.planner.nodes import (
    Aggregate,
    Filter,
    Grouping,
    HashLookup,
    Join,
    JoinKind,
    Limit,
    OneRow,
    PlanNode,
    Project,
    Relabel,
    Sort,
    Values,
    Window,
)


def by_itself(side: PlanNode) -> PlanNode:
    """The right side of a RIGHT or FULL JOIN without a transient index, which SQLite makes for none."""
    while isinstance(side, Filter | HashLookup):
        side = side.child
    if isinstance(side, Join) and isinstance(side.left, Filter) and isinstance(side.left.child, OneRow):
        return by_itself(side.right)
    return side


def has_right_join(node: PlanNode) -> bool:
    """Is there a RIGHT or FULL JOIN in a FROM part?"""
    stack = [node]
    while stack:
        match stack.pop():
            case Join(left, right, kind):
                if kind in (JoinKind.RIGHT, JoinKind.FULL):
                    return True
                stack += (left, right)
            case Filter(child) | HashLookup(child):
                stack.append(child)
    return False


def is_extreme(node: Aggregate) -> bool:
    """A single min() or max() of a whole query."""
    return (
        node.grouping is Grouping.WHOLE
        and len(node.calls) == 1
        and node.calls[0].function.name.lower() in ("min", "max")
        and node.calls[0].where is None
    )


def values_of(node: PlanNode) -> Values | None:
    """The VALUES that an INSERT's rows are, if they are that."""
    while isinstance(node, Project | Relabel):
        node = node.child
    return node if isinstance(node, Values) else None


def nest_of(node: PlanNode) -> PlanNode | None:
    """The FROM part of an INSERT's rows; None when they are constants."""
    while isinstance(node, Project | Filter | Limit | Relabel):
        node = node.child
    return None if isinstance(node, OneRow | Values) else node


def relabels(node: PlanNode) -> list[Relabel]:
    """The subqueries of a FROM part in the order of the text, whatever that of the loops: so they are numbered."""
    found: list[Relabel] = []
    stack = [node]
    while stack:
        here = stack.pop()
        match here:
            case Relabel():
                found.append(here)
            case Join(left, right):
                stack += (right, left)
            case Filter(child) | HashLookup(child):
                stack.append(child)
            case _:
                pass
    return sorted(found, key=lambda relabel: relabel.source)


def computed(sort: Sort) -> list[Expr]:
    """What a sort computes of a row, in turn."""
    terms = [term.expr for term in sort.terms]
    return [*sort.kept, *terms] if sort.kept_early else [*terms, *sort.kept]


def expressions(node: PlanNode, above: PlanNode | None = None) -> Iterator[Expr]:
    """What a step computes itself, in the order in which the subqueries in it are told: of result columns, those that
    the step `above` sorts by come behind the others, in its order."""
    match node:
        case Project(_, source, exprs):
            keys = [term.expr for term in above.terms] if isinstance(above, Sort) else []
            last = [key.column for key in keys if isinstance(key, Column) and key.source == source]
            yield from (expr for number, expr in enumerate(exprs) if number not in last)
            yield from (exprs[number] for number in dict.fromkeys(last))
        case Filter(_, predicate):
            yield predicate
        case Aggregate():
            yield from node.keys
            for call in node.calls:
                yield from call.args
        case Sort():
            yield from computed(node)
        case Window():
            yield from node.partition
            for window_call in node.calls:
                yield from window_call.args
        case _:
            return
