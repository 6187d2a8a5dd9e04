"""Every aggregate gives SQLite's result for random groups and for frames that move."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from minisql.errors import Error
from minisql.value import BINARY, AggregateFunction, Value
from minisql.value.function import WindowAggregate
from minisql.value.render import text_to_blob
from tests.executor.functions.context import REGISTRY
from tests.value.samples import BLOBS, EDGES, INTEGERS, REALS
from tests.value.sqlite_answers import Failed, Question, ask, assert_agree

CALLS: dict[str, tuple[str, int]] = {  # SQL over the column v of table t: (function, number of arguments)
    "count(*)": ("count", 0),
    "count(v)": ("count", 1),
    "sum(v)": ("sum", 1),
    "total(v)": ("total", 1),
    "avg(v)": ("avg", 1),
    "min(v)": ("min", 1),
    "max(v)": ("max", 1),
    "group_concat(v)": ("group_concat", 1),
    "group_concat(v, v)": ("group_concat", 2),
    "string_agg(v, '; ')": ("string_agg", 2),
    "median(v)": ("median", 1),
    "percentile(v, 30)": ("percentile", 2),
    "percentile_cont(v, '0.3')": ("percentile_cont", 2),
    "percentile_disc(v, 0.8)": ("percentile_disc", 2),
    "percentile(v, 101)": ("percentile", 2),
    "percentile_disc(v, NULL)": ("percentile_disc", 2),
    "percentile(v, v)": ("percentile", 2),
}
SECOND: dict[str, Value] = {"string_agg(v, '; ')": "; ", "percentile(v, 30)": 30, "percentile_cont(v, '0.3')": "0.3"}
SECOND |= {"percentile_disc(v, 0.8)": 0.8, "percentile(v, 101)": 101, "percentile_disc(v, NULL)": None}


def _arguments(sql: str, value: Value) -> tuple[Value, ...]:
    n_args = CALLS[sql][1]
    return (value, SECOND.get(sql, value))[:n_args]


def _function(sql: str) -> AggregateFunction:
    function = REGISTRY.lookup(*CALLS[sql])
    assert isinstance(function, AggregateFunction)
    return function


def _result(sql: str, group: Sequence[Value]) -> Value | Failed:
    function = _function(sql)
    accumulator = function.make(BINARY) if function.needs_collation else function.make()
    try:
        for value in group:
            accumulator.step(*_arguments(sql, value))
        return accumulator.final()
    except Error as error:
        return Failed(str(error))


def _random_groups() -> list[list[Value]]:
    rng = random.Random(13)
    pools: list[list[Value]] = [EDGES, INTEGERS, REALS, [*INTEGERS, None], [*INTEGERS, *REALS], BLOBS, [None]]
    pools += [[1, 2, 3, None, 2.5], [2**63 - 1, 1, -1], [0.1, 1e100, -1e100, 1], [2**62, -(2**62), 2**53 + 1, 0.5]]
    groups: list[list[Value]] = [[]]
    for _ in range(300):
        groups.append(rng.choices(rng.choice(pools), k=rng.randint(1, 12)))
    return groups


def _literal(value: Value) -> str:
    if isinstance(value, str):
        return f"CAST(X'{text_to_blob(value).hex()}' AS TEXT)"
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    return (
        "NULL"
        if value is None
        else "-9223372036854775807-1"
        if value == -(2**63) and isinstance(value, int)
        else repr(value).replace("inf", "9e999")
    )


def _table(groups: Sequence[Sequence[Value]]) -> list[str]:
    setup = ["CREATE TABLE t(n INTEGER PRIMARY KEY, g, v)"]
    for number, group in enumerate(groups):
        setup += [f"INSERT INTO t(g, v) VALUES({number}, {_literal(value)})" for value in group]
    return setup


@pytest.mark.parametrize("sql", CALLS)
def test_aggregate_of_random_groups(sql: str) -> None:
    groups = _random_groups()
    questions: list[Question] = [(f"(SELECT {sql} FROM t WHERE g = ?1)", (number,)) for number in range(len(groups))]
    ours = [_result(sql, group) for group in groups]
    assert_agree(questions, ours, ask(questions, _table(groups)))


WINDOWED = [sql for sql in CALLS if "101" not in sql and "NULL" not in sql and "v, v" not in sql]


@pytest.mark.parametrize("sql", WINDOWED)
def test_aggregate_of_a_moving_frame(sql: str) -> None:
    rng = random.Random(17)
    small: list[Value] = [rng.choice([None, 1, 2, 3, -5, 2.5, 0.25, 2**40]) for _ in range(60)]
    large: list[Value] = [rng.choice([2**60, -(2**63), 2**53 + 1, 7, 1e10]) for _ in range(40)]
    mixed: list[Value] = [rng.choice(["b", "a", "B", "12", b"x", None, 3, 3.5]) for _ in range(60)]
    for values in [small, large] if "median" in sql or "perc" in sql else [small, large, mixed]:
        for n_preceding in (0, 2, 5):
            frame = f"OVER (ORDER BY n ROWS {n_preceding} PRECEDING)"
            questions: list[Question] = [
                (f"(SELECT w FROM (SELECT n, {sql} {frame} w FROM t) WHERE n = ?1)", (n + 1,))
                for n in range(len(values))
            ]
            ours = _moving(sql, values, n_preceding)
            assert_agree(questions, ours, ask(questions, _table([values])))


def _moving(sql: str, values: Sequence[Value], n_preceding: int) -> list[Value | Failed]:
    function = _function(sql)
    make = function.make_window or function.make
    accumulator: WindowAggregate = make(BINARY) if function.needs_collation else make()
    out: list[Value | Failed] = []
    for number, value in enumerate(values):
        accumulator.step(*_arguments(sql, value))
        if number > n_preceding:
            accumulator.inverse(*_arguments(sql, values[number - n_preceding - 1]))
        try:
            out.append(accumulator.value())
        except Error as error:
            return [Failed(str(error))] * len(values)
    return out
