"""The whole proof for one workload, as the tests and the command run it."""

from __future__ import annotations

from tests.crash.engines import SqliteProcess
from tests.crash.recording import record
from tests.crash.replay import Tally, recoveries, replay
from tests.crash.workloads import Workload, configs_of

MAX_CRASHES = 500
"""Of one recording: a workload that spills its cache has thousands that are much alike."""

N_RECOVERIES = 1
MAX_CRASHES_OF_A_RECOVERY = 150


def crash_workload(workload: Workload, sqlite: SqliteProcess, *, n_seeds: int, seed: int) -> Tally:
    """Crash a workload under each configuration after every operation, and recoveries from that once more."""
    total = Tally()
    for config in configs_of(workload):
        recording = record(workload, config, sqlite)
        tally = replay(recording, sqlite, n_seeds=n_seeds, seed=seed, limit=MAX_CRASHES)
        for recovery in recoveries(recording, n_recoveries=N_RECOVERIES, seed=seed):
            tally.add(replay(recovery, sqlite, seed=seed, limit=MAX_CRASHES_OF_A_RECOVERY))
        tally.failures = [f"{config}: {failure}" for failure in tally.failures]
        total.add(tally)
    return total


def sample_workload(workload: Workload, sqlite: SqliteProcess, *, n_crashes: int, seed: int) -> Tally:
    """About so many crashes of a workload, under one configuration, drawn by the seed."""
    configs = configs_of(workload)
    config = configs[seed % len(configs)]
    tally = replay(record(workload, config, sqlite), sqlite, seed=seed, limit=n_crashes)
    tally.failures = [f"{config}: {failure}" for failure in tally.failures]
    return tally
