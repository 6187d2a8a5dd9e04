"""EXPLAIN QUERY PLAN: a plan as SQLite's tree of lines. Source: eqp.

Ids are only numbers here: SQLite's are addresses in its bytecode. Tree and texts are the same where the plan is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from minisql.planner.explain_access import access_text, in_queries, key_expressions
from minisql.planner.explain_change import n_replacing, rows_shown
from minisql.planner.explain_parts import (
    by_itself,
    computed,
    expressions,
    has_right_join,
    is_extreme,
    nest_of,
    relabels,
    values_of,
)
from minisql.planner.expr import (
    Cast,
    Column,
    Comparison,
    Exists,
    Expr,
    InQuery,
    Outer,
    Scalar,
    Subquery,
    has_subquery,
    walk,
)
from minisql.planner.in_operator import in_operator
from minisql.planner.nodes import (
    Access,
    Aggregate,
    Command,
    Compound,
    CompoundOp,
    CountRows,
    Delete,
    Distinct,
    Events,
    Explain,
    Filter,
    Grouping,
    HashLookup,
    IndexSeek,
    InKeys,
    Insert,
    InsteadOf,
    Join,
    JoinKind,
    LastOfEach,
    Limit,
    OneRow,
    OrUnion,
    PlanNode,
    Project,
    QueueScan,
    Recursive,
    Relabel,
    Root,
    Scan,
    Sort,
    Update,
    Values,
    VirtualChange,
    VirtualScan,
    Window,
)  # fmt: skip
from minisql.planner.same import same_expr
from minisql.value.affinity import Affinity

Line = tuple[int, int, int, str]
"""(id, parent's id, 0, text)."""

_FILTER: Final = "CREATE BLOOM FILTER"


def explain(root: Root) -> tuple[Line, ...]:
    """The lines of a statement's plan."""
    lines = _Lines()
    match root:
        case Insert(_, child):
            values = values_of(child)
            if values is None:
                lines.query(child, 0)
            else:
                lines.values(values, 0)
            for upsert in root.upserts:
                lines.children(upsert.events, 2)
            lines.children(root.replaced, n_replacing(root))
            lines.children(root.events)
            lines.expressions(root.returning, 0)
        case Update(_, child):
            lines.query(rows_shown(root, child), 0)
            computed = root.child.values if isinstance(root.child, LastOfEach) else ()
            lines.expressions(computed or tuple([expr for _, expr in root.assignments]), 0)
            lines.children(root.replaced, n_replacing(root))
            lines.children(root.events, 2)
            lines.expressions(root.returning, 0)
        case Delete(_, child):
            if child is not None:
                lines.query(rows_shown(root, child), 0)
            lines.children(root.events)
            lines.expressions(root.returning, 0)
        case InsteadOf(_, child):
            values = values_of(child)
            if values is None:
                lines.query(child, 0)
            else:
                lines.values(values, 0)
        case VirtualChange():
            if nest_of(root.child) is not None:
                lines.query(root.child, 0)
        case Explain() | Command():
            pass
        case _:
            lines.query(root, 0)
    return tuple(lines.done)


class _Lines:
    def __init__(self) -> None:
        self.done: list[Line] = []
        self.subqueries: set[tuple[int, int]] = set()  # (number, copy) of those that are shown
        self.guards: list[Expr] = []  # conditions without columns, as long as no loop has been told
        self.shown_lists: set[tuple[int, tuple[Affinity, ...]]] = set()  # (number, affinities) of those behind IN
        self.shared: set[int] = set()  # tables computed once, shown where they are used first
        self.right_joins: list[Join] = []  # of the nest that is being shown
        self.is_filtered = False  # of the next compound's rows, a Bloom filter is made
        self.seeks_extreme = False  # SQLite's word for the scan of min() and max() is SEARCH
        self.is_one_row = False  # of the next VALUES, only the first row is wanted

    def add(self, parent: int, text: str) -> int:
        number = len(self.done) + 1
        self.done.append((number, parent, 0, text))
        return number

    def children(self, events: Events, n_rows: int = 1) -> None:
        """How the children of so many rows are found that a change has to do with."""
        for _ in range(n_rows):
            for scan in events.scans:
                if scan.deferred or not events.halts:
                    self.query(scan.plan, 0)

    # ---- one SELECT

    def query(self, node: PlanNode, parent: int) -> None:
        """A SELECT's lines: its FROM, then what sorts and groups."""
        above: list[PlanNode] = []
        while isinstance(node, Limit | Project | Sort | Distinct | LastOfEach | Aggregate | Filter):
            if isinstance(node, Filter) and not isinstance(node.child, Aggregate):
                break  # WHERE; a filter over groups is HAVING
            if isinstance(node, Limit) and above and isinstance(above[-1], Aggregate):
                node = node.child  # the row that min() or max() is satisfied with
                break
            above.append(node)
            node = node.child
        if isinstance(node, Compound):
            self.compound(node, above, parent)
            return
        if isinstance(node, Recursive):
            self.recursive(node, parent)
            return
        n_filters, self.is_filtered = int(self.is_filtered), False
        if isinstance(node, Window):
            self.window(node, above, parent)
            self.steps(above, parent, [])
            self.filters(parent, n_filters)
            return
        self.from_subqueries(node, parent)
        self.limits(above, parent)
        groups = [step for step in above if isinstance(step, Aggregate)]
        for group in groups:
            if group.grouping is Grouping.WHOLE:
                self.inputs(group, parent)
        has_having = any(isinstance(step, Filter) for step in above)
        was_extreme, self.seeks_extreme = self.seeks_extreme, any(map(is_extreme, groups)) and not has_having
        outside, self.right_joins = self.right_joins, []
        if not groups and _is_constant_row(node) and any(isinstance(step, Distinct) for step in above):
            above = [step for step in above if not isinstance(step, Distinct)]  # neither it nor the row is told
            if isinstance(node, Filter):
                self.expressions((node.predicate,), parent)
        else:
            self.nest(node, parent, None)
        self.seeks_extreme = was_extreme
        joins, self.right_joins = self.right_joins, outside
        if not groups:  # the results are computed in the innermost loop
            for step in above:
                if isinstance(step, Project):
                    self.expressions(step.exprs, parent)
                elif isinstance(step, Sort) and step.kept_source is not None:
                    self.expressions(computed(step), parent)
            self.filters(parent, n_filters)
        is_sorted = any(group.grouping is Grouping.HASH for group in groups)
        if not is_sorted:
            self.unmatched(joins, parent)
        self.steps(above, parent, joins if is_sorted else [])
        if groups:
            self.filters(parent, n_filters)

    def steps(self, above: Sequence[PlanNode], parent: int, joins: Iterable[Join]) -> None:
        """What becomes of the rows, in turn; what is computed of them is so before they are sorted. `joins`: those
        whose unmatched rows are read before groups are made."""
        sorts = [step for step in above if isinstance(step, Sort)]
        for step in reversed(above):
            if isinstance(step, Sort):
                continue
            self.step(step, parent)
            if isinstance(step, Aggregate):
                self.unmatched(joins, parent)
        for step in sorts:
            if step.kept_source is not None:
                self.expressions(computed(step), parent)
        for step in reversed(sorts):
            self.step(step, parent)

    def limits(self, above: Sequence[PlanNode], parent: int) -> None:
        """The subqueries of LIMIT and OFFSET, which are known before the first row is read."""
        for step in above:
            if isinstance(step, Limit):
                self.expressions([expr for expr in (step.limit, step.offset) if expr is not None], parent)

    def unmatched(self, joins: Iterable[Join], parent: int) -> None:
        """How the rows of right sides that no left row has matched are read."""
        for join in joins:
            side = join.right if join.shown is None else by_itself(join.shown[1])
            bare = side
            while isinstance(bare, Filter):
                bare = bare.child
            name = bare.table.name if isinstance(bare, Scan | VirtualScan) else getattr(bare, "name", "(join)")
            self.nest(side, self.add(parent, f"RIGHT-JOIN {name}"), None)

    def step(self, node: PlanNode, parent: int) -> None:
        match node:
            case Aggregate():
                if node.grouping is Grouping.HASH:
                    self.add(parent, "USE TEMP B-TREE FOR GROUP BY")
                if node.grouping is not Grouping.WHOLE:
                    self.inputs(node, parent)
            case Distinct(_, _, False):
                self.add(parent, "USE TEMP B-TREE FOR DISTINCT")
            case Sort():
                if node.what:
                    self.add(parent, _sort_text(node))
            case _:
                pass
        self.expressions(expressions(node), parent)

    def inputs(self, node: Aggregate, parent: int) -> None:
        """What sorts, or makes distinct, the values that go into the aggregates."""
        for call in node.calls:
            name = call.function.name.lower()
            sorts_itself = len(call.order_by) == 1 and same_expr(call.order_by[0].expr, call.args[0])
            if call.distinct is not None and not node.distinct_in_order and not sorts_itself and not is_extreme(node):
                self.add(parent, f"USE TEMP B-TREE FOR {name}(DISTINCT)")
            if call.order_by:
                self.add(parent, f"USE TEMP B-TREE FOR {name}(ORDER BY)")

    def window(self, node: Window, above: Sequence[PlanNode], parent: int) -> None:
        """One co-routine inside the other, a level for each frame; the sort is the innermost one's."""
        parents = [parent]
        for level in node.levels:
            parents.append(self.add(parents[-1], f"CO-ROUTINE (subquery-{level})"))
        self.query(node.child, parents.pop())
        for level in reversed(node.levels):
            if len(parents) == 1:
                self.limits(above, parent)
            self.add(parents.pop(), f"SCAN (subquery-{level})")
        self.expressions(expressions(node), parent)

    def recursive(self, node: Recursive, parent: int) -> None:
        """The initial select, then the step; its own ORDER BY is the queue's, which has no line."""
        self.query(node.initial, self.add(parent, "SETUP"))
        top = self.add(parent, "RECURSIVE STEP")
        if len(node.steps) == 1:
            self.query(node.steps[0], top)
            return
        top = self.add(top, "COMPOUND QUERY")
        for number, step in enumerate(node.steps):
            self.query(step, self.add(top, "UNION ALL" if number else "LEFT-MOST SUBQUERY"))

    def compound(self, node: Compound, above: list[PlanNode], parent: int) -> None:
        """UNION ALL side by side; the others, and what has an ORDER BY, by merging sorted sides."""
        sides: list[PlanNode] = []
        left: PlanNode = node
        n_filters, self.is_filtered = int(self.is_filtered), False
        n_nested = 0
        while isinstance(left, Compound) and not left.merged:
            n_nested += left.is_nested
            sides.append(left.right)
            left = left.left
        for _ in range(n_nested):
            parent = self.add(self.add(parent, "COMPOUND QUERY"), "LEFT-MOST SUBQUERY")
        if isinstance(left, Compound):
            self.limits(above, parent)
            gives_both = left.op in (CompoundOp.UNION, CompoundOp.UNION_ALL)
            self.filters(self.merge(left, parent), n_filters + (n_filters and gives_both))
            top = parent
        else:
            top = self.add(parent, "COMPOUND QUERY")
            if isinstance(left, Values) and len(left.terms) > 1:
                self.value_terms(left, top)
            else:
                first = self.add(top, "LEFT-MOST SUBQUERY")
                self.limits(above, first)
                self.query(left, first)
                self.filters(first, n_filters)
        for side in reversed(sides):
            place = self.add(top, CompoundOp.UNION_ALL.value)
            self.right_side(side, place)
            self.filters(place, n_filters)
        for step in reversed(above):
            if not isinstance(step, Sort):
                self.step(step, parent)

    def right_side(self, side: PlanNode, parent: int) -> None:
        """A side behind an operator: of VALUES that are no single co-routine SQLite makes a nameless subquery."""
        if isinstance(side, Values) and len(side.terms) > 1:
            self.query(side, self.add(parent, "CO-ROUTINE 0-ROW VALUES CLAUSE"))
            self.add(parent, "SCAN 0-ROW VALUES CLAUSE")
        else:
            self.query(side, parent)

    def filters(self, parent: int, n_filters: int) -> None:
        for _ in range(n_filters):
            self.add(parent, _FILTER)

    def merge(self, node: Compound, parent: int) -> int:
        """Each side in the order of the merge; a chain leans to the left, and may be 500 long. Returned is its line."""
        chain = [node]
        while isinstance(chain[-1].left, Compound):
            chain.append(chain[-1].left)
        places: list[tuple[Compound, int]] = []
        for step in chain:
            top = self.add(parent, f"MERGE ({step.op.value})")
            places.append((step, top))
            parent = self.add(top, "LEFT")
        innermost = chain[-1]
        self.query(innermost.left, parent)
        self.side_sort(innermost.left_unsorted, innermost.n_order, parent)
        for step, top in reversed(places):
            right = self.add(top, "RIGHT")
            self.right_side(step.right, right)
            self.side_sort(step.right_unsorted, step.n_order, right)
        return places[0][1]

    def side_sort(self, n_unsorted: int, n_order: int, parent: int) -> None:
        if n_unsorted:
            self.add(parent, _sort_words(n_unsorted, n_order, "ORDER BY"))

    # ---- FROM

    def from_subqueries(self, node: PlanNode, parent: int) -> None:
        is_outer = has_right_join(node)
        for relabel in relabels(node):
            if relabel.is_flat:
                continue
            if relabel.shared is not None:
                if relabel.shared in self.shared:
                    continue
                self.shared.add(relabel.shared)
            word = "MATERIALIZE" if relabel.is_table or is_outer else "CO-ROUTINE"
            self.query(relabel.child, self.add(parent, f"{word} {relabel.name or relabel.label or '(subquery)'}"))

    def nest(self, node: PlanNode, parent: int, kind: JoinKind | None) -> None:
        """The loops from the outermost one in. `kind`: of the join whose right side the node is."""
        match node:
            case Join(Filter(OneRow(), guard), inner):
                self.guards.append(guard)  # a condition without columns is no loop
                self.nest(inner, parent, kind)
                self.tell_guards(parent)
            case Join(OneRow(), inner, JoinKind.SEMI):
                self.nest(inner, parent, JoinKind.SEMI)
            case Join():
                self.nest(node.left, parent, kind)
                self.tell_guards(parent)
                self.nest(node.right if node.shown is None else by_itself(node.shown[0]), parent, node.kind)
                if node.on is not None:
                    self.expressions((node.on,), parent)
                if node.kind in (JoinKind.RIGHT, JoinKind.FULL):
                    self.right_joins.append(node)
            case Filter():
                self.nest(node.child, parent, kind)
                self.expressions((node.predicate,), parent)
            case Scan():
                self.scan(node, parent, kind)
            case VirtualScan():
                self.virtual_scan(node, parent, kind)
            case Relabel() | QueueScan():
                word = "SEARCH" if self.seeks_extreme else "SCAN"
                self.add(parent, f"{word} {node.label or '(subquery)'}{_suffix(kind)}")
            case HashLookup():
                self.lookup(node, parent, kind)
            case OneRow():
                self.add(parent, "SCAN CONSTANT ROW")
            case Values():
                self.value_rows(node, parent, _suffix(kind))
            case CountRows():
                using = "" if node.index is None else f" USING COVERING INDEX {node.index.name}"
                self.add(parent, f"SCAN {node.table.name}{using}")
            case _:
                self.query(node, parent)

    def tell_guards(self, parent: int) -> None:
        """The subqueries in conditions without columns, which SQLite asks in the outermost loop."""
        guards, self.guards = self.guards, []
        self.expressions(guards, parent)

    def scan(self, node: Scan, parent: int, kind: JoinKind | None) -> None:
        if isinstance(node.access, OrUnion):
            top = self.add(parent, "MULTI-INDEX OR")
            for number, path in enumerate(node.access.paths, start=1):
                branch = self.add(top, f"INDEX {number}")
                self.lists(path, branch)
                self.add(branch, access_text(node.label, node.table, path) + _suffix(kind))
            return
        text = access_text(_asked(node.label, kind), node.table, node.access)
        if self.seeks_extreme and text.startswith("SCAN "):
            text = text.replace("SCAN ", "SEARCH ", 1)
            if isinstance(node.access, IndexSeek) and node.access.index.is_table:
                text += " USING PRIMARY KEY"
        self.add(parent, text + _suffix(kind))
        self.expressions(key_expressions(node.access), parent)
        self.lists(node.access, parent)

    def lists(self, access: Access, parent: int) -> None:
        """The queries whose values are sought."""
        for query, how in in_queries(access):
            if not self.in_operator(query, how, parent, seeks=True):
                self.subquery(query, "LIST", parent)

    def virtual_scan(self, node: VirtualScan, parent: int, kind: JoinKind | None) -> None:
        if node.branches:
            top = self.add(parent, "MULTI-INDEX OR")
            for branch_no, branch in enumerate(node.branches, start=1):
                self.nest(branch, self.add(top, f"INDEX {branch_no}"), kind)
            return
        plan = node.plan
        number = f"0x{plan.number:x}" if plan.hexadecimal else str(plan.number)
        word = "SEARCH" if self.seeks_extreme else "SCAN"
        label = _asked(node.label, kind)
        self.add(parent, f"{word} {label} VIRTUAL TABLE INDEX {number}:{plan.text}{_suffix(kind)}")
        keys = [key for key in node.arguments if isinstance(key, InKeys)]
        self.expressions([key for key in node.arguments if not isinstance(key, InKeys)], parent)
        for key in keys:
            if key.query is not None:
                self.subquery(key.query, "LIST", parent)

    def lookup(self, node: HashLookup, parent: int, kind: JoinKind | None) -> None:
        child = node.child
        partial = "PARTIAL " if isinstance(child, Filter) or node.is_partial or kind is JoinKind.SEMI else ""
        while isinstance(child, Filter):
            child = child.child
        label = child.label if isinstance(child, Scan | Relabel) else "(join)"
        names = " AND ".join(f"{getattr(key, 'name', '') or '<expr>'}=?" for key in node.keys)
        if all(how.collation.is_binary for how in node.how):
            self.add(parent, f"BLOOM FILTER ON {label} ({names})")
        asked = _asked(label, kind)
        if node.instead_of is not None and isinstance(child, Scan):
            self.add(parent, access_text(asked, child.table, node.instead_of) + _suffix(kind))
        else:
            self.add(parent, f"SEARCH {asked} USING AUTOMATIC {partial}COVERING INDEX ({names}){_suffix(kind)}")
        self.expressions([probe.expr for probe in node.probes], parent)

    def value_rows(self, node: Values, parent: int, suffix: str) -> None:
        """The rows of VALUES that are read: as one, or as a compound if only some of them are constant."""
        n_rows, is_limited, self.is_one_row = len(node.rows), self.is_one_row, False
        if n_rows == 1:
            self.add(parent, f"SCAN CONSTANT ROW{suffix}")
        elif len(node.terms) <= 1:
            self.add(parent, f"SCAN {n_rows}-ROW VALUES CLAUSE{suffix}")
        elif len(node.terms) == n_rows:
            self.add(parent, "SCAN 1 CONSTANT ROW" if is_limited else f"SCAN {n_rows} CONSTANT ROWS")
        else:
            self.value_terms(node, self.add(parent, "COMPOUND QUERY"))

    def value_terms(self, node: Values, top: int) -> None:
        """The parts of such a compound, side by side."""
        for number, size in enumerate(node.terms):
            place = self.add(top, CompoundOp.UNION_ALL.value if number else "LEFT-MOST SUBQUERY")
            self.add(place, "SCAN CONSTANT ROW" if size == 1 else f"SCAN {size}-ROW VALUES CLAUSE")

    def values(self, node: Values, parent: int) -> None:
        """The VALUES of an INSERT: a single row has no line of its own."""
        exprs = [expr for row in node.rows for expr in row]
        if len(node.rows) > 1:
            has_query = any(map(has_subquery, exprs))
            what = "CONSTANT ROWS" if has_query else "VALUES CLAUSE"
            self.add(parent, f"SCAN {len(node.rows)}{' ' if has_query else '-ROW '}{what}")
        self.expressions(exprs, parent)

    # ---- subqueries in expressions

    def expressions(self, exprs: Iterable[Expr], parent: int) -> None:
        for expr in exprs:
            for node in walk(expr):
                if isinstance(node, InQuery):
                    if self.in_operator(node.query, node.how, parent):
                        continue
                    self.filtered_list(node, parent)
                elif isinstance(node, Scalar | Exists):
                    self.subquery(node.query, "SCALAR", parent)

    def filtered_list(self, node: InQuery, parent: int) -> None:
        """The lines of a list, of which a Bloom filter is made: where it is a compound, at the end of each side."""
        query, key = node.query, (node.query.number, _list_affinities(node))
        if key in self.shown_lists and not query.outer and (query.number, query.copy) not in self.subqueries:
            self.subqueries.add((query.number, query.copy))
            self.add(parent, f"REUSE LIST SUBQUERY {query.number}")
            return
        self.shown_lists.add(key)
        is_filtered = not node.query.outer and all(how.collation.is_binary for how in node.how)
        plan, is_sorted = node.query.plan, False
        while isinstance(plan, Limit | Project | Sort | Distinct):
            is_sorted = is_sorted or isinstance(plan, Sort)
            plan = plan.child
        self.is_filtered = is_filtered and (not is_sorted or isinstance(plan, Compound))
        self.subquery(node.query, "LIST", parent)
        self.is_filtered = False

    def in_operator(self, query: Subquery, how: Sequence[Comparison], parent: int, *, seeks: bool = False) -> bool:
        """The line of a query behind IN whose table is asked itself; is it such a one?"""
        line = in_operator(query, how, seeks=seeks)
        if line is not None and (query.number, query.copy) not in self.subqueries:
            self.subqueries.add((query.number, query.copy))
            self.add(parent, line)
        return line is not None

    def subquery(self, query: Subquery, word: str, parent: int) -> int | None:
        """A subquery's lines; the id of the first, None if they are there already."""
        if (query.number, query.copy) in self.subqueries:
            return None
        self.subqueries.add((query.number, query.copy))
        correlated = "CORRELATED " if query.outer else ""
        top = self.add(parent, f"{correlated}{word} SUBQUERY {query.number}")
        self.is_one_row = word == "SCALAR" and isinstance(query.plan, Values)
        self.query(query.plan, top)
        return top


def _is_constant_row(node: PlanNode) -> bool:
    """Is it the row of a SELECT without FROM?"""
    return isinstance(node.child if isinstance(node, Filter) else node, OneRow)


def _list_affinities(node: InQuery) -> tuple[Affinity, ...]:
    """What SQLite makes of the list's values, by column: a list made already serves where that is the same."""
    made: list[Affinity] = []
    for operand, how, affinity in zip(node.operands, node.how, node.affinities, strict=True):
        own = operand.affinity if isinstance(operand, Column | Cast | Outer | Scalar) else None
        has_one = own is None or own is Affinity.NONE or affinity is Affinity.NONE
        made.append((how.affinity or Affinity.BLOB) if not has_one else own or affinity)
    return tuple(made)


def _suffix(kind: JoinKind | None) -> str:
    return " LEFT-JOIN" if kind in (JoinKind.LEFT, JoinKind.FULL) else ""


def _asked(label: str, kind: JoinKind | None) -> str:
    """A table that a row is only asked of, as SQLite names it."""
    return f"{label} EXISTS" if kind is JoinKind.SEMI else label


def _sort_text(node: Sort) -> str:
    return _sort_words(len(node.terms) - node.n_sorted, len(node.terms), node.what)


def _sort_words(n_unsorted: int, n_terms: int, what: str) -> str:
    if n_unsorted >= n_terms:
        return f"USE TEMP B-TREE FOR {what}"
    last = "LAST TERM" if n_unsorted == 1 else f"LAST {n_unsorted} TERMS"
    return f"USE TEMP B-TREE FOR {last} OF {what}"
