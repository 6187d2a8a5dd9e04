"""A random program: schema, rows, then queries and changes in turn. One number gives one program."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from oracle_tests.fuzz.changes import ChangeMaker
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.queries import QueryMaker
from oracle_tests.fuzz.schema import Schema, create_index, create_table


@dataclass(frozen=True, slots=True)
class Step:
    """One statement. ordered: its rows' order counts. loose: of two constraint failures only the fact counts."""

    sql: str
    ordered: bool = False
    loose: bool = False


def make_program(seed: str, n_statements: int, features: frozenset[Feature]) -> list[Step]:
    """The program of a seed: the same steps for the same arguments, on every machine."""
    random = Random(seed)
    schema = Schema()
    queries = QueryMaker(random, schema, features)
    changes = ChangeMaker(queries)
    steps: list[Step] = []
    if Feature.SMALL_PAGES in features and random.random() < 0.7:
        steps.append(Step("PRAGMA page_size = 512"))
    for number in range(random.randint(1, 3)):
        sql, table = create_table(random, f"t{number}", features)
        schema.tables.append(table)
        steps.append(Step(sql))
    steps += [Step(create_index(random, schema, features)) for _ in range(random.randint(0, 3))]
    for table in schema.tables:
        for _ in range(random.randint(1, 4)):
            steps.append(Step(changes.insert(table, random.randint(1, 8)).sql))
    while len(steps) < n_statements:
        choice = random.random()
        if choice < 0.6:
            query = queries.query()
            steps.append(Step(query.sql, ordered=query.ordered))
        elif choice < 0.9:
            change = changes.change()
            steps.append(Step(change.sql, loose=change.loose))
        elif choice < 0.96:
            steps.append(Step(changes.transaction().sql))
        elif choice < 0.98 and Feature.VIEWS in features and len(schema.views) < 2:
            sql, view = queries.view(f"w{len(schema.views)}")
            schema.views.append(view)
            steps.append(Step(sql))
        else:
            steps.append(Step(create_index(random, schema, features)))
    return steps
