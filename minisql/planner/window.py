"""Window functions: calls with OVER are collected per SELECT core, in groups that share a window.

A call becomes a column of its group from the start. SQLite carries out one window after the other, the first of the
text last, and sorts for each: that decides the order of the rows that come out, and of the rows that a later window
holds equal. So the groups are kept in the order of the text.
Source: windowfunctions; lang_select "The WINDOW clause".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.binding import bind, read_on
from minisql.planner.context import Context
from minisql.planner.expr import (
    BoundKind,
    Column,
    Const,
    Exclude,
    Expr,
    FrameUnit,
    SortTerm,
    WindowCall,
    WindowFrame,
    walk,
)  # fmt: skip
from minisql.planner.json_marks import asks_json
from minisql.planner.nodes import Limit, PlanNode, Window
from minisql.planner.same import same_expr
from minisql.planner.scope import Scope
from minisql.planner.typed import Typed, collation_of, first_collation, result_of, sort_term
from minisql.planner.window_values import sorted_rows
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation
from minisql.value.function import AggregateFunction, WindowFunction

_OWN_FRAMES: Final = {  # what SQLite puts in the place of the frame: these functions look at the partition
    "row_number": (FrameUnit.ROWS, BoundKind.UNBOUNDED_PRECEDING, BoundKind.CURRENT_ROW),
    "dense_rank": (FrameUnit.RANGE, BoundKind.UNBOUNDED_PRECEDING, BoundKind.CURRENT_ROW),
    "rank": (FrameUnit.RANGE, BoundKind.UNBOUNDED_PRECEDING, BoundKind.CURRENT_ROW),
    "percent_rank": (FrameUnit.GROUPS, BoundKind.CURRENT_ROW, BoundKind.UNBOUNDED_FOLLOWING),
    "cume_dist": (FrameUnit.GROUPS, BoundKind.FOLLOWING, BoundKind.UNBOUNDED_FOLLOWING),
    "ntile": (FrameUnit.ROWS, BoundKind.CURRENT_ROW, BoundKind.UNBOUNDED_FOLLOWING),
    "lead": (FrameUnit.ROWS, BoundKind.UNBOUNDED_PRECEDING, BoundKind.UNBOUNDED_FOLLOWING),
    "lag": (FrameUnit.ROWS, BoundKind.UNBOUNDED_PRECEDING, BoundKind.CURRENT_ROW),
}


@slotted
class WindowGroup:
    """The calls of one window: the same partition, order and frame. Call i is the column (source, i). `explicit`: while
    names are bound, of each expression of PARTITION BY and ORDER BY, whether it has a COLLATE: that makes it another
    window to SQLite."""

    source: int
    partition: tuple[Expr, ...]
    collations: tuple[Collation, ...]
    order: tuple[SortTerm, ...]
    frame: WindowFrame
    calls: list[WindowCall] = field(default_factory=list)
    explicit: tuple[bool, ...] = ()

    def sort_terms(self) -> tuple[SortTerm, ...]:
        """The order that its rows must come in. What is the same for all rows is a term too, which no index has."""
        keys = [SortTerm(e, c, descending=False, nulls_first=True) for e, c in zip(self.partition, self.collations)]
        return (*keys, *self.order)

    def exprs(self) -> list[Expr]:
        """Everything that is evaluated on a row."""
        found = [*self.partition, *(term.expr for term in self.order)]
        for call in self.calls:
            found += call.args
            if call.where is not None:
                found.append(call.where)
        return found

    def rewritten(
        self, change: Callable[[Expr], Expr], change_late: Callable[[Expr], Expr] | None = None
    ) -> WindowGroup:
        """The same group over other expressions. `change_late`: what changes arguments that are computed of rows of the
        window, those of functions that ask what is JSON; None: `change` does."""
        change_late = change_late or change
        return WindowGroup(
            self.source,
            tuple(map(change, self.partition)),
            self.collations,
            tuple(SortTerm(change(t.expr), t.collation, t.descending, t.nulls_first) for t in self.order),
            self.frame,
            [
                WindowCall(
                    call.function,
                    tuple(map(change_late if call.function.subtype else change, call.args)),
                    call.collation,
                    None if call.where is None else change(call.where),
                    call.frame,
                )
                for call in self.calls
            ],
        )


@slotted
class Windows:
    """The windows of one SELECT core. `definitions` are those of its WINDOW clause."""

    definitions: list[ast.NamedWindow]
    groups: list[WindowGroup] = field(default_factory=list)

    def find(self, name: str) -> ast.WindowSpec:
        """The window of that name, of two the later one.

        Raises:
            SqlError: `no such window: x`.
        """
        key = fold(name)
        for definition in reversed(self.definitions):
            if fold(definition.name) == key:
                return definition.spec
        raise SqlError(f"no such window: {name}")

    def call_inside(self, expr: Expr) -> bool:
        """Is there a window function of this core in the expression?"""
        return next(self.calls_inside(expr), None) is not None

    def calls_inside(self, expr: Expr) -> Iterator[tuple[list[Expr], str]]:
        """The window functions of this core in the expression: (what is between their parentheses, name)."""
        own = {group.source: group for group in self.groups}
        for node in walk(expr) if own else ():
            if isinstance(node, Column) and node.source in own:
                group = own[node.source]
                order = [term.expr for term in group.order]
                yield [*group.calls[node.column].args, *group.partition, *order], node.name


def open_windows(definitions: Sequence[ast.NamedWindow]) -> Windows:
    """The windows of a WINDOW clause, each put together with the earlier one that it is based on.

    SQLite does not look at the base of the first one: `WINDOW w AS (nosuch)` is `WINDOW w AS ()`.
    """
    windows = Windows([])
    for number, definition in enumerate(definitions):
        spec = definition.spec
        if number:
            spec = _based(windows, spec)
        windows.definitions.append(ast.NamedWindow(definition.name, spec))
    return windows


def _based(windows: Windows, spec: ast.WindowSpec) -> ast.WindowSpec:
    """The window with what it takes from its base, which it may only add to."""
    if spec.base is None:
        return spec
    base = windows.find(spec.base)
    clause = None
    if spec.partition_by:
        clause = "PARTITION clause"
    elif base.order_by and spec.order_by:
        clause = "ORDER BY clause"
    elif base.frame is not None:
        clause = "frame specification"
    if clause is not None:
        raise SqlError(f"cannot override {clause} of window: {spec.base}")
    return ast.WindowSpec(None, base.partition_by, base.order_by or spec.order_by, spec.frame)


# ---------------------------------------------------------------- binding a call


def bind_window_call(
    ctx: Context, node: ast.FunctionCall, function: AggregateFunction | WindowFunction, scope: Scope
) -> Typed:
    """A call with OVER, as a column of its window.

    Raises:
        SqlError: it may not stand here, its window is not there, or its frame is none.
    """
    windows = scope.windows
    if windows is None or not scope.windows_allowed:
        ctx.mistake = SqlError(f"misuse of window function {node.name}()")
        read_on(ctx, node.args, scope)
        return Typed(Const(None))
    scope.windows_allowed = False
    n_late = len(ctx.late)
    try:
        args = read_on(ctx, node.args, scope)
        if ctx.mistake is not None:
            read_on(ctx, () if node.filter is None else (node.filter,), scope)
            return Typed(Const(None))
        spec = node.over if isinstance(node.over, ast.WindowSpec) else ast.WindowSpec()
        try:
            spec = _window_of(ctx, node, function, windows)
            frame = _frame(ctx, node, function, spec)
        except SqlError as error:
            ctx.mistake = error
        keys = read_on(ctx, spec.partition_by, scope)
        order_by = read_on(ctx, [term.expr for term in spec.order_by], scope)
        filters = [] if node.filter is None else read_on(ctx, [node.filter], scope)
    finally:
        scope.windows_allowed = True
        ctx.in_calls += ctx.late[n_late:]
    if ctx.mistake is not None:
        return Typed(Const(None))
    order = tuple(sort_term(typed, term) for typed, term in zip(order_by, spec.order_by))
    for part in (*args, *filters):  # to SQLite, columns of a subquery, whose collations have to be known
        collation_of(part)
    where = filters[0].expr if filters else None
    partition, explicit = tuple(k.expr for k in keys), tuple(typed.explicit for typed in (*keys, *order_by))
    made = WindowGroup(ctx.new_source(), partition, tuple(map(collation_of, keys)), order, frame, explicit=explicit)
    group = next((g for g in windows.groups if _same_window(ctx, g, made)), None)
    if group is None:
        group = made
        windows.groups.append(made)
    needs_collation = isinstance(function, AggregateFunction) and function.needs_collation
    collation = first_collation(args) if needs_collation else BINARY
    call = WindowCall(function, tuple(arg.expr for arg in args), collation, where, group.frame)
    number = next((i for i, known in enumerate(group.calls) if _same_call(ctx, known, call)), len(group.calls))
    if number == len(group.calls):
        group.calls.append(call)
    return result_of(Column(group.source, number, Affinity.NONE, BINARY, node.name), *args)


def _window_of(
    ctx: Context, node: ast.FunctionCall, function: AggregateFunction | WindowFunction, windows: Windows
) -> ast.WindowSpec:
    """The window that a call names or describes. If its base is wrong, SQLite tells what else is."""
    assert node.over is not None, node.name
    if isinstance(node.over, ast.WindowName):
        return windows.find(node.over.name)
    try:
        return _based(windows, node.over)
    except SqlError:
        _frame(ctx, node, function, node.over)
        raise


def _same_window(ctx: Context, a: WindowGroup, b: WindowGroup) -> bool:
    return (
        a.frame.unit is b.frame.unit
        and (a.frame.start, a.frame.end, a.frame.exclude) == (b.frame.start, b.frame.end, b.frame.exclude)
        and same_sort(ctx, a.order, b.order)
        and a.collations == b.collations
        and a.explicit == b.explicit
        and _same_exprs(ctx, a.partition, b.partition)
        and _same_optional(ctx, a.frame.start_offset, b.frame.start_offset)
        and _same_optional(ctx, a.frame.end_offset, b.frame.end_offset)
    )


def _same_call(ctx: Context, a: WindowCall, b: WindowCall) -> bool:
    return (
        a.function is b.function
        and a.collation == b.collation
        and _same_exprs(ctx, a.args, b.args)
        and _same_optional(ctx, a.where, b.where)
    )


def _same_exprs(ctx: Context, a: Sequence[Expr], b: Sequence[Expr]) -> bool:
    return len(a) == len(b) and all(same_expr(x, y, ctx.pinned) for x, y in zip(a, b))


def _same_optional(ctx: Context, a: Expr | None, b: Expr | None) -> bool:
    return a is b if a is None or b is None else same_expr(a, b, ctx.pinned)


def same_sort(ctx: Context, a: Sequence[SortTerm], b: Sequence[SortTerm]) -> bool:
    """Are the two orders the same?"""
    flags = [(t.collation, t.descending, t.nulls_first) for t in a] == [
        (t.collation, t.descending, t.nulls_first) for t in b
    ]
    return flags and _same_exprs(ctx, [t.expr for t in a], [t.expr for t in b])


# ---------------------------------------------------------------- frames


def _frame(
    ctx: Context, node: ast.FunctionCall, function: AggregateFunction | WindowFunction, spec: ast.WindowSpec
) -> WindowFrame:
    """The frame of a call: the window's, unless the function has its own."""
    written = spec.frame
    if written is not None and _has_distance(written) and len(spec.order_by) != 1:
        raise SqlError("RANGE with offset PRECEDING/FOLLOWING requires one ORDER BY expression")
    if isinstance(function, WindowFunction):
        if node.filter is not None:
            raise SqlError("FILTER clause may only be used with aggregate window functions")
        own = _OWN_FRAMES.get(function.name)
        if own is not None:
            if written is not None:  # unread, but its parameters count
                ctx.note_unbound(written)
            return WindowFrame(own[0], own[1], None, own[2], None, None)
    if written is None:
        start, end = BoundKind.UNBOUNDED_PRECEDING, BoundKind.CURRENT_ROW
        return WindowFrame(FrameUnit.RANGE, start, None, end, None, None)
    return WindowFrame(
        FrameUnit[written.unit.name],
        BoundKind[written.start.kind.name],
        _offset(ctx, written.start.offset),
        BoundKind[written.end.kind.name],
        _offset(ctx, written.end.offset),
        None if written.exclude is None else Exclude[written.exclude.name],
    )


def _has_distance(frame: ast.Frame) -> bool:
    """Is it a RANGE frame whose bounds are found by adding to the ORDER BY value?"""
    return frame.unit is ast.FrameUnit.RANGE and (frame.start.offset is not None or frame.end.offset is not None)


def _offset(ctx: Context, node: ast.Expr | None) -> Expr | None:
    """The offset of a bound. One that is not plainly constant is NULL to SQLite, which no frame can begin or end with:
    columns, functions and subqueries are not even looked at."""
    if node is None:
        return None
    if not all(map(_is_truth_word, ast.found(node, _NOT_CONSTANT))):
        ctx.note_unbound(node)
        return Const(None)
    return bind(ctx, node, Scope()).expr


_NOT_CONSTANT: Final = (
    ast.ColumnRef,
    ast.FunctionCall,
    ast.Like,
    ast.Current,
    ast.Subquery,
    ast.Exists,
    ast.InSelect,
    ast.InTable,
    ast.Raise,
)


def _is_truth_word(node: ast.Node) -> bool:
    """TRUE and FALSE, which are names to the parser."""
    if not isinstance(node, ast.ColumnRef) or node.table is not None or node.quote is not ast.Quote.NONE:
        return False
    return fold(node.column) in ("true", "false")


# ---------------------------------------------------------------- planning


def plan_windows(
    ctx: Context, child: PlanNode, groups: Sequence[WindowGroup], n_sorted: int, limit: Expr | None
) -> PlanNode:
    """The window nodes over the rows of FROM, WHERE and GROUP BY, the last of the text innermost.

    Groups that stand side by side and differ in their frames alone share one node. `n_sorted`: by so many terms of the
    innermost group's order the rows are in order already. `limit`: of them, so many are read in that order.
    """
    runs: list[list[WindowGroup]] = []
    for group in groups:
        asks = runs and any(map(asks_json, runs[-1][-1].exprs()))  # of the rows that come out of the next one's table
        if runs and not asks and _can_share(ctx, runs[-1][-1], group):
            runs[-1].append(group)
        else:
            runs.append([group])
    levels = [[ctx.new_level() for _ in run] for run in runs]
    node = child
    for run, numbers in zip(reversed(runs), reversed(levels)):
        first = run[0]
        terms = first.sort_terms()
        if n_sorted < len(terms):
            calls = [call for group in run for call in group.calls]
            node, change = sorted_rows(ctx, node, terms, n_sorted, calls)
            if change is not None:
                run = [group.rewritten(change) for group in run]
                first = run[0]
        n_sorted = 0
        if limit is not None:
            node, limit = Limit(node, limit, None), None
        node = Window(
            node,
            first.partition,
            first.collations,
            first.order,
            tuple(call for group in run for call in group.calls),
            tuple((group.source, i) for group in run for i in range(len(group.calls))),
            tuple(numbers),
        )
    return node


def _can_share(ctx: Context, a: WindowGroup, b: WindowGroup) -> bool:
    """Have the groups the same partitions and the same order? Sorting alike is not enough: `PARTITION BY x` and
    `ORDER BY x` do."""
    return (
        a.collations == b.collations and _same_exprs(ctx, a.partition, b.partition) and same_sort(ctx, a.order, b.order)
    )
