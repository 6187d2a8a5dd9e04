"""What one statement answered, and when two answers are the same.

Rows are compared by type and by bit: 1, 1.0, '1' and x'31' are four different values, and 0.0 is not -0.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = int | float | str | bytes | None
Row: TypeAlias = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One statement's outcome.

    names: the result's column names, () when the statement gives no rows by nature.
    rows: all rows, in the order they came.
    error: (extended result code, message) when it failed; rows and names are then ().
    counters: (changes, total_changes, last_insert_rowid) after the statement; None when not asked for.
    """

    names: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    error: tuple[int, str] | None = None
    counters: tuple[int, int, int] | None = None


def exact(value: Value) -> tuple[str, object]:
    """A key that is equal for two values only when type and bits are."""
    return type(value).__name__, value.hex() if isinstance(value, float) else value


def sort_key(row: Row) -> list[tuple[str, str]]:
    """Some total order over rows of any types, for comparison as multisets."""
    return [(type(value).__name__, value.hex() if isinstance(value, float) else repr(value)) for value in row]


def same_rows(left: Sequence[Row], right: Sequence[Row], *, ordered: bool) -> bool:
    """Whether the rows are the same; in order, or as multisets."""
    if len(left) != len(right):
        return False
    if not ordered:
        left, right = sorted(left, key=sort_key), sorted(right, key=sort_key)
    return [[exact(v) for v in row] for row in left] == [[exact(v) for v in row] for row in right]


def plan_tree(rows: Iterable[Row]) -> tuple[Row, ...]:
    """EXPLAIN QUERY PLAN's rows (id, parent, notused, detail) without numbers: (depth, detail) in order."""
    depth: dict[Value, int] = {0: -1}
    tree: list[Row] = []
    for node_id, parent, _, detail in rows:
        depth[node_id] = depth.get(parent, -1) + 1
        tree.append((depth[node_id], detail))
    return tuple(tree)


def difference(ours: Answer, theirs: Answer, *, ordered: bool) -> str | None:
    """What differs first between two answers: "error", "names", "rows", "order" or "counters"; None if nothing.

    Args:
        ordered: the rows' order counts; otherwise they are multisets.
    """
    if ours.error != theirs.error:
        return "error"
    if ours.names != theirs.names:
        return "names"
    if not same_rows(ours.rows, theirs.rows, ordered=ordered):
        return "order" if ordered and same_rows(ours.rows, theirs.rows, ordered=False) else "rows"
    if ours.counters is not None and theirs.counters is not None and ours.counters != theirs.counters:
        return "counters"
    return None
