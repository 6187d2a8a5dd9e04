"""Queries that may run over columns: when they do, and that nobody can tell but by the clock."""

from __future__ import annotations

import pytest

import minisql
from minisql.columnar import adapter
from tests.columnar.forced import answer, both_ways, mode
from tests.support import OpenDb

FILL = "INSERT INTO t SELECT value, value % 7, value * 0.5, 'text ' || value % 3 FROM generate_series(1, {0})"
N_ROWS = 12_000
SCHEMA = "CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, q REAL, w TEXT)"


@pytest.fixture
def db(open_db: OpenDb) -> minisql.Connection:
    opened = open_db()
    opened.execute(SCHEMA)
    opened.execute(FILL.format(N_ROWS))
    connection: minisql.Connection = opened.connection
    return connection


def test_a_large_table_is_read_over_columns_and_a_small_one_is_not(open_db: OpenDb) -> None:
    db = open_db()
    db.execute(SCHEMA)
    db.execute(FILL.format(400))
    import numpy  # noqa: F401  # or it would not be imported for so few rows

    with mode("") as done:
        assert db.rows("SELECT sum(k) FROM t WHERE q > 5")
        assert not done
        db.execute("INSERT INTO t SELECT value, 1, 1, 'x' FROM generate_series(401, 12000)")
        assert db.rows("SELECT sum(k) FROM t WHERE q > 5")  # the same statement, prepared before
        assert done == ["Project"]


def test_a_limit_without_an_order_stays_on_rows(db: minisql.Connection) -> None:
    with mode("force") as done:
        assert len(answer(db, "SELECT id FROM t WHERE k = 3 LIMIT 5")) == 5
        assert db.execute("SELECT EXISTS (SELECT 1 FROM t WHERE k = 3)").fetchone() == (1,)
        assert not done
        answer(db, "SELECT id FROM t WHERE k = 3 ORDER BY q DESC LIMIT 3000")  # more than there are
    assert done == ["Project"]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT id, abs(k - 9223372036854775807 - 2 + (id = 11000)) FROM t",
        "SELECT id, abs(iif(id = 11000, -9223372036854775808, k)) FROM t",
        "SELECT count(*) FROM (SELECT abs(iif(id = 11000, -9223372036854775808, k)), row_number() OVER () FROM t)",
        "SELECT sum(iif(id < 3, 9223372036854775807, 1)) FROM t",
        "SELECT id FROM t WHERE w LIKE 'text%' ESCAPE iif(id > 11000, 'ab', 'a')",
        "SELECT count(*) FROM t WHERE json_extract(iif(id = 9000, '{', '{}'), '$.a') IS NULL",
    ],
)
def test_an_error_comes_at_its_row_after_the_rows_before_it(db: minisql.Connection, sql: str) -> None:
    found, _ = both_ways(db, sql)
    assert isinstance(found, str), found


def test_a_statement_that_failed_over_columns_tries_again_later(db: minisql.Connection) -> None:
    db.execute("INSERT INTO t VALUES (-9, -9223372036854775808, 0, '')")
    sql = "SELECT sum(abs(k)) FROM t"
    with mode("force") as done:
        assert isinstance(answer(db, sql), str)
        db.execute("DELETE FROM t WHERE id = -9")
        tries = []
        for _ in range(3):
            done.clear()
            assert answer(db, sql) == [(35997,)]
            tries.append(bool(done))
    assert tries == [False, True, True]


@pytest.fixture
def long(db: minisql.Connection) -> minisql.Connection:
    """The same rows on so many pages that they come in several batches."""
    db.execute("UPDATE t SET w = hex(zeroblob(100))")
    return db


CHANGES = (
    ["DELETE FROM t WHERE id <= 5000", "UPDATE t SET id = id + 100000"],
    ["DELETE FROM t WHERE id % 2"],
    ["INSERT INTO t VALUES (50000, 3, 1, 'new')", "UPDATE t SET q = -1 WHERE id > 8000"],
    ["BEGIN", "UPDATE t SET k = 99", "ROLLBACK"],
    ["DELETE FROM t"],
    ["CREATE INDEX t_k ON t(k)"],
)


@pytest.mark.parametrize("changes", CHANGES, ids=lambda changes: changes[0])
@pytest.mark.parametrize("value", ["k", "abs(iif(id = 11000, -9223372036854775808, k))"])
def test_changes_between_two_rows_show_as_they_do_by_rows(
    long: minisql.Connection, value: str, changes: list[str]
) -> None:
    found = []
    for name in ("off", "force"):
        copy = minisql.connect(":memory:", isolation_level=None)
        long.backup(copy)
        with mode(name):
            rows = copy.execute(f"SELECT id, {value} FROM t WHERE q >= 0")
            seen: list[object] = [rows.fetchone() for _ in range(10)]
            for change in changes:
                copy.execute(change)
            try:
                for row in rows:
                    seen.append(row)
            except minisql.Error as error:
                seen.append(str(error))
        assert not copy._session.host.ahead
        assert answer(copy, "PRAGMA integrity_check") == [("ok",)]
        copy.close()
        found.append(seen)
    assert found[0] == found[1]


def test_what_has_read_all_before_its_first_row_sees_no_change(long: minisql.Connection) -> None:
    with mode("force") as done:
        rows = long.execute("SELECT id, w FROM t ORDER BY k DESC, id")
        seen = [rows.fetchone() for _ in range(10)]
        long.execute("DELETE FROM t WHERE id < 9000")
        long.execute("UPDATE t SET w = 'changed'")
        seen += rows.fetchall()
    assert done
    assert len(seen) == N_ROWS
    assert {w for _, w in seen} == {"00" * 100}


def test_rows_of_a_transaction_that_is_rolled_back_are_not_read_on(long: minisql.Connection) -> None:
    db = long
    with mode("force"):
        db.execute("BEGIN")
        db.execute("UPDATE t SET k = 100")
        rows = db.execute("SELECT k FROM t WHERE q >= 0")
        assert rows.fetchone() == (100,)
        assert db.execute("SELECT count(*) FROM t WHERE k = 100").fetchone() == (N_ROWS,)
        db.execute("ROLLBACK")
        assert [row[0] for row in rows].count(100) == 1  # a cursor is a row ahead
        assert answer(db, "SELECT count(*) FROM t WHERE k = 100") == [(0,)]


def test_an_interrupt_ends_a_query_over_columns(db: minisql.Connection) -> None:
    calls = []

    def stop() -> int:
        calls.append(1)
        return len(calls) > 3

    db.set_progress_handler(stop, 1000)
    with mode("force"), pytest.raises(minisql.OperationalError, match="interrupted"):
        db.execute("SELECT sum(k) FROM t").fetchall()
    db.set_progress_handler(None, 0)
    assert answer(db, "SELECT count(*) FROM t") == [(N_ROWS,)]


def test_a_closed_cursor_leaves_nothing_behind(db: minisql.Connection) -> None:
    with mode("force"):
        rows = db.execute("SELECT id FROM t WHERE q >= 0")
        rows.fetchone()
        rows.close()
    assert not db._session.host.ahead
    db.execute("DELETE FROM t")
    assert answer(db, "SELECT count(*) FROM t") == [(0,)]


def test_nothing_runs_over_columns_where_a_users_function_looks(db: minisql.Connection) -> None:
    seen: list[int] = []
    db.create_function("look", 1, lambda value: seen.append(value) or value, deterministic=True)
    with mode("force") as done:
        rows = db.execute("SELECT look(id) FROM t WHERE q >= 0")
        assert rows.fetchone() == (1,)
    assert len(seen) <= 2
    assert "Project" not in done


def test_a_pause_is_never_longer_than_256_runs() -> None:
    program = adapter._Program.__new__(adapter._Program)
    program._made, program._n_pause, program._n_to_skip = object(), 0, 0  # type: ignore[assignment]
    pauses = []
    for _ in range(10):
        program.failed()
        pauses.append(sum(1 for _ in iter(program.is_due, True)))
    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 256]
