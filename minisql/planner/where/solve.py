"""The order of the nested loop: of all orders, the cheapest that a search over a few best partial ones finds.

Source: queryplanner-ng §5 "The N Nearest Neighbors algorithm".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from minisql.frozen import field, frozen, slotted
from minisql.planner.unplanned import NoQuerySolution
from minisql.planner.where.access import is_narrower
from minisql.planner.where.given_order import GivenTerm
from minisql.planner.where.logest import LogEst, log_add, log_est, log_of_log
from minisql.planner.where.loops import Loop
from minisql.planner.where.order import UNDECIDED, IsTerm, Level, Wanted, satisfied
from minisql.planner.where.star import as_star
from minisql.planner.where.use_list import UseList
from minisql.schema.objects import Table


@frozen
class Path:
    """A partial nested loop. `n_sorted`: how many of the wanted terms it gives, or UNDECIDED; `reverse` by level.
    `unsorted`: its cost without a sort."""

    mask: int
    cost: LogEst
    rows: LogEst
    unsorted: LogEst
    loops: tuple[Loop, ...]
    n_sorted: int
    reverse: tuple[bool, ...]


MOST_LOOPS: Final[LogEst] = 48
"""28: a subquery that is run more often is planned as if it were run so often."""


@slotted
class Problem:
    """What to order.

    `loops`: of each source, in the order of the text. `there`: sources (bits) whose rows are given from outside.
    `tables`: of each source, its table; None for a subquery. `uses`: of WHERE. `outer`: sources (bits) that are the
    right side of an outer join; `fixed`: those of outer and CROSS joins. `n_columns`: of the result. `limit`: LogEst of
    the rows wanted, if that is known. `n_loops`: of how often it is all done.
    `distinct`: the order is for DISTINCT. `is_term`: of each source. `given`: of each subquery, the order of its rows;
    the `routines` among them cannot be read backwards.
    """

    loops: dict[int, list[Loop]]
    tables: dict[int, Table | None]
    uses: UseList
    wanted: Wanted
    outer: int = 0
    fixed: int = 0
    n_columns: int = 1
    there: int = 0
    limit: LogEst | None = None
    n_loops: LogEst = 0
    distinct: bool = False
    is_term: dict[int, IsTerm] | None = None
    given: dict[int, tuple[GivenTerm, ...]] = field(default_factory=dict)
    routines: Collection[int] = ()

    def levels(self, loops: Sequence[Loop]) -> list[Level]:
        return [
            Level(
                loop,
                self.tables[loop.source],
                bool(self.outer >> loop.source & 1),
                None if self.is_term is None else self.is_term.get(loop.source),
                self.given.get(loop.source, ()),
                loop.source in self.routines,
            )
            for loop in loops
        ]


def solve(problem: Problem) -> Path:
    """The cheapest path through all sources.

    Raises:
        NoQuerySolution: INDEXED BY's index is of no use.
    """
    n_sources = len(problem.loops)
    n_best = 1 if n_sources == 1 else 5 if n_sources == 2 else 12
    if n_sources >= 5 and as_star(problem.loops, problem.tables, problem.fixed):
        n_best = 18
    path = _search(problem, n_best, None)
    if problem.wanted.terms:  # how many rows there are to sort is known only now
        _keep_to_searches(problem, path)
        path = _search(problem, n_best, max(path.rows, 0) + 1)
    return path


def _keep_to_searches(problem: Problem, path: Path) -> None:
    """Where the outermost tables are searched by equalities if no order is wanted, none is scanned for the order."""
    for loop in path.loops:
        if loop.virtual is not None or not loop.equal:
            return
        loops = problem.loops[loop.source]
        loops[:] = [each for each in loops if each.uses or each.is_or]


def _search(problem: Problem, n_best: int, n_to_sort: LogEst | None) -> Path:
    """The cheapest path. `n_to_sort` None: as if no order were wanted."""
    n_before = min(problem.n_loops, MOST_LOOPS)
    paths = [Path(problem.there, 0, n_before, 0, (), 0 if n_to_sort is None else UNDECIDED, ())]
    n_sources = len(problem.loops)
    costs: dict[int, LogEst] = {}
    for depth in range(n_sources):
        best = _Best(n_best, is_last=depth == n_sources - 1)
        for path in paths:
            for source, loops in problem.loops.items():
                if path.mask >> source & 1:
                    continue
                for loop in loops:
                    if loop.needs & ~path.mask or (loop.automatic and path.rows < 3):
                        continue
                    best.offer(_extended(problem, path, loop, n_to_sort, costs))
        paths = best.paths
        if not paths:
            raise NoQuerySolution
    return min(paths, key=lambda path: path.cost)


class _Best:
    """The cheapest partial paths; of the same sources one whose order is settled and one whose order is not."""

    def __init__(self, n_best: int, *, is_last: bool) -> None:
        self.paths: list[Path] = []
        self._n_best = n_best
        self._is_last = is_last

    def offer(self, new: Path) -> None:
        for place, old in enumerate(self.paths):
            alike = self._is_last or (old.n_sorted == UNDECIDED) is (new.n_sorted == UNDECIDED)
            if old.mask == new.mask and alike:
                if _is_better(new, old):
                    self.paths[place] = new
                return
        if len(self.paths) < self._n_best:
            self.paths.append(new)
            return
        worst = max(range(len(self.paths)), key=lambda place: (self.paths[place].cost, self.paths[place].unsorted))
        old = self.paths[worst]
        if (new.cost, new.unsorted) < (old.cost, old.unsorted):
            self.paths[worst] = new


def _is_better(new: Path, old: Path) -> bool:
    new_key, old_key = (new.cost, new.rows, new.unsorted), (old.cost, old.rows, old.unsorted)
    return new_key < old_key or (new_key == old_key and is_narrower(new.loops[-1], old.loops[-1]))


def _extended(problem: Problem, path: Path, loop: Loop, n_to_sort: LogEst | None, costs: dict[int, LogEst]) -> Path:
    unsorted = loop.run + path.rows
    if loop.setup:
        unsorted = log_add(loop.setup, unsorted)
    unsorted = log_add(unsorted, path.unsorted)
    rows = path.rows + loop.out
    loops = (*path.loops, loop)
    n_sorted, reverse = path.n_sorted, (*path.reverse, False)
    if n_sorted == UNDECIDED:
        n_sorted, reverse = satisfied(problem.levels(loops), problem.wanted, problem.uses)
    cost = unsorted
    if n_to_sort is not None and 0 <= n_sorted < len(problem.wanted.terms):
        if n_sorted not in costs:
            costs[n_sorted] = _sorting_cost(problem, n_to_sort, n_sorted)
        cost = log_add(unsorted, costs[n_sorted]) + 3
    else:
        unsorted -= 2  # a slight bias for plans that need no sort, also where no order is wanted
    return Path(path.mask | 1 << loop.source, cost, rows, unsorted, loops, n_sorted, reverse)


def _sorting_cost(problem: Problem, rows: LogEst, n_sorted: int) -> LogEst:
    """N log N rows, more for wide ones, less when the first terms are in order already, or few rows are wanted."""
    n_terms = len(problem.wanted.terms)
    cost = rows + log_est((problem.n_columns + 59) // 30)
    if n_sorted:
        cost += log_est((n_terms - n_sorted) * 100 // n_terms) - 66
    if problem.limit is not None:
        cost += 16 if n_sorted else 10
        rows = min(rows, problem.limit)
    elif problem.distinct and rows > 10:
        rows -= 10
    return cost + log_of_log(rows)
