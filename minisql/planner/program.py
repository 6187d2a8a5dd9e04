"""Trigger bodies and foreign key actions as programs: each is planned once for a statement, whatever fires it.

Programs refer to each other by their numbers in `Plan.programs`, so that one may set itself off. Each is planned when
it is first met, inside the one that sets it off, as SQLite does it; where that goes hundreds of levels deep, see
`Programs.from_below`.
Source: lang_createtrigger, foreignkeys §4.3.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from typing import Final, NamedTuple, TypeAlias, TypeVar

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind_whole
from minisql.planner.bound_views import columns_of_view, note_access
from minisql.planner.context import Context
from minisql.planner.environment import Environment
from minisql.planner.named_rows import FrameRow, NamedRows
from minisql.planner.named_tables import table_source
from minisql.planner.no_results import take_no_order
from minisql.planner.nodes import Change, InsteadOf, OnConflict, PlanNode, Program, VirtualChange
from minisql.planner.scope import DerivedSource, Frame, Source, TableSource
from minisql.planner.select import bind_select
from minisql.planner.statement import plan_step
from minisql.schema.objects import Table, Trigger, View, fold
from minisql.sql import ast

Step: TypeAlias = ast.Insert | ast.Update | ast.Delete | ast.Select
_T = TypeVar("_T")

_STEP: Final = 20
"""So many levels of programs, one in the other, are planned by recursion: some 250 frames of Python."""


class Programs:
    """The programs of one statement, numbered as they are first met.

    Attributes:
        reads, writes: the databases that they read and write.
        newest: the key of the program whose planning began last.
    """

    def __init__(self, env: Environment, *, deep: bool = False) -> None:
        """`deep`: they are planned by `from_below`."""
        self._env = env
        self._deep = deep
        self._deepest = _STEP  # level
        self._again: set[int] = set()
        self._open: set[int] = set()
        self._newest_behind: dict[int, tuple[object, ...]] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        self._plans: list[Program | None] = []
        self._mistakes: dict[int, SqlError] = {}
        self._keys: dict[tuple[object, ...], int] = {}
        self.reads: set[int] = set()
        self.writes: set[int] = set()
        self.newest: tuple[object, ...] = ()
        self._depth = 0

    @staticmethod
    def of(ctx: Context) -> Programs:
        """Those of the statement that is being planned."""
        if ctx.programs is None:
            ctx.programs = Programs(ctx.env)
        return ctx.programs

    def plans(self) -> tuple[Program, ...]:
        """All programs, by number; only when everything is planned."""
        return tuple(program for program in self._plans if program is not None)

    def trigger(
        self, home: int, trigger: Trigger, database: int, table: Table | View, on_conflict: OnConflict | None
    ) -> int:
        """The number of a trigger's program. `home` is the trigger's database, `database` that of its table;
        `on_conflict`, if any, takes the place of the conflict clauses in the body."""
        statement = trigger.statement
        key: tuple[object, ...] = ("trigger", home, fold(trigger.name))
        name = None if home == 1 else self._database_name(home)
        body = _Body(statement.event, statement.when, statement.body, name, not self._env.recursive_triggers)
        body.name = trigger.name
        return self._number(key, database, table, on_conflict, body)

    def action(
        self,
        key: tuple[object, ...],
        database: int,
        parent: Table,
        event: ast.TriggerEvent,
        when: ast.Expr | None,
        step: Step,
        *,
        restrict: bool,
    ) -> int:
        """The number of a foreign key action's program; `key` is unlike that of every other one."""
        body = _Body(event, when, (step,), self._database_name(database), False, restrict)
        return self._number(key, database, parent, OnConflict.ABORT, body)

    def from_below(self, plan: Callable[[], _T]) -> _T:
        """What `plan` gives; the programs that it sets off may be nested as deep as the limit lets them.

        What stands `_STEP` levels below is planned by itself, and then once more what is above: a chain of 300 triggers
        takes 320 ms (SQLite 2.4 ms), where one of 60, which recursion can plan, takes 27 ms.
        """
        waiting: list[_TooDeep] = []
        while True:
            try:
                if not waiting:
                    self._depth, self._deepest = 0, _STEP
                    return plan()
                deepest = waiting[-1]
                self._depth, self._deepest = deepest.depth, deepest.depth + _STEP
                with suppress(SqlError):  # it is kept for those who ask for the program
                    self._begin(deepest.number, deepest.work)
                self._newest_behind[deepest.number] = self.newest
                self._again.update(waiting.pop().above)
            except _TooDeep as deeper:
                waiting.append(deeper)

    def _number(
        self, key: tuple[object, ...], database: int, table: Table | View, on_conflict: OnConflict | None, body: _Body
    ) -> int:
        number = self._numbers.get((*key, on_conflict))
        if number is not None and number not in self._again:
            self.newest = self._newest_behind.pop(number, self.newest)
            if number in self._mistakes:  # whoever asked first may have left it to others to tell
                raise self._mistakes[number]
            return number
        if number is None:
            number = self._numbers[*key, on_conflict] = len(self._plans)
            self._plans.append(None)
        work = _Work(key, database, table, on_conflict, body)
        if self._deep and self._depth == self._deepest:
            raise _TooDeep(number, work, self._depth)
        self._begin(number, work)
        return number

    def _begin(self, number: int, work: _Work) -> None:
        """Plan a program, whose number it is."""
        name = work.body.name
        self._again.discard(number)
        self._open.add(number)
        self.newest = work.key
        authorizer = self._env.authorizer if name is not None else None
        self._depth += 1
        try:
            if self._depth > self._env.limits.trigger_depth:  # as SQLite's compiler, before any row is found
                raise SqlError("triggers nested too deep")
            with nullcontext() if authorizer is None else authorizer.within(name or ""):
                self._plans[number] = self._plan(work)
        except SqlError as mistake:
            self._mistakes[number] = mistake
            raise
        except _TooDeep as deeper:
            deeper.above.append(number)
            raise
        finally:
            self._depth -= 1
            self._open.discard(number)

    def are_open(self, numbers: Sequence[int]) -> bool:
        """Is one of these programs being planned, so that the change at hand is in it, or in one that it sets off?"""
        return not self._open.isdisjoint(numbers)

    def _database_name(self, number: int) -> str:
        schema = self._env.catalog.schemas[number]
        assert schema is not None, f"database {number} is gone"
        return schema.name

    def _plan(self, work: _Work) -> Program:
        body, key = work.body, self._keys.setdefault(work.key, len(self._keys))
        ctx = Context(self._env, bind_select, from_schema=True, deep=self._deep)
        ctx.programs = self
        ctx.around = _rows_around(ctx, work.database, work.table, body.event)
        ctx.home = None if body.home is None else fold(body.home)
        ctx.is_trusted = body.home is None
        try:
            when = None if body.when is None else bind_whole(ctx, body.when, ctx.around).expr
            steps = tuple([self._step(ctx, step, work.on_conflict) for step in body.steps])
        except SqlError as error:
            error.sql_offset = -1  # a place in the trigger's text is none in the statement's
            raise
        self.reads |= ctx.reads
        return Program(key, when, steps, not body.named_once, body.restrict)

    def _step(self, ctx: Context, step: Step, on_conflict: OnConflict | None) -> PlanNode | Change:
        if isinstance(step, ast.Select):
            query = bind_select(ctx, step, ctx.around, ctx.new_frame(), None)
            take_no_order(query)
            return query.plan()
        if on_conflict is not None and not isinstance(step, ast.Delete):
            step = replace(step, or_=ast.ConflictAction[on_conflict.name])
        change = plan_step(ctx, step)
        self.writes.add(change.database if isinstance(change, InsteadOf | VirtualChange) else change.target.database)
        return change


class _Body:
    """What a program is made from. `home`: the database in which unqualified names are looked for, None for all;
    `name`: the trigger's."""

    __slots__ = ("event", "home", "name", "named_once", "restrict", "steps", "when")

    def __init__(
        self,
        event: ast.TriggerEvent,
        when: ast.Expr | None,
        steps: Sequence[Step],
        home: str | None,
        named_once: bool,
        restrict: bool = False,
    ) -> None:
        self.event = event
        self.when = when
        self.steps = steps
        self.home = home
        self.named_once = named_once
        self.restrict = restrict
        self.name: str | None = None


class _Work(NamedTuple):
    """What a program is planned from; `key` is its own, see `Programs.action`."""

    key: tuple[object, ...]
    database: int
    table: Table | View
    on_conflict: OnConflict | None
    body: _Body


class _TooDeep(Exception):
    """Program `number` has to be planned by itself, before what stands above it is. `depth`: so many are around it;
    `above`: those of them whose planning has been given up for that, to be planned again when they are next met."""

    def __init__(self, number: int, work: _Work, depth: int) -> None:
        super().__init__(number)
        self.number = number
        self.work = work
        self.depth = depth
        self.above: list[int] = []


def _rows_around(ctx: Context, database: int, table: Table | View, event: ast.TriggerEvent) -> NamedRows:
    """The scope with OLD and NEW."""
    row: TableSource | DerivedSource
    if isinstance(table, View):
        authorizer = ctx.env.authorizer
        with nullcontext() if authorizer is None else authorizer.silent():
            columns = columns_of_view(ctx, database, table)
        by_name: dict[str, int] = {}
        for number, column in enumerate(columns):
            by_name.setdefault(fold(column.name), number)
        row = DerivedSource(ctx.new_source(), table.name, fold(table.name), columns, by_name)
        note_access(ctx, row, table, database)
        width = 1 + len(columns)
    else:
        row = table_source(ctx, database, table, table.name)
        width = 1 + len(table.columns)
    names = [name for name in ("old", "new") if (name, event) not in _MISSING]
    rows: list[Source] = [FrameRow(name, name, place * width, row) for place, name in enumerate(names)]
    return NamedRows(frame=Frame(), sources=rows)


_MISSING: Final = {("old", ast.TriggerEvent.INSERT), ("new", ast.TriggerEvent.DELETE)}
