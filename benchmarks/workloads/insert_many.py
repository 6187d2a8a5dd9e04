"""executemany of an INSERT into a table with one index, commit included."""

from __future__ import annotations

import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_INSERTS = 20_000


def _run(bench: Bench) -> Sample:
    source = random.Random(3)
    new = [
        (source.randrange(max(bench.n_rows // 10, 1)), f"new-{i}", source.random(), i & 1) for i in range(N_INSERTS)
    ]
    connection = bench.connection

    def insert() -> object:
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO t(k, name, q, flag) VALUES (?, ?, ?, ?)", new)
        connection.execute("COMMIT")
        return None

    sample = timed(insert, N_INSERTS)
    answer = connection.execute("SELECT count(*), sum(k), max(id) FROM t").fetchall()
    return Sample(sample.seconds, sample.n_operations, answer)


WORKLOAD = Workload("executemany", "INSERT of 4 columns, one index", 4.0, _run, writes=True)
