"""executemany of an INSERT whose rowids come in no order: every row goes to another leaf."""

from __future__ import annotations

import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_INSERTS = 20_000


def _run(bench: Bench) -> Sample:
    source = random.Random(6)
    keys = source.sample(range(10**9), N_INSERTS)
    new = [(key, f"new-{key}", source.random()) for key in keys]
    connection = bench.connection
    connection.execute("CREATE TABLE r(id INTEGER PRIMARY KEY, name TEXT, q REAL)")

    def insert() -> object:
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO r VALUES (?, ?, ?)", new)
        connection.execute("COMMIT")
        return None

    sample = timed(insert, N_INSERTS)
    answer = connection.execute("SELECT count(*), sum(id), max(name) FROM r").fetchall()
    return Sample(sample.seconds, sample.n_operations, answer)


WORKLOAD = Workload("random keys", "INSERT of 20,000 rows, rowids at random", 5.0, _run, writes=True)
