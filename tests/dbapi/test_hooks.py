"""Limits, switches, progress, window functions, warnings: what a program hangs into a connection."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

import minisql

_CONSTANTS = """
import json, sqlite3
print(json.dumps({name: value for name, value in vars(sqlite3).items() if name.startswith("SQLITE_")}))
"""


@pytest.fixture
def con() -> Any:
    connection = minisql.connect(":memory:", isolation_level=None)
    yield connection
    connection.close()


def test_all_constants_of_the_standard_library_are_there() -> None:
    done = subprocess.run([sys.executable, "-c", _CONSTANTS], capture_output=True, text=True, check=True)
    constants = json.loads(done.stdout)
    assert len(constants) > 150
    assert {name: getattr(minisql, name, None) for name in constants} == constants


def test_a_limit_is_lowered_raised_again_and_never_above_what_is_built_in(con: minisql.Connection) -> None:
    category = minisql.SQLITE_LIMIT_COLUMN
    assert con.setlimit(category, 5) == 2000
    assert con.setlimit(category, 10**9) == 5
    assert con.setlimit(category, -1) == con.getlimit(category) == 2000
    assert con.setlimit(minisql.SQLITE_LIMIT_LENGTH, 1) == 10**9
    assert con.getlimit(minisql.SQLITE_LIMIT_LENGTH) == 30


def test_triggers_nest_no_deeper_than_the_limit(con: minisql.Connection) -> None:
    con.executescript("""
        create table t(a);
        create trigger tt after insert on t when new.a < 10 begin insert into t values(new.a + 1); end;
        pragma recursive_triggers = on;
    """)
    con.setlimit(minisql.SQLITE_LIMIT_TRIGGER_DEPTH, 3)
    con.execute("insert into t values(8)")
    with pytest.raises(minisql.OperationalError, match="triggers nested too deep"):
        con.execute("insert into t values(7)")
    assert con.execute("select count(*) from t").fetchone() == (3,)


def test_switches_that_are_pragmas_too_are_one_with_them(con: minisql.Connection) -> None:
    con.setconfig(minisql.SQLITE_DBCONFIG_ENABLE_FKEY)
    assert con.execute("pragma foreign_keys").fetchone() == (1,)
    con.execute("pragma foreign_keys = off")
    assert con.getconfig(minisql.SQLITE_DBCONFIG_ENABLE_FKEY) is False


def test_triggers_and_views_can_be_switched_off(con: minisql.Connection) -> None:
    con.executescript("""
        create table t(a);
        create view v as select a from t;
        create temp view w as select a from t;
        create trigger tt after insert on t begin insert into t values(-new.a); end;
    """)
    con.setconfig(minisql.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
    con.setconfig(minisql.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    con.execute("insert into t values(5)")
    assert con.execute("select * from w").fetchall() == [(5,)]
    with pytest.raises(minisql.OperationalError, match='access to view "v" prohibited'):
        con.execute("select * from v")
    con.setconfig(minisql.SQLITE_DBCONFIG_ENABLE_TRIGGER, True)
    con.setconfig(minisql.SQLITE_DBCONFIG_ENABLE_VIEW, True)
    con.execute("insert into t values(6)")
    assert con.execute("select * from v").fetchall() == [(5,), (6,), (-6,)]


def test_a_defensive_connection_does_not_write_its_schema(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    con.execute("pragma writable_schema = on")
    con.execute("update sqlite_schema set sql = sql")
    con.setconfig(minisql.SQLITE_DBCONFIG_DEFENSIVE, True)
    with pytest.raises(minisql.OperationalError, match="table sqlite_master may not be modified"):
        con.execute("update sqlite_schema set sql = sql")


def test_a_switch_that_cannot_be_turned_says_so(con: minisql.Connection) -> None:
    with pytest.raises(minisql.NotSupportedError, match="TRIGGER_EQP"):
        con.setconfig(minisql.SQLITE_DBCONFIG_TRIGGER_EQP, True)
    with pytest.raises(ValueError, match="unknown config 'op': -1"):
        con.getconfig(-1)


def test_a_progress_handler_is_called_the_less_often_the_more_instructions_it_asks_for(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    con.executemany("insert into t values(?)", [(n,) for n in range(2000)])
    calls = []
    for n_instructions in (1, 1000, 10**6):
        seen: list[None] = []
        con.set_progress_handler(lambda seen=seen: seen.append(None), n_instructions)  # type: ignore[misc]
        con.execute("select count(*) from t as a, t as b where a.a < 10 and b.a < 0").fetchall()
        calls.append(len(seen))
    assert calls[0] > calls[1] > calls[2] >= 0


def test_a_progress_handler_ends_a_query_that_reads_no_table(con: minisql.Connection) -> None:
    con.set_progress_handler(lambda: True, 100)
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        con.execute("with recursive c(x) as (select 1 union all select x + 1 from c) select max(x) from c").fetchall()
    con.set_progress_handler(None, 100)
    assert con.execute("select 1").fetchall() == [(1,)]


class Total:
    """The sum of a frame; `ended` counts the partitions."""

    ended = 0

    def __init__(self) -> None:
        self.total = 0

    def step(self, value: int) -> None:
        self.total += value

    def inverse(self, value: int) -> None:
        self.total -= value

    def value(self) -> int:
        return self.total

    def finalize(self) -> int:
        Total.ended += 1
        return self.total


@pytest.mark.parametrize(
    "frame",
    [
        "", "order by a", "partition by a % 2 order by a", "order by a rows between 2 preceding and 1 following",
        "order by a range between unbounded preceding and current row",
        "order by a rows between 1 following and 2 following",
        "order by a rows between unbounded preceding and unbounded following exclude current row",
    ],
)  # fmt: skip
def test_a_window_function_of_the_programs_gives_what_sum_gives(con: minisql.Connection, frame: str) -> None:
    con.create_window_function("total", 1, Total)
    con.execute("create table t(a)")
    con.executemany("insert into t values(?)", [(n * 7 % 11,) for n in range(1, 11)])
    ours, theirs = (
        con.execute(f"select a, coalesce({name}(a) over ({frame}), 0) from t").fetchall() for name in ("total", "sum")
    )
    assert ours == theirs
    assert con.execute("select total(a) from t").fetchone() == con.execute("select sum(a) from t").fetchone()


def test_a_window_function_is_ended_with_its_partition(con: minisql.Connection) -> None:
    con.create_window_function("total", 1, Total)
    Total.ended = 0
    window = "partition by value % 3 order by value"
    con.execute(f"select total(value) over ({window}) from generate_series(1, 9)").fetchall()
    assert Total.ended == 3


def test_an_aggregate_is_no_window_function(con: minisql.Connection) -> None:
    con.create_aggregate("total", 1, Total)
    with pytest.raises(minisql.OperationalError, match=r"total\(\) may not be used as a window function"):
        con.execute("select total(1) over ()")


def test_a_connection_that_nobody_closed_is_a_resource_warning() -> None:
    cons = [minisql.connect(":memory:")]
    with pytest.warns(ResourceWarning, match="unclosed database"):
        cons.clear()


def test_pragma_count_changes_makes_a_row_of_the_count(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    con.execute("pragma count_changes = on")
    cur = con.execute("insert into t values(1), (2)")
    assert (cur.description[0][0], cur.fetchall()) == ("rows inserted", [(2,)])
    assert con.execute("update t set a = 5").fetchall() == [(2,)]
    assert con.execute("delete from t where a = 1").fetchall() == [(0,)]
    assert con.execute("insert into t values(7) returning a").fetchall() == [(7,)]


def test_the_column_of_a_count_comes_and_goes_with_the_pragma_and_the_schema(con: minisql.Connection) -> None:
    """The texts are kept, and what they give changes."""
    con.isolation_level = None

    def told(sql: str) -> tuple[object, list[object]]:
        cur = con.execute(sql)
        return None if cur.description is None else cur.description[0][0], cur.fetchall()

    con.execute("pragma foreign_keys = on")
    con.execute("create table child(a references parent)")
    for _ in range(2):
        con.execute("create table parent(a primary key)")
        con.execute("pragma count_changes = off")
        assert told("insert into parent values (1)") == (None, [])
        con.execute("pragma count_changes = on")
        con.execute("delete from parent")
        assert told("insert into parent values (1)") == ("rows inserted", [(1,)])
        assert told("drop table if exists parent") == ("rows deleted", [(1,)])
        assert told("drop table if exists parent") == (None, [])
