"""WHERE push-down: what the outer query asks of a subquery's columns is asked inside of it too.

    before   SELECT * FROM (SELECT a, count(*) AS n FROM t GROUP BY a) WHERE a = 5
    after    SELECT * FROM (SELECT a, count(*) AS n FROM t WHERE a = 5 GROUP BY a) WHERE a = 5

So the index on t(a) is used, and one group is made instead of all. It is for subqueries that are not flattened: those
that group, are DISTINCT, have windows or are compounds. The outer term stays; the rows of a subquery that it would
refuse are only never made. It must not fire when the subquery has a LIMIT (fewer rows would let others in); beside
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

from minisql.planner.block import FromItem, JoinItem, QueryItem
from minisql.planner.bound_core import BoundCore
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
    Unary,
    UnaryOp,
    walk,
)
from minisql.planner.flatten import is_repeatable, unmarked
from minisql.planner.nodes import CompoundOp, JoinKind
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite, same_expr
from minisql.planner.typed import Typed, common_affinity
from minisql.planner.where.from_list import has_full_join, mask_of_item
from minisql.planner.where.strength import rejects_nulls
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
    if core.item is None or is_off(RULE) or has_full_join(core.item):
        return
    for item, terms in _subqueries(core.item, core.where, core.where):
        number = item.source.number
        for term in () if item.is_copied else terms:
            if mask_of(term) == 1 << number and _is_steady(term):
                item.is_changed = _push_into(item, term) or item.is_changed


def _subqueries(
    item: FromItem, terms: Sequence[Expr], where: Sequence[Expr]
) -> Iterator[tuple[QueryItem, Sequence[Expr]]]:
    """The subqueries that may be given terms, and which: those of WHERE and of the inner joins around them, or for the
    right side of a LEFT JOIN those of its ON."""
    if isinstance(item, QueryItem):
        yield item, terms
    elif isinstance(item, JoinItem):
        is_left = item.kind is JoinKind.LEFT and not rejects_nulls(where, mask_of_item(item.right), 0)
        yield from _subqueries(item.left, terms if is_left else [*terms, *item.on], where)
        if not is_left:
            yield from _subqueries(item.right, [*terms, *item.on], where)
        elif isinstance(item.right, QueryItem):
            yield item.right, item.on


def _is_steady(term: Expr) -> bool:
    """Is the term the same each time, and does it read nothing from outside?"""
    return is_repeatable(term) and not any(isinstance(node, Outer) for node in walk(term))


def _push_into(item: QueryItem, term: Expr) -> bool:
    """Put the term into the parts of the subquery that may have it; were there any?"""
    from minisql.planner.compound import BoundCompound, BoundValues

    query = item.query
    if isinstance(query, BoundCore):
        return _push_into_core(query, term)
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
    if any(isinstance(node, Call) and node.function.subtype for node in walk(term)):
        outputs = [typed._replace(expr=unmarked(typed.expr)) for typed in outputs]
    moved = moved_into(term, outputs)
    if moved is None:
        return False
    if _has_windows(inner) and not all(is_made_of(moved, keys, inner.ctx.pinned) for keys in _partitions(inner)):
        return False
    if _is_grouped(inner):
        inner.having = moved if inner.having is None else Binary(BinaryOp.AND, inner.having, moved)
    else:
        inner.where.append(moved)
    return True


def moved_into(term: Expr, outputs: Sequence[Typed]) -> Expr | None:
    """The term, of a query around, as it is asked of a part with these columns; None if it may not be."""
    moved = _put_in(term, outputs)
    return moved if _is_steady(moved) else None


def _put_in(term: Expr, outputs: Sequence[Typed]) -> Expr:
    """The term with the subquery's expressions in the place of its columns. A comparison then has the affinities of
    what it compares: in `SELECT a FROM t UNION SELECT b FROM t` each core may have its own, and SQLite tests both."""

    def exchanged(node: Expr) -> Expr | None:
        match node:
            case Column():
                return outputs[node.column].expr
            case Compare(op, left, right, how):
                compared = _retyped(how, left, right, outputs)
                return Compare(op, _put_in(left, outputs), _put_in(right, outputs), compared)
            case Between(operand, low, high, how_low, how_high, negated):
                parts = [_put_in(part, outputs) for part in (operand, low, high)]
                how_low, how_high = _retyped(how_low, operand, low, outputs), _retyped(how_high, operand, high, outputs)
                return Between(parts[0], parts[1], parts[2], how_low, how_high, negated)
            case InList(operand, items, how, negated):
                compared = _retyped(how, operand, _SAME, outputs)
                return InList(
                    _put_in(operand, outputs), tuple([_put_in(item, outputs) for item in items]), compared, negated
                )
            case _:
                return None

    return rewrite(term, exchanged)


def _retyped(how: Comparison, left: Expr, right: Expr, outputs: Sequence[Typed]) -> Comparison:
    affinities: list[Affinity] = []
    for side in (left, right):
        match side:
            case Column():
                affinities.append(outputs[side.column].affinity)
            case Cast() | Outer() | Scalar():
                affinities.append(side.affinity or Affinity.NONE)
            case Unary(UnaryOp.AS_REAL | UnaryOp.AS_STORED, _):
                return how
            case _ if isinstance(side, _WITHOUT_AFFINITY):
                affinities.append(Affinity.NONE)
            case _:
                return how
    return Comparison(common_affinity(*affinities), how.collation)


def _is_grouped(inner: BoundCore) -> bool:
    aggregation = inner.scope.aggregation
    return bool(inner.keys) or (aggregation is not None and bool(aggregation.calls))


def _partitions(inner: BoundCore) -> Iterator[Sequence[Expr]]:
    """The expressions that have one value in each partition, by window."""
    for group in () if inner.scope.windows is None else inner.scope.windows.groups:
        yield [expr for expr, collation in zip(group.partition, group.collations) if collation == BINARY]


def is_made_of(expr: Expr, keys: Sequence[Expr], pinned: set[int]) -> bool:
    """Does the expression read columns only as parts of `keys`?"""
    rest = rewrite(expr, lambda node: _SAME if any(same_expr(node, key, pinned) for key in keys) else None)
    return not any(isinstance(node, Column) for node in walk(rest))
