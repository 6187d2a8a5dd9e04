"""The power fails after any operation of any workload: both engines find a committed state, and no broken promise.

Nothing, all, or any part of what was not synced is lost; see `minisql.storage.vfs.crash`. What is found must be the
content before or after the transaction in flight, hold every transaction whose COMMIT had returned (as far as the
synchronous setting promises), and pass both integrity checks. Content and errors of a workload are SQLite's, which runs
the same script. `python -m tests.crash` does it for one workload, or with other choices.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from zlib import crc32

import pytest

from tests.crash.engines import SqliteProcess
from tests.crash.proof import crash_workload, sample_workload
from tests.crash.replay import Tally
from tests.crash.workloads import WORKLOADS, Workload

SEED = crc32(os.environ.get("AGENT_ID", "").encode())
Property = Callable[[str, object], None]


def check(tally: Tally, record_property: Property) -> None:
    """No failures, and the counts into the report."""
    assert not tally.failures, "\n".join([str(tally), *tally.failures[:10]])
    assert tally.n_older
    record_property("crashes", tally.n_crashes)
    record_property("crash states", tally.n_states)


@pytest.mark.slow
@pytest.mark.parametrize("workload", WORKLOADS, ids=lambda workload: workload.name)
def test_a_crash_after_any_operation_leaves_a_committed_state(
    workload: Workload, sqlite: SqliteProcess, record_property: Property
) -> None:
    tally = crash_workload(workload, sqlite, n_seeds=1, seed=0)
    assert tally.n_newer, "some crash must have come after the point of no return"
    check(tally, record_property)


def test_a_sample_of_crashes_leaves_committed_states(sqlite: SqliteProcess, record_property: Property) -> None:
    """Four of each workload under one configuration, drawn by the variable AGENT_ID."""
    total = Tally()
    for number, workload in enumerate(WORKLOADS):
        total.add(sample_workload(workload, sqlite, n_crashes=4, seed=SEED + number))
    check(total, record_property)
