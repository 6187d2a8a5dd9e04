"""One database of a connection: a file, and what is known of its schema.

Number 0 is main, 1 is temp, the rest are attached. The schema is read when a transaction first needs it, and again
when the schema cookie has moved (fileformat2 §1.3.10): another process changed it, we did, or a change was undone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress

from minisql.engine.settings import Settings
from minisql.errors import BusyError, CorruptError, LockHolder, SqlError
from minisql.frozen import replace
from minisql.planner.environment import KnownViews
from minisql.schema import Schema, Table, fold, load_schema
from minisql.schema.hash_order import HashedNames
from minisql.schema.objects import IndexSample
from minisql.schema.reload import LoadedSchema, reload_schema
from minisql.schema.statistics import sample_of, with_kept_statistics, with_least_rows, with_statistics
from minisql.storage.commit import Synchronous
from minisql.storage.journal import JournalMode
from minisql.storage.pager import PagerState
from minisql.storage.record import RowReader, decode_record
from minisql.storage.store import Meta, Store

_SCHEMA_FIELDS = (0, 1, 2, 3, 4)
_SEQUENCE = "sqlite_sequence"


class Database:
    """A store under its name, with its transaction's state and its schema.

    Attributes:
        reading, writing: which transaction is open on the file.
        schema: as of the last look at the cookie; None before the first, and when an undo or a failing file took it
            away: it is read when a statement next asks for a transaction.
        mmap_size, synchronous_asked, journal_mode_asked: what PRAGMAs of these names answer. A temporary database
            (where the last is not None) has no journal on disk, whatever is asked for.
        data_version: goes up when another connection has changed the file (pragma "data_version").
        is_target: a backup is being written over it, and statements have to wait.
        known_views: those of the database, and temporary_views those of the connection's temp (planner/first_use.py).
        temporary_triggers: the names of the triggers in the connection's temp. SQLite reads temp anew whenever it reads
            another database's schema anew.
    """

    def __init__(self, name: str, path: str, store: Store) -> None:
        self.name = name
        self.path = path  # '' for a database that is in memory or temporary
        self.store = store
        self.reading = False
        self.writing = False
        self.schema: Schema | None = None
        self._loaded: LoadedSchema | None = None  # what the rows last read have become
        self.data_version = 1
        self.mmap_size = 0
        self.synchronous_asked = int(store.pager.synchronous)
        self.journal_mode_asked: JournalMode | None = None
        self._was_read = False
        self._keeps_statistics = False
        self._read_while_writing = False  # the schema is, or may be, of a transaction that is not committed
        self.known_views: KnownViews = {}
        self.temporary_views: KnownViews = {}
        self.temporary_triggers = HashedNames()
        self.forget_how_schema_was_made()
        self.is_target = False
        self.settings: Settings | None = None  # of the connection that has it open

    def begin_read(self) -> bool:
        """Open a read transaction if none is open. True when the schema is a new one."""
        if self.reading:
            return self.schema is None and self.refresh_schema()
        if self.is_target:
            raise BusyError("database is locked")
        store = self.store
        if self.schema is not None and store.begin_again():  # 0.4 us less than to come to the same below
            self.reading = True
            return False
        changed = store.begin_read()
        if changed and (self._was_read or self.store.pager.in_wal_mode):  # as SQLite counts: the first log is a change
            self.data_version += 1
        self._was_read = True
        try:
            loaded = (changed or self.schema is None) and self.refresh_schema()
        except BaseException:
            self.store.end_read()
            raise
        self.reading = True
        return loaded

    def begin_write(self, n_savepoints: int, *, exclusive: bool = False, wait: bool = False) -> bool:
        """Open a write transaction if none is open, with a level for each open SAVEPOINT.

        Args:
            wait: ask the busy handler while another connection writes. Only for one who has read nothing that
                must still hold: the read transaction is given up while waiting, or two could wait for each other.
        Returns:
            True when the schema is a new one.
        """
        was_reading, was_writing = self.reading, self.writing
        loaded = self.begin_read()
        try:
            loaded |= self._reserve(n_savepoints, wait=wait)
            if exclusive:
                self.store.begin_write(exclusive=True)
        except BusyError:
            if not was_writing:
                self.rollback()
            if not was_reading:
                self.end_read()
            raise
        return loaded

    def begin_write_again(self) -> bool:
        """As `begin_write`, without savepoints, where nothing has happened since this connection has read or written
        last. False: nothing has happened now, either, and `begin_write` knows what to do."""
        if self.reading or self.is_target or self.schema is None or not self.store.begin_write_again():
            return False
        self.reading = self.writing = True
        return True

    def _reserve(self, n_savepoints: int, *, wait: bool) -> bool:
        """Become the writer, with a level for each open SAVEPOINT. True when the schema is a new one."""
        attempt = 0
        loaded = False
        while not self.writing:
            try:
                self.store.begin_write()
                self.writing = True
            except BusyError as error:
                if not wait:
                    raise
                self.end_read()
                if error.sqlite_errorname != "SQLITE_BUSY_SNAPSHOT":  # that only asks for a newer snapshot
                    busy = self.store.pager.busy
                    if busy is None or not busy(attempt):
                        raise
                    attempt += 1
                loaded |= self.begin_read()
            except BaseException:  # it may have failed after the lock was taken
                self.writing = self.store.pager.state is PagerState.WRITING
                raise
            else:
                for _ in range(n_savepoints):
                    self.store.savepoint()
        return loaded

    def commit(self) -> None:
        """Write what has changed; the read transaction stays. BusyError leaves everything as it was."""
        if self.writing:
            try:
                self.store.commit()
            except BaseException:
                self._learn_state()
                raise
            self.writing = self._read_while_writing = False

    def commit_and_leave(self) -> bool:
        """As `commit` and then `end_read`, where a few pages have changed, and no more. False: nothing has happened.
        See `Pager.commit_and_leave`."""
        try:
            if not self.store.commit_and_leave():
                return False
        except BaseException:
            self._learn_state()
            raise
        self.writing = self.reading = self._read_while_writing = False
        return True

    def commit_images(self, *, page_size: int, n_pages: int) -> None:
        """Commit the images of another database, see `Store.commit_images`, and read the schema in them."""
        self._commit(lambda: self.store.commit_images(page_size=page_size, n_pages=n_pages))
        self.refresh_schema(force=True)

    def set_synchronous(self, number: int) -> None:
        """Wait for the disk so often from now on; 4 to 6 are FULL (pragma "synchronous")."""
        self.synchronous_asked = number
        self.store.pager.synchronous = Synchronous(number) if number <= Synchronous.EXTRA else Synchronous.FULL

    def lock_for_commit(self) -> None:
        """Keep readers out, as SQLite does even when nothing has changed. BusyError leaves everything as it was."""
        self.store.pager.lock_exclusive()

    def prepare_commit(self, super_journal: str | None) -> None:
        """Write what has changed; until `finish_commit`, `rollback` undoes it (but for a write-ahead log)."""
        self.store.prepare_commit(super_journal)

    def finish_commit(self, *, is_decided: bool) -> None:
        """End the transaction that was prepared; the read transaction stays."""
        self._commit(lambda: self.store.finish_commit(is_decided=is_decided))

    @property
    def needs_super_journal(self) -> bool:
        """Can a crash leave its part of a commit undone, while other databases have theirs?"""
        pager = self.store.pager
        synced = pager.synchronous is not Synchronous.OFF
        return bool(self.path) and pager.has_changes and pager.journal_mode.on_disk and synced and not pager.in_wal_mode

    @property
    def has_lost_transaction(self) -> bool:
        """Did an error of the file system end the write transaction?"""
        return self.writing and self.store.pager.state is PagerState.IDLE

    def _commit(self, commit: Callable[[], None]) -> None:
        if self.writing:
            try:
                commit()
            except BaseException:
                self._learn_state()
                raise
            self.writing = self._read_while_writing = False

    def rollback(self) -> bool:
        """Undo what has changed; the read transaction stays. True when the schema was undone too."""
        if not self.writing:
            return False
        try:
            self.store.rollback()
        except BaseException:
            self.schema = None
            raise
        finally:
            self._learn_state()
        return self._schema_undone()

    def rollback_to(self, level: int) -> bool:
        """Undo what has changed since the savepoint level. True when the schema was undone too."""
        if not self.writing:
            return False
        self.store.rollback_to(level)
        return self._schema_undone()

    def end_read(self) -> None:
        """Close the read transaction and give up the locks."""
        if self.reading:
            if self.writing:  # an interrupt came between the change and its end
                self.rollback()
            self.reading = False  # first: what stops the pager half-way must not leave it IDLE and us reading
            self.store.end_read()

    @property
    def is_in_step(self) -> bool:
        """Do we and the pager agree on which transaction is open?"""
        state = self.store.pager.state
        return self.writing is (state is PagerState.WRITING) and self.reading is (state is not PagerState.IDLE)

    def come_to_rest(self) -> None:
        """End every transaction, without a commit, whatever it was stopped at."""
        self.reading = self.writing = False
        if self._read_while_writing:
            self.schema, self._read_while_writing = None, False
        self.store.come_to_rest()

    def _learn_state(self) -> None:
        """A transaction has ended, or failed: the pager knows what is left of it."""
        state = self.store.pager.state
        self.writing = state is PagerState.WRITING
        self.reading = state is not PagerState.IDLE

    def _schema_undone(self) -> bool:
        """Forget the schema if it may be another one than the file's now. The file is not read here: it may fail."""
        pager = self.store.pager
        at_hand = self.reading and (pager.n_pages == 0 or 1 in pager.pages)
        if self.schema is None or not self._read_while_writing:
            return False
        if at_hand and self.store.meta(Meta.SCHEMA_COOKIE) == self.schema.cookie:
            return False
        self.schema = None
        return True

    def refresh_schema(self, *, force: bool = False) -> bool:
        """Read the schema if the cookie says that it is another one. True when it was read."""
        store = self.store
        empty = store.pager.n_pages == 0
        cookie = 0 if empty else store.meta(Meta.SCHEMA_COOKIE)
        if self.schema is not None and self.schema.cookie == cookie and not force:
            return False
        file_format = 0 if empty else store.meta(Meta.SCHEMA_FORMAT) & 0xFF  # as SQLite looks at it
        if file_format > 4:
            raise SqlError("unsupported file format")
        if not force or self.schema is None:
            self.forget_how_schema_was_made()
        before, self.schema = self.schema, None  # until all of it is read
        self._read_while_writing |= self.writing
        n_pages = store.pager.n_pages
        forgives = self.settings is not None and self.settings.may_write_schema
        rows = self._rows_as_made()
        if forgives:
            self._loaded = None
            schema = load_schema(
                self.name, rows, cookie, file_format, store.encoding, n_pages=n_pages, skip_malformed=True
            )
        else:
            known, self._loaded = self._loaded, None
            self._loaded = reload_schema(known, self.name, rows, cookie, file_format, store.encoding, n_pages=n_pages)
            schema = self._loaded.schema
        statistics = schema.tables.get("sqlite_stat1")
        if before is not None and self._keeps_statistics:
            schema = with_kept_statistics(schema, before)
        elif isinstance(statistics, Table):
            reader = RowReader((0, 1, 2), encoding=store.encoding)
            with suppress(CorruptError):  # as without statistics: the data can be read all the same
                samples = self._samples(schema.tables.get("sqlite_stat4"))
                schema = with_statistics(schema, store.table(statistics.root_page_no).rows(reader), samples)
        self._keeps_statistics = True
        self.schema = schema
        if self.name == "temp":
            if force and before is not None:
                self.temporary_triggers.follow(schema.triggers)
            else:
                self.temporary_triggers.read_anew(schema.triggers)
        return True

    def forget_statistics(self) -> None:
        """The schema is going to be read with the statistics that there are then."""
        self._keeps_statistics = False

    def expect_index(self, tables: Collection[str]) -> None:
        """Estimates of a new index are made for tables of these folded names, see `with_least_rows`."""
        schema = self.schema
        assert schema is not None, self.name
        found = {key: schema.tables[key] for key in tables}
        raised = {key: with_least_rows(table) for key, table in found.items() if isinstance(table, Table)}
        self.schema = replace(schema, tables={**schema.tables, **raised})

    def _samples(self, statistics: object) -> list[tuple[object, IndexSample]]:
        """(index, sample) of each row of sqlite_stat4 that says something."""
        if not isinstance(statistics, Table):
            return []
        encoding = self.store.encoding
        found: list[tuple[object, IndexSample]] = []
        reader = RowReader((1, 2, 3, 4, 5), encoding=encoding)
        for name, neq, nlt, ndlt, record in self.store.table(statistics.root_page_no).rows(reader):
            if not isinstance(record, bytes):
                continue
            with suppress(CorruptError):
                sample = sample_of(neq, nlt, ndlt, decode_record(record, encoding))
                if sample is not None:
                    found.append((name, sample))
        return found

    def schema_rows(self) -> Sequence[tuple[object, ...]]:
        """The rows of this database's sqlite_schema, in rowid order."""
        if self.store.pager.n_pages == 0:
            return ()
        reader = RowReader(_SCHEMA_FIELDS, encoding=self.store.encoding)
        return list(self.store.table(1).rows(reader))

    def forget_how_schema_was_made(self) -> None:
        """The schema is what its rows say: SQLite's, too, is read anew."""
        self.made_with_sequence: str | None = None  # the folded name of the table for which sqlite_sequence was made
        self.left_shadows: frozenset[str] = frozenset()  # folded names of shadow tables whose virtual table is gone
        self.forget_statistics()
        self.forget_views()

    def forget_views(self) -> None:
        """What is known of the columns of views has to be found out anew."""
        self.known_views.clear()
        self.temporary_views.clear()
        self.temporary_triggers.read_anew()

    @property
    def has_changed_schema(self) -> bool:
        """Has the open transaction changed the schema?"""
        return self._read_while_writing

    def _rows_as_made(self) -> Sequence[tuple[object, ...]]:
        """`schema_rows`, but sqlite_sequence in front of the table that it has been made for, where SQLite has it in
        memory (see `minisql.schema.hash_order`) until it reads the whole schema anew."""
        rows = self.schema_rows()
        if self.made_with_sequence is None:
            return rows
        name = [fold(row[1]) if isinstance(row[1], str) else None for row in rows]
        if self.made_with_sequence not in name or _SEQUENCE not in name:
            return rows
        table, sequence = name.index(self.made_with_sequence), name.index(_SEQUENCE)
        if sequence < table:
            return rows
        return [*rows[:table], rows[sequence], *rows[table:sequence], *rows[sequence + 1 :]]

    def lock_holders(self) -> tuple[LockHolder, ...]:
        """The other connections that hold locks on the file, as far as the system tells."""
        return self.store.pager.lock_holders()

    def bump_cookie(self) -> None:
        """The schema has been changed: tell other connections, and read it anew."""
        self.store.set_meta(Meta.SCHEMA_COOKIE, self.store.meta(Meta.SCHEMA_COOKIE) + 1 & 0x7FFFFFFF)
        self.refresh_schema(force=True)
