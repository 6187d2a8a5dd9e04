"""Window functions over sorted rows, a partition at a time.

Each call gives its values for a whole partition, and rows and values are put together. An aggregate takes in the rows
that enter its frame and gives back those that leave; with EXCLUDE it is computed anew for each row. Where no call looks
ahead, rows flow instead (`flowing`).
Source: windowfunctions.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby, islice, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from minisql.executor.compile import Layouts, compile_row, compile_stage, compile_value
from minisql.executor.compile.context import Context
from minisql.executor.compile.subtype import forget_marks, gives_json, marked
from minisql.executor.flowing import Key, Pace, flow_by_peers, flow_by_row, paces_of
from minisql.executor.frame_totals import Slices, anew, growing, moving, of_program
from minisql.executor.frames import FrameBounds, PartitionRows
from minisql.executor.memory import FIRST_ROOM, kept
from minisql.executor.pipeline import Stage
from minisql.executor.run import Host, Operator, Row, Run, Start, check_interrupt
from minisql.executor.window_call import Call, growing_total, moving_total
from minisql.frozen import frozen
from minisql.planner.expr import Column, Expr, FrameUnit, WindowCall, WindowFrame
from minisql.planner.json_marks import asks_json
from minisql.planner.nodes import Layout, Window
from minisql.planner.noticeable import is_noticeable
from minisql.value.cast import truth
from minisql.value.collate import Collation
from minisql.value.compare import OrderTerm, group_key
from minisql.value.function import WindowFunction
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.stored_rows import StoredRows


@frozen
class WindowOperator:
    """The child's rows with the calls' values behind them. The child gives them in the order of the window.

    `bind_appended` makes the columns that the calls need and the row lacks; `n_columns` is the row's length without
    them. `partition_key`, `peer_key`: what the rows of a partition, and peers, have in common; None: all rows.
    `paces`: of the calls, where rows flow through; else None.
    Cost: holds the rows of one partition, up to a limit in memory (`memory.kept`), and for each what its frames are;
    what flows holds the peers of a row at most.
    """

    child: Operator
    bind_appended: Callable[[Run, Start], Start] | None
    n_columns: int
    partition_key: Key
    peer_key: Key
    order_column: int | None  # of the single ORDER BY term
    frames: tuple[FrameBounds | None, ...]  # None: for functions that look at the whole partition
    calls: tuple[Call, ...]
    paces: tuple[Pace, ...] | None

    def bind(self, run: Run) -> Start:
        start_child = self.child.bind(run)
        if self.bind_appended is not None:
            start_child = self.bind_appended(run, start_child)
        frames = [_no_frame if frame is None else frame.bind(run) for frame in self.frames]
        strip, n_columns, host = self.bind_appended is not None, self.n_columns, run.host
        if self.paces is not None:
            return lambda left: self._flowing(start_child(left), self._bound_calls(run, left), host)

        def start(left: Row) -> Iterator[Row]:
            calls = self._bound_calls(run, left)
            for rows in self._partitions(start_child(left), host):
                check_interrupt(host)
                peers, keys = self._peers(rows)
                partitions = [frame(left, len(rows), peers, keys) for frame in frames]
                columns = [_kept_column(self._column(c, partitions[c.frame], rows), rows, host) for c in calls]
                try:
                    for values, row in zip(zip(*columns), rows):
                        yield (row[:n_columns] if strip else row) + values
                finally:
                    _end(columns)

        return start

    def _bound_calls(self, run: Run, left: Row) -> list[Call]:
        return [call.bound(run, left) for call in self.calls]

    def _flowing(self, rows: Iterator[Row], calls: list[Call], host: Host) -> Iterator[Row]:
        assert self.paces is not None, "rows flow"
        if Pace.PEERS not in self.paces:
            return flow_by_row(rows, self.partition_key, calls, self.n_columns, host)
        paced = list(zip(calls, self.paces, strict=True))
        return flow_by_peers(rows, self.partition_key, self.peer_key, paced, self.n_columns, host)

    def _partitions(self, rows: Iterator[Row], host: Host) -> Iterator[list[Row] | StoredRows]:
        if self.partition_key is not None:
            for _, group in groupby(rows, self.partition_key):
                yield kept(group, host)
        elif whole := kept(rows, host):
            yield whole

    def _peers(self, rows: list[Row] | StoredRows) -> tuple[list[int], list[Value]]:
        """(by peer group its first row, and the number of rows behind; by peer group its ORDER BY value)."""
        if self.peer_key is None:
            return [0, len(rows)], [None]
        keys = pairwise(map(self.peer_key, rows))
        starts = [0, *[row for row, (before, here) in enumerate(keys, start=1) if before != here]]
        column = self.order_column
        return [*starts, len(rows)], [] if column is None else [rows[row][column] for row in starts]

    def _column(self, call: Call, partition: PartitionRows, rows: list[Row] | StoredRows) -> Iterable[Value]:
        function = call.function
        if isinstance(function, WindowFunction):
            return function.column(partition, *[[row[i] for row in rows] for i in call.args])
        frame = self.frames[call.frame]
        assert frame is not None, f"{function.name}() has a frame"
        steps: Slices
        if call.late is not None:
            steps = _LateArguments(call, call.late, rows)
        else:
            steps = _arguments(call, rows) if isinstance(rows, list) else _StoredArguments(call, rows)
        if partition.excludes is not None:
            new = partial(function.make, call.collation) if function.needs_collation else function.make
            return anew(new, partition, steps)
        units = range(len(rows) + 1) if frame.unit is FrameUnit.ROWS else partition.peers
        if not function.builtin:
            return of_program(moving_total(function, call.collation), frame, partition, steps, units)
        if frame.grows:
            return growing(*growing_total(function, call.collation), partition, steps)
        return moving(moving_total(function, call.collation), frame, partition, steps, units)


def _end(columns: list[Iterable[Value]]) -> None:
    """Tell those that are still computed that their partition ends, or that nobody asks any more."""
    for column in columns:
        if isinstance(column, Generator):
            column.close()


def _no_frame(left: Row, n_rows: int, peers: Sequence[int], keys: Sequence[Value]) -> PartitionRows:
    return PartitionRows(n_rows, peers, (), (), None)


def _kept_column(column: Iterable[Value], rows: list[Row] | StoredRows, host: Host) -> Iterable[Value]:
    """A call's values: where the rows are in a file, in a file too."""
    if isinstance(rows, list):
        return column
    stored = type(rows)(host)
    values = iter(column)
    while chunk := [(value,) for value in islice(values, FIRST_ROOM)]:
        stored.extend(chunk)
    return (value for (value,) in stored)


class _StoredArguments:
    """As `_arguments`, of rows in a file."""

    def __init__(self, call: Call, rows: StoredRows) -> None:
        self._call = call
        self._rows = rows

    def __getitem__(self, rows: slice) -> Iterator[Row | None]:
        for part in self._rows.between(rows.start, rows.stop):
            yield from _arguments(self._call, part)


class _LateArguments:
    """As `_arguments`, computed each time that they are asked for."""

    def __init__(self, call: Call, late: Callable[[Row], Row], rows: list[Row] | StoredRows) -> None:
        self._late = late
        self._where = call.where
        self._rows = rows

    def __getitem__(self, rows: slice) -> Iterator[Row | None]:
        late, where = self._late, self._where
        all_rows = self._rows
        parts = [all_rows[rows]] if isinstance(all_rows, list) else all_rows.between(rows.start, rows.stop)
        for part in parts:
            for row in part:
                yield late(row) if where is None or truth(row[where]) else None


def _arguments(call: Call, rows: list[Row]) -> list[Row | None]:
    """By row the arguments of the call; None where FILTER leaves the row out."""
    columns = call.args
    found: list[Row | None]
    if len(columns) == 1:
        column = columns[0]
        found = [(row[column],) for row in rows]
    else:
        found = [tuple([row[i] for i in columns]) for row in rows]
    if call.where is not None:
        where = call.where
        found = [args if truth(row[where]) else None for args, row in zip(found, rows)]
    return found


# ---------------------------------------------------------------- building


class _Columns:
    """Where values stand in the row, and what has to be put behind it."""

    def __init__(self, layout: Layout) -> None:
        self.places = {key: i for i, key in reversed(list(enumerate(layout)))}
        self.n_columns = len(layout)
        self.appended: list[Expr] = []
        self.appended_at: dict[int, int] = {}  # by id() of the expression

    def place(self, expr: Expr) -> int:
        position = self.places.get((expr.source, expr.column)) if isinstance(expr, Column) else None
        if position is None:
            position = self.appended_at.get(id(expr))
        if position is None:
            position = self.appended_at[id(expr)] = self.n_columns + len(self.appended)
            self.appended.append(expr)
        return position


def build_window(node: Window, child: Operator, left: Layout, context: Context) -> WindowOperator:
    """The operator of a window; `left` is the layout of everything to its left.

    SQLite keeps the rows of a window in a table, out of which no text comes as JSON: what a function that asks for JSON
    is given is read from there, all else that the calls want is computed before. Of several windows carried out
    together it hands on the values of the first, and keeps those of the others.
    """
    columns = _Columns(node.child.columns)
    partition = [columns.place(expr) for expr in node.partition]
    order = [columns.place(term.expr) for term in node.order]
    for expr in (expr for call in node.calls for expr in _computed_before(call)):
        columns.place(expr)
    layouts = Layouts.of(node.child.columns, left)
    n_before = len(columns.appended) if any(map(asks_json, columns.appended)) else 0
    if n_before:
        child = Stage(child, compile_stage((), columns.appended, layouts, context, keep_row=True))
    forget_marks(node.child.columns, context)
    frames: list[WindowFrame | None] = []
    calls: list[Call] = []
    for key, call in zip(node.results, node.calls, strict=True):
        if gives_json(call.function) and key[0] == node.results[0][0]:
            context.json_columns.add(key)
        wanted = None if isinstance(call.function, WindowFunction) and not call.function.uses_frame else call.frame
        number = next((i for i, frame in enumerate(frames) if frame is wanted), len(frames))
        if number == len(frames):
            frames.append(wanted)
        calls.append(_call(columns, call, number, layouts, context))
    bind_appended = None
    if columns.appended:
        bind_appended = compile_stage((), columns.appended[n_before:], layouts, context, keep_row=True)
    terms = [OrderTerm(term.collation, term.descending, term.nulls_first) for term in node.order]
    single = terms[0] if len(terms) == 1 else None
    return WindowOperator(
        child,
        bind_appended,
        columns.n_columns,
        _key(partition, node.collations),
        _key(order, [term.collation for term in terms]),
        order[0] if single is not None else None,
        tuple(None if frame is None else _bounds(frame, single, left, context) for frame in frames),
        tuple(calls),
        paces_of(node.calls, is_ordered=bool(node.order)),
    )


def _computed_before(call: WindowCall) -> list[Expr]:
    """What the call wants that no table gives back."""
    args = [] if call.function.subtype else call.args
    return [*args] if call.where is None else [*args, call.where]


def _call(columns: _Columns, call: WindowCall, frame: int, layouts: Layouts, context: Context) -> Call:
    function, where = call.function, None if call.where is None else columns.place(call.where)
    args = [marked(arg, context) for arg in call.args] if function.subtype else call.args
    if function.subtype and any(map(is_noticeable, call.args)):
        return Call(function, (), where, call.collation, frame, compile_row(args, layouts, context))
    return Call(function, tuple([columns.place(arg) for arg in args]), where, call.collation, frame)


def _bounds(frame: WindowFrame, order: OrderTerm | None, left: Layout, context: Context) -> FrameBounds:
    layouts = Layouts.of((), left)
    start, end = frame.start_offset, frame.end_offset
    return FrameBounds(
        frame.unit,
        frame.start,
        None if start is None else compile_value(start, layouts, context),
        frame.end,
        None if end is None else compile_value(end, layouts, context),
        frame.exclude,
        order,
    )


def _key(positions: Sequence[int], collations: Iterable[Collation]) -> Key:
    """What rows have in common that are equal in these columns; None for no columns."""
    if not positions:
        return None
    take = itemgetter(*positions)
    key_of = group_key(list(collations))
    if key_of is None:
        return take  # of one column its value, of more a tuple: made in C
    if len(positions) == 1:
        (position,) = positions
        return lambda row: key_of((row[position],))
    return lambda row: key_of(take(row))
