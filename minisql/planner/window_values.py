"""What a window asks of a row before the rows are sorted: calls that somebody notices, or that answer otherwise when
asked again, are made once a row.

SQLite puts the arguments and the FILTER of each call into the rows that the window reads, then sorts these by PARTITION
BY and ORDER BY, whose values are the sort's keys: `sum(f(a)) OVER (ORDER BY random())` calls f in the order in which
rows come, and what a row is sorted by is what says whose peer it is. A function that reads what its arguments are
marked with (JSON) has them computed later. So too `last_value(json_array(value)) OVER (ORDER BY id)`, where json_each()
gives the value, knows it for JSON, which it no longer is once it has been sorted.
Source: found with SQLite (EXPLAIN, and functions that count their calls).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from minisql.planner.context import Context
from minisql.planner.expr import Call, Column, Expr, SortTerm, WindowCall, has_subquery, walk
from minisql.planner.nodes import PlanNode, Sort
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


class SortedRows(NamedTuple):
    """The rows in a window's order, and what stands for an expression over them."""

    node: PlanNode
    change: Callable[[Expr], Expr] | None
    """None: every expression stays as it is."""


def sorted_rows(
    ctx: Context, child: PlanNode, terms: tuple[SortTerm, ...], n_sorted: int, calls: Iterable[WindowCall]
) -> SortedRows:
    """The child's rows in the order of `terms`, with what the `calls` of the window want of them."""
    asked = [arg for call in calls if not call.function.subtype for arg in call.args]
    asked += [call.where for call in calls if call.where is not None]
    asked = [expr for expr in asked if not has_subquery(expr)]
    keys = [term.expr for term in terms]
    if any(map(has_subquery, keys)):
        keys = []  # they are computed anew
    if not any(map(_is_called, [*asked, *keys])):
        return SortedRows(Sort(child, terms, n_sorted), None)
    kept = tuple(filter(_is_called, asked))
    source = ctx.new_source()
    node = Sort(child, terms, n_sorted, kept=kept, kept_source=source, kept_early=True)
    return SortedRows(node, _change(source, [*kept, *keys]))


def _is_called(expr: Expr) -> bool:
    """Is there a call in it of a function of the user's, of one whose answer may be another the next time, or of one
    that asks what is JSON?"""
    functions = (node.function for node in walk(expr) if isinstance(node, Call))
    return any(f.subtype or not (f.builtin and f.deterministic) for f in functions)


def _change(source: int, computed: Sequence[Expr]) -> Callable[[Expr], Expr]:
    """From one of these very expressions to its column of the source, from any other to itself."""
    columns = {id(expr): Column(source, number, Affinity.NONE, BINARY) for number, expr in enumerate(computed)}

    def change(expr: Expr) -> Expr:
        return expr if isinstance(expr, Column) else columns.get(id(expr), expr)

    return change
