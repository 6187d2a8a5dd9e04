"""Constraints: which action a failure calls for, and the errors in SQLite's words.

Source: lang_conflict, lang_createtable "Constraint enforcement", rescode (the extended codes).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NoReturn

from minisql.executor.raising import ConstraintFailure
from minisql.planner.nodes import OnConflict
from minisql.schema.objects import Index, Table

CHECK_FAILED: Final = 275
NOT_NULL_FAILED: Final = 1299
PRIMARY_KEY_FAILED: Final = 1555
UNIQUE_FAILED: Final = 2067
ROWID_FAILED: Final = 2579


def action_of(statement: OnConflict | None, clause: str) -> OnConflict:
    """The action for a failed constraint: the statement's OR clause, else the constraint's own."""
    return statement if statement is not None else OnConflict(clause.upper())


def fails_with(message: str, extended: int, action: OnConflict) -> Callable[[], NoReturn]:
    """A function that raises the failure. REPLACE means ABORT here: it is for constraints without a row to replace."""
    kept = OnConflict.ABORT if action is OnConflict.REPLACE else action

    def fail() -> NoReturn:
        raise ConstraintFailure(message, extended=extended, action=kept.value)

    return fail


def not_null_failure(table: Table, column: int, action: OnConflict) -> Callable[[], NoReturn]:
    """`NOT NULL constraint failed: t.a`."""
    return fails_with(f"NOT NULL constraint failed: {table.name}.{table.columns[column].name}", NOT_NULL_FAILED, action)


def check_failure(text: str, action: OnConflict) -> Callable[[], NoReturn]:
    """`CHECK constraint failed: name`, or the expression's text when it has no name."""
    return fails_with(f"CHECK constraint failed: {text}", CHECK_FAILED, action)


def rowid_failure(table: Table, action: OnConflict) -> Callable[[], NoReturn]:
    """`UNIQUE constraint failed: t.id` for an INTEGER PRIMARY KEY; `t.rowid`, of another code, without one."""
    if table.rowid_column is None:
        return fails_with(f"UNIQUE constraint failed: {table.name}.rowid", ROWID_FAILED, action)
    name = table.columns[table.rowid_column].name
    return fails_with(f"UNIQUE constraint failed: {table.name}.{name}", PRIMARY_KEY_FAILED, action)


def unique_failure(table: Table, index: Index, action: OnConflict) -> Callable[[], NoReturn]:
    """`UNIQUE constraint failed: t.a, t.b`; an index with an expression is named itself."""
    if any(term.column is None for term in index.terms):
        text = f"index '{index.name}'"
    else:
        text = ", ".join(
            f"{table.name}.{'rowid' if term.column == -1 else table.columns[term.column].name}"
            for term in index.terms
            if term.column is not None
        )
    code = PRIMARY_KEY_FAILED if index.origin == "pk" else UNIQUE_FAILED
    return fails_with(f"UNIQUE constraint failed: {text}", code, action)


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
