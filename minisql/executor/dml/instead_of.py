"""Changes of views: the INSTEAD OF triggers run, and nothing else. Source: lang_createtrigger "INSTEAD OF triggers"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minisql.executor.compile import Layouts, compile_row
from minisql.executor.dml.cascade import Cascade, Changes
from minisql.executor.dml.eventful_delete import EventfulStatement
from minisql.executor.raising import RowIgnored
from minisql.executor.run import Operator, Row, Run
from minisql.frozen import frozen
from minisql.planner.nodes import ChangeKind, InsteadOf, Project
from minisql.value.affinity import storer
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder


@frozen
class InsteadOfStatement(EventfulStatement):
    """A change of a view. Its rows are collected before the first program runs (Cost: holds them all). `bind_values`:
    what each of them becomes, computed when its turn has come, so that it sees what the programs have done."""

    child: Operator
    bind_values: Callable[[Run], Callable[..., Row]] | None
    numbers: tuple[int, ...]
    n_skipped: int
    converters: tuple[tuple[int, Callable[[Value], Value]], ...]
    reals: tuple[int, ...]
    bind_returning: Callable[[Run], Callable[..., Row]] | None
    is_delete: bool

    def changes(self, run: Run, cascade: Cascade, returned: list[Row]) -> Changes:
        returning = None if self.bind_returning is None else self.bind_returning(run)
        values = None if self.bind_values is None else self.bind_values(run)
        rows = list(self.child.bind(run)(()))
        n_ignored = 0
        for row in rows:
            if values is not None:
                row = values(row)
            if self.converters:
                row = _converted(row, self.converters)
            frame = _with_reals(row, self.reals) if self.reals and self.numbers else row
            try:
                for number in self.numbers:
                    more = cascade.fire(number, frame)
                    if more is not None:
                        yield more
            except RowIgnored:
                n_ignored += 1
                continue
            if returning is not None:
                returned.append(returning(row[self.n_skipped :]))
        run.n_told = len(rows) if self.is_delete else len(rows) - n_ignored


def _converted(row: Row, converters: tuple[tuple[int, Callable[[Value], Value]], ...]) -> Row:
    changed = list(row)
    for position, convert in converters:
        changed[position] = convert(changed[position])
    return tuple(changed)


def _with_reals(row: Row, positions: tuple[int, ...]) -> Row:
    changed = list(row)
    for position in positions:
        value = changed[position]
        changed[position] = float(value) if type(value) is int else value
    return tuple(changed)


def build_instead_of(builder: Builder, node: InsteadOf) -> InsteadOfStatement:
    """Build a change of a view."""
    returning = None
    if node.returning:
        returning = compile_row(node.returning, Layouts.of(node.columns), builder.context)
    source, values = node.child, None
    if node.in_turn:
        assert isinstance(source, Project), "so it is said"
        values = compile_row(source.exprs, Layouts.of(source.child.columns), builder.context)
        source = source.child
    child = builder.build(source)
    storers = [(node.n_skipped + 1 + number, storer(affinity)) for number, affinity in enumerate(node.affinities)]
    converters = tuple([(position, convert) for position, convert in storers if convert is not None])
    return InsteadOfStatement(
        builder.programs,
        child,
        values,
        node.programs,
        node.n_skipped,
        converters,
        node.reals,
        returning,
        node.kind is ChangeKind.DELETE,
    )
