"""Queries whose plan is shown as it ran: EXPLAIN ANALYZE, and every query under `.eqp full`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from minisql.dbapi.measured import MeasuredRows
from minisql.plan_report.records import COLUMNS, Report, step_of_row
from minisql.plan_report.text import as_text

if TYPE_CHECKING:
    from minisql.dbapi.types import Value
    from minisql.shell.shell import Shell


def is_explain_analyze(columns: Sequence[str]) -> bool:
    """Are these the columns of EXPLAIN ANALYZE's rows?"""
    return tuple(columns) == COLUMNS


def write_analysis(shell: Shell, sql: str, rows: Iterable[Sequence[object]]) -> None:
    """The rows of EXPLAIN ANALYZE as a tree, in every mode, as the rows of EXPLAIN QUERY PLAN are."""
    shell.write(as_text(Report(sql, tuple(map(step_of_row, rows)))))


def run_measured(shell: Shell, sql: str, parameters: Sequence[Value]) -> None:
    """Run a query, write its rows, and after them what its operators did. Raises: what the engine raises."""
    rows = MeasuredRows(shell.connection, sql, tuple(parameters))
    shell.show(list(rows.columns), rows)
    shell.write(as_text(rows.report()))
