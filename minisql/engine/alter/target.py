"""What all forms of ALTER TABLE begin and end with: the table, its column, the new schema put in force."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minisql.engine.alter.edit import quoted, tokens
from minisql.engine.change import SchemaChange, changing_schema
from minisql.engine.vtab.shadow import is_shut
from minisql.errors import SqlError
from minisql.executor.run import Run
from minisql.schema import Table, View, VirtualTable, fold
from minisql.sql import ast
from minisql.sql.literals import literals_of
from minisql.sql.parse import parse_statement

if TYPE_CHECKING:
    from minisql.engine.alter.catalog import EditedCatalog
    from minisql.engine.session import Session


def table_to_alter(
    session: Session, name: ast.TableName, *, what: str = "", may_be_any: bool = False
) -> tuple[int, Table | View | VirtualTable]:
    """(database number, table).

    Args:
        what: for the message that refuses a view: `cannot .. view "v"`.
        may_be_any: the caller refuses views itself, later, and knows virtual tables.
    """
    catalog = session.environment.catalog
    found = catalog.find_table(name.name, name.schema)
    if found is None and (eponymous := session.virtual_tables.eponymous(name.name)) is not None:
        if not may_be_any:
            raise SqlError(f'cannot {what} virtual table "{eponymous.name}"')
        raise SqlError(f"table {eponymous.name} may not be altered")
    if found is None:
        raise SqlError(f"no such table: {name.name if name.schema is None else f'{name.schema}.{name.name}'}")
    number, table = found
    if may_be_any:
        return number, table
    if fold(table.name).startswith("sqlite_") or is_shut(session, number, table.name):
        raise SqlError(f"table {table.name} may not be altered")
    if isinstance(table, View):
        raise SqlError(f'cannot {what} view "{table.name}"')
    if isinstance(table, VirtualTable):
        raise SqlError(f'cannot {what} virtual table "{table.name}"')
    return number, table


def column_number(table: Table, name: str, sql: str, *, from_end: int) -> int:
    """The number of a column; SQLite's message shows its name as it stands in the statement.

    Args:
        from_end: which of the statement's tokens it is, counted from the last one as 1.
    """
    number = table.column_number(name)
    if number is None:
        written = [token.text for token in tokens(sql) if token.text != ";"][-from_end]
        raise SqlError(f'no such column: "{written}"')
    return number


def table_definition(sql: str) -> ast.CreateTable:
    """The tree of a CREATE TABLE text."""
    statement = parse_statement(sql)[0]
    assert isinstance(statement, ast.CreateTable), sql
    return statement


def defining_statement(table: Table) -> ast.CreateTable:
    """The tree of the table's text."""
    return table_definition(table.sql)


def any_row(session: Session, number: int, table: Table, condition: str) -> bool:
    """Is there a row for which the SQL condition is true?"""
    database = quoted(session.database(number).name)
    sql = f"SELECT 1 FROM {database}.{quoted(table.name)} WHERE {condition} LIMIT 1"
    compiled = session.compile(sql)
    assert compiled.executable is not None
    run = Run(session.host, (), literals_of(compiled.tree))
    return next(iter(compiled.executable.rows(run)), None) is not None


def has_rows(session: Session, number: int, table: Table) -> bool:
    """Does the table hold anything?"""
    return any_row(session, number, table, "1")


@contextmanager
def publish(session: Session, edited: EditedCatalog, *, tested: bool = False) -> Iterator[SchemaChange]:
    """Write the edited rows and, behind the body, put the new schema in force. `tested`: SQLite compiles its texts
    then, those of indexes among them, as if they were to be made."""
    others = [number for number in edited.databases if number != edited.number]
    with changing_schema(session, edited.number, *others) as change:
        for number in edited.databases:
            session.database(number).forget_how_schema_was_made()
        edited.write()
        yield change
    if tested:
        database = session.database(edited.number)
        assert database.schema is not None, database.name
        indexes = database.schema.indexes.values()
        database.expect_index({fold(index.table_name) for index in indexes if index.sql is not None})
        session.forget_catalog()
    edited.views.make_known()
