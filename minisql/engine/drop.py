"""DROP TABLE, INDEX, VIEW, TRIGGER. Source: lang_droptable, lang_dropindex, lang_dropview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.engine.change import changing_schema, drop_trees, reading_schema, remove_schema_rows
from minisql.engine.database import Database
from minisql.engine.vtab.shadow import is_shut
from minisql.errors import LockedError, SqlError
from minisql.executor.build import build
from minisql.executor.dml.eventful_delete import EventfulDelete
from minisql.executor.run import Row, Run
from minisql.planner.nodes import Plan
from minisql.planner.statement import drops_by_delete, plan_implicit_delete
from minisql.schema import Index, Schema, Table, Trigger, View, VirtualTable, fold
from minisql.sql import ast
from minisql.storage.record import ROWID, RowReader

if TYPE_CHECKING:
    from minisql.engine.session import Session

_DROPPABLE: Final = ("sqlite_stat", "sqlite_parameters")  # of the names that begin with sqlite_
_STATISTICS: Final = ("sqlite_stat1", "sqlite_stat3", "sqlite_stat4")


def drop(session: Session, tree: ast.Drop) -> list[Row]:
    """Remove an object, and with a table its indexes, triggers, sequence and statistics.

    Returns: no row, or with PRAGMA count_changes how many rows the DELETE deleted that a DROP TABLE begins with.
    """
    told: list[Row] = []
    with reading_schema(session) as kept:
        match tree.kind:
            case ast.ObjectKind.TABLE | ast.ObjectKind.VIEW:
                is_there = _drop_table_or_view(session, tree, told)
            case ast.ObjectKind.INDEX:
                is_there = _drop_index(session, tree)
            case ast.ObjectKind.TRIGGER:
                is_there = _drop_trigger(session, tree)
        if not is_there:
            kept |= {number for number, _ in _databases(session, tree)}
    return told


def count_name(session: Session, tree: ast.Drop) -> str | None:
    """What the only column of a DROP TABLE is called with PRAGMA count_changes: SQLite has one where foreign keys make
    it begin with a DELETE, also where that is passed over in the end and so gives no row."""
    if tree.kind is not ast.ObjectKind.TABLE or not session.settings.foreign_keys:
        return None
    found = session.environment.catalog.find_table(tree.name.name, tree.name.schema)
    if found is None:
        return None
    number, table = found
    if not isinstance(table, Table):
        return None
    defers_all = session.host.violations.defer_all
    return "rows deleted" if drops_by_delete(number, table, session.environment, defers_all=defers_all) else None


def _databases(session: Session, tree: ast.Drop) -> list[tuple[int, Schema]]:
    """The databases in which to look, in order."""
    catalog = session.environment.catalog
    numbers = catalog.search_order()
    if tree.name.schema is not None:
        number = catalog.number(tree.name.schema)
        numbers = [] if number is None else [number]
    return [(number, schema) for number in numbers if (schema := catalog.schemas[number]) is not None]


def _full_name(name: ast.TableName) -> str:
    return name.name if name.schema is None else f"{name.schema}.{name.name}"


def _drop_table_or_view(session: Session, tree: ast.Drop, told: list[Row]) -> bool:
    """False: there is none, and that is no error; so in those below. `told` gets the row for PRAGMA count_changes."""
    found = session.environment.catalog.find_table(tree.name.name, tree.name.schema)
    is_view = tree.kind is ast.ObjectKind.VIEW
    if found is None:
        eponymous = session.virtual_tables.eponymous(tree.name.name)
        if eponymous is not None:
            raise SqlError(f"table {eponymous.name} may not be dropped")
        if tree.if_exists:
            return False
        raise SqlError(f"no such {'view' if is_view else 'table'}: {_full_name(tree.name)}")
    number, what = found
    folded = fold(what.name)
    if folded.startswith("sqlite_") and not folded.startswith(_DROPPABLE):
        raise SqlError(f"table {what.name} may not be dropped")
    if is_shut(session, number, what.name):
        raise SqlError(f"table {what.name} may not be dropped")
    if is_view and not isinstance(what, View):
        raise SqlError(f"use DROP TABLE to delete table {what.name}")
    if not is_view and isinstance(what, View):
        raise SqlError(f"use DROP VIEW to delete view {what.name}")
    if isinstance(what, VirtualTable):
        from minisql.engine.vtab.definition import drop_virtual_table

        drop_virtual_table(session, number, what)
        return True
    _refuse_while_reading(session)
    triggers = _temporary_triggers_on(session, number, folded)
    n_deleted: int | None = None
    emptied = what if session.settings.foreign_keys and isinstance(what, Table) else None
    plan = None if emptied is None else _plan_delete(session, number, emptied)  # if that fails, nothing has begun
    session.database(number).known_views.clear()
    with changing_schema(session, number, *((1,) if triggers and number != 1 else ())) as change:
        database = change.database
        if emptied is not None:
            n_deleted = _delete_rows(session, emptied, plan, told)
        doomed = {("view" if is_view else "table", folded)}
        if triggers:
            remove_schema_rows(session.database(1), triggers)
        if number != 1:
            doomed |= {("trigger", key) for key in _triggers_of(database, folded)}
        if isinstance(what, Table):
            doomed |= {("index", fold(index.name)) for index in what.indexes}
            _forget_sequence(database, what)
            _forget_statistics(database, 0, what.name)
        remove_schema_rows(database, doomed)
        if isinstance(what, Table):
            roots = {what.root_page_no, *(index.root_page_no for index in what.indexes)}
            drop_trees(database, roots)
    if n_deleted is not None:
        session.host.n_changes = n_deleted
        session.host.n_total_changes += n_deleted
    return True


def _plan_delete(session: Session, number: int, table: Table) -> Plan | None:
    """The DELETE that DROP TABLE begins with when foreign keys are enforced: without the table's triggers, with the
    actions of the keys that refer to it (foreignkeys §5). None if there is no need for it."""
    violations = session.host.violations
    return plan_implicit_delete(
        number,
        table,
        session.environment,
        violated=violations.are_counted,
        defers_all=violations.defer_all,
    )


def _delete_rows(session: Session, table: Table, plan: Plan | None, told: list[Row]) -> int | None:
    """Carry the DELETE out. How many rows it counts; None if it counts nothing. `told` as in `_drop_table_or_view`."""
    host = session.host
    violations = host.violations
    if plan is None:  # with a deferred key there is a DELETE all the same, which has nothing to do and counts that
        return 0 if any(key.deferred or violations.defer_all for key in table.foreign_keys) else None
    session.transactions.write(plan.writes)
    run = Run(host)
    host.n_changes = 0  # so it stays if this fails, or the DROP TABLE later
    executable = build(plan, session.collations)
    if isinstance(executable, EventfulDelete):
        executable.delete_for_drop(run)
    else:
        executable.rows(run)
    if session.settings.count_changes:
        told.append((run.n_changes if run.n_told is None else run.n_told,))
    return run.n_changes


def _temporary_triggers_on(session: Session, number: int, folded: str) -> set[tuple[str, str]]:
    """The triggers of temp that watch a table or view of that database, which go with it."""
    catalog = session.environment.catalog
    temporary = catalog.schemas[1]
    if temporary is None or not temporary.triggers:
        return set()
    from minisql.planner.events import watched_database

    return {
        ("trigger", key)
        for key, trigger in temporary.triggers.items()
        if fold(trigger.table_name) == folded and watched_database(catalog, trigger) == number
    }


def _drop_index(session: Session, tree: ast.Drop) -> bool:
    for number, schema in _databases(session, tree):
        index = schema.indexes.get(fold(tree.name.name))
        if index is not None:
            _drop_found_index(session, number, index)
            return True
    if not tree.if_exists:
        raise SqlError(f"no such index: {_full_name(tree.name)}")
    return False


def _drop_found_index(session: Session, number: int, index: Index) -> None:
    if index.sql is None:
        raise SqlError("index associated with UNIQUE or PRIMARY KEY constraint cannot be dropped")
    _refuse_while_reading(session)
    with changing_schema(session, number) as change:
        database = change.database
        remove_schema_rows(database, {("index", fold(index.name))})
        _forget_statistics(database, 1, index.name)
        drop_trees(database, (index.root_page_no,))


def _drop_trigger(session: Session, tree: ast.Drop) -> bool:
    for number, schema in _databases(session, tree):
        trigger = schema.triggers.get(fold(tree.name.name))
        if trigger is not None:
            with changing_schema(session, number) as change:
                remove_schema_rows(change.database, {("trigger", fold(trigger.name))})
            return True
    if not tree.if_exists:
        raise SqlError(f"no such trigger: {_full_name(tree.name)}")
    return False


def _refuse_while_reading(session: Session) -> None:
    """A tree must not vanish under a query that is reading (this statement itself counts as one)."""
    if session.transactions.n_running > 1:
        raise LockedError("database table is locked")


def _triggers_of(database: Database, folded_table: str) -> list[str]:
    schema = database.schema
    assert schema is not None
    triggers: list[tuple[str, Trigger]] = list(schema.triggers.items())
    return [key for key, trigger in triggers if fold(trigger.table_name) == folded_table]


def _forget_sequence(database: Database, table: Table) -> None:
    if table.autoincrement:
        _delete_where_name(database, "sqlite_sequence", 0, table.name)


def _forget_statistics(database: Database, column: int, name: str) -> None:
    for statistics in _STATISTICS:
        _delete_where_name(database, statistics, column, name)


def _delete_where_name(database: Database, table_name: str, column: int, name: str) -> None:
    """Delete the rows of one of SQLite's own tables in which a column is the name, to the letter."""
    schema = database.schema
    assert schema is not None
    table = schema.tables.get(table_name)
    if not isinstance(table, Table):
        return
    tree = database.store.table(table.root_page_no)
    reader = RowReader((ROWID, column), encoding=database.store.encoding)
    doomed = [rowid for rowid, value in list(tree.rows(reader)) if value == name]
    for rowid in doomed:
        assert isinstance(rowid, int)
        tree.delete(rowid)
