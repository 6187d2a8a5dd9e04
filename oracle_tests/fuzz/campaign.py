"""Runs programs in both engines and shrinks what differs.

A program runs on a fresh file each; SQLite runs the whole of it beside us, then its answers are compared one by one.
After the last statement the files are compared as after a case. A difference in what SQL leaves open is dismissed.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from oracle_tests.answer import Answer, difference
from oracle_tests.case import Case
from oracle_tests.engines import Engine, Worker, WorkerEngine, wants_counters
from oracle_tests.files import compare_files
from oracle_tests.fuzz.change_program import make_changes
from oracle_tests.fuzz.fair import INTERRUPTED, LONGEST_VALUE, MOST_IN_PROGRAM, MOST_STEPS, is_decided, script
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.program import Step, make_laws, make_program
from oracle_tests.fuzz.shrink import Finding, shrink
from oracle_tests.guard import CaseTimeout, guarded, time_limit
from oracle_tests.mismatch import Mismatch, show
from oracle_tests.runner import MakeEngine, fast_directory

PROGRAM_SECONDS = 30.0
CONSTRAINT = 19


@dataclass(frozen=True, slots=True)
class ProgramResult:
    """One program of a campaign: how many comparisons it made, and the shrunk difference if there is one."""

    name: str
    n_compared: int
    finding: Finding | None
    steps: Sequence[Step]

    @property
    def script(self) -> str:
        """The program's statements; values of parameters as comments."""
        return "\n".join(
            (f"-- parameters: {step.parameters!r}\n" if step.parameters else "") + step.sql + ";" for step in self.steps
        )


class Campaign:
    """Programs from one seed on; deterministic but for where the clock ends it.

    laws_only: programs ask nothing but laws, and SQLite nothing at all, but whether it keeps a law that is broken.
    changes: programs of changes, each followed by a look at every table (`change_program.py`).
    """

    def __init__(
        self,
        worker: Worker,
        make_engine: MakeEngine,
        seed: str,
        n_statements: int,
        features: frozenset[Feature],
        *,
        laws_only: bool = False,
        changes: bool = False,
    ) -> None:
        self.worker = worker
        self.theirs = WorkerEngine(worker)
        self.make_engine, self.seed, self.n_statements, self.features = make_engine, seed, n_statements, features
        self.laws_only, self.changes = laws_only, changes
        self.n_compared = self.n_dismissed = self.n_loose = 0

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
        make = make_laws if self.laws_only else make_changes if self.changes else make_program
        steps = make(name, self.n_statements, self.features)
        finding = self.compare(name, steps)
        n_compared = self.n_compared
        if finding is not None:
            steps, finding = shrink(lambda shorter: self.compare(name, shorter), steps, finding)
        return ProgramResult(name, n_compared, finding, steps)

    def compare(self, name: str, steps: Sequence[Step]) -> Finding | None:
        """Run the steps in both engines on fresh files; the first difference."""
        directory = Path(tempfile.mkdtemp(prefix="fuzz-", dir=fast_directory()))
        try:
            with time_limit(PROGRAM_SECONDS, of_processor=True):
                return _ProgramRun(self, name, steps, directory).run()
        except CaseTimeout as timeout:
            self.worker.restart()  # a reply may be on its way
            return Finding(Mismatch(name, "(the program)", "timeout", str(timeout), ""), len(steps))
        finally:
            shutil.rmtree(directory, ignore_errors=True)


class _ProgramRun:
    """One program under way."""

    def __init__(self, campaign: Campaign, name: str, steps: Sequence[Step], directory: Path) -> None:
        self.campaign, self.name, self.steps, self.directory = campaign, name, steps, directory
        self.worker = campaign.worker
        self.our_path, self.their_path = directory / "minisql.db", directory / "sqlite.db"

    def run(self) -> Finding | None:
        """The first difference that counts."""
        ours = self.campaign.make_engine(self.worker, Case(self.name, options={"invalid_text": "yes"}))
        asked = not self.campaign.laws_only
        if asked:
            asked_steps = script(self.steps)
            limits = (MOST_STEPS, LONGEST_VALUE, MOST_IN_PROGRAM)
            self.worker.begin("run_script", str(self.their_path), asked_steps, *limits)
        try:
            opened = guarded(ours.open, str(self.our_path))
            if isinstance(opened, str):
                return Finding(Mismatch(self.name, "open", "cannot open", opened, "opens"), 0)
            answers: list[Answer] = []
            if asked:
                asked = False
                answers = [Answer(*fields) for fields in self.worker.finish()]
            return self._run_steps(ours, answers)
        finally:
            guarded(ours.close)
            if asked:
                self.worker.finish()

    def _run_steps(self, ours: Engine, answers: Sequence[Answer]) -> Finding | None:
        for step_no, step in enumerate(self.steps):
            theirs = answers[step_no] if answers else None
            if theirs is not None and theirs.error is not None and theirs.error[0] == INTERRUPTED:
                if wants_counters(step.sql):
                    return None  # the rest would stand on another state
                continue
            if step.law is not None:
                finding = self._check_law(ours, step_no, step)
            elif theirs is not None:
                finding = self._check(step_no, step, guarded(ours.run, step.sql, step.parameters), theirs)
            else:
                finding = None
                guarded(ours.run, step.sql, step.parameters)
            if finding is not None:
                return self._if_decided(finding, answers)
        return self._compare_files(ours) if answers else None

    def _check(self, step_no: int, step: Step, ours: Answer | str, theirs: Answer) -> Finding | None:
        self.campaign.n_compared += 1
        where = f"{self.name}:{step_no}"
        if isinstance(ours, str):
            return Finding(Mismatch(where, step.sql, "error", ours, show(theirs)), step_no)
        kind = judge(step, ours, theirs)
        self.campaign.n_loose += kind is None and ours.error != theirs.error
        return Finding(Mismatch(where, step.sql, kind, show(ours), show(theirs)), step_no) if kind else None

    def _check_law(self, ours: Engine, step_no: int, step: Step) -> Finding | None:
        assert step.law is not None
        self.campaign.n_compared += 1
        where, kind = f"{self.name}:{step_no}", f"law: {step.law.name}"
        answers = []
        for sql in step.law.queries:
            answer = guarded(ours.run, sql)
            if isinstance(answer, str):
                return Finding(Mismatch(where, sql, kind, answer, "(not asked)"), step_no)
            answers.append(answer)
        if not step.law.is_broken(answers):
            return None
        shown = "\n           ".join(map(show, answers))
        return Finding(Mismatch(where, step.sql, kind, shown, "(not asked)"), step_no)

    def _if_decided(self, finding: Finding, answers: Sequence[Answer]) -> Finding | None:
        """The finding, or None if SQL leaves open what differs."""
        step = self.steps[finding.step_no]
        if finding.mismatch.ours.startswith("crash"):
            return finding
        if step.law is not None:
            queries = [Step(sql) for sql in step.law.queries]
            asked = [*self.steps[: finding.step_no], *queries]
            path = self.directory / "law.db"
            theirs = self.worker.call("run_script", str(path), script(asked), MOST_STEPS, LONGEST_VALUE)
            decided = not step.law.is_broken([Answer(*fields) for fields in theirs[-len(queries) :]])
        else:
            steps = self.steps[: finding.step_no + 1]
            decided = is_decided(self.worker, steps, answers[finding.step_no], judge, self.directory)
        self.campaign.n_dismissed += not decided
        return finding if decided else None

    def _compare_files(self, ours: Engine) -> Finding | None:
        guarded(ours.close)
        if not self.our_path.exists() or not self.their_path.exists():
            return None
        theirs = self.campaign.theirs
        try:
            n_checks, mismatches = compare_files(self.name, ours, theirs, self.worker, self.our_path, self.their_path)
            self.campaign.n_compared += n_checks
            if not mismatches:
                return None
            finding = Finding(mismatches[0], len(self.steps))
            if not finding.mismatch.sql.startswith("SELECT"):
                return finding
            step = Step(finding.mismatch.sql)
            theirs.open(str(self.their_path))
            steps = [*self.steps, Step("ROLLBACK"), step]
            decided = is_decided(self.worker, steps, theirs.run(step.sql), judge, self.directory)
            self.campaign.n_dismissed += not decided
            return finding if decided else None
        finally:
            theirs.close()


def judge(step: Step, ours: Answer, theirs: Answer) -> str | None:
    """What differs between two answers to a step, or None. `fair` names what is forgiven."""
    if step.loose and ours.error is not None and theirs.error is not None:
        codes = {ours.error[0] & 0xFF, theirs.error[0] & 0xFF}
        return None if codes == {CONSTRAINT} else difference(ours, theirs, ordered=False)
    return difference(ours, theirs, ordered=step.ordered)
