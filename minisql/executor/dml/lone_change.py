"""UPDATE or DELETE of the row with a given rowid: what a program says thousands of times with other values.

Such a statement is one generated function, bound once to the trees of its file: from the parameters to the row, its
record and its entries, without operators. Inside a transaction the entries of its indexes are put off from one such
statement to the next, as those of `lone.py` are. Measured on a busy machine, inside a transaction, at random among
200,000 rows: an UPDATE of a text 45 us for 62; of an indexed column, with what its entries take at the COMMIT, 140 us
for 230; a DELETE 135 us for 205.
Source: lang_update, lang_delete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

from minisql.errors import Error
from minisql.executor.dml.lone import N_PLAIN
from minisql.executor.dml.lone_code import Change, LoneWriter
from minisql.executor.dml.lone_in_place import ELSEWHERE, InPlace, in_place_update
from minisql.executor.dml.reads import reads_table, sees_changes
from minisql.executor.dml.touched import affected_columns, affected_indexes, index_writes, row_after
from minisql.executor.run import Row, Run
from minisql.executor.trees import bind_index, table_reader
from minisql.planner.expr import ROWID, Column, Const, Expr, Param, has_subquery
from minisql.planner.nodes import NO_EVENTS, Delete, IndexWrite, RowidSeek, Scan, SeekKey, TableWrite, Update
from minisql.planner.whole_reals import keeps_reals
from minisql.storage.collector import collector_paused
from minisql.storage.pager import MAX_PAGES
from minisql.storage.store import Store
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from minisql.executor.builder import Builder

_MAX_PUT_OFF: Final = 20_000  # rows: less than `IndexTree` holds, so that they are settled here


class LoneChange:
    """One plan's statements; see the module. It keeps what it has bound for the connection whose plan it is.

    Args:
        make_change: generates the function, see `LoneWriter`.
        columns: those of the table that it reads.
        indexes: those whose entries may change.
        in_place: what changes the row where it lies, if that may do; else, and where it does not, the function does it.
    """

    __slots__ = (
        "_binds", "_change", "_columns", "_generation", "_in_place", "_is_delete", "_later", "_later_in_place",
        "_make_change", "_n_met", "_now", "_now_in_place", "_store", "_target", "_touched",
    )  # fmt: skip

    takes_out: ClassVar[bool] = True

    def __init__(
        self,
        builder: Builder,
        target: TableWrite,
        columns: Sequence[int],
        indexes: Sequence[IndexWrite],
        make_change: Callable[[], Change],
        *,
        is_delete: bool,
        in_place: InPlace | None = None,
    ) -> None:
        self._target = target
        self._columns = tuple(columns)
        self._binds = [bind_index(each.index, target.database, builder.collations) for each in indexes]
        self._make_change = make_change
        self._is_delete = is_delete
        self._in_place = in_place
        self._n_met = 0
        self._change: Change | None = None
        self._store: Store | None = None
        self._generation = -1
        self._now: tuple[Any, ...] = ()
        self._later: tuple[Any, ...] = ()
        self._now_in_place: tuple[Any, ...] = ()
        self._later_in_place: tuple[Any, ...] = ()
        self._touched: set[int] = set()

    def is_due(self) -> bool:
        """See `Lone`."""
        self._n_met += 1
        return self._n_met > N_PLAIN

    def was_due(self) -> bool:
        """See `Lone`."""
        return self._n_met >= N_PLAIN

    def may_put_off(self, run: Run) -> bool:
        """There are entries to put off, and nothing can come out later that should be this statement's own error."""
        return bool(self._binds) and run.store(self._target.database).pager.max_page_count == MAX_PAGES

    def begin_putting_off(self) -> None:
        """No entries are put off in any tree."""
        self._touched.clear()

    def put_off(self, run: Run) -> None:
        """Change the row; its entries may wait until their trees are settled. Raises: as `change`."""
        change, in_place = self._bound(run), self._in_place
        n_changes = ELSEWHERE
        if in_place is not None:
            n_changes = in_place.change(run.host, run.params, run.literals, *self._later_in_place)
        if n_changes is ELSEWHERE:
            n_changes = change(run.host, run.params, run.literals, *self._later)
        run.n_changes += n_changes or 0

    def change(self, run: Run) -> None:
        """Change the row.

        Raises:
            ConstraintFailure: of NOT NULL or a STRICT table's types; nothing was written.
            CorruptError: an entry is missing, or stands in another one's place.
        """
        change, in_place = self._bound(run), self._in_place
        n_changes = ELSEWHERE
        if in_place is not None:
            n_changes = in_place.change(run.host, run.params, run.literals, *self._now_in_place)
        if n_changes is ELSEWHERE:
            run.is_torn = self._is_delete
            n_changes = change(run.host, run.params, run.literals, *self._now)
            run.is_torn = False
        run.n_changes += n_changes or 0

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        """Change a row for each row of parameters; how many there were. What entries wait go in at the end.

        Raises: as `change`. The rows before stay changed.
        """
        n_before = run.n_changes
        change = self.put_off if self._binds else self.change
        self._touched.clear()
        try:
            for params in param_rows:
                n_changes = run.n_changes
                run.params = params
                change(run)
                run.n_last = run.n_changes - n_changes
                if len(self._touched) >= _MAX_PUT_OFF:
                    self._settle(run)
        except Error:
            self._settle(run)
            raise
        self._settle(run)
        return run.n_changes - n_before

    def _settle(self, run: Run) -> None:
        """Put in what entries were put off. An error in it takes the transaction with it."""
        run.is_torn = True
        with collector_paused():
            for bind in self._binds:
                bind(run).settle()
        self._touched.clear()
        run.is_torn = False

    def _bound(self, run: Run) -> Change:
        """The function; what it is given besides parameters is bound to the trees that the file has now."""
        target, store = self._target, run.store(self._target.database)
        if store is self._store and store.tree_generation == self._generation and self._change is not None:
            return self._change
        change = self._change or self._make_change()
        tree = store.table(target.table.root_page_no)
        reader = table_reader(target.table, self._columns).of(store.encoding)
        given = (tree.getter(reader), tree.delete if self._is_delete else tree.replace, store.encoding)
        indexes = [bind(run) for bind in self._binds]
        now: tuple[Any, ...] = (None, [each.remove for each in indexes], [each.insert for each in indexes], [])
        removes, inserts = [each.remove_later for each in indexes], [each.insert_later for each in indexes]
        later: tuple[Any, ...] = (self._touched, removes, inserts, [each.remove_again_later for each in indexes])
        self._now, self._later = (*given, *now), (*given, *later)
        if self._in_place is not None:
            trees = self._in_place.bind(store)
            self._now_in_place, self._later_in_place = (*trees, *now), (*trees, *later)
        self._store, self._generation, self._change = store, store.tree_generation, change
        return change


def lone_update(builder: Builder, node: Update) -> LoneChange | None:
    """A LoneChange, if the UPDATE is one: nothing but columns is made of the new row, so that nothing can fail once it
    is written, and no function is called that might read the table."""
    target, table = node.target, node.target.table
    key = _key_of(node.child, target)
    if key is None or node.events != NO_EVENTS or node.replaced != NO_EVENTS or node.returning:
        return None
    assigned, _ = row_after(target, node.assignments)
    changed = affected_columns(target, assigned)
    indexes = affected_indexes(target, changed)
    values = tuple([value for _, value in node.assignments])
    if ROWID in changed or any(each.index.unique for each in indexes) or not _are_plain(target, indexes):
        return None
    if any(map(has_subquery, values)) or sees_changes(values):
        return None
    if reads_table(values, target.database, table.root_page_no):
        return None

    def make_change() -> Change:
        writer = LoneWriter(builder, target, [ROWID, *range(len(table.columns))])
        writer.read(key)
        old = writer.code.entry_names(indexes)
        writer.assign(node)
        writer.code.keeps_reals = keeps_reals(target, changed)
        record = writer.code.emitter.name()
        writer.code.body.line(f"{record} = {writer.code.record()}")
        return writer.finish(f"change(c0, {record})", old, writer.code.entry_names(indexes))

    columns = [ROWID, *range(len(table.columns))]
    in_place = in_place_update(builder, node, key, indexes, keeps_reals=keeps_reals(target, changed))
    return LoneChange(builder, target, columns, indexes, make_change, is_delete=False, in_place=in_place)


def lone_delete(builder: Builder, node: Delete) -> LoneChange | None:
    """A LoneChange, if the DELETE is one, as `lone_update`."""
    target = node.target
    key = None if node.child is None else _key_of(node.child, target)
    indexes = index_writes(target)
    if key is None or node.events != NO_EVENTS or node.returning or not _are_plain(target, indexes):
        return None
    read = {term.column for index in indexes for term in index.terms if isinstance(term, Column)}
    columns = [ROWID, *sorted(read - {ROWID})]

    def make_change() -> Change:
        writer = LoneWriter(builder, target, columns)
        writer.read(key)
        return writer.finish("change(c0)", writer.code.entry_names(indexes), None)

    return LoneChange(builder, target, columns, indexes, make_change, is_delete=True)


def _key_of(child: object, target: TableWrite) -> Expr | None:
    """The rowid, if the rows to be changed are the one with a rowid that is a parameter or a literal."""
    if target.table.without_rowid or target.generated or target.checks or not isinstance(child, Scan):
        return None
    access = child.access
    if child.computed or not isinstance(access, RowidSeek) or not isinstance(access.key, SeekKey):
        return None
    key = access.key
    is_given = isinstance(key.expr, Param | Const) and key.affinity is Affinity.INTEGER and not key.null_matches
    return key.expr if is_given else None


def _are_plain(target: TableWrite, indexes: Sequence[IndexWrite]) -> bool:
    return target.max_length is None and all(
        index.where is None and all(isinstance(term, Column) for term in index.terms) for index in indexes
    )
