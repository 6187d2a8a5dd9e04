"""The lines of EXPLAIN QUERY PLAN while they are written, and what one line must know of those before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from minisql.planner.expr import Expr
    from minisql.planner.nodes import Join, PlanNode, Relabel
    from minisql.value.affinity import Affinity

Line = tuple[int, int, int, str]
"""(id, parent's id, 0, text)."""

FILTER: Final = "CREATE BLOOM FILTER"


class Lines:
    """The lines so far. `query`: writes a SELECT's lines below one of them (0: at the top); FROM, compounds and
    expressions hold queries that hold these again."""

    def __init__(self, query: Callable[[Lines, PlanNode, int], None]) -> None:
        self.done: list[Line] = []
        self.subqueries: set[tuple[int, int]] = set()  # (number, copy) of those that are shown
        self.guards: list[Expr] = []  # conditions without columns, as long as no loop has been told
        self.sought: set[int] = set()  # the numbers of those whose values are sought one after another
        self.shown_lists: set[tuple[int, tuple[Affinity, ...]]] = set()  # (number, affinities) of those behind IN
        self.shared: set[int] = set()  # tables computed once, shown where they are used first
        self.first_shared: list[Relabel] = []  # where they are used first
        self.right_joins: list[Join] = []  # of the nest that is being shown
        self.is_filtered = False  # of the next compound's rows, a Bloom filter is made
        self.seeks_extreme = False  # SQLite's word for the scan of min() and max() is SEARCH
        self.is_one_row = False  # of the next VALUES, only the first row is wanted
        self._query = query

    def add(self, parent: int, text: str) -> int:
        """One more line; its id."""
        number = len(self.done) + 1
        self.done.append((number, parent, 0, text))
        return number

    def query(self, node: PlanNode, parent: int) -> None:
        """A SELECT's lines, below one that is there."""
        self._query(self, node, parent)
