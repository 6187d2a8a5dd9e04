"""sqlite_dbpage: the pages of a database as blobs, to read and to replace. Source: dbpage.

A replaced page is part of the transaction as any other change. Nothing is asked of its content.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.vtab.databases import opened_database
from minisql.errors import SqlError
from minisql.value.cast import to_integer
from minisql.value.types import Value
from minisql.vtab.eponymous import EponymousModule
from minisql.vtab.protocol import ROWID, Argument, Conflict, IndexPlan, IndexQuery, Op, Risk, Row, Start, Use

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.session import Session

_NUMBER, _DATA, _SCHEMA = 0, 1, 2
_BY_NUMBER: Final = 0x1
_BY_SCHEMA: Final = 0x2


def dbpage_module(session: Session) -> EponymousModule:
    """The module of sqlite_dbpage, which may not be used in views and triggers."""
    return EponymousModule(lambda: PageTable(session), Risk.DIRECT_ONLY, creatable=True)


class PageTable:
    """A row for each page; the rowid is the page's number."""

    sql: Final = "CREATE TABLE x(pgno INTEGER PRIMARY KEY, data BLOB, schema HIDDEN)"

    def __init__(self, session: Session) -> None:
        self._session = session

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        schema = page = None
        for number, constraint in enumerate(query.constraints):
            if constraint.op != Op.EQ:
                continue
            if constraint.column == _SCHEMA:
                if not constraint.usable:
                    return None
                schema = number
            elif constraint.column in (_NUMBER, ROWID) and constraint.usable:
                page = number
        uses = tuple(Use(number, omit=True) for number in (schema, page) if number is not None)
        number = _BY_SCHEMA * (schema is not None) + _BY_NUMBER * (page is not None)
        if page is not None:
            return IndexPlan(uses, number, ordered=True, cost=1.0, rows=1, unique=True)
        order = query.order_by
        ordered = bool(order) and order[0].column in (_NUMBER, ROWID) and not order[0].descending
        return IndexPlan(uses, number, ordered=ordered, cost=1.0e6)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        number = plan.number

        def start(values: Sequence[Argument]) -> Iterator[Row]:
            given = iter(values)
            schema = next(given) if number & _BY_SCHEMA else "main"
            page = next(given) if number & _BY_NUMBER else None
            return self._rows(schema, page, bool(number & _BY_NUMBER), wanted)

        return start

    def _rows(self, schema: object, page: object, by_number: bool, wanted: tuple[int, ...]) -> Iterator[Row]:
        number = opened_database(self._session, schema)
        if number is None:
            return
        self._session.transactions.read((number,))
        database = self._session.database(number)
        pager, name = database.store.pager, database.name
        n_pages = pager.n_pages
        numbers: Sequence[int] = range(1, n_pages + 1)
        if by_number:
            wanted_no = to_integer(page) or 0  # type: ignore[arg-type]  # no list is asked for
            numbers = (wanted_no,) if 1 <= wanted_no <= n_pages else ()
        for page_no in numbers:
            data = pager.page(page_no).bytes() if _DATA in wanted else None
            whole = (page_no, data, name, page_no)
            yield tuple([whole[column] for column in wanted])

    # ---- replacing pages

    def insert(self, key: Value, values: Row, conflict: Conflict) -> int | None:
        """INSERT replaces a page too, or adds one at the end."""
        page_no = values[_NUMBER]
        database = self._target(values)
        page_size = database.store.pager.page_size
        if not isinstance(page_no, int) or page_no < 1:
            raise SqlError("bad page number")
        data = values[_DATA]
        if not isinstance(data, bytes) or len(data) != page_size:
            raise SqlError("bad page value")
        self._replace(database, page_no, data)
        return page_no

    def update(self, key: Value, new_key: Value, values: Row, conflict: Conflict) -> None:
        if new_key != key:
            raise SqlError("cannot insert")
        database = self._target(values)
        pager = database.store.pager
        if not isinstance(key, int) or not 1 <= key <= pager.n_pages:
            raise SqlError("bad page number")
        data = values[_DATA]
        if not isinstance(data, bytes) or len(data) != pager.page_size:
            raise SqlError("bad page value")
        self._replace(database, key, data)

    def delete(self, key: Value) -> None:
        raise SqlError("cannot delete")

    def _target(self, values: Row) -> Database:
        schema = "main" if values[_SCHEMA] is None else values[_SCHEMA]
        number = opened_database(self._session, schema)
        if number is None:
            raise SqlError("no such schema")
        self._session.transactions.write((number,))
        return self._session.database(number)

    def _replace(self, database: Database, page_no: int, data: bytes) -> None:
        database.store.replace_page(page_no, data)
