"""Random INSERT, UPDATE, DELETE and transaction statements.

A statement over many rows stops at whichever row fails first, which is the plan's affair. So UPDATE of columns under a
uniqueness constraint takes one row by its key, an UPDATE of many rows is held only to fail or not (`loose`), and
OR FAIL is for INSERT ... VALUES, whose order is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from oracle_tests.fuzz.expressions import Scope, Source, expression, predicate
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.queries import Level, QueryMaker
from oracle_tests.fuzz.schema import Column, Relation, literal_for
from oracle_tests.fuzz.values import literal


@dataclass(frozen=True, slots=True)
class Change:
    """A statement that changes something; `loose`: of two constraint failures only the fact is compared."""

    sql: str
    loose: bool = False


class ChangeMaker:
    """Makes changes to the schema's tables."""

    def __init__(self, queries: QueryMaker) -> None:
        self.queries = queries
        self.random: Random = queries.random

    def change(self) -> Change:
        """Any change."""
        table = self.random.choice(self.queries.schema.tables)
        choice = self.random.random()
        if choice < 0.4:
            change = self.insert(table)
        elif choice < 0.48:
            change = self.upsert(table)
        elif choice < 0.58:
            change = self.insert_select(table)
        elif choice < 0.83:
            change = self.update(table)
        elif choice < 0.86 and self.queries.schema.views:
            return self.change_of_view()
        else:
            change = self.delete(table)
        if Feature.RETURNING in self.queries.features and self.random.random() < 0.1:
            return Change(change.sql + self._returning(table), change.loose)
        return change

    def _scope(self, table: Relation) -> Scope:
        """The table's own columns; subqueries only seldom, for they may read what the statement changes."""
        scope = self.queries.scope([Source(table.name, table)], Level(1))
        if self.random.random() < 0.8:
            scope.subquery = None
        return scope

    def _value(self, column: Column) -> str:
        return literal_for(self.random, column, self.queries.features)

    def _returning(self, table: Relation) -> str:
        if self.random.random() < 0.4:
            return " RETURNING *"
        scope = self._scope(table)
        scope.subquery = None
        names = [f"{expression(scope, 1)} AS r" if self.random.random() < 0.5 else scope.column()[0]]
        return f" RETURNING {', '.join([*names, self.random.choice(table.columns).name])}"

    def _or_clause(self, *words: str) -> str:
        if Feature.CONFLICT_CLAUSES not in self.queries.features or self.random.random() < 0.5:
            return ""
        return f"OR {self.random.choice(words)} "

    def insert(self, table: Relation, n_rows: int | None = None, *, clean: bool = False) -> Change:
        """INSERT ... VALUES of a few rows; clean: no row keeps the others out."""
        random = self.random
        if random.random() < 0.02:
            return Change(f"INSERT INTO {table.name} DEFAULT VALUES")
        columns = table.writable
        named = ""
        if random.random() < 0.3:
            columns = random.sample(columns, random.randint(1, len(columns)))
            named = f"({', '.join(column.name for column in columns)})"
        rows = []
        for _ in range(n_rows or random.randint(1, 4)):
            given = ["NULL" if c.rowid_alias and random.random() < 0.6 else self._value(c) for c in columns]
            rows.append(f"({', '.join(given)})")
        clause = "OR IGNORE " if clean else self._or_clause("IGNORE", "REPLACE", "FAIL", "ABORT", "ROLLBACK")
        if len(rows) == 1 and columns[0].strict and random.random() < 0.2:
            rows = [f"({', '.join(literal(random, self.queries.features) for _ in columns)})"]  # of wrong types
        return Change(f"INSERT {clause}INTO {table.name}{named} VALUES{', '.join(rows)}")

    def upsert(self, table: Relation) -> Change:
        """INSERT ... ON CONFLICT; a row is told from the others by one column, if it is told at all."""
        if Feature.UPSERT not in self.queries.features:
            return self.insert(table)
        random = self.random
        sql = self.insert(table, random.randint(1, 3)).sql.replace("INSERT OR ROLLBACK", "INSERT")
        target = ""
        unique = [column for column in table.columns if column.unique]
        if unique and random.random() < 0.8:
            target = f"({random.choice(unique).name})"
        if random.random() < 0.3:
            return Change(f"{sql} ON CONFLICT{target} DO NOTHING")
        scope = Scope(random, self.queries.features, [Source(table.name, table), Source("excluded", table)])
        column = random.choice(table.writable)
        where = f" WHERE {predicate(scope, 1)}" if random.random() < 0.3 else ""
        return Change(f"{sql} ON CONFLICT{target} DO UPDATE SET {column.name} = {expression(scope, 1)}{where}")

    def insert_select(self, table: Relation) -> Change:
        """INSERT ... SELECT in the order of the source's key."""
        source = Source("s", self.random.choice(self.queries.schema.tables))
        scope = self.queries.scope([source], Level(0))
        results = ["NULL" if c.rowid_alias else expression(scope, 1) for c in table.writable]
        order = ", ".join(f"s.{name}" for name in source.relation.key)
        limit = self.random.randint(1, 5)
        clause = self._or_clause("IGNORE", "REPLACE")
        where = f" WHERE {predicate(scope, 1)}" if self.random.random() < 0.5 else ""
        named = ", ".join(column.name for column in table.writable)
        return Change(
            f"INSERT {clause}INTO {table.name}({named}) SELECT {', '.join(results)} FROM {source.relation.name} AS s"
            f"{where} ORDER BY {order} LIMIT {limit}"
        )

    def update(self, table: Relation) -> Change:
        """UPDATE of one row by its key, or of one free column in many rows."""
        scope = self._scope(table)
        random = self.random
        # A wrong type stops an UPDATE OR IGNORE of a STRICT table half-way, and SQLite leaves half of it.
        free = [column for column in table.writable if not column.unique and not column.strict]
        if free and random.random() < 0.6:
            column = random.choice(free)
            clause = self._or_clause("IGNORE")
            where = f" WHERE {predicate(scope, 1)}" if random.random() < 0.8 else ""
            if random.random() < 0.1:
                other = self.queries.fresh()
                relation = random.choice(self.queries.schema.tables)
                value = f"max({random.choice(relation.columns).name})"
                return Change(
                    f"UPDATE {clause}{table.name} SET {column.name} = {other}.m"
                    f" FROM (SELECT count(*) AS n, {value} AS m FROM {relation.name}) AS {other}{where}",
                    loose=True,
                )
            return Change(f"UPDATE {clause}{table.name} SET {column.name} = {expression(scope, 2)}{where}", loose=True)
        chosen = random.sample(table.writable, random.randint(1, min(2, len(table.writable))))
        given = [self._value(c) if c.rowid_alias or random.random() < 0.7 else expression(scope, 1) for c in chosen]
        if len(chosen) == 2 and Feature.ROW_VALUES in self.queries.features and random.random() < 0.2:
            sets = f"({chosen[0].name}, {chosen[1].name}) = ({given[0]}, {given[1]})"
        else:
            sets = ", ".join(f"{column.name} = {text}" for column, text in zip(chosen, given, strict=True))
        by_name = {column.name: column for column in table.columns}
        key = " AND ".join(
            f"{name} = {self._value(by_name[name]) if name in by_name else random.randint(1, 12)}" for name in table.key
        )
        clause = self._or_clause("IGNORE", "REPLACE", "FAIL", "ROLLBACK")
        return Change(f"UPDATE {clause}{table.name} SET {sets} WHERE {key}")

    def change_of_view(self) -> Change:
        """A change of a view: an error, or what its INSTEAD OF triggers make of it."""
        view = self.random.choice(self.queries.schema.views)
        column = self.random.choice(view.columns)
        choice = self.random.random()
        if choice < 0.5:
            given = ", ".join(self._value(column) for column in view.columns)
            return Change(f"INSERT INTO {view.name} VALUES({given})")
        if choice < 0.75:
            value = self._value(column)
            return Change(f"UPDATE {view.name} SET {column.name} = {value} WHERE {column.name} IS NOT NULL")
        return Change(f"DELETE FROM {view.name} WHERE {column.name} > 3")

    def delete(self, table: Relation) -> Change:
        """DELETE by a condition; seldom of all rows."""
        where = "" if self.random.random() < 0.04 else f" WHERE {predicate(self._scope(table), 2)}"
        return Change(f"DELETE FROM {table.name}{where}")

    def transaction(self) -> Change:
        """BEGIN, COMMIT, ROLLBACK or a savepoint's statement; out of place it is an error in both engines."""
        words = []
        if Feature.TRANSACTIONS in self.queries.features:
            words += ["BEGIN", "BEGIN", "COMMIT", "COMMIT", "ROLLBACK", "BEGIN IMMEDIATE"]
        if Feature.SAVEPOINTS in self.queries.features:
            words += ["SAVEPOINT a", "SAVEPOINT b", "ROLLBACK TO a", "RELEASE a", "RELEASE b", "ROLLBACK TO b"]
        return Change(self.random.choice(words) if words else "SELECT 1")
