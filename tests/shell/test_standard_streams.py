"""The shell as other programs start it: without a stream, into a full disk, into a command that does not read,
with bytes that are not UTF-8. It never ends in a traceback, and no byte is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "


def shell(arguments: str, given: bytes = b"", *, folder: Path = ROOT) -> tuple[int, bytes, bytes]:
    """Run the shell by a command line of `sh`. Returns (exit code, stdout, stderr)."""
    command = f"PYTHONPATH='{ROOT}' '{sys.executable}' -m minisql :memory: {arguments}"
    done = subprocess.run(["sh", "-c", command], input=given, capture_output=True, cwd=folder, check=False)
    return done.returncode, done.stdout, done.stderr


def test_without_stdin_there_is_nothing_to_run() -> None:
    assert shell("<&-") == (0, b"", b"")


def test_without_stdout_the_statements_run_all_the_same(tmp_path: Path) -> None:
    assert shell("\"SELECT 1; SELECT writefile('written', 'x');\" >&-", folder=tmp_path) == (0, b"", b"")
    assert (tmp_path / "written").read_bytes() == b"x"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("sql", ["SELECT 1", f"{_ENDLESS} SELECT x FROM c"], ids=["at the end", "in between"])
def test_a_full_disk_is_told_of(sql: str) -> None:
    assert shell(f'"{sql}" >/dev/full') == (1, b"", b"Error: No space left on device\n")


def test_a_command_that_does_not_read_what_it_is_given_ends_the_shell() -> None:
    code, out, err = shell("", b".output |true\n" + f"{_ENDLESS} SELECT x FROM c;\nSELECT 5;\n".encode())
    assert (code, out, err) == (1, b"", b"")


def test_bytes_that_are_not_utf_8_come_out_as_they_went_in(tmp_path: Path) -> None:
    (tmp_path / "latin.csv").write_bytes(b"a\xe9,2\n,\xfc\n")
    code, out, err = shell(
        "",
        b"CREATE TABLE t(a, \xe8 TEXT);\n.import --csv latin.csv t\nSELECT hex(a), hex(\xe8), typeof(a) FROM t;\n"
        b".headers on\nSELECT '\xe9' AS \"\xe8\", length('\xe9');\n.headers off\nSELECT a FROM t WHERE a = 'a\xe9';\n"
        b".dump\nselec '\xe9';\n",
        folder=tmp_path,
    )
    assert out == (
        b"61E9|32|text\n|FC|text\n\xe8|length('\xe9')\n\xe9|1\na\xe9\n"
        b"PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE t(a, \xe8 TEXT);\n"
        b"INSERT INTO t VALUES('a\xe9','2');\nINSERT INTO t VALUES('','\xfc');\nCOMMIT;\n"
    )
    assert err == b"Parse error near line 9: near \"selec\": syntax error\n  selec '\xe9';\n  ^--- error here\n"
    assert code == 1


def test_ctrl_c_ends_a_script() -> None:
    """What comes after the statement that it has stopped may build on it."""
    command = [sys.executable, "-m", "minisql", ":memory:"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"SELECT 'begun';\nSELECT count(*) FROM ({_ENDLESS} SELECT x FROM c);\nSELECT 5;\n".encode())
    process.stdin.close()
    process.stdin = None
    assert process.stdout.readline() == b"begun\n"
    time.sleep(0.5)  # until the second one runs; before, the signal would do the same
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (1, b"", b"Runtime error near line 2: interrupted (9)\n")
