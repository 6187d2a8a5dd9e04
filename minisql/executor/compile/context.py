"""What the compiler is told about the statement around an expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from minisql.executor.run import Row, Run
from minisql.frozen import field, slotted
from minisql.planner.expr import Comparison, Const, Expr, Outer, Param, Subquery
from minisql.planner.nodes import ColumnKey


class MemberRows(Protocol):
    """All rows of the query of an IN."""

    def contains(self, operands: Row) -> bool | None:
        """What `SubqueryProgram.membership` says of the operands."""


class SubqueryProgram(Protocol):
    """A subquery, built. Each method prepares it for a run; what it gives is called with the values of
    `Subquery.outer` (after the operands, for `membership`)."""

    def first_row(self, run: Run) -> Callable[..., Row | None]:
        """The first row, None if there is none."""

    def exists(self, run: Run) -> Callable[..., bool]:
        """Whether there is a row."""

    def membership(self, how: tuple[Comparison, ...]) -> Callable[[Run], Callable[..., bool | None]]:
        """Whether the operands are among the rows; None where NULLs leave it open."""

    def members(self, how: tuple[Comparison, ...], run: Run) -> Callable[..., MemberRows]:
        """The rows that `membership` looks among, as they are before the operands."""


@slotted
class ForgottenMarks:
    """`Context.json_values` and `json_columns` as they were in the rows that windows have put into tables."""

    json_values: dict[ColumnKey, ColumnKey] = field(default_factory=dict)
    json_columns: set[ColumnKey] = field(default_factory=set)


@slotted
class Context:
    """One statement's facts, shared by all its expressions.

    `build_subquery` is for a subquery whose first row may be enough, `build_list` for one behind IN.
    `pinned`: literal slots whose values the plan depends on. `stored`: sources that are read straight from tables, so
    that their columns' affinity has been applied. `json_columns`: results of aggregates whose text is JSON to a
    function that asks (see `subtype`); `json_extremes`: those that are max() or min() of a generated column.
    `json_values`: columns whose text is JSON where another column says 'array' or 'object'; `below_windows`: those that
    were so before a window or a sorter; `json_outers`: the same of the values of the frame, while a subquery is built,
    and `json_frame` those of them that are `json_columns`. `volatile_calls` counts the calls of functions that may give
    another answer the next time: what contains one is not remembered. `frame_moves`: what is compiled now belongs to a
    subquery that is bound once, while `run.frame` changes from one start to the next. `in_program`: the statement is a
    trigger's or a foreign key action's.
    """

    build_subquery: Callable[[Subquery], SubqueryProgram]
    build_list: Callable[[Subquery], SubqueryProgram]
    pinned: frozenset[int] = frozenset()
    stored: set[int] = field(default_factory=set)
    json_columns: set[ColumnKey] = field(default_factory=set)
    json_extremes: set[ColumnKey] = field(default_factory=set)
    json_values: dict[ColumnKey, ColumnKey] = field(default_factory=dict)
    below_windows: ForgottenMarks = field(default_factory=ForgottenMarks)
    json_outers: dict[int, int] = field(default_factory=dict)
    json_frame: frozenset[int] = frozenset()
    volatile_calls: int = 0
    frame_moves: bool = False
    in_program: bool = False

    def is_fixed(self, expr: Expr) -> bool:
        """Is the value known as soon as the operator is bound?"""
        return isinstance(expr, Const | Param) or (isinstance(expr, Outer) and not self.frame_moves)


def no_subqueries(query: Subquery) -> SubqueryProgram:
    """For expressions in which the planner allows no subquery (CHECK, index terms, generated columns)."""
    raise AssertionError(f"subquery {query.number} where none is allowed")


def schema_context(source: int) -> Context:
    """The context of expressions that belong to the schema, over the row of a table."""
    return Context(no_subqueries, no_subqueries, stored={source})
