"""PRAGMAs that are a switch or a limit of the connection. Source: pragma.

A value that would change nothing here, because what it asks for is always so, or because SQLite's documentation says
that it has no effect, is kept and shown. A value whose effect is missing is an error that names it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.change import reading_schema
from minisql.engine.limits import LimitCategory
from minisql.engine.pragma.registry import PRAGMAS, Call, Pragma, pragma
from minisql.engine.pragma.values import is_int64, to_bool, to_int, to_int64
from minisql.executor.memory import hard_limit, lower_hard_limit, set_soft_limit, soft_limit

if TYPE_CHECKING:
    from minisql.engine.settings import Settings
    from minisql.engine.statement import Row

_DEFAULT_OPTIMIZE: Final = 0xFFFE
_OPTIMIZE_LIMIT: Final = 2000  # entries of each index


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
_switch("count_changes")
_switch("full_column_names")
_switch("ignore_check_constraints")
_switch("legacy_alter_table")
_switch("reverse_unordered_selects")
_switch("short_column_names")
_switch("trusted_schema")


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


@pragma("writable_schema", quiet_when_set=True)
def writable_schema(call: Call) -> Sequence[Row]:
    """May sqlite_schema be changed by UPDATE and its kin? RESET: no more, and the schema is read anew by the
    next statement."""
    session = call.session
    if call.value is None:
        return ((int(session.settings.writable_schema),),)
    is_reset = call.value.lower() == "reset"
    if is_reset or not to_bool(call.value):
        session.settings.writable_schema = False
    elif not session.settings.defensive:
        session.settings.writable_schema = True
    if is_reset:
        for database in session.transactions.open_databases():
            database.schema = None  # the next statement reads it, and is told if it cannot
    session.schema_changed()
    return ()


# ---------------------------------------------------------------- limits


@pragma("soft_heap_limit")
def soft_heap_limit(call: Call) -> Sequence[Row]:
    """Bytes that a sort or a group holds before it goes on in temporary files, of the whole process; 0: as always."""
    if call.value is not None and is_int64(call.value) and (n_bytes := to_int64(call.value)) >= 0:
        set_soft_limit(n_bytes)
    return ((soft_limit(),),)


@pragma("hard_heap_limit")
def hard_heap_limit(call: Call) -> Sequence[Row]:
    """Bytes that an operator holds at most, of the whole process: it bounds the soft limit, and only ever falls.

    Python decides on its memory. Where SQLite is out of memory, an operator here goes on in temporary files.
    """
    if call.value is not None and is_int64(call.value):
        lower_hard_limit(to_int64(call.value))
    return ((hard_limit(),),)


def _shrink_memory(call: Call) -> Sequence[Row]:
    """Forget what was compiled: it can be made again."""
    call.session.schema_changed()
    return ()


PRAGMAS["shrink_memory"] = Pragma(_shrink_memory, (), False)


@pragma("threads")
def threads(call: Call) -> Sequence[Row]:
    """An upper bound on helper threads, of which there are none. What is no whole number changes nothing."""
    if call.value is not None and is_int64(call.value):
        call.session.limit(LimitCategory.WORKER_THREADS, min(to_int64(call.value), 0x7FFFFFFF))
    return ((call.session.limits[LimitCategory.WORKER_THREADS],),)


@pragma("analysis_limit")
def analysis_limit(call: Call) -> Sequence[Row]:
    """Rows of an index that ANALYZE looks at, about; 0 for all."""
    settings = call.session.settings
    if call.value is not None and is_int64(call.value) and to_int64(call.value) >= 0:
        settings.analysis_limit = to_int64(call.value) & 0x7FFFFFFF
    return ((settings.analysis_limit,),)


@pragma("module_list", "name")
def module_list(call: Call) -> Sequence[Row]:
    """The modules of virtual tables that a program has registered or a statement has used."""
    return [(name,) for name in call.session.virtual_tables.names()]


@pragma("optimize")
def optimize(call: Call) -> Sequence[Row]:
    """ANALYZE the tables with an index that has no statistics; with bit 0x10000 also those that have grown much.

    Bit 0x01 of the value gives the statements instead of carrying them out; without bit 0x02 nothing is done; with bit
    0x10 there is an analysis limit.
    """
    mask = _DEFAULT_OPTIMIZE if call.value is None else to_int(call.value)
    if not mask & 2:
        return ()
    from minisql.engine.analyze import analyze_quickly, stale_tables

    session = call.session
    own_limit = session.settings.analysis_limit
    limit = _OPTIMIZE_LIMIT if mask & 0x10 and not 0 < own_limit < _OPTIMIZE_LIMIT else own_limit
    rows: list[Row] = []
    with reading_schema(session) as kept:
        numbers = [call.database] if call.database is not None else list(range(len(session.databases)))
        for number in numbers:
            if number == 1 or session.databases[number] is None:
                continue
            kept.add(number)
            for table in stale_tables(session, number, all_tables=bool(mask & 0x10000)):
                if mask & 1:
                    name = table.name.replace('"', '""')
                    rows.append((f'ANALYZE "{session.database(number).name}"."{name}"',))
                else:
                    analyze_quickly(session, number, table, limit)
    return rows
