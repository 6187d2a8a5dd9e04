"""Which of two mistakes SQLite reports: it looks up the tables of a whole SELECT before it looks at any column's name.

Names are bound here in one pass, tables and columns together, which finds all mistakes but not always SQLite's first
one. So when a SELECT is wrong, its tables are looked up again in SQLite's order: compounds from the last core to the
first; in a core FROM, then the subqueries of the other clauses. A view is bound as a whole when it is looked up, for
the names of its columns. Nothing of this runs while nothing is wrong.
Source: SQLite itself, `SELECT nope FROM t WHERE a IN (SELECT 1 FROM missing)` says `no such table: missing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from minisql.errors import SqlError
from minisql.planner.context import Context
from minisql.planner.scope import Ctes
from minisql.schema.objects import View, fold
from minisql.sql import ast

_AS_EARLY: Final = (  # what SQLite finds while it looks up the tables
    "'",
    "a NATURAL join",
    "all VALUES must have",
    "at most ",
    "cannot join using",
    "circular reference",
    "duplicate WITH table name",
    "multiple re",
    "no such index",
    "no such module",
    "no tables specified",
    "recursive reference",
    "table ",
    "too many ",
    "unsafe use",
    "view ",
)

_Names: TypeAlias = "tuple[dict[str, ast.CommonTableExpression | None], _Names | None]"
"""The common tables of a WITH by folded name, None for one that is being looked at, and those of the WITH around it."""


def missing_table(ctx: Context, select: ast.Select, ctes: Ctes | None, error: SqlError) -> SqlError:
    """The error to report for a SELECT whose binding failed with `error`: its first missing table, if there is one."""
    if str(error).startswith(_AS_EARLY):
        return error
    found = next(_missing(ctx, select, _names_of(ctes)), None)
    return error if found is None else found


def _names_of(ctes: Ctes | None) -> _Names | None:
    if ctes is None:
        return None
    return {key: None if key in ctes.open else cte for key, cte in ctes.by_name.items()}, _names_of(ctes.parent)


def _missing(ctx: Context, select: ast.Select, names: _Names | None) -> Iterator[SqlError]:
    """The missing tables of a SELECT, in the order in which SQLite looks for them."""
    if select.with_ is not None:
        names = {fold(cte.name): cte for cte in select.with_.ctes}, names
    for number, core in reversed(list(enumerate(select.cores))):
        if isinstance(core, ast.SelectCore) and core.from_ is not None:
            yield from _in_from(ctx, core.from_, names)
        clauses: list[ast.Node] = []
        if isinstance(core, ast.SelectCore):
            clauses += core.columns
            clauses += [node for node in (core.where, *core.group_by, core.having) if node is not None]
        else:
            clauses += [expr for row in core.rows for expr in row]
        if number == len(select.cores) - 1:
            clauses += [*select.order_by, *(node for node in (select.limit, select.offset) if node is not None)]
        for clause in clauses:
            yield from _in_expression(ctx, clause, names)


def _in_expression(ctx: Context, node: ast.Node, names: _Names | None) -> Iterator[SqlError]:
    stack = [node]
    while stack:
        below = stack.pop()
        if isinstance(below, ast.Select):
            yield from _missing(ctx, below, names)
            continue
        if isinstance(below, ast.InTable) and below.args is None:
            yield from _table(ctx, below.table.name, below.table.schema, names)
        stack.extend(reversed(list(ast.children(below))))


def _in_from(ctx: Context, clause: ast.JoinClause, names: _Names | None) -> Iterator[SqlError]:
    for producer in (clause.first, *(join.table for join in clause.joins)):
        match producer:
            case ast.Table(name, schema):
                yield from _table(ctx, name, schema, names)
            case ast.SubqueryTable(select):
                yield from _missing(ctx, select, names)
            case ast.NestedJoin(join):
                yield from _in_from(ctx, join, names)
            case ast.TableFunction():
                pass


def _table(ctx: Context, name: str, schema: str | None, names: _Names | None) -> Iterator[SqlError]:
    from minisql.planner.from_clause import bind_view, find_table, no_such_table

    level = names if schema is None else None
    while level is not None:
        if fold(name) in level[0]:
            cte = level[0][fold(name)]
            if cte is not None:
                yield from _missing(ctx, cte.select, ({**level[0], fold(name): None}, level[1]))
            return
        level = level[1]
    found = find_table(ctx, name, schema)
    if found is None:
        if ctx.env.virtual_tables.eponymous(name) is None:
            yield no_such_table(ctx, name, schema)
        return
    database, table = found
    if isinstance(table, View) and not any(view is table for view in ctx.open_views):
        outside, ctx.inside_select = ctx.inside_select, False
        try:
            bind_view(ctx, database, table, ctx.new_frame())
        except SqlError as error:
            yield error
        finally:
            ctx.inside_select = outside
