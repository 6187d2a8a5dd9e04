"""Opening a database by name: a path, `:memory:`, '' for a temporary one, or a URI.

Source: uri, inmemorydb, c3ref open.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

from minisql.engine.database import Database
from minisql.errors import CantOpenError, SqlError
from minisql.storage.journal import JournalMode
from minisql.storage.store import Store
from minisql.storage.vfs.base import Vfs
from minisql.storage.vfs.posix import PosixVfs

_MEMORY: Final = ":memory:"


class BusyTimeout:
    """The busy handler that waits up to `seconds`, sleeping longer each time, as sqlite3_busy_timeout does."""

    _DELAYS_MS: Final = (1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100)

    def __init__(self, seconds: float) -> None:
        self.milliseconds = int(seconds * 1000)
        self._waited_ms = 0

    def __call__(self, attempt: int) -> bool:
        """Asked when a lock cannot be had for the `attempt`-th time, from 0: wait and try again?"""
        if attempt == 0:
            self._waited_ms = 0
        delay = self._DELAYS_MS[min(attempt, len(self._DELAYS_MS) - 1)]
        delay = min(delay, self.milliseconds - self._waited_ms)
        if delay <= 0:
            return False
        time.sleep(delay / 1000)
        self._waited_ms += delay
        return True


def open_store(name: str, path: str, *, uri: bool, vfs: Vfs | None = None) -> Database:
    """Open the database `path` under the name `name`.

    Args:
        vfs: where the file is, unless a URI names another file system; None: the operating system's.
    Raises:
        CantOpenError: `unable to open database file`.
        SqlError: a URI that SQLite refuses (`no such access mode: x`, `no such vfs: x`).
    """
    parameters: Mapping[str, str] = {}
    if uri and path.startswith("file:"):
        path, parameters = _split_uri(path)
    mode = parameters.get("mode", "rwc")
    if mode not in ("ro", "rw", "rwc", "memory"):
        raise SqlError(f"no such access mode: {mode}")
    cache = parameters.get("cache", "private")
    if cache not in ("shared", "private"):
        raise SqlError(f"no such cache mode: {cache}")
    if "vfs" in parameters:
        from minisql.storage.vfs.registry import find_vfs

        vfs = find_vfs(parameters["vfs"])
    if path == "" and mode != "memory":
        from minisql.storage.vfs.spooled import TemporaryVfs

        store = Store.open(TemporaryVfs(PosixVfs()), "")
        store.pager.journal_mode = JournalMode.MEMORY
        database = Database(name, "", store)
        database.journal_mode_asked = JournalMode.DELETE
        return database
    if parameters and (shared := _shared_in_memory(path, parameters)) is not None:
        store = Store.open(*shared, readonly=mode == "ro")
        store.pager.journal_mode = JournalMode.MEMORY
        return Database(name, "", store)
    if path == _MEMORY or mode == "memory":
        from minisql.storage.vfs.memory import MemoryVfs

        store = Store.open(MemoryVfs(), _MEMORY)
        store.pager.journal_mode = JournalMode.MEMORY
        store.pager.in_memory = True
        return Database(name, "", store)
    if "\0" in path:
        raise CantOpenError("unable to open database file")
    if vfs is None and (_is_set(parameters, "immutable") or _is_set(parameters, "nolock")):
        from minisql.storage.vfs.unlocked import UnlockedVfs, immutable_file

        if _is_set(parameters, "immutable"):
            store = Store.open(*immutable_file(path, create=mode == "rwc"), readonly=True)
            return Database(name, store.pager.path, store)
        vfs = UnlockedVfs()
    store = Store.open(vfs or PosixVfs(), path, readonly=mode == "ro", create=mode == "rwc")
    return Database(name, store.pager.path, store)


def _is_set(parameters: Mapping[str, str], key: str) -> bool:
    """A boolean of a URI: a number, or one of SQLite's words for yes. Source: c3ref uri_boolean."""
    value = parameters.get(key, "")
    return value.lower() in ("yes", "true", "on") or (value.isdigit() and int(value) != 0)


def _shared_in_memory(path: str, parameters: Mapping[str, str]) -> tuple[Vfs, str] | None:
    """(file system, path) of a database in memory that other connections of this process may have open, too.

    `cache=shared` means that, for a database in memory. For a file it means nothing: each connection has a cache of its
    own, as in a SQLite that is compiled with SQLITE_OMIT_SHARED_CACHE.
    """
    if path == _MEMORY or parameters.get("mode") == "memory":
        if parameters.get("cache") == "shared":
            from minisql.storage.vfs.memdb import SHARED_CACHE

            return SHARED_CACHE, "/" + path
    elif path and parameters.get("vfs") == "memdb":
        from minisql.storage.vfs.memdb import MEMDB

        return MEMDB, path
    return None


def open_temp(*, in_memory: bool) -> Database:
    """Open a connection's database of temporary tables: in a temporary file once it is large, or in memory."""
    temporary = open_store("temp", _MEMORY if in_memory else "", uri=False)
    temporary.journal_mode_asked = JournalMode.DELETE
    temporary.set_synchronous(0)
    return temporary


def keep_images_in_memory(database: Database, *, on: bool) -> None:
    """Where the images of pages go that savepoints and rollback may want: nowhere, or into a temporary file."""
    from minisql.storage.vfs.memory import MemoryVfs

    pager = database.store.pager
    pager.temporary_vfs = MemoryVfs() if on else pager.vfs


def _split_uri(uri: str) -> tuple[str, dict[str, str]]:
    """(path, query parameters) of a `file:` URI; its fragment is dropped."""
    from urllib.parse import parse_qsl, unquote

    rest = uri.removeprefix("file:").partition("#")[0]
    path, _, query = rest.partition("?")
    if path.startswith("//"):
        authority, slash, path = path[2:].partition("/")
        if authority not in ("", "localhost"):
            raise SqlError(f"invalid uri authority: {authority}")
        path = slash + path
    return unquote(path, errors="surrogateescape"), dict(parse_qsl(query, keep_blank_values=True))
