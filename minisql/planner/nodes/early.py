"""Where SQLite computes the result columns of all rows, though ORDER BY and LIMIT leave the first ones alone.

Where the rows go decides: into a table (a materialized subquery in FROM), into a scalar subquery's value, or into an
INSERT with the columns in their order (`minisql.planner.first_rows`).
"""

from __future__ import annotations

from minisql.frozen import replace
from minisql.planner.nodes import Limit, PlanNode, Project, Relabel, Sort


def computed_early(plan: PlanNode, *, early: bool = True) -> PlanNode:
    """The plan of a query whose rows go there; with `early` False, that of one whose rows do not after all."""
    match plan:
        case Project(child) | Limit(child):
            changed = computed_early(child, early=early)
            return plan if changed is child else replace(plan, child=changed)
        case Sort() if plan.kept_source is not None and plan.limit is not None and not plan.n_sorted:
            child = plan.child.child if isinstance(plan.child, Sort) and plan.child.entering else plan.child
            return replace(plan, child=child, kept_early=early)
    return plan


def rows_of(relabel: Relabel) -> PlanNode:
    """The plan that a subquery in FROM runs."""
    return computed_early(relabel.child) if relabel.is_table else relabel.child
