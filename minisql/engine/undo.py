"""What is undone when a statement fails: nothing of it, all of it, or its whole transaction.

Source: lang_conflict; c3ref_c_abort for the errors of the system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.errors import SYSTEM_ERRORS, AbortError, ConstraintError, Error, FullError
from minisql.executor.raising import TOO_DEEP

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.engine.transaction import Transactions
    from minisql.executor.run import Run
    from minisql.planner.nodes import Plan

_ROLLED_BACK: Final = 516
_DATATYPE_FAILED: Final = 3091  # SQLITE_CONSTRAINT_DATATYPE
_KEY_FAILED: Final = 787  # SQLITE_CONSTRAINT_FOREIGNKEY


def undo(
    session: Session,
    plan: Plan,
    error: BaseException,
    run: Run,
    *,
    with_savepoint: bool = True,
    n_rollbacks: int | None = None,
) -> None:
    """Undo as much of a statement that changes something as its error asks for, and count what stays.

    Args:
        with_savepoint: the statement has one of its own, if any is open.
        n_rollbacks: as `refuse_rolled_back`; None: nothing that it has called could have rolled back.
    """
    transactions, host = session.transactions, session.host
    if n_rollbacks is not None:
        refuse_rolled_back(session, n_rollbacks)
    action = getattr(error, "action", "ABORT") if isinstance(error, ConstraintError) else "ABORT"
    is_kept = _is_kept(transactions, plan, error)
    if is_kept or action == "FAIL":
        transactions.settle()  # entries of rows that stay: who had put them off did not come to his end
    if is_kept:
        host.count_changes(0)
        if with_savepoint:
            transactions.release_statement()
    elif action == "FAIL":
        if with_savepoint:
            transactions.release_statement()
        if transactions.may_commit:
            try:
                end_write(transactions)
            except BaseException:  # a deferred foreign key: nothing has been changed
                host.count_changes(0)
                raise
        host.count_changes(run.n_changes)
    elif isinstance(error, FullError) and transactions.has_statement_savepoint:
        host.count_changes(0)
        transactions.undo_statement()
    elif (
        action == "ROLLBACK"
        or transactions.may_commit
        or not ends_statement_only(error)
        or transactions.is_lost
        or (run.is_torn and not transactions.has_statement_savepoint)
    ):
        host.count_changes(0)
        transactions.rollback()
    else:
        host.count_changes(0)
        if with_savepoint:
            transactions.undo_statement()


def end_write(transactions: Transactions) -> None:
    """Commit, where the statement's end does; a commit that fails rolls back."""
    try:
        transactions.end_write()
    except BaseException:
        transactions.rollback()  # in autocommit mode nobody could try the commit again
        raise


def refuse_rolled_back(session: Session, n_rollbacks: int) -> None:
    """Raise AbortError if a function or hook that the statement has called has rolled the transaction back.

    Args:
        n_rollbacks: of the connection, before the statement began.
    """
    transactions = session.transactions
    if transactions.n_rollbacks != n_rollbacks:
        session.host.count_changes(0)
        transactions.forget_statements()
        raise AbortError("abort due to ROLLBACK", extended=_ROLLED_BACK)


def _is_kept(transactions: Transactions, plan: Plan, error: BaseException) -> bool:
    """Does what the statement has done stay in its transaction, although the error asks for no such thing?"""
    is_unforeseen = getattr(error, "sqlite_errorcode", 0) in (_DATATYPE_FAILED, _KEY_FAILED)
    is_unforeseen = is_unforeseen or str(error) == TOO_DEEP
    if not is_unforeseen or transactions.may_commit:
        return False
    from minisql.planner.may_abort import may_abort

    return not may_abort(plan)


def ends_statement_only(error: BaseException) -> bool:
    """Errors of the system, and whatever is not ours (KeyboardInterrupt may have come in the middle of a change to a
    page), undo the whole transaction; the caller's mistakes only the statement."""
    return isinstance(error, Error) and not isinstance(error, SYSTEM_ERRORS)
