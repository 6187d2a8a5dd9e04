"""A prepared statement, and how it runs: locks, rows, counters.

A `Statement` is a text with its literals; texts that differ in unpinned literals only share a `Compiled`. When the
schema has moved since it was compiled, running it compiles it again, as `sqlite3_prepare_v2` statements do.
Source: rescode "SQLITE_SCHEMA".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.compiled import Compiled
from minisql.engine.held import HeldRows, hold
from minisql.engine.undo import end_write, refuse_rolled_back, undo
from minisql.executor.run import STATEMENT_WORK, Run
from minisql.sql import ast
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.fitted import FittedPlans
    from minisql.engine.session import Session
    from minisql.engine.transaction import Transactions
    from minisql.executor.dml.lone import Lone

Row = tuple[Value, ...]

_NO_ROWS: Final[Iterator[Row]] = iter(())


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
        self._fitted: FittedPlans | None = None

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
            if compiled.generation != session.generation and (session.ask is not None or self._may_count()):
                compiled = self._compile_again()
            return session.run_command(self, compiled.tree, params)
        transactions.n_running += 1
        if compiled.plan.writes:
            try:
                returned = self._write(compiled, params)
                if not returned or not compiled.is_query:
                    return iter(returned)
                rows = _give_returned(transactions, returned)
                next(rows)
                return rows
            finally:
                transactions.n_running -= 1
                transactions.leave()
        found: list[Row] | None = None
        try:
            transactions.read(compiled.plan.reads)
            while compiled.generation != session.generation:
                compiled = self._compile_again(params)
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
            transactions.n_running -= 1
            transactions.leave()
            raise
        transactions.n_running -= 1
        transactions.leave()
        return iter(found)

    def _fit(self, compiled: Compiled, params: Sequence[Value]) -> Compiled:
        """The plan for these values of the parameters that it weighs."""
        if self._fitted is None:
            from minisql.engine.fitted import FittedPlans

            self._fitted = FittedPlans(self._session, self._compile_for)
        return self._fitted.fit(compiled, params)

    def _compile_for(self, params: Sequence[Value]) -> Compiled:
        """For the schema as it is now, and these values; () if they are not to be known."""
        return self._session.compile(self.sql, params)

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
        compiled = self._lock_for_write(compiled, params)
        executable = compiled.executable
        assert executable is not None
        run = Run(session.host, params, self._literals)
        try:
            self._begin()
        except BaseException as error:  # a progress handler that says no, or a trace callback that fails
            undo(session, self._compiled.plan, error, run, with_savepoint=False)
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
            undo(session, self._compiled.plan, error, run, with_savepoint=with_savepoint, n_rollbacks=n_rollbacks)
            raise
        transactions.n_changing -= 1
        if transactions.n_rollbacks != n_rollbacks:
            refuse_rolled_back(session, n_rollbacks)
        if with_savepoint:
            transactions.release_statement()
        if compiled.counts:
            rows = [(run.n_changes if run.n_told is None else run.n_told,)]
        try:
            end_write(transactions)
        except BaseException:
            session.host.count_changes(0)
            raise
        session.host.count_changes(run.n_changes)
        return rows

    def change_at_once(self, params: Sequence[Value]) -> bool:
        """Change a row, where the statement does no more, while no other statement runs and nobody listens: inside a
        transaction that has begun to write, or in one of its own. False: nothing has happened, ask `run`.

        What there is to ask then is written out: an UPDATE by rowid inside a transaction makes 72 calls of functions in
        all, by `run` 95; with a transaction of its own, in a log, 152 for 273.
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
                undo(session, self._compiled.plan, error, run, with_savepoint=False)
                raise
            host.n_changes = run.n_changes
            host.n_total_changes += run.n_changes
        finally:
            transactions.n_running -= 1
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
            session.host.count_changes(0)  # see `_lock_for_write`
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
            undo(session, self._compiled.plan, error, run, with_savepoint=False, n_rollbacks=n_rollbacks)
            raise
        transactions.n_changing = 0
        if transactions.n_rollbacks != n_rollbacks:
            refuse_rolled_back(session, n_rollbacks)
        try:
            transactions.commit_alone(database)
        except BaseException:
            transactions.rollback()
            session.host.count_changes(0)
            raise
        host.n_changes = run.n_changes
        host.n_total_changes += run.n_changes
        return True

    def _put_off(self, lone: Lone, run: Run) -> list[Row]:
        """As `_write`, of a statement whose index entries may wait for others, inside a transaction."""
        session = self._session
        transactions = session.transactions
        transactions.put_off(lone)
        try:
            lone.put_off(run)
        except BaseException as error:
            undo(session, self._compiled.plan, error, run)
            raise
        transactions.n_put_off += 1
        session.host.count_changes(run.n_changes)
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
        if not in_one or compiled.plan.multi_write or transactions.autocommit or compiled.plan.weighed:
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
                    undo(session, self._compiled.plan, error, run)
                    session.host.n_total_changes = n_total + run.n_changes  # of the runs before the one that failed
                raise
            self._count_many(run)
            return run.n_changes
        finally:
            transactions.n_running -= 1
            transactions.leave()

    def _lock_for_write(self, compiled: Compiled, params: Sequence[Value] = ()) -> Compiled:
        """Take the locks, those to write first: who cannot have them shall not begin to read either."""
        session = self._session
        while True:
            plan = compiled.plan
            try:
                session.refuse_if_query_only()
                session.transactions.write(plan.writes, nothing_read=True)
                session.transactions.read(plan.reads)
            except BaseException:
                session.host.count_changes(0)  # it has begun, so changes() is about it
                raise
            if compiled.generation == session.generation:
                return compiled
            try:
                compiled = self._compile_again(params)
            except BaseException:
                session.transactions.begin_nothing()
                raise

    def _compile_again(self, params: Sequence[Value] = ()) -> Compiled:
        """For the schema as it is now, and these values."""
        self._compiled = self._compile_for(())
        self.columns = self._compiled.plan.column_names
        return self._fit(self._compiled, params) if self._compiled.plan.weighed and params else self._compiled

    def _may_count(self) -> bool:
        """It is a DROP that may have another column by now, or none: see `count_name`."""
        counts = self._session.settings.count_changes or bool(self.columns)
        return counts and isinstance(self._compiled.tree, ast.Drop)

    def _count_many(self, run: Run) -> None:
        """What changes() tells is about the last execution alone."""
        host = self._session.host
        if run.n_last is not None:
            host.n_changes = run.n_last
        host.n_total_changes += run.n_changes


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


def _give_returned(transactions: Transactions, rows: list[Row]) -> Iterator[Row]:
    """RETURNING's rows; until they are fetched, or the iterator is closed, nobody commits."""
    transactions.n_running += 1
    transactions.n_writing += 1
    try:
        yield ()  # see `_leave_at_end`
        yield from rows
    finally:
        transactions.n_writing -= 1
        transactions.n_running -= 1
        transactions.leave()


def _leave_at_end(session: Session, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; then, or when the iterator is closed, the statement ends and gives up its locks."""
    try:
        yield ()  # taken by run() at once: from here on close() is sure to reach `finally`
        yield from rows
    finally:
        session.transactions.n_running -= 1
        session.transactions.leave()
