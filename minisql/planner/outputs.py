"""Result columns: `*` expanded, expressions bound, names given.

Source: lang_select "Generation of the set of result rows"; c3ref column_name (a column's name without AS is promised
to nobody, but programs rely on it: the name of a bare column, else the expression's text).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.expr import Column, Const, Expr, Unary, UnaryOp
from minisql.planner.nested_names import unique_names
from minisql.planner.nodes import PlanNode, Project
from minisql.planner.places import NestedJoin, Place, Relation, bare, columns_of, left_of_right, qualified
from minisql.planner.scope import DerivedColumn, DerivedSource, Scope
from minisql.planner.typed import Typed, usable
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


class Output(NamedTuple):
    """A result column. `name` is what the caller of the statement sees, the column's own; `inner` what a query around
    this one sees, the name as it was written; `stored` what a view or a table made from the query is given (the last
    two look through COLLATE). `alias` is set when AS gave the name; `title` then too, and for a column that `*`
    stands for: what ORDER BY looks for. `mistake` is what is wrong with the value for those who compute it."""

    typed: Typed
    name: str
    inner: str
    stored: str
    alias: str | None = None
    title: str | None = None
    mistake: SqlError | None = None

    def without_value(self) -> Output:
        """The column as one that nobody reads."""
        return self._replace(typed=self.typed._replace(expr=Const(None)))


def bind_outputs(
    ctx: Context, columns: Sequence[ast.ResultColumn | ast.Star], scope: Scope, named: bool
) -> list[Output]:
    """The result columns in order. `named`: somebody may see the names, so literals in them are pinned."""
    outputs: list[Output] = []
    for column in columns:
        if isinstance(column, ast.Star):
            outputs += _star(ctx, column, scope)
        else:
            n_late = len(ctx.late)
            output = _output(ctx, column, scope, named)
            outputs.append(output if len(ctx.late) <= n_late else output._replace(mistake=ctx.late[-1]))
    if len(outputs) > ctx.env.limits.columns:
        raise SqlError("too many columns in result set")
    return outputs


def _output(ctx: Context, column: ast.ResultColumn, scope: Scope, named: bool) -> Output:
    expr = column.expr
    alias = column.alias
    if alias is not None:
        return Output(bind_whole(ctx, expr, scope), alias, alias, alias, alias, alias)
    if type(expr) is ast.ColumnRef:
        typed = bind_whole(ctx, expr, scope)
        name = typed.name or column.text
        shown = name
        if not _are_plain(ctx):
            from minisql.planner.column_names import name_of_reference

            shown = name_of_reference(ctx.env, column.text, typed, scope)
        return Output(typed, shown, expr.column, name)
    naming, ctx.naming = ctx.naming, ctx.naming or named
    typed = bind_whole(ctx, expr, scope)
    ctx.naming = naming
    below = expr
    while isinstance(below, ast.Collate):
        below = below.operand
    inner = below.column if isinstance(below, ast.ColumnRef) else column.text
    return Output(typed, column.text, inner, typed.name or column.text)


def _are_plain(ctx: Context) -> bool:
    """Are columns called by their names alone, as they are but for two PRAGMAs?"""
    return ctx.env.short_names and not ctx.env.full_names


def _star(ctx: Context, star: ast.Star, scope: Scope) -> Iterable[Output]:
    """`*` shows a column that USING has merged once, where its left side stands; `t.*` shows all of t's."""
    places = scope.places or [Place(source) for source in scope.sources]
    if star.table is None:
        if not places:
            raise SqlError("no tables specified")
        n_left = left_of_right(places)
        for at, place in enumerate(places):
            behind = frozenset[str]().union(*[other.keys for other in places[at + 1 :]]) if at < n_left else frozenset()
            shown = [column for column in columns_of(place.relation) if at == 0 or fold(column[1]) not in place.keys]
            yield from _columns(ctx, place.relation, shown, behind, places, scope)
        return
    key, is_seen = fold(star.table), False
    for place in places:
        named = _columns_under(place.relation, key)
        is_seen = is_seen or bool(named)
        yield from _columns(ctx, place.relation, named, frozenset(), places, scope)
    if not is_seen:
        raise SqlError(f"no such table: {star.table}")


def _columns_under(relation: Relation, key: str) -> list[tuple[int, str]]:
    """The columns of a place that `table.*` shows."""
    if not isinstance(relation, NestedJoin):
        return [*relation.visible()] if relation.key == key else []
    return [(number, column.name) for number, column in enumerate(relation.columns) if column.is_shown_under(key)]


def _columns(
    ctx: Context,
    relation: Relation,
    columns: Iterable[tuple[int, str]],
    bare_keys: Set[str],
    places: list[Place],
    scope: Scope,
) -> Iterable[Output]:
    """Columns of a place. `bare_keys`: folded names that are looked for everywhere, as those are that a USING behind a
    RIGHT or FULL JOIN joins by."""
    may_mean_others = bool(scope.places) or _has_twin(relation, places)
    for number, name in columns:
        if not may_mean_others:
            value = scope.value_of(relation, number)
        elif len(places) == 1 or fold(name) in bare_keys:
            value = scope.value_of_all(bare(places, name))
        else:
            value = scope.value_of_all(qualified(places, relation, number, name))
        yield _starred(ctx, relation, value, name)


def _has_twin(relation: Relation, places: Sequence[Place]) -> bool:
    """Has another place the same name in the same database?"""
    place = (relation.key, relation.database_key)
    return sum((other.relation.key, other.relation.database_key) == place for other in places) > 1


def _starred(ctx: Context, source: Relation, value: Typed, stored: str) -> Output:
    """A column of `*`; `stored`: its plain name."""
    shown = stored
    if not _are_plain(ctx):
        from minisql.planner.column_names import name_in_star

        shown = name_in_star(ctx.env, source, stored)
    return Output(value, shown, shown, stored, title=shown)


def derived_columns(
    names: Sequence[str], typed: Sequence[Typed], affinities: Sequence[Affinity], stored: Sequence[str] | None = None
) -> tuple[DerivedColumn, ...]:
    """The columns as a query around this one sees them; `stored`: see DerivedColumn."""
    return tuple(
        DerivedColumn(name, affinity, column.collation, column.decltype, stored_name)
        for name, column, affinity, stored_name in zip(unique_names(names), typed, affinities, stored or names)
    )


def unmixed(node: PlanNode, columns: Sequence[DerivedColumn]) -> PlanNode:
    """The rows of a query as a query around it reads them: see DerivedColumn.mixed."""
    if not any(column.mixed for column in columns):
        return node
    exprs: list[Expr] = []
    for (source, number), column in zip(node.columns, columns):
        value = Column(source, number, column.affinity, column.collation or BINARY, column.name)
        exprs.append(Unary(UnaryOp.AS_REAL, value) if column.mixed else value)
    return Project(node, node.columns[0][0], tuple(exprs))


def stored_columns(columns: Sequence[DerivedColumn]) -> tuple[DerivedColumn, ...]:
    """The columns under the names that a view or a table made from the query has them by."""
    return rename_columns([column.stored or column.name for column in columns], columns)


def missing_collation(columns: Sequence[DerivedColumn]) -> SqlError | None:
    """What SQLite says of a subquery in FROM, or of a view whose columns it finds out, when the connection lacks the
    collation of a column, whether or not anybody compares by it. Of several it tells the last."""
    for column in reversed(columns):
        if column.collation is not None:
            try:
                usable(column.collation)
            except SqlError as error:
                return error
    return None


def note_missing_collations(ctx: Context, scope: Scope) -> None:
    """Of a view whose columns are known already, only those that are read have to have their collations."""
    for source in scope.sources:
        if isinstance(source, DerivedSource) and source.lacks_collations:
            missing = missing_collation([source.columns[number] for number in sorted(source.used)])
            if missing is not None:
                ctx.note_late(missing)


def rename_columns(names: Sequence[str], columns: Sequence[DerivedColumn]) -> tuple[DerivedColumn, ...]:
    """The columns under the names that a view or a common table expression gives them."""
    return tuple(
        replace(column, name=name, stored="")
        for name, column in zip(unique_names(names), columns)
    )
