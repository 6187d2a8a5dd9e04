"""Plan nodes: the physical plan that the executor turns into operators.

Every node that gives rows has `columns`, the layout of its row: a tuple of keys (source, column number), one a
position. An expression of a node is bound (planner/expr.py) and reads the columns of the node's *input* layout: that of
its child; for a join's ON, left's columns followed by right's. The right side of a nested loop runs once for each left
row and may read, in its access keys and filters, the columns of everything to its left.

Nodes are immutable and hold no state of a run: one plan serves many runs, also at the same time.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from minisql.errors import FailedConstraint
from minisql.frozen import frozen
from minisql.planner.expr import AggregateCall, Column, Comparison, Expr, SortTerm, Subquery, WindowCall
from minisql.schema.objects import Index, Table
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import Collation

if TYPE_CHECKING:
    from minisql.vtab.protocol import IndexPlan

ColumnKey = tuple[int, int]
Layout = tuple[ColumnKey, ...]


# ---------------------------------------------------------------- access paths


@frozen
class SeekKey:
    """One value to seek: `expr` (constants, parameters, columns to the left), converted by `affinity`, the column's.

    NULL finds nothing, unless `null_matches` (the term was `IS`).
    """

    expr: Expr
    affinity: Affinity | None
    null_matches: bool = False


@frozen
class InKeys:
    """Many values to seek: each distinct one once, in ascending order. Either a list or a subquery's first column."""

    items: tuple[Expr, ...]
    query: Subquery | None
    affinity: Affinity | None


@frozen
class FullScan:
    """All rows in key order."""

    reverse: bool = False


@frozen
class RowidSeek:
    """`rowid = key` or `rowid IN keys`, these ascending unless `reverse`. A value that is no integer after INTEGER
    affinity finds nothing."""

    key: SeekKey | InKeys
    reverse: bool = False


@frozen
class RowidRange:
    """`low < rowid < high`. A real bound is rounded inwards; text and blob lie above all rowids; NULL finds nothing."""

    low: SeekKey | None
    low_inclusive: bool
    high: SeekKey | None
    high_inclusive: bool
    reverse: bool = False


@frozen
class IndexSeek:
    """Entries of `index` (of the table's own tree when WITHOUT ROWID and `index` is its primary key).

    `equal` fixes the first terms, of `index.stored_terms`; `low` and `high` bound the next one. `n_skipped` terms stand
    before those that are fixed: every value of theirs that occurs is looked up (optoverview §7). Bounds are in the
    *index's* order: on a DESC term, `a > 5` is a high bound. With a bound, rows whose bounded term is NULL never
    qualify. Nothing of all that: a scan of the whole index. `covering`: every column wanted stands in the entry, the
    table is not touched.
    """

    index: Index
    equal: tuple[SeekKey | InKeys, ...]
    low: SeekKey | None = None
    low_inclusive: bool = False
    high: SeekKey | None = None
    high_inclusive: bool = False
    reverse: bool = False
    covering: bool = False
    with_blobs: bool = False  # besides what lies within the bounds, entries whose bounded term is a blob
    low_width: int = 1  # for EXPLAIN: how many terms a row value that the bound is made of goes on for
    high_width: int = 1
    n_skipped: int = 0


@frozen
class OrUnion:
    """Union of the rows found by several paths, each row once (optoverview "OR optimizations"). The whole OR is
    checked again above, so a path may find too much. `gates`: of each path what must be true of the row to the left,
    or it finds nothing that is wanted; None: it is always gone."""

    paths: tuple[Access, ...]
    gates: tuple[Expr | None, ...]


@frozen
class NullsApart:
    """The entries of `seek`, which bounds no term, but those with NULL in the first term behind `seek.equal` at the
    other end: before the others if `nulls_first`, else behind them (NULLS FIRST and NULLS LAST)."""

    seek: IndexSeek
    nulls_first: bool


Access: TypeAlias = FullScan | RowidSeek | RowidRange | IndexSeek | OrUnion | NullsApart


# ---------------------------------------------------------------- row producers


@frozen
class OneRow:
    """One row without columns: SELECT without FROM."""

    columns: Layout = ()


@frozen
class Scan:
    """Rows of a stored table. `wanted` are the table's column numbers (ROWID for the rowid) in the row's order.

    `computed`: the virtual generated columns among `wanted` and those that they are made of, as (column number,
    expression over this source), in an order in which they can be computed (see TableWrite.generated).
    """

    source: int
    database: int
    table: Table
    access: Access
    wanted: tuple[int, ...]
    label: str = ""  # the name in EXPLAIN: the alias, else the table's name
    estimated_rows: float = 1048576.0
    computed: tuple[tuple[int, Expr], ...] = ()

    @property
    def columns(self) -> Layout:
        return tuple((self.source, column) for column in self.wanted)


@frozen
class VirtualScan:
    """Rows of a virtual table, by what its module has planned: a value for each of `plan.uses`, from constants and
    columns to the left. An `InKeys` runs the scan once for each value, unless the use asks for the whole list. `wanted`
    as in `Scan`. The values are as the module gives them: no affinity has been applied. `skips_offset`: the module
    leaves out the first rows, as OFFSET says. `branches`: instead, the rows that any of these gives, in their order,
    each rowid once (an OR)."""

    source: int
    database: int
    table: Table
    plan: IndexPlan
    arguments: tuple[Expr | InKeys, ...]
    wanted: tuple[int, ...]
    label: str = ""
    estimated_rows: float = 25.0
    skips_offset: bool = False
    branches: tuple[PlanNode, ...] = ()

    @property
    def columns(self) -> Layout:
        return tuple((self.source, column) for column in self.wanted)


@frozen
class Values:
    """Rows of expressions: VALUES (...), (...)."""

    source: int
    rows: tuple[tuple[Expr, ...], ...]
    columns: Layout


@frozen
class Relabel:
    """The rows of `child` under other keys: a subquery or a view in FROM. Position i becomes (source, i).

    `materialize`: the rows are computed once per run of the enclosing select and kept (they are read many times, as
    the right side of a join), and read in `reverse` perhaps; else they flow through (a co-routine). `shared`: the rows
    are those of a common table expression, computed once per run of the statement for all nodes with this number, and
    read nothing from outside.
    `label` is the name in the join, `name` that of the view or expression itself: both for EXPLAIN.
    """

    child: PlanNode
    source: int
    columns: Layout
    materialize: bool
    label: str = ""
    name: str = ""
    shared: int | None = None
    reverse: bool = False


@frozen
class Filter:
    child: PlanNode
    predicate: Expr

    @property
    def columns(self) -> Layout:
        return self.child.columns


@frozen
class Project:
    """Row of expressions over the child's row; position i is (source, i). `marks`: text of json_each() that is JSON
    says so to whoever reads the row (see minisql.executor.compile.subtype)."""

    child: PlanNode
    source: int
    exprs: tuple[Expr, ...]
    marks: bool = False

    @property
    def columns(self) -> Layout:
        return tuple((self.source, i) for i in range(len(self.exprs)))


class JoinKind(Enum):
    INNER = "INNER"
    LEFT = "LEFT"
    RIGHT = "RIGHT"
    FULL = "FULL"
    SEMI = "SEMI"
    ANTI = "ANTI"


@frozen
class Join:
    """Nested loop. Emits left's columns, then right's (SEMI and ANTI: left's alone).

    `shown`, for EXPLAIN, of RIGHT and FULL: how SQLite searches the right table for a left row, and how it then reads
    the rows of it that none has matched.
    """

    left: PlanNode
    right: PlanNode
    kind: JoinKind
    on: Expr | None
    shown: tuple[PlanNode, PlanNode] | None = None

    @property
    def columns(self) -> Layout:
        if self.kind in (JoinKind.SEMI, JoinKind.ANTI):
            return self.left.columns
        return self.left.columns + self.right.columns


@frozen
class HashLookup:
    """A transient index: the rows of `child` whose `keys` equal the `probes`, in the child's order.

    `child` reads nothing to its left; it runs once per run of the select, at the first lookup. `keys` are over its
    layout, `probes` over the columns to the left; both are compared as `how` says; NULL finds NULL only where a probe
    has `null_matches` (optoverview "Automatic Query-Time Indexes"). `instead_of`: the search of the table itself that
    it saves, for EXPLAIN. `order`: that of the rows that one key finds, if it is not the child's.
    `is_partial`, for EXPLAIN: there are conditions without columns, which to SQLite are the index's own.
    """

    child: PlanNode
    keys: tuple[Expr, ...]
    probes: tuple[SeekKey, ...]
    how: tuple[Comparison, ...]
    instead_of: Access | None = None
    order: tuple[SortTerm, ...] = ()
    is_partial: bool = False

    @property
    def columns(self) -> Layout:
        return self.child.columns


class Grouping(Enum):
    WHOLE = "WHOLE"  # no GROUP BY: one row, also for no input
    SORTED = "SORTED"  # the input comes ordered by the keys
    HASH = "HASH"  # any order; groups come out ordered by the keys, as SQLite's sorter leaves them


@frozen
class Aggregate:
    """Groups. Position i of the row: the keys, then the calls, then the bare columns; keys are (source, i).

    Keys are compared by `key_collations`; a group's key values are those of its first row. `bare` are expressions
    evaluated on one row of the group: on the row that gave the minimum or maximum when `extreme` is the number of a
    min()/max() call, else on the first row (lang_select "Bare columns in an aggregate query").
    """

    child: PlanNode
    source: int
    keys: tuple[Expr, ...]
    key_collations: tuple[Collation, ...]
    calls: tuple[AggregateCall, ...]
    bare: tuple[Expr, ...]
    extreme: int | None
    grouping: Grouping
    distinct_in_order: bool = False  # for EXPLAIN: equal values of the only call with DISTINCT come together

    @property
    def columns(self) -> Layout:
        return tuple((self.source, i) for i in range(len(self.keys) + len(self.calls) + len(self.bare)))


@frozen
class CountRows:
    """count(*) of a whole table, or of an index that holds an entry for each of its rows: read without decoding."""

    source: int
    database: int
    table: Table
    index: Index | None
    label: str = ""

    @property
    def columns(self) -> Layout:
        return ((self.source, 0),)


@frozen
class Distinct:
    """Each row once, the first of its equals. `n_columns`: only the row's first so many count. `ordered`: equals
    come one after another, so one row of memory is enough."""

    child: PlanNode
    collations: tuple[Collation, ...]
    ordered: bool = False

    @property
    def columns(self) -> Layout:
        return self.child.columns


@frozen
class LastOfEach:
    """Of rows that are equal in `terms`, which are the columns of the target's key, the last one; ordered by them. So
    SQLite collects what UPDATE FROM changes: in a b-tree by the target's key, where a later match takes the place of an
    earlier one.

    Gives the whole row of `target` that has the key, which is looked up, and then `values`, which are computed for
    every row of the child: column i of the source `value_source`."""

    child: PlanNode
    terms: tuple[SortTerm, ...]
    target: TableWrite
    values: tuple[Expr, ...]
    value_source: int

    @property
    def value_columns(self) -> Layout:
        """The keys of the values."""
        return tuple((self.value_source, number) for number in range(len(self.values)))

    @property
    def columns(self) -> Layout:
        return self.target.columns + self.value_columns


@frozen
class Sort:
    """Order by `terms` (stable). The first `n_sorted` terms are in order already: sort within them.

    `limit`: no more than so many rows (LIMIT + OFFSET) are needed: a heap is enough. `what` is EXPLAIN's word:
    ORDER BY, GROUP BY, DISTINCT; empty where the sort is another's to SQLite.
    """

    child: PlanNode
    terms: tuple[SortTerm, ...]
    n_sorted: int = 0
    limit: Expr | None = None
    offset: Expr | None = None
    what: str = "ORDER BY"

    @property
    def columns(self) -> Layout:
        return self.child.columns


@frozen
class Limit:
    """`limit` below zero: no limit; `offset` below zero: none. Both must be integers ("datatype mismatch").
    `not_null`: instead, one row, the first in which this column is not NULL, or the very first if there is none."""

    child: PlanNode
    limit: Expr | None
    offset: Expr | None
    not_null: Column | None = None

    @property
    def columns(self) -> Layout:
        return self.child.columns


class CompoundOp(Enum):
    UNION_ALL = "UNION ALL"
    UNION = "UNION"
    INTERSECT = "INTERSECT"
    EXCEPT = "EXCEPT"


@frozen
class Compound:
    """Two queries of the same number of columns; the row's keys are (source, i). UNION, INTERSECT and EXCEPT compare
    by `collations`, take out doubles, and come out in key order, as SQLite leaves them when it merges sorted sides.

    For EXPLAIN: `merged`, SQLite would merge; `left_unsorted`, `right_unsorted`: by how many of the `n_order` terms it
    would have to sort that side first.
    """

    op: CompoundOp
    left: PlanNode
    right: PlanNode
    source: int
    collations: tuple[Collation, ...]
    columns: Layout
    merged: bool = False
    left_unsorted: int = 0
    right_unsorted: int = 0
    n_order: int = 0


@frozen
class Recursive:
    """A recursive common table expression (lang_with "Recursive Common Table Expressions"); keys are (source, i).

    The rows of `initial` enter a queue. Each row that leaves it is given out, and is then the only row of the
    `QueueScan`s of `queue` in `steps`, whose rows enter the queue in turn. `distinct`: the collations by which a row
    that was in the queue before enters no more; None: all rows enter. `order` is over this node's own layout and says
    which row leaves first, of equals the one that came first; empty: the order of arrival.
    """

    initial: PlanNode
    steps: tuple[PlanNode, ...]
    queue: int
    source: int
    distinct: tuple[Collation, ...] | None
    order: tuple[SortTerm, ...]
    columns: Layout


@frozen
class QueueScan:
    """The row that has left the queue `queue` of the `Recursive` around it."""

    queue: int
    columns: Layout
    label: str = ""


@frozen
class Window:
    """Window functions over rows that come ordered by `partition`, then by `order` (windowfunctions).

    Emits the child's columns, then the calls' values under the keys `results`, in the child's order. A partition is a
    run of rows whose `partition` values are equal by `collations`; its rows that are equal by `order` are peers.
    `levels` are the numbers of the co-routines that EXPLAIN shows: SQLite makes one for each frame.
    """

    child: PlanNode
    partition: tuple[Expr, ...]
    collations: tuple[Collation, ...]
    order: tuple[SortTerm, ...]
    calls: tuple[WindowCall, ...]
    results: Layout
    levels: tuple[int, ...]

    @property
    def columns(self) -> Layout:
        return self.child.columns + self.results


PlanNode: TypeAlias = (
    OneRow | Scan | VirtualScan | Values | Relabel | Filter | Project | Join | HashLookup | Aggregate | CountRows
    | Distinct | LastOfEach | Sort | Limit | Compound | Recursive | QueueScan | Window
)  # fmt: skip


# ---------------------------------------------------------------- changes


class OnConflict(Enum):
    ABORT = "ABORT"
    ROLLBACK = "ROLLBACK"
    FAIL = "FAIL"
    IGNORE = "IGNORE"
    REPLACE = "REPLACE"


@frozen
class IndexWrite:
    """How a row's entry in an index is made: `terms` are the key's expressions over the new row, then the rowid or
    the primary key; `where` (partial index): no entry unless it is true."""

    index: Index
    terms: tuple[Expr, ...]
    where: Expr | None


@frozen
class CheckWrite:
    """One CHECK constraint: `text` is what the message names (the constraint's name, else its expression)."""

    text: str
    predicate: Expr


@frozen
class TableWrite:
    """Everything needed to write a row of a table, bound once per table and schema.

    All expressions read the source `source`: the row that is to be written, as (source, column number), ROWID
    included, after affinity and defaults. `columns` is its layout: ROWID first, then every column of the table.
    `defaults` are the defaults of NOT NULL columns, which stand in for NULL under the conflict clause REPLACE.
    `max_length`: bytes that a record may have, where a connection allows less than can be (SQLITE_LIMIT_LENGTH).
    """

    database: int
    table: Table
    source: int
    generated: tuple[tuple[int, Expr], ...]  # (column number, expression) in the order to compute
    checks: tuple[CheckWrite, ...]
    indexes: tuple[IndexWrite, ...]
    defaults: tuple[tuple[int, Expr], ...] = ()
    max_length: int | None = None

    @property
    def columns(self) -> Layout:
        return ((self.source, -1), *((self.source, i) for i in range(len(self.table.columns))))


@frozen
class ParentLookup:
    """A foreign key of the written table: is there a parent for a row's key (foreignkeys §1)?

    `index` is the parent's unique index, None for its rowid; `columns` are the key's columns in the index's order, and
    `affinities` those of the parent's columns, which the values get first. `parent_columns`: set where parent and
    child are one table, in which a row may be its own parent. `lets_in`: a new row is not looked at, see
    `planner.foreign_key.key_lookups`. `constraint`: what an error says of the key.
    """

    database: int
    parent: Table
    index: Index | None
    columns: tuple[int, ...]
    affinities: tuple[Affinity, ...]
    deferred: bool
    parent_columns: tuple[int, ...] = ()
    lets_in: bool = False
    constraint: FailedConstraint = FailedConstraint("FOREIGN KEY", "", ())


@frozen
class ChildScan:
    """A foreign key that refers to the written table: `plan` gives a row for each child of a row.

    Its frame is the parent row whose children are looked for, then a row that is not to be counted, or NULLs; both in
    the written table's layout. `constraint`: what an error says of the key, to which `parent_columns` of the written
    table are the parent's.
    """

    plan: PlanNode
    deferred: bool
    constraint: FailedConstraint = FailedConstraint("FOREIGN KEY", "", ())
    parent_columns: tuple[int, ...] = ()


@frozen
class Events:
    """What goes with the change of one row: triggers and foreign keys. The programs are numbers in `Plan.programs`.

    `actions` are those of foreign keys, run after the row was written and before the `after` triggers. `halts`: the
    statement writes one row and nothing else, so a missing parent is an error at once. `checks_apart`: of an UPDATE of
    a table that refers to itself: the new row is checked when the old one's entries of indexes are gone, and with
    `deletes_row` the old row, too. `lost`: (columns, deferred) of the keys of a table that is dropped whose parent
    table is gone: each row that refers to it is one violation less, whether it had been counted or not. `told`: the
    table's (database, name) if the connection has an update hook, which is called for each of its rows.
    """

    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    actions: tuple[int, ...] = ()
    lookups: tuple[ParentLookup, ...] = ()
    scans: tuple[ChildScan, ...] = ()
    halts: bool = False
    checks_apart: bool = False
    deletes_row: bool = False
    lost: tuple[tuple[tuple[int, ...], bool], ...] = ()
    told: tuple[int, str] | None = None

    @property
    def may_fail(self) -> bool:
        """Something may fail after a row has been written, the programs of AFTER triggers left out of account."""
        keys = self.scans or self.lookups
        return bool(self.before or self.actions or (keys and not self.halts))


NO_EVENTS: Final = Events()


@frozen
class Upsert:
    """One ON CONFLICT clause of an INSERT (lang_upsert).

    `index`: the unique index that it is for; None for the rowid, or with `any_key` for all that no clause before it is
    for. `assignments` None: DO NOTHING. They and `where` read target.columns of the row that is there, then the same
    columns of source `excluded`: the row that could not be inserted. `events` are those of the UPDATE.
    """

    index: Index | None
    any_key: bool
    excluded: int
    assignments: tuple[tuple[int, Expr], ...] | None
    where: Expr | None
    events: Events = NO_EVENTS


@frozen
class Insert:
    """INSERT and REPLACE. `child` gives a row for each to insert: one value a table column in the table's order
    (generated columns NULL), then the rowid (NULL: choose one). Affinity is not applied yet.

    `on_conflict` None: each constraint's own clause. `returning` reads target.columns. `replaced` are the events of
    rows that REPLACE deletes. `otherwise`: what is done instead if the target has rows.
    """

    target: TableWrite
    child: PlanNode
    on_conflict: OnConflict | None
    returning: tuple[Expr, ...] = ()
    upserts: tuple[Upsert, ...] = ()
    events: Events = NO_EVENTS
    replaced: Events = NO_EVENTS
    otherwise: Insert | None = None


@frozen
class Update:
    """`child` gives each row to change once: target.columns of the old row first (further columns may follow, for
    UPDATE FROM), collected before the first change is made. `assignments` read the child's layout; column ROWID sets
    the rowid. `in_key_order`: the rows are changed in the order of their keys, not in that of the child."""

    target: TableWrite
    child: PlanNode
    assignments: tuple[tuple[int, Expr], ...]
    on_conflict: OnConflict | None
    returning: tuple[Expr, ...] = ()
    events: Events = NO_EVENTS
    replaced: Events = NO_EVENTS
    in_key_order: bool = False


@frozen
class Delete:
    """`child` None: all rows (the truncate optimisation, lang_delete). Otherwise as in Update."""

    target: TableWrite
    child: PlanNode | None
    returning: tuple[Expr, ...] = ()
    events: Events = NO_EVENTS


@frozen
class InsteadOf:
    """A change of a view: for each row of `child`, `programs` run, and nothing else happens.

    The child's row is their frame (see Program); its first `n_skipped` columns are left out of what `returning` reads,
    which is the row inserted, the changed row or the deleted one, under `columns`. `affinities`: of the new row of an
    UPDATE, one a column; they are applied to it before anything sees it.
    """

    database: int
    child: PlanNode
    programs: tuple[int, ...]
    columns: Layout
    n_skipped: int
    returning: tuple[Expr, ...] = ()
    affinities: tuple[Affinity, ...] = ()


class VirtualChangeKind(Enum):
    INSERT = "INSERT"
    UPDATE = "UPDATE"
    DELETE = "DELETE"


@frozen
class VirtualChange:
    """A change of a virtual table, whose module is handed each row of `child`.

    INSERT: the rowid or NULL, then all columns; `returning` reads them as `columns`. UPDATE: the key (the rowid, or the
    first column of the primary key), the new key, then all columns. DELETE: the key.
    """

    database: int
    table: Table
    kind: VirtualChangeKind
    child: PlanNode
    on_conflict: OnConflict | None
    returning: tuple[Expr, ...] = ()

    @property
    def columns(self) -> Layout:
        return tuple((0, number) for number in range(-1, len(self.table.columns)))


Change: TypeAlias = Insert | Update | Delete | InsteadOf | VirtualChange


@frozen
class Program:
    """A trigger's body, or a foreign key's action, planned once for a statement (lang_createtrigger).

    It runs in a frame: OLD (not for INSERT), then NEW (not for DELETE), each in the table's layout, rowid first.
    `key` is the trigger's own, whatever conflict clause the program was planned for: while it runs, it does not run
    again unless `recursive`. `restrict`: ON DELETE RESTRICT, which `PRAGMA defer_foreign_keys` puts off.
    """

    key: int
    when: Expr | None
    steps: tuple[PlanNode | Change, ...]
    recursive: bool
    restrict: bool = False


@frozen
class Explain:
    """EXPLAIN QUERY PLAN: the rows (id, parent, notused, detail), made by the planner."""

    rows: tuple[tuple[int, int, int, str], ...]


@frozen
class Command:
    """Schema statements, transactions, PRAGMA and the like: carried out by the engine from the AST."""

    statement: ast.Statement


Root: TypeAlias = PlanNode | Change | Explain | Command


@frozen
class Plan:
    """A whole statement. `pinned`: the literal slots whose values the plan depends on; the plan serves only texts
    that agree in them. `multi_write`: the statement may fail after its first change, so it needs a savepoint.
    `programs`: of the triggers and foreign key actions that the statement may set off."""

    root: Root
    column_names: tuple[str, ...]
    decltypes: tuple[str | None, ...]
    pinned: frozenset[int]
    param_names: tuple[str | None, ...]  # by number - 1
    reads: frozenset[int]  # databases, by number
    writes: frozenset[int]
    multi_write: bool = False
    programs: tuple[Program, ...] = ()
