"""Random SELECT statements.

A *select* here is anything that gives rows: a core, VALUES, a compound; with ORDER BY and LIMIT, with a WITH clause
before it. Subqueries are made by the same methods, one level down, and may use the columns of the queries around them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from oracle_tests.fuzz.aggregates import (
    DIRECTIONS,
    aggregate,
    aggregate_leaf,
    ordering,
    window,
    window_call,
    window_over_groups,
)
from oracle_tests.fuzz.expressions import Scope, Source, expression, key_expression, predicate
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.from_clause import From, FromMaker
from oracle_tests.fuzz.recursive import recursive_table
from oracle_tests.fuzz.schema import Column, Relation, Schema

SET_OPERATORS = ("UNION", "UNION ALL", "INTERSECT", "EXCEPT")


@dataclass(frozen=True, slots=True)
class Query:
    """A SELECT and whether its rows are compared in order."""

    sql: str
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Core:
    """A SELECT without ORDER BY and LIMIT.

    columns: what each result is, as far as known. keys: what a total order may sort by, beside the results. calls: its
    window calls, by which it may be sorted too.
    """

    sql: str
    columns: Sequence[Column]
    keys: Sequence[str] = ()
    scope: Scope | None = None
    calls: Sequence[str] = ()


@dataclass(slots=True)
class Level:
    """Where a query stands: the sources of the queries around it, the common tables it may name, levels left below."""

    depth: int
    outer: Sequence[Source] = ()
    tables: list[Relation] = field(default_factory=list)


class QueryMaker:
    """Makes queries over the schema's relations."""

    def __init__(self, random: Random, schema: Schema, features: frozenset[Feature]) -> None:
        self.random, self.schema, self.features = random, schema, features
        self._n_names = 0

    def chance(self, probability: float, feature: Feature | None = None) -> bool:
        """True with the probability, if the feature is allowed."""
        return self.random.random() < probability and (feature is None or feature in self.features)

    def fresh(self, letter: str = "x") -> str:
        """A name that no other alias or common table of the program has."""
        self._n_names += 1
        return f"{letter}{self._n_names}"

    def query(self) -> Query:
        """Any query, as a statement."""
        level = Level(2 if self.random.random() < 0.75 else 1)
        return self.select(level)

    def select(self, level: Level, width: int | None = None, *, nested: bool = False) -> Query:
        """A select with all its clauses; `width` columns wide if given."""
        with_clause = self._with(level) if self.chance(0.12, Feature.CTES) else ""
        core = self.body(level, width)
        order, ordered = self._order(core)
        limit = ""
        if self.chance(0.3 if ordered else 0.02) and not core.sql.startswith("VALUES"):
            limit = self._limit(level)
        if nested and not limit and self.chance(0.7):
            order, ordered = "", False
        return Query(with_clause + core.sql + order + limit, ordered)

    def body(self, level: Level, width: int | None) -> Core:
        """A core or a compound."""
        choice = self.random.random()
        if choice < 0.15 and Feature.COMPOUNDS in self.features:
            return self._compound(level, width)
        return self.core(level, width)

    def core(self, level: Level, width: int | None) -> Core:
        """A single SELECT or VALUES."""
        choice = self.random.random()
        if choice < 0.03 and Feature.VALUES in self.features:
            return self._values(width or self.random.randint(1, 3))
        if choice < 0.3 and Feature.AGGREGATES in self.features:
            return self._grouped(level, width)
        if choice < 0.45 and Feature.WINDOWS in self.features:
            return self._windowed(level, width)
        return self._plain(level, width)

    # Clauses

    def from_clause(self, level: Level, most_joins: int = 3) -> tuple[From, Scope]:
        """A FROM clause and the scope that it makes."""
        n_joins = 0
        if Feature.JOINS in self.features:
            n_joins = min(self.random.choice((0, 0, 0, 0, 1, 1, 1, 2, 2, 3)), most_joins, 1 + level.depth)
        relations = [*self.schema.relations(), *level.tables, *level.tables, *level.tables]
        below = Level(level.depth - 1, level.outer, level.tables)
        may_nest = Feature.SUBQUERIES in self.features and level.depth > 0
        maker = FromMaker(
            self.random,
            self.features,
            relations,
            (lambda: self._subselect(below)) if may_nest else None,
            lambda sources: self.scope(sources, level),
            self.fresh,
        )
        made = maker.make(n_joins)
        return made, self.scope(made.sources, level)

    def scope(self, sources: Sequence[Source], level: Level) -> Scope:
        """A scope over the sources, with subqueries if there is a level below."""
        may_nest = Feature.SUBQUERIES in self.features and level.depth > 0

        def subquery(scope: Scope, kind: str) -> str:
            return self.subquery(scope, kind, level)

        return Scope(self.random, self.features, sources, subquery if may_nest else None, level.outer)

    def _where(self, scope: Scope) -> str:
        return f" WHERE {predicate(scope)}" if self.random.random() < 0.7 else ""

    def _named(self, text: str) -> str:
        """A result, at times with a name."""
        return f"{text} AS {self.fresh('r')}" if self.random.random() < 0.1 else text

    def _order(self, core: Core) -> tuple[str, bool]:
        """(ORDER BY or nothing, whether it is there)"""
        random = self.random
        width = len(core.columns)
        if random.random() < 0.5 or core.sql.startswith("VALUES") or not (width or core.keys):
            return "", False
        terms: list[str] = []
        if core.scope is not None and random.random() < 0.6:
            terms += ordering(core.scope, 2) if not core.scope.leaves else [expression(core.scope, 1)]
            terms = [f"+({t})" if t[:1].isdigit() else t for t in terms]  # a bare number would be a column's place
        if core.calls and random.random() < 0.2:
            terms.append(random.choice(core.calls) + random.choice(("", " DESC")))
        if not core.keys or (width and random.random() < 0.5):
            places = random.sample(range(1, width + 1), width)
            collations = Feature.COLLATIONS in self.features
            choices = DIRECTIONS if collations else tuple(d for d in DIRECTIONS if "COLLATE" not in d)
            terms += [f"{place}{random.choice(choices)}" for place in places]
            if collations:
                terms += [str(place) for place in places]
        else:
            terms += [key + random.choice(("", " DESC")) for key in core.keys]
        return f" ORDER BY {', '.join(terms)}", True

    def _limit(self, level: Level) -> str:
        random = self.random
        count = str(random.randint(0, 6)) if random.random() < 0.9 else random.choice(("-1", "1 + 1", "'3'", "2.0"))
        if level.depth > 0 and self.chance(0.05, Feature.SUBQUERIES):
            count = f"(SELECT count(*) FROM {random.choice(self.schema.tables).name})"
        offset = random.randint(0, 4)
        return f" LIMIT {count}{random.choice(('', '', f' OFFSET {offset}'))}"

    # Cores

    def _plain(self, level: Level, width: int | None) -> Core:
        """SELECT [DISTINCT] expressions FROM ... WHERE ..."""
        random = self.random
        if random.random() < 0.04:
            scope = self.scope((), level)
            results = [expression(scope, 3) for _ in range(width or random.randint(1, 3))]
            return Core(f"SELECT {', '.join(results)}", [Column("", "")] * len(results))
        made, scope = self.from_clause(level)
        where = self._where(scope)
        if random.random() < 0.14:
            distinct = random.choice(("DISTINCT", "DISTINCT", "ALL"))
            results = [key_expression(scope) for _ in range(width or random.randint(1, 3))]
            return Core(
                f"SELECT {distinct} {', '.join(results)} FROM {made.text}{where}", [Column("", "")] * len(results)
            )
        if width is None and random.random() < 0.12:
            return self._star(made, scope, where)
        leaves = self._results(scope, made, width)
        text = ", ".join(self._named(text) for text, _ in leaves)
        return Core(f"SELECT {text} FROM {made.text}{where}", [c for _, c in leaves], self._keys(made), scope)

    def _star(self, made: From, scope: Scope, where: str) -> Core:
        if self.random.random() < 0.6:
            n_columns = sum(len(source.relation.columns) for source in made.sources)
            if " USING(" in made.text or " NATURAL " in made.text:
                n_columns = 0  # it shows its columns once: how many there are is not known
            columns = [Column("", "")] * n_columns
            return Core(f"SELECT * FROM {made.text}{where}", columns, self._keys(made))
        source = self.random.choice(made.sources)
        columns = [*source.relation.columns, Column("", "")]
        return Core(
            f"SELECT {source.alias}.*, {expression(scope, 1)} FROM {made.text}{where}", columns, self._keys(made)
        )

    def _results(self, scope: Scope, made: From, width: int | None) -> list[tuple[str, Column]]:
        random = self.random
        results = []
        for _ in range(width or random.randint(1, 4)):
            choice = random.random()
            if choice < 0.35:
                results.append(scope.column())
            elif choice < 0.4 and made.bare:
                results.append((random.choice(made.bare), Column("", "")))
            elif choice < 0.402:
                results.append((f"c{random.randint(0, 3)}", Column("", "")))  # ambiguous or not there, at times
            else:
                results.append((expression(scope, random.randint(0, 2)), Column("", "")))
        return results

    @staticmethod
    def _keys(made: From) -> list[str]:
        """The columns that tell the clause's rows apart; [] if some source has none."""
        if not all(source.relation.key for source in made.sources):
            return []
        return [key for source in made.sources for key in source.key_columns()]

    def _grouped(self, level: Level, width: int | None) -> Core:
        """Aggregates, with or without GROUP BY and HAVING."""
        random = self.random
        made, scope = self.from_clause(level)
        keys = [key_expression(scope) for _ in range(random.choice((0, 0, 1, 1, 1, 2)))]
        leaves = keys + [aggregate_leaf(scope) for _ in range(random.randint(1, 3))]
        if keys and random.random() < 0.08:
            leaves.append(scope.column()[0])  # a bare column
        elif random.random() < 0.06:  # a bare column of the row with the extreme
            own = replace(scope, outer=())  # an extreme of this query: see `aggregate`
            leaves = [*keys, f"{random.choice(('min', 'max'))}({own.column()[0]})", scope.column()[0]]
        over = replace(scope, leaves=leaves)
        if width is None and random.random() < 0.6:
            results = leaves
        else:
            results = [random.choice(leaves) if random.random() < 0.5 else expression(over, 1)
                       for _ in range(width or random.randint(1, 4))]  # fmt: skip
        distinct = "DISTINCT " if random.random() < 0.05 else ""
        if self.chance(0.1, Feature.WINDOWS) and width is None:
            results = [*results, window_over_groups(over, keys, leaves)]
        text = ", ".join(self._named(result) for result in results)
        sql = f"SELECT {distinct}{text} FROM {made.text}{self._where(scope)}"
        if keys:
            terms = [str(results.index(key) + 1) if key in results and random.random() < 0.1 else key for key in keys]
            sql += f" GROUP BY {', '.join(terms)}"
        if random.random() < (0.3 if keys else 0.08):
            sql += f" HAVING {predicate(over, 1)}"
        return Core(sql, [Column("", "")] * len(results), keys if not distinct else [], None if distinct else over)

    def _windowed(self, level: Level, width: int | None) -> Core:
        """Window functions over named and unnamed windows."""
        random = self.random
        made, scope = self.from_clause(level, most_joins=1)
        inner = replace(scope, subquery=None) if random.random() < 0.8 else scope
        definitions: dict[str, str] = {}
        if random.random() < 0.3:
            name = self.fresh("w")
            simple = random.random() < 0.6  # no frame: another window may be built on it
            definitions[name] = f"PARTITION BY {key_expression(inner)}" if simple else window(inner)
            if simple and random.random() < 0.3:
                definitions[self.fresh("w")] = window(inner, name)
        names = list(definitions)
        calls = [window_call(inner, names) for _ in range(random.randint(1, 3))]
        others = [scope.column()[0] for _ in range(random.randint(0, 2))]
        leaves = calls + others
        if width is not None:
            leaves = [random.choice(leaves) for _ in range(width)]
        elif random.random() < 0.2:
            leaves.append(expression(replace(inner, leaves=leaves), 1))
        distinct = "DISTINCT " if random.random() < 0.08 else ""
        results = ", ".join(self._named(leaf) for leaf in leaves)
        sql = f"SELECT {distinct}{results} FROM {made.text}{self._where(scope)}"
        if definitions:
            sql += " WINDOW " + ", ".join(f"{name} AS ({text})" for name, text in definitions.items())
        columns = [Column("", "")] * len(leaves)
        if distinct:
            return Core(sql, columns)
        return Core(sql, columns, self._keys(made), replace(scope, subquery=None), calls)

    def _values(self, width: int) -> Core:
        scope = self.scope((), Level(0))
        rows = [f"({', '.join(expression(scope, 1) for _ in range(width))})" for _ in range(self.random.randint(1, 4))]
        sql = f"VALUES {', '.join(rows)}"
        if self.random.random() < 0.3:
            sql = f"SELECT * FROM ({sql})"
        return Core(sql, [Column("", "")] * width)

    def _compound(self, level: Level, width: int | None) -> Core:
        """Two to four cores of one width."""
        random = self.random
        width = width or random.randint(1, 3)
        below = Level(level.depth - 1, level.outer, level.tables)
        sql = self.core(below, width).sql
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            last = self.core(below, width).sql
            sql += f" {random.choice(SET_OPERATORS)} {last}"
        if last.startswith("VALUES"):
            sql += " UNION ALL SELECT " + ", ".join("NULL" for _ in range(width))  # VALUES takes no ORDER BY
        return Core(sql, [Column("", "")] * width)

    # Below and before

    def _subselect(self, below: Level) -> tuple[str, Relation]:
        """A subquery for FROM and its relation."""
        width = self.random.randint(1, 3)
        query, columns = self._named_select(below, width)
        return f"({query})", Relation("", columns, is_view=True)

    def _named_select(self, below: Level, width: int) -> tuple[str, list[Column]]:
        """A select whose columns have names of their own: the names come from a WITH or from the first core's AS."""
        if self.random.random() < 0.6:
            made, scope = self.from_clause(below, most_joins=1)
            results = self._results(scope, made, width)
            columns = [Column(f"c{i}", c.type, c.collation, holds=c.holds) for i, (_, c) in enumerate(results)]
            text = ", ".join(f"{text} AS {column.name}" for (text, _), column in zip(results, columns, strict=True))
            tail = f" GROUP BY {', '.join(str(i + 1) for i in range(width))}" if self.chance(0.1) else ""
            core = Core(f"SELECT {text} FROM {made.text}{self._where(scope)}{tail}", columns)
            order, limit = self._order(core)[0] if self.chance(0.3) else "", ""
            if order and self.chance(0.5):
                limit = self._limit(Level(0))
            return core.sql + order + limit, columns
        name = self.fresh("n")
        columns = [Column(f"c{i}", "") for i in range(width)]
        inner = self.select(below, width, nested=True)
        return f"WITH {name}({', '.join(c.name for c in columns)}) AS ({inner.sql}) SELECT * FROM {name}", columns

    def subquery(self, scope: Scope, kind: str, level: Level) -> str:
        """A subquery in parentheses that may use the scope's sources: "scalar", "column", "row" or "exists"."""
        below = Level(level.depth - 1, [*scope.sources, *scope.outer], level.tables)
        if self.random.random() < 0.35:
            return f"({self.select(below, 2 if kind == 'row' else 1, nested=True).sql})"
        made, inner = self.from_clause(below, most_joins=1)
        where = f" WHERE {predicate(inner, 1)}" if self.random.random() < 0.6 else ""
        if scope.sources and self.random.random() < 0.6:
            own, other = Scope(self.random, self.features, made.sources).column()[0], scope.column()[0]
            if not scope.leaves:
                comparison = self.random.choice(("=", "=", "=", "<", ">=", "IS"))
                where += (" AND " if where else " WHERE ") + f"{own} {comparison} {other}"
        if kind == "scalar" and Feature.AGGREGATES in self.features and self.random.random() < 0.7:
            return f"(SELECT {aggregate(replace(inner, subquery=None))} FROM {made.text}{where})"
        results = {"exists": "1", "row": f"{key_expression(inner)}, {key_expression(inner)}"}
        text = results.get(kind) or key_expression(inner)
        tail = ""
        if kind in ("scalar", "row"):
            tail = f" ORDER BY {', '.join(ordering(replace(inner, subquery=None), 1))} LIMIT 1"
        return f"(SELECT {text} FROM {made.text}{where}{tail})"

    def _with(self, level: Level) -> str:
        """A WITH clause; its tables join those that the level may name."""
        random = self.random
        definitions = []
        recursive = False
        for _ in range(random.choice((1, 1, 2))):
            name = self.fresh("q")
            below = Level(max(level.depth - 1, 0), level.outer, list(level.tables))
            if self.chance(0.45, Feature.RECURSION):
                table = recursive_table(random, name, self.schema.tables)
                recursive = True
                definitions.append(table.sql)
                level.tables.append(table.relation)
                continue
            width = random.randint(1, 3)
            columns = [Column(f"c{i}", "") for i in range(width)]
            hint = random.choice(("", "", "MATERIALIZED ", "NOT MATERIALIZED "))
            inner = self.select(below, width, nested=True).sql
            definitions.append(f"{name}({', '.join(c.name for c in columns)}) AS {hint}({inner})")
            level.tables.append(Relation(name, columns, is_view=True))
        word = "WITH RECURSIVE " if recursive or random.random() < 0.1 else "WITH "
        return f"{word}{', '.join(definitions)} "

    def view(self, name: str) -> tuple[str, Relation]:
        """A CREATE VIEW and the relation that it makes (no key is known)."""
        width = self.random.randint(1, 4)
        level = Level(1)
        if self.random.random() < 0.7:
            query, columns = self._named_select(level, width)
            return f"CREATE VIEW {name} AS {query}", Relation(name, columns, is_view=True)
        columns = [Column(f"c{i}", "") for i in range(width)]
        query = self.select(level, width).sql
        return f"CREATE VIEW {name}({', '.join(c.name for c in columns)}) AS {query}", Relation(
            name, columns, is_view=True
        )
