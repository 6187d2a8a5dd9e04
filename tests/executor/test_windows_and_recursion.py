"""What rows alone do not show: how often things are computed, and that what is endless can be stopped."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

import minisql
from minisql.executor.recursive import streams
from minisql.planner.nodes import Limit, Recursive, Relabel
from minisql.value.function import AggregateFunction
from tests.planner.planning import plan, schema_of

ENDLESS = {
    "one step": "SELECT 1 UNION ALL SELECT n + tick() FROM c",
    "distinct": "SELECT 1 UNION SELECT n + tick() FROM c",
    "ordered": "SELECT 1 UNION ALL SELECT n + tick() FROM c ORDER BY 1",
    "two steps": "SELECT 1 UNION ALL SELECT n + tick() FROM c UNION ALL SELECT n + 2 FROM c WHERE n < 3",
}


class Clock:
    """An SQL function tick() that gives 1, counts its calls, and does something at one of them."""

    def __init__(self, connection: minisql.Connection, at: int = -1, act: Callable[[], None] = lambda: None) -> None:
        self.n_calls = 0
        self.at = at
        self.act = act
        connection.create_function("tick", 0, self)

    def __call__(self) -> int:
        self.n_calls += 1
        if self.n_calls == self.at:
            self.act()
        return 1


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS.keys())
def test_an_endless_recursion_can_be_interrupted(body: str) -> None:
    connection = minisql.connect(":memory:")
    clock = Clock(connection, 500, connection.interrupt)
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        connection.execute(f"WITH RECURSIVE c(n) AS ({body}) SELECT max(n) FROM c").fetchall()
    assert clock.n_calls <= 502


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_limit_ends_an_endless_recursion_without_a_step_too_many(body: str) -> None:
    connection = minisql.connect(":memory:")
    clock = Clock(connection)
    rows = connection.execute(f"WITH RECURSIVE c(n) AS ({body}) SELECT n FROM c LIMIT 20").fetchall()
    assert len(rows) == 20
    assert clock.n_calls <= 20


@pytest.mark.parametrize(
    "call",
    [
        "row_number() OVER ()",
        "sum(n) OVER (ROWS UNBOUNDED PRECEDING)",
        "max(n) OVER (ROWS UNBOUNDED PRECEDING)",
        "row_number() OVER (PARTITION BY n / 4)",
    ],
)
def test_a_window_that_looks_back_gives_rows_of_an_endless_input(call: str) -> None:
    connection = minisql.connect(":memory:")
    clock = Clock(connection)
    endless = ENDLESS["one step"]
    if "PARTITION" in call:  # a sort needs an end
        endless += " LIMIT 30"
    sql = f"WITH RECURSIVE c(n) AS ({endless}) SELECT n, {call} FROM c LIMIT 5"
    rows = connection.execute(sql).fetchall()
    bounded = minisql.connect(":memory:")
    Clock(bounded)
    sql = sql.replace("FROM c LIMIT 5", "FROM c").replace(ENDLESS["one step"], ENDLESS["one step"] + " WHERE n < 30")
    assert rows == bounded.execute(sql).fetchall()[:5]
    assert clock.n_calls <= 30


@pytest.mark.parametrize(
    "calls",
    [
        "sum(a) OVER (ORDER BY a)",
        "sum(a) OVER (ORDER BY a), rank() OVER (ORDER BY a), row_number() OVER (ORDER BY a)",
        "group_concat(a) FILTER (WHERE a > 1) OVER (ORDER BY a GROUPS UNBOUNDED PRECEDING)",
        "dense_rank() OVER (ORDER BY a)",
        "max(a) OVER (PARTITION BY a ORDER BY a)",
    ],
)
def test_a_window_in_the_order_of_the_rows_reads_no_more_than_the_peers_of_what_it_gives(calls: str) -> None:
    connection = minisql.connect(":memory:")
    clock = Clock(connection)
    connection.execute("CREATE TABLE t(a INTEGER PRIMARY KEY)")
    connection.execute("INSERT INTO t SELECT value FROM generate_series(1, 1000)")
    assert len(connection.execute(f"SELECT a, {calls} FROM t WHERE tick() LIMIT 5").fetchall()) == 5
    assert clock.n_calls <= 7


@pytest.mark.parametrize("frame", ["ROWS 2 PRECEDING", "ROWS UNBOUNDED PRECEDING EXCLUDE TIES"])
def test_values_of_frames_are_computed_as_they_are_asked_for(frame: str) -> None:
    connection = minisql.connect(":memory:")
    connection._session.functions.register(AggregateFunction("moving", 1, Moving, builtin=False))
    Moving.notes.clear()
    sql = f"SELECT moving(value) OVER (ORDER BY value {frame}) FROM generate_series(1, 100) LIMIT 3"
    assert connection.execute(sql).fetchall() == [("1",), ("12",), ("123",)]
    assert len(Moving.notes) <= 6


def test_a_table_that_is_used_twice_is_computed_once_a_run() -> None:
    connection = minisql.connect(":memory:")
    clock = Clock(connection)
    sql = "WITH x AS (SELECT tick() AS n) SELECT (SELECT n FROM x) + (SELECT sum(p.n) FROM x AS p, x AS q)"
    for n_runs in (1, 2):
        assert connection.execute(sql).fetchall() == [(2,)]
        assert clock.n_calls == n_runs


def test_not_materialized_is_computed_once_for_each_from() -> None:
    connection = minisql.connect(":memory:")
    clock = Clock(connection)
    with_ = "WITH x AS NOT MATERIALIZED (SELECT tick() AS n LIMIT 1)"
    connection.execute(f"{with_} SELECT * FROM x, x AS y").fetchall()
    assert clock.n_calls == 1
    connection.execute(f"{with_} SELECT n FROM x UNION ALL SELECT n FROM x").fetchall()
    assert clock.n_calls == 3


@pytest.mark.parametrize(
    ("step", "is_stream"),
    [
        ("SELECT n + 1 FROM x WHERE n < 5", True),
        ("SELECT n + 1 FROM x, t WHERE a = n", True),
        ("SELECT n + 1 FROM x LEFT JOIN t ON a = n", True),
        ("SELECT n + 1 FROM x WHERE (SELECT count(*) FROM t) > 1", True),
        ("SELECT DISTINCT n + 1 FROM x", False),
        ("SELECT n + 1 FROM t LEFT JOIN x ON a = n", False),
    ],
)
def test_a_step_streams_if_its_queue_is_the_outermost_loop(step: str, is_stream: bool) -> None:
    sql = f"WITH x(n) AS (SELECT 1 UNION ALL {step}) SELECT n FROM x LIMIT 3"
    node: object = plan(sql, schema_of("CREATE TABLE t(a, b)")).root
    while not isinstance(node, Recursive):
        node = node.child  # type: ignore[attr-defined]
        assert not isinstance(node, Relabel | Limit) or hasattr(node, "child")
    assert streams(node.steps[0]) is is_stream


class Moving:
    """An aggregate as a user would write it for windows: it notes what comes and goes."""

    notes: list[str] = []  # noqa: RUF012  shared on purpose: the test reads it

    def __init__(self) -> None:
        self.values: list[object] = []

    def step(self, value: object) -> None:
        self.notes.append(f"+{value}")
        self.values.append(value)

    def inverse(self, value: object) -> None:
        self.notes.append(f"-{value}")
        assert self.values.pop(0) == value

    def value(self) -> str:
        return "".join(map(str, self.values))

    final = value


def test_an_aggregate_of_the_users_moves_with_its_frame() -> None:
    connection = minisql.connect(":memory:")
    function = AggregateFunction("moving", 1, Moving, builtin=False)
    connection._session.functions.register(function)
    Moving.notes.clear()
    sql = "SELECT moving(column1) OVER (ORDER BY column1 ROWS 1 PRECEDING) FROM (VALUES(1),(2),(3))"
    assert connection.execute(sql).fetchall() == [("1",), ("12",), ("23",)]
    assert Moving.notes == ["+1", "+2", "-1", "+3"]


def test_an_aggregate_without_inverse_is_no_window_function() -> None:
    class Plain:
        def step(self, value: object) -> None: ...
        def finalize(self) -> int:
            return 1

    connection = minisql.connect(":memory:")
    connection.create_aggregate("plain", 1, Plain)
    with pytest.raises(minisql.OperationalError, match=re.escape("plain() may not be used as a window function")):
        connection.execute("SELECT plain(1) OVER ()")
