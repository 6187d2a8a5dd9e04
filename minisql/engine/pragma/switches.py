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
from minisql.engine.pragma.values import to_bool, to_int
from minisql.errors import SqlError

if TYPE_CHECKING:
    from minisql.engine.settings import Settings
    from minisql.engine.statement import Row

_DEFAULT_OPTIMIZE: Final = 0xFFFE


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
_switch("ignore_check_constraints")
_switch("legacy_alter_table")
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


def _fixed(name: str, value: int) -> None:
    """A switch that cannot be turned yet."""

    @pragma(name, quiet_when_set=True)
    def run(call: Call) -> Sequence[Row]:
        if call.value is None:
            return ((value,),)
        if int(to_bool(call.value)) != value:
            raise SqlError(f"PRAGMA {name} = {call.value} is not supported yet")
        return ()


_fixed("full_column_names", 0)
_fixed("short_column_names", 1)
_fixed("reverse_unordered_selects", 0)


@pragma("writable_schema", quiet_when_set=True)
def writable_schema(call: Call) -> Sequence[Row]:
    """May sqlite_schema be changed by UPDATE and its kin? RESET: no more, and the schema is read anew."""
    session = call.session
    if call.value is None:
        return ((int(session.settings.writable_schema),),)
    is_reset = call.value.lower() == "reset"
    session.settings.writable_schema = not is_reset and to_bool(call.value) and not session.settings.defensive
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


@pragma("threads")
def threads(call: Call) -> Sequence[Row]:
    """An upper bound on helper threads, of which there are none."""
    if call.value is not None:
        call.session.limit(LimitCategory.WORKER_THREADS, to_int(call.value))
    return ((call.session.limits[LimitCategory.WORKER_THREADS],),)


@pragma("analysis_limit")
def analysis_limit(call: Call) -> Sequence[Row]:
    """Rows that ANALYZE looks at, 0 for all. It looks at all."""
    if call.value is not None and to_int(call.value) > 0:
        raise SqlError(f"PRAGMA analysis_limit = {call.value} is not supported yet")
    return ((0,),)


@pragma("module_list", "name")
def module_list(call: Call) -> Sequence[Row]:
    """The modules of virtual tables that a program has registered or a statement has used."""
    return [(name,) for name in call.session.virtual_tables.names()]


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
