"""Changes of views, which INSTEAD OF triggers carry out. Source: lang_createtrigger "INSTEAD OF triggers"."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from minisql.errors import SqlError
from minisql.planner.binding import bind_whole
from minisql.planner.block import FromItem, JoinItem
from minisql.planner.bound_terms import bind_terms
from minisql.planner.bound_views import columns_of_view, note_access
from minisql.planner.context import TARGET_SOURCE, Context
from minisql.planner.events import concerns, triggers_on
from minisql.planner.expr import ROWID, Const, Expr, Unary, UnaryOp
from minisql.planner.first_use import view_key
from minisql.planner.from_clause import bind_from
from minisql.planner.insert import insert_rows, no_column
from minisql.planner.named_tables import label_of
from minisql.planner.nested_names import ROWID_NAMES
from minisql.planner.nodes import ChangeKind, InsteadOf, JoinKind, PlanNode, Project
from minisql.planner.outputs import Output
from minisql.planner.program import Programs
from minisql.planner.returning import asked_returning, bind_returning
from minisql.planner.scope import Ctes, DerivedColumn, DerivedSource, Scope
from minisql.planner.subqueries import bind_row
from minisql.planner.target import on_conflict
from minisql.schema.objects import View, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from minisql.planner.authorizer import Answers, Authorizer

Planned = tuple[InsteadOf, list[Output], bool]


def insert_into_view(ctx: Context, statement: ast.Insert, database: int, view: View, ctes: Ctes | None) -> Planned:
    """INSERT: columns that are not named are NULL. A rowid may be named, and is of no use."""
    with nullcontext() if ctx.env.authorizer is None else ctx.env.authorizer.silent():
        columns = columns_of_view(ctx, database, view)
    numbers = list(range(len(columns)))
    if statement.columns:
        numbers = [_named(columns, name, statement) for name in statement.columns]

    def arrange(given: Sequence[Expr]) -> tuple[Expr, ...]:
        row: list[Expr] = [Const(None)] * (1 + len(columns))
        for value, number in reversed(list(zip(given, numbers))):
            if number == ROWID:
                continue
            row[1 + number] = value
        return tuple(row)

    child, _ = insert_rows(ctx, statement, len(numbers), arrange, ctes)
    if statement.upserts:  # told behind what is wrong with the view or the rows
        raise SqlError("cannot UPSERT a view")
    return _planned(ctx, statement, ast.TriggerEvent.INSERT, None, database, view, child, 0, ctes)


def _named(columns: Sequence[DerivedColumn], name: ast.Identifier, statement: ast.Insert) -> int:
    for number, column in enumerate(columns):
        if fold(column.name) == fold(name.name):
            return number
    if fold(name.name) in ROWID_NAMES:
        return ROWID
    raise no_column(statement, name)


def update_view(ctx: Context, statement: ast.Update, database: int, view: View, ctes: Ctes | None) -> Planned:
    """UPDATE: each row that WHERE finds in the view is OLD once; with FROM, once for each row that it joins."""
    names = [name.name for node in statement.assignments for name in node.columns]
    may_change, answers = _changeable(ctx, statement, database, view, ctes)
    if statement.from_ is not None:
        _find_set_columns(ctx, statement, database, view)
    try:
        source, scope, item = _view_item(ctx, statement.table, ctes)
    except SqlError:
        if statement.from_ is None and view_key(view) in ctx.env.known_views[database]:  # then SET is looked at first
            row = _row_of(ctx, statement.table, database, view)
            known = Scope(parent=ctx.around, frame=ctx.new_frame(), sources=[row])
            _new_row(ctx, statement, known, [Const(None)] * len(row.columns), None, None)
        raise
    if statement.from_ is None:
        old = _old_row(ctx, source)
        new = _new_row(ctx, statement, scope, old, may_change, answers)
        child = _rows(ctx, statement.where, scope, item, [Const(None), *old, Const(None), *new])
    else:
        child, old = _joined_rows(ctx, statement, statement.from_, scope, item, may_change)
    return _planned(ctx, statement, ast.TriggerEvent.UPDATE, names, database, view, child, 1 + len(old), ctes)


def _find_set_columns(ctx: Context, statement: ast.Update, database: int, view: View) -> None:
    """With FROM, all names in SET are looked at before anything else. Raises SqlError: there is no such column."""
    with nullcontext() if ctx.env.authorizer is None else ctx.env.authorizer.silent():
        columns = {fold(column.name) for column in columns_of_view(ctx, database, view)}
    for node in statement.assignments:
        for name in node.columns:
            if fold(name.name) not in columns:
                raise SqlError(f"no such column: {name.name}", sql_offset=name.pos)


def _joined_rows(
    ctx: Context,
    statement: ast.Update,
    from_: ast.JoinClause,
    scope: Scope,
    item: FromItem,
    may_change: set[str] | None,
) -> tuple[PlanNode, list[Expr]]:
    """(the rows of an UPDATE with FROM, the old values in each of them)."""
    from minisql.planner.authorized_from import JoinBinder
    from minisql.planner.update_from import plan_matches, results_of_query

    source = scope.sources[0]
    assert isinstance(source, DerivedSource)
    old = [source.column(number).expr for number in range(len(source.columns))]
    source.used.clear()
    binder = JoinBinder(ctx, from_, scope)
    with ctx.authorized_as(source.name), binder.asking(about_query=False):
        joined = JoinItem(item, binder.bind(), JoinKind.INNER, [])
        with results_of_query(ctx, scope):
            new = _new_row(ctx, statement, scope, old, may_change, None)
        where = bind_terms(ctx, statement.where, scope)
        binder.bind_on()
    if any(found.key == source.key for found in scope.sources[1:]):
        raise SqlError(f"target object/alias may not appear in FROM clause: {source.name}")
    found, values = plan_matches(ctx, scope, joined, where, [*old, *new], frozenset(source.used))
    exprs = (Const(None), *values[: len(old)], Const(None), *values[len(old) :])
    return Project(found, ctx.new_source(), exprs), old


def _new_row(
    ctx: Context,
    statement: ast.Update,
    scope: Scope,
    old: list[Expr],
    may_change: set[str] | None,
    answers: Answers | None,
) -> list[Expr]:
    """The values of the view's columns behind SET. `answers`: those of the authorizer, if it was asked before."""
    source, new = scope.sources[0], list(old)
    assert isinstance(source, DerivedSource)
    for node in statement.assignments:
        with nullcontext() if answers is None or ctx.env.authorizer is None else ctx.env.authorizer.answering(answers):
            values = _values(ctx, node, scope)
        if len(values) != len(node.columns):
            raise SqlError(f"{len(node.columns)} columns assigned {len(values)} values")
        if statement.from_ is not None:
            from minisql.planner.authorized_from import ask_again

            ask_again(ctx, node, scope)
        for name, value in zip(node.columns, values):
            number = source.by_name.get(fold(name.name))
            if number is None:
                raise SqlError(f"no such column: {name.name}", sql_offset=name.pos)
            if may_change is None or fold(name.name) in may_change:
                new[number] = value
    return new


def _given_back(output: Output) -> Output:
    """A result of RETURNING, which reads values as they were given: a column of REAL affinity gives a real, and what
    is made of it is made of what was given."""
    typed = output.typed
    if typed.affinity is not Affinity.REAL:
        return output
    return output._replace(typed=typed._replace(expr=Unary(UnaryOp.AS_REAL, typed.expr)))


def _values(ctx: Context, node: ast.Assignment, scope: Scope) -> list[Expr]:
    """What one assignment of SET gives, a value for each of its columns if all is well."""
    if not node.is_row and len(node.columns) == 1:
        return [bind_whole(ctx, node.value, scope).expr]
    return [typed.expr for typed in bind_row(ctx, node.value, scope)]


def _changeable(
    ctx: Context, statement: ast.Update, database: int, view: View, ctes: Ctes | None
) -> tuple[set[str] | None, Answers | None]:
    """The columns (folded) that the authorizer wants to be changed; None: there is none. It is asked about them before
    it is asked about the view, and without FROM about the values before each of them; those answers come, too."""
    authorizer = ctx.env.authorizer
    if authorizer is None:
        return None, None
    from minisql.planner.authorizer import Action

    with authorizer.silent():
        row = _row_of(ctx, statement.table, database, view)
    own = {fold(column.name): column.name for column in row.columns}
    home = ctx.env.catalog.database_name(database)
    note_access(ctx, row, view, database)
    scope = Scope(parent=ctx.around, frame=ctx.new_frame(), sources=[row], ctes=ctes)
    answers: Answers | None = {} if statement.from_ is None else None
    may_change = set()
    for node in statement.assignments:
        if answers is not None:
            with authorizer.noting(answers, view.name), authorizer.names_first():
                _values(ctx, node, scope)
        for key in (fold(name.name) for name in node.columns):
            if key in own and authorizer.may(Action.UPDATE, view.name, own[key], home):
                may_change.add(key)
    return may_change, answers


def _row_of(ctx: Context, table: ast.Table, database: int, view: View) -> DerivedSource:
    """A row of the view, whose query is not looked at if its columns are known."""
    columns = columns_of_view(ctx, database, view)
    by_name = {fold(column.name): number for number, column in reversed(list(enumerate(columns)))}
    home = fold(ctx.env.catalog.database_name(database))
    return DerivedSource(ctx.new_source(), view.name, fold(table.alias or view.name), columns, by_name, home)


def delete_from_view(ctx: Context, statement: ast.Delete, database: int, view: View, ctes: Ctes | None) -> Planned:
    """DELETE: each row that WHERE finds in the view is OLD once."""
    source, scope, item = _view_item(ctx, statement.table, ctes)
    old = _old_row(ctx, source)
    child = _rows(ctx, statement.where, scope, item, [Const(None), *old])
    return _planned(ctx, statement, ast.TriggerEvent.DELETE, None, database, view, child, 0, ctes)


def _view_item(ctx: Context, table: ast.Table, ctes: Ctes | None) -> tuple[DerivedSource, Scope, FromItem]:
    """The view as the only item of a FROM clause. A common table expression of its name does not hide it."""
    scope = Scope(parent=ctx.around, frame=ctx.new_frame(), sources=[])
    if ctx.env.authorizer is None:
        item, _ = bind_from(ctx, ast.JoinClause(table), scope)
    else:
        from minisql.planner.authorizer import Action

        with ctx.authorized_as(table.name):
            ctx.env.authorizer.check(Action.SELECT)
            with ctx.env.authorizer.names_first():
                item, _ = bind_from(ctx, ast.JoinClause(table), scope)
    scope.ctes = ctes
    (source,) = scope.sources
    assert isinstance(source, DerivedSource)
    return source, scope, item


def _rows(ctx: Context, where: ast.Expr | None, scope: Scope, item: FromItem, exprs: list[Expr]) -> PlanNode:
    _refuse_alias(ctx, where, scope)
    if ctx.env.authorizer is None:
        terms = bind_terms(ctx, where, scope)
    else:
        terms = _terms_asked_twice(ctx, where, scope, ctx.env.authorizer)
    from minisql.planner.update_from import plan_matches

    found, values = plan_matches(ctx, scope, item, terms, exprs)
    return Project(found, ctx.new_source(), values)


def _refuse_alias(ctx: Context, where: ast.Expr | None, scope: Scope) -> None:
    """SQLite binds WHERE twice, first to the view under its own name: so neither that nor an alias may stand there.
    Example: `DELETE FROM v AS w WHERE w.a = 1`."""
    source = scope.sources[0]
    assert isinstance(source, DerivedSource)
    if where is None or len(scope.sources) > 1 or fold(source.title) == source.key:
        return
    name, source.name = source.name, source.title
    source.key = fold(source.name)
    try:
        with nullcontext() if ctx.env.authorizer is None else ctx.env.authorizer.silent():
            bind_whole(ctx, where, scope)
    finally:
        source.name, source.key = name, fold(name)


def _terms_asked_twice(ctx: Context, where: ast.Expr | None, scope: Scope, authorizer: Authorizer) -> list[Expr]:
    """WHERE, which SQLite looks at in the query of the view's rows, and then once more."""
    terms: list[Expr] = []
    with ctx.authorized_as(scope.sources[0].name):
        if where is not None:
            with authorizer.names_first():
                terms = bind_terms(ctx, where, scope)
        authorizer.settle()
        if where is not None:
            with authorizer.names_again():
                bind_whole(ctx, where, scope)
    return terms


def _old_row(ctx: Context, source: DerivedSource) -> list[Expr]:
    """All columns of the view; NULL for those that the authorizer does not let be read."""
    access = source.access
    if access is None:
        return [source.column(number).expr for number in range(len(source.columns))]
    with ctx.authorized_as(source.name):
        may_read = [access.may_read(number) for number in range(len(source.columns))]
    return [source.column(number).expr if may else Const(None) for number, may in enumerate(may_read)]


def _planned(
    ctx: Context,
    statement: ast.Insert | ast.Update | ast.Delete,
    event: ast.TriggerEvent,
    names: Sequence[str] | None,
    database: int,
    view: View,
    child: PlanNode,
    n_skipped: int,
    ctes: Ctes | None,
) -> Planned:
    columns = columns_of_view(ctx, database, view)
    programs = Programs.of(ctx)
    action = None if isinstance(statement, ast.Delete) else on_conflict(statement.or_)
    numbers = tuple(
        programs.trigger(home, trigger, database, view, action)
        for home, trigger in triggers_on(ctx.env.catalog, database, view)
        if concerns(trigger.statement, event, names)
    )
    by_name: dict[str, int] = {}
    for number, column in enumerate(columns):
        by_name.setdefault(fold(column.name), number)
    row = DerivedSource(TARGET_SOURCE, view.name, fold(view.name), columns, by_name)
    note_access(ctx, row, view, database)
    with nullcontext() if event is ast.TriggerEvent.INSERT else ctx.authorized_as(view.name):
        outputs = bind_returning(ctx, statement.returning, row, ctes)
        outputs = asked_returning(ctx, statement.returning, row, ctes, outputs)
        returning = [_given_back(output) for output in outputs]
    layout = tuple((TARGET_SOURCE, number) for number in range(-1, len(columns)))
    exprs = tuple(output.typed.expr for output in returning)
    converts = event is ast.TriggerEvent.UPDATE and numbers  # for the triggers: RETURNING alone does without
    affinities = tuple(column.affinity for column in columns) if converts else ()
    is_new = event is not ast.TriggerEvent.DELETE and not affinities
    reals = [n_skipped + 1 + number for number, column in enumerate(columns) if column.affinity is Affinity.REAL]
    is_joined = isinstance(statement, ast.Update) and statement.from_ is not None
    plan = InsteadOf(
        database,
        child,
        ChangeKind(event.value),
        numbers,
        layout,
        n_skipped,
        exprs,
        affinities,
        tuple(reals) if is_new else (),
        isinstance(statement, ast.Update) and not is_joined,
        "" if isinstance(statement, ast.Insert) or is_joined else label_of(ctx, statement.table),
    )
    return plan, returning, True
