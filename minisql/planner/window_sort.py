"""ORDER BY of result columns that are window functions.

To SQLite such a term is a copy of the result column. The window that stands first in the text is carried out last, but
the copy of its function is carried out with the windows of the queries below, so before all others; and what is shown
is the value that was sorted by. `SELECT row_number() OVER (), sum(a) OVER (PARTITION BY b) FROM t ORDER BY 1` numbers
the rows as they come from the table, without ORDER BY as they come from the other window. SELECT DISTINCT shows the
column and sorts by it, but the copy is carried out all the same, and other windows meet the rows in its order.
Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.frozen import replace
from minisql.planner.context import Context
from minisql.planner.expr import Column, Expr, InQuery, Scalar, walk
from minisql.planner.ordering import OrderItem
from minisql.planner.outputs import Output
from minisql.planner.same import rewrite
from minisql.planner.scope import Aggregation
from minisql.planner.window import WindowGroup, Windows


def behind_windows(
    windows: Windows, aggregation: Aggregation, order: Sequence[OrderItem], outputs: Sequence[Output]
) -> str | None:
    """The name of the last aggregate of this query that stands in a subquery behind the windows: in a result column, in
    ORDER BY, or in the only window's call of a result column that ORDER BY names. To SQLite windows read a subquery,
    which aggregates, and behind them it knows only the values of aggregates that no further subquery surrounds."""
    own = {group.source: group for group in windows.groups}
    exprs = [*(output.typed.expr for output in outputs), *(item.term.expr for item in order)]
    for item in order if len(own) == 1 else ():
        if item.output is not None or item.aliased:
            read = {node.source for node in walk(item.term.expr) if isinstance(node, Column)} & own.keys()
            exprs += [expr for source in sorted(read) for expr in own[source].exprs()]
    name = None
    for expr in exprs:
        for node in walk(expr):
            if isinstance(node, Scalar | InQuery):
                for below in (found for outer in node.query.outer for found in walk(outer)):
                    if isinstance(below, Column) and below.source == aggregation.source and below.name is not None:
                        name = below.name
    return name


def sorted_by_windows(
    ctx: Context, windows: Windows, order: Sequence[OrderItem], outputs: Sequence[Output], *, distinct: bool = False
) -> tuple[list[OrderItem], list[Output]]:
    """(ORDER BY, result columns) where ORDER BY names result columns with functions of the first window of the text.
    `distinct`: of a SELECT DISTINCT."""
    order, outputs = list(order), list(outputs)
    last = windows.groups[0]
    copied: list[int] = []
    source = 0

    def replacement(node: Expr) -> Expr | None:
        if not isinstance(node, Column) or node.source != last.source:
            return None
        if node.column not in copied:
            copied.append(node.column)
        return replace(node, source=source, column=copied.index(node.column))

    for number, item in enumerate(order):
        expr = item.term.expr
        named = item.output is not None or item.aliased
        if not named or not any(isinstance(n, Column) and n.source == last.source for n in walk(expr)):
            continue
        source = source or ctx.new_source()
        copy = rewrite(expr, replacement)
        if distinct and item.output is not None:
            continue
        order[number] = item._replace(term=replace(item.term, expr=copy))
        if item.output is not None:
            shown = outputs[item.output]
            outputs[item.output] = shown._replace(typed=shown.typed._replace(expr=copy))
    if copied:
        calls = [last.calls[number] for number in copied]
        windows.groups.append(WindowGroup(source, last.partition, last.collations, last.order, last.frame, calls))
    return order, outputs
