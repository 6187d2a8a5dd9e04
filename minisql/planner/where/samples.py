"""What the samples of sqlite_stat4 say: about how many entries of an index equal a value, or stand before it.

A probe is a prefix of an entry, its values known when the statement is planned. Samples are whole entries in the
index's order; between two of them the truth is guessed from the average of the values that are no samples.
Source: lang_analyze, fileformat2 §2.6.5, queryplanner-ng; the way in which prefixes are searched for and gaps shared
is SQLite's, so that the same estimates come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from minisql.errors import SqlError
from minisql.frozen import field, frozen
from minisql.planner.context import Context
from minisql.planner.expr import Call, Const, Expr, Param, Unary, UnaryOp
from minisql.planner.where.prefix import is_bound
from minisql.planner.where.weighed import Given, ask
from minisql.schema.objects import Index, IndexSample, Table
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.compare import IndexOrder, compare
from minisql.value.function import ScalarFunction
from minisql.value.types import Value

NOT_KNOWN: Final = object()
"""In the place of a value that is only there when the statement runs."""


class Place(NamedTuple):
    """Where a probe stands: `less` entries before it, `equal` entries that begin with it. `sample`: of which two probes
    between the same samples have the same number."""

    less: int
    equal: int
    sample: int


class _NotNow(Exception):
    """A function asks for what is only known when the statement runs."""


class _Planning:
    """What a function may ask while a statement is planned: limits, but nothing of a run."""

    max_length = 1_000_000_000
    max_pattern_length = 50_000
    case_sensitive_like = False
    encoding = "utf-8"

    def changes(self) -> int:
        raise _NotNow

    total_changes = last_insert_rowid = now = changes

    def random_bytes(self, n_bytes: int) -> bytes:
        raise _NotNow


Probe: TypeAlias = "tuple[Value | Given, ...]"


def known_value(ctx: Context, expr: Expr) -> object:
    """A Value or a Given: that of a parameter, also a bound of the texts that it finds as a pattern, of a literal,
    perhaps with a sign, or of a built-in function of such; NOT_KNOWN for anything else. The plan then depends on it."""
    match expr:
        case Param(number):
            return Given(number)
        case Call(function, (Param(number),), _) if is_bound(function):
            return Given(number, function.call)
    return _of_literals(ctx, expr)


def _of_literals(ctx: Context, expr: Expr) -> object:
    match expr:
        case Unary(UnaryOp.PLUS, operand):
            return _of_literals(ctx, operand)
        case Unary(UnaryOp.NEGATE, operand):
            value = _of_literals(ctx, operand)
            return -value if isinstance(value, int | float) and value != -(2**63) else NOT_KNOWN
        case Const(value, slot):
            if slot is not None:
                ctx.pinned.add(slot)
            return value
        case Call(function, args, _) if function.builtin and function.deterministic and not function.needs_collation:
            return _called(ctx, function, args)
        case _:
            return NOT_KNOWN


def _called(ctx: Context, function: ScalarFunction, args: Sequence[Expr]) -> object:
    values = []
    for arg in args:
        value = _of_literals(ctx, arg)
        if value is NOT_KNOWN:
            return NOT_KNOWN
        values.append(value)
    if function.null_in_null_out and None in values:
        return None
    try:
        return function.call(_Planning(), *values) if function.needs_context else function.call(*values)
    except (_NotNow, SqlError):  # it fails, if it is called at all, when the statement runs
        return NOT_KNOWN


@frozen
class Histogram:
    """The samples of an index with the order that they are in.

    `averages`: for each length of a prefix, entries that agree with a prefix that is no sample. `n_entries`: of the
    whole index.
    """

    index: Index
    order: IndexOrder
    affinities: tuple[Affinity, ...]
    averages: tuple[int, ...]
    n_entries: int

    def converted(self, value: Value, position: int) -> Value:
        """The value as the index's term at that position would hold it."""
        return apply_affinity(value, self.affinities[position])

    def place(self, probe: Sequence[Value], *, round_up: bool = False) -> Place:
        """Where the probe stands. It may not be longer than the samples."""
        samples = self.index.samples
        n_fields = len(probe)
        first, end = 0, len(samples) * n_fields
        column, passed, is_equal = 0, 0, False
        while first < end and not is_equal:
            middle = (first + end) // 2
            number, shortest = divmod(middle, n_fields)
            n_columns = self._distinct_prefix(number, shortest + 1, n_fields)
            sample = samples[number]
            order = self._compare(sample.values[:n_columns], probe[:n_columns])
            if order < 0:
                passed = sample.less[n_columns - 1] + sample.equal[n_columns - 1]
                first = middle + 1
            elif order == 0 and n_columns < n_fields:
                passed = sample.less[n_columns - 1]
                first = middle + 1
            else:
                end, column, is_equal = middle, n_columns - 1, order == 0
        number = end // n_fields
        if is_equal:
            return Place(samples[number].less[column], samples[number].equal[column], number)
        above = self.n_entries if number >= len(samples) else samples[number].less[column]
        gap = max(0, above - passed)
        return Place(passed + (gap * 2 // 3 if round_up else gap // 3), self.averages[n_fields - 1], number)

    def place_of(self, ctx: Context, probe: Probe, *, round_up: bool = False) -> Place | None:
        """As `place`, of values that the statement compares with, as they are written; None: one is not known."""
        place = ask(ctx, _PlaceOf(self, id(self.index), probe, round_up))
        return place if isinstance(place, Place) else None

    def n_up_to(self, ctx: Context, value: Value | Given, position: int) -> int | None:
        """How many samples have no greater value in the field at that position; None: the value is not known."""
        count = ask(ctx, _NumberUpTo(self, id(self.index), value, position))
        return count if isinstance(count, int) else None

    def count_up_to(self, value: Value, position: int) -> int:
        """As `n_up_to`, of a value as the index's term would hold it."""
        collation = self.order.collations[position]
        return sum(compare(value, sample.values[position], collation) >= 0 for sample in self.index.samples)

    def _distinct_prefix(self, number: int, n_columns: int, n_fields: int) -> int:
        """The shortest prefix, of `n_columns` at least, by which a sample differs from the one before it."""
        if number:
            here, before = self.index.samples[number].less, self.index.samples[number - 1].less
            while n_columns < n_fields and here[n_columns - 1] == before[n_columns - 1]:
                n_columns += 1
        return n_columns

    def _compare(self, left: Sequence[Value], right: Sequence[Value]) -> int:
        a, b = (self.order.total(self.order.key(tuple(side))) for side in (left, right))
        return -1 if a < b else int(b < a)


@frozen
class _PlaceOf:
    """Where does a probe stand?"""

    histogram: Histogram = field(compare=False)
    index: int  # by id, which is alone among those of the histograms that are kept: all samples are long to compare
    probe: Probe
    round_up: bool

    def answer(self, values: Sequence[Value]) -> Place | None:
        found = []
        for position, item in enumerate(self.probe):
            if isinstance(item, Given):
                if not item.is_there(values):
                    return None
                item = item.value(values)
            found.append(self.histogram.converted(item, position))
        return self.histogram.place(found, round_up=self.round_up)


@frozen
class _NumberUpTo:
    """How many samples are not above a value?"""

    histogram: Histogram = field(compare=False)
    index: int
    value: Value | Given
    position: int

    def answer(self, values: Sequence[Value]) -> int | None:
        value = self.value
        if isinstance(value, Given):
            if not value.is_there(values):
                return None
            value = value.value(values)
        return self.histogram.count_up_to(self.histogram.converted(value, self.position), self.position)


def histogram(ctx: Context, index: Index, table: Table) -> Histogram | None:
    """What the index's samples say; None without samples."""
    if not index.samples:
        return None
    terms = index.terms if index.is_table else index.stored_terms
    order = IndexOrder([ctx.env.collation(term.collation) for term in terms], [term.descending for term in terms])
    affinities = tuple(
        Affinity.INTEGER if term.column == -1 else Affinity.NONE if term.column is None
        else table.columns[term.column].affinity
        for term in terms
    )  # fmt: skip
    averages, n_entries = _averages(index, len(terms))
    return Histogram(index, order, affinities, averages, n_entries)


@lru_cache(maxsize=256)
def _averages(index: Index, n_columns: int) -> tuple[tuple[int, ...], int]:
    """(for each prefix the entries of one that is no sample, entries of the index)."""
    averages: list[int] = []
    n_entries = 0
    samples = index.samples
    for column in range(max(1, n_columns - 1)):
        counted = index.stat is not None and column < len(index.terms) and index.stat[column + 1] > 0
        if counted:
            assert index.stat is not None
            n_entries, seen = index.stat[0], samples
            n_distinct_100 = 100 * n_entries // index.stat[column + 1]
        else:
            n_entries, seen = samples[-1].less[column], samples[:-1]
            n_distinct_100 = 100 * samples[-1].distinct_less[column]
        following: tuple[IndexSample | None, ...] = (*samples[1:], None)
        last = [
            sample
            for sample, after in zip(seen, following)
            if after is None or sample.distinct_less[column] != after.distinct_less[column]
        ]
        in_samples = sum(sample.equal[column] for sample in last)
        average = 0
        if n_distinct_100 > 100 * len(last) and in_samples < n_entries:
            average = 100 * (n_entries - in_samples) // (n_distinct_100 - 100 * len(last))
        averages.append(max(1, average))
    if n_columns > 1:
        averages.append(1)
    return tuple(averages), n_entries
