"""Runs programs in both engines and shrinks what differs.

A program runs on a fresh file each; after the last statement the files are compared as after a case. Shrinking drops
statements while the difference stays of the same kind, then drops pieces of the differing statement.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oracle_tests.answer import Answer, difference
from oracle_tests.case import Case
from oracle_tests.engines import Worker, WorkerEngine
from oracle_tests.files import compare_files
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.program import Step, make_program
from oracle_tests.guard import CaseTimeout, guarded, time_limit
from oracle_tests.mismatch import Mismatch, show
from oracle_tests.runner import MakeEngine, fast_directory
from oracle_tests.script import tokens

PROGRAM_SECONDS = 30.0
SHRINK_SECONDS = 20.0
CONSTRAINT = 19


@dataclass(frozen=True, slots=True)
class Finding:
    """A program's first difference, and the step it stands at (one past the last: the files)."""

    mismatch: Mismatch
    step_no: int


@dataclass(frozen=True, slots=True)
class ProgramResult:
    """One program of a campaign: how many comparisons it made, and the shrunk difference if there is one."""

    name: str
    n_compared: int
    finding: Finding | None
    script: str


class Campaign:
    """Programs from one seed on; deterministic but for where the clock ends it."""

    def __init__(
        self, worker: Worker, make_engine: MakeEngine, seed: str, n_statements: int, features: frozenset[Feature]
    ) -> None:
        self.worker = worker
        self.theirs = WorkerEngine(worker)
        self.make_engine, self.seed, self.n_statements, self.features = make_engine, seed, n_statements, features
        self.n_compared = 0

    def run(self, seconds: float) -> Iterator[ProgramResult]:
        """Run programs until the time is over, one at least; each with its shrunk difference, if any."""
        end = time.monotonic() + seconds
        number = 0
        while number == 0 or time.monotonic() < end:
            yield self.run_program(f"{self.seed}/{number}")
            number += 1

    def run_program(self, name: str) -> ProgramResult:
        """Make, run and, if it differs, shrink the program of a name."""
        self.n_compared = 0
        steps = make_program(name, self.n_statements, self.features)
        finding = self.compare(name, steps)
        n_compared = self.n_compared
        if finding is not None:
            steps, finding = self.shrink(name, steps, finding)
        return ProgramResult(name, n_compared, finding, "\n".join(step.sql + ";" for step in steps))

    def compare(self, name: str, steps: Sequence[Step]) -> Finding | None:
        """Run the steps in both engines on fresh files; the first difference."""
        directory = Path(tempfile.mkdtemp(prefix="fuzz-", dir=fast_directory()))
        try:
            with time_limit(PROGRAM_SECONDS):
                return self._compare_in(name, steps, directory)
        except CaseTimeout as timeout:
            return Finding(Mismatch(name, "(the program)", "timeout", str(timeout), ""), len(steps))
        finally:
            self.theirs.close()
            shutil.rmtree(directory, ignore_errors=True)

    def _compare_in(self, name: str, steps: Sequence[Step], directory: Path) -> Finding | None:
        our_path, their_path = directory / "minisql.db", directory / "sqlite.db"
        ours = self.make_engine(self.worker, Case(name, options={"invalid_text": "yes"}))
        try:
            self.theirs.open(str(their_path))
            opened = guarded(ours.open, str(our_path))
            if isinstance(opened, str):
                return Finding(Mismatch(name, "open", "cannot open", opened, "opens"), 0)
            for step_no, step in enumerate(steps):
                theirs = self.theirs.run(step.sql)
                answer = guarded(ours.run, step.sql)
                self.n_compared += 1
                if isinstance(answer, str):
                    return Finding(Mismatch(f"{name}:{step_no}", step.sql, "error", answer, show(theirs)), step_no)
                kind = judge(step, answer, theirs)
                if kind is not None:
                    return Finding(
                        Mismatch(f"{name}:{step_no}", step.sql, kind, show(answer), show(theirs)), step_no
                    )
            self.theirs.close()
            guarded(ours.close)
            if not our_path.exists() or not their_path.exists():
                return None
            n_checks, mismatches = compare_files(name, ours, self.theirs, self.worker, our_path, their_path)
            self.n_compared += n_checks
            return Finding(mismatches[0], len(steps)) if mismatches else None
        finally:
            guarded(ours.close)

    def shrink(self, name: str, steps: list[Step], finding: Finding) -> tuple[list[Step], Finding]:
        """A shorter program with a difference of the same cause, found within SHRINK_SECONDS."""
        end = time.monotonic() + SHRINK_SECONDS
        steps = steps[: finding.step_no + 1]
        size = max(len(steps) // 2, 1)
        while size and time.monotonic() < end:
            start = 0
            while start < len(steps) and time.monotonic() < end:
                shorter = steps[:start] + steps[start + size :]
                found = self.compare(name, shorter)
                if found is not None and _same_cause(found, finding):
                    steps, finding = shorter[: found.step_no + 1], found
                else:
                    start += size
            size //= 2
        for step_no in reversed(range(len(steps))):
            steps, finding = self._simplify(name, steps, step_no, finding, end)
        return steps, finding

    def _simplify(
        self, name: str, steps: list[Step], step_no: int, finding: Finding, end: float
    ) -> tuple[list[Step], Finding]:
        """Drop runs of tokens of one statement while the difference stays."""
        size = 16
        while size and time.monotonic() < end:
            words = [text for _, text, _ in tokens(steps[step_no].sql)]
            start = 0
            while start < len(words) and time.monotonic() < end:
                fewer = words[:start] + words[start + size :]
                changed = [*steps]
                changed[step_no] = replace(steps[step_no], sql="".join(fewer))
                found = self.compare(name, changed) if "".join(fewer).strip() else None
                if found is not None and found.step_no == finding.step_no and _same_cause(found, finding):
                    steps, finding, words = changed, found, fewer
                else:
                    start += size
            size //= 2
        return steps, finding


def _same_cause(found: Finding, finding: Finding) -> bool:
    return found.mismatch.cause() == finding.mismatch.cause()


def judge(step: Step, ours: Answer, theirs: Answer) -> str | None:
    """What differs between two answers to a step, or None."""
    if step.loose and ours.error is not None and theirs.error is not None:
        codes = {ours.error[0] & 0xFF, theirs.error[0] & 0xFF}
        return None if codes == {CONSTRAINT} else difference(ours, theirs, ordered=False)
    return difference(ours, theirs, ordered=step.ordered)
