"""An inner join over nothing: where the right side is read in full in each turn and has no rows, one turn is enough.

    SELECT * FROM a, b, nothing     a pair of a and b is looked at, and no other

From the third loop on, it is looked before anything is read whether a table has rows; else no loop is begun
(`needed_rows`).

What counts is the table itself, or the rows of a subquery that are kept, not what conditions leave of them. An outer
join on the left goes on, since SQLite asks its ON for the rows to come, and that may fail.
Source: SQLite's EXPLAIN, where Rewind of an inner loop's table leaves all loops. 300 rows joined with 300 and with an
empty table: 8 ms for 1.2 s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from minisql.executor.run import Run
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.planner import nodes
from minisql.planner.nodes import JoinKind

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.table import TableTree

_NEEDS_RIGHT: Final = (JoinKind.INNER, JoinKind.SEMI, JoinKind.RIGHT)


def emptiness_of(builder: Builder, join: nodes.Join) -> Callable[[Run], Callable[[], bool]] | None:
    """Whether the right side of an inner join or a RIGHT JOIN had no rows to read, to be asked once it has been read;
    None if a row of the left side may find what another one does not."""
    if join.kind not in (JoinKind.INNER, JoinKind.RIGHT) or _has_outer_join(join.left):
        return None
    base = join.right if join.shown is None else join.shown[0]
    while isinstance(base, nodes.Filter | nodes.HashLookup):
        base = base.child
    match base:
        case nodes.Scan(access=nodes.FullScan()) if not base.table.without_rowid:
            bind_tree = bind_table(base.table, base.database)
            return lambda run: partial(_is_empty, bind_tree(run))
        case nodes.Relabel(shared=int() as number):
            return lambda run: partial(_has_none, run, ("table", number))
        case nodes.Relabel(materialize=True):
            name = builder.name_of(base)
            return lambda run: partial(_has_none, run, name)
    return None


def searched(side: nodes.PlanNode) -> nodes.PlanNode:
    """What a join searches on its right, without the conditions that are asked of what it finds."""
    while isinstance(side, nodes.Filter):
        side = side.child
    return side


def needed_rows(builder: Builder, join: nodes.Join) -> Callable[[Run], Callable[[], bool]] | None:
    """Whether the table that an inner join (or an EXISTS, or a RIGHT JOIN) reads on its right has no rows, to be asked
    before its loops are begun; None if SQLite does not ask it: of the second loop's table, behind an outer join, or
    where an index has all that is read, as it never has for a RIGHT JOIN."""
    if join.kind not in _NEEDS_RIGHT or _has_outer_join(join.left) or _n_loops(join.left) < 2:
        return None
    base = join.right
    while isinstance(base, nodes.Filter | nodes.HashLookup):
        base = base.child
    if not isinstance(base, nodes.Scan):
        return None
    if join.kind is JoinKind.RIGHT and base.table.without_rowid:
        bind_key = bind_index(primary_key(base.table), base.database, builder.collations)
        return lambda run: partial(_has_no_entry, bind_key(run))
    is_covered = isinstance(base.access, nodes.IndexSeek) and base.access.covering
    if base.table.without_rowid or (is_covered and join.kind is not JoinKind.RIGHT):
        return None
    bind_tree = bind_table(base.table, base.database)
    return lambda run: partial(_is_empty, bind_tree(run))


def joins_left_of(join: nodes.Join) -> Iterator[nodes.Join]:
    """The joins on the left of another one, whose rows go on although they are empty if it is a RIGHT or FULL JOIN."""
    node = join.left
    while isinstance(node, nodes.Join | nodes.Filter):
        if isinstance(node, nodes.Join):
            yield node
            node = node.left
        else:
            node = node.child


def _n_loops(node: nodes.PlanNode) -> int:
    """How many loops a join has; conditions that are asked once are none."""
    n_loops = 1
    while isinstance(node, nodes.Join | nodes.Filter):
        if isinstance(node, nodes.Join):
            n_loops += 1
            node = node.left
        else:
            node = node.child
    return n_loops - isinstance(node, nodes.OneRow)


def _has_outer_join(node: nodes.PlanNode) -> bool:
    """Is there one among the joins that end in the node?"""
    while isinstance(node, nodes.Join | nodes.Filter):
        if isinstance(node, nodes.Filter):
            node = node.child
            continue
        if node.kind in (JoinKind.LEFT, JoinKind.RIGHT, JoinKind.FULL):
            return True
        node = node.left
    return False


def _is_empty(tree: TableTree) -> bool:
    return not tree.has_rows()


def _has_no_entry(tree: IndexTree) -> bool:
    return not any(tree.cells())


def _has_none(run: Run, name: object) -> bool:
    """Have the rows that are kept under the name been made, and are there none?"""
    rows = run.memo.get(name)
    return rows is not None and not rows
