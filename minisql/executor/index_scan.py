"""Access by an index: its entries, all or between bounds, and the rows that they lead to.

A WITHOUT ROWID table is such an index itself. Source: queryplanner, fileformat2 §2.4 to §2.5, withoutrowid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from minisql.errors import CorruptError
from minisql.executor.keys import Key, bind_prefixes, build_key, compile_prefix
from minisql.executor.run import Finder, Operator, Row, Run, Start
from minisql.executor.seek import IndexLookup
from minisql.executor.trees import (
    Reader,
    bind_index,
    bind_table,
    index_reader,
    primary_key,
    primary_key_fields,
    table_reader,
)
from minisql.frozen import frozen
from minisql.planner.expr import ROWID
from minisql.planner.nodes import IndexSeek, InKeys, Layout, SeekKey
from minisql.schema.objects import Table
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.row_keys import RowPrefixes
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.table import TableTree

Bound: TypeAlias = tuple[Row, bool]
"""A prefix of an index's entries, and whether entries that begin with it are within."""


@frozen
class IndexScan:
    """All entries of an index tree in order: a covering index, or a WITHOUT ROWID table."""

    bind_tree: Callable[[Run], IndexTree]
    reader: Reader
    reverse: bool

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, reverse, rows = self.reader.of(tree.space.encoding), self.reverse, tree.rows
        return lambda left: rows(reader, reverse=reverse)


@frozen
class IndexRange:
    """The entries that begin with each of the prefixes and lie between two bounds.

    `descending`: the bounded term's order. The bounds are in the index's order; NULL, which stands first in an
    ascending term and last in a descending one, is within no bounds. `from_rows`: the prefixes, if some are rows of a
    query.
    """

    bind_tree: Callable[[Run], IndexTree]
    reader: Reader
    equal: tuple[Key, ...]
    low: Key | None
    low_inclusive: bool
    high: Key | None
    high_inclusive: bool
    descending: bool
    reverse: bool
    with_blobs: bool = False
    from_rows: RowPrefixes | None = None

    def bind(self, run: Run) -> Start:
        return self.bind_behind(run, self.bind_prefixes(run))

    def bind_prefixes(self, run: Run) -> Callable[[Row], Iterable[Row]]:
        """The prefixes, for a row to the left."""
        return bind_prefixes(self.equal, run) if self.from_rows is None else self.from_rows.bind(run)

    def bind_behind(self, run: Run, prefixes: Callable[[Row], Iterable[Row]]) -> Start:
        """The same with other prefixes than those of the keys."""
        tree = self.bind_tree(run)
        reader, reverse, rows = self.reader.of(tree.space.encoding), self.reverse, tree.rows
        if self.low is None and self.high is None:  # some key is an IN

            def start_equal(left: Row) -> Iterator[Row]:
                for prefix in prefixes(left):
                    yield from rows(reader, (prefix, True), (prefix, True), reverse=reverse)

            return start_equal
        bounds = self.bind_bounds(run)

        def start(left: Row) -> Iterator[Row]:
            for prefix in prefixes(left):
                for low, high in bounds(prefix, left):
                    yield from rows(reader, low, high, reverse=reverse)

        return start

    def bind_bounds(self, run: Run) -> Callable[[Row, Row], Iterator[tuple[Bound, Bound]]]:
        """From prefix and left row to the (low, high) bound of the entries, or to nothing."""
        low_key = None if self.low is None else self.low.bind(run)
        high_key = None if self.high is None else self.high.bind(run)
        descending = self.descending

        def bounds(prefix: Row, left: Row) -> Iterator[tuple[Bound, Bound]]:
            null: Bound = ((*prefix, None), False)
            low: Bound = (prefix, True) if descending else null
            high: Bound = null if descending else (prefix, True)
            if low_key is not None:
                found = tuple(low_key(left))
                if not found:
                    return
                low = ((*prefix, found[0]), self.low_inclusive)
            if high_key is not None:
                found = tuple(high_key(left))
                if not found:
                    return
                high = ((*prefix, found[0]), self.high_inclusive)
            if not self.with_blobs:
                yield low, high
                return
            start, end, blob = (prefix, True), (prefix, True), ((*prefix, b""), True)
            pairs = ((start, blob), (low, high)) if descending else ((low, high), (blob, end))
            yield from reversed(pairs) if self.reverse else pairs

        return bounds


@frozen
class SkipScan:
    """A search of an index whose first terms are not given: for each of their values that occurs, `within` behind it
    (optoverview §7 "The Skip-Scan Optimization"). `reader` reads those terms.

    Cost: a descent of the tree for each value, besides the searches.
    """

    bind_tree: Callable[[Run], IndexTree]
    reader: Reader
    within: IndexRange

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, reverse, rows = self.reader.of(tree.space.encoding), self.within.reverse, tree.rows
        tails = self.within.bind_prefixes(run)

        def prefixes(left: Row) -> Iterator[Row]:
            bound: Bound | None = None
            while True:
                low, high = (None, bound) if reverse else (bound, None)
                first = next(rows(reader, low, high, reverse=reverse), None)
                if first is None:
                    return
                for tail in tails(left):
                    yield first + tail
                bound = (first, False)

        return self.within.bind_behind(run, prefixes)


@frozen
class ByRowid:
    """Rows of a rowid table by the rowids that an index gives.

    Raises CorruptError when the index names a row that is not there.
    """

    entries: Operator
    bind_tree: Callable[[Run], TableTree]
    reader: Reader

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, get, start_entries = self.reader.of(tree.space.encoding), tree.get, self.entries.bind(run)

        def start(left: Row) -> Iterator[Row]:
            version = tree.version
            for (rowid,) in start_entries(left):
                # In a damaged file it may be the entry of another tree, whose last value is anything.
                row = get(rowid, reader) if type(rowid) is int else None
                if row is None:
                    if type(rowid) is int and tree.version != version:  # deleted since its entry was read
                        continue
                    raise CorruptError(f"an index of the table at page {tree.root_page_no} has rowid {rowid!r}")
                yield row

        return start

    def bind_exists(self, run: Run) -> Callable[[Row], bool]:
        """The entry is enough: SQLite does not look at the row either."""
        if isinstance(self.entries, Finder):
            return self.entries.bind_exists(run)
        start_entries = self.entries.bind(run)
        return lambda left: next(start_entries(left), None) is not None


@frozen
class ByPrimaryKey:
    """Rows of a WITHOUT ROWID table by the primary keys that an index gives, those left out that are not there: while
    an UPDATE changes a row, foreign keys may meet an entry that stays (SQLite: NotFound, that goes on)."""

    entries: Operator
    bind_tree: Callable[[Run], IndexTree]
    reader: Reader

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, rows, start_entries = self.reader.of(tree.space.encoding), tree.rows, self.entries.bind(run)

        def start(left: Row) -> Iterator[Row]:
            for key in start_entries(left):
                row = next(rows(reader, (key, True), (key, True)), None)
                if row is not None:
                    yield row

        return start


def build_index_seek(
    builder: Builder, access: IndexSeek, table: Table, database: int, wanted: tuple[int, ...], left: Layout
) -> Operator:
    index = access.index
    if access.covering or index.is_table:
        return _build_entries(builder, access, database, index_reader(table, index, wanted), left)
    if table.without_rowid:
        key_reader = Reader(primary_key_fields(table, index), {}, frozenset())
        entries = _build_entries(builder, access, database, key_reader, left)
        own = primary_key(table)
        return ByPrimaryKey(entries, bind_index(own, database, builder.collations), index_reader(table, own, wanted))
    entries = _build_entries(builder, access, database, index_reader(table, index, (ROWID,)), left)
    return ByRowid(entries, bind_table(table, database), table_reader(table, wanted))


def _build_entries(builder: Builder, access: IndexSeek, database: int, reader: Reader, left: Layout) -> Operator:
    tree = bind_index(access.index, database, builder.collations)
    if access.n_skipped:
        return _build_skip_scan(builder, access, tree, reader, left)
    if not access.equal and access.low is None and access.high is None:
        return IndexScan(tree, reader, access.reverse)
    equal = [key for key in access.equal if isinstance(key, SeekKey)]
    if len(equal) == len(access.equal) and access.low is None and access.high is None:
        return IndexLookup(tree, reader, compile_prefix(equal, left, builder.context), access.reverse)
    terms = access.index.stored_terms
    keys = _build_keys(builder, access, left)
    low, high = (
        None if bound is None else build_key(bound, left, builder.context, builder.build_list)
        for bound in (access.low, access.high)
    )
    descending = len(access.equal) < len(terms) and terms[len(access.equal)].descending
    return IndexRange(
        tree,
        reader,
        tuple(keys),
        low,
        access.low_inclusive,
        high,
        access.high_inclusive,
        descending,
        access.reverse,
        access.with_blobs,
        _row_prefixes(builder, access, left),
    )


def _row_prefixes(builder: Builder, access: IndexSeek, left: Layout) -> RowPrefixes | None:
    """The prefixes, if some of the keys are values of one row."""
    numbers = [
        key.query.number
        for key in access.equal
        if isinstance(key, InKeys) and key.query is not None and key.column is not None
    ]
    if len(set(numbers)) == len(numbers):
        return None
    from minisql.executor.row_keys import build_row_prefixes

    terms = access.index.stored_terms[access.n_skipped :]
    return build_row_prefixes(builder, access.equal, terms, left, reverse=access.reverse)


def _build_keys(builder: Builder, access: IndexSeek, left: Layout) -> list[Key]:
    """The keys of the fixed terms; those of an IN come in the order in which the index is gone through."""
    keys = []
    for key, term in zip(access.equal, access.index.stored_terms[access.n_skipped :]):
        backwards = term.descending is not access.reverse
        keys.append(_build_term_key(builder, key, left, term.collation, backwards))
    return keys


def _build_skip_scan(
    builder: Builder, access: IndexSeek, tree: Callable[[Run], IndexTree], reader: Reader, left: Layout
) -> SkipScan:
    low, high = (
        None if bound is None else build_key(bound, left, builder.context, builder.build_list)
        for bound in (access.low, access.high)
    )
    terms, position = access.index.stored_terms, access.n_skipped + len(access.equal)
    within = IndexRange(
        tree,
        reader,
        tuple(_build_keys(builder, access, left)),
        low,
        access.low_inclusive,
        high,
        access.high_inclusive,
        position < len(terms) and terms[position].descending,
        access.reverse,
        access.with_blobs,
        _row_prefixes(builder, access, left),
    )
    return SkipScan(tree, Reader(range(access.n_skipped), {}, frozenset()), within)


def _build_term_key(builder: Builder, key: SeekKey | InKeys, left: Layout, collation: str, backwards: bool) -> Key:
    found = builder.collations.get(collation) if collation else BINARY
    return build_key(key, left, builder.context, builder.build_list, found, backwards)
