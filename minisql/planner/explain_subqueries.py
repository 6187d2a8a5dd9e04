"""The subqueries of expressions in EXPLAIN QUERY PLAN: each told once, where it is met first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.expr import Cast, Column, Exists, InQuery, Outer, Scalar, walk
from minisql.planner.in_operator import in_operator
from minisql.planner.nodes import Compound, Distinct, Limit, Project, Sort, Values
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minisql.planner.explain_lines import Lines
    from minisql.planner.expr import Comparison, Expr, Subquery


def tell_expressions(lines: Lines, exprs: Iterable[Expr], parent: int) -> None:
    for expr in exprs:
        for node in walk(expr):
            if isinstance(node, InQuery):
                if tell_in_operator(lines, node.query, node.how, parent):
                    continue
                _filtered_list(lines, node, parent)
            elif isinstance(node, Scalar | Exists):
                tell_subquery(lines, node.query, "SCALAR", parent)


def _filtered_list(lines: Lines, node: InQuery, parent: int) -> None:
    """The lines of a list, of which a Bloom filter is made: where it is a compound, at the end of each side."""
    query, key = node.query, (node.query.number, _list_affinities(node))
    if (key in lines.shown_lists or query.number in lines.sought) and _tell_reuse(lines, query, parent):
        return
    lines.shown_lists.add(key)
    is_filtered = not node.query.outer and all(how.collation.is_binary for how in node.how)
    plan, is_sorted = node.query.plan, False
    while isinstance(plan, Limit | Project | Sort | Distinct):
        is_sorted = is_sorted or isinstance(plan, Sort)
        plan = plan.child
    lines.is_filtered = is_filtered and (not is_sorted or isinstance(plan, Compound))
    tell_subquery(lines, node.query, "LIST", parent)
    lines.is_filtered = False


def tell_sought(lines: Lines, query: Subquery, parent: int) -> None:
    """The lines of a list whose values are sought one after another, of which no filter is made."""
    if query.number not in lines.sought or not _tell_reuse(lines, query, parent):
        lines.sought.add(query.number)
        tell_subquery(lines, query, "LIST", parent)


def _tell_reuse(lines: Lines, query: Subquery, parent: int) -> bool:
    """The line of a copy whose list has been made before; is it one?"""
    if query.outer or (query.number, query.copy) in lines.subqueries:
        return False
    lines.subqueries.add((query.number, query.copy))
    lines.add(parent, f"REUSE LIST SUBQUERY {query.number}")
    return True


def tell_in_operator(
    lines: Lines, query: Subquery, how: Sequence[Comparison], parent: int, *, seeks: bool = False
) -> bool:
    """The line of a query behind IN whose table is asked itself; is it such a one?"""
    line = in_operator(query, how, seeks=seeks)
    if line is not None and (query.number, query.copy) not in lines.subqueries:
        lines.subqueries.add((query.number, query.copy))
        lines.add(parent, line)
    return line is not None


def tell_subquery(lines: Lines, query: Subquery, word: str, parent: int) -> int | None:
    """A subquery's lines; the id of the first, None if they are there already."""
    if (query.number, query.copy) in lines.subqueries:
        return None
    lines.subqueries.add((query.number, query.copy))
    correlated = "CORRELATED " if query.outer else ""
    top = lines.add(parent, f"{correlated}{word} SUBQUERY {query.number if query.told is None else query.told}")
    lines.is_one_row = word == "SCALAR" and isinstance(query.plan, Values)
    outside = lines.subqueries
    if query.copy:  # and what is in it are copies
        lines.subqueries = set()
    lines.query(query.plan, top)
    lines.subqueries = outside
    return top


def _list_affinities(node: InQuery) -> tuple[Affinity, ...]:
    """What SQLite makes of the list's values, by column: a list made already serves where that is the same."""
    made: list[Affinity] = []
    for operand, how, affinity in zip(node.operands, node.how, node.affinities, strict=True):
        own = operand.affinity if isinstance(operand, Column | Cast | Outer | Scalar) else None
        has_one = own is None or own is Affinity.NONE or affinity is Affinity.NONE
        made.append((how.affinity or Affinity.BLOB) if not has_one else own or affinity)
    return tuple(made)
