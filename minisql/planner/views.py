"""What CREATE VIEW and PRAGMA table_info ask of a view. Source: lang_createview, pragma table_info."""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.planner.bound_views import columns_of_view
from minisql.planner.environment import Environment
from minisql.planner.scope import DerivedColumn
from minisql.planner.write import schema_context
from minisql.schema.objects import View, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity, affinity_of_type

_TYPES: Final = {
    Affinity.NONE: "",
    Affinity.BLOB: "BLOB",
    Affinity.TEXT: "TEXT",
    Affinity.NUMERIC: "NUM",
    Affinity.FLEXNUM: "NUM",
    Affinity.INTEGER: "INT",
    Affinity.REAL: "REAL",
}


def check_view(statement: ast.CreateView, database: str = "main") -> None:
    """Refuse what may not be in a view; its names are looked at when it is used, not now.

    Args:
        database: the view's own. Only a view of `temp` may name tables of another one.
    Raises:
        SqlError: `parameters are not allowed in views`, `view v cannot reference objects in database x`.
    """
    own = fold(database)
    stack: list[ast.Node] = [statement.select]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Parameter):
            raise SqlError("parameters are not allowed in views")
        schema = node.schema if isinstance(node, ast.Table | ast.TableFunction | ast.TableName) else None
        if schema is not None and fold(schema) != own != "temp":
            raise SqlError(f"view {statement.view.name} cannot reference objects in database {schema}")
        stack.extend(reversed(ast.children(node)))


def view_columns(view: View, env: Environment) -> list[tuple[str, str]]:
    """(name, type) of a view's columns; the type is the declared one of a bare column, else that of the affinity.

    Raises:
        SqlError: the view reads what is not there.
    """
    ctx = schema_context(env)
    for database, schema in enumerate(env.catalog.schemas):
        if schema is not None and any(table is view for table in schema.tables.values()):
            return [(column.name, _type(column)) for column in columns_of_view(ctx, database, view)]
    raise SqlError(f"no such view: {view.name}")


def _type(column: DerivedColumn) -> str:
    declared = column.decltype if column.view_type == "" else column.view_type
    if declared is not None and affinity_of_type(declared) is column.affinity:
        return declared
    return _TYPES[column.affinity]
