"""From a statement's tree to its plan, built into operators, for a connection as it is now.

The schema is read, or read again, where the plan needs it: another process may have changed it since. What a statement
that is no query calls its columns (a PRAGMA's, `count_changes`) is settled here.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from minisql.engine import columns
from minisql.engine.compiled import Compiled
from minisql.engine.pragma import pragma_columns
from minisql.engine.statement_kind import count_name, needs_schema
from minisql.errors import BusyError, SqlError
from minisql.executor.build import build
from minisql.frozen import replace
from minisql.planner import plan_statement
from minisql.planner.nodes import Command, Plan
from minisql.planner.statement import nothing
from minisql.sql import ast
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session


def compile_tree(session: Session, tree: ast.Statement, sql: str, given: Sequence[Value] = ()) -> Compiled:
    """Compile a statement, for these values of its parameters if any are `given`.

    Raises:
        SqlError: in SQLite's words, as of the schema that the file has now.
    """
    if any(database.schema is None for database in session.transactions.open_databases()) and needs_schema(tree):
        session.look_at_schemas()
    try:
        plan = _plan(session, tree, sql, given)
    except SqlError:
        generation = session.generation
        with suppress(BusyError):
            session.look_at_schemas()
        if generation == session.generation:
            raise  # it is not that another process has changed the schema
        plan = _plan(session, tree, sql, given)
    names = _column_names(session, tree, plan)
    if names is not None:
        plan = replace(plan, column_names=names, decltypes=(None,) * len(names))
    accelerator = None if session.settings.reverse_unordered_selects else columns  # which knows one order alone
    executable = None if isinstance(plan.root, Command) else build(plan, session.collations, accelerator)
    return Compiled(tree, plan, executable, session.generation)


def _plan(session: Session, tree: ast.Statement, sql: str, given: Sequence[Value]) -> Plan:
    if session.ask is not None and not isinstance(tree, ast.Select | ast.Insert | ast.Update | ast.Delete):
        from minisql.engine.authorize import Ignored, authorize_command

        try:
            authorize_command(session, tree)
        except Ignored:
            return nothing()
    statement = tree.statement if isinstance(tree, ast.Explain) else tree
    if isinstance(statement, ast.Insert | ast.Update | ast.Delete) and statement.returning:
        session.list_returning()
    elif isinstance(statement, ast.Pragma) and statement is not tree:
        from minisql.engine.pragma import set_as_parsed

        set_as_parsed(session, statement)
    return plan_statement(tree, sql, session.environment, given=given)


def _column_names(session: Session, tree: ast.Statement, plan: Plan) -> tuple[str, ...] | None:
    """The columns of a statement that is no query and has some all the same; None: they are the plan's."""
    if isinstance(tree, ast.Pragma):
        return pragma_columns(tree)
    if isinstance(tree, ast.AddColumn | ast.AddConstraint | ast.SetNotNull):
        from minisql.engine.alter.lacking import alter_columns

        return alter_columns(tree, foreign_keys=session.settings.foreign_keys)
    if session.settings.count_changes and not plan.column_names:
        named = count_name(session, tree, plan)
        return None if named is None else (named,)
    return None
