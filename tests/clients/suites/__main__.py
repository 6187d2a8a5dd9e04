"""python -m tests.clients.suites [SUITE ...] [--summary FILE]: the test suites of programs that use SQLite.

Each suite runs twice in an environment of its own (`.venv-clients`): with SQLite's driver of the standard library, and
with minisql. What is counted is each test that passes with SQLite's: it must pass with minisql.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.clients.suites.compare import Comparison, compare
from tests.clients.suites.environment import Environment
from tests.clients.suites.table import SUITES, Suite

ROOT = Path(__file__).resolve().parents[3]
SQLITE, MINISQL = "sqlite3", "minisql"


def run_both(suite: Suite, environment: Environment) -> Comparison:
    """The suite with both drivers, side by side."""
    environment.require(suite.requirements)
    source = environment.source(suite.source)
    reports = {driver: environment.run(suite, source, driver) for driver in (SQLITE, MINISQL)}
    return compare(reports[SQLITE], reports[MINISQL], suite.accepted, suite.lacking)


def show(suite: Suite, comparison: Comparison, n_shown: int) -> None:
    """A line of counts, lines for its parts, and the first failures."""
    for name, part in comparison.parts(suite.part).items():
        print(f"  {name:40} {part}")
    print(f"{suite.name:42} {comparison}", flush=True)
    for test, outcome, expected in comparison.failures[:n_shown]:
        text = "\n".join(f"        {line}" for line in outcome.message.strip().splitlines()[-8:])
        print(f"    {test}: {expected.name} with SQLite, {outcome.name} with minisql\n{text}")


def main() -> int:
    """Run them; the exit status is 0 if nothing failed and something passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.clients.suites", description=__doc__)
    names = [suite.name for suite in SUITES]
    parser.add_argument("suite", nargs="*", help=f"all if none is given; of {', '.join(names)}")
    parser.add_argument("--summary", type=Path, help="where to write the counts, as JSON")
    parser.add_argument("--show", type=int, default=20, help="failures to show of each suite")
    arguments = parser.parse_args()
    if unknown := set(arguments.suite) - set(names):
        parser.error(f"no such suite: {', '.join(sorted(unknown))}")
    environment = Environment(ROOT / ".venv-clients", ROOT)
    n_passed = n_failed = 0
    for suite in SUITES:
        if arguments.suite and suite.name not in arguments.suite:
            continue
        comparison = run_both(suite, environment)
        show(suite, comparison, arguments.show)
        n_passed += comparison.n_passed
        n_failed += comparison.n_failed
    if arguments.summary:
        arguments.summary.write_text(json.dumps({"passed": n_passed, "failed": n_failed}))
    print(f"{n_passed} passed, {n_failed} failed")
    return 0 if n_passed and not n_failed else 1


if __name__ == "__main__":
    sys.exit(main())
