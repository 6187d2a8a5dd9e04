"""Errors that explain themselves: SQLite's text and code as ever, and beside them a place, names, values, processes."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest

import minisql
from minisql.dbapi.explain_error import Occasion, place
from oracle_tests.engines import Worker, WorkerEngine
from tests.dbapi.explained import SCHEMA, connected, error_of, look_at_all_of, shown
from tests.dbapi.script import answers, names, recorded
from tests.support import OpenDb

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


def test_a_statement_of_a_script_that_is_compiled_again_has_its_place_in_the_script(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    con, other = db.connection, minisql.connect(db.path, isolation_level=None)
    con.execute("SELECT a FROM t").fetchall()
    other.execute("ALTER TABLE t RENAME COLUMN a TO b")
    script = "SELECT 1;\n  SELECT 1;\n  SELECT a FROM t"
    with pytest.raises(minisql.OperationalError, match="no such column: a") as caught:
        con.executescript(script)
    assert caught.value.sql_offset == script.index("a FROM")
    assert "line 3 of the SQL:\n    SELECT a FROM t\n           ^\n" in shown(caught.value)
    other.close()


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


PROGRAM = """
import sys, traceback
import minisql

def broken(a):
    return 1 / 0

con = minisql.connect(":memory:")
con.create_function("broken", 1, broken)
con.execute("CREATE TABLE t(a UNIQUE)")
con.execute("INSERT INTO t VALUES (1)")
for sql in sys.argv[1:]:
    try:
        con.execute(sql).fetchall()
    except minisql.Error as error:
        own = traceback.extract_tb(error.__traceback__)
        cause = traceback.extract_tb(error.__cause__.__traceback__) if error.__cause__ else ()
        print(error, *(frame.name for frame in (*own[:1], *cause[-1:])), len(own) <= 5, sep="|")
"""


def test_a_traceback_has_the_frames_of_the_program_and_few_of_ours() -> None:
    """Also that of the program's own function that has failed."""
    questions = ["SELECT b FROM t", "SELEC", "INSERT INTO t VALUES (1)", "SELECT abs(1<<63)", "SELECT broken(a) FROM t"]
    environment = {name: value for name, value in os.environ.items() if name != "MINISQL_VERIFY"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *questions], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [
        "no such column: b|<module>|True",
        'near "SELEC": syntax error|<module>|True',
        "UNIQUE constraint failed: t.a|<module>|True",
        "integer overflow|<module>|True",
        "user-defined function raised exception|<module>|broken|True",
    ]
