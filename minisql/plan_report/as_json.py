"""A report as JSON: a flat list of steps, each with its parent, so that no plan is too deep for a reader."""

from __future__ import annotations

import json

from minisql.plan_report.records import COLUMNS, Report


def as_json(report: Report) -> str:
    """One object: `sql`, `database`, `rows`, `ms`, `pages`, `pages_read`; `steps`, with the names of EXPLAIN ANALYZE's
    columns and `misestimate`; `query_plan`, the lines of EXPLAIN QUERY PLAN with `id` and `parent`."""
    steps = [
        {**dict(zip(COLUMNS, step.as_row(), strict=True)), "misestimate": step.is_misestimate} for step in report.steps
    ]
    lines = [{"id": number, "parent": parent, "detail": detail} for number, parent, _, detail in report.plan]
    whole = {
        "sql": report.sql,
        "database": report.database,
        "rows": report.n_rows,
        "ms": round(report.seconds * 1e3, 3),
        "pages": report.pages,
        "pages_read": report.pages_read,
        "steps": steps,
        "query_plan": lines,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False, default=str) + "\n"
