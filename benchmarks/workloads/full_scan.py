"""Every value of every row as a Python object."""

from __future__ import annotations

from benchmarks.workload import Bench, Sample, Workload, timed


def _run(bench: Bench) -> Sample:
    return timed(lambda: bench.connection.execute("SELECT * FROM t").fetchall(), bench.n_rows)


WORKLOAD = Workload("scan", "SELECT * FROM t, fetchall", 1.0, _run)
