"""Random triggers, and child tables with foreign keys.

A trigger never changes the table that it stands on: what that does to the statement under way is left open by SQLite.
"""

from __future__ import annotations

from random import Random

from oracle_tests.fuzz.expressions import Scope, Source, expression, predicate
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.schema import Column, Relation, Schema, literal_for

LOG = "CREATE TABLE lg(n INTEGER PRIMARY KEY, what, a, b)"
ACTIONS = ("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION")


def create_trigger(random: Random, schema: Schema, features: frozenset[Feature]) -> str:
    """A CREATE TRIGGER on a table, or INSTEAD OF a view's change."""
    schema.n_triggers += 1
    event = random.choice(("INSERT", "UPDATE", "DELETE"))
    views = [view for view in schema.views if all(column.name.startswith("c") for column in view.columns)]
    relation = random.choice(schema.tables)
    when = random.choice(("BEFORE", "AFTER", "AFTER"))
    if views and random.random() < 0.15:
        relation, when = random.choice(views), "INSTEAD OF"
    sources = []
    if event != "INSERT":
        sources.append(Source("OLD", relation))
    if event != "DELETE":
        sources.append(Source("NEW", relation))
    scope = Scope(random, features, sources)
    of = ""
    if event == "UPDATE" and random.random() < 0.3:
        of = f" OF {random.choice(relation.columns).name}"
    test = f" WHEN {predicate(scope, 1)}" if random.random() < 0.3 else ""
    name = f"g{schema.n_triggers}"
    others = [table for table in schema.tables if table is not relation]
    statements = [_statement(scope, name, others) for _ in range(random.randint(1, 3))]
    body = " ".join(f"{statement};" for statement in statements)
    row = random.choice(("", " FOR EACH ROW"))
    return f"CREATE TRIGGER {name} {when} {event}{of} ON {relation.name}{row}{test} BEGIN {body} END"


def _statement(scope: Scope, name: str, others: list[Relation]) -> str:
    random = scope.random
    choice = random.random()
    if choice < 0.5 or not others:
        return f"INSERT INTO lg(what, a, b) VALUES ('{name}', {scope.column()[0]}, {expression(scope, 1)})"
    if choice < 0.6:
        action = random.choice(("IGNORE", "ABORT, 'stop'", "FAIL, 'fail'", "ROLLBACK, 'back'"))
        return f"SELECT RAISE({action}) WHERE {predicate(scope, 0)} AND {predicate(scope, 0)}"
    table = random.choice(others)
    if choice < 0.75:
        free = [column for column in table.writable if not column.unique] or table.writable
        by = random.choice(table.columns).name
        return (
            f"UPDATE {random.choice(('', 'OR IGNORE '))}{table.name} SET {random.choice(free).name} ="
            f" {expression(scope, 1)} WHERE {by} = {scope.column()[0]}"
        )
    if choice < 0.85:
        return f"DELETE FROM {table.name} WHERE {random.choice(table.columns).name} = {scope.column()[0]}"
    given = ", ".join(
        scope.column()[0] if random.random() < 0.5 else literal_for(random, column) for column in table.writable
    )
    return f"INSERT {random.choice(('OR IGNORE ', 'OR REPLACE ', ''))}INTO {table.name} VALUES ({given})"


def create_child(random: Random, name: str, parent: Relation) -> tuple[str, Relation]:
    """A table whose column c1 refers to the parent's key."""
    keys = [column for column in parent.columns if column.rowid_alias]
    others = [column for column in parent.columns if column.unique] or parent.columns
    column = random.choice(keys if keys and random.random() < 0.9 else others)
    clause = "".join(f" ON {event} {random.choice(ACTIONS)}" for event in ("DELETE", "UPDATE") if random.random() < 0.7)
    clause += random.choice(("", "", " DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE"))
    default = random.choice(("", " DEFAULT 1"))
    columns = [Column("c0", "INTEGER", unique=True, rowid_alias=True), Column("c1", column.type, unique=True),
               Column("c2", "")]  # fmt: skip
    sql = (
        f"CREATE TABLE {name}(c0 INTEGER PRIMARY KEY, c1 {column.type}{default} REFERENCES {parent.name}({column.name})"
        f"{clause}, c2)"
    )
    return sql, Relation(name, columns, ("rowid",))
