"""One SELECT core: `SELECT .. FROM .. WHERE .. GROUP BY .. HAVING`, with the ORDER BY and LIMIT of a simple SELECT.

The clauses are bound in SQLite's order, which decides which of two mistakes is reported: LIMIT, FROM, result columns,
HAVING, WHERE and ON, ORDER BY, GROUP BY.
Source: lang_select.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from minisql.errors import SqlError
from minisql.planner.authorized_core import Clause, CoreQuestions
from minisql.planner.binding import bind_together
from minisql.planner.block import JoinItem
from minisql.planner.bound_core import BoundCore, LimitClause
from minisql.planner.bound_terms import bind_having, bind_terms
from minisql.planner.computed_first import note_put_in
from minisql.planner.context import Context
from minisql.planner.copied_terms import note_copied_terms
from minisql.planner.copies import copied_column
from minisql.planner.core_mistakes import put_in_code_order, taken
from minisql.planner.from_clause import Pending, bind_from, bind_on
from minisql.planner.having_alone import HAVING_ALONE, may_have_having
from minisql.planner.misused import let_wait
from minisql.planner.not_null import settle_nulls
from minisql.planner.ordering import OrderItem, bind_group_by, bind_order_by, columns_of_keys, shown_once
from minisql.planner.outputs import Output, bind_outputs, note_missing_collations
from minisql.planner.query_loops import loops_in_core
from minisql.planner.right_references import refuse_right_references
from minisql.planner.scope import Aggregates, Aggregation, Ctes, Frame, Scope
from minisql.planner.told import note_computed, note_of_results, ranked, told_if_read
from minisql.planner.window import open_windows
from minisql.planner.window_sort import note_misuse, shows_sorting, sorted_by_windows
from minisql.schema.objects import fold
from minisql.sql import ast


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
    bound = bind_together(ctx, (limit,) if offset is None else (limit, offset), scope)
    return LimitClause(*(typed.expr for typed in bound))


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
    asked = CoreQuestions(ctx.env.authorizer)
    limits = LimitClause() if select is None else bind_limit(ctx, select.limit, select.offset, frame, ctes)
    asked.bound(Clause.LIMIT)
    scope = Scope(parent, frame, ctes, windows=open_windows(core.windows))
    for window in core.windows:  # it may never be used
        ctx.note_unbound(window)
    item, pending = (None, []) if core.from_ is None else bind_from(ctx, core.from_, scope)
    early = [*ctx.late]
    asked.bound(Clause.FROM)
    if core.windows:
        from minisql.planner.first_mistake import expand_windows

        expand_windows(ctx, core.windows, ctes)
    scope.n_loops = lambda: loops_in_core(scope, core)
    aggregation = Aggregation(ctx.new_source(), len(core.group_by))
    n_late = len(ctx.late)
    outputs = _bind_results(ctx, core, scope, aggregation, named=named)
    asked.bound(Clause.RESULTS)
    bound = BoundCore(ctx, scope, item, outputs, core.distinct, limits=limits, early_mistakes=early)
    bound.output_mistakes = taken(ctx, n_late)
    note_of_results(ctx, bound.output_mistakes)
    grouped = bool(core.group_by or aggregation.calls)
    if core.having is not None:
        if not grouped:
            raise SqlError(HAVING_ALONE)
        bound.having = bind_having(ctx, core.having, scope, is_split=bool(core.group_by))
        asked.bound(Clause.HAVING)
    of_results = [*taken(ctx, n_late), *bound.output_mistakes]
    _bind_tests(bound, core.where, pending, grouped=grouped)
    asked.bound(Clause.WHERE)
    of_tests = taken(ctx, n_late)
    order: Sequence[OrderItem] = ()
    if select is not None and select.order_by:
        order = _bind_order(bound, core, select.order_by, grouped=grouped)
        asked.bound(Clause.ORDER_BY)
    _sort_by_windows(bound, [*bound.order, *order])
    if core.having is not None and not core.group_by and not may_have_having(bound, [*bound.order, *order]):
        ctx.note_late(SqlError(HAVING_ALONE))
    if core.group_by:
        of_tests += _bind_keys(bound, core.group_by, outputs)
        asked.bound(Clause.GROUP_BY)
    note_copied_terms(bound)
    if isinstance(item, JoinItem):
        refuse_right_references(item)
    tests = [waiting.expr for waiting in pending if isinstance(waiting.item, JoinItem)]
    put_in_code_order(bound, of_tests, of_results, tests if core.where is None else [core.where, *tests])
    asked.put_off(scope, ctx.home)
    note_missing_collations(ctx, scope)
    if ctx.late and not ctx.traits.waits:
        from minisql.planner.unread_mistakes import forget_unread

        forget_unread(bound)
    return bound


def _bind_results(
    ctx: Context, core: ast.SelectCore, scope: Scope, aggregation: Aggregation, *, named: bool
) -> list[Output]:
    """The result columns, whose aliases the clauses that are bound behind them may use. `named`: see bind_outputs."""
    scope.aggregation, scope.aggregates, scope.windows_allowed = aggregation, Aggregates.ALLOWED, True
    outputs = bind_outputs(ctx, core.columns, scope, named)
    scope.windows_allowed = False
    aggregation.n_in_results = len(aggregation.calls)
    scope.aliases, scope.copied = {}, partial(copied_column, ctx, aggregation=aggregation)
    for output in outputs:
        if output.alias is not None:
            scope.aliases.setdefault(fold(output.alias), output.typed)
            note_put_in(ctx, output.typed.expr, of_subquery=False)
    return outputs


def _bind_tests(bound: BoundCore, where: ast.Expr | None, pending: Sequence[Pending], *, grouped: bool) -> None:
    """WHERE and ON."""
    ctx, scope = bound.ctx, bound.scope
    scope.aggregates, scope.misuse = Aggregates.FORBIDDEN, ":" if grouped else " function"
    scope.in_where = True
    bound.where = bind_on(ctx, pending, scope, where) if pending else bind_terms(ctx, where, scope)
    scope.in_where = False
    if not ctx.outside_where:
        settle_nulls(bound)


def _sort_by_windows(bound: BoundCore, order: Sequence[OrderItem]) -> None:
    """Have the windows that ORDER BY copies carried out for it (window_sort.py)."""
    scope = bound.scope
    if scope.windows is None or not scope.windows.groups:
        return
    behind = sorted_by_windows(bound, order)
    note_misuse(bound, behind)
    if bound.order and not bound.ctx.in_copy and shows_sorting(bound):
        bound.ctx.references.n_sorted_by_windows += 1
        bound.without_order = scope.windows.groups, bound.outputs
        scope.windows.groups, bound.order, bound.outputs, bound.copied = behind


def _bind_keys(bound: BoundCore, terms: Sequence[ast.Expr], outputs: Sequence[Output]) -> list[SqlError]:
    """GROUP BY, which may name `outputs`; what is wrong with it."""
    ctx = bound.ctx
    bound.scope.aggregates = Aggregates.ALLOWED
    others = [*ctx.late]
    bound.keys = bind_group_by(ctx, terms, outputs, bound.scope, bound.early_mistakes)
    bound.key_outputs = columns_of_keys(ctx, terms, bound.keys, outputs)
    return [mistake for mistake in ctx.late if mistake not in (*others, *bound.early_mistakes)]


def _bind_order(
    bound: BoundCore, core: ast.SelectCore, terms: Sequence[ast.OrderingTerm], *, grouped: bool
) -> Sequence[OrderItem]:
    """ORDER BY; returned is what it is for a query that gives a single row, which does not sort by it."""
    ctx, scope = bound.ctx, bound.scope
    bound.is_sorted, bound.directions = True, tuple([term.order is ast.SortOrder.DESC for term in terms])
    scope.aggregates, scope.misuse = Aggregates.ALLOWED if grouped else Aggregates.FORBIDDEN, ":"
    scope.windows_allowed = True
    n_late = len(ctx.late)
    ignored: Sequence[OrderItem] = ()
    missing: list[SqlError] = []
    if scope.aggregation is not None:
        scope.aggregation.n_before_order = len(scope.aggregation.calls)
    order = bind_order_by(ctx, terms, bound.outputs, scope, missing)
    has_windows = scope.windows is not None and bool(scope.windows.groups)
    if not core.group_by and not has_windows and (grouped or core.from_ is None):
        # Its terms are not computed, so only mistakes in their names count, not that they are rows:
        # `SELECT 1 ORDER BY (1, 2)` is right. Aggregates in them are computed. (Windows have a subquery below them.)
        ignored = order
        own = [mistake for mistake, owner in ctx.traits.in_aggregate if owner is scope]
        ctx.late[n_late:] = [mistake for mistake in ctx.late[n_late:] if mistake in own]
    else:
        bound.order = order
        if not bound.distinct:
            bound.order = shown_once(ctx, bound.order)
        found = ctx.late[n_late:]
        if any(isinstance(term.expr, ast.RowValue) for term in terms):
            note_computed(ctx, found)
        below = [error for error in found if error in ctx.waiting]  # told by the plans of subqueries in the terms
        told = ranked(ctx, [error for error in found if error not in below])[:1]
        below += [error for error in told if told_if_read(ctx, error)]
        ctx.late[n_late:] = below
        n_late += len(below)
        ctx.late += [error for error in told if error not in below]
    ctx.late += missing[:1]
    bound.order_mistakes = ctx.late[n_late:]
    if bound.order_mistakes and not missing:
        let_wait(bound)
    scope.windows_allowed = False
    bound.ignored_order = ignored
    return ignored
