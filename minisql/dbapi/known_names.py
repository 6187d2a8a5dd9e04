"""The names that a statement could have used, for "did you mean": tables, the columns of its tables, functions.

Scopes are taken widely: the columns of every table that the statement names, in whatever subquery. A column that is
suggested may so be out of reach at that very place, but it is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from minisql.dbapi.explain_error import bare_name
from minisql.engine.vtab.builtin import BUILTIN_NAMES
from minisql.schema import Table, View, fold
from minisql.sql import ast
from minisql.sql.parse import parse_statement

if TYPE_CHECKING:
    from minisql.engine import Session

_MOST: Final = 3
_ALIKE: Final = 0.6  # of difflib's ratio
_MAX_NESTED_VIEWS: Final = 20


def suggest(session: Session, unknown: re.Match[str], sql: str, start: int) -> tuple[str, ...]:
    """Names like the unknown one, the likeliest first.

    Raises:
        Error: the statement cannot be parsed, a schema not be read.
    """
    name, what = bare_name(unknown), unknown["what"]
    if unknown["collation"]:
        return _alike(name, [collation.name for collation in session.collations])
    if unknown["database"]:
        return _alike(name, _databases(session))
    if unknown["column"]:
        target = fold(unknown["table"].rpartition(".")[2])  # with its database, or its alias, as an INSERT has it
        scopes = _Scope(session).of_text(sql, start)
        return _alike(name, [each for scope, columns in scopes if fold(scope) == target for each in columns])
    if what == "function":
        return _alike(name, {function.name for function in session.functions.names()})
    if what == "module":
        return _alike(name, _modules(session))
    if what in ("table", "view", "index", "trigger"):
        return _of_schema(session, what, name, sql, start)
    return _columns(session, name, sql, start)


def _alike(name: str, known: Iterable[str], prefix: str = "") -> tuple[str, ...]:
    by_fold = {fold(each): each for each in known}
    by_fold.pop(fold(name), None)  # it is there, but not here
    return tuple([prefix + by_fold[each] for each in get_close_matches(fold(name), by_fold, _MOST, _ALIKE)])


def _databases(session: Session) -> list[str]:
    return [database.name for database in session.transactions.open_databases()]


def _modules(session: Session) -> list[str]:
    return [*session.virtual_tables.names(), *BUILTIN_NAMES]


def _of_schema(session: Session, what: str, name: str, sql: str, start: int) -> tuple[str, ...]:
    """Tables, views, indexes, triggers; in the database that is named before the dot, if there is one."""
    catalog = session.environment.catalog
    database, dot, own_name = name.rpartition(".")
    number = catalog.number(database) if dot else None
    if dot and number is None:
        return _alike(database, _databases(session))
    known: set[str] = set()
    for schema in catalog.schemas if number is None else (catalog.schemas[number],):
        if schema is None:
            continue
        if what == "index":
            known.update(index.name for index in schema.indexes.values())
        elif what == "trigger":
            known.update(trigger.name for trigger in schema.triggers.values())
        else:
            known.update(table.name for table in schema.tables.values() if what != "view" or isinstance(table, View))
    if what == "table":
        known.add("sqlite_schema")
        known.update(_modules(session))
        if not dot:
            known.update(scope for scope, _ in _Scope(session).of_text(sql, start))
    return _alike(own_name, known, f"{database}." if dot else "")


def _columns(session: Session, name: str, sql: str, start: int) -> tuple[str, ...]:
    """Columns of the statement's tables; after `x.`, of x, or, if there is no such thing, what `x` may be."""
    scopes = list(_Scope(session).of_text(sql, start))
    before, dot, column = name.rpartition(".")
    label = before.rpartition(".")[2]
    if not dot:
        return _alike(column, [each for _, columns in scopes for each in columns])
    own = [columns for scope, columns in scopes if fold(scope) == fold(label)]
    if own:
        return _alike(column, [each for columns in own for each in columns], f"{label}.")
    having = [scope for scope, columns in scopes if fold(column) in map(fold, columns)]
    found = _alike(label, having) or (tuple(dict.fromkeys(having))[:_MOST])
    return tuple([f"{scope}.{column}" for scope in found])


class _Scope:
    """What the names in a statement stand for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._catalog = session.environment.catalog
        self._depth = 0

    def of_text(self, sql: str, start: int) -> Iterator[tuple[str, list[str]]]:
        """(alias or name, columns) of each table of the statement that begins at `start`."""
        tree: ast.Node | None = None
        while tree is None and start < len(sql):
            tree, start = parse_statement(sql, start)
        return iter(()) if tree is None else self._of_tree(tree)

    def _of_tree(self, tree: ast.Node) -> Iterator[tuple[str, list[str]]]:
        pending: list[ast.Node] = [tree]
        while pending:
            node = pending.pop()
            pending += ast.children(node)
            match node:
                case ast.Table() | ast.TableFunction():
                    yield node.alias or node.name, self.columns_of(node.name, node.schema)
                case ast.Insert():
                    yield node.alias or node.table.name, self.columns_of(node.table.name, node.table.schema)
                case ast.CreateIndex():
                    yield node.table_name, self.columns_of(node.table_name, node.index.schema)
                case ast.SubqueryTable():
                    yield node.alias or "", self._outputs(node.select)
                case ast.CommonTableExpression():
                    yield node.name, [column.name for column in node.columns] or self._outputs(node.select)

    def columns_of(self, name: str, schema: str | None) -> list[str]:
        """The columns of a table or view of the catalog, or of a table-valued function; none if there is no such."""
        found = self._catalog.find_table(name, schema)
        table = None if found is None else found[1]
        if table is None:
            table = self._session.virtual_tables.eponymous(name)
        if isinstance(table, Table):
            return [column.name for column in table.columns]
        if isinstance(table, View) and self._depth < _MAX_NESTED_VIEWS:
            self._depth += 1
            names = list(table.columns) or self._outputs(table.select)
            self._depth -= 1
            return names
        return []

    def _outputs(self, select: ast.Select) -> list[str]:
        """The names of a query's columns, as far as they are names; `*` stands for all columns of its tables."""
        core = select.cores[0]
        if isinstance(core, ast.Values):
            return [f"column{number}" for number in range(1, len(core.rows[0]) + 1)]
        names: list[str] = []
        for column in core.columns:
            if isinstance(column, ast.Star):
                names += [each for _, columns in self._of_tree(core.from_) for each in columns] if core.from_ else []
            elif column.alias is not None:
                names.append(column.alias)
            elif isinstance(column.expr, ast.ColumnRef):
                names.append(column.expr.column)
        return names
