"""ORDER BY of result columns that are window functions.

To SQLite such a term is a copy of the result column. The window that stands first in the text is carried out last, but
the copy of its function is carried out with the windows of the queries below, so before all others; and what is shown
is the value that was sorted by. `SELECT row_number() OVER (), sum(a) OVER (PARTITION BY b) FROM t ORDER BY 1` numbers
the rows as they come from the table, without ORDER BY as they come from the other window. SELECT DISTINCT shows the
column and sorts by it, but the copy is carried out all the same, and other windows meet the rows in its order. So does
a subquery in FROM whose rows SQLite keeps in a table (`as_kept`): a row is put into the sorter as it is to stand there,
and the keys are copies of its columns.

The copy of a function of another window is that function itself, unless PARTITION BY or ORDER BY of the window have a
subquery: to SQLite no two of these are the same, so that each term has a copy. Copies stand where ORDER BY has them:
before windows that only later terms have. Of the query of an IN SQLite makes a copy as a whole, in which the windows
are found anew: there none is carried out twice.

Where there is one window alone, a copy of it meets the same rows and gives the same values; but what is no longer JSON
to a function that asks, since only the window carried out last hands its values on without a table in between. That one
itself is given what has come out of the table of the copy.
Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import Column, Expr, InQuery, Scalar, has_subquery, walk
from minisql.planner.json_marks import asks_json
from minisql.planner.ordering import OrderItem
from minisql.planner.outputs import Output
from minisql.planner.same import rewrite
from minisql.planner.scope import Aggregation
from minisql.planner.window import WindowGroup

if TYPE_CHECKING:
    from minisql.planner.compound import BoundCompound


class Sorted(NamedTuple):
    """The windows of a core in the order of the text, copies among them, and ORDER BY and result columns over these.
    `copied`: by column of a copy what it is a copy of."""

    groups: list[WindowGroup]
    order: list[OrderItem]
    outputs: list[Output]
    copied: dict[tuple[int, int], Expr]


def sorted_by_windows(core: BoundCore, order: Sequence[OrderItem]) -> Sorted:
    """What the windows, ORDER BY and the result columns of `core` are when its rows are sorted by `order`."""
    assert core.scope.windows is not None, "the caller has looked"
    found = Sorted(list(core.scope.windows.groups), list(order), list(core.outputs), {})
    sources = {group.source for group in found.groups}
    met = {source: -1 for output in core.outputs for source in _read(output.typed.expr, sources)}
    for number, item in enumerate(order):
        for source in _read(item.term.expr, sources):
            met.setdefault(source, number)
    copying = _Copying(core, found.groups, met, found.copied)
    for number, item in enumerate(order):
        if not (item.output is not None or item.aliased):
            continue
        copy = copying.copied(item.term.expr, number)
        if copy is item.term.expr or (core.distinct and item.output is not None):
            continue
        found.order[number] = item._replace(term=replace(item.term, expr=copy))
        if item.output is not None:
            shown = found.outputs[item.output]
            found.outputs[item.output] = shown._replace(typed=shown.typed._replace(expr=copy))
    return found


def as_kept(core: BoundCore) -> None:
    """Let the rows of `core`, which SQLite keeps in a table, show and be sorted by the columns themselves."""
    if not core.copied:
        return

    def original(node: Expr) -> Expr | None:
        return core.copied.get((node.source, node.column)) if isinstance(node, Column) else None

    for number, output in enumerate(core.outputs):
        core.outputs[number] = output._replace(typed=output.typed._replace(expr=rewrite(output.typed.expr, original)))
    for number, item in enumerate(core.order):
        if item.output is not None:
            core.order[number] = item._replace(term=replace(item.term, expr=rewrite(item.term.expr, original)))


def shows_sorting(core: BoundCore) -> bool:
    """May the rows be others once copies of windows are carried out for ORDER BY?"""
    assert core.scope.windows is not None, "the caller has looked"
    if len(core.scope.windows.groups) > 1:
        return True
    exprs = [*(output.typed.expr for output in core.outputs), *core.scope.windows.groups[0].exprs()]
    return any(map(asks_json, exprs))


def _read(expr: Expr, sources: set[int]) -> set[int]:
    """Those of the windows' sources that the expression reads."""
    return {node.source for node in walk(expr) if isinstance(node, Column) and node.source in sources}


class _Copying:
    """The copies that ORDER BY makes, put in among the `groups`. `met`: by source, the first term that reads it; -1, if
    a result column does. `copied`: see `Sorted`."""

    def __init__(
        self, core: BoundCore, groups: list[WindowGroup], met: dict[int, int], copied: dict[tuple[int, int], Expr]
    ) -> None:
        self.ctx, self.groups, self.met, self.originals_of = core.ctx, groups, met, copied
        self.first = groups[0]
        self.originals = {group.source: group for group in groups}
        self.copies: dict[tuple[int, int | None], WindowGroup] = {}

    def copied(self, expr: Expr, number: int) -> Expr:
        """Term `number` of ORDER BY over the copies; itself, if it reads none."""
        return rewrite(expr, lambda node: self._copy(node, number))

    def _copy(self, node: Expr, number: int) -> Expr | None:
        group = self.originals.get(node.source) if isinstance(node, Column) else None
        if group is None or not isinstance(node, Column):
            return None
        call = group.calls[node.column]
        has_query = _has_query(group)
        if group is not self.first and not has_query:
            return None
        key = group.source, number if has_query else None
        copy = self.copies.get(key)
        if copy is None:
            copy = replace(group, source=self.ctx.new_source(), calls=[])
            self.copies[key] = copy
            self.met[copy.source] = number
            later = (place for place, other in enumerate(self.groups) if place and self.met[other.source] > number)
            self.groups.insert(next(later, len(self.groups)), copy)
        if not any(known is call for known in copy.calls):
            copy.calls.append(call)
        column = next(n for n, c in enumerate(copy.calls) if c is call)
        self.originals_of[copy.source, column] = node
        return replace(node, source=copy.source, column=column)


def _has_query(group: WindowGroup) -> bool:
    """Is there a subquery in PARTITION BY or ORDER BY of the window?"""
    exprs = [*group.partition, *(term.expr for term in group.order)]
    return any(map(has_subquery, exprs))


def sort_sides(compound: BoundCompound, *, again: bool = False) -> None:
    """Sort the sides of a compound that SQLite merges. `again`: they are sorted otherwise now."""
    for part in compound.parts:
        if isinstance(part, BoundCore) and part.without_order is not None:
            assert part.scope.windows is not None, "sorting has copied window functions"
            part.scope.windows.groups, part.outputs = part.without_order
    n_merged, order = compound.inner_order()
    for part in compound.parts[: n_merged + 1] if n_merged else ():
        if isinstance(part, BoundCore) and part.scope.windows is not None and part.scope.windows.groups:
            exprs = [output.typed.expr for output in part.outputs]
            items = [OrderItem(term.of(exprs[term.column]), term.column) for term in order]
            behind = sorted_by_windows(part, items)
            if not again:
                note_misuse(part, behind)
            if shows_sorting(part):
                part.without_order = part.scope.windows.groups, part.outputs
                part.scope.windows.groups, part.outputs = behind.groups, behind.outputs


def note_misuse(core: BoundCore, behind: Sorted) -> None:
    """Note the aggregate of `core` that SQLite tells as misused in a subquery behind windows, if there is one.

    To SQLite windows read a subquery, which aggregates, and behind them it knows only the values of aggregates that no
    further subquery surrounds. Behind the window that is carried out last are the result columns and ORDER BY, behind
    each other one what the one after it computes. The innermost of these queries fails first, at its first aggregate.
    """
    aggregation = core.scope.aggregation
    if aggregation is None or not aggregation.calls:
        return
    levels = [_computed(group) for group in reversed(behind.groups[:-1])]
    levels.append([*(output.typed.expr for output in behind.outputs), *(item.term.expr for item in behind.order)])
    for exprs in levels:
        names = [name for expr in exprs for name in _names_inside(expr, aggregation)]
        if names:
            core.ctx.note_late(SqlError(f"misuse of aggregate: {names[0]}()"))
            return


def _computed(group: WindowGroup) -> list[Expr]:
    """All that the window computes, in the order in which SQLite looks at it."""
    exprs = [*group.partition, *(term.expr for term in group.order)]
    for call in reversed(group.calls):
        exprs += call.args if call.where is None else (*call.args, call.where)
    return exprs


def _names_inside(expr: Expr, aggregation: Aggregation) -> Iterator[str]:
    """The names of the aggregates that subqueries in the expression read."""
    for node in walk(expr):
        if isinstance(node, Scalar | InQuery):
            for below in (found for outer in node.query.outer for found in walk(outer)):
                if isinstance(below, Column) and below.source == aggregation.source and below.name is not None:
                    yield below.name
