"""PRAGMAs of the page cache, of how files are synced and mapped, and of temporary files.

What SQLite answers where its documentation is silent (each asked of 3.54): see the functions. Source: pragma.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.change import reading_schema
from minisql.engine.pragma.registry import Call, pragma
from minisql.engine.pragma.values import to_bool, to_int, to_int64
from minisql.errors import SqlError
from minisql.pattern import LazyPattern
from minisql.storage.cache import n_pages_of
from minisql.storage.commit import Synchronous
from minisql.storage.pager import MAX_PAGES
from minisql.storage.store import SecureDelete
from minisql.storage.vfs.temporary import choose_directory, chosen_directory, refuse_unwritable

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.session import Session
    from minisql.engine.statement import Row

_TEMP: Final = 1
_MAX_MMAP_SIZE: Final = 1 << 48
_TEMP_STORES: Final = {"default": 0, "file": 1, "memory": 2}
_NUMBER: Final = LazyPattern(r"\s*[+-]?(?:0[xX][0-9a-fA-F]+|\d+)\s*\Z")
_SYNCHRONOUS: Final = {
    **{mode.name.lower(): int(mode) for mode in Synchronous},
    **dict.fromkeys(("no", "false"), 0),
    **dict.fromkeys(("on", "yes", "true"), 1),
}


def _database(call: Call) -> Database:
    return call.session.database(call.database or 0)


def _named(call: Call) -> Iterator[Database]:
    """The database that the PRAGMA names, or all."""
    for number, database in enumerate(call.session.databases):
        if database is not None and call.database in (None, number):
            yield database


# ---------------------------------------------------------------- the page cache


@pragma("cache_size", quiet_when_set=True)
def cache_size(call: Call) -> Sequence[Row]:
    """Pages to keep; negative: KiB of them."""
    pager = _database(call).store.pager
    if call.value is None:
        return ((pager.cache_size,),)
    pager.cache_size = to_int(call.value)
    return ()


@pragma("column_cache_size", quiet_when_set=True)
def column_cache_size(call: Call) -> Sequence[Row]:
    """What may be kept of large tables' columns, which SQLite does not have: pages, or, negative, KiB; 0: nothing.

    It is one number for all connections of the process, as they share what is kept, and is told in KiB.
    """
    from minisql.columnar.cache import COLUMN_CACHE

    if call.value is None:
        return ((-(COLUMN_CACHE.max_bytes >> 10),),)
    size = to_int(call.value)
    COLUMN_CACHE.max_bytes = size * _database(call).store.pager.page_size if size >= 0 else -size << 10
    return ()


@pragma("cache_spill", quiet_when_set=True)
def cache_spill(call: Call) -> Sequence[Row]:
    """Whether, and from how many dirty pages on, a transaction is written before its end.

    The number is the database's, the switch is the connection's: a number other than 0 turns it on too. An answer is
    never less than the pages that the cache has room for.
    """
    session = call.session
    pager = _database(call).store.pager
    if call.value is not None:
        if to_int(call.value):
            pager.spill_size = n_pages_of(to_int(call.value), pager.page_size)
        session.settings.cache_spill = to_bool(call.value, default=True)
        for database in session.transactions.open_databases():
            database.store.pager.spills = session.settings.cache_spill
        return ()
    if not session.settings.cache_spill:
        return ((0,),)
    return ((max(n_pages_of(pager.cache_size, pager.page_size), pager.spill_size),),)


# ---------------------------------------------------------------- files


@pragma("synchronous", quiet_when_set=True)
def synchronous(call: Call) -> Sequence[Row]:
    """How often a commit waits for the disk. 4, 5 and 6 are kept, and are FULL; temp never waits."""
    database = _database(call)
    if call.value is None:
        return ((database.synchronous_asked,),)
    if not call.session.transactions.autocommit:
        raise SqlError("Safety level may not be changed inside a transaction")
    if call.database == _TEMP:
        return ()
    value = call.value.lower()
    number = to_int(value) if value[:1].isdigit() else _SYNCHRONOUS.get(value, 1)
    database.set_synchronous(max(0, (number + 1 & 7) - 1))
    return ()


@pragma("max_page_count")
def max_page_count(call: Call) -> Sequence[Row]:
    """How large the database may become, in pages; never less than it is."""
    with reading_schema(call.session) as kept:
        kept.add(call.database or 0)
        pager = _database(call).store.pager
        wanted = to_int64(call.value) if call.value is not None and _NUMBER.match(call.value) else 0
        if wanted > 0:
            pager.max_page_count = max(min(wanted, MAX_PAGES), pager.n_pages)
        return ((pager.max_page_count,),)


@pragma("secure_delete")
def secure_delete(call: Call) -> Sequence[Row]:
    """Overwrite what is deleted with zeros: 1 always, 2 ("fast") where the page is written anyway."""
    if call.value is not None:
        wanted = SecureDelete.FAST if call.value.lower() == "fast" else SecureDelete(int(to_bool(call.value)))
        for database in _named(call):
            database.store.secure_delete = wanted
    return ((int(_database(call).store.secure_delete),),)


@pragma("mmap_size")
def mmap_size(call: Call) -> Sequence[Row]:
    """Bytes of a file that may be mapped into memory, -1 for the default, 0; nothing for what is no file.

    It bounds what is mapped, and nothing is: mapping would save 1 us of the 30 that a page costs, and a file that
    another process cuts would end this one.
    """
    session = call.session
    if call.value is not None:
        wanted = max(0, min(to_int64(call.value), _MAX_MMAP_SIZE))
        for database in _named(call):
            database.mmap_size = wanted
        if call.database is None:
            session.settings.mmap_size = wanted
    database = _database(call)
    return ((database.mmap_size,),) if database.path else ()


# ---------------------------------------------------------------- temporary files


@pragma("temp_store", quiet_when_set=True)
def temp_store(call: Call) -> Sequence[Row]:
    """Where temporary tables and the images of savepoints go when there are many: 0 and 1 into files, 2 nowhere: they
    stay in memory. A change empties temp."""
    session = call.session
    if call.value is None:
        return ((session.settings.temp_store,),)
    number = int(call.value[0]) if call.value[:1] in ("0", "1", "2") else 0  # SQLite looks no further
    wanted = _TEMP_STORES.get(call.value.lower(), number)
    if wanted != session.settings.temp_store:
        _refuse_inside_transaction(session)
        session.settings.temp_store = wanted
        session.renew_temp()
    return ()


def _refuse_inside_transaction(session: Session) -> None:
    """Temp is about to be emptied: not while it is in use, if there is anything in it."""
    temporary = session.database(_TEMP)
    if temporary.store.pager.n_pages and (not session.transactions.autocommit or temporary.reading):
        raise SqlError("temporary storage cannot be changed from within a transaction")


@pragma("temp_store_directory", quiet_when_set=True)
def temp_store_directory(call: Call) -> Sequence[Row]:
    """Where temporary files go, for the whole process; '': where the environment says (tempfiles §5). Setting it
    empties temp."""
    if call.value is None:
        return ((chosen_directory(),),) if chosen_directory() else ()
    refuse_unwritable(call.value)
    if call.session.settings.temp_store != _TEMP_STORES["memory"]:
        _refuse_inside_transaction(call.session)
        call.session.renew_temp()
    choose_directory(call.value)
    return ()
