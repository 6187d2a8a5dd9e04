"""What SQLite copies: expressions with the queries in them, and with those their references to common tables.

An alias, or the number, of a result column stands in another clause for a copy of the column; so does all that is put
in the place of a flattened subquery's columns. A query in a copy is another one to SQLite: it has lines of its own in
EXPLAIN QUERY PLAN, and is the same as no other (ours gives both the same rows). And a common table expression in it has
one more reference, so that its rows are kept:

    WITH n AS (SELECT max(b) AS m FROM t) SELECT (SELECT m FROM n) FROM u               CO-ROUTINE n
    WITH n AS (SELECT max(b) AS m FROM t) SELECT (SELECT m FROM n) FROM u ORDER BY 1    MATERIALIZE n

A query in an expression is planned when it is bound, before anybody knows of its copies. So where an expression was
planned for a single reference, and there are more, the statement is planned once more, with what is known then
(`statement.py`).
Source: SQLite itself, EXPLAIN QUERY PLAN of such statements.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from minisql.frozen import field, replace, slotted
from minisql.planner.expr import Column, Exists, Expr, InQuery, Scalar, Subquery, has_subquery, walk
from minisql.planner.same import rewrite_upwards
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.planner.context import Context
    from minisql.planner.nodes import Root
    from minisql.planner.scope import Aggregation
    from minisql.planner.typed import Typed

Reference: TypeAlias = tuple[int, int, str]
"""To a common table expression: (`id` of its WITH, which time that was bound, the folded name)."""


class Place(NamedTuple):
    """A reference: the `number`-th, from 0 on, of those to one expression that are bound. `n_loops`: about how often
    what it stands in is run."""

    reference: Reference
    number: int
    n_loops: int


@slotted
class References:
    """How often the statement refers to each common table expression, copies counted.

    `expected`: what was found when the statement was planned before; `firsts`: those that SQLite compiles first, by
    expression, where it was another one then than that which was bound first; `unsorted`: expressions that lose their
    ORDER BY to such a one, as was found then, and `lost_late`: as is found now, after they were planned with it (see
    dropped_order.py); `found`: what there is now, one after another.
    `opened`: by the `id` of each WITH, which is kept, how often it was bound. `of_queries`, `of_bodies`: those in the
    query of that number, and in an expression that is bound once. `alone`: what was planned for a single reference.
    `places`: which reference a source is, by its number, of `n_bound` by expression. `n_sorted_by_windows`: of the
    queries that are bound, so many would be others as copies (window_sort.py); `others`: such copies, by the query's
    number.
    """

    expected: Counter[Reference] = field(default_factory=Counter)
    firsts: dict[Reference, Place] = field(default_factory=dict)
    unsorted: frozenset[Reference] = frozenset()
    lost_late: set[Reference] = field(default_factory=set)
    found: list[Reference] = field(default_factory=list)
    opened: dict[int, tuple[ast.With, int]] = field(default_factory=dict)
    of_queries: dict[int, Sequence[Reference]] = field(default_factory=dict)
    of_bodies: dict[Reference, Sequence[Reference]] = field(default_factory=dict)
    alone: set[Reference] = field(default_factory=set)
    places: dict[int, Place] = field(default_factory=dict)
    n_bound: Counter[Reference] = field(default_factory=Counter)
    n_sorted_by_windows: int = 0
    others: dict[int, Subquery] = field(default_factory=dict)

    def open(self, with_: ast.With) -> tuple[int, int]:
        """The first two parts of references to the WITH that is bound now."""
        _, n_times = self.opened.get(id(with_), (with_, 0))
        self.opened[id(with_)] = with_, n_times + 1
        return id(with_), n_times

    def bind(self, reference: Reference, n_loops: int) -> Place:
        """Note that the expression is referred to."""
        number = self.n_bound[reference]
        self.n_bound[reference] += 1
        return Place(reference, number, n_loops)

    def is_again(self, place: Place | None) -> bool:
        """Does SQLite compile another reference first, as far as is known of one that was not bound first?"""
        first = None if place is None else self.firsts.get(place.reference)
        return place is None or first is None or first.number != place.number

    def since(self, n_found: int) -> Sequence[Reference]:
        return self.found[n_found:]

    def numbered(self, query: Subquery, number: int) -> Subquery:
        """The query as one of its own, of which EXPLAIN tells the number that it had."""
        if query.number in self.of_queries:
            self.of_queries[number] = self.of_queries[query.number]
        return replace(query, number=number, told=query.number if query.told is None else query.told)

    def shown(self, root: Root) -> References | None:
        """What the plan has shown, for the statement to be planned once more; None: it need not be."""
        counted = Counter(self.found)
        if any(counted[reference] > 1 and self.expected[reference] < 2 for reference in self.alone):
            return References(self.expected | counted, self.firsts, self.unsorted)
        others = self._compiled_first(root)
        if others:
            return References(self.expected, self.firsts | others, self.unsorted)
        if not self.lost_late <= self.unsorted:
            return References(self.expected, self.firsts, self.unsorted | self.lost_late)
        return None

    def _compiled_first(self, root: Root) -> dict[Reference, Place]:
        """Of the common table expressions of which another reference is compiled first in the plan than it was made
        for, that one. Only a query in an expression may be compiled after what was bound behind it."""
        if not self.of_queries or max(self.n_bound.values()) < 2:
            return {}
        from minisql.planner.explain import kept_first

        again = (self.places.get(relabel.source) for relabel in kept_first(root) if relabel.is_again)
        return {place.reference: place for place in again if place is not None}


def note_copies(ctx: Context, *exprs: Expr) -> None:
    """SQLite copies the expressions where it makes its code."""
    if not ctx.references.of_queries:
        return
    for expr in exprs:
        for node in walk(expr):
            if isinstance(node, Scalar | Exists | InQuery):
                note_copy(ctx, node.query)


def note_copy(ctx: Context, query: Subquery) -> None:
    """SQLite copies the query of an expression."""
    ctx.references.found += ctx.references.of_queries.get(query.number, ())


def copied(ctx: Context, expr: Expr) -> Expr:
    """The expression as SQLite copies it: its queries are others."""
    if not any(isinstance(node, Scalar | Exists | InQuery) for node in walk(expr)):
        return expr
    note_copies(ctx, expr)

    def other(node: Expr) -> Expr:
        if isinstance(node, Scalar | Exists | InQuery):
            query = references.others.get(node.query.number, node.query)
            if query.number in references.of_queries:
                query = references.numbered(query, ctx.new_subquery())
            return replace(node, query=replace(query, copy=ctx.new_source()))
        return node

    references = ctx.references
    return rewrite_upwards(expr, other)


def copied_term(ctx: Context, typed: Typed, aggregation: Aggregation | None) -> Typed:
    """The same of a result column that is a term of ORDER BY: it stands for the column then, and has its lines."""
    note_copies(ctx, typed.expr)
    typed = _with_calls(ctx, typed, aggregation)
    others = ctx.references.others

    def other(node: Expr) -> Expr:
        if isinstance(node, Scalar) and node.query.number in others:
            return replace(node, query=others[node.query.number])
        return node

    return typed._replace(expr=rewrite_upwards(typed.expr, other)) if others else typed


def copied_column(ctx: Context, typed: Typed, aggregation: Aggregation | None = None) -> Typed:
    """The same of a result column that is named in another clause."""
    typed = _with_calls(ctx, typed, aggregation)
    expr = copied(ctx, typed.expr)
    return typed if expr is typed.expr else typed._replace(expr=expr)


def _with_calls(ctx: Context, typed: Typed, aggregation: Aggregation | None) -> Typed:
    """The copy of a result column, whose min() and max() of subqueries are further calls, as a subquery is the same as
    no other: which row bare columns come from may be decided by the copy."""
    if aggregation is None or not any(call.function.name in ("min", "max") for call in aggregation.calls):
        return typed

    def other(node: Expr) -> Expr:
        if isinstance(node, Column) and node.source == aggregation.source and node.column >= aggregation.n_keys:
            call = aggregation.calls[node.column - aggregation.n_keys]
            if call.function.name in ("min", "max") and any(map(has_subquery, call.args)):
                return aggregation.add_copy(node, tuple([copied(ctx, arg) for arg in call.args]))
        return node

    return typed._replace(expr=rewrite_upwards(typed.expr, other))
