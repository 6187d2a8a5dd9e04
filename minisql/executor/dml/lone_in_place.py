"""UPDATE of a row by its rowid, in the bytes of its leaf: columns that get parameters or literals are all that is made.

The row is found once, what stays is not decoded, and entries of indexes are made of the columns that they have. Where
that does not do, as for a long row or on a leaf that is often changed, the function of `lone_change.py` does it.
Measured, at random among 200,000 rows: a text 10 us for 12, with its commit in a log 30.5 us for 36; an indexed column,
without what its entry takes at the COMMIT, 11.4 us for 13.
Source: lang_update.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from minisql.executor.dml.lone_code import Change, LoneWriter
from minisql.executor.dml.touched import columns_by_field
from minisql.executor.trees import Reader, table_reader
from minisql.planner.expr import ROWID, Column, Const, Expr, Param, Unary
from minisql.planner.nodes import IndexWrite, Update
from minisql.storage.btree.row_change import FieldChanger
from minisql.storage.encode import encode_record
from minisql.storage.record_splice import FieldSplice
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.store import Store

ELSEWHERE: Final = -1
"""In place of the number of rows that have changed: nothing has happened, and the row is to be looked for otherwise."""


class InPlace:
    """One plan's way; `change` is there once it is bound.

    `change` is called with `host, params, literals`, what `bind` gives, and the last arguments of a `LoneWriter`'s
    function.
    """

    __slots__ = ("_make_change", "_reader", "_root_page_no", "_splice", "change")

    def __init__(
        self, make_change: Callable[[], Change], splice: FieldSplice, reader: Reader, root_page_no: int
    ) -> None:
        self._make_change = make_change
        self._splice = splice
        self._reader = reader
        self._root_page_no = root_page_no
        self.change: Change = _unbound

    def bind(self, store: Store) -> tuple[Any, ...]:
        """Make the function, and give what it works on in this file."""
        if self.change is _unbound:
            self.change = self._make_change()
        tree, encoding = store.table(self._root_page_no), store.encoding
        changer = FieldChanger(tree, self._splice, self._reader.of(encoding))
        return changer.find, changer.read, changer.changed, changer.put, encoding


def in_place_update(
    builder: Builder, node: Update, key: Expr, indexes: Sequence[IndexWrite], *, keeps_reals: bool
) -> InPlace | None:
    """The way of an UPDATE that `lone_change.lone_update` has found to be one of a row by its rowid; None if it reads
    the row for more than the entries of `indexes`."""
    target, table = node.target, node.target.table
    assigned = {column for column, _ in node.assignments}
    if not all(isinstance(_operand(value), Param | Const) for _, value in node.assignments):
        return None
    order = columns_by_field(table)
    changed = [column for column in order if column in assigned]
    if len(changed) < len(assigned) or table.rowid_column in assigned:
        return None
    read = {term.column for index in indexes for term in index.terms if isinstance(term, Column)}
    columns = [ROWID, *sorted(read - {ROWID})] if read else []

    def make_change() -> Change:
        writer = LoneWriter(builder, target, columns)
        code = writer.code
        writer.read_in_place(key, ELSEWHERE)
        old = code.entry_names(indexes)
        writer.assign(node)
        code.keeps_reals = keeps_reals
        given, image = code.emitter.name(), code.emitter.name()
        record = code.emitter.object(encode_record)
        code.body.line(f"{given} = {record}({code.values_stored(changed)}, encoding)")
        code.body.line(f"{image} = changed(c0, found, {given})")
        code.body.line(f"if {image} is None: return {ELSEWHERE}")
        new = code.entry_names(indexes)
        return writer.finish(f"put(c0, found, {image})", old, new, "find, read, changed, put")

    reals = [
        field
        for field, column in enumerate(order)
        if column not in assigned and column != table.rowid_column and table.columns[column].affinity is Affinity.REAL
    ]
    fields = [field for field, column in enumerate(order) if column in assigned]
    splice = FieldSplice(len(order), fields, reals, keeps_reals=keeps_reals)
    return InPlace(make_change, splice, table_reader(table, columns), table.root_page_no)


def _unbound(*given: object) -> int:
    """No function has been made yet."""
    return ELSEWHERE


def _operand(value: Expr) -> Expr:
    return value.operand if isinstance(value, Unary) else value
