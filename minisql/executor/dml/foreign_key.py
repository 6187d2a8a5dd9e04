"""Foreign keys at work: looking a parent up, counting children. Source: foreignkeys §1, §4."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from minisql.executor.dml.cascade import Cascade
from minisql.executor.raising import foreign_key_failure
from minisql.executor.run import Operator, Row, Run
from minisql.executor.trees import bind_index, bind_table
from minisql.frozen import frozen
from minisql.planner.nodes import ChildScan, Events, ParentLookup
from minisql.storage.btree.table_merge import present_rowids
from minisql.value.affinity import Affinity, storer

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.table import TableTree

Misses: TypeAlias = "Callable[[Row], bool]"
"""misses(row): the row's key has no parent."""
BindContains: TypeAlias = "Callable[[Run], Callable[[Row], bool]]"
"""Gives contains(key): there is a parent with that key, which holds no NULL."""
BindContainsAll: TypeAlias = "Callable[[Run], Callable[[Sequence[Sequence[Any]]], bool]]"
"""Gives contains_all(columns): there is a parent with each key that stands in these columns and holds no NULL."""

_MANY: Final = 64  # keys that are looked up together
_MAX_STEP: Final = 8  # of rowids, on average: a leaf is parsed for those that are on it


@frozen
class BuiltEvents:
    """Events, built. `lookups` are for rows that stand in the table, `new_lookups` for those that are about to come and
    may be their own parents."""

    plan: Events
    lookups: tuple[tuple[Callable[[Run], Misses], bool], ...]
    new_lookups: tuple[tuple[Callable[[Run], Misses], ParentLookup], ...]
    scans: tuple[tuple[Operator, ChildScan], ...]
    parents: tuple[tuple[BindContainsAll, tuple[int, ...]], ...]
    """What looks up the keys of many new rows, and their columns: of keys with parents in other tables."""

    def bind(self, run: Run, cascade: Cascade) -> BoundEvents:
        return BoundEvents(self, run, cascade)

    @property
    def fires(self) -> bool:
        """Something may run between two rows, and change any table."""
        return bool(self.plan.before or self.plan.after or self.plan.actions)

    @property
    def checks_parents_alone(self) -> bool:
        """Of rows that are inserted, nothing is asked but whether they have parents, and those are in other tables."""
        return not self.fires and self.plan.told is None and self.parents_are_others

    @property
    def parents_are_others(self) -> bool:
        """The parents of rows are in other tables."""
        return all(not lookup.parent_columns for _, lookup in self.new_lookups)


class BoundEvents:
    """Events in one execution.

    Attributes:
        before, after, actions: numbers of programs.
        early, late: those of `after` that run before RETURNING sees the row, and the others.
        tell: told (kind, rowid) of each row that has been changed; None if nobody wants to know.
    """

    __slots__ = (
        "_cascade", "_halts", "_lookups", "_lost", "_new_lookups", "_parents", "_run", "_scans", "actions", "after",
        "before", "early", "late", "tell",
    )  # fmt: skip

    def __init__(self, built: BuiltEvents, run: Run, cascade: Cascade) -> None:
        self._cascade = cascade
        self._run = run
        self._halts = built.plan.halts
        self._lookups = [(bind(run), deferred) for bind, deferred in built.lookups]
        self._new_lookups = [(bind(run), lookup) for bind, lookup in built.new_lookups]
        self._scans = built.scans
        self._lost = built.plan.lost
        self._parents = built.parents
        self.tell: Callable[[int, Any], None] | None = None
        if built.plan.told is not None and run.host.on_row_change is not None:
            on_row_change = partial(run.host.on_row_change, *built.plan.told)

            def tell(kind: int, rowid: Any) -> None:
                if cascade.pins:
                    cascade.check_pins()  # SQLite refuses the change before it tells of it
                on_row_change(kind, rowid)

            self.tell = tell
        self.before, self.after, self.actions = built.plan.before, built.plan.after, built.plan.actions
        n_early = built.plan.n_early
        self.early, self.late = self.after[:n_early], self.after[n_early:]

    def check_old(self, old: Row) -> None:
        """A row is about to go: it is no longer without a parent, but its children are."""
        cascade = self._cascade
        for misses, deferred in self._lookups:
            if not cascade.is_clean(deferred=deferred) and misses(old):
                cascade.count(-1, deferred=deferred)
        for operator, scan in self._scans:
            n_children = self._n_children(operator, old, old)
            if n_children:
                suspect = scan.constraint, tuple([old[column + 1] for column in scan.parent_columns])
                cascade.count(n_children, deferred=scan.deferred, suspect=suspect)
        for columns, deferred in self._lost:
            if None not in [old[column + 1] for column in columns]:
                cascade.count(-1, deferred=deferred)

    def check_new(self, new: Row) -> None:
        """A row is about to come. Raises ConstraintFailure if that cannot be mended."""
        cascade = self._cascade
        for misses, lookup in self._new_lookups:
            if misses(new):
                suspect = lookup.constraint, tuple([new[column + 1] for column in lookup.columns])
                if self._halts and not lookup.deferred and not cascade.host.violations.defer_all:
                    raise foreign_key_failure(*suspect)
                cascade.count(1, deferred=lookup.deferred, suspect=suspect)
        for operator, scan in self._scans:
            if not cascade.is_clean(deferred=scan.deferred):
                cascade.count(-self._n_children(operator, new, (None,) * len(new)), deferred=scan.deferred)

    def all_have_parents(self, columns: Sequence[Sequence[Any]]) -> bool:
        """Whether `check_new` would find nothing in any of these rows, given column by column with their affinities.

        Only where `BuiltEvents.checks_parents_alone`. False, too, if there are orphans for whom a row might be the
        parent that they lack.
        """
        if not all(self._cascade.is_clean(deferred=scan.deferred) for _, scan in self._scans):
            return False
        for bind_contains_all, numbers in self._parents:
            if not bind_contains_all(self._run)([columns[number] for number in numbers]):
                return False
        return True

    def _n_children(self, operator: Operator, parent: Row, own: Row) -> int:
        inner = self._run.with_frame(parent + own)
        return sum(1 for _ in operator.bind(inner)(()))


def build_events(builder: Builder, events: Events) -> BuiltEvents:
    """Build the foreign keys of some events."""
    lookups = tuple((build_lookup(builder, lookup), lookup.deferred) for lookup in events.lookups)
    new_lookups = tuple(
        (build_lookup(builder, lookup, is_new=True) if lookup.parent_columns else bind, lookup)
        for lookup, (bind, _) in zip(events.lookups, lookups)
        if not lookup.lets_in
    )
    scans = tuple((builder.build(scan.plan), scan) for scan in events.scans)
    parents = tuple((_bind_contains_all(builder, lookup), lookup.columns) for _, lookup in new_lookups)
    return BuiltEvents(events, lookups, new_lookups, scans, parents)


def _distinct(columns: Sequence[Sequence[Any]]) -> Sequence[Row]:
    """The keys that rows have in these columns, each once, so far as values that are equal are also stored alike."""
    keys = list(zip(*columns))
    if any(float in set(map(type, column)) for column in columns):  # 1 and 1.0 are two texts to a parent of texts
        return keys
    return list(set(keys))


def build_lookup(builder: Builder, lookup: ParentLookup, *, is_new: bool = False) -> Callable[[Run], Misses]:
    """What finds out, in one execution, whether a row has a parent. `is_new`: the row does not stand in the table yet,
    and may be its own."""
    positions = [column + 1 for column in lookup.columns]
    bind_contains = _bind_contains(builder, lookup)
    own = [column + 1 for column in lookup.parent_columns] if is_new else []
    if not own and len(positions) == 1:
        (position,) = positions

        def bind_single(run: Run) -> Misses:
            contains = bind_contains(run)
            return lambda row: (value := row[position]) is not None and not contains((value,))

        return bind_single
    by_rowid, convert = lookup.index is None, storer(Affinity.INTEGER)
    assert convert is not None

    def bind(run: Run) -> Misses:
        contains = bind_contains(run)

        def misses(row: Row) -> bool:
            key = tuple([row[position] for position in positions])
            if None in key:
                return False
            if own and by_rowid and convert(key[0]) == row[0]:
                return False
            if own and tuple([row[position] for position in own]) == key:  # without affinities, as SQLite
                return False
            return not contains(key)

        return misses

    return bind


def _bind_contains(builder: Builder, lookup: ParentLookup) -> BindContains:
    return _rowid_lookup(lookup) if lookup.index is None else _index_lookup(builder, lookup)


def _bind_contains_all(builder: Builder, lookup: ParentLookup) -> BindContainsAll:
    bind_contains = _bind_contains(builder, lookup)
    bind_tree = bind_table(lookup.parent, lookup.database) if lookup.index is None else None

    def bind(run: Run) -> Callable[[Sequence[Sequence[Any]]], bool]:
        contains = bind_contains(run)

        def contains_all(columns: Sequence[Sequence[Any]]) -> bool:
            if bind_tree is not None and set(map(type, columns[0])) <= {int, NoneType}:
                return _has_rows(bind_tree(run), sorted(set(columns[0]) - {None}))
            return all(None in key or contains(key) for key in _distinct(columns))

        return contains_all

    return bind


def _has_rows(tree: TableTree, rowids: Sequence[int]) -> bool:
    """Are these rows there? The rowids rise. Where they lie near each other a leaf is looked at once for all of its
    rows: 20,000 in 1.4 ms for 12."""
    if len(rowids) >= _MANY and rowids[-1] - rowids[0] < len(rowids) * _MAX_STEP:
        return sum(map(len, present_rowids(tree, rowids))) == len(rowids)
    return all(map(tree.contains, rowids))


def _rowid_lookup(lookup: ParentLookup) -> BindContains:
    bind_tree, convert = bind_table(lookup.parent, lookup.database), storer(Affinity.INTEGER)
    assert convert is not None

    def bind(run: Run) -> Callable[[Row], bool]:
        contains = bind_tree(run).contains

        def lookup_rowid(key: Row) -> bool:
            value: Any = key[0]
            if type(value) is not int:
                value = convert(value)
            return type(value) is int and contains(value)

        return lookup_rowid

    return bind


def _index_lookup(builder: Builder, lookup: ParentLookup) -> BindContains:
    assert lookup.index is not None
    bind_tree = bind_index(lookup.index, lookup.database, builder.collations)
    converters = [storer(affinity) for affinity in lookup.affinities]

    def bind(run: Run) -> Callable[[Row], bool]:
        find = bind_tree(run).find

        def lookup_key(key: Row) -> bool:
            return find(tuple([v if f is None else f(v) for f, v in zip(converters, key)])) is not None

        return lookup_key

    return bind
