"""What is forgiven, and whether SQL decides an answer at all.

Two differences are forgiven, and a campaign counts both: what SQL leaves open, and of a statement that breaks more than
one constraint of a table (`Step.loose`), which of them it names. All else counts, the message of every error too.

And one mistake of SQLite's own: it may call a sound file malformed when an UPDATE changes a key that rows of the table
itself refer to, and the table has a partial index on an expression. No program here damages a file.

SQLite is asked again in ways that may change only what is left open.

Rows of a LIMIT among ties, the bare column of a group, which of two equal keys stands for both, the order in which a
trigger sees rows: all that follows the plan. So a difference counts only if SQLite gives the same answer when it reads
tables backwards (`PRAGMA reverse_unordered_selects`), when the program has no indexes to choose from, when SQLite may
make none for itself, and when it has statistics. What the statistics are is asked with those of the program alone, and
that an index asked for by name is of no use is decided as it is.

The last shows a mistake of SQLite's too: `id LIKE 'x%'` in the ON of an outer join, or in the WHERE of a subquery on
its right, drops the rows that have no match, against lang_select's "Determination of input data", if a range of an
index or of the rowids is what is read for it. Where there is an outer join, SQLite is therefore asked once more, with
`+id LIKE 'x%'`, which means the same and is never a range; what is wrong with that text, or how it names columns, does
not count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from oracle_tests.answer import Answer
from oracle_tests.engines import Worker
from oracle_tests.fuzz.program import Step

MOST_STEPS = 1_000_000
MOST_IN_PROGRAM = 5 * MOST_STEPS  # of SQLite's instructions: ours may take fifty times as long for each
LONGEST_VALUE = 10_000_000  # bytes: a recursion that doubles a text would fill memory
INTERRUPTED = 9
_CORRUPT = 11
_NO_SOLUTION = "no query solution"  # an index that was asked for by name is of no use
_REVERSED = "PRAGMA reverse_unordered_selects = ON"
_INDEX = re.compile(r"CREATE INDEX|ANALYZE")
_INDEXED_BY = re.compile(r" INDEXED BY \w+")
_STATISTICS = re.compile(r'FROM "?sqlite_stat\d')

_OUTER_JOIN = re.compile(r"\b(?:LEFT|RIGHT|FULL)\b")
_LIKE = re.compile(
    r"""(?<![\w."'])(?<!COLLATE )(?!(?:NOT|END|NULL|TRUE|FALSE|NOTNULL|ISNULL)\b)([A-Za-z_][\w.]*)(?= LIKE ')"""
)

Judge = Callable[[Step, Answer, Answer], str | None]


def script(steps: Sequence[Step]) -> list[tuple[str, object]]:
    """What the worker's `run_script` takes. Of a law only its first query: what reads a view first shows in errors."""
    return [(step.law.queries[0] if step.law else step.sql, step.parameters) for step in steps]


def variations(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The program in other words, of as many steps: all that SQL decides is decided the same way."""
    yield [Step(_REVERSED), *steps]
    yield [Step("PRAGMA automatic_index = OFF"), *steps]
    if _STATISTICS.search(steps[-1].sql):
        return
    yield [*steps[:-1], Step("ANALYZE"), steps[-1]]
    without = [
        Step("SELECT 0") if _INDEX.match(step.sql) else replace(step, sql=_INDEXED_BY.sub("", step.sql))
        for step in steps
    ]
    yield [Step("SELECT 0"), *without]
    yield [Step(_REVERSED), *without]


def is_decided(worker: Worker, steps: Sequence[Step], expected: Answer, judge: Judge, directory: Path) -> bool:
    """Whether SQLite answers the last step as `expected` in all variations of the program, and not by mistake."""
    if expected.error is not None and expected.error[0] & 0xFF == _CORRUPT:
        return False
    has_no_solution = expected.error is not None and expected.error[1] == _NO_SOLUTION
    for number, varied in enumerate([] if has_no_solution else variations(steps)):
        path = directory / f"variation{number}.db"
        answer = Answer(*worker.call("run_script", str(path), script(varied), MOST_STEPS, LONGEST_VALUE)[-1])
        path.unlink(missing_ok=True)
        if judge(steps[-1], answer, expected) is not None:
            return False
    return not _loses_rows(worker, steps, expected, judge, directory)


def _loses_rows(worker: Worker, steps: Sequence[Step], expected: Answer, judge: Judge, directory: Path) -> bool:
    """Does SQLite answer otherwise where it may not read a range for LIKE in an outer join?"""
    texts = [step.sql for step in steps]
    varied = [_LIKE.sub(r"+\1", text) for text in texts]
    if varied == texts or expected.error is not None or not any(map(_OUTER_JOIN.search, texts)):
        return False
    path = directory / "like.db"
    steps = [replace(step, sql=text) for step, text in zip(steps, varied, strict=True)]
    answer = Answer(*worker.call("run_script", str(path), script(steps), MOST_STEPS, LONGEST_VALUE)[-1])
    path.unlink(missing_ok=True)
    return answer.error is None and judge(steps[-1], replace(answer, names=expected.names), expected) is not None
