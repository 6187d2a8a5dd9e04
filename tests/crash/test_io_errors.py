"""Whichever call of whichever workload fails: SQLite's error, nothing half done, and a connection that goes on.

The failures are those of `minisql.storage.vfs.fault.Failure`: errors of any call, a full disk, half a write, half a
read, locks that cannot be asked for or given up, Ctrl-C. Here some calls fail; `python -m tests.iofault` lets all of
them fail, each once, and each with all that come after it.
"""

from __future__ import annotations

import pytest

from minisql.storage.vfs.fault import Failure
from tests.crash.engines import SqliteProcess
from tests.crash.io_errors import ALONE, IoTally, every_fault, fail_at, some_faults
from tests.crash.recording import record
from tests.crash.test_power_loss import SEED, Property
from tests.crash.workloads import Config, Workload, configs_of


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
        recording = record(workload, config, sqlite)
        total.add(fail_at(recording, sqlite, some_faults(recording, n_calls=5, seed=1)))
    check(total, record_property)


@pytest.mark.slow
def test_no_tree_is_changed_or_written_after_an_error_in_the_middle_of_a_change(
    sqlite: SqliteProcess, record_property: Property
) -> None:
    """Index entries that were put off stay out, and no page is spilled that is fuller than a page can be."""
    workload = next(each for each in ALONE if each.name.startswith("entries put off"))
    recording = record(workload, Config("wal", "normal", 512), sqlite)
    reads = [fault for fault in every_fault(recording) if fault.failure is Failure.IO_ERROR and not fault.lasting]
    check(fail_at(recording, sqlite, reads[100:140]), record_property)


def test_a_sample_of_failing_calls(sqlite: SqliteProcess, record_property: Property) -> None:
    """One call of each kind, of every tenth workload from one on that the variable AGENT_ID chooses."""
    total = IoTally()
    for workload in ALONE[SEED % 10 :: 10]:
        config = two_configs(workload)[-1]
        recording = record(workload, config, sqlite)
        total.add(fail_at(recording, sqlite, some_faults(recording, n_calls=1, seed=SEED)))
    check(total, record_property)
