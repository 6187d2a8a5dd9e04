"""Access paths: from a table's wanted columns and a way to reach them to rows.

Every path is an operator of its own, by rowid (`rowid_scan.py`) or by an index (`index_scan.py`); `build_scan` chooses
among them, and here are those that combine several. All decode only the wanted columns.
Source: optoverview, queryplanner, fileformat2 §2.3 to §2.5, withoutrowid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias, assert_never

from minisql.executor.compile import Layouts, compile_row, compile_terms
from minisql.executor.index_scan import IndexScan, build_index_seek
from minisql.executor.keys import build_key
from minisql.executor.needle import find_needle
from minisql.executor.rowid_scan import RowidLookup, RowidLookups, RowidRangeScan, TableScan
from minisql.executor.run import Operator, Row, Run, Start
from minisql.executor.trees import bind_index, bind_table, index_fields, index_reader, primary_key, table_reader
from minisql.frozen import frozen, replace
from minisql.planner.expr import ROWID, Column, Const, Expr, walk
from minisql.planner.nodes import (
    Access,
    FullScan,
    IndexSeek,
    Layout,
    NullsApart,
    OrUnion,
    RowidRange,
    RowidSeek,
    Scan,
    SeekKey,
)
from minisql.value.affinity import storer
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder

Condition: TypeAlias = Callable[..., object]


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
            reader = table_reader(table, wanted, scan.unread)
            lists = None if left or scan.unread else builder.row_lists(table, database, reverse=reverse)
            return TableScan(bind_table(table, database), reader, reverse, bind_lists=lists)
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
            return RowidRangeScan.build(
                builder, access, table, database, table_reader(table, wanted, scan.unread), left
            )
        case IndexSeek():
            return build_index_seek(builder, access, table, database, wanted, left)
        case NullsApart(seek, nulls_first):
            parts = [_build_access(builder, scan, part, wanted, left) for part in _null_parts(seek)]
            return InTurn(tuple(reversed(parts) if nulls_first else parts))
        case OrUnion(paths, gates, rests):
            marks: tuple[int, ...] = (ROWID,)
            if table.without_rowid:
                marks = tuple(term.column for term in primary_key(table).terms if term.column is not None)
            with_marks = (*marks, *wanted)
            children = tuple(_build_access(builder, scan, path, with_marks, left) for path in paths)
            layouts = Layouts.of((), left)
            conditions = tuple(
                None if gate is None else compile_terms(gate, layouts, builder.context) for gate in gates
            )
            here = tuple([(scan.source, number) for number in with_marks])
            within = Layouts.of(here, left)
            # What reads a column that is computed of the row is not asked here: the whole OR is asked of them above.
            asked = [
                None
                if rest is None or not set(_columns_of(rest, scan.source)) <= set(with_marks)
                else compile_terms(rest, within, builder.context)
                for rest in rests
            ]
            return UnionScan(children, conditions, tuple(asked), len(marks))
        case _:
            assert_never(access)


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
    is gone if its gate, over the row to the left, is true or missing; of its rows those are taken for which its rest is
    true or missing."""

    paths: tuple[Operator, ...]
    gates: tuple[Callable[[Run], Condition] | None, ...]
    rests: tuple[Callable[[Run], Condition] | None, ...]
    n_marks: int

    def bind(self, run: Run) -> Start:
        starts = [
            (path.bind(run), None if gate is None else gate(run), None if rest is None else rest(run))
            for path, gate, rest in zip(self.paths, self.gates, self.rests, strict=True)
        ]
        n_marks = self.n_marks

        def start(left: Row) -> Iterator[Row]:
            seen: set[Row] = set()
            for start_path, is_open, is_taken in starts:
                if is_open is not None and not is_open((), left):
                    continue
                for row in start_path(left):
                    mark = row[:n_marks]
                    if mark not in seen and (is_taken is None or is_taken(row, left)):
                        seen.add(mark)
                        yield row[n_marks:]

        return start
