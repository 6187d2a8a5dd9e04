"""The shell with a person before it: prompts, Ctrl-C, the start file, the messages that depend on it."""

from __future__ import annotations

import io
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import minisql.dbapi
from minisql.shell.main import main
from minisql.shell.shell import Shell
from tests.shell.transcript import Transcript

ROOT = Path(__file__).parents[2]


class Lines(Iterator[str]):
    """Lines as a terminal gives them; a `KeyboardInterrupt` in between is Ctrl-C at the prompt."""

    def __init__(self, *lines: str | type[KeyboardInterrupt]) -> None:
        self._lines = iter(lines)

    def __next__(self) -> str:
        line = next(self._lines)
        if isinstance(line, str):
            return line
        raise line


@pytest.fixture
def shell() -> Shell:
    return Shell(minisql.dbapi, out=io.StringIO(), err=io.StringIO(), interactive=True)


def typed(shell: Shell, *lines: str | type[KeyboardInterrupt]) -> tuple[str, str]:
    """Type lines. Returns (stdout, stderr) of all that was typed so far."""
    shell.run_lines(Lines(*lines), from_terminal=True)
    assert isinstance(shell.out, io.StringIO)
    assert isinstance(shell.err, io.StringIO)
    return shell.out.getvalue(), shell.err.getvalue()


def test_errors_name_no_line_when_a_person_types(shell: Shell) -> None:
    _, err = typed(shell, "selec;")
    assert err == 'Parse error: near "selec": syntax error\n  selec;\n  ^--- error here\n'


def test_bail_does_not_end_a_conversation(shell: Shell) -> None:
    out, _ = typed(shell, ".bail on", "selec;", "select 5;")
    assert out == "5\n"


def test_ctrl_c_at_the_prompt_forgets_the_statement_that_was_begun(shell: Shell) -> None:
    out, err = typed(shell, "select 1,", "'abc", KeyboardInterrupt, "select 2;")
    assert (out, err) == ("\n2\n", "")


def test_ctrl_c_in_a_query_stops_the_query_and_keeps_the_session(shell: Shell) -> None:
    typed(shell, "create table t(a);")
    shell.connection.executemany("insert into t values(?)", [("x" * 200,)] * 1000)  # on many pages
    shell.connection.create_function("stop", 0, shell.interrupt)
    out, err = typed(shell, "begin;", "select a from t where stop() is null;", "select count(*) from t;")
    assert err == "Runtime error: interrupted (9)\n"
    assert out.count("x" * 200) < 1000
    assert out.endswith("1000\n")
    assert shell.connection.in_transaction


def test_the_timer_tells_the_time(shell: Shell) -> None:
    out, _ = typed(shell, ".timer on", "select 1;")
    assert re.fullmatch(r"1\nRun Time: real \d+\.\d{3} user \d+\.\d{6} sys \d+\.\d{6}\n", out)


def test_the_start_file_is_read_before_everything(tmp_path: Path) -> None:
    files = {".sqliterc": b".mode csv\n.headers on\nselect 1 as a;\n"}
    done = Transcript([":memory:", "select 2 as b, 'x y' as c"], files=files).run_forked(main, tmp_path)
    assert (done.stdout, done.stderr, done.exit_code) == (b'a\r\n1\r\nb,c\r\n2,"x y"\r\n', b"", 0)


def test_init_takes_the_place_of_the_start_file(tmp_path: Path) -> None:
    files = {".sqliterc": b"select 'no';\n", "other": b"select 'yes';\n"}
    done = Transcript(["-init", "other", ":memory:", "select 2"], files=files).run_forked(main, tmp_path)
    assert done.stdout == b"yes\n2\n"


@pytest.mark.parametrize("option", ["-help", "--help"])
def test_help_lists_the_options(option: str, tmp_path: Path) -> None:
    done = Transcript([option]).run_forked(main, tmp_path)
    assert done.stderr.startswith(b"Usage: minisql [OPTIONS] FILENAME [SQL]\n")
    assert b"   -readonly            open the database read-only\n" in done.stderr


def test_version_is_the_version_of_sqlite_that_this_is(tmp_path: Path) -> None:
    done = Transcript(["-version"]).run_forked(main, tmp_path)
    assert done.stdout == f"{minisql.dbapi.sqlite_version} (minisql)\n".encode()


def test_help_names_every_command_and_every_command_has_help() -> None:
    from minisql.shell.commands import _COMMANDS
    from minisql.shell.help import usage

    named = {line.split()[0].removeprefix(".") for line in usage(None).splitlines()}
    known = set(_COMMANDS)
    assert known - named == {"indices", "limits"}  # other spellings
    assert named <= known


class Terminal:
    """`python -m minisql` on a pseudo-terminal."""

    def __init__(self, directory: Path) -> None:
        self.master, slave = pty.openpty()
        environment = {**os.environ, "HOME": str(directory), "PYTHONPATH": str(ROOT), "TERM": "dumb"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "minisql"], stdin=slave, stdout=slave, stderr=slave, cwd=directory,
            env=environment, start_new_session=True, preexec_fn=lambda: os.close(self.master),
        )  # fmt: skip
        os.close(slave)
        self.seen = ""

    def wait_for(self, text: str, timeout: float = 60.0) -> None:
        """Read until `text` has come since the last wait."""
        deadline = time.monotonic() + timeout
        while text not in self.seen:
            ready, _, _ = select.select([self.master], [], [], deadline - time.monotonic())
            assert ready, f"no {text!r} in {self.seen!r}"
            self.seen += os.read(self.master, 4096).decode()
        self.seen = self.seen[self.seen.index(text) + len(text) :]

    def type(self, text: str) -> None:
        """Type text and the return key."""
        os.write(self.master, text.encode() + b"\n")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    yield terminal
    if terminal.process.poll() is None:
        terminal.process.kill()
    terminal.process.wait()
    os.close(terminal.master)


def test_a_terminal_gets_a_banner_and_prompts(terminal: Terminal) -> None:
    terminal.wait_for('Enter ".help" for usage hints.')
    terminal.wait_for("transient in-memory database")
    terminal.wait_for("minisql> ")
    terminal.type("select 40")
    terminal.wait_for("   ...> ")
    terminal.type("+2;")
    terminal.wait_for("42\r\nminisql> ")
    terminal.type(".exit 3")
    assert terminal.process.wait(timeout=60) == 3


def test_control_c_on_a_terminal_interrupts_and_goes_on(terminal: Terminal) -> None:
    terminal.wait_for("minisql> ")
    terminal.type("create table t(a); insert into t values(1),(2),(3),(4),(5),(6),(7),(8),(9),(10);")
    terminal.wait_for("minisql> ")
    terminal.type("select 'run' || 'ning'; select count(*) from t,t b,t c,t d,t e,t f,t g,t h,t i,t j;")
    terminal.wait_for("running")
    time.sleep(0.3)
    os.kill(terminal.process.pid, signal.SIGINT)
    terminal.wait_for("interrupted")
    terminal.wait_for("minisql> ")
    terminal.type("select 'still' || ' here';")
    terminal.wait_for("still here")


@pytest.mark.parametrize("name", ["filectrl", "imposter", "load", "session", "testctrl", "vfsinfo", "vfslist"])
def test_a_command_that_is_not_available_says_so_by_name_and_the_session_goes_on(name: str, tmp_path: Path) -> None:
    done = Transcript([], stdin=f".{name} a\nselect 5;\n".encode()).run_forked(main, tmp_path)
    assert done.stderr.decode().startswith(f"Error: .{name} is not available: ")
    assert (done.stdout, done.exit_code) == (b"5\n", 1)


def test_scanstats_shows_after_each_query_what_ran(shell: Shell) -> None:
    out, err = typed(shell, ".scanstats on", "select 5;", ".scanstats off", "select 6;")
    assert err == ""
    assert re.fullmatch(r"5\n *time .*`--ONE ROW\n\n1 row in [\d.]+ .s\n6\n", out, re.DOTALL)


def test_one_statement_on_the_command_line_imports_no_more_than_it_needs(tmp_path: Path) -> None:
    program = "import sys; from minisql.shell.main import main; main(); print(chr(10).join(sys.modules))"
    command = [sys.executable, "-c", program, ":memory:", "select 1"]
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    unneeded = {
        "prompt_toolkit", "tqdm", "numpy", "lark", "sortedcontainers", "dataclasses", "inspect", "subprocess", "zlib",
        "hashlib", "minisql.shell.commands", "minisql.shell.help", "minisql.shell.editor", "minisql.shell.columnar",
        "minisql.shell.function_bodies", "minisql.shell.explain", "minisql.shell.measured", "minisql.shell.monitor",
        "minisql.shell.progress_bar", "minisql.plan_report", "minisql.executor.measure", "minisql.engine.measured",
        "minisql.engine.advice", "minisql.planner.explain", "minisql.planner.wishes",
    }  # fmt: skip
    assert "minisql.shell.stream" in imported
    assert not imported & unneeded
