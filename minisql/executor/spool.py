"""A query nested too deep for Python's stack: its levels run one after the other, each into a list.

    SELECT a FROM (SELECT a FROM (.. hundreds of levels, each of which sorts ..) ORDER BY a) ORDER BY a

Operators call each other, so a row of the outermost query would come up through all levels at once. Every 30th
subquery in FROM is computed before the query begins instead, the deepest first, and those above read its rows.
Only for statements that cannot be built otherwise: rows that a LIMIT would not have asked for are computed too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.executor.run import Operator, Row, Run, Start
from minisql.frozen import frozen
from minisql.planner import nodes
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.build import Executable

_STEP: Final = 30


@frozen
class SpoolScan:
    """The rows that were computed under a number (`Spooled`)."""

    number: int

    def bind(self, run: Run) -> Start:
        return lambda left: iter(run.memo["spool", self.number])


@frozen
class Spooled:
    """A statement and those of its subqueries that are computed before it, in order. Cost: holds all their rows."""

    spools: tuple[tuple[int, Operator], ...]
    statement: Executable

    def rows(self, run: Run) -> Iterator[Row]:
        for number, operator in self.spools:
            run.memo["spool", number] = list(operator.bind(run)(()))
        return self.statement.rows(run)

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        n_changes = 0
        for params in param_rows:
            run.params = params
            for number, operator in self.spools:
                run.memo["spool", number] = list(operator.bind(run)(()))
            n_changes += self.statement.run_many(run, (params,))
        return n_changes


def spooled_subqueries(root: nodes.PlanNode) -> list[nodes.Relabel]:
    """Every 30th subquery in FROM on the way down, the outermost first. They depend on nothing around them."""
    found: list[nodes.Relabel] = []
    stack = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if isinstance(node, nodes.Relabel) and node.shared is None:
            depth += 1
            if depth % _STEP == 0:
                found.append(node)
        stack += [(child, depth) for child in _children(node)]
    return found


def _children(node: nodes.PlanNode) -> Sequence[nodes.PlanNode]:
    match node:
        case nodes.Join() | nodes.Compound():
            return node.left, node.right
        case nodes.Relabel() | nodes.Filter() | nodes.Project() | nodes.Aggregate() | nodes.Window():
            return (node.child,)
        case nodes.Distinct() | nodes.LastOfEach() | nodes.Sort() | nodes.Limit() | nodes.HashLookup():
            return (node.child,)
        case _:
            return ()  # what a recursive query reads belongs to it
