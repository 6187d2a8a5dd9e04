"""Plan nodes that change tables, and what goes with the change of a row."""

from __future__ import annotations

from enum import Enum
from typing import Final, TypeAlias

from minisql.errors import FailedConstraint
from minisql.frozen import frozen
from minisql.planner.expr import Expr
from minisql.planner.nodes.rows import Layout, PlanNode
from minisql.schema.objects import Index, Table
from minisql.value.affinity import Affinity


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
    table are the parent's. `may_abort`: to SQLite, a child that is found may abort the statement (`planner.may_abort`).
    """

    plan: PlanNode
    deferred: bool
    constraint: FailedConstraint = FailedConstraint("FOREIGN KEY", "", ())
    parent_columns: tuple[int, ...] = ()
    may_abort: bool = True


@frozen
class Events:
    """What goes with the change of one row: triggers and foreign keys. The programs are numbers in `Plan.programs`.

    `actions` are those of foreign keys, run after the row was written and before the `after` triggers. `halts`: the
    statement writes one row and nothing else, so a missing parent is an error at once. `checks_apart`: of an UPDATE of
    a table that refers to itself: the new row is checked when the old one's entries of indexes are gone, and with
    `deletes_row` the old row, too. `lost`: (columns, deferred) of the keys of a table that is dropped whose parent
    table is gone: each row that refers to it is one violation less, whether it had been counted or not. `renews_all`:
    an UPDATE puts the row's entries anew into all indexes. `told`: the table's (database, name) if the connection has
    an update hook, which is called for each of its rows. `n_early`: so many of `after` run before RETURNING sees the
    row: those of temp on a table that is elsewhere. `whole_new`: of an UPDATE, BEFORE triggers see
    generated columns of NEW computed from the whole row, not from what they read.
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
    renews_all: bool = False
    told: tuple[int, str] | None = None
    n_early: int = 0
    whole_new: bool = False

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
    columns of source `excluded`: the row that could not be inserted. `events` are those of the UPDATE; `later_events`,
    with `any_key`, those for all constraints but the first that is looked at, where they are others. `by_rowid`: that
    is the rowid, as one is given. `returning`: RETURNING as it reads the changed row, if it reads a new one otherwise.
    """

    index: Index | None
    any_key: bool
    excluded: int
    assignments: tuple[tuple[int, Expr], ...] | None
    where: Expr | None
    events: Events = NO_EVENTS
    later_events: Events | None = None
    by_rowid: bool = False
    returning: tuple[Expr, ...] = ()


@frozen
class RecordCopy:
    """Where the records come from of an INSERT that copies them as they are (`minisql.planner.transfer`).

    `indexes`: each index of `source` beside the one of the target that has the same entries. `only_if_empty`: into an
    empty table alone. `renumbers`: rows get new rowids.
    """

    database: int
    source: Table
    indexes: tuple[tuple[Index, Index], ...]
    only_if_empty: bool
    renumbers: bool


@frozen
class Insert:
    """INSERT and REPLACE. `child` gives a row for each to insert: one value a table column in the table's order
    (generated columns NULL), then the rowid (NULL: choose one). Affinity is not applied yet.

    `on_conflict` None: each constraint's own clause. `returning` reads target.columns. `replaced` are the events of
    rows that REPLACE deletes. `otherwise`: what is done instead if the target has rows. `copies`: how it is done where
    nothing in the target is in the way. `rowid_again`: gives the rowid of a lone row behind its BEFORE triggers, which
    have seen another one if a function gives another value the second time. `behind_reader`: an earlier statement of
    the same program reads the target, so that all rows are computed before the first is written.
    """

    target: TableWrite
    child: PlanNode
    on_conflict: OnConflict | None
    returning: tuple[Expr, ...] = ()
    upserts: tuple[Upsert, ...] = ()
    events: Events = NO_EVENTS
    replaced: Events = NO_EVENTS
    otherwise: Insert | None = None
    copies: RecordCopy | None = None
    rowid_again: Expr | None = None
    behind_reader: bool = False


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
    in_key_order: bool = False


class ChangeKind(Enum):
    INSERT = "INSERT"
    UPDATE = "UPDATE"
    DELETE = "DELETE"


@frozen
class InsteadOf:
    """A change of a view: for each row of `child`, `programs` run, and nothing else happens.

    The child's row is their frame (see Program); its first `n_skipped` columns are left out of what `returning` reads,
    which is the row inserted, the changed row or the deleted one, under `columns`. `affinities`: of the new row of an
    UPDATE, one a column; they are applied to it before anything sees it. `reals`: the places in the row that programs,
    and they alone, see as reals where they hold integers. `in_turn`: what a row becomes is computed when its turn has
    come, behind the programs of those before; the child is a Project then. `label`: of an UPDATE without FROM and of a
    DELETE, the view as EXPLAIN names it, whose rows SQLite puts into a table first.
    """

    database: int
    child: PlanNode
    kind: ChangeKind
    programs: tuple[int, ...]
    columns: Layout
    n_skipped: int
    returning: tuple[Expr, ...] = ()
    affinities: tuple[Affinity, ...] = ()
    reals: tuple[int, ...] = ()
    in_turn: bool = False
    label: str = ""


@frozen
class VirtualChange:
    """A change of a virtual table, whose module is handed each row of `child`.

    INSERT: the rowid or NULL, then all columns; `returning` reads them as `columns`. UPDATE: the key (the rowid, or the
    first column of the primary key), the new key, then all columns. DELETE: the key.
    """

    database: int
    table: Table
    kind: ChangeKind
    child: PlanNode
    on_conflict: OnConflict | None
    returning: tuple[Expr, ...] = ()

    @property
    def columns(self) -> Layout:
        return tuple((0, number) for number in range(-1, len(self.table.columns)))


Change: TypeAlias = Insert | Update | Delete | InsteadOf | VirtualChange
