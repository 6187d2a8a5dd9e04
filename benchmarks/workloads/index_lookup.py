"""The rows of one value of an indexed column, many times, inside one transaction."""

from __future__ import annotations

import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_LOOKUPS = 2_000


def _run(bench: Bench) -> Sample:
    source = random.Random(2)
    keys = [source.randrange(max(bench.n_rows // 10, 1)) for _ in range(N_LOOKUPS)]
    execute = bench.connection.execute

    def look_up() -> object:
        return [execute("SELECT id, name FROM t WHERE k = ?", (key,)).fetchall() for key in keys]

    execute("BEGIN")
    sample = timed(look_up, N_LOOKUPS)
    execute("COMMIT")
    return sample


WORKLOAD = Workload("index", "SELECT id, name FROM t WHERE k = ? (about ten rows)", 4.0, _run)
