"""Constraints: which action a failure calls for, and the errors in SQLite's words.

Source: lang_conflict, lang_createtable "Constraint enforcement", rescode (the extended codes).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NoReturn, Protocol

from minisql.errors import FailedConstraint
from minisql.executor.raising import ConstraintFailure
from minisql.planner.nodes import OnConflict
from minisql.schema.objects import Index, Table
from minisql.value.types import Value

CHECK_FAILED: Final = 275
NOT_NULL_FAILED: Final = 1299
PRIMARY_KEY_FAILED: Final = 1555
UNIQUE_FAILED: Final = 2067
ROWID_FAILED: Final = 2579


def action_of(statement: OnConflict | None, clause: str) -> OnConflict:
    """The action for a failed constraint: the statement's OR clause, else the constraint's own."""
    return statement if statement is not None else OnConflict(clause.upper())


class Fail(Protocol):
    """Raises the failure of one constraint."""

    def __call__(self, values: tuple[Value, ...] = (), *, aborts: bool = False) -> NoReturn:
        """`values`: what broke it, as `FailedConstraint.values`; `aborts`: whatever its clause says."""


def fails_with(message: str, extended: int, action: OnConflict, constraint: FailedConstraint) -> Fail:
    """A function that raises the failure. REPLACE means ABORT here: it is for constraints without a row to replace."""
    kept = OnConflict.ABORT if action is OnConflict.REPLACE else action

    def fail(values: tuple[Value, ...] = (), *, aborts: bool = False) -> NoReturn:
        action = (OnConflict.ABORT if aborts else kept).value
        raise ConstraintFailure(message, extended=extended, action=action, constraint=constraint, values=values)

    return fail


def not_null_failure(table: Table, column: int, action: OnConflict) -> Fail:
    """`NOT NULL constraint failed: t.a`."""
    name = table.columns[column].name
    constraint = FailedConstraint("NOT NULL", table.name, (name,))
    return fails_with(f"NOT NULL constraint failed: {table.name}.{name}", NOT_NULL_FAILED, action, constraint)


def check_failure(table: Table, text: str, columns: Iterable[int], action: OnConflict) -> Fail:
    """`CHECK constraint failed: name`, or the expression's text when it has no name. `columns`: those that it reads."""
    constraint = FailedConstraint("CHECK", table.name, tuple([name_of(table, column) for column in columns]), text)
    return fails_with(f"CHECK constraint failed: {text}", CHECK_FAILED, action, constraint)


def rowid_failure(table: Table, action: OnConflict) -> Fail:
    """`UNIQUE constraint failed: t.id` for an INTEGER PRIMARY KEY; `t.rowid`, of another code, without one."""
    name = name_of(table, -1)
    if table.rowid_column is None:
        kind, code = "UNIQUE", ROWID_FAILED
    else:
        kind, code = "PRIMARY KEY", PRIMARY_KEY_FAILED
    constraint = FailedConstraint(kind, table.name, (name,))
    return fails_with(f"UNIQUE constraint failed: {table.name}.{name}", code, action, constraint)


def unique_failure(table: Table, index: Index, action: OnConflict) -> Fail:
    """`UNIQUE constraint failed: t.a, t.b`; an index with an expression is named itself."""
    names = tuple(["rowid" if each == -1 else table.columns[each].name for each in unique_columns(index)])
    text = ", ".join([f"{table.name}.{name}" for name in names]) or f"index '{index.name}'"
    kind, code = ("PRIMARY KEY", PRIMARY_KEY_FAILED) if index.origin == "pk" else ("UNIQUE", UNIQUE_FAILED)
    constraint = FailedConstraint(kind, table.name, names, index.name)
    return fails_with(f"UNIQUE constraint failed: {text}", code, action, constraint)


def unique_columns(index: Index) -> tuple[int, ...]:
    """The columns of an index, -1 for the rowid; none at all if one of its terms is an expression."""
    columns = [term.column for term in index.terms if term.column is not None]
    return tuple(columns) if len(columns) == len(index.terms) else ()


def name_of(table: Table, column: int) -> str:
    """A column's name; of the rowid (-1), that of the column that is the rowid, if there is one."""
    if column >= 0:
        return table.columns[column].name
    return "rowid" if table.rowid_column is None else table.columns[table.rowid_column].name


def is_not_null(table: Table, column: int) -> str | None:
    """The conflict clause of a column that must not be NULL; None if it may be.

    The primary key of a WITHOUT ROWID table is NOT NULL without saying so (withoutrowid §2).
    """
    declared = table.columns[column]
    if column == table.rowid_column:
        return None
    if declared.not_null is None and table.without_rowid and declared.primary_key:
        return "ABORT"
    return declared.not_null
