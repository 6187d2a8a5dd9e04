"""The expressions of a core, all of them or those that stand above its FROM and WHERE: to look at, or to exchange."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from minisql.frozen import replace
from minisql.planner.block import joins_of, tables_of
from minisql.planner.expr import AggregateCall, Expr, SortTerm
from minisql.planner.same import same_expr

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore
    from minisql.planner.ordering import OrderItem
    from minisql.planner.outputs import Output

Change = Callable[[Expr], Expr]


def result_exprs(core: BoundCore) -> Iterator[Expr]:
    """Result columns, HAVING and ORDER BY: of a core that groups, they read its groups."""
    yield from (output.typed.expr for output in core.outputs)
    if core.having is not None:
        yield core.having
    yield from (order.term.expr for order in core.order)


def input_exprs(core: BoundCore) -> Iterator[Expr]:
    """What is computed of each row for GROUP BY, aggregates and windows."""
    yield from (key.expr for key in core.keys)
    for group in () if core.scope.windows is None else core.scope.windows.groups:
        yield from group.exprs()
    yield from (term.expr for term in core.window_order)
    for call in () if core.scope.aggregation is None else core.scope.aggregation.calls:
        yield from call.args
        if call.where is not None:
            yield call.where
        yield from (term.expr for term in call.order_by)


def all_exprs(core: BoundCore) -> Iterator[Expr]:
    """All there are, but for those in its subqueries."""
    yield from core.where
    yield from result_exprs(core)
    for item in joins_of(core.item):
        yield from item.on
    for table in tables_of(core.item):
        yield from (equal for equal, _ in table.args)
        yield from table.own
    yield from input_exprs(core)


def change_all(core: BoundCore, change: Change, change_argument: Change, above: Change | None = None) -> None:
    """Exchange all of them. `change_argument`: see `change_above`; `above`: for all else that that one exchanges."""
    core.where = [change(term) for term in core.where]
    change_above(core, above or change, change_argument)
    for item in joins_of(core.item):
        item.on = [change(term) for term in item.on]
    for table in tables_of(core.item):
        table.args[:] = [(change(equal), column) for equal, column in table.args]
        table.own[:] = [change(term) for term in table.own]


def change_above(core: BoundCore, change: Change, change_argument: Change) -> None:
    """Exchange what stands above FROM and WHERE. `change_argument`: for the arguments of aggregates and windows."""
    known = core.outputs
    core.outputs = [output._replace(typed=output.typed._replace(expr=change(output.typed.expr))) for output in known]
    core.keys = [key._replace(expr=change(key.expr)) for key in core.keys]
    core.having = None if core.having is None else change(core.having)
    core.order = [order._replace(term=_changed_term(core, known, order, change)) for order in core.order]
    core.window_order = tuple([replace(term, expr=change(term.expr)) for term in core.window_order])
    if core.scope.windows is not None:
        groups = core.scope.windows.groups
        groups[:] = [group.rewritten(change_argument) for group in groups]
    if core.scope.aggregation is not None:
        calls = core.scope.aggregation.calls
        calls[:] = [
            AggregateCall(
                call.function,
                tuple(map(change_argument, call.args)),
                call.collation,
                call.distinct,
                None if call.where is None else change(call.where),
                tuple(replace(term, expr=change(term.expr)) for term in call.order_by),
                call.takes_last,
            )
            for call in calls
        ]


def _changed_term(core: BoundCore, known: Sequence[Output], order: OrderItem, change: Change) -> SortTerm:
    """What a term of ORDER BY becomes: one that was among the `known` result columns is the same column now."""
    if order.output is not None and same_expr(known[order.output].typed.expr, order.term.expr, as_written=True):
        return replace(order.term, expr=core.outputs[order.output].typed.expr)
    return replace(order.term, expr=change(order.term.expr))
