"""What is shared while one statement is planned: numbers given out, literals looked at, databases read."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Protocol

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.block_rows import BlockRows
from minisql.planner.copies import References
from minisql.planner.environment import Environment
from minisql.planner.nodes import PlanNode, Question
from minisql.planner.numbering import number_selects
from minisql.planner.scope import Ctes, DerivedColumn, Frame, Scope
from minisql.planner.typed import Typed
from minisql.schema.objects import View
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.planner.bound_core import BoundCore
    from minisql.planner.expr import Expr
    from minisql.planner.program import Programs
    from minisql.planner.view_numbers import ViewNumbers
    from minisql.planner.where.logest import LogEst
    from minisql.vtab.protocol import IndexPlan

TARGET_SOURCE = 0
"""The source number of the row that a statement writes; FROM's sources count from 1."""


@slotted
class Traits:
    """What is known of the mistakes in `Context.late`, see told.py.

    `constant`: they stand in a constant; `within`: in a query in the expression; `standing`: a call stands for them in
    the expression; `stands_for`: those by the id of the call's function, which is in `vectors` if it stands for several
    values in the place of one; `refused`: those at which the code of a core is not begun, with the core; `of_results`:
    those in a result column for which a call stands. `held`: what may be told once there is a plan, which is asked for
    in any case where `waits`. `of_in`: those of an IN whose columns are too many or too few, by the id of its node.
    `in_aggregate`: those in aggregates, with the scope of the query to which the aggregate belongs. `in_exists`: by the
    id of its plan, what planning the query of an EXISTS has told as one mistake; `lifted`: those that have become
    mistakes of the query around it.
    """

    constant: list[SqlError] = field(default_factory=list)
    within: list[SqlError] = field(default_factory=list)
    standing: list[SqlError] = field(default_factory=list)
    stands_for: dict[int, SqlError] = field(default_factory=dict)
    vectors: set[int] = field(default_factory=set)
    refused: list[tuple[BoundCore, SqlError]] = field(default_factory=list)
    of_results: list[SqlError] = field(default_factory=list)
    held: list[SqlError] = field(default_factory=list)
    of_in: dict[int, SqlError] = field(default_factory=dict)
    in_aggregate: list[tuple[SqlError, Scope]] = field(default_factory=list)
    in_exists: dict[int, list[SqlError]] = field(default_factory=dict)
    lifted: list[SqlError] = field(default_factory=list)
    waits: bool = False


@slotted
class Context:
    """The state of one planning run.

    `pinned`: slots of literals whose value the plan depends on. `given`: the values of the parameters, if they are
    known; `weighed`: what was asked about them, and answered, see where/weighed.py. `naming`: literals bound now are
    part of a column's name; `names_matter`: the names of the next SELECT's columns may be seen. `from_schema`: the
    tree bound now comes from the catalog (a view, a default), so its literals have no slots in the statement.
    `is_trusted`: it comes from temp, or is compared and not computed, so that functions need not be known to be
    harmless. `home`: the only database in which a view's unqualified names are looked for. `deep`, `bound_below`: see
    binding.bind_whole; `bound_from`, `seen_from`: see deep_from.bind_nested.
    `in_cte`: the tree bound now is the body of a common table expression; `in_on`: it stands in an ON clause;
    `in_copy`: in the query of an IN, of which SQLite makes a copy; `outside_where`: an expression around the query that
    is bound now is no part of a WHERE or ON;
    `has_with`: the statement's own text has had a WITH; `inside_select`: a SELECT is being bound; `like_select`: a
    clause of a change is, which SQLite makes a part of a SELECT.
    `around`: the scope with OLD and NEW, in a trigger's program; `programs`: those of the statement; `fires`: False for
    the DELETE in a DROP TABLE, which fires no triggers.
    `mistake`: what is wrong with the expression that is being bound, as far as it has been read: SQLite reads on at
    some places, and reports the last mistake that it meets; `reads_on`: more of the same expression comes behind what
    is bound, see `binding.as_one`. `late`: what SQLite finds only when it generates code,
    after all names of the statement have been looked up; `holds_late`: of a change, too; `waiting`: those of them that
    a plan tells, see misused.py; `in_calls`: those that stand in aggregates and window calls, which are computed even
    if no result is.
    `exchanged`: by the id of a term in which constants stand for columns, that term and the one that it was.
    `for_columns`: by the id of such a constant, that, and the affinity of the column.
    `written_operands`: by the id of each, the literals that are operands of AND and OR (where/idle_operands.py);
    `split_at`: by the id of each, the ANDs at which a condition is split, and `row_terms`, comparisons of rows among
    its terms (bound_terms.py); `put_in`: by the id of each, constants that have taken a column's place
    (computed_first.py); `put_in_collated`: those of a subquery's.
    `n_bound_again`: how often a common table expression was bound that had been before. `n_collates`: how many COLLATEs
    of the query that is being bound, and of those around it, have been.
    `select_numbers`: see numbering.py; `view_numbers`: see view_numbers.py.
    `exists_queries`: by the id of its plan, which is kept too, each query of an EXISTS that may become a semi-join.
    `n_loops`: about how often the subquery that is planned will be run, as a LogEst: see query_loops.py.
    `block_rows`, `view_rows`, `operand_views`: rows that are thought to be given, see the modules of these names
    (view_rows.py).
    `unplanned`: see unplanned.py.
    `takes_unknown`: a function that is not there is found missing when its call is compiled.
    `first_use`: a view is bound to find out its columns; `new_views`: what was found out first by this statement.
    `answers`: what modules of virtual tables said, by source and question: a table of such an EXISTS is planned twice,
    and its module asked once.
    `references`: to common table expressions, see copies.py.
    """

    env: Environment
    bind_query: QueryBinder
    pinned: set[int] = field(default_factory=set)
    given: Sequence[Value] = ()
    weighed: dict[Question, Hashable | None] = field(default_factory=dict)
    exchanged: dict[int, tuple[Expr, Expr]] = field(default_factory=dict)
    for_columns: dict[int, tuple[Expr, Affinity]] = field(default_factory=dict)
    written_operands: dict[int, Expr] = field(default_factory=dict)
    split_at: dict[int, ast.Node] = field(default_factory=dict)
    row_terms: dict[int, ast.Node] = field(default_factory=dict)
    block_rows: dict[int, BlockRows] = field(default_factory=dict)
    view_rows: dict[tuple[str, str], LogEst] = field(default_factory=dict)
    operand_views: dict[int, tuple[PlanNode, dict[tuple[str, str], LogEst]]] = field(default_factory=dict)
    put_in: dict[int, Expr] = field(default_factory=dict)
    put_in_collated: set[int] = field(default_factory=set)
    reads: set[int] = field(default_factory=set)
    params: dict[int, ast.Parameter] = field(default_factory=dict)
    n_sources: int = TARGET_SOURCE
    n_subqueries: int = 0
    naming: bool = False
    names_matter: bool = True
    from_schema: bool = False
    is_trusted: bool = False
    home: str | None = None
    in_cte: bool = False
    in_on: bool = False
    in_copy: bool = False
    outside_where: bool = False
    has_with: bool = False
    open_views: tuple[View, ...] = ()
    deep: bool = False
    bound_below: dict[int, Typed] = field(default_factory=dict)
    bound_from: dict[int, BoundQuery] = field(default_factory=dict)
    seen_from: set[int] = field(default_factory=set)
    inside_select: bool = False
    like_select: bool = False
    select_numbers: dict[int, int] = field(default_factory=dict)
    view_numbers: ViewNumbers | None = None
    around: Scope | None = None
    programs: Programs | None = None
    fires: bool = True
    statement: ast.Statement | None = None
    n_levels: int = 0
    n_bound_again: int = 0
    n_collates: int = 0
    mistake: SqlError | None = None
    reads_on: bool = False
    late: list[SqlError] = field(default_factory=list)
    holds_late: bool = False
    waiting: list[SqlError] = field(default_factory=list)
    in_calls: list[SqlError] = field(default_factory=list)
    traits: Traits = field(default_factory=Traits)
    n_loops: int = 0
    exists_queries: dict[int, tuple[PlanNode, BoundCore]] = field(default_factory=dict)
    unplanned: list[tuple[PlanNode, SqlError]] = field(default_factory=list)
    takes_unknown: bool = False
    first_use: bool = False
    new_views: list[tuple[int, tuple[str, str]]] = field(default_factory=list)
    answers: dict[tuple[object, ...], IndexPlan | None] = field(default_factory=dict)
    references: References = field(default_factory=References)

    def new_frame(self) -> Frame:
        """The outermost frame of a statement: in a trigger's program, the one with OLD and NEW."""
        return Frame() if self.around is None else self.around.frame

    def new_source(self) -> int:
        self.n_sources += 1
        return self.n_sources

    def new_subquery(self, select: ast.Select | None = None) -> int:
        """A number for a subquery: unique, and in an EXPLAIN QUERY PLAN SQLite's own, if it stands in the text."""
        if self.select_numbers and select is not None:
            numbers = self.select_numbers if self.view_numbers is None else self.view_numbers.of_cores
            number = numbers.get(id(select.cores[-1]))
            if number is not None:
                return number
        self.n_subqueries += 1
        return self.n_subqueries + len(self.select_numbers)

    def new_copy(self) -> int:
        """A number for a subquery that SQLite makes of another one, unique as theirs."""
        return self.new_level() if self.select_numbers and not self.env.full_names else self.new_subquery()

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
        for parameter in ast.found(node, ast.Parameter):
            self.note_parameter(parameter)

    def raise_mistake(self) -> None:
        """Raise the mistake that was met last, if there is one."""
        if self.mistake is not None:
            error, self.mistake = self.mistake, None
            raise error

    def note_late(self, error: SqlError) -> None:
        """A mistake that is reported if no other is found in the SELECT, the last of one expression."""
        if not (self.inside_select or self.holds_late):
            raise error
        self.late.append(error)

    @contextmanager
    def holding_late(self) -> Iterator[list[SqlError]]:
        """Around expressions of a change: what `note_late` is told of them is in the list behind it, to be raised when
        all names have been looked up that SQLite looks up before it generates code."""
        held: list[SqlError] = []
        n_late, holds_late, self.holds_late = len(self.late), self.holds_late, True
        try:
            yield held
        finally:
            self.holds_late = holds_late
            held += self.late[n_late:]
            del self.late[n_late:]

    def note_parameter(self, parameter: ast.Parameter) -> None:
        known = self.params.get(parameter.number)
        if known is None or known.text == "?" or (parameter.text != "?" and parameter.pos < known.pos):
            self.params[parameter.number] = parameter

    def param_names(self) -> tuple[str | None, ...]:
        """Names by number - 1, as the text first has them; None for a bare `?` and for a number that it skips."""
        if not self.params:
            return ()
        found = (self.params.get(number) for number in range(1, max(self.params) + 1))
        return tuple([None if parameter is None or parameter.text == "?" else parameter.text for parameter in found])

    @contextmanager
    def telling_late(self) -> Iterator[None]:
        """Around a query whose code comes before all else: what is wrong with its values is not held."""
        holds_late, self.holds_late = self.holds_late, False
        try:
            yield
        finally:
            self.holds_late = holds_late

    @contextmanager
    def inside_view(self, view: View, database: str, numbers: ViewNumbers | None = None) -> Iterator[None]:
        """Bind a view's SELECT: its text is the schema's, and its names are its own database's (lang_createview).
        `numbers`: of its SELECTs, where they are told."""
        saved = self.from_schema, self.is_trusted, self.naming, self.home, self.open_views
        numbers_outside, self.view_numbers = self.view_numbers, numbers
        self.from_schema, self.naming, self.home = True, False, None if database == "temp" else database
        self.is_trusted = database == "temp"
        self.open_views = (*saved[4], view)
        try:
            yield
        except SqlError as error:
            error.sql_offset = -1  # a place in the view's text is none in the statement's
            raise
        finally:
            self.from_schema, self.is_trusted, self.naming, self.home, self.open_views = saved
            self.view_numbers = numbers_outside

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
