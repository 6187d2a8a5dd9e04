"""A SELECT in EXPLAIN QUERY PLAN: its FROM, then what sorts and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.explain_compound import tell_compound
from minisql.planner.explain_nest import tell_from_subqueries, tell_nest
from minisql.planner.explain_parts import computed, expressions, is_extreme
from minisql.planner.explain_steps import tell_filters, tell_inputs, tell_limits, tell_steps, tell_unmatched
from minisql.planner.explain_subqueries import tell_expressions
from minisql.planner.nodes import (
    Aggregate,
    Compound,
    Distinct,
    Filter,
    Grouping,
    LastOfEach,
    Limit,
    OneRow,
    Project,
    Recursive,
    Sort,
    Window,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minisql.planner.explain_lines import Lines
    from minisql.planner.nodes import PlanNode


def query(lines: Lines, node: PlanNode, parent: int) -> None:
    """A SELECT's lines: its FROM, then what sorts and groups."""
    above: list[PlanNode] = []
    while isinstance(node, Limit | Project | Sort | Distinct | LastOfEach | Aggregate | Filter):
        if isinstance(node, Filter) and not isinstance(node.child, Aggregate):
            break  # WHERE; a filter over groups is HAVING
        if isinstance(node, Limit) and above and isinstance(above[-1], Aggregate):
            node = node.child  # the row that min() or max() is satisfied with
            break
        above.append(node)
        node = node.child
    if isinstance(node, Compound):
        tell_compound(lines, node, above, parent)
        return
    if isinstance(node, Recursive):
        _recursive(lines, node, parent)
        return
    n_filters, lines.is_filtered = int(lines.is_filtered), False
    if isinstance(node, Window):
        _window(lines, node, above, parent)
        tell_steps(lines, above, parent, [])
        tell_filters(lines, parent, n_filters)
        return
    tell_from_subqueries(lines, node, parent)
    tell_limits(lines, above, parent)
    groups = [step for step in above if isinstance(step, Aggregate)]
    for group in groups:
        if group.grouping is Grouping.WHOLE:
            tell_inputs(lines, group, parent)
    has_having = any(isinstance(step, Filter) for step in above)
    was_extreme, lines.seeks_extreme = lines.seeks_extreme, any(map(is_extreme, groups)) and not has_having
    outside, lines.right_joins = lines.right_joins, []
    if not groups and _is_constant_row(node) and any(isinstance(step, Distinct) for step in above):
        above = [step for step in above if not isinstance(step, Distinct)]  # neither it nor the row is told
        if isinstance(node, Filter):
            tell_expressions(lines, (node.predicate,), parent)
    else:
        tell_nest(lines, node, parent, None)
    lines.seeks_extreme = was_extreme
    joins, lines.right_joins = lines.right_joins, outside
    if not groups:  # the results are computed in the innermost loop
        for place, step in enumerate(above):
            if isinstance(step, Project):
                tell_expressions(lines, expressions(step, above[place - 1] if place else None), parent)
            elif isinstance(step, Sort) and step.kept_source is not None:
                tell_expressions(lines, computed(step), parent)
        tell_filters(lines, parent, n_filters)
    is_sorted = any(group.grouping is Grouping.HASH for group in groups)
    if not is_sorted:
        tell_unmatched(lines, joins, parent)
    tell_steps(lines, above, parent, joins if is_sorted else [])
    if groups:
        tell_filters(lines, parent, n_filters)


def _window(lines: Lines, node: Window, above: Sequence[PlanNode], parent: int) -> None:
    """One co-routine inside the other, a level for each frame; the sort is the innermost one's."""
    parents = [parent]
    for level in node.levels:
        parents.append(lines.add(parents[-1], f"CO-ROUTINE (subquery-{level})"))
    lines.query(node.child, parents.pop())
    for level in reversed(node.levels):
        if len(parents) == 1:
            tell_limits(lines, above, parent)
        lines.add(parents.pop(), f"SCAN (subquery-{level})")
    tell_expressions(lines, expressions(node), parent)


def _recursive(lines: Lines, node: Recursive, parent: int) -> None:
    """The initial select, then the step; its own ORDER BY is the queue's, which has no line."""
    lines.query(node.initial, lines.add(parent, "SETUP"))
    top = lines.add(parent, "RECURSIVE STEP")
    if len(node.steps) == 1:
        lines.query(node.steps[0], top)
        return
    top = lines.add(top, "COMPOUND QUERY")
    for number, step in enumerate(node.steps):
        lines.query(step, lines.add(top, "UNION ALL" if number else "LEFT-MOST SUBQUERY"))


def _is_constant_row(node: PlanNode) -> bool:
    """Is it the row of a SELECT without FROM?"""
    return isinstance(node.child if isinstance(node, Filter) else node, OneRow)
