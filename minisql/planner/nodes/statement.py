"""The plan of a whole statement."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Protocol, TypeAlias

from minisql.frozen import frozen
from minisql.planner.expr import Expr
from minisql.planner.nodes.changes import Change
from minisql.planner.nodes.rows import PlanNode
from minisql.sql import ast
from minisql.value.types import Value


@frozen
class Program:
    """A trigger's body, or a foreign key's action, planned once for a statement (lang_createtrigger).

    It runs in a frame: OLD (not for INSERT), then NEW (not for DELETE), each in the table's layout, rowid first.
    `key` is the trigger's own, whatever conflict clause the program was planned for: while it runs, it does not run
    again unless `recursive`. `restrict`: ON DELETE RESTRICT, which `PRAGMA defer_foreign_keys` puts off.
    """

    key: int
    when: Expr | None
    steps: tuple[PlanNode | Change, ...]
    recursive: bool
    restrict: bool = False


@frozen
class Explain:
    """EXPLAIN QUERY PLAN: the rows (id, parent, notused, detail), made by the planner. `of_change`: the statement is an
    INSERT, UPDATE or DELETE."""

    rows: tuple[tuple[int, int, int, str], ...]
    of_change: bool


@frozen
class Command:
    """Schema statements, transactions, PRAGMA and the like: carried out by the engine from the AST."""

    statement: ast.Statement


class Question(Protocol):
    """What a plan asked about the parameters' values."""

    def answer(self, values: Sequence[Value]) -> Hashable | None:
        """What it is told of these values, all that it knows of them; None: nothing is known."""


Root: TypeAlias = PlanNode | Change | Explain | Command


@frozen
class Plan:
    """A whole statement. `pinned`: the literal slots whose values the plan depends on; the plan serves only texts
    that agree in them. `multi_write`: the statement may fail after its first change, so it needs a savepoint.
    `programs`: of the triggers and foreign key actions that the statement may set off. `weighed`: what was
    asked about the parameters' values, in this order, and answered: with other answers the plan might be another one,
    see `where.weighed`. `computed_first`: constants that are computed before anything is read, in this order."""

    root: Root
    column_names: tuple[str, ...]
    decltypes: tuple[str | None, ...]
    pinned: frozenset[int]
    param_names: tuple[str | None, ...]  # by number - 1
    reads: frozenset[int]  # databases, by number
    writes: frozenset[int]
    multi_write: bool = False
    programs: tuple[Program, ...] = ()
    weighed: tuple[tuple[Question, Hashable | None], ...] = ()
    computed_first: tuple[Expr, ...] = ()
