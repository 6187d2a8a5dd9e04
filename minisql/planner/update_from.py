"""The rows that an UPDATE FROM finds, which SQLite looks for by a query of its own.

    UPDATE t SET b = f.x FROM f WHERE t.a = f.a     asks     SELECT t.rowid, f.x FROM t, f WHERE t.a = f.a

That query is rewritten as any other. Of several matches of one row the last one counts, so the order in which they come
is seen: subqueries in FROM keep their ORDER BY, of which the first that is flattened becomes the order of all matches,
and a transient index gives equal keys by its other columns. What is behind SET may be all that a result of a query may
be: `UPDATE t SET b = rank() OVER (ORDER BY f.x) FROM f WHERE t.a = f.a` numbers the matches, and of a sum over them
there is one row, that of the last match. Source: lang_update "UPDATE FROM"; the rest is SQLite's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from minisql.planner.block import Block, FromItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.closed_joins import close_full_joins, close_outer_joins
from minisql.planner.constants import propagate_constants
from minisql.planner.context import Context
from minisql.planner.expr import Column, Expr
from minisql.planner.flatten import RULE, flatten
from minisql.planner.flatten_union import flatten_union
from minisql.planner.nodes import PlanNode, Sort
from minisql.planner.not_null import settle_nulls
from minisql.planner.outputs import Output
from minisql.planner.push_down import push_down
from minisql.planner.rewrites import is_off
from minisql.planner.scope import Aggregates, Aggregation, DerivedSource, Scope, TableSource
from minisql.planner.semi_join import semi_joins
from minisql.planner.typed import Typed
from minisql.planner.unused_columns import drop_unused
from minisql.planner.where import plan_block
from minisql.planner.window import open_windows
from minisql.planner.window_sort import note_misuse, sorted_by_windows
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

_NAME: Final = ""  # of a value: nobody sees it


def plan_matches(
    ctx: Context,
    scope: Scope,
    item: FromItem,
    where: list[Expr],
    values: Sequence[Expr],
    named: Collection[int] | None = None,
) -> tuple[PlanNode, tuple[Expr, ...]]:
    """Plan the query: (its rows, each with the columns that are read of the sources; the values, over those rows).
    Of groups, windows and where a UNION ALL in FROM is asked side by side, there are no columns but the values.

    `named`: of a view that is the target, the columns that SET and WHERE read. SQLite does not see that OLD reads all
    of them: what is not named counts as unused, and is NULL where the view is not flattened.
    """
    target = scope.sources[0]
    core = BoundCore(ctx, scope, item, _outputs(values), distinct=False, where=where)
    if is_grouped(scope):
        if scope.windows is not None and scope.windows.groups:
            note_misuse(core, sorted_by_windows(core, []))
        return _all_of(core.plan())
    core.keeps_orders = True
    compound = flatten_union(core)
    if compound is not None:
        return _all_of(compound.plan())
    settle_nulls(core)
    close_full_joins(core)
    flatten(core)
    close_outer_joins(core)
    push_down(core)
    if named is not None and not is_off(RULE):
        target.used.intersection_update(named)
    drop_unused(core.item)
    if isinstance(target, DerivedSource):
        target.used.update(range(len(target.columns)))
    propagate_constants(core)
    conditions, semi = semi_joins(core)
    if isinstance(target, TableSource) and target.table.without_rowid:  # the query gives its key
        key = next(index for index in target.table.indexes if index.is_table)
        target.used |= {term.column for term in key.terms if term.column is not None}
    order = tuple([each.term for each in core.order])
    placed = plan_block(ctx, Block(core.item, conditions, order, semi=semi))
    node = placed.node
    if placed.n_sorted < len(order):
        node = Sort(node, order, placed.n_sorted)
    return node, tuple([output.typed.expr for output in core.outputs])


@contextmanager
def results_of_query(ctx: Context, scope: Scope) -> Iterator[None]:
    """While what stands behind SET is bound: aggregates and windows are those of the query."""
    aggregation = scope.aggregation = Aggregation(ctx.new_source(), 0)
    scope.windows = open_windows(())
    scope.aggregates, scope.windows_allowed = Aggregates.ALLOWED, True
    yield
    scope.windows_allowed = False
    aggregation.n_in_results = len(aggregation.calls)
    scope.aggregates, scope.misuse = Aggregates.FORBIDDEN, ":" if aggregation.calls else " function"


def is_grouped(scope: Scope) -> bool:
    """Are there aggregates or windows behind SET?"""
    return bool((scope.aggregation and scope.aggregation.calls) or (scope.windows and scope.windows.groups))


def _all_of(node: PlanNode) -> tuple[PlanNode, tuple[Expr, ...]]:
    """The rows of the query as any SELECT, and the values."""
    return node, tuple([Column(*key, Affinity.NONE, BINARY) for key in node.columns])


def _outputs(values: Sequence[Expr]) -> list[Output]:
    return [Output(Typed(value), _NAME, _NAME, _NAME) for value in values]
