"""The command line prints what SQLite's program prints, byte for byte."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.shell.transcript import Transcript, paths

# `minisql`, or `tests.shell.standin`: the shell over SQLite itself, to tell a fault of the shell from the engine's.
PROGRAM = os.environ.get("MINISQL_SHELL_UNDER_TEST", "minisql")
ROOT = Path(__file__).parents[2]


def test_there_are_transcripts_to_hold_it_against() -> None:
    assert len(paths()) >= 80


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_the_program_prints_what_sqlite_prints(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    recorded = Transcript.load(path)
    ours = recorded.run([sys.executable, "-m", PROGRAM], tmp_path)
    assert ours.stdout.decode("utf-8", "replace") == recorded.stdout.decode("utf-8", "replace")
    assert ours.stderr.decode("utf-8", "replace") == recorded.stderr.decode("utf-8", "replace")
    assert ours == recorded
