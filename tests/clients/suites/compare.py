"""Two runs of one suite, test by test."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one test.

    Attributes:
        name: passed, failed, skipped; xfailed for a failure that the suite expects; absent.
        seconds: of CPU, for the test itself with its own set-up.
    """

    name: str
    seconds: float = 0.0
    message: str = ""


ABSENT = Outcome("absent")


def read_outcomes(path: Path) -> dict[str, Outcome]:
    """The file that `tests/clients/suites/inside/` writes: test -> [name, seconds, message]."""
    return {test: Outcome(*fields) for test, fields in json.loads(path.read_text()).items()}


@dataclass(slots=True)
class Comparison:
    """How minisql did on the tests that pass with SQLite.

    Attributes:
        n_passed: tests that pass with both.
        failures: (test, outcome with minisql, outcome with SQLite) of tests that pass with SQLite alone.
        n_accepted: differences that the table of suites explains.
        seconds: of CPU, for all tests: (SQLite, minisql).
    """

    n_passed: int = 0
    failures: list[tuple[str, Outcome, Outcome]] = field(default_factory=list)
    n_accepted: int = 0
    seconds: tuple[float, float] = (0.0, 0.0)
    outcomes: dict[str, tuple[Outcome, Outcome]] = field(default_factory=dict)

    @property
    def n_failed(self) -> int:
        return len(self.failures)

    def parts(self, part: Callable[[str], str] | None) -> Mapping[str, Comparison]:
        """The same for each part of the suite; nothing if it has none."""
        found: dict[str, Comparison] = {}
        failed = {test for test, _, _ in self.failures}
        for test, (expected, outcome) in self.outcomes.items() if part else ():
            assert part is not None
            found.setdefault(part(test), Comparison()).add(test, expected, outcome, accepted=test not in failed)
        return dict(sorted(found.items()))

    def add(self, test: str, expected: Outcome, outcome: Outcome, *, accepted: bool) -> None:
        """Count one test. `accepted`: a difference in it is no failure."""
        self.outcomes[test] = expected, outcome
        self.seconds = self.seconds[0] + expected.seconds, self.seconds[1] + outcome.seconds
        if expected.name == PASSED == outcome.name:
            self.n_passed += 1
        elif expected.name == PASSED:
            if accepted:
                self.n_accepted += 1
            else:
                self.failures.append((test, outcome, expected))

    def __str__(self) -> str:
        sqlite, ours = self.seconds
        counts = f"{self.n_passed:6} passed {self.n_failed:4} failed"
        if self.n_accepted:
            counts += f" {self.n_accepted} differ as they should"
        return f"{counts}  {sqlite:7.1f} s with SQLite {ours:7.1f} s with minisql, ratio {ours / (sqlite or 1):.1f}"


def compare(
    expected: Mapping[str, Outcome],
    ours: Mapping[str, Outcome],
    accepted: Mapping[str, str],
    lacking: str | None = None,
) -> Comparison:
    """Hold the outcomes of minisql against those of SQLite.

    Args:
        accepted: what the names of tests hold that may differ, with the reason. What accepts nothing is a failure.
        lacking: a pattern; tests whose failure says so may differ, too.
    """
    comparison = Comparison()
    unused = dict(accepted)
    for test, outcome in expected.items():
        own = ours.get(test, ABSENT)
        reason = next((name for name in accepted if name in test and own.name != outcome.name == PASSED), None)
        lacks = lacking is not None and re.search(lacking, own.message) is not None
        comparison.add(test, outcome, own, accepted=lacks or reason is not None)
        if reason is not None:
            unused.pop(reason, None)
    for name, reason in unused.items():
        comparison.failures.append((name, Outcome("no different", message=reason), Outcome("accepted")))
    return comparison
