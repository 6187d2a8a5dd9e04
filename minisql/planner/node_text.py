"""Plan nodes as text for people, and how many rows they are thought to give: the two things a plan report says of a
step before it has run. EXPLAIN QUERY PLAN is not made here (`explain.py`): it is SQLite's, and shows fewer steps.
"""

from __future__ import annotations

from typing import Final, assert_never

from minisql.planner import nodes
from minisql.planner.explain_access import access_text
from minisql.planner.expr import Const, Expr
from minisql.planner.expr_text import Frames, Names
from minisql.planner.nodes import Grouping, Join, JoinKind
from minisql.planner.where.estimate import table_rows
from minisql.planner.where.rows import estimated_rows

_JOINS: Final = {
    JoinKind.INNER: "NESTED LOOP",
    JoinKind.LEFT: "LEFT JOIN",
    JoinKind.RIGHT: "RIGHT JOIN",
    JoinKind.FULL: "FULL JOIN",
    JoinKind.SEMI: "SEMI JOIN",
    JoinKind.ANTI: "ANTI JOIN",
}
_GROUPINGS: Final = {
    Grouping.WHOLE: "AGGREGATE",
    Grouping.SORTED: "GROUP BY IN ORDER",
    Grouping.HASH: "GROUP BY HASH",
}


def stage_parts(node: nodes.Filter | nodes.Project) -> tuple[tuple[Expr, ...] | None, list[Expr], nodes.PlanNode]:
    """What the executor makes one step of: (projected expressions or None, predicates from the first, the input)."""
    exprs: tuple[Expr, ...] | None = None
    child: nodes.PlanNode = node
    if isinstance(child, nodes.Project):
        exprs, child = child.exprs, child.child
    predicates: list[Expr] = []
    while isinstance(child, nodes.Filter):
        predicates.insert(0, child.predicate)
        child = child.child
    return exprs, predicates, child


def note_names(node: nodes.PlanNode, names: Names, frames: Frames) -> None:
    """Tell `names` what the columns that a node gives are called."""
    match node:
        case nodes.Scan() | nodes.VirtualScan() | nodes.Relabel():
            names.labels[node.source] = node.label
        case nodes.QueueScan():
            if node.columns:
                names.labels[node.columns[0][0]] = node.label
        case nodes.Aggregate():
            kinds = [node.calls[call_no] for call_no in node.kinds]
            for position, what in enumerate((*node.keys, *node.calls, *kinds, *node.bare)):
                names.columns[node.source, position] = (what, frames)
        case nodes.Window():
            for key, call in zip(node.results, node.calls, strict=True):
                names.columns[key] = (call, frames)
        case nodes.Project():
            for position, expr in enumerate(node.exprs):
                names.columns[node.source, position] = (expr, frames)
        case _:
            pass


def describe(node: nodes.PlanNode, names: Names, frames: Frames) -> tuple[str, str]:
    """(the step in a few capitals, for a scan in the words of EXPLAIN QUERY PLAN; what it works on or by, or '')."""
    match node:
        case nodes.OneRow():
            return "ONE ROW", ""
        case nodes.Scan():
            what, using, how = access_text(node.label, node.table, node.access).partition(" USING ")
            return what, f"USING {how}" if using else ""
        case nodes.VirtualScan():
            return f"SCAN {node.label} VIRTUAL TABLE", f"{node.plan.number}:{node.plan.text}"
        case nodes.Values():
            return f"VALUES OF {len(node.rows)} ROWS" if len(node.rows) != 1 else "VALUES", ""
        case nodes.Relabel():
            keeps = node.materialize or node.shared is not None
            return f"{'MATERIALIZE' if keeps else 'SUBQUERY'} {node.name or node.label or '(subquery)'}", ""
        case nodes.Filter() | nodes.Project():
            return _describe_stage(node, names, frames)
        case Join():
            return _JOINS[node.kind], "" if node.on is None else "ON " + names.text(node.on, frames)
        case nodes.HashLookup():
            return "LOOKUP BY AUTOMATIC INDEX", names.listed(node.keys, frames)
        case nodes.Aggregate():
            calls = ", ".join(names.call(call, frames) for call in node.calls)
            keys = names.listed(node.keys, frames)
            return _GROUPINGS[node.grouping], "; ".join(part for part in (keys, calls) if part)
        case nodes.CountRows():
            return f"COUNT {node.label or node.table.name}", "" if node.index is None else f"BY {node.index.name}"
        case nodes.Distinct():
            return "DISTINCT IN ORDER" if node.ordered else "DISTINCT", ""
        case nodes.LastOfEach():
            return "LAST OF EACH", names.terms(node.terms, frames)
        case nodes.Sort() if node.entering:
            return "AMONG THE FIRST", names.terms(node.terms, frames)
        case nodes.Sort():
            title = "SORT" if node.limit is None else f"SORT, FIRST {names.text(node.limit, frames)}"
            what = "" if node.what == "ORDER BY" else f"{node.what}: "
            return title, what + names.terms(node.terms, frames)
        case nodes.Limit():
            limit = "" if node.limit is None else names.text(node.limit, frames)
            offset = "" if node.offset is None else f" OFFSET {names.text(node.offset, frames)}"
            return "LIMIT", (limit + offset).strip()
        case nodes.Compound():
            return (f"MERGE {node.op.value}", names.terms(node.order, frames)) if node.order else (node.op.value, "")
        case nodes.Recursive():
            return "RECURSIVE", "" if not node.order else "ORDER BY " + names.terms(node.order, frames)
        case nodes.QueueScan():
            return f"ROW OF THE QUEUE {node.label}".rstrip(), ""
        case nodes.Window():
            calls = ", ".join(names.call(call, frames) for call in node.calls)
            over = [f"PARTITION BY {names.listed(node.partition, frames)}"] if node.partition else []
            over += [f"ORDER BY {names.terms(node.order, frames)}"] if node.order else []
            return "WINDOW", f"{calls} OVER ({' '.join(over)})"
        case _:
            assert_never(node)


def _describe_stage(node: nodes.Filter | nodes.Project, names: Names, frames: Frames) -> tuple[str, str]:
    exprs, predicates, _ = stage_parts(node)
    shown = "" if exprs is None else names.listed(exprs, frames)
    if not predicates:
        return "PROJECT", shown
    where = " AND ".join(names.text(predicate, frames) for predicate in predicates)
    return "FILTER", where if exprs is None else f"{where} → {shown}"


def expected_rows(node: nodes.PlanNode, *, is_filtered: bool = False) -> float | None:
    """Rows that the planner expects of one start of the node; None if it has not thought about it.

    `is_filtered`: the node is a scan whose filter is a step of its own, or what an automatic index is made of. The
    planner's figure for a scan is of what its filter, or the lookup, leaves, so that only of a full scan it is known
    what comes before it.
    """
    match node:
        case nodes.Filter() | nodes.Project() if is_filtered:
            return None
        case nodes.Scan() if is_filtered:
            full = isinstance(node.access, nodes.FullScan)
            return _rows_in(node) if full else None
        case nodes.VirtualScan() if is_filtered:
            return None
        case nodes.Scan() | nodes.VirtualScan():
            return node.estimated_rows
        case nodes.Filter() | nodes.Project():
            _, predicates, child = stage_parts(node)
            below = expected_rows(child)
            is_scan = isinstance(child, nodes.Scan | nodes.VirtualScan)
            return below if below is None or is_scan or not predicates else below * 2 ** (-len(predicates) / 10)
        case Join():
            left, right = expected_rows(node.left), expected_rows(node.right)
            product = None if left is None or right is None else left * right
            if product is not None and left is not None and node.kind in (JoinKind.LEFT, JoinKind.FULL):
                return max(left, product)
            return product
        case nodes.Limit():
            below = expected_rows(node.child)
            if isinstance(node.limit, Const) and type(node.limit.value) is int and node.limit.value >= 0:
                return float(node.limit.value) if below is None else min(below, float(node.limit.value))
            return below
        case nodes.Sort() if isinstance(node.limit, Const) and type(node.limit.value) is int and node.limit.value >= 0:
            below = expected_rows(node.child)
            return float(node.limit.value) if below is None else min(below, float(node.limit.value))
        case nodes.Relabel() | nodes.Distinct() | nodes.LastOfEach() | nodes.Sort() | nodes.Window():
            return expected_rows(node.child)
        case nodes.Aggregate() if node.grouping is not Grouping.WHOLE:
            below = expected_rows(node.child)
            return None if below is None else max(1.0, below / 2)
        case nodes.QueueScan():
            return 1.0
        case _:
            return float(2.0 ** (estimated_rows(node) / 10))


def _rows_in(scan: nodes.Scan) -> float:
    n_rows = scan.table.n_rows
    return float(2.0 ** (table_rows(scan.table) / 10)) if n_rows is None else float(n_rows)
