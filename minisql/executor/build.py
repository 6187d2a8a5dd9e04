"""The executor's door: a plan in, something to execute out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from minisql.errors import SqlError
from minisql.executor.builder import Accelerator, Builder
from minisql.executor.lookup import LookUp, build_lookup
from minisql.executor.run import Operator, Row, Run
from minisql.frozen import frozen
from minisql.planner import nodes
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
    """A statement that only reads. `look_up`, where there is one, gives the same rows, all at once, or nothing."""

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
    """EXPLAIN QUERY PLAN: rows that the planner has made.

    To SQLite it is one more way to run the statement, so changes() tells of an INSERT, UPDATE or DELETE that it has
    changed nothing: `INSERT INTO t VALUES (1); EXPLAIN QUERY PLAN DELETE FROM t; SELECT changes()` gives 0.
    """

    fixed: tuple[tuple[int, int, int, str], ...]
    of_change: bool

    def rows(self, run: Run) -> Iterator[Row]:
        try:
            yield from self.fixed
        finally:
            if self.of_change:
                run.host.n_changes = 0

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        return 0


_BUILTIN_COLLATIONS = CollationRegistry()


def build(
    plan: Plan, collations: CollationRegistry = _BUILTIN_COLLATIONS, accelerator: Accelerator | None = None
) -> Executable:
    """Build a plan. `collations` are the connection's; they order the indexes that the plan uses. `accelerator`: asked
    for a faster way to run a query, or what a change reads.

    Raises:
        SqlError: the plan is deeper than Python's stack.
    """
    try:
        builder = _builder(plan, collations, accelerator)
        executable = build_root(builder, plan.root)
        if plan.computed_first:
            from minisql.executor.computed_first import ComputedFirst

            return ComputedFirst.of(plan.computed_first, builder.context, executable)
        return executable
    except RecursionError:
        pass
    try:  # some 150 subqueries in FROM, one in the other, each of which sorts, groups or is DISTINCT
        from minisql.executor.spool import Spooled

        builder = _builder(plan, collations, None)
        query = plan.root.child if isinstance(plan.root, Insert) else plan.root
        spools = builder.spool(query) if isinstance(query, nodes.PlanNode) else ()
        return Spooled(spools, build_root(builder, plan.root))
    except RecursionError:
        raise SqlError("Expression tree is too large (maximum depth 1000)") from None


def _builder(plan: Plan, collations: CollationRegistry, accelerator: Accelerator | None) -> Builder:
    builder = Builder(collations, plan.pinned)
    if plan.programs:
        from minisql.executor.dml.program import ProgramSet

        builder.programs = ProgramSet(plan.root, plan.programs, collations)
    builder.accelerator = accelerator
    root = plan.root.child if isinstance(plan.root, Insert | Update | Delete) else plan.root
    if accelerator is not None and isinstance(root, nodes.PlanNode) and not plan.programs:
        builder.accelerate(root, accelerator)
    return builder


def build_root(builder: Builder, root: Root) -> Executable:
    """Build a statement, whole or inside a program."""
    match root:
        case Insert():
            from minisql.executor.dml.insert import build_insert

            if root.otherwise is not None or root.copies is not None:
                from minisql.executor.dml.transfer import build_transfer

                return build_transfer(builder, root)
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
        case Explain(rows, of_change):
            return FixedRows(rows, of_change)
        case Command():
            raise AssertionError("the engine carries out commands itself")
        case _:
            return Query(builder.build(root), build_lookup(builder, root))
