"""Rows that a statement reads under their own names alone: OLD and NEW in a trigger, `excluded` in an upsert.

Source: lang_createtrigger "OLD and NEW", lang_upsert. A bare column name never means one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.frozen import field, slotted
from minisql.planner.expr import ROWID, Column, Const, Outer
from minisql.planner.nested_names import ROWID_NAMES
from minisql.planner.scope import DerivedSource, Scope, TableSource
from minisql.planner.typed import Typed
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.authorizer import Access


@slotted
class FrameRow:
    """OLD or NEW: a row in the frame of a trigger's program, in its table's layout. `base` is where its rowid stands;
    the columns follow. In an expression they have no affinity but the rowid's (`CREATE TRIGGER .. WHEN new.b='5'` is
    false for the integer 5 in a column of affinity INTEGER), unless `has_affinity`."""

    name: str
    key: str
    base: int
    row: TableSource | DerivedSource
    number: int = -2
    used: set[int] = field(default_factory=set)
    has_affinity: bool = False
    database_key: str = ""

    @property
    def access(self) -> Access | None:
        return self.row.access

    def find(self, key: str) -> int | None:
        return self.row.find(key)

    def column(self, number: int) -> Typed:
        return self._in_frame(self.row.column(number))

    def rowid(self) -> Typed:
        assert isinstance(self.row, TableSource)
        return self._in_frame(self.row.rowid())

    def _in_frame(self, typed: Typed) -> Typed:
        assert isinstance(typed.expr, Column)
        index = self.base + 1 + typed.expr.column  # the rowid's column number is -1
        affinity = typed.affinity if self.has_affinity or typed.expr.column == ROWID else Affinity.NONE
        return typed._replace(expr=Outer(index, affinity, typed.collation or BINARY), affinity=affinity)

    def visible(self) -> Sequence[tuple[int, str]]:
        return self.row.visible()

    def has_rowid(self) -> bool:
        return self.row.has_rowid()


@slotted
class ExcludedRow(TableSource):
    """`excluded` in an upsert: a row in its table's layout. Its columns have neither affinity nor collation, not even
    the rowid's: `excluded.n = '7'` is false for the integer 7 in a column of affinity NUMERIC."""

    def column(self, number: int) -> Typed:
        typed = TableSource.column(self, number)
        assert isinstance(typed.expr, Column)
        column = Column(self.number, typed.expr.column, Affinity.NONE, BINARY, typed.expr.name)
        return typed._replace(expr=column, affinity=Affinity.NONE, collation=None)


@slotted
class NamedRows(Scope):
    """A scope around a statement, whose sources are found by `name.column` only."""

    def find(self, ref: ast.ColumnRef) -> Typed | None:
        if ref.table is None or ref.schema is not None:
            return None
        key = fold(ref.table)
        for source in self.sources:
            if source.key != key:
                continue
            number = source.find(fold(ref.column))
            if number is not None:
                return self.value_of(source, number)
            if source.has_rowid() and fold(ref.column) in ROWID_NAMES:
                assert isinstance(source, TableSource | FrameRow)
                if source.access is not None and not source.access.may_read(ROWID):
                    return Typed(Const(None))
                return source.rowid()
        return None
