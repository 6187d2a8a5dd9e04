"""A difference between the engines, how it is printed, and how many of one cause are counted together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from oracle_tests.answer import Answer, Row


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One difference.

    where: "area/case:line" or another place. sql: the statement or the check. kind: what differs.
    ours, theirs: both answers as text.
    """

    where: str
    sql: str
    kind: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        sql = self.sql if len(self.sql) <= 1500 else self.sql[:1500] + " ..."
        return f"{self.where}: {self.kind}\n    {sql}\n  minisql: {self.ours}\n  SQLite:  {self.theirs}"

    def cause(self) -> str:
        """A text that is the same for differences that probably have one reason."""
        text = self.kind
        if self.kind == "error" or self.ours.startswith(("error", "crash")):
            text += f": minisql: {self.ours.partition(chr(10))[0]} | SQLite: {self.theirs.partition(chr(10))[0]}"
            text = re.sub(r"rows: \d+.*?(?= \||$)", "rows", text)
        return re.sub(r"0x[0-9a-f]+|\b\d{2,}\b", "N", text)[:200]


def show(answer: Answer, *, limit: int = 12) -> str:
    """An answer as text: its error, or its rows (at most `limit` of them) and names."""
    if answer.error is not None:
        return f"error {answer.error[0]}: {answer.error[1]}"
    text = show_rows(answer.rows, limit=limit)
    if answer.names:
        text += f"\n           names: {', '.join(answer.names)}"
    if answer.counters is not None:
        text += f"\n           changes, total_changes, last_insert_rowid: {answer.counters}"
    return text


def show_rows(rows: Iterable[Row], *, limit: int = 12) -> str:
    """Rows as text: "rows: 2 [(1, 'a'), (2, NULL)]"."""
    rows = list(rows)
    shown = ", ".join("(" + ", ".join(show_value(v) for v in row) + ")" for row in rows[:limit])
    return f"rows: {len(rows)} [{shown}{', ...' if len(rows) > limit else ''}]"


def show_value(value: object) -> str:
    """A value so that its type is plain; long ones are cut in the middle."""
    text = "NULL" if value is None else repr(value)
    return text if len(text) <= 120 else f"{text[:60]}...{text[-40:]} ({len(text)} characters)"


def count_causes(mismatches: Iterable[Mismatch]) -> list[tuple[str, int, str]]:
    """(cause, how many, where the first stands), most frequent first."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for mismatch in mismatches:
        cause = mismatch.cause()
        counts[cause] += 1
        first.setdefault(cause, mismatch.where)
    return [(cause, n_times, first[cause]) for cause, n_times in counts.most_common()]
