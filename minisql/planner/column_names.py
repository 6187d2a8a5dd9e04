"""Names of result columns under PRAGMA full_column_names and PRAGMA short_column_names. Source: pragma, both.

Both are deprecated, and what they do together is found by asking SQLite: with the first a column that an expression
names is `table.column`, by the table's own name and not by its alias; without either it is the expression's text. What
`*` stands for is `alias.column` with the first and without the second, for queries around it too.
"""

from __future__ import annotations

from minisql.planner.environment import Environment
from minisql.planner.expr import Column
from minisql.planner.places import Relation
from minisql.planner.scope import DerivedSource, Scope, TableSource
from minisql.planner.typed import Typed


def name_of_reference(env: Environment, text: str, typed: Typed, scope: Scope) -> str:
    """The name of a result column without AS; `text` is its expression's, which only names a column or an alias."""
    if typed.name is None or not isinstance(typed.expr, Column):
        return text
    if not env.full_names:
        return typed.name if env.short_names else text
    number = typed.expr.source
    title = next((_title(source) for source in scope.sources if source.number == number), None)
    return text if title is None else f"{title}.{typed.name}"


def name_in_star(env: Environment, source: Relation, name: str) -> str:
    """The name of one of the columns that `*` stands for."""
    if env.short_names or not env.full_names:
        return name
    return f"{source.name or _title(source)}.{name}"


def _title(source: Relation) -> str:
    if isinstance(source, TableSource):
        return source.table.name
    return (source.title if isinstance(source, DerivedSource) else "") or source.name
