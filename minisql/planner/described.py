"""A query's columns as a table made from it would have them. Source: lang_createtable "CREATE TABLE ... AS SELECT"."""

from __future__ import annotations

from minisql.planner.context import Context
from minisql.planner.environment import Environment
from minisql.planner.outputs import stored_columns
from minisql.planner.scope import Frame
from minisql.planner.select import bind_select
from minisql.planner.typed import usable
from minisql.sql import ast
from minisql.value.affinity import Affinity


def query_columns(select: ast.Select, env: Environment) -> list[tuple[str, Affinity]]:
    """(name, affinity) of each result column; a name that another column has already gets `:1`, `:2` ...

    Raises:
        SqlError: the query is wrong, or a column's collation is missing.
    """
    try:
        bound = bind_select(Context(env, bind_select), select, None, Frame(), None)
    except RecursionError:  # nested hundreds of levels deep: once more, from below
        bound = bind_select(Context(env, bind_select, deep=True), select, None, Frame(), None)
    for typed in bound.first:
        if typed.collation is not None:
            usable(typed.collation)
    return [(column.name, column.affinity) for column in stored_columns(bound.columns)]
