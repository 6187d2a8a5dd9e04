"""Joins in parentheses that stay subqueries.

    before   SELECT * FROM a LEFT JOIN (b JOIN c ON b.x = c.x) ON a.y = b.y
    after    SELECT * FROM a LEFT JOIN (SELECT * FROM b JOIN c ON b.x = c.x) AS s ON a.y = s.y

To SQLite every join in parentheses that does not stand first, or that has an alias, is a subquery, which is flattened
where it can be: those are parts of the join around them here from the start. What is left becomes a query of its own,
so that it is rewritten, planned, kept and shown as any other subquery. It is so with a RIGHT or FULL JOIN inside,
unless it stands first, and on the right of an outer join or left of a RIGHT or FULL JOIN.
It must not fire before it is settled which joins are outer ones (weaker_joins.py), but for a join with a RIGHT or FULL
JOIN inside, which WHERE cannot make weaker from outside.
Source: SQLite itself, `EXPLAIN QUERY PLAN`; optoverview §12 "Subquery Flattening".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from minisql.planner.block import (
    ALL_TERMS,
    FromItem,
    JoinItem,
    QueryItem,
    TableItem,
    is_nested,
    joins_of,
    source_numbers,
)
from minisql.planner.bound_core import BoundCore
from minisql.planner.core_exprs import all_exprs, change_all
from minisql.planner.expr import ROWID, Case, Column, Expr, walk
from minisql.planner.expr import sources as reads
from minisql.planner.nested_names import unique_names
from minisql.planner.nodes import JoinKind
from minisql.planner.outputs import Output
from minisql.planner.same import rewrite, same_expr
from minisql.planner.scope import Aggregation, DerivedSource, Scope, Source
from minisql.schema.objects import fold
from minisql.sql import ast

_RIGHT: Final = (JoinKind.RIGHT, JoinKind.FULL)


class _Place(NamedTuple):
    """Where a join in parentheses stands: beside or in which join, and whether as its left side."""

    around: JoinItem
    is_left: bool

    @property
    def join(self) -> JoinItem:
        item = self.around.left if self.is_left else self.around.right
        assert isinstance(item, JoinItem), type(item)
        return item


def close_full_joins(core: BoundCore) -> None:
    """Make queries of the joins in parentheses that have a RIGHT or FULL JOIN and do not stand first."""
    for place in list(_with_full_joins(core.item, is_first=True)):
        _close(core, place)


def close_outer_joins(core: BoundCore) -> None:
    """Make queries of those that have not become a part of `core`."""
    for place in list(_nested(core.item)):
        _close(core, place)


def _with_full_joins(item: FromItem | None, *, is_first: bool) -> Iterator[_Place]:
    """`is_first`: FROM begins with the item."""
    if not isinstance(item, JoinItem):
        return
    sides = [(_Place(item, True), item.left, is_first)] if isinstance(item.left, JoinItem) else []
    if isinstance(item.right, JoinItem):
        sides.append((_Place(item, False), item.right, False))
    for place, side, begins in sides:
        is_query = side.is_closed or not place.is_left
        if is_query and not begins and any(join.kind in _RIGHT for join in _spine(side)):
            yield place
        else:
            yield from _with_full_joins(side, is_first=begins)


def _nested(item: FromItem | None) -> Iterator[_Place]:
    if not isinstance(item, JoinItem):
        return
    for side, is_left in ((item.left, True), (item.right, False)):
        if isinstance(side, JoinItem) and is_nested(side, is_right=not is_left):
            yield _Place(item, is_left)
        else:
            yield from _nested(side)


def _spine(item: JoinItem) -> Iterator[JoinItem]:
    """The joins of one FROM clause, from right to left."""
    yield item
    while isinstance(item.left, JoinItem) and not item.left.is_closed:
        item = item.left
        yield item


def _close(core: BoundCore, place: _Place) -> None:
    join = place.join
    numbers = source_numbers(join)
    sources = [source for source in core.scope.sources if source.number in numbers]
    outputs, n_shown = _results(core, join, sources)
    item = _query_item(core, join, sources, outputs)
    if place.is_left:
        place.around.left = item
    else:
        place.around.right = item
    at = core.scope.sources.index(sources[0])
    core.scope.sources[at : at + len(sources)] = [item.source]
    core.flattened -= numbers
    if core.reads_whole:
        item.source.used.update(range(n_shown))
    _exchange(core, item.source, outputs)


def _query_item(core: BoundCore, join: JoinItem, sources: list[Source], outputs: list[Output]) -> QueryItem:
    """`SELECT * FROM join`. To SQLite it reads all columns of its tables, whatever is read of it."""
    for below in joins_of(join):
        below.n_behind = ALL_TERMS if below.n_behind >= ALL_TERMS and below is not join else 0
        below.cuts = []
    join.is_closed = False
    ctx, outside = core.ctx, core.scope
    aggregation = Aggregation(ctx.new_source(), 0)
    scope = Scope(outside.parent, outside.frame, outside.ctes, sources, aggregation=aggregation)
    inner = BoundCore(ctx, scope, join, outputs, distinct=False, reads_whole=True)
    own = [side for each in _spine(join) for side in (each.left, each.right)]
    for item in own:
        if isinstance(item, TableItem):
            item.source.whole = True
    views = {item.source.number for item in own if isinstance(item, QueryItem)}
    inner.flattened = {source.number for source in sources if source.number not in views}
    columns = inner.columns
    by_name = {fold(column.name): number for number, column in reversed(list(enumerate(columns)))}
    number, name = join.number or ctx.new_source(), join.name
    if not name and isinstance(ctx.statement, ast.Update):  # all that stands behind its FROM, in no parentheses
        name = f"(join-{ctx.new_level()})"
    return QueryItem(DerivedSource(number, name, fold(name), columns, by_name, title=name), inner, name)


def _results(core: BoundCore, join: JoinItem, sources: list[Source]) -> tuple[list[Output], int]:
    """What `*` shows of the join, and besides what `core` reads of them; how many the first are."""
    by_number = {source.number: source for source in sources}
    shown = [] if join.nested is None else join.nested.shown()
    found = [value for value in shown if reads(value.expr) <= by_number.keys()]
    names = [value.name or "" for value in found]
    seen = {number for value in found for number in reads(value.expr)}
    for source in sources:  # those of a subquery that has become a part of the join, or of a join that is a query now
        for number, name in source.visible() if source.number not in seen else ():
            found.append(source.column(number))
            names.append(name)
    n_shown = len(found)
    for column in (node for value in found for node in walk(value.expr) if type(node) is Column):
        by_number[column.source].used.add(column.column)  # the join may know others of the same numbers
    known = {_key(typed.expr) for typed in found}
    for expr in all_exprs(core):
        for node in walk(expr):
            if type(node) is Column and node.source in by_number and _key(node) not in known:
                known.add(_key(node))
                found.append(by_number[node.source].column(node.column))
                names.append("_ROWID_" if node.column == ROWID else node.name)
    return [Output(typed, name, name, name) for typed, name in zip(found, unique_names(names))], n_shown


def _key(expr: Expr) -> tuple[int, int] | None:
    return (expr.source, expr.column) if type(expr) is Column else None


def _exchange(core: BoundCore, source: DerivedSource, outputs: list[Output]) -> None:
    """Let `core` read the columns of the query, not those of the tables inside of it."""
    places: dict[tuple[int, int], int] = {}
    merged: list[tuple[Expr, int]] = []
    for number, output in enumerate(outputs):
        key = _key(output.typed.expr)
        if key is None:
            merged.append((output.typed.expr, number))
        else:
            places.setdefault(key, number)

    def read(node: Expr) -> Expr | None:
        if type(node) is Column and (node.source, node.column) in places:
            number = places[node.source, node.column]
            source.used.add(number)
            return Column(source.number, number, node.affinity, node.collation, source.columns[number].name)
        if type(node) is Case:  # what USING has made of the columns of a FULL JOIN
            for expr, number in merged:
                if same_expr(node, expr):
                    return source.column(number).expr
        return None

    def change(expr: Expr) -> Expr:
        return rewrite(expr, read)

    change_all(core, change, change)
