"""Entirely new statements: names, aliases and structure vary, so that every text is parsed and planned."""

from __future__ import annotations

import itertools
import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_STATEMENTS = 150
_serial = itertools.count()
_COLUMNS = ("id", "k", "name", "q", "flag", "note")
_TESTS = ("{a}.id = 7", "{a}.id < 3", "{a}.k = 5 AND {a}.id < 100", "{a}.id IN (1, 2)", "{a}.id BETWEEN 4 AND 6")
_TAILS = ("", " ORDER BY {a}.id", " LIMIT 2", " ORDER BY {a}.id DESC LIMIT 1")


def _statement(source: random.Random) -> str:
    alias = f"a{next(_serial)}"
    columns = source.sample(_COLUMNS, source.randint(1, 4))
    results = ", ".join(f"{alias}.{column} AS r{next(_serial)}" for column in columns)
    text = f"SELECT {results} FROM t AS {alias} WHERE {source.choice(_TESTS)}{source.choice(_TAILS)}"
    return text.replace("{a}", alias)


def _run(bench: Bench) -> Sample:
    source = random.Random(5)
    texts = [_statement(source) for _ in range(N_STATEMENTS)]
    execute = bench.connection.execute

    def ask() -> object:
        return [sorted(map(repr, execute(text).fetchall())) for text in texts]

    execute("BEGIN")
    sample = timed(ask, N_STATEMENTS)
    execute("COMMIT")
    return sample


WORKLOAD = Workload("new", "an entirely new statement", 50.0, _run)
