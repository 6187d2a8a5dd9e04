"""What is asked of a table that is being defined while its definition is read.

SQLite looks at a part of a CREATE TABLE as soon as it has read it, and stops at the first mistake: of
`x(a DEFAULT (b), a)` it says that the default is not constant. A schema that is loaded is not asked.
Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minisql.frozen import slotted
from minisql.schema.objects import TableColumn
from minisql.sql import ast


@slotted
class DefinitionChecks:
    """The questions. Each raises a SqlError.

    `default(name, expr)`: of the column with that default; `collation(name)`; `key(table, columns, expr)`: of a term of
    a PRIMARY KEY or UNIQUE constraint that is no column, with the table's columns.
    """

    default: Callable[[str, ast.Expr], None]
    collation: Callable[[str], None]
    key: Callable[[str, Sequence[TableColumn], ast.Expr], None]
