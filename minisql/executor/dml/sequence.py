"""The table sqlite_sequence, where AUTOINCREMENT remembers the highest rowids. Source: autoinc §3, fileformat2 §2.6.2.

It is read once and kept for as long as nobody else changes it: a program that gives all its tables AUTOINCREMENT, as
Django does, would look through a row for each table with every INSERT (with 70 tables 0.2 ms an INSERT for 0.7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from minisql.errors import CorruptError
from minisql.storage.record import ROWID, RowReader, encode_record
from minisql.value import Value
from minisql.value.cast import to_integer

if TYPE_CHECKING:
    from minisql.storage.store import Store

_SCHEMA_ROOT: Final = 1


class Sequence:
    """sqlite_sequence of one database, as it is now.

    Raises:
        CorruptError: there is none, although a table has AUTOINCREMENT.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._schema = store.table(_SCHEMA_ROOT)
        self._schema_version = self._schema.version
        self._tree = store.table(self._root())
        self._version = -1
        self._rows: dict[Value, tuple[int, Value]] = {}

    @property
    def is_current(self) -> bool:
        """It is in the same tree still: no schema change since, no other connection's change."""
        schema = self._store.table(_SCHEMA_ROOT)
        return schema is self._schema and schema.version == self._schema_version

    def find(self, name: str) -> tuple[int, int] | None:
        """(rowid in sqlite_sequence, highest rowid) of the table, by its first row; None before its first INSERT."""
        if self._version != self._tree.version:
            self._read()
        row = self._rows.get(name)
        return None if row is None else (row[0], to_integer(row[1]) or 0)

    def write(self, name: str, key: int | None, highest: int) -> int:
        """Write the highest rowid down, in the row `key`; None: in a new row. Returns the row's rowid."""
        tree = self._tree
        is_known = self._version == tree.version
        record = encode_record((name, highest), self._store.encoding)
        if key is None:
            key = (tree.max_rowid() or 0) + 1
            tree.insert(key, record)
        else:
            tree.replace(key, record)
        if is_known:
            self._rows[name] = key, highest
            self._version = tree.version
        return key

    def _read(self) -> None:
        rows: dict[Value, tuple[int, Value]] = {}
        reader = RowReader((ROWID, 0, 1), encoding=self._store.encoding)
        for key, name, highest in self._tree.rows(reader):
            assert isinstance(key, int)
            rows.setdefault(name, (key, highest))
        self._rows, self._version = rows, self._tree.version

    def _root(self) -> int:
        reader = RowReader((1, 3), encoding=self._store.encoding)  # name, rootpage
        for name, root_page_no in self._schema.rows(reader):
            if name == "sqlite_sequence" and isinstance(root_page_no, int):
                return root_page_no
        raise CorruptError("no sqlite_sequence beside a table with AUTOINCREMENT")


_known: Final[WeakKeyDictionary[Store, Sequence]] = WeakKeyDictionary()


def sequence_of(store: Store) -> Sequence:
    """The store's sqlite_sequence; a transaction must be open. Raises as `Sequence` does."""
    sequence = _known.get(store)
    if sequence is None or not sequence.is_current:
        sequence = _known[store] = Sequence(store)
    return sequence


class Counter:
    """The highest rowid that an AUTOINCREMENT table has ever had, as one statement counts it.

    It is read when it is first asked for, and written down once, at the end: a statement that fails with FAIL, or that
    RAISE(FAIL) ends, keeps its rows without that.
    """

    __slots__ = ("_highest", "_is_read", "_key", "_name", "_store", "_written")

    def __init__(self, store: Store, table_name: str) -> None:
        self._store = store
        self._name = table_name
        self._is_read = False
        self._key: int | None = None
        self._highest = self._written = 0

    @property
    def highest(self) -> int:
        """The highest rowid so far, 0 if there was none."""
        if not self._is_read:
            self._read()
        return self._highest

    @highest.setter
    def highest(self, rowid: int) -> None:
        if not self._is_read:
            self._read()
        self._highest = rowid

    def _read(self) -> None:
        found = sequence_of(self._store).find(self._name)
        self._key, self._highest = (None, 0) if found is None else found
        self._written = self._highest
        self._is_read = True

    def write(self) -> None:
        """The statement has ended: write a higher rowid down, and the first one even if it is 0. Another statement may
        change it from here on."""
        if not self._is_read:
            self._read()
        if self._key is None or self._highest > self._written:
            sequence_of(self._store).write(self._name, self._key, self._highest)
        self._is_read = False
