"""Modules of virtual tables in Python: what they keep, what they may do inside a statement, what their errors undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

import minisql
from minisql.vtab.protocol import Conflict, Declaration, IndexPlan, IndexQuery, Op, Risk, Use
from tests.support import OpenDb


class KeptModule:
    """A table whose rows are in an ordinary table of its own, `<name>_rows`, reached through the same connection."""

    def __init__(self, db: Any) -> None:
        self.db = db

    def create(self, declaration: Declaration) -> KeptTable:
        self.db.execute(f"CREATE TABLE {declaration.table}_rows(k INTEGER PRIMARY KEY, v)")
        return self.connect(declaration)

    def connect(self, declaration: Declaration) -> KeptTable:
        return KeptTable(self.db, declaration.table)

    def is_shadow_name(self, suffix: str) -> bool:
        return suffix == "rows"


class KeptTable:
    sql = "CREATE TABLE x(v)"

    def __init__(self, db: Any, name: str) -> None:
        self.db = db
        self.rows = f"{name}_rows"

    def best_index(self, query: IndexQuery) -> IndexPlan:
        for number, constraint in enumerate(query.constraints):
            if constraint.usable and constraint.column == -1 and constraint.op == Op.EQ:
                return IndexPlan((Use(number, omit=True),), 1, cost=1.0, rows=1, unique=True)
        return IndexPlan(cost=1e6)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Callable[[Sequence[Any]], Iterator[tuple[Any, ...]]]:
        shown = ", ".join("k" if column < 0 else "v" for column in wanted) or "1"
        where = " WHERE k = ?" if plan.number else ""
        width = len(wanted)
        return lambda values: iter(
            [tuple(row)[:width] for row in self.db.execute(f"SELECT {shown} FROM {self.rows}{where}", tuple(values))]
        )

    def insert(self, key: Any, values: tuple[Any, ...], conflict: Conflict) -> int:
        if values == ("refused",):
            raise minisql.IntegrityError("not this one")
        if values == ("broken",):
            raise KeyError("oops")
        return self.db.execute(f"INSERT INTO {self.rows} VALUES(?, ?)", (key, *values)).lastrowid  # type: ignore[no-any-return]

    def update(self, key: Any, new_key: Any, values: tuple[Any, ...], conflict: Conflict) -> None:
        self.db.execute(f"UPDATE {self.rows} SET k = ?, v = ? WHERE k = ?", (new_key, *values, key))

    def delete(self, key: Any) -> None:
        self.db.execute(f"DELETE FROM {self.rows} WHERE k = ?", (key,))

    def rename(self, new_name: str) -> None:
        self.db.execute(f"ALTER TABLE {self.rows} RENAME TO {new_name}_rows")
        self.rows = f"{new_name}_rows"

    def destroy(self) -> None:
        self.db.execute(f"DROP TABLE {self.rows}")

    def integrity(self, schema: str, name: str, *, quick: bool) -> list[str]:
        bad = self.db.execute(f"SELECT k FROM {self.rows} WHERE v = 'bad'").fetchall()
        return [f"{name}: row {k} is bad" for (k,) in bad]


def kept(open_db: OpenDb) -> Any:
    db = open_db()
    db.connection.create_module("kept", KeptModule(db.connection))
    db.execute("CREATE VIRTUAL TABLE t USING kept")
    return db


def without_module(db: Any) -> None:
    """Leave a file that any engine can check: without its module, a table cannot be dropped."""
    db.execute("DROP TABLE IF EXISTS t")


def test_what_a_module_writes_is_committed_with_the_statement(open_db: OpenDb) -> None:
    db = kept(open_db)
    db.execute("INSERT INTO t VALUES('a'), ('b')")
    db.execute("INSERT INTO t(rowid, v) VALUES(10, 'c')")
    assert db.connection.execute("SELECT last_insert_rowid()").fetchone() == (10,)
    db.execute("UPDATE t SET v = v || '!' WHERE rowid < 3")
    db.execute("DELETE FROM t WHERE v = 'b!'")
    assert db.rows("SELECT rowid, v FROM t") == [(1, "a!"), (10, "c")]
    assert db.rows("SELECT v FROM t WHERE rowid = 10") == [("c",)]
    assert db.sqlite_rows("SELECT * FROM t_rows") == [(1, "a!"), (10, "c")]
    without_module(db)


def test_a_table_is_connected_again_after_reopening(open_db: OpenDb) -> None:
    db = kept(open_db)
    db.execute("INSERT INTO t VALUES('a')")
    db.reopen()
    with pytest.raises(minisql.OperationalError, match="no such module: kept"):
        db.rows("SELECT * FROM t")
    assert db.rows("SELECT v FROM t_rows") == [("a",)]
    db.connection.create_module("kept", KeptModule(db.connection))
    assert db.rows("SELECT v FROM t") == [("a",)]
    db.connection.create_module("kept", None)
    with pytest.raises(minisql.OperationalError, match="no such module: kept"):
        db.rows("SELECT * FROM t")
    db.connection.create_module("kept", KeptModule(db.connection))
    without_module(db)


@pytest.mark.parametrize(
    ("value", "error"), [("refused", minisql.IntegrityError), ("broken", minisql.OperationalError)]
)
@pytest.mark.parametrize("in_transaction", [False, True])
def test_a_statement_that_fails_leaves_nothing_behind(
    open_db: OpenDb, value: str, error: type[Exception], in_transaction: bool
) -> None:
    db = kept(open_db)
    db.execute("CREATE TABLE other(a)")
    if in_transaction:
        db.execute("BEGIN")
        db.execute("INSERT INTO other VALUES(1)")
    db.execute("INSERT INTO t VALUES('before')")
    with pytest.raises(error, match=r"not this one|KeyError: 'oops'"):
        db.execute("INSERT INTO t VALUES('x'), (?), ('y')", (value,))
    if in_transaction:
        db.execute("COMMIT")
    assert db.rows("SELECT v FROM t") == [("before",)]
    assert db.rows("SELECT count(*) FROM other") == [(int(in_transaction),)]
    without_module(db)


@pytest.mark.parametrize(("clause", "left"), [("IGNORE", ["x", "y"]), ("FAIL", ["x"]), ("REPLACE", []), ("ABORT", [])])
def test_conflict_clauses_say_what_becomes_of_refused_rows(open_db: OpenDb, clause: str, left: list[str]) -> None:
    db = kept(open_db)
    sql = f"INSERT OR {clause} INTO t VALUES('x'), ('refused'), ('y')"
    if clause == "IGNORE":
        assert db.execute(sql).rowcount == 2
    else:
        with pytest.raises(minisql.IntegrityError, match="not this one"):
            db.execute(sql)
    assert [v for (v,) in db.rows("SELECT v FROM t")] == left
    without_module(db)


def test_savepoints_and_rollback_reach_what_a_module_wrote(open_db: OpenDb) -> None:
    db = kept(open_db)
    db.execute("BEGIN")
    db.execute("INSERT INTO t VALUES('a')")
    db.execute("SAVEPOINT s")
    db.execute("INSERT INTO t VALUES('b')")
    db.execute("ROLLBACK TO s")
    db.execute("INSERT INTO t VALUES('c')")
    db.execute("COMMIT")
    assert db.rows("SELECT v FROM t") == [("a",), ("c",)]
    db.execute("BEGIN")
    db.execute("DELETE FROM t")
    db.execute("ROLLBACK")
    assert db.rows("SELECT v FROM t") == [("a",), ("c",)]
    without_module(db)


def test_a_module_that_cannot_create_leaves_no_table(open_db: OpenDb) -> None:
    class Failing(KeptModule):
        def create(self, declaration: Declaration) -> KeptTable:
            super().create(declaration)
            raise ValueError("cannot")

    db = open_db()
    db.connection.create_module("failing", Failing(db.connection))
    with pytest.raises(minisql.OperationalError, match="ValueError: cannot"):
        db.execute("CREATE VIRTUAL TABLE t USING failing")
    assert db.rows("SELECT name FROM sqlite_schema") == []
    db.execute("CREATE TABLE t(a)")
    assert db.sqlite_rows("SELECT name FROM sqlite_schema") == [("t",)]


def test_drop_and_rename_take_the_modules_tables_along(open_db: OpenDb) -> None:
    db = kept(open_db)
    db.execute("INSERT INTO t VALUES('a')")
    db.execute("CREATE VIEW w AS SELECT v FROM t")
    db.execute("ALTER TABLE t RENAME TO u")
    assert db.rows("SELECT name FROM sqlite_schema ORDER BY 1") == [("u",), ("u_rows",), ("w",)]
    assert db.rows("SELECT sql FROM sqlite_schema WHERE name = 'u'") == [('CREATE VIRTUAL TABLE "u" USING kept',)]
    assert db.rows("SELECT v FROM w") == [("a",)]
    db.execute("DROP VIEW w")
    db.execute("DROP TABLE u")
    assert db.rows("SELECT name FROM sqlite_schema") == []


def test_integrity_check_asks_the_module(open_db: OpenDb) -> None:
    db = kept(open_db)
    db.execute("INSERT INTO t VALUES('good'), ('bad')")
    assert db.rows("PRAGMA integrity_check") == [("t: row 2 is bad",)]
    assert db.rows("SELECT type FROM pragma_table_list WHERE name IN ('t', 't_rows') ORDER BY name") == [
        ("virtual",),
        ("shadow",),
    ]
    without_module(db)


def test_a_trigger_may_write_a_virtual_table(open_db: OpenDb) -> None:
    db = kept(open_db)
    db.execute("CREATE TABLE log(a)")
    db.execute("CREATE TRIGGER tr AFTER INSERT ON log BEGIN INSERT INTO t VALUES(new.a); END")
    db.execute("INSERT INTO log VALUES('p'), ('q')")
    with pytest.raises(minisql.IntegrityError, match="not this one"):
        db.execute("INSERT INTO log VALUES('r'), ('refused')")
    assert db.rows("SELECT v FROM t") == db.rows("SELECT a FROM log") == [("p",), ("q",)]
    db.execute("DROP TRIGGER tr")
    without_module(db)


# ---------------------------------------------------------------- reading


class Squares:
    """The squares of 0 to 9; best_index and the rows are what a test makes of them."""

    eponymous = True
    creatable = False
    risk = Risk.INNOCUOUS
    sql = "CREATE TABLE x(n, square)"

    def connect(self, declaration: Declaration) -> Any:
        return self

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        return IndexPlan(cost=10.0, rows=10)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Callable[[Sequence[Any]], Iterator[Any]]:
        return lambda values: (tuple([(n, n * n, n)[column] for column in wanted]) for n in range(10))


def connected(module: Any) -> Any:
    db = minisql.connect(":memory:", isolation_level=None)
    db.create_module("squares", module)
    return db


def test_rows_have_the_wanted_columns_in_their_order() -> None:
    asked = []

    class Asked(Squares):
        def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Callable[[Sequence[Any]], Iterator[Any]]:
            asked.append(wanted)
            return super().open(plan, wanted)

    db = connected(Asked())
    assert db.execute("SELECT square FROM squares WHERE square > 60").fetchall() == [(64,), (81,)]
    assert db.execute("SELECT count(*) FROM squares").fetchall() == [(10,)]
    assert db.execute("SELECT rowid + square FROM squares LIMIT 2").fetchall() == [(0,), (2,)]
    assert db.execute("SELECT square, n FROM squares WHERE n = 3").fetchall() == [(9, 3)]
    assert asked == [(1,), (), (-1, 1), (0, 1)]


def test_a_limit_stops_the_rows() -> None:
    given = []

    class Endless(Squares):
        def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Callable[[Sequence[Any]], Iterator[Any]]:
            def rows(values: Sequence[Any]) -> Iterator[Any]:
                n = 0
                try:
                    while True:
                        yield (n,)
                        n += 1
                finally:
                    given.append(n)

            return rows

    db = connected(Endless())
    assert db.execute("SELECT n FROM squares LIMIT 3").fetchall() == [(0,), (1,), (2,)]
    assert given
    assert max(given) <= 3


@pytest.mark.parametrize(
    ("row", "message"),
    [((1, 2, 3), "a row of 3 columns where 1 are wanted"), ((object(),), "is not supported"), (5, "not iterable")],
)
def test_bad_rows_are_errors_and_the_connection_goes_on(row: Any, message: str) -> None:
    class Bad(Squares):
        def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Callable[[Sequence[Any]], Iterator[Any]]:
            return lambda values: iter([(1,), row])

    db = connected(Bad())
    with pytest.raises(minisql.Error, match=message):
        db.execute("SELECT n FROM squares").fetchall()
    assert db.execute("SELECT n FROM squares LIMIT 1").fetchall() == [(1,)]


@pytest.mark.parametrize("method", ["connect", "best_index", "open"])
def test_whatever_a_method_raises_is_an_error_of_sql(method: str) -> None:
    def failing(self: Any, *args: Any) -> Any:
        raise ZeroDivisionError("by zero")

    db = connected(type("Failing", (Squares,), {method: failing})())
    with pytest.raises(minisql.OperationalError, match="ZeroDivisionError: by zero"):
        db.execute("SELECT n FROM squares").fetchall()
    assert db.execute("SELECT 1").fetchall() == [(1,)]


def test_a_plan_that_uses_what_is_not_there_is_refused() -> None:
    class Confused(Squares):
        def best_index(self, query: IndexQuery) -> IndexPlan | None:
            return IndexPlan((Use(0),))

    with pytest.raises(minisql.OperationalError, match=r"squares\.xBestIndex malfunction"):
        connected(Confused()).execute("SELECT n FROM squares")


def test_a_whole_list_can_be_asked_for() -> None:
    seen = []

    class Listed(Squares):
        def best_index(self, query: IndexQuery) -> IndexPlan | None:
            (constraint,) = query.constraints
            return IndexPlan((Use(0, whole_list=True),)) if constraint.usable and constraint.is_list else None

        def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Callable[[Sequence[Any]], Iterator[Any]]:
            start = super().open(plan, wanted)
            return lambda values: (seen.append(values[0]), start(values))[1]  # type: ignore[func-returns-value]

    db = connected(Listed())
    assert db.execute("SELECT n FROM squares WHERE n IN (7, 3, 12, 3)").fetchall() == [(3,), (7,)]
    assert seen == [(3, 7, 12)]


def test_constants_are_told_and_the_plan_is_for_them_alone() -> None:
    class Told(Squares):
        def best_index(self, query: IndexQuery) -> IndexPlan | None:
            return IndexPlan(text=repr([query.constant(i) for i in range(len(query.constraints))]))

    db = connected(Told())
    for value in (3, 4):
        (line,) = db.execute(f"EXPLAIN QUERY PLAN SELECT * FROM squares WHERE n = {value} AND square = ?", (1,))
        assert line[3].endswith(f"0:[({value},), None]")


def test_a_module_without_connect_is_refused() -> None:
    with pytest.raises(minisql.ProgrammingError, match="a module has a method connect"):
        connected(object())
