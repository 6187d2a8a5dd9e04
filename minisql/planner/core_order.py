"""The orders that a core's rows may come in: which one is wanted, which ones would save work.

Source: queryplanner §2 "Sorting", optoverview §10 "ORDER BY Optimizations", §13 "The MIN/MAX Optimization".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.frozen import replace
from minisql.planner.block import is_virtual
from minisql.planner.bound_core import BoundCore, SideOrder
from minisql.planner.expr import Column, SortTerm, has_subquery, sources
from minisql.planner.ordering import OrderItem, together
from minisql.planner.redundant import is_redundant
from minisql.planner.same import same_expr
from minisql.planner.typed import Typed, collation_of


def wanted_order(core: BoundCore, grouped: bool) -> tuple[tuple[SortTerm, ...], bool]:
    """The order in which the block's rows would save work: (terms, whether any direction does)."""
    if grouped:
        if orders_by_keys(core):  # the first row of a group is the first one in this order
            return tuple(_terms_over_groups(core)), not is_virtual(core.item)
        if core.keys:
            return tuple(together(key) for key in core.keys), True
        redundant = reads_bare_columns(core) or distinct_is_redundant(core)
        return () if redundant else distinct_order(core), True
    if core.scope.windows is not None and core.scope.windows.groups:
        return core.window_order or core.scope.windows.groups[-1].sort_terms(), False
    if core.order:
        return tuple(item.term for item in core.order), False
    if core.distinct:
        return tuple(together(output.typed) for output in core.outputs), True
    return (), False


def collated_terms(core: BoundCore, terms: Sequence[SortTerm]) -> frozenset[int]:
    """The places of those terms of a wanted order that have a COLLATE."""
    collated = [item.term.expr for item in core.order if item.explicit]
    collated += [typed.expr for typed in (*core.keys, *(output.typed for output in core.outputs)) if typed.explicit]
    return frozenset([place for place, term in enumerate(terms) if any(term.expr is expr for expr in collated)])


def order_behind(core: BoundCore, grouped: bool) -> tuple[SortTerm, ...]:
    """What the rows of groups may be ordered by behind the wanted order: an aggregate's DISTINCT."""
    return distinct_order(core) if grouped and core.keys and not orders_by_keys(core) else ()


def side_order(core: BoundCore, welcome: Sequence[SideOrder]) -> tuple[SortTerm, ...]:
    """The order in which a compound would like this core's rows, constants too: no loop gives them an order."""
    return tuple([term.of(core.outputs[term.column].typed.expr) for term in welcome])


def orders_by_keys(core: BoundCore, *, as_written: bool = False) -> bool:
    """Is ORDER BY the same list as GROUP BY but for directions? Where there are windows, the list is PARTITION BY and
    ORDER BY of the one that the groups enter first. `as_written`: see `same_expr`."""
    terms = _terms_over_groups(core)
    return (
        bool(core.keys)
        and len(terms) == len(core.keys)
        and (_has_windows(core) or len(terms) == len(core.directions))
        and all(
            same_expr(term.expr, key.expr, core.ctx.pinned, as_written=as_written)
            and term.collation == collation_of(key)
            and term.nulls_first is not term.descending
            for term, key in zip(terms, core.keys)
        )
    )


def _has_windows(core: BoundCore) -> bool:
    return core.scope.windows is not None and bool(core.scope.windows.groups)


def _terms_over_groups(core: BoundCore) -> Sequence[SortTerm]:
    """What SQLite wants the groups ordered by."""
    if core.scope.windows is not None and core.scope.windows.groups:
        return core.scope.windows.groups[-1].sort_terms()
    return [item.term for item in core.order]


def group_directions(core: BoundCore, welcome: Sequence[SideOrder]) -> tuple[bool, ...]:
    """Which keys are sorted descending where rows have to be sorted for their groups: those whose place in ORDER BY, in
    the order of the windows over the groups, or in that of a compound's sides, has a descending term, if there are as
    many terms as keys. The terms need not be the keys, and may be constants: it shows in ties."""
    if core.scope.windows is not None and core.scope.windows.groups:
        first = core.scope.windows.groups[-1]
        directions = (*(False for _ in first.partition), *(term.descending for term in first.order))
    elif welcome:
        directions = tuple([term.descending for term in welcome])
    else:
        directions = core.directions
    return directions if len(directions) == len(core.keys) else (False,) * len(core.keys)


def orders_by_outputs(core: BoundCore) -> bool:
    """Is ORDER BY the same list as that of the result columns but for directions?"""
    return len(core.order) == len(core.outputs) and all(
        same_expr(item.term.expr, output.typed.expr, core.ctx.pinned)
        and not has_subquery(item.term.expr)
        and item.term.collation == collation_of(output.typed)
        for item, output in zip(core.order, core.outputs)
    )


def distinct_terms(core: BoundCore, order: Sequence[SortTerm]) -> tuple[SortTerm, ...]:
    """The result columns of a DISTINCT whose rows are sorted: in the directions of as many terms of the order, in turn,
    whatever these are of, since SQLite takes both for one list. `SELECT DISTINCT a, b FROM t ORDER BY b DESC, a` has
    its equal rows together by an index on (b, a DESC), without ORDER BY's second term it has not."""
    if not core.distinct or not order:
        return ()
    if len(order) != len(core.outputs):
        return tuple([together(typed) for typed in core.last])
    return tuple(
        [
            replace(together(typed), descending=term.descending, nulls_first=not term.descending)
            for typed, term in zip(core.last, order)
        ]
    )


def distinct_order(core: BoundCore) -> tuple[SortTerm, ...]:
    """The order in which the only aggregate, if it has DISTINCT, would meet equal values together."""
    aggregation = core.scope.aggregation
    assert aggregation is not None
    if len(aggregation.calls) != 1:
        return ()
    (call,) = aggregation.calls
    if call.distinct is None or call.takes_last or call.function.name.lower() in ("min", "max"):
        return ()
    return (SortTerm(call.args[0], call.distinct, False, True),)


def distinct_is_redundant(core: BoundCore) -> bool:
    """Does the only aggregate meet no value twice, so that its DISTINCT changes nothing?"""
    terms = distinct_order(core)
    return bool(terms) and is_redundant(core.item, core.where, terms)


def reads_bare_columns(core: BoundCore) -> bool:
    """Does anything behind the aggregation read a column of the rows themselves?"""
    own = {source.number for source in core.scope.sources}
    behind = [output.typed.expr for output in core.outputs] + [item.term.expr for item in core.order]
    if core.having is not None:
        behind.append(core.having)
    return any(not own.isdisjoint(sources(expr)) for expr in behind)


def sorted_by_groups(
    order: Sequence[OrderItem], source: int, keys: Sequence[Typed], directions: Sequence[bool]
) -> int:
    """By how many terms of ORDER BY groups are in order that come out by their keys in these directions."""
    n_sorted = 0
    for number, (item, key, descending) in enumerate(zip(order, keys, directions)):
        term = item.term
        expr = term.expr
        if not isinstance(expr, Column) or (expr.source, expr.column) != (source, number):
            break
        if (term.descending, term.nulls_first, term.collation) != (descending, not descending, collation_of(key)):
            break
        n_sorted += 1
    return n_sorted
