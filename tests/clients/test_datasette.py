"""Datasette, a process of its own with minisql as its `sqlite3`, serves a file as it does with SQLite."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest

import minisql
from tests.support import OpenDb

pytestmark = pytest.mark.slow

SERVE = """
import sys
if sys.argv.pop(1) == "minisql":
    import minisql
    minisql.install_as_sqlite3()
from datasette.cli import cli

cli()
"""
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
_CHANGING = ("query_ms", "datasette_version")  # keys of JSON whose values differ from one answer to the next
PAGES = [
    "/shelf/books.json?_shape=array&_sort_desc=year&_size=3",
    "/shelf/books.json?_shape=objects&year__gt=1850&_facet=author&_labels=on",
    "/shelf/books.json?_size=2&_next=3",
    "/shelf/books/4.json?_shape=array",
    "/shelf/old.json?_shape=array",
    "/shelf.json?_shape=array&name=Emma&sql=" + quote("SELECT title, year FROM books WHERE title = :name"),
    "/shelf.json?_shape=array&sql=" + quote("SELECT author, count(*) AS n FROM books GROUP BY author ORDER BY n, 1"),
    "/shelf/books.json?_where=year%25100%3D13&_shape=array",
]


@contextmanager
def serving(engine: str, path: Path) -> Iterator[str]:
    """Datasette on a port of its own choice; the address."""
    command = [sys.executable, "-c", SERVE, engine, "serve", str(path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            told = []
            for line in process.stderr:
                told.append(line)
                if found := _ADDRESS.search(line):
                    yield found[0]
                    break
            else:
                raise AssertionError("".join(told))
        finally:
            process.terminate()


def fetched(engine: str, path: Path) -> tuple[list[Any], str]:
    """The answers to PAGES, and the table's page."""
    with serving(engine, path) as address:
        version = json.loads(_text(address, "/-/versions.json"))["sqlite"]["version"]
        assert (version == minisql.sqlite_version) is (engine == "minisql")
        *answers, page = [_text(address, path) for path in (*PAGES, "/shelf/books?_sort=title")]
        return [_lasting(json.loads(answer)) for answer in answers], page


def _text(address: str, path: str) -> str:
    with urlopen(address + path) as answer:
        text: str = answer.read().decode()
        return text.replace(address, "ADDRESS")


def _lasting(answer: Any) -> Any:
    return {key: answer[key] for key in answer if key not in _CHANGING} if isinstance(answer, dict) else answer


def test_pages_and_queries_are_those_that_sqlite_gives(open_db: OpenDb, tmp_path: Path) -> None:
    db = open_db(tmp_path / "shelf.db")
    db.execute("CREATE TABLE authors(id INTEGER PRIMARY KEY, name TEXT)")
    db.execute("CREATE TABLE books(id INTEGER PRIMARY KEY, title TEXT, year INT, author INT REFERENCES authors(id))")
    db.execute("CREATE VIEW old AS SELECT title FROM books WHERE year < 1815 ORDER BY title")
    for number, name in enumerate(["Austen", "Eliot", "Łukasz"], start=1):
        db.execute("INSERT INTO authors VALUES (?, ?)", (number, name))
    titles = [("Emma", 1815, 1), ("Persuasion", 1817, 1), ("Middlemarch", 1871, 2), ("Sense <&> Sense", 1811, 1),
              ("Pride", 1813, 1), ("Romola", 1863, 2), ("Żuraw", None, 3)]  # fmt: skip
    for book in titles:
        db.execute("INSERT INTO books(title, year, author) VALUES (?, ?, ?)", book)
    ours, our_page = fetched("minisql", db.path)
    expected, page = fetched("sqlite3", db.path)
    assert ours == expected
    assert all(ours), "each page has something"
    rows = re.compile(r"<table class=\"rows-and-columns\">.*?</table>", re.DOTALL)
    found, wanted = rows.search(our_page), rows.search(page)
    assert found is not None
    assert wanted is not None
    assert found[0] == wanted[0]
    assert "Middlemarch" in found[0]
