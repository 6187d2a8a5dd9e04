"""Modules written for apsw: `Create`, `Connect`, `BestIndex`, `Open`, cursors, `UpdateInsertRow` and its sisters.

They are asked a column at a time, so that a module written for minisql itself reads many times faster.
Source: apsw's documentation, "Virtual Tables"; vtab.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from minisql.errors import SqlError
from minisql.vtab.protocol import Conflict, Constraint, Declaration, IndexPlan, IndexQuery, Op, Risk, Row, Start, Use

_METHODS: Final = {
    "begin": "Begin",
    "sync": "Sync",
    "commit": "Commit",
    "rollback": "Rollback",
    "savepoint": "Savepoint",
    "release": "Release",
    "rollback_to": "RollbackTo",
    "rename": "Rename",
    "destroy": "Destroy",
    "disconnect": "Disconnect",
    "find_function": "FindFunction",
    "delete": "UpdateDeleteRow",
}


_NO_ANSWER: Final[tuple[Any, ...]] = (None, 0, None, False, 5e98)
"""What `BestIndex` may leave out: constraints used, number, text, ordered, cost."""


def shown_column(constraint: Constraint) -> int:
    """The constraint's column; LIMIT and OFFSET, which have none, are shown with 0, as SQLite does it."""
    return 0 if constraint.op in (Op.LIMIT, Op.OFFSET) else constraint.column


class ApswModule:
    """The module: apsw's objects are made with the connection, which here is None unless the module keeps its own."""

    risk = Risk.NORMAL

    def __init__(self, module: Any, *, use_bestindex_object: bool = False) -> None:
        self._module = module
        self._asks_by_object = use_bestindex_object
        self.creatable = getattr(module, "Create", None) is not None

    def create(self, declaration: Declaration) -> ApswTable:
        return self._made(self._module.Create, declaration)

    def connect(self, declaration: Declaration) -> ApswTable:
        return self._made(self._module.Connect, declaration)

    def _made(self, make: Callable[..., tuple[str, Any]], of: Declaration) -> ApswTable:
        sql, table = make(None, of.module, of.database, of.table, *of.arguments)
        return ApswTable(sql, table, by_object=self._asks_by_object)

    def is_shadow_name(self, suffix: str) -> bool:
        asked = getattr(self._module, "ShadowName", None)
        return asked is not None and bool(asked(suffix))


class ApswTable:
    """A table: the optional methods are there if the program's object has them."""

    def __init__(self, sql: str, table: Any, *, by_object: bool) -> None:
        self.sql = sql
        self._table = table
        self._by_object = by_object
        if hasattr(table, "UpdateInsertRow"):
            self.insert, self.update = self._insert, self._update

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        return getattr(self._table, _METHODS[name])

    def _insert(self, key: Any, values: Row, conflict: Conflict) -> int | None:
        return self._table.UpdateInsertRow(key, values)  # type: ignore[no-any-return]

    def _update(self, key: Any, new_key: Any, values: Row, conflict: Conflict) -> None:
        self._table.UpdateChangeRow(key, new_key, values)

    # ---- reading

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        """What `BestIndex` answers. It is shown usable constraints alone, as apsw does it; `BestIndexObject` all."""
        if self._by_object:
            from minisql.dbapi.apsw_index_info import IndexInfo

            info = IndexInfo(query)
            return info.plan() if self._table.BestIndexObject(info) else None
        usable = [(number, c) for number, c in enumerate(query.constraints) if c.usable]
        constraints = [(shown_column(c), c.op) for _, c in usable]
        order = [(term.column, term.descending) for term in query.order_by]
        answer = self._table.BestIndex(constraints, order)
        if answer is None:
            return IndexPlan()
        whole: list[Any] = [*answer, *_NO_ANSWER[len(answer) :]]
        used, number, text, ordered, cost = whole
        uses: list[tuple[int, Use]] = []
        for (constraint, _), use in zip(usable, used or (None,) * len(usable), strict=True):
            if use is not None:
                place, omit = use if isinstance(use, tuple) else (use, False)
                uses.append((place, Use(constraint, omit=omit)))
        uses.sort(key=lambda use: use[0])
        if [place for place, _ in uses] != list(range(len(uses))):
            raise SqlError("BestIndex must number the constraints that it uses from 0")
        return IndexPlan(tuple(use for _, use in uses), number or 0, text or "", bool(ordered), float(cost))

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        table, number, text = self._table, plan.number, plan.text or None

        def start(values: Sequence[Any]) -> Iterator[Row]:
            cursor = table.Open()
            try:
                cursor.Filter(number, text, tuple([set(v) if type(v) is tuple else v for v in values]))
                while not cursor.Eof():
                    yield tuple([cursor.Rowid() if column < 0 else cursor.Column(column) for column in wanted])
                    cursor.Next()
            finally:
                cursor.Close()

        return start
