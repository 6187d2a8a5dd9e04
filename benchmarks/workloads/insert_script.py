"""A script of 5,000 INSERT lines, each with its own literals, in one transaction."""

from __future__ import annotations

import random

from benchmarks.workload import Bench, Sample, Workload, timed

N_LINES = 5_000


def _run(bench: Bench) -> Sample:
    source = random.Random(4)
    lines = [
        f"INSERT INTO t(k, name, q, flag) VALUES ({source.randrange(10**4)}, 'line {i}', {source.random()!r}, {i & 1});"
        for i in range(N_LINES)
    ]
    script = "BEGIN;\n" + "\n".join(lines) + "\nCOMMIT;"
    sample = timed(lambda: bench.connection.executescript(script) and None, N_LINES)
    answer = bench.connection.execute("SELECT count(*), sum(k), max(id) FROM t").fetchall()
    return Sample(sample.seconds, sample.n_operations, answer)


WORKLOAD = Workload("script", "executescript of 5,000 INSERT lines", 6.0, _run, writes=True)
