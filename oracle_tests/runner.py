"""Runs cases: every statement in both engines, then the files; here or over several processes."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from oracle_tests import poison
from oracle_tests.answer import Answer, difference, plan_tree
from oracle_tests.case import Case
from oracle_tests.engines import Engine, MinisqlEngine, Worker, WorkerEngine, WorkerError
from oracle_tests.files import compare_files
from oracle_tests.guard import CaseTimeout, guarded, time_limit
from oracle_tests.mismatch import Mismatch, show
from oracle_tests.program import ProgramEngine, as_told
from oracle_tests.script import Mark, Statement, is_explain_query_plan
from oracle_tests.slt import FileResult, SltRun
from oracle_tests.ways import rewrites_off

CASE_SECONDS = 30.0
MakeEngine = Callable[[Worker, Case], Engine]


@dataclass(slots=True)
class CaseResult:
    """What came of a case. It passed if it compared something and nothing differed."""

    name: str
    n_compared: int = 0
    n_refused: int = 0
    seconds: float = 0.0
    mismatches: list[Mismatch] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Compared something, and all was the same."""
        return self.n_compared > 0 and not self.mismatches


def make_minisql(_worker: Worker, case: Case) -> Engine:
    """minisql in this process, which SQLite may not enter from here on."""
    poison.install()
    return MinisqlEngine(lenient_text="invalid_text" in case.options)


def make_sqlite(worker: Worker, _case: Case) -> Engine:
    """SQLite in the role of minisql: proves the cases and the runner, not the engine."""
    return WorkerEngine(worker, "in minisql's role")


def is_of_rewrites(statement: Statement, ours: Answer) -> bool:
    """Is the answer another without the rewrites that are off, and rightly so? A plan is, an index that the statement
    insists on and the plan has no use for, and what the case says SQLite's rewrite itself makes of the rows."""
    off = rewrites_off()
    if not off:
        return False
    if is_explain_query_plan(statement.sql) or statement.needs & off:
        return True
    return ours.error is not None and ours.error[1] == "no query solution"


def fast_directory() -> str | None:
    """A directory in memory for the cases' files where there is one: nothing here depends on a real disk."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def run_case(case: Case, worker: Worker, make_engine: MakeEngine = make_minisql) -> CaseResult:
    """Run one case in a directory of its own and compare everything."""
    result = CaseResult(case.name)
    started = time.perf_counter()
    directory = Path(tempfile.mkdtemp(prefix="oracle-", dir=fast_directory()))
    try:
        with time_limit(CASE_SECONDS):
            _CaseRun(case, worker, make_engine, directory, result).run()
    except CaseTimeout as timeout:
        result.mismatches.append(Mismatch(case.name, "(the case)", "timeout", str(timeout), ""))
    except WorkerError as error:
        result.mismatches.append(Mismatch(case.name, "(the oracle)", "oracle failed", "", str(error)))
    finally:
        shutil.rmtree(directory, ignore_errors=True)
    result.seconds = time.perf_counter() - started
    return result


class _CaseRun:
    """One case under way: two engines, two files."""

    def __init__(
        self, case: Case, worker: Worker, make_engine: MakeEngine, directory: Path, result: CaseResult
    ) -> None:
        self.case, self.worker, self.result, self.make_engine = case, worker, result, make_engine
        self.our_path, self.their_path = directory / "minisql.db", directory / "sqlite.db"

    def run(self) -> None:
        made = guarded(self.make_engine, self.worker, self.case)
        if isinstance(made, str):
            self._differ(self.case.name, "(start)", "cannot start", made, "")
            return
        self.by_program = "program" in self.case.options
        self.ours, self.theirs = made, ProgramEngine() if self.by_program else WorkerEngine(self.worker)
        if self.case.source is not None:
            self._run_dbapi()
            return
        try:
            self._run_steps()
            if self._close():
                self._compare_files()
        finally:
            guarded(self.ours.close)
            self.theirs.close()

    def _run_steps(self) -> None:
        steps = list(self.case.steps)
        setup = [Statement(sql, 0, False) for sql in self.case.setup()]
        self._open_theirs()
        if Mark.GIVEN in steps:
            given = steps.index(Mark.GIVEN)
            for step in [*setup, *steps[:given]]:
                assert isinstance(step, Statement)
                self._check_intent(step, self.theirs.run(step.sql))
            self.theirs.close()
            shutil.copyfile(self.their_path, self.our_path)
            self._open_theirs()
            setup, steps = [], steps[given + 1 :]
        if not self._open_ours():
            return
        for step in [*setup, *steps]:
            if isinstance(step, Statement):
                self._run_statement(step)
            elif not self._reopen(swap=step is Mark.SWAP):
                return

    def _run_statement(self, statement: Statement) -> None:
        where = f"{self.case.name}:{statement.line}"
        theirs = self.theirs.run(statement.sql)
        self._check_intent(statement, theirs)
        ours = guarded(self.ours.run, statement.sql)
        self.result.n_compared += 1
        if isinstance(ours, str):
            self._differ(where, statement.sql, "error", ours, show(theirs))
            return
        if is_of_rewrites(statement, ours):
            return
        if self.by_program:
            ours = as_told(ours, theirs)
        if is_explain_query_plan(statement.sql):
            ours, theirs = (Answer(a.names, plan_tree(a.rows), a.error) for a in (ours, theirs))
        kind = difference(ours, theirs, ordered=statement.ordered)
        if kind is not None:
            self._differ(where, statement.sql, kind, show(ours), show(theirs))

    def _check_intent(self, statement: Statement, theirs: Answer) -> None:
        """The case says which statements SQLite refuses; when it is wrong about that, it tests something else.

        Without a rewrite by which it does so it need not: of some rewrites it is told to do without, too.
        """
        self.result.n_refused += theirs.error is not None
        if (theirs.error is not None) != statement.fails and not statement.needs & rewrites_off():
            meant = "meant to fail" if statement.fails else "meant to succeed"
            self._differ(f"{self.case.name}:{statement.line}", statement.sql, f"case: {meant}", "", show(theirs))

    def _reopen(self, *, swap: bool) -> bool:
        if not self._close():
            return False
        if swap:
            between = self.our_path.with_suffix(".swap")
            self.our_path.rename(between)
            self.their_path.rename(self.our_path)
            between.rename(self.their_path)
        self._open_theirs()
        return self._open_ours()

    def _open_theirs(self) -> None:
        self.theirs.open(str(self.their_path))
        if "automatic_index" in rewrites_off():  # SQLite can do without it too, and its rows then have another order
            self.theirs.run("PRAGMA automatic_index = OFF")

    def _open_ours(self) -> bool:
        opened = guarded(self.ours.open, str(self.our_path))
        if isinstance(opened, str):
            self._differ(self.case.name, "open", "cannot open", opened, "opens")
        return not isinstance(opened, str)

    def _close(self) -> bool:
        self.theirs.close()
        closed = guarded(self.ours.close)
        if isinstance(closed, str):
            self._differ(self.case.name, "close", "cannot close", closed, "closes")
        return not isinstance(closed, str)

    def _compare_files(self) -> None:
        if not self.our_path.exists() or not self.their_path.exists():
            if self.our_path.exists() != self.their_path.exists():
                self._differ(self.case.name, "(files)", "only one made a file", str(self.our_path.exists()), "")
            return
        readers = WorkerEngine(self.worker) if self.by_program else self.theirs
        n_checks, mismatches = compare_files(
            self.case.name, self.ours, readers, self.worker, self.our_path, self.their_path
        )
        self.result.n_compared += n_checks
        self.result.mismatches.extend(mismatches)

    def _run_dbapi(self) -> None:
        from oracle_tests.dbapi_case import run_source

        assert self.case.source is not None
        expected = self.worker.call("dbapi", self.case.source, str(self.their_path))
        assert isinstance(self.ours, MinisqlEngine), "DB-API cases compare two Python modules"
        answers = guarded(run_source, self.case.source, self.ours.module, str(self.our_path))
        if isinstance(answers, str):
            answers = [answers]
        self.result.n_compared += len(expected)
        for i in range(max(len(expected), len(answers))):
            ours, theirs = (side[i] if i < len(side) else "(nothing)" for side in (answers, expected))
            if ours != theirs:
                self._differ(self.case.name, f"item {i} (from 0) of the case", "error", ours, theirs)
                return

    def _differ(self, where: str, sql: str, kind: str, ours: str, theirs: str) -> None:
        self.result.mismatches.append(Mismatch(where, sql, kind, ours, theirs))


def run_cases(cases: Sequence[Case], *, n_jobs: int, make_engine: MakeEngine = make_minisql) -> Iterator[CaseResult]:
    """Run the cases, in their order, over `n_jobs` processes (1: in this one)."""
    if n_jobs == 1:
        worker = Worker()
        try:
            for case in cases:
                yield run_case(case, worker, make_engine)
        finally:
            worker.close()
        return
    context = multiprocessing.get_context("spawn")  # forked children would share this process's pipes
    with ProcessPoolExecutor(n_jobs, mp_context=context) as pool:
        yield from pool.map(_run_in_pool, cases, [make_engine] * len(cases), chunksize=4)


def run_files(
    files: Sequence[Path], *, n_jobs: int, max_failures: int, make_engine: MakeEngine = make_minisql
) -> Iterator[FileResult]:
    """Run sqllogictest files, in their order, over `n_jobs` processes (1: in this one)."""
    if n_jobs == 1:
        yield from (_run_file(path, max_failures, make_engine) for path in files)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(n_jobs, mp_context=context) as pool:
        yield from pool.map(_run_file, files, [max_failures] * len(files), [make_engine] * len(files))


def _run_file(path: Path, max_failures: int, make_engine: MakeEngine) -> FileResult:
    worker = Worker()
    try:
        engine = make_engine(worker, Case(str(path)))
        return SltRun(path, engine).run(max_failures)
    finally:
        worker.close()


_pool_worker: Worker | None = None


def _run_in_pool(case: Case, make_engine: MakeEngine) -> CaseResult:
    global _pool_worker
    if _pool_worker is None:
        _pool_worker = Worker()
    return run_case(case, _pool_worker, make_engine)
