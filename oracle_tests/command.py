"""The commands behind `python -m oracle_tests` and what they print.

Each can write its counts to `--summary FILE` as JSON, {"passed": n, "failed": n}, which the test script adds up.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from oracle_tests.case import NoSuchCaseError, load_cases, tenth
from oracle_tests.engines import Worker
from oracle_tests.fuzz.campaign import Campaign
from oracle_tests.fuzz.features import ALL_FEATURES, Feature
from oracle_tests.mismatch import Mismatch, count_causes
from oracle_tests.runner import CaseResult, make_minisql, make_sqlite, run_cases, run_files
from oracle_tests.slt import find_files
from oracle_tests.tasks import Difference, of_case, of_program, tasks
from oracle_tests.ways import REWRITES_OFF, WAYS


def main(arguments: Sequence[str]) -> int:
    """Run a command; the process's exit status."""
    options = _parser().parse_args(arguments)
    try:
        distribution("apsw")  # which the worker alone imports, whose end would say nothing
    except PackageNotFoundError:
        print("SQLite is missing, as apsw: pip install -e '.[dev]', or ./test.sh once", file=sys.stderr)
        return 2
    try:
        status: int = options.command(options)
    except NoSuchCaseError as error:
        print(error, file=sys.stderr)
        return 2
    return status


_AREA = "a folder of oracle_tests/cases; without any and without --case: all of them"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m oracle_tests", description="Hold minisql against SQLite.")
    commands = parser.add_subparsers(required=True)

    run = commands.add_parser("run", help="the cases, all or by area")
    run.add_argument("areas", nargs="*", metavar="AREA", help=_AREA)
    run.add_argument("--case", action="append", default=[], metavar="NAME", help="a case, AREA/NAME; may be repeated")
    run.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes at once")
    run.add_argument("--tenth", action="store_true", help="a tenth of the cases, drawn by the variable AGENT_ID")
    run.add_argument("--show", type=int, default=3, metavar="N", help="differences to print for each case")
    rewrites = [way.name for way in WAYS if way.rewrite]
    run.add_argument(
        "--without", action="append", default=[], choices=rewrites, metavar="NAME",
        help=f"a rewrite of queries to switch off; may be repeated: {', '.join(rewrites)}",
    )  # fmt: skip
    run.add_argument("--ways", metavar="SEED", help="some cases without each rewrite, and some over columns")
    run.add_argument("--each", type=int, default=24, metavar="N", help="how many cases --ways draws for each")
    run.add_argument("--against-itself", action="store_true", help=argparse.SUPPRESS)
    run.set_defaults(command=_run)

    slt = commands.add_parser("slt", help="sqllogictest files")
    slt.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .test file, or a folder of them")
    slt.add_argument("--max-failures", type=int, default=10**9, metavar="N", help="leave a file after N failures")
    slt.add_argument("--show", type=int, default=3, metavar="N", help="failures to print for each file")
    slt.add_argument("--jobs", type=int, default=1, metavar="N", help="processes at once")
    slt.add_argument("--against-itself", action="store_true", help=argparse.SUPPRESS)
    slt.set_defaults(command=_slt)

    fuzz = commands.add_parser("fuzz", help="random programs")
    fuzz.add_argument("--seconds", type=float, default=60.0, metavar="N", help="for how long (60)")
    fuzz.add_argument("--seed", default="1", metavar="S", help="of the programs; a program is SEED/NUMBER")
    fuzz.add_argument("--statements", type=int, default=60, metavar="K", help="statements of a program (60)")
    fuzz.add_argument("--program", metavar="S/N", help="only the program of this name, as a difference printed it")
    features = [feature.value for feature in Feature]
    fuzz.add_argument(
        "--without", action="append", default=[], choices=features, metavar="FEATURE",
        help=f"what programs shall not have; may be repeated: {', '.join(features)}",
    )  # fmt: skip
    fuzz.add_argument("--laws", action="store_true", help="only laws that minisql's own answers obey")
    fuzz.add_argument("--changes", action="store_true", help="programs of changes: triggers, keys, conflicts, ALTER")
    fuzz.add_argument("--max-failures", type=int, default=10, metavar="N", help="stop after N differences")
    fuzz.add_argument("--against-itself", action="store_true", help=argparse.SUPPRESS)
    fuzz.set_defaults(command=_fuzz)

    found = commands.add_parser("tasks", help="what differs, as tasks for a swarm: a JSON object a line")
    found.add_argument("areas", nargs="*", metavar="AREA", help=_AREA)
    found.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes at once")
    found.add_argument("--fuzz", type=float, default=0.0, metavar="SECONDS", help="look for new ones, for so long")
    found.add_argument("--seed", default="1", metavar="S", help="of the programs")
    found.add_argument("--against-itself", action="store_true", help=argparse.SUPPRESS)
    found.set_defaults(command=_tasks)

    for command in commands.choices.values():
        command.add_argument("--summary", type=Path, metavar="FILE", help="write the counts as JSON")
    return parser


def _run(options: argparse.Namespace) -> int:
    cases = load_cases(options.areas, options.case)
    if options.tenth:
        cases = tenth(cases, os.environ.get("AGENT_ID", ""))
    if options.against_itself:
        cases = [case for case in cases if case.source is None]
    n_jobs = options.jobs
    tally = _Tally(options.show)
    make_engine = make_sqlite if options.against_itself else make_minisql
    if options.ways is not None:
        for way in WAYS:
            with way.chosen():
                drawn = way.draw(cases, options.ways, options.each)
                tally.take(run_cases(drawn, n_jobs=max(2, n_jobs), make_engine=make_engine), f" ({way.name})")
    else:
        if options.without:
            os.environ[REWRITES_OFF] = ",".join(options.without)
            cases = [case for case in cases if not case.needs & frozenset(options.without)]
            n_jobs = max(2, n_jobs)  # it is read where minisql is imported: in processes of their own
        tally.take(run_cases(cases, n_jobs=n_jobs, make_engine=make_engine))
    return tally.finish(options.summary)


class _Tally:
    """What came of cases: differences are printed as they come, the counts at the end."""

    def __init__(self, n_shown: int) -> None:
        self._n_shown = n_shown  # differences of a case
        self._n_compared = self._n_refused = 0
        self._causes: list[Mismatch] = []
        self._areas: dict[str, list[int]] = {}  # passed, failed

    def take(self, results: Iterable[CaseResult], how: str = "") -> None:
        """Count results. `how`: behind the name of a case that failed."""
        for result in results:
            self._n_compared += result.n_compared
            self._n_refused += result.n_refused
            self._areas.setdefault(result.name.partition("/")[0], [0, 0])[not result.passed] += 1
            self._causes.extend({mismatch.cause(): mismatch for mismatch in reversed(result.mismatches)}.values())
            for mismatch in result.mismatches[: self._n_shown]:
                print(mismatch, flush=True)
            if len(result.mismatches) > self._n_shown > 0:
                print(f"  ... and {len(result.mismatches) - self._n_shown} more in {result.name}")
            if not result.passed and not result.mismatches:
                print(f"{result.name}: compared nothing")
            if not result.passed and how:
                print(f"  {result.name} failed{how}")

    def finish(self, summary: Path | None) -> int:
        """Print the counts; the exit status."""
        _print_causes(self._causes)
        for name, (n_good, n_bad) in sorted(self._areas.items()):
            print(f"  {name:16} {n_good:4} passed {n_bad:4} failed")
        n_passed, n_failed = (sum(counts[i] for counts in self._areas.values()) for i in (0, 1))
        print(
            f"cases: {n_passed + n_failed}, comparisons: {self._n_compared},"
            f" statements that SQLite refused, as meant: {self._n_refused}"
        )
        return finish(summary, n_passed, n_failed)


def _slt(options: argparse.Namespace) -> int:
    n_passed = n_failed = 0
    failures: list[Mismatch] = []
    make_engine = make_sqlite if options.against_itself else make_minisql
    files = find_files(options.paths)
    for result in run_files(files, n_jobs=options.jobs, max_failures=options.max_failures, make_engine=make_engine):
        print(f"{result.path}: {result.n_passed} passed, {len(result.mismatches)} failed", flush=True)
        for mismatch in result.mismatches[: options.show]:
            print(mismatch)
        n_passed += result.n_passed
        n_failed += len(result.mismatches)
        failures += result.mismatches
    _print_causes(failures)
    return finish(options.summary, n_passed, n_failed)


def _fuzz(options: argparse.Namespace) -> int:
    features = ALL_FEATURES - {Feature(name) for name in options.without}
    make_engine = make_sqlite if options.against_itself else make_minisql
    n_passed = n_failed = n_compared = 0
    worker = Worker()
    try:
        campaign = Campaign(
            worker, make_engine, options.seed, options.statements, features,
            laws_only=options.laws, changes=options.changes,
        )  # fmt: skip
        results = [campaign.run_program(options.program)] if options.program else campaign.run(options.seconds)
        for result in results:
            n_compared += result.n_compared
            n_passed += result.finding is None
            n_failed += result.finding is not None
            if result.finding is not None:
                print(f"{result.finding.mismatch}\n  program {result.name}, shrunk:\n{result.script}\n", flush=True)
            if n_failed >= options.max_failures:
                break
    finally:
        worker.close()
    dismissed = f"differences that SQL leaves open: {campaign.n_dismissed}, other constraints: {campaign.n_loose}"
    print(f"programs: {n_passed + n_failed}, comparisons: {n_compared}, {dismissed}, seed: {options.seed}")
    return finish(options.summary, n_passed if n_compared else 0, n_failed)


def _tasks(options: argparse.Namespace) -> int:
    """Print a task for each kind of difference; exit status 0 also if there is none."""
    make_engine = make_sqlite if options.against_itself else make_minisql
    differences: list[Difference] = []
    for result in run_cases(load_cases(options.areas, []), n_jobs=options.jobs, make_engine=make_engine):
        differences += of_case(result.name, result.mismatches)
    for changes in (False, True) if options.fuzz else ():
        worker = Worker()
        try:
            campaign = Campaign(worker, make_engine, options.seed, 60, ALL_FEATURES, changes=changes)
            differences += [
                of_program(result.name, result.finding.mismatch, changes=changes)
                for result in campaign.run(options.fuzz / 2)
                if result.finding is not None
            ]
        finally:
            worker.close()
    for task in tasks(differences):
        print(json.dumps(task), flush=True)
    return 0


def _print_causes(mismatches: Sequence[Mismatch]) -> None:
    causes = count_causes(mismatches)
    if causes:
        print("differences by cause:")
    for cause, n_times, where in causes[:40]:
        print(f"  {n_times:4}  {cause}   (first: {where})")


def finish(summary: Path | None, n_passed: int, n_failed: int) -> int:
    """Print and write the counts; the exit status: 0 only if something passed and nothing failed."""
    if n_passed + n_failed == 0:
        n_failed = 1
        print("nothing was compared")
    print(f"{n_passed} passed, {n_failed} failed", flush=True)
    if summary is not None:
        summary.write_text(json.dumps({"passed": n_passed, "failed": n_failed}), encoding="utf-8")
    return 0 if n_failed == 0 else 1
