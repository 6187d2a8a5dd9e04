"""Errors that explain themselves: SQLite's text and code as ever, and beside them a place, names, values, processes."""

from __future__ import annotations

import copy
import os
import pickle
import random
import re
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.dbapi.explain_error import Occasion, place
from minisql.errors import FailedConstraint, LockHolder
from minisql.storage.vfs import lock_holders
from oracle_tests.engines import Worker, WorkerEngine
from tests.dbapi.script import answers, names, recorded
from tests.support import OpenDb

SCHEMA = """
    CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, age INT CHECK (age > 0));
    CREATE TABLE book(isbn TEXT, title TEXT, author INT REFERENCES person(id), PRIMARY KEY(isbn, title)) WITHOUT ROWID;
    CREATE TABLE loan(book TEXT, since INT, UNIQUE(book, since), CONSTRAINT sensible CHECK (since > 1900));
    CREATE TABLE typed(number INT, word TEXT) STRICT;
    CREATE UNIQUE INDEX lower_word ON typed(lower(word));
    CREATE VIEW adult AS SELECT id AS number, name AS called FROM person WHERE age >= 18;
    INSERT INTO person VALUES (1, 'ann', 'ann@x.org', 30), (2, 'bob', NULL, 40);
    INSERT INTO book VALUES ('1', 'Emma', 1);
    INSERT INTO loan VALUES ('1', 2000);
    INSERT INTO typed VALUES (1, 'one');
"""

STATEMENTS = (
    "SELECT name, email FROM person WHERE age > 3",
    "SELECT person.name FROM person JOIN book ON author = person.id",
    "SELECT p.email, b.title FROM person AS p LEFT JOIN book AS b ON b.author = p.id ORDER BY p.age",
    "SELECT called FROM adult WHERE number = 1",
    "SELECT upper(name), round(age), coalesce(email, 'none') FROM person GROUP BY name HAVING count(email) > 0",
    "SELECT (SELECT max(since) FROM loan WHERE loan.book = book.isbn) FROM book",
    "WITH recent(isbn2, years) AS (SELECT book, 2026 - since FROM loan) SELECT years FROM recent",
    "SELECT inner_name FROM (SELECT name AS inner_name FROM person)",
    "SELECT json_extract(value, '$.a') FROM json_each('[]') WHERE key = 1",
    "INSERT INTO person(name, email) VALUES ('x', 'y')",
    "INSERT INTO loan SELECT isbn, 2000 FROM book WHERE title LIKE 'E%'",
    "UPDATE person SET age = age + 1 WHERE email = 'a'",
    "DELETE FROM loan WHERE since < 1950",
    "CREATE INDEX person_age ON person(age)",
    "SELECT name FROM person UNION SELECT title FROM book",
    "SELECT rank() OVER (ORDER BY age), avg(age) OVER (PARTITION BY name) FROM person",
)
ERROR = re.compile(r" !! (Integrity|Data|Operational|Programming|NotSupported|Internal|Interface|Database)?Error: ")
NAMES = re.compile(r"\b(?!AS\b)[a-z_]{3,}\b")


def connected(schema: str = SCHEMA) -> minisql.Connection:
    con = minisql.connect(":memory:", isolation_level=None)
    con.executescript(schema)
    return con


def error_of(con: minisql.Connection, sql: str, parameters: Any = ()) -> Any:
    with pytest.raises(minisql.Error) as caught:
        con.execute(sql, parameters).fetchall()
    return caught.value


def shown(error: BaseException) -> str:
    return "".join(traceback.format_exception_only(error))


def misspelt(seed: int) -> Iterator[tuple[str, str, str]]:
    """(statement, the wrong name in it, the right name): each name of each statement in turn, with a letter too few,
    one twice, or two exchanged."""
    choose = random.Random(seed)
    for sql in STATEMENTS:
        text = re.sub(r"'[^']*'", lambda found: "0" * len(found[0]), sql)
        for found in NAMES.finditer(text):
            right, at = found[0], choose.randrange(1, len(found[0]) - 1)
            wrong = choose.choice([
                right[:at] + right[at + 1 :],
                right[:at] + right[at] + right[at:],
                right[: at - 1] + right[at] + right[at - 1] + right[at + 1 :],
            ])
            yield sql[: found.start()] + wrong + sql[found.end() :], wrong, right


@pytest.mark.parametrize("seed", range(4))
def test_what_was_meant_is_suggested_beside_the_text_and_code_of_sqlite(oracle_worker: Worker, seed: int) -> None:
    con, sqlite = connected(), WorkerEngine(oracle_worker, "misspelt")
    sqlite.open(":memory:")
    for statement in filter(str.strip, SCHEMA.split(";\n")):
        assert sqlite.run(statement).error is None
    n_wrong = n_unknown = 0
    for sql, wrong, right in misspelt(seed):
        expected = sqlite.run(sql).error
        if expected is None:  # a name of a new thing; or the right name again
            continue
        n_wrong += 1
        error = error_of(con, sql)
        assert (error.sqlite_errorcode, str(error)) == expected, sql
        assert isinstance(error, minisql.OperationalError)
        unknown = re.match(r"no such|table \w+ has no column named", str(error))
        if unknown is not None and wrong in str(error):
            n_unknown += 1
            assert right in [each.rpartition(".")[2] for each in error.suggestions] or any(
                each.startswith(f"{right}.") for each in error.suggestions
            ), (sql, error.suggestions)
            assert f"did you mean {error.suggestions[0]}" in shown(error)
            if error.sql_offset >= 0:
                line, caret = place(sql, error.sql_offset).splitlines()
                assert f"{line}\n{caret}\n" in shown(error)
                assert re.match(rf"(\w+\.)?{wrong}\b", line[caret.index("^") :])
        assert (error.sqlite_errorcode, str(error)) == expected, "looking at the notes changes nothing"
    sqlite.close()
    assert n_wrong >= 50
    assert n_unknown >= 45


@pytest.mark.parametrize("name", names())
def test_the_recorded_wrong_uses_stay_what_they_are_with_their_notes_looked_at(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """386 wrong uses among them: class, text and code are the standard library's before and after."""
    module = import_module(f"tests.dbapi.scripts.{name}")
    script, n_looked_at = module.script, 0

    def looking(thunk: Callable[[], Any]) -> Callable[[], Any]:
        def call() -> Any:
            nonlocal n_looked_at
            try:
                return thunk()
            except minisql.Error as error:
                n_looked_at += 1
                look_at_all_of(error)
                raise

        return call

    monkeypatch.setattr(module, "script", lambda db, show: script(db, lambda label, thunk: show(label, looking(thunk))))
    assert answers(name, minisql) == recorded(name)
    assert n_looked_at == sum(ERROR.search(line) is not None for line in recorded(name))


def look_at_all_of(error: minisql.Error) -> None:
    text = str(error)
    notes = getattr(error, "__notes__", [])
    assert all(isinstance(note, str) for note in notes)
    assert "".join(f"{note}\n" for note in notes) in shown(error)
    for attribute in ("suggestions", "lock_holders", "constraint"):
        getattr(error, attribute, None)
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(other), str(other), other.args) == (type(error), text, error.args)
        assert getattr(other, "__notes__", []) == notes
    assert str(error) == text


# ---- the place


def test_the_offset_counts_characters_of_the_text_that_was_given() -> None:
    con = connected()
    for before in ("SELECT 'größe', ", "/* 一二三 */ SELECT ", "\n\nSELECT "):
        sql = before + "nmae FROM person"
        assert error_of(con, sql).sql_offset == sql.index("nmae")
    script = "SELECT 1; -- 一\n\nSELECT 2;\n  SELECT nmae\n FROM person; SELECT 3"
    with pytest.raises(minisql.OperationalError) as caught:
        con.executescript(script)
    assert caught.value.sql_offset == script.index("nmae")
    assert "line 4 of the SQL:\n    SELECT nmae\n           ^" in shown(caught.value)
    assert error_of(con, "SELECT * FROM persn").sql_offset == -1
    assert error_of(con, "INSERT INTO person VALUES (1, 'x', NULL, 1)").sql_offset == -1


def test_a_statement_of_a_script_that_is_compiled_again_has_its_place_in_the_script(path: Path) -> None:
    other, con = impatient(path), impatient(path)
    con.execute("SELECT a FROM t").fetchall()
    other.execute("ALTER TABLE t RENAME COLUMN a TO b")
    script = "SELECT 1;\n  SELECT 1;\n  SELECT a FROM t"
    with pytest.raises(minisql.OperationalError, match="no such column: a") as caught:
        con.executescript(script)
    assert caught.value.sql_offset == script.index("a FROM")
    assert "line 3 of the SQL:\n    SELECT a FROM t\n           ^\n" in shown(caught.value)
    other.close()
    con.close()


@pytest.mark.parametrize(
    ("sql", "wrong", "lines"),
    [
        ("SELECT x", "x", ["  SELECT x", "         ^"]),
        ("\tSELECT\tx", "x", ["  \tSELECT\tx", "  \t      \t^"]),
        ("SELECT '一', x", "x", ["  SELECT '一', x", "               ^"]),
        ("SELECT 1,\r\n  x\r\nFROM t", "x", ["line 2 of the SQL:", "    x", "    ^"]),
        ("SELECT ", "", ["  SELECT ", "         ^"]),
    ],
)
def test_a_caret_stands_under_the_place(sql: str, wrong: str, lines: list[str]) -> None:
    assert place(sql, sql.index(wrong) if wrong else len(sql)).splitlines() == lines


def test_of_a_long_line_only_what_is_near_is_shown() -> None:
    sql = "SELECT " + "a, " * 400 + "wrong" + ", b" * 400
    line, caret = place(sql, sql.index("wrong")).splitlines()
    assert line[caret.index("^") :].startswith("wrong")
    assert len(line) <= 102


def test_an_error_of_the_schemas_own_text_has_no_place() -> None:
    con = connected("CREATE TABLE t(a); CREATE VIEW v AS SELECT b FROM t;")
    error = error_of(con, "SELECT * FROM v")
    assert (str(error), error.sql_offset) == ("no such column: b", -1)
    assert "^" not in shown(error)


# ---- other notes


def test_the_right_numbers_of_arguments_are_told() -> None:
    con = connected()
    con.create_function("mine", 3, lambda a, b, c: a)
    assert "substr() takes 2 or 3 arguments" in shown(error_of(con, "SELECT substr('x')"))
    assert "mine() takes 3 arguments" in shown(error_of(con, "SELECT mine(1)"))
    assert "lower() takes 1 argument\n" in shown(error_of(con, "SELECT lower(1, 2)"))


def test_what_is_not_alike_is_not_suggested() -> None:
    con = connected()
    for sql in ("SELECT zzz FROM person", "SELECT * FROM zzz", "SELECT zzz(1)", "SELECT 'a' < 'b' COLLATE zzz"):
        assert error_of(con, sql).suggestions == ()


@pytest.mark.parametrize(
    ("sql", "suggested"),
    [
        ("SELECT * FROM mian.person", ("main",)),
        ("SELECT * FROM main.persno", ("main.person",)),
        ("DROP INDEX lower_wrod", ("lower_word",)),
        ("DROP VIEW adlt", ("adult",)),
        ("SELECT name FROM person ORDER BY name COLLATE nocsae", ("NOCASE",)),
        ("SELECT q.email FROM person AS p", ("p.email",)),
        ("SELECT * FROM generate_seres(1, 2)", ("generate_series",)),
        ("CREATE VIRTUAL TABLE x USING dbstta", ("dbstat",)),
    ],
)  # fmt: skip
def test_other_names_are_suggested_too(sql: str, suggested: tuple[str, ...]) -> None:
    assert error_of(connected(), sql).suggestions[: len(suggested)] == suggested


def test_notes_are_made_when_they_are_looked_at_and_then_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    notes = Occasion.notes
    monkeypatch.setattr(Occasion, "notes", lambda self, error: asked.append(str(error)) or notes(self, error))
    con = connected()
    error = error_of(con, "SELECT nmae FROM person")
    assert asked == []
    assert shown(error) == shown(error)
    assert asked == ["no such column: nmae"]


def test_notes_of_the_programs_own_come_after_them() -> None:
    con = connected()
    error = error_of(con, "SELECT nmae FROM person")
    error.add_note("while looking for names")
    assert error.__notes__[-2:] == ["did you mean name?", "while looking for names"]
    plain = minisql.ProgrammingError("mine")
    assert not hasattr(plain, "__notes__")
    plain.add_note("a note")
    assert plain.__notes__ == ["a note"]


def test_a_connection_that_is_gone_suggests_nothing() -> None:
    con = connected()
    error = error_of(con, "SELECT nmae FROM person")
    con.close()
    del con
    assert "^" in shown(error)
    assert error.suggestions in ((), ("name",))


def test_the_cache_of_statements_is_not_told_of() -> None:
    con = connected()
    for sql in ("SELECT nmae FROM person", "selec 1", "SELECT * FROM persn", "DROP TABLE persn", "SELECT lower(1, 2)"):
        assert "KeyError" not in "".join(traceback.format_exception(error_of(con, sql)))


# ---- constraints


def failures() -> Iterator[tuple[str, tuple[Any, ...], FailedConstraint]]:
    """(statement, parameters, the constraint that fails), 220 of them."""
    choose = random.Random(11)
    for n in range(20):
        text, number = f"text {n} é", choose.randrange(3, 10_000)
        insert = "INSERT INTO person VALUES (?, ?, ?, ?)"
        yield insert, (number, None, text, 1), FailedConstraint("NOT NULL", "person", ("name",), "", (None,))
        yield insert, (1 + n % 2, text, None, 1), FailedConstraint("PRIMARY KEY", "person", ("id",), "", (1 + n % 2,))
        yield (
            insert, (number, text, "ann@x.org", 1),
            FailedConstraint("UNIQUE", "person", ("email",), "sqlite_autoindex_person_1", ("ann@x.org",)),
        )  # fmt: skip
        yield insert, (number, text, text, -n), FailedConstraint("CHECK", "person", ("age",), "age > 0", (-n,))
        yield (
            "INSERT INTO book VALUES (?, 'Emma', NULL)", ("1",),
            FailedConstraint("PRIMARY KEY", "book", ("isbn", "title"), "sqlite_autoindex_book_1", ("1", "Emma")),
        )  # fmt: skip
        yield (
            "INSERT INTO loan VALUES (?, ?)", ("1", "2000"),
            FailedConstraint("UNIQUE", "loan", ("book", "since"), "sqlite_autoindex_loan_1", ("1", 2000)),
        )  # fmt: skip
        yield (
            "UPDATE loan SET since = ?", (n,), FailedConstraint("CHECK", "loan", ("since",), "sensible", (n,)),
        )  # fmt: skip
        yield (
            "INSERT INTO typed VALUES (?, 'x')", (text,),
            FailedConstraint("DATATYPE", "typed", ("number",), "", (text,)),
        )  # fmt: skip
        yield (
            "INSERT INTO typed VALUES (?, 'ONE')", (n,),
            FailedConstraint("UNIQUE", "typed", (), "lower_word", ("one",)),
        )  # fmt: skip
        yield (
            "INSERT INTO book VALUES ('2', ?, ?)", (text, number),
            FailedConstraint("FOREIGN KEY", "book", ("author",), "person", (number,)),
        )  # fmt: skip
        yield (
            "DELETE FROM person WHERE id < ?", (3 + n,),
            FailedConstraint("FOREIGN KEY", "book", ("author",), "person", (1,)),
        )  # fmt: skip


def test_a_failed_constraint_is_named_with_the_values_that_broke_it(oracle_worker: Worker) -> None:
    con, sqlite = connected(), WorkerEngine(oracle_worker, "constraints")
    sqlite.open(":memory:")
    for statement in (*filter(str.strip, SCHEMA.split(";\n")), "PRAGMA foreign_keys = 1"):
        assert sqlite.run(statement).error is None
    con.execute("PRAGMA foreign_keys = 1")
    n_failures = 0
    for sql, parameters, constraint in failures():
        n_failures += 1
        error = error_of(con, sql, parameters)
        assert (error.sqlite_errorcode, str(error)) == sqlite.run(sql, parameters).error, sql
        assert isinstance(error, minisql.IntegrityError)
        assert error.constraint == constraint, (sql, parameters)
        assert constraint.described() in shown(error)
        look_at_all_of(error)
    sqlite.close()
    assert n_failures >= 200
    assert con.execute("SELECT count(*) FROM person").fetchone() == (2,)
    con.close()


@pytest.mark.parametrize(
    ("constraint", "line"),
    [
        (FailedConstraint("UNIQUE", "t", ("a", "b"), "i", (1, None)), "UNIQUE of t(a, b), values 1, NULL"),
        (FailedConstraint("UNIQUE", "t", (), "i", ("x",)), "UNIQUE of t by index i, value 'x'"),
        (FailedConstraint("CHECK", "t", ("a",), "a > 0", (-1,)), "CHECK a > 0 of t(a), value -1"),
        (FailedConstraint("CHECK", "t", (), "0"), "CHECK 0 of t"),
        (FailedConstraint("FOREIGN KEY", "t", ("a",), "p", (2.5,)), "FOREIGN KEY of t(a) to p, value 2.5"),
        (FailedConstraint("NOT NULL", "t", ("a",), "", (None,)), "NOT NULL of t(a), value NULL"),
    ],
)
def test_a_note_tells_of_the_constraint_in_a_line(constraint: FailedConstraint, line: str) -> None:
    assert constraint.described() == line


def test_long_values_are_shortened_in_the_note_and_whole_in_the_attribute() -> None:
    con = connected()
    value = "x" * 5000
    con.execute("INSERT INTO person VALUES (3, 'c', ?, 1)", (value,))
    error = error_of(con, "INSERT INTO person VALUES (4, 'c', ?, 1)", (value,))
    assert error.constraint.values == (value,)
    assert len(shown(error)) < 300


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO t VALUES (?, ?, 0)",
        "INSERT INTO t SELECT ?, ?, 0",
        "INSERT INTO t VALUES (?, ?, 0) ON CONFLICT(c) DO NOTHING",
        "INSERT INTO t SELECT * FROM (VALUES (8, 8, 8), (?, ?, 0))",
        "UPDATE t SET a = ?, b = ? WHERE c = 7",
        "INSERT INTO v VALUES (?, ?, 0)",
    ],
)
def test_every_way_to_write_a_row_tells_the_values(sql: str) -> None:
    con = connected("""
        CREATE TABLE t(a INT, b TEXT, c, UNIQUE(b, a), UNIQUE(c)); INSERT INTO t VALUES (1, 'x', 6), (2, 'y', 7);
        CREATE VIEW v AS SELECT * FROM t;
        CREATE TRIGGER tv INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, new.b, new.c); END;
        CREATE TABLE log(a); CREATE TRIGGER tu AFTER UPDATE ON t BEGIN INSERT INTO log VALUES (old.a); END;
    """)
    for parameters in ((1, "x"), ("1", "x")):
        assert error_of(con, sql, parameters).constraint == FailedConstraint(
            "UNIQUE", "t", ("b", "a"), "sqlite_autoindex_t_1", ("x", 1)
        )
    with pytest.raises(minisql.IntegrityError) as caught:
        con.executemany("INSERT INTO t VALUES (?, ?, ?)", [(3, "z", 1), (1, "x", 2)])
    assert caught.value.constraint is not None
    assert caught.value.constraint.values == ("x", 1)
    con.execute("CREATE TABLE u AS SELECT 1 AS a UNION ALL SELECT 1")
    assert error_of(con, "CREATE UNIQUE INDEX ua ON u(a)").constraint.values == (1,)


def test_of_a_deferred_key_the_note_says_how_to_find_the_rows() -> None:
    con = connected("""PRAGMA foreign_keys = 1; CREATE TABLE p(a PRIMARY KEY);
        CREATE TABLE c(a REFERENCES p DEFERRABLE INITIALLY DEFERRED); BEGIN; INSERT INTO c VALUES (7);""")
    error = error_of(con, "COMMIT")
    assert error.constraint == FailedConstraint("FOREIGN KEY", "", ())
    assert "PRAGMA foreign_key_check" in shown(error)
    assert con.execute("PRAGMA foreign_key_check").fetchall() == [("c", 1, "p", 0)]


def test_a_row_that_gets_its_parent_later_is_not_blamed() -> None:
    """One statement leaves two rows without parents, and its trigger takes one of them away: which, nobody knows."""
    con = connected("""PRAGMA foreign_keys = 1; CREATE TABLE p(a INTEGER PRIMARY KEY); CREATE TABLE c(p REFERENCES p);
        INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1), (2);
        CREATE TRIGGER gone AFTER DELETE ON p WHEN old.a = 2 BEGIN DELETE FROM c WHERE p = 2; END;""")
    assert error_of(con, "DELETE FROM p").constraint == FailedConstraint("FOREIGN KEY", "", ())
    con.execute("DROP TRIGGER gone")
    assert error_of(con, "DELETE FROM p").constraint == FailedConstraint("FOREIGN KEY", "c", ("p",), "p", (2,))


def test_raise_and_datatype_mismatch_have_no_constraint_to_name() -> None:
    con = connected()
    con.execute("CREATE TRIGGER no BEFORE INSERT ON loan BEGIN SELECT RAISE(ABORT, 'not today'); END")
    for sql in ("INSERT INTO loan VALUES (1, 2000)", "INSERT INTO person VALUES ('x', 'x', 'x', 1)"):
        error = error_of(con, sql)
        assert isinstance(error, minisql.IntegrityError)
        assert error.constraint is None
        assert not hasattr(error, "__notes__")


# ---- locks


def locked(con: minisql.Connection, sql: str = "BEGIN IMMEDIATE") -> Any:
    error = error_of(con, sql)
    assert (str(error), error.sqlite_errorname) == ("database is locked", "SQLITE_BUSY")
    return error


@pytest.fixture
def path(open_db: OpenDb) -> Path:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.connection.close()
    return db.path


def impatient(path: Path) -> minisql.Connection:
    return minisql.connect(path, timeout=0, isolation_level=None)


@pytest.mark.parametrize(
    ("begin", "sql", "locks"),
    [
        ("BEGIN IMMEDIATE", "BEGIN IMMEDIATE", {"RESERVED", "SHARED"}),
        ("BEGIN EXCLUSIVE", "SELECT * FROM t", {"EXCLUSIVE", "PENDING", "RESERVED"}),
        ("BEGIN; SELECT * FROM t", "INSERT INTO t VALUES (1)", {"SHARED"}),
    ],
)
def test_the_process_that_holds_the_lock_is_named(path: Path, begin: str, sql: str, locks: set[str]) -> None:
    code = (
        "import minisql, sys; db = minisql.connect(sys.argv[1], isolation_level=None); "
        "cursors = [db.execute(sql) for sql in sys.argv[2].split(';')]; print('ready', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(path), begin]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        con = impatient(path)
        error = locked(con, sql)
        (holder,) = error.lock_holders
        assert (holder.pid, holder.path, set(holder.locks)) == (process.pid, str(path), locks)
        assert "minisql.connect(sys.argv[1]" in holder.command
        assert f"process {process.pid} (" in shown(error)
        process.stdin.close()
        process.wait()
    con.execute(sql)
    con.close()


def test_sqlite_holding_the_lock_is_named_too(path: Path, oracle_worker: Worker) -> None:
    sqlite = WorkerEngine(oracle_worker, "holder")
    sqlite.open(str(path))
    assert sqlite.run("BEGIN IMMEDIATE").error is None
    con = impatient(path)
    (holder,) = locked(con).lock_holders
    assert "RESERVED" in holder.locks
    assert holder.pid not in (None, os.getpid())
    assert "oracle_tests" in holder.command
    sqlite.close()
    con.execute("BEGIN IMMEDIATE")
    con.close()


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_another_connection_of_this_process_is_named(path: Path, journal_mode: str) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute(f"PRAGMA journal_mode = {journal_mode}")
    con.execute("SELECT * FROM t").fetchall()
    holder.execute("BEGIN IMMEDIATE")
    holder.execute("INSERT INTO t VALUES (1)")
    error = locked(con)
    assert [each.pid for each in error.lock_holders] == [os.getpid()]
    assert {"RESERVED", "WAL write"} & set(error.lock_holders[0].locks)
    assert f"another connection of this process ({os.getpid()}) holds " in shown(error)
    holder.execute("COMMIT")
    holder.close()
    con.close()


def test_opening_a_blob_explains_itself_too(path: Path) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute("INSERT INTO t VALUES (x'00')")
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(minisql.OperationalError, match="database is locked") as caught:
        con.blobopen("t", "a", 1)
    assert [each.pid for each in caught.value.lock_holders] == [os.getpid()]
    holder.execute("COMMIT")
    with pytest.raises(minisql.OperationalError, match=r"no such table: main\.tt") as caught:
        con.blobopen("tt", "a", 1)
    assert caught.value.suggestions == ("main.t",)
    holder.close()
    con.close()


def test_who_has_let_go_meanwhile_is_not_named(path: Path) -> None:
    holder, con = impatient(path), impatient(path)
    for mode in ("delete", "wal"):
        holder.execute(f"PRAGMA journal_mode = {mode}")
        holder.execute("BEGIN IMMEDIATE")
        error = locked(con)
        holder.execute("COMMIT")
        assert "nobody is seen to hold a lock on it any more" in shown(error)
        assert error.lock_holders == ()
    holder.close()
    con.close()


def test_a_snapshot_that_is_too_old_is_told_so(path: Path) -> None:
    writer, con = impatient(path), impatient(path)
    writer.execute("PRAGMA journal_mode = wal")
    con.execute("BEGIN")
    con.execute("SELECT * FROM t").fetchall()
    writer.execute("INSERT INTO t VALUES (1)")
    error = error_of(con, "INSERT INTO t VALUES (2)")
    assert error.sqlite_errorname == "SQLITE_BUSY_SNAPSHOT"
    assert "has committed since this transaction began to read" in shown(error)
    con.execute("ROLLBACK")
    writer.close()
    con.close()


def test_a_commit_that_readers_keep_out_names_them(path: Path) -> None:
    reader, con = impatient(path), minisql.connect(path, timeout=0)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM t").fetchall()
    con.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(minisql.OperationalError, match="database is locked") as caught:
        con.commit()
    assert [(each.pid, each.locks) for each in caught.value.lock_holders] == [(os.getpid(), ("SHARED",))]
    reader.execute("COMMIT")
    con.commit()
    reader.close()
    con.close()


def test_where_the_system_says_nothing_nothing_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(lock_holders, "_listed", lambda: iter(()))
    monkeypatch.setattr(Occasion, "_asks_the_system", lambda self: False)
    error = locked(con)
    assert error.lock_holders == ()
    assert not [note for note in getattr(error, "__notes__", []) if "hold" in note]
    holder.close()
    con.close()


def test_a_lock_of_nobody_that_may_be_looked_at_is_told_as_such(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder, con = impatient(path), impatient(path)
    holder.execute("BEGIN IMMEDIATE")
    entries = lock_holders._entries
    monkeypatch.setattr(lock_holders, "_entries", lambda name: [] if name == "/proc" else entries(name))
    error = locked(con)
    assert [(each.pid, each.command) for each in error.lock_holders] == [(None, "")]
    assert "a process that cannot be looked into holds " in shown(error)
    holder.close()
    con.close()


def test_lines_of_proc_locks_are_understood() -> None:
    text = (
        "1: POSIX  ADVISORY  WRITE 2719 fe:00:77 1073741824 1073742335\n1: -> POSIX  ADVISORY  READ 5 fe:00:77 0 EOF\n"
        "2: FLOCK  ADVISORY  WRITE 2908 fe:00:77 0 EOF\nlock:\t3: OFDLCK  ADVISORY  READ  -1 00:1b:77 123 123\n"
    )
    assert [tuple(lock) for lock in lock_holders._parsed(text)] == [
        (True, 2719, 77, 1073741824, 1073742335), (False, 5, 77, 0, -1), (False, -1, 77, 123, 123),
    ]  # fmt: skip


def test_a_holder_is_a_record() -> None:
    assert LockHolder(7, "x", "/a.db", ("SHARED",))._asdict() == {
        "pid": 7, "command": "x", "path": "/a.db", "locks": ("SHARED",),
    }  # fmt: skip
