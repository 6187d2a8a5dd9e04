"""INSERT, UPDATE and DELETE of virtual tables: rows that the module is handed. Source: vtab §2.13 "The xUpdate Method".

There are no constraints, triggers or indexes here: all that is the module's own. Values keep the type that they were
given; a column that an INSERT does not name gets its declared default.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.block import Block, FromItem, JoinItem, TableItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.bound_terms import bind_terms
from minisql.planner.change import bind_assignments
from minisql.planner.closed_joins import close_full_joins, close_outer_joins
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Const, Expr
from minisql.planner.from_clause import Pending, bind_from, bind_on
from minisql.planner.insert import insert_rows, no_column
from minisql.planner.nested_names import ROWID_NAMES
from minisql.planner.nodes import ChangeKind, JoinKind, PlanNode, Project, VirtualChange
from minisql.planner.outputs import Output
from minisql.planner.returning import asked_returning, bind_returning
from minisql.planner.scope import Ctes, Scope, TableSource
from minisql.planner.target import on_conflict, target_source
from minisql.planner.typed import Typed
from minisql.planner.weaker_joins import weaken_all
from minisql.planner.where import plan_block
from minisql.planner.write import bind_table
from minisql.schema.objects import Table, fold
from minisql.sql import ast

Planned = tuple[VirtualChange, list[Output], bool]


def insert_into_virtual(ctx: Context, statement: ast.Insert, database: int, table: Table, ctes: Ctes | None) -> Planned:
    """INSERT and REPLACE."""
    if statement.upserts:
        raise SqlError(f'UPSERT not implemented for virtual table "{table.name}"')
    defaults = bind_table(database, table, ctx.env).defaults
    numbers = [number for number, column in enumerate(table.columns) if not column.hidden]
    if statement.columns:
        numbers = [_named(table, name, statement) for name in statement.columns]

    def arrange(given: Sequence[Expr]) -> tuple[Expr, ...]:
        row: list[Expr | SqlError] = [Const(None), *defaults]
        for value, number in reversed(list(zip(given, numbers))):
            row[number + 1] = value
        return tuple(_no_error(value) for value in row)

    child, one_row = insert_rows(ctx, statement, len(numbers), arrange, ctes)
    source = target_source(ctx, database, table, table.name)
    returning = bind_returning(ctx, statement.returning, source, ctes)
    returning = asked_returning(ctx, statement.returning, source, ctes, returning)
    exprs = tuple(output.typed.expr for output in returning)
    action = on_conflict(statement.or_)
    change = VirtualChange(database, table, ChangeKind.INSERT, child, action, exprs)
    return change, returning, not one_row


def _named(table: Table, name: ast.Identifier, statement: ast.Insert) -> int:
    number = table.column_number(name.name)
    if number is not None:
        return number
    if not table.without_rowid and fold(name.name) in ROWID_NAMES:
        return ROWID
    raise no_column(statement, name)


def _no_error(value: Expr | SqlError) -> Expr:
    if isinstance(value, SqlError):
        raise value
    return value


def update_virtual(ctx: Context, statement: ast.Update, database: int, table: Table, ctes: Ctes | None) -> Planned:
    """UPDATE, also with FROM."""
    _refuse_returning(statement.returning, "UPDATE")
    name = statement.table.alias or table.name
    source = target_source(ctx, database, table, name)
    scope = Scope(parent=ctx.around, frame=ctx.new_frame(), ctes=ctes, sources=[source])
    item: FromItem = TableItem(source)
    pending: list[Pending] = []
    if statement.from_ is not None:
        other, pending = bind_from(ctx, statement.from_, scope)
        same = [found for found in scope.sources[1:] if isinstance(found, TableSource) and found.table is table]
        if any(found.key == fold(name) for found in same):
            raise SqlError(f"target object/alias may not appear in FROM clause: {name}")
        item = JoinItem(item, other, JoinKind.INNER, [], fixed=True)
    assigned = dict(bind_assignments(ctx, statement.assignments, source, scope))
    where = bind_terms(ctx, statement.where, scope)
    bind_on(ctx, pending, scope)
    key = _key(source)
    values = [assigned.get(number) or source.column(number).expr for number in range(len(table.columns))]
    new_key = values[_key_column(table)] if table.without_rowid else assigned.get(ROWID, key)
    child = _rows(ctx, scope, item, where, [key, new_key, *values])
    change = VirtualChange(database, table, ChangeKind.UPDATE, child, on_conflict(statement.or_))
    return change, [], True


def delete_from_virtual(ctx: Context, statement: ast.Delete, database: int, table: Table, ctes: Ctes | None) -> Planned:
    """DELETE, row by row: there is no shortcut for all of them."""
    _refuse_returning(statement.returning, "DELETE")
    source = target_source(ctx, database, table, statement.table.alias or table.name)
    scope = Scope(parent=ctx.around, frame=ctx.new_frame(), ctes=ctes, sources=[source])
    where = bind_terms(ctx, statement.where, scope)
    child = _rows(ctx, scope, TableItem(source), where, [_key(source)])
    return VirtualChange(database, table, ChangeKind.DELETE, child, None), [], True


def _refuse_returning(columns: Sequence[object], what: str) -> None:
    if columns:
        raise SqlError(f"{what} RETURNING is not available on virtual tables")


def _key_column(table: Table) -> int:
    """The column that stands for the rowid of a table without one."""
    return next(number for number, column in enumerate(table.columns) if column.primary_key == 1)


def _key(source: TableSource) -> Expr:
    table = source.table
    return source.column(_key_column(table)).expr if table.without_rowid else source.column(ROWID).expr


def _rows(ctx: Context, scope: Scope, item: FromItem, where: list[Expr], exprs: list[Expr]) -> PlanNode:
    core = BoundCore(ctx, scope, item, [Output(Typed(expr), "", "", "") for expr in exprs], distinct=False, where=where)
    close_full_joins(core)
    weaken_all(core)
    close_outer_joins(core)
    node = plan_block(ctx, Block(core.item, core.where)).node
    return Project(node, ctx.new_source(), tuple([typed.expr for typed in core.last]))
