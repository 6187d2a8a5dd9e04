"""INSERT of one row of literals and parameters: the line of a script, executed thousands of times with other literals.

Such statements share a plan, which is bound once for all of them, and while nothing reads the table in between, the
entries of its indexes are put off from one statement to the next, if a transaction is open. Measured, a line of a
script with one index: 60 µs in place of 97 µs. Source: lang_insert.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol

from minisql.executor.dml.row_functions import compile_direct_insert
from minisql.executor.dml.rowids import RowidChooser
from minisql.executor.dml.touched import index_writes
from minisql.executor.dml.writer import TableWriter
from minisql.executor.run import Run
from minisql.planner.expr import Column, Const, Expr, Param, Unary, UnaryOp
from minisql.planner.nodes import Insert, OnConflict, Values
from minisql.schema.objects import Table
from minisql.storage.pager import MAX_PAGES

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.store import Store

N_PLAIN: Final = 3  # statements before a function is made for the plan


class Lone(Protocol):
    """One plan's statements, each of which changes one row; `takes_out`: entries of indexes go, too."""

    takes_out: ClassVar[bool]

    def is_due(self) -> bool:
        """The statement is executed once more: has it been so often that it pays to make a function of it?"""
        ...

    def was_due(self) -> bool:
        """`is_due` would be true now; nothing is counted."""
        ...

    def may_put_off(self, run: Run) -> bool:
        """Nothing can come out later that should have been this statement's own error, and there are entries."""
        ...

    def begin_putting_off(self) -> None:
        """No entries are put off in any tree."""
        ...

    def put_off(self, run: Run) -> None:
        """Change the row; the entries of the indexes may wait until their trees are settled."""
        ...

    def change(self, run: Run) -> None:
        """Change the row and its entries."""
        ...


class LoneInsert:
    """One plan's statements; see the module. It keeps what it has bound for the connection whose plan it is."""

    __slots__ = ("_chooser", "_compile", "_generation", "_insert_later", "_insert_now", "_n_met", "_store", "_writer")

    takes_out: ClassVar[bool] = False

    def __init__(self, writer: TableWriter, compile_insert: Callable[[], Callable[..., Callable[[Any], int | None]]]):
        self._writer = writer
        self._compile = compile_insert
        self._n_met = 0
        self._store: Store | None = None
        self._generation = -1
        self._insert_later: Callable[[Any], int | None] | None = None
        self._insert_now: Callable[[Any], int | None] | None = None
        self._chooser: RowidChooser | None = None

    def is_due(self) -> bool:
        """See `Lone`."""
        self._n_met += 1
        return self._n_met > N_PLAIN

    def was_due(self) -> bool:
        """See `Lone`."""
        return self._n_met >= N_PLAIN

    def may_put_off(self, run: Run) -> bool:
        """Nothing can come out later that should have been this statement's own error."""
        return run.store(self._writer.target.database).pager.max_page_count == MAX_PAGES

    def begin_putting_off(self) -> None:
        """No entries are put off in any tree."""

    def put_off(self, run: Run) -> None:
        """Insert the row; the entries of the indexes may wait until their trees are settled.

        Raises: as `change`.
        """
        self._bind_if_due(run)
        self._insert(run, self._insert_later)

    def change(self, run: Run) -> None:
        """Insert the row.

        Raises:
            ConstraintFailure: of NOT NULL, or the rowid is there; nothing was written.
        """
        self._bind_if_due(run)
        self._insert(run, self._insert_now)

    def _insert(self, run: Run, insert: Callable[[Any], int | None] | None) -> None:
        chooser = self._chooser
        assert insert is not None
        assert chooser is not None
        chooser.restart()
        try:
            rowid = insert((run.params, run.literals))
        except BaseException:
            chooser.forget()  # the rowid chosen for the refused row is free again
            raise
        if rowid is None:
            chooser.forget()
        else:
            run.n_changes += 1
            run.host.note_insert(rowid)
        chooser.finish()

    def _bind_if_due(self, run: Run) -> None:
        """Bind to the trees of the file, if that was not done yet, or there are other trees now."""
        store = run.store(self._writer.target.database)
        if store is self._store and store.tree_generation == self._generation:
            return
        writer = self._writer.bind(run)
        tree = writer.table_tree
        assert tree is not None, "a table with rowids"
        chooser = RowidChooser(tree, run)
        bind, given = self._compile(), (run, chooser.next, chooser.given, tree.insert, writer.refuse_key)
        self._insert_later = bind(*given, [index.insert_later for index in writer.index_trees])
        self._insert_now = bind(*given, [index.insert for index in writer.index_trees])
        self._store, self._generation, self._chooser = store, store.tree_generation, chooser


def lone_insert(builder: Builder, node: Insert, writer: TableWriter) -> LoneInsert | None:
    """A LoneInsert, if the statement is one: nothing but columns is computed from its values, so nothing can fail once
    the row is written, and no function is called that might read the table."""
    target = node.target
    values = given_values(node, writer)
    if values is None or node.returning or target.checks or target.generated:
        return None
    for index in index_writes(target):
        if index.where is not None or not all(isinstance(term, Column) for term in index.terms):
            return None
    return LoneInsert(
        writer,
        lambda: compile_direct_insert(target, node.on_conflict, values, builder.context, with_literals=True),
    )


def given_values(node: Insert, writer: TableWriter) -> Sequence[Expr] | None:
    """The only row to be inserted, of literals and parameters, into a rowid table without other unique constraints."""
    child = node.child
    if not isinstance(child, Values) or len(child.rows) != 1 or not has_only_rowid_conflicts(node.target.table, writer):
        return None
    return child.rows[0] if all(isinstance(_literal(value), Param | Const) for value in child.rows[0]) else None


def has_only_rowid_conflicts(table: Table, writer: TableWriter) -> bool:
    """A row can be in conflict with no other one but by its rowid, and is refused then; rowids may be chosen freely."""
    if table.without_rowid or table.autoincrement:
        return False
    return len(writer.checks) == 1 and writer.checks[0].action is not OnConflict.REPLACE


def _literal(value: Expr) -> Any:
    """The value without a minus before it."""
    if isinstance(value, Unary) and value.op is UnaryOp.NEGATE and isinstance(value.operand, Const):
        return value.operand if type(value.operand.value) in (int, float) else value
    return value
