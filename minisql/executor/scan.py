"""Access paths: from a table's wanted columns and a way to reach them to rows.

Every path is an operator of its own; `build_scan` chooses. All decode only the wanted columns.
Source: optoverview, queryplanner, fileformat2 §2.3 to §2.5, withoutrowid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from minisql.errors import CorruptError
from minisql.executor.compile import Layouts, compile_condition, compile_row
from minisql.executor.keys import ManyKeys, OneKey, bind_prefixes, build_key, compile_prefix
from minisql.executor.limits import SMALLEST_REAL
from minisql.executor.needle import find_needle
from minisql.executor.run import Finder, Operator, Row, Run, Start
from minisql.executor.seek import IndexLookup
from minisql.executor.trees import (
    Reader,
    bind_index,
    bind_table,
    index_fields,
    index_reader,
    primary_key,
    primary_key_fields,
    table_reader,
)
from minisql.frozen import frozen, replace
from minisql.planner.expr import ROWID, Column, Const, Expr, walk
from minisql.planner.nodes import (
    Access,
    FullScan,
    IndexSeek,
    InKeys,
    Layout,
    NullsApart,
    OrUnion,
    RowidRange,
    RowidSeek,
    Scan,
    SeekKey,
)
from minisql.schema.objects import Table
from minisql.storage.text import UTF8
from minisql.value.affinity import Affinity, apply_affinity, storer
from minisql.value.collate import BINARY
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.sift import Needle
    from minisql.storage.btree.table import TableTree

Key: TypeAlias = OneKey | ManyKeys
Condition: TypeAlias = Callable[..., object]
Bound: TypeAlias = tuple[Row, bool]
"""A prefix of an index's entries, and whether entries that begin with it are within."""

_MIN_ROWID: Final = -(2**63)
_MAX_ROWID: Final = 2**63 - 1


def build_scan(builder: Builder, scan: Scan, left: Layout, predicates: Sequence[Expr] = ()) -> Operator:
    """The operator of a Scan: stored columns by its access path, virtual columns computed from them. Of the rows for
    which the predicates, taken from the first to the last, are not all true, some may be left out."""
    table, access = scan.table, scan.access
    if isinstance(access, FullScan) and predicates and not scan.computed:
        bind_needle = find_needle(builder, scan, predicates)
        if bind_needle is not None:
            tree, reader = bind_table(table, scan.database), table_reader(table, scan.wanted)
            return TableScan(tree, reader, access.reverse, bind_needle)
    virtual = {number: expr for number, expr in scan.computed if table.fields[number] < 0}
    if isinstance(access, IndexSeek) and access.covering and virtual:
        in_entries = index_fields(table, access.index)
        if all(number in in_entries for number in scan.wanted):  # an index on a virtual column holds its value
            virtual = {}
    if not virtual.keys() & set(scan.wanted):
        return _build_access(builder, scan, access, scan.wanted, left)
    stored = [number for number in scan.wanted if number not in virtual]
    for expr in virtual.values():
        stored += [n for n in _columns_of(expr, scan.source) if n not in virtual and n not in stored]
    child = _build_access(builder, scan, access, tuple(stored), left)
    return VirtualColumns.build(builder, scan, child, stored, virtual)


def _columns_of(expr: Expr, source: int) -> list[int]:
    return [node.column for node in walk(expr) if isinstance(node, Column) and node.source == source]


@frozen
class VirtualColumns:
    """Adds virtual generated columns to rows, each made from those before it, then keeps the wanted ones."""

    child: Operator
    bind_each: tuple[Callable[[Run], Callable[..., Row]], ...]
    converters: tuple[Callable[[Value], Value] | None, ...]
    positions: tuple[int, ...]

    @classmethod
    def build(
        cls, builder: Builder, scan: Scan, child: Operator, stored: Sequence[int], virtual: dict[int, Expr]
    ) -> VirtualColumns:
        """`virtual` are expressions by column number, in an order in which they can be computed."""
        numbers, binds = list(stored), []
        for number, expr in virtual.items():
            layouts = Layouts.of(tuple((scan.source, n) for n in numbers))
            binds.append(compile_row((expr,), layouts, builder.context))
            numbers.append(number)
        converters = tuple(storer(scan.table.columns[number].affinity) for number in virtual)
        return cls(child, tuple(binds), converters, tuple(numbers.index(number) for number in scan.wanted))

    def bind(self, run: Run) -> Start:
        start_child = self.child.bind(run)
        steps = [(bind(run), convert) for bind, convert in zip(self.bind_each, self.converters, strict=True)]
        positions = self.positions

        def start(left: Row) -> Iterator[Row]:
            for row in start_child(left):
                for compute, convert in steps:
                    computed = compute(row)
                    row += computed if convert is None else (convert(computed[0]),)
                yield tuple([row[i] for i in positions])

        return start


def _build_access(builder: Builder, scan: Scan, access: Access, wanted: tuple[int, ...], left: Layout) -> Operator:
    table, database = scan.table, scan.database
    match access:
        case FullScan(reverse):
            if table.without_rowid:
                index = primary_key(table)
                tree = bind_index(index, database, builder.collations)
                return IndexScan(tree, index_reader(table, index, wanted), reverse)
            return TableScan(bind_table(table, database), table_reader(table, wanted), reverse)
        case RowidSeek(key, reverse):
            if isinstance(key, SeekKey) and not key.null_matches and key.affinity is not None:
                return RowidLookup(
                    bind_table(table, database),
                    table_reader(table, wanted),
                    compile_row((key.expr,), Layouts.of((), left), builder.context),
                )
            built = build_key(key, left, builder.context, builder.build_list, descending=reverse)
            return RowidLookups(bind_table(table, database), table_reader(table, wanted), built)
        case RowidRange():
            return RowidRangeScan.build(builder, access, table, database, table_reader(table, wanted), left)
        case IndexSeek():
            return _build_index_seek(builder, access, table, database, wanted, left)
        case NullsApart(seek, nulls_first):
            parts = [_build_access(builder, scan, part, wanted, left) for part in _null_parts(seek)]
            return InTurn(tuple(reversed(parts) if nulls_first else parts))
        case OrUnion(paths, gates):
            marks: tuple[int, ...] = (ROWID,)
            if table.without_rowid:
                marks = tuple(term.column for term in primary_key(table).terms if term.column is not None)
            with_marks = (*marks, *wanted)
            children = tuple(_build_access(builder, scan, path, with_marks, left) for path in paths)
            layouts = Layouts.of((), left)
            conditions = tuple(
                None if gate is None else compile_condition(gate, layouts, builder.context) for gate in gates
            )
            return UnionScan(children, conditions, len(marks))
        case _:
            assert_never(access)


def as_rowid(value: Value) -> int | None:
    """The rowid that equals a value, after INTEGER affinity; None if no rowid can."""
    if type(value) is not int:
        value = apply_affinity(value, Affinity.INTEGER)
    if type(value) is int:
        return value
    return _MIN_ROWID if value == SMALLEST_REAL else None


@frozen
class TableScan:
    """All rows of a rowid table in order of rowid. The rows are storage's own iterator: nothing is added per row."""

    bind_tree: Callable[[Run], TableTree]
    reader: Reader
    reverse: bool
    bind_needle: Callable[[Run], Needle | None] | None = None

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, reverse, rows = self.reader.of(tree.space.encoding), self.reverse, tree.rows
        needle = None if self.bind_needle is None or tree.space.encoding != UTF8 else self.bind_needle(run)
        return lambda left: rows(reader, reverse=reverse, needle=needle)


@frozen
class RowidLookup:
    """`rowid = key`: no row or one. No generator: 0.4 µs less a lookup."""

    bind_tree: Callable[[Run], TableTree]
    reader: Reader
    bind_key: Callable[[Run], Callable[..., Row]]

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, get, key = self.reader.of(tree.space.encoding), tree.get, self.bind_key(run)

        def start(left: Row) -> Iterator[Row]:
            rowid = as_rowid(key((), left)[0])
            row = None if rowid is None else get(rowid, reader)
            return iter(()) if row is None else iter((row,))

        return start

    def bind_exists(self, run: Run) -> Callable[[Row], bool]:
        key, contains = self.bind_key(run), self.bind_tree(run).contains

        def exists(left: Row) -> bool:
            rowid = as_rowid(key((), left)[0])
            return rowid is not None and contains(rowid)

        return exists


@frozen
class RowidLookups:
    """`rowid IN keys`: the rows found, in the keys' order."""

    bind_tree: Callable[[Run], TableTree]
    reader: Reader
    key: Key

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, keys = self.reader.of(tree.space.encoding), self.key.bind(run)

        def start(left: Row) -> Iterator[Row]:
            seen: set[int] = set()  # 5 and '5' are different keys, but the same rowid
            for key in keys(left):
                rowid = as_rowid(key)
                if rowid is not None and rowid not in seen:
                    seen.add(rowid)
                    row = tree.get(rowid, reader)
                    if row is not None:
                        yield row

        return start


@frozen
class RowidRangeScan:
    """Rows with rowids between two bounds."""

    bind_tree: Callable[[Run], TableTree]
    reader: Reader
    low: Key | None
    low_inclusive: bool
    high: Key | None
    high_inclusive: bool
    reverse: bool

    @classmethod
    def build(
        cls, builder: Builder, access: RowidRange, table: Table, database: int, reader: Reader, left: Layout
    ) -> RowidRangeScan:
        """Compile the bounds."""
        low, high = (
            None if bound is None else build_key(bound, left, builder.context, builder.build_list)
            for bound in (access.low, access.high)
        )
        tree = bind_table(table, database)
        return cls(tree, reader, low, access.low_inclusive, high, access.high_inclusive, access.reverse)

    def bind(self, run: Run) -> Start:
        tree, bounds = self.bind_tree(run), self.bind_bounds(run)
        reader = self.reader.of(tree.space.encoding)

        def start(left: Row) -> Iterator[Row]:
            found = bounds(left)
            return iter(()) if found is None else tree.rows(reader, *found, reverse=self.reverse)

        return start

    def bind_bounds(self, run: Run) -> Callable[[Row], tuple[int | None, int | None] | None]:
        """From the row to the left to the least and the greatest rowid, None for no bound; or None: there is no row."""
        low_key = None if self.low is None else self.low.bind(run)
        high_key = None if self.high is None else self.high.bind(run)

        def bounds(left: Row) -> tuple[int | None, int | None] | None:
            low = high = None
            if low_key is not None:
                low = lowest_rowid(next(iter(low_key(left)), None), self.low_inclusive)
                if low is None:
                    return None
            if high_key is not None:
                high = highest_rowid(next(iter(high_key(left)), None), self.high_inclusive)
                if high is None:
                    return None
            return low, high

        return bounds


def lowest_rowid(bound: Value, inclusive: bool) -> int | None:
    """The least rowid above the bound (at it, if inclusive); None if there is none."""
    bound = apply_affinity(bound, Affinity.INTEGER)
    if type(bound) is float:  # not an integer, or beyond all of them
        if bound < _MIN_ROWID:
            return _MIN_ROWID
        if bound >= 2.0**63:
            return None
        rowid = int(bound)
        return rowid if rowid > bound or (inclusive and rowid == bound) else rowid + 1
    if type(bound) is not int:  # NULL compares with nothing; text and blobs stand above all integers
        return None
    if inclusive:
        return bound
    return bound + 1 if bound < _MAX_ROWID else None


def highest_rowid(bound: Value, inclusive: bool) -> int | None:
    """The greatest rowid below the bound (at it, if inclusive); None if there is none."""
    bound = apply_affinity(bound, Affinity.INTEGER)
    if type(bound) is float:
        if bound >= 2.0**63:
            return _MAX_ROWID
        if bound < _MIN_ROWID:
            return None
        rowid = int(bound)
        return rowid if rowid < bound or (inclusive and rowid == bound) else rowid - 1
    if bound is None:
        return None
    if type(bound) is not int:
        return _MAX_ROWID
    if inclusive:
        return bound
    return bound - 1 if bound > _MIN_ROWID else None


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
    ascending term and last in a descending one, is within no bounds.
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

    def bind(self, run: Run) -> Start:
        return self.bind_behind(run, bind_prefixes(self.equal, run))

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
        tails = bind_prefixes(self.within.equal, run)

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
                row = get(rowid, reader)  # type: ignore[arg-type]
                if row is None:
                    if tree.version != version:  # it has been deleted since its entry was read
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
    """Rows of a WITHOUT ROWID table by the primary keys that an index gives."""

    entries: Operator
    bind_tree: Callable[[Run], IndexTree]
    reader: Reader

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, rows, start_entries = self.reader.of(tree.space.encoding), tree.rows, self.entries.bind(run)

        def start(left: Row) -> Iterator[Row]:
            for key in start_entries(left):
                row = next(rows(reader, (key, True), (key, True)), None)
                if row is None:
                    raise CorruptError(f"an index of the table at page {tree.root_page_no} has key {key!r}")
                yield row

        return start


def _null_parts(seek: IndexSeek) -> tuple[IndexSeek, IndexSeek]:
    """(the entries without NULL in the first term that is not fixed, those with it)."""
    null = SeekKey(Const(None), None, null_matches=True)
    nulls = replace(seek, equal=(*seek.equal, null))
    if seek.index.stored_terms[seek.n_skipped + len(seek.equal)].descending:
        return replace(seek, high=null), nulls
    return replace(seek, low=null), nulls


@frozen
class InTurn:
    """All rows of the one, then all rows of the other."""

    parts: tuple[Operator, ...]

    def bind(self, run: Run) -> Start:
        starts = [part.bind(run) for part in self.parts]
        return lambda left: chain.from_iterable(start(left) for start in starts)


@frozen
class UnionScan:
    """The rows of several paths, each row once. The first `n_marks` columns tell rows apart and are left out. A path
    is gone if its gate, over the row to the left, is true or missing."""

    paths: tuple[Operator, ...]
    gates: tuple[Callable[[Run], Condition] | None, ...]
    n_marks: int

    def bind(self, run: Run) -> Start:
        starts = [
            (path.bind(run), None if gate is None else gate(run)) for path, gate in zip(self.paths, self.gates)
        ]
        n_marks = self.n_marks

        def start(left: Row) -> Iterator[Row]:
            seen: set[Row] = set()
            for start_path, is_open in starts:
                if is_open is not None and not is_open((), left):
                    continue
                for row in start_path(left):
                    mark = row[:n_marks]
                    if mark not in seen:
                        seen.add(mark)
                        yield row[n_marks:]

        return start


def _build_index_seek(
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
    )


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
    )
    return SkipScan(tree, Reader(range(access.n_skipped), {}, frozenset()), within)


def _build_term_key(builder: Builder, key: SeekKey | InKeys, left: Layout, collation: str, backwards: bool) -> Key:
    found = builder.collations.get(collation) if collation else BINARY
    return build_key(key, left, builder.context, builder.build_list, found, backwards)
