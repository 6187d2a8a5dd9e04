"""Index keys whose computing somebody notices (see planner/noticeable.py) are made when SQLite makes them.

SQLite looks at a new row's constraints in the order of the table's indexes, and makes the key of an index only when it
comes to it. So where a key cannot be made, a constraint before it still tells that the row is in conflict, has it
ignored, or hands it to a DO UPDATE: with `CREATE TABLE t(a INTEGER PRIMARY KEY, b)`, an index on `json(b)` and a row
1, `INSERT INTO t VALUES (1, 'x')` says `UNIQUE constraint failed: t.a`. A constraint with REPLACE only makes room.
Source: lang_conflict, lang_upsert; the order as EXPLAIN of an INSERT shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from minisql.executor.dml.row_code import KeyStep
from minisql.executor.dml.row_functions import Prepared
from minisql.executor.dml.touched import index_writes
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.dml.writer import TableWriter
from minisql.executor.run import Run
from minisql.planner.nodes import IndexWrite, OnConflict, TableWrite
from minisql.planner.noticeable import is_noticeable


def has_noticeable_keys(target: TableWrite) -> bool:
    """Is there an index whose keys somebody notices being made?"""
    return any(map(_is_noticeable, index_writes(target)))


def key_steps(
    writer: TableWriter, checks: Sequence[UniqueCheck], named: Collection[str | None] = ()
) -> tuple[KeyStep, ...]:
    """The keys of the writer's indexes in SQLite's order, each with what is to be asked before; empty where nobody
    notices when they are made. `checks`: in the order in which they are looked at; `named`: see `_in_order`."""
    if not any(map(_is_noticeable, writer.indexes)):
        return ()
    steps: list[KeyStep] = []
    asked: list[UniqueCheck] = []
    for check, slot in _in_order(writer, checks, named):
        if slot is not None:
            bind_stops = None
            if asked and _is_noticeable(writer.indexes[slot]):
                bind_stops, asked = _stopping(writer, asked), []
            steps.append(KeyStep(slot, bind_stops))
        if check is not None and check.action is not OnConflict.REPLACE:
            asked.append(check)
    return tuple(steps)


def _in_order(
    writer: TableWriter, checks: Sequence[UniqueCheck], named: Collection[str | None]
) -> list[tuple[UniqueCheck | None, int | None]]:
    """Constraints, each with the slot of its index, and slots of other indexes: behind the constraints behind which the
    table has them. `named`: the indexes that ON CONFLICT clauses name; these come first, as the rowid does."""
    slots: dict[str | None, int | None] = {each.index.name: slot for slot, each in enumerate(writer.indexes)}
    by_slot = {check.slot: check for check in checks}
    found: list[tuple[UniqueCheck | None, int | None]] = [(check, check.slot) for check in checks]
    key = next((index.name for index in writer.target.table.indexes if index.is_table), None)
    first = {slots[name] for name in named if name in slots}
    if key is None or key in named:
        first.add(None)
    last = next((place for place, check in enumerate(checks) if check.slot not in first), len(checks)) - 1
    for index in writer.target.table.indexes:
        slot = slots.get(index.name)
        if slot is None and not index.is_table:
            continue
        if slot in by_slot:
            if by_slot[slot].action is not OnConflict.REPLACE:
                last = max(last, found.index((by_slot[slot], slot)))
        else:
            last += 1
            found.insert(last, (None, slot))
    return found


def _stopping(writer: TableWriter, checks: Sequence[UniqueCheck]) -> Callable[[Run], Callable[[Prepared, Any], bool]]:
    """`bind(run)(prepared, own)`: does one of the checks find another row than that with the key `own`?"""

    def bind(run: Run) -> Callable[[Prepared, Any], bool]:
        bound = writer.bind(run)

        def stops(prepared: Prepared, own: Any) -> bool:
            found = (bound.conflicting_key(check, prepared) for check in checks)
            return any(key is not None and key != own for key in found)

        return stops

    return bind


def _is_noticeable(index: IndexWrite) -> bool:
    return any(map(is_noticeable, index.terms)) or (index.where is not None and is_noticeable(index.where))
