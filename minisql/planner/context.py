"""What is shared while one statement is planned: numbers given out, literals looked at, databases read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Protocol

from minisql.frozen import field, slotted
from minisql.planner.environment import Environment
from minisql.planner.nodes import PlanNode
from minisql.planner.numbering import number_selects
from minisql.planner.scope import Ctes, DerivedColumn, Frame, Scope
from minisql.planner.typed import Typed
from minisql.schema.objects import View
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.planner.program import Programs

TARGET_SOURCE = 0
"""The source number of the row that a statement writes; FROM's sources count from 1."""


@slotted
class Context:
    """The state of one planning run.

    `pinned`: slots of literals whose value the plan depends on. `naming`: literals bound now are part of a column's
    name; `names_matter`: the names of the next SELECT's columns may be seen. `from_schema`: the tree bound now comes
    from the catalog (a view, a default), so its literals have no slots in the statement. `home`: the only database in
    which a view's unqualified names are looked for. `deep`, `bound_below`: see binding.bind_whole;
    `bound_from`, `seen_from`: see deep_from.bind_nested.
    `in_cte`: the tree bound now is the body of a common table expression; `has_with`: the statement's own text has had
    a WITH; `inside_select`: a SELECT is being bound.
    `around`: the scope with OLD and NEW, in a trigger's program; `programs`: those of the statement; `fires`: False for
    the DELETE in a DROP TABLE, which fires no triggers.
    """

    env: Environment
    bind_query: QueryBinder
    pinned: set[int] = field(default_factory=set)
    reads: set[int] = field(default_factory=set)
    params: dict[int, str] = field(default_factory=dict)
    n_sources: int = TARGET_SOURCE
    n_subqueries: int = 0
    naming: bool = False
    names_matter: bool = True
    from_schema: bool = False
    home: str | None = None
    in_cte: bool = False
    has_with: bool = False
    open_views: tuple[View, ...] = ()
    deep: bool = False
    bound_below: dict[int, Typed] = field(default_factory=dict)
    bound_from: dict[int, BoundQuery] = field(default_factory=dict)
    seen_from: set[int] = field(default_factory=set)
    inside_select: bool = False
    select_numbers: dict[int, int] = field(default_factory=dict)
    around: Scope | None = None
    programs: Programs | None = None
    fires: bool = True
    statement: ast.Statement | None = None
    n_levels: int = 0

    def new_frame(self) -> Frame:
        """The outermost frame of a statement: in a trigger's program, the one with OLD and NEW."""
        return Frame() if self.around is None else self.around.frame

    def new_source(self) -> int:
        self.n_sources += 1
        return self.n_sources

    def new_subquery(self, select: ast.Select | None = None) -> int:
        """A number for a subquery: unique, and in an EXPLAIN QUERY PLAN SQLite's own, if it stands in the text."""
        if self.select_numbers and select is not None:
            number = self.select_numbers.get(id(select.cores[-1]))
            if number is not None:
                return number
        self.n_subqueries += 1
        return self.n_subqueries + len(self.select_numbers)

    def new_level(self) -> int:
        """A number for the SELECT that SQLite makes of a window: they follow those in the text."""
        if not self.n_levels and self.statement is not None:
            self.n_levels = number_selects(self.statement)[1]
        self.n_levels += 1
        return self.n_levels

    def pin(self, literal: ast.Literal) -> None:
        """The plan depends on this literal's value."""
        if literal.slot is not None and not self.from_schema:
            self.pinned.add(literal.slot)

    def note_unbound(self, node: ast.Node) -> None:
        """Count the parameters of a tree that stays unbound: they must be given all the same."""
        stack = [node]
        while stack:
            below = stack.pop()
            if isinstance(below, ast.Parameter):
                self.note_parameter(below)
            stack.extend(ast.children(below))

    def note_parameter(self, parameter: ast.Parameter) -> None:
        self.params[parameter.number] = parameter.text

    def param_names(self) -> tuple[str | None, ...]:
        """Names by number - 1; None for a bare `?` and for a number that the text skips."""
        if not self.params:
            return ()
        texts = (self.params.get(number) for number in range(1, max(self.params) + 1))
        return tuple(None if text == "?" else text for text in texts)

    @contextmanager
    def inside_view(self, view: View, database: str) -> Iterator[None]:
        """Bind a view's SELECT: its text is the schema's, and its names are its own database's (lang_createview)."""
        saved = self.from_schema, self.naming, self.home, self.open_views
        self.from_schema, self.naming, self.home = True, False, None if database == "temp" else database
        self.open_views = (*saved[3], view)
        try:
            yield
        finally:
            self.from_schema, self.naming, self.home, self.open_views = saved


    def authorized_as(self, name: str) -> AbstractContextManager[None]:
        """While the text of a trigger, a view or a common table expression is looked at: the authorizer hears of it."""
        authorizer = self.env.authorizer
        return nullcontext() if authorizer is None else authorizer.within(name)


class BoundQuery(Protocol):
    """A SELECT whose names are settled, not planned yet.

    `columns` are its result columns as the query around it sees them; `last` those of its last core as expressions,
    which is where IN and scalar subqueries take affinity and collation from.
    """

    @property
    def columns(self) -> tuple[DerivedColumn, ...]: ...
    @property
    def last(self) -> Sequence[Typed]: ...

    def plan(self) -> PlanNode:
        """The plan; position i of its rows is column i."""


class QueryBinder(Protocol):
    """select.bind_select, handed down so that expressions can hold subqueries."""

    def __call__(
        self, ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
    ) -> BoundQuery: ...
