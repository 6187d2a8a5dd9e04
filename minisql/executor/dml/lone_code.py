"""The functions that are generated for an UPDATE or DELETE of one row by its rowid: see `lone_change.py`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from minisql.executor.compile.emit import Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.dml.row_code import RowCode
from minisql.executor.dml.writer import same_entry
from minisql.executor.rowid_scan import as_rowid
from minisql.planner.expr import Expr
from minisql.planner.nodes import TableWrite, Update
from minisql.value.affinity import Affinity, comparer

if TYPE_CHECKING:
    from minisql.executor.builder import Builder

Change = Callable[..., int]

_COMPARED: Final = comparer(Affinity.INTEGER)


class LoneWriter:
    """Writes the function `f(host, params, literals, get, change, encoding, touched, removes, inserts, removes_again)`,
    which gives how many rows have changed.

    Args of that function:
        get: from a rowid to the row's columns, or None. change: the tree's, which writes or deletes.
        touched: None: entries are changed at once, those that go before the row, so that one that is missing is told
            before anything is written. Else the rowids of rows with entries that are put off, where this row's is put.
        removes, inserts: what takes an entry out of each index, or puts one in. removes_again: what takes one out that
            may be put off.
    """

    def __init__(self, builder: Builder, target: TableWrite, columns: Sequence[int]) -> None:
        self.code = RowCode(target)
        self._columns = columns
        self._context = builder.context
        self.code.emitter.preamble.remember("encoding", "encoding")

    def read(self, key: Expr) -> None:
        """From the key to the row's columns in variables."""
        body = self.code.body
        self._find(key)
        body.line("r = None if c0 is None else get(c0)")
        body.line("if r is None: return 0")
        self._unpack()

    def read_in_place(self, key: Expr, elsewhere: int) -> None:
        """As `read`, by a `FieldChanger`; the function gives `elsewhere` where it does not know the row."""
        body = self.code.body
        self._find(key)
        body.line("if c0 is None: return 0")
        body.line("found = find(c0)")
        body.line(f"if found is None: return {elsewhere}")
        if self._columns:
            body.line("r = read(c0, found)")
            self._unpack()

    def _find(self, key: Expr) -> None:
        code = self.code
        compiler = ExpressionCompiler(code.emitter, Layouts(), self._context)
        rowid = compiler.value(key).text
        code.body.line(f"c0 = {rowid} if type({rowid}) is int else {code.emitter.object(_rowid_of)}({rowid})")

    def _unpack(self) -> None:
        code = self.code
        code.unpack(self._columns)
        if code.table.rowid_column is not None:
            code.body.line(f"{code.name_of(code.table.rowid_column)} = c0")

    def assign(self, node: Update) -> None:
        """From the old row to the new one, checked."""
        code = self.code
        compiler = ExpressionCompiler(code.emitter, Layouts.of(node.target.columns), self._context)
        assignments = [(column, compiler.value(value).text) for column, value in node.assignments]
        names = []
        for column, text in assignments:  # all of them are made of the old row
            names.append((code.name_of(column), code.emitter.name()))
            code.body.line(f"{names[-1][1]} = {text}")
        for name, value in names:
            code.body.line(f"{name} = {value}")
        changed = [column for column, _ in assignments]
        code.apply_affinities(changed)
        code.check_types_and_nulls(node.on_conflict, changed, None)

    def finish(self, change: str, old: Sequence[str], new: Sequence[str] | None, given: str = "get, change") -> Change:
        """The function, which `change`s the row and its entries: `new` ones take the places of the `old` ones. `given`
        are its first arguments, behind `literals`."""
        body = self.code.body
        same = self.code.emitter.object(same_entry)
        moved = [f"m{slot}" for slot in range(len(old))]
        for slot, (name, entry) in enumerate(zip(moved, old)):
            body.line(f"{name} = {'True' if new is None else f'not {same}({entry}, {new[slot]})'}")
        with body.indented("if touched is None:"):
            for slot, (name, entry) in enumerate(zip(moved, old)):
                body.line(f"if {name}: removes[{slot}]({entry})")
            body.line(change)
        with body.indented("else:"):
            body.line(change)
            if moved:
                with body.indented(f"if {' or '.join(moved)}:"):
                    body.line("if c0 in touched: removes = removes_again")
                    body.line("touched.add(c0)")
            for slot, (name, entry) in enumerate(zip(moved, old)):
                body.line(f"if {name}: removes[{slot}]({entry})")
        for slot, entry in enumerate(new or ()):
            body.line(f"if {moved[slot]}: inserts[{slot}]({entry})")
        made: Change = self.code.emitter.program(
            f"{given}, encoding, touched, removes, inserts, removes_again", (), ("return 1",)
        )
        return made


def _rowid_of(value: Any) -> int | None:
    """The rowid that a value names that is no integer, or None."""
    return None if value is None else as_rowid(value if _COMPARED is None else _COMPARED(value))
