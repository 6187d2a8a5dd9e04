"""Foreign keys of a table that is written: where its parents are looked up, its children, and what becomes of them.

Source: foreignkeys §3 "Required and Suggested Database Indexes", §4.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from minisql.errors import SqlError
from minisql.planner.block import Block, TableItem
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Binary, BinaryOp, Compare, CompareOp, Expr, Unary, UnaryOp
from minisql.planner.from_clause import table_source
from minisql.planner.named_rows import FrameRow
from minisql.planner.nodes import ChildScan, ParentLookup, PlanNode, TableWrite
from minisql.planner.program import Programs
from minisql.planner.scope import TableSource
from minisql.planner.typed import comparison
from minisql.planner.where import plan_block
from minisql.schema.objects import ForeignKey, Index, Table, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity

FAILED = "FOREIGN KEY constraint failed"


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
    """The foreign keys of the table: all, or those that a change of the columns `changed` concerns."""
    if not ctx.env.foreign_keys:
        return
    table = write.table
    for key in reversed(table.foreign_keys):  # as SQLite, the newest first
        is_own = fold(key.parent) == fold(table.name)
        unchanged = changed is not None and not set(key.columns) & set(changed)
        if unchanged and not (is_own and _concerns_any(ctx, write, changed)):
            continue
        parent = _parent(ctx, write.database, key.parent)
        if parent is None:
            continue
        ctx.reads.add(write.database)
        try:
            yield parent_lookup(write.database, table, key, parent, itself=is_own)
        except SqlError:
            if ctx.fires:
                raise


def _concerns_any(ctx: Context, write: TableWrite, changed: Collection[int] | None) -> bool:
    """Whether a change of these columns concerns any foreign key, of the table or to it: only then does SQLite look at
    the keys with which the table refers to itself, and then at all of them."""
    if changed is None:
        return True
    schema = ctx.env.catalog.schemas[write.database]
    assert schema is not None, f"database {write.database} is gone"
    wanted = fold(write.table.name)
    return any(set(key.columns) & set(changed) for key in write.table.foreign_keys) or any(
        fold(key.parent) == wanted and _may_change(key, write.table, changed)
        for child in schema.tables.values()
        if isinstance(child, Table)
        for key in child.foreign_keys
    )


def parent_lookup(database: int, table: Table, key: ForeignKey, parent: Table, *, itself: bool) -> ParentLookup:
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
    )


def _affinity(table: Table, column: int) -> Affinity:
    return Affinity.INTEGER if column == ROWID else table.columns[column].affinity


def _parent(ctx: Context, database: int, name: str) -> Table | None:
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    found = schema.tables.get(fold(name))
    if isinstance(found, Table):
        return found
    if not ctx.fires:
        return None  # DROP TABLE does not mind
    if found is None:
        raise SqlError(f"no such table: {schema.name}.{name}")
    return None


# ---------------------------------------------------------------- the table as a parent


def references_to(
    ctx: Context, database: int, parent: Table, changed: Collection[int] | None = None, *, strict: bool = True
) -> Iterator[tuple[int, Reference]]:
    """(number of the key in its table, reference) of all foreign keys that refer to the table, the newest first.

    `changed`: only of those whose columns there are among these, even if no index makes them a key. `strict`: an
    immediate key that does not fit the parent is an error, not only a deferred one.
    """
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    wanted = fold(parent.name)
    for child in reversed(list(schema.tables.values())):
        if not isinstance(child, Table):
            continue
        for number, key in reversed(list(enumerate(child.foreign_keys))):
            if fold(key.parent) == wanted and (changed is None or _may_change(key, parent, changed)):
                try:
                    yield number, Reference(child, key, parent)
                except SqlError:
                    if ctx.fires and (strict or key.deferred):
                        raise


def _may_change(key: ForeignKey, parent: Table, changed: Collection[int]) -> bool:
    """Whether a change of these columns of the parent may change what the key refers to."""
    if not key.parent_columns:
        return any(parent.columns[number].primary_key for number in changed if number != ROWID)
    names = {fold(name) for name in key.parent_columns}
    alias = parent.rowid_column
    numbers = (alias if number == ROWID else number for number in changed)
    return any(number is not None and fold(parent.columns[number].name) in names for number in numbers)


def _concerned(
    ctx: Context, write: TableWrite, changed: Collection[int] | None, *, strict: bool = True
) -> Iterator[tuple[int, Reference]]:
    """The references whose parent key a change of `changed` (None: of all) concerns."""
    if not ctx.env.foreign_keys:
        return
    for number, reference in references_to(ctx, write.database, write.table, changed, strict=strict):
        if changed is None or set(reference.parent_columns) & set(changed):
            yield number, reference


def key_scans(
    ctx: Context,
    write: TableWrite,
    changed: Collection[int] | None,
    *,
    single: bool = False,
) -> Iterator[ChildScan]:
    """How the children of a row are found. `single`: one row is inserted and no more, so that immediate keys count only
    after PRAGMA defer_foreign_keys, and one that does not fit its parent is no error."""
    for _, reference in _concerned(ctx, write, changed, strict=not single):
        yield ChildScan(_children_of_frame(ctx, write, reference), reference.key.deferred)


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
    return plan_block(ctx, Block(TableItem(child), where)).node


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


def key_actions(ctx: Context, write: TableWrite, changed: Collection[int] | None) -> Iterator[int]:
    """The programs of ON DELETE (`changed` None) or ON UPDATE."""
    for number, reference in _concerned(ctx, write, changed):
        text = reference.key.on_delete if changed is None else reference.key.on_update
        action = ast.ForeignKeyAction(text)
        if action is ast.ForeignKeyAction.NO_ACTION:
            continue
        event = ast.TriggerEvent.DELETE if changed is None else ast.TriggerEvent.UPDATE
        key = (write.database, fold(reference.child.name), number, event)
        schema = ctx.env.catalog.schemas[write.database]
        assert schema is not None
        yield Programs.of(ctx).action(
            key,
            write.database,
            write.table,
            event,
            _if_changed(reference) if changed is not None else None,
            _step(reference, action, event, schema.name),
            restrict=action is ast.ForeignKeyAction.RESTRICT,
        )


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
