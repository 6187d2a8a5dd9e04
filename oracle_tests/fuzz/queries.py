"""Random SELECT statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from oracle_tests.fuzz.expressions import Scope, Source, aggregate, expression, key_expression, predicate
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.schema import Column, Relation, Schema


@dataclass(frozen=True, slots=True)
class Query:
    """A SELECT and whether the order of its rows is total, so that it can be compared in order."""

    sql: str
    ordered: bool = False


class QueryMaker:
    """Makes queries over the schema's relations."""

    def __init__(self, random: Random, schema: Schema, features: frozenset[Feature]) -> None:
        self.random, self.schema, self.features = random, schema, features
        self._n_aliases = 0

    def query(self) -> Query:
        """Any query."""
        choice = self.random.random()
        if choice < 0.18 and Feature.COMPOUNDS in self.features:
            return Query(self.compound())
        if choice < 0.45 and Feature.AGGREGATES in self.features:
            return Query(self.grouped())
        if choice < 0.55:
            return Query(self.distinct())
        return self.plain()

    def scope(self, sources: Sequence[Source], *, nested: bool = False) -> Scope:
        """A scope over the sources; subqueries are allowed at the outer level only."""
        allowed = Feature.SUBQUERIES in self.features and not nested
        return Scope(self.random, self.features, sources, self.subquery if allowed else None)

    def plain(self) -> Query:
        """SELECT expressions FROM ... WHERE ... [ORDER BY ... [LIMIT ...]]"""
        sources, from_clause = self._from()
        scope = self.scope(sources)
        results = [expression(scope, self.random.randint(0, 2)) for _ in range(self.random.randint(1, 4))]
        if self.random.random() < 0.15:
            results = ["*"]
        sql = f"SELECT {', '.join(results)} FROM {from_clause}{self._where(scope)}"
        if self.random.random() < 0.5:
            return Query(sql)
        terms = [  # the plus keeps a bare number from being a column's place
            (scope.column()[0] if self.random.random() < 0.6 else f"+({expression(scope, 1)})")
            + self.random.choice(("", " DESC", " ASC", " NULLS LAST", " DESC NULLS FIRST"))
            for _ in range(self.random.randint(0, 2))
        ]
        key = [f"{s.alias}.{name}" for s in sources for name in s.relation.key]
        if not all(s.relation.key for s in sources):
            return Query(sql + (f" ORDER BY {', '.join(terms)}" if terms else ""))
        direction = self.random.choice(("", " DESC"))
        sql += f" ORDER BY {', '.join(terms + [name + direction for name in key])}"
        if self.random.random() < 0.5:
            sql += f" LIMIT {self.random.randint(0, 6)}"
            sql += self.random.choice(("", f" OFFSET {self.random.randint(0, 4)}"))
        return Query(sql, ordered=True)

    def grouped(self) -> str:
        """Aggregates, with or without GROUP BY and HAVING."""
        sources, from_clause = self._from()
        scope = self.scope(sources)
        keys = [key_expression(scope) for _ in range(self.random.randint(0, 2))]
        results = keys + [aggregate(scope) for _ in range(self.random.randint(1, 3))]
        sql = f"SELECT {', '.join(results)} FROM {from_clause}{self._where(scope)}"
        if keys:
            sql += f" GROUP BY {', '.join(keys)}"
            if self.random.random() < 0.4:
                sql += f" HAVING {aggregate(scope)} {self.random.choice(('>', '<=', '=', 'IS NOT'))} "
                sql += str(self.random.randint(0, 4))
        return sql

    def distinct(self) -> str:
        """SELECT DISTINCT of key expressions."""
        sources, from_clause = self._from()
        scope = self.scope(sources)
        results = [key_expression(scope) for _ in range(self.random.randint(1, 3))]
        return f"SELECT DISTINCT {', '.join(results)} FROM {from_clause}{self._where(scope)}"

    def compound(self) -> str:
        """Two or three selects of key expressions with one number of columns."""
        n_columns = self.random.randint(1, 2)
        parts = []
        for _ in range(self.random.randint(2, 3)):
            source = self._source(self.random.choice(self.schema.relations()))
            scope = self.scope([source])
            results = [key_expression(scope) for _ in range(n_columns)]
            parts.append(f"SELECT {', '.join(results)} FROM {self._named(source)}{self._where(scope)}")
        sql = parts[0]
        for part in parts[1:]:
            sql += f" {self.random.choice(('UNION', 'UNION ALL', 'INTERSECT', 'EXCEPT'))} {part}"
        return sql

    def subquery(self, outer: Sequence[Source], kind: str) -> str:
        """A subquery in parentheses that may use the outer sources: "scalar", "column" (for IN) or "exists"."""
        source = self._source(self.random.choice(self.schema.tables))
        scope = self.scope([source], nested=True)
        where = f" WHERE {predicate(scope, 1)}" if self.random.random() < 0.6 else ""
        if outer and self.random.random() < 0.5:
            inner_name, outer_name = scope.column()[0], self.scope(outer).column()[0]
            comparison = self.random.choice(("=", "=", "<", ">=", "IS"))
            where += (" AND " if where else " WHERE ") + f"{inner_name} {comparison} {outer_name}"
        if kind == "scalar":
            return f"(SELECT {aggregate(scope)} FROM {self._named(source)}{where})"
        return f"(SELECT {key_expression(scope) if kind == 'column' else '1'} FROM {self._named(source)}{where})"

    def view(self, name: str) -> tuple[str, Relation]:
        """A CREATE VIEW over one table, and the relation that it makes (no key is known)."""
        source = self._source(self.random.choice(self.schema.tables))
        chosen = self.random.sample(source.relation.columns, self.random.randint(1, len(source.relation.columns)))
        columns = [Column(f"v{i}", column.type, column.collation) for i, column in enumerate(chosen)]
        results = ", ".join(f"{source.alias}.{a.name} AS {b.name}" for a, b in zip(chosen, columns, strict=True))
        where = self._where(self.scope([source], nested=True))
        return f"CREATE VIEW {name} AS SELECT {results} FROM {self._named(source)}{where}", Relation(
            name, columns, is_view=True
        )

    def _source(self, relation: Relation) -> Source:
        self._n_aliases += 1
        return Source(f"x{self._n_aliases}", relation)

    @staticmethod
    def _named(source: Source) -> str:
        return f"{source.relation.name} AS {source.alias}"

    def _where(self, scope: Scope) -> str:
        return f" WHERE {predicate(scope)}" if self.random.random() < 0.75 else ""

    def _from(self) -> tuple[list[Source], str]:
        sources = [self._source(self.random.choice(self.schema.relations()))]
        text = self._named(sources[0])
        n_joins = self.random.choice((0, 0, 0, 1, 1, 2)) if Feature.JOINS in self.features else 0
        for _ in range(n_joins):
            source = self._source(self.random.choice(self.schema.relations()))
            both = [*sources, source]
            word = self.random.choice((" JOIN ", " LEFT JOIN ", " LEFT JOIN ", ", ", " CROSS JOIN "))
            text += word + self._named(source)
            if word != ", ":
                left = self.scope(sources).column()[0]
                right = self.scope([source]).column()[0]
                condition = f"{left} {self.random.choice(('=', '=', '=', '<', 'IS'))} {right}"
                if self.random.random() < 0.2:
                    condition += f" AND {predicate(self.scope(both, nested=True), 1)}"
                text += f" ON {condition}"
            sources = both
        return sources, text
