"""Common table expressions: what WITH puts in sight, and what a reference to one of its names is bound to.

An expression is bound where it is used, and sees from there what a subquery in its place would see. One that is used
more than once, or that says MATERIALIZED, is computed once per run of the statement, unless it reads values from
outside, or says NOT MATERIALIZED. It is bound once, too, unless it is a plain query that may become a part of those
that read it (flatten.py): then only those that it has not become a part of share its rows (shared_tables.py).
Source: lang_with.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import slotted
from minisql.planner.context import BoundQuery, Context
from minisql.planner.copies import Place, Reference
from minisql.planner.dropped_order import drop_known_order
from minisql.planner.nodes import CompoundOp, PlanNode, QueueScan
from minisql.planner.outputs import rename_columns
from minisql.planner.scope import Ctes, DerivedColumn, Frame, QueueSource, Scope
from minisql.planner.typed import Typed
from minisql.schema.objects import fold
from minisql.sql import ast

_MOST_BOUND_AGAIN: Final = 64


def open_with(ctx: Context, with_: ast.With, around: Ctes | None, statement: ast.Node) -> Ctes:
    """Put the expressions of a WITH in sight. One that nothing uses is never bound (its parameters still count).

    Args:
        statement: what the WITH belongs to, in which uses are counted.
    """
    ctx.has_with = ctx.has_with or not ctx.from_schema
    by_name: dict[str, ast.CommonTableExpression] = {}
    for cte in with_.ctes:
        key = fold(cte.name)
        if key in by_name:
            raise SqlError(f"duplicate WITH table name: {cte.name}")
        by_name[key] = cte
        ctx.note_unbound(cte)
    place = ctx.references.open(with_)
    n_uses = _count_uses(statement, by_name)
    if ctx.references.expected:
        for key in by_name:
            n_uses[key] = max(n_uses[key], ctx.references.expected[*place, key])
    return Ctes(by_name, around, n_uses, place=place)


def _count_uses(statement: ast.Node, by_name: dict[str, ast.CommonTableExpression]) -> dict[str, int]:
    """How often the text refers to each name outside of its own body, and outside of what nothing refers to, which
    SQLite never looks into. A name that an inner WITH hides counts too: that only makes one more table that is kept."""
    n_uses = dict.fromkeys(by_name, 0)
    named: set[str] = set()
    waiting: dict[str, list[ast.CommonTableExpression]] = {}
    stack: list[tuple[ast.Node, str | None]] = [(statement, None)]
    while stack:
        node, inside = stack.pop()
        name: str | None = None
        if isinstance(node, ast.CommonTableExpression):
            inside = fold(node.name)
            if inside not in named:
                waiting.setdefault(inside, []).append(node)
                continue
        elif isinstance(node, ast.Table) and node.schema is None:
            name = fold(node.name)
        elif isinstance(node, ast.InTable) and node.table.schema is None:
            name = fold(node.table.name)
        if name is not None and name in n_uses and name != inside:
            n_uses[name] += 1
        if name is not None and name not in named:
            named.add(name)
            stack.extend((each, None) for each in waiting.pop(name, ()))
        stack.extend((child, inside) for child in ast.children(node))
    return n_uses


@slotted
class SharedQuery:
    """An expression that is computed once. `number` is unique in the statement; `plan` gives one plan always, or tells
    the `mistake` that planning found.
    `first`: of a further reference, the first one that is bound. `is_again`: it is not the first one that SQLite
    compiles, which alone knows how many rows there are (see where/rows.py).
    `is_hinted`: it says MATERIALIZED. `is_unsorted`: of a further reference, the query around it has dropped the ORDER
    BY, so that it is not known here (see dropped_order.py). `is_twin`: a view's further reference in the same FROM,
    which knows how many rows there are, too. `n_loops`: those around the first reference, which is where SQLite
    compiles the expression; who asks for its plan first may stand in more (see query_loops.py).
    """

    ctx: Context
    number: int
    query: BoundQuery
    n_loops: int
    planned: PlanNode | None = None
    first: SharedQuery | None = None
    is_hinted: bool = False
    is_unsorted: bool = False
    is_twin: bool = False
    is_again: bool = False
    mistake: SqlError | None = None

    def again(self, *, is_again: bool = True) -> SharedQuery:
        """What a further reference to the expression is bound to."""
        first = self.first or self
        return SharedQuery(
            self.ctx, self.number, self.query, self.n_loops, first=first,
            is_hinted=self.is_hinted, is_again=is_again,
        )  # fmt: skip

    def twin(self) -> SharedQuery:
        """The same of a view that stands in one FROM with the first one."""
        return SharedQuery(self.ctx, self.number, self.query, self.n_loops, first=self.first or self, is_twin=True)

    @property
    def is_further(self) -> bool:
        """Is it any but the first one?"""
        return self.is_again or self.is_twin

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        return self.query.columns

    @property
    def last(self) -> Sequence[Typed]:
        return self.query.last

    def plan(self) -> PlanNode:
        if self.first is not None:
            return self.first.plan()
        if self.mistake is not None:
            raise self.mistake  # whoever asked first may have left it to others to tell
        if self.planned is None:
            outside, self.ctx.n_loops = self.ctx.n_loops, self.n_loops
            try:
                self.planned = self.query.plan()
            except SqlError as mistake:
                self.mistake = mistake
                raise
            finally:
                self.ctx.n_loops = outside
        return self.planned


@slotted
class CommonUse:
    """The references to an expression that are bound each for itself: how many there are, and what those share that
    are not flattened. One in the query of an IN counts twice: SQLite makes a copy of that query, and so keeps the rows.
    `is_shared_in_from`: the first of those stands in FROM, and in no subquery of an expression.
    """

    number: int
    reference: Reference
    n_references: int = 0
    is_kept: bool = True  # False: NOT MATERIALIZED
    shared: SharedQuery | None = None
    is_shared_in_from: bool = False


@slotted
class QueueQuery:
    """A recursive table inside its own recursive term: the row that has left the queue."""

    source: QueueSource

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        return self.source.columns

    @property
    def last(self) -> Sequence[Typed]:
        raise AssertionError("a recursive reference is never an operand")

    def plan(self) -> PlanNode:
        number = self.source.number
        return QueueScan(number, tuple((number, i) for i in range(len(self.columns))))


def bind_common_table(
    ctx: Context, node: ast.Table, scope: Scope, level: Ctes, cte: ast.CommonTableExpression
) -> tuple[BoundQuery, tuple[DerivedColumn, ...], CommonUse | None, Place | None]:
    """(what a reference in FROM gives, its columns under the names that it has from outside, what it may share, which
    reference it is).

    Raises:
        SqlError: the expression refers to itself where it may not (`circular reference: x`), or its columns are not as
            many as its names (`table x has 2 values for 3 columns`).
    """
    key = fold(cte.name)
    queue = level.queues.get(key)
    if queue is not None and any(node is reference for reference in queue.references):
        if node.indexed_by is not None:
            raise SqlError("no query solution")
        return QueueQuery(queue), queue.columns, None, None
    if key in level.open:
        raise SqlError(f"{level.open[key]}: {cte.name}")
    if node.indexed_by is not None:
        raise SqlError(f'no such index: "{node.indexed_by}"')
    reference, references = (*level.place, key), ctx.references
    if not ctx.first_use:
        references.found += (reference,) * (2 if ctx.in_copy else 1)
    place = references.bind(reference, ctx.n_loops)
    first = references.firsts.get(reference, place)
    shared = level.shared.get(key)
    if shared is not None:
        references.found += references.of_bodies.get(reference, ())
        if ctx.env.authorizer is not None and ctx.n_bound_again < _MOST_BOUND_AGAIN:
            ctx.n_bound_again += 1
            with ctx.env.authorizer.names_again():
                _bind_open(ctx, cte, scope, level)
        return shared.again(is_again=references.is_again(place)), declared_columns(cte, shared), None, place
    n_captures, n_found = scope.frame.n_captures, len(references.found)
    authorizer = ctx.env.authorizer
    is_asked = authorizer is None or cte.select.limit is None or key not in level.uses  # a limited one is planned once
    with nullcontext() if authorizer is None or is_asked else authorizer.names_again():
        query = _bind_open(ctx, cte, scope, level)
    columns = declared_columns(cte, query)
    if scope.frame.n_captures != n_captures:
        return query, columns, None, place
    is_kept = cte.materialized is not False
    if not is_kept or (cte.materialized is None and (level.n_uses[key] == 1 or _may_be_flattened(ctx, query))):
        use = level.uses.get(key)
        if use is None:
            use = level.uses[key] = CommonUse(ctx.new_source(), reference, level.n_uses[key] - 1, is_kept)
        ctx.n_bound_again += use.n_references > 0
        use.n_references += 2 if ctx.in_copy else 1
        return query, columns, use, place
    references.of_bodies[reference] = references.since(n_found)
    if not cte.materialized:
        drop_known_order(ctx, query, reference)
    query = level.shared[key] = SharedQuery(
        ctx, ctx.new_source(), query, first.n_loops, is_hinted=cte.materialized is True,
        is_again=first.number != place.number,
    )  # fmt: skip
    return query, columns, None, place


def _bind_open(ctx: Context, cte: ast.CommonTableExpression, scope: Scope, level: Ctes) -> BoundQuery:
    """The body, in which the expression is open."""
    key = fold(cte.name)
    level.open[key] = "circular reference"
    outside, ctx.in_cte = ctx.in_cte, True
    try:
        return _bind_body(ctx, cte, scope.parent, scope.frame, level)
    finally:
        del level.open[key]
        ctx.in_cte = outside


def _may_be_flattened(ctx: Context, query: BoundQuery) -> bool:
    """Is the expression to be bound for each reference? Where each names the one before twice, they would be many."""
    from minisql.planner.bound_core import BoundCore
    from minisql.planner.compound import BoundCompound
    from minisql.planner.flatten import is_plain

    if ctx.n_bound_again >= _MOST_BOUND_AGAIN:
        return False
    if isinstance(query, BoundCore | BoundCompound) and query.limits.offset is not None:
        return False
    if type(query) is BoundCompound and not query.wrapped and not (query.order and query.limits.limit is not None):
        parts = [part for part in query.parts if isinstance(part, BoundCore) and is_plain(part) and not part.order]
        return len(parts) == len(query.parts) and all(op is CompoundOp.UNION_ALL for op in query.ops)
    return isinstance(query, BoundCore) and is_plain(query, is_limited=True)


def declared_columns(cte: ast.CommonTableExpression, query: BoundQuery) -> tuple[DerivedColumn, ...]:
    """The query's columns under the names of `name(columns)`."""
    columns = query.columns
    if not cte.columns:
        return columns
    if len(cte.columns) != len(columns):
        raise SqlError(f"table {cte.name} has {len(columns)} values for {len(cte.columns)} columns")
    return rename_columns([column.name for column in cte.columns], columns)


def _bind_body(
    ctx: Context, cte: ast.CommonTableExpression, parent: Scope | None, frame: Frame, level: Ctes
) -> BoundQuery:
    from minisql.planner.recursive import bind_recursive, find_terms  # a recursive term has a FROM clause of its own

    terms = find_terms(cte)
    if terms is None:
        with ctx.authorized_as(cte.name):
            return ctx.bind_query(ctx, cte.select, parent, frame, level)
    with ctx.authorized_as(cte.name):
        if ctx.env.authorizer is not None:
            from minisql.planner.authorizer import Action

            ctx.env.authorizer.postpone(Action.SELECT)
            ctx.env.authorizer.postpone(Action.RECURSIVE)
            ctx.env.authorizer.postpone(Action.SELECT)
        return bind_recursive(ctx, cte, terms, parent, frame, level)
