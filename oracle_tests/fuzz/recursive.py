"""Random recursive common tables, of shapes that surely end: each row carries a step number that grows to a bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from oracle_tests.fuzz.schema import Column, Relation

STEPS = (
    "{n}.c1 + {n}.c0", "{n}.c1 || {n}.c0", "{n}.c1 * 2 % 17", "coalesce({n}.c1, 0) - 1", "substr({n}.c1 || 'ab', 2)",
    "{n}.c1", "max({n}.c0, {n}.c1)", "-{n}.c1", "{n}.c1 + 0.5", "CASE {n}.c0 % 2 WHEN 0 THEN {n}.c1 END",
    "CAST({n}.c1 AS TEXT)", "(SELECT count(x) FROM (SELECT {n}.c1 AS x))",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RecursiveTable:
    """name(c0, c1) AS (...) and the relation; c0 is the step number."""

    sql: str
    relation: Relation


def recursive_table(random: Random, name: str, tables: Sequence[Relation]) -> RecursiveTable:
    """A recursive common table of the given name; it may walk along the tables."""
    bound = random.randint(2, 7)
    start = random.choice(("1, 1", "0, 'a'", "1, NULL", "0, 2.5", "1, x'61'"))
    setup = f"SELECT {start}"
    if random.random() < 0.25:
        setup = random.choice(("VALUES (1, 2), (2, 'b')", "SELECT 1, 'p' UNION ALL SELECT 2, 'q'"))
    elif tables and random.random() < 0.3:
        table = random.choice(tables)
        setup = f"SELECT 1, {random.choice(table.columns).name} FROM {table.name}"
        bound = min(bound, 4)
    operator = random.choice(("UNION ALL", "UNION ALL", "UNION"))
    n_terms = random.choice((1, 1, 1, 2))
    terms = [_term(random, name, min(bound, 4) if n_terms == 2 else bound, tables) for _ in range(n_terms)]
    order = random.choice(("", "", "", " ORDER BY 1", " ORDER BY 1 DESC, 2", " ORDER BY c1", " ORDER BY 2 DESC, 1"))
    limit = random.choice(("", "", f" LIMIT {random.randint(0, 12)}", f" LIMIT {random.randint(1, 9)} OFFSET 2"))
    if order == "" and "FROM" in setup:
        limit = ""  # which rows come first is the plan's affair
    hint = random.choice(("", "", "", "MATERIALIZED ", "NOT MATERIALIZED "))
    body = f" {operator} ".join([setup, *terms])
    sql = f"{name}(c0, c1) AS {hint}({body}{order}{limit})"
    return RecursiveTable(sql, Relation(name, [Column("c0", "INTEGER"), Column("c1", "")], is_view=True))


def _term(random: Random, name: str, bound: int, tables: Sequence[Relation]) -> str:
    step = random.choice(STEPS).format(n=name)
    if tables and random.random() < 0.25:
        table = random.choice(tables)
        column = random.choice(table.columns).name
        join = random.choice((", ", " JOIN ", " LEFT JOIN "))
        on = f" ON z.{column} {random.choice(('=', '=', '>'))} {name}.c1" if join != ", " else ""
        bound = min(bound, 3) if "= " in on or not on else 2  # rows multiply at each step
        where = f" WHERE {name}.c0 < {bound}" + (f" AND z.{column} = {name}.c1" if not on else "")
        value = f"z.{random.choice(table.columns).name}"
        return f"SELECT {name}.c0 + 1, {value} FROM {name}{join}{table.name} AS z{on}{where}"
    return f"SELECT {name}.c0 + 1, {step} FROM {name} WHERE {name}.c0 < {bound}"
