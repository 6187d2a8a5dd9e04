"""Windows through which rows flow: no call looks further ahead than to the peers of the row.

So a LIMIT above ends an input of any length, and nothing but the peers of a row is held. Of 20,000 rows in the order of
an index, a running sum of which five are asked for takes 0.1 ms, and 30 ms where the partition is put together first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from functools import partial
from itertools import count, groupby, repeat
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from minisql.executor.memory import kept
from minisql.executor.run import Host, Row, check_interrupt
from minisql.executor.window_call import Call, growing_total, moving_total
from minisql.planner.expr import BoundKind, FrameUnit, WindowCall
from minisql.value.cast import truth
from minisql.value.function import Ending, WindowFunction
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.stored_rows import StoredRows

Key: TypeAlias = Callable[[Row], Any] | None
RowCall: TypeAlias = Callable[[Row], Value]
PeersCall: TypeAlias = "Callable[[list[Row] | StoredRows], Iterable[Value]]"

_NO_KEY: Final = object()


class Pace(Enum):
    """When a call's value is known: as soon as the row is there, or all of its peers."""

    ROW = "row"
    PEERS = "peers"


_PACES: Final = {"row_number": Pace.ROW, "rank": Pace.PEERS, "dense_rank": Pace.PEERS}
"""Of functions that look at no frame."""


def paces_of(calls: Sequence[WindowCall], *, is_ordered: bool) -> tuple[Pace, ...] | None:
    """The paces of a window's calls; None: rows do not flow through it. Without an order all rows of a partition are
    peers."""
    paces = [pace for call in calls if (pace := _pace(call)) is not None]
    if len(paces) < len(calls) or (Pace.PEERS in paces and not is_ordered):
        return None
    return tuple(paces)


def _pace(call: WindowCall) -> Pace | None:
    function, frame = call.function, call.frame
    if isinstance(function, WindowFunction):
        return _PACES.get(function.name)
    if frame.exclude is not None:
        return None
    if (frame.start, frame.end) != (BoundKind.UNBOUNDED_PRECEDING, BoundKind.CURRENT_ROW):
        return None
    return Pace.ROW if frame.unit is FrameUnit.ROWS else Pace.PEERS


def flow_by_row(
    rows: Iterator[Row], partition_key: Key, calls: Sequence[Call], n_columns: int, host: Host
) -> Iterator[Row]:
    """The first `n_columns` of each row, and behind them the values of calls whose pace is `Pace.ROW`."""
    last: Any = _NO_KEY
    running: list[RowCall] = []
    endings: list[Ending] = []
    try:
        for row in rows:
            check_interrupt(host)
            key = None if partition_key is None else partition_key(row)
            if key != last:
                last = key
                _end(endings)
                running = [_row_call(call, endings) for call in calls]
            yield row[:n_columns] + tuple([call(row) for call in running])
    finally:
        _end(endings)


def flow_by_peers(
    rows: Iterator[Row],
    partition_key: Key,
    peer_key: Key,
    calls: Sequence[tuple[Call, Pace]],
    n_columns: int,
    host: Host,
) -> Iterator[Row]:
    """As `flow_by_row`, for calls some of which want to know the peers of a row.

    Cost: holds the peers of a row, up to a limit in memory (`memory.kept`).
    """
    partitions: Iterable[tuple[Any, Iterator[Row]]] = [(None, rows)]
    if partition_key is not None:
        partitions = groupby(rows, partition_key)
    endings: list[Ending] = []
    try:
        for _, partition in partitions:
            _end(endings)
            running = [_peers_call(call, pace, endings) for call, pace in calls]
            for _, group in groupby(partition, peer_key):
                check_interrupt(host)
                peers = kept(group, host)
                for row, values in zip(peers, zip(*[call(peers) for call in running])):
                    yield row[:n_columns] + values
    finally:
        _end(endings)


def _end(endings: list[Ending]) -> None:
    """Tell them that their partition ends."""
    while endings:
        endings.pop(0).end()


def _row_call(call: Call, endings: list[Ending]) -> RowCall:
    """A call at the begin of a partition: to be called with one row after the other. Who wants to know when it ends is
    put among the `endings`."""
    function = call.function
    if isinstance(function, WindowFunction):
        numbers = count(1)
        return lambda row: next(numbers)
    step, result = _total(call, endings)

    def advance(row: Row) -> Value:
        step(row)
        return result()

    return advance


def _peers_call(call: Call, pace: Pace, endings: list[Ending]) -> PeersCall:
    """As `_row_call`: to be called with the peers of a row, for the value of each."""
    if pace is Pace.ROW:
        return partial(map, _row_call(call, endings))
    if isinstance(call.function, WindowFunction):
        return _rank(is_dense=call.function.name == "dense_rank")
    step, result = _total(call, endings)

    def advance(peers: list[Row] | StoredRows) -> Iterable[Value]:
        for row in peers:
            step(row)
        return repeat(result())

    return advance


def _rank(*, is_dense: bool) -> PeersCall:
    next_rank = 1

    def advance(peers: list[Row] | StoredRows) -> Iterable[Value]:
        nonlocal next_rank
        rank = next_rank
        next_rank += 1 if is_dense else len(peers)
        return repeat(rank)

    return advance


def _total(call: Call, endings: list[Ending]) -> tuple[Callable[[Row], None], Callable[[], Value]]:
    """(take a row in, the result so far) of an aggregate."""
    function, columns, where = call.function, call.args, call.where
    assert not isinstance(function, WindowFunction), function.name
    if function.builtin:
        step, result = growing_total(function, call.collation)
    else:
        total = moving_total(function, call.collation)
        step, result = total.step, total.value
        if isinstance(total, Ending):
            endings.append(total)

    late = call.late
    if late is not None:

        def take_late(row: Row) -> None:
            if where is None or truth(row[where]):
                step(*late(row))

        return take_late, result

    def take(row: Row) -> None:
        if where is None or truth(row[where]):
            step(*[row[i] for i in columns])

    if len(columns) != 1 or where is not None:
        return take, result
    (column,) = columns
    return lambda row: step(row[column]), result
