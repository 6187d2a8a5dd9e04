"""CREATE TABLE, CREATE INDEX, CREATE VIEW. Source: lang_createtable, lang_createindex, lang_createview, schematab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.engine.change import (
    add_empty_schema_row,
    add_schema_row,
    changing_schema,
    fill_schema_row,
    reading_schema,
    refuse_reserved,
    target_number,
)
from minisql.engine.create_as import described, fill_table, table_text
from minisql.engine.limits import LimitCategory
from minisql.errors import SqlError
from minisql.executor.index_build import fill_index
from minisql.executor.run import Run
from minisql.frozen import replace
from minisql.planner.compound import refuse_long_compounds
from minisql.planner.definition import definition_checks
from minisql.planner.views import check_view
from minisql.planner.write import bind_new_index, bind_table_write, check_new_index, check_reading
from minisql.schema import Index, Schema, SchemaRow, Table, View, fold
from minisql.schema.build_index import build_index
from minisql.schema.build_table import as_made, build_table, order_indexes
from minisql.sql import ast
from minisql.sql.parse import parse_statement
from minisql.storage.store import TreeKind
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session

_SEQUENCE_SQL = "CREATE TABLE sqlite_sequence(name,seq)"


def create_table(session: Session, tree: ast.CreateTable, sql: str, params: Sequence[Value]) -> None:
    """Make the table's tree, those of its automatic indexes, and their rows in sqlite_schema."""
    with reading_schema(session) as kept:
        number = _place_of_table(session, tree)
        if number is None:
            kept.add(target_number(session, tree.table, temporary=tree.temporary))
            return
        name, schema = tree.table.name, _schema(session, number)
        if tree.select is not None:
            columns = described(session, tree.select)
            text = table_text(name, columns)
            definition = parse_statement(text)[0]
            assert isinstance(definition, ast.CreateTable), text
        else:
            text = "CREATE TABLE " + sql[tree.table.name_pos : tree.end]
            definition = tree
        if len(definition.columns) > session.limits[LimitCategory.COLUMN]:
            raise SqlError(f"too many columns on {name}")
        draft = build_table(definition, text, 0, lambda index_name: 0, definition_checks(number, session.environment))
        bind_table_write(number, draft, session.environment, definition=True)
        check_reading(number, draft, session.environment)
        with changing_schema(session, number) as change:
            database, store = change.database, change.database.store
            root = store.create_tree(TreeKind.INDEX if draft.without_rowid else TreeKind.TABLE)
            if tree.select is not None:
                rowid = add_empty_schema_row(database)
                kept |= fill_table(session, tree.select, columns, number, replace(draft, root_page_no=root), params)
                fill_schema_row(database, rowid, SchemaRow("table", name, name, root, text))
                return
            add_schema_row(database, SchemaRow("table", name, name, root, text))
            for index in as_made(draft.indexes):
                if not index.is_table:
                    index_root = store.create_tree(TreeKind.INDEX)
                    add_schema_row(database, SchemaRow("index", index.name, name, index_root, None))
            if draft.autoincrement and "sqlite_sequence" not in schema.tables:
                root = store.create_tree(TreeKind.TABLE)
                add_schema_row(database, SchemaRow("table", "sqlite_sequence", "sqlite_sequence", root, _SEQUENCE_SQL))
                database.made_with_sequence = fold(name)


def _place_of_table(session: Session, tree: ast.CreateTable) -> int | None:
    """The database of a new table; None: its name is taken, and that is no error."""
    number = target_number(session, tree.table, temporary=tree.temporary)
    refuse_reserved(session, tree.table.name)
    taken = is_taken(_schema(session, number), tree.table.name, tree.table.name_pos, if_not_exists=tree.if_not_exists)
    return None if taken else number


def check_table(session: Session, tree: ast.CreateTable, sql: str) -> None:
    """Look at a new table's name and columns, but not at what can be known only at the end of its text.

    Raises:
        SqlError: the name is taken or reserved, or a column or constraint is wrong.
    """
    with reading_schema(session):
        number = _place_of_table(session, tree)
        if number is not None:
            checks = definition_checks(number, session.environment)
            build_table(tree, sql, 0, lambda index_name: 0, checks)


def create_index(session: Session, tree: ast.CreateIndex, sql: str) -> None:
    """Make the index's tree, fill it from the table, and add its row to sqlite_schema."""
    if len(tree.columns) > session.limits[LimitCategory.COLUMN]:
        raise SqlError("too many columns in index")
    with reading_schema(session) as kept:
        number, table = _indexed_table(session, tree)
        name = tree.index.name
        refuse_reserved(session, name)
        schema = _schema(session, number)
        if fold(name) in schema.tables:
            raise SqlError(f"there is already a table named {name}")
        if fold(name) in schema.indexes:
            if tree.if_not_exists:
                kept.add(number)
                return
            raise SqlError(f"index {name} already exists")
        verb = "CREATE UNIQUE INDEX " if tree.unique else "CREATE INDEX "
        text = verb + sql[tree.index.name_pos : tree.end]
        check_new_index(number, table, tree, session.environment)
        draft = build_index(tree, text, 0, table)
        bind_new_index(number, _with_index(table, draft), session.environment)
        session.database(number).expect_index((fold(table.name),))
        session.forget_catalog()
        with changing_schema(session, number) as change:
            database = change.database
            root = database.store.create_tree(TreeKind.INDEX)
            index = build_index(tree, text, root, table)
            write = bind_new_index(number, _with_index(table, index), session.environment)
            (index_write,) = (each for each in write.indexes if each.index is index)
            fill_index(Run(session.host), write, index_write, session.collations)
            add_schema_row(database, SchemaRow("index", name, table.name, root, text))


def create_view(session: Session, tree: ast.CreateView, sql: str) -> None:
    """Add the view's row to sqlite_schema: its tables need not exist."""
    with reading_schema(session) as kept:
        number = target_number(session, tree.view, temporary=tree.temporary)
        name = tree.view.name
        refuse_reserved(session, name)
        if is_taken(_schema(session, number), name, tree.view.name_pos, if_not_exists=tree.if_not_exists):
            kept.add(number)
            return
        refuse_long_compounds(tree.select, session.limits[LimitCategory.COMPOUND_SELECT])
        check_view(tree, session.database(number).name)
        text = "CREATE VIEW " + sql[tree.view.name_pos : tree.end]
        with changing_schema(session, number) as change:
            add_schema_row(change.database, SchemaRow("view", name, name, 0, text))


def _schema(session: Session, number: int) -> Schema:
    schema = session.database(number).schema
    assert schema is not None, number
    return schema


def is_taken(schema: Schema, name: str, offset: int, *, if_not_exists: bool) -> bool:
    """Is the name in use? False when it is free; True when it is taken and that is no error."""
    existing = schema.tables.get(fold(name))
    if existing is not None:
        if if_not_exists:
            return True
        kind = "view" if isinstance(existing, View) else "table"
        raise SqlError(f"{kind} {name} already exists", sql_offset=offset)
    if fold(name) in schema.indexes:
        raise SqlError(f"there is already an index named {name}")
    return False


def _indexed_table(session: Session, tree: ast.CreateIndex) -> tuple[int, Table]:
    """The table to index, which must be in the index's own database."""
    catalog = session.environment.catalog
    database = tree.index.schema
    if database is not None and catalog.number(database) is None:
        raise SqlError(f"unknown database {database}")
    is_temp = fold(database or "") == "temp"  # then SQLite looks for the table everywhere
    found = catalog.find_table(tree.table_name, None if is_temp else database)
    if found is None and session.virtual_tables.eponymous(tree.table_name) is not None:
        is_own = fold(tree.table_name).startswith("sqlite_")
        raise SqlError(f"table {tree.table_name} may not be indexed" if is_own else "virtual tables may not be indexed")
    if found is None or (database is None and found[0] > 1):
        place = "" if is_temp else f"{database or 'main'}."
        raise SqlError(f"no such table: {place}{tree.table_name}")
    number, table = found
    if is_temp and number != 1:
        raise SqlError(f'cannot create a TEMP index on non-TEMP table "{table.name}"')
    if fold(table.name).startswith("sqlite_"):
        raise SqlError(f"table {table.name} may not be indexed")
    if isinstance(table, View):
        raise SqlError("views may not be indexed")
    if not isinstance(table, Table):
        raise SqlError("virtual tables may not be indexed")
    return number, table


def _with_index(table: Table, index: Index) -> Table:
    """The table with one more index."""
    return replace(table, indexes=order_indexes([*reversed(table.indexes), index]))
