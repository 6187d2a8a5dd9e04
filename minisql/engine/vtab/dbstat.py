"""dbstat: how the pages of a database are used. Source: dbstat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from minisql.engine.vtab.databases import opened_database
from minisql.errors import SqlError
from minisql.storage.walk import PageUse, walk
from minisql.value.cast import to_real
from minisql.vtab.protocol import Argument, Declaration, IndexPlan, IndexQuery, Op, Risk, Row, Start, Use

if TYPE_CHECKING:
    from minisql.engine.session import Session

_NAME, _PATH, _SCHEMA, _AGGREGATE = 0, 1, 10, 11
_BY_SCHEMA: Final = 0x1
_BY_NAME: Final = 0x2
_AGGREGATED: Final = 0x4
_ORDERED: Final = 0x8
_KEYS: Final = {_SCHEMA: _BY_SCHEMA, _NAME: _BY_NAME, _AGGREGATE: _AGGREGATED}
_SQL: Final = (
    "CREATE TABLE x(name TEXT, path TEXT, pageno INTEGER, pagetype TEXT, ncell INTEGER, payload INTEGER, "
    "unused INTEGER, mx_payload INTEGER, pgoffset INTEGER, pgsize INTEGER, "
    "schema TEXT HIDDEN, aggregate BOOLEAN HIDDEN)"
)


class DbstatModule:
    """`dbstat`, and `CREATE VIRTUAL TABLE temp.stat USING dbstat(main)`."""

    eponymous = True
    creatable = True
    risk = Risk.DIRECT_ONLY

    def __init__(self, session: Session) -> None:
        self._session = session

    def create(self, declaration: Declaration) -> DbstatTable:
        return self.connect(declaration)

    def connect(self, declaration: Declaration) -> DbstatTable:
        """The argument is the database to look at, if it is not main."""
        name = declaration.arguments[0].strip("\"'`[]") if declaration.arguments else "main"
        if opened_database(self._session, name) is None:
            raise SqlError(f"no such database: {name}")
        return DbstatTable(self._session, name)

    def is_shadow_name(self, suffix: str) -> bool:
        return False


class DbstatTable:
    """A row for each page of each tree, or in the aggregated form for each tree."""

    sql: Final = _SQL

    def __init__(self, session: Session, schema: str) -> None:
        self._session = session
        self._schema = schema

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        found: dict[int, int] = {}
        for number, constraint in enumerate(query.constraints):
            if constraint.op == Op.EQ:
                if not constraint.usable:
                    return None
                if constraint.column in _KEYS:
                    found[constraint.column] = number
        columns = [column for column in _KEYS if column in found]
        uses = tuple(Use(found[column], omit=column == _SCHEMA) for column in columns)
        order = [term.column for term in query.order_by if not term.descending]
        ordered = len(order) == len(query.order_by) and order in ([_NAME], [_NAME, _PATH])
        number = sum(_KEYS[column] for column in columns) + _ORDERED * ordered
        return IndexPlan(uses, number, ordered=ordered, cost=1.0, hexadecimal=True)

    def rename(self, new_name: str) -> None:
        """Nothing is kept under its name."""

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        number = plan.number

        def start(values: Sequence[Argument]) -> Iterator[Row]:
            given = iter(values)
            schema = next(given) if number & _BY_SCHEMA else self._schema
            name = next(given) if number & _BY_NAME else None
            aggregated = bool(number & _AGGREGATED) and bool(to_real(next(given)))  # type: ignore[arg-type]  # a value
            pages = self._pages(schema, name, named=bool(number & _BY_NAME), ordered=bool(number & _ORDERED))
            rows: Iterable[Row] = map(_summed, _by_name(pages)) if aggregated else map(_page_row, pages)
            for row in rows:
                *shown, last_page_no = row
                whole = (*shown, schema, int(aggregated), last_page_no)
                yield tuple([whole[column] for column in wanted])  # type: ignore[misc]  # no list is asked for

        return start

    def _pages(self, schema: object, name: object, *, named: bool, ordered: bool) -> Iterator[PageUse]:
        number = opened_database(self._session, schema)
        if number is None:
            return iter(())
        self._session.transactions.read((number,))
        database = self._session.database(number)
        if database.store.pager.n_pages == 0:
            return iter(())
        trees = [("sqlite_schema", 1)]
        for row in database.schema_rows():
            if isinstance(row[3], int) and row[3]:
                trees.append((str(row[1]), row[3]))
        if named:
            trees = [tree for tree in trees if tree[0] == name]
        if ordered:
            trees.sort(key=lambda tree: tree[0])
        return walk(database.store.pager, trees)


def _page_row(page: PageUse) -> Row:
    """The columns, and the page's number as the rowid."""
    return (*page[:3], page.role.value, *page[4:], page.page_no)


def _by_name(pages: Iterator[PageUse]) -> Iterator[list[PageUse]]:
    return (list(group) for _, group in groupby(pages, attrgetter("name")))


def _summed(pages: list[PageUse]) -> Row:
    """One row for the pages of a tree. The rowid is the number of the last one."""
    return (
        pages[0].name,
        None,
        len(pages),
        None,
        sum(page.n_cells for page in pages),
        sum(page.n_payload for page in pages),
        sum(page.n_unused for page in pages),
        max(page.max_payload for page in pages),
        None,
        sum(page.size for page in pages),
        pages[-1].page_no,
    )


