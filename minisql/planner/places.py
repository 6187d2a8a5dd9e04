"""What a name means among the tables of a FROM clause that has USING, NATURAL, or joins in parentheses.

    SELECT x.a FROM t AS x RIGHT JOIN u AS x USING(a)    the a of u, as the bare name gives

The places of a FROM clause are its tables and those joins in parentheses that are subqueries to SQLite. A name may fit
columns at several of them. From left to right, what a further one does to the name goes by its join: one that USING
does not join by the name, or a second one at the same place, makes it ambiguous; of INNER and LEFT JOIN the column
found before stays; a RIGHT JOIN's own takes its place, and whatever was ambiguous before it no longer is; a FULL JOIN's
stands behind it, for rows in which all before it are NULL. So it is for a bare name, and for `x.a` among the tables
called x.
Source: lang_select "Determination of input data"; the rest is SQLite's own answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.expr import ROWID
from minisql.planner.nested_names import NO_PLACE, ROWID_NAMES, NestedColumn, TableNames, nested_columns, rowid_name
from minisql.planner.nodes import JoinKind
from minisql.planner.same_name import first_not_null
from minisql.planner.typed import Typed
from minisql.schema.objects import fold

if TYPE_CHECKING:
    from minisql.planner.scope import Source


@slotted
class NestedJoin:
    """A join in parentheses as a place of a FROM clause. `name`: its alias, or ''. `meanings`: for each of its
    columns, those of its own places whose first value that is not NULL it has."""

    name: str
    key: str
    columns: list[NestedColumn]
    meanings: list[list[Match]]
    by_name: dict[str, int]
    database_key: str = "*"

    def find(self, key: str) -> int | None:
        """The number of the column whose own name it is."""
        return self.by_name.get(key)

    def visible(self) -> Sequence[tuple[int, str]]:
        """(number, own name) of all columns: hidden ones count for NATURAL."""
        return [(number, column.name) for number, column in enumerate(self.columns)]

    def column(self, number: int) -> Typed:
        value = first_not_null([relation.column(of) for relation, of in self.meanings[number]])
        return value._replace(name=self.columns[number].name)

    def shown(self) -> list[Typed]:
        """The columns that `*` of the query around the join shows."""
        return [self.column(number) for number, column in enumerate(self.columns) if column.is_shown]

    def has_rowid(self) -> bool:
        return False


Relation: TypeAlias = "Source | NestedJoin"
"""What stands at a place."""
Match: TypeAlias = tuple[Relation, int]  # a column of a place, by number; or its ROWID


@slotted
class Place:
    """A place of a FROM clause, and the join before it. `using`: the names by which USING or NATURAL joins it, as they
    are written; `keys`: the same, folded."""

    relation: Relation
    kind: JoinKind = JoinKind.INNER
    using: Sequence[str] = ()
    keys: frozenset[str] = field(default_factory=frozenset)


def are_plain(places: Sequence[Place]) -> bool:
    """Are all of them tables, none joined by USING or NATURAL?"""
    return not any(place.keys or isinstance(place.relation, NestedJoin) for place in places)


class _Search:
    """One name looked for. `chosen`: what it means, by what was seen so far; `rowids`: those it means otherwise."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.chosen: list[Match] = []
        self.is_ambiguous = False
        self.rowids: list[Match] = []

    def add(self, match: Match, place: Place) -> bool:
        """False: it changes nothing."""
        if self.chosen and (self.key not in place.keys or self.chosen[-1][0] is place.relation):
            self.is_ambiguous = True
        elif not self.chosen or place.kind is JoinKind.RIGHT:
            self.chosen, self.is_ambiguous = [match], False
        elif place.kind is JoinKind.FULL:
            self.chosen.append(match)
        else:
            return False
        return True


def look_up(
    places: Sequence[Place], key: str, text: str, table: str | None = None, database: str | None = None
) -> list[Match]:
    """The columns whose first value that is not NULL a name gives; none: it means nothing here. All but `text`, for
    messages, is folded.

    Raises:
        SqlError: `ambiguous column name: x`.
    """
    search = _Search(key)
    for place in places:
        relation = place.relation
        if isinstance(relation, NestedJoin):
            is_found = _look_inside(search, place, relation, table, database)
            if is_found or table is None:
                continue
        if table is not None and table != relation.key:
            continue
        if database is not None and database != relation.database_key:
            continue
        number = relation.find(key)
        if number is not None:
            search.add((relation, number), place)
        elif relation.has_rowid():
            search.rowids.append((relation, ROWID))
    if not search.chosen and key in ROWID_NAMES:
        search.chosen, search.is_ambiguous = search.rowids[:1], len(search.rowids) > 1
    if search.is_ambiguous:
        raise SqlError(f"ambiguous column name: {text}")
    return search.chosen


def _look_inside(search: _Search, place: Place, relation: NestedJoin, table: str | None, database: str | None) -> bool:
    """By the labels of a join in parentheses; was a column found, that is no rowid?"""
    is_found = False
    for number, column in enumerate(relation.columns):
        if not column.label.fits(search.key, table, database):
            continue
        if column.label.is_rowid:
            search.rowids.append((relation, number))
        elif search.add((relation, number), place):
            is_found = True
            if column.place == NO_PLACE:
                break
    return is_found


def nest(name: str, places: Sequence[Place]) -> NestedJoin:
    """The join in parentheses of these places. `name`: its alias, or ''.

    Raises:
        SqlError: `ambiguous column name: x`, of a column that `*` stands for in it.
    """
    columns = nested_columns([names_of(place) for place in places])
    by_name = {fold(column.name): number for number, column in enumerate(columns)}
    return NestedJoin(name, fold(name), columns, [_meaning(places, column) for column in columns], by_name)


def names_of(place: Place) -> TableNames:
    relation = place.relation
    if isinstance(relation, NestedJoin):
        return TableNames(relation.key, relation.database_key, relation.visible(), relation.columns, "", place.using)
    rowid = rowid_name(lambda key: relation.find(key) is not None) if relation.has_rowid() else ""
    return TableNames(relation.key, relation.database_key, relation.visible(), (), rowid, place.using)


def _meaning(places: Sequence[Place], column: NestedColumn) -> list[Match]:
    if column.place == NO_PLACE:
        return bare(places, column.text)
    return qualified(places, places[column.place].relation, column.number, column.text)


def bare(places: Sequence[Place], name: str) -> list[Match]:
    """What `*` gives for a name that it looks for in all places."""
    found = look_up(places, fold(name), name)
    if not found:
        raise SqlError(f"no such column: {name}")
    return found


def qualified(places: Sequence[Place], relation: Relation, number: int, name: str) -> list[Match]:
    """What `*` gives for a column of one place: it stands for database.table.column, which may mean another table's
    column, and must not mean two."""
    if not relation.key:
        return [(relation, number)]
    if isinstance(relation, NestedJoin):
        return look_up(places, fold(name), f"{relation.name}.{name}", relation.key)
    written = f"{relation.database_key}.{relation.name}.{name}"
    return look_up(places, fold(name), written, relation.key, relation.database_key)


def left_of_right(places: Sequence[Place]) -> int:
    """How many places stand left of the last RIGHT or FULL JOIN."""
    outer = [at for at, place in enumerate(places) if place.kind in (JoinKind.RIGHT, JoinKind.FULL)]
    return outer[-1] if outer else 0


def columns_of(relation: Relation) -> Iterator[tuple[int, str]]:
    """(number, name) of the columns that `*` shows of one place."""
    inside = relation.columns if isinstance(relation, NestedJoin) else None
    return ((number, name) for number, name in relation.visible() if inside is None or inside[number].is_shown)
