"""Aggregates over a whole table that need not read it: count(*), and min() or max() of an indexed column.

Source: optoverview §14 "The MIN/MAX optimization"; queryplanner "Counting".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem
from minisql.planner.expr import AggregateCall, Column, Const, Expr, SortTerm, Unary, UnaryOp, sources
from minisql.planner.nodes import CountRows, Filter, Limit, PlanNode
from minisql.planner.scope import Aggregation
from minisql.planner.steady import is_repeatable
from minisql.planner.where.estimate import index_width, table_width
from minisql.schema.objects import Index, fold


def count_rows(
    item: FromItem | None, where: Sequence[Expr], aggregation: Aggregation, *, alone: bool
) -> CountRows | None:
    """`SELECT count(*) FROM t` without more: the count of the narrowest tree that has an entry for each row. `alone`:
    the count is all that is wanted; then SQLite does not even see an INDEXED BY."""
    if not isinstance(item, TableItem) or where or len(aggregation.calls) != 1:
        return None
    if item.indexed_by is not None and (not alone or not _has_index(item)):
        return None
    call = aggregation.calls[0]
    if call.function.name.lower() != "count" or call.args or call.where is not None or not call.function.builtin:
        return None
    source = item.source
    if source.table.virtual is not None:
        return None
    if source.used and not alone:
        return None  # a bare column is wanted too (by ORDER BY, if the count is alone, which has nothing to sort)
    best: Index | None = None
    width = table_width(source.table)
    for index in () if item.not_indexed else source.table.indexes:
        if index.where is None and not index.is_table and index_width(index, source.table) < width:
            best, width = index, index_width(index, source.table)
    return CountRows(aggregation.source, source.database, source.table, best, source.name)


def _has_index(item: TableItem) -> bool:
    """Is the index of INDEXED BY there? If not, whoever plans the scan says so."""
    assert item.indexed_by is not None
    return any(fold(index.name) == fold(item.indexed_by) for index in item.source.table.indexes)


def extreme_order(
    aggregation: Aggregation, item: FromItem | None, *, reads_bare: bool = False
) -> tuple[SortTerm, ...]:
    """The order in which the first row that is not NULL has the minimum or maximum; empty when there is none.
    `reads_bare`: see `first_extreme`."""
    if len(aggregation.calls) != 1:
        return ()
    call = aggregation.calls[0]
    if call.function.name.lower() not in ("min", "max") or not call.function.builtin or call.where is not None:
        return ()
    (operand,) = call.args
    if not isinstance(operand, Column) and (reads_bare or not is_repeatable(operand) or not sources(operand)):
        return ()
    descending = call.function.name.lower() == "max"
    if not descending and isinstance(item, TableItem) and item.source.table.virtual is not None:
        return ()  # SQLite asks for an order with NULLs last, which it asks of no module
    nulls_first = not descending and not (isinstance(operand, Column) and _is_of_query(item, operand.source))
    return (SortTerm(operand, call.collation, descending, nulls_first),)


def _is_of_query(item: FromItem | None, source: int) -> bool:
    """Is it a subquery's? One that comes with NULLs first is not in the order that SQLite asks for."""
    if isinstance(item, JoinItem):
        return _is_of_query(item.left, source) or _is_of_query(item.right, source)
    return isinstance(item, QueryItem) and item.source.number == source


def first_extreme(node: PlanNode, call: AggregateCall, *, reads_bare: bool) -> PlanNode:
    """Of rows in `extreme_order`, the one that decides; the aggregate above sees no other. `reads_bare`: bare columns
    are wanted, which for a min() are those of the first row if all are NULL."""
    (operand,) = call.args
    if reads_bare and isinstance(operand, Column):
        return Limit(node, Const(1), None, operand)
    if call.function.name.lower() == "max":  # NULLs are the last ones
        return Limit(node, Const(1), None)
    return Limit(Filter(node, Unary(UnaryOp.NOT_NULL, call.args[0])), Const(1), None)


