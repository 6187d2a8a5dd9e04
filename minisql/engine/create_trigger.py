"""CREATE TRIGGER. Source: lang_createtrigger. The names in its body are looked at when it fires, not now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.engine.change import add_schema_row, changing_schema, reading_schema, refuse_reserved
from minisql.engine.limits import LimitCategory
from minisql.engine.vtab.shadow import is_reserved, is_shut
from minisql.errors import SqlError
from minisql.planner.compound import refuse_long_compounds
from minisql.schema import SchemaRow, Table, View, VirtualTable, fold
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.session import Session


def create_trigger(session: Session, tree: ast.CreateTrigger, sql: str) -> None:
    """Add the trigger's row to sqlite_schema.

    Raises:
        SqlError: there is such a trigger, or no such table, or the table is not one for a trigger of this kind.
    """
    with reading_schema(session) as kept:
        found = check_trigger(session, tree, sql)
        if found is None:
            kept.add(_home(session, tree))
            return
        number = found[0]
        _check_body(session, tree, number)
        for step in tree.body:
            if not isinstance(step, ast.Select) and is_reserved(session, step.table.name):
                name = f'trigger "{tree.trigger.name}"'
                raise SqlError(f'{name} may not write to shadow table "{step.table.name}"')
        refuse_long_compounds(tree, session.limits[LimitCategory.COMPOUND_SELECT])
        text = "CREATE TRIGGER " + sql[tree.trigger.name_pos : tree.end]
        with changing_schema(session, number) as change:
            add_schema_row(change.database, SchemaRow("trigger", tree.trigger.name, tree.table.name, 0, text))


def check_trigger(session: Session, tree: ast.CreateTrigger, sql: str) -> tuple[int, Table | View] | None:
    """Look at everything but the body. Gives the trigger's database and its table; None: the trigger is there already,
    and that is no error. Raises as `create_trigger`."""
    with reading_schema(session):
        number = _home(session, tree)
        if number != 1:
            _refuse_elsewhere(tree, tree.table.schema, session.database(number).name)
        catalog = session.environment.catalog
        schema = catalog.schemas[number]
        assert schema is not None, number
        within = tree.table.schema if number == 1 or tree.table.schema is not None else schema.name
        found = catalog.find_table(tree.table.name, within)
        if found is None and session.virtual_tables.eponymous(tree.table.name) is not None:
            raise SqlError("cannot create triggers on virtual tables")
        if found is None:
            raise SqlError(f"no such table: {tree.table.name if within is None else f'{within}.{tree.table.name}'}")
        table = found[1]
        if isinstance(table, VirtualTable):
            raise SqlError("cannot create triggers on virtual tables")
        if is_shut(session, number, table.name):
            raise SqlError("cannot create triggers on shadow tables")
        refuse_reserved(session, tree.trigger.name)
        if fold(tree.trigger.name) in schema.triggers:
            if tree.if_not_exists:
                return None
            raise SqlError(f"trigger {_as_written(tree, sql)} already exists")
        _check_kind(tree, table)
        return number, table


def _home(session: Session, tree: ast.CreateTrigger) -> int:
    """The database of the trigger: that of its name, else temp for a table of temp, else main."""
    catalog = session.environment.catalog
    if tree.temporary:
        if tree.trigger.schema is not None:
            raise SqlError("temporary trigger may not have qualified name")
        return 1
    if tree.trigger.schema is not None:
        number = catalog.number(tree.trigger.schema)
        if number is None:
            raise SqlError(f"unknown database {tree.trigger.schema}")
        return number
    found = catalog.find_table(tree.table.name, tree.table.schema)
    return 1 if found is not None and found[0] == 1 else 0


def _as_written(tree: ast.CreateTrigger, sql: str) -> str:
    """The trigger's name with the quotes that it was given."""
    start = tree.trigger.name_pos
    quote = sql[start : start + 1]
    closing = {"[": "]"}.get(quote, quote)
    if quote not in ("[", '"', "'", "`"):
        return tree.trigger.name
    end = start + 1
    while end < len(sql):
        if sql[end] == closing:
            if closing != "]" and sql[end + 1 : end + 2] == closing:
                end += 1
            else:
                break
        end += 1
    return sql[start : end + 1]


def _check_body(session: Session, tree: ast.CreateTrigger, number: int) -> None:
    """All that a trigger names must be in its own database, and what it changes goes without the database's name,
    unless it is one of temp. None has variables."""
    for step in tree.body if number != 1 else ():
        if not isinstance(step, ast.Select) and step.table.schema is not None:
            raise SqlError(
                "qualified table names are not allowed on INSERT, UPDATE, and DELETE statements within triggers"
            )
    own = session.database(number).name
    stack: list[ast.Node] = [node for node in (tree.when, *reversed(tree.body)) if node is not None]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Parameter):
            raise SqlError("trigger cannot use variables")
        if number != 1 and isinstance(node, ast.TableName | ast.Table | ast.TableFunction):
            _refuse_elsewhere(tree, node.schema, own)
        stack.extend(reversed(list(ast.children(node))))


def _refuse_elsewhere(tree: ast.CreateTrigger, schema: str | None, own: str) -> None:
    if schema is not None and fold(schema) != fold(own):
        raise SqlError(f"trigger {tree.trigger.name} cannot reference objects in database {schema}")


def _check_kind(tree: ast.CreateTrigger, table: Table | View) -> None:
    if fold(table.name).startswith("sqlite_"):
        raise SqlError("cannot create trigger on system table")
    instead = tree.time is ast.TriggerTime.INSTEAD_OF
    if isinstance(table, View) and not instead:
        word = "AFTER" if tree.time is ast.TriggerTime.AFTER else "BEFORE"
        raise SqlError(f"cannot create {word} trigger on view: {tree.table.name}")
    if instead and not isinstance(table, View):
        raise SqlError(f"cannot create INSTEAD OF trigger on table: {tree.table.name}")
