"""How many rows a part of a plan will read, roughly: asked before each run, so it looks at three pages and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from minisql.columnar.ranges import bounds_of, has_fixed_bounds, range_of
from minisql.executor.compile import Layouts, compile_value
from minisql.executor.run import Run
from minisql.executor.scan import IndexRange, highest_rowid, lowest_rowid
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.planner import nodes
from minisql.planner.expr import ROWID, Const, Param
from minisql.planner.whole import is_whole
from minisql.storage.btree.leaf_pages import estimate_between, estimate_rows
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.table import TableTree

Size = Callable[[Run], int]

_FETCH: Final = 10
_KEPT: Final = 4
"""Units of work for a row that is looked up by its key, and for one that is kept and compared with others."""


def sizes_of(builder: Builder, node: nodes.PlanNode) -> Iterator[Size]:
    """For each long scan of a part: from a run to its rows."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.Scan):
            if is_whole(node):
                yield _size(builder, node)
        elif isinstance(node, nodes.Join | nodes.Compound):
            waiting += (node.left, node.right)
        elif (child := getattr(node, "child", None)) is not None:
            waiting.append(child)


def work_of(node: nodes.PlanNode) -> int:
    """What the row path has to do for a row that is read, in units of about half a microsecond."""
    work = 1
    waiting = [node]
    while waiting:
        node = waiting.pop()
        match node:
            case nodes.Scan(access=nodes.IndexSeek(covering=False)):
                work += _FETCH
            case nodes.Join():
                work += _FETCH
                waiting += (node.left, node.right)
            case nodes.Compound():
                waiting += (node.left, node.right)
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
