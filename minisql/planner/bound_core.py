"""A SELECT core whose names are settled: what binding leaves, rewrites change and planning reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from minisql.errors import SqlError
from minisql.frozen import field, replace, slotted
from minisql.planner.block import FromItem
from minisql.planner.context import Context
from minisql.planner.expr import Case, Column, Expr, Scalar, SortTerm
from minisql.planner.nodes import PlanNode
from minisql.planner.ordering import OrderItem
from minisql.planner.outputs import Output, derived_columns
from minisql.planner.scope import DerivedColumn, DerivedSource, Scope
from minisql.planner.typed import Typed
from minisql.value.affinity import Affinity
from minisql.value.collate import Collation

if TYPE_CHECKING:
    from minisql.planner.window import WindowGroup


@slotted
class LimitClause:
    """LIMIT and OFFSET, bound. They may read no column at all."""

    limit: Expr | None = None
    offset: Expr | None = None


class SideOrder(NamedTuple):
    """A term of the order in which SQLite merges a compound's sides. `column`: the number of the result column."""

    column: int
    collation: Collation
    descending: bool
    nulls_first: bool

    def of(self, expr: Expr) -> SortTerm:
        """The same of an expression."""
        return SortTerm(expr, self.collation, self.descending, self.nulls_first)


@slotted
class BoundCore:
    """A core whose names are settled. `keys` are GROUP BY's, `key_outputs` the result columns that some of these are by
    number or text, `having` its condition; `order_mistakes` what is wrong with ORDER BY for those who compute it (see
    misused.py). `is_sorted`: it has ORDER BY, if only of constants, or a
    compound sorts it. `directions`: which terms of ORDER BY are descending, constants among them, which `order` lacks.
    `output_mistakes`: what is wrong with result columns for those who compute them; `early_mistakes`: what was wrong
    before its own names were looked at, with LIMIT and FROM. `gives_one_row`: it is an operand
    (scalar or of EXISTS) of which no more is taken; a function may ask whether the value is JSON. `limit_of_all`: of a
    UNION ALL around it; `limit_as_first`: the same, of its first part alone, whatever OFFSET says, of which SQLite then
    knows how many rows are wanted. `flattened`: the numbers of the sources that were those of its subqueries.
    `is_complex`: has it, or the query that it becomes a part of, functions or subqueries among its results? None: not
    looked at yet.
    `is_unordered`: nobody asks for an order of its rows, nor for that of a subquery that becomes a part of it.
    `ignored_order`: the ORDER BY of a query that gives a single row, which is in that order. `is_planned`: there is a
    plan, for which terms have been moved: there must be no other. `without_order`: its windows and result columns as
    they are without ORDER BY, which copies window functions (see window_sort.py); `copied`: by column of a copy what it
    is a copy of. `is_kept`: it is a subquery in FROM whose rows SQLite keeps in a table. `window_order`: that of a
    flattened subquery, in which the windows are given the rows, if they want none themselves. `reads_whole`: it is a
    join in parentheses, `SELECT * FROM ..`, to which all columns of what stands in it count as read. `weakened`: the
    FROM whose outer joins have been made weaker, and by how many terms of WHERE. `keeps_orders`: the orders of its
    subqueries count even in a join; that of the first one that becomes a part of it becomes its own, the others stay
    subqueries (see update_from.py).
    """

    ctx: Context
    scope: Scope
    item: FromItem | None
    outputs: list[Output]
    distinct: bool
    where: list[Expr] = field(default_factory=list)
    keys: list[Typed] = field(default_factory=list)
    key_outputs: tuple[int | None, ...] = ()
    having: Expr | None = None
    order: list[OrderItem] = field(default_factory=list)
    limits: LimitClause = field(default_factory=LimitClause)
    order_mistakes: list[SqlError] = field(default_factory=list)
    is_sorted: bool = False
    directions: tuple[bool, ...] = ()
    output_mistakes: list[SqlError] = field(default_factory=list)
    early_mistakes: list[SqlError] = field(default_factory=list)
    gives_one_row: bool = False
    limit_before_windows: Expr | None = None
    limit_of_all: Expr | None = None
    limit_as_first: Expr | None = None
    is_complex: bool | None = None
    flattened: set[int] = field(default_factory=set)
    is_unordered: bool = False
    ignored_order: Sequence[OrderItem] = ()
    is_planned: bool = False
    without_order: tuple[list[WindowGroup], list[Output]] | None = None
    copied: dict[tuple[int, int], Expr] = field(default_factory=dict)
    is_kept: bool = False
    window_order: tuple[SortTerm, ...] = ()
    reads_whole: bool = False
    weakened: tuple[FromItem, int] | None = None
    keeps_orders: bool = False

    @property
    def last(self) -> Sequence[Typed]:
        return [output.typed for output in self.outputs]

    @property
    def first(self) -> Sequence[Typed]:
        return self.last

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        typed = self.last
        affinities = [column.affinity for column in typed]
        stored = [output.stored for output in self.outputs]
        columns = derived_columns([output.inner for output in self.outputs], typed, affinities, stored)
        if not any(map(self.is_mixed, typed)):
            return columns
        return tuple([replace(column, mixed=self.is_mixed(each)) for column, each in zip(columns, typed)])

    def is_mixed(self, typed: Typed) -> bool:
        """See DerivedColumn. Of all CASEs only what USING makes of two columns for a FULL JOIN has an affinity."""
        if typed.affinity is not Affinity.REAL:
            return False
        match typed.expr:
            case Case(_, whens, _, otherwise):
                parts = [*(then for _, then in whens), otherwise]
                return any(not isinstance(part, Column) or part.affinity is not Affinity.REAL for part in parts)
            case Scalar(query):
                return query.mixed
            case Column(number, column):
                sources = [source for source in self.scope.sources if source.number == number]
                return any(isinstance(source, DerivedSource) and source.columns[column].mixed for source in sources)
        return False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(output.name for output in self.outputs)

    def plan(self) -> PlanNode:
        """The core's plan. Call it once all that may read the core's sources is bound."""
        from minisql.planner.plan_core import plan_core  # which imports the rewrites, and they this module

        return plan_core(self)
