"""The columns of a join in parentheses that is a subquery to SQLite: their names, and who may use them.

    r JOIN (s JOIN u USING(a))      has the columns  a  a:1  b  d  _ROWID_  a:2  c  e  _ROWID_:1     of (s JOIN u ..)

Each column has two names: one that no other column of the join has, for USING, NATURAL and `alias.column`; and the
label `database.table.column` of what it stands for, for any other reference. What USING joins by comes once more, and
first, without a table; the columns that it was made of are hidden from `*`, and so are rowids, which one query around
the join may name, but no further one.
Source: SQLite's own answers, `SELECT x."a:2" FROM (r JOIN s USING(a)) AS x`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import count
from typing import Final, NamedTuple

from minisql.planner.expr import ROWID
from minisql.schema.objects import fold

ROWID_NAMES: Final = ("_rowid_", "rowid", "oid")
NO_PLACE: Final = -1


class Label(NamedTuple):
    """What a column of a join in parentheses stands for, all folded. A rowid goes by any of its names."""

    database: str
    table: str
    column: str
    is_rowid: bool = False

    def fits(self, column: str, table: str | None, database: str | None) -> bool:
        """Does a reference mean this column? None: it does not say."""
        if (database is not None and database != self.database) or (table is not None and table != self.table):
            return False
        return column in ROWID_NAMES if self.is_rowid else column == self.column


class NestedColumn(NamedTuple):
    """A column of a join in parentheses: column `number` of the table at `place`, ROWID for its rowid, which is called
    `text` there; with NO_PLACE what the bare name `text` gives, by which USING joins."""

    name: str
    label: Label
    text: str
    place: int
    number: int
    is_hidden: bool

    @property
    def is_shown(self) -> bool:
        """Does `*` of the query around the join show it?"""
        return not self.is_hidden and not self.label.is_rowid

    def is_shown_under(self, table: str) -> bool:
        """Does `table.*`, by its folded name?"""
        return self.label.table == table and not self.label.is_rowid


class TableNames(NamedTuple):
    """A table in a join, for names. `columns`: (number, name) of those that `*` shows; `inside`: of a join in
    parentheses, all columns, by number; `rowid`: what its rowid is called, '' if it has none; `using`: the names that
    USING or NATURAL joins it by to the tables before it."""

    table: str
    database: str
    columns: Sequence[tuple[int, str]]
    inside: Sequence[NestedColumn]
    rowid: str
    using: Sequence[str]


def rowid_name(has: Callable[[str], bool]) -> str:
    """What the rowid of a table is called that has columns of some names, '' if they take all of its own."""
    return next((name for name in ("_ROWID_", "ROWID", "OID") if not has(fold(name))), "")


def nested_columns(tables: Sequence[TableNames]) -> list[NestedColumn]:
    """The columns of a join in parentheses of these tables."""
    found: list[NestedColumn] = []
    for place, table in enumerate(tables):
        following = tables[place + 1].using if place + 1 < len(tables) else ()
        found += [NestedColumn(name, Label("", "", fold(name)), name, NO_PLACE, 0, False) for name in following]
        found += _columns_of(table, place, {*map(fold, table.using), *map(fold, following)})
    return _with_own_names(found)


def _columns_of(table: TableNames, place: int, merged: Collection[str]) -> list[NestedColumn]:
    """`merged`: the folded names that USING has made one column of, with the table's left or its right."""
    found: list[NestedColumn] = []
    for number, name in table.columns:
        is_hidden = fold(name) in merged
        label = Label(table.database, table.table, fold(name))
        if table.inside:
            label, is_hidden = table.inside[number].label, is_hidden or table.inside[number].is_hidden
            if label.is_rowid:
                continue
        found.append(NestedColumn(name, label, name, place, number, is_hidden))
    if table.rowid:
        label = Label(table.database, table.table, fold(table.rowid), is_rowid=True)
        found.append(NestedColumn(table.rowid, label, table.rowid, place, ROWID, False))
    return found


def _with_own_names(columns: Sequence[NestedColumn]) -> list[NestedColumn]:
    """The columns under names that differ. One that has to give way to what USING joins by is hidden, too."""
    taken: dict[str, bool] = {}  # folded name: is it what USING joins by?
    found: list[NestedColumn] = []
    for number, column in enumerate(columns, start=1):
        is_hidden = column.is_hidden
        for name in _names_to_try(column.name, number):
            key = fold(name)
            if key not in taken:
                break
            is_hidden = is_hidden or taken[key]
        taken[key] = column.place == NO_PLACE
        found.append(column._replace(name=name, is_hidden=is_hidden))
    return found


def unique_names(names: Sequence[str]) -> list[str]:
    """The columns' names, made to differ."""
    taken: set[str] = set()
    found = []
    for number, given in enumerate(names, start=1):
        name = next(name for name in _names_to_try(given, number) if fold(name) not in taken)
        taken.add(fold(name))
        found.append(name)
    return found


def _names_to_try(given: str, number: int) -> Iterator[str]:
    """What column `number`, from 1, is called until no other one has the name: one that was there already gets `:1`,
    `:2`.. behind it, in the place of a number that it has; TRUE and FALSE are no names."""
    name = f"column{number}" if fold(given) in ("true", "false") else given
    yield name
    stem, colon, digits = name.rpartition(":")
    stem = stem if colon and stem and digits.isdigit() else name
    for n_tries in count(1):
        yield f"{stem}:{n_tries}"
