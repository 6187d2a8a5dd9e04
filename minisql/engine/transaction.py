"""Transactions of a connection: autocommit, BEGIN to COMMIT, and named savepoints, over all its databases.

Savepoint number i of the connection is level i of every database that is being written; a database that begins to be
written later gets the levels that are open by then. A statement's own savepoint is the level above them all; a module
of a virtual table may run statements inside a statement, whose savepoints are the levels above that.
Source: lang_transaction, lang_savepoint, isolation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Final

from minisql.engine.database import Database
from minisql.engine.vtab.participants import Participants
from minisql.errors import BusyError, ConstraintError, Error, SqlError
from minisql.executor.raising import foreign_key_failure
from minisql.executor.run import Ahead
from minisql.executor.violations import Violations
from minisql.schema import fold
from minisql.sql.ast import TransactionKind
from minisql.storage.on_failure import OnFailure
from minisql.storage.super_journal import delete_unused, write_super_journal

if TYPE_CHECKING:
    from minisql.executor.dml.lone import Lone

_COMMITHOOK: Final = 531
_MAX_PUT_OFF: Final = 20_000  # statements: less than `IndexTree` holds, so that it is settled here


class Transactions:
    """Which transaction is open.

    T1  While `autocommit`, no database is written between two statements.
    T2  A read lock is held only inside a transaction or while a statement is running (`n_running` > 0).
    T3  `len(savepoints)` levels are open in every database that is being written, and no more between statements.

    Attributes:
        n_running: statements that have begun and not ended, open blob handles among them.
        n_writing: open blob handles that write, and statements whose RETURNING rows are not all fetched; nobody commits
            while there are any.
        n_changing: INSERTs, UPDATEs and DELETEs at work: more than one where functions run statements of their own.
        n_rollbacks: how often something was undone, for those who must notice.
        n_put_off: statements whose index entries may still have to go into their trees (`LoneInsert`, `LoneChange`).
        put_off_by: the one plan, if it is not of INSERTs, whose statements they are.
        ahead: running statements whose rows were read ahead of those who fetch them; they hear of every change.
        commit_hook: asked before something that has been written is committed; True: it is rolled back instead.
        rollback_hook: called when a transaction has been rolled back.
    Args:
        databases: the connection's list, by number; it changes with ATTACH and DETACH.
        on_schema_change: called when a rollback brought an older schema back.
        violations: foreign key violations, which forbid COMMIT.
    """

    def __init__(
        self, databases: list[Database | None], on_schema_change: Callable[[], None], violations: Violations
    ) -> None:
        self._databases = databases
        self._on_schema_change = on_schema_change
        self._violations = violations
        self._marks: list[tuple[int, int]] = []  # violations when each savepoint was opened
        self._statement_marks: list[tuple[int, int]] = []  # those of the statements that have savepoints of their own
        self.participants = Participants()
        self.autocommit = True
        self.savepoints: list[str] = []
        self.n_running = 0
        self.n_writing = 0
        self.n_changing = 0
        self.n_rollbacks = 0
        self.n_put_off = 0
        self.put_off_by: object = None
        self.ahead: set[Ahead] = set()
        self.commit_hook: Callable[[], bool] | None = None
        self.rollback_hook: Callable[[], object] | None = None
        self._opened_by_savepoint = False

    def open_databases(self) -> Iterator[Database]:
        return (database for database in self._databases if database is not None)

    # ---- statements

    def read(self, numbers: Iterable[int]) -> None:
        """Take the read locks that a statement needs."""
        changed = False
        try:
            for number in numbers:
                # One beyond them was detached: the statement is compiled anew before it runs.
                database = self._databases[number] if number < len(self._databases) else None
                if database is not None and (not database.reading or database.schema is None):
                    changed |= database.begin_read()
        except BaseException:
            self._on_schema_change()  # of those that come before it, or its own, read before it was refused
            self.begin_nothing()
            raise
        if changed:
            self._on_schema_change()

    def write(self, numbers: Iterable[int], *, nothing_read: bool = False) -> None:
        """Take the write locks that a statement needs.

        Args:
            nothing_read: the statement has only begun, so its read locks may be given up while it waits for
                another writer; the schema may be a new one after that.
        """
        self.stop_reading_ahead()
        changed = False
        try:
            for number in numbers:
                # One beyond them was detached: the statement is compiled anew before it runs.
                database = self._databases[number] if number < len(self._databases) else None
                if database is not None and not database.writing:
                    wait = nothing_read and not database.reading  # by this transaction, so far
                    changed |= database.begin_write(self.n_levels, wait=wait)
        except BaseException:
            self._on_schema_change()  # see `read`
            self.begin_nothing()
            raise
        if changed:
            self._on_schema_change()

    def begin_nothing(self) -> None:
        """A statement cannot begin, since it has only some of its locks: those to write go again (T1). As in SQLite
        they stay in a transaction, and while another statement writes, which ends the transaction."""
        if self.may_commit and not self.n_writing and any(database.writing for database in self.open_databases()):
            self.rollback()

    def stop_reading_ahead(self) -> None:
        """Something is about to be changed, or to be as it was before. Where the file cannot be read again, the rows
        that were read stand."""
        while self.ahead:
            with suppress(Error):
                self.ahead.pop().hand_over()

    @property
    def n_levels(self) -> int:
        """How many savepoints are open, those of running statements among them."""
        return len(self.savepoints) + len(self._statement_marks)

    def may_put_off(self) -> bool:
        """Index entries of the running statement may wait: no other one runs, and a transaction is open. If too many
        wait already, they do so no longer."""
        if self.autocommit or self.n_running > 1:
            return False
        if self.n_put_off >= _MAX_PUT_OFF:
            self.settle()
        return True

    def put_off(self, lone: Lone) -> None:
        """Index entries of a statement are going to wait. Those that `lone` takes out may wait themselves only if it
        has put them off: entries of other plans' statements go in first, but those of INSERTs wait together."""
        by = lone if lone.takes_out else None
        if self.n_put_off and self.put_off_by is not by:
            self.settle()
        if not self.n_put_off:
            lone.begin_putting_off()
        self.put_off_by = by

    @contextmanager
    def held(self) -> Iterator[None]:
        """While a module works for a statement: statements that it runs belong to that one, and do not commit."""
        held, self.autocommit = self.autocommit, False
        try:
            yield
        finally:
            self.autocommit = self.autocommit or held

    def leave(self) -> None:
        """A statement has ended: without a transaction and without other statements, the locks go.

        Its caller has taken it out of `n_running`: an exception of Ctrl-C may come wherever a function begins, and who
        counts in here would then count it for ever.
        """
        if self.autocommit and self.n_running == 0:
            self._end_reads()

    def settle(self) -> None:
        """Let the trees be whole: every statement that puts nothing off itself comes here first. An error means a
        damaged index or disk, and undoes the whole transaction: the statements that it is about have succeeded."""
        self.n_put_off, self.put_off_by = 0, None
        with OnFailure(self.rollback):  # of all databases, here and wherever it stands: none goes on by itself
            for database in self.open_databases():
                if database.writing:
                    database.store.settle()

    def end_write(self) -> None:
        """A writing statement has succeeded: in autocommit mode, commit."""
        if self.may_commit:
            self._commit_all()

    @property
    def may_commit(self) -> bool:
        """A writing statement that ends now commits: there is no transaction, and no other one is at work."""
        return self.autocommit and not self.n_changing

    @property
    def commits_plainly(self) -> bool:
        """Would a commit now be that of the files alone: nobody is asked, and no row is without its parent?"""
        return self.commit_hook is None and not self.participants and not self._violations.forbid_commit

    def commit_alone(self, database: Database) -> None:
        """As `end_write`, where a commit is a plain one and no other database is being written. Whatever is raised, all
        is to be rolled back. The locks go, too, where that takes less then, and no other statement has begun since (see
        `leave`)."""
        if self.n_running != 1 or not database.commit_and_leave():
            database.lock_for_commit()
            database.commit()
        self._violations.end_transaction()

    def forget_statements(self) -> None:
        """The transaction has been rolled back below the running statements, and their savepoints with it."""
        self._statement_marks.clear()

    def push_statement(self) -> None:
        """Open the savepoint of one statement."""
        self.participants.savepoint(self.n_levels)
        self._statement_marks.append(self._violations.mark())
        for database in self.open_databases():
            if database.writing:
                database.store.savepoint()

    @property
    def has_statement_savepoint(self) -> bool:
        """Can the running statement be undone alone?"""
        return bool(self._statement_marks)

    def release_statement(self) -> None:
        """The statement has succeeded."""
        if not self._statement_marks:
            return
        self._statement_marks.pop()
        level = self.n_levels
        self.participants.release(level)
        for database in self.open_databases():
            if database.writing and database.store.pager.n_savepoints > level:
                database.store.release(level)

    @property
    def is_lost(self) -> bool:
        """Has a write transaction come to an end in the pager, by an error of the file system?"""
        return any(database.has_lost_transaction for database in self.open_databases())

    def undo_statement(self) -> None:
        """The statement has failed: nothing of it stays."""
        if not self._statement_marks:
            return
        self._violations.back_to(self._statement_marks.pop())
        if self.is_lost:
            self.rollback()
            return
        level = self.n_levels
        changed = False
        with OnFailure(self.rollback):
            self.participants.rollback_to(level)
            self.participants.release(level)
            for database in self.open_databases():
                if database.writing and database.store.pager.n_savepoints > level:
                    changed |= database.rollback_to(level)
                    database.store.release(level)
        if changed:
            self._on_schema_change()

    # ---- BEGIN, COMMIT, ROLLBACK

    def begin(self, kind: TransactionKind) -> None:
        """BEGIN. The locks come first: where they cannot be had, that is the error, even inside a transaction."""
        if kind is not TransactionKind.DEFERRED:
            self._lock_all(exclusive=kind is TransactionKind.EXCLUSIVE)
        if not self.autocommit:
            raise SqlError("cannot start a transaction within a transaction")
        self.autocommit = False

    def _lock_all(self, *, exclusive: bool) -> None:
        changed = False
        try:
            for database in self.open_databases():
                if database.writing:
                    continue  # not even EXCLUSIVE asks for more
                if database.store.pager.readonly:  # BEGIN IMMEDIATE only reads what cannot be written
                    changed |= database.begin_read()
                else:
                    changed |= database.begin_write(
                        len(self.savepoints), exclusive=exclusive, wait=not database.reading
                    )
        except BaseException:
            self._on_schema_change()  # see `read`
            if self.autocommit:
                self.rollback()
            raise
        if changed:
            self._on_schema_change()

    def commit(self) -> None:
        if self.autocommit:
            raise SqlError("cannot commit - no transaction is active")
        if self.n_writing or self.n_changing:
            raise BusyError("cannot commit transaction - SQL statements in progress")
        self._commit_all()
        self._back_to_autocommit()

    def rollback_command(self) -> None:
        if self.autocommit:
            raise SqlError("cannot rollback - no transaction is active")
        self.rollback()

    def rollback(self) -> None:
        """Undo everything since the transaction began, whoever began it."""
        self.stop_reading_ahead()
        self.n_rollbacks += 1
        is_open = not self.autocommit or any(database.writing for database in self.open_databases())
        with ExitStack() as steps:  # last in, first out; each is done even if Ctrl-C has stopped the one before
            if is_open and self.rollback_hook is not None:
                steps.callback(self.rollback_hook)
            steps.callback(self._end_rollback)
            steps.callback(self.participants.rollback)
            for database in self.open_databases():
                steps.callback(database.rollback)

    def come_to_rest(self) -> None:
        """An exception that is not ours has ended a statement: Ctrl-C may come anywhere, also between taking a lock and
        noting it, or as a lock is given up. Where nothing else runs, and no transaction is open that is whole, all is
        undone, and no lock stays."""
        if self.n_running:
            return
        is_torn = bool(self._statement_marks or self.n_changing or self.n_writing) or any(
            not database.is_in_step
            or (database.writing and database.store.pager.n_savepoints != len(self.savepoints))  # T3
            for database in self.open_databases()
        )
        if not (self.autocommit or is_torn):
            return
        self.n_changing = self.n_writing = self.n_put_off = 0
        try:
            if is_torn:
                self.rollback()
        finally:
            self._back_to_autocommit()
            for database in self.open_databases():
                database.come_to_rest()
            self._on_schema_change()

    def close(self) -> None:
        """The files are going to be closed: nothing stays. Rows that an executemany has taken and not yet written,
        whose parameters close the connection, may wait no longer."""
        if self.n_running and self.n_put_off:
            with suppress(Error):
                self.settle()
        self.rollback()

    def _end_rollback(self) -> None:
        self._violations.end_transaction()
        self._back_to_autocommit()
        if any(database.schema is None for database in self.open_databases()):
            self._on_schema_change()

    def _commit_all(self) -> None:
        """Raises ConstraintFailure while a row is without the parent that a foreign key asks for."""
        if self._violations.forbid_commit:
            raise foreign_key_failure()
        if self.participants:
            with OnFailure(self.rollback), self.held():
                self.participants.sync()
        writing = [database for database in self._databases if database is not None and database.writing]
        for database in writing:
            database.lock_for_commit()  # BusyError: all are as they were, and COMMIT can be tried again
        with OnFailure(self.rollback):
            if writing and self.commit_hook is not None and self.commit_hook():
                raise ConstraintError("constraint failed", extended=_COMMITHOOK)
            if len(writing) == 1:
                writing[0].commit()
            else:
                self._commit_together(writing)
        if self.participants:
            self.participants.commit()
        self._violations.end_transaction()

    def _commit_together(self, writing: list[Database]) -> None:
        """Commit several databases: all or none of them, as far as they have rollback journals (lang_attach)."""
        main = self._databases[0]
        assert main is not None
        journals = [database.store.pager.journal_path for database in writing if database.needs_super_journal]
        vfs, super_journal = main.store.pager.vfs, None
        if main.path and len(journals) > 1:
            super_journal = write_super_journal(vfs, main.path, journals)
        try:
            for database in sorted(writing, key=lambda database: database.store.pager.in_wal_mode):
                database.prepare_commit(super_journal)  # a write-ahead log commits here: those that may fail come first
            if super_journal is not None:
                vfs.delete(super_journal, sync_directory=True)  # the commit
        except BaseException:
            self.rollback()
            if super_journal is not None:
                with suppress(Error):  # it counts for nothing: no journal names it
                    delete_unused(vfs, super_journal, journals[0])
            raise
        for database in writing:
            database.finish_commit(is_decided=super_journal is not None)

    def _back_to_autocommit(self) -> None:
        self.autocommit = True
        self.savepoints.clear()
        self._statement_marks.clear()
        self._marks.clear()
        self._opened_by_savepoint = False
        if self.n_running == 0:
            self._end_reads()

    def _end_reads(self) -> None:
        for database in self._databases:  # and not `open_databases`: 0.3 us less
            if database is not None and database.reading:
                self._violations.defer_all = False  # what has read without a transaction ends like a commit
                database.end_read()

    # ---- savepoints

    def savepoint(self, name: str) -> None:
        if self.n_changing or self.n_writing:
            raise BusyError("cannot open savepoint - SQL statements in progress")
        if self.autocommit:
            self.autocommit = False
            self._opened_by_savepoint = True
        self.participants.savepoint(self.n_levels)
        for database in self.open_databases():
            if database.writing:
                database.store.savepoint()
        self.savepoints.append(name)
        self._marks.append(self._violations.mark())

    def release(self, name: str) -> None:
        """RELEASE: forget the savepoint and those inside it. The outermost one of all commits."""
        level = self._level(name)
        if self.n_changing or self.n_writing:
            raise BusyError("cannot release savepoint - SQL statements in progress")
        if level == 0 and self._opened_by_savepoint:
            names = self.savepoints[:]
            try:
                self._commit_all()
            except ConstraintError as error:
                if error.sqlite_errorcode == _COMMITHOOK:  # all is undone, and the savepoints stay nevertheless
                    self.savepoints[:], self._marks[:] = names, [self._violations.mark() for _ in names]
                    self.autocommit, self._opened_by_savepoint = False, True
                raise
            self._back_to_autocommit()
            return
        self.participants.release(level)
        for database in self.open_databases():
            if database.writing:
                database.store.release(level)
        del self.savepoints[level:], self._marks[level:]

    def rollback_to(self, name: str) -> None:
        """ROLLBACK TO: undo back to the savepoint, which stays open."""
        level = self._level(name)
        self.stop_reading_ahead()
        self.n_rollbacks += 1
        changed = False
        with OnFailure(self.rollback):
            self.participants.rollback_to(level)
            for database in self.open_databases():
                if database.has_changed_schema:
                    database.forget_views()  # as SQLite, whichever side of the savepoint the change is on
                changed |= database.rollback_to(level)
        del self.savepoints[level + 1 :], self._marks[level + 1 :]
        self._violations.back_to(self._marks[level])
        if changed:
            self._on_schema_change()

    def _level(self, name: str) -> int:
        for level in range(len(self.savepoints) - 1, -1, -1):
            if fold(self.savepoints[level]) == fold(name):
                return level
        raise SqlError(f"no such savepoint: {name}")
