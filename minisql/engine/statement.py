"""A prepared statement, and how it runs: locks, rows, and what is undone when it fails.

A `Compiled` is a plan built into operators for one state of the schema; texts that differ in unpinned literals only
share it. A `Statement` is a text with its literals. When the schema has moved since it was compiled, running it
compiles it again, as `sqlite3_prepare_v2` statements do.
Source: lang_conflict, rescode "SQLITE_SCHEMA".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.held import HeldRows, hold
from minisql.errors import AbortError, ConstraintError, Error, FullError, InterruptError, IoError
from minisql.executor.build import Executable, Query
from minisql.executor.raising import TOO_DEEP
from minisql.executor.rowid_scan import TableScan
from minisql.executor.run import STATEMENT_WORK, Run
from minisql.planner.nodes import Command, Delete, Insert, InsteadOf, Plan, Update, VirtualChange
from minisql.planner.where.weighed import Weights, weights
from minisql.sql import ast
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.session import Session
    from minisql.engine.transaction import Transactions
    from minisql.executor.dml.lone import Lone

Row = tuple[Value, ...]

_ROLLED_BACK: Final = 516
_DATATYPE_FAILED: Final = 3091  # SQLITE_CONSTRAINT_DATATYPE
_KEY_FAILED: Final = 787  # SQLITE_CONSTRAINT_FOREIGNKEY
_MOST_FITTED: Final = 16
"""Plans for certain values of parameters: one that is not needed takes 1 ms to make."""
_NO_ROWS: Final[Iterator[Row]] = iter(())
_READ_ONLY_COMMANDS: Final = (ast.Begin, ast.Commit, ast.Rollback, ast.Savepoint, ast.Release, ast.Attach, ast.Detach)


class Compiled:
    """A plan and its operators, good while the session's schema generation is `generation`."""

    __slots__ = (
        "calls_modules", "changes_alone", "counts", "database", "executable", "generation", "gives_lists", "holds",
        "is_command", "is_dml", "is_query", "lone", "look_up", "plan", "readonly", "tree",
    )  # fmt: skip

    def __init__(self, tree: ast.Statement, plan: Plan, executable: Executable | None, generation: int) -> None:
        self.tree = tree
        self.plan = plan
        self.executable = executable
        found = executable.look_up if isinstance(executable, Query) and len(plan.reads) == 1 else None
        self.look_up = None if found is None else found.ask
        self.holds = found is not None and found.holds
        self.gives_lists = isinstance(executable, Query) and type(executable.operator) is TableScan
        self.database = min(plan.reads, default=0)  # the only one that a statement with `look_up` reads
        self.generation = generation
        self.is_command = isinstance(plan.root, Command)
        self.is_dml = isinstance(plan.root, Insert | Update | Delete | InsteadOf | VirtualChange)
        self.calls_modules = isinstance(plan.root, VirtualChange) or any(
            isinstance(step, VirtualChange) for program in plan.programs for step in program.steps
        )
        self.counts = (
            isinstance(plan.root, Insert | Update | Delete | InsteadOf | VirtualChange)
            and bool(plan.column_names)
            and not plan.root.returning
        )
        self.is_query = bool(plan.column_names) and not self.is_command
        is_alone = not plan.multi_write and not self.counts and not self.calls_modules
        is_alone = is_alone and len({*plan.reads, *plan.writes}) == 1
        self.changes_alone = min(plan.writes, default=0)  # the only database that a statement with `lone` uses
        self.lone: Lone | None = getattr(executable, "lone", None) if is_alone else None
        self.readonly = not plan.writes and (not self.is_command or isinstance(tree, _READ_ONLY_COMMANDS))


class Statement:
    """One statement of a text, ready to run any number of times, also several times at once.

    Attributes:
        sql: the statement's own text.
        columns, decltypes: names and declared types of the result's columns; empty when it gives no rows.
        param_names: by number from 1: ':a', '@a', '$a', '?5', or None for '?'.
    """

    __slots__ = ("_compiled", "_fitted", "_literals", "_session", "columns", "sql")

    def __init__(self, session: Session, sql: str, compiled: Compiled, literals: Sequence[Value]) -> None:
        self._session = session
        self.sql = sql
        self._compiled = compiled
        self.columns: tuple[str, ...] = compiled.plan.column_names
        self._literals = literals
        self._fitted: dict[Weights, Compiled] = {}

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
    def gives_lists(self) -> bool:
        """The iterator that `run` gives is a generator: sent something, it gives lists of rows from then on."""
        return self._compiled.gives_lists

    @property
    def is_lookup(self) -> bool:
        """It may be that `look_up` gives its rows."""
        return self._compiled.look_up is not None

    @property
    def is_lone(self) -> bool:
        """It may be that `change_at_once` does it."""
        return self._compiled.lone is not None

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
        Anything else is done when this returns, and the iterator gives the rows that it has (RETURNING, PRAGMA); with
        RETURNING the statement is one that writes until they are fetched.
        """
        at_once = self.look_up(params)
        if at_once is not None:
            return iter(at_once)
        return self.run_operators(params)

    def run_operators(self, params: Sequence[Value]) -> Iterator[Row]:
        """As `run`, for one whom `look_up` has given None."""
        session = self._session
        compiled = self._compiled
        transactions = session.transactions
        if compiled.lone is not None and self.change_at_once(params):
            return _NO_ROWS
        if compiled.plan.weighed:
            compiled = self._fit(compiled, params)
        if transactions.n_running == 0:
            session.host.interrupted = False
        if transactions.n_put_off and compiled.lone is None:
            transactions.settle()
        if compiled.is_command:
            if session.ask is not None and compiled.generation != session.generation:
                compiled = self._compile_again()
            return session.run_command(self, compiled.tree, params)
        transactions.n_running += 1
        if compiled.plan.writes:
            try:
                returned = self._write(compiled, params)
                if not returned or not compiled.is_query:
                    return iter(returned)
                rows = _give_returned(transactions, returned)
                transactions.n_running += 1  # until its rows are fetched
                next(rows)
                return rows
            finally:
                transactions.leave()
        found: list[Row] | None = None
        try:
            transactions.read(compiled.plan.reads)
            while compiled.generation != session.generation:
                compiled = self._compile_again()
                if compiled.plan.writes:  # an authorizer had made nothing of it
                    found = self._write(compiled, params)
                    break
                transactions.read(compiled.plan.reads)
            if found is None:
                self._begin()
            executable = compiled.executable
            assert executable is not None
            if found is None:
                rows = _leave_at_end(session, executable.rows(Run(session.host, params, self._literals)))
                next(rows)
                return rows
        except BaseException:
            transactions.leave()
            raise
        transactions.leave()
        return iter(found)

    def _fit(self, compiled: Compiled, params: Sequence[Value]) -> Compiled:
        """The plan for these values of the parameters that it weighs."""
        known = weights(compiled.plan.weighed, params)
        if known is None or compiled.generation != self._session.generation:
            return compiled
        fitted = self._fitted.get(known)
        if fitted is None or fitted.generation != compiled.generation:
            if len(self._fitted) >= _MOST_FITTED and fitted is None:
                return compiled
            fitted = self._fitted[known] = self._session.compile(self.sql, params)
        return fitted

    def look_up(self, params: Sequence[Value]) -> list[Row] | HeldRows | None:
        """All rows of a lookup at once, where the statement is one and nobody listens to it: a list, if the statement
        is over, and else, as `run` gives them. None: nothing has happened, ask `run`.

        Everything is written out: a row by its rowid costs 4.5 us by `run`, and 1.8 us here.
        """
        compiled, session = self._compiled, self._session
        ask, host, transactions = compiled.look_up, session.host, session.transactions
        if ask is None or compiled.generation != session.generation:  # else the database may be gone
            return None
        database = session.databases[compiled.database]
        if (
            database is None
            or database.schema is None
            or host.interrupted
            or host.on_work is not None
            or session.trace is not None
            or transactions.n_put_off
        ):
            return None
        host.clock = None  # as `start_clock`
        takes_locks = not database.reading
        if takes_locks:
            try:
                is_new = database.begin_read()
            except BaseException:
                session.schema_changed()  # see `Transactions.read`
                raise
            if is_new:
                session.schema_changed()  # `run` goes on with these locks
                return None
        try:
            rows = ask(host, params, self._literals)
            if rows is None or len(rows) < 2 or not compiled.holds:
                return rows
            assert compiled.executable is not None
            return hold(transactions, rows, (compiled.executable, host, params, self._literals))
        finally:
            if takes_locks and transactions.autocommit and transactions.n_running == 0:
                host.violations.defer_all = False
                database.end_read()

    def _begin(self) -> None:
        """The locks are there: tell who wants to know, and let time stand still for the statement."""
        session = self._session
        if session.trace is not None:
            session.trace(self.sql)
        session.host.start_clock()
        if session.host.on_work is not None:
            session.host.on_work(STATEMENT_WORK)

    def _write(self, compiled: Compiled, params: Sequence[Value]) -> list[Row]:
        """Carry out an INSERT, UPDATE or DELETE and give its RETURNING rows."""
        session = self._session
        transactions = session.transactions
        compiled = self._lock_for_write(compiled)
        executable = compiled.executable
        assert executable is not None
        run = Run(session.host, params, self._literals)
        try:
            self._begin()
        except BaseException as error:  # a progress handler that says no, or a trace callback that fails
            self._failed(error, run, with_savepoint=False)
            raise
        lone = compiled.lone
        if lone is not None and not lone.is_due():
            lone = None
        if lone is not None and transactions.may_put_off() and lone.may_put_off(run):
            return self._put_off(lone, run)
        if transactions.n_put_off:
            transactions.settle()
        with_savepoint = compiled.plan.multi_write and not transactions.may_commit
        if with_savepoint:
            transactions.push_statement()
        n_rollbacks = transactions.n_rollbacks
        transactions.n_changing += 1
        try:
            if compiled.calls_modules:
                with transactions.held():
                    rows = list(executable.rows(run))
            elif lone is not None:
                rows = []
                lone.change(run)
            else:
                rows = list(executable.rows(run))
        except BaseException as error:
            transactions.n_changing -= 1
            self._failed(error, run, with_savepoint=with_savepoint, n_rollbacks=n_rollbacks)
            raise
        transactions.n_changing -= 1
        if transactions.n_rollbacks != n_rollbacks:
            self._check_rollback(n_rollbacks)
        if with_savepoint:
            transactions.release_statement()
        if compiled.counts:
            rows = [(run.n_changes if run.n_told is None else run.n_told,)]
        try:
            self._end_write()
        except BaseException:
            self._count(0)
            raise
        self._count(run.n_changes)
        return rows

    def change_at_once(self, params: Sequence[Value]) -> bool:
        """Change a row, where the statement does no more, while no other statement runs and nobody listens: inside a
        transaction that has begun to write, or in one of its own. False: nothing has happened, ask `run`.

        What there is to ask then is written out: an UPDATE by rowid inside a transaction makes 72 calls of functions in
        all, by `run` 95; with a transaction of its own, in a log, 196 for 273.
        """
        session, compiled = self._session, self._compiled
        transactions, host, lone = session.transactions, session.host, compiled.lone
        if (
            lone is None
            or transactions.n_running
            or transactions.ahead
            or compiled.generation != session.generation  # else the database may be gone
            or session.trace is not None
            or host.on_work is not None
            or session.settings.query_only
        ):
            return False
        database = session.databases[compiled.changes_alone]
        if database is None or database.schema is None:
            return False
        may_begin = transactions.commits_plainly if transactions.autocommit else database.writing
        if not may_begin or not lone.was_due():
            return False
        host.interrupted = False
        host.clock = None  # as `start_clock`
        run = Run(host, params, self._literals)
        transactions.n_running = 1
        try:
            if transactions.autocommit:
                return self._change_and_commit(lone, run, database)
            if lone.may_put_off(run) and transactions.may_put_off():
                self._put_off(lone, run)
                return True
            if transactions.n_put_off:
                transactions.settle()
            try:
                lone.change(run)
            except BaseException as error:
                self._failed(error, run, with_savepoint=False)
                raise
            host.n_changes = run.n_changes
            host.n_total_changes += run.n_changes
        finally:
            transactions.leave()
        return True

    def _change_and_commit(self, lone: Lone, run: Run, database: Database) -> bool:
        """As `change_at_once`, in a transaction of its own."""
        session = self._session
        transactions, host = session.transactions, session.host
        schema = database.schema
        try:
            is_new = not database.begin_write_again() and database.begin_write(0, wait=True)
        except BaseException:
            if database.schema is not schema:
                session.schema_changed()
            self._count(0)  # see `_lock_for_write`
            raise
        if is_new:
            database.rollback()
            session.schema_changed()
            return False
        n_rollbacks = transactions.n_rollbacks
        transactions.n_changing = 1
        try:
            lone.change(run)
        except BaseException as error:
            transactions.n_changing = 0
            self._failed(error, run, with_savepoint=False, n_rollbacks=n_rollbacks)
            raise
        transactions.n_changing = 0
        if transactions.n_rollbacks != n_rollbacks:
            self._check_rollback(n_rollbacks)
        try:
            transactions.commit_alone(database)
        except BaseException:
            transactions.rollback()
            self._count(0)
            raise
        host.n_changes = run.n_changes
        host.n_total_changes += run.n_changes
        return True

    def _put_off(self, lone: Lone, run: Run) -> list[Row]:
        """As `_write`, of a statement whose index entries may wait for others, inside a transaction."""
        transactions = self._session.transactions
        transactions.put_off(lone)
        try:
            lone.put_off(run)
        except BaseException as error:
            self._failed(error, run)
            raise
        transactions.n_put_off += 1
        self._count(run.n_changes)
        return []

    def run_many(self, param_rows: Iterable[Row]) -> int:
        """Run the statement once for each row of parameters; the total of the changes.

        As many runs as there are rows: each one is whole or nothing, those before a failing one stay (and are
        committed one by one when there is no transaction). So they do when an error comes from `param_rows` itself.
        """
        session = self._session
        transactions = session.transactions
        compiled = self._compiled
        in_one = compiled.is_dml and not compiled.is_query and not compiled.calls_modules
        if not in_one or compiled.plan.multi_write or transactions.autocommit:
            total = 0
            for params in param_rows:
                for _ in self.run(params):
                    pass
                total += session.host.n_changes if compiled.is_dml else 0
            return total
        if transactions.n_put_off:
            transactions.settle()
        transactions.n_running += 1
        try:
            compiled = self._lock_for_write(compiled)
            executable = compiled.executable
            assert executable is not None
            session.host.start_clock()
            run = Run(session.host, (), self._literals)
            given = _Given(param_rows)
            transactions.n_put_off += 1  # rows may wait to be written together: statements in between let them in
            try:
                executable.run_many(run, given)
            except BaseException as error:
                if given.is_asked:
                    self._count_many(run)
                else:
                    n_total = session.host.n_total_changes
                    self._failed(error, run)
                    session.host.n_total_changes = n_total + run.n_changes  # of the runs before the one that failed
                raise
            self._count_many(run)
            return run.n_changes
        finally:
            transactions.leave()

    def _lock_for_write(self, compiled: Compiled) -> Compiled:
        """Take the locks, those to write first: who cannot have them shall not begin to read either."""
        session = self._session
        while True:
            plan = compiled.plan
            try:
                session.refuse_if_query_only()
                session.transactions.write(plan.writes, nothing_read=True)
                session.transactions.read(plan.reads)
            except BaseException:
                self._count(0)  # it has begun, so changes() is about it
                raise
            if compiled.generation == session.generation:
                return compiled
            try:
                compiled = self._compile_again()
            except BaseException:
                if session.transactions.autocommit:
                    session.transactions.rollback()
                raise

    def _compile_again(self) -> Compiled:
        self._compiled = self._session.compile(self.sql)
        self.columns = self._compiled.plan.column_names
        return self._compiled

    def _count(self, n_changes: int) -> None:
        host = self._session.host
        host.n_changes = n_changes
        host.n_total_changes += n_changes

    def _count_many(self, run: Run) -> None:
        """What changes() tells is about the last execution alone."""
        host = self._session.host
        if run.n_last is not None:
            host.n_changes = run.n_last
        host.n_total_changes += run.n_changes

    def _end_write(self) -> None:
        transactions = self._session.transactions
        try:
            transactions.end_write()
        except BaseException:
            transactions.rollback()  # in autocommit mode nobody could try the commit again
            raise

    def _check_rollback(self, n_rollbacks: int) -> None:
        """Raise AbortError if a function or hook that the statement has called has rolled the transaction back."""
        transactions = self._session.transactions
        if transactions.n_rollbacks != n_rollbacks:
            self._count(0)
            transactions.forget_statements()
            raise AbortError("abort due to ROLLBACK", extended=_ROLLED_BACK)

    def _failed(
        self, error: BaseException, run: Run, *, with_savepoint: bool = True, n_rollbacks: int | None = None
    ) -> None:
        """Undo as much as the error asks for (lang_conflict; c3ref_c_abort for the errors of the system).

        `with_savepoint`: the statement has one of its own, if any is open. `n_rollbacks`: before it began.
        """
        transactions = self._session.transactions
        if n_rollbacks is not None:
            self._check_rollback(n_rollbacks)
        action = getattr(error, "action", "ABORT") if isinstance(error, ConstraintError) else "ABORT"
        if self._is_kept(error):
            self._count(0)
            if with_savepoint:
                transactions.release_statement()
        elif action == "FAIL":
            if with_savepoint:
                transactions.release_statement()
            if transactions.may_commit:
                try:
                    self._end_write()
                except BaseException:  # a deferred foreign key: nothing has been changed
                    self._count(0)
                    raise
            self._count(run.n_changes)
        elif isinstance(error, FullError) and transactions.has_statement_savepoint:
            self._count(0)
            transactions.undo_statement()
        elif (
            action == "ROLLBACK"
            or transactions.may_commit
            or not _ends_statement_only(error)
            or transactions.is_lost
            or (run.is_torn and not transactions.has_statement_savepoint)
        ):
            self._count(0)
            transactions.rollback()
        else:
            self._count(0)
            if with_savepoint:
                transactions.undo_statement()


    def _is_kept(self, error: BaseException) -> bool:
        """Does what the statement has done stay in its transaction, although the error asks for no such thing?"""
        is_unforeseen = getattr(error, "sqlite_errorcode", 0) in (_DATATYPE_FAILED, _KEY_FAILED)
        is_unforeseen = is_unforeseen or str(error) == TOO_DEEP
        if not is_unforeseen or self._session.transactions.may_commit:
            return False
        from minisql.planner.may_abort import may_abort

        return not may_abort(self._compiled.plan)


class _Given:
    """The caller's rows of parameters. `is_asked` while the caller's own code is making the next one."""

    __slots__ = ("_rows", "is_asked")

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.is_asked = False

    def __iter__(self) -> Iterator[Row]:
        self.is_asked = True
        for row in self._rows:
            self.is_asked = False
            yield row
            self.is_asked = True
        self.is_asked = False


def _ends_statement_only(error: BaseException) -> bool:
    """Errors of the system, and whatever is not ours (KeyboardInterrupt may have come in the middle of a change to a
    page), undo the whole transaction; the caller's mistakes only the statement."""
    return isinstance(error, Error) and not isinstance(error, IoError | InterruptError | FullError)


def _give_returned(transactions: Transactions, rows: list[Row]) -> Iterator[Row]:
    """RETURNING's rows; until they are fetched, or the iterator is closed, nobody commits."""
    transactions.n_writing += 1
    try:
        yield ()  # see `_leave_at_end`
        yield from rows
    finally:
        transactions.n_writing -= 1
        transactions.leave()


def _leave_at_end(session: Session, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; then, or when the iterator is closed, the statement ends and gives up its locks."""
    try:
        yield ()  # taken by run() at once: from here on close() is sure to reach `finally`
        yield from rows
    finally:
        session.transactions.leave()
