"""`plan_statement`: a statement's tree into its plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner import expressions
from minisql.planner.context import BoundQuery, Context
from minisql.planner.copies import References
from minisql.planner.encoding import with_binary
from minisql.planner.environment import Environment
from minisql.planner.expr import Expr
from minisql.planner.nodes import Change, Command, Explain, InsteadOf, Plan, PlanNode, Program, Values, VirtualChange
from minisql.planner.numbering import number_selects
from minisql.planner.outputs import Output
from minisql.planner.scope import Frame
from minisql.planner.select import bind_select
from minisql.planner.values_terms import refuse_unequal_rows
from minisql.schema.objects import Table
from minisql.sql import ast
from minisql.value.types import Value

_MOST_PLANS: Final = 4  # of a statement, each for what the last one has shown

assert expressions  # imported for its registrations with `binding`


def plan_statement(
    statement: ast.Statement, sql: str, env: Environment, *, explained: bool = False, given: Sequence[Value] = ()
) -> Plan:
    """The plan of a statement.

    Args:
        sql: the text that the positions in `statement` refer to.
        explained: number the subqueries as SQLite does, for EXPLAIN QUERY PLAN.
        given: the values of the parameters, where they are known.
    Raises:
        SqlError: the statement names what is not there, or asks for what cannot be, in SQLite's words.
    """
    if not isinstance(statement, ast.Select | ast.Insert | ast.Update | ast.Delete):
        if isinstance(statement, ast.Explain):
            return _plan_explain(statement, sql, env, given)
        return Plan(Command(statement), (), (), frozenset(), _command_params(statement, env), frozenset(), frozenset())
    numbers = number_selects(statement)[0] if explained or env.full_names else {}
    contexts = partial(Context, env, bind_select, statement=statement, select_numbers=numbers, given=given)
    if env.authorizer is not None:
        return _plan_authorized(statement, sql, env, contexts)
    try:
        return _plan_as_copied(statement, sql, contexts)
    except SqlError:
        refuse_unequal_rows(contexts(), statement)
        raise
    except RecursionError:
        pass
    try:  # expressions or triggers nested hundreds of levels deep: once more, from below
        return _plan_from_below(statement, sql, env, contexts)
    except RecursionError:
        raise SqlError("Expression tree is too large (maximum depth 1000)") from None


def _plan_as_copied(
    statement: ast.Select | ast.Insert | ast.Update | ast.Delete, sql: str, contexts: Callable[..., Context]
) -> Plan:
    """The plan; made once more where it shows that common table expressions are referred to more often than known, or
    that another reference is compiled first, or that the first one drops an ORDER BY."""
    references = References()
    for _ in range(_MOST_PLANS):
        plan = _plan(statement, sql, contexts(references=references))
        more = references.shown(plan.root)
        if more is None:
            break
        references = more
    return plan


def _plan_from_below(
    statement: ast.Select | ast.Insert | ast.Update | ast.Delete,
    sql: str,
    env: Environment,
    contexts: Callable[..., Context],
) -> Plan:
    if isinstance(statement, ast.Select):
        return _plan(statement, sql, contexts(deep=True))
    from minisql.planner.program import Programs

    programs = Programs(env, deep=True)
    return programs.from_below(lambda: _plan(statement, sql, contexts(deep=True, programs=programs)))


def _plan_authorized(
    statement: ast.Select | ast.Insert | ast.Update | ast.Delete,
    sql: str,
    env: Environment,
    contexts: Callable[..., Context],
) -> Plan:
    """The plan of a statement that an authorizer is asked about."""
    from minisql.planner.authorized_values import ask_as_read
    from minisql.planner.authorizer import Ignored

    assert env.authorizer is not None, "there is somebody to ask"
    env.authorizer.forget()
    try:
        ask_as_read(contexts(), statement)
        try:
            plan = _plan(statement, sql, contexts())
        except RecursionError:  # it is asked twice about such a statement
            env.authorizer.forget()
            plan = _plan_from_below(statement, sql, env, contexts)
        env.authorizer.settle()
    except RecursionError:
        raise SqlError("Expression tree is too large (maximum depth 1000)") from None
    except Ignored:
        return nothing()
    return plan


def nothing() -> Plan:
    """The plan of a statement that is not to be carried out."""
    return Plan(Values(1, (), ()), (), (), frozenset(), (), frozenset(), frozenset())


def _command_params(statement: ast.Statement, env: Environment) -> tuple[str | None, ...]:
    """The parameters of those commands that may have some: ATTACH ?, VACUUM INTO ?, CREATE TABLE .. AS SELECT ?."""
    if not isinstance(statement, ast.Attach | ast.Detach | ast.Vacuum | ast.CreateTable):
        return ()
    ctx = Context(env, bind_select)
    where = statement.select if isinstance(statement, ast.CreateTable) else statement
    if where is not None:
        ctx.note_unbound(where)
    return ctx.param_names()


def _plan_explain(statement: ast.Explain, sql: str, env: Environment, given: Sequence[Value]) -> Plan:
    """EXPLAIN QUERY PLAN: the statement's plan as rows. (EXPLAIN alone lists SQLite's bytecode: there is none here.)"""
    if statement.kind is not ast.ExplainKind.QUERY_PLAN:
        raise SqlError("EXPLAIN is not supported yet, only EXPLAIN QUERY PLAN")
    from minisql.planner.explain import explain

    plan = plan_statement(statement.statement, sql, env, explained=True, given=given)
    root = Explain(explain(plan.root), isinstance(plan.root, Change))
    names = ("id", "parent", "notused", "detail")
    none: frozenset[int] = frozenset()  # as in SQLite, no lock is taken
    plan = replace(plan, root=root, computed_first=())
    return replace(plan, column_names=names, decltypes=(None,) * 4, reads=none, writes=none)


def _plan(statement: ast.Select | ast.Insert | ast.Update | ast.Delete, sql: str, ctx: Context) -> Plan:
    match statement:
        case ast.Select():
            return _plan_select(ctx, statement)
        case _:
            return _plan_write(ctx, *_plan_change(ctx, statement, sql))


def _plan_change(
    ctx: Context, statement: ast.Insert | ast.Update | ast.Delete, sql: str
) -> tuple[Change, list[Output], bool]:
    """(plan, RETURNING's columns, whether it may fail after its first change)."""
    match statement:
        case ast.Insert():
            from minisql.planner.insert import plan_insert

            return plan_insert(ctx, statement)
        case ast.Update():
            from minisql.planner.change import plan_update

            return plan_update(ctx, statement, sql)
        case ast.Delete():
            from minisql.planner.change import plan_delete

            return plan_delete(ctx, statement, sql)


def plan_step(ctx: Context, statement: ast.Insert | ast.Update | ast.Delete) -> Change:
    """A statement in a trigger's program."""
    return _plan_change(ctx, statement, "")[0]


def _plan_select(ctx: Context, select: ast.Select) -> Plan:
    ctx.traits.waits = ctx.env.authorizer is None
    bound = bind_select(ctx, select, None, Frame(), None)
    decltypes = tuple(column.decltype for column in bound.first)
    root = _plan_wrong(ctx, bound) if ctx.traits.held else bound.plan()
    return _finish(ctx, root, bound.names, decltypes, frozenset(), False)


def _plan_wrong(ctx: Context, bound: BoundQuery) -> PlanNode:
    """The plan of a SELECT in which something is wrong, which nobody may read.

    Raises:
        SqlError: what is told of it.
    """
    from minisql.planner.told import raise_held, told_instead
    from minisql.planner.unplanned import early_mistakes

    try:
        root = bound.plan()
    except SqlError as error:
        raise told_instead(ctx, error, early_mistakes(bound)) from None
    raise_held(ctx, root)
    return root


def plan_implicit_delete(
    number: int, table: Table, env: Environment, *, violated: bool, defers_all: bool
) -> Plan | None:
    """The DELETE in a DROP TABLE, which fires no triggers of the table; None where no foreign key asks for it: none
    refers to the table and, unless violations are counted in the open transaction (`violated`), none of its own that
    is deferred, as all are with `defers_all`.
    """
    from minisql.planner.change import plan_delete

    ctx = Context(env, bind_select, fires=False)
    if not drops_by_delete(number, table, env, defers_all=defers_all, violated=violated):
        return None
    target = ast.Table(table.name, env.catalog.database_name(number))
    root, returning, multi_write = plan_delete(ctx, ast.Delete(target), "")
    return _plan_write(ctx, root, returning, multi_write)


def drops_by_delete(number: int, table: Table, env: Environment, *, defers_all: bool, violated: bool = True) -> bool:
    """Do foreign keys make a DROP TABLE begin with a DELETE? Arguments as of `plan_implicit_delete`."""
    from minisql.planner.foreign_key import keys_to

    own = violated and any(key.deferred or defers_all for key in table.foreign_keys)
    return own or any(keys_to(Context(env, bind_select, fires=False), number, table))


def _plan_write(ctx: Context, root: Change, returning: Sequence[Output], multi_write: bool) -> Plan:
    names = tuple(output.name for output in returning)
    decltypes = tuple(output.typed.decltype for output in returning)
    database = root.database if isinstance(root, InsteadOf | VirtualChange) else root.target.database
    return _finish(ctx, root, names, decltypes, frozenset((database,)), multi_write)


def _finish(
    ctx: Context,
    root: PlanNode | Change,
    names: tuple[str, ...],
    decltypes: tuple[str | None, ...],
    writes: frozenset[int],
    multi_write: bool,
) -> Plan:
    if ctx.unplanned:
        from minisql.planner.unplanned import raise_if_read

        raise_if_read(root, ctx.unplanned)
    first: tuple[Expr, ...] = ()
    if ctx.put_in:
        from minisql.planner.computed_first import computed_first

        first = with_binary(computed_first(ctx, root), ctx.env.binary)
    root = with_binary(root, ctx.env.binary)
    reads = frozenset(ctx.reads)
    programs: tuple[Program, ...] = ()
    if ctx.programs is not None:
        reads, writes = reads | ctx.programs.reads, writes | ctx.programs.writes
        from minisql.planner.harmless import is_harmless

        programs = with_binary(ctx.programs.plans(), ctx.env.binary)
        multi_write = multi_write or not all(map(is_harmless, programs))
    pinned, weighed = frozenset(ctx.pinned), tuple(ctx.weighed.items())
    params = ctx.param_names()
    return Plan(root, names, decltypes, pinned, params, reads, writes, multi_write, programs, weighed, first)
