"""PRAGMAs that are a value: of the file's header, of the pager, or of the connection. Source: pragma."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.change import reading_schema, writing
from minisql.engine.pragma.registry import PRAGMAS, Call, Pragma, pragma
from minisql.errors import SqlError
from minisql.pattern import LazyPattern
from minisql.storage.store import AutoVacuum, Meta

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.statement import Row

_INT32: Final = LazyPattern(r"[+-]?(?:(0[xX])[0-9a-fA-F]{1,8}(?![0-9a-fA-F])|\d+)")
_INT64: Final = LazyPattern(r"\s*([+-]?(?:(0[xX])[0-9a-fA-F]+|\d+))")
_AUTO_VACUUM: Final = {mode.name.lower(): mode for mode in AutoVacuum}
_WORDS: Final = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}
_ENCODINGS: Final = {
    "utf8": "utf-8",
    "utf-8": "utf-8",
    "utf16": "utf-16-le",
    "utf-16": "utf-16-le",
    "utf16le": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf16be": "utf-16-be",
    "utf-16be": "utf-16-be",
}
_ENCODING_NAMES: Final = {"utf-8": "UTF-8", "utf-16-le": "UTF-16le", "utf-16-be": "UTF-16be"}


def to_int(text: str) -> int:
    """The integer of 32 bits that a text begins with, also as 0x1F; 0 without, and where it is larger."""
    return leading_int(text) or 0


def leading_int(text: str) -> int | None:
    """As `to_int`; None for what is no such integer."""
    match = _INT32.match(text)
    if match is None:
        return None
    value = int(match[0], 16 if match[1] else 10)
    return value if -(2**31) <= value < 2**31 else None


def to_int64(text: str) -> int:
    """The integer of 64 bits that a text begins with, the nearest one where it is larger; 0 without."""
    match = _INT64.match(text)
    value = int(match[1], 16 if match[2] else 10) if match else 0
    return max(-(2**63), min(value, 2**63 - 1))


def is_int64(text: str) -> bool:
    """Is the text an integer, white space around it aside, and none too large for 64 bits?"""
    match = _INT64.match(text)
    if match is None or text[match.end() :].strip():
        return False
    return -(2**63) <= int(match[1], 16 if match[2] else 10) < 2**63


def to_bool(text: str, *, default: bool = False) -> bool:
    """ON, YES, TRUE, and numbers other than 0; `default` for what is no such word."""
    if text[:1].isdigit():
        return to_int(text) != 0
    return _WORDS.get(text.lower(), default)


def _database(call: Call) -> Database:
    return call.session.database(call.database or 0)


# ---------------------------------------------------------------- header fields


def _header_field(name: str, field: Meta) -> None:
    @pragma(name, quiet_when_set=True)
    def run(call: Call) -> Sequence[Row]:
        session = call.session
        with reading_schema(session) as kept:
            kept.add(call.database or 0)
            database = _database(call)
            if call.value is None:
                value = database.store.meta(field)
                return ((value - 2**32 if value >= 2**31 else value,),)
            is_guarded = field is Meta.SCHEMA_COOKIE and session.settings.defensive
            if not is_guarded:
                with writing(session, call.database or 0):
                    database.store.set_meta(field, to_int(call.value) & 0xFFFFFFFF)
                if field is Meta.SCHEMA_COOKIE:  # the schema is read anew, which shows what was written into it
                    database.schema = None
                    session.schema_changed()
            return ()


_header_field("user_version", Meta.USER_VERSION)
_header_field("application_id", Meta.APPLICATION_ID)
_header_field("schema_version", Meta.SCHEMA_COOKIE)


def _page_value(name: str, read: Callable[[Database], int]) -> None:
    @pragma(name)
    def run(call: Call) -> Sequence[Row]:
        with reading_schema(call.session) as kept:
            kept.add(call.database or 0)
            return ((read(_database(call)),),)


_page_value("page_count", lambda database: database.store.pager.n_pages)
_page_value("freelist_count", lambda database: database.store.meta(Meta.FREE_PAGE_COUNT))


@pragma("auto_vacuum", quiet_when_set=True)
def auto_vacuum(call: Call) -> Sequence[Row]:
    """0 none, 1 full, 2 incremental. None to another takes VACUUM, unless the file is empty."""
    session = call.session
    with reading_schema(session):
        database = _database(call)
        store = database.store
        mode = store.auto_vacuum_mode
        if call.value is None:
            return ((int(mode),),)
        wanted = _AUTO_VACUUM.get(call.value.lower())
        wanted = AutoVacuum(to_int(call.value)) if wanted is None and 0 <= to_int(call.value) <= 2 else wanted
        if wanted is None or wanted is mode:
            return ()
        if store.pager.n_pages == 0:
            store.auto_vacuum = wanted
            if wanted is not AutoVacuum.NONE:  # so SQLite makes the file at once
                with writing(session, call.database or 0):
                    store.set_meta(Meta.INCREMENTAL_VACUUM, int(wanted is AutoVacuum.INCREMENTAL))
        elif AutoVacuum.NONE in (mode, wanted):
            store.auto_vacuum_after_vacuum = wanted
        else:
            with writing(session, call.database or 0):
                store.set_meta(Meta.INCREMENTAL_VACUUM, int(wanted is AutoVacuum.INCREMENTAL))
        return ()


def _incremental_vacuum(call: Call) -> Sequence[Row]:
    """Give up to so many free pages back to the file system; without a number, or with 0, all of them.

    One row without columns for each page, as in SQLite, which does so with auto_vacuum FULL too, and takes the write
    lock of any database, also of one that has no pointer maps.
    """
    call.session.refuse_if_query_only()
    n_pages = 0 if call.value is None else max(0, to_int(call.value))
    with reading_schema(call.session) as kept:
        kept.add(call.database or 0)
        with writing(call.session, call.database or 0) as database:
            n_cut = database.store.incremental_vacuum(n_pages)
    return ((),) * n_cut


PRAGMAS["incremental_vacuum"] = Pragma(_incremental_vacuum, (), False)


@pragma("page_size", quiet_when_set=True)
def page_size(call: Call) -> Sequence[Row]:
    """Set: of a database that has no page yet, and for a file that has, what VACUUM shall make of it.

    Other sizes than powers of two from 512 to 65536 do nothing.
    """
    with reading_schema(call.session):
        database = _database(call)
        pager = database.store.pager
        if call.value is None:
            return ((pager.page_size,),)
    wanted = to_int(call.value)
    database.store.page_size_after_vacuum = None  # also an impossible wish ends the one before
    if 512 <= wanted <= 65536 and wanted & (wanted - 1) == 0:
        if pager.n_pages and database.path:
            database.store.page_size_after_vacuum = wanted
        pager.set_page_size(wanted, pager.page_size - pager.usable_size)
    return ()


@pragma("encoding", quiet_when_set=True)
def encoding(call: Call) -> Sequence[Row]:
    """The text encoding of main; can be chosen until the file has its first table."""
    session = call.session
    with reading_schema(session):
        store = session.database(0).store
        if call.value is None:
            return ((_ENCODING_NAMES[store.encoding],),)
        wanted = _ENCODINGS.get(call.value.lower())
        if wanted is None and store.may_choose_encoding:
            raise SqlError(f"unsupported encoding: {call.value}")
        if wanted is not None and store.may_choose_encoding:
            store.choose_encoding(wanted)
            if session.database(1).store.may_choose_encoding:
                session.database(1).store.choose_encoding(wanted)
            session.schema_changed()
        return ()


# ---------------------------------------------------------------- locks


@pragma("busy_timeout", "timeout")
def busy_timeout(call: Call) -> Sequence[Row]:
    busy = call.session.busy
    if call.value is not None:
        busy.milliseconds = max(0, to_int(call.value))
    return ((busy.milliseconds,),)


@pragma("data_version")
def data_version(call: Call) -> Sequence[Row]:
    """Goes up when another connection has changed the file."""
    with reading_schema(call.session) as kept:
        kept.add(call.database or 0)
        return ((_database(call).data_version,),)


# ---------------------------------------------------------------- switches of the connection


@pragma("query_only", quiet_when_set=True)
def query_only(call: Call) -> Sequence[Row]:
    if call.value is None:
        return ((int(call.session.settings.query_only),),)
    call.session.settings.query_only = to_bool(call.value)
    return ()


def _case_sensitive_like(call: Call) -> Sequence[Row]:
    """Can be set, not read."""
    if call.value is not None:
        call.session.host.case_sensitive_like = to_bool(call.value)
        call.session.schema_changed()  # a plan may read LIKE as a range of an index, by its letters or folded
    return ()


PRAGMAS["case_sensitive_like"] = Pragma(_case_sensitive_like, (), False)
