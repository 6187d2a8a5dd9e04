"""One row by its rowid, many times, inside one transaction."""

from __future__ import annotations

import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_LOOKUPS = 5_000


def _run(bench: Bench) -> Sample:
    source = random.Random(1)
    keys = [source.randrange(1, bench.n_rows + 1) for _ in range(N_LOOKUPS)]
    execute = bench.connection.execute

    def look_up() -> object:
        return [execute("SELECT name, q FROM t WHERE id = ?", (key,)).fetchone() for key in keys]

    execute("BEGIN")
    sample = timed(look_up, N_LOOKUPS)
    execute("COMMIT")
    return sample


WORKLOAD = Workload("rowid", "SELECT name, q FROM t WHERE id = ?", 3.0, _run)
