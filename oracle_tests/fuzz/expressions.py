"""Random expressions over the columns in scope.

Two kinds: any expression (for WHERE, results, CASE), and key expressions, whose equal values are the same value, for
what makes one of many: GROUP BY, DISTINCT, UNION, min and max. Nothing here can raise an error in one row and not in
another by the order of evaluation: no abs(), no unbounded sum().
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.schema import Column, Relation, literal, literal_for

COMPARISONS = ("=", "<>", "<", "<=", ">", ">=", "IS", "IS NOT", "==", "!=")
ARITHMETIC = ("+", "-", "*", "/", "%", "&", "|", "<<", ">>", "||")
FUNCTIONS = ("upper({})", "lower({})", "length({})", "typeof({})", "coalesce({}, {})", "nullif({}, {})")
MORE_FUNCTIONS = (
    "ifnull({}, {})", "substr({}, 2, 2)", "trim({})", "replace({}, 'a', 'b')", "instr({}, 'a')", "hex({})", "quote({})",
    "round({})", "iif({}, {}, {})", "unicode({})", "octet_length({})", "sign({})", "concat({}, {})",
)  # fmt: skip
CAST_TYPES = ("INTEGER", "TEXT", "REAL", "NUMERIC", "BLOB")
LIKE_PATTERNS = ("'a%'", "'%b'", "'_'", "'%a%'", "'A_'", "'1%'", "''", "'%'", "'a%b'")
GLOB_PATTERNS = ("'a*'", "'*b'", "'?'", "'[ab]*'", "'[^a]*'", "'1*'", "'*'")


@dataclass(frozen=True, slots=True)
class Source:
    """A relation under the name it has in a FROM clause."""

    alias: str
    relation: Relation


@dataclass(slots=True)
class Scope:
    """What an expression may use: sources (own and outer), and a way to make subqueries that sees them."""

    random: Random
    features: frozenset[Feature]
    sources: Sequence[Source]
    subquery: Callable[[Sequence[Source], str], str] | None = None

    def column(self) -> tuple[str, Column]:
        """A random column: (qualified name, column)."""
        source = self.random.choice(self.sources)
        column = self.random.choice(source.relation.columns)
        return f"{source.alias}.{column.name}", column


def expression(scope: Scope, depth: int = 2) -> str:
    """Any expression."""
    random = scope.random
    if depth <= 0 or random.random() < 0.3:
        if not scope.sources or random.random() < 0.3:
            return literal(random)
        return scope.column()[0]
    choice = random.random()
    if choice < 0.3:
        return f"({expression(scope, depth - 1)} {random.choice(ARITHMETIC)} {expression(scope, depth - 1)})"
    if choice < 0.5:
        return predicate(scope, depth - 1)
    if choice < 0.7:
        pattern = random.choice(FUNCTIONS if random.random() < 0.6 else MORE_FUNCTIONS)
        return pattern.format(*(expression(scope, depth - 1) for _ in range(pattern.count("{}"))))
    if choice < 0.78 and Feature.CASTS in scope.features:
        return f"CAST({expression(scope, depth - 1)} AS {random.choice(CAST_TYPES)})"
    if choice < 0.88:
        return _case(scope, depth - 1)
    if choice < 0.94 and scope.subquery is not None:
        return scope.subquery(scope.sources, "scalar")
    return random.choice(("-", "+", "~", "NOT ")) + f"({expression(scope, depth - 1)})"


def _case(scope: Scope, depth: int) -> str:
    if scope.random.random() < 0.5:
        test, value = predicate(scope, depth), expression(scope, depth)
        return f"CASE WHEN {test} THEN {value} ELSE {expression(scope, depth)} END"
    base, value = expression(scope, depth), literal(scope.random)
    return f"CASE {base} WHEN {value} THEN {expression(scope, depth)} WHEN {expression(scope, 0)} THEN 'second' END"


def predicate(scope: Scope, depth: int = 2) -> str:
    """An expression that is meant as a condition; mostly a column against something, so that indexes are used."""
    random = scope.random
    if depth > 0 and random.random() < 0.25:
        word = random.choice(("AND", "AND", "OR"))
        return f"({predicate(scope, depth - 1)} {word} {predicate(scope, depth - 1)})"
    if not scope.sources:
        return f"({literal(random)} {random.choice(COMPARISONS)} {literal(random)})"
    name, column = scope.column()
    left = name if random.random() < 0.85 else expression(scope, depth - 1)
    right = literal_for(random, column) if random.random() < 0.7 else expression(scope, depth - 1)
    choice = random.random()
    if choice < 0.45:
        collate = " COLLATE NOCASE" if Feature.COLLATIONS in scope.features and random.random() < 0.08 else ""
        return f"({left} {random.choice(COMPARISONS)} {right}{collate})"
    word = random.choice(("", "", "NOT "))
    if choice < 0.57:
        return f"({left} {word}BETWEEN {right} AND {literal_for(random, column)})"
    if choice < 0.69:
        values = ", ".join(literal_for(random, column) for _ in range(random.randint(0, 4)))
        return f"({left} {word}IN ({values}))"
    if choice < 0.79:
        return f"({left} {random.choice(('IS NULL', 'IS NOT NULL', 'NOTNULL', 'ISNULL'))})"
    if choice < 0.87 and Feature.PATTERNS in scope.features:
        if random.random() < 0.6:
            return f"({left} {word}LIKE {random.choice(LIKE_PATTERNS)})"
        return f"({left} {word}GLOB {random.choice(GLOB_PATTERNS)})"
    if choice < 0.95 and scope.subquery is not None:
        if random.random() < 0.5:
            return f"({left} {word}IN {scope.subquery(scope.sources, 'column')})"
        return f"({word}EXISTS {scope.subquery(scope.sources, 'exists')})"
    return f"(NOT {predicate(scope, depth - 1)})"


def key_expression(scope: Scope) -> str:
    """An expression whose equal values are the same value."""
    name, column = scope.column()
    random = scope.random
    if not column.is_key_safe:
        return f"{random.choice(('hex', 'length', 'typeof'))}({name})"
    if random.random() < 0.7:
        return name
    return random.choice(("typeof({})", "{} IS NULL", "length({})", "hex({})", "{} > 3", "quote({})")).format(name)


def aggregate(scope: Scope) -> str:
    """An aggregate whose value does not depend on the order of rows."""
    random = scope.random
    choice = random.random()
    if choice < 0.2:
        return "count(*)"
    if choice < 0.4:
        return f"count({random.choice(('', 'DISTINCT '))}{key_expression(scope)})"
    if choice < 0.6:
        word = random.choice(("min", "max"))
        return f"{word}({key_expression(scope)})"
    number = f"{scope.column()[0]} % {random.choice((7, 97, 1000))}"
    return f"{random.choice(('sum', 'avg', 'total', 'count', 'sum'))}({random.choice(('', '', 'DISTINCT '))}{number})"
