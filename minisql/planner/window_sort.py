"""ORDER BY of result columns that are window functions.

To SQLite such a term is a copy of the result column. The window that stands first in the text is carried out last, but
the copy of its function is carried out with the windows of the queries below, so before all others; and what is shown
is the value that was sorted by. `SELECT row_number() OVER (), sum(a) OVER (PARTITION BY b) FROM t ORDER BY 1` numbers
the rows as they come from the table, without ORDER BY as they come from the other window.
Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.frozen import replace
from minisql.planner.context import Context
from minisql.planner.expr import Column, Expr, walk
from minisql.planner.ordering import OrderItem
from minisql.planner.outputs import Output
from minisql.planner.same import rewrite
from minisql.planner.window import WindowGroup, Windows


def sorted_by_windows(
    ctx: Context, windows: Windows, order: Sequence[OrderItem], outputs: Sequence[Output]
) -> tuple[list[OrderItem], list[Output]]:
    """(ORDER BY, result columns) where ORDER BY names result columns with functions of the first window of the text."""
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
        order[number] = item._replace(term=replace(item.term, expr=copy))
        if item.output is not None:
            shown = outputs[item.output]
            outputs[item.output] = shown._replace(typed=shown.typed._replace(expr=copy))
    if copied:
        calls = [last.calls[number] for number in copied]
        windows.groups.append(WindowGroup(source, last.partition, last.collations, last.order, last.frame, calls))
    return order, outputs
