"""What is kept of a subquery that is run again: beyond SQLite, which reads everything each time.

    SELECT id, (SELECT count(*) FROM orders WHERE orders.customer = c.id) FROM customers c     no index on customer

When a table is scanned for the second time for an equality with a value from outside, its rows are put into a transient
index as they are read, and are not read again: a third value is looked for there first, and only behind what has been
read so far in the table. So no row is read that SQLite does not read, rows come in the order of the scan, and all terms
of WHERE check them as ever. EXPLAIN does not tell of it. A change of the table ends it, whoever makes it.

It must not fire where a term before the equality could fail, or be seen to be evaluated, for rows that are not found.

So too the rows of a subquery in its FROM that are the same each time: they are computed as far as they are wanted, and
kept, unless the statement changes tables. (A subquery that SQLite itself computes once is kept at once.)

Measured, 1,000 customers, 3,000 orders: 25 ms, where scanning takes 3,300 and SQLite 130.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from minisql.executor.compile import Layouts, compile_row
from minisql.executor.compile.functions import conjuncts
from minisql.executor.join import LOOKUP_BYTES, after_keys, converted, hashed
from minisql.executor.memory import FIRST_ROOM, kept, most_held, room_beside, size_of_row
from minisql.executor.pipeline import kept_once
from minisql.executor.run import Host, Operator, Row, Run, Start
from minisql.executor.trees import bind_index, bind_table, primary_key
from minisql.frozen import frozen
from minisql.planner.expr import (
    Call,
    Cast,
    Column,
    Compare,
    CompareOp,
    Comparison,
    Exists,
    Expr,
    InQuery,
    Outer,
    Raise,
    Scalar,
    walk,
)
from minisql.planner.nodes import FullScan, Layout, Scan
from minisql.value.affinity import comparer
from minisql.value.compare import group_key

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.transient_index import TransientIndex
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.btree.table import TableTree


class _RowsSoFar:
    """Rows that may be read often, and are taken from their source as far as somebody has wanted them."""

    __slots__ = ("_all", "_host", "_next_look", "_rows", "_source")

    def __init__(self, source: Iterator[Row], host: Host) -> None:
        self._source = source
        self._host = host
        self._rows: list[Row] = []
        self._all: Iterable[Row] | None = None
        self._next_look = FIRST_ROOM

    def read(self) -> Iterator[Row]:
        """All rows."""
        at = 0
        while self._all is None:
            rows = self._rows
            while at < len(rows):
                yield rows[at]
                at += 1
            if self._all is None and at == len(self._rows):
                self._read_one()
        yield from islice(self._all, at, None)

    def _read_one(self) -> None:
        rows = self._rows
        row = next(self._source, None)
        if row is None:
            self._all = rows
            return
        rows.append(row)
        if len(rows) == self._next_look:
            room = room_beside(rows, self._host, size_of_row)
            self._next_look += room
            if not room:  # the rest is read now, into a file
                self._all = kept(chain(rows, self._source), self._host)


@frozen
class LateRows:
    """The child's rows, which read nothing to the left, kept from their second use in a run on. `once` names in the run
    what is kept. Cost: holds the rows that are wanted, up to a limit in memory (`memory.kept`)."""

    child: Operator
    once: object

    def bind(self, run: Run) -> Start:
        start_child, host = self.child.bind(run), run.host
        if not run.repeatable:
            return start_child
        found: list[_RowsSoFar | None] = kept_once(run, self.once)  # None: a first use

        def start(left: Row) -> Iterator[Row]:
            if not found:
                found.append(None)
                return start_child(())
            rows = found[0]
            if rows is None:
                rows = found[0] = _RowsSoFar(start_child(()), host)
            return rows.read()

        return start


# ---------------------------------------------------------------- one value looked for again and again


class _IndexSoFar:
    """A transient index of the rows that have been taken from a source, until all are.

    `keys`: from a row to what it is found by, which is compared as `how` says. NULL is never found.
    """

    __slots__ = (
        "_converters", "_host", "_how", "_key_of", "_keys", "_n_bytes", "_n_rows", "_source", "_stored", "_table"
    )  # fmt: skip

    def __init__(self, source: Iterator[Row], keys: Callable[..., Row], how: Comparison, host: Host) -> None:
        self._source = source
        self._keys = keys
        self._how = how
        self._host = host
        self._converters = (None if how.affinity is None else comparer(how.affinity),)
        self._key_of = group_key([how.collation])
        self._table: dict[Hashable, list[Row]] = {}
        self._stored: TransientIndex | None = None
        self._n_rows = self._n_bytes = 0

    def find(self, probes: Row) -> Iterator[Row]:
        """The rows whose key equals the value in `probes`, in their order."""
        values = converted(probes, self._converters, (False,))
        if values is None:
            return
        key: Hashable = values if self._key_of is None else self._key_of(values)
        at = 0
        while self._stored is None:
            bucket = self._table.get(key, ())
            while at < len(bucket):
                yield bucket[at]
                at += 1
            if self._stored is None and not self._read_on(key):
                return
        yield from islice(self._stored.find(values), at, None)

    def _read_on(self, wanted: Hashable) -> bool:
        """Take rows from the source up to one with the key. False: there is none."""
        keys, converters, key_of, table = self._keys, self._converters, self._key_of, self._table
        for row in self._source:
            key = hashed(keys(row), converters, (False,), key_of)
            if key is None:
                continue
            bucket = table.get(key)
            if bucket is None:
                table[key] = [row]
            else:
                bucket.append(row)
            self._n_rows += 1
            if self._n_rows % FIRST_ROOM == 0:
                self._n_bytes += FIRST_ROOM * (size_of_row(row) + LOOKUP_BYTES)
                if self._n_bytes > most_held(self._host):
                    self._store()
            if key == wanted:
                return True
        return self._stored is not None

    def _store(self) -> None:
        """Read the rest now, into a file."""
        from minisql.executor.transient_index import TransientIndex  # few statements come here

        rows = after_keys(self._table, self._source, self._keys, self._converters, (False,))
        self._stored = TransientIndex(rows, [self._how.collation], self._host)


class _Progress:
    """How far one run has got with a scan. `state`: of the table's tree, when it was looked at last."""

    __slots__ = ("index", "is_first", "state")

    def __init__(self) -> None:
        self.state: tuple[int, int] | None = None
        self.is_first = True
        self.index: _IndexSoFar | None = None


@frozen
class LateIndex:
    """The rows of `scan`, which may leave out some that WHERE refuses; from the second use in a run on those of `every`
    whose key equals the probe. `once` names in the run what is kept. Cost: holds the rows that have been read, up to a
    limit (`memory.most_held`)."""

    scan: Operator
    every: Operator
    bind_keys: Callable[[Run], Callable[..., Row]]
    bind_probes: Callable[[Run], Callable[..., Row]]
    how: Comparison
    bind_tree: Callable[[Run], TableTree | IndexTree]
    once: object

    def bind(self, run: Run) -> Start:
        start_scan, start_every = self.scan.bind(run), self.every.bind(run)
        keys, probes, how, host = self.bind_keys(run), self.bind_probes(run), self.how, run.host
        tree = self.bind_tree(run)
        pager = tree.space.pager
        progress: _Progress = run.memo.setdefault(self.once, _Progress())

        def start(left: Row) -> Iterator[Row]:
            state = tree.version, pager.cache_generation
            if state != progress.state:
                progress.state, progress.is_first, progress.index = state, True, None
            if progress.is_first:
                progress.is_first = False
                return start_scan(left)
            index = progress.index
            if index is None:
                index = progress.index = _IndexSoFar(start_every(()), keys, how, host)
            return index.find(probes((), left))

        return start


def late_indexed(
    builder: Builder, operator: Operator, scan: Scan, left: Layout, predicates: Sequence[Expr]
) -> Operator:
    """The operator of a scan in a subquery whose frame varies, perhaps with an index that may be made later."""
    if not isinstance(scan.access, FullScan) or scan.computed or scan.table.virtual is not None:
        return operator
    found = _equality(scan, predicates)
    if found is None:
        return operator
    column, probe, term = found
    from minisql.executor.scan import build_scan  # which is where this is asked for

    table, context = scan.table, builder.context
    tree: Callable[[Run], TableTree | IndexTree] = bind_table(table, scan.database)
    if table.without_rowid:
        tree = bind_index(primary_key(table), scan.database, builder.collations)
    return LateIndex(
        operator,
        build_scan(builder, scan, left),
        compile_row((column,), Layouts.of(scan.columns), context),
        compile_row((probe,), Layouts.of((), left), context),
        term.how,
        tree,
        object(),
    )


def _equality(scan: Scan, predicates: Sequence[Expr]) -> tuple[Column, Expr, Compare] | None:
    """(column, what it has to be equal to, the term) of the first term that will do."""
    for term in conjuncts(predicates):
        if isinstance(term, Compare) and term.op is CompareOp.EQ:
            for one, other in ((term.left, term.right), (term.right, term.left)):
                if isinstance(one, Column) and one.source == scan.source and _is_given(other):
                    return one, other, term
        if any(isinstance(node, Call | Cast | Scalar | Exists | InQuery | Raise) for node in walk(term)):
            return None
    return None


def _is_given(expr: Expr) -> bool:
    """Is it made of values from outside, and of nothing that could fail?"""
    nodes = list(walk(expr))
    return any(isinstance(node, Outer) for node in nodes) and not any(
        isinstance(node, Column | Call | Cast | Scalar | Exists | InQuery | Raise) for node in nodes
    )
