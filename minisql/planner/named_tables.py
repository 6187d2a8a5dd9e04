"""The tables and views that a name in a statement means. Source: lang_attach, lang_naming."""

from __future__ import annotations

from minisql.errors import SqlError
from minisql.planner.context import Context
from minisql.planner.scope import TableSource
from minisql.schema.objects import Table, View, VirtualTable, fold
from minisql.sql import ast


def look_up(ctx: Context, name: str, schema: str | None) -> tuple[int, Table | View]:
    """(database, table or view).

    Raises:
        SqlError: `no such table: x`, or what is wrong with the table's definition.
    """
    found = find_table(ctx, name, schema)
    if found is None:
        eponymous = ctx.env.virtual_tables.eponymous(name)
        if eponymous is None:
            raise no_such_table(ctx, name, schema)
        found = 0, eponymous
    database, table = found
    if isinstance(table, VirtualTable):
        table = ctx.env.virtual_tables.connected(database, table)
    virtual = None if isinstance(table, View) else table.virtual
    in_schema = ctx.from_schema and not ctx.is_trusted
    if virtual is not None and in_schema and not virtual.may_stand_in_schema(ctx.env.trusted_schema):
        raise SqlError(f'unsafe use of virtual table "{table.name}"')
    return database, table


def find_table(ctx: Context, name: str, schema: str | None) -> tuple[int, Table | View | VirtualTable] | None:
    """Look a name up; inside a view an unqualified one means the view's own database first."""
    if schema is None and ctx.home is not None:
        return ctx.env.catalog.find_table(name, ctx.home)
    return ctx.env.catalog.find_table(name, schema)


def no_such_table(ctx: Context, name: str, schema: str | None) -> SqlError:
    schema = schema or ctx.home
    return SqlError(f"no such table: {name}" if schema is None else f"no such table: {schema}.{name}")


def refuse_missing_index(node: ast.Table, table: Table | View) -> None:
    """INDEXED BY is looked at with the table's name: `no such index` is told before what is wrong in the clauses."""
    indexes = table.indexes if isinstance(table, Table) else ()
    if node.indexed_by is not None and all(fold(index.name) != fold(node.indexed_by) for index in indexes):
        raise SqlError(f"no such index: {node.indexed_by}")


def table_source(ctx: Context, database: int, table: Table, name: str, number: int | None = None) -> TableSource:
    """A new occurrence of a stored table."""
    ctx.reads.add(database)
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    number = ctx.new_source() if number is None else number
    source = TableSource(number, name, fold(name), database, table, ctx.env, fold(schema.name))
    if ctx.env.authorizer is not None:
        from minisql.planner.authorizer import Access

        names = [column.name for column in table.columns]
        source.access = Access(ctx.env.authorizer, table.name, names, table.rowid_column, schema.name)
    return source


def label_of(ctx: Context, node: ast.Table | ast.TableFunction) -> str:
    """A table as EXPLAIN shows it: by its alias, else as it was written, `main.T`, but without the database in a view
    or a trigger."""
    if node.alias is not None or node.schema is None or ctx.from_schema:
        return node.alias or node.name
    return f"{node.schema}.{node.name}"
