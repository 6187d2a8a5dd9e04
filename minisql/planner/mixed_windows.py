"""Columns of a flattened subquery that windows read, of the affinity REAL though integers may be among their values.

    SELECT x / 2, sum(x) OVER () FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x FROM u)    3.5, and 7 + 7 + ..

To SQLite what stands above the innermost window is a query around another one, whose columns have the subquery's
affinity, and so reads integers of a REAL column as reals; what that window is given is computed in the query below.
Source: SQLite itself, such queries; see DerivedColumn.mixed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.frozen import replace
from minisql.planner.expr import Column, Expr, Unary, UnaryOp
from minisql.planner.ordering import OrderItem
from minisql.planner.same import rewrite, same_expr
from minisql.planner.scope import DerivedSource
from minisql.planner.window import WindowGroup

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore


def read_as_real_above_windows(core: BoundCore, source: DerivedSource) -> None:
    """Before the columns of `source` are exchanged for what they stand for: have `core`, if it has windows, read those
    that are mixed as reals, where it is above the innermost of them."""
    windows = core.scope.windows
    mixed = {number for number, column in enumerate(source.columns) if column.mixed}
    if windows is None or not windows.groups or not mixed:
        return

    def is_mixed(node: Expr) -> bool:
        return type(node) is Column and node.source == source.number and node.column in mixed

    def as_real(expr: Expr) -> Expr:
        return rewrite(expr, lambda node: Unary(UnaryOp.AS_REAL, node) if is_mixed(node) else None)

    core.outputs = [
        output._replace(typed=output.typed._replace(expr=as_real(output.typed.expr))) for output in core.outputs
    ]
    core.order = [_changed(order, as_real(order.term.expr), windows.groups[0]) for order in core.order]
    for group in windows.groups[:-1]:  # also where two differ in their frames alone
        group.calls[:] = group.rewritten(as_real).calls


def _changed(order: OrderItem, expr: Expr, outermost: WindowGroup) -> OrderItem:
    """The term of ORDER BY; one by which the outermost window is sorted, too, stays the same as that."""
    old = order.term.expr
    if type(old) is Column or any(same_expr(old, term.expr) for term in outermost.sort_terms()):
        return order
    return order._replace(term=replace(order.term, expr=expr))
