"""VALUES: rows that are written out, bound, and how SQLite sees their columns from outside.

To SQLite several rows are a compound of SELECTs, or a co-routine (`values_terms.py`); which one shows in the affinities
of their columns, and in whether a window function or an aggregate may stand among them (`as_cores`).
Source: lang_select "The VALUES clause".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext

from minisql.errors import SqlError
from minisql.frozen import field, replace, slotted
from minisql.planner.binding import bind_whole
from minisql.planner.code_mistakes import may_be_wrong, raise_in_rows
from minisql.planner.context import Context
from minisql.planner.expr import Column, Const, Expr
from minisql.planner.mixed import is_read_as_real
from minisql.planner.nodes import Values
from minisql.planner.outputs import derived_columns
from minisql.planner.scope import Aggregates, Aggregation, Ctes, DerivedColumn, Frame, Scope
from minisql.planner.told import OF_DISTINCT, misused, note_of_results
from minisql.planner.typed import Typed, compound_affinity
from minisql.planner.values_conditions import conditions_of
from minisql.planner.values_terms import OF_UNEQUAL_ROWS, UNKNOWN, has_routine, term_sizes, values_terms
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY
from minisql.value.function import AggregateFunction


@slotted
class BoundValues:
    """VALUES (..), (..): the columns are called column1, column2.."""

    ctx: Context
    rows: list[tuple[Expr, ...]]
    typed_rows: Sequence[Sequence[Typed]]
    last: Sequence[Typed]
    inner: tuple[str, ...]  # as a query around it sees them
    mixed: tuple[bool, ...]  # see DerivedColumn
    operand: Sequence[Typed]  # the columns as IN and a scalar subquery see them: those of the last term
    behind: Sequence[Typed]  # as a compound sees them of which these rows are a later part
    sizes: tuple[int, ...]  # of the terms that SQLite makes of the rows: see values_terms.py
    mistakes: Sequence[SqlError]  # what is wrong with them for those who compute them
    where: list[Expr] = field(default_factory=list)  # terms of a query around a compound: see push_down.py

    @property
    def first(self) -> Sequence[Typed]:
        return self.last

    @property
    def terms(self) -> Sequence[Sequence[Typed]]:
        """The columns as a compound sees them of which these rows are the first part: by term."""
        return [self.last] if len(self.rows) == 1 else values_terms(self.typed_rows, self.sizes)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(f"column{i}" for i in range(1, len(self.last) + 1))

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        columns = derived_columns(self.inner, self.last, [column.affinity for column in self.last])
        return tuple(
            replace(column, mixed=mixed, decltype=last.decltype, view_type=column.decltype)
            for column, mixed, last in zip(columns, self.mixed, self.operand)
        )

    def leave_out(self, used: Collection[int]) -> None:
        """Have the columns that nobody reads not computed, but those of a co-routine: it is there before its reader."""
        start = 0
        for size in self.sizes:
            if size == 1:
                row = self.rows[start]
                self.rows[start] = tuple([expr if i in used else Const(None) for i, expr in enumerate(row)])
            start += size

    def plan(self) -> Values:
        if may_be_wrong(self.ctx):
            raise_in_rows(self.ctx, self.rows)
        source = self.ctx.new_source()
        layout = tuple((source, i) for i in range(len(self.last)))
        conditions = conditions_of(self, behind=False) if self.where else ()
        return Values(source, tuple(self.rows), layout, terms=self.sizes, conditions=conditions)


def bind_values(
    ctx: Context, values: ast.Values, parent: Scope | None, frame: Frame, ctes: Ctes | None, *, is_query: bool = True
) -> BoundValues:
    """Bind the rows of VALUES, each as long as the first. `is_query`: they are a result, which may have so many columns
    and no more."""
    ctx.names_matter = True
    scope = Scope(parent, frame, ctes)
    own: Aggregation | None = None
    if len(values.rows) > 1:  # an aggregate may only be one of a query around
        own = scope.aggregation = Aggregation(ctx.new_source(), 0)
        scope.aggregates = Aggregates.ALLOWED
    n_columns = len(values.rows[0])
    if is_query and n_columns > ctx.env.limits.columns:
        raise SqlError("too many columns in result set")
    n_late = len(ctx.late)
    rows: list[tuple[Expr, ...]] = []
    typed_rows: list[list[Typed]] = []
    has_affinity, n_calls = False, 0  # the aggregates of the first row that has some
    try:
        if any(len(row) != n_columns for row in values.rows):
            raise SqlError(OF_UNEQUAL_ROWS)
        texts = values.rows if ctx.mistake is None else values.rows[-1:]
        for bound in _bind_rows(ctx, texts, lambda row: [bind_whole(ctx, expr, scope) for expr in row]):
            rows.append(tuple([typed.expr for typed in bound]))
            typed_rows.append(bound)
            n_calls = n_calls or (0 if own is None else len(own.calls))
            has_affinity = has_affinity or any(typed.affinity is not Affinity.NONE for typed in bound)
    except SqlError:
        with silence(ctx):
            for row in reversed(values.rows):  # as of any compound, SQLite looks at the last row first
                for expr in row:
                    bind_whole(ctx, expr, scope)
        raise
    if own is not None and n_calls:
        ctx.late[n_late:] = [each for each in ctx.late[n_late:] if str(each) != OF_DISTINCT]  # it is no aggregate
        wrong = misused(ctx, SqlError(f"misuse of aggregate: {own.names[n_calls - 1]}()"))
        rows = [(wrong.expr,) * n_columns for _ in rows]
    is_whole = len(rows) == len(values.rows) and not n_calls
    sizes = term_sizes(ctx, values.rows, typed_rows) if is_whole else (len(rows),)
    # Without any affinity the first row is as good as all.
    terms = values_terms(typed_rows, sizes) if has_affinity else typed_rows[:1]
    by_column = list(zip(*terms))
    last = [column[0]._replace(affinity=compound_affinity(column), name=None) for column in by_column]
    if len(rows) > 1:
        last = [typed._replace(expr=UNKNOWN, is_cast=False) for typed in last]
    inner = [_name_of(expr, typed, i) for i, (expr, typed) in enumerate(zip(values.rows[0], typed_rows[0]), start=1)]
    mixed = [is_read_as_real(column.affinity, parts) for column, parts in zip(last, by_column)]
    behind = last if len(rows) == 1 else [each._replace(expr=Column(0, 0, each.affinity, BINARY)) for each in last]
    seen = tuple(inner), tuple(mixed), terms[-1], behind
    if len(ctx.late) > n_late:
        note_of_results(ctx, ctx.late[n_late : -1 if n_calls else None])
    return BoundValues(ctx, rows, typed_rows, last, *seen, sizes, ctx.late[n_late:])


def _bind_rows(
    ctx: Context, rows: Sequence[tuple[ast.Expr, ...]], bind: Callable[[Sequence[ast.Expr]], list[Typed]]
) -> Iterable[list[Typed]]:
    if ctx.env.authorizer is None or len(rows) == 1:
        return map(bind, rows)
    from minisql.planner.authorized_values import bind_rows

    return bind_rows(ctx, ctx.env.authorizer, rows, bind)


def silence(ctx: Context) -> AbstractContextManager[None]:
    """While something is bound of which an authorizer, if there is one, has been asked."""
    return nullcontext() if ctx.env.authorizer is None else ctx.env.authorizer.silent()


def as_cores(ctx: Context, values: ast.Values, *, is_front: bool = False) -> list[ast.SelectCore] | None:
    """VALUES as the SELECTs that it stands for, if that makes a difference: a row with a window function is a SELECT
    of its own. So is one with an aggregate, which makes it a group, but not among rows that are all terms of one
    compound and nothing else, unless they are the front of another (`is_front`), which has each row for a core if none
    joins a co-routine. None if all is as it seems."""
    wanted, has_aggregate = False, False
    for row in values.rows:
        stack: list[ast.Node] = [expr for expr in row if type(expr) not in (ast.Literal, ast.Parameter)]
        while stack and not wanted:
            node = stack.pop()
            if isinstance(node, ast.FunctionCall):
                wanted = node.over is not None
                has_aggregate = has_aggregate or _is_aggregate(ctx, node)
            if not isinstance(node, ast.Select):
                stack.extend(ast.children(node))
    if is_front and len(values.rows) > 1 and not has_routine(ctx, values.rows):
        wanted = True
    if has_aggregate and not wanted:
        wanted = len(values.rows) == 1 or is_front or has_routine(ctx, values.rows)
    if not wanted:
        return None
    return [
        ast.SelectCore(tuple(ast.ResultColumn(expr, f"column{i}") for i, expr in enumerate(row, start=1)))
        for row in values.rows
    ]


def _is_aggregate(ctx: Context, node: ast.FunctionCall) -> bool:
    try:
        return isinstance(ctx.env.functions.lookup(node.name, len(node.args)), AggregateFunction)
    except SqlError:
        return False  # said when it is bound


def _name_of(expr: ast.Expr, typed: Typed, number: int) -> str:
    """What a query around VALUES calls a column: `SELECT (SELECT a FROM (VALUES(t.a))) FROM t` works."""
    while isinstance(expr, ast.Collate):
        expr = expr.operand
    return expr.column if isinstance(expr, ast.ColumnRef) and typed.name is not None else f"column{number}"
