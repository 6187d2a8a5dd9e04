"""The order of the nested loop: of all orders, the cheapest that a search over a few best partial ones finds.

Source: queryplanner-ng §5 "The N Nearest Neighbors algorithm".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.frozen import frozen, slotted
from minisql.planner.where.logest import LogEst, log_add, log_est, log_of_log
from minisql.planner.where.loops import Loop
from minisql.planner.where.order import Level, Wanted, satisfied
from minisql.planner.where.terms import Term
from minisql.schema.objects import Table


@frozen
class Path:
    """A partial nested loop. `n_sorted`: how many of the wanted terms it gives; `reverse` by level."""

    mask: int
    cost: LogEst
    rows: LogEst
    unsorted: LogEst
    loops: tuple[Loop, ...]
    n_sorted: int
    reverse: tuple[bool, ...]


@slotted
class Problem:
    """What to order.

    `there`: sources (bits) whose rows are given from outside. `tables`: of each source, its table; None for a subquery.
    `outer`: sources (bits) that are the right side of an outer join. `has_semi`: one is only asked for a row.
    """

    loops: dict[int, list[Loop]]
    tables: dict[int, Table | None]
    where: Sequence[Term]
    wanted: Wanted
    outer: int = 0
    n_columns: int = 1
    there: int = 0
    has_semi: bool = False


def solve(problem: Problem) -> Path:
    """The cheapest path through all sources.

    Raises:
        SqlError: `no query solution`.
    """
    n_sources = len(problem.loops)
    n_best = 1 if n_sources == 1 else 5 if n_sources == 2 else 12
    paths = [Path(problem.there, 0, 0, 0, (), 0, ())]
    for depth in range(n_sources):
        is_last = depth == n_sources - 1
        best: dict[tuple[int, int], Path] = {}
        for path in paths:
            for source, loops in problem.loops.items():
                if path.mask >> source & 1:
                    continue
                for loop in loops:
                    if loop.needs & ~path.mask or (loop.automatic and path.rows < 3):
                        continue
                    new = _extend(problem, path, loop, is_last)
                    key = (new.mask, new.n_sorted)
                    known = best.get(key)
                    if known is None or _better(new, known, problem.has_semi):
                        best[key] = new
        paths = sorted(best.values(), key=lambda path: (path.cost, path.rows, path.unsorted))[:n_best]
        if not paths:
            raise SqlError("no query solution")
    return paths[0]


def _better(a: Path, b: Path, has_semi: bool) -> bool:
    """Of equals the one found first; but beside a semi-join SQLite has the costlier loops outside."""
    key_a, key_b = (a.cost, a.rows, a.unsorted), (b.cost, b.rows, b.unsorted)
    if key_a == key_b and has_semi:
        return [loop.run for loop in a.loops] > [loop.run for loop in b.loops]
    return key_a < key_b


def _extend(problem: Problem, path: Path, loop: Loop, is_last: bool) -> Path:
    unsorted = loop.run + path.rows
    if loop.setup:
        unsorted = log_add(loop.setup, unsorted)
    if path.loops:
        unsorted = log_add(unsorted, path.unsorted)
    rows = path.rows + loop.out
    loops = (*path.loops, loop)
    wanted = problem.wanted
    if not wanted.terms:
        return Path(path.mask | 1 << loop.source, unsorted, rows, unsorted, loops, 0, (False,) * len(loops))
    levels = [Level(each, problem.tables[each.source], bool(problem.outer >> each.source & 1)) for each in loops]
    n_sorted, reverse = satisfied(levels, wanted, problem.where)
    cost = unsorted
    if n_sorted < len(wanted.terms):
        cost = log_add(unsorted, _sorting_cost(rows, len(wanted.terms), n_sorted, problem.n_columns)) + 3
    elif is_last:
        unsorted -= 2  # a slight bias for plans that need no sort
        cost = unsorted + 2
    return Path(path.mask | 1 << loop.source, cost, rows, unsorted, loops, n_sorted, reverse)


def _sorting_cost(rows: LogEst, n_terms: int, n_sorted: int, n_columns: int) -> LogEst:
    """N log N rows, more for wide ones, less when the first terms are in order already."""
    cost = rows + log_est((n_columns + 59) // 30)
    if n_sorted:
        cost += log_est((n_terms - n_sorted) * 100 // n_terms) - 66
    return cost + log_of_log(rows)
