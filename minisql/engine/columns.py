"""The way to `minisql.columnar`, which is imported for the first plan that it may run: what `executor.build` asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import environ
from typing import TYPE_CHECKING, Final

from minisql.numpy_import import import_numpy
from minisql.planner.nodes import PlanNode
from minisql.planner.whole import works_on_whole_tree
from minisql.storage.btree.leaf_pages import estimate_rows
from minisql.storage.text import UTF8

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.run import Operator, Row, Run
    from minisql.executor.trees import Reader
    from minisql.storage.btree.table import TableTree

_IS_FORCED: Final = environ.get("MINISQL_COLUMNS") == "force"
_IS_OFF: Final = environ.get("MINISQL_COLUMNS") == "off"
_MIN_ROWS: Final = 4_000  # of a table, from which on lists of its rows are made of columns (it is even at 2,500)
# What that saves for each (0.35 us), in units of `minisql.columnar.missed`: the first scan of a process takes as long
# by rows as with NumPy's import from 180,000 rows of six columns on, and the next ones 0.6 times that.
_WORK_OF_ROW: Final = 2.5


def candidates(root: PlanNode, *, is_cut: bool) -> Mapping[int, PlanNode]:
    """See `minisql.columnar.build.candidates`."""
    if not _IS_FORCED and not works_on_whole_tree(root):
        return {}
    from minisql.columnar import build

    return build.candidates(root, is_cut=is_cut)


def accelerated(builder: Builder, node: PlanNode, operator: Operator) -> Operator:
    """See `minisql.columnar.build.accelerated`."""
    from minisql.columnar import build

    return build.accelerated(builder, node, operator)


def row_lists(
    run: Run, database: int, tree: TableTree, reader: Reader, bounds: tuple[int, int], *, reverse: bool
) -> Iterable[tuple[int, list[Row]]] | None:
    """See `minisql.storage.btree.table_reading.Lists`."""
    if tree.space.encoding != UTF8 or not (_IS_FORCED or _pay(tree)):
        return None
    import_numpy()
    from minisql.columnar import row_lists

    return row_lists.row_lists(run, database, tree, reader, bounds, reverse=reverse)


def _pay(tree: TableTree) -> bool:
    """Whether columns pay for lists of the table's rows."""
    n_rows = 0 if _IS_OFF else estimate_rows(tree)
    if n_rows < _MIN_ROWS:
        return False
    from minisql.columnar.missed import pays_to_import

    return pays_to_import(int(_WORK_OF_ROW * n_rows))
