"""PRAGMAs of foreign keys and triggers. Source: pragma, foreignkeys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from minisql.engine.change import reading_schema
from minisql.engine.pragma.registry import Call, pragma
from minisql.engine.pragma.values import to_bool
from minisql.errors import SqlError
from minisql.executor.key_check import rows_without_parent
from minisql.executor.run import Run
from minisql.schema import Table, fold
from minisql.schema.hash_order import tables_in_hash_order

if TYPE_CHECKING:
    from minisql.engine.statement import Row


@pragma("foreign_keys", quiet_when_set=True)
def foreign_keys(call: Call) -> Sequence[Row]:
    """Whether foreign keys are enforced. Setting it inside a transaction does nothing, as in SQLite."""
    session = call.session
    if call.value is None:
        return ((int(session.settings.foreign_keys),),)
    if session.transactions.autocommit and session.settings.foreign_keys != to_bool(call.value):
        session.settings.foreign_keys = to_bool(call.value)
        session.schema_changed()
    return ()


@pragma("defer_foreign_keys", quiet_when_set=True)
def defer_foreign_keys(call: Call) -> Sequence[Row]:
    """All foreign keys wait for the next COMMIT, which switches it off again. To switch it off by hand forgets all that
    has been counted, that of deferred keys too."""
    violations = call.session.host.violations
    if call.value is None:
        return ((int(violations.defer_all),),)
    if violations.defer_all != to_bool(call.value):
        violations.defer_all = to_bool(call.value)
        call.session.schema_changed()  # a key that does not fit its parent is a mistake of other statements now
    if not violations.defer_all:
        violations.n_deferred = violations.n_put_off = 0
    return ()


@pragma("recursive_triggers", quiet_when_set=True)
def recursive_triggers(call: Call) -> Sequence[Row]:
    """Whether a trigger may set itself off, and REPLACE fires the triggers of the rows that it deletes."""
    session = call.session
    if call.value is None:
        return ((int(session.settings.recursive_triggers),),)
    session.settings.recursive_triggers = to_bool(call.value)
    session.schema_changed()
    return ()


@pragma("foreign_key_check", "table", "rowid", "parent", "fkid")
def foreign_key_check(call: Call) -> Sequence[Row]:
    """(table, rowid, parent, number of the key) of each row without a parent; the value may name one table."""
    with reading_schema(call.session) as kept:
        return list(_violations(call, kept))


def _violations(call: Call, kept: set[int]) -> Iterator[Row]:
    """The rows; `kept` gets the database, if there are keys."""
    session = call.session
    catalog = session.environment.catalog
    number = call.database or 0  # of the others only what is named
    if call.value is not None:
        found = catalog.find_table(call.value, None if call.database is None else _name(call, call.database))
        if found is None and session.virtual_tables.eponymous(call.value) is not None:
            return
        if found is None:
            where = "" if call.database is None else f"{_name(call, call.database)}."
            raise SqlError(f"no such table: {where}{call.value}")
        number = found[0]
    schema = catalog.schemas[number]
    assert schema is not None, number
    for table in tables_in_hash_order(schema):
        if isinstance(table, Table) and fold(call.value or table.name) == fold(table.name):
            if table.foreign_keys:
                kept.add(number)
            run = Run(session.host)
            yield from rows_without_parent(run, number, table, session.environment, session.collations)


def _name(call: Call, number: int) -> str:
    return call.session.database(number).name
