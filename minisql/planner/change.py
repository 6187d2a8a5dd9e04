"""UPDATE and DELETE. Source: lang_update, lang_delete."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind_whole
from minisql.planner.block import Block, FromItem, JoinItem, TableItem
from minisql.planner.bound_terms import bind_terms
from minisql.planner.common_table import open_with
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Call, Column, Const, Expr, SortTerm, Unary, UnaryOp, has_subquery, walk
from minisql.planner.key_order import goes_by_key
from minisql.planner.mistakes import Mistakes
from minisql.planner.named_tables import label_of, refuse_missing_index
from minisql.planner.nodes import (
    NO_EVENTS,
    Delete,
    Filter,
    IndexSeek,
    InsteadOf,
    JoinKind,
    LastOfEach,
    PlanNode,
    RowidSeek,
    Scan,
    SeekKey,
    TableWrite,
    Update,
    VirtualChange,
)  # fmt: skip
from minisql.planner.noticeable import is_noticeable
from minisql.planner.outputs import Output
from minisql.planner.query_loops import loops_in_set, rows_read
from minisql.planner.returning import asked_returning, bind_returning, settle
from minisql.planner.scope import Ctes, Scope, TableSource
from minisql.planner.subqueries import bind_row
from minisql.planner.target import find_target, may_have_events, on_conflict, target_column, target_source, told
from minisql.planner.where import plan_block
from minisql.planner.whole_reals import keeps_reals
from minisql.planner.write import bind_table
from minisql.planner.wrong_assignments import WrongAssignments
from minisql.schema.objects import Table, View, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation
from minisql.value.function import ScalarFunction
from minisql.value.integer import must_be_integer


def plan_update(
    ctx: Context, statement: ast.Update, sql: str
) -> tuple[Update | InsteadOf | VirtualChange, list[Output], bool]:
    """(plan, RETURNING's columns, whether it may fail after its first change)."""
    _refuse_order(statement, sql)
    ctes = None if statement.with_ is None else open_with(ctx, statement.with_, None, statement)
    names = [name.name for assignment in statement.assignments for name in assignment.columns]
    if len(names) > ctx.env.limits.columns:
        raise SqlError("too many columns in set list")
    event, returns = ast.TriggerEvent.UPDATE, bool(statement.returning)
    database, table = find_target(ctx, statement.table.name, statement.table.schema, event, names, returning=returns)
    if isinstance(table, View):
        from minisql.planner.instead_of import update_view

        return update_view(ctx, statement, database, table, ctes)
    refuse_missing_index(statement.table, table)
    if table.virtual is not None:
        from minisql.planner.virtual_change import update_virtual

        return update_virtual(ctx, statement, database, table, ctes)
    try:
        return _plan_table_update(ctx, statement, database, table, names, ctes)
    except SqlError as error:
        if statement.from_ is not None and may_have_events(ctx, database):
            _raise_mistake_of_events(ctx, statement, database, table, names, error)
        raise


def _raise_mistake_of_events(
    ctx: Context, statement: ast.Update, database: int, table: Table, names: Sequence[str], error: SqlError
) -> None:
    """SQLite goes on to foreign keys when the join of an UPDATE FROM has a mistake, and tells of the last one."""
    from minisql.planner.events import update_events

    mistakes = Mistakes()
    mistakes.note(error)
    write = bind_table(database, table, ctx.env).write
    numbers = [number for assignment in statement.assignments for number in _set_columns(table, assignment)]
    changed = changed_columns(write, [(number, Const(None)) for number in numbers])
    update_events(ctx, write, changed, names, on_conflict(statement.or_), mistakes)


def _plan_table_update(
    ctx: Context, statement: ast.Update, database: int, table: Table, names: Sequence[str], ctes: Ctes | None
) -> tuple[Update, list[Output], bool]:
    name = statement.table.alias or table.name
    source = target_source(ctx, database, table, name)
    source.label = label_of(ctx, statement.table)
    scope = Scope(parent=ctx.around, frame=ctx.new_frame(), ctes=ctes, sources=[source])
    scope.n_loops = lambda: loops_in_set(ctx, scope, database, statement)
    mistakes = Mistakes()
    item: FromItem = TableItem(source, statement.table.indexed_by, statement.table.not_indexed)
    authorizer, asked_of_values = ctx.env.authorizer, []
    if statement.from_ is None:
        n_asked = 0 if authorizer is None else authorizer.n_postponed
        with ctx.holding_late() as late:
            assignments = rowid_first(bind_assignments(ctx, statement.assignments, source, scope))
        mistakes.note_late(late)
        if authorizer is not None:
            asked_of_values = authorizer.take(n_asked)  # until the row is found and its triggers are compiled
        scope.n_loops = lambda: rows_read(scope, statement.where)
        source.used.clear()
        where = _bind_where(ctx, statement.where, scope)
        settle(ctx)
    else:
        joined, assignments, where = _bind_joined(ctx, statement, statement.from_, source, scope)
        item = JoinItem(item, joined, JoinKind.INNER, [])
    others = [found for found in scope.sources[1:] if isinstance(found, TableSource) and found.key == fold(name)]
    # another table may have the target's name as its alias, and equal tables of two databases may be one object
    if any(found.table is table and found.database == database for found in others):
        raise SqlError(f"target object/alias may not appear in FROM clause: {name}")
    write = bind_table(database, table, ctx.env).computable
    if write.generated:
        from minisql.planner.missing import refuse_missing_generated

        refuse_missing_generated(write)
    if statement.from_ is None:
        child = _rows_to_change(ctx, source, item, where)
    else:
        child, assignments = _last_matches(ctx, source, scope, item, where, write, assignments)
    changed, action = changed_columns(write, assignments), on_conflict(statement.or_)
    target = target_source(ctx, database, table, table.name)
    record = record_seen(ctx, write, changed) if statement.returning else None
    returning: list[Output] = []
    with mistakes.returning():
        returning = bind_returning(ctx, statement.returning, target, ctes, record)
    in_key_order = bool(returning) or statement.from_ is not None or goes_by_key(write, child, where, changed, action)
    plan = Update(write, child, assignments, action, (), in_key_order=in_key_order)
    one_row = _is_one_row(child) and not returning
    if may_have_events(ctx, database):
        from minisql.planner.events import update_events

        events, replaced = update_events(ctx, write, changed, names, plan.on_conflict, mistakes)
        in_key_order = in_key_order or events != NO_EVENTS or replaced != NO_EVENTS
        plan = replace(plan, events=events, replaced=replaced, in_key_order=in_key_order)
        one_row = one_row and not events.may_fail and not plan.replaced.may_fail
    if authorizer is not None:
        authorizer.put_off(asked_of_values)
    returning = asked_returning(ctx, statement.returning, target, ctes, returning, record)
    plan = replace(plan, returning=tuple([output.typed.expr for output in returning])) if returning else plan
    if ctx.env.tells_changes:
        plan = replace(plan, events=told(ctx, database, table, plan.events))
    mistakes.tell()
    return plan, returning, not one_row


def _bind_joined(
    ctx: Context, statement: ast.Update, from_: ast.JoinClause, source: TableSource, scope: Scope
) -> tuple[FromItem, tuple[tuple[int, Expr], ...], list[Expr]]:
    """(FROM, the assignments, the terms of WHERE) of UPDATE FROM. Only here are all names looked at before the
    values."""
    from minisql.planner.authorized_from import JoinBinder
    from minisql.planner.update_from import results_of_query

    ctx.like_select = True
    pairs = [
        pair
        for node in statement.assignments
        for pair in zip(_set_columns(source.table, node), node.columns, strict=True)
    ]
    allowed = {number for number, name in pairs if may_update(ctx, source, name.name)}
    binder = JoinBinder(ctx, from_, scope)
    with binder.asking(about_query=True), ctx.holding_late() as late:
        joined = binder.bind()
        with results_of_query(ctx, scope):
            assignments = bind_assignments(ctx, statement.assignments, source, scope, allowed)
        where = bind_terms(ctx, statement.where, scope)
        binder.bind_on()
    if late:
        raise late[0]
    return joined, assignments, where


def _last_matches(
    ctx: Context,
    source: TableSource,
    scope: Scope,
    item: FromItem,
    where: list[Expr],
    write: TableWrite,
    assignments: tuple[tuple[int, Expr], ...],
) -> tuple[LastOfEach, tuple[tuple[int, Expr], ...]]:
    """The rows that UPDATE FROM changes, and the assignments over them: a row that several rows of FROM match is
    changed once, to what was computed before the first change."""
    from minisql.planner.update_from import is_grouped, plan_matches

    keys = _key_order(ctx, source)
    source.used |= {term.expr.column for term in keys if isinstance(term.expr, Column)}
    given = [value for _, value in assignments]
    found, values = plan_matches(ctx, scope, item, where, [*(term.expr for term in keys), *given])
    keys = tuple([replace(term, expr=value) for term, value in zip(keys, values)])
    if is_grouped(scope):
        found = Filter(found, Unary(UnaryOp.NOT_NULL, values[0]))  # a sum of no rows is of no row of the target
    rows = LastOfEach(found, keys, write, values[len(keys) :], ctx.new_source())
    computed = [Column(*key, Affinity.NONE, BINARY) for key in rows.value_columns]
    return rows, tuple([(column, value) for (column, _), value in zip(assignments, computed)])


def _bind_where(ctx: Context, where: ast.Expr | None, scope: Scope) -> list[Expr]:
    """The terms of WHERE. What is wrong with the use of its values is told before what SQLite finds behind the loop."""
    if where is None:
        return []
    with ctx.holding_late() as late:
        terms = bind_terms(ctx, where, scope)
    if late:
        raise late[0]
    return terms


def record_seen(ctx: Context, write: TableWrite, changed: AbstractSet[int]) -> TableWrite | None:
    """The `record` of `bind_returning`."""
    from minisql.planner.foreign_key import Concern, concern

    renews_all = concern(ctx, write, changed) is Concern.WHOLE_ROW
    return None if keeps_reals(write, changed, renews_all=renews_all) else write


def _is_one_row(child: PlanNode) -> bool:
    """Are the rows to change found by a whole unique key, so that there is one at most?"""
    while isinstance(child, Filter):
        child = child.child
    if not isinstance(child, Scan):
        return False
    access = child.access
    if isinstance(access, RowidSeek):
        return isinstance(access.key, SeekKey)
    if not isinstance(access, IndexSeek) or not access.index.unique or access.index.where is not None:
        return False
    if len(access.equal) != len(access.index.terms):
        return False
    return all(isinstance(key, SeekKey) and not key.null_matches for key in access.equal)


def _key_order(ctx: Context, source: TableSource) -> tuple[SortTerm, ...]:
    """The order of the target's own tree: by rowid, or by the primary key."""

    def term(column: int, collation: Collation, descending: bool) -> SortTerm:
        expr = Column(source.number, column, Affinity.NONE, BINARY)
        return SortTerm(expr, collation, descending, nulls_first=not descending)

    table = source.table
    if not table.without_rowid:
        return (term(ROWID, BINARY, False),)
    return tuple(
        term(key.column, ctx.env.collation(key.collation), key.descending)
        for index in table.indexes
        if index.is_table
        for key in index.terms
        if key.column is not None
    )


def changed_columns(write: TableWrite, assignments: Iterable[tuple[int, Expr]]) -> set[int]:
    """The columns that an UPDATE changes: those that it assigns to, and the generated columns made from them."""
    changed = {column for column, _ in assignments}
    alias = write.table.rowid_column
    if alias is not None and ROWID in changed:
        changed.add(alias)
    for column, expr in write.generated:
        if any(isinstance(node, Column) and node.column in changed for node in walk(expr)):
            changed.add(column)
    return changed


def bind_assignments(
    ctx: Context,
    nodes: Sequence[ast.Assignment],
    source: TableSource,
    scope: Scope,
    allowed: Collection[int] | None = None,
) -> tuple[tuple[int, Expr], ...]:
    """(column, value); of a column that is set twice, the last value counts. `allowed`: the columns that the authorizer
    wants to be changed; None: it is asked here."""
    table = source.table
    found: dict[int, Expr] = {}
    wrong = WrongAssignments(ctx)
    for node in nodes:
        wrong.begin()
        if node.is_row or len(node.columns) > 1:
            values = [typed.expr for typed in bind_row(ctx, node.value, scope, by_column=True)]
            if len(values) != len(node.columns):
                raise SqlError(f"{len(node.columns)} columns assigned {len(values)} values")
            if allowed is not None:
                from minisql.planner.authorized_from import ask_again

                ask_again(ctx, node, scope)
        else:
            values = [bind_whole(ctx, node.value, scope).expr]
        numbers = _set_columns(table, node)
        wrong.end(numbers)
        for number, name, value in zip(numbers, node.columns, values):
            if may_update(ctx, source, name.name) if allowed is None else number in allowed:
                found[number] = value
    wrong.forget_replaced()
    return tuple(found.items())


def rowid_first(assignments: tuple[tuple[int, Expr], ...]) -> tuple[tuple[int, Expr], ...]:
    """The assignments, of which that to the rowid, computed before the others, fails at once if it is no integer:
    `UPDATE t SET a = json('{'), id = 'x'` tells of the id."""
    if not any(column != ROWID and is_noticeable(value) for column, value in assignments):
        return assignments
    return tuple(
        [
            (column, Call(_MUST_BE_INTEGER, (value,), BINARY) if column == ROWID else value)
            for column, value in assignments
        ]
    )


_MUST_BE_INTEGER: Final = ScalarFunction("must_be_integer", 1, must_be_integer)


def _set_columns(table: Table, assignment: ast.Assignment) -> list[int]:
    """The columns that an assignment names."""
    numbers = []
    for name in assignment.columns:
        number = target_column(table, name.name)
        if number is None:
            raise SqlError(f"no such column: {name.name}", sql_offset=name.pos)
        if number >= 0 and table.columns[number].generated is not None:
            raise SqlError(f'cannot UPDATE generated column "{table.columns[number].name}"')
        numbers.append(number)
    return numbers


def may_update(ctx: Context, source: TableSource, written: str) -> bool:
    """Does the authorizer, if there is one, want the column to be changed? `written`: as SET names it."""
    if ctx.env.authorizer is None:
        return True
    from minisql.planner.authorizer import Action

    table = source.table
    own = table.column_number(written)
    name = "ROWID" if own is None else table.columns[own].name
    return ctx.env.authorizer.may(Action.UPDATE, table.name, name, ctx.env.catalog.database_name(source.database))


def _rows_to_change(ctx: Context, source: TableSource, item: FromItem, where: list[Expr]) -> PlanNode:
    """The rows, with all columns of the target in front, ROWID first. SQLite's search reads no more than WHERE asks
    for: that decides which index it takes."""
    source.searched = frozenset(source.used)
    source.used |= {ROWID, *range(len(source.table.columns))}
    return plan_block(ctx, Block(item, where)).node


def plan_delete(
    ctx: Context, statement: ast.Delete, sql: str
) -> tuple[Delete | InsteadOf | VirtualChange, list[Output], bool]:
    """(plan, RETURNING's columns, whether it may fail after its first change)."""
    _refuse_order(statement, sql)
    ctes = None if statement.with_ is None else open_with(ctx, statement.with_, None, statement)
    event, returns = ast.TriggerEvent.DELETE, bool(statement.returning)
    database, table = find_target(ctx, statement.table.name, statement.table.schema, event, returning=returns)
    if ctx.env.authorizer is not None:
        from minisql.planner.authorizer import Action

        ctx.env.authorizer.may(Action.DELETE, table.name, None, ctx.env.catalog.database_name(database))
    if isinstance(table, View):
        from minisql.planner.instead_of import delete_from_view

        return delete_from_view(ctx, statement, database, table, ctes)
    refuse_missing_index(statement.table, table)
    if table.virtual is not None:
        from minisql.planner.virtual_change import delete_from_virtual

        return delete_from_virtual(ctx, statement, database, table, ctes)
    name = statement.table.alias or table.name
    source = target_source(ctx, database, table, name)
    source.label = label_of(ctx, statement.table)
    scope = Scope(parent=ctx.around, frame=ctx.new_frame(), ctes=ctes, sources=[source])
    scope.n_loops = lambda: rows_read(scope, statement.where)
    where = _bind_where(ctx, statement.where, scope)
    item = TableItem(source, statement.table.indexed_by, statement.table.not_indexed)
    child: PlanNode | None = None
    write = bind_table(database, table, ctx.env).write
    mistakes = Mistakes()
    target = target_source(ctx, database, table, table.name)
    returning: list[Output] = []
    with mistakes.returning():
        returning = bind_returning(ctx, statement.returning, target, ctes)
    events = NO_EVENTS
    if may_have_events(ctx, database):
        from minisql.planner.events import delete_events

        settle(ctx)  # SQLite compiles the triggers inside the loop over the rows
        with mistakes.noted():
            events = delete_events(ctx, write, before=mistakes)
    returning = asked_returning(ctx, statement.returning, target, ctes, returning)
    mistakes.tell()
    in_key_order = bool(returning) or events != NO_EVENTS or any(map(has_subquery, where))
    if where or statement.returning or events != NO_EVENTS:  # else INDEXED BY, too, has nothing to say
        if events == NO_EVENTS and not statement.returning:
            source.unread = _unread(write, source)
        child = _rows_to_change(ctx, source, item, where)
        events = told(ctx, database, table, events)
    exprs = tuple(output.typed.expr for output in returning)
    plan = Delete(write, child, exprs, events, in_key_order)
    return plan, returning, bool(returning) or events.may_fail or ctx.env.tells_changes


def _unread(write: TableWrite, source: TableSource) -> frozenset[int]:
    """The columns that a DELETE does without: neither WHERE nor an index reads them. Where columns are generated, only
    virtual ones."""
    from minisql.planner.missing import columns_read, index_exprs

    read = columns_read([expr for index in write.indexes for expr in index_exprs(index)], write) | source.used
    table = write.table
    if table.without_rowid or write.generated:
        return frozenset([number for number, _ in write.generated if table.fields[number] < 0 and number not in read])
    return frozenset(range(len(table.columns))) - read - {table.rowid_column}


def _refuse_order(statement: ast.Update | ast.Delete, sql: str) -> None:
    """SQLite as it is usually built (without SQLITE_ENABLE_UPDATE_DELETE_LIMIT) has no ORDER BY and LIMIT here."""
    if statement.order_by:
        word = "order"
        before = sql[: statement.order_by[0].pos] if statement.order_by[0].pos >= 0 else ""
    elif statement.limit is not None:
        word = "limit"
        before = sql[: statement.limit.pos] if statement.limit.pos >= 0 else ""
    else:
        return
    at = before.lower().rfind(word)
    shown = before[at : at + len(word)] if at >= 0 else word.upper()
    raise SqlError(f'near "{shown}": syntax error', sql_offset=at)
