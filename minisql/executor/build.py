"""The executor's door: a plan in, something to execute out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from minisql.errors import SqlError
from minisql.executor.builder import Builder
from minisql.executor.lookup import LookUp, build_lookup
from minisql.executor.run import Operator, Row, Run
from minisql.frozen import frozen
from minisql.planner.nodes import Command, Delete, Explain, Insert, InsteadOf, Plan, Root, Update, VirtualChange
from minisql.value.collate import CollationRegistry
from minisql.value.types import Value


class Executable(Protocol):
    """A statement, built. It holds no state of a run: it may be run many times, also at once."""

    def rows(self, run: Run) -> Iterator[Row]:
        """Execute. A query is lazy: each row is computed when it is asked for. A statement that changes tables does all
        of it now, counts on `run.n_changes`, and gives its RETURNING rows."""

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        """Execute once for each row of parameters, RETURNING rows thrown away. Returns the number of changes.

        Only for statements that change tables. When one raises an error, those before it have been carried out, and
        `run.n_changes` tells how many rows they changed.
        """


@frozen
class Query:
    """A statement that only reads. `look_up`, where there is one, gives the same rows, all at once."""

    operator: Operator
    look_up: LookUp | None

    def rows(self, run: Run) -> Iterator[Row]:
        return self.operator.bind(run)(())

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        for params in param_rows:
            run.params = params
            for _ in self.rows(run):
                pass
        return 0


@frozen
class FixedRows:
    """EXPLAIN QUERY PLAN: rows that the planner has made."""

    fixed: tuple[tuple[int, int, int, str], ...]

    def rows(self, run: Run) -> Iterator[Row]:
        return iter(self.fixed)

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        return 0


_BUILTIN_COLLATIONS = CollationRegistry()


def build(plan: Plan, collations: CollationRegistry = _BUILTIN_COLLATIONS) -> Executable:
    """Build a plan. `collations` are the connection's; they order the indexes that the plan uses.

    Raises:
        SqlError: the plan is deeper than Python's stack.
    """
    builder = Builder(collations, plan.pinned)
    try:
        if plan.programs:
            from minisql.executor.dml.program import ProgramSet

            builder.programs = ProgramSet(plan.programs, collations)
        return build_root(builder, plan.root)
    except RecursionError:  # some 250 subqueries in FROM, one in the other, each of which sorts, groups or is DISTINCT
        raise SqlError("Expression tree is too large (maximum depth 1000)") from None


def build_root(builder: Builder, root: Root) -> Executable:
    """Build a statement, whole or inside a program."""
    match root:
        case Insert():
            from minisql.executor.dml.insert import build_insert

            return build_insert(builder, root)
        case Update():
            from minisql.executor.dml.update import build_update

            return build_update(builder, root)
        case Delete():
            from minisql.executor.dml.delete import build_delete

            return build_delete(builder, root)
        case InsteadOf():
            from minisql.executor.dml.instead_of import build_instead_of

            return build_instead_of(builder, root)
        case VirtualChange():
            from minisql.executor.dml.virtual import build_virtual_change

            return build_virtual_change(builder, root)
        case Explain(rows):
            return FixedRows(rows)
        case Command():
            raise AssertionError("the engine carries out commands itself")
        case _:
            return Query(builder.build(root), build_lookup(builder, root))
