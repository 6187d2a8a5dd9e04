"""Super-journals: one file whose end is the commit of several databases at once.

It holds the names of their rollback journals, and each of these ends with its name. A journal that names a
super-journal is hot only as long as that exists, so deleting the one file ends them all.
Source: atomiccommit §5 "Multi-file Commit", lockingv3 §5 "Writing to a database file", fileformat2 §3.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from minisql.errors import CantOpenError
from minisql.pattern import LazyPattern
from minisql.storage.journal import read_super_journal
from minisql.storage.vfs.base import OpenFlags, Vfs, read_up_to_end

_NAME: Final = LazyPattern(r"-mj[0-9A-Fa-f]{6}9[0-9A-Fa-f]{2}\Z")
_MAX_ATTEMPTS: Final = 100


def write_super_journal(vfs: Vfs, database_path: str, journal_paths: Iterable[str]) -> str:
    """Make a super-journal beside the main database, and wait until it is on the disk.

    Args:
        journal_paths: of all databases that take part.
    Returns:
        Its path.
    Raises:
        IoError, FullError, CantOpenError: it could not be written, and counts for nothing: no journal names it.
    """
    path = _free_path(vfs, database_path)
    file = vfs.open(path, OpenFlags.READWRITE | OpenFlags.CREATE | OpenFlags.JOURNAL)
    written = False
    try:
        if file.readonly:
            raise CantOpenError("unable to open database file")
        names = (journal_path.encode("utf-8", "surrogateescape") for journal_path in journal_paths)
        file.write(0, b"".join(name + b"\0" for name in names))
        file.sync()
        written = True
    finally:
        file.close()
        if not written:
            vfs.delete(path, sync_directory=False)
    return path


def delete_unused(vfs: Vfs, super_path: str, journal_path: str) -> None:
    """Delete a super-journal unless a database's journal still waits for it (lockingv3 §4.2).

    A forged journal could name any file. So, as SQLite 3.54 does, only a file goes that has a super-journal's
    name and lists the journal that was played back.
    """
    if _NAME.search(super_path) is None or not vfs.exists(super_path):
        return
    super_journal = vfs.open(super_path, OpenFlags.READONLY)
    try:
        listed = read_up_to_end(super_journal, 0, super_journal.size()).split(b"\0")
    finally:
        super_journal.close()
    children = {name.decode("utf-8", "surrogateescape") for name in listed if name}
    if journal_path in children and not any(_is_named_by(vfs, child, super_path) for child in children):
        vfs.delete(super_path, sync_directory=False)


def _free_path(vfs: Vfs, database_path: str) -> str:
    for _ in range(_MAX_ATTEMPTS):
        number = int.from_bytes(vfs.random_bytes(4), "big")
        path = f"{database_path}-mj{number >> 8:06X}9{number & 0xFF:02X}"
        if not vfs.exists(path):
            return path
    raise CantOpenError("unable to open database file")


def _is_named_by(vfs: Vfs, journal_path: str, super_path: str) -> bool:
    if not vfs.exists(journal_path):
        return False
    journal = vfs.open(journal_path, OpenFlags.READONLY)
    try:
        return read_super_journal(journal) == super_path
    finally:
        journal.close()
