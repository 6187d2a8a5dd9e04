"""What rows that are there already would lack, and the columns that some forms of ALTER TABLE seem to give.

SQLite tests the rows by a query that ends in an error; where no row is found wrong, the statement ends as a query
without rows, whose only column has the error's text for a name (sqlite3_column_name shows it).
"""

from __future__ import annotations

from minisql.schema import TableColumn
from minisql.schema.defaults import stored_default
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.render import text_literal


def lacking(definition: ast.ColumnDef, *, foreign_keys: bool) -> str:
    """Why the column cannot be added to a table that has rows; '' when it can (lang_altertable §4).

    Args:
        foreign_keys: they are enforced.
    """
    default: ast.Expr | None = None
    generated: ast.ColumnGenerated | None = None
    not_null = references = False
    for constraint in definition.constraints:
        match constraint:
            case ast.ColumnDefault(expr):
                default = expr
            case ast.ColumnGenerated():
                generated = constraint
            case ast.ColumnNotNull():
                not_null = True
            case ast.ColumnReferences():
                references = True
    if generated is not None:
        return "cannot add a STORED column" if generated.stored else ""
    if default is None or (isinstance(default, ast.Literal) and default.value is None):
        return "Cannot add a NOT NULL column with default value NULL" if not_null else ""
    if foreign_keys and references:
        return "Cannot add a REFERENCES column with non-NULL default value"
    is_constant = stored_default(TableColumn("", "", Affinity.NONE, default=default)) is not None
    return "" if is_constant else "Cannot add a column with non-constant default"


def alter_columns(tree: ast.Statement, *, foreign_keys: bool) -> tuple[str, ...]:
    """The names of the columns that the statement seems to give."""
    match tree:
        case ast.AddConstraint() if tree.check.name is not None:
            return (f"sqlite_fail({text_literal(f'constraint {tree.check.name} already exists')}, 1)",)
        case ast.AddConstraint() | ast.SetNotNull():
            return ("sqlite_fail('constraint failed', 19)",)
        case ast.AddColumn():
            message = lacking(tree.column, foreign_keys=foreign_keys)
            return (f"raise(ABORT,{text_literal(message)})",) if message else ()
        case _:
            return ()
