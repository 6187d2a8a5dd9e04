"""executemany of an upsert: half of the rows are new, the others add to a counter."""

from __future__ import annotations

import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_ROWS = 20_000
_UPSERT = "INSERT INTO words VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET n = n + excluded.n"


def _run(bench: Bench) -> Sample:
    source = random.Random(7)
    words = [(f"word-{source.randrange(N_ROWS):05d}",) for _ in range(N_ROWS)]
    connection = bench.connection
    connection.execute("CREATE TABLE words(word TEXT PRIMARY KEY, n INTEGER)")

    def insert() -> object:
        connection.execute("BEGIN")
        connection.executemany(_UPSERT, words)
        connection.execute("COMMIT")
        return None

    sample = timed(insert, N_ROWS)
    answer = connection.execute("SELECT count(*), sum(n), max(n), max(word) FROM words").fetchall()
    return Sample(sample.seconds, sample.n_operations, answer)


WORKLOAD = Workload("upsert", "20,000 upserts of words with counters", 8.0, _run, writes=True)
