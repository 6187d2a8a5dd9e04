"""`minisql explain`, EXPLAIN ANALYZE and `.eqp full` in the shell: a query's plan as it ran."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import minisql
from minisql.shell.main import main
from tests.shell.transcript import Transcript
from tests.support import OpenDb

QUERY = "SELECT name FROM t JOIN u USING (a) WHERE b > 3 ORDER BY name"
DATABASE = "a b?.db"  # a name that would be something else in a URI


@pytest.fixture
def directory(open_db: OpenDb, tmp_path: Path) -> Path:
    db = open_db(tmp_path / DATABASE)
    db.connection.executescript(
        "CREATE TABLE t(a INTEGER PRIMARY KEY, b); CREATE TABLE u(a, name);"
        "INSERT INTO t VALUES (1, 2), (2, 4), (3, 6); INSERT INTO u VALUES (3, 'three'), (1, 'one'), (2, 'two');"
    )
    db.connection.close()
    return tmp_path


def run(directory: Path, *args: str, stdin: bytes = b"") -> tuple[str, str, int]:
    done = Transcript(list(args), stdin).run_forked(main, directory)
    return done.stdout.decode(), done.stderr.decode(), done.exit_code


def test_text_is_what_comes_without_options(directory: Path) -> None:
    out, err, code = run(directory, "explain", DATABASE, QUERY)
    assert (err, code) == ("", 0)
    assert re.search(r"^ *time +own +share +estimated +rows +off by +loops +pages +plan$", out, re.MULTILINE)
    assert re.search(r" 3 .* `--SCAN u$| 3 .* \|--SCAN u$", out, re.MULTILINE)
    assert re.search(r"^2 rows in .*; \d+ pages looked at", out, re.MULTILINE)
    assert "SCAN u" in run(directory, "explain", "--text", DATABASE, QUERY)[0]


def test_json_goes_to_stdout(directory: Path) -> None:
    out, err, code = run(directory, "explain", "--json", DATABASE, QUERY)
    assert (err, code) == ("", 0)
    whole = json.loads(out)
    assert (whole["sql"], whole["rows"]) == (QUERY, 2)
    assert whole["database"] == str(directory / DATABASE)
    assert "SCAN u" in [line["detail"] for line in whole["query_plan"]]


def test_pages_and_pictures_go_to_files_and_several_may_be_asked_for(directory: Path) -> None:
    args = ("explain", DATABASE, QUERY, "--html", "plan.html", "--svg", "plan.svg", "--json")
    out, err, code = run(directory, *args)
    assert (err, code) == ("", 0)
    assert json.loads(out)["rows"] == 2
    html, svg = (directory / "plan.html").read_text(), (directory / "plan.svg").read_text()
    assert html.startswith("<!DOCTYPE html>")
    assert svg.startswith("<svg ")
    assert "SCAN u" in html
    assert "SCAN u" in svg
    assert run(directory, "explain", DATABASE, QUERY, "--svg", "-")[0].startswith("<svg ")


def test_the_query_may_come_from_stdin_and_be_in_no_file(directory: Path) -> None:
    out, err, code = run(directory, "explain", "--json", ":memory:", stdin=b"VALUES (1), (2);\n")
    assert (json.loads(out)["rows"], err, code) == (2, "", 0)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "minisql explain: Error: a FILENAME is wanted\nUse -help for a list of options.\n"),
        (("--xml", "a.db"), "minisql explain: Error: unknown option: --xml\nUse -help for a list of options.\n"),
        (("a.db", "SELECT 1", "SELECT 2"), 'minisql explain: Error: extra argument: "SELECT 2"\n'),
        (("a.db", "SELECT 1", "--html"), "minisql explain: Error: missing argument to --html\n"),
        (("nosuch.db", "SELECT 1"), "Error: unable to open database file\n"),
        ((DATABASE, "SELECT nosuch"), "Error: no such column: nosuch\n"),
        ((DATABASE, "SELECT 1; SELECT 2"), "Error: You can only execute one statement at a time.\n"),
        ((DATABASE, ""), "Error: only a query can be measured: SELECT, VALUES or WITH ... SELECT\n"),
        ((DATABASE, "DELETE FROM t"), "Error: only a query can be measured: SELECT, VALUES or WITH ... SELECT\n"),
        ((DATABASE, "SELECT 1", "--svg", "no/such/dir"), "Error: [Errno 2] No such file or directory: 'no/such/dir'\n"),
    ],
)
def test_what_cannot_be_done_is_said_on_stderr(directory: Path, args: tuple[str, ...], message: str) -> None:
    assert run(directory, "explain", *args) == ("", message, 1)
    assert not (directory / "nosuch.db").exists()


def test_explain_has_help(directory: Path) -> None:
    out, err, code = run(directory, "explain", "-h")
    assert out.startswith("Usage: minisql explain [OPTIONS] FILENAME [SQL]\n")
    assert (err, code) == ("", 0)


def test_nothing_is_written_to_the_database(directory: Path) -> None:
    before = (directory / DATABASE).read_bytes()
    assert run(directory, "explain", DATABASE, QUERY)[2] == 0
    assert (directory / DATABASE).read_bytes() == before
    assert [path.name for path in directory.iterdir()] == [DATABASE]


def test_explain_analyze_is_drawn_as_a_tree_in_every_mode(directory: Path) -> None:
    for mode in ("list", "box", "json"):
        out, err, code = run(directory, DATABASE, f".mode {mode}", f"EXPLAIN ANALYZE {QUERY}")
        assert (err, code) == ("", 0)
        assert "`--" in out
        assert "\n2 rows in " in out


def test_eqp_full_shows_a_query_s_rows_once_and_then_what_ran(directory: Path) -> None:
    script = f".eqp full\n{QUERY};\nUPDATE t SET b = b + 1 WHERE a = 1;\nSELECT b FROM t;\nPRAGMA user_version;\n"
    out, err, code = run(directory, DATABASE, stdin=script.encode())
    assert (err, code) == ("", 0)
    assert out.startswith("QUERY PLAN\n|--SCAN u\n")
    assert out.count("three\ntwo\n") == 1
    assert out.index("three\ntwo\n") < out.index("2 rows in ")
    assert out.count(" rows in ") == 2  # the UPDATE and the PRAGMA are shown as under `.eqp on`
    assert "QUERY PLAN\n`--SEARCH t USING INTEGER PRIMARY KEY (rowid=?)\n" in out
    assert "\n3\n4\n6\n" in out


def test_eqp_full_tells_of_errors_as_ever(directory: Path) -> None:
    script = b".eqp full\nSELECT json(name) FROM u;\nSELECT nosuch FROM t;\nSELECT 5;\n"
    out, err, code = run(directory, DATABASE, stdin=script)
    assert "Runtime error near line 2: malformed JSON" in err
    assert "Parse error near line 3: no such column: nosuch" in err
    assert "\n5\n" in out
    assert code == 1


@pytest.mark.parametrize("option", ["-h", "-v"])
def test_the_short_options_of_the_standard_library_s_shell_are_there(directory: Path, option: str) -> None:
    out, err, code = run(directory, option)
    assert code == 0
    assert (out + err).startswith("Usage: minisql" if option == "-h" else minisql.sqlite_version)
