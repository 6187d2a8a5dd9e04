"""Makes a program that differs short: first fewer statements, then fewer tokens in each."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from oracle_tests.fuzz.program import Step
from oracle_tests.mismatch import Mismatch
from oracle_tests.script import tokens

SHRINK_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Finding:
    """A program's first difference, and the step it stands at (one past the last: the files)."""

    mismatch: Mismatch
    step_no: int

    def same_cause(self, other: Finding | None) -> bool:
        """Whether the other one is probably the same difference."""
        return other is not None and other.mismatch.cause() == self.mismatch.cause()


Compare = Callable[[Sequence[Step]], Finding | None]


def shrink(compare: Compare, steps: list[Step], finding: Finding) -> tuple[list[Step], Finding]:
    """A shorter program with a difference of the same cause, found within SHRINK_SECONDS."""
    end = time.monotonic() + SHRINK_SECONDS
    steps = steps[: finding.step_no + 1]
    size = max(len(steps) // 2, 1)
    while size and time.monotonic() < end:
        start = 0
        while start < len(steps) and time.monotonic() < end:
            shorter = steps[:start] + steps[start + size :]
            found = compare(shorter)
            if found is not None and finding.same_cause(found):
                steps, finding = shorter[: found.step_no + 1], found
            else:
                start += size
        size //= 2
    for step_no in reversed(range(len(steps))):
        if steps[step_no].law is None:
            steps, finding = _simplify(compare, steps, step_no, finding, end)
    return steps, finding


def _simplify(
    compare: Compare, steps: list[Step], step_no: int, finding: Finding, end: float
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
            found = compare(changed) if "".join(fewer).strip() else None
            if found is not None and found.step_no == finding.step_no and finding.same_cause(found):
                steps, finding, words = changed, found, fewer
            else:
                start += size
        size //= 2
    return steps, finding
