"""A plan built into operators: what a statement is, for one state of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.executor.build import Executable, Query
from minisql.executor.rowid_scan import TableScan
from minisql.planner.nodes import Command, Delete, Insert, InsteadOf, Plan, Update, VirtualChange
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.executor.dml.lone import Lone

_READ_ONLY_COMMANDS: Final = (ast.Begin, ast.Commit, ast.Rollback, ast.Savepoint, ast.Release, ast.Attach, ast.Detach)


class Compiled:
    """A plan and its operators, good while the session's schema generation is `generation`.

    Texts that differ in unpinned literals only share one.
    """

    __slots__ = (
        "calls_modules", "changes_alone", "counts", "database", "executable", "generation", "gives_lists", "holds",
        "is_command", "is_dml", "is_query", "lone", "look_up", "plan", "readonly", "tree",
    )  # fmt: skip

    def __init__(self, tree: ast.Statement, plan: Plan, executable: Executable | None, generation: int) -> None:
        self.tree = tree
        self.plan = plan
        self.executable = executable
        found = executable.look_up if isinstance(executable, Query) and len(plan.reads) == 1 else None
        self.look_up = None if found is None else found.ask
        self.holds = found is not None and found.holds
        self.gives_lists = isinstance(executable, Query) and type(executable.operator) is TableScan
        self.database = min(plan.reads, default=0)  # the only one that a statement with `look_up` reads
        self.generation = generation
        self.is_command = isinstance(plan.root, Command)
        self.is_dml = isinstance(plan.root, Insert | Update | Delete | InsteadOf | VirtualChange)
        self.calls_modules = isinstance(plan.root, VirtualChange) or any(
            isinstance(step, VirtualChange) for program in plan.programs for step in program.steps
        )
        self.counts = (
            isinstance(plan.root, Insert | Update | Delete | InsteadOf | VirtualChange)
            and bool(plan.column_names)
            and not plan.root.returning
        )
        self.is_query = bool(plan.column_names) and not self.is_command
        is_alone = not plan.multi_write and not self.counts and not self.calls_modules
        is_alone = is_alone and len({*plan.reads, *plan.writes}) == 1
        self.changes_alone = min(plan.writes, default=0)  # the only database that a statement with `lone` uses
        self.lone: Lone | None = getattr(executable, "lone", None) if is_alone else None
        self.readonly = not plan.writes and (not self.is_command or isinstance(tree, _READ_ONLY_COMMANDS))
