"""INSERT and REPLACE. Source: lang_insert."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.bound_values import as_cores, bind_values
from minisql.planner.common_table import open_with
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Call, Column, Const, Expr, has_subquery, walk
from minisql.planner.mistakes import Mistakes
from minisql.planner.nodes import NO_EVENTS, Insert, InsteadOf, PlanNode, Project, Upsert, Values, VirtualChange
from minisql.planner.nodes.early import computed_early
from minisql.planner.noticeable import is_noticeable
from minisql.planner.outputs import Output
from minisql.planner.returning import asked_returning, bind_returning, seen_in_record, settle
from minisql.planner.scope import Ctes
from minisql.planner.select import bind_select
from minisql.planner.target import find_target, may_have_events, on_conflict, target_column, target_source, told
from minisql.planner.whole_reals import keeps_reals
from minisql.planner.write import TableBinding, bind_table
from minisql.schema.objects import Table, View
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.authorizer import Authorizer
    from minisql.planner.transfer import Transfer


def plan_insert(
    ctx: Context, statement: ast.Insert, *, may_transfer: bool = True
) -> tuple[Insert | InsteadOf | VirtualChange, list[Output], bool]:
    """(plan, RETURNING's columns, whether it may fail after its first change)."""
    ctes = None if statement.with_ is None else open_with(ctx, statement.with_, None, statement)
    name = statement.table
    database, table = find_target(
        ctx, name.name, name.schema, ast.TriggerEvent.INSERT, returning=bool(statement.returning)
    )
    if ctx.env.authorizer is not None:
        _ask(ctx, ctx.env.authorizer, statement, table.name, ctx.env.catalog.database_name(database))
    if isinstance(table, View):
        from minisql.planner.instead_of import insert_into_view

        return insert_into_view(ctx, statement, database, table, ctes)
    if table.virtual is not None:
        from minisql.planner.virtual_change import insert_into_virtual

        return insert_into_virtual(ctx, statement, database, table, ctes)
    if may_transfer and statement.source is not None and isinstance(statement.source.cores[0], ast.SelectCore):
        from minisql.planner.transfer import transfer_of

        transfer = transfer_of(ctx, statement, database, table)
        if transfer is not None:
            return _plan_transfer(ctx, statement, transfer)
    return _plan_table_insert(ctx, statement, database, table, ctes)


def _plan_table_insert(
    ctx: Context, statement: ast.Insert, database: int, table: Table, ctes: Ctes | None
) -> tuple[Insert, list[Output], bool]:
    """As `plan_insert`, into a table of its own, whose rows are converted and checked."""
    binding = bind_table(database, table, ctx.env)
    columns = _target_columns(table, statement)
    mistakes = Mistakes()
    with ctx.holding_late() as late:
        child, one_row = insert_rows(
            ctx, statement, len(columns), lambda given: _arrange(given, columns, binding), ctes
        )
    mistakes.note_late(late)
    if _is_in_order(table, statement.columns):
        child = computed_early(child)
    target = target_source(ctx, database, table, table.name)
    returning: list[Output] = []
    with mistakes.returning():
        returning = bind_returning(ctx, statement.returning, target, ctes)

    def ask_about_returning() -> list[Output]:
        return asked_returning(ctx, statement.returning, target, ctes, returning)

    action = on_conflict(statement.or_)
    plan = Insert(binding.computable, child, action)
    multi_write = not one_row or bool(returning)
    given = {*range(len(table.columns)), *(columns if statement.source is not None else ())}
    has_events = may_have_events(ctx, database)
    before: tuple[int, ...] = ()
    if has_events:
        from minisql.planner.events import before_insert, insert_events

        before = before_insert(ctx, binding.write, action, mistakes)
        plan = replace(plan, rowid_again=_rowid_again(child, before))
    if statement.upserts:
        from minisql.planner.upsert import bind_upserts

        upserts = bind_upserts(
            ctx, statement.upserts, binding.write, given, statement.alias, ctes, action, mistakes, ask_about_returning
        )
        plan = replace(plan, upserts=upserts)
        if any(upsert.assignments is not None for upsert in upserts):
            mistakes.reach_returning()  # it gives the rows that DO UPDATE changes, too
        multi_write = multi_write or any(upsert.events.may_fail for upsert in plan.upserts)
    returning = ask_about_returning()
    if returning:
        record = None if keeps_reals(binding.write, None) else binding.write
        plan = replace(plan, returning=seen_in_record(returning, record))
        if plan.upserts:
            from minisql.planner.upsert import returning_changed

            upserts = tuple([returning_changed(ctx, binding.write, each, returning, record) for each in plan.upserts])
            plan = replace(plan, upserts=upserts)
    settle(ctx)
    if has_events:
        is_lone = one_row and ctx.around is None and not returning
        is_lone = is_lone and mistakes.is_empty  # or triggers and keys have to do with what DO UPDATE does
        is_lone = is_lone and all(upsert.assignments is None or upsert.events is NO_EVENTS for upsert in plan.upserts)
        events, replaced = insert_events(
            ctx, binding.write, action, given, plan.upserts, before, mistakes, is_lone=is_lone
        )
        plan = replace(plan, events=events, replaced=replaced)
        multi_write = multi_write or events.may_fail or replaced is not NO_EVENTS
    if ctx.env.tells_changes:
        upserts = tuple([_told_of(ctx, database, table, each) for each in plan.upserts])
        plan = replace(plan, events=told(ctx, database, table, plan.events), upserts=upserts)
    mistakes.tell()
    return plan, returning, multi_write


def _ask(ctx: Context, authorizer: Authorizer, statement: ast.Insert, table: str, database: str) -> None:
    """May the statement insert, and read its rows where they are a query to SQLite?"""
    from minisql.planner.authorized_values import row_runs
    from minisql.planner.authorizer import Action

    authorizer.check(Action.INSERT, table, None, database)
    source = statement.source
    values = source.cores[0] if source is not None and len(source.cores) == 1 else None
    if isinstance(values, ast.Values) and len(row_runs(ctx, values.rows)) > 1:
        authorizer.check(Action.SELECT)


def _plan_transfer(
    ctx: Context, statement: ast.Insert, transfer: Transfer
) -> tuple[Insert | InsteadOf | VirtualChange, list[Output], bool]:
    env, authorizer = ctx.env, ctx.env.authorizer
    if authorizer is not None:  # about the table that is read it is asked as by any query
        assert statement.source is not None
        n_ignored = len(authorizer.ignored)
        bind_select(ctx, statement.source, ctx.around, ctx.new_frame(), None)
        if len(authorizer.ignored) > n_ignored:
            with authorizer.silent():
                return plan_insert(ctx, statement, may_transfer=False)
    otherwise: Insert | None = None
    with nullcontext() if authorizer is None else authorizer.silent():
        if transfer.if_empty:
            plain, _, _ = plan_insert(ctx, statement, may_transfer=False)
            assert isinstance(plain, Insert), type(plain)
            otherwise = plain
        try:
            # SQLite does not look at keys that refer to the target, either: what they lack is not counted down.
            ctx.env = replace(env, ignore_checks=True, foreign_keys=False, table_bindings={})
            plan, returning, multi_write = plan_insert(ctx, transfer.statement, may_transfer=False)
        finally:
            ctx.env = env
    assert isinstance(plan, Insert), type(plan)
    copies = None if env.tells_changes else transfer.copies
    return replace(plan, otherwise=otherwise, copies=copies), returning, multi_write


def _told_of(ctx: Context, database: int, table: Table, upsert: Upsert) -> Upsert:
    """The clause with `told` events."""
    later = upsert.later_events and told(ctx, database, table, upsert.later_events)
    return replace(upsert, events=told(ctx, database, table, upsert.events), later_events=later)


def no_column(statement: ast.Insert, name: ast.Identifier) -> SqlError:
    """What to say of a name in the list of columns that means none."""
    return SqlError(f"table {_written(statement)} has no column named {name.name}", sql_offset=name.pos)


def _written(statement: ast.Insert) -> str:
    """The target as the statement calls it, with its database or by its alias: `INSERT INTO main.T(x) VALUES (1)` says
    `table main.T has no column named x`."""
    table = statement.table
    return statement.alias or (table.name if table.schema is None else f"{table.schema}.{table.name}")


def _target_columns(table: Table, statement: ast.Insert) -> list[int]:
    """The column (or ROWID) that each value of a row is for."""
    if not statement.columns:
        alias = table.rowid_column
        return [
            ROWID if number == alias else number
            for number, column in enumerate(table.columns)
            if column.generated is None and not column.hidden
        ]
    found = []
    for name in statement.columns:
        number = target_column(table, name.name)
        if number is None:
            raise no_column(statement, name)
        if number >= 0 and table.columns[number].generated is not None:
            raise SqlError(f'cannot INSERT into generated column "{table.columns[number].name}"')
        found.append(number)
    return found


def _is_in_order(table: Table, names: Sequence[ast.Identifier]) -> bool:
    """Are the columns named in the order of the table, or none? What a SELECT gives is then the row itself to SQLite,
    unless there are stored generated columns."""
    if any(column.stored for column in table.columns):
        return False
    return all(table.column_number(name.name) == number for number, name in enumerate(names))


def insert_rows(
    ctx: Context,
    statement: ast.Insert,
    n_columns: int,
    arrange: Callable[[Sequence[Expr]], tuple[Expr, ...]],
    ctes: Ctes | None,
) -> tuple[PlanNode, bool]:
    """The rows to insert, and whether there is just one. `arrange` makes a row of what was given for
    `n_columns` columns; of nothing, the row of DEFAULT VALUES."""
    select = statement.source
    if select is None:
        if statement.columns:
            raise SqlError(f"0 values for {len(statement.columns)} columns")
        return _values(ctx, [arrange(())]), True
    ctx.names_matter = False
    values = select.cores[0]
    if (
        isinstance(values, ast.Values)
        and len(select.cores) == 1
        and select.limit is None
        and (len(values.rows) == 1 or as_cores(ctx, values) is None)
    ):
        if select.with_ is not None:
            ctes = open_with(ctx, select.with_, ctes, select)
        is_query = len(values.rows) > 1
        ctx.like_select = is_query
        bound = bind_values(ctx, values, ctx.around, ctx.new_frame(), ctes, is_query=is_query)
        ctx.like_select = False
        if is_query and ctx.late:  # to SQLite they are a query, whose code comes before their number is looked at
            raise ctx.late[0]
        _check_count(statement, n_columns, len(bound.last))
        if is_query and any(is_noticeable(value) for row in bound.rows for value in row):
            return _arranged(ctx, _values(ctx, bound.rows), arrange), False  # computed in the order of the text
        return _values(ctx, [arrange(row) for row in bound.rows]), len(bound.rows) == 1
    with ctx.telling_late():
        query = bind_select(ctx, select, ctx.around, ctx.new_frame(), ctes)
    _check_count(statement, n_columns, len(query.last))
    return _arranged(ctx, query.plan(), arrange), False


def _arranged(ctx: Context, child: PlanNode, arrange: Callable[[Sequence[Expr]], tuple[Expr, ...]]) -> Project:
    given = [Column(source, column, Affinity.NONE, BINARY) for source, column in child.columns]
    return Project(child, ctx.new_source(), arrange(given))


def _rowid_again(child: PlanNode, before: Sequence[int]) -> Expr | None:
    """See `Insert.rowid_again`: SQLite computes it twice if the row is not of a query."""
    if not before or not isinstance(child, Values) or len(child.rows) > 1:
        return None
    rowid = child.rows[0][-1]
    return rowid if any(isinstance(node, Call) for node in walk(rowid)) and not has_subquery(rowid) else None


def _check_count(statement: ast.Insert, n_columns: int, n_values: int) -> None:
    if n_columns == n_values:
        return
    if statement.columns:
        raise SqlError(f"{n_values} values for {n_columns} columns")
    raise SqlError(f"table {_written(statement)} has {n_columns} columns but {n_values} values were supplied")


def _arrange(given: Sequence[Expr], columns: list[int], binding: TableBinding) -> tuple[Expr, ...]:
    """A row in the table's order, with defaults where nothing was given, and the rowid (or NULL) behind.

    Of a column that is named twice, the first value counts; of the rowid's names, the last."""
    row: list[Expr | SqlError] = [*binding.defaults, Const(None)]
    if binding.write.table.rowid_column is not None:
        row[binding.write.table.rowid_column] = Const(None)
    for value, column in zip(reversed(given), reversed(columns)):
        if column != ROWID:
            row[column] = value
    for value, column in zip(given, columns):
        if column == ROWID:
            row[-1] = value
    return tuple([_no_error(value, binding) for value in row])


def _no_error(value: Expr | SqlError, binding: TableBinding) -> Expr:
    """SQLite tells the last function that it misses: a default's, if what is made of the row misses none."""
    if not isinstance(value, SqlError):
        return value
    write = binding.write
    exprs = [expr for _, expr in write.generated] + [check.predicate for check in write.checks]
    for index in write.indexes:
        exprs += index.terms if index.where is None else (index.where, *index.terms)
    calls = [node for expr in exprs for node in walk(expr) if isinstance(node, Call) and node.function.unknown]
    if calls:
        calls[-1].function.call()  # which says so
    raise value


def _values(ctx: Context, rows: list[tuple[Expr, ...]]) -> Values:
    source = ctx.new_source()
    return Values(source, tuple(rows), tuple((source, i) for i in range(len(rows[0]))))
