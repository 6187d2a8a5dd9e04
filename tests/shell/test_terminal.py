"""The shell at a terminal: editing, colours, completion, history, Ctrl-C; through a pseudo-terminal."""

from __future__ import annotations

import io
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

import minisql.dbapi
from minisql.shell.completion import completions
from minisql.shell.editor import is_complete
from minisql.shell.highlight import lines_of_pieces, pieces
from minisql.shell.shell import Shell

ROOT = Path(__file__).parents[2]
Start = Callable[..., Any]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the shell on a terminal that understands colours, in an empty home."""
    started: list[Any] = []

    def run(*arguments: str) -> Any:
        environment = {
            **os.environ, "HOME": str(tmp_path), "TERM": "xterm-256color", "PYTHONPATH": str(ROOT),
            "PROMPT_TOOLKIT_NO_CPR": "1",
        }  # fmt: skip
        environment.pop("SQLITE_HISTORY", None)
        child = pexpect.spawn(
            sys.executable, ["-m", "minisql", *arguments], env=environment, cwd=tmp_path, timeout=20,
            encoding="utf-8", dimensions=(30, 120),
        )  # fmt: skip
        started.append(child)
        child.expect("minisql>")
        return child

    yield run
    for child in started:
        child.close(force=True)


def finish(child: Any) -> int:
    """Ctrl-D on an empty line. Returns the exit code."""
    child.send("\x04")
    child.expect(pexpect.EOF)
    child.close()
    return int(child.exitstatus)


def test_return_ends_a_statement_that_is_complete_and_begins_a_line_of_one_that_is_not(start: Start) -> None:
    child = start()
    child.send("select 40\r")
    child.expect("[.]{3}>")
    child.send("+2;\r")
    child.expect(r"[l\n]42\r\n")
    assert finish(child) == 0


def test_keywords_strings_and_numbers_have_their_colours(start: Start) -> None:
    child = start()
    child.send("select 'abc', 12;\r")
    child.expect(r"abc[|]12\r\n")
    assert re.search(r"\x1b\[[0-9;]*m\x1b?\[?[0-9;]*m?select\x1b\[0m", child.before + child.after)


def test_tab_completes_tables_columns_and_dot_commands(start: Start, tmp_path: Path) -> None:
    with minisql.dbapi.connect(str(tmp_path / "t.db")) as db:
        db.execute("CREATE TABLE mountains(altitude, name)")
        db.execute("INSERT INTO mountains VALUES (8848, 'Everest')")
    child = start("t.db")
    child.send("select alti\t")
    child.expect("tude")
    child.send(" from moun\t")
    child.expect("tains")
    child.send(";\r")
    child.expect(r"[l\n]8848\r\n")
    child.send(".databa\t")
    child.expect("ses")
    child.send("\r")
    child.expect("t.db r/w")
    assert finish(child) == 0


def test_statements_of_an_earlier_session_come_back_whole_and_only_the_user_may_read_them(
    start: Start, tmp_path: Path
) -> None:
    child = start()
    child.send("select 1000\r")
    child.expect("[.]{3}>")
    child.send("+ 234;\r")
    child.expect(r"[l\n]1234\r\n")
    assert finish(child) == 0
    assert stat.S_IMODE((tmp_path / ".minisql_history").stat().st_mode) == 0o600
    child = start()
    child.send("\x1b[A\x1b[A")  # up, to its first line
    child.send("\x1b[B\x1b[F\r")
    child.expect(r"[l\n]1234\r\n")
    assert finish(child) == 0


def test_ctrl_c_stops_the_query_and_not_the_shell(start: Start, tmp_path: Path) -> None:
    child = start("t.db")
    child.send("create table t(a); insert into t values(1),(2),(3),(4),(5),(6),(7),(8),(9),(10);\r")
    child.expect("minisql>")
    child.send("select 'run' || 'ning'; select count(*) from t,t b,t c,t d,t e,t f,t g,t h,t i,t j;\r")
    child.expect(r"[l\n]running\r\n")
    child.sendintr()
    child.expect(re.escape("Runtime error: interrupted (9)"))
    child.expect("minisql>")
    child.send("insert into t values(11); select count(*) from t;\r")
    child.expect(r"[l\n]11\r\n")
    assert finish(child) == 1
    program = "import sqlite3; print(sqlite3.connect('t.db').execute('pragma integrity_check').fetchall())"
    checked = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert checked.stdout == "[('ok',)]\n"
    assert minisql.dbapi.connect(str(tmp_path / "t.db")).execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_ctrl_c_stops_all_that_was_sent_together(start: Start) -> None:
    child = start()
    child.send("\x1b[200~create table t(a); insert into t values(1),(2),(3),(4),(5),(6),(7),(8),(9),(10);\n")
    child.send("select 'run' || 'ning'; select count(*) from t,t b,t c,t d,t e,t f,t g,t h,t i,t j;\n")
    child.send("drop table t;\x1b[201~\r")  # pasted, then sent
    child.expect(r"[l\n]running\r\n")
    child.sendintr()
    child.expect(re.escape("Runtime error: interrupted (9)"))
    child.expect("minisql>")
    child.send("select count(*) + 100 from t;\r")
    child.expect(r"[l\n]110\r\n")


def test_ctrl_c_while_typing_forgets_the_statement(start: Start) -> None:
    child = start()
    child.send("select 'never ends\r")
    child.expect("[.]{3}>")
    child.sendintr()
    child.expect("minisql>")
    child.send("select 6*7;\r")
    child.expect(r"[l\n]42\r\n")
    assert finish(child) == 0


def test_errors_point_at_their_place(start: Start) -> None:
    child = start()
    child.send("select 1 frm t;\r")
    child.expect(re.escape("Parse error: "))
    child.expect(r"\r\n {15}\^--- error here\r\n")  # under the t
    assert finish(child) == 1


def test_one_shot_sql_imports_nothing_of_the_terminal() -> None:
    program = (
        "import sys; from minisql.shell.main import main; main([':memory:', 'select 1']);"
        " print(sorted(name for name in sys.modules if name.split('.')[0] in"
        " ('prompt_toolkit', 'pygments', 'readline', 'subprocess', 'asyncio')"
        " or name in ('minisql.shell.commands', 'minisql.shell.columnar', 'minisql.shell.help')))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "1\n[]\n"


# -- what the keys do, without a terminal


@pytest.fixture
def shell() -> Shell:
    shell = Shell(minisql.dbapi, out=io.StringIO(), err=io.StringIO(), interactive=True)
    for sql in (
        "create table person(id integer primary key, name, \"full name\")",
        "create table pet(id, owner, species)",
        "create view people as select name from person",
        "attach ':memory:' as other",
        "create table other.planet(mass)",
    ):
        shell.query(sql)
    return shell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("select * from pe", {"people", "person", "pet"}),
        ("select * from other.p", {"planet"}),
        ("select p.n from person p where p.", {"id", "name", '"full name"'}),
        ("select spec", {"species"}),
        ("SELECT own", {"owner"}),
        ("select pet.", {"id", "owner", "species"}),
        ("insert into pla", {"planet"}),
        ("sel", {"select"}),
        ("SEL", {"SELECT"}),
        ("select json_arr", {"json_array(", "json_array_length("}),
        ("select 'pe", set()),
        ("select 1 -- pe", set()),
        ("select /* pe", set()),
        (".sche", {"schema"}),
        (".schema pl", {"planet"}),
        (".mode q", {"qbox", "quote"}),
        (".headers o", {"on", "off"}),
        (".parameter s", {"set"}),
        (".nosuch x", set()),
    ],
)
def test_completion_knows_what_may_stand_there(shell: Shell, text: str, expected: set[str]) -> None:
    length, found = completions(shell, text)
    assert expected <= set(found)
    assert all(name.lower().startswith(text[len(text) - length :].lower()) for name in found)
    if not expected:
        assert found == []


def test_columns_of_the_statements_own_tables_come_first(shell: Shell) -> None:
    _, found = completions(shell, "select * from pet where ")
    assert found[:3] == ["id", "owner", "species"]


def test_files_complete_by_folders(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    for name in ("data/one.csv", "data/two.csv", ".hidden"):
        (tmp_path / name).touch()
    assert completions(shell, ".import --csv d") == (1, ["data/"])
    assert completions(shell, ".read data/t") == (6, ["data/two.csv"])
    assert completions(shell, ".read nosuch/") == (7, [])


def test_completion_says_nothing_when_the_schema_cannot_be_read(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "bad.db").write_bytes(b"no database at all" * 100)
    shell.reopen(str(tmp_path / "bad.db"), readonly=False)
    assert completions(shell, "select * from pe") == (2, [])


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("", True), ("select 1;", True), ("select 1", False), ("select ';", False), (".tables", True), ("# x", True),
        ("create trigger t after insert on u begin select 1;", False), ("select 1\ngo", True), ("select 1\n/", True),
        ("select '\ngo", False), ("select 1; -- x", True), ("select /* ;", False), ("-- x", True), ("/* x", False),
        ("select 1;\n.tables\nselect 2;", True), (".tables\nselect 2", False), ("select 1;select 2", False),
    ],
)  # fmt: skip
def test_return_sends_what_is_complete(shell: Shell, text: str, complete: bool) -> None:
    assert is_complete(shell, text) is complete


@pytest.mark.parametrize(
    "text",
    ["select 'a''b', x'00', \"n\"\"m\", [k l], `q`, 1.5e-3, 0xFF, :p, ?1 /* c\nd */ -- e\n from t", "'open\nstring",
     ".mode box --wrap 3", "", "\n\n", "ä$ö€"],
)  # fmt: skip
def test_the_pieces_are_the_text_again(text: str) -> None:
    assert "".join(piece for _, piece in pieces(text)) == text
    assert "\n".join("".join(piece for _, piece in line) for line in lines_of_pieces(text)) == text


def test_words_are_keywords_functions_or_names() -> None:
    found = [(kind, piece) for kind, piece in pieces("SELECT count (x), left FROM y") if kind != "other"]
    assert found == [
        ("keyword", "SELECT"), ("function", "count"), ("word", "x"), ("keyword", "left"), ("keyword", "FROM"),
        ("word", "y"),
    ]  # fmt: skip
