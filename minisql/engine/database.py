"""One database of a connection: a file, and what is known of its schema.

Number 0 is main, 1 is temp, the rest are attached. The schema is read when a transaction first needs it, and again
when the schema cookie has moved (fileformat2 §1.3.10): another process changed it, we did, or a change was undone.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import BusyError, SqlError
from minisql.schema import Schema, Table, load_schema
from minisql.schema.statistics import with_statistics
from minisql.storage.pager import PagerState
from minisql.storage.record import RowReader
from minisql.storage.store import Meta, Store

_SCHEMA_FIELDS = (0, 1, 2, 3, 4)


class Database:
    """A store under its name, with its transaction's state and its schema.

    Attributes:
        reading, writing: which transaction is open on the file.
        schema: as of the last look at the cookie; None before the first.
        data_version: goes up when another connection has changed the file (pragma "data_version").
    """

    def __init__(self, name: str, path: str, store: Store) -> None:
        self.name = name
        self.path = path  # '' for a database that is in memory or temporary
        self.store = store
        self.reading = False
        self.writing = False
        self.schema: Schema | None = None
        self.data_version = 1

    def begin_read(self) -> bool:
        """Open a read transaction if none is open. True when the schema is a new one."""
        if self.reading:
            return False
        changed = self.store.begin_read()
        if changed and self.schema is not None:
            self.data_version += 1
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
        attempt = 0
        loaded = self.begin_read()
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
            else:
                for _ in range(n_savepoints):
                    self.store.savepoint()
        if exclusive:
            self.store.begin_write(exclusive=True)
        return loaded

    def commit(self) -> None:
        """Write what has changed; the read transaction stays. BusyError leaves everything as it was."""
        if self.writing:
            try:
                self.store.commit()
            except BaseException:
                state = self.store.pager.state
                self.writing = state is PagerState.WRITING
                self.reading = state is not PagerState.IDLE
                raise
            self.writing = False

    def rollback(self) -> bool:
        """Undo what has changed; the read transaction stays. True when that brought an older schema back."""
        if not self.writing:
            return False
        self.store.rollback()
        self.writing = False
        return self._cookie_moved() and self.refresh_schema()

    def rollback_to(self, level: int) -> bool:
        """Undo what has changed since the savepoint level. True when that brought an older schema back."""
        if not self.writing:
            return False
        self.store.rollback_to(level)
        return self._cookie_moved() and self.refresh_schema()

    def end_read(self) -> None:
        """Close the read transaction and give up the locks."""
        if self.reading:
            assert not self.writing, self.name
            self.store.end_read()
            self.reading = False

    def _cookie_moved(self) -> bool:
        return self.schema is not None and self.store.meta(Meta.SCHEMA_COOKIE) != self.schema.cookie

    def refresh_schema(self, *, force: bool = False) -> bool:
        """Read the schema if the cookie says that it is another one. True when it was read."""
        store = self.store
        empty = store.pager.n_pages == 0
        cookie = 0 if empty else store.meta(Meta.SCHEMA_COOKIE)
        if self.schema is not None and self.schema.cookie == cookie and not force:
            return False
        file_format = 0 if empty else store.meta(Meta.SCHEMA_FORMAT)
        if file_format > 4:
            raise SqlError("unsupported file format")
        schema = load_schema(self.name, self.schema_rows(), cookie, file_format, store.encoding)
        statistics = schema.tables.get("sqlite_stat1")
        if isinstance(statistics, Table):
            reader = RowReader((0, 1, 2), encoding=store.encoding)
            schema = with_statistics(schema, store.table(statistics.root_page_no).rows(reader))
        self.schema = schema
        return True

    def schema_rows(self) -> Sequence[tuple[object, ...]]:
        """The rows of this database's sqlite_schema, in rowid order."""
        if self.store.pager.n_pages == 0:
            return ()
        reader = RowReader(_SCHEMA_FIELDS, encoding=self.store.encoding)
        return list(self.store.table(1).rows(reader))

    def bump_cookie(self) -> None:
        """The schema has been changed: tell other connections, and read it anew."""
        self.store.set_meta(Meta.SCHEMA_COOKIE, self.store.meta(Meta.SCHEMA_COOKIE) + 1 & 0x7FFFFFFF)
        self.refresh_schema(force=True)
