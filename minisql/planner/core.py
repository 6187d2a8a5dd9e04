"""One SELECT core: `SELECT .. FROM .. WHERE .. GROUP BY .. HAVING`, with the ORDER BY and LIMIT of a simple SELECT.

The clauses are bound in SQLite's order, which decides which of two mistakes is reported: LIMIT, FROM, result columns,
HAVING, WHERE and ON, ORDER BY, GROUP BY.
Source: lang_select.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.binding import bind_whole
from minisql.planner.block import Block, FromItem, JoinItem, Result, conjuncts, is_virtual
from minisql.planner.calls import read_json_types
from minisql.planner.constants import propagate_constants
from minisql.planner.context import Context
from minisql.planner.core_plan import groups_in_order, plan_grouping, plan_result
from minisql.planner.dropped_order import drop_satisfied_order, forget_dropped_orders
from minisql.planner.expr import (
    ROWID,
    Column,
    Compare,
    CompareOp,
    Comparison,
    Const,
    Expr,
    Param,
    SortTerm,
    sources,
)  # fmt: skip
from minisql.planner.flatten import flatten
from minisql.planner.flatten_union import flatten_union
from minisql.planner.from_clause import Pending, bind_from, bind_on
from minisql.planner.full_join_strength import weaken_full_joins
from minisql.planner.limit_of_subquery import take_limit
from minisql.planner.nodes import CountRows, Filter, Grouping, PlanNode, VirtualScan
from minisql.planner.ordering import OrderItem, bind_group_by, bind_order_by, together
from minisql.planner.outputs import Output, bind_outputs, derived_columns
from minisql.planner.push_down import push_down
from minisql.planner.redundant import is_redundant
from minisql.planner.same import same_expr
from minisql.planner.scope import Aggregates, Aggregation, Ctes, DerivedColumn, Frame, Scope, TableSource
from minisql.planner.semi_join import semi_joins
from minisql.planner.shortcuts import count_rows, extreme_order, first_extreme
from minisql.planner.typed import Typed, collation_of
from minisql.planner.unused_columns import drop_unused
from minisql.planner.where import plan_block
from minisql.planner.window import WindowGroup, open_windows, plan_windows, same_sort
from minisql.planner.window_sort import sorted_by_windows
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.collate import BINARY, Collation


@slotted
class LimitClause:
    """LIMIT and OFFSET, bound. They may read no column at all."""

    limit: Expr | None = None
    offset: Expr | None = None


def bind_limit(
    ctx: Context,
    limit: ast.Expr | None,
    offset: ast.Expr | None,
    frame: Frame | None = None,
    ctes: Ctes | None = None,
) -> LimitClause:
    """Bind LIMIT and OFFSET of a query in `frame`. They read no columns but, in a trigger, those of OLD and NEW; their
    subqueries may read common table expressions."""
    if limit is None:
        return LimitClause()
    ctx.raise_mistake()
    scope = Scope(ctes=ctes)
    if ctx.around is not None and frame is not None:
        scope = Scope(parent=ctx.around, frame=frame, ctes=ctes)
    bound = bind_whole(ctx, limit, scope).expr
    return LimitClause(bound, None if offset is None else bind_whole(ctx, offset, scope).expr)


SideOrder: TypeAlias = tuple[int, Collation, bool]
"""(result column, collation, descending): a term of the order in which SQLite would merge a compound's sides."""


@slotted
class BoundCore:
    """A core whose names are settled. `keys` are GROUP BY's, `having` its condition; `order_mistakes` what is wrong
    with ORDER BY for those who compute it (see Context.late). `gives_one_row`: it is an operand (scalar or of EXISTS)
    of which no more is taken; a function may ask whether the value is JSON. `limit_of_all`: of a UNION ALL around it.
    """

    ctx: Context
    scope: Scope
    item: FromItem | None
    outputs: list[Output]
    distinct: bool
    where: list[Expr] = field(default_factory=list)
    keys: list[Typed] = field(default_factory=list)
    having: Expr | None = None
    order: list[OrderItem] = field(default_factory=list)
    limits: LimitClause = field(default_factory=LimitClause)
    order_mistakes: list[SqlError] = field(default_factory=list)
    gives_one_row: bool = False
    limit_of_all: Expr | None = None

    @property
    def last(self) -> Sequence[Typed]:
        return [output.typed for output in self.outputs]

    @property
    def first(self) -> Sequence[Typed]:
        return self.last

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        typed = self.last
        affinities = [column.affinity for column in typed]
        stored = [output.stored for output in self.outputs]
        return derived_columns([output.inner for output in self.outputs], typed, affinities, stored)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(output.name for output in self.outputs)

    def plan(self) -> PlanNode:
        """The core's plan. Call it once all that may read the core's sources is bound."""
        take_limit(self)
        compound = flatten_union(self)
        return self.plan_side(())[0] if compound is None else compound.plan()

    def plan_side(self, welcome: Sequence[SideOrder]) -> tuple[PlanNode, int]:
        """The plan, as a side of a compound: (plan, by how many of the `welcome` terms it is not in order)."""
        weaken_full_joins(self)
        flatten(self)
        if self.gives_one_row:
            read_json_types(self.last, self.scope)
        push_down(self)
        drop_unused(self.item)
        drop_satisfied_order(self)
        propagate_constants(self)
        where, semi = semi_joins(self)
        exprs = [output.typed.expr for output in self.outputs]
        order = self.order
        aggregation = self.scope.aggregation
        grouped = aggregation is not None and bool(self.keys or aggregation.calls)
        windows = [] if self.scope.windows is None else self.scope.windows.groups
        if self.distinct and not grouped and not windows and not (self.order and self._orders_by_outputs()):
            results = [together(output.typed) for output in self.outputs]
            self.distinct = not is_redundant(self.item, self.where, results)
        wanted, any_direction = self._wanted_order(grouped)
        behind = self._order_behind(grouped)
        side_order = () if wanted or any_direction else self._side_order(welcome)
        extreme: tuple[SortTerm, ...] = ()
        counted = None
        reads_bare = False
        if grouped and not self.keys and not windows:
            assert aggregation is not None
            reads_bare = self._reads_bare_columns()
            extreme = () if self.having is not None else extreme_order(aggregation, self.item)
            if not reads_bare and not semi:
                counted = count_rows(self.item, where, aggregation, alone=self._gives_one_aggregate(aggregation))
        if counted is not None:
            return self._plan_over_count(counted, exprs, order), 0
        block = Block(
            self.item,
            where,
            wanted or extreme or side_order,
            any_direction and not extreme,
            behind,
            semi,
            self._result(plain=not grouped and not windows, is_sorted=bool(wanted)),
        )
        node, n_placed, is_together = plan_block(self.ctx, block)
        n_sorted = min(n_placed, len(block.order))
        n_unsorted = len(side_order) - n_sorted if side_order else len(welcome)
        if self.item is None or (grouped and not self.keys):
            n_unsorted = 0  # a single row
        if side_order:
            n_sorted = 0
        in_order = bool(wanted) and n_sorted == len(wanted)
        if grouped:
            assert aggregation is not None
            if extreme and n_sorted:
                node, n_sorted = first_extreme(node, aggregation.calls[0], reads_bare=reads_bare), 0
            by_keys = bool(self.keys) and n_sorted >= len(self.keys)
            grouping = Grouping.WHOLE if not self.keys else Grouping.SORTED if by_keys else Grouping.HASH
            node, exprs, order, windows = plan_grouping(
                node,
                aggregation,
                self.scope,
                self.keys,
                self.having,
                exprs,
                order,
                grouping,
                windows,
                distinct_in_order=(in_order and n_placed == len(wanted) + len(behind) > len(self.keys))
                or (not self.keys and not reads_bare and self._distinct_is_redundant()),
            )
            if grouping is Grouping.HASH and not windows:
                # To SQLite no groups are in order but those that it has sorted for both clauses at once.
                shared = self._orders_by_keys()
                n_sorted = _sorted_by_groups(order, aggregation.source, self.keys) if shared else 0
                any_direction = False
        if windows:
            if grouped:
                assert aggregation is not None
                n_sorted = groups_in_order(windows[-1].sort_terms(), aggregation, self.keys, grouping)
            node, order = self._plan_windows(node, windows, order, n_sorted)
            any_direction = True
        collations = [output.typed.collation for output in self.outputs] if self.distinct else None
        plain = not grouped and not windows
        offset = None if _skips_offset(node) and plain else self.limits.offset
        ordered_list = plain and self.distinct and self._orders_by_outputs()
        by_chance = plain and bool(behind) and n_placed == len(wanted) + len(behind)
        result = plan_result(
            self.ctx,
            node,
            exprs,
            order,
            self.limits.limit,
            offset,
            n_sorted=0 if any_direction else n_sorted,
            distinct=collations,
            distinct_together=(in_order and (ordered_list or by_chance or (any_direction and plain)))
            or (is_together and plain),
            sort_is_shared=ordered_list or (grouped and self._orders_by_keys()),
        )
        return result, n_unsorted

    def _result(self, *, plain: bool, is_sorted: bool) -> Result:
        """What the block's rows become. `plain`: there are neither groups nor windows."""
        if not plain:
            return Result(len(self.outputs))
        above = [*(output.typed.expr for output in self.outputs), *(item.term.expr for item in self.order)]
        reads = frozenset().union(*map(sources, above)) if isinstance(self.item, JoinItem) else None
        told = self._told_limits() if is_virtual(self.item) and not self.distinct else ()
        distinct = tuple(together(typed) for typed in self.last) if self.distinct and self.order else ()
        limit = self.limits.limit if is_sorted else None
        return Result(len(self.outputs), limit, self.distinct, reads, distinct, *told)

    def _told_limits(self) -> tuple[Expr | None, Expr | None]:
        """LIMIT and OFFSET as a virtual table is told of them: an operand's is 1, or 0 if it is to have no row."""
        limit = self.limit_of_all or self.limits.limit
        if self.gives_one_row:
            if limit is None:
                limit = Const(1)
            elif not (isinstance(limit, Const) and limit.value == 1):
                limit = Compare(CompareOp.NE, limit, Const(0), Comparison(None, BINARY))
        return limit, self.limits.offset

    def _side_order(self, welcome: Sequence[SideOrder]) -> tuple[SortTerm, ...]:
        """The order in which a compound would like this core's rows; constants order nothing."""
        terms = []
        for number, collation, descending in welcome:
            expr = self.outputs[number].typed.expr
            if not isinstance(expr, Const | Param):
                terms.append(SortTerm(expr, collation, descending, nulls_first=not descending))
        return tuple(terms)

    def _plan_windows(
        self, node: PlanNode, windows: list[WindowGroup], order: list[OrderItem], n_sorted: int
    ) -> tuple[PlanNode, list[OrderItem]]:
        """The windows, and what is left of ORDER BY: nothing if the outermost window's order begins with it."""
        node = plan_windows(self.ctx, node, windows, n_sorted)
        in_order = windows[0].sort_terms()[: len(order)]
        return node, [] if same_sort(self.ctx, in_order, [item.term for item in order]) else order

    def _gives_one_aggregate(self, aggregation: Aggregation) -> bool:
        """Is the only result an aggregate itself, and is there no HAVING?"""
        if self.having is not None or len(self.outputs) != 1:
            return False
        (typed,) = self.last
        return isinstance(typed.expr, Column) and typed.expr.source == aggregation.source and not typed.explicit

    def _reads_bare_columns(self) -> bool:
        """Does anything behind the aggregation read a column of the rows themselves?"""
        own = {source.number for source in self.scope.sources}
        behind = [output.typed.expr for output in self.outputs] + [item.term.expr for item in self.order]
        if self.having is not None:
            behind.append(self.having)
        return any(not own.isdisjoint(sources(expr)) for expr in behind)

    def _plan_over_count(self, counted: CountRows, exprs: list[Expr], order: list[OrderItem]) -> PlanNode:
        """The rest of the core, over the single row that has the count."""
        node: PlanNode = counted if self.having is None else Filter(counted, self.having)
        collations = [output.typed.collation for output in self.outputs] if self.distinct else None
        limit, offset = self.limits.limit, self.limits.offset
        return plan_result(self.ctx, node, exprs, order, limit, offset, distinct=collations)

    def _orders_by_keys(self) -> bool:
        """Is ORDER BY the same list as GROUP BY but for directions?"""
        return (
            bool(self.keys)
            and not self.distinct
            and not (self.scope.windows is not None and self.scope.windows.groups)
            and len(self.order) == len(self.keys)
            and all(
                same_expr(item.term.expr, key.expr, self.ctx.pinned)
                and item.term.collation == collation_of(key)
                and item.term.nulls_first is not item.term.descending
                for item, key in zip(self.order, self.keys)
            )
        )

    def _order_behind(self, grouped: bool) -> tuple[SortTerm, ...]:
        """What the rows may be ordered by behind the wanted order: an aggregate's DISTINCT, or that of the query."""
        if grouped:
            return self._distinct_order() if self.keys and not self._orders_by_keys() else ()
        if not self.distinct or not self.order:
            return ()
        typed = [output.typed for output in self.outputs]
        return tuple(
            together(each)
            for each in typed
            if not any(same_expr(item.term.expr, each.expr, self.ctx.pinned) for item in self.order)
        )

    def _distinct_order(self) -> tuple[SortTerm, ...]:
        """The order in which the only aggregate, if it has DISTINCT, would meet equal values together."""
        aggregation = self.scope.aggregation
        assert aggregation is not None
        if len(aggregation.calls) != 1:
            return ()
        (call,) = aggregation.calls
        if call.distinct is None or call.function.name.lower() in ("min", "max"):
            return ()
        return (SortTerm(call.args[0], call.distinct, False, True),)

    def _distinct_is_redundant(self) -> bool:
        terms = self._distinct_order()
        return bool(terms) and is_redundant(self.item, self.where, terms)

    def _orders_by_outputs(self) -> bool:
        """Is ORDER BY the same list as that of the result columns but for directions?"""
        return len(self.order) == len(self.outputs) and all(
            same_expr(item.term.expr, output.typed.expr, self.ctx.pinned)
            and item.term.collation == collation_of(output.typed)
            for item, output in zip(self.order, self.outputs)
        )

    def _wanted_order(self, grouped: bool) -> tuple[tuple[SortTerm, ...], bool]:
        """The order in which the block's rows would save work: (terms, whether any direction does)."""
        if grouped:
            if self._orders_by_keys():  # SQLite groups in that order, which shows in bare columns
                return tuple(item.term for item in self.order), False
            if self.keys:
                return tuple(together(key) for key in self.keys), True
            redundant = self._reads_bare_columns() or self._distinct_is_redundant()
            return () if redundant else self._distinct_order(), True
        if self.scope.windows is not None and self.scope.windows.groups:
            return self.scope.windows.groups[-1].sort_terms(), False
        if self.order:
            return tuple(item.term for item in self.order), False
        if self.distinct:
            return tuple(together(output.typed) for output in self.outputs), True
        return (), False


def _skips_offset(node: PlanNode) -> bool:
    """Does a virtual table leave out the rows of OFFSET by itself?"""
    while isinstance(node, Filter):
        node = node.child
    return isinstance(node, VirtualScan) and node.skips_offset


def _sorted_by_groups(order: Sequence[OrderItem], source: int, keys: Sequence[Typed]) -> int:
    """By how many terms of ORDER BY groups are in order that come out by their keys, ascending."""
    n_sorted = 0
    for number, (item, key) in enumerate(zip(order, keys)):
        term = item.term
        expr = term.expr
        if not isinstance(expr, Column) or (expr.source, expr.column) != (source, number):
            break
        if term.descending or not term.nulls_first or term.collation != collation_of(key):
            break
        n_sorted += 1
    return n_sorted


def _look_at_order_of_one_row(
    ctx: Context, terms: Sequence[ast.OrderingTerm], outputs: Sequence[Output], scope: Scope
) -> list[OrderItem]:
    """ORDER BY of a query that gives a single row. SQLite does not compute the terms, so it only finds what is wrong
    with their names, not that they are rows: `SELECT 1 ORDER BY (1, 2)` is right. Aggregates in them are computed."""
    n_late = len(ctx.late)
    order = bind_order_by(ctx, terms, outputs, scope)
    del ctx.late[n_late:]
    return order


def _may_have_having(bound: BoundCore, order: Sequence[OrderItem]) -> bool:
    """May HAVING stand without GROUP BY? With windows SQLite asks again once it has made a subquery of what is below
    them, and then sees no aggregate that stands in a window call: `SELECT sum(count(*)) OVER () FROM t HAVING 1`."""
    aggregation, windows = bound.scope.aggregation, bound.scope.windows
    if aggregation is None or windows is None or not windows.groups:
        return True
    exprs = [*(output.typed.expr for output in bound.outputs), *(item.term.expr for item in order)]
    return any(aggregation.source in sources(expr) for expr in exprs)


def bind_core(
    ctx: Context,
    core: ast.SelectCore,
    parent: Scope | None,
    frame: Frame,
    ctes: Ctes | None,
    select: ast.Select | None = None,
) -> BoundCore:
    """Bind one core. `select`: the SELECT whose only core it is, for its ORDER BY and LIMIT."""
    named, ctx.names_matter = ctx.names_matter, True
    limits = LimitClause() if select is None else bind_limit(ctx, select.limit, select.offset, frame, ctes)
    scope = Scope(parent, frame, ctes, windows=open_windows(core.windows))
    for window in core.windows:  # it may never be used
        ctx.note_unbound(window)
    item: FromItem | None = None
    pending: list[Pending] = []
    if core.from_ is not None:
        item, pending = bind_from(ctx, core.from_, scope)
        inside = [waiting for waiting in pending if waiting.visible is not None]
        if inside:  # a subquery to SQLite, which looks at its names before those of the results
            bind_on(ctx, inside, scope)
            pending = [waiting for waiting in pending if waiting.visible is None]
    aggregation = scope.aggregation = Aggregation(ctx.new_source(), len(core.group_by))
    scope.aggregates, scope.windows_allowed = Aggregates.ALLOWED, True
    n_late = len(ctx.late)
    outputs = bind_outputs(ctx, core.columns, scope, named)
    late_outputs = ctx.late[n_late:][-1:]  # the last of them, and behind those of WHERE
    del ctx.late[n_late:]
    scope.windows_allowed = False
    grouped = bool(core.group_by or aggregation.calls)
    bound = BoundCore(ctx, scope, item, outputs, core.distinct, limits=limits)
    scope.aliases = {}
    for output in outputs:
        if output.alias is not None:
            scope.aliases.setdefault(fold(output.alias), output.typed)
    if core.having is not None:
        if not grouped:
            raise SqlError("HAVING clause on a non-aggregate query")
        bound.having = bind_whole(ctx, core.having, scope).expr
    scope.aggregates, scope.misuse = Aggregates.FORBIDDEN, ":" if grouped else " function"
    if core.where is not None:
        bound.where = conjuncts(bind_whole(ctx, core.where, scope).expr)
    if pending:
        bind_on(ctx, pending, scope)
    ctx.late += late_outputs
    order: Sequence[OrderItem] = ()
    if select is not None and select.order_by:
        scope.aggregates, scope.misuse = Aggregates.ALLOWED if grouped else Aggregates.FORBIDDEN, ":"
        scope.windows_allowed = True
        if core.from_ is None or (grouped and not core.group_by):
            order = _look_at_order_of_one_row(ctx, select.order_by, outputs, scope)
        else:
            n_late = len(ctx.late)
            bound.order = bind_order_by(ctx, select.order_by, outputs, scope)
            del ctx.late[n_late:-1]
            bound.order_mistakes = ctx.late[n_late:]
            if scope.windows is not None and len(scope.windows.groups) > 1 and not core.distinct:
                bound.order, bound.outputs = sorted_by_windows(ctx, scope.windows, bound.order, outputs)
        scope.windows_allowed = False
    if core.having is not None and not core.group_by and not _may_have_having(bound, order):
        ctx.note_late(SqlError("HAVING clause on a non-aggregate query"))
    if ctx.late:
        forget_dropped_orders(bound, is_sorted=select is not None and bool(select.order_by))
    if core.group_by:
        scope.aggregates = Aggregates.ALLOWED
        bound.keys = bind_group_by(ctx, core.group_by, outputs, scope)
    if ctx.env.authorizer is not None:
        from minisql.planner.authorizer import Action

        if scope.windows is not None and scope.windows.groups:
            ctx.env.authorizer.postpone(Action.SELECT)
        for source in scope.sources:
            if source.access is not None and isinstance(source, TableSource) and all(n == ROWID for n in source.used):
                source.access.mention(None)
    return bound
