"""Random INSERT, UPDATE, DELETE and transaction statements.

A statement over many rows stops at whichever row fails first, which is the plan's affair. So UPDATE of columns under a
uniqueness constraint takes one row by its key, an UPDATE of many rows is held only to fail or not (`loose`), and
OR FAIL is for INSERT ... VALUES, whose order is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from oracle_tests.fuzz.expressions import Source, expression, predicate
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.queries import QueryMaker
from oracle_tests.fuzz.schema import Relation, literal_for


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
        if choice < 0.5:
            return self.insert(table)
        if choice < 0.6:
            return self.insert_select(table)
        if choice < 0.85:
            return self.update(table)
        return self.delete(table)

    def _or_clause(self, *words: str) -> str:
        if Feature.CONFLICT_CLAUSES not in self.queries.features or self.random.random() < 0.5:
            return ""
        return f"OR {self.random.choice(words)} "

    def insert(self, table: Relation, n_rows: int | None = None) -> Change:
        """INSERT ... VALUES of a few rows."""
        columns = table.columns
        named = ""
        if self.random.random() < 0.3:
            columns = self.random.sample(columns, self.random.randint(1, len(columns)))
            named = f"({', '.join(column.name for column in columns)})"
        rows = []
        for _ in range(n_rows or self.random.randint(1, 4)):
            values = [
                "NULL" if c.rowid_alias and self.random.random() < 0.6 else literal_for(self.random, c) for c in columns
            ]
            rows.append(f"({', '.join(values)})")
        clause = self._or_clause("IGNORE", "REPLACE", "FAIL", "ABORT", "ROLLBACK")
        return Change(f"INSERT {clause}INTO {table.name}{named} VALUES{', '.join(rows)}")

    def insert_select(self, table: Relation) -> Change:
        """INSERT ... SELECT in the order of the source's key."""
        source = Source("s", self.random.choice(self.queries.schema.tables))
        scope = self.queries.scope([source], nested=True)
        results = ["NULL" if c.rowid_alias else expression(scope, 1) for c in table.columns]
        order = ", ".join(f"s.{name}" for name in source.relation.key)
        limit = self.random.randint(1, 5)
        clause = self._or_clause("IGNORE", "REPLACE")
        where = f" WHERE {predicate(scope, 1)}" if self.random.random() < 0.5 else ""
        return Change(
            f"INSERT {clause}INTO {table.name} SELECT {', '.join(results)} FROM {source.relation.name} AS s"
            f"{where} ORDER BY {order} LIMIT {limit}"
        )

    def update(self, table: Relation) -> Change:
        """UPDATE of one row by its key, or of one free column in many rows."""
        source = Source(table.name, table)
        scope = self.queries.scope([source])
        free = [column for column in table.columns if not column.unique]
        if free and self.random.random() < 0.6:
            column = self.random.choice(free)
            clause = self._or_clause("IGNORE")
            where = f" WHERE {predicate(scope, 1)}" if self.random.random() < 0.8 else ""
            return Change(f"UPDATE {clause}{table.name} SET {column.name} = {expression(scope, 2)}{where}", loose=True)
        chosen = self.random.sample(table.columns, self.random.randint(1, min(2, len(table.columns))))
        sets = ", ".join(
            f"{c.name} = "
            + (literal_for(self.random, c) if c.rowid_alias or self.random.random() < 0.7 else expression(scope, 1))
            for c in chosen
        )
        by_name = {column.name: column for column in table.columns}
        key = " AND ".join(
            f"{name} = {literal_for(self.random, by_name[name]) if name in by_name else self.random.randint(1, 12)}"
            for name in table.key
        )
        clause = self._or_clause("IGNORE", "REPLACE", "FAIL", "ROLLBACK")
        return Change(f"UPDATE {clause}{table.name} SET {sets} WHERE {key}")

    def delete(self, table: Relation) -> Change:
        """DELETE by a condition; seldom of all rows."""
        scope = self.queries.scope([Source(table.name, table)])
        where = "" if self.random.random() < 0.06 else f" WHERE {predicate(scope, 2)}"
        return Change(f"DELETE FROM {table.name}{where}")

    def transaction(self) -> Change:
        """BEGIN, COMMIT, ROLLBACK or a savepoint's statement; out of place it is an error in both engines."""
        words = []
        if Feature.TRANSACTIONS in self.queries.features:
            words += ["BEGIN", "BEGIN", "COMMIT", "COMMIT", "ROLLBACK", "BEGIN IMMEDIATE"]
        if Feature.SAVEPOINTS in self.queries.features:
            words += ["SAVEPOINT a", "SAVEPOINT b", "ROLLBACK TO a", "RELEASE a", "RELEASE b", "ROLLBACK TO b"]
        return Change(self.random.choice(words) if words else "SELECT 1")
