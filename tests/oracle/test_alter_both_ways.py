"""After every ALTER TABLE of the oracle cases the engines exchange their files, and go on with what the other wrote.

What a connection alone knows is lost with it (temporary tables, attached databases, a transaction), for both engines
alike: such a case then asks for what is not there, and both must say so in the same words.
"""

from __future__ import annotations

import re

import pytest

from oracle_tests.case import Case, load_cases
from oracle_tests.engines import Worker
from oracle_tests.runner import run_case
from oracle_tests.script import Mark, Statement

_ALTER = re.compile(r"\s*alter\s+table\b", re.IGNORECASE)
_WRITABLE = re.compile(r"\s*pragma\s+writable_schema\s*=\s*(\w+)", re.IGNORECASE)


def exchanged(case: Case) -> Case:
    """The case with an exchange of files behind each ALTER TABLE; not while the schema is writable: what ALTER leaves
    behind then may be a schema that nobody can open."""
    steps: list[Statement | Mark] = []
    is_writable = False
    for step in case.steps:
        steps.append(step)
        if not isinstance(step, Statement):
            continue
        if switch := _WRITABLE.match(step.sql):
            is_writable = switch[1].lower() in ("on", "1")
        if _ALTER.match(step.sql) and Mark.GIVEN not in case.steps and not is_writable:
            steps.append(Mark.SWAP)
    return Case(f"{case.name}, exchanged", tuple(steps), case.options)


@pytest.mark.slow
def test_each_engine_reads_the_schema_that_the_other_altered(oracle_worker: Worker) -> None:
    n_swaps = 0
    for case in load_cases(["alter"]):
        swapped = exchanged(case)
        n_swaps += swapped.steps.count(Mark.SWAP)
        found = run_case(swapped, oracle_worker).mismatches
        # Which statements SQLite refuses is another matter once a connection's own things are gone.
        differences = [mismatch for mismatch in found if not mismatch.kind.startswith("case:")]
        assert not differences, "\n".join(map(str, differences))
    assert n_swaps > 400
