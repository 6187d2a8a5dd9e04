"""How a lookup reads one table: a function from the keys' values to the rows, all of them at once.

Each is made once for a statement, and bound to the trees of a file when it first runs. It gives None where the rows are
too many to be had at once, or the tree cannot tell: the statement's operators read them then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from minisql.executor.keys import key_value
from minisql.executor.rowid_scan import as_rowid, highest_rowid, lowest_rowid
from minisql.executor.run import Row
from minisql.executor.trees import Reader, index_order, index_reader, table_reader
from minisql.frozen import frozen
from minisql.planner.expr import Column, Expr
from minisql.planner.nodes import FullScan, IndexSeek, InKeys, Layout, RowidRange, RowidSeek, Scan, SeekKey
from minisql.storage.btree.getter import many_getter, row_getter, rowid_finder
from minisql.storage.btree.kept_rows import KeptRows
from minisql.storage.store import Store
from minisql.value.affinity import comparer
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.getter import Getter, ManyGetter, RowidFinder
    from minisql.storage.btree.index import IndexTree

Fetch: TypeAlias = Callable[[Store, Sequence[Value], Sequence[Value], Row, int], "list[Row] | None"]
"""(file, parameters, literals, row to the left, rows wanted) to the rows; None: ask the operators."""

KeyOf: TypeAlias = Callable[[Sequence[Value], Sequence[Value], Row], Value]
"""(parameters, literals, row to the left) to the value to seek, converted. `NOTHING`: it finds no row."""

MAX_ROWS: Final = 128
"""Rows that are read ahead of those who fetch them."""

ALL: Final = 1 << 62
"""As many as there are."""

_MIN_ROWID: Final = -(1 << 63)
_MAX_ROWID: Final = (1 << 63) - 1
_SPARSE: Final = 64  # a range of rowids so many times as wide as MAX_ROWS is not tried


class _Nothing:
    """Stands for a key that finds no row."""


NOTHING: Final[Any] = _Nothing()


@frozen
class Seek:
    """A path by one value, `key`, which is a parameter, a literal or a column to the left.

    `bind` gives, for a file, the function from the value to the rows; None: ask the operators. With `rowid_of`, which
    makes a rowid of a value that is no integer, or None: from the rowid to the row, or None.
    """

    key: Expr
    bind: Callable[[Store], Callable[[Any], Any]]
    rowid_of: Callable[[Value], int | None] | None


@frozen
class Path:
    """The functions that read one table; `seek`, where there is one value to seek, for many rows to the left."""

    fetch: Fetch
    seek: Seek | None

    def gives_one(self, *, limited: bool) -> bool:
        """Whether what it gives to the loop is a row or None, not rows."""
        return self.seek is not None and self.seek.rowid_of is not None and not limited


def build_path(builder: Builder, scan: Scan, outputs: Sequence[int], left: Layout, *, limited: bool) -> Path | None:
    """The functions that read columns `outputs` of a scan; None for an access path that is no lookup.

    Args:
        left: the layout of the row to the left.
        limited: only so many rows are wanted, as the function is told: a range may be open then.
    """
    access = scan.access
    if scan.computed:
        return None
    if isinstance(access, RowidSeek):
        return _by_rowid(builder, scan, access, outputs, left)
    fetch = None
    if isinstance(access, RowidRange | FullScan) and not scan.table.without_rowid:
        fetch = _by_rowids(builder, scan, access, outputs, left, limited=limited)
    elif isinstance(access, IndexSeek):
        path = _by_one_value(builder, scan, access, outputs, left)
        if path is not None:
            return path
        fetch = _by_index(builder, scan, access, outputs, left, limited=limited)
    return None if fetch is None else Path(fetch, None)


def _key_function(builder: Builder, key: SeekKey | InKeys, left: Layout) -> KeyOf | None:
    if not isinstance(key, SeekKey):
        return None
    convert = None if key.affinity is None else comparer(key.affinity)
    nothing = None if key.null_matches else NOTHING
    expr = key.expr
    if isinstance(expr, Column):
        if (expr.source, expr.column) not in left:
            return None
        position = left.index((expr.source, expr.column))

        def from_row(params: Sequence[Value], literals: Sequence[Value], row: Row) -> Value:
            value = row[position]
            return nothing if value is None else value if convert is None else convert(value)

        return from_row
    value_of = key_value(builder.context, expr)
    if value_of is None:
        return None

    def given(params: Sequence[Value], literals: Sequence[Value], row: Row) -> Value:
        value = value_of(params, literals)
        return nothing if value is None else value if convert is None else convert(value)

    return given


def _by_rowid(builder: Builder, scan: Scan, access: RowidSeek, outputs: Sequence[int], left: Layout) -> Path | None:
    key = access.key
    value_of = _key_function(builder, key, left)
    if value_of is None or not isinstance(key, SeekKey) or key.null_matches or key.affinity is None:
        return None
    convert = comparer(key.affinity)
    getter_of = _bound_getter(scan.table.root_page_no, table_reader(scan.table, outputs))

    def rowid_of(value: Value) -> int | None:
        return None if value is None else as_rowid(value if convert is None else convert(value))

    def fetch(store: Store, params: Sequence[Value], literals: Sequence[Value], row: Row, n: int) -> list[Row]:
        rowid = value_of(params, literals, row)
        if type(rowid) is not int:
            rowid = None if rowid is NOTHING else as_rowid(rowid)
            if rowid is None:
                return []
        found = getter_of(store)(rowid)
        return [] if found is None else [found]

    # A row to the left leads to the same rows again and again; those that a program asks for by rowid mostly differ.
    keeper_of = _bound_keeper(getter_of, scan.table.root_page_no) if left else getter_of
    return Path(fetch, Seek(key.expr, keeper_of, rowid_of))


def _bound_getter(root_page_no: int, reader: Reader) -> Callable[[Store], Getter]:
    """From a file to the function that gets rows of its tree, made anew when there is another tree."""
    known: Store | None = None
    generation = -1
    get: Getter

    def getter_of(store: Store) -> Getter:
        nonlocal known, generation, get
        if store is not known or store.tree_generation != generation:
            get = store.table(root_page_no).getter(reader.of(store.encoding))
            known, generation = store, store.tree_generation
        return get

    return getter_of


def _bound_keeper(getter_of: Callable[[Store], Getter], root_page_no: int) -> Callable[[Store], Getter]:
    """As `_bound_getter`, for one who binds it anew when there is another tree: rows that were got are kept."""

    def keeper_of(store: Store) -> Getter:
        get, table = getter_of(store), store.table(root_page_no)
        kept = KeptRows(table, table)
        current, keep = kept.current, kept.keep

        def get_kept(rowid: int) -> Row | None:
            there = current()
            if there is None:
                return get(rowid)
            row: Row | None = there.get(rowid)
            if row is None:
                row = get(rowid)
                if row is not None:
                    keep(rowid, row, row)
            return row

        return get_kept

    return keeper_of


def _bound_many(root_page_no: int, reader: Reader) -> Callable[[Store], ManyGetter]:
    """As `_bound_getter`, for several rows."""
    known: Store | None = None
    generation = -1
    get_many: ManyGetter

    def many_of(store: Store) -> ManyGetter:
        nonlocal known, generation, get_many
        if store is not known or store.tree_generation != generation:
            get_many = many_getter(store.table(root_page_no), reader.of(store.encoding))
            known, generation = store, store.tree_generation
        return get_many

    return many_of


def _by_rowids(
    builder: Builder,
    scan: Scan,
    access: RowidRange | FullScan,
    outputs: Sequence[int],
    left: Layout,
    *,
    limited: bool,
) -> Fetch | None:
    low_key = high_key = None
    low_inclusive = high_inclusive = True
    if isinstance(access, RowidRange):
        low_key, high_key = access.low, access.high
        low_inclusive, high_inclusive = access.low_inclusive, access.high_inclusive
    low_of = None if low_key is None else _key_function(builder, low_key, left)
    high_of = None if high_key is None else _key_function(builder, high_key, left)
    if (low_of is None) != (low_key is None) or (high_of is None) != (high_key is None):
        return None
    if not limited and (low_of is None or high_of is None):
        return None
    root_page_no, reader, reverse = scan.table.root_page_no, table_reader(scan.table, outputs), access.reverse

    def fetch(store: Store, params: Sequence[Value], literals: Sequence[Value], row: Row, n: int) -> list[Row] | None:
        low: int | None = _MIN_ROWID
        high: int | None = _MAX_ROWID
        if low_of is not None:
            low = _no_nothing(low_of(params, literals, row))
            if type(low) is not int or not low_inclusive:
                low = lowest_rowid(low, low_inclusive)
        if high_of is not None:
            high = _no_nothing(high_of(params, literals, row))
            if type(high) is not int or not high_inclusive:
                high = highest_rowid(high, high_inclusive)
        if low is None or high is None:
            return []
        if n > MAX_ROWS and high - low > _SPARSE * MAX_ROWS:
            return None
        return store.table(root_page_no).few(reader.of(store.encoding), low, high, MAX_ROWS, n, reverse=reverse)

    return fetch


def _no_nothing(value: Any) -> Any:
    return None if value is NOTHING else value


def _by_index(
    builder: Builder, scan: Scan, access: IndexSeek, outputs: Sequence[int], left: Layout, *, limited: bool
) -> Fetch | None:
    table, index, reverse = scan.table, access.index, access.reverse
    alone = access.covering or index.is_table
    if access.with_blobs or access.n_skipped or (table.without_rowid and not alone):
        return None
    if not access.equal and not (limited and not reverse) and (access.low is None or access.high is None):
        return None
    bounds_of = _bounds_function(builder, access, left)
    if bounds_of is None:
        return None
    order, index_root = index_order(index, builder.collations), index.root_page_no
    if alone:
        reader = index_reader(table, index, outputs)

        def fetch_entries(
            store: Store, params: Sequence[Value], literals: Sequence[Value], row: Row, n: int
        ) -> list[Row] | None:
            tree = store.index(index_root, order)
            bounds = bounds_of(tree, params, literals, row)
            if bounds is None:
                return []
            cells = tree.cells_between(*bounds, MAX_ROWS, ALL if reverse else n)
            if cells is None:
                return None
            if reverse:
                cells = cells[: -n - 1 : -1]
            return tree.decode(cells, reader.of(store.encoding))

        return fetch_entries
    many_of = _bound_many(table.root_page_no, table_reader(table, outputs))
    field = len(index.stored_terms) - 1  # the rowid's

    def fetch_rows(
        store: Store, params: Sequence[Value], literals: Sequence[Value], row: Row, n: int
    ) -> list[Row] | None:
        tree = store.index(index_root, order)
        bounds = bounds_of(tree, params, literals, row)
        if bounds is None:
            return []
        rowids = tree.rowids_between(*bounds, field, MAX_ROWS, ALL if reverse else n)
        if rowids is None:
            return None
        if reverse:
            rowids = rowids[: -n - 1 : -1]
        try:
            return many_of(store)(rowids)
        except TypeError:  # what is no rowid: the operators say so
            return None

    return fetch_rows


def _by_one_value(builder: Builder, scan: Scan, access: IndexSeek, outputs: Sequence[int], left: Layout) -> Path | None:
    """The commonest of all: entries with one value, each of which is a row of the table."""
    table, index, reverse = scan.table, access.index, access.reverse
    is_range = len(access.equal) != 1 or access.n_skipped > 0 or access.low is not None or access.high is not None
    if is_range or access.covering or table.without_rowid or access.with_blobs:
        return None
    (key,) = access.equal
    value_of = _key_function(builder, key, left)
    if value_of is None or not isinstance(key, SeekKey):
        return None
    order, index_root, table_root = index_order(index, builder.collations), index.root_page_no, table.root_page_no
    field, reader, null_matches = len(index.stored_terms) - 1, table_reader(table, outputs), key.null_matches
    convert = None if key.affinity is None else comparer(key.affinity)
    is_unique = index.unique and len(index.terms) == 1
    # Most values are keys as they are: 0.3 us less than through `convert` and `order.key`.
    int_kind = int if order.is_binary and (convert is None or type(convert(1)) is int) else None
    text_kind = str if order.is_binary and (convert is None or type(convert("1")) is str) else None
    known: Store | None = None
    generation = -1
    find: RowidFinder
    get: Getter
    get_many: ManyGetter
    kept: KeptRows

    def bind(store: Store) -> Callable[[Value], list[Row] | None]:
        nonlocal known, generation, find, get, get_many, kept
        if store is not known or store.tree_generation != generation:
            index_tree, table_tree = store.index(index_root, order), store.table(table_root)
            find = rowid_finder(index_tree, field, MAX_ROWS)
            get = row_getter(table_tree, reader.of(store.encoding))
            get_many = many_getter(table_tree, reader.of(store.encoding))
            kept = KeptRows(table_tree, index_tree)
            known, generation = store, store.tree_generation
        return seek

    def seek(value: Value, n: int = ALL) -> list[Row] | None:
        kind = type(value)
        if kind is int_kind or (kind is text_kind and value.isascii()):  # type: ignore[union-attr]
            there = kept.current() if is_unique and n == ALL else None
            rows: list[Row] | None
            if there is None:
                return rows_of(find((value,)), n)
            rows = there.get(value)
            if rows is None:
                rows = rows_of(find((value,)), n)
                if rows:
                    kept.keep(value, rows[0], rows)
            return rows
        if value is None and not null_matches:
            return []
        return rows_of(find(order.key((value if value is None or convert is None else convert(value),))), n)

    def rows_of(rowids: list[int] | None, n: int) -> list[Row] | None:
        if rowids is None:
            return None
        n_found = len(rowids)
        try:
            if n_found == 1 and n:  # 0.25 us less than by `get_many`
                row = get(rowids[0])
                return None if row is None else [row]
            if reverse:
                rowids.reverse()
            return get_many(rowids if n >= n_found else rowids[:n])
        except TypeError:  # what is no rowid: the operators say so
            return None

    def fetch(store: Store, params: Sequence[Value], literals: Sequence[Value], row: Row, n: int) -> list[Row] | None:
        bind(store)
        value = value_of(params, literals, row)
        return [] if value is NOTHING else seek(value, n)

    return Path(fetch, Seek(key.expr, bind, None))


_Bounds: TypeAlias = "tuple[Any, Any]"
"""As `IndexTree.rowids_between` takes them."""


def _bounds_function(
    builder: Builder, access: IndexSeek, left: Layout
) -> Callable[[IndexTree, Sequence[Value], Sequence[Value], Row], _Bounds | None] | None:
    """From the tree and the keys' values to the places between which the entries are; None: there are none."""
    equal = [_key_function(builder, key, left) for key in access.equal]
    low_of = None if access.low is None else _key_function(builder, access.low, left)
    high_of = None if access.high is None else _key_function(builder, access.high, left)
    if None in equal or (low_of is None) != (access.low is None) or (high_of is None) != (access.high is None):
        return None
    keys: list[KeyOf] = [key for key in equal if key is not None]
    if low_of is None and high_of is None:
        if not keys:
            return lambda tree, params, literals, row: (None, None)
        if len(keys) == 1:
            (only,) = keys

            def one(tree: IndexTree, params: Sequence[Value], literals: Sequence[Value], row: Row) -> _Bounds | None:
                value = only(params, literals, row)
                if value is NOTHING:
                    return None
                key = tree.order.key((value,))
                return key, (*key, tree.order.after)

            return one
    terms, n_equal = access.index.stored_terms, len(keys)
    descending = n_equal < len(terms) and terms[n_equal].descending
    low_inclusive, high_inclusive = access.low_inclusive, access.high_inclusive
    is_range = low_of is not None or high_of is not None

    def bounds(tree: IndexTree, params: Sequence[Value], literals: Sequence[Value], row: Row) -> _Bounds | None:
        prefix = tuple([key(params, literals, row) for key in keys])
        if NOTHING in prefix:
            return None
        order, after = tree.order, tree.order.after
        start: tuple[Any, ...]
        end: tuple[Any, ...] | None
        if low_of is not None:
            value = low_of(params, literals, row)
            if value is NOTHING:
                return None
            start = order.key((*prefix, value))
            if not low_inclusive:
                start = (*start, after)
        elif is_range and not descending:  # NULL, which is within no bounds, stands first
            start = (*order.key((*prefix, None)), after)
        else:
            start = order.key(prefix)
        if high_of is not None:
            value = high_of(params, literals, row)
            if value is NOTHING:
                return None
            end = order.key((*prefix, value))
            if high_inclusive:
                end = (*end, after)
        elif is_range and descending:
            end = order.key((*prefix, None))
        else:
            end = (*order.key(prefix), after) if prefix else None
        return start, end

    return bounds
