"""How many rows a part of a plan will read, roughly: asked before each run, so it looks at three pages and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.columnar.ranges import bounds_of, has_fixed_bounds, range_of
from minisql.executor.compile import Layouts, compile_value
from minisql.executor.index_scan import IndexRange
from minisql.executor.rowid_scan import highest_rowid, lowest_rowid
from minisql.executor.run import Run
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.frozen import replace
from minisql.planner import nodes
from minisql.planner.expr import ROWID, Column, Const, Expr, Param, Scalar, walk
from minisql.planner.whole import is_whole, reads_list
from minisql.storage.btree.leaf_pages import estimate_between, estimate_rows
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.table import TableTree

Size = Callable[[Run], int]

_COLUMNS_PER_UNIT: Final = 4  # that stand in front of the last one in a record
_READ: Final = 3
_FETCH: Final = 10
_KEPT: Final = 4
"""Units of work for a row that is read in its turn, for one that is looked up by its key, and for one that is kept and
compared with others."""


def works_of(builder: Builder, node: nodes.PlanNode) -> list[Size]:
    """As `sizes_of`, but to what the row path has to do, in units of about half a microsecond."""
    of_row = _work_of(node)
    works = [_times(size, of_row + _FETCH if is_looked_up else of_row) for size, is_looked_up in _sizes(builder, node)]
    asked = _work_of_asked(node)
    return [*works, lambda run: asked] if asked else works


def _work_of_asked(node: nodes.PlanNode) -> int:
    """What correlated subqueries have to do for the rows of a list, as the planner thinks."""
    terms: list[Expr] = []
    while not isinstance(node, nodes.Scan):
        if isinstance(node, nodes.Filter):
            terms.append(node.predicate)
        child = getattr(node, "child", None)
        if child is None:
            return 0
        node = child
    if not reads_list(node):
        return 0
    return int(sum(map(_work_of_subqueries, terms)) * node.estimated_rows)


def _work_of_subqueries(expr: Expr) -> float:
    """What the correlated subqueries in an expression have to do for one row, as the planner thinks."""
    work = 0.0
    if isinstance(expr, Column):
        return work
    for part in walk(expr):
        if isinstance(part, Scalar) and part.query.outer:
            n_rows = 1.0
            for scan in _scans(part.query.plan):
                n_rows *= scan.estimated_rows
                work += n_rows * (_READ + _FETCH)
    return work


def _scans(node: nodes.PlanNode) -> list[nodes.Scan]:
    """The scans of a nested loop, the outermost first."""
    found: list[nodes.Scan] = []
    while not isinstance(node, nodes.Scan):
        if isinstance(node, nodes.Join):
            scan = _scan_of(node.right)
            found += () if scan is None else (scan,)
            node = node.left
        elif (child := getattr(node, "child", None)) is not None:
            node = child
        else:
            return found[::-1]
    return [node, *reversed(found)]


def _times(size: Size, factor: int) -> Size:
    return lambda run: size(run) * factor


def sizes_of(builder: Builder, node: nodes.PlanNode) -> list[Size]:
    """For each long scan of a part, and for what its joins look up: from a run to the rows."""
    return [size for size, _ in _sizes(builder, node)]


def _sizes(builder: Builder, node: nodes.PlanNode) -> Iterator[tuple[Size, bool]]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.Scan):
            if is_whole(node):
                yield _size(builder, node), False
            elif reads_list(node):
                yield _estimated(node), True
        elif isinstance(node, nodes.Join):
            rights = []
            while isinstance(node, nodes.Join):
                rights.append(node.right)
                node = node.left
            waiting += (node, *rights)
            first = _scan_of(node)
            if first is not None and is_whole(first):
                yield _size_of_lookups(builder, first, rights[::-1]), True
        elif isinstance(node, nodes.Compound):
            waiting += (node.left, node.right)
        elif (child := getattr(node, "child", None)) is not None:
            waiting.append(child)


def _estimated(scan: nodes.Scan) -> Size:
    return lambda run: int(scan.estimated_rows)


def _scan_of(node: nodes.PlanNode) -> nodes.Scan | None:
    while isinstance(node, nodes.Filter):
        node = node.child
    return node if isinstance(node, nodes.Scan) else None


def _size_of_lookups(builder: Builder, first: nodes.Scan, rights: Sequence[nodes.PlanNode]) -> Size:
    """The rows that nested loops look up, as the planner thinks; of no table more than it has."""
    n_first = _size(builder, first)
    lookups: list[tuple[float, Size]] = []
    n_each = 1.0  # for a row of the first loop
    for right in rights:
        scan = _scan_of(right)
        if scan is not None and not is_whole(scan):  # a lookup
            n_each *= scan.estimated_rows
            lookups.append((n_each, _size(builder, replace(scan, access=nodes.FullScan()))))
    return lambda run: _n_looked_up(min(n_first(run), first.estimated_rows), [(n, size(run)) for n, size in lookups])


def _n_looked_up(n_first: float, lookups: Sequence[tuple[float, int]]) -> int:
    return int(sum(min(n_first * n_each, n_rows) for n_each, n_rows in lookups))


def _work_of(node: nodes.PlanNode) -> int:
    """What the row path has to do for a row that is read, in units of about half a microsecond."""
    work = _READ
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.Scan):
            work += max(node.wanted, default=0) // _COLUMNS_PER_UNIT
        match node:
            case nodes.Scan(access=nodes.IndexSeek(covering=False)):
                work += _FETCH
            case nodes.Join():
                right = _scan_of(node.right)
                if right is None or is_whole(right):  # else what is looked up is counted by itself
                    work += _FETCH
                waiting += (node.left, node.right)
            case nodes.Compound():
                waiting += (node.left, node.right)
            case nodes.Project():
                work += 1 + int(sum(map(_work_of_subqueries, node.exprs)))
                waiting.append(node.child)
            case nodes.Aggregate():
                work += len(node.keys) + 2 * len(node.calls)
                waiting.append(node.child)
            case nodes.Sort() | nodes.Distinct() | nodes.Window():
                work += _KEPT
                waiting.append(node.child)
            case _ if (child := getattr(node, "child", None)) is not None:
                work += 1
                waiting.append(child)
    return work


def _size(builder: Builder, scan: nodes.Scan) -> Size:
    table, access = scan.table, scan.access
    if table.without_rowid:
        bind_entries = bind_index(primary_key(table), scan.database, builder.collations)
        return lambda run: estimate_rows(bind_entries(run))
    bind_tree = bind_table(table, scan.database)
    if isinstance(access, nodes.IndexSeek) and has_fixed_bounds(access):
        return _size_of_range(range_of(builder, scan, (ROWID,)), bind_tree)
    if not isinstance(access, nodes.RowidRange):
        return lambda run: estimate_rows(bind_tree(run))
    low, high = _bound(builder, access.low), _bound(builder, access.high)
    return lambda run: _between(
        bind_tree(run),
        None if low is None else lowest_rowid(low(run), access.low_inclusive),
        None if high is None else highest_rowid(high(run), access.high_inclusive),
    )


def _size_of_range(entries: IndexRange | None, bind_table: Callable[[Run], TableTree]) -> Size:
    if entries is None:
        return lambda run: estimate_rows(bind_table(run))
    bind_index = entries.bind_tree
    return lambda run: sum(estimate_between(bind_index(run), low, high) for low, high in bounds_of(entries, run))


def _bound(builder: Builder, key: nodes.SeekKey | None) -> Callable[[Run], Value] | None:
    """The value of a bound in a run. One that is no constant counts as none."""
    if key is None or not isinstance(key.expr, Const | Param):
        return None
    bind = compile_value(key.expr, Layouts.of(()), builder.context)
    return lambda run: bind(run)(())


def _between(tree: TableTree, low: int | None, high: int | None) -> int:
    """About how many rows there are: no more than rowids, if those begin at 1."""
    n_rows = estimate_rows(tree)
    if low is None and high is None:
        return n_rows
    last = tree.max_rowid() or 0
    first = 1 if low is None else low
    return max(0, min(n_rows, (last if high is None else min(high, last)) - first + 1))
