"""Long work at a terminal: a bar on stderr that goes away, never in what is kept; Ctrl-C stops the work alone."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from oracle_tests.engines import Worker, WorkerEngine, query
from tests.support import OpenDb

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT {} FROM n;\r"
Start = Callable[..., Any]
# The shell, but it waits 0.2 seconds for its bar, and not 2.
PROGRAM = (
    "import sys, minisql.shell.progress_bar as bar; bar._DELAY = 0.2;"
    "from minisql.shell.main import main; sys.exit(main(sys.argv[1:]))"
)


def spawn(directory: Path, *arguments: str) -> Any:
    """The shell on a terminal, in a home of its own."""
    environment = {
        **os.environ, "HOME": str(directory), "TERM": "xterm-256color", "PYTHONPATH": str(ROOT),
        "PROMPT_TOOLKIT_NO_CPR": "1",
    }  # fmt: skip
    child = pexpect.spawn(
        sys.executable, ["-c", PROGRAM, *arguments], env=environment, cwd=directory, timeout=60,
        encoding="utf-8", dimensions=(30, 120),
    )  # fmt: skip
    child.expect("minisql>")
    return child


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the shell in the test's directory."""
    started: list[Any] = []

    def run(*arguments: str) -> Any:
        started.append(spawn(tmp_path, *arguments))
        return started[-1]

    yield run
    for child in started:
        child.close(force=True)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Path]]:
    """One shell for all tests that need no file of their own, and its directory."""
    directory = tmp_path_factory.mktemp("session")
    child = spawn(directory)
    yield child, directory
    child.close(force=True)


def make_pages(path: Path, worker: Worker, n_rows: int, n_bytes: int) -> None:
    """A table of so many rows, on pages of 512 bytes, by SQLite, which takes a fifth of our time."""
    engine = WorkerEngine(worker, "pages")
    engine.open(str(path))
    query(engine, "PRAGMA page_size = 512")
    query(engine, "CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    query(
        engine,
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n_rows})"
        f" INSERT INTO t SELECT i, zeroblob({n_bytes}) FROM n",
    )
    engine.close()


def finish(child: Any) -> None:
    child.send("\x04")
    child.expect(pexpect.EOF)
    child.close()


def test_a_long_query_shows_its_time_and_ctrl_c_stops_it(session: tuple[Any, Path]) -> None:
    child, _ = session
    child.send(ENDLESS.format("count(*)"))
    child.expect(r"running \[00:0\d\]")
    child.sendintr()
    child.expect(re.escape("Runtime error: interrupted (9)"))
    child.expect("minisql>")
    child.send("select 40 + 2;\r")
    child.expect(r"[l\r\n]42\r\n")
    child.expect("minisql>")


def test_rows_that_are_collected_are_counted_with_their_rate(session: tuple[Any, Path]) -> None:
    child, _ = session
    child.send(".mode box\r")
    child.send(ENDLESS.format("i"))
    child.expect(r"running [\d,]+ rows, [\d,]+ rows/s \[00:0\d\]")
    child.sendintr()
    child.expect("interrupted")
    child.send(".mode list\r")
    child.expect("minisql>")


def test_rows_that_come_by_and_by_are_not_mixed_with_a_bar(session: tuple[Any, Path]) -> None:
    child, _ = session
    child.send(ENDLESS.format("'row ' || i"))
    child.expect("row 3\r\n")
    child.expect("row 30000\r\n")
    assert not re.search(r"running .*\[00:", child.before)
    child.sendintr()
    child.expect("interrupted")
    child.expect("minisql>")


def test_output_that_goes_to_a_file_has_rows_alone(session: tuple[Any, Path]) -> None:
    child, directory = session
    child.send(".output rows.txt\r")
    child.send(ENDLESS.format("i"))
    child.expect(r"running [\d,]+ rows, [\d,]+ rows/s")
    child.sendintr()
    child.expect("interrupted")
    child.send(".output\r")
    child.send("select 'out' || 'put';\r")
    child.expect(r"[l\r\n]output\r\n")
    lines = (directory / "rows.txt").read_text().splitlines()
    assert lines == [str(i) for i in range(1, len(lines) + 1)]
    assert len(lines) > 1000


def test_an_import_shows_rows_rate_and_share_and_keeps_what_came_before_ctrl_c(
    start: Start, tmp_path: Path, open_db: OpenDb
) -> None:
    db = open_db(tmp_path / "t.db")
    db.execute("CREATE TABLE t(a, b)")
    db.connection.close()
    (tmp_path / "rows.csv").write_text("".join(f"{i},text {i}\n" for i in range(400_000)))
    child = start("t.db")
    child.send(".import --csv rows.csv t\r")
    child.expect(r"importing [\d,]+ rows, [\d,]+ rows/s +\d+%\|")
    child.sendintr()
    child.expect("minisql>")
    child.send("select count(*) = max(a + 0) + 1, count(*) > 100 from t;\r")
    child.expect(r"[l\r\n]1\|1\r\n")
    finish(child)


def test_work_on_all_pages_shows_how_many_are_done(
    start: Start, tmp_path: Path, oracle_worker: Worker, open_db: OpenDb
) -> None:
    make_pages(tmp_path / "t.db", oracle_worker, 60_000, 90)
    open_db(tmp_path / "t.db").connection.close()  # it is checked at the end
    child = start("t.db")
    for sql in ("VACUUM", "PRAGMA integrity_check", "pragma main.quick_check"):
        child.send(f"{sql};\r")
        child.expect(r"(vacuum|integrity_check|quick_check) [\d,]+ pages, [\d,]+ pages/s +\d+%\|.*\[00:0\d<")
        assert child.match[1] in sql.lower()
        child.sendintr()
        child.expect("interrupted")
        child.expect("minisql>")
        child.send("select count(*) from t;\r")
        child.expect(r"[l\r\n]60000\r\n")
    finish(child)


def test_ctrl_c_in_a_backup_leaves_the_target_as_it_was(
    start: Start, tmp_path: Path, oracle_worker: Worker, open_db: OpenDb
) -> None:
    make_pages(tmp_path / "t.db", oracle_worker, 100_000, 400)
    before = (tmp_path / "t.db").read_bytes()
    target = open_db(tmp_path / "target.db")
    target.execute("CREATE TABLE kept(a)")
    child = start("t.db")
    child.send(".backup target.db\r")
    child.expect(r"copying [\d,]+ pages, [\d,]+ pages/s +\d+%\|")
    child.sendintr()
    child.expect("Error: interrupted")
    child.expect("minisql>")
    finish(child)
    assert target.reopen().rows("SELECT name FROM sqlite_schema") == [("kept",)]
    assert (tmp_path / "t.db").read_bytes() == before


def test_without_a_terminal_nothing_is_drawn(tmp_path: Path) -> None:
    from tests.shell.transcript import Transcript

    sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) FROM n"
    done = Transcript(["-interactive", ":memory:", sql]).run([sys.executable, "-c", PROGRAM], tmp_path)
    assert (done.stdout, done.stderr, done.exit_code) == (b"300000\n", b"", 0)
