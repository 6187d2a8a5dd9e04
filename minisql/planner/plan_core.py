"""From a bound core to its plan: the rewrites, the block of FROM and WHERE, groups, windows, results.

Source: lang_select, optoverview.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from minisql.frozen import field, replace, slotted
from minisql.planner.asked import asked_arguments
from minisql.planner.block import Above, Block, JoinItem, Result, SemiItem, is_virtual
from minisql.planner.block_rows import block_rows
from minisql.planner.bound_core import BoundCore, LimitClause, SideOrder
from minisql.planner.calls import read_json_types
from minisql.planner.closed_joins import close_full_joins, close_outer_joins
from minisql.planner.code_mistakes import WrongCode, may_be_wrong
from minisql.planner.constants import propagate_constants
from minisql.planner.core_exprs import all_exprs, change_above, input_exprs, result_exprs
from minisql.planner.core_order import (
    collated_terms,
    distinct_is_redundant,
    distinct_terms,
    group_directions,
    order_behind,
    orders_by_keys,
    orders_by_outputs,
    reads_bare_columns,
    side_order,
    sorted_by_groups,
    wanted_order,
)
from minisql.planner.core_result import groups_in_order, keys_shown, plan_grouping, plan_result
from minisql.planner.dropped_order import drop_satisfied_order, drop_useless_orders
from minisql.planner.expr import Column, Compare, CompareOp, Comparison, Const, Expr, SortTerm, sources, walk
from minisql.planner.flatten import flatten
from minisql.planner.flatten_union import flatten_union
from minisql.planner.having_terms import take_having_terms
from minisql.planner.limit_of_subquery import take_limit
from minisql.planner.misused import tell
from minisql.planner.nodes import CountRows, Filter, Grouping, OneRow, PlanNode, Sort, VirtualScan
from minisql.planner.not_null import settle_null_terms
from minisql.planner.ordering import OrderItem, together
from minisql.planner.push_down import push_down
from minisql.planner.redundant import is_redundant
from minisql.planner.scope import Aggregation
from minisql.planner.semi_join import semi_joins
from minisql.planner.shared_tables import share_common_tables, share_views
from minisql.planner.shortcuts import count_rows, extreme_order, first_extreme
from minisql.planner.unplanned import FoundInPlan
from minisql.planner.unused_columns import drop_unused
from minisql.planner.view_rows import compile_operands
from minisql.planner.where import plan_block
from minisql.planner.window import WindowGroup, plan_windows, same_sort
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation


def plan_core(core: BoundCore, *, is_part: bool = False) -> PlanNode:
    """The plan of a core that stands alone, or `is_part` of a recursive select. It changes the core: call it once."""
    if not is_part:
        take_limit(core)
    drop_useless_orders(core)
    compound = flatten_union(core)
    return plan_side(core, ())[0] if compound is None else compound.plan()


def plan_side(
    core: BoundCore, welcome: Sequence[SideOrder], wanted: LimitClause | None = None
) -> tuple[PlanNode, int]:
    """The plan as a side of a compound: (plan, by how many of the `welcome` terms it is not in order). `wanted`: it is
    sorted by these, as far as so many rows go. It changes the core: call it once."""
    assert not core.is_planned, "terms that the first plan has moved would be lost"
    if core.scope.windows is not None and core.scope.windows.groups:
        take_limit(core)  # also in a compound, since the query that gets it is none of its sides
    wrong = WrongCode(core) if may_be_wrong(core.ctx) else None
    if wrong is not None:
        wrong.begin()
    where, semi = _rewrite(core)
    if wrong is not None:
        wrong.note_tests(where, semi)
    steps = _Steps(core, _groups(core), [] if core.scope.windows is None else core.scope.windows.groups)
    steps.wish(welcome)
    counted = steps.counted(where, semi)
    if counted is not None:
        core.is_planned = True
        if wrong is not None:
            wrong.in_code(counted, in_order=True)
        return _plan_over_count(core, counted), 0
    try:
        steps.plan_block(where, semi)
    except FoundInPlan as mistake:
        if wrong is not None and not mistake.is_settled:
            wrong.before_plan()
            mistake.is_settled = True
        raise
    core.is_planned = True  # where it cannot be, the next one to try is told the same
    if wrong is not None:
        wrong.in_code(steps.node, in_order=steps.is_plain and steps.in_order)
    if core.order_mistakes:
        tell(core, in_order=steps.is_plain and steps.in_order)
    n_unsorted = steps.n_unsorted(welcome)
    if steps.aggregation is not None:
        steps.group(steps.aggregation, group_directions(core, welcome), welcome)
    if steps.windows:
        steps.open_windows()
    if wanted is None or not n_unsorted:
        return steps.result(), n_unsorted
    return steps.sorted_result(welcome, wanted, n_unsorted), n_unsorted


def _rewrite(core: BoundCore) -> tuple[list[Expr], list[SemiItem]]:
    """Make the core simpler, each rewrite after those that help it: (WHERE, the tables of which a row must exist)."""
    close_full_joins(core)
    flatten(core)
    close_outer_joins(core)
    if core.gives_one_row:
        read_json_types(core.last, core.scope)
    share_common_tables(core)
    push_down(core)
    drop_unused(core.item)
    share_views(core)
    drop_satisfied_order(core)
    propagate_constants(core)
    settle_null_terms(core)
    return semi_joins(core)


def _groups(core: BoundCore) -> Aggregation | None:
    """What the core aggregates, if it does."""
    aggregation = core.scope.aggregation
    return aggregation if aggregation is not None and (core.keys or aggregation.calls) else None


@slotted
class _Steps:
    """The steps from FROM to the result, and what each leaves to the next.

    `node`: the rows so far; `exprs` and `order`: the result columns and ORDER BY, as they read those; `windows`: those
    over them. `wanted`: the order of the block's rows that saves a sort, and `behind` it one more; instead of it the
    `side` order of a compound, or an `extreme` that is then the first row. `is_set`: it has a
    DISTINCT that changes nothing. Of the one that was asked for the block
    gives `n_placed` terms, and by `n_sorted` terms the rows are in the order that the next step wants.
    """

    core: BoundCore
    aggregation: Aggregation | None
    windows: list[WindowGroup]
    exprs: list[Expr] = field(default_factory=list)
    order: list[OrderItem] = field(default_factory=list)
    wanted: tuple[SortTerm, ...] = ()
    any_direction: bool = False
    behind: tuple[SortTerm, ...] = ()
    side: tuple[SortTerm, ...] = ()
    extreme: tuple[SortTerm, ...] = ()
    reads_bare: bool = False
    node: PlanNode = field(default_factory=OneRow)
    n_placed: int = 0
    n_sorted: int = 0
    is_together: bool = False
    is_set: bool = False

    @property
    def is_plain(self) -> bool:
        """There are neither groups nor windows."""
        return self.aggregation is None and not self.windows

    @property
    def in_order(self) -> bool:
        """Do the block's rows come in the whole of the wanted order?"""
        return bool(self.wanted) and self.n_placed >= len(self.wanted)

    @property
    def in_order_behind(self) -> bool:
        """And in all that lies behind it?"""
        return self.n_placed == len(self.wanted) + len(self.behind)

    def wish(self, welcome: Sequence[SideOrder]) -> None:
        """Settle which order of the block's rows would save work."""
        core, grouped = self.core, self.aggregation is not None
        self.exprs = [output.typed.expr for output in core.outputs]
        self.order = core.order
        if core.distinct and self.is_plain and not (core.order and orders_by_outputs(core)):
            core.distinct = not is_redundant(core.item, core.where, [together(typed) for typed in core.last])
            self.is_set = not core.distinct
        self.wanted, self.any_direction = wanted_order(core, grouped)
        if grouped and core.keys and self.any_direction:  # they count for an innermost loop alone
            directions = group_directions(core, welcome)
            self.wanted = tuple(
                [replace(term, descending=d, nulls_first=not d) for term, d in zip(self.wanted, directions)]
            )
        self.behind = order_behind(core, grouped)
        if welcome and core.distinct and self.is_plain:  # the order matters more than that equal rows come together
            self.wanted, self.any_direction = (), False
        if not self.wanted and not self.any_direction:
            self.side = side_order(core, welcome)
        if self.aggregation is not None and not core.keys and not self.windows:
            self.reads_bare = reads_bare_columns(core)
            if core.having is None:
                self.extreme = extreme_order(self.aggregation, core.item, reads_bare=self.reads_bare)

    def counted(self, where: list[Expr], semi: list[SemiItem]) -> CountRows | None:
        """The whole core as the number of a tree's entries, if it is no more than that."""
        if self.aggregation is None or self.core.keys or self.windows or semi:
            return None
        alone = _gives_one_aggregate(self.core, self.aggregation)
        if self.reads_bare and not alone:
            return None
        return count_rows(self.core.item, where, self.aggregation, alone=alone)

    def plan_block(self, where: list[Expr], semi: list[SemiItem]) -> None:
        """FROM and WHERE."""
        order = self.wanted or self.extreme or self.side
        any_direction = self.any_direction and not self.extreme
        result = _result(self.core, self.side, is_plain=self.is_plain, is_sorted=bool(self.wanted))
        late = take_having_terms(self.core)
        is_grouped = self.aggregation is not None and not self.extreme
        serves_both = is_grouped and any_direction and orders_by_keys(self.core)
        # SQLite gives each term of a compound's ORDER BY a COLLATE.
        collated = frozenset(range(len(order))) if order is self.side else collated_terms(self.core, order)
        block = Block(
            self.core.item, where, order, any_direction, self.behind, semi, result, late, serves_both, collated,
        )  # fmt: skip
        self.node, self.n_placed, self.is_together, change, in_order, rows, is_short = plan_block(self.core.ctx, block)
        are_groups = bool(self.core.order) and orders_by_outputs(self.core)
        known = block_rows(self.node, rows, is_short=is_short, are_groups=are_groups)
        self.core.ctx.block_rows[id(self.node)] = known._replace(rows=known.distinct) if self.is_set else known
        if self.core.ctx.operand_views:
            compile_operands(self.core.ctx, all_exprs(self.core))
        self.any_direction = self.any_direction and not in_order
        if change is not None:
            change_above(self.core, change, change)
            self.exprs, self.order = [typed.expr for typed in self.core.last], self.core.order
        self.n_sorted = 0 if self.side else min(self.n_placed, len(order))

    def n_unsorted(self, welcome: Sequence[SideOrder]) -> int:
        """By how many terms of the order that is welcome to a compound the rows are not in order."""
        if self.core.item is None or (self.aggregation is not None and not self.core.keys):
            return 0  # a single row
        return len(self.side) - min(self.n_placed, len(self.side)) if self.side else len(welcome)

    def group(self, aggregation: Aggregation, directions: Sequence[bool], welcome: Sequence[SideOrder]) -> None:
        """GROUP BY and HAVING."""
        core, is_shared = self.core, orders_by_keys(self.core)
        sorts_again = {term.column for term in welcome}
        if not orders_by_keys(core, as_written=True):
            sorts_again |= {item.output for item in core.order if item.output is not None}
        if self.extreme and self.n_sorted:
            self.node = first_extreme(self.node, aggregation.calls[0], reads_bare=self.reads_bare)
            self.n_sorted = 0
        grouping = Grouping.WHOLE
        if core.keys:
            grouping = Grouping.SORTED if self.n_sorted >= len(core.keys) else Grouping.HASH
        distinct_in_order = (self.in_order and self.in_order_behind and self.n_placed > len(core.keys)) or (
            not core.keys and not self.reads_bare and distinct_is_redundant(core)
        )
        self.node, self.exprs, self.order, self.windows = plan_grouping(
            self.node,
            aggregation,
            core.scope,
            core.keys,
            keys_shown(core, sorts_again.__contains__),
            core.having,
            core.last,
            self.order,
            grouping,
            self.windows,
            directions,
            distinct_in_order=distinct_in_order,
            is_sorted=bool(self.windows) or is_shared,
        )
        if self.windows:
            terms = self.windows[-1].sort_terms()
            if grouping is Grouping.HASH or self.any_direction or not is_shared:
                self.n_sorted = groups_in_order(terms, aggregation, core.keys, directions, grouping)
        elif grouping is Grouping.HASH:
            # To SQLite no groups are in order but those that it has sorted for both clauses at once.
            self.n_sorted = sorted_by_groups(self.order, aggregation.source, core.keys, directions) if is_shared else 0
            self.any_direction = False

    def open_windows(self) -> None:
        """The windows; nothing is left of ORDER BY if the outermost window's order begins with it."""
        ctx = self.core.ctx
        if self.n_sorted < len(self.core.window_order):
            self.node, self.n_sorted = Sort(self.node, self.core.window_order, self.n_sorted), 0
        self.node = plan_windows(ctx, self.node, self.windows, self.n_sorted, self.core.limit_before_windows)
        in_order = self.windows[0].sort_terms()[: len(self.order)]
        if same_sort(ctx, in_order, [item.term for item in self.order]):
            self.order = []
        self.any_direction = True

    def sorted_result(self, welcome: Sequence[SideOrder], wanted: LimitClause, n_unsorted: int) -> PlanNode:
        """As `result`, of a side of a compound that is sorted by the `welcome` terms, `n_unsorted` of which its rows
        are not in the order of: the first rows at least, as many as are `wanted`."""
        core = self.core
        if core.limits.limit is not None:
            node = self.result()
            return sorted_side(node, welcome, wanted)
        return plan_result(
            core.ctx,
            self.node,
            self.exprs,
            [OrderItem(term.of(self.exprs[term.column]), term.column) for term in welcome],
            wanted.limit,
            wanted.offset,
            n_sorted=len(welcome) - n_unsorted,
            distinct=_distinct_collations(core),
            distinct_together=self.is_together and self.is_plain,
            sort_is_shared=True,
            is_side=True,
        )

    def result(self) -> PlanNode:
        """Result columns, DISTINCT, ORDER BY, LIMIT."""
        core = self.core
        groups_are_sorted = self.aggregation is not None and not self.any_direction
        orders_whole_rows = self.is_plain and core.distinct and orders_by_outputs(core)
        is_together = self.in_order and (orders_whole_rows or (self.any_direction and self.is_plain))
        return plan_result(
            core.ctx,
            self.node,
            self.exprs,
            self.order,
            core.limits.limit,
            None if self.is_plain and _skips_offset(self.node) else core.limits.offset,
            n_sorted=0 if self.any_direction else self.n_sorted,
            distinct=_distinct_collations(core),
            distinct_together=is_together or (self.is_together and self.is_plain),
            sort_is_shared=orders_whole_rows or (groups_are_sorted and orders_by_keys(core)),
            is_kept=core.is_kept,
        )


def _distinct_collations(core: BoundCore) -> list[Collation | None] | None:
    return [typed.collation for typed in core.last] if core.distinct else None


def sorted_side(node: PlanNode, order: Sequence[SideOrder], wanted: LimitClause) -> PlanNode:
    """The rows of a side of a compound in the order of the merge; no more, if only some are `wanted`."""
    columns = [Column(source, number, Affinity.NONE, BINARY) for source, number in node.columns]
    terms = tuple([term.of(columns[term.column]) for term in order])
    return Sort(node, terms, limit=wanted.limit, offset=wanted.offset, what="")


def _plan_over_count(core: BoundCore, counted: CountRows) -> PlanNode:
    """The rest of the core, over the single row that has the count, which nothing sorts."""
    node: PlanNode = counted if core.having is None else Filter(counted, core.having)
    exprs = [typed.expr for typed in core.last]
    limit, offset = core.limits.limit, core.limits.offset
    return plan_result(core.ctx, node, exprs, [], limit, offset, distinct=_distinct_collations(core))


def _gives_one_aggregate(core: BoundCore, aggregation: Aggregation) -> bool:
    """Is the only result an aggregate itself, and is there no HAVING?"""
    if core.having is not None or len(core.outputs) != 1:
        return False
    (typed,) = core.last
    return isinstance(typed.expr, Column) and typed.expr.source == aggregation.source and not typed.explicit


def _result(core: BoundCore, side: Sequence[SortTerm], *, is_plain: bool, is_sorted: bool) -> Result:
    """What the block's rows become. `side`: see `_Steps`."""
    reading = partial(_above, core)
    if not is_plain:
        return Result(len(core.outputs), above=reading)
    above = [*(output.typed.expr for output in core.outputs), *(item.term.expr for item in core.order)]
    are_groups = core.distinct and bool(core.order) and orders_by_outputs(core)  # to SQLite, which omits no join then
    is_join = isinstance(core.item, JoinItem) and not are_groups
    reads = frozenset().union(*map(sources, above)) if is_join else None
    told = _told_limits(core) if is_virtual(core.item) and not core.distinct else (None, None)
    distinct = distinct_terms(core, side or [item.term for item in core.order])
    limit = _limit_weighed(core) if is_sorted else None
    return Result(len(core.outputs), limit, core.distinct, reads, distinct, *told, reading)


def _above(core: BoundCore) -> Above:
    """All that reads the block's rows. To SQLite, sorted distinct rows are groups, and a window's rows are those of a
    subquery, which gives single columns to what is computed behind it."""
    if core.scope.windows is not None and core.scope.windows.groups and _groups(core) is None:
        columns = [node for expr in result_exprs(core) for node in walk(expr) if isinstance(node, Column)]
        return Above([*columns, *input_exprs(core)], [], _asked(core))
    if _groups(core) is None and not (core.distinct and core.order and orders_by_outputs(core)):
        return Above([*result_exprs(core), *input_exprs(core)], [], _asked(core))
    return Above([*input_exprs(core)], [*result_exprs(core)], _asked(core))


def _asked(core: BoundCore) -> frozenset[int] | None:
    if core.keys:
        return None  # the rows that are sorted for groups have what the index holds
    return asked_arguments(core, [*result_exprs(core), *input_exprs(core)])


def _limit_weighed(core: BoundCore) -> Expr | None:
    """The LIMIT that counts when a sort is weighed against an order that is there: an operand's is 1, also without any;
    of another one SQLite has only asked whether it is 0."""
    limit = core.limits.limit or core.limit_as_first
    if not core.gives_one_row:
        return limit
    return Const(1) if limit is None or _is_one(core, limit) else None


def _is_one(core: BoundCore, limit: Expr) -> bool:
    """Is it the literal 1? The plan then depends on it."""
    if not isinstance(limit, Const):
        return False
    if limit.slot is not None:
        core.ctx.pinned.add(limit.slot)
    return limit.value == 1


def _told_limits(core: BoundCore) -> tuple[Expr | None, Expr | None]:
    """LIMIT and OFFSET as a virtual table is told of them: an operand's is 1, or 0 if it is to have no row."""
    limit = core.limit_of_all or core.limits.limit
    if core.gives_one_row:
        if limit is None:
            limit = Const(1)
        elif not _is_one(core, limit):
            limit = Compare(CompareOp.NE, limit, Const(0), Comparison(None, BINARY))
    return limit, core.limits.offset


def _skips_offset(node: PlanNode) -> bool:
    """Does a virtual table leave out the rows of OFFSET by itself?"""
    while isinstance(node, Filter):
        node = node.child
    return isinstance(node, VirtualScan) and node.skips_offset
