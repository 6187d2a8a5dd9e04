"""CREATE TABLE ... AS SELECT: the text that SQLite writes for such a table, and its rows.

Source: lang_createtable "CREATE TABLE ... AS SELECT Statements".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from minisql.executor.build import build
from minisql.executor.run import Run
from minisql.frozen import replace
from minisql.planner import plan_statement
from minisql.planner.described import query_columns
from minisql.planner.nodes import Insert
from minisql.planner.nodes.early import computed_early
from minisql.schema.objects import Catalog, Table
from minisql.sql import ast
from minisql.sql.lexer import KEYWORDS
from minisql.sql.literals import literals_of
from minisql.value import Value
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.planner.environment import Environment

Columns: TypeAlias = Sequence[tuple[str, Affinity]]
_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_TYPES: Final = {
    Affinity.NONE: "",
    Affinity.BLOB: "",
    Affinity.TEXT: " TEXT",
    Affinity.NUMERIC: " NUM",
    Affinity.FLEXNUM: " NUM",
    Affinity.INTEGER: " INT",
    Affinity.REAL: " REAL",
}
_UNSPEAKABLE: Final = "\0"
"""The new table's name in the catalog while it is filled: no SQL can say it."""
_ONE_LINE: Final = 50  # bytes: a longer definition is written with a column a line


def described(session: Session, select: ast.Select) -> Columns:
    """What the table's columns will be."""
    return query_columns(select, _environment(session))


def table_text(name: str, columns: Columns) -> str:
    """The CREATE TABLE text that goes into sqlite_schema."""
    parts = [_quoted(column) + _TYPES[affinity] for column, affinity in columns]
    size = _length(name) + sum(_length(column) + 5 for column, _ in columns)
    if size < _ONE_LINE:
        return f"CREATE TABLE {_quoted(name)}({','.join(parts)})"
    return f"CREATE TABLE {_quoted(name)}(\n  " + ",\n  ".join(parts) + "\n)"


def _environment(session: Session) -> Environment:
    """Nobody is told of the rows, and columns have their plain names, whatever the PRAGMAs say."""
    return replace(session.environment, tells_changes=False, full_names=False, short_names=True)


def _quoted(name: str) -> str:
    if _PLAIN_NAME.match(name) and name.upper() not in KEYWORDS:
        return name
    return '"' + name.replace('"', '""') + '"'


def _length(name: str) -> int:
    return len(name.encode("utf-8", "surrogateescape")) + name.count('"') + 2


def fill_table(
    session: Session, select: ast.Select, columns: Columns, number: int, table: Table, params: Sequence[Value]
) -> frozenset[int]:
    """Insert the query's rows into the new table, which the query does not see; no counter of changes moves. They have
    the affinities of the query's `columns`: of a NUM one that is FLEXNUM, 1.0 stays a REAL.

    Args:
        number: the table's database. params: of the statement.
    Returns:
        The databases that were read.
    """
    flexible = [affinity is Affinity.FLEXNUM for _, affinity in columns]
    if any(flexible):
        as_given = [replace(c, affinity=Affinity.FLEXNUM) if flex else c for c, flex in zip(table.columns, flexible)]
        table = replace(table, columns=tuple(as_given))
    environment = _environment(session)
    schemas = list(environment.catalog.schemas)
    schema = schemas[number]
    assert schema is not None, number
    schemas[number] = replace(schema, tables={**schema.tables, _UNSPEAKABLE: table})
    insert = ast.Insert(ast.TableName(_UNSPEAKABLE, schema.name), select)
    plan = plan_statement(insert, "", replace(environment, catalog=Catalog(tuple(schemas)), table_bindings={}))
    root = plan.root
    assert isinstance(root, Insert), type(root)
    plan = replace(plan, root=replace(root, child=computed_early(root.child, early=False)))
    host = session.host
    rowid = host.rowid
    try:
        for _ in build(plan, session.collations).rows(Run(host, params, literals_of(insert))):
            pass
    finally:
        host.rowid = rowid
    return plan.reads
