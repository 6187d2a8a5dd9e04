"""From a bound block to scans and joins: which rows are read how, and in which order tables are joined.

Joins run in the order of the text. A term is checked as soon as all it reads is there; an equality with a rowid or
with the first columns of an index becomes a seek. ON terms of an outer join stay with its right side.
Source: optoverview §2, §7; queryplanner; lang_select "Determination of input data".
"""

from __future__ import annotations

from minisql.errors import SqlError
from minisql.planner.block import Block, FromItem, JoinItem, Placed, QueryItem, TableItem, conjunction, source_numbers
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Column, Compare, CompareOp, Expr, sources
from minisql.planner.generated import computed_columns
from minisql.planner.nodes import (
    Access,
    Filter,
    FullScan,
    IndexSeek,
    Join,
    JoinKind,
    OneRow,
    PlanNode,
    Relabel,
    RowidSeek,
    Scan,
    SeekKey,
)  # fmt: skip
from minisql.planner.scope import TableSource
from minisql.schema.objects import Index, fold
from minisql.value.affinity import Affinity


def plan_block(ctx: Context, block: Block) -> Placed:
    """The plan of a block; see the module `block` for what it promises."""
    if block.item is None:
        return Placed(_filtered(OneRow(), block.where))
    if isinstance(block.item, TableItem):  # the common case needs no sets of sources
        return Placed(_table(ctx, block.item, block.where, block.where))
    node, left_over = _place(ctx, block.item, block.where, frozenset())
    return Placed(_filtered(node, left_over))


def _filtered(node: PlanNode, terms: list[Expr]) -> PlanNode:
    predicate = conjunction(terms)
    return node if predicate is None else Filter(node, predicate)


def _place(ctx: Context, item: FromItem, terms: list[Expr], left: frozenset[int]) -> tuple[PlanNode, list[Expr]]:
    """Plan an item that runs inside the rows of the sources `left`: (plan, the terms that must wait)."""
    if isinstance(item, JoinItem):
        return _place_join(ctx, item, terms, left)
    there = left | {item.source.number}
    now = [term for term in terms if sources(term) <= there]
    later = [term for term in terms if not sources(term) <= there]
    if isinstance(item, TableItem):
        return _table(ctx, item, now, now), later
    return _filtered(_query(item, materialize=bool(left)), now), later


def _query(item: QueryItem, materialize: bool) -> PlanNode:
    source = item.source
    layout = tuple((source.number, i) for i in range(len(source.columns)))
    return Relabel(item.query.plan(), source.number, layout, materialize, source.name)


def _place_join(ctx: Context, item: JoinItem, terms: list[Expr], left: frozenset[int]) -> tuple[PlanNode, list[Expr]]:
    between = left | source_numbers(item.left)
    if item.kind is JoinKind.INNER:
        left_node, later = _place(ctx, item.left, [*terms, *item.on], left)
        right_node, later = _place(ctx, item.right, later, between)
        return Join(left_node, right_node, JoinKind.INNER, None), later
    there = between | source_numbers(item.right)
    if any(not sources(term) <= there for term in item.on):
        raise SqlError("ON clause references tables to its right")
    if item.kind is JoinKind.LEFT:
        left_node, later = _place(ctx, item.left, terms, left)
        right_node, unplaced = _place(ctx, item.right, item.on, between)
        assert not unplaced, f"{len(unplaced)} ON terms have no place"
        node: PlanNode = Join(left_node, right_node, JoinKind.LEFT, None)
    else:
        # Rows of either side may come without a partner: neither side may be filtered before the join, nor may the
        # right side depend on the left row.
        left_node, unplaced = _place(ctx, item.left, [], left)
        right_node, _ = _place(ctx, item.right, [], frozenset())
        if unplaced:
            raise SqlError("ON clause references tables to its right")
        node, later = Join(left_node, right_node, item.kind, conjunction(item.on)), terms
    now = [term for term in later if sources(term) <= there]
    return _filtered(node, now), [term for term in later if not sources(term) <= there]


# ---------------------------------------------------------------- one table


def _table(ctx: Context, item: TableItem, terms: list[Expr], filters: list[Expr]) -> PlanNode:
    source = item.source
    computed = computed_columns(ctx, source)
    access, used_terms = _access(item, terms)
    table = source.table
    wanted = tuple(sorted(source.used)) if len(source.used) > 1 else tuple(source.used)
    scan = Scan(source.number, source.database, table, access, wanted, source.name, computed=computed)
    if used_terms:
        filters = [term for term in filters if not any(term is used for used in used_terms)]
    return _filtered(scan, filters)


def _access(item: TableItem, terms: list[Expr]) -> tuple[Access, list[Expr]]:
    """The access path, and the terms that it settles by itself."""
    source = item.source
    table = source.table
    if item.indexed_by is not None:
        index = _named_index(item)
        if index.where is not None:
            raise SqlError("no query solution")
        keys, settled = _equal_prefix(source, index, terms)
        return _index_seek(source, index, keys), settled
    if not terms:
        return FullScan(), []
    if not table.without_rowid:
        for term in terms:
            key = _equality(source, ROWID, term)
            if key is not None and not key.null_matches:
                return RowidSeek(SeekKey(key.expr, Affinity.INTEGER)), [term]
    if item.not_indexed:
        return FullScan(), []
    best: tuple[Index, tuple[SeekKey, ...], list[Expr]] | None = None
    for index in table.indexes:
        if index.where is not None:
            continue
        keys, settled = _equal_prefix(source, index, terms)
        if keys and (best is None or _rank(index, keys) > _rank(best[0], best[1])):
            best = index, keys, settled
    if best is None:
        return FullScan(), []
    return _index_seek(source, best[0], best[1]), best[2]


def _named_index(item: TableItem) -> Index:
    assert item.indexed_by is not None
    wanted = fold(item.indexed_by)
    for index in item.source.table.indexes:
        if fold(index.name) == wanted:
            return index
    raise SqlError(f"no such index: {item.indexed_by}")


def _rank(index: Index, keys: tuple[SeekKey, ...]) -> tuple[bool, int, bool]:
    """A whole unique key gives one row; after that the longer prefix wins, then the table's own tree."""
    return index.unique and len(keys) == len(index.terms), len(keys), index.is_table


def _index_seek(source: TableSource, index: Index, keys: tuple[SeekKey, ...]) -> IndexSeek:
    rowid_column = source.table.rowid_column
    held = {ROWID if term.column == rowid_column else term.column for term in index.stored_terms}
    return IndexSeek(index, keys, covering=index.is_table or source.used <= held)


def _equal_prefix(source: TableSource, index: Index, terms: list[Expr]) -> tuple[tuple[SeekKey, ...], list[Expr]]:
    """Keys for as many of the index's first terms as are fixed by an equality, and the terms that these are."""
    keys: list[SeekKey] = []
    settled: list[Expr] = []
    for index_term in index.terms:
        if index_term.column is None:
            break
        number = ROWID if index_term.column == source.table.rowid_column else index_term.column
        for term in terms:
            key = _equality(source, number, term, fold(index_term.collation))
            if key is not None:
                keys.append(key)
                settled.append(term)
                break
        else:
            break
    return tuple(keys), settled


def _equality(source: TableSource, number: int, term: Expr, collation: str | None = None) -> SeekKey | None:
    """`column = value` or `column IS value` as a key to seek, if comparing as the index does gives the same answer.

    The other side must not read this source. The comparison's affinity must leave the column's values as they are:
    TEXT on a TEXT column, a numeric one on a numeric column, none on any (datatype3 §4.2).
    """
    if not isinstance(term, Compare) or term.op not in (CompareOp.EQ, CompareOp.IS):
        return None
    for side, value in ((term.left, term.right), (term.right, term.left)):
        if not isinstance(side, Column) or side.source != source.number or side.column != number:
            continue
        if source.number in sources(value):
            continue
        if collation is not None and fold(term.how.collation.name) != collation:
            continue
        wanted = term.how.affinity
        if (wanted is Affinity.TEXT and side.affinity is not Affinity.TEXT) or (
            wanted is Affinity.NUMERIC and not side.affinity.is_numeric
        ):
            continue
        return SeekKey(value, wanted, null_matches=term.op is CompareOp.IS)
    return None
