"""What a virtual table declares of itself, as a `Table`. Source: vtab §2.1.2 "Hidden columns in virtual tables"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.pattern import LazyPattern
from minisql.schema.build_table import build_table
from minisql.schema.objects import Table, TableColumn
from minisql.sql import ast
from minisql.sql.parse import parse_statement
from minisql.vtab.protocol import Connected

_HIDDEN: Final = LazyPattern(r"(?i)(?:^| )hidden(?: |$)")
_BLANK: Final = r"(?:[ \t\n\f\r]|--[^\n]*\n|/\*(?s:.*?)\*/)"
_CREATE_TABLE: Final = LazyPattern(rf"(?i){_BLANK}*create{_BLANK}+table\b")


def build_virtual(name: str, declared: str, sql: str, virtual: Connected) -> Table:
    """The table `name` with the columns of `declared`, a CREATE TABLE text.

    Of keys and constraints nothing stays: the module answers for them. `sql` is the text of CREATE VIRTUAL TABLE.
    Raises:
        SqlError: the text is wrong.
    """
    table = _declared(declared)
    return replace(table, name=name, sql=sql, virtual=virtual)


@lru_cache(maxsize=256)
def _declared(sql: str) -> Table:
    if _CREATE_TABLE.match(sql) is None:
        raise SqlError("syntax error")
    statement = parse_statement(sql)[0]
    if not isinstance(statement, ast.CreateTable) or statement.select is not None:
        raise SqlError("a virtual table must declare itself by CREATE TABLE")
    table = build_table(statement, sql, 0, lambda index: 0)
    if any(column.generated is not None for column in table.columns):
        raise SqlError("virtual tables cannot use computed columns")
    columns = tuple(_column(column) for column in table.columns)
    fields = tuple(range(len(columns)))
    return replace(
        table, columns=columns, rowid_column=None, indexes=(), checks=(), foreign_keys=(), fields=fields, strict=False
    )


def _column(column: TableColumn) -> TableColumn:
    """The column without its DEFAULT, which SQLite drops: what an INSERT leaves out is NULL.

    The word HIDDEN leaves the type, but the affinity is that of the whole: `HIDDEN` alone is NUMERIC.
    """
    if column.default is not None:
        column = replace(column, default=None, default_text=None)
    found = _HIDDEN.search(column.declared_type)
    if found is None:
        return column
    before, after = column.declared_type[: found.start()], column.declared_type[found.end() :]
    declared = f"{before} {after}" if before and after else before + after
    return replace(column, declared_type=declared, hidden=True)
