"""Access by rowid: all rows of a table, those with given rowids, those between two.

Source: fileformat2 §2.3, lang_createtable §5, datatype3 §4.2 (what a bound that is no integer means).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from minisql.executor.keys import Key, build_key
from minisql.executor.limits import LimitOperator
from minisql.executor.run import Operator, Row, Run, Start
from minisql.executor.trees import Reader, bind_table
from minisql.frozen import frozen, replace
from minisql.planner.nodes import Layout, RowidRange
from minisql.schema.objects import Table
from minisql.storage.collector import collector_paused
from minisql.storage.text import UTF8
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.integer import SMALLEST_REAL
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.sift import Needle
    from minisql.storage.btree.table import TableTree
    from minisql.storage.btree.table_reading import Lists

_MIN_ROWID: Final = -(2**63)
_MAX_ROWID: Final = 2**63 - 1
_MANY: Final = 500  # rows that are worth decoding some leaves for


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
    bind_lists: Callable[[Run, Reader], Lists] | None = None

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, reverse, rows = self.reader.of(tree.space.encoding), self.reverse, tree.rows
        if self.bind_lists is not None:
            lists = self.bind_lists(run, self.reader)
            return lambda left: rows(reader, reverse=reverse, lists=lists)
        needle = None if self.bind_needle is None or tree.space.encoding != UTF8 else self.bind_needle(run)
        return lambda left: rows(reader, reverse=reverse, needle=needle)

    def only(self, positions: Sequence[int | None]) -> TableScan:
        """The scan that gives these of its columns, in this order; None stands for NULL."""
        return replace(self, reader=self.reader.only(positions))

    def lists(self, run: Run) -> Iterator[list[Row]]:
        """All rows, in lists."""
        rows: Any = self.bind(run)(())
        for first in rows:
            yield [first]
            yield rows.send(True)
            yield from rows


def all_rows(operator: Operator, run: Run) -> list[Row]:
    """All rows of an operator, read before a change; those of a table by lists: of 20,000 rows 0.5 us a row, one by one
    0.9. Others may come from columns: 66,667 of 200,000 rows in 16 ms for 114."""
    if not isinstance(operator, TableScan):
        run.reads_first = True
        try:
            return list(operator.bind(run)(()))
        finally:
            run.reads_first = False
    found: list[Row] = []
    with collector_paused():
        for some in operator.lists(run):
            found += some
    return found


def rows_ahead(operator: Operator, run: Run) -> Iterator[Row]:
    """All rows of an operator that reads nothing that is changed while it does: a table's, or the first of them, by
    lists (20,000 rows of two columns: 6 ms for 15), others perhaps from columns."""
    scan = operator.child if isinstance(operator, LimitOperator) else operator
    if isinstance(scan, TableScan):
        first, end = operator.bounds.bind_span(run)(()) if isinstance(operator, LimitOperator) else (0, None)
        if end is None or end - first >= _MANY:
            return islice(chain.from_iterable(scan.lists(run)), first, end)
    run.reads_first = True
    try:
        start = operator.bind(run)
    finally:
        run.reads_first = False
    return start(())


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
        low_inclusive, high_inclusive = self.low_inclusive, self.high_inclusive

        def bounds(left: Row) -> tuple[int | None, int | None] | None:
            low = high = None
            if low_key is not None:
                bound = next(iter(low_key(left)), None)
                low = bound if type(bound) is int and low_inclusive else lowest_rowid(bound, low_inclusive)
                if low is None:
                    return None
            if high_key is not None:
                bound = next(iter(high_key(left)), None)
                high = bound if type(bound) is int and high_inclusive else highest_rowid(bound, high_inclusive)
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
