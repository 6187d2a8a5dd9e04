"""A chosen loop as a plan node: keys, bounds and direction in the index's own order. Source: lang_createindex."""

from __future__ import annotations

from minisql.frozen import replace
from minisql.planner.block import TableItem, conjunction
from minisql.planner.copies import note_copies
from minisql.planner.expr import ROWID, Between, Column, Expr, InQuery
from minisql.planner.generated import computed_columns
from minisql.planner.nodes import (
    Access,
    Filter,
    FullScan,
    IndexSeek,
    InKeys,
    NullsApart,
    OrUnion,
    PlanNode,
    RowidRange,
    RowidSeek,
    Scan,
    SeekKey,
)  # fmt: skip
from minisql.planner.scope import TableSource
from minisql.planner.where.access import cheapest, loops_of
from minisql.planner.where.automatic import automatic_uses, has_constant, hash_lookup, settled_by
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.or_loops import are_exclusive, branch_reading, branch_terms_of
from minisql.planner.where.terms import Use, UseOp, is_of_row
from minisql.schema.objects import Index
from minisql.value.affinity import Affinity


def scan_node(reading: Reading, loop: Loop, reverse: bool, outside: int) -> tuple[PlanNode, set[int]]:
    """The scan of a table by this loop, and the terms (by id) that need no check any more. `outside`: the sources
    (bits) whose rows are known."""
    if loop.automatic:
        uses = automatic_uses(1 << reading.source, reading.terms, outside, reading.item.source.table)
        if not reading.is_semi:
            _read_all_beside_generated(reading.item.source)
        scan = scan_of(reading, loop, FullScan(reverse))
        if reading.is_semi:
            lookup = replace(hash_lookup(scan, uses), order=())  # any row will do
        else:
            lookup = hash_lookup(_with_primary_key(scan), uses, reverse=reverse)
        # An EXISTS that has become a loop leaves a constant in WHERE.
        return replace(lookup, is_partial=reading.beside_exists or has_constant(reading.terms)), settled_by(uses)
    settled = _settled(loop)
    if loop.covering_exprs:
        from minisql.planner.where.entry_exprs import entries_of

        assert loop.index is not None, loop
        reading.entries = entries_of(reading, loop.index, settled, outside)
    return scan_of(reading, loop, access_of(reading, loop, reverse, outside)), settled


def hashed_scan(reading: Reading, loop: Loop, reverse: bool) -> tuple[PlanNode, set[int]]:
    """The same rows from a table in memory, which holds what the conditions on this source alone leave."""
    scan = scan_of(reading, loop, FullScan(reverse))
    loop.covering = False
    uses = [use for use in loop.equal if use.op is not UseOp.IN]
    lookup = replace(hash_lookup(scan, uses), order=())  # the index is of all these columns
    settled = {id(use.term) for use in uses if use.settles}
    return replace(lookup, instead_of=access_of(reading, loop, reverse, 0)), settled


def scan_of(reading: Reading, loop: Loop, access: Access) -> Scan:
    """The table read by an access path."""
    source = reading.item.source
    computed = computed_columns(reading.ctx, source)
    return Scan(
        source.number,
        source.database,
        source.table,
        access,
        tuple(sorted(source.used)) if reading.entries is None else reading.entries.wanted,
        source.label or source.name,
        2.0 ** (loop.out / 10),
        computed=computed,
        unread=source.unread,
    )


def _read_all_beside_generated(source: TableSource) -> None:
    """To SQLite a generated column, stored or not, reads all columns of its table, which so stand in a transient index
    and have a say in the order of its rows."""
    columns = source.table.columns
    if any(number != ROWID and columns[number].generated is not None for number in source.used):
        source.used.update(range(len(columns)))


def _with_primary_key(scan: Scan) -> Scan:
    """A WITHOUT ROWID table with its PRIMARY KEY, read or not: it stands in a transient index in the rowid's place, but
    among the other columns, whose order is that of the rows."""
    if not scan.table.without_rowid:
        return scan
    key = [number for number, column in enumerate(scan.table.columns) if column.primary_key]
    return replace(scan, wanted=tuple(sorted({*scan.wanted, *key})))


def access_of(reading: Reading, loop: Loop, reverse: bool, outside: int) -> Access:
    """The access path of a loop."""
    item = reading.item
    if loop.is_or:
        return _union(reading, loop, outside)
    if loop.index is None:
        return _by_rowid(reading, loop, reverse)
    position = loop.n_equal
    low, high = loop.low, loop.high
    if position < len(loop.index.stored_terms) and loop.index.stored_terms[position].descending:
        low, high = high, low
    equal = tuple(_key(item, loop.index, loop.n_skipped + i, use) for i, use in enumerate(loop.equal))
    is_covering = loop.covering or (loop.covering_exprs and reading.entries is not None)
    is_covering = is_covering and item.source.searched is None  # or the whole row is to be read
    return IndexSeek(
        loop.index,
        _together(reading, loop, equal),
        _bound(low),
        _inclusive(low),
        _bound(high),
        _inclusive(high),
        reverse,
        is_covering,
        with_blobs=loop.high is not None and loop.high.pattern,
        low_width=_width(item, loop.index, position, low),
        high_width=_width(item, loop.index, position, high),
        n_skipped=loop.n_skipped,
    )


def nulls_apart(node: PlanNode) -> PlanNode:
    """The scan with NULLs of the first term that its seek does not fix at the other end; as it is where a bound leaves
    no NULLs."""
    if not isinstance(node, Scan) or not isinstance(node.access, IndexSeek):
        return node
    seek = node.access
    if seek.low is not None or seek.high is not None:
        return node
    term = seek.index.stored_terms[seek.n_skipped + len(seek.equal)]
    return replace(node, access=NullsApart(seek, nulls_first=seek.reverse is not term.descending))


def never_covering(node: PlanNode) -> PlanNode:
    """The search of one table as it is where SQLite reads the table's rows whatever the index has."""
    match node:
        case Filter(child):
            return replace(node, child=never_covering(child))
        case Scan(access=IndexSeek() as seek):
            return replace(node, access=replace(seek, covering=False))
    return node


def reads_rows(node: PlanNode) -> PlanNode:
    """The search of a WITHOUT ROWID table that stands in no SELECT: SQLite looks up the table's row for each entry, and
    passes over one that has none, unless the search is for one row. `EXPLAIN DELETE` of a parent shows it."""
    match node:
        case Filter(child):
            return replace(node, child=reads_rows(child))
        case Scan(access=IndexSeek() as seek) if not is_one_row(seek):
            return replace(node, access=replace(seek, covering=False))
    return node


def is_one_row(seek: IndexSeek) -> bool:
    """Does the search fix a whole unique key, so that it finds one row at most?"""
    fixed = [key for key in seek.equal if isinstance(key, SeekKey) and not key.null_matches]
    return seek.index.unique and len(fixed) == len(seek.index.terms)


def _key(item: TableItem, index: Index, position: int, use: Use) -> SeekKey | InKeys:
    """The key of an index's term; where that is the rowid, the key is converted as the rowid is."""
    key, column = use.key, index.stored_terms[position].column
    if column is None or (column >= 0 and column != item.source.table.rowid_column):
        return key
    if isinstance(key, SeekKey):
        return SeekKey(key.expr, Affinity.INTEGER, key.null_matches)
    return replace(key, affinity=Affinity.INTEGER)


def _together(reading: Reading, loop: Loop, keys: tuple[SeekKey | InKeys, ...]) -> tuple[SeekKey | InKeys, ...]:
    """The keys, those of a row value IN a query from the same rows."""
    if not any(map(is_of_row, loop.equal)):
        return keys
    from minisql.planner.where.row_in import sought_together

    return sought_together(reading.ctx, keys, () if loop.index is None else loop.index.stored_terms[loop.n_skipped :])


def _union(reading: Reading, loop: Loop, outside: int) -> OrUnion:
    """Each branch by its own cheapest search, all that is outside being known."""
    assert loop.or_term is not None
    paths: list[Access] = []
    gates: list[Expr | None] = []
    rests: list[Expr | None] = []
    own = 1 << reading.source
    note_copies(reading.ctx, loop.or_term.expr)  # SQLite makes a query of each branch
    for terms, branch in zip(branch_terms_of(reading, loop.or_term), reading.matcher.or_branches(loop.or_term)):
        inner = branch_reading(reading, terms, outside)
        usable = [each for each in loops_of(inner) if not each.needs & ~outside]
        best = cheapest(usable)
        paths.append(access_of(inner, best, reading.ctx.env.reverses, outside))
        gates.append(conjunction([term.expr for term in branch if not term.mask & own and not term.mask & ~outside]))
        settled = _settled(best) | {id(use.term.expr) for use in best.uses if use.settles}
        left = [term for term in branch if not term.virtual and settled.isdisjoint((id(term), id(term.expr)))]
        rests.append(conjunction([t.expr for t in left if t.mask & own and not t.mask & ~(own | outside)]))
    if are_exclusive(reading.ctx, gates):
        rests = [None] * len(rests)  # what is left of a row is found by no other path
    rests[-1] = None  # no path comes behind it
    return OrUnion(tuple(paths), tuple(gates), tuple(rests), reading.matcher.or_numbers(loop.or_term))


def _by_rowid(reading: Reading, loop: Loop, reverse: bool) -> Access:
    if loop.equal:
        (key,) = _together(reading, loop, (loop.equal[0].key,))
        if isinstance(key, SeekKey):
            return RowidSeek(SeekKey(key.expr, Affinity.INTEGER))
        return RowidSeek(replace(key, affinity=Affinity.INTEGER), reverse)
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
    for use in loop.equal:
        if is_of_row(use) and isinstance(expr := use.term.expr, InQuery):
            from minisql.planner.where.row_in import is_settled

            if is_settled(loop.equal, expr):
                settled.add(id(use.term))
    return settled
