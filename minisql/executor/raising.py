"""RAISE() in a trigger's program. Source: lang_createtrigger "The RAISE() function"."""

from __future__ import annotations

from typing import Final

from minisql.errors import ConstraintError, FailedConstraint
from minisql.planner.expr import RaiseAction
from minisql.value.render import text_of
from minisql.value.types import Value

SQLITE_CONSTRAINT_TRIGGER: Final = 1811
SQLITE_CONSTRAINT_FOREIGNKEY: Final = 787
SQLITE_CONSTRAINT_PINNED: Final = 2835
TOO_DEEP: Final = "triggers nested too deep"


class ConstraintFailure(ConstraintError):
    """A constraint failed while a table was changed; `action` says what becomes of what was done before.

    'ROLLBACK': the transaction is rolled back; 'ABORT': the statement's changes are undone; 'FAIL': they stay.
    """

    action: str

    def __init__(
        self,
        message: str,
        *,
        extended: int,
        action: str,
        constraint: FailedConstraint | None = None,
        values: tuple[Value, ...] = (),
    ) -> None:
        super().__init__(message, extended=extended)
        self.action = action
        self._constraint = constraint
        self._values = values


_SOME_KEY: Final = FailedConstraint("FOREIGN KEY", "", ())


def foreign_key_failure(
    constraint: FailedConstraint = _SOME_KEY, values: tuple[Value, ...] = ()
) -> ConstraintFailure:
    """The error of a row without a parent. `constraint`: its key, where that is known."""
    return ConstraintFailure(
        "FOREIGN KEY constraint failed",
        extended=SQLITE_CONSTRAINT_FOREIGNKEY,
        action="ABORT",
        constraint=constraint,
        values=values,
    )


class RaiseIgnore(Exception):
    """RAISE(IGNORE): the rest of the trigger is left out, the statement in which it stands being the first. Where the
    trigger ends it becomes a `RowIgnored`."""


class RowIgnored(Exception):
    """A trigger has ended with RAISE(IGNORE): what would follow for the row that set it off is left out, without an
    error."""


def raise_in_trigger(action: RaiseAction, message: Value) -> None:
    """Carry out RAISE(action, message).

    Raises:
        RaiseIgnore: for IGNORE.
        ConstraintFailure: for all others.
    """
    if action is RaiseAction.IGNORE:
        raise RaiseIgnore
    text = text_of(message) or ""
    raise ConstraintFailure(text, extended=SQLITE_CONSTRAINT_TRIGGER, action=action.value)
