"""PRAGMAs that are a switch or a limit of the connection. Source: pragma.

A value that would change nothing here, because what it asks for is always so, or because SQLite's documentation says
that it has no effect, is kept and shown. A value whose effect is missing is an error that names it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.change import reading_schema
from minisql.engine.open import open_store
from minisql.engine.pragma.registry import PRAGMAS, Call, Pragma, pragma
from minisql.engine.pragma.values import to_bool, to_int
from minisql.errors import SqlError

if TYPE_CHECKING:
    from minisql.engine.settings import Settings
    from minisql.engine.statement import Row

_MAX_THREADS: Final = 8
_MAX_PAGES: Final = 4294967294
_DEFAULT_OPTIMIZE: Final = 0xFFFE
_TEMP_STORES: Final = {"default": 0, "file": 1, "memory": 2}


def _kept(name: str, read: Callable[[Settings], bool], write: Callable[[Settings, bool], None]) -> None:
    """A switch; whatever was compiled before is stale when it changes."""

    @pragma(name, quiet_when_set=True)
    def run(call: Call) -> Sequence[Row]:
        settings = call.session.settings
        if call.value is None:
            return ((int(read(settings)),),)
        if to_bool(call.value) is not read(settings):
            write(settings, to_bool(call.value))
            call.session.schema_changed()
        return ()


def _switch(name: str) -> None:
    """A switch that `Settings` has under the PRAGMA's name."""
    _kept(name, lambda settings: getattr(settings, name), lambda settings, value: setattr(settings, name, value))


_switch("automatic_index")
_switch("ignore_check_constraints")


def _without_effect(name: str, why: str) -> None:
    """A switch that has none here; `why` is the reason, for the reader of this file."""
    _kept(
        name,
        lambda settings: settings.without_effect.get(name, False),
        lambda settings, value: settings.without_effect.update({name: value}),
    )


_without_effect("cell_size_check", "every cell of a page is checked whenever the page is parsed")
_without_effect("fullfsync", "of Mac OS X alone (pragma)")
_without_effect("checkpoint_fullfsync", "of Mac OS X alone (pragma)")
_without_effect("read_uncommitted", "of connections that share a cache (pragma); here none do")
_without_effect("empty_result_callbacks", "of sqlite3_exec() alone (pragma)")


def _fixed(name: str, value: int) -> None:
    """A switch that cannot be turned yet."""

    @pragma(name, quiet_when_set=True)
    def run(call: Call) -> Sequence[Row]:
        if call.value is None:
            return ((value,),)
        if int(to_bool(call.value)) != value:
            raise SqlError(f"PRAGMA {name} = {call.value} is not supported yet")
        return ()


_fixed("count_changes", 0)
_fixed("full_column_names", 0)
_fixed("short_column_names", 1)
_fixed("reverse_unordered_selects", 0)
_fixed("legacy_alter_table", 0)


@pragma("trusted_schema", quiet_when_set=True)
def trusted_schema(call: Call) -> Sequence[Row]:
    """Whether functions of unknown harm may be called by views, triggers and CHECKs. It cannot be denied yet."""
    if call.value is None:
        return ((1,),)
    if not to_bool(call.value):
        raise SqlError("PRAGMA trusted_schema = off is not supported yet")
    return ()


@pragma("writable_schema", quiet_when_set=True)
def writable_schema(call: Call) -> Sequence[Row]:
    """May sqlite_schema be changed by UPDATE and its kin? RESET: no more, and the schema is read anew."""
    session = call.session
    if call.value is None:
        return ((int(session.settings.writable_schema),),)
    is_reset = call.value.lower() == "reset"
    session.settings.writable_schema = not is_reset and to_bool(call.value)
    if is_reset:
        with reading_schema(session):
            for database in session.transactions.open_databases():
                database.refresh_schema(force=True)
    session.schema_changed()
    return ()


# ---------------------------------------------------------------- limits


def _heap_limit(name: str) -> None:
    """Python decides on its memory: only "no limit" can be asked for."""

    @pragma(name)
    def run(call: Call) -> Sequence[Row]:
        if call.value is not None and to_int(call.value) > 0:
            raise SqlError(f"PRAGMA {name} = {call.value} is not supported yet")
        return ((0,),)


_heap_limit("soft_heap_limit")
_heap_limit("hard_heap_limit")


def _shrink_memory(call: Call) -> Sequence[Row]:
    """Forget what was compiled: it can be made again."""
    call.session.schema_changed()
    return ()


PRAGMAS["shrink_memory"] = Pragma(_shrink_memory, (), False)


@pragma("mmap_size")
def mmap_size(call: Call) -> Sequence[Row]:
    """Bytes of a file that may be mapped into memory: none are, whatever is asked for (pragma: the limit is 0)."""
    return ((0,),)


@pragma("temp_store_directory", quiet_when_set=True)
def temp_store_directory(call: Call) -> Sequence[Row]:
    """Where temporary files go: there are none. Nothing is set."""
    if call.value:
        raise SqlError("PRAGMA temp_store_directory cannot be set: temporary databases are in memory")
    return ()


@pragma("threads")
def threads(call: Call) -> Sequence[Row]:
    """An upper bound on helper threads, of which there are none."""
    settings = call.session.settings
    if call.value is not None and to_int(call.value) >= 0:
        settings.threads = min(to_int(call.value), _MAX_THREADS)
    return ((settings.threads,),)


@pragma("analysis_limit")
def analysis_limit(call: Call) -> Sequence[Row]:
    """Rows that ANALYZE looks at, 0 for all. It looks at all."""
    if call.value is not None and to_int(call.value) > 0:
        raise SqlError(f"PRAGMA analysis_limit = {call.value} is not supported yet")
    return ((0,),)


@pragma("max_page_count")
def max_page_count(call: Call) -> Sequence[Row]:
    """How large the database may become, in pages; never less than it is."""
    with reading_schema(call.session):
        pager = call.session.database(call.database or 0).store.pager
        wanted = int(call.value) if call.value is not None and call.value.lstrip("+-").isdigit() else 0
        if wanted > 0:
            pager.max_page_count = max(min(wanted, _MAX_PAGES), pager.n_pages)
        return ((pager.max_page_count,),)


@pragma("secure_delete")
def secure_delete(call: Call) -> Sequence[Row]:
    """0 or 2 ("fast": what is deleted goes from pages that are written anyway, which is always so). 1 would have free
    pages overwritten too: not yet."""
    settings = call.session.settings
    if call.value is not None:
        if call.value.lower() == "fast":
            settings.secure_delete = 2
        elif to_bool(call.value):
            raise SqlError(f"PRAGMA secure_delete = {call.value} is not supported yet")
        else:
            settings.secure_delete = 0
    return ((settings.secure_delete,),)


@pragma("temp_store", quiet_when_set=True)
def temp_store(call: Call) -> Sequence[Row]:
    """Where temp lives: 0 as compiled and 2 in memory are one here; 1, in a file, not yet. A change empties temp."""
    session = call.session
    if call.value is None:
        return ((session.settings.temp_store,),)
    number = to_int(call.value)
    wanted = _TEMP_STORES.get(call.value.lower(), number if 0 <= number <= 2 else 0)
    if wanted == 1:
        raise SqlError(f"PRAGMA temp_store = {call.value} is not supported yet")
    if wanted != session.settings.temp_store:
        temporary = session.database(1)
        if not session.transactions.autocommit or temporary.reading:
            raise SqlError("temporary storage cannot be changed from within a transaction")
        session.settings.temp_store = wanted
        temporary.store.close()
        session.attach(1, open_store("temp", ":memory:", uri=False))
        if session.host.encoding != "utf-8":
            session.database(1).store.choose_encoding(session.host.encoding)
    return ()


@pragma("module_list", "name")
def module_list(call: Call) -> Sequence[Row]:
    """The modules of virtual tables: none."""
    return ()


@pragma("optimize")
def optimize(call: Call) -> Sequence[Row]:
    """ANALYZE the tables with an index that has no statistics; with bit 0x10000 also those that have grown much.

    Bit 0x01 of the value gives the statements instead of carrying them out; without bit 0x02 nothing is done.
    """
    mask = _DEFAULT_OPTIMIZE if call.value is None else int(call.value, 0) if _is_number(call.value) else 0
    if not mask & 2:
        return ()
    from minisql.engine.analyze import analyze_quickly, stale_tables

    session = call.session
    rows: list[Row] = []
    with reading_schema(session):
        numbers = [call.database] if call.database is not None else list(range(len(session.databases)))
        for number in numbers:
            if number == 1 or session.databases[number] is None:
                continue
            for table in stale_tables(session, number, all_tables=bool(mask & 0x10000)):
                if mask & 1:
                    name = table.name.replace('"', '""')
                    rows.append((f'ANALYZE "{session.database(number).name}"."{name}"',))
                else:
                    analyze_quickly(session, number, table)
    return rows


def _is_number(text: str) -> bool:
    try:
        int(text, 0)
    except ValueError:
        return False
    return True
