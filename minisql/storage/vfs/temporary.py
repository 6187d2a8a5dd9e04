"""Temporary files of the operating system: without a name, and gone when they are closed.

They lie in the first directory that can be written: a chosen one, SQLITE_TMPDIR, TMPDIR, /var/tmp, /usr/tmp,
/tmp, the current one.
Source: tempfiles §5 "Temporary File Storage Locations".
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from minisql.errors import CantOpenError, SqlError

_chosen = ""


def refuse_unwritable(path: str) -> None:
    """Raises SqlError (`not a writable directory`) for what is none; '' is all right."""
    if path and not os.access(path, os.W_OK):
        raise SqlError("not a writable directory")


def choose_directory(path: str) -> None:
    """Let temporary files of the whole process lie there from now on (pragma "temp_store_directory"); '': as before."""
    global _chosen
    _chosen = path


def chosen_directory() -> str:
    """What `choose_directory` was told last, '' at the start."""
    return _chosen


def open_unnamed() -> int:
    """The file descriptor of a new temporary file. Raises CantOpenError (SQLITE_IOERR_GETTEMPPATH in SQLite)."""
    from tempfile import TemporaryFile

    for directory in _directories():
        try:
            with TemporaryFile(dir=directory, prefix="etilqs_", buffering=0) as file:
                return os.dup(file.fileno())
        except OSError:
            continue
    raise CantOpenError("unable to open database file")


def _directories() -> Iterator[str]:
    if _chosen:
        yield _chosen
    for name in "SQLITE_TMPDIR", "TMPDIR":
        if name in os.environ:
            yield os.environ[name]
    yield from ("/var/tmp", "/usr/tmp", "/tmp", ".")
