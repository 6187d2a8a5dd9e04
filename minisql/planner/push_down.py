"""WHERE push-down: what the outer query asks of a subquery's columns is asked inside of it too.

    before   SELECT * FROM (SELECT a, count(*) AS n FROM t GROUP BY a) WHERE a = 5
    after    SELECT * FROM (SELECT a, count(*) AS n FROM t WHERE a = 5 GROUP BY a) WHERE a = 5

So the index on t(a) is used, and one group is made instead of all. It is for subqueries that are not flattened: those
that group, are DISTINCT, have windows or are compounds. A term that reads nothing is given to all of them. The terms of
an EXISTS that becomes a semi-join are the outer query's. The outer term stays; the rows of a subquery that it would
refuse are only never made.
WHERE may say what value other columns of a term have: `t.a = v.a` beside `t.a = 5` is `5 = v.a` (constants.py).
It must not fire when the subquery has a LIMIT (fewer rows would let others in); on either side of
RIGHT and FULL JOIN, nor from WHERE into the right side of a LEFT JOIN (its ON terms may go there); for a term that
reads anything else, or is not the same each time; under a window for anything but what is equal in each partition, and
in compounds with windows; for a common table expression that is NOT MATERIALIZED but used twice; for UNION, INTERSECT
and EXCEPT unless all columns are compared as BINARY. Under a GROUP BY a term on its keys goes to WHERE, any other to
HAVING.
Switched off by the name `push_down`. Source: optoverview "The WHERE-Clause Push-Down Optimization".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.frozen import replace
from minisql.planner.block import FromItem, JoinItem, QueryItem, argument_terms, joins_of_query, tables_of
from minisql.planner.bound_core import BoundCore
from minisql.planner.code_mistakes import note_vector
from minisql.planner.computed_first import knows_of_call, note_put_in
from minisql.planner.constants import propagated
from minisql.planner.context import Context
from minisql.planner.copies import note_copy
from minisql.planner.expr import (
    Between,
    Binary,
    BinaryOp,
    Call,
    Case,
    Cast,
    Column,
    Compare,
    Comparison,
    Const,
    CurrentTime,
    Exists,
    Expr,
    InList,
    InQuery,
    Outer,
    Param,
    RowCompare,
    Scalar,
    Subquery,
    Unary,
    UnaryOp,
    walk,
)
from minisql.planner.having_alone import HAVING_ALONE, may_have_having
from minisql.planner.json_marks import asks_json, unmarked
from minisql.planner.nodes import CompoundOp, JoinKind
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite, same_expr
from minisql.planner.semi_join import terms_of_semi_joins
from minisql.planner.steady import is_volatile
from minisql.planner.typed import Typed, common_affinity
from minisql.planner.unplanned import FoundInPlan
from minisql.planner.where.from_list import flatten as places_and_terms
from minisql.planner.where.from_list import has_full_join
from minisql.planner.where.idle_operands import is_known_truth
from minisql.planner.where.terms import mask_of
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.compound import BoundCompound

RULE = "push_down"

_WITHOUT_AFFINITY: Final = (
    Const, Param, Unary, Binary, Compare, RowCompare, Between, InList, Case, Call, CurrentTime, Exists, InQuery
)  # fmt: skip
"""What has no affinity, whatever it is made of (datatype3 §3.2)."""
_SAME: Final = Const(None)
"""Stands for what is the same in all rows of a group."""


def push_down(core: BoundCore) -> None:
    """Give the subqueries in FROM those terms of `core` that they may check for themselves."""
    if core.item is None or is_off(RULE):
        return
    semi = terms_of_semi_joins(core)
    subqueries = list(_subqueries(core.item, [*core.where, *semi]))
    known = _with_constants(core, semi) if subqueries and isinstance(core.item, JoinItem) else {}
    for item, terms in subqueries:
        elsewhere = ~(1 << item.source.number)
        for term in () if item.is_copied else reversed(terms):  # the last one first, as SQLite does
            read = known.get(id(term), term)
            if not mask_of(read) & elsewhere and _is_steady(read):  # one that reads no column is given to all
                item.is_changed = _push_into(item, read) or item.is_changed


def _with_constants(core: BoundCore, semi: Sequence[Expr]) -> dict[int, Expr]:
    """What the terms, by id, are with columns of known value exchanged; `semi`: those of semi-joins."""
    assert core.item is not None
    terms = core.where
    if not has_full_join(core.item):
        given = {id(term) for table in tables_of(core.item) for term in argument_terms(table)}
        terms = [*(term for term in places_and_terms(core.item, terms)[1] if id(term) not in given), *semi]
    return dict(zip(map(id, terms), propagated(core.ctx, terms), strict=True))


def _subqueries(item: FromItem, terms: Sequence[Expr]) -> Iterator[tuple[QueryItem, Sequence[Expr]]]:
    """The subqueries that may be given terms, and which: those of WHERE and of the inner joins around them, or for the
    right side of a LEFT JOIN those of its ON."""
    if isinstance(item, QueryItem):
        yield item, terms
    elif isinstance(item, JoinItem) and item.kind is JoinKind.INNER:
        for side in (item.left, item.right):
            yield from _subqueries(side, [*terms, *item.on])
    elif isinstance(item, JoinItem) and item.kind is JoinKind.LEFT:
        yield from _subqueries(item.left, terms)
        if isinstance(item.right, QueryItem):
            yield item.right, item.on


def _is_steady(term: Expr) -> bool:
    """Is the term the same each time, and do neither it nor its subqueries read anything from outside?"""
    for node in walk(term):
        if isinstance(node, Outer) or (isinstance(node, Scalar | Exists | InQuery) and node.query.outer):
            return False
    return not is_volatile(term)


def _push_into(item: QueryItem, term: Expr) -> bool:
    """Put the term into the parts of the subquery that may have it; were there any?"""
    from minisql.planner.bound_values import BoundValues
    from minisql.planner.compound import BoundCompound
    from minisql.planner.values_conditions import asks_rows

    query = item.query
    if isinstance(query, BoundCore):
        return _push_into_core(query, term)
    if isinstance(query, BoundValues) and asks_rows(query):
        query.where.append(term)
        return True
    if isinstance(query, BoundCompound) and query.limits.limit is None and _compares_binary(query):
        cores = [part for part in query.parts if isinstance(part, BoundCore)]
        if not any(_has_windows(part) for part in cores):
            n_pushed = sum(_push_into_core(part, term) for part in cores)
            for part in query.parts:
                if isinstance(part, BoundValues):
                    part.where.append(term)
                    n_pushed += 1
            return n_pushed > 0
    return False


def _compares_binary(query: BoundCompound) -> bool:
    if all(op is CompoundOp.UNION_ALL for op in query.ops):
        return True
    return all(typed.collation is None or typed.collation == BINARY for part in query.parts for typed in part.last)


def _has_windows(core: BoundCore) -> bool:
    return core.scope.windows is not None and bool(core.scope.windows.groups)


def _push_into_core(inner: BoundCore, term: Expr) -> bool:
    if inner.limits.limit is not None:
        return False
    outputs = [output.typed for output in inner.outputs]
    if asks_json(term):
        outputs = [typed._replace(expr=unmarked(typed.expr)) for typed in outputs]
    moved = moved_into(inner.ctx, term, outputs, are_copied=not (_is_grouped(inner) or _has_windows(inner)))
    if moved is None:
        return False
    if _has_windows(inner) and not all(
        keys is not None and is_made_of(moved, keys, inner.ctx.pinned) for keys in _partitions(inner)
    ):
        return False
    note_vector(inner, term)
    is_zero = is_known_truth(inner.ctx, moved) is False
    if _is_grouped(inner):
        if not inner.keys and not may_have_having(inner, [*inner.order, *inner.ignored_order]):
            raise FoundInPlan(HAVING_ALONE)
        drops = inner.having is None or (is_zero and not knows_of_call(inner.ctx, inner.having))
        inner.having = moved if inner.having is None or drops else Binary(BinaryOp.AND, inner.having, moved)
    elif not (len(inner.where) == 1 and is_known_truth(inner.ctx, inner.where[0]) is False and _may_drop(inner, moved)):
        if is_zero:
            _drop_terms(inner)
        inner.where.append(moved)
        if isinstance(inner.item, JoinItem):
            inner.item.n_pushed += 1
        for join in joins_of_query(inner.item):
            join.n_behind += 1
            join.cuts = [n_behind + 1 for n_behind in join.cuts]
    return True


def _drop_terms(inner: BoundCore) -> None:
    """Take all terms from FROM and WHERE, to which a 0 comes: to SQLite `x AND 0` is 0, unless x calls a function, or
    is a single ON clause. Then INDEXED BY names a partial index in vain."""
    clauses = [clause for clause in (inner.where, *(join.on for join in joins_of_query(inner.item))) if clause]
    if (len(clauses) == 1 and not inner.where) or any(
        knows_of_call(inner.ctx, term) for clause in clauses for term in clause
    ):
        return
    for clause in clauses:
        clause.clear()


def _may_drop(inner: BoundCore, term: Expr) -> bool:
    """Does a WHERE that is 0 stay what it is, whatever comes to it?"""
    return not any(join.on for join in joins_of_query(inner.item)) and not knows_of_call(inner.ctx, term)


def moved_into(ctx: Context, term: Expr, outputs: Sequence[Typed], *, are_copied: bool = True) -> Expr | None:
    """The term, of a query around, as it is asked of a part with these columns; None if it may not be. `are_copied`:
    the columns' subqueries become others, and need not be recognized as those of a key or a window."""
    moved = _Part(ctx, outputs, are_copied=are_copied).put_in(term)
    return None if is_volatile(moved) else moved


class _Part:
    """A part of a subquery, `outputs` what it has in the place of the subquery's columns. A comparison then has the
    affinities of what it compares: in `SELECT a FROM t UNION SELECT b FROM t` each core may have its own, and SQLite
    tests both."""

    def __init__(self, ctx: Context, outputs: Sequence[Typed], *, are_copied: bool) -> None:
        self.ctx = ctx
        self.outputs = outputs
        self.are_copied = are_copied

    def put_in(self, term: Expr) -> Expr:
        """The term over the part's expressions."""
        return rewrite(term, self._exchanged)

    def _exchanged(self, node: Expr) -> Expr | None:
        match node:
            case Column():
                expr = self.outputs[node.column].expr
                return note_put_in(self.ctx, rewrite(expr, self._again) if self.are_copied else expr)
            case Compare(op, left, right, how):
                return Compare(op, self.put_in(left), self.put_in(right), self._retyped(how, left, right))
            case RowCompare(op, lefts, rights, hows):
                hows = tuple([self._retyped(*each) for each in zip(hows, lefts, rights, strict=True)])
                return RowCompare(op, self._all(lefts), self._all(rights), hows)
            case Between(operand, low, high, how_low, how_high, negated):
                parts = self._all((operand, low, high))
                how_low, how_high = self._retyped(how_low, operand, low), self._retyped(how_high, operand, high)
                return Between(parts[0], parts[1], parts[2], how_low, how_high, negated)
            case InList(operand, items, how, negated):
                return InList(self.put_in(operand), self._all(items), self._retyped(how, operand, _SAME), negated)
            case Case(operand, whens, hows, otherwise) if operand is not None:
                hows = tuple([self._retyped(how, operand, when) for how, (when, _) in zip(hows, whens, strict=True)])
                whens = tuple([(self.put_in(when), self.put_in(then)) for when, then in whens])
                return Case(self.put_in(operand), whens, hows, None if otherwise is None else self.put_in(otherwise))
            case InQuery(operands, query, hows, negated, affinities, sought):
                hows = tuple([self._listed(*each) for each in zip(hows, operands, affinities, strict=True)])
                return InQuery(self._all(operands), self._copied(query), hows, negated, affinities, sought)
            case _:
                return self._again(node)

    def _again(self, node: Expr) -> Expr | None:
        if isinstance(node, Scalar | Exists | InQuery):
            return replace(node, query=self._copied(node.query))
        return None

    def _all(self, exprs: Sequence[Expr]) -> tuple[Expr, ...]:
        return tuple([self.put_in(expr) for expr in exprs])

    def _copied(self, query: Subquery) -> Subquery:
        note_copy(self.ctx, query)
        return replace(query, copy=self.ctx.new_source())

    def _retyped(self, how: Comparison, left: Expr, right: Expr) -> Comparison:
        affinities = self._affinity(left), self._affinity(right)
        if affinities[0] is None or affinities[1] is None:
            return how
        return Comparison(common_affinity(affinities[0], affinities[1]), how.collation)

    def _listed(self, how: Comparison, operand: Expr, column: Affinity) -> Comparison:
        affinity = self._affinity(operand)
        return how if affinity is None else Comparison(common_affinity(affinity, column), how.collation)

    def _affinity(self, side: Expr) -> Affinity | None:
        """What the side of a comparison has here; None if the comparison stays as it is."""
        if id(side) in self.ctx.for_columns:
            return self.ctx.for_columns[id(side)][1]
        match side:
            case Column():
                return self.outputs[side.column].affinity
            case Cast() | Outer() | Scalar():
                return side.affinity or Affinity.NONE
            case Unary(UnaryOp.AS_REAL | UnaryOp.TO_REAL | UnaryOp.AS_STORED, _):
                return None
        return Affinity.NONE if isinstance(side, _WITHOUT_AFFINITY) else None


def _is_grouped(inner: BoundCore) -> bool:
    aggregation = inner.scope.aggregation
    return bool(inner.keys) or (aggregation is not None and bool(aggregation.calls))


def _partitions(inner: BoundCore) -> Iterator[Sequence[Expr] | None]:
    """The expressions that have one value in each partition, by window; None: all rows are one partition, and SQLite
    moves no term below it."""
    for group in () if inner.scope.windows is None else inner.scope.windows.groups:
        keys = [expr for expr, collation in zip(group.partition, group.collations) if collation == BINARY]
        yield keys if group.partition else None


def is_made_of(expr: Expr, keys: Sequence[Expr], pinned: set[int]) -> bool:
    """Does the expression read columns only as parts of `keys`?"""
    rest = rewrite(expr, lambda node: _SAME if any(same_expr(node, key, pinned) for key in keys) else None)
    return not any(isinstance(node, Column) for node in walk(rest))
