"""UPDATE and DELETE in one pass: SQLite changes a row as soon as WHERE has chosen it, before it looks at the next one.

That is so where it does not collect keys first (`minisql.executor.dml.key_order`). Here rows are always collected, and
only a failure between two of them shows: of WHERE over a later row, when earlier ones have been changed. In a trigger,
`DELETE FROM t WHERE CASE a WHEN 3 THEN RAISE(IGNORE) ELSE 1 END` deletes the rows with 1 and 2; and an UPDATE whose
first row breaks a constraint says so, though WHERE would fail at the second. Source: found with SQLite (EXPLAIN).
"""

from __future__ import annotations

from minisql.errors import Error, InterruptError
from minisql.executor.dml.key_order import SortRows
from minisql.executor.raising import ConstraintFailure, RaiseIgnore
from minisql.executor.rowid_scan import TableScan, all_rows
from minisql.executor.run import Operator, Row, Run

Failure = Error | RaiseIgnore


def lets_stand(failure: Failure) -> bool:
    """Does what was done before it stay? Only so in a trigger, where RAISE(IGNORE) and RAISE(FAIL) are."""
    return isinstance(failure, RaiseIgnore) or (isinstance(failure, ConstraintFailure) and failure.action == "FAIL")


def rows_until_failure(operator: Operator, run: Run) -> tuple[list[Row], Failure | None]:
    """As `all_rows`, and what made it stop, if anything: to be raised once the rows have been changed.

    Raises:
        InterruptError: at once, as nothing more is to be done.
    """
    rows: list[Row] = []
    run.reads_first = True
    try:
        rows.extend(operator.bind(run)(()))  # which keeps those that came before a failure
    except InterruptError:
        raise
    except (Error, RaiseIgnore) as failure:
        return rows, failure
    finally:
        run.reads_first = False
    return rows, None


def rows_to_change(operator: Operator, run: Run, sort_rows: SortRows | None) -> tuple[list[Row], Failure | None]:
    """The rows that an UPDATE or DELETE has found: in one pass, as `rows_until_failure`, or all of them, in the order
    of their keys if `sort_rows` says so."""
    if sort_rows is None and not isinstance(operator, TableScan):  # which has no WHERE that could fail
        return rows_until_failure(operator, run)
    rows = all_rows(operator, run)
    if sort_rows is not None:
        sort_rows(rows)
    return rows, None
