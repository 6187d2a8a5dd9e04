"""One level of a nested loop: a way to read one source, and which ways are worth a thought beside others.

Costs follow SQLite's model, so that without statistics the same loop wins: a full scan costs 3 a row, a seek a binary
search and then 1 an entry, and the table's row behind an entry 3 more.
Source: optoverview §1, §2, §9; queryplanner §1.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Final

from minisql.frozen import field, slotted
from minisql.planner.block import Above, TableItem
from minisql.planner.context import Context
from minisql.planner.expr import ROWID, Column, Compare, CompareOp, Const, Expr
from minisql.planner.same import same_expr
from minisql.planner.where.estimate import table_rows
from minisql.planner.where.logest import LogEst
from minisql.planner.where.match import IndexMatcher
from minisql.planner.where.prefix import pattern_length
from minisql.planner.where.terms import Term, Use, UseOp, mask_of
from minisql.planner.where.use_list import UseList
from minisql.schema.objects import Index

if TYPE_CHECKING:
    from minisql.planner.where.entry_exprs import Entries
    from minisql.planner.where.virtual import Answer

SCAN_PER_ROW: Final = 16  # a row of a full scan, or one looked up by its rowid: 3 units


@slotted
class Loop:
    """One way to read a source.

    `needs`: sources (bits) that must be read outside of it. `setup`, `run`, `out`: LogEsts of the cost once, of the
    cost for each run, and of the rows that come out. `equal`: the uses of the first index terms, but for `n_skipped`
    before them, all of whose values are tried; `low`, `high` bound the next, in the column's order. `index` None: by
    rowid. `is_or`: a union of seeks, one for each branch of `or_term`. `automatic`: equalities that a transient index
    serves. `virtual`: what a virtual table's module has answered. `order_of`: the number of the index whose order may
    be of use, 0 if it is not. `covering_exprs`: the index may cover by the
    expressions that it holds (entry_exprs.py). `width`: the LogEst of an entry's bytes. `self_culls`: terms over this
    source alone leave rows out that the seek finds. `is_derived_table`: all rows of a subquery. `found`: the rows
    before terms have left any out.
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
    is_or: bool = False
    or_term: Term | None = None
    automatic: tuple[Use, ...] = ()
    covering_exprs: bool = False
    virtual: Answer | None = None
    n_skipped: int = 0
    order_of: int = 0
    width: LogEst = 0
    self_culls: bool = False
    is_derived_table: bool = False
    found: LogEst | None = None

    @property
    def rows_alone(self) -> LogEst:
        """What SQLite takes for the rows of a query that has no other source, and sorts nothing."""
        return self.out if self.found is None else self.found

    @property
    def uses(self) -> tuple[Use, ...]:
        return (*self.equal, *(use for use in (self.low, self.high) if use is not None), *self.automatic)

    @property
    def n_equal(self) -> int:
        """How many index terms are fixed, those that are skipped included."""
        return self.n_skipped + len(self.equal)

    @property
    def is_indexed(self) -> bool:
        return self.index is not None

    @property
    def n_terms(self) -> int:
        return len(self.uses) + self.is_or


@slotted
class Reading:
    """The source to read and all that decides how.

    `uses`: those of `terms`. `all_terms`: those that speak of other sources alone too, and those of outer joins; empty
    if there are no others. `barred`: sources that must come first (an outer join's left side). `order`: expressions
    that a wanted order is of: only for them a scan of a whole index is worth a thought when it does not cover.
    `is_outer`: it is the right side of an outer join. `is_right`: that of a RIGHT or FULL JOIN, searched by ON.
    `above`: what reads its rows behind the terms, None if that is not known. `entries`: what the chosen index is read
    for, if it covers by its expressions. `beside_exists`: WHERE has had an EXISTS that is a loop. `is_semi`: its first
    row is its last one. `must_redo`: samples have shown that a term chooses less than the loops found before took for
    granted.
    """

    ctx: Context
    item: TableItem
    terms: Sequence[Term]
    matcher: IndexMatcher
    uses: UseList
    barred: int = 0
    order: Sequence[Expr] = ()
    all_terms: Sequence[Term] = ()
    is_outer: bool = False
    is_right: bool = False
    is_semi: bool = False
    must_redo: bool = False
    above: Above | None = None
    entries: Entries | None = None
    beside_exists: bool = False

    @property
    def source(self) -> int:
        return self.item.source.number

    @property
    def rows(self) -> LogEst:
        return table_rows(self.item.source.table)

    def adjusted(self, loop: Loop, rows: LogEst) -> Loop:
        """The loop with what the terms that it only checks leave of its rows, of `rows` in all."""
        is_alone = not self.all_terms
        return adjusted(
            self.ctx,
            loop,
            self.terms,
            rows,
            is_outer=self.is_outer,
            is_joined=self.is_outer or self.is_right,
            is_alone=is_alone,
            matcher=self.matcher,
        )

    def covers(self, index: Index) -> bool:
        """Does every column that is read stand in the index? To SQLite, who reads a generated column reads them all,
        and the rowid under its column's name is none that an index has unless it names it."""
        if index.is_table:
            return True
        source = self.item.source
        columns = source.table.columns
        used: Set[int] = source.used if source.searched is None else source.searched
        if source.whole:
            used = {*range(len(columns))}
        held = self.matcher.held(index)
        if any(columns[number].generated is not None for number in used if number >= 0):
            held |= {term.column for term in index.terms if term.column is not None}
            return held >= {*range(len(columns))}
        return used <= held

    def covers_by_exprs(self, index: Index) -> bool:
        """Are the columns that the index lacks read inside of its expressions alone?"""
        if self.above is None or not has_expressions(index):
            return False
        from minisql.planner.where.entry_exprs import may_cover  # here, so that other queries do not load it

        return may_cover(self, index)

    def is_ordered_by(self, index: Index | None) -> bool:
        """Could the order of the index, or None: that of the rowids, be of use?"""
        if index is not None and index.unordered:
            return False
        for expr in self.order:
            if type(expr) is Column and expr.source == self.source:
                if expr.column == ROWID:
                    return True
                if index is not None and any(self._column(term.column) == expr.column for term in index.terms):
                    return True
            elif index is not None:
                for term in index.terms:
                    if term.expr is not None and same_expr(self.matcher.bound(term.expr), expr, self.ctx.pinned):
                        return True
        return False

    def _column(self, column: int | None) -> int | None:
        return ROWID if column is not None and column == self.item.source.table.rowid_column else column


def has_expressions(index: Index) -> bool:
    return any(term.column is None for term in index.terms)


# ---------------------------------------------------------------- the only loop


def shortcut(reading: Reading) -> Loop | None:
    """The loop that nothing can beat: at most one row, by rowid or by a whole unique key fixed by constants."""
    table = reading.item.source.table
    if reading.item.indexed_by is not None or reading.item.not_indexed:
        return None
    if not table.without_rowid:
        for use in reading.uses.of_column(reading.source, ROWID):
            if use.op in (UseOp.EQ, UseOp.IS) and not use.needs:
                return Loop(reading.source, run=33, out=0, equal=(use,), one_row=True)
    for index in table.indexes:
        if index.unique and index.where is None and len(index.terms) <= 3:
            equal = _whole_key(reading, index)
            if equal is not None:
                return Loop(
                    reading.source, run=39, index=index, equal=equal, one_row=True, covering=reading.covers(index)
                )
    return None


def _whole_key(reading: Reading, index: Index) -> tuple[Use, ...] | None:
    equal: list[Use] = []
    for position in range(len(index.terms)):
        fitting = (
            use
            for use in reading.matcher.uses(reading.uses, index, position)
            if use.op is UseOp.EQ and not use.needs
        )
        found = next(fitting, None)
        if found is None:
            return None
        equal.append(found)
    return tuple(equal)


# ---------------------------------------------------------------- beside one another


@slotted
class LoopSet:
    """The loops of one source that none of the others makes needless."""

    loops: list[Loop] = field(default_factory=list)

    def add(self, loop: Loop) -> None:
        """Keep the loop unless one is there that needs no more and costs no more; drop those that it makes needless."""
        self._adjust(loop)
        place = self._lesser(loop, 0)
        if place is None:
            return
        if place == len(self.loops):
            self.loops.append(loop)
            return
        self.loops[place] = loop
        following = place + 1
        while (found := self._lesser(loop, following)) is not None and found < len(self.loops):
            del self.loops[found]
            following = found

    def _lesser(self, new: Loop, start: int) -> int | None:
        """The place of the first loop that `new` is at least as good as, or the end; None: one is better than `new`."""
        for place in range(start, len(self.loops)):
            old = self.loops[place]
            if old.order_of != new.order_of:
                continue
            is_seek = new.index is not None and any(use.op in (UseOp.EQ, UseOp.IS) for use in new.equal)
            if old.automatic and is_seek and not new.n_skipped and not new.needs & ~old.needs:
                return place
            if not old.needs & ~new.needs and old.setup <= new.setup and old.run <= new.run and old.out <= new.out:
                return None
            if not new.needs & ~old.needs and old.run >= new.run and old.out >= new.out:
                return place
        return len(self.loops)

    def _adjust(self, new: Loop) -> None:
        """Make a seek that uses all terms of another seek, and more, cheaper than that one: the guesses for terms that
        are only checked would else let `a = ?` alone beat `a = ? AND b = ?` on an index of both."""
        if new.index is None:
            return
        for old in self.loops:
            if old.index is None:
                continue
            if _is_cheaper_part(old, new):
                new.run, new.out = min(old.run, new.run), min(old.out - 1, new.out)
            elif _is_cheaper_part(new, old):
                new.run, new.out = max(old.run, new.run), max(old.out + 1, new.out)


def _is_cheaper_part(part: Loop, whole: Loop) -> bool:
    """Does `part` use some of the terms of `whole`, no others, and cost less?"""
    if part.run > whole.run and part.out > whole.out:
        return False
    same_index = part.index is whole.index and not part.n_skipped and not whole.n_skipped
    if same_index and part.n_equal < whole.n_equal:
        return True
    if len(part.uses) >= len(whole.uses) or whole.n_skipped > part.n_skipped:
        return False
    known = {id(use) for use in whole.uses}
    if any(id(use) not in known for use in part.uses):
        return False
    return not part.covering or whole.covering


# ---------------------------------------------------------------- terms that are only checked


def adjusted(
    ctx: Context,
    loop: Loop,
    terms: Sequence[Term],
    rows: LogEst,
    *,
    is_outer: bool,
    is_joined: bool,
    is_alone: bool = False,
    matcher: IndexMatcher | None = None,
) -> Loop:
    """Terms that the loop can check but does not use leave fewer rows: each a little, a pattern the less the more it
    looks for, the best equality a lot; that of an expression only if there is an index on it. `is_alone`: it is the
    only loop, so patterns, whose literals would be pinned, do not matter. `is_joined`: the terms are the ON of an outer
    join of which this is the right side, which to SQLite they all read."""
    used = {id(use.origin or use.term) for use in loop.uses}
    own = 1 << loop.source
    there = loop.needs | own
    reduce = 0
    out = loop.found = loop.out
    for term in terms:
        mask = term.mask | own if is_joined else term.mask
        if id(term) in used or term.virtual or not mask & own or mask & ~there:
            continue
        if mask == own and (not is_outer or term.uses):
            loop.self_culls = True
        if term.likelihood <= 0:
            out += term.likelihood
            continue
        out -= 1 if is_alone else 1 + 2 * pattern_length(ctx, term.expr)
        value = _equal_to(term.expr, matcher)
        if value is not None and not term.is_often_true:
            share = 10 if _is_small_integer(ctx, value) else 20
            if share > reduce:
                term.was_guessed = True
                reduce = share
    loop.out = min(out, rows - reduce)
    return loop


def _equal_to(expr: Expr, matcher: IndexMatcher | None) -> Expr | None:
    """What an equality compares a column with, or an expression that has an index; None for any other term. Whether an
    index could serve it does not matter, but no table may be read on both sides."""
    if not isinstance(expr, Compare) or expr.op not in (CompareOp.EQ, CompareOp.IS):
        return None
    if mask_of(expr.left) & mask_of(expr.right):
        return None
    for operand, value in ((expr.left, expr.right), (expr.right, expr.left)):
        if type(operand) is Column or (matcher is not None and matcher.is_indexed(operand)):
            return value
    return None


def _is_small_integer(ctx: Context, expr: Expr) -> bool:
    """Values like 0 and 1 are often flags, which leave many rows."""
    is_small = isinstance(expr, Const) and type(expr.value) is int and -1 <= expr.value <= 1
    if is_small and isinstance(expr, Const) and expr.slot is not None:
        ctx.pinned.add(expr.slot)
    return is_small


def full_scan(reading: Reading) -> Loop:
    """All rows of a rowid table. Where there are samples of one of its indexes a scan counts a little less."""
    rows = reading.rows
    per_row = SCAN_PER_ROW - (2 if any(index.samples for index in reading.item.source.table.indexes) else 0)
    order_of = int(reading.is_ordered_by(None))
    loop = Loop(reading.source, reading.barred, run=rows + per_row, out=rows, order_of=order_of)
    return reading.adjusted(loop, rows)

