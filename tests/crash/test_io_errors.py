"""Whichever call of whichever workload fails: SQLite's error, nothing half done, and a connection that goes on.

The failures are those of `minisql.storage.vfs.fault.Failure`: errors of any call, a full disk, half a write, half a
read, a lock that cannot be asked for, Ctrl-C. A workload that runs on two connections is left out: what its second
connection may do depends on where the first one stands.
"""

from __future__ import annotations

import pytest

from tests.crash.engines import SqliteProcess
from tests.crash.io_errors import IoTally, fail_everywhere
from tests.crash.recording import record
from tests.crash.test_power_loss import SEED, Property
from tests.crash.workloads import WORKLOADS, Config, Workload, configs_of

ALONE = [workload for workload in WORKLOADS if not any(sql.startswith("2: ") for sql in workload.script)]


def two_configs(workload: Workload) -> list[Config]:
    """One with a rollback journal and one with a log, as far as the workload has both; they go round."""
    configs = configs_of(workload)
    of_each = [[c for c in configs if c.journal_mode != "wal"], [c for c in configs if c.journal_mode == "wal"]]
    return [some[ALONE.index(workload) % len(some)] for some in of_each if some]


def check(tally: IoTally, record_property: Property) -> None:
    """No failures but those that were asked for, and they were told."""
    assert not tally.failures, "\n".join(tally.failures[:10])
    assert tally.n_told > tally.n_failed // 2
    record_property("failed calls", tally.n_failed)


@pytest.mark.slow
@pytest.mark.parametrize("workload", ALONE, ids=lambda workload: workload.name)
def test_whichever_call_fails_the_connection_goes_on(
    workload: Workload, sqlite: SqliteProcess, record_property: Property
) -> None:
    total = IoTally()
    for config in two_configs(workload):
        total.add(fail_everywhere(record(workload, config, sqlite), sqlite, n_calls=6, seed=1))
    check(total, record_property)


def test_a_sample_of_failing_calls(sqlite: SqliteProcess, record_property: Property) -> None:
    """One call of each kind, of every tenth workload from one on that the variable AGENT_ID chooses."""
    total = IoTally()
    for workload in ALONE[SEED % 10 :: 10]:
        config = two_configs(workload)[-1]
        total.add(fail_everywhere(record(workload, config, sqlite), sqlite, n_calls=1, seed=SEED))
    check(total, record_property)
