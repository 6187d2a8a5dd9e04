"""What the scripts cannot compare: names, errors' classes, what is absent, hooks, threads, speed tricks."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.dbapi.trace import expanded
from tests.support import OpenDb


@pytest.fixture
def con() -> minisql.Connection:
    return minisql.connect(":memory:")


def test_the_package_has_the_names_of_its_dbapi() -> None:
    import minisql.dbapi

    assert sorted(minisql.__all__) == sorted(minisql.dbapi.__all__)
    for name in minisql.__all__:
        assert getattr(minisql, name) is getattr(minisql.dbapi, name)
    assert set(minisql.__all__) <= set(dir(minisql))


def test_result_codes_are_there() -> None:
    assert (minisql.SQLITE_OK, minisql.SQLITE_BUSY, minisql.SQLITE_CONSTRAINT_UNIQUE) == (0, 5, 2067)


class _Closing:
    """A parameter whose value closes the connection."""

    def __init__(self, con: minisql.Connection) -> None:
        self.con = con

    def __conform__(self, protocol: object) -> int:
        self.con.close()
        return 5


def _closing_rows(con: minisql.Connection) -> Iterator[tuple[int]]:
    yield (1,)
    con.close()
    yield (2,)


@pytest.mark.parametrize(
    "run",
    [
        lambda con: con.execute("insert into t values(?)", (_Closing(con),)),
        lambda con: con.executemany("insert into t values(?)", [(1,), (_Closing(con),), (2,)]),
        lambda con: con.executemany("insert into t values(?)", _closing_rows(con)),
        lambda con: con.executemany("update t set a = ?", _closing_rows(con)),
    ],
    ids=["parameter", "parameter of many", "rows", "rows of an update"],
)
def test_parameters_that_close_the_connection(tmp_path: Path, run: Callable[[minisql.Connection], object]) -> None:
    """Older Pythons' own module crashes; 3.14's says this."""
    path = tmp_path / "closed.db"
    con = minisql.connect(path)
    con.execute("create table t(a unique)")
    con.execute("insert into t values(0)")
    con.commit()
    with pytest.raises(minisql.ProgrammingError, match=r"^Cannot operate on a closed database\.$"):
        run(con)
    con.close()
    left = minisql.connect(path)
    assert left.execute("select a from t").fetchall() == [(0,)]
    assert left.execute("pragma integrity_check").fetchone() == ("ok",)
    left.close()


@pytest.mark.parametrize("name", ["nosuch", "SQLITE_NOSUCH", "__nosuch__"])
def test_unknown_names_are_attribute_errors(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(minisql, name)


def test_importing_the_package_imports_nothing_of_it() -> None:
    code = "import sys, minisql; print(sorted(name for name in sys.modules if name.startswith('minisql')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['minisql']\n"


@pytest.mark.parametrize(
    ("sql", "kind", "code", "name"),
    [
        ("insert into t values(1)", minisql.IntegrityError, 2067, "SQLITE_CONSTRAINT_UNIQUE"),
        ("selec", minisql.OperationalError, 1, "SQLITE_ERROR"),
        ("insert into t values(null, 2)", minisql.OperationalError, 1, "SQLITE_ERROR"),
    ],
)
def test_errors_carry_their_code(
    con: minisql.Connection, sql: str, kind: type[Exception], code: int, name: str
) -> None:
    con.executescript("create table t(a unique); insert into t values(1)")
    with pytest.raises(kind) as caught:
        con.execute(sql)
    assert (caught.value.sqlite_errorcode, caught.value.sqlite_errorname) == (code, name)  # type: ignore[attr-defined]


def test_a_syntax_error_says_where(con: minisql.Connection) -> None:
    with pytest.raises(minisql.OperationalError) as caught:
        con.execute("select 1 frm t, u")
    assert caught.value.sql_offset == "select 1 frm t, u".index("t,")


def test_a_statement_kept_from_before_a_schema_change_sees_the_change(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    con.execute("insert into t values(1)")
    first = con.execute("select * from t")
    first.fetchall()
    con.executescript("drop table t; create table t(a, b default 5); insert into t(a) values(1)")
    second = con.execute("select * from t")
    assert [column[0] for column in first.description] == ["a"]
    assert [column[0] for column in second.description] == ["a", "b"]
    assert second.fetchall() == [(1, 5)]


def test_more_statements_than_are_kept_can_be_used() -> None:
    con = minisql.connect(":memory:", cached_statements=2)
    for _ in range(2):
        assert [con.execute(f"select {n}").fetchone()[0] for n in range(5)] == list(range(5))


def test_a_change_behind_with_is_committed_at_once_as_the_standard_library_does(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    con.execute("with x(v) as (select 5) insert into t select v from x")
    assert not con.in_transaction
    con.rollback()
    assert con.execute("select * from t").fetchall() == [(5,)]


def test_rows_before_a_failing_one_of_executemany_are_rolled_back_by_the_caller(con: minisql.Connection) -> None:
    con.execute("create table t(a unique)")
    with pytest.raises(minisql.IntegrityError):
        con.executemany("insert into t values(?)", [(1,), (2,), (1,)])
    assert con.in_transaction
    assert con.execute("select count(*) from t").fetchone() == (2,)
    con.rollback()
    assert con.execute("select count(*) from t").fetchone() == (0,)


def test_a_cursor_cannot_be_used_by_the_rows_it_is_fed(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    cur = con.cursor()

    def rows() -> Any:
        yield (1,)
        cur.execute("select 1")

    with pytest.raises(minisql.ProgrammingError, match="Recursive use of cursors not allowed"):
        cur.executemany("insert into t values(?)", rows())
    assert cur.execute("select 1").fetchone() == (1,)


@pytest.mark.parametrize("row", [(2**63,), (-(2**63) - 1,)])
def test_integers_of_more_than_64_bits_never_reach_the_engine(con: minisql.Connection, row: tuple[int]) -> None:
    con.execute("create table t(a)")
    for call in (con.execute, lambda sql, given: con.executemany(sql, [given])):
        with pytest.raises(OverflowError):
            call("insert into t values(?)", row)
    assert con.execute("select count(*) from t").fetchone() == (0,)


def test_interrupt_from_another_thread_ends_a_query(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    con.executemany("insert into t values(?)", [("x" * 200,)] * 2000)
    started = threading.Event()
    con.create_function("started", 0, started.set)

    def interrupt() -> None:
        assert started.wait(60)
        con.interrupt()

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        con.execute("select count(*) from t, t as b, t as c where started() is null").fetchall()
    thread.join()
    assert con.execute("select 1").fetchone() == (1,)


def test_a_progress_handler_ends_a_query(con: minisql.Connection) -> None:
    con.execute("create table t(a)")
    con.executemany("insert into t values(?)", [("x" * 200,)] * 1000)
    con.set_progress_handler(lambda: 1, 1)
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        con.execute("select count(*) from t where a is not null").fetchall()
    con.set_progress_handler(None, 1)
    assert con.execute("select count(*) from t").fetchone() == (1000,)


def test_what_a_callback_raises_is_handed_on_when_asked_for(
    con: minisql.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def f() -> float:
        return 1 // 0

    seen: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", seen.append)
    con.create_function("f", 0, f)
    for enabled in (False, True):
        minisql.enable_callback_tracebacks(enabled)
        with pytest.raises(minisql.OperationalError) as caught:
            con.execute("select f()").fetchall()
        assert isinstance(caught.value.__cause__, ZeroDivisionError)
    minisql.enable_callback_tracebacks(False)
    assert [(each.exc_type, each.object) for each in seen] == [(ZeroDivisionError, f)]


def test_without_a_hook_of_the_program_it_is_printed() -> None:
    code = """if True:
        import minisql
        con = minisql.connect(":memory:")
        con.create_function("f", 0, lambda: 1 // 0)
        minisql.enable_callback_tracebacks(True)
        try:
            con.execute("select f()").fetchall()
        except minisql.OperationalError:
            con.close()
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ZeroDivisionError" in done.stderr


@pytest.mark.parametrize(
    ("sql", "names", "values", "text"),
    [
        ("select ?, ?", (None, None), (1, "it's"), "select 1, 'it''s'"),
        ("select :a, $b, @c, :a", (":a", "$b", "@c"), (1, None, b"\x01"), "select 1, NULL, x'01', 1"),
        ("select ?2, ?1, ?", ("?1", "?2", None), (1, 2, 3), "select 2, 1, 3"),
        ("'?', \"?\", [?], `?` -- ?\n, ? /* ? */", (None,), (1.5,), "'?', \"?\", [?], `?` -- ?\n, 1.5 /* ? */"),
        ("select a$b, x.y, 'it''s ?', ?", (None,), (1,), "select a$b, x.y, 'it''s ?', 1"),
    ],
)
def test_a_traced_statement_has_its_parameters_written_in(
    sql: str, names: tuple[str | None, ...], values: tuple[Any, ...], text: str
) -> None:
    assert expanded(sql, names, values) == text


def test_closing_while_a_connection_is_collected_is_harmless(tmp_path: Any) -> None:
    path = tmp_path / "a.db"
    con = minisql.connect(path)
    con.execute("create table t(a)")
    con.execute("insert into t values(1)")
    del con
    other = minisql.connect(path)
    assert other.execute("select count(*) from t").fetchone() == (0,)
    other.execute("insert into t values(2)")
    other.close()


_READS = """
import sys
import {module}
cursor = {module}.connect(sys.argv[1]).execute(sys.argv[2])
rows = iter(cursor) if {looped} else cursor
try:
    for _ in range(4):
        print({way})
except {module}.OperationalError as error:
    print(ascii(str(error)))
"""


@pytest.mark.slow
@pytest.mark.parametrize("result", ["a", "CAST(b AS TEXT)"], ids=["by the leaf", "by the row"])
@pytest.mark.parametrize(
    ("way", "n_lines"),
    [
        ("next(rows)", 3),
        ("cursor.fetchone()", 3),
        ("cursor.fetchmany(1)[0]", 3),
        ("cursor.fetchmany(2)", 2),
        ("cursor.fetchmany(3)", 1),
        ("next(cursor)", 3),
    ],
)
def test_text_that_is_not_utf_8_is_an_error_also_where_none_was_met_before(
    open_db: OpenDb, way: str, n_lines: int, result: str
) -> None:
    """In processes of their own: one that has met such text looks at each row."""
    db = open_db()
    db.execute("CREATE TABLE t(b, a)")
    db.execute("INSERT INTO t(b) VALUES (x'41'), (x'42'), (x'61ff62'), (x'43')")
    db.execute("UPDATE t SET a = CAST(b AS TEXT)")
    db.connection.close()
    told = []
    for module in ("minisql", "sqlite3"):
        program = _READS.format(module=module, way=way, looped="rows" in way)
        command = [sys.executable, "-c", program, str(db.path), f"SELECT {result} FROM t"]
        told.append(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines())
    assert told[0] == told[1]
    assert len(told[0]) == n_lines
