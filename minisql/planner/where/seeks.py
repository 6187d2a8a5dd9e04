"""The ways to search one index, or the rowids: equalities on its first terms, then a range, with what each costs.

Beside the equalities that WHERE gives, the first terms may be skipped: where they have few values, each of these is
looked up in turn (optoverview §7 "The Skip-Scan Optimization"). Estimates come from the index's samples if values are
known, else from the averages of sqlite_stat1, else they are SQLite's guesses.
Source: optoverview §2, §7; queryplanner-ng §3; lang_analyze.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, cast

from minisql.frozen import frozen, slotted
from minisql.planner.expr import ROWID, Column, Compare, CompareOp, Expr, Outer
from minisql.planner.nodes import InKeys, SeekKey
from minisql.planner.rewrites import is_off
from minisql.planner.where.checks import is_covered
from minisql.planner.where.estimate import index_rows, index_width, is_useless, table_width
from minisql.planner.where.logest import LogEst, log_add, log_est, log_of_log
from minisql.planner.where.loops import SCAN_PER_ROW, Loop, LoopSet, Reading
from minisql.planner.where.samples import NOT_KNOWN, Histogram, Probe, histogram, known_value
from minisql.planner.where.terms import LOWER, UPPER, Term, Use, UseOp, mask_of
from minisql.planner.where.weighed import Given
from minisql.schema.objects import Index
from minisql.value.types import Value

_BOUND: Final = 20  # a bound leaves a quarter; two leave 1/64
_LEAST: Final = 10  # of a range without samples: 2 rows
_QUERY_KEYS: Final = 46  # IN with a subquery: 25 values
_LEAST_REPEATS: Final = 42  # values that repeat 18 times on average may be skipped
_SKIP_PENALTY: Final = 5
_FIXING: Final = (UseOp.EQ, UseOp.IS)
SKIP_SCAN: Final = "skip_scan"
STAT4: Final = "stat4"


@frozen
class _State:
    """How far a search of the index has come.

    `out`: the rows left for one set of keys. `n_sets`: how many sets IN and skipped terms give. `values`: those of the
    fixed terms, as long as they are known. `low`: the next term has a lower bound already.
    """

    equal: tuple[Use, ...]
    n_skipped: int
    out: LogEst
    n_sets: LogEst
    needs: int
    values: Probe
    low: Use | None = None
    one_row: bool = False

    @property
    def position(self) -> int:
        return self.n_skipped + len(self.equal)


@slotted
class _Search:
    """One index of a reading. `index` None: the rowids."""

    reading: Reading
    index: Index | None
    estimates: tuple[LogEst, ...]
    n_key: int
    n_columns: int
    width: LogEst
    covering: bool
    covering_exprs: bool
    order_of: int
    loops: LoopSet
    histogram: Histogram | None

    # ---- what the terms of the index are

    def column(self, position: int) -> int | None:
        """The column of the term at a position, ROWID for the rowid; None for an expression."""
        if self.index is None:
            return ROWID
        column = self.index.stored_terms[position].column
        return ROWID if column is not None and column == self.reading.item.source.table.rowid_column else column

    def uses(self, position: int) -> Iterator[Use]:
        reading = self.reading
        if self.index is None:
            yield from reading.uses.of_column(reading.source, ROWID)
        else:
            yield from reading.matcher.uses(reading.uses, self.index, position)

    def estimate(self, position: int) -> LogEst:
        """Rows that agree in the first `position` terms; behind the key's terms there is one."""
        return self.estimates[position] if position < len(self.estimates) else 0

    def never_null(self, position: int) -> bool:
        column = self.column(position)
        if column is None:
            return False
        table = self.reading.item.source.table
        if column == ROWID or table.columns[column].not_null is not None:
            return True
        return table.without_rowid and bool(table.columns[column].primary_key)

    # ---- going on

    def extend(self, state: _State) -> None:
        """Every way to use the next term, and behind each the ways to use those that follow."""
        index, position = self.index, state.position
        for use in self.uses(position):
            if not self._may_use(use, position):
                continue
            if use.op in LOWER:
                self._bounded(state, use, None)
                if not use.pattern:
                    self._upper_bounds(state, use)
            elif use.op in UPPER:
                self._bounded(state, None, use)
            else:
                self._fixed(state, use)
        if (
            index is not None
            and position == state.n_skipped
            and position + 1 < self.n_key
            and index.stat is not None
            and not index.no_skip_scan
            and self.estimates[position + 1] >= _LEAST_REPEATS
            and not is_off(SKIP_SCAN)
        ):
            n_values = self.estimates[position] - self.estimates[position + 1]
            n_sets = state.n_sets + n_values + _SKIP_PENALTY
            self.extend(_State((), position + 1, state.out - n_values, n_sets, state.needs, state.values))

    def _may_use(self, use: Use, position: int) -> bool:
        index = self.index
        if (use.op is UseOp.IS_NULL or use.not_null) and self.never_null(position):
            return False
        if index is not None and use.op is not UseOp.IS_NULL:
            is_range = use.op in LOWER or use.op in UPPER
            if index.unordered and is_range:
                return False
            if not is_range and self.reading.item.indexed_by is None and is_useless(index):
                return False
        return not (use.pattern and use.op in UPPER)

    def _fixed(self, state: _State, use: Use) -> None:
        """The term has one value, or each of a list."""
        position, term = state.position, use.term
        n_keys = 0
        if use.op is UseOp.IN:
            assert isinstance(use.key, InKeys), use
            n_keys = _QUERY_KEYS if use.key.query is not None else log_est(len(use.key.items))
            if any((each.origin or each.term) is (use.origin or term) for each in state.equal):  # more of the same rows
                n_keys = 0
            if not self._is_worth_it(position, n_keys, state):
                return
        out, values = self._equal_rows(state, use, n_keys)
        one_row = state.one_row or self._is_one_row(position, use, state)
        needs = state.needs | use.needs
        new = _State((*state.equal, use), state.n_skipped, out, state.n_sets + n_keys, needs, values, one_row=one_row)
        self._add(new, None, None, out)
        next_position = position + 1
        is_primary_key = self.index is not None and (self.index.is_table or self.index.origin == "pk")
        if next_position < self.n_columns and (next_position < self.n_key or not is_primary_key):
            self.extend(new)

    def _is_worth_it(self, position: int, n_keys: LogEst, state: _State) -> bool:
        """Is it better to look each value of an IN up than to test all entries that the terms before leave?"""
        search = log_of_log(self.estimates[0])
        if self.index is None or self.index.stat is None or search < 10:
            return True
        if self.estimate(position) + log_of_log(n_keys) + 10 - (n_keys + search) >= 0:
            return True
        return state.n_sets < 2

    def _is_one_row(self, position: int, use: Use, state: _State) -> bool:
        if use.op not in (UseOp.EQ, UseOp.IS):
            return False
        if self.index is None or self.index.stored_terms[position].column == ROWID:
            return True
        if self.column(position) is None or state.n_sets or position != self.n_key - 1:
            return False
        if not self.index.unique:
            return False
        if all(self.never_null(each) for each in range(self.n_key)):
            return True
        return self.n_key == 1 and use.op is UseOp.EQ

    def _equal_rows(self, state: _State, use: Use, n_keys: LogEst) -> tuple[LogEst, Probe]:
        """(rows for one value of the term, the values known so far)."""
        position = state.position
        term = use.term
        if term.likelihood <= 0 and self.column(position) not in (None, ROWID):
            return state.out + term.likelihood - n_keys, state.values
        found = None if state.n_sets or self.histogram is None else self._sampled(state, use, self.histogram)
        if found is not None:
            count, values = found
            if count:
                out = log_est(count)
                if position == 0 and out + 10 > self.estimates[0]:
                    self.reading.must_redo |= term.was_guessed and not term.is_often_true
                    term.is_often_true = True
                return min(out, state.out) - n_keys, values
            state_values = values
        else:
            state_values = state.values
        out = state.out + self.estimate(position + 1) - self.estimate(position)
        return (out + 10 if use.op is UseOp.IS_NULL else out), state_values

    def _sampled(self, state: _State, use: Use, known: Histogram) -> tuple[int, Probe] | None:
        """(entries that agree, by the samples; the values known so far); None if it is not known what is looked for."""
        position = state.position
        if isinstance(use.key, SeekKey):
            return self._sampled_one(state.values, position, use.key.expr, known)
        if use.key.query is not None:
            return None
        total = 0
        for item in use.key.items:
            found = self._sampled_one(state.values, position, item, known)
            if found is None:
                return None
            total += found[0]
        return min(total, known.n_entries), state.values

    def _sampled_one(
        self, values: Probe, position: int, expr: Expr, known: Histogram
    ) -> tuple[int, Probe] | None:
        if len(values) < position:
            return None
        if position >= self.n_columns:
            return 1, values
        value = known_value(self.reading.ctx, expr)
        if value is NOT_KNOWN:
            return None
        probe = (*values[:position], cast("Value | Given", value))
        place = known.place_of(self.reading.ctx, probe)
        return None if place is None else (place.equal, probe)

    # ---- ranges

    def _upper_bounds(self, state: _State, low: Use) -> None:
        for use in self.uses(state.position):
            if use.op in UPPER and not use.pattern:
                self._bounded(state, low, use)

    def _bounded(self, state: _State, low: Use | None, high: Use | None) -> None:
        if low is not None and low.pattern:
            high = next(use for use in low.term.uses if use.pattern and use.op in UPPER)
        self._add(state, low, high, self._range_rows(state, low, high))

    def _range_rows(self, state: _State, low: Use | None, high: Use | None) -> LogEst:
        """The rows within the bounds, for one set of keys."""
        out = state.out
        if self.histogram is not None and state.position < self.n_columns:
            if state.position == len(state.values):
                out, low, high = self._sampled_range(self.histogram, state, low, high)
            elif (less := self._share_of_samples(self.histogram, state.position, low, high)) is not None:
                return out - less
        least = out
        for bound in (low, high):
            if bound is not None and not bound.not_null:
                least += bound.term.likelihood if bound.term.likelihood <= 0 else -_BOUND
        if low is not None and high is not None and low.term.likelihood > 0 and high.term.likelihood > 0:
            least -= _BOUND
        out -= (low is not None) + (high is not None)
        return min(out, max(least, _LEAST))

    def _sampled_range(
        self, known: Histogram, state: _State, low: Use | None, high: Use | None
    ) -> tuple[LogEst, Use | None, Use | None]:
        """(rows, the bounds that the samples have not answered for)."""
        out, position, values = state.out, state.position, state.values
        if position:
            before = known.place_of(self.reading.ctx, values)
            assert before is not None, values
            least, most = before.less, before.less + before.equal
        else:
            least, most = 0, known.n_entries
        assert self.index is not None
        descending = self.index.stored_terms[position].descending
        first, last = (high, low) if descending else (low, high)
        numbers = []
        for bound, round_up in ((first, False), (last, True)):
            place = None
            if bound is not None and (value := self._bound_value(bound)) is not NOT_KNOWN:
                probe = (*values, cast("Value | Given", value))
                place = known.place_of(self.reading.ctx, probe, round_up=round_up)
            if bound is None or place is None:
                numbers.append(-2 + round_up)
                continue
            numbers.append(place.sample)
            inside = (UseOp.LE, UseOp.LT) if bound.rest else (UseOp.GT, UseOp.LE)
            count = place.less + (place.equal if bound.op in inside else 0)
            least, most = (least, min(most, count)) if round_up else (max(least, count), most)
            out -= 1
            low, high = (None if bound is low else low), (None if bound is high else high)
        found = _LEAST
        if most > least:
            found = log_est(most - least) - (20 if numbers[0] == numbers[1] else 0)
        return min(out, found), low, high

    def _share_of_samples(self, known: Histogram, position: int, low: Use | None, high: Use | None) -> LogEst | None:
        """What the terms before are is not known: the LogEst by which the bounds leave fewer of all samples; None if
        they are not known either, or so close that the samples say nothing."""
        values = [NOT_KNOWN if bound is None else self._bound_value(bound) for bound in (low, high)]
        n_below = [
            None
            if value is NOT_KNOWN
            else known.n_up_to(self.reading.ctx, cast("Value | Given", value), position)
            for value in values
        ]
        if n_below[0] is None and n_below[1] is None:
            return None
        n_samples = len(known.index.samples)
        n_upper = n_samples + 1 if high is None else n_samples if n_below[1] is None else n_below[1]
        n_lower = -1 if low is None else n_below[0] or 0
        n_between = max(1, n_upper - n_lower)
        if n_between == 1 and low is not None and high is not None:
            return None
        return log_est(n_samples) - log_est(n_between)

    def _bound_value(self, bound: Use) -> object:
        return known_value(self.reading.ctx, bound.key.expr) if isinstance(bound.key, SeekKey) else NOT_KNOWN

    # ---- the loop

    def _add(self, state: _State, low: Use | None, high: Use | None, out: LogEst) -> None:
        """The loop of a search that ends here."""
        reading = self.reading
        search = log_of_log(self.estimates[0])
        if self.index is None:
            entries = out + SCAN_PER_ROW
        else:
            entries = out + 1 + 15 * self.width // table_width(reading.item.source.table)
        run = log_add(search, entries)
        if self.index is not None and not self.covering and not self.covering_exprs:
            run = log_add(run, out + SCAN_PER_ROW)
        needs = state.needs
        for use in (low, high):
            needs |= 0 if use is None else use.needs
        loop = Loop(
            reading.source,
            (needs | reading.barred) & ~(1 << reading.source),
            run=run + state.n_sets,
            out=out + state.n_sets,
            index=self.index,
            equal=state.equal,
            low=low,
            high=high,
            covering=self.covering,
            covering_exprs=self.covering_exprs,
            one_row=state.one_row and low is None and high is None,
            n_skipped=state.n_skipped,
            order_of=self.order_of,
            width=self.width,
        )
        reading.adjusted(loop, self.estimates[0])
        if reading.is_semi:
            loop.out = 0
        self.loops.add(loop)


def rowid_seeks(reading: Reading, loops: LoopSet) -> None:
    """Searches by rowid."""
    rows = reading.rows
    width = table_width(reading.item.source.table)
    order_of = int(reading.is_ordered_by(None))
    search = _Search(reading, None, (rows, 0), 1, 1, width, True, False, order_of, loops, None)
    search.extend(_State((), 0, rows, 0, 0, ()))


def index_seeks(reading: Reading, index: Index, loops: LoopSet, order_of: int) -> None:
    """Searches of an index."""
    table = reading.item.source.table
    estimates = index_rows(index, table)
    covering = reading.covers(index)
    if table.without_rowid and reading.item.source.searched is not None:
        covering = index.is_table  # SQLite looks up the row that it changes, and counts that here, but not in a scan
    search = _Search(
        reading,
        index,
        estimates,
        len(index.terms),
        len(index.stored_terms),
        index_width(index, table),
        covering,
        not covering and reading.covers_by_exprs(index),
        order_of,
        loops,
        None if is_off(STAT4) else histogram(reading.ctx, index, table),
    )
    search.extend(_State((), 0, estimates[0], 0, 0, ()))


def whole_index(reading: Reading, index: Index, order_of: int) -> Loop | None:
    """A scan of the whole index: when it covers and is narrower than the table, for its order, or as all there is. Not
    for the right side of a RIGHT or FULL JOIN if the index has expressions: so INDEXED BY may have no solution."""
    if reading.is_right and any(term.column is None for term in index.terms):
        return None
    item, table = reading.item, reading.item.source.table
    covering = reading.covers(index)
    covering_exprs = not covering and reading.covers_by_exprs(index)
    width, own_width = index_width(index, table), table_width(table)
    narrow = (covering or covering_exprs) and not index.unordered and width < own_width
    narrow = narrow and item.source.searched is None
    forced = item.indexed_by is not None or index.where is not None
    if not (narrow or order_of or forced or table.without_rowid):
        return None
    rows = index_rows(index, table)[0]
    run = rows + 1 + 15 * width // own_width
    if not covering and not covering_exprs:
        run = log_add(run, _table_lookups(reading, index, rows))
    loop = Loop(reading.source, reading.barred, run=run, out=rows, index=index, covering=covering, width=width)
    loop.order_of, loop.covering_exprs = order_of, covering_exprs
    return reading.adjusted(loop, rows)


def _table_lookups(reading: Reading, index: Index, rows: LogEst) -> LogEst:
    """Three for each entry; terms that the entries alone answer, as long as only such come, save some of them."""
    def is_use(use: Use) -> bool:  # an expression is of use to SQLite only if there is an index on it
        is_own = use.source == reading.source
        return use.column is not None or (is_own and reading.matcher.is_indexed(use.operand))

    lookups = rows + SCAN_PER_ROW
    terms = reading.all_terms or reading.terms
    for term in terms:
        if not _is_answered(reading, index, term):
            return lookups
        if term.likelihood <= 0:
            lookups += term.likelihood
            continue
        lookups -= 1
        if _may_fix(term.expr) or any(use.op in _FIXING for use in term.uses if not use.derived and is_use(use)):
            lookups -= 19
    for term in terms:  # to SQLite, what has been made of a term is one more
        if isinstance(term.expr, Compare) and term.expr.op is not CompareOp.NE:
            if isinstance(term.expr.left, Column | Outer) and isinstance(term.expr.right, Column | Outer):
                lookups -= 20 if _may_fix(term.expr) else 1
            continue
        for use in term.uses:
            if use.derived and is_use(use):
                lookups -= 20 if use.op in _FIXING else 1
    return lookups


def _may_fix(expr: Expr) -> bool:
    """Does the term fix a column, whether or not its affinity or the join let that be used?"""
    if not isinstance(expr, Compare) or expr.op not in (CompareOp.EQ, CompareOp.IS):
        return False
    sides = (type(expr.left), type(expr.right))
    return (Column in sides or Outer in sides) and not mask_of(expr.left) & mask_of(expr.right)


def _is_answered(reading: Reading, index: Index, term: Term) -> bool:
    """Does the term read, outside of subqueries, only columns of this source that stand in the index's entries?"""
    held = reading.matcher.held(index) | {term.column for term in index.stored_terms}
    return is_covered(term.expr, reading.source, held)


def loops_by_index(reading: Reading, indexes: Sequence[Index], loops: LoopSet, first: int) -> None:
    """All loops over these indexes; `first` is the number of the first one's order."""
    for number, index in enumerate(indexes, start=first):
        order_of = number if reading.is_ordered_by(index) else 0
        scan = whole_index(reading, index, order_of)
        if scan is not None:
            if reading.is_semi:
                scan.out = 0
            loops.add(scan)
        index_seeks(reading, index, loops, order_of)
