"""The command line prints what SQLite's program prints, byte for byte."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

import minisql
from minisql.shell.main import main
from tests.shell.transcript import Transcript, paths

# With MINISQL_SHELL_STANDIN=1 it is the shell over SQLite itself (tests/shell/standin.py), to tell whose fault it is.
STANDIN = os.environ.get("MINISQL_SHELL_STANDIN") == "1"
ROOT = Path(__file__).parents[2]
# What the stand-in cannot show.
NOT_ON_THE_STANDIN = frozenset({"invalid_utf8"})  # apsw refuses to decode it


def _cases() -> list[ParameterSet]:
    left_out = NOT_ON_THE_STANDIN if STANDIN else frozenset[str]()
    return [pytest.param(path, id=path.stem) for path in paths() if path.stem not in left_out]


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Import the engine and load the parser's tables here, for all forks."""
    minisql.connect(":memory:").execute("SELECT 1").fetchall()


def test_there_are_transcripts_to_hold_it_against() -> None:
    assert len(paths()) >= 230


@pytest.mark.parametrize("path", _cases())
def test_the_program_prints_what_sqlite_prints(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = Transcript.load(path)
    if STANDIN:
        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        ours = recorded.run([sys.executable, "-m", "tests.shell.standin"], tmp_path)
    else:
        ours = recorded.run_forked(main, tmp_path)
    assert ours.stdout.decode("utf-8", "replace") == recorded.stdout.decode("utf-8", "replace")
    assert ours.stderr.decode("utf-8", "replace") == recorded.stderr.decode("utf-8", "replace")
    assert ours == recorded
