"""One SELECT core: `SELECT .. FROM .. WHERE .. GROUP BY .. HAVING`, with the ORDER BY and LIMIT of a simple SELECT.

The clauses are bound in SQLite's order, which decides which of two mistakes is reported: LIMIT, FROM, result columns,
HAVING, WHERE and ON, ORDER BY, GROUP BY.
Source: lang_select.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.authorized_core import Clause, CoreQuestions
from minisql.planner.binding import bind_together, bind_whole
from minisql.planner.block import JoinItem, conjuncts
from minisql.planner.bound_core import BoundCore, LimitClause
from minisql.planner.context import Context
from minisql.planner.from_clause import bind_from, bind_on
from minisql.planner.having_alone import HAVING_ALONE, may_have_having
from minisql.planner.misused import forget, let_wait
from minisql.planner.not_null import settle_nulls
from minisql.planner.ordering import OrderItem, bind_group_by, bind_order_by
from minisql.planner.outputs import bind_outputs, note_missing_collations
from minisql.planner.query_loops import loops_in_core
from minisql.planner.right_references import refuse_right_references
from minisql.planner.scope import Aggregates, Aggregation, Ctes, Frame, Scope
from minisql.planner.told import OF_DISTINCT, note_computed, note_of_results, ranked, stopping, told_if_read
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
    aggregation = scope.aggregation = Aggregation(ctx.new_source(), len(core.group_by))
    scope.aggregates, scope.windows_allowed = Aggregates.ALLOWED, True
    n_late = len(ctx.late)
    outputs = bind_outputs(ctx, core.columns, scope, named)
    asked.bound(Clause.RESULTS)
    late_outputs = _taken(ctx, n_late)
    note_of_results(ctx, late_outputs)
    scope.windows_allowed = False
    aggregation.n_in_results = len(aggregation.calls)
    grouped = bool(core.group_by or aggregation.calls)
    bound = BoundCore(ctx, scope, item, outputs, core.distinct, limits=limits, early_mistakes=early)
    scope.aliases = {}
    for output in outputs:
        if output.alias is not None:
            scope.aliases.setdefault(fold(output.alias), output.typed)
    if core.having is not None:
        if not grouped:
            raise SqlError(HAVING_ALONE)
        bound.having = bind_whole(ctx, core.having, scope).expr
        asked.bound(Clause.HAVING)
    late_outputs_and_having = [*_taken(ctx, n_late), *late_outputs]
    scope.aggregates, scope.misuse = Aggregates.FORBIDDEN, ":" if grouped else " function"
    scope.in_where = True
    if core.where is not None:
        bound.where = conjuncts(bind_whole(ctx, core.where, scope).expr)
    if pending:
        bind_on(ctx, pending, scope)
    asked.bound(Clause.WHERE)
    scope.in_where = False
    if not ctx.outside_where:
        settle_nulls(bound)
    late_where = _taken(ctx, n_late)
    bound.output_mistakes = late_outputs
    order: Sequence[OrderItem] = ()
    if select is not None and select.order_by:
        bound.is_sorted = True
        bound.directions = tuple([term.order is ast.SortOrder.DESC for term in select.order_by])
        order = _bind_order(bound, core, select.order_by, grouped=grouped)
        bound.ignored_order = order
        asked.bound(Clause.ORDER_BY)
    if scope.windows is not None and scope.windows.groups:
        behind = sorted_by_windows(bound, [*bound.order, *order])
        note_misuse(bound, behind)
        if bound.order and not ctx.in_copy and shows_sorting(bound):
            bound.without_order = scope.windows.groups, bound.outputs
            scope.windows.groups, bound.order, bound.outputs = behind
    if core.having is not None and not core.group_by and not may_have_having(bound, [*bound.order, *order]):
        ctx.note_late(SqlError(HAVING_ALONE))
    if core.group_by:
        scope.aggregates = Aggregates.ALLOWED
        others = [*ctx.late]
        bound.keys = bind_group_by(ctx, core.group_by, outputs, scope, bound.early_mistakes)
        late_where += [mistake for mistake in ctx.late if mistake not in (*others, *bound.early_mistakes)]
        asked.bound(Clause.GROUP_BY)
    if isinstance(item, JoinItem):
        refuse_right_references(item)
    if ctx.late or late_where or late_outputs_and_having:
        _in_code_order(bound, late_where, late_outputs_and_having)
        tests = [waiting.expr for waiting in pending if isinstance(waiting.item, JoinItem)]
        _stop_before(bound, tests if core.where is None else [core.where, *tests])
    asked.put_off(scope, ctx.home)
    note_missing_collations(ctx, scope)
    if ctx.late and not ctx.traits.waits:
        from minisql.planner.unread_mistakes import forget_unread

        forget_unread(bound)
    return bound


def _taken(ctx: Context, n_late: int) -> list[SqlError]:
    """The mistakes behind the first `n_late`, taken away."""
    late = ctx.late[n_late:]
    del ctx.late[n_late:]
    return late


def _stop_before(bound: BoundCore, tests: Sequence[ast.Expr]) -> None:
    """Forget what SQLite does not come upon, if something in WHERE and ON keeps it from planning the core."""
    mistake = stopping(bound.ctx, tests)
    if mistake is not None:
        forget(bound)
        bound.ctx.late = [*(each for each in bound.ctx.late if each in bound.early_mistakes), mistake]


def _in_code_order(bound: BoundCore, tests: list[SqlError], results: list[SqlError]) -> None:
    """Put the mistakes of a core into the order in which they are told. `tests`: those of WHERE, ON and GROUP BY, of
    which code is made first; `results`: those of HAVING and the result columns, first of the aggregates in them. Behind
    them comes ORDER BY: what is wrong there for those who sort is told by the plan. The code that begins an aggregate,
    and refuses some with DISTINCT, comes before all else, but with GROUP BY behind it."""
    ctx = bound.ctx
    begun = [each for each, owner in ctx.traits.in_aggregate if owner is bound.scope and str(each) == OF_DISTINCT]
    tests, results = ([each for each in mistakes if each not in begun] for mistakes in (tests, results))
    calls = [mistake for mistake in results if mistake in ctx.in_calls]
    own = [*tests, *calls, *(mistake for mistake in results if mistake not in calls)]
    early = [mistake for mistake in ctx.late if mistake in bound.early_mistakes]
    behind = [mistake for mistake in ctx.late if mistake not in (*early, *own, *begun)]
    in_order = [mistake for mistake in behind if told_if_read(ctx, mistake)]
    in_code = ranked(ctx, [*own, *in_order])
    in_code = [*in_code, *begun] if bound.keys else [*begun, *in_code]
    ctx.late = [*early, *in_code, *(each for each in behind if each not in in_order)]


def _bind_order(
    bound: BoundCore, core: ast.SelectCore, terms: Sequence[ast.OrderingTerm], *, grouped: bool
) -> Sequence[OrderItem]:
    """ORDER BY; returned is what it is for a query that gives a single row, which does not sort by it."""
    ctx, scope = bound.ctx, bound.scope
    scope.aggregates, scope.misuse = Aggregates.ALLOWED if grouped else Aggregates.FORBIDDEN, ":"
    scope.windows_allowed = True
    n_late = len(ctx.late)
    ignored: Sequence[OrderItem] = ()
    missing: list[SqlError] = []
    has_windows = scope.windows is not None and bool(scope.windows.groups)
    if not core.group_by and not has_windows and (grouped or core.from_ is None):
        # Its terms are not computed, so only mistakes in their names count, not that they are rows:
        # `SELECT 1 ORDER BY (1, 2)` is right. Aggregates in them are computed. (Windows have a subquery below them.)
        ignored = bind_order_by(ctx, terms, bound.outputs, scope, missing)
        del ctx.late[n_late:]
    else:
        bound.order = bind_order_by(ctx, terms, bound.outputs, scope, missing)
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
    return ignored
