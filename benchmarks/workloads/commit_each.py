"""One commit for each insert, with a rollback journal and with a write-ahead log: syncs are most of it."""

from __future__ import annotations

from benchmarks.workload import Bench, Sample, Workload, timed

N_COMMITS = 300


def _run(bench: Bench, journal_mode: str) -> Sample:
    connection = bench.connection
    connection.execute(f"PRAGMA journal_mode = {journal_mode}").fetchall()

    def insert() -> object:
        for i in range(N_COMMITS):
            connection.execute("INSERT INTO t(k, name, q) VALUES (?, ?, ?)", (i * 37, f"commit-{i}", i / 7))
        return None

    sample = timed(insert, N_COMMITS)
    answer = connection.execute("SELECT count(*), sum(k), max(id) FROM t").fetchall()
    return Sample(sample.seconds, sample.n_operations, answer)


def _run_rollback(bench: Bench) -> Sample:
    return _run(bench, "DELETE")


def _run_wal(bench: Bench) -> Sample:
    return _run(bench, "WAL")


WORKLOAD = Workload("commit each", "a commit for each INSERT, journal deleted", 1.6, _run_rollback, writes=True)
WAL_WORKLOAD = Workload("commit wal", "a commit for each INSERT, write-ahead log", 2.0, _run_wal, writes=True)
