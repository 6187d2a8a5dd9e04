"""python -m tests.crash [WORKLOAD ...]: the crashes of all workloads, or of those named, with their counts."""

from __future__ import annotations

import argparse
import sys
import time

from oracle_tests import poison
from tests.crash.workloads import WORKLOADS


def main() -> int:
    """Run them; the exit status is 0 if nothing failed and something ran."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("workload", nargs="*", help="names; all if none is given")
    parser.add_argument("--seed", type=int, default=0, help="draws what of the unsynced survives")
    parser.add_argument("--choices", type=int, default=1, help="draws after each operation, of each kind")
    arguments = parser.parse_args()
    poison.install()
    from tests.crash.engines import SqliteProcess
    from tests.crash.proof import crash_workload
    from tests.crash.replay import Tally

    total = Tally()
    sqlite = SqliteProcess()
    started = time.monotonic()
    for workload in WORKLOADS:
        if arguments.workload and workload.name not in arguments.workload:
            continue
        tally = crash_workload(workload, sqlite, n_seeds=arguments.choices, seed=arguments.seed)
        print(f"{workload.name:40} {tally}", flush=True)
        for failure in tally.failures[:5]:
            print(f"    {failure}")
        total.add(tally)
    sqlite.close()
    print(f"{total}, {time.monotonic() - started:.0f} s")
    return 1 if total.failures or not total.n_crashes else 0


if __name__ == "__main__":
    sys.exit(main())
