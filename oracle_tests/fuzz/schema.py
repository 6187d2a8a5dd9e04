"""Random tables, indexes and views, and the values that go into them.

Values avoid reals that equal an integer (1.0): which of the equal keys 1 and 1.0 stands for a group is open.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from random import Random

from oracle_tests.fuzz.features import Feature

INTEGERS = (0, 1, -1, 2, 3, 5, 10, 100, 127, 128, -128, 255, 32767, 65536, 2**31, -(2**31) - 1, 2**47, 2**62, 2**63 - 1)
REALS = ("0.5", "-0.5", "1.5", "2.25", "-3.75", "100.125", "1e-10", "1e300", "-1e300", "1e19", "0.1", "123456.789")
TEXTS = (
    "''", "'a'", "'A'", "'b'", "'ab'", "'aB'", "'abc'", "'b '", "' b'", "'1'", "'01'", "'10'", "'2.5'",
    "'1e1'", "'x''y'",
)  # fmt: skip
MORE_TEXTS = ("'é'", "'É'", "'日本'", "'%'", "'_a'", "'a%b'", "'zzz'", "'-1'", "'0x10'", "'NULL'", "'a*'", "'[b]'")
BLOBS = ("x''", "x'00'", "x'61'", "x'31'", "x'ff00ff'")
TYPES = ("INTEGER", "INT", "TEXT", "REAL", "NUMERIC", "BLOB", "", "VARCHAR(10)", "BOOLEAN")


@dataclass(frozen=True, slots=True)
class Column:
    """A column. unique: alone in a UNIQUE or PRIMARY KEY, or in a unique index. collation: '' for BINARY."""

    name: str
    type: str
    collation: str = ""
    unique: bool = False
    rowid_alias: bool = False

    @property
    def is_key_safe(self) -> bool:
        """Whether equal values of the column are also the same values."""
        return self.collation == ""


@dataclass(slots=True)
class Relation:
    """A table or view that statements can name. key: columns (or rowid) that no two rows share; () if none is known."""

    name: str
    columns: list[Column]
    key: tuple[str, ...] = ()
    is_view: bool = False


@dataclass(slots=True)
class Schema:
    """What exists so far in the program."""

    tables: list[Relation] = field(default_factory=list)
    views: list[Relation] = field(default_factory=list)
    n_indexes: int = 0

    def relations(self) -> list[Relation]:
        """Tables and views."""
        return self.tables + self.views


def literal(random: Random) -> str:
    """A random value as SQL."""
    kind = random.random()
    if kind < 0.1:
        return "NULL"
    if kind < 0.5:
        return str(random.choice(INTEGERS) if random.random() < 0.4 else random.randint(-5, 20))
    if kind < 0.62:
        return random.choice(REALS)
    if kind < 0.93:
        return random.choice(TEXTS if random.random() < 0.8 else MORE_TEXTS)
    return random.choice(BLOBS)


def literal_for(random: Random, column: Column) -> str:
    """A value that mostly suits the column's type."""
    if column.rowid_alias:  # never the largest rowid: after it SQLite draws rowids at random
        return str(random.randint(-3, 30) if random.random() < 0.95 else 2**40 + random.randint(0, 9))
    if random.random() < 0.3:
        return literal(random)
    if column.type in ("INTEGER", "INT", "NUMERIC", "BOOLEAN"):
        return str(random.randint(-3, 30) if random.random() < 0.9 else random.choice(INTEGERS))
    if column.type == "REAL":
        return random.choice(REALS)
    if column.type in ("TEXT", "VARCHAR(10)"):
        return random.choice(TEXTS + MORE_TEXTS)
    return literal(random)


def create_table(random: Random, name: str, features: Set[Feature]) -> tuple[str, Relation]:
    """A CREATE TABLE and what it makes."""
    columns: list[Column] = []
    parts: list[str] = []
    form = random.choice(("alias", "alias", "plain", "key", "without rowid"))
    if form == "without rowid" and Feature.WITHOUT_ROWID not in features:
        form = "plain"
    for number in range(random.randint(2, 5)):
        column_name = f"c{number}"
        if number == 0 and form == "alias":
            columns.append(Column(column_name, "INTEGER", unique=True, rowid_alias=True))
            parts.append(f"{column_name} INTEGER PRIMARY KEY")
            continue
        column, part = _column(random, column_name, features, plain=number == 0 and form != "plain")
        columns.append(column)
        parts.append(part)
    key: tuple[str, ...] = ("rowid",)
    if form in ("key", "without rowid"):
        n_key = random.randint(1, min(2, len(columns)))
        chosen = random.sample(range(len(columns)), n_key)
        terms = [columns[i].name + random.choice(("", "", " DESC")) for i in chosen]
        parts.append(f"PRIMARY KEY({', '.join(terms)})")
        for i in chosen:
            columns[i] = Column(columns[i].name, columns[i].type, columns[i].collation, unique=True)
        if form == "without rowid":
            key = tuple(columns[i].name for i in chosen)
    elif random.random() < 0.2:
        pair = random.sample(range(len(columns)), 2)
        parts.append(f"UNIQUE({', '.join(columns[i].name for i in pair)})")
        for i in pair:
            columns[i] = Column(columns[i].name, columns[i].type, columns[i].collation, True, columns[i].rowid_alias)
    tail = " WITHOUT ROWID" if form == "without rowid" else ""
    return f"CREATE TABLE {name}({', '.join(parts)}){tail}", Relation(name, columns, key)


def _column(random: Random, name: str, features: Set[Feature], *, plain: bool) -> tuple[Column, str]:
    kind = random.choice(TYPES)
    part = f"{name} {kind}".rstrip()
    collation, unique = "", False
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
    return Column(name, kind, collation, unique), part


def create_index(random: Random, schema: Schema, features: Set[Feature]) -> str:
    """A CREATE INDEX on some table; it is noted there when the index is unique."""
    table = random.choice(schema.tables)
    schema.n_indexes += 1
    columns = random.sample(table.columns, random.randint(1, min(3, len(table.columns))))
    terms = []
    for column in columns:
        term = column.name
        if Feature.EXPRESSION_INDEXES in features and random.random() < 0.12:
            term = random.choice(("{} % 7", "lower({})", "{} + 1", "length({})", "{} || 'x'")).format(column.name)
        elif Feature.COLLATIONS in features and random.random() < 0.15:
            term += random.choice((" COLLATE NOCASE", " COLLATE BINARY", " COLLATE RTRIM"))
        terms.append(term + random.choice(("", "", " DESC", " ASC")))
    unique = random.random() < 0.1
    where = ""
    if Feature.PARTIAL_INDEXES in features and random.random() < 0.2:
        test = random.choice(("{} IS NOT NULL", "{} > 3", "{} = 'a'", "typeof({}) = 'text'"))
        where = " WHERE " + test.format(random.choice(table.columns).name)
    if unique:
        named = {column.name for column in columns}
        table.columns = [
            Column(c.name, c.type, c.collation, c.unique or c.name in named, c.rowid_alias) for c in table.columns
        ]
    word = "UNIQUE INDEX" if unique else "INDEX"
    return f"CREATE {word} i{schema.n_indexes} ON {table.name}({', '.join(terms)}){where}"
