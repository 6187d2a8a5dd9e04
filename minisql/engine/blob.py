"""Blob handles: one value of one row, read and written in place, piece by piece.

A handle is a running statement: it holds its locks until it is closed, and a writing one lets nobody commit. Whatever
else changes the row ends it, even if the value is the same afterwards; so does a rollback, if it writes.
Source: c3ref blob_open, blob_read, blob_write, blob_close; what is said when was found with SQLite.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.engine.undo import ends_statement_only
from minisql.errors import AbortError, Error, ReadonlyError, SqlError
from minisql.schema import Table, View, fold
from minisql.storage.serial_types import body_size
from minisql.storage.varint import read_varint

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.storage.btree.table import TableTree

_ROLLED_BACK: Final = 516
_NULL: Final = 0
_REAL: Final = 7
_FIRST_BLOB: Final = 12  # serial types from here on are blobs and texts


class BlobHandle:
    """An open value. `length`: in bytes, of a text in the database's encoding; 0 once the handle has expired."""

    def __init__(
        self, session: Session, database: str, table_name: str, column: str, rowid: int, *, writable: bool
    ) -> None:
        self._session = session
        self._rowid = rowid
        self._writable = writable
        self.length = 0
        transactions = session.transactions
        if transactions.n_put_off:
            transactions.settle()
        transactions.n_running += 1
        try:
            number, table, position = self._find(database, table_name, column)
            self._number = number
            if writable:
                session.refuse_if_query_only()
                transactions.write((number,))
            self._tree: TableTree = session.database(number).store.table(table.root_page_no)
            self._start, self.length = self._locate(position)
        except BaseException:
            self._leave()
            raise
        self._is_open = True
        self._n_rollbacks = transactions.n_rollbacks
        transactions.n_writing += writable
        self._tree.watch(rowid, self)

    def _find(self, database: str, table_name: str, column: str) -> tuple[int, Table, int]:
        """(number of the database, table, column) as the schema has it now, which is locked."""
        session = self._session
        session.transactions.read(number for number, each in enumerate(session.databases) if each is not None)
        found = session.environment.catalog.find_table(table_name, database)
        if found is None:
            raise SqlError(f"no such table: {database}.{table_name}")
        number, table = found
        if isinstance(table, View):
            raise SqlError(f"cannot open view: {table_name}")
        if not isinstance(table, Table):
            raise SqlError(f"cannot open virtual table: {table_name}")
        if table.without_rowid:
            raise SqlError(f"cannot open table without rowid: {table_name}")
        if any(each.generated is not None for each in table.columns):
            raise SqlError(f"cannot open table with generated columns: {table_name}")
        position = table.by_name.get(fold(column))
        if position is None:
            raise SqlError(f'no such column: "{column}"')
        if self._writable:
            self._refuse_if_others_depend(table, position)
        return number, table, position

    def _refuse_if_others_depend(self, table: Table, position: int) -> None:
        """A piece of a value that an index or a foreign key knows cannot be changed behind their backs."""
        if self._session.settings.foreign_keys and any(position in key.columns for key in table.foreign_keys):
            raise SqlError("cannot open foreign key column for writing")
        for index in table.indexes:
            if any(term.column is None or term.column == position for term in index.terms):
                raise SqlError("cannot open indexed column for writing")

    def _locate(self, position: int) -> tuple[int, int]:
        """(offset in the record, bytes) of the value."""
        record = self._tree.record_of(self._rowid)
        if record is None:
            raise SqlError(f"no such rowid: {self._rowid}")
        start, at = read_varint(record, 0)
        end_of_header = start
        serial_type = _NULL
        for _ in range(position + 1):
            if at >= end_of_header:  # the column was added later: its default is nowhere in the record
                serial_type = _NULL
                break
            start += body_size(serial_type)
            serial_type, at = read_varint(record, at)
        if serial_type < _FIRST_BLOB:
            kind = "null" if serial_type == _NULL else "real" if serial_type == _REAL else "integer"
            raise SqlError(f"cannot open value of type {kind}")
        return start, body_size(serial_type)

    # ---- reading and writing

    def read(self, n_bytes: int, offset: int) -> bytes:
        """A piece that is all inside of the value. Raises: AbortError, when the handle has expired."""
        record = self._record()
        return record[self._start + offset : self._start + offset + n_bytes]

    def write(self, data: bytes, offset: int) -> None:
        """Overwrite a piece that is all inside of the value.

        Raises:
            ReadonlyError: the handle only reads.
            AbortError: it has expired.

        What stops it half-way, as Ctrl-C may, undoes the whole transaction, as it does in a statement; the handle is
        then one that was open while somebody rolled back.
        """
        if not self._writable:
            raise ReadonlyError("attempt to write a readonly database")
        record = self._record()
        transactions = self._session.transactions
        transactions.write((self._number,))
        start = self._start + offset
        try:
            others = self._tree.unwatch(self._rowid)
            self._tree.replace(self._rowid, record[:start] + data + record[start + len(data) :])
            for other in others:
                self._tree.watch(self._rowid, other)
        except BaseException as error:
            if not ends_statement_only(error):
                transactions.rollback()
            raise

    def _record(self) -> bytes:
        """The row as it is now."""
        if not self._is_open:
            raise AbortError("query aborted")
        if self._session.transactions.n_put_off:
            self._session.transactions.settle()
        if self._writable and self._n_rollbacks != self._session.transactions.n_rollbacks:
            raise AbortError("abort due to ROLLBACK", extended=_ROLLED_BACK)
        record = self._tree.record_of(self._rowid) if self._tree.is_watched(self._rowid, self) else None
        if record is None:
            self._expire()
            raise AbortError("query aborted")
        return record

    def _expire(self) -> None:
        self.length = 0
        try:
            self.close()
        except Error:  # the row is changed, and that is what is said
            return

    def close(self) -> None:
        """Give the locks up; in autocommit mode, commit what was written. A second call does nothing."""
        if not self._is_open:
            return
        self._is_open = False
        self._tree.unwatch(self._rowid, self)
        self._session.transactions.n_writing -= self._writable
        self._leave()

    def _leave(self) -> None:
        """The statement that a handle is has ended."""
        transactions = self._session.transactions
        try:
            if self._writable and transactions.n_writing == 0:
                try:
                    transactions.end_write()
                except BaseException:
                    transactions.rollback()
                    raise
        finally:
            transactions.n_running -= 1
            transactions.leave()
