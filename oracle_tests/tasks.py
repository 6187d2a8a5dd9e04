"""What minisql does not do as SQLite does, as tasks for a swarm: `python -m oracle_tests tasks`, a JSON object a line.

Differences of one area and one cause are one task: cases that fail, and, with `--fuzz SECONDS`, programs of the fuzzer
that differ, shrunk. Each carries its SQL with SQLite's answer, and a command that fails until the difference is gone.
The fields are those of a task of the harness.
"""

from __future__ import annotations

import hashlib
import shlex
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oracle_tests.mismatch import Mismatch

MAX_SHOWN = 3
"""Differences that a task shows; the cause is the same for the rest."""
MAX_SQL = 1200
"""Characters of a statement that a task shows: an agent's prompt has 8 KB."""

AREA_PATHS = ("minisql/**", "tests/**")


@dataclass(frozen=True, slots=True)
class Difference:
    """A mismatch, where it was looked for, and the command of `python -m oracle_tests` that shows it again."""

    area: str
    mismatch: Mismatch
    again: tuple[str, ...]


def of_case(name: str, mismatches: Sequence[Mismatch]) -> list[Difference]:
    """The differences of a case, one for each cause."""
    causes = {mismatch.cause(): mismatch for mismatch in reversed(mismatches)}
    area = name.partition("/")[0]
    return [Difference(area, mismatch, ("run", "--case", name)) for mismatch in causes.values()]


def of_program(name: str, mismatch: Mismatch, *, changes: bool) -> Difference:
    """The difference of a program of the fuzzer."""
    kind = ("fuzz", "--changes") if changes else ("fuzz",)
    return Difference(" ".join(kind), mismatch, (*kind, "--program", name))


def tasks(differences: Iterable[Difference]) -> list[dict[str, object]]:
    """A task for each area and cause, those with the most differences first."""
    clusters: defaultdict[tuple[str, str], list[Difference]] = defaultdict(list)
    for difference in differences:
        clusters[difference.area, difference.mismatch.cause()].append(difference)
    ordered = sorted(clusters.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_task(area, cause, members) for (area, cause), members in ordered]


def _task(area: str, cause: str, members: list[Difference]) -> dict[str, object]:
    commands = list(dict.fromkeys(f"python -m oracle_tests {shlex.join(member.again)}" for member in members))
    shown = "\n\n".join(_show(member.mismatch) for member in members[:MAX_SHOWN])
    more = f"\n\n{len(members) - MAX_SHOWN} more of this cause." if len(members) > MAX_SHOWN else ""
    return {
        "title": f"{area}: {cause}"[:100],
        "body": f"minisql differs from SQLite ({len(members)} times). Find the rule that SQLite follows, and implement"
        f" the rule, not the case.\n\n{shown}{more}",
        "kind": "oracle",
        "paths": list(AREA_PATHS),
        "priority": max(10, 100 - len(members)),
        "signature": f"oracle {area} {hashlib.sha256(cause.encode()).hexdigest()[:16]}",
        "acceptance": " && ".join(commands[:MAX_SHOWN]),
    }


def _show(mismatch: Mismatch) -> str:
    sql = mismatch.sql if len(mismatch.sql) <= MAX_SQL else mismatch.sql[:MAX_SQL] + " ..."
    return f"{mismatch.where}: {mismatch.kind}\n{sql}\n  SQLite:  {mismatch.theirs}\n  minisql: {mismatch.ours}"
