"""Recursive common table expressions: an initial select, then terms that read the table itself.

SQLite looks at the text alone to tell what is recursive: from the last core backwards, as long as the operator is the
same UNION or UNION ALL, each core that names the table once among the tables of its FROM is a recursive term. What is
before them is the initial select. WITH without RECURSIVE does as well.
Source: lang_with "Recursive Common Table Expressions".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minisql.errors import SqlError
from minisql.frozen import replace, slotted
from minisql.planner.block import JoinItem, QueryItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.bound_values import BoundValues
from minisql.planner.common_table import QueueQuery, declared_columns, open_with
from minisql.planner.compound import OPERATORS, BoundCompound, bind_compound_order, count_error
from minisql.planner.compound_plan import common_collations
from minisql.planner.context import BoundQuery, Context
from minisql.planner.core import bind_core, bind_limit
from minisql.planner.expr import Column, Expr
from minisql.planner.mixed import is_read_as_real
from minisql.planner.nodes import CompoundOp, Limit, PlanNode, Recursive
from minisql.planner.plan_core import plan_core
from minisql.planner.same import rewrite
from minisql.planner.scope import Ctes, DerivedColumn, Frame, QueueSource, Scope
from minisql.planner.typed import Typed, compound_affinity, usable
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


class Terms(NamedTuple):
    """The recursive terms of a select: its cores from `first` on, and their references to the table."""

    first: int
    references: tuple[ast.Table, ...]


def find_terms(cte: ast.CommonTableExpression) -> Terms | None:
    """The recursive terms; None if the expression is an ordinary one.

    Raises:
        SqlError: `multiple references to recursive table: x`, of one core.
    """
    select = cte.select
    if not select.operators or select.operators[-1] not in (ast.CompoundOperator.UNION, ast.CompoundOperator.UNION_ALL):
        return None
    key = fold(cte.name)
    first = len(select.cores)
    references: list[ast.Table] = []
    while first > 1 and select.operators[first - 2] is select.operators[-1]:
        core = select.cores[first - 1]
        if isinstance(core, ast.Values) or core.from_ is None:
            break
        found = [table for table in _tables(core.from_) if table.schema is None and fold(table.name) == key]
        if len(found) > 1:
            raise SqlError(f"multiple references to recursive table: {found[1].name}")
        if not found:
            break
        references += found
        first -= 1
    return Terms(first, tuple(references)) if references else None


def _tables(clause: ast.JoinClause) -> Iterator[ast.Table]:
    """The tables that stand in a FROM clause itself, not in a subquery of it. To SQLite, a join in parentheses behind
    another table is a subquery."""
    for number, producer in enumerate((clause.first, *(join.table for join in clause.joins))):
        if isinstance(producer, ast.Table):
            yield producer
        elif isinstance(producer, ast.NestedJoin) and producer.alias is None and not (number and producer.join.joins):
            yield from _tables(producer.join)


@slotted
class BoundRecursive:
    """A recursive select. `whole` is all of it as a compound, which knows collations and ORDER BY; `settled` are the
    columns as the terms see them."""

    ctx: Context
    initial: BoundQuery
    steps: list[BoundCore]
    queue: int
    whole: BoundCompound
    settled: tuple[DerivedColumn, ...]

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        return tuple(
            replace(column, affinity=settled.affinity, mixed=settled.mixed)
            for column, settled in zip(self.whole.columns, self.settled)
        )

    @property
    def last(self) -> Sequence[Typed]:
        return self.whole.last

    def plan(self) -> PlanNode:
        whole = self.whole
        distinct = None
        if whole.ops[-1] is CompoundOp.UNION:
            distinct = tuple(BINARY if c is None else usable(c) for c in whole.collations[-1])
        node: PlanNode = Recursive(
            plan_core(self.initial, is_part=True) if isinstance(self.initial, BoundCore) else self.initial.plan(),
            tuple(plan_core(step, is_part=True) for step in self.steps),
            self.queue,
            whole.source,
            distinct,
            tuple(whole.order),
            tuple((whole.source, i) for i in range(len(whole.last))),
        )
        limits = whole.limits
        return node if limits.limit is None else Limit(node, limits.limit, limits.offset)


def bind_recursive(
    ctx: Context, cte: ast.CommonTableExpression, terms: Terms, parent: Scope | None, frame: Frame, level: Ctes
) -> BoundRecursive:
    """Bind the initial select, then the terms, in which the table's columns are those of the whole."""
    select = cte.select
    ctes = level if select.with_ is None else open_with(ctx, select.with_, level, select)
    initial = ast.Select(select.cores[: terms.first], select.operators[: terms.first - 1])
    bound = ctx.bind_query(ctx, initial, parent, frame, ctes)
    columns = declared_columns(cte, bound)
    limits = bind_limit(ctx, select.limit, select.offset, ctes=ctes)
    assert isinstance(bound, BoundCore | BoundValues | BoundCompound), type(bound)
    first_parts = bound.parts if isinstance(bound, BoundCompound) else [bound]
    queue = QueueSource(ctx.new_source(), terms.references, columns)
    ops = [OPERATORS[op] for op in select.operators]
    while True:
        steps = _bind_steps(ctx, cte, terms, parent, frame, ctes, level, queue)
        parts = [*first_parts, *steps]
        whole = BoundCompound(ctx, parts, ops, ctx.new_source(), common_collations(parts), limits=limits)
        settled = _with_affinities(columns, whole, _queue_sources(steps))
        if settled == queue.columns or queue.columns is not columns:
            break
        queue.columns = settled  # a term may add values of another kind, which changes its own comparisons
    whole.order = bind_compound_order(ctx, select.order_by, whole)
    is_merged = isinstance(bound, BoundCompound) and any(op is not CompoundOp.UNION_ALL for op in bound.ops)
    for part in steps if is_merged else parts:
        if isinstance(part, BoundCore):
            # What enters the queue is not sorted, whatever subquery it comes from, nor made distinct beforehand.
            part.is_unordered = True
            part.distinct = part.distinct and ops[-1] is not CompoundOp.UNION
    return BoundRecursive(ctx, bound, steps, queue.number, whole, settled)


def _with_affinities(
    columns: Sequence[DerivedColumn], whole: BoundCompound, queue: set[int]
) -> tuple[DerivedColumn, ...]:
    """The columns with the affinities of the whole. They are found one after another: a term that gives a column of the
    table itself gives what is known of that column by then: nothing of a later one, nor of its own before the term that
    has an affinity."""
    found: list[DerivedColumn] = []
    known: list[Affinity] = [Affinity.NONE] * len(columns)
    terms = whole.terms
    for number, column in enumerate(columns):
        seen: list[Typed] = []
        for term in terms:
            seen.append(_as_known(term[number], queue, known))
            if known[number] is Affinity.NONE:
                known[number] = seen[-1].affinity
        known[number] = affinity = compound_affinity(seen)
        mixed = is_read_as_real(affinity, seen)
        found.append(DerivedColumn(column.name, affinity, column.collation, column.decltype, mixed=mixed))
    return tuple(found)


def _queue_sources(steps: Sequence[BoundCore]) -> set[int]:
    """The numbers of the sources that read the queue."""
    found: set[int] = set()
    stack = [step.item for step in steps]
    while stack:
        item = stack.pop()
        if isinstance(item, JoinItem):
            stack += (item.left, item.right)
        elif isinstance(item, QueryItem) and isinstance(item.query, QueueQuery):
            found.add(item.source.number)
    return found


def _known_affinity(part: Typed, queue: set[int], known: Sequence[Affinity]) -> Affinity:
    if isinstance(part.expr, Column) and part.expr.source in queue:
        return known[part.expr.column]
    return part.affinity


def _as_known(part: Typed, queue: set[int], known: Sequence[Affinity]) -> Typed:
    """The part, in which the table's own columns have the affinities that are known of them."""

    def replacement(node: Expr) -> Expr | None:
        if isinstance(node, Column) and node.source in queue and node.affinity is not known[node.column]:
            return replace(node, affinity=known[node.column])
        return None

    return part._replace(expr=rewrite(part.expr, replacement), affinity=_known_affinity(part, queue, known))


def _bind_steps(
    ctx: Context,
    cte: ast.CommonTableExpression,
    terms: Terms,
    parent: Scope | None,
    frame: Frame,
    ctes: Ctes,
    level: Ctes,
    queue: QueueSource,
) -> list[BoundCore]:
    key = fold(cte.name)
    select = cte.select
    steps: list[BoundCore] = []
    opened, level.open[key] = level.open[key], "multiple recursive references"
    level.queues[key] = queue
    try:
        for number in range(terms.first, len(select.cores)):
            core = select.cores[number]
            assert isinstance(core, ast.SelectCore), number
            ctx.names_matter = False
            step = bind_core(ctx, core, parent, frame, ctes)
            if len(step.last) != len(queue.columns):
                raise count_error(core, select.operators[number - 1])
            _refuse_grouping(step)
            steps.append(step)
    finally:
        level.open[key] = opened
        del level.queues[key]
    return steps


def _refuse_grouping(step: BoundCore) -> None:
    """A term sees one row at a time, which makes no group and no partition."""
    if step.scope.windows is not None and step.scope.windows.groups:
        raise SqlError("cannot use window functions in recursive queries")
    aggregation = step.scope.aggregation
    if step.keys or (aggregation is not None and aggregation.calls):
        raise SqlError("recursive aggregate queries not supported")
