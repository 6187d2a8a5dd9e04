"""python -m tests.iofault [WORKLOAD ...]: every call of the file system fails, with the counts.

Each workload of `tests.crash` runs once for each call that it makes and each way in which that call can fail
(`minisql.storage.vfs.fault.Failure`), and once more with all the calls after it failing, too. Of each run: the error is
SQLite's for that call, nothing is half done, the connection goes on to the end, and both engines' checks hold.
"""

from __future__ import annotations

import argparse
import sys
import time

from oracle_tests import poison
from tests.crash.workloads import JOURNALS, configs_of


def main() -> int:
    """Run them; the exit status is 0 if nothing failed and something ran."""
    parser = argparse.ArgumentParser(prog="python -m tests.iofault", description=__doc__)
    parser.add_argument("workload", nargs="*", help="names; all if none is given")
    modes = sorted({mode for mode, _ in JOURNALS})
    parser.add_argument("--journal", action="append", choices=modes, help="journal modes; all if none is given")
    parser.add_argument("--calls", type=int, help="of each way to fail so many calls, drawn by --seed, not all")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    poison.install()
    from tests.crash.engines import SqliteProcess
    from tests.crash.io_errors import ALONE, IoTally, every_fault, fail_at, some_faults
    from tests.crash.recording import record

    total = IoTally()
    sqlite = SqliteProcess()
    started = time.monotonic()
    for workload in ALONE:
        if arguments.workload and workload.name not in arguments.workload:
            continue
        for config in configs_of(workload):
            if arguments.journal and config.journal_mode not in arguments.journal:
                continue
            recording = record(workload, config, sqlite)
            faults = every_fault(recording)
            if arguments.calls is not None:
                faults = some_faults(recording, n_calls=arguments.calls, seed=arguments.seed)
            tally = fail_at(recording, sqlite, faults)
            print(f"{workload.name:40} {config!s:20} {tally}", flush=True)
            for failure in tally.failures[:5]:
                print(f"    {failure}", flush=True)
            total.add(tally)
    sqlite.close()
    print(f"{total}, {time.monotonic() - started:.0f} s")
    return 1 if total.failures or not total.n_told else 0


if __name__ == "__main__":
    sys.exit(main())
