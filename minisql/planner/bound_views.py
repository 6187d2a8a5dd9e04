"""A view where a statement reads it: its SELECT bound in its own database, its columns under the names it declares.

What is found out of its columns is kept, see first_use.py.
Source: lang_createview.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.errors import SqlError
from minisql.planner.context import BoundQuery, Context
from minisql.planner.first_use import check_first_use, view_key
from minisql.planner.named_tables import find_table
from minisql.planner.outputs import missing_collation, rename_columns, stored_columns
from minisql.planner.scope import DerivedColumn, DerivedSource, Frame
from minisql.schema.objects import View, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from minisql.planner.view_numbers import ViewNumbers


def bind_view(
    ctx: Context, database: int, view: View, frame: Frame, node: ast.Table | None = None
) -> tuple[tuple[DerivedColumn, ...], BoundQuery]:
    """A view's columns under their declared names, and its query. `node`: where it is named, in FROM.

    Raises:
        SqlError: the view is circular, has not the columns that it declares, or reads what is not there.
    """
    if any(opened is view for opened in ctx.open_views):
        raise SqlError(f"view {view.name} is circularly defined")
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    if not ctx.env.views and database != 1:
        raise SqlError(f'access to view "{view.name}" prohibited')
    ctx.reads.add(database)
    views, key = ctx.env.known_views[database], view_key(view)
    known = views.get(key)
    if known is None:
        check_first_use(ctx, view, fold(schema.name))
    outside, ctx.first_use = ctx.first_use, False
    try:
        with ctx.inside_view(view, fold(schema.name), _numbers_of(ctx, view, node)), ctx.authorized_as(view.name):
            query = ctx.bind_query(ctx, view.select, None, frame, None)
    finally:
        ctx.first_use = outside
    columns, names = query.columns, view.columns
    if known is not None:
        names = tuple([column.name for column in known])
    missing = missing_collation(columns) if known is None else None
    if missing is not None and names:
        raise missing
    if known is None and names:
        views[key] = _declared(names, columns)
        ctx.new_views.append((database, key))
    if names and len(names) != len(columns):
        raise SqlError(f"expected {len(names)} columns for '{view.name}' but got {len(columns)}")
    columns = rename_columns(names, columns) if names else stored_columns(columns)
    if known is None and not names:
        views[key] = columns
        ctx.new_views.append((database, key))
    if missing is not None:
        raise missing  # once, for now the view is known
    return columns, query


def _declared(names: Sequence[str], columns: Sequence[DerivedColumn]) -> tuple[DerivedColumn, ...]:
    """What is known of a view by its column list, which may have another length than its rows."""
    if len(names) != len(columns):
        columns = [DerivedColumn(name, Affinity.NONE, None, None) for name in names]
    return rename_columns(names, columns)


def columns_of_view(ctx: Context, database: int, view: View) -> tuple[DerivedColumn, ...]:
    """A view's columns, as the connection knows them or finds them out now.

    Raises:
        SqlError: as `bind_view`, if they are not known; not because the rows have another number of columns.
    """
    ctx.reads.add(database)
    views, key = ctx.env.known_views[database], view_key(view)
    if key not in views:
        try:
            bind_view(ctx, database, view, ctx.new_frame())
        except SqlError:
            if key not in views or not view.columns:
                raise  # otherwise its rows have another number of columns than it declares: they are not read here
    return views[key]


def _numbers_of(ctx: Context, view: View, node: ast.Table | None) -> ViewNumbers | None:
    """The numbers of the view's SELECTs, for EXPLAIN QUERY PLAN."""
    if not ctx.select_numbers or node is None:
        return None
    if ctx.view_numbers is not None:
        return ctx.view_numbers.below.get(id(node))
    from minisql.planner.view_numbers import number_view

    def find_view(name: str, schema: str | None) -> View | None:
        found = find_table(ctx, name, schema)
        return found[1] if found is not None and isinstance(found[1], View) else None

    return number_view(view.select, ctx.new_level, find_view)


def note_access(ctx: Context, source: DerivedSource, view: View, database: int) -> None:
    """Let the authorizer, if there is one, be asked when a column of the view is read."""
    if ctx.env.authorizer is not None:
        from minisql.planner.authorizer import Access

        names, home = [column.name for column in source.columns], ctx.env.catalog.database_name(database)
        source.access = Access(ctx.env.authorizer, view.name, names, None, home)
