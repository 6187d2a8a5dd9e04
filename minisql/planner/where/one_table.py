"""One table: its cheapest loop for the terms that are asked of it, and the scan with what is left to check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from minisql.frozen import replace
from minisql.planner.block import (
    NO_RESULT,
    Above,
    Placed,
    Result,
    TableItem,
    conjunction,
)
from minisql.planner.context import Context
from minisql.planner.expr import Expr
from minisql.planner.generated import computed_columns
from minisql.planner.nodes import Filter, Join, JoinKind, OneRow, PlanNode
from minisql.planner.rewrites import is_off
from minisql.planner.where.access import loops_of
from minisql.planner.where.automatic import (
    filtered_lookup,
)
from minisql.planner.where.build import nulls_apart, scan_node
from minisql.planner.where.checks import as_checked, checked_once
from minisql.planner.where.logest import LogEst
from minisql.planner.where.loops import Loop, Reading, has_expressions, shortcut
from minisql.planner.where.match import IndexMatcher
from minisql.planner.where.order import (
    Wanted,
    as_ordered,
    n_in_order,
    of_inner_loop,
    satisfied,
    with_nulls_apart,
)
from minisql.planner.where.solve import MOST_LOOPS, Path, Problem, solve
from minisql.planner.where.terms import Term, analyse
from minisql.planner.where.use_list import UseList
from minisql.planner.where.weighed import limit_rows

NO_ORDER: Final = Wanted(())
AUTOMATIC: Final = "automatic_index"


def plan_table(
    ctx: Context,
    item: TableItem,
    exprs: Sequence[Expr],
    wanted: Wanted,
    result: Result = NO_RESULT,
) -> Placed:
    """The plan of a table alone."""
    table = chosen(ctx, item, exprs, wanted, result=result)
    levels = table.problem.levels(table.path.loops)
    n_sorted = n_in_order(levels, wanted, table.reading.uses, table.path.n_sorted)
    is_together = comes_together(table.problem, table.path, result)
    placed = placed_of(table.node(), n_sorted, [table.reading], is_together=is_together)
    rows = 1 if table.is_short else rows_of(table.problem, table.path)
    return placed._replace(in_order=table.in_order, rows=rows, is_short=table.is_short)


def rows_of(problem: Problem, path: Path) -> LogEst:
    """How many rows a query is thought to give in all its runs, before DISTINCT and LIMIT."""
    if len(path.loops) > 1 or problem.wanted.terms:
        return path.rows
    return path.loops[0].rows_alone + min(problem.n_loops, MOST_LOOPS)


class Chosen(NamedTuple):
    """A table by its cheapest path. `scan` settles the `settled` terms (by id). `in_order`: `Block.serves_both` came
    true. `is_short`: it is looked for by a whole key, and no other path was weighed."""

    problem: Problem
    path: Path
    reading: Reading
    terms: list[Term]
    scan: PlanNode
    settled: set[int]
    in_order: bool
    is_short: bool = False

    @property
    def loop(self) -> Loop:
        return self.path.loops[0]

    def node(self) -> PlanNode:
        """The scan, and the terms that it leaves."""
        scan, reading = self.scan, self.reading
        if with_nulls_apart(self.problem.levels(self.path.loops), self.problem.wanted, reading.uses)[0]:
            scan = nulls_apart(scan)
        is_virtual = reading.item.source.table.virtual is not None
        once = checked_once([term.expr for term in self.terms], is_noticed=is_virtual)
        checked = [term for term in self.terms if id(term) not in self.settled and id(term.expr) not in once]
        own = [term.expr for term in as_checked(checked, reading, self.loop)]
        scan, own = filtered_lookup(scan, own, 1 << reading.source)
        return guarded(filtered(scan, own), [term.expr for term in self.terms if id(term.expr) in once])


def chosen(
    ctx: Context,
    item: TableItem,
    exprs: Sequence[Expr],
    wanted: Wanted,
    barred: int = 0,
    result: Result = NO_RESULT,
    beside: Sequence[Expr] = (),
) -> Chosen:
    """The table by its cheapest path. `barred`: the sources whose rows it runs inside. `beside`: `exprs` and terms that
    speak of those alone, if there are any, as they stand in WHERE."""
    terms = analyse(ctx, exprs)
    reading = reading_of(ctx, item, terms, UseList(terms), wanted, barred)
    reading.above = above_of(result, reading)
    reading.all_terms = analyse(ctx, beside)
    is_virtual = item.source.table.virtual is not None
    loop = None if is_virtual else shortcut(reading)
    is_short = loop is not None
    if loop is None:
        if is_virtual:
            loops = virtual_loops_of(ctx, reading, wanted, result=result)
        else:
            loops = loops_of(reading, automatic=may_make_indexes(ctx))
        if len(loops) == 1 and not wanted.terms:
            loop = loops[0]
    problem = Problem(
        {reading.source: [loop] if loop is not None else loops},
        {reading.source: item.source.table},
        reading.uses,
        wanted,
        n_columns=result.n_columns,
        there=barred,
        n_loops=ctx.n_loops,
        distinct=result.distinct,
        is_term={reading.source: reading.matcher.is_term},
    )
    if loop is not None:
        _, reverse = satisfied(problem.levels([loop]), wanted, reading.uses)
        path = Path(1 << reading.source, loop.run, loop.out, loop.run, (loop,), len(wanted.terms), reverse)
    else:
        if wanted.terms:
            problem.limit = limit_rows(ctx, result.limit)
        path = solve(problem)
    path, in_order = in_best_direction(problem, path)
    backwards = (not wanted.terms and ctx.env.reverses) or (bool(path.reverse) and path.reverse[0])
    scan, settled = table_node(reading, path.loops[0], backwards, barred)
    return Chosen(problem, path, reading, terms, scan, settled, in_order, is_short)


def above_of(result: Result, reading: Reading) -> Above | None:
    """`Reading.above`, which only indexes on expressions ask for."""
    if result.above is None or not any(map(has_expressions, reading.item.source.table.indexes)):
        return None
    return result.above()


def placed_of(node: PlanNode, n_sorted: int, readings: Iterable[Reading], *, is_together: bool) -> Placed:
    """The plan, with the expressions that indexes cover read from their entries."""
    entries = [reading.entries for reading in readings if reading.entries is not None]
    if not entries:
        return Placed(node, max(n_sorted, 0), is_together)
    from minisql.planner.where.entry_exprs import change_of, reading_entries

    change = change_of(entries)
    return Placed(reading_entries(node, change), max(n_sorted, 0), is_together, change)


def in_best_direction(problem: Problem, path: Path) -> tuple[Path, bool]:
    """The path, run backwards where that lets groups come in the order of ORDER BY; and whether they do. Where nothing
    of the order can be had, the innermost loop is run in it if it can be."""
    wanted = problem.wanted
    reverse = None
    if path.n_sorted == len(wanted.terms):
        reverse = as_ordered(problem.levels(path.loops), wanted, problem.uses)
    elif path.n_sorted <= 0 and len(path.loops) > 1 and not (wanted.one_way and wanted.any_direction):
        inner = of_inner_loop(problem.levels(path.loops), wanted, problem.uses)
        return (path if inner is None else replace(path, reverse=inner)), False
    return (path, False) if reverse is None else (replace(path, reverse=reverse), True)


def comes_together(problem: Problem, path: Path, result: Result) -> bool:
    """`Placed.together`."""
    if not result.distinct_terms:
        return False
    wanted = Wanted(result.distinct_terms, any_direction=True, one_way=True)
    return satisfied(problem.levels(path.loops), wanted, problem.uses)[0] == len(wanted.terms)


def may_make_indexes(ctx: Context) -> bool:
    """May transient indexes be made?"""
    return ctx.env.automatic_index and not is_off(AUTOMATIC)


def reading_of(
    ctx: Context, item: TableItem, terms: Sequence[Term], uses: UseList, wanted: Wanted, barred: int
) -> Reading:
    computed_columns(ctx, item.source)  # marks what the virtual columns read as used
    order = [term.expr for term in wanted.terms]
    reading = Reading(ctx, item, terms, IndexMatcher(ctx, item), uses, barred, order)
    if ctx.env.on_reading is not None:
        ctx.env.on_reading(reading, wanted)
    return reading


def virtual_loops_of(
    ctx: Context, reading: Reading, wanted: Wanted, unusable: int = 0, result: Result = NO_RESULT
) -> list[Loop]:
    from minisql.planner.where.virtual import virtual_loops  # here, so that other queries do not load it

    return virtual_loops(ctx, reading, unusable, wanted, result)


def table_node(reading: Reading, loop: Loop, reverse: bool, outside: int) -> tuple[PlanNode, set[int]]:
    """The scan of a table by a loop, and the terms (by id) that it settles. `outside`: sources (bits) outside of it."""
    if reading.item.source.table.virtual is None:
        return scan_node(reading, loop, reverse, outside)
    from minisql.planner.where.virtual import virtual_scan

    return virtual_scan(reading, loop, outside)


def filtered(node: PlanNode, terms: Sequence[Expr]) -> PlanNode:
    predicate = conjunction(list(terms))
    return node if predicate is None else Filter(node, predicate)


def guarded(node: PlanNode, constants: Sequence[Expr]) -> PlanNode:
    """Terms that read no column are checked once, before anything is read."""
    predicate = conjunction(list(constants))
    return node if predicate is None else Join(Filter(OneRow(), predicate), node, JoinKind.INNER, None)
