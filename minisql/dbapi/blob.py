"""Blob: one value of one row as a file of fixed length.

Source: the Python documentation, sqlite3 "Blob objects"; the texts of the standard library's errors.
"""

from __future__ import annotations

import operator
import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn

from minisql.dbapi.bind import C_INT_MAX, buffer_bytes, c_int
from minisql.dbapi.explain_error import explained
from minisql.dbapi.turn import blob_turn, in_turn
from minisql.dbapi.types import refuse_no_c_string, type_name
from minisql.engine.blob import BlobHandle
from minisql.errors import BusyError, Error, ProgrammingError, SqlError

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection

_BYTE_MAX: Final = 255


class Blob:
    """What `Connection.blobopen` gives: bytes by index and slice, or as a file by `read`, `write`, `seek` and `tell`.

    The length never changes. It expires when the row is changed by something else. Close it: it holds locks.
    """

    __slots__ = ("__weakref__", "_connection", "_handle", "_offset")

    _connection: Connection
    _handle: BlobHandle | None
    _offset: int

    def __new__(cls, *arguments: object, **keywords: object) -> Blob:
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__name__}' instances")

    @classmethod
    def _of(cls, connection: Connection, handle: BlobHandle) -> Blob:
        blob: Blob = object.__new__(cls)
        blob._connection, blob._handle, blob._offset = connection, handle, 0
        return blob

    def __del__(self) -> None:
        handle, connection = self._handle, self._connection
        if handle is not None and not connection._is_closed() and not sys.is_finalizing():
            try:
                in_turn(connection, handle.close)
            except Error:  # nobody is there to hear it; what could not be committed is undone
                return

    def _check(self) -> BlobHandle:
        self._connection._check_owner()
        if self._handle is None:
            raise ProgrammingError("Cannot operate on a closed blob.")
        return self._handle

    # -- as a file

    @blob_turn
    def close(self) -> None:
        """Give the locks up; in autocommit mode, commit what was written. A second call does nothing."""
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.close()

    @blob_turn
    def read(self, length: int = -1, /) -> bytes:
        """So many bytes from the offset on, fewer at the end; all of them, when `length` is negative."""
        handle = self._check()
        length = c_int(length)
        left = handle.length - self._offset
        if length < 0 or length > left:
            length = left
        if length <= 0:
            return b""
        data = handle.read(length, self._offset)
        self._offset += length
        return data

    @blob_turn
    def write(self, data: Any, /) -> None:
        """Overwrite the bytes from the offset on. Raises: ValueError, when there are not so many."""
        handle = self._check()
        content = buffer_bytes(data)
        self._write(handle, content, self._offset)
        self._offset += len(content)

    def _write(self, handle: BlobHandle, content: bytes, offset: int) -> None:
        if len(content) > handle.length - offset:
            raise ValueError("data longer than blob length")
        handle.write(content, offset)

    def seek(self, offset: int, origin: int = os.SEEK_SET, /) -> None:
        """Set the offset, from the start, from where it is, or from the end."""
        offset, origin = c_int(offset), c_int(origin)
        handle = self._check()
        if origin == os.SEEK_CUR:
            base = self._offset
        elif origin == os.SEEK_END:
            base = handle.length
        elif origin == os.SEEK_SET:
            base = 0
        else:
            raise ValueError("'origin' should be os.SEEK_SET, os.SEEK_CUR, or os.SEEK_END")
        if offset + base > C_INT_MAX:
            raise OverflowError("seek offset results in overflow")
        if not 0 <= offset + base <= handle.length:
            raise ValueError("offset out of blob range")
        self._offset = offset + base

    def tell(self) -> int:
        """The offset from the start."""
        self._check()
        return self._offset

    def __enter__(self) -> Blob:
        self._check()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None, /
    ) -> Literal[False]:
        self._check()
        self.close()
        return False

    # -- as bytes

    __iter__ = None  # bytes are reached by their index alone

    def __len__(self) -> int:
        return self._check().length

    @blob_turn
    def __getitem__(self, key: Any, /) -> Any:
        handle = self._check()
        if isinstance(key, slice):
            indices = range(*key.indices(handle.length))
            if not indices:
                return b""
            first, last = min(indices), max(indices)
            data = handle.read(last - first + 1, first)
            return data if indices.step == 1 else bytes([data[index - first] for index in indices])
        return handle.read(1, _index(key, handle.length))[0]

    @blob_turn
    def __setitem__(self, key: Any, value: Any, /) -> None:
        handle = self._check()
        if not isinstance(key, slice):
            if hasattr(type(key), "__index__") and not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            index = _index(key, handle.length)
            if not 0 <= value <= _BYTE_MAX:
                raise ValueError("byte must be in range(0, 256)")
            self._write(handle, bytes((value,)), index)
            return
        indices = range(*key.indices(handle.length))
        if not indices:
            return
        content = buffer_bytes(value)
        if len(content) != len(indices):
            raise IndexError("Blob slice assignment is wrong size")
        if indices.step == 1:
            self._write(handle, content, indices.start)
            return
        first, last = min(indices), max(indices)
        data = bytearray(handle.read(last - first + 1, first))
        for index, byte in zip(indices, content):
            data[index - first] = byte
        self._write(handle, bytes(data), first)

    def __delitem__(self, key: Any, /) -> NoReturn:
        self._check()
        if isinstance(key, slice):
            raise TypeError("Blob doesn't support slice deletion")
        raise TypeError("Blob doesn't support item deletion")


def open_blob(connection: Connection, table: str, column: str, row: int, name: str, *, writable: bool) -> Blob:
    """See `Connection.blobopen`."""
    for number, text in ((1, table), (2, column)):
        if not isinstance(text, str):
            raise TypeError(f"blobopen() argument {number} must be str, not {type_name(text)}")
        refuse_no_c_string(text)
    if not isinstance(row, int):
        raise TypeError("expected 'int'")
    if not isinstance(name, str):
        raise TypeError(f"blobopen() argument 'name' must be str, not {type_name(name)}")
    refuse_no_c_string(name)
    if not -(1 << 63) <= row < 1 << 63:
        raise OverflowError("Python int too large to convert to SQLite INTEGER")
    try:
        handle = BlobHandle(connection._session, name, table, column, row, writable=writable)
    except (BusyError, SqlError) as error:
        explained(error, connection._session, "")
        raise
    except BaseException as error:
        connection._session.stopped_by(error)
        raise
    return Blob._of(connection, handle)


def _index(key: Any, length: int) -> int:
    """The offset that an index means. Raises: TypeError, IndexError."""
    if not hasattr(type(key), "__index__"):
        raise TypeError("Blob indices must be integers")
    index: int = operator.index(key)
    if not -(1 << 63) <= index < 1 << 63:
        raise IndexError("cannot fit 'int' into an index-sized integer")
    if index < 0:
        index += length
    if not 0 <= index < length:
        raise IndexError("Blob index out of range")
    return index
