"""FROM: tables, views, common table expressions, subqueries, and how they are joined.

Every producer becomes a source of the scope, in the order of the text. ON is bound later, together with WHERE, since
it may use the names of all sources and the aliases of result columns.
Source: lang_select "Determination of input data", lang_with, lang_createview.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

from minisql.errors import SqlError
from minisql.frozen import replace, slotted
from minisql.planner.binding import as_one, bind_whole
from minisql.planner.block import ALL_TERMS, FromItem, JoinItem, QueryItem, TableItem
from minisql.planner.bound_terms import bind_terms
from minisql.planner.bound_views import bind_view, note_access
from minisql.planner.common_table import bind_common_table
from minisql.planner.context import BoundQuery, Context
from minisql.planner.expr import Compare, CompareOp, Expr, Unary, UnaryOp
from minisql.planner.named_tables import label_of, look_up, refuse_missing_index, table_source
from minisql.planner.nodes import JoinKind
from minisql.planner.outputs import missing_collation
from minisql.planner.places import Place, are_plain, nest
from minisql.planner.right_references import refuse_right_references
from minisql.planner.scope import Ctes, DerivedColumn, DerivedSource, Scope, Source
from minisql.planner.typed import comparison
from minisql.schema.objects import View, fold
from minisql.sql import ast

_KINDS: Final = {
    ast.JoinKind.COMMA: JoinKind.INNER,
    ast.JoinKind.INNER: JoinKind.INNER,
    ast.JoinKind.CROSS: JoinKind.INNER,
    ast.JoinKind.LEFT: JoinKind.LEFT,
    ast.JoinKind.RIGHT: JoinKind.RIGHT,
    ast.JoinKind.FULL: JoinKind.FULL,
}


@slotted
class Pending:
    """What waits for all names of a FROM clause: an ON clause, or an argument of a table-valued function.

    `visible`: what one in parentheses may name; None: all of FROM.
    """

    item: JoinItem | TableItem
    expr: ast.Expr
    visible: _Visible | None = None


class _Visible(NamedTuple):
    sources: list[Source]
    places: list[Place]


def bind_from(ctx: Context, clause: ast.JoinClause, scope: Scope) -> tuple[FromItem, list[Pending]]:
    """The item of a FROM clause, its sources added to `scope`; and the ON clauses that are still to be bound. Several
    tables behind the target of an UPDATE, which is in `scope` already, are a join in parentheses to SQLite."""
    pending: list[Pending] = []
    places: list[Place] = []
    targets = [Place(source) for source in scope.sources]
    item = _join_clause(ctx, clause, scope, pending, places)
    if len(scope.sources) > ctx.env.limits.join_tables:
        raise SqlError(f"at most {ctx.env.limits.join_tables} tables in a join")
    if targets and len(places) > 1 and isinstance(item, JoinItem):
        item.nested = nest("", places)
        close_in(pending, scope.sources[len(targets) :], places)
        places = [Place(item.nested)]
    if not are_plain(places):
        scope.places = [*targets, *places]
    return item, pending


def bind_on(
    ctx: Context, pending: Sequence[Pending], scope: Scope, where: ast.Expr | None = None
) -> list[Expr]:
    """Bind WHERE, the ON clauses, which to SQLite are one expression with it, and the arguments of functions, now that
    all names are there: the terms of WHERE."""
    with as_one(ctx):
        terms = bind_terms(ctx, where, scope)
        for waiting in pending:
            if isinstance(waiting.item, JoinItem):
                outside, ctx.in_on = ctx.in_on, True
                scope.in_outer_on = waiting.item.kind is not JoinKind.INNER
                try:
                    with _as_visible(waiting, scope):
                        waiting.item.on += bind_terms(ctx, waiting.expr, scope)
                finally:
                    ctx.in_on, scope.in_outer_on = outside, False
    for waiting in pending:  # SQLite looks at them last
        if not isinstance(waiting.item, JoinItem):
            with _as_visible(waiting, scope):
                _bind_argument(ctx, waiting.item, waiting.expr, scope)
    return terms


@contextmanager
def _as_visible(waiting: Pending, scope: Scope) -> Iterator[None]:
    """While the scope has only what the expression may name."""
    if waiting.visible is None:
        yield
        return
    outside = scope.sources, scope.places, scope.aliases
    scope.sources, scope.places, scope.aliases = *waiting.visible, None
    try:
        yield
    finally:
        scope.sources, scope.places, scope.aliases = outside


def _bind_argument(ctx: Context, item: TableItem, expr: ast.Expr, scope: Scope) -> None:
    """The next argument is the value of the next hidden column. It does not make that column one that is read."""
    source = item.source
    hidden = [number for number, column in enumerate(source.table.columns) if column.hidden]
    if len(item.args) >= len(hidden):
        bind_whole(ctx, expr, scope)
        ctx.note_late(SqlError(f"too many arguments on {source.table.name}() - max {len(hidden)}"))
        return
    number = hidden[len(item.args)]
    used_before = set(source.used)
    column = source.column(number)
    source.used.clear()
    source.used.update(used_before)
    value = bind_whole(ctx, expr, scope)
    equal = Compare(CompareOp.EQ, column.expr, Unary(UnaryOp.PLUS, value.expr), comparison(column, value))
    item.args.append((equal, number))


def _join_clause(
    ctx: Context,
    clause: ast.JoinClause,
    scope: Scope,
    pending: list[Pending],
    places: list[Place],
    *,
    before_right: bool = False,
) -> FromItem:
    """Adds to `places`. `before_right`: the clause stands in parentheses that mean nothing, in one that has a RIGHT or
    FULL JOIN."""
    has_right = before_right or _has_right_join(clause)
    item = _producer(ctx, clause.first, scope, pending, places, before_right=has_right)
    for join in clause.joins:
        n_left = len(places)
        right = _producer(ctx, join.table, scope, pending, places)
        if isinstance(join.table, ast.NestedJoin) and isinstance(right, JoinItem):
            right.n_behind, right.number = ALL_TERMS, ctx.new_source()
            if ctx.select_numbers:
                number_of_join = ctx.select_numbers.get(id(join.table)) or ctx.new_level()
                right.name = join.table.alias or f"(join-{number_of_join})"
        joined = JoinItem(item, right, _KINDS[join.kind], [], join.kind is ast.JoinKind.CROSS)
        left, place = places[:n_left], places[n_left]
        place.kind = joined.kind
        names = _names_in_common(join, left, place)
        if names:
            from minisql.planner.using import join_by  # few statements come here

            place.using, place.keys = names, frozenset(map(fold, names))
            join_by(joined, left, place, natural=join.natural, has_right=has_right)
        elif join.on is not None:
            pending.append(Pending(joined, join.on))
        item = joined
    return item


def _names_in_common(join: ast.Join, left: list[Place], right: Place) -> list[str]:
    """The names by which USING or NATURAL joins."""
    if not join.natural:
        return [name.name for name in join.using]
    if join.on is not None or join.using:
        raise SqlError("a NATURAL join may not have an ON or USING clause")
    from minisql.planner.using import common_names  # as `join_by`

    return common_names(left, right.relation)


def close_in(pending: Sequence[Pending], sources: list[Source], places: list[Place]) -> None:
    """A join in parentheses behind another table, or under an alias, is a subquery to SQLite: its ON clauses and the
    arguments in it see no other tables."""
    for waiting in pending:
        if waiting.visible is None:
            waiting.visible = _Visible(sources, places)


def _has_right_join(clause: ast.JoinClause) -> bool:
    """Is there a RIGHT or FULL JOIN, also in parentheses that stand first and so mean nothing?"""
    if any(join.kind in (ast.JoinKind.RIGHT, ast.JoinKind.FULL) for join in clause.joins):
        return True
    first = clause.first
    return isinstance(first, ast.NestedJoin) and first.alias is None and _has_right_join(first.join)


def _nested_join(ctx: Context, node: ast.NestedJoin, scope: Scope, places: list[Place]) -> JoinItem:
    """A join in parentheses that is a subquery to SQLite, which looks at its names before those of the query around
    it: those that `*` in it stands for, and those in its ON clauses."""
    n_before, pending, inside = len(scope.sources), list[Pending](), list[Place]()
    item = _join_clause(ctx, node.join, scope, pending, inside)
    assert isinstance(item, JoinItem), "it has joins"
    nested = item.nested = nest(node.alias or "", inside)
    if node.alias is not None:
        item.is_closed, item.name, item.number = True, node.alias, ctx.new_source()
    close_in(pending, scope.sources[n_before:], inside)
    was_in_where, scope.in_where = scope.in_where, True
    bind_on(ctx, pending, scope)
    scope.in_where = was_in_where
    refuse_right_references(item)
    places.append(Place(nested))
    return item


# ---------------------------------------------------------------- producers


def _producer(
    ctx: Context,
    node: ast.TableOrSubquery,
    scope: Scope,
    pending: list[Pending],
    places: list[Place],
    *,
    before_right: bool = False,
) -> FromItem:
    """Parentheses that stand first and have no alias mean nothing."""
    if isinstance(node, ast.NestedJoin):
        if node.alias is None and not places:
            return _join_clause(ctx, node.join, scope, pending, places, before_right=before_right)
        if node.join.joins:
            return _nested_join(ctx, node, scope, places)
        return _producer(ctx, renamed(node.join.first, node.alias), scope, pending, places)
    item = _table(ctx, node, scope, pending)
    places.append(Place(item.source))
    return item


def _table(
    ctx: Context, node: ast.Table | ast.SubqueryTable | ast.TableFunction, scope: Scope, pending: list[Pending]
) -> TableItem | QueryItem:
    match node:
        case ast.Table():
            return _table_or_view(ctx, node, scope)
        case ast.SubqueryTable(select, alias):
            n_captures = scope.frame.n_captures
            query = _bind_nested(ctx, select, scope, scope.ctes)
            _note_missing_collation(ctx, query.columns)
            shown = "" if alias else f"(subquery-{ctx.new_subquery(select)})"
            derived = _add_query(ctx, query, alias or "", scope, query.columns, shown)
            # In a trigger's program what is taken from outside may be NEW, which is no query.
            derived.is_correlated = ctx.around is None and scope.frame.n_captures > n_captures
            return derived
        case ast.TableFunction():
            return _table_function(ctx, node, scope, pending)


def renamed(node: ast.TableOrSubquery, alias: str | None) -> ast.TableOrSubquery:
    """What SQLite makes of `(t AS x) AS y`, or of `(t AS x)` behind another table: x is forgotten, not INDEXED BY."""
    match node:
        case ast.Table() | ast.SubqueryTable() | ast.TableFunction():
            return replace(node, alias=alias)
        case ast.NestedJoin(join, _):
            return replace(node, alias=alias) if join.joins else renamed(join.first, alias)


def _bind_nested(ctx: Context, select: ast.Select, scope: Scope, ctes: Ctes | None) -> BoundQuery:
    """A SELECT in FROM sees what the query around it sees from outside, and nothing of its FROM neighbours."""
    if ctx.deep and ctx.env.authorizer is None:  # an authorizer is to be asked from the outside in
        from minisql.planner.deep_from import bind_nested

        return bind_nested(ctx, select, scope, ctes)
    return ctx.bind_query(ctx, select, scope.parent, scope.frame, ctes)


def _table_function(ctx: Context, node: ast.TableFunction, scope: Scope, pending: list[Pending]) -> TableItem:
    is_cte = node.schema is None and scope.ctes is not None and scope.ctes.find(fold(node.name)) is not None
    if is_cte:
        raise SqlError(f"'{node.name}' is not a function")
    database, table = look_up(ctx, node.name, node.schema)
    if isinstance(table, View) or table.virtual is None:
        raise SqlError(f"'{node.name}' is not a function")
    item = TableItem(table_source(ctx, database, table, node.alias or table.name))
    item.source.label = label_of(ctx, node)
    scope.sources.append(item.source)
    pending += [Pending(item, argument) for argument in node.args]
    return item


def _table_or_view(ctx: Context, node: ast.Table, scope: Scope) -> TableItem | QueryItem:
    if node.schema is None and scope.ctes is not None:
        found = scope.ctes.find(fold(node.name))
        if found is not None:
            level, cte = found
            query, columns, use, place = bind_common_table(ctx, node, scope, level, cte)
            _note_missing_collation(ctx, columns)
            item = _add_query(ctx, query, node.alias or cte.name, scope, columns, cte.name)
            item.is_common, item.use = True, use
            if place is not None:
                ctx.references.places[item.source.number] = place
            return item
    database, table = look_up(ctx, node.name, node.schema)
    if isinstance(table, View):
        return _view(ctx, node, scope, database, table)
    refuse_missing_index(node, table)
    source = table_source(ctx, database, table, node.alias or table.name)
    source.label = label_of(ctx, node)
    scope.sources.append(source)
    return TableItem(source, node.indexed_by, node.not_indexed)


def _view(ctx: Context, node: ast.Table, scope: Scope, database: int, view: View) -> QueryItem:
    if node.indexed_by is not None:
        raise SqlError(f"no such index: {node.indexed_by}")
    columns, query = bind_view(ctx, database, view, scope.frame, node)
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    item = _add_query(ctx, query, node.alias or view.name, scope, columns, view.name, fold(schema.name))
    note_access(ctx, item.source, view, database)
    item.source.lacks_collations = missing_collation(columns) is not None
    return item


def _note_missing_collation(ctx: Context, columns: Sequence[DerivedColumn]) -> None:
    missing = missing_collation(columns)
    if missing is not None:
        ctx.note_late(missing)


def _add_query(
    ctx: Context,
    query: BoundQuery,
    name: str,
    scope: Scope,
    columns: tuple[DerivedColumn, ...],
    own_name: str = "",
    database: str = "*",
) -> QueryItem:
    by_name: dict[str, int] = {}
    for number, column in enumerate(columns):
        by_name.setdefault(fold(column.name), number)
    source = DerivedSource(ctx.new_source(), name, fold(name), columns, by_name, database, title=own_name)
    scope.sources.append(source)
    return QueryItem(source, query, own_name or name)
