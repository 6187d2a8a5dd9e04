"""The first row of a correlated subquery that is a lookup: columns of one table by keys from outside.

    SELECT id, (SELECT price FROM history WHERE product = p.id ORDER BY day DESC LIMIT 1) FROM products p

asks an index on (product, day) for one entry, an index on product for all of a product's rows, at once. The functions
that read the table are those of a statement that is a lookup (`lookup_paths.py`), the values from outside being their
parameters; where they cannot tell, the operators read the row. Measured, 20 rows for each key: 13 us by the former, by
operators 24; 30 by the latter, by operators 75.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minisql.executor.keys import KeyValue, key_value
from minisql.executor.lookup_paths import ALL, Fetch, build_path
from minisql.executor.run import Row, Run
from minisql.frozen import frozen
from minisql.planner.encoding import exchanged, parts_of
from minisql.planner.expr import Column, Outer, Param, SortTerm, Subquery
from minisql.planner.nodes import IndexSeek, Limit, PlanNode, Project, RowidRange, RowidSeek, Scan, Sort
from minisql.storage.store import SCHEMA_ROOT
from minisql.value.compare import OrderTerm, sort_rows
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder


@frozen
class FirstRow:
    """`fetch`: reads the table, `frame` in the place of parameters. `order`: (positions, terms) of ORDER BY in its
    rows, whose first `n_columns` are wanted; None: they come in order. `limit`: of the subquery, if it has one."""

    fetch: Fetch
    n_columns: int
    order: tuple[tuple[int, ...], tuple[OrderTerm, ...]] | None
    database: int
    limit: KeyValue | None

    def bind(self, run: Run) -> Callable[[Row], list[Row] | None] | None:
        """From the frame to one row or none, in a list, or None: the operators know; None: they always do."""
        if not run.repeatable or run.host.on_work is not None:
            return None
        if self.limit is not None:
            limit = self.limit(run.params, run.literals)
            if type(limit) is not int or not limit:
                return None
        store, literals, fetch = run.store(self.database), run.literals, self.fetch
        if self.order is None:
            return lambda frame: fetch(store, frame, literals, (), 1)
        positions, terms = self.order
        n_columns = self.n_columns

        def first(frame: Row) -> list[Row] | None:
            rows = fetch(store, frame, literals, (), ALL)
            return [sort_rows(rows, positions, terms)[0][:n_columns]] if rows else rows

        return first


def first_row(builder: Builder, query: Subquery) -> FirstRow | None:
    """How the first row is looked up; None for any other query."""
    plan, limit = query.plan, None
    if isinstance(plan, Limit):
        if plan.not_null is not None or plan.offset is not None or plan.limit is None:
            return None
        limit = key_value(builder.context, plan.limit)
        if limit is None:
            return None
        plan = plan.child
    if not isinstance(plan, Project):
        return None
    scan: PlanNode = plan.child
    terms: tuple[SortTerm, ...] = ()
    if isinstance(scan, Sort):
        if scan.entering or scan.kept_source is not None or any(term.collation.fold is None for term in scan.terms):
            return None
        terms, scan = scan.terms, scan.child
    if not isinstance(scan, Scan):
        return None
    columns = [expr.column for expr in plan.exprs if isinstance(expr, Column) and expr.source == scan.source]
    is_seek = isinstance(scan.access, RowidSeek | RowidRange | IndexSeek)
    if len(columns) < len(plan.exprs) or not is_seek or scan.table.root_page_no == SCHEMA_ROOT:
        return None
    if _has_params(scan.access):
        return None
    keys = [term.expr.column for term in terms if isinstance(term.expr, Column) and term.expr.source == scan.source]
    path = build_path(builder, exchanged(scan, _as_param), columns + keys, (), limited=not terms)
    if path is None or len(keys) < len(terms):
        return None
    n_columns = len(columns)
    order = None
    if terms:
        in_order = tuple(OrderTerm(term.collation, term.descending, term.nulls_first) for term in terms)
        order = tuple(range(n_columns, n_columns + len(keys))), in_order
    return FirstRow(path.fetch, n_columns, order, scan.database, limit)


def _as_param(part: object) -> Param | None:
    return Param(part.index + 1) if isinstance(part, Outer) else None


def _has_params(part: object) -> bool:
    waiting = [part]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Param):
            return True
        waiting += parts_of(found)
    return False


def looked_up(quick: Callable[[Row], list[Row] | None], slow: Callable[..., Row | None]) -> Callable[..., Row | None]:
    """From the frame's values to the row, None for none."""

    def first(*frame: Value) -> Row | None:
        rows = quick(frame)
        return slow(*frame) if rows is None else rows[0] if rows else None

    return first
