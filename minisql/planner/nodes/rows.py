"""Plan nodes that give rows."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from minisql.frozen import frozen
from minisql.planner.expr import AggregateCall, Column, Comparison, Expr, SortTerm, WindowCall
from minisql.planner.nodes.access import Access, InKeys, SeekKey
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation

if TYPE_CHECKING:
    from minisql.planner.nodes.changes import TableWrite
    from minisql.vtab.protocol import IndexPlan

ColumnKey = tuple[int, int]
Layout = tuple[ColumnKey, ...]


@frozen
class OneRow:
    """One row without columns: SELECT without FROM."""

    columns: Layout = ()


@frozen
class Scan:
    """Rows of a stored table. `wanted` are the table's column numbers (ROWID for the rowid) in the row's order.

    `computed`: the virtual generated columns among `wanted` and those that they are made of, as (column number,
    expression over this source), in an order in which they can be computed (see TableWrite.generated). `unread`: those
    of `wanted` whose values nobody looks at, so that NULL may stand for them.
    """

    source: int
    database: int
    table: Table
    access: Access
    wanted: tuple[int, ...]
    label: str = ""  # the name in EXPLAIN: the alias, else the table's name
    estimated_rows: float = 1048576.0
    computed: tuple[tuple[int, Expr], ...] = ()
    unread: frozenset[int] = frozenset()

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
    """Rows of expressions: VALUES (...), (...). `marks`: see Project. `terms`: for EXPLAIN, how many rows each part has
    of what SQLite makes of them (values_terms.py); (): they are one part. `conditions`: by row, on which it comes at
    all, where push_down.py gave any."""

    source: int
    rows: tuple[tuple[Expr, ...], ...]
    columns: Layout
    marks: bool = False
    terms: tuple[int, ...] = ()
    conditions: tuple[Expr, ...] = ()


@frozen
class Relabel:
    """The rows of `child` under other keys: a subquery or a view in FROM. Position i becomes (source, i).

    `materialize`: the rows are computed once per run of the enclosing select and kept (they are read many times, as
    the right side of a join), and read in `reverse` perhaps; else they flow through (a co-routine). `shared`: the rows
    are those of a common table expression, computed once per run of the statement for all nodes with this number, and
    read nothing from outside.
    `label` is the name in the join, `name` that of the view or expression itself: both for EXPLAIN, and so is
    `co_routine`: that to SQLite the rows flow through, or not; None: it is as here. `is_flat`: see QueryItem.
    `is_again`: it is not the first reference to the rows that are `shared`. `is_early`: nor the first of a view in this
    FROM; to SQLite the rows are computed before the query that reads them begins.
    """

    child: PlanNode
    source: int
    columns: Layout
    materialize: bool
    label: str = ""
    name: str = ""
    shared: int | None = None
    reverse: bool = False
    co_routine: bool | None = None
    is_flat: bool = False
    is_again: bool = False
    is_early: bool = False

    @property
    def is_table(self) -> bool:
        """To SQLite, do the rows stand in a table of their own?"""
        is_kept = self.materialize if self.co_routine is None else not self.co_routine
        return is_kept or self.shared is not None


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
    the rows of it that none has matched. `unmatched`, of RIGHT and FULL: what is asked once before any row of the right
    side comes alone, and what of each row of that side then, matched or not; both over NULLs on the left.
    `matched_order`, `unmatched_order`: in which order the right rows come that match one left row, and those that match
    none; (): as `right` gives them.
    `right_key`: `right` is a search, carried out for each left row, and `shown[1]` gives what may come alone; by these
    columns right rows are told apart. (): `right` reads nothing on its left.
    """

    left: PlanNode
    right: PlanNode
    kind: JoinKind
    on: Expr | None
    shown: tuple[PlanNode, PlanNode] | None = None
    unmatched: tuple[Expr | None, Expr | None] = (None, None)
    matched_order: tuple[SortTerm, ...] = ()
    unmatched_order: tuple[SortTerm, ...] = ()
    right_key: tuple[ColumnKey, ...] = ()

    @property
    def columns(self) -> Layout:
        if self.kind in (JoinKind.SEMI, JoinKind.ANTI):
            return self.left.columns
        return self.left.columns + self.right.columns


@frozen
class HashLookup:
    """A transient index: the rows of `child` whose `keys` equal the `probes`, in `order`, and then in the child's.

    `child` reads nothing to its left; it runs once per run of the select, at the first lookup. `keys` are over its
    layout, `probes` over the columns to the left; both are compared as `how` says; NULL finds NULL only where a probe
    has `null_matches` (optoverview "Automatic Query-Time Indexes"). `instead_of`: the search of the table itself that
    it saves, for EXPLAIN. `order`: columns of the child, in whose order are the rows that one key finds.
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
    """Groups. Position i of the row: the keys, the calls, `kinds`, then the bare columns; keys are (source, i).

    Keys are compared by `key_collations`; a group's key values are those of its first row. `bare` are expressions
    evaluated on one row of the group: on the row that gave the minimum or maximum when `extreme` is the number of a
    min()/max() call, else on the first row (lang_select "Bare columns in an aggregate query"). `kinds`: calls of min()
    or max() of which somebody asks whether the result is JSON; a column each, 'array' if it is, else NULL.
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
    descending: tuple[bool, ...] = ()  # a key each: in which direction HASH groups come
    kinds: tuple[int, ...] = ()

    @property
    def columns(self) -> Layout:
        n_columns = len(self.keys) + len(self.calls) + len(self.kinds) + len(self.bare)
        return tuple((self.source, i) for i in range(n_columns))


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
    `kept`: expressions that are computed for each row which is among the first ones when it comes, though others may
    push it out, behind the terms; `kept_early`: for every row, before the terms. Their values follow the row, and those
    of the terms follow them: columns of the source `kept_source`, which is None where there is nothing of that.
    `entering`: nothing is sorted; the rows that are among the first ones when they come, and perhaps others, come in
    their order.
    """

    child: PlanNode
    terms: tuple[SortTerm, ...]
    n_sorted: int = 0
    limit: Expr | None = None
    offset: Expr | None = None
    what: str = "ORDER BY"
    kept: tuple[Expr, ...] = ()
    kept_source: int | None = None
    kept_early: bool = False
    entering: bool = False

    @property
    def kept_columns(self) -> Layout:
        """The keys of what is kept, and of the terms."""
        if self.kept_source is None:
            return ()
        return tuple((self.kept_source, number) for number in range(len(self.kept) + len(self.terms)))

    @property
    def columns(self) -> Layout:
        return self.child.columns + self.kept_columns


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

    `order`, over this node's own layout: both sides come in it, and so do the rows, each as it is wanted; no row of a
    side is read too early. Empty: all rows are wanted.
    For EXPLAIN: `merged`, SQLite would merge; `left_unsorted`, `right_unsorted`: by how many of the `n_order` terms it
    would have to sort that side first; `is_nested`: its left side is one query, of which a compound has been made.
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
    is_nested: bool = False
    order: tuple[SortTerm, ...] = ()


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
