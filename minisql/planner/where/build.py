"""A chosen loop as a plan node: keys, bounds and direction in the index's own order. Source: lang_createindex."""

from __future__ import annotations

from minisql.planner.block import TableItem
from minisql.planner.context import Context
from minisql.planner.expr import Between, Column
from minisql.planner.generated import computed_columns
from minisql.planner.nodes import (
    Access,
    FullScan,
    IndexSeek,
    InKeys,
    OrUnion,
    PlanNode,
    RowidRange,
    RowidSeek,
    Scan,
    SeekKey,
)  # fmt: skip
from minisql.planner.where.automatic import hash_lookup
from minisql.planner.where.loops import Loop
from minisql.planner.where.terms import Use, UseOp
from minisql.schema.objects import Index
from minisql.value.affinity import Affinity


def scan_node(ctx: Context, item: TableItem, loop: Loop, reverse: bool) -> tuple[PlanNode, set[int]]:
    """The scan of a table by this loop, and the terms (by id) that need no check any more."""
    source = item.source
    computed = computed_columns(ctx, source)
    wanted = tuple(sorted(source.used))
    scan = Scan(
        source.number,
        source.database,
        source.table,
        FullScan(reverse) if loop.automatic else access_of(item, loop, reverse),
        wanted,
        source.name,
        2.0 ** (loop.out / 10),
        computed=computed,
    )
    if loop.automatic:
        return hash_lookup(scan, loop), {id(use.term) for use in loop.automatic}
    return scan, _settled(loop)


def access_of(item: TableItem, loop: Loop, reverse: bool = False) -> Access:
    """The access path of a loop."""
    if loop.branches:
        return OrUnion(tuple(access_of(item, branch) for branch in loop.branches))
    if loop.index is None:
        return _by_rowid(loop, reverse)
    position = len(loop.equal)
    low, high = loop.low, loop.high
    if position < len(loop.index.terms) and loop.index.terms[position].descending:
        low, high = high, low
    return IndexSeek(
        loop.index,
        tuple(use.key for use in loop.equal),
        _bound(low),
        _inclusive(low),
        _bound(high),
        _inclusive(high),
        reverse,
        loop.covering,
        with_blobs=loop.high is not None and loop.high.pattern,
        low_width=_width(item, loop.index, position, low),
        high_width=_width(item, loop.index, position, high),
    )


def _by_rowid(loop: Loop, reverse: bool) -> Access:
    if loop.equal:
        key = loop.equal[0].key
        if isinstance(key, SeekKey):
            return RowidSeek(SeekKey(key.expr, Affinity.INTEGER))
        return RowidSeek(InKeys(key.items, key.query, Affinity.INTEGER))
    if loop.low is None and loop.high is None:
        return FullScan(reverse)
    return RowidRange(_bound(loop.low), _inclusive(loop.low), _bound(loop.high), _inclusive(loop.high), reverse)


def _bound(use: Use | None) -> SeekKey | None:
    if use is None:
        return None
    assert isinstance(use.key, SeekKey), use.op
    return use.key


def _width(item: TableItem, index: Index, position: int, use: Use | None) -> int:
    """Of a bound by a row value, how many of its columns are terms of the index from `position` on, in its order."""
    width = 1
    for operand, how in () if use is None else use.rest:
        if position + width >= len(index.terms) or type(operand) is not Column or operand.source != item.source.number:
            break
        term = index.terms[position + width]
        if term.column != operand.column or term.descending is not index.terms[position].descending:
            break
        if how.collation.name != term.collation:
            break
        width += 1
    return width


def _inclusive(use: Use | None) -> bool:
    return use is not None and use.op in (UseOp.GE, UseOp.LE)


def _settled(loop: Loop) -> set[int]:
    """Terms whose every row the seek has found right; BETWEEN when both its bounds are used."""
    settled = {id(use.term) for use in loop.uses if use.settles}
    low, high = loop.low, loop.high
    if low is not None and high is not None and low.term is high.term and isinstance(low.term.expr, Between):
        settled.add(id(low.term))
    return settled
