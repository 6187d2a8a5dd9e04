"""`minisql.open`: a database from anything that has its bytes.

A path opens as `connect` opens it. Bytes become a database in memory, which may be written and asked for its bytes
again (`serialize`). What stays where it is (an open file, a member of a zip archive, a file on a web server) can be
read, and not written.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any, Final, TypedDict

from minisql.dbapi.connection import Connection
from minisql.storage.vfs.source import ByteSource, SourceVfs, without_log

if TYPE_CHECKING:
    from typing import Unpack
    from zipfile import Path as ZipPath


_ADDRESS: Final = ("http://", "https://")


class ConnectOptions(TypedDict, total=False):
    """What else `open` takes, and hands on: see `Connection`."""

    timeout: float
    detect_types: int
    isolation_level: str | None
    check_same_thread: bool
    cached_statements: int
    uri: bool
    autocommit: bool | int


class OpenedConnection(Connection):
    """A connection that `minisql.open` made.

    Attributes:
        source: where the bytes come from; None for a path, and for bytes. `source.n_reads` are the requests, or calls
            of `read`, so far, and `source.n_bytes` what they brought.
    """

    source: ByteSource | None

    def __init__(self, database: Any, *, source: ByteSource | None = None, **options: Any) -> None:
        self.source = source
        if source is not None:
            from minisql.storage.vfs.posix import PosixVfs

            self._vfs = SourceVfs(source, PosixVfs())
        super().__init__(database, **options)


def open(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | ZipPath | ByteSource,
    *,
    download: bool = False,
    headers: Mapping[str, str] | None = None,
    **options: Unpack[ConnectOptions],
) -> OpenedConnection:
    """Open the database that `source` is.

    Args:
        source: one of
            - a path, or with `uri=True` a URI: as `connect`, to read and write;
            - bytes, a bytearray or a memoryview: a private copy in memory, to read and write;
            - a binary file object that can seek: it is read in place, stays open, and its position is moved;
            - `"archive.zip!member.db"` or a `zipfile.Path`: a member that is stored is read in place, a compressed one
              is unpacked first;
            - an http or https address: pages are read as they are needed, see `minisql.HttpSource`;
            - a `ByteSource` of the program's own, a `minisql.HttpSource` with sizes of its own for example, which is
              closed with the connection.
        download: read all of a web server's file, or of a file object that cannot seek, before anything else.
        headers: to send to a web server with each request.
        options: see `Connection`.
    Raises:
        OperationalError: there is no such file, member or server, or the server does not serve ranges.
        TypeError: nothing can be made of the object.

    A database in WAL mode that is no path is read as its file stands, without the log.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        connection = OpenedConnection(":memory:", **options)
        connection.deserialize(without_log(bytes(source)))
        return connection
    if isinstance(source, str):
        if source.startswith(_ADDRESS):
            from minisql.storage.vfs.http import HttpSource

            return _connected(HttpSource(source, headers=headers, download=download), options)
        archive, mark, member = source.rpartition("!")
        if mark and member and not options.get("uri") and not os.path.exists(source) and os.path.isfile(archive):
            return _member(archive, member, options)
        return OpenedConnection(source, **options)
    if isinstance(source, os.PathLike):
        return OpenedConnection(source, **options)
    return _connected(_of_object(source, download=download), options)


def _connected(source: ByteSource, options: ConnectOptions) -> OpenedConnection:
    try:
        return OpenedConnection(source.name, source=source, **{**options, "uri": False})
    except BaseException:
        source.close()
        raise


def _member(path: str, member: str, options: ConnectOptions) -> OpenedConnection:
    from zipfile import BadZipFile, ZipFile

    from minisql.errors import CantOpenError
    from minisql.storage.vfs.streams import zip_source

    try:
        archive = ZipFile(path)
    except (OSError, BadZipFile) as error:
        raise CantOpenError(f"unable to open database file: {path}: {error}") from error
    with archive:
        source = zip_source(archive, member)
    return _connected(source, options)


def _of_object(source: Any, *, download: bool) -> ByteSource:
    """A program's object as a source. Raises: TypeError, CantOpenError."""
    from minisql.errors import CantOpenError
    from minisql.storage.vfs.streams import FileSource, copied, zip_source

    if _is_zip_path(source):
        return zip_source(source.root, source.at)
    if all(hasattr(source, name) for name in ("name", "n_reads", "n_bytes", "size", "read", "close")):
        taken: ByteSource = source
        return taken
    if not hasattr(source, "read") or not isinstance(source.read(0), bytes):
        raise TypeError(f"open() argument 1 must be a path, bytes, a binary file or an address, not {_type(source)}")
    name = f"<{getattr(source, 'name', None) or _type(source)}>"
    if download:
        try:
            return copied(source, name)
        except OSError as error:
            raise CantOpenError(f"unable to open database file: {error}") from error
    if not hasattr(source, "seekable"):
        raise TypeError(f"open() argument 1 must be a binary file with seek(), not {_type(source)}")
    return FileSource(source, name)


def _is_zip_path(source: object) -> bool:
    """Is it a `zipfile.Path`? The module is looked at only where it could be one."""
    if not type(source).__module__.startswith("zipfile"):
        return False
    from zipfile import Path

    return isinstance(source, Path)


def _type(source: object) -> str:
    return type(source).__name__
