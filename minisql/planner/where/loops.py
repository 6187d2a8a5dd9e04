"""The ways to read one source, each with what it costs: full scans, seeks by rowid and by index, OR unions.

A `Loop` is one level of a nested loop. Costs follow SQLite's model, so that without statistics the same loop wins:
a full scan costs 3 a row, a seek a binary search and then 1 an entry, and the table's row behind an entry 3 more.
Source: optoverview §1, §2, §9; queryplanner §1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.errors import SqlError
from minisql.frozen import frozen, slotted
from minisql.planner.block import TableItem
from minisql.planner.expr import ROWID
from minisql.planner.where.estimate import index_rows, index_width, table_rows, table_width
from minisql.planner.where.logest import LogEst, log_add, log_est, log_of_log
from minisql.planner.where.match import IndexMatcher
from minisql.planner.where.terms import LOWER, UPPER, Term, Use, UseOp
from minisql.schema.objects import Index

if TYPE_CHECKING:
    from minisql.planner.where.virtual import Answer

_SCAN_PER_ROW: Final = 16  # a row of a full scan, or one looked up by its rowid: 3 units
_BOUND: Final = 20  # a bound leaves a quarter; two leave 1/64


@slotted
class Loop:
    """One way to read a source.

    `needs`: sources (bits) that must be read outside of it. `setup`, `run`, `out`: LogEsts of the cost once, of the
    cost for each run, and of the rows that come out. `equal`: the uses of the first index terms; `low`, `high` bound
    the next, in the column's order. `index` None: by rowid. `branches`: an OR union. `automatic`: equalities that a
    transient index serves. `virtual`: what a virtual table's module has answered.
    """

    source: int
    needs: int = 0
    setup: LogEst = 0
    run: LogEst = 0
    out: LogEst = 0
    index: Index | None = None
    equal: tuple[Use, ...] = ()
    low: Use | None = None
    high: Use | None = None
    covering: bool = False
    one_row: bool = False
    branches: tuple[Loop, ...] = ()
    or_term: Term | None = None
    automatic: tuple[Use, ...] = ()
    virtual: Answer | None = None

    @property
    def uses(self) -> tuple[Use, ...]:
        return (*self.equal, *(use for use in (self.low, self.high) if use is not None), *self.automatic)


@slotted
class Reading:
    """The source to read and all that decides how.

    `barred`: sources that must come first (an outer join's left side). `order_columns`: columns that a wanted order
    begins with: only for them a scan of a whole index is worth a thought when it does not cover.
    """

    item: TableItem
    terms: Sequence[Term]
    matcher: IndexMatcher
    barred: int = 0
    order_columns: frozenset[int] = frozenset()

    @property
    def source(self) -> int:
        return self.item.source.number


def shortcut(reading: Reading) -> Loop | None:
    """The loop that nothing can beat: at most one row, by rowid or by a whole unique key fixed by constants."""
    table = reading.item.source.table
    if reading.item.indexed_by is not None:
        return None
    equalities = (UseOp.EQ, UseOp.IS)
    uses = [use for term in reading.terms for use in term.uses if use.op in equalities and not use.needs]
    if not table.without_rowid:
        for use in uses:
            if use.source == reading.source and use.column == ROWID:
                return Loop(reading.source, run=33, out=0, equal=(use,), one_row=True)
    uses = [use for use in uses if use.op is UseOp.EQ]
    if not uses:
        return None
    if reading.item.not_indexed:
        return None
    for index in table.indexes:
        if index.unique and index.where is None and len(index.terms) <= len(uses):
            equal = _whole_key(reading, index, uses)
            if equal is not None:
                return Loop(
                    reading.source, run=39, index=index, equal=equal, one_row=True, covering=_covers(reading, index)
                )
    return None


def _whole_key(reading: Reading, index: Index, uses: Sequence[Use]) -> tuple[Use, ...] | None:
    equal = []
    for position in range(len(index.terms)):
        found = next((use for use in uses if reading.matcher.serves(index, position, use)), None)
        if found is None:
            return None
        equal.append(found)
    return tuple(equal)


def _prefer_more_terms(loops: Sequence[Loop]) -> None:
    """Make a seek that uses all terms of another seek, and more, cheaper than that one: the guesses for terms that are
    only checked would else let `a = ?` alone beat `a = ? AND b = ?` on an index of both."""
    seen: list[Loop] = []
    for loop in loops:
        if loop.index is None or loop.branches or loop.virtual is not None:
            continue
        for other in seen:
            if _is_cheaper_part(other, loop):
                loop.run = min(other.run, loop.run)
                loop.out = min(other.out - 1, loop.out)
            elif _is_cheaper_part(loop, other):
                loop.run = max(other.run, loop.run)
                loop.out = max(other.out + 1, loop.out)
        seen.append(loop)


def _is_cheaper_part(part: Loop, whole: Loop) -> bool:
    """Does `part` use some of the terms of `whole`, no others, and cost less?"""
    if len(part.uses) >= len(whole.uses) or (part.run > whole.run and part.out > whole.out):
        return False
    if part.covering and not whole.covering:
        return False
    return {id(use.term) for use in part.uses} <= {id(use.term) for use in whole.uses}


def loops_of(reading: Reading) -> list[Loop]:
    """All loops worth considering."""
    item = reading.item
    if item.indexed_by is not None:
        named = reading.matcher.named_index(item.indexed_by)
        usable = named.where is None or reading.matcher.implied(named, reading.terms)
        found = list(_index_loops(reading, named)) if usable else []
        if not found:
            raise SqlError("no query solution")
        _prefer_more_terms(found)
        return found
    loops = list(_rowid_loops(reading))
    if not item.not_indexed or item.source.table.without_rowid:  # a table that is an index needs one
        for index in item.source.table.indexes:
            if index.where is None or reading.matcher.implied(index, reading.terms):
                loops.extend(_index_loops(reading, index))
        loops.extend(_or_loops(reading))
    _prefer_more_terms(loops)
    return loops


# ---------------------------------------------------------------- by rowid


def _rowid_loops(reading: Reading) -> Iterator[Loop]:
    table = reading.item.source.table
    rows = table_rows(table)
    if not table.without_rowid:
        search = log_of_log(rows)
        for use in _uses_of(reading, ROWID):
            if use.op in (UseOp.EQ, UseOp.IS, UseOp.IN):
                keys = log_est(use.n_keys) if use.op is UseOp.IN else 0
                run = log_add(search, 1 + 15) + keys
                needs = use.needs | reading.barred
                loop = Loop(reading.source, needs, run=run, out=keys, equal=(use,), one_row=use.op is not UseOp.IN)
                yield _adjusted(reading, loop, rows)
        yield from _ranges(reading, ROWID, rows, search)
        full = Loop(reading.source, reading.barred, run=rows + _SCAN_PER_ROW, out=rows)
        yield _adjusted(reading, full, rows)


def _uses_of(reading: Reading, column: int) -> Iterator[Use]:
    for term in reading.terms:
        for use in term.uses:
            if use.source == reading.source and use.column == column:
                yield use


def _ranges(reading: Reading, column: int, rows: LogEst, search: LogEst) -> Iterator[Loop]:
    uses = list(_uses_of(reading, column))
    for low, high in _bound_pairs(uses):
        out = max(10, rows - _reduction(low, high))
        needs = _needs((low, high)) | reading.barred
        run = log_add(search, out + 16)
        yield _adjusted(reading, Loop(reading.source, needs, run=run, out=out, low=low, high=high), rows)


def _bound_pairs(uses: Iterable[Use]) -> Iterator[tuple[Use | None, Use | None]]:
    """The bounds alone, then the best pair."""
    uses = list(uses)
    patterns = [use for use in uses if use.pattern]
    lows = [use for use in uses if use.op in LOWER and not use.pattern]
    highs = [use for use in uses if use.op in UPPER and not use.pattern]
    for low, high in zip(patterns[::2], patterns[1::2]):
        yield low, high
    for low in lows[:2]:
        yield low, None
        for high in highs[:2]:
            yield low, high
    for high in highs[:2]:
        yield None, high


def _reduction(low: Use | None, high: Use | None) -> LogEst:
    if low is not None and high is not None:
        return 3 * _BOUND
    return _BOUND if low is not None or high is not None else 0


def _needs(uses: Iterable[Use | None]) -> int:
    needs = 0
    for use in uses:
        if use is not None:
            needs |= use.needs
    return needs


# ---------------------------------------------------------------- by index


def _index_loops(reading: Reading, index: Index) -> Iterator[Loop]:
    yield from _index_scan(reading, index)
    table = reading.item.source.table
    rows = table_rows(table)
    estimates = index_rows(index, table)
    state = _Prefix((), estimates[0], 0, 0)
    yield from _extend(reading, index, state, estimates, log_of_log(rows), rows)


@frozen
class _Prefix:
    """Equalities on the first terms of an index: the rows they leave for one key, and how many keys IN gives."""

    equal: tuple[Use, ...]
    out: LogEst
    keys: LogEst
    needs: int


def _extend(
    reading: Reading, index: Index, prefix: _Prefix, estimates: Sequence[LogEst], search: LogEst, rows: LogEst
) -> Iterator[Loop]:
    """Each way to use the next term of the index, and behind each equality the ways to use those that follow."""
    position = len(prefix.equal)
    if position >= len(index.terms):
        return
    uses = [use for term in reading.terms for use in term.uses if reading.matcher.serves(index, position, use)]
    for use in uses:
        if use.op in LOWER or use.op in UPPER:
            continue
        out = prefix.out + estimates[position + 1] - estimates[position]
        if use.op is UseOp.IS_NULL:
            out += 10
        keys = prefix.keys + (log_est(use.n_keys) if use.op is UseOp.IN else 0)
        new = _Prefix((*prefix.equal, use), out, keys, prefix.needs | use.needs)
        yield _seek(reading, index, new, None, None, search, rows)
        yield from _extend(reading, index, new, estimates, search, rows)
    for low, high in _bound_pairs(uses):
        yield _seek(reading, index, prefix, low, high, search, rows)


def _seek(
    reading: Reading, index: Index, prefix: _Prefix, low: Use | None, high: Use | None, search: LogEst, rows: LogEst
) -> Loop:
    table = reading.item.source.table
    out = prefix.out
    if low is not None or high is not None:
        out = max(10, out - _reduction(low, high))
    covering = _covers(reading, index)
    entries = out + 1 + 15 * index_width(index, table) // table_width(table)
    run = log_add(search, entries)
    if not covering:
        run = log_add(run, out + _SCAN_PER_ROW)
    whole = len(prefix.equal) == len(index.terms) and index.unique
    loop = Loop(
        reading.source,
        prefix.needs | _needs((low, high)) | reading.barred,
        run=run + prefix.keys,
        out=out + prefix.keys,
        index=index,
        equal=prefix.equal,
        low=low,
        high=high,
        covering=covering,
        one_row=whole and all(use.op is UseOp.EQ for use in prefix.equal),
    )
    return _adjusted(reading, loop, rows)


def _index_scan(reading: Reading, index: Index) -> Iterator[Loop]:
    """A scan of the whole index: when it covers and is narrower than the table, for its order, or as all there is."""
    table = reading.item.source.table
    rows = table_rows(table)
    covering = _covers(reading, index)
    narrow = covering and index_width(index, table) < table_width(table)
    ordered = any(term.column in reading.order_columns for term in index.terms)
    forced = reading.item.indexed_by is not None or index.where is not None
    if not (narrow or ordered or forced or table.without_rowid):
        return
    if index.is_table:
        yield _adjusted(
            reading,
            Loop(reading.source, reading.barred, run=rows + _SCAN_PER_ROW, out=rows, index=index, covering=True),
            rows,
        )
        return
    entries = index_rows(index, table)[0]
    run = entries + 1 + 15 * index_width(index, table) // table_width(table)
    if not covering:
        run = log_add(run, entries + _SCAN_PER_ROW)
    loop = Loop(reading.source, reading.barred, run=run, out=entries, index=index, covering=covering)
    yield _adjusted(reading, loop, entries)


def _covers(reading: Reading, index: Index) -> bool:
    """Does every column that is read stand in the index?"""
    if index.is_table:
        return True
    source = reading.item.source
    used = set(range(len(source.table.columns))) if source.whole else source.used
    return used <= reading.matcher.held(index)


# ---------------------------------------------------------------- OR


def _or_loops(reading: Reading) -> Iterator[Loop]:
    """A union of seeks, one for each branch of an OR, if every branch has one (optoverview §2.2)."""
    for term in reading.terms:
        if not term.mask >> reading.source & 1 or term.uses or term.virtual:
            continue
        branches = reading.matcher.or_branches(term)
        if len(branches) < 2:
            continue
        loops: list[Loop] = []
        for branch in branches:
            candidates = [loop for loop in _branch_loops(reading, branch) if loop.uses]
            if not candidates:
                break
            loops.append(min(candidates, key=lambda loop: loop.run))
        else:
            run = out = needs = 0
            for position, loop in enumerate(loops):
                run = loop.run if position == 0 else log_add(run, loop.run)
                out = loop.out if position == 0 else log_add(out, loop.out)
                needs |= loop.needs
            union = Loop(reading.source, needs, run=run + 1, out=out, branches=tuple(loops), or_term=term)
            yield _adjusted(reading, union, table_rows(reading.item.source.table))


def _branch_loops(reading: Reading, branch: Sequence[Term]) -> Iterator[Loop]:
    inner = Reading(reading.item, branch, reading.matcher, reading.barred)
    yield from _rowid_loops(inner)
    for index in reading.item.source.table.indexes:
        if index.where is None:
            yield from _index_loops(inner, index)


# ---------------------------------------------------------------- terms that are only checked


def _adjusted(reading: Reading, loop: Loop, rows: LogEst) -> Loop:
    """Terms that the loop can check but does not use leave fewer rows: each a little, the best equality a lot."""
    used = {id(use.term) for use in loop.uses}
    there = loop.needs | reading.barred | 1 << reading.source
    reduce = 0
    out = loop.out
    for term in reading.terms:
        if id(term) in used or term.virtual or not term.mask >> reading.source & 1 or term.mask & ~there:
            continue
        out -= 1
        equality = next((use for use in term.uses if use.op in (UseOp.EQ, UseOp.IS)), None)
        if equality is not None:
            reduce = max(reduce, 10 if _is_small_integer(equality) else 20)
    loop.out = min(out, rows - reduce)
    return loop


def _is_small_integer(use: Use) -> bool:
    """Values like 0 and 1 are often flags, which leave many rows."""
    value = getattr(getattr(use.key, "expr", None), "value", None)
    return type(value) is int and -1 <= value <= 1
