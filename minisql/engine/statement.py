"""A prepared statement, and how it runs: locks, rows, and what is undone when it fails.

A `Compiled` is a plan built into operators for one state of the schema; texts that differ in unpinned literals only
share it. A `Statement` is a text with its literals. When the schema has moved since it was compiled, running it
compiles it again, as `sqlite3_prepare_v2` statements do.
Source: lang_conflict, rescode "SQLITE_SCHEMA".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.errors import ConstraintError, Error, FullError, InterruptError, IoError
from minisql.executor.build import Executable, Query
from minisql.executor.run import Run
from minisql.planner.nodes import Command, Delete, Insert, InsteadOf, Plan, Update
from minisql.sql import ast
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session

Row = tuple[Value, ...]

_NO_ROWS: Final[Iterator[Row]] = iter(())
_READ_ONLY_COMMANDS: Final = (ast.Begin, ast.Commit, ast.Rollback, ast.Savepoint, ast.Release, ast.Attach, ast.Detach)


class Compiled:
    """A plan and its operators, good while the session's schema generation is `generation`."""

    __slots__ = ("executable", "generation", "is_command", "is_dml", "is_query", "look_up", "plan", "readonly", "tree")

    def __init__(self, tree: ast.Statement, plan: Plan, executable: Executable | None, generation: int) -> None:
        self.tree = tree
        self.plan = plan
        self.executable = executable
        self.look_up = executable.look_up if isinstance(executable, Query) else None
        self.generation = generation
        self.is_command = isinstance(plan.root, Command)
        self.is_dml = isinstance(plan.root, Insert | Update | Delete | InsteadOf)
        self.is_query = bool(plan.column_names) and not self.is_command
        self.readonly = not plan.writes and (not self.is_command or isinstance(tree, _READ_ONLY_COMMANDS))


class Statement:
    """One statement of a text, ready to run any number of times, also several times at once.

    Attributes:
        sql: the statement's own text.
        columns, decltypes: names and declared types of the result's columns; empty when it gives no rows.
        param_names: by number from 1: ':a', '@a', '$a', '?5', or None for '?'.
    """

    __slots__ = ("_compiled", "_literals", "_session", "columns", "sql")

    def __init__(self, session: Session, sql: str, compiled: Compiled, literals: Sequence[Value]) -> None:
        self._session = session
        self.sql = sql
        self._compiled = compiled
        self.columns: tuple[str, ...] = compiled.plan.column_names
        self._literals = literals

    @property
    def readonly(self) -> bool:
        """The statement itself changes no database (c3ref stmt_readonly)."""
        return self._compiled.readonly

    @property
    def is_dml(self) -> bool:
        """INSERT, REPLACE, UPDATE or DELETE."""
        return self._compiled.is_dml

    @property
    def is_query(self) -> bool:
        """It gives rows."""
        return bool(self._compiled.plan.column_names)

    @property
    def decltypes(self) -> tuple[str | None, ...]:
        return self._compiled.plan.decltypes

    @property
    def n_params(self) -> int:
        return len(self._compiled.plan.param_names)

    @property
    def param_names(self) -> tuple[str | None, ...]:
        return self._compiled.plan.param_names

    # ---- running

    def run(self, params: Sequence[Value] = ()) -> Iterator[Row]:
        """Run the statement.

        A query's rows are computed as they are asked for; exhausting or closing the iterator ends the statement.
        Anything else is done when this returns, and the iterator gives the rows that it has (RETURNING, PRAGMA).
        """
        session = self._session
        compiled = self._compiled
        transactions = session.transactions
        if transactions.n_running == 0:
            session.host.interrupted = False
        if compiled.is_command:
            return session.run_command(self, compiled.tree, params)
        transactions.n_running += 1
        found: list[Row] | None = None
        try:
            transactions.read(compiled.plan.reads)
            while compiled.generation != session.generation:
                compiled = self._compile_again()
                transactions.read(compiled.plan.reads)
            if session.trace is not None:
                session.trace(self.sql)
            executable = compiled.executable
            assert executable is not None
            host = session.host
            host.start_clock()
            if compiled.look_up is not None:
                found = compiled.look_up(host.stores, params, self._literals)
            if found is None and not compiled.plan.writes:
                rows = _leave_at_end(session, executable.rows(Run(host, params, self._literals)))
                next(rows)
                return rows
        except BaseException:
            transactions.leave()
            raise
        if found is not None:
            transactions.leave()
            return iter(found)
        try:
            return iter(self._write(compiled, params))
        finally:
            transactions.leave()

    def _write(self, compiled: Compiled, params: Sequence[Value]) -> list[Row]:
        """Carry out an INSERT, UPDATE or DELETE and give its RETURNING rows."""
        session = self._session
        transactions = session.transactions
        compiled = self._lock_for_write(compiled)
        executable = compiled.executable
        assert executable is not None
        run = Run(session.host, params, self._literals)
        with_savepoint = compiled.plan.multi_write and not transactions.autocommit
        if with_savepoint:
            transactions.push_statement()
        try:
            rows = list(executable.rows(run))
        except BaseException as error:
            self._failed(error, run)
            raise
        if with_savepoint:
            transactions.release_statement()
        try:
            self._end_write()
        except BaseException:
            self._count(0)
            raise
        self._count(run.n_changes)
        return rows

    def run_many(self, param_rows: Iterable[Row]) -> int:
        """Run the statement once for each row of parameters; the total of the changes.

        As many runs as there are rows: each one is whole or nothing, those before a failing one stay (and are
        committed one by one when there is no transaction).
        """
        session = self._session
        transactions = session.transactions
        compiled = self._compiled
        if not compiled.is_dml or compiled.plan.multi_write or transactions.autocommit or compiled.is_query:
            total = 0
            for params in param_rows:
                for _ in self.run(params):
                    pass
                total += session.host.n_changes if compiled.is_dml else 0
            return total
        transactions.n_running += 1
        try:
            transactions.read(compiled.plan.reads)
            compiled = self._lock_for_write(compiled)
            executable = compiled.executable
            assert executable is not None
            session.host.start_clock()
            run = Run(session.host, (), self._literals)
            try:
                executable.run_many(run, param_rows)
            except BaseException as error:
                self._failed(error, run)
                raise
            self._count(run.n_changes)
            return run.n_changes
        finally:
            transactions.leave()

    def _lock_for_write(self, compiled: Compiled) -> Compiled:
        session = self._session
        session.refuse_if_query_only()
        session.transactions.write(compiled.plan.writes, nothing_read=True)
        while compiled.generation != session.generation:
            compiled = self._compile_again()
            session.transactions.write(compiled.plan.writes, nothing_read=True)
        return compiled

    def _compile_again(self) -> Compiled:
        self._compiled = self._session.compile(self.sql)
        self.columns = self._compiled.plan.column_names
        return self._compiled

    def _count(self, n_changes: int) -> None:
        host = self._session.host
        host.n_changes = n_changes
        host.n_total_changes += n_changes

    def _end_write(self) -> None:
        transactions = self._session.transactions
        try:
            transactions.end_write()
        except BaseException:
            transactions.rollback()  # in autocommit mode nobody could try the commit again
            raise

    def _failed(self, error: BaseException, run: Run) -> None:
        """Undo as much as the error asks for (lang_conflict; c3ref_c_abort for the errors of the system)."""
        transactions = self._session.transactions
        action = getattr(error, "action", "ABORT") if isinstance(error, ConstraintError) else "ABORT"
        if action == "FAIL":
            transactions.release_statement()
            self._count(run.n_changes)
            if transactions.autocommit:
                self._end_write()
        elif action == "ROLLBACK" or transactions.autocommit or not _ends_statement_only(error):
            self._count(0)
            transactions.rollback()
        else:
            self._count(0)
            transactions.undo_statement()


def _ends_statement_only(error: BaseException) -> bool:
    """Errors of the system, and whatever is not ours (KeyboardInterrupt may have come in the middle of a change to a
    page), undo the whole transaction; the caller's mistakes only the statement."""
    return isinstance(error, Error) and not isinstance(error, IoError | InterruptError | FullError)


def _leave_at_end(session: Session, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; then, or when the iterator is closed, the statement ends and gives up its locks."""
    try:
        yield ()  # taken by run() at once: from here on close() is sure to reach `finally`
        yield from rows
    finally:
        session.transactions.leave()
