"""Foreign keys of a table that is written: where its parents are looked up, its children, and what becomes of them.

Source: foreignkeys §3 "Required and Suggested Database Indexes", §4.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import IntEnum
from functools import partial
from typing import Final

from minisql.errors import FailedConstraint, SqlError
from minisql.planner.block import Block, TableItem
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Binary, BinaryOp, Compare, CompareOp, Expr, Unary, UnaryOp
from minisql.planner.named_rows import FrameRow
from minisql.planner.named_tables import table_source
from minisql.planner.nodes import ChildScan, ParentLookup, PlanNode, TableWrite
from minisql.planner.program import Programs
from minisql.planner.scope import TableSource
from minisql.planner.typed import comparison
from minisql.planner.where import plan_block
from minisql.planner.where.build import reads_rows
from minisql.schema.objects import ForeignKey, Index, Table, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity

FAILED = "FOREIGN KEY constraint failed"

_DELETE: Final = ast.TriggerEvent.DELETE
_UPDATE: Final = ast.TriggerEvent.UPDATE
_ACTION_EVENTS: Final = (_DELETE, _UPDATE)
_PROVIDING: Final = (ast.ForeignKeyAction.CASCADE, ast.ForeignKeyAction.SET_NULL)
"""After these no child is left without a parent."""


class Reference:
    """A foreign key between two tables of one database, its columns in the order of the parent's key.

    `index` is the parent's unique index, None when the key is the rowid.
    """

    __slots__ = ("child", "child_columns", "index", "key", "parent", "parent_columns")

    def __init__(self, child: Table, key: ForeignKey, parent: Table) -> None:
        self.child = child
        self.key = key
        self.parent = parent
        self.index, self.parent_columns, self.child_columns = _parent_key(child, key, parent)

    @property
    def is_own(self) -> bool:
        """Parent and child are one table."""
        return fold(self.child.name) == fold(self.parent.name)

    @property
    def constraint(self) -> FailedConstraint:
        """What an error says of the key."""
        columns = tuple([self.child.columns[column].name for column in self.child_columns])
        return FailedConstraint("FOREIGN KEY", self.child.name, columns, self.parent.name)


def _parent_key(child: Table, key: ForeignKey, parent: Table) -> tuple[Index | None, tuple[int, ...], tuple[int, ...]]:
    """(index, the parent's columns, the child's columns).

    Raises:
        SqlError: the parent has no PRIMARY KEY or UNIQUE constraint on those columns with their own collations.
    """
    names = [fold(name) for name in key.parent_columns]
    alias = parent.rowid_column
    if len(key.columns) == 1 and alias is not None and (not names or names[0] == fold(parent.columns[alias].name)):
        return None, (ROWID,), key.columns
    for index in parent.indexes:
        if not index.unique or index.where is not None or len(index.terms) != len(key.columns):
            continue
        columns = [term.column for term in index.terms]
        if any(column is None or column < 0 for column in columns):
            continue
        found = tuple(column for column in columns if column is not None)
        if not names:
            if index.origin == "pk":
                return index, found, key.columns
            continue
        order = [_place(parent, column, names) for column in found]
        collations = all(
            fold(term.collation) == fold(parent.columns[column].collation) for term, column in zip(index.terms, found)
        )
        if collations and None not in order:
            return index, found, tuple(key.columns[place] for place in order if place is not None)
    raise SqlError(f'foreign key mismatch - "{child.name}" referencing "{key.parent}"')


def _place(parent: Table, column: int, names: list[str]) -> int | None:
    name = fold(parent.columns[column].name)
    return names.index(name) if name in names else None


# ---------------------------------------------------------------- the table as a child


def key_lookups(ctx: Context, write: TableWrite, changed: Collection[int] | None) -> Iterator[ParentLookup]:
    """The foreign keys of the table: all, or those that a change of the columns `changed` concerns; of those with which
    the table refers to itself, all (`concern` has said that there is something to look at).

    SQLite does not look for the parents of a row that a key's own ON ... SET NULL has just set to NULL. It knows it by
    the program that it has begun to compile last, which may also be that of a row that REPLACE deletes: so
    `REPLACE INTO t` lets orphans into a `t(id PRIMARY KEY, r REFERENCES t ON DELETE SET NULL)`.
    """
    table = write.table
    newest = () if ctx.programs is None else ctx.programs.newest
    for number, key in reversed(list(enumerate(table.foreign_keys))):  # as SQLite, the newest first
        is_own = fold(key.parent) == fold(table.name)
        if changed is not None and not is_own and not set(key.columns) & set(changed):
            continue
        parent = _parent(ctx, write.database, write.table, key.parent)
        if parent is None:
            continue
        ctx.reads.add(write.database)
        sets_null = [event for event in _ACTION_EVENTS if _action(key, event) is ast.ForeignKeyAction.SET_NULL]
        lets_in = any(newest == _program_key(write.database, table, number, event) for event in sets_null)
        try:
            yield parent_lookup(write.database, table, key, parent, itself=is_own, lets_in=lets_in)
        except SqlError:
            if ctx.fires:
                raise


def keys_without_parent(ctx: Context, write: TableWrite) -> Iterator[tuple[tuple[int, ...], bool]]:
    """(columns, deferred) of the foreign keys of the table whose parent table does not exist."""
    for key in reversed(write.table.foreign_keys):
        if _parent(ctx, write.database, write.table, key.parent) is None:
            yield key.columns, key.deferred


class Concern(IntEnum):
    """What foreign keys have to do with a change of rows."""

    NONE = 0
    CHECKS = 1
    WHOLE_ROW = 2  # an UPDATE: the old row is out of the table when the new one is checked


def concern(ctx: Context, write: TableWrite, changed: Collection[int] | None) -> Concern:
    """Do foreign keys of the table, or to it, have to do with a change of these columns (None: with INSERT, DELETE)?"""
    if not ctx.env.foreign_keys:
        return Concern.NONE
    table = write.table
    found = Concern.NONE
    for key in table.foreign_keys:
        if changed is None or set(key.columns) & set(changed):
            is_own = changed is not None and fold(key.parent) == fold(table.name)
            found = max(found, Concern.WHOLE_ROW if is_own else Concern.CHECKS)
    for _, _, key in keys_to(ctx, write.database, table):
        if changed is None or _may_change(key, table, changed):
            acts = changed is not None and _action(key, _UPDATE) is not ast.ForeignKeyAction.NO_ACTION
            found = max(found, Concern.WHOLE_ROW if acts else Concern.CHECKS)
    return found


def parent_lookup(
    database: int, table: Table, key: ForeignKey, parent: Table, *, itself: bool, lets_in: bool = False
) -> ParentLookup:
    """How a row's parent is found. `itself`: the row may be its own.

    Raises:
        SqlError: `foreign key mismatch`: the parent has no such key.
    """
    reference = Reference(table, key, parent)
    return ParentLookup(
        database,
        parent,
        reference.index,
        reference.child_columns,
        tuple(_affinity(parent, column) for column in reference.parent_columns),
        key.deferred,
        reference.parent_columns if itself else (),
        lets_in,
        reference.constraint,
    )


def _affinity(table: Table, column: int) -> Affinity:
    return Affinity.INTEGER if column == ROWID else table.columns[column].affinity


def _parent(ctx: Context, database: int, child: Table, name: str) -> Table | None:
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    found = schema.tables.get(fold(name))
    if isinstance(found, Table):
        return found
    if not ctx.fires:
        return None  # DROP TABLE does not mind
    if found is None:
        raise SqlError(f"no such table: {schema.name}.{name}")
    raise SqlError(f'foreign key mismatch - "{child.name}" referencing "{name}"')  # a view, or a virtual table


# ---------------------------------------------------------------- the table as a parent


def keys_to(ctx: Context, database: int, parent: Table) -> Iterator[tuple[Table, int, ForeignKey]]:
    """(table, number of the key in it, key) of all foreign keys that refer to the table, the newest first."""
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    wanted = fold(parent.name)
    for child in reversed(list(schema.tables.values())):
        if isinstance(child, Table):
            for number, key in reversed(list(enumerate(child.foreign_keys))):
                if fold(key.parent) == wanted:
                    yield child, number, key


def misfits(ctx: Context, write: TableWrite) -> Iterator[SqlError]:
    """The errors of the keys that refer to the table and do not fit it, `foreign key mismatch`."""
    for child, _, key in keys_to(ctx, write.database, write.table):
        try:
            _parent_key(child, key, write.table)
        except SqlError as error:
            yield error


def _may_change(key: ForeignKey, parent: Table, changed: Collection[int]) -> bool:
    """Whether a change of these columns of the parent may change what the key refers to."""
    if not key.parent_columns:
        return any(parent.columns[number].primary_key for number in changed if number != ROWID)
    names = {fold(name) for name in key.parent_columns}
    alias = parent.rowid_column
    numbers = (alias if number == ROWID else number for number in changed)
    return any(number is not None and fold(parent.columns[number].name) in names for number in numbers)


def key_scans(
    ctx: Context,
    write: TableWrite,
    changed: Collection[int] | None,
    *,
    single: bool = False,
) -> Iterator[ChildScan]:
    """How the children of a row are found. `single`: one row is inserted and no more, so that immediate keys count only
    after PRAGMA defer_foreign_keys, and one that does not fit its parent is no error."""
    for child, _, key in keys_to(ctx, write.database, write.table):
        if changed is not None and not _may_change(key, write.table, changed):
            continue
        try:
            reference = Reference(child, key, write.table)
        except SqlError:
            if ctx.fires and (not single or key.deferred or ctx.env.puts_off_keys()):
                raise
        else:
            children = _children_of_frame(ctx, write, reference)
            may_abort = not key.deferred and _action(key, _DELETE if changed is None else _UPDATE) not in _PROVIDING
            yield ChildScan(children, key.deferred, reference.constraint, reference.parent_columns, may_abort)


def _children_of_frame(ctx: Context, write: TableWrite, reference: Reference) -> PlanNode:
    parent = table_source(ctx, write.database, reference.parent, reference.parent.name)
    row = FrameRow("", "", 0, parent, has_affinity=True)
    child = table_source(ctx, write.database, reference.child, reference.child.name)
    where: list[Expr] = []
    for parent_column, child_column in zip(reference.parent_columns, reference.child_columns):
        left, right = row.column(parent_column), child.column(child_column)
        where.append(Compare(CompareOp.EQ, left.expr, right.expr, comparison(left, right)))
    if reference.is_own:
        where.append(Unary(UnaryOp.NOT, _same_row(child, len(write.columns))))
    node = plan_block(ctx, Block(TableItem(child), where)).node
    return reads_rows(node) if reference.child.without_rowid else node


def _same_row(child: TableSource, base: int) -> Expr:
    """The child is the very row that stands in the frame from `base` on."""
    row = FrameRow("", "", base, child, has_affinity=True)
    columns = [ROWID]
    if child.table.without_rowid:
        key = next(index for index in child.table.indexes if index.is_table)
        columns = [term.column for term in key.terms if term.column is not None]
    same: Expr | None = None
    for column in columns:
        left, right = row.column(column), child.column(column)
        term: Expr = Compare(CompareOp.IS, left.expr, right.expr, comparison(left, right))
        same = term if same is None else Binary(BinaryOp.AND, same, term)
    assert same is not None
    return same


# ---------------------------------------------------------------- actions


def key_actions(
    ctx: Context, write: TableWrite, changed: Collection[int] | None
) -> Iterator[SqlError | Callable[[], int]]:
    """What plans the programs of ON DELETE (`changed` None) or ON UPDATE, one after another, and gives their numbers;
    or the error of a key that does not fit, which does not matter while the table is dropped."""
    event = _DELETE if changed is None else _UPDATE
    for child, number, key in keys_to(ctx, write.database, write.table):
        acts = _action(key, event) is not ast.ForeignKeyAction.NO_ACTION
        if not acts or (changed is not None and not _may_change(key, write.table, changed)):
            continue
        try:
            reference = Reference(child, key, write.table)
        except SqlError as misfit:
            is_off = _action(key, event) is ast.ForeignKeyAction.RESTRICT and ctx.env.puts_off_keys()
            if ctx.fires and not is_off:
                yield misfit
        else:
            yield partial(_program, ctx, write, reference, number, event)


def _program(ctx: Context, write: TableWrite, reference: Reference, number: int, event: ast.TriggerEvent) -> int:
    child, action = reference.child, _action(reference.key, event)
    schema = ctx.env.catalog.schemas[write.database]
    assert schema is not None
    return Programs.of(ctx).action(
        _program_key(write.database, child, number, event),
        write.database,
        write.table,
        event,
        _if_changed(reference) if event is _UPDATE else None,
        _step(reference, action, event, schema.name),
        restrict=action is ast.ForeignKeyAction.RESTRICT,
    )


def _action(key: ForeignKey, event: ast.TriggerEvent) -> ast.ForeignKeyAction:
    return ast.ForeignKeyAction(key.on_delete if event is _DELETE else key.on_update)


def _program_key(database: int, child: Table, number: int, event: ast.TriggerEvent) -> tuple[object, ...]:
    return "action", database, fold(child.name), number, event


def _column(table: Table, number: int, row: str | None = None) -> ast.ColumnRef:
    if number == ROWID:
        assert table.rowid_column is not None
        number = table.rowid_column
    return ast.ColumnRef(table.columns[number].name, row)


def _all(terms: list[ast.Expr]) -> ast.Expr:
    joined = terms[0]
    for term in terms[1:]:
        joined = ast.Binary(ast.BinaryOperator.AND, joined, term)
    return joined


def _if_changed(reference: Reference) -> ast.Expr:
    """NOT (old.key IS new.key)."""
    parent = reference.parent
    same: list[ast.Expr] = [
        ast.Binary(ast.BinaryOperator.IS, _column(parent, column, "old"), _column(parent, column, "new"))
        for column in reference.parent_columns
    ]
    return ast.Unary(ast.UnaryOperator.NOT, _all(same))


def _step(
    reference: Reference, action: ast.ForeignKeyAction, event: ast.TriggerEvent, database: str
) -> ast.Select | ast.Update | ast.Delete:
    parent, child = reference.parent, reference.child
    pairs = list(zip(reference.parent_columns, reference.child_columns))
    where = _all(
        [
            ast.Binary(ast.BinaryOperator.EQ, _column(parent, theirs, "old"), _column(child, own))
            for theirs, own in pairs
        ]
    )
    table = ast.Table(child.name, database)
    if action is ast.ForeignKeyAction.RESTRICT:
        message = ast.Raise(ast.ConflictAction.ABORT, ast.Literal(FAILED))
        core = ast.SelectCore((ast.ResultColumn(message),), from_=ast.JoinClause(table), where=where)
        return ast.Select((core,))
    if action is ast.ForeignKeyAction.CASCADE and event is ast.TriggerEvent.DELETE:
        return ast.Delete(table, where)
    assignments = []
    for theirs, own in pairs:
        value: ast.Expr = ast.Literal(None)
        if action is ast.ForeignKeyAction.CASCADE:
            value = _column(parent, theirs, "new")
        elif action is ast.ForeignKeyAction.SET_DEFAULT:
            value = child.columns[own].default or value
        assignments.append(ast.Assignment((ast.Identifier(child.columns[own].name),), value))
    return ast.Update(table, tuple(assignments), where=where)
