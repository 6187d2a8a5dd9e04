"""Changes of virtual tables: each row goes to the module. Source: vtab §2.13 "The xUpdate Method"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from minisql.errors import IntegrityError, MismatchError
from minisql.executor.compile import Layouts, compile_row
from minisql.executor.raising import ConstraintFailure
from minisql.executor.run import Operator, Row, Run, run_each
from minisql.frozen import frozen
from minisql.planner.nodes import ChangeKind, OnConflict, VirtualChange
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.types import Value
from minisql.vtab.protocol import Conflict, Vtab, Writable

if TYPE_CHECKING:
    from minisql.executor.builder import Builder

_NO_ROWID_YET: Final = -1
"""What RETURNING, which sees the row before the module does, shows for a rowid that the module chooses."""

_UNDOES: Final = {Conflict.ROLLBACK: "ROLLBACK", Conflict.FAIL: "FAIL"}


@frozen
class VirtualChangeStatement:
    """A change, built. Its rows are collected before the first one is handed over (Cost: holds them all)."""

    child: Operator
    vtab: Vtab
    kind: ChangeKind
    conflict: Conflict
    has_rowid: bool
    bind_returning: Callable[[Run], Callable[..., Row]] | None

    def rows(self, run: Run) -> Iterator[Row]:
        """Hand every row over; gives the RETURNING rows."""
        run.repeatable = False
        run.host.join_transaction(self.vtab)
        rows = list(self.child.bind(run)(()))
        run.n_told = len(rows)
        returning = None if self.bind_returning is None else self.bind_returning(run)
        returned = []
        change = self._changer(run)
        for row in rows:
            if self._attempt(change, row):
                run.n_changes += 1
                if returning is not None:
                    returned.append(returning(row if row[0] is not None else (_NO_ROWID_YET, *row[1:])))
        return iter(returned)

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Execute once for each row of parameters."""
        return run_each(self.rows, run, param_rows)

    def _changer(self, run: Run) -> Callable[[Row], None]:
        vtab, conflict, host = self.vtab, self.conflict, run.host
        assert isinstance(vtab, Writable), vtab
        if self.kind is ChangeKind.DELETE:
            return lambda row: vtab.delete(row[0])
        if self.kind is ChangeKind.UPDATE:
            return lambda row: vtab.update(row[0], self._key(row[1]), row[2:], conflict)

        def insert(row: Row) -> None:
            rowid = vtab.insert(self._key(row[0]), row[1:], conflict)
            if rowid is not None:
                host.note_insert(rowid)

        return insert

    def _key(self, value: Value) -> Value:
        """A rowid must be an integer."""
        if not self.has_rowid or value is None or type(value) is int:
            return value
        value = apply_affinity(value, Affinity.INTEGER)
        if type(value) is not int:
            raise MismatchError("datatype mismatch")
        return value

    def _attempt(self, change: Callable[[Row], None], row: Row) -> bool:
        """False where a constraint failed and the statement wants such rows left out."""
        try:
            change(row)
        except MismatchError:
            raise
        except IntegrityError as error:
            if self.conflict is Conflict.IGNORE:
                return False
            action = _UNDOES.get(self.conflict)
            if action is None:
                raise
            extended = getattr(error, "sqlite_errorcode", IntegrityError.code)
            raise ConstraintFailure(str(error), extended=extended, action=action) from error
        return True


def build_virtual_change(builder: Builder, node: VirtualChange) -> VirtualChangeStatement:
    """Build a change of a virtual table."""
    virtual = node.table.virtual
    assert virtual is not None, node.table.name
    returning = None
    if node.returning:
        returning = compile_row(node.returning, Layouts.of(node.columns), builder.context)
    conflict = Conflict[(node.on_conflict or OnConflict.ABORT).name]
    has_rowid = not node.table.without_rowid
    return VirtualChangeStatement(builder.build(node.child), virtual.vtab, node.kind, conflict, has_rowid, returning)
