"""What the shell tells of itself and of files, where the `sqlite3` program of the transcripts cannot be asked."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import minisql.dbapi
from minisql.shell.shell import Shell

_PRAGMAS = {
    "database page size": "page_size", "database page count": "page_count", "freelist page count": "freelist_count",
    "schema cookie": "schema_version", "user version": "user_version", "application id": "application_id",
    "default cache size": "default_cache_size",
}  # fmt: skip
Run = Callable[..., str]


@pytest.fixture
def shell() -> Shell:
    return Shell(minisql.dbapi, out=io.StringIO(), err=io.StringIO())


def told(shell: Shell, *lines: str) -> str:
    """What the lines print, errors behind the results."""
    for stream in (shell.out, shell.err):
        assert isinstance(stream, io.StringIO)
        stream.truncate(0)
        stream.seek(0)
    shell.run_lines(iter(lines))
    return shell.stdout.getvalue() + shell.err.getvalue()  # type: ignore[attr-defined]


def test_dbinfo_says_what_sqlite_reads_in_the_same_file(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    shell.reopen(str(path), readonly=False)
    text = told(
        shell, "pragma page_size=1024; pragma user_version=7; pragma application_id=99;",
        "create table t(a, b); create index i on t(a); create view v as select 1; create table gone(a);",
        "insert into gone values(zeroblob(20000)); drop table gone;", ".dbinfo",
    )  # fmt: skip
    shown = {line[:20].strip(" :"): line[21:] for line in text.splitlines()}
    program = (
        "import sqlite3, sys\ndb = sqlite3.connect(sys.argv[1])\n"
        "for name in [*sys.argv[2:], 'integrity_check']: print(*db.execute('pragma ' + name).fetchone())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path), *_PRAGMAS.values()], capture_output=True, text=True, check=True
    )
    *values, checked = done.stdout.splitlines()
    assert [shown[name] for name in list(_PRAGMAS)[:-1]] == values[:-1]
    assert int(shown["freelist page count"]) > 0
    assert [shown[f"number of {kind}"] for kind in ("tables", "indexes", "views", "triggers")] == ["1", "1", "1", "0"]
    assert shown["text encoding"] == "1 (utf8)"
    assert checked == "ok"
    assert told(shell, "pragma integrity_check;") == "ok\n"


def test_a_trace_shows_parameters_by_name_or_by_value(shell: Shell) -> None:
    text = told(
        shell, ".parameter set :a 5", ".trace stdout", "select :a;", ".trace stdout --expanded", "select :a + 1;",
    )  # fmt: skip
    assert text == "select :a;\n5\nselect 5 + 1;\n6\n"


def test_a_profile_tells_nanoseconds(shell: Shell) -> None:
    text = told(shell, ".trace stdout --profile", "select 1;", ".trace off", "select 2;")
    assert re.fullmatch(r"1\nselect 1; -- \d+ ns\n2\n", text)


def test_a_trace_stays_when_another_file_is_opened(shell: Shell) -> None:
    assert told(shell, ".trace stdout", ".open", "select 1;") == "select 1;\n1\n"


def test_stats_tell_of_memory_after_each_statement(shell: Shell) -> None:
    text = told(shell, ".stats on", "select 1; select 2;", ".stats off", "select 3;")
    assert re.match(r"1\nMemory Used: +\d+ \(max \d+\) bytes\n", text)
    assert text.count("Memory Used:") == 2
    assert text.endswith("\n3\n")


def test_progress_counts_and_stops_at_its_limit(shell: Shell) -> None:
    told(shell, "create table t(a);", "insert into t values('x');")
    text = told(shell, ".progress 1", "select a from t;", ".progress 1 --quiet --limit 1", "select a from t;")
    assert re.fullmatch(
        r"(Progress \d+\n)+x\nProgress limit reached \(1\)\nRuntime error near line 4: interrupted \(9\)\n", text
    )


def test_the_authorizer_is_shown(shell: Shell) -> None:
    text = told(shell, "create table t(a);", ".auth on", "select a from t;", ".auth off", "select a from t;")
    assert text.startswith("authorizer: SELECT NULL NULL NULL NULL\nauthorizer: READ \"t\" \"a\" \"main\" NULL\n")


def test_a_result_goes_to_the_systems_viewer_as_csv(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = tmp_path / ("open" if sys.platform == "darwin" else "xdg-open")
    viewer.write_text(f"#!/bin/sh\ncp \"$1\" {tmp_path}/seen\n")
    viewer.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert told(shell, ".excel", "select 1 as a, 'x y' as b;", "select 2;") == "2\n"
    assert (tmp_path / "seen").read_bytes() == b'1,"x y"\r\n'


def test_edit_gives_back_what_the_editor_wrote(shell: Shell, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "more" >> "$1"\n')
    editor.chmod(0o755)
    assert told(shell, f"select edit('some', '{editor}'), typeof(edit(x'41', '{editor}'));") == "somemore|blob\n"


def test_a_text_dump_of_pages_is_opened_in_memory(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    shell.reopen(str(path), readonly=False)
    told(shell, "pragma page_size=512; create table t(a); insert into t values('from the pages');")
    data = path.read_bytes()
    lines = [f"| size {len(data)} pagesize 512 filename t.db"]
    for page_no in range(len(data) // 512):
        lines.append(f"| page {page_no + 1} offset {page_no * 512}")
        for at in range(0, 512, 16):
            octets = data[page_no * 512 + at : page_no * 512 + at + 16]
            lines.append(f"| {at:6}: {octets.hex(' ')}   ................")
    path.unlink()
    assert told(shell, ".open --hexdb", *lines, "| end t.db", "select a from t;") == "from the pages\n"
    assert told(shell, ".open --hexdb", "nonsense", "select 5;") == "5\nError on line 2 of --hexdb input\n"
    assert not path.exists()


def test_an_import_that_is_stopped_keeps_what_came_and_the_session(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("".join(f"{number}\n" for number in range(100)))
    told(shell, "create table t(a);")

    def stop(value: object) -> object:
        shell.interrupts += value == "49"
        return value

    shell.connection.create_function("stop", 1, stop)
    told(shell, "create trigger tr after insert on t begin select stop(new.a); end;")
    told(shell, f".import --csv {tmp_path / 'x.csv'} t")
    shell.interrupts = 0
    assert told(shell, "select count(*), max(cast(a as int)) from t;") == "50|49\n"
    assert not shell.connection.in_transaction
