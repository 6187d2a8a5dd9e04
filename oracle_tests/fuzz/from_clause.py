"""Random FROM clauses: tables under their own or another name, subqueries, VALUES, functions, all kinds of joins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from oracle_tests.fuzz import values
from oracle_tests.fuzz.expressions import Scope, Source, predicate
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.functions import guarded_json
from oracle_tests.fuzz.schema import Column, Relation

JOINS = (" JOIN ", " JOIN ", " INNER JOIN ", " LEFT JOIN ", " LEFT JOIN ", " LEFT OUTER JOIN ", " CROSS JOIN ", ", ")
OUTER_JOINS = (" RIGHT JOIN ", " FULL JOIN ", " FULL OUTER JOIN ")
JSON_TREE_COLUMNS = ("key", "value", "type", "atom", "id", "parent", "fullkey", "path")


@dataclass(slots=True)
class From:
    """A FROM clause under construction: its text, and the sources that it names, from left to right.

    bare: columns that may be named without an alias, since a USING made one of several.
    """

    text: str
    sources: list[Source]
    bare: list[str] = field(default_factory=list)


@dataclass(slots=True)
class FromMaker:
    """Makes FROM clauses.

    relations: what may be named. subselect: makes (text in parentheses, its relation) or is None where a subquery is
    not wanted. scope: makes a scope of sources. fresh: makes alias names that no other has.
    """

    random: Random
    features: frozenset[Feature]
    relations: Sequence[Relation]
    subselect: Callable[[], tuple[str, Relation]] | None
    scope: Callable[[Sequence[Source]], Scope]
    fresh: Callable[[], str]
    _in_parentheses: bool = False

    def make(self, n_joins: int) -> From:
        """A FROM clause of `n_joins` joins."""
        made = self._item(From("", []), may_nest=True, lateral=True)
        for _ in range(n_joins):
            made = self._join(made)
        return made

    def _item(self, left: From, *, may_nest: bool, lateral: bool) -> From:
        """One item, of which `left` stands to the left; alone, without the join word. `lateral`: it may read `left`."""
        random = self.random
        choice = random.random()
        if choice < 0.1 and self.subselect is not None:
            text, relation = self.subselect()
            source = Source(self.fresh(), relation)
            return From(f"{text}{random.choice((' AS ', ' '))}{source.alias}", [source])
        if choice < 0.13 and Feature.VALUES in self.features:
            return self._values()
        if choice < 0.17 and Feature.FUNCTION_TABLES in self.features:
            return self._function_table(left.sources if lateral else ())
        if choice < 0.22 and may_nest and Feature.JOINS in self.features:
            self._in_parentheses = True
            inner = self._item(From("", []), may_nest=False, lateral=True)
            # (Around a single table behind another one, SQLite forgets the alias.)
            for _ in range(random.choice((1, 1, 1, 2) if left.sources and random.random() < 0.9 else (0, 1, 1, 2))):
                # SQLite makes a subquery of a join in parentheses behind another item: USING in it has names of its
                # own, and joins below it have no rowids.
                inner = self._join(inner, may_merge=not left.sources, may_nest=False)
            self._in_parentheses = False
            return From(f"({inner.text})", inner.sources, inner.bare)
        return self._named(random.choice(self.relations), left)

    def _named(self, relation: Relation, left: From) -> From:
        random = self.random
        taken = {source.alias for source in left.sources}
        if random.random() < 0.1 and relation.name not in taken and not self._in_parentheses:
            source, text = Source(relation.name, relation), relation.name
        else:
            source = Source(self.fresh(), relation)
            text = f"{relation.name}{random.choice((' AS ', ' '))}{source.alias}"
        if not relation.is_view and random.random() < 0.06 and Feature.INDEX_HINTS in self.features:
            text += " NOT INDEXED"
            if relation.indexes and random.random() < 0.3:
                text = text.removesuffix("NOT INDEXED") + f"INDEXED BY {random.choice(relation.indexes)}"
        return From(text, [source])

    def _values(self) -> From:
        random = self.random
        n_columns = random.randint(1, 3)
        rows = [
            f"({', '.join(values.literal(random, self.features) for _ in range(n_columns))})"
            for _ in range(random.randint(1, 4))
        ]
        source = Source(self.fresh(), Relation("", [Column(f"column{i + 1}", "") for i in range(n_columns)]))
        return From(f"(VALUES {', '.join(rows)}) AS {source.alias}", [source])

    def _function_table(self, left: Sequence[Source]) -> From:
        random = self.random
        columns = [Column(name, "", holds="json" if name == "value" else "") for name in JSON_TREE_COLUMNS]
        source = Source(self.fresh(), Relation("", columns))
        document = random.choice(values.JSON_TEXTS)
        if left and random.random() < 0.5:
            owner = random.choice(left)
            document = guarded_json(f"{owner.alias}.{random.choice(owner.relation.columns).name}")
        path = random.choice(("", "", "", ", '$.a'", ", '$[0]'", ", '$.b'"))
        return From(f"{random.choice(('json_each', 'json_tree'))}({document}{path}) AS {source.alias}", [source])

    def _join(self, left: From, *, may_merge: bool = True, may_nest: bool = True) -> From:
        random = self.random
        word = random.choice(JOINS)
        if Feature.OUTER_JOINS in self.features and random.random() < 0.16:
            word = random.choice(OUTER_JOINS)
        right = self._item(left, may_nest=may_nest, lateral=word not in OUTER_JOINS)
        sources = [*left.sources, *right.sources]
        names = {column.name for source in right.sources for column in source.relation.columns}
        bare = [name for name in left.bare if name not in names]
        if word == ", ":
            return From(left.text + word + right.text, sources, bare)
        common = self._common(left.sources, right.sources) if len(right.sources) == 1 else []
        if may_merge and Feature.USING in self.features and common and random.random() < 0.2:
            if random.random() < 0.3 and word != " CROSS JOIN ":
                return From(f"{left.text} NATURAL{word}{right.text}", sources, bare)
            chosen = random.sample(common, random.randint(1, min(2, len(common))))
            return From(f"{left.text}{word}{right.text} USING({', '.join(chosen)})", sources, bare + chosen)
        text = f"{left.text}{word}{right.text}"
        if random.random() < 0.05:
            return From(text, sources, bare)
        return From(f"{text} ON {self._condition(left.sources, right.sources)}", sources, bare)

    def _condition(self, left: Sequence[Source], right: Sequence[Source]) -> str:
        random = self.random
        if random.random() < 0.08:
            return predicate(self.scope([*left, *right]), 2)
        one, other = self._column(left), self._column(right)
        condition = f"{one} {random.choice(('=', '=', '=', '=', '<', 'IS'))} {other}"
        if random.random() < 0.25:
            scope = self.scope([*left, *right])
            if random.random() < 0.8:
                scope = replace(scope, subquery=None)
            condition += f" {random.choice(('AND', 'AND', 'OR'))} {predicate(scope, 1)}"
        return condition

    def _column(self, sources: Sequence[Source]) -> str:
        source = self.random.choice(sources)
        if source.relation.indexed and self.random.random() < 0.2:
            return self.random.choice(source.relation.indexed).format(source.alias)
        return f"{source.alias}.{self.random.choice(source.relation.columns).name}"

    @staticmethod
    def _common(left: Sequence[Source], right: Sequence[Source]) -> list[str]:
        """The columns that exactly one source on the left and one on the right have."""

        def once(sources: Sequence[Source]) -> list[str]:
            names = [column.name for source in sources for column in source.relation.columns]
            return [name for name in names if names.count(name) == 1]

        right_names = set(once(right))
        return [name for name in once(left) if name in right_names]
