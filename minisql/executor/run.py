"""One execution of a statement: its parameters, its connection, what it has computed once; and what an operator is.

A plan is built into operators once; operators hold no state. A run binds them: `operator.bind(run)` fixes
parameters, trees and frame and gives a function that starts the rows. So a statement that is executed
again pays for the binding alone, and the right side of a join, started once per left row, for less still.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, runtime_checkable

from minisql.errors import InterruptError
from minisql.value.function import FunctionContext
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.dml.sequence import Counter
    from minisql.executor.violations import Violations
    from minisql.storage.store import Store
    from minisql.vtab.protocol import Vtab

Row: TypeAlias = tuple[Value, ...]

Start: TypeAlias = Callable[[Row], Iterator[Row]]
"""Starts an operator's rows. The argument is the row of everything to the left in a nested loop, () outside one."""


STATEMENT_WORK: Final = 10
LEAF_WORK: Final = 300
ROW_WORK: Final = 6
"""Instructions that SQLite would run to begin a statement, for the rows of a leaf, and for one row: what a progress
handler counts. They are of its order of magnitude, no more."""


OVER_COLUMNS: Final = "over columns"
"""Where a run's memo has the `id`s of the plan nodes that have run over columns, with all that is below them."""


class Ahead(Protocol):
    """A running statement, or a part of one, whose rows were read before they are fetched."""

    def hand_over(self) -> None:
        """Something is about to be changed: what was not given yet is read anew."""


class RowChange(IntEnum):
    """What was done to a row: the action codes of SQLite."""

    DELETE = 9
    INSERT = 18
    UPDATE = 23


class Host(FunctionContext, Protocol):
    """What a running statement needs of its connection; the engine's session is one."""

    stores: Sequence[Store | None]
    """The open files, by database number."""

    interrupted: bool
    """Set from another thread. Storage looks at it once per leaf; loops that do not read storage look themselves."""

    on_work: Callable[[int], None] | None
    """Told what is done, in SQLite's instructions, roughly; it may raise InterruptError."""

    on_row_change: Callable[[int, str, int, int], None] | None
    """Told (database, table, kind, rowid) of each row that a statement changes whose plan says so (Events.told)."""

    keeps_in_memory: bool
    """Whether what does not fit in memory must stay there all the same (PRAGMA temp_store = MEMORY)."""

    max_trigger_depth: int
    """Levels of triggers and foreign key actions that set each other off."""

    n_changes: int
    n_total_changes: int
    rowid: int
    """What changes(), total_changes() and last_insert_rowid() tell."""

    ahead: set[Ahead]
    """Those who have read rows that nobody has fetched; they hear of every change before it is made, and are then out
    of the set."""

    violations: Violations
    """Rows without a parent in the open transaction."""

    def join_transaction(self, vtab: Vtab) -> None:
        """A virtual table is going to be changed: it takes part in the transaction from now on."""

    def note_insert(self, rowid: int) -> None:
        """An INSERT gave a row this rowid: what last_insert_rowid() tells."""


class Run:
    """One execution.

    `literals` are the values of the literal slots (planner/expr.py, Const), none for the plan's own. `frame` is what
    the enclosing query handed to a correlated subquery. `memo` holds results of uncorrelated subqueries by their
    number. `n_changes` counts the rows that the statement inserted, changed or deleted. `repeatable` is False while
    the statement changes tables: then a subquery's result is not kept from one row to the next. `reads_first`: what is
    read now is all read before any of it is changed (`all_rows`). `is_torn` is True while
    rows' index entries may lag behind them: a statement that fails then takes the whole transaction with it.
    `counters`: what a statement with programs counts of AUTOINCREMENT tables, by (database, table name). `n_told`: what
    PRAGMA count_changes tells where that is not `n_changes`: of an INSERT the rows inserted, of a DELETE those found,
    of a change of a view those that triggers did not ignore. `n_last`: of a statement that is executed for many rows of
    parameters, how many rows its last execution changed; None before the first one.
    """

    __slots__ = (
        "counters", "frame", "host", "is_torn", "literals", "memo", "n_changes", "n_last", "n_told", "params",
        "reads_first", "repeatable",
    )  # fmt: skip

    def __init__(self, host: Host, params: Sequence[Value] = (), literals: Sequence[Value] = ()) -> None:
        self.host = host
        self.params = params
        self.literals = literals
        self.counters: Mapping[tuple[int, str], Counter] | None = None
        self.frame: Row = ()
        self.memo: dict[Hashable, Any] = {}
        self.n_changes = 0
        self.n_told: int | None = None
        self.n_last: int | None = None
        self.is_torn = False
        self.reads_first = False
        self.repeatable = True

    def with_frame(self, frame: Row) -> Run:
        """The same run inside a subquery: another frame, everything else shared."""
        inner = Run(self.host, self.params, self.literals)
        inner.memo = self.memo
        inner.reads_first = self.reads_first
        inner.repeatable = self.repeatable
        inner.frame = frame
        return inner

    def store(self, database: int) -> Store:
        """The open file of a database that the plan reads or writes."""
        store = self.host.stores[database]
        assert store is not None, f"the plan uses database {database}, which is not open"
        return store


def check_interrupt(host: Host) -> None:
    """For loops that may run long without reading a leaf, once a row. Raises InterruptError, when it is time."""
    if host.interrupted:
        raise InterruptError("interrupted")
    if host.on_work is not None:
        host.on_work(ROW_WORK)


class Operator(Protocol):
    """A step of a query that gives rows. Immutable, so that it may be bound many times, also at once."""

    def bind(self, run: Run) -> Start:
        """Prepare for one run: look up trees, fix parameters. Reads nothing yet."""


@runtime_checkable
class Finder(Operator, Protocol):
    """An operator that can tell whether there is a row without making one."""

    def bind_exists(self, run: Run) -> Callable[[Row], bool]:
        """As `bind`; the function is called with the row to the left."""


def run_each(rows: Callable[[Run], object], run: Run, param_rows: Iterable[Row]) -> int:
    """Carry a change out once for each row of parameters. Returns how many rows it changed."""
    n_before = run.n_changes
    for params in param_rows:
        n_changes = run.n_changes
        run.params = params
        run.memo.clear()
        rows(run)
        run.n_last = run.n_changes - n_changes
    return run.n_changes - n_before
