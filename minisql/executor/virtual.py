"""Virtual tables: the module's rows, from the values that its plan asks for. Source: vtab "The xFilter Method"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from minisql.executor.compile import Layouts, compile_row
from minisql.executor.keys import ManyKeys, build_key
from minisql.executor.run import Operator, Row, Run, Start
from minisql.frozen import frozen
from minisql.planner.expr import ROWID
from minisql.planner.nodes import InKeys, Layout, VirtualScan
from minisql.vtab.protocol import IndexPlan, JsonValued, Vtab

if TYPE_CHECKING:
    from minisql.executor.builder import Builder


def build_virtual_scan(builder: Builder, node: VirtualScan, left: Layout) -> Operator:
    """The operator of a virtual table's scan."""
    virtual = node.table.virtual
    assert virtual is not None, node.table.name
    if isinstance(virtual.vtab, JsonValued) and set(virtual.vtab.json_columns) <= set(node.wanted):
        value, kind = virtual.vtab.json_columns
        builder.context.json_values[node.source, value] = node.source, kind
    if node.branches:
        parts = tuple([builder.build(branch, left) for branch in node.branches])
        return VirtualUnion(parts, node.wanted.index(ROWID))
    if not any(isinstance(argument, InKeys) for argument in node.arguments):
        exprs = [argument for argument in node.arguments if not isinstance(argument, InKeys)]
        bind_values = compile_row(exprs, Layouts.of((), left), builder.context)
        return VirtualRows(virtual.vtab, node.plan, node.wanted, bind_values, bool(exprs))
    arguments: list[_Values] = []
    for argument, use in zip(node.arguments, node.plan.uses, strict=True):
        if isinstance(argument, InKeys):
            keys = build_key(argument, left, builder.context, builder.build_list)
            assert isinstance(keys, ManyKeys)
            arguments.append(_List(keys, use.whole_list))
        else:
            arguments.append(_One(compile_row((argument,), Layouts.of((), left), builder.context)))
    return VirtualRowsOfLists(virtual.vtab, node.plan, node.wanted, tuple(arguments))


@frozen
class VirtualRows:
    """The rows of one scan. They are the module's own iterator: nothing is added per row."""

    vtab: Vtab
    plan: IndexPlan
    wanted: tuple[int, ...]
    bind_values: Callable[[Run], Callable[..., Row]]
    has_values: bool

    def bind(self, run: Run) -> Start:
        start_scan = self.vtab.open(self.plan, self.wanted)
        if not self.has_values:
            return lambda left: start_scan(())
        values = self.bind_values(run)
        return lambda left: start_scan(values((), left))


@frozen
class VirtualUnion:
    """The rows of all parts, in their order, each rowid once. Cost: holds the rowids."""

    parts: tuple[Operator, ...]
    rowid: int  # its position in a row

    def bind(self, run: Run) -> Start:
        starts = [part.bind(run) for part in self.parts]
        rowid = self.rowid

        def start(left: Row) -> Iterator[Row]:
            seen = set()
            for start_part in starts:
                for row in start_part(left):
                    if row[rowid] not in seen:
                        seen.add(row[rowid])
                        yield row

        return start


@frozen
class _One:
    """A single value, NULL too."""

    bind_value: Callable[[Run], Callable[..., Row]]

    def bind(self, run: Run) -> Callable[[Row], Iterable[object]]:
        value = self.bind_value(run)
        return lambda left: value((), left)


@frozen
class _List:
    """The values of an IN, one by one or as one tuple."""

    keys: ManyKeys
    whole: bool

    def bind(self, run: Run) -> Callable[[Row], Iterable[object]]:
        keys = self.keys.bind(run)
        if self.whole:
            return lambda left: (tuple(keys(left)),)
        return keys


_Values = _One | _List


@frozen
class VirtualRowsOfLists:
    """The rows of a scan for each combination of the values of its INs."""

    vtab: Vtab
    plan: IndexPlan
    wanted: tuple[int, ...]
    arguments: Sequence[_Values]

    def bind(self, run: Run) -> Start:
        start_scan = self.vtab.open(self.plan, self.wanted)
        functions = [argument.bind(run) for argument in self.arguments]

        def start(left: Row) -> Iterator[Row]:
            for values in product(*[function(left) for function in functions]):
                yield from start_scan(values)  # type: ignore[arg-type]  # they are values, or tuples of values

        return start
