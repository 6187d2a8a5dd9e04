"""Statements that differ in their literals only, each text new: what a cache by text cannot help."""

from __future__ import annotations

import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_STATEMENTS = 2_000


def _run(bench: Bench) -> Sample:
    source = random.Random()  # not the same texts in the next repeat: they would be in the cache
    keys = [source.randrange(1, bench.n_rows + 1) for _ in range(N_STATEMENTS)]
    texts = [f"SELECT id FROM t WHERE id = {key} AND name <> 'x{source.random()}'" for key in keys]
    execute = bench.connection.execute

    def ask() -> list[object]:
        return [execute(text).fetchone() for text in texts]

    execute("BEGIN")
    sample = timed(ask, N_STATEMENTS)
    execute("COMMIT")
    right = sample.answer == [(key,) for key in keys]
    return Sample(sample.seconds, sample.n_operations, right)


WORKLOAD = Workload("literals", "a statement that differs in literals only", 8.0, _run)
