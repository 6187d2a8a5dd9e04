"""Random tables, indexes and views, and the values that go into them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field, replace
from random import Random

from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.values import (
    DATES,
    INTEGERS,
    JSON_TEXTS,
    MORE_TEXTS,
    REALS,
    TEXTS,
    literal,
)

TYPES = ("INTEGER", "INT", "TEXT", "REAL", "NUMERIC", "BLOB", "", "VARCHAR(10)", "BOOLEAN", "FLOAT")
STRICT_TYPES = ("INTEGER", "INT", "TEXT", "REAL", "BLOB", "ANY")
INTEGER_TYPES = ("INTEGER", "INT", "NUMERIC", "BOOLEAN")
TEXT_TYPES = ("TEXT", "VARCHAR(10)")
GENERATED = ("{0} || 'g'", "{0} + 1", "length({0})", "coalesce({0}, 7)", "lower({0})", "CAST({0} AS TEXT)", "{0} % 3")


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    unique: alone in a UNIQUE or PRIMARY KEY, or in a unique index. collation: '' for BINARY. holds: "json" or "date"
    when its values are meant to be such texts. generated: no statement may give it a value.
    """

    name: str
    type: str
    collation: str = ""
    unique: bool = False
    rowid_alias: bool = False
    generated: bool = False
    holds: str = ""
    strict: bool = False

    @property
    def is_key_safe(self) -> bool:
        """Whether equal values of the column are mostly the same values (1 and 1.0 are left to `fair.py`)."""
        return self.collation == ""


@dataclass(slots=True)
class Relation:
    """A table, view or common table that statements can name.

    key: columns (or rowid) that no two rows share; () if none is known. indexes: names that INDEXED BY may have.
    indexed: expressions that indexes have, {} where the name before a column stands. conditions: those of partial ones.
    """

    name: str
    columns: list[Column]
    key: tuple[str, ...] = ()
    is_view: bool = False
    indexes: list[str] = field(default_factory=list)
    indexed: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)

    @property
    def writable(self) -> list[Column]:
        """The columns that INSERT gives values to."""
        return [column for column in self.columns if not column.generated]


@dataclass(slots=True)
class Schema:
    """What exists so far in the program."""

    tables: list[Relation] = field(default_factory=list)
    views: list[Relation] = field(default_factory=list)
    n_indexes: int = 0
    n_triggers: int = 0

    def relations(self) -> list[Relation]:
        """Tables and views."""
        return self.tables + self.views


def literal_for(random: Random, column: Column, features: Set[Feature] = frozenset()) -> str:
    """A value that mostly suits the column's type."""
    if column.rowid_alias:  # never the largest rowid: after it SQLite draws rowids at random
        return str(random.randint(-3, 30) if random.random() < 0.95 else 2**40 + random.randint(0, 9))
    if column.holds and random.random() < 0.9:
        return random.choice(JSON_TEXTS if column.holds == "json" else DATES)
    if not column.strict and random.random() < 0.3:
        return literal(random, features)
    if column.type in INTEGER_TYPES:
        return str(random.randint(-3, 30) if random.random() < 0.9 else random.choice(INTEGERS))
    if column.type in ("REAL", "FLOAT"):
        return random.choice(REALS)
    if column.type in TEXT_TYPES:
        return random.choice(TEXTS + MORE_TEXTS)
    if column.strict and column.type == "BLOB":
        return random.choice(("NULL", "x'00'", "x'61'", "x'3132'"))
    return literal(random, features)


def create_table(random: Random, name: str, features: Set[Feature]) -> tuple[str, Relation]:
    """A CREATE TABLE and what it makes."""
    columns: list[Column] = []
    parts: list[str] = []
    form = random.choice(("alias", "alias", "plain", "key", "without rowid"))
    if form == "without rowid" and Feature.WITHOUT_ROWID not in features:
        form = "plain"
    strict = Feature.STRICT in features and random.random() < 0.12
    for number in range(random.randint(2, 5)):
        column_name = f"c{number}"
        if number == 0 and form == "alias":
            columns.append(Column(column_name, "INTEGER", unique=True, rowid_alias=True))
            parts.append(f"{column_name} INTEGER PRIMARY KEY")
            continue
        column, part = _column(random, column_name, features, plain=number == 0 and form != "plain", strict=strict)
        columns.append(column)
        parts.append(part)
    key: tuple[str, ...] = ("rowid",)
    if form in ("key", "without rowid"):
        n_key = random.randint(1, min(2, len(columns)))
        chosen = random.sample(range(len(columns)), n_key)
        terms = [columns[i].name + random.choice(("", "", " DESC")) for i in chosen]
        parts.append(f"PRIMARY KEY({', '.join(terms)})")
        for i in chosen:
            columns[i] = replace(columns[i], unique=True)
        if form == "without rowid":
            key = tuple(columns[i].name for i in chosen)
    elif random.random() < 0.2:
        pair = random.sample(range(len(columns)), 2)
        parts.append(f"UNIQUE({', '.join(columns[i].name for i in pair)})")
        for i in pair:
            columns[i] = replace(columns[i], unique=True)
    if Feature.GENERATED in features and random.random() < 0.2:
        column, part = _generated(random, f"c{len(columns)}", random.choice(columns), strict=strict)
        parts.insert(len(columns), part)  # before the table's constraints
        columns.append(column)
    options = (["WITHOUT ROWID"] if form == "without rowid" else []) + (["STRICT"] if strict else [])
    tail = " " + ", ".join(options) if options else ""
    return f"CREATE TABLE {name}({', '.join(parts)}){tail}", Relation(name, columns, key)


def _generated(random: Random, name: str, base: Column, *, strict: bool) -> tuple[Column, str]:
    """A generated column over another one, last in its table."""
    kind = "ANY" if strict else random.choice(TYPES)
    expression = random.choice(GENERATED).format(base.name)
    words = random.choice(("GENERATED ALWAYS AS", "AS"))
    storage = random.choice((" VIRTUAL", " STORED", ""))
    # unique: an UPDATE of its base may not take many rows, should an index make it a key
    return Column(name, kind, generated=True), f"{name} {kind} {words} ({expression}){storage}".replace("  ", " ")


def _column(random: Random, name: str, features: Set[Feature], *, plain: bool, strict: bool) -> tuple[Column, str]:
    kind = random.choice(STRICT_TYPES if strict else TYPES)
    part = f"{name} {kind}".rstrip()
    collation, unique, holds = "", False, ""
    if kind in TEXT_TYPES:
        chance = random.random()
        if chance < 0.15 and Feature.JSON in features:
            holds = "json"
        elif chance < 0.25 and Feature.DATES in features:
            holds = "date"
    if not plain:
        if Feature.COLLATIONS in features and random.random() < 0.2:
            collation = random.choice(("NOCASE", "RTRIM"))
            part += f" COLLATE {collation}"
        if random.random() < 0.12:
            unique = True
            part += " UNIQUE"
        if random.random() < 0.15:
            part += " NOT NULL"
        if Feature.DEFAULTS in features and random.random() < 0.2:
            part += f" DEFAULT {random.choice((literal(random), '(1 + 2)', '(lower(' + repr('Q') + '))'))}"
        if Feature.CHECKS in features and random.random() < 0.12:
            test = random.choice(("{0} IS NULL OR {0} <> 13", "length({0}) < 9", "typeof({0}) <> 'blob'", "{0} < 1e12"))
            part += f" CHECK({test.format(name)})"
    return Column(name, kind, collation, unique, holds=holds, strict=strict), part


def many_rows(random: Random, table: Relation) -> str:
    """An INSERT of a hundred rows or so, whose values come again and again: enough for other plans than a scan."""
    results = []
    for column in table.writable:
        n_values = random.choice((2, 3, 7, 20, 60, 1000))
        result = f"i % {n_values}"
        if column.rowid_alias or random.random() < 0.05:
            result = "NULL"
        elif column.type in ("REAL", "FLOAT"):
            result = f"i % {n_values} * 0.5"
        elif column.type in TEXT_TYPES:
            result = f"{random.choice(TEXTS)} || (i % {n_values})"
        elif column.strict and column.type == "BLOB":
            result = f"CAST(i % {n_values} AS BLOB)"
        results.append(result)
    names = ", ".join(column.name for column in table.writable)
    numbers = f"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {random.randint(60, 150)})"
    return f"INSERT OR IGNORE INTO {table.name}({names}) {numbers} SELECT {', '.join(results)} FROM n"


def create_index(random: Random, schema: Schema, features: Set[Feature]) -> str:
    """A CREATE INDEX on some table; it is noted there when the index is unique."""
    table = random.choice(schema.tables)
    schema.n_indexes += 1
    columns = random.sample(table.columns, random.randint(1, min(3, len(table.columns))))
    terms = []
    for column in columns:
        term = column.name
        if Feature.EXPRESSION_INDEXES in features and random.random() < 0.12:
            pattern = random.choice(("{} % 7", "lower({})", "{} + 1", "length({})", "{} || 'x'"))
            term = pattern.format(column.name)
            table.indexed.append(pattern.format(f"{{}}.{column.name}"))
        elif Feature.COLLATIONS in features and random.random() < 0.15:
            term += random.choice((" COLLATE NOCASE", " COLLATE BINARY", " COLLATE RTRIM"))
        terms.append(term + random.choice(("", "", " DESC", " ASC")))
    unique = random.random() < 0.1
    where = ""
    if Feature.PARTIAL_INDEXES in features and random.random() < 0.2:
        test = random.choice(
            ("{} IS NOT NULL", "{} > 3", "{} = 'a'", "typeof({}) = 'text'", "{} IN (1, 2, 'a')", "{} BETWEEN 1 AND 9")
        )
        column_name = random.choice(table.columns).name
        where = " WHERE " + test.format(column_name)
        table.conditions.append(test.format(f"{{}}.{column_name}"))
    if unique:
        named = {column.name for column in columns}
        if any(column.generated for column in columns):
            named = {column.name for column in table.columns}  # what the generated column is made of is a key now
        table.columns = [replace(c, unique=c.unique or c.name in named) for c in table.columns]
    name = f"i{schema.n_indexes}"
    table.indexes.append(name)
    word = "UNIQUE INDEX" if unique else "INDEX"
    return f"CREATE {word} {name} ON {table.name}({', '.join(terms)}){where}"
