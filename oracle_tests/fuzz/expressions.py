"""Random expressions over the columns in scope.

Two kinds: any expression (for WHERE, results, CASE), and key expressions, whose equal values are mostly the same value,
for what makes one of many: GROUP BY, DISTINCT, UNION, min and max.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from oracle_tests.fuzz import functions, values
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.schema import Column, Relation, literal_for
from oracle_tests.fuzz.values import literal

COMPARISONS = ("=", "<>", "<", "<=", ">", ">=", "IS", "IS NOT", "==", "!=")
DISTINCTIONS = ("IS DISTINCT FROM", "IS NOT DISTINCT FROM")
ARITHMETIC = ("+", "-", "*", "/", "%", "&", "|", "<<", ">>", "||")
CAST_TYPES = ("INTEGER", "TEXT", "REAL", "NUMERIC", "BLOB", "", "VARCHAR(3)")
COLLATIONS = ("NOCASE", "RTRIM", "BINARY")
LIKE_PATTERNS = ("'a%'", "'%b'", "'_'", "'%a%'", "'A_'", "'1%'", "''", "'%'", "'a%b'", "'é%'", "'_%_'")
ESCAPED_PATTERNS = ("'a\\%%' ESCAPE '\\'", "'x%' ESCAPE 'x'", "'%a_%' ESCAPE 'a'", "'__' ESCAPE '_'", "'é%' ESCAPE 'é'")
GLOB_PATTERNS = ("'a*'", "'*b'", "'?'", "'[ab]*'", "'[^a]*'", "'1*'", "'*'", "'[a-c]?'", "'[]a]*'", "'*[0-9]'")


@dataclass(frozen=True, slots=True)
class Source:
    """A relation under the name it has in a FROM clause."""

    alias: str
    relation: Relation

    def key_columns(self) -> list[str]:
        """The columns that tell its rows apart, with the alias; [] if none are known."""
        return [f"{self.alias}.{name}" for name in self.relation.key]

    def all_columns(self) -> list[str]:
        """All columns, with the alias."""
        return [f"{self.alias}.{column.name}" for column in self.relation.columns]


SubqueryMaker = Callable[["Scope", str], str]
_NO_TYPE = Column("", "")


@dataclass(slots=True)
class Scope:
    """What an expression may use.

    sources: those of the query itself. outer: those of the queries around it. subquery: makes subqueries that see both,
    of a kind ("scalar", "column" for IN, "row" for a pair in IN, "exists"), None where they are not wanted.
    leaves: when given, expressions are built over these texts and not over columns (results of aggregate queries).
    """

    random: Random
    features: frozenset[Feature]
    sources: Sequence[Source]
    subquery: SubqueryMaker | None = None
    outer: Sequence[Source] = ()
    leaves: Sequence[str] = field(default=())

    def column(self) -> tuple[str, Column]:
        """A random column: (qualified name, column); a leaf where there are leaves."""
        if self.leaves:
            return self.random.choice(self.leaves), _NO_TYPE
        sources = self.sources
        if self.outer and (not sources or self.random.random() < 0.2):
            sources = self.outer
        source = self.random.choice(sources)
        column = self.random.choice(source.relation.columns)
        return f"{source.alias}.{column.name}", column

    def indexed(self) -> str | None:
        """An expression that an index has, if one of the sources has any and chance wants it."""
        return self._of_index([(s.alias, text) for s in self.sources for text in s.relation.indexed], 0.15)

    def condition(self) -> str | None:
        """The condition of a partial index, likewise."""
        return self._of_index([(s.alias, text) for s in self.sources for text in s.relation.conditions], 0.15)

    def _of_index(self, found: Sequence[tuple[str, str]], probability: float) -> str | None:
        if not found or self.leaves or self.random.random() >= probability:
            return None
        alias, text = self.random.choice(found)
        return text.format(alias)

    @property
    def has_columns(self) -> bool:
        """Whether `column` has any to give."""
        return bool(self.leaves or self.sources or self.outer)

    def literal(self) -> str:
        """Any value."""
        return literal(self.random, self.features)

    def chance(self, probability: float, feature: Feature | None = None) -> bool:
        """True with the probability, if the feature is allowed."""
        return self.random.random() < probability and (feature is None or feature in self.features)


def expression(scope: Scope, depth: int = 2) -> str:
    """Any expression."""
    random = scope.random
    if depth <= 0 or random.random() < 0.3:
        if not scope.has_columns or random.random() < 0.3:
            return scope.literal()
        return scope.column()[0]
    choice = random.random()
    if choice < 0.26:
        return f"({expression(scope, depth - 1)} {random.choice(ARITHMETIC)} {expression(scope, depth - 1)})"
    if choice < 0.42:
        return predicate(scope, depth - 1)
    if choice < 0.68:
        return call(scope, depth)
    if choice < 0.75 and Feature.CASTS in scope.features:
        return f"CAST({expression(scope, depth - 1)} AS {random.choice(CAST_TYPES)})".replace(" AS )", " AS TEXT)")
    if choice < 0.84:
        return _case(scope, depth - 1)
    if choice < 0.94 and scope.subquery is not None:
        return scope.subquery(scope, "scalar")
    if choice < 0.965 and Feature.COLLATIONS in scope.features:
        return f"({expression(scope, depth - 1)} COLLATE {random.choice(COLLATIONS)})"
    return random.choice(("-", "+", "~", "NOT ")) + f"({expression(scope, depth - 1)})"


def call(scope: Scope, depth: int) -> str:
    """A call of a scalar function."""
    group = scope.random.choice(functions.patterns(scope.features))
    return fill(scope, scope.random.choice(group), depth - 1)


def fill(scope: Scope, pattern: str, depth: int) -> str:
    """The pattern with its placeholders filled, as `functions.py` explains them."""
    return re.sub(r"%([xkvnjpdmfsl])", lambda match: _argument(scope, match[1], depth), pattern)


def _argument(scope: Scope, kind: str, depth: int) -> str:
    random = scope.random
    match kind:
        case "x":
            return expression(scope, depth)
        case "n":
            return values.number(random)
        case "j":
            if scope.has_columns and random.random() < 0.6:
                return functions.guarded_json(scope.column()[0])
            return random.choice(values.JSON_TEXTS if random.random() < 0.9 else values.JSON5_TEXTS)
        case "d":
            return scope.column()[0] if scope.has_columns and random.random() < 0.4 else random.choice(values.DATES)
        case "k" | "v":
            text = scope.column()[0] if scope.has_columns else values.number(random)
            return functions.without_blobs(text) if kind == "v" else text
    choices = {
        "p": functions.PATHS, "m": functions.MODIFIERS, "f": functions.FORMATS, "s": functions.TIME_FORMATS,
        "l": functions.SMALL_TEXTS,
    }  # fmt: skip
    return random.choice(choices[kind])


def _case(scope: Scope, depth: int) -> str:
    if scope.random.random() < 0.5:
        test, value = predicate(scope, depth), expression(scope, depth)
        return f"CASE WHEN {test} THEN {value} ELSE {expression(scope, depth)} END"
    base, value = expression(scope, depth), scope.literal()
    return f"CASE {base} WHEN {value} THEN {expression(scope, depth)} WHEN {expression(scope, 0)} THEN 'second' END"


def predicate(scope: Scope, depth: int = 2) -> str:
    """An expression that is meant as a condition; mostly a column against something, so that indexes are used."""
    random = scope.random
    if depth > 0 and random.random() < 0.25:
        word = random.choice(("AND", "AND", "OR"))
        return f"({predicate(scope, depth - 1)} {word} {predicate(scope, depth - 1)})"
    if not scope.has_columns:
        return f"({scope.literal()} {random.choice(COMPARISONS)} {scope.literal()})"
    if (condition := scope.condition()) is not None:
        return f"({condition})"
    name, column = scope.column()
    left = scope.indexed() or (name if random.random() < 0.85 else expression(scope, depth - 1))
    right = literal_for(random, column, scope.features) if random.random() < 0.6 else expression(scope, depth - 1)
    choice = random.random()
    if choice < 0.4:
        collate = " COLLATE NOCASE" if Feature.COLLATIONS in scope.features and random.random() < 0.08 else ""
        comparison = random.choice(COMPARISONS if random.random() < 0.92 else DISTINCTIONS)
        return f"({left} {comparison} {right}{collate})"
    word = random.choice(("", "", "NOT "))
    if choice < 0.5:
        return f"({left} {word}BETWEEN {right} AND {literal_for(random, column, scope.features)})"
    if choice < 0.6:
        members = ", ".join(
            literal_for(random, column, scope.features) if random.random() < 0.85 else expression(scope, 0)
            for _ in range(random.randint(0, 4))
        )
        return f"({left} {word}IN ({members}))"
    if choice < 0.68:
        return f"({left} {random.choice(('IS NULL', 'IS NOT NULL', 'NOTNULL', 'ISNULL', 'IS TRUE', 'IS NOT FALSE'))})"
    if choice < 0.76 and Feature.PATTERNS in scope.features:
        return f"({left} {word}{_pattern(scope)})"
    if choice < 0.82 and Feature.ROW_VALUES in scope.features:
        return _row_predicate(scope, depth)
    if choice < 0.94 and scope.subquery is not None:
        return _subquery_predicate(scope, left, word)
    if choice < 0.97:
        return name
    return f"(NOT {predicate(scope, depth - 1)})"


def _pattern(scope: Scope) -> str:
    random = scope.random
    choice = random.random()
    if choice < 0.5:
        return f"LIKE {random.choice(LIKE_PATTERNS)}"
    if choice < 0.65:
        return f"LIKE {random.choice(ESCAPED_PATTERNS)}"
    return f"GLOB {random.choice(GLOB_PATTERNS)}"


def _row_predicate(scope: Scope, depth: int) -> str:
    """A comparison of pairs, at times of triples."""
    random = scope.random
    fields = [scope.column() for _ in range(random.choice((2, 2, 2, 2, 3)))]
    pair = f"({', '.join(name for name, _ in fields)})"

    def other() -> str:
        if random.random() < 0.3:
            return f"({', '.join(expression(scope, depth - 1 if i == 0 else 0) for i in range(len(fields)))})"
        return f"({', '.join(literal_for(random, column, scope.features) for _, column in fields)})"

    choice = random.random()
    if choice < 0.55:
        return f"({pair} {random.choice(COMPARISONS)} {other()})"
    if choice < 0.7:
        return f"({pair} {random.choice(('', 'NOT '))}BETWEEN {other()} AND {other()})"
    if scope.subquery is not None and len(fields) == 2:
        if choice < 0.85:
            return f"({pair} {random.choice(('', 'NOT '))}IN {scope.subquery(scope, 'row')})"
        return f"({pair} {random.choice(('=', '<', '>=', 'IS'))} {scope.subquery(scope, 'row')})"
    if scope.leaves:  # aggregates in VALUES of several rows are an error
        return f"({pair} <> {other()})"
    return f"({pair} {random.choice(('', 'NOT '))}IN (VALUES {other()}, {other()}))"


def _subquery_predicate(scope: Scope, left: str, word: str) -> str:
    assert scope.subquery is not None
    choice = scope.random.random()
    if choice < 0.45:
        return f"({left} {word}IN {scope.subquery(scope, 'column')})"
    if choice < 0.6:
        return f"({left} {scope.random.choice(COMPARISONS)} {scope.subquery(scope, 'scalar')})"
    return f"({word}EXISTS {scope.subquery(scope, 'exists')})"


def key_expression(scope: Scope) -> str:
    """An expression whose equal values are mostly the same value."""
    name, column = scope.column()
    random = scope.random
    if not column.is_key_safe and random.random() < 0.85:
        return f"{random.choice(('hex', 'length', 'typeof'))}({name})"
    if random.random() < 0.7:
        return name
    if scope.subquery is not None and random.random() < 0.12:
        return scope.subquery(scope, "scalar")
    if (indexed := scope.indexed()) is not None:
        return indexed
    if scope.chance(0.12, Feature.COLLATIONS):
        return f"({name} COLLATE NOCASE)"
    patterns = ("typeof({})", "{} IS NULL", "length({})", "hex({})", "{} > 3", "quote({})", "substr({}, 1, 1)")
    return random.choice(patterns).format(name)
