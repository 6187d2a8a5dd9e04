"""CREATE INDEX's tree into an `Index`. Source: lang_createindex, expridx, partialindex."""

from __future__ import annotations

from minisql.errors import SqlError
from minisql.schema.build_table import is_truth_value, may_be_string, named_column, stored_terms
from minisql.schema.objects import Index, IndexTerm, Table
from minisql.sql import ast


def build_index(statement: ast.CreateIndex, sql: str, root_page_no: int, table: Table) -> Index:
    """The index that `statement` defines on `table`; `sql` is the text kept in sqlite_schema.

    The rowid has no name here. A double-quoted name that is no column is a string, and so an expression (quirks §8).
    """
    terms = tuple(index_term(column, table) for column in statement.columns)
    table_key: tuple[IndexTerm, ...] = ()
    if table.without_rowid:
        table_key = next(index.terms for index in table.indexes if index.is_table)
    return Index(
        statement.index.name,
        table.name,
        root_page_no,
        terms,
        stored_terms(terms, table_key),
        statement.unique,
        "c",
        where=statement.where,
        sql=sql,
    )


def index_term(column: ast.IndexedColumn, table: Table) -> IndexTerm:
    """A term of CREATE INDEX. Raises SqlError if it is a name that the table has not."""
    if column.nulls is not None:
        raise SqlError(f"unsupported use of NULLS {column.nulls.value}")
    descending = column.order is ast.SortOrder.DESC
    name, collation = named_column(column.expr)
    if name is not None:
        number = table.column_number(name)
        if number is not None:
            return IndexTerm(number, None, collation or table.columns[number].collation, descending)
    expr = column.expr
    while isinstance(expr, ast.Collate):
        expr = expr.operand
    if name is not None and not may_be_string(expr) and not is_truth_value(expr):
        raise SqlError(f"no such column: {name}")
    return IndexTerm(None, expr, collation or "BINARY", descending)
