"""Trigger bodies and foreign key actions as programs: each is planned once for a statement, whatever fires it.

Programs refer to each other by their numbers in `Plan.programs`, so that one may set itself off.
Source: lang_createtrigger, foreignkeys §4.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import Final, TypeAlias

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.environment import Environment
from minisql.planner.from_clause import columns_of_view, note_access, table_source
from minisql.planner.named_rows import FrameRow, NamedRows
from minisql.planner.nodes import Change, InsteadOf, OnConflict, PlanNode, Program, VirtualChange
from minisql.planner.scope import DerivedSource, Frame, Source, TableSource
from minisql.planner.select import bind_select
from minisql.planner.statement import plan_step
from minisql.schema.objects import Table, Trigger, View, fold
from minisql.sql import ast

Step: TypeAlias = ast.Insert | ast.Update | ast.Delete | ast.Select


class Programs:
    """The programs of one statement, numbered as they are first met.

    Attributes:
        reads, writes: the databases that they read and write.
        newest: the key of the program whose planning began last.
    """

    def __init__(self, env: Environment) -> None:
        self._env = env
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

    def _number(
        self, key: tuple[object, ...], database: int, table: Table | View, on_conflict: OnConflict | None, body: _Body
    ) -> int:
        number = self._numbers.get((*key, on_conflict))
        if number is None:
            number = self._numbers[*key, on_conflict] = len(self._plans)
            self._plans.append(None)
            self.newest = key
            own_key = self._keys.setdefault(key, len(self._keys))
            authorizer = self._env.authorizer if body.name is not None else None
            self._depth += 1
            try:
                if self._depth > self._env.limits.trigger_depth:  # as SQLite's compiler, before any row is found
                    raise SqlError("triggers nested too deep")
                with nullcontext() if authorizer is None else authorizer.within(body.name or ""):
                    self._plans[number] = self._plan(own_key, database, table, on_conflict, body)
            except SqlError as mistake:
                self._mistakes[number] = mistake
                raise
            finally:
                self._depth -= 1
        elif number in self._mistakes:  # whoever asked first may have left it to others to tell
            raise self._mistakes[number]
        return number

    def _database_name(self, number: int) -> str:
        schema = self._env.catalog.schemas[number]
        assert schema is not None, f"database {number} is gone"
        return schema.name

    def _plan(
        self, key: int, database: int, table: Table | View, on_conflict: OnConflict | None, body: _Body
    ) -> Program:
        ctx = Context(self._env, bind_select, from_schema=True)
        ctx.programs = self
        ctx.around = _rows_around(ctx, database, table, body.event)
        ctx.home = None if body.home is None else fold(body.home)
        ctx.is_trusted = body.home is None
        try:
            when = None if body.when is None else bind_whole(ctx, body.when, ctx.around).expr
            steps = tuple(self._step(ctx, step, on_conflict) for step in body.steps)
        except SqlError as error:
            error.sql_offset = -1  # a place in the trigger's text is none in the statement's
            raise
        self.reads |= ctx.reads
        return Program(key, when, steps, not body.named_once, body.restrict)

    def _step(self, ctx: Context, step: Step, on_conflict: OnConflict | None) -> PlanNode | Change:
        if isinstance(step, ast.Select):
            return bind_select(ctx, step, ctx.around, ctx.new_frame(), None).plan()
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
