"""The dot-command .lint fkey-indexes: foreign keys whose child rows no index finds.

A key is well served when the plan of the query that enforces it searches. Source: foreignkeys
"Required and Suggested Database Indexes".
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from minisql.frozen import frozen
from minisql.shell.shell import Shell
from minisql.shell.text import double_quoted, plain_text, sql_string

if TYPE_CHECKING:
    from minisql.dbapi.types import Value


@frozen
class _ForeignKey:
    child: str
    columns: tuple[str, ...]
    parent: str
    parent_columns: tuple[str, ...]
    collations: tuple[str | None, ...]  # the parent column's, where the child column has another one


def lint(shell: Shell, arguments: list[str]) -> None:
    """.lint fkey-indexes ?-verbose? ?-groupbyparent?: foreign keys whose child columns no index finds."""
    if not arguments or len(arguments[0]) < 1 or not "fkey-indexes".startswith(arguments[0].lower()):
        shell.error("Usage lint sub-command ?switches...?\nWhere sub-commands are:\n    fkey-indexes")
        return
    verbose = by_parent = False
    for argument in arguments[1:]:
        option = argument.lower()
        if len(option) > 1 and "-verbose".startswith(option):
            verbose = True
        elif len(option) > 1 and "-groupbyparent".startswith(option):
            by_parent = True
        else:
            shell.error("Usage: lint fkey-indexes ?-verbose? ?-groupbyparent?")
            return
    keys = list(_foreign_keys(shell))
    if by_parent:
        keys.sort(key=lambda key: key.parent)
    indent = "    " if by_parent else ""
    parent = None
    for key in keys:
        if by_parent and key.parent != parent:
            parent = key.parent
            shell.write(f"-- Parent table {parent}\n")
        target = f"{key.parent}({','.join(key.parent_columns)})"
        if not _is_indexed(shell, key):
            shell.write(f"{indent}{_index_for(key)} --> {target}\n")
        elif verbose:
            source = f"{key.child}({', '.join(key.columns)})"
            shell.write(f"{indent}/* no extra indexes required for {source} -> {target} */\n")


def _foreign_keys(shell: Shell) -> Iterator[_ForeignKey]:
    tables = shell.query("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")
    for child in (plain_text(name) for (name,) in tables):
        keys: dict[Value, list[tuple[Value, ...]]] = {}
        for row in shell.query(f"PRAGMA foreign_key_list({sql_string(child)})"):
            keys.setdefault(row[0], []).append(row)
        for _, rows in sorted(keys.items(), key=lambda item: str(item[0]).rjust(9)):
            parent = plain_text(rows[0][2])
            primary = _primary_key(shell, parent)
            columns = tuple(plain_text(row[3]) for row in rows)
            parents = tuple(
                plain_text(row[4]) if row[4] is not None else primary[place] if place < len(primary) else ""
                for place, row in enumerate(rows)
            )
            collations = tuple(
                _other_collation(shell, (parent, there), (child, here)) for there, here in zip(parents, columns)
            )
            yield _ForeignKey(child, columns, parent, parents, collations)


def _primary_key(shell: Shell, table: str) -> list[str]:
    rows = [row for row in shell.query(f"PRAGMA table_info({sql_string(table)})") if row[5]]
    return [plain_text(row[1]) for row in sorted(rows, key=lambda row: int(str(row[5])))]


def _other_collation(shell: Shell, parent: tuple[str, str], child: tuple[str, str]) -> str | None:
    there, here = _collation(shell, *parent), _collation(shell, *child)
    return there if there is not None and here is not None and there.lower() != here.lower() else None


def _collation(shell: Shell, table: str, column: str) -> str | None:
    """The collating sequence of a column, None when there is no such column.

    Asked for by its effect: an index on the column, in a transaction that is given up, shows it.
    """
    names = {plain_text(row[1]).lower() for row in shell.query(f"PRAGMA table_info({sql_string(table)})")}
    if column.lower() not in names:
        return None
    index = "minisql_lint_collation"
    shell.query("SAVEPOINT lint")
    try:
        shell.query(f"CREATE INDEX {index} ON {double_quoted(table)}({double_quoted(column)})")
        return plain_text(shell.query(f"PRAGMA index_xinfo({index})")[0][4])
    except shell.database.Error:  # a database that cannot be written
        return "BINARY"
    finally:
        shell.query("ROLLBACK TO lint")
        shell.query("RELEASE lint")


def _is_indexed(shell: Shell, key: _ForeignKey) -> bool:
    terms = [
        f"{double_quoted(key.child)}.{double_quoted(column)}=?" + (f" COLLATE {collation}" if collation else "")
        for column, collation in zip(key.columns, key.collations)
    ]
    plan = shell.query(
        f"EXPLAIN QUERY PLAN SELECT 1 FROM {double_quoted(key.child)} WHERE {' AND '.join(terms)}", [None] * len(terms)
    )
    detail = plain_text(plan[0][3])
    wanted = f"SEARCH {key.child} USING COVERING INDEX*({' AND '.join(['*=?'] * len(terms))})"
    return fnmatchcase(detail, wanted) or detail == f"SEARCH {key.child} USING INTEGER PRIMARY KEY (rowid=?)"


def _index_for(key: _ForeignKey) -> str:
    columns = [
        sql_string(column) + (f" COLLATE {collation}" if collation else "")
        for column, collation in zip(key.columns, key.collations)
    ]
    name = "_".join((key.child, *key.columns))
    return f"CREATE INDEX {sql_string(name)} ON {sql_string(key.child)}({', '.join(columns)});"
