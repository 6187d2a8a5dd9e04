"""Result columns: `*` expanded, expressions bound, names given.

Source: lang_select "Generation of the set of result rows"; c3ref column_name (a column's name without AS is promised
to nobody, but programs rely on it: the name of a bare column, else the expression's text).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minisql.errors import SqlError
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.scope import DerivedColumn, Scope, Source
from minisql.planner.typed import Typed
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity


class Output(NamedTuple):
    """A result column. `name` is what the caller of the statement sees; `inner` what a query around this one sees
    (they differ for `a COLLATE x`); `alias` is set when AS gave the name."""

    typed: Typed
    name: str
    inner: str
    alias: str | None = None


def bind_outputs(
    ctx: Context, columns: Sequence[ast.ResultColumn | ast.Star], scope: Scope, named: bool
) -> list[Output]:
    """The result columns in order. `named`: somebody may see the names, so literals in them are pinned."""
    outputs: list[Output] = []
    for column in columns:
        if isinstance(column, ast.Star):
            outputs += _star(column, scope)
        else:
            outputs.append(_output(ctx, column, scope, named))
    if len(outputs) > ctx.env.limits.columns:
        raise SqlError("too many columns in result set")
    return outputs


def _output(ctx: Context, column: ast.ResultColumn, scope: Scope, named: bool) -> Output:
    expr = column.expr
    alias = column.alias
    if alias is not None:
        return Output(bind_whole(ctx, expr, scope), alias, alias, alias)
    if type(expr) is ast.ColumnRef:
        typed = bind_whole(ctx, expr, scope)
        name = typed.name or column.text
        return Output(typed, name, name)
    naming, ctx.naming = ctx.naming, ctx.naming or named
    typed = bind_whole(ctx, expr, scope)
    ctx.naming = naming
    return Output(typed, column.text, (typed.name if isinstance(expr, ast.Collate) else None) or column.text)


def _star(star: ast.Star, scope: Scope) -> Iterable[Output]:
    """`*` shows a column that USING has merged once, where its left side stands; `t.*` shows all of t's."""
    if star.table is None:
        if not scope.sources:
            raise SqlError("no tables specified")
        for source in scope.sources:
            yield from _all_columns(source, scope)
        return
    key = fold(star.table)
    chosen = [source for source in scope.sources if source.key == key]
    if not chosen:
        raise SqlError(f"no such table: {star.table}")
    for source in chosen:
        for number, name in source.visible():
            yield Output(source.column(number), name, name)


def _all_columns(source: Source, scope: Scope) -> Iterable[Output]:
    for number, name in source.visible():
        shown = scope.shown_as.get((source.number, number), name) if scope.shown_as else name
        if scope.merged:
            key = fold(name)
            if (source.number, key) in scope.not_shown:
                continue
            merged = scope.merged.get(key)
            if merged is not None and source.number in merged.members:
                yield Output(merged.value, shown, shown)
                continue
        yield Output(source.column(number), shown, shown)


def derived_columns(
    names: Sequence[str], typed: Sequence[Typed], affinities: Sequence[Affinity]
) -> tuple[DerivedColumn, ...]:
    """The columns as a query around this one sees them."""
    return tuple(
        DerivedColumn(name, affinity, column.collation, column.decltype)
        for name, column, affinity in zip(unique_names(names), typed, affinities)
    )


def rename_columns(names: Sequence[str], columns: Sequence[DerivedColumn]) -> tuple[DerivedColumn, ...]:
    """The columns under the names that a view or a common table expression gives them."""
    return tuple(
        DerivedColumn(name, column.affinity, column.collation, column.decltype)
        for name, column in zip(unique_names(names), columns)
    )


def unique_names(names: Sequence[str]) -> list[str]:
    """A name that was there already gets `:1`, `:2`.. behind it."""
    taken: set[str] = set()
    found = []
    for name in names:
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
