"""Result columns: `*` expanded, expressions bound, names given.

Source: lang_select "Generation of the set of result rows"; c3ref column_name (a column's name without AS is promised
to nobody, but programs rely on it: the name of a bare column, else the expression's text).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.expr import Column, Expr, Unary, UnaryOp
from minisql.planner.nodes import PlanNode, Project
from minisql.planner.same_name import first_not_null, meant
from minisql.planner.scope import DerivedColumn, DerivedSource, Scope, Source
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
    if star.table is None:
        if not scope.sources:
            raise SqlError("no tables specified")
        for source in scope.sources:
            yield from _all_columns(ctx, source, scope)
        return
    key = fold(star.table)
    chosen = [source for source in scope.sources if source.key == key]
    if not chosen:
        raise SqlError(f"no such table: {star.table}")
    for source in chosen:
        twins = _twins(source, scope.sources)
        for number, name in source.visible():
            value = _qualified(twins, source, number, name, scope)
            shown = scope.shown_as.get((source.number, number), name)
            yield _starred(ctx, source, value, shown)


def refuse_twins(sources: Sequence[Source], scope: Scope) -> None:
    """Refuse what `*` would refuse of a join that is a subquery to SQLite, `SELECT *, _ROWID_ FROM ..`: two tables of
    one name with a column of one name, or a rowid each."""
    for source in sources:
        twins = _twins(source, sources)
        for _, name in source.visible() if twins else ():
            merged = scope.merged.get(fold(name))
            is_merged = (source.number, fold(name)) in scope.not_shown or (merged and source.number in merged.members)
            if not is_merged and any(twin.find(fold(name)) is not None for twin in twins):
                raise _ambiguous(source, name)
        if source.has_rowid() and any(twin.has_rowid() for twin in twins):
            raise _ambiguous(source, "_ROWID_")


def _twins(source: Source, sources: Sequence[Source]) -> list[Source]:
    """Others of the sources that have the same name in the same database."""
    if not source.key or len(sources) == 1:
        return []
    place = (source.key, source.database_key)
    return [other for other in sources if other is not source and (other.key, other.database_key) == place]


def _qualified(twins: Sequence[Source], source: Source, number: int, name: str, scope: Scope) -> Typed:
    """`*` stands for schema.table.column, which may mean another table's column, and must not mean two."""
    if not twins:
        return scope.value_of(source, number)
    key = fold(name)
    among = [each for each in scope.sources if each is source or each in twins]
    matches = [(each, found) for each in among if (found := each.find(key)) is not None]
    chosen = meant(matches, key, scope.joined_by)
    if chosen is None:
        raise _ambiguous(source, name)
    return first_not_null([scope.value_of(*match) for match in chosen])


def _ambiguous(source: Source, name: str) -> SqlError:
    return SqlError(f"ambiguous column name: {source.database_key}.{source.name}.{name}")


def _starred(ctx: Context, source: Source, value: Typed, stored: str) -> Output:
    """A column of `*`; `stored`: its plain name."""
    shown = stored
    if not _are_plain(ctx):
        from minisql.planner.column_names import name_in_star

        shown = name_in_star(ctx.env, source, stored)
    return Output(value, shown, shown, stored, title=shown)


def _all_columns(ctx: Context, source: Source, scope: Scope) -> Iterable[Output]:
    twins, columns = _twins(source, scope.sources), source.visible()
    if source.number in scope.shown_first:
        first = scope.shown_first[source.number]
        columns = sorted(columns, key=lambda column: fold(column[1]) not in first)
    for number, name in columns:
        shown = scope.shown_as.get((source.number, number), name) if scope.shown_as else name
        if scope.merged:
            key = fold(name)
            if (source.number, key) in scope.not_shown:
                continue
            merged = scope.merged.get(key) if (source.number, number) not in scope.shown_as else None
            if merged is not None and source.number in merged.members and source.number in scope.left_of_right:
                # SQLite looks up the bare name: is it ambiguous?
                scope.find_bare(key, name, scope.beside.get(source.number, scope.sources))
                yield _starred(ctx, source, scope.merged_value(key, merged), shown)
                continue
        yield _starred(ctx, source, _qualified(twins, source, number, name, scope), shown)


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


def unique_names(names: Sequence[str]) -> list[str]:
    """A name that was there already gets `:1`, `:2`.. behind it; TRUE and FALSE are no names."""
    taken: set[str] = set()
    found = []
    for number, name in enumerate(names, start=1):
        if fold(name) in ("true", "false"):
            name = f"column{number}"
        if fold(name) in taken:
            name = _other_name(name, taken)
        taken.add(fold(name))
        found.append(name)
    return found


def _other_name(name: str, taken: set[str]) -> str:
    count = 0
    while fold(name) in taken:
        stem, colon, digits = name.rpartition(":")
        if not (colon and stem and digits.isdigit()):
            stem = name
        count += 1
        name = f"{stem}:{count}"
    return name
