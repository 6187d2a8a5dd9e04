"""FROM in EXPLAIN QUERY PLAN: the tables in the order of their loops, and how each is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.explain_access import access_text, in_queries, key_expressions
from minisql.planner.explain_parts import by_itself, has_right_join, relabels
from minisql.planner.explain_subqueries import tell_expressions, tell_in_operator, tell_sought, tell_subquery
from minisql.planner.nodes import (
    CompoundOp,
    CountRows,
    Filter,
    HashLookup,
    IndexSeek,
    InKeys,
    Join,
    JoinKind,
    OneRow,
    OrUnion,
    QueueScan,
    Relabel,
    Scan,
    Values,
    VirtualScan,
)

if TYPE_CHECKING:
    from minisql.planner.explain_lines import Lines
    from minisql.planner.nodes import Access, PlanNode


def tell_from_subqueries(lines: Lines, node: PlanNode, parent: int) -> None:
    """The subqueries of FROM that are computed for themselves, before its loops."""
    is_outer = has_right_join(node)
    for relabel in relabels(node):
        if relabel.is_flat:
            continue
        if relabel.shared is not None:
            if relabel.shared in lines.shared:
                continue
            lines.shared.add(relabel.shared)
            lines.first_shared.append(relabel)
        word = "MATERIALIZE" if relabel.is_table or is_outer else "CO-ROUTINE"
        lines.query(relabel.child, lines.add(parent, f"{word} {relabel.name or relabel.label or '(subquery)'}"))


def tell_nest(lines: Lines, node: PlanNode, parent: int, kind: JoinKind | None) -> None:
    """The loops from the outermost one in. `kind`: of the join whose right side the node is."""
    match node:
        case Join(Filter(OneRow(), guard), inner):
            lines.guards.append(guard)  # a condition without columns is no loop
            tell_nest(lines, inner, parent, kind)
            _tell_guards(lines, parent)
        case Join(OneRow(), inner, JoinKind.SEMI):
            tell_nest(lines, inner, parent, JoinKind.SEMI)
        case Join():
            tell_nest(lines, node.left, parent, kind)
            _tell_guards(lines, parent)
            tell_nest(lines, node.right if node.shown is None else by_itself(node.shown[0]), parent, node.kind)
            if node.on is not None:
                tell_expressions(lines, (node.on,), parent)
            if node.kind in (JoinKind.RIGHT, JoinKind.FULL):
                lines.right_joins.append(node)
        case Filter():
            tell_nest(lines, node.child, parent, kind)
            tell_expressions(lines, (node.predicate,), parent)
        case Scan():
            _scan(lines, node, parent, kind)
        case VirtualScan():
            _virtual_scan(lines, node, parent, kind)
        case Relabel() | QueueScan():
            word = "SEARCH" if lines.seeks_extreme else "SCAN"
            lines.add(parent, f"{word} {node.label or '(subquery)'}{_suffix(kind)}")
        case HashLookup():
            _lookup(lines, node, parent, kind)
        case OneRow():
            lines.add(parent, "SCAN CONSTANT ROW")
        case Values():
            _value_rows(lines, node, parent, _suffix(kind))
        case CountRows():
            using = "" if node.index is None else f" USING COVERING INDEX {node.index.name}"
            lines.add(parent, f"SCAN {node.table.name}{using}")
        case _:
            lines.query(node, parent)


def _tell_guards(lines: Lines, parent: int) -> None:
    """The subqueries in conditions without columns, which SQLite asks in the outermost loop."""
    guards, lines.guards = lines.guards, []
    tell_expressions(lines, guards, parent)


def _scan(lines: Lines, node: Scan, parent: int, kind: JoinKind | None) -> None:
    if isinstance(node.access, OrUnion):
        top = lines.add(parent, "MULTI-INDEX OR")
        for number, path in zip(node.access.numbers, node.access.paths):
            branch = lines.add(top, f"INDEX {number}")
            tell_expressions(lines, key_expressions(path), branch)
            _lists(lines, path, branch)
            lines.add(branch, access_text(node.label, node.table, path) + _suffix(kind))
        return
    text = access_text(_asked(node.label, kind), node.table, node.access)
    if lines.seeks_extreme and text.startswith("SCAN "):
        text = text.replace("SCAN ", "SEARCH ", 1)
        if isinstance(node.access, IndexSeek) and node.access.index.is_table:
            text += " USING PRIMARY KEY"
    lines.add(parent, text + _suffix(kind))
    tell_expressions(lines, key_expressions(node.access), parent)
    _lists(lines, node.access, parent)


def _lists(lines: Lines, access: Access, parent: int) -> None:
    """The queries whose values are sought."""
    for query, how in in_queries(access):
        if not tell_in_operator(lines, query, how, parent, seeks=True):
            tell_sought(lines, query, parent)


def _virtual_scan(lines: Lines, node: VirtualScan, parent: int, kind: JoinKind | None) -> None:
    if node.branches:
        top = lines.add(parent, "MULTI-INDEX OR")
        for branch_no, branch in enumerate(node.branches, start=1):
            tell_nest(lines, branch, lines.add(top, f"INDEX {branch_no}"), kind)
        return
    plan = node.plan
    number = f"0x{plan.number:x}" if plan.hexadecimal else str(plan.number)
    word = "SEARCH" if lines.seeks_extreme else "SCAN"
    label = _asked(node.label, kind)
    lines.add(parent, f"{word} {label} VIRTUAL TABLE INDEX {number}:{plan.text}{_suffix(kind)}")
    keys = [key for key in node.arguments if isinstance(key, InKeys)]
    tell_expressions(lines, [key for key in node.arguments if not isinstance(key, InKeys)], parent)
    for key in keys:
        if key.query is not None:
            tell_subquery(lines, key.query, "LIST", parent)


def _lookup(lines: Lines, node: HashLookup, parent: int, kind: JoinKind | None) -> None:
    child = node.child
    partial = "PARTIAL " if isinstance(child, Filter) or node.is_partial or kind is JoinKind.SEMI else ""
    while isinstance(child, Filter):
        child = child.child
    label = child.label if isinstance(child, Scan | Relabel) else "(join)"
    names = " AND ".join(f"{getattr(key, 'name', '') or '<expr>'}=?" for key in node.keys)
    if all(how.collation.is_binary for how in node.how):
        lines.add(parent, f"BLOOM FILTER ON {label} ({names})")
    asked = _asked(label, kind)
    if node.instead_of is not None and isinstance(child, Scan):
        lines.add(parent, access_text(asked, child.table, node.instead_of) + _suffix(kind))
    else:
        lines.add(parent, f"SEARCH {asked} USING AUTOMATIC {partial}COVERING INDEX ({names}){_suffix(kind)}")
    tell_expressions(lines, [probe.expr for probe in node.probes], parent)


def _value_rows(lines: Lines, node: Values, parent: int, suffix: str) -> None:
    """The rows of VALUES that are read: as one, or as a compound if only some of them are constant."""
    n_rows, is_limited, lines.is_one_row = len(node.rows), lines.is_one_row, False
    if n_rows == 1:
        lines.add(parent, f"SCAN CONSTANT ROW{suffix}")
    elif len(node.terms) <= 1:
        lines.add(parent, f"SCAN {n_rows}-ROW VALUES CLAUSE{suffix}")
    elif len(node.terms) == n_rows:
        lines.add(parent, "SCAN 1 CONSTANT ROW" if is_limited else f"SCAN {n_rows} CONSTANT ROWS")
    else:
        tell_value_terms(lines, node, lines.add(parent, "COMPOUND QUERY"))


def tell_value_terms(lines: Lines, node: Values, top: int) -> None:
    """The parts of such a compound, side by side."""
    for number, size in enumerate(node.terms):
        place = lines.add(top, CompoundOp.UNION_ALL.value if number else "LEFT-MOST SUBQUERY")
        lines.add(place, "SCAN CONSTANT ROW" if size == 1 else f"SCAN {size}-ROW VALUES CLAUSE")


def _suffix(kind: JoinKind | None) -> str:
    return " LEFT-JOIN" if kind in (JoinKind.LEFT, JoinKind.FULL) else ""


def _asked(label: str, kind: JoinKind | None) -> str:
    """A table that a row is only asked of, as SQLite names it."""
    return f"{label} EXISTS" if kind is JoinKind.SEMI else label
