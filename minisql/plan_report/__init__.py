"""What a query's plan did when it ran: the figures of its steps in, a text, JSON or a page of HTML out.

`records` says what is known of a run; `measured` makes it of the rows of EXPLAIN ANALYZE. `text`, `as_json` and
`html` show it. Nothing here runs a query, and the page needs nothing from anywhere: no script, no other file.
"""

from __future__ import annotations

from minisql.plan_report.records import COLUMNS, Report, Step

__all__ = ["COLUMNS", "Report", "Step"]
