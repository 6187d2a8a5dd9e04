"""UNION, INTERSECT and EXCEPT in EXPLAIN QUERY PLAN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.explain_nest import tell_value_terms
from minisql.planner.explain_steps import sort_words, tell_filters, tell_limits, tell_step
from minisql.planner.nodes import Compound, CompoundOp, Limit, Sort, Values

if TYPE_CHECKING:
    from minisql.planner.explain_lines import Lines
    from minisql.planner.nodes import PlanNode


def tell_compound(lines: Lines, node: Compound, above: list[PlanNode], parent: int) -> None:
    """UNION ALL side by side; the others, and what has an ORDER BY, by merging sorted sides."""
    sides: list[PlanNode] = []
    left: PlanNode = node
    n_filters, lines.is_filtered = int(lines.is_filtered), False
    n_nested = 0
    while isinstance(left, Compound) and not left.merged:
        n_nested += left.is_nested
        sides.append(left.right)
        left = left.left
    for _ in range(n_nested):
        parent = lines.add(lines.add(parent, "COMPOUND QUERY"), "LEFT-MOST SUBQUERY")
    if isinstance(left, Compound):
        tell_limits(lines, above, parent)
        gives_both = left.op in (CompoundOp.UNION, CompoundOp.UNION_ALL)
        merge = _merge(lines, left, parent)
        tell_filters(lines, merge, n_filters + (n_filters and gives_both))
        top = _level_behind(lines, left, [parent, merge])
    else:
        top = lines.add(parent, "COMPOUND QUERY")
        if isinstance(left, Values) and len(left.terms) > 1:
            tell_value_terms(lines, left, top)
        else:
            first = lines.add(top, "LEFT-MOST SUBQUERY")
            tell_limits(lines, above, first)
            lines.query(left, first)
            tell_filters(lines, first, n_filters)
    for side in reversed(sides):
        place = lines.add(top, CompoundOp.UNION_ALL.value)
        _right_side(lines, side, place)
        tell_filters(lines, place, n_filters)
    for step in reversed(above):
        if not isinstance(step, Sort):
            tell_step(lines, step, parent)


def _right_side(lines: Lines, side: PlanNode, parent: int) -> None:
    """A side behind an operator: of VALUES that are no single co-routine SQLite makes a nameless subquery."""
    rows = _unsorted(side)
    if isinstance(rows, Values) and len(rows.terms) > 1:
        lines.query(rows, lines.add(parent, "CO-ROUTINE 0-ROW VALUES CLAUSE"))
        lines.add(parent, "SCAN 0-ROW VALUES CLAUSE")
    else:
        lines.query(side, parent)


def _unsorted(side: PlanNode) -> PlanNode:
    """A side of a merge without what sorts it, and stops."""
    while isinstance(side, Limit | Sort):
        side = side.child
    return side


def _level_behind(lines: Lines, node: Compound, path: list[int]) -> int:
    """Below which line SQLite shows what comes behind a merge: for each merge inside the right side of another it has
    left a level too few. `path`: the line around the merge, and its own."""
    n_inside, right = 0, _unsorted(node.right)
    while isinstance(right, Compound) and right.merged:
        n_inside += 1
        for word in ("RIGHT", "MERGE"):
            path.append(next(id_ for id_, above, _, text in lines.done if above == path[-1] and text.startswith(word)))
        right = _unsorted(right.right)
    return path[n_inside]


def _merge(lines: Lines, node: Compound, parent: int) -> int:
    """Each side in the order of the merge; a chain leans to the left, and may be 500 long. Returned is its line."""
    chain = [node]
    while isinstance(chain[-1].left, Compound):
        chain.append(chain[-1].left)
    places: list[tuple[Compound, int]] = []
    for step in chain:
        top = lines.add(parent, f"MERGE ({step.op.value})")
        places.append((step, top))
        parent = lines.add(top, "LEFT")
    innermost = chain[-1]
    lines.query(innermost.left, parent)
    _side_sort(lines, innermost.left_unsorted, innermost.n_order, parent)
    for step, top in reversed(places):
        right = lines.add(top, "RIGHT")
        _right_side(lines, step.right, right)
        _side_sort(lines, step.right_unsorted, step.n_order, right)
    return places[0][1]


def _side_sort(lines: Lines, n_unsorted: int, n_order: int, parent: int) -> None:
    if n_unsorted:
        lines.add(parent, sort_words(n_unsorted, n_order, "ORDER BY"))
