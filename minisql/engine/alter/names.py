"""What a name in a schema text may mean: the sources of a query, its scopes, and the list of what was found.

Source: lang_expr "Column names", lang_createview, lang_createtrigger; quirks §8.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from minisql.errors import SqlError
from minisql.frozen import field, replace, slotted
from minisql.schema import fold
from minisql.sql import ast

ROWID_NAMES: Final = frozenset(("rowid", "_rowid_", "oid"))

TableKey: TypeAlias = tuple[int, str]
"""(database number, folded name)."""

ColumnKey: TypeAlias = tuple[TableKey, str]
"""(table, folded name of the column)."""


@slotted
class Names:
    """Where the names of one text stand, as offsets of their tokens.

    `strings`: double-quoted names that name nothing, and so are strings. `targets`, folded: what the statements of a
    trigger change, and stands beside that in an UPDATE FROM: SQLite renames what is spelt like the table's old name.
    """

    tables: list[tuple[int, TableKey]] = field(default_factory=list)
    columns: list[tuple[int, ColumnKey]] = field(default_factory=list)
    strings: list[int] = field(default_factory=list)
    targets: list[tuple[int, str]] = field(default_factory=list)


@slotted
class Source:
    """Something with columns in FROM, or the row of a trigger.

    `key` is the folded name that qualifies its columns; `own_name`: it is the table's name, no alias. `table` is None
    for what no ALTER can change (a view, a subquery). `columns` None: any name will do (a virtual table).
    `qualified_only`: NEW, OLD, excluded.
    """

    key: str
    columns: Sequence[str] | None
    table: TableKey | None = None
    own_name: bool = False
    has_rowid: bool = False
    qualified_only: bool = False
    database: str | None = None  # folded name, for `schema.table.column`

    def has(self, key: str) -> bool:
        return self.columns is not None and key in self.columns


@slotted
class Scope:
    """One SELECT core, or the row that a statement writes. `aliases` are the folded names that AS has given,
    `starred` those of columns that a star stands for: to ORDER BY they are aliases too. `any_database`: what stands
    before `table.column` counts for nothing, as in CHECK and the WHERE of an index."""

    parent: Scope | None = None
    sources: list[Source] = field(default_factory=list)
    merged: set[str] = field(default_factory=set)  # columns that USING or NATURAL has made one
    aliases: frozenset[str] = frozenset()
    starred: frozenset[str] = frozenset()
    any_database: bool = False


@slotted
class Cte:
    """A common table expression; `columns` None: not known yet."""

    node: ast.CommonTableExpression
    seen_by: Mapping[str, Cte]
    parent: Scope | None
    columns: Sequence[str] | None = None
    is_open: bool = False


def find_column(ref: ast.ColumnRef, scope: Scope | None, names: Names, *, strings: bool) -> None:
    """Note what the name means, in this scope or in one around it.

    Args:
        strings: a double-quoted name that names nothing is a string.
    Raises:
        SqlError: it means nothing, or two things.
    """
    if ref.schema is not None and scope is not None and scope.any_database:
        ref = replace(ref, schema=None)
    level = scope
    while level is not None:
        if _find_in_level(ref, level, names):
            return
        level = level.parent
    if ref.table is None and ref.quote is ast.Quote.DOUBLE:
        if strings:
            names.strings.append(ref.pos)
            return
        raise SqlError(f'no such column: "{ref.column}" - should this be a string literal in single-quotes?')
    if ref.table is None and ref.quote is ast.Quote.NONE and fold(ref.column) in ("true", "false"):
        return
    raise SqlError(f"no such column: {full_name(ref)}")


def full_name(ref: ast.ColumnRef) -> str:
    return ".".join(part for part in (ref.schema, ref.table, ref.column) if part is not None)


def _find_in_level(ref: ast.ColumnRef, level: Scope, names: Names) -> bool:
    key = fold(ref.column)
    if ref.table is None:
        among = [source for source in level.sources if not source.qualified_only]
    else:
        table, database = fold(ref.table), None if ref.schema is None else fold(ref.schema)
        among = [s for s in level.sources if s.key == table and database in (None, s.database)]
    found = [source for source in among if source.has(key)]
    if len(found) > 1 and not (ref.table is None and key in level.merged):
        raise SqlError(f"ambiguous column name: {full_name(ref)}")
    if found:
        _note(ref, found[0], key, names)
        return True
    if any(source.columns is None for source in among):
        return True
    if key in ROWID_NAMES:
        with_rowid = [source for source in among if source.has_rowid]
        if len(with_rowid) == 1:
            _note(ref, with_rowid[0], None, names)
            return True
    return ref.table is None and key in level.aliases


def _note(ref: ast.ColumnRef, source: Source, key: str | None, names: Names) -> None:
    if source.table is None:
        return
    if key is not None:
        names.columns.append((ref.name_pos if ref.table is not None else ref.pos, (source.table, key)))
    if ref.table is not None and source.own_name:
        names.tables.append((ref.table_pos, source.table))
