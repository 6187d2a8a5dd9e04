"""Byte sources of this machine: a program's open file, a part of a file, a member of a zip archive.

What cannot be read from any offset (a compressed member, a pipe) is first copied as a whole, into memory or, above some
megabytes, into a temporary file without a name.
"""

from __future__ import annotations

import os
import threading
from typing import IO, TYPE_CHECKING, Final, Protocol

from minisql.errors import CantOpenError, IoError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MAX_IN_MEMORY: Final = 16 << 20  # bytes of a copy
_CHUNK: Final = 1 << 20
_LOCAL_HEADER: Final = 30  # bytes of a zip member's own header, before its name (APPNOTE 4.3.7)
_ENCRYPTED: Final = 1


class Readable(Protocol):
    """What gives bytes one after another."""

    def read(self, n_bytes: int, /) -> bytes:
        """At most so many; none at the end."""
        ...


class FileSource:
    """A binary file object that can seek, or a part of it.

    Args:
        file: is read from several threads only under a lock of ours; nobody else may move its position meanwhile.
        name: for messages.
        start, n_bytes: the part that counts; without them all of it.
        owns: close the file when the database is closed.
    Raises:
        CantOpenError: it cannot seek.
    """

    def __init__(
        self, file: IO[bytes], name: str, *, start: int = 0, n_bytes: int | None = None, owns: bool = False
    ) -> None:
        self.name = name
        self.n_reads = 0
        self.n_bytes = 0
        self._file = file
        self._start = start
        self._owns = owns
        self._lock = threading.Lock()
        try:
            if not file.seekable():
                raise CantOpenError(f"{name} cannot seek; download=True reads all of it first")
            end = file.seek(0, os.SEEK_END)
        except (OSError, ValueError) as error:
            raise CantOpenError(f"unable to open database file: {error}") from error
        self._size = end - start if n_bytes is None else n_bytes

    def size(self) -> int:
        return self._size

    def read(self, offset: int, n_bytes: int) -> bytes:
        n_bytes = min(n_bytes, self._size - offset)
        if n_bytes <= 0:
            return b""
        with self._lock:
            try:
                self._file.seek(self._start + offset)
                data = self._read(n_bytes)
            except (OSError, ValueError) as error:  # ValueError: it has been closed
                raise IoError(f"disk I/O error: {error}", extended=266) from error
        return data

    def _read(self, n_bytes: int) -> bytes:
        """An unbuffered file may give less than it was asked for."""
        pieces: list[bytes] = []
        while n_bytes > 0:
            piece = self._file.read(n_bytes)
            self.n_reads += 1
            if not piece:
                break
            pieces.append(piece)
            n_bytes -= len(piece)
            self.n_bytes += len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def close(self) -> None:
        if self._owns:
            self._file.close()


def copied(stream: Readable, name: str, *, n_bytes: int | None = None) -> FileSource:
    """A source over a copy of the rest of a stream.

    Args:
        n_bytes: how many bytes there must be; None: nobody knows.
    Raises:
        CantOpenError: the stream ends too early.
        OSError: what the stream says.
    """
    from tempfile import SpooledTemporaryFile

    copy = SpooledTemporaryFile(max_size=_MAX_IN_MEMORY)  # noqa: SIM115  (the source closes it)
    done = False
    try:
        total = 0
        while piece := stream.read(_CHUNK):
            total += len(piece)
            copy.write(piece)
        if n_bytes is not None and total != n_bytes:
            raise CantOpenError(f"{name} ends after {total} of {n_bytes} bytes")
        source = FileSource(copy, name, owns=True)
        done = True
    finally:
        if not done:
            copy.close()
    source.n_reads, source.n_bytes = 1, total
    return source


def zip_source(archive: ZipFile, member: str) -> FileSource:
    """The source of a member of a zip archive: a part of the archive's file where it is not compressed.

    Raises:
        CantOpenError: there is no such member, it is damaged or encrypted, or Python cannot unpack it.
    """
    import zlib
    from zipfile import ZIP_STORED, BadZipFile

    name = f"{archive.filename or '<zip>'}!{member}"
    try:
        info = archive.getinfo(member)
    except KeyError:
        raise CantOpenError(f"unable to open database file: no member {member} in {archive.filename}") from None
    if info.flag_bits & _ENCRYPTED:
        raise CantOpenError(f"unable to open database file: {name} is encrypted")
    if info.compress_type == ZIP_STORED and archive.filename and os.path.isfile(archive.filename):
        return _stored(archive.filename, info, name)
    try:
        with archive.open(info) as stream:
            return copied(stream, name, n_bytes=info.file_size)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise CantOpenError(f"unable to open database file: {name}: {error}") from error


def _stored(path: str, info: ZipInfo, name: str) -> FileSource:
    """A member that lies in the archive as it is. Its bytes are read in place, its checksum is not."""
    file = open(path, "rb")  # noqa: SIM115  (the source closes it)
    done = False
    try:
        file.seek(info.header_offset)
        header = file.read(_LOCAL_HEADER)
        if len(header) < _LOCAL_HEADER or header[:4] != b"PK\3\4":
            raise CantOpenError(f"unable to open database file: {name}: bad local header")
        start = info.header_offset + _LOCAL_HEADER
        start += int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        if start + info.file_size > os.fstat(file.fileno()).st_size:
            raise CantOpenError(f"unable to open database file: {name} ends behind the archive")
        source = FileSource(file, name, start=start, n_bytes=info.file_size, owns=True)
        done = True
        return source
    finally:
        if not done:
            file.close()
