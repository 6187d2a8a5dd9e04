"""The README's session at the terminal prints what it says, but for the times; its picture is a drawn plan."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import minisql
from tests.shell.transcript import Transcript

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LIBRARY = """
CREATE TABLE author(id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE book(id INTEGER PRIMARY KEY, title TEXT, author INT REFERENCES author);
CREATE TABLE loan(book INT REFERENCES book, day TEXT);
INSERT INTO author SELECT value, 'Author ' || value FROM generate_series(1, 200);
INSERT INTO book SELECT value, 'Book ' || value, value * 7 % 200 + 1 FROM generate_series(1, 4000);
INSERT INTO loan SELECT value * value % 4000 + 1, date('2025-01-01', (value % 365) || ' days')
  FROM generate_series(1, 20000);
CREATE INDEX loan_book ON loan(book);
ANALYZE;
"""


def without_times(text: str) -> str:
    """Times, shares and runs of spaces are not the same twice."""
    text = re.sub(r"[\d.]+ (?:µs|ms|s)\b|<?\d+%", "T", text)
    return re.sub(r"^ ", "", re.sub(r" +", " ", text), flags=re.MULTILINE)


def test_the_session_prints_what_the_readme_says(tmp_path: Path) -> None:
    connection = minisql.connect(tmp_path / "library.db")
    connection.executescript(LIBRARY)
    connection.close()
    (block,) = [block for block in README.split("```") if block.startswith("\nminisql> EXPLAIN ANALYZE")]
    lines = block.splitlines()
    script = "".join(line.removeprefix("minisql> ") + "\n" for line in lines if line.startswith("minisql> "))
    said = "".join(line + "\n" for line in lines if not line.startswith("minisql> "))
    shell = [sys.executable, "-m", "minisql"]  # a new process: with NumPy there already, it would run over columns
    done = Transcript(["library.db"], stdin=script.encode()).run(shell, tmp_path)
    assert (done.stderr, done.exit_code) == (b"", 0)
    assert without_times(done.stdout.decode()).strip() == without_times(said).strip()


def test_the_picture_is_there_and_has_the_operators_of_a_plan() -> None:
    (name,) = re.findall(r"!\[[^\]]*\]\((docs/plan\.svg)\)", README)
    picture = ElementTree.parse(ROOT / name).getroot()
    names = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text") if text.get("class") == "name"]
    assert {"LIMIT", "SORT, FIRST 3", "NESTED LOOP", "SCAN loan", "SEARCH author"} <= set(names)
