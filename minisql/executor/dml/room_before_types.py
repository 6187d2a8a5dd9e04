"""REPLACE in a STRICT table: the row whose rowid is taken goes before the new row's types are looked at.

If a type is wrong after that, the statement fails and the deleted row is there again; but what went with its deletion
may have failed first, by RAISE or RESTRICT, and has been counted. Found by asking SQLite: `REPLACE INTO t VALUES (1,
'x')`, t having a row 1, an INT column and a BEFORE DELETE trigger, with PRAGMA recursive_triggers.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from minisql.errors import ConstraintError
from minisql.executor.dml.touched import reads_any
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.run import Row
from minisql.planner.nodes import OnConflict, TableWrite
from minisql.value.integer import must_be_integer

_DATATYPE_FAILED: Final = 3091


def room_before_types(
    target: TableWrite, checks: Sequence[UniqueCheck], on_conflict: OnConflict | None, changed: Collection[int] | None
) -> UniqueCheck | None:
    """The rowid's uniqueness, if REPLACE sees to it before types are looked at. `changed`: by an UPDATE, else None.

    CHECKs and generated columns need the types before; a clause of the rowid's own comes after all indexes.
    """
    table = target.table
    if not table.strict or table.without_rowid or target.generated:
        return None
    if any(changed is None or reads_any(check.predicate, changed) for check in target.checks):
        return None
    if table.indexes and on_conflict is not OnConflict.REPLACE:
        return None
    return next((check for check in checks if check.slot is None and check.action is OnConflict.REPLACE), None)


def is_type_failure(error: ConstraintError) -> bool:
    """Is it a value of another type than a STRICT table's column has?"""
    return error.sqlite_errorcode == _DATATYPE_FAILED


def rowid_given(target: TableWrite, row: Row) -> int | None:
    """The rowid that a row to insert names, its columns and then the rowid; None: it is still to be chosen."""
    alias = target.table.rowid_column
    value = row[alias] if row[-1] is None and alias is not None else row[-1]
    return None if value is None else must_be_integer(value)
