"""tables.json is what grammar.lark gives, and is quick to load."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from minisql.sql import parse_statement, tables
from minisql.sql.build import BUILDERS

parse = importlib.import_module("minisql.sql.parse")  # the package has a function of that name


def test_the_stored_tables_are_those_of_the_grammar() -> None:
    assert tables.generate() == Path(tables.TABLES_PATH).read_text(encoding="ascii")


def test_every_builder_is_used_and_every_production_has_one() -> None:
    used = {builder for _, _, builder, _ in tables.load().productions if builder is not None}
    assert used == set(BUILDERS)


def test_a_grammar_with_a_conflict_that_nothing_decides_is_refused() -> None:
    grammar = Path(tables.GRAMMAR_PATH).read_text(encoding="utf-8")
    twice = grammar.replace('| "~" expr', '| expr "ISNULL" expr -> add\n    | "~" expr')
    assert twice != grammar
    with pytest.raises(ValueError, match="shift, or reduce"):
        tables.Generator(twice).content()


def test_the_tables_load_within_5_milliseconds() -> None:
    best = min(_seconds() for _ in range(20))
    assert best < 0.005


def test_threads_that_parse_at_first_agree() -> None:
    """A state is told what it does when it is first reached, by whichever thread that is."""
    texts = ["SELECT a, count(*) FROM t WHERE b IN (1, 2) GROUP BY a HAVING a", "CREATE TABLE u(c INT PRIMARY KEY)"]
    expected = [repr(parse_statement(text)) for text in texts]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            for _ in range(100):
                parse._machine.cache_clear()
                parse._machine()  # of which they would else have one each
                assert list(map(repr, threads.map(parse_statement, texts * 2))) == expected * 2
    finally:
        sys.setswitchinterval(interval)


def _seconds() -> float:
    start = time.process_time()
    tables.load()
    return time.process_time() - start


def test_parsing_does_not_import_lark() -> None:
    program = "import sys; from minisql.sql import parse; parse('SELECT 1'); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "minisql.sql.parse" in done.stdout
    assert re.search(r"'lark\b", done.stdout) is None


def test_a_statement_parses_with_the_stored_tables() -> None:
    assert parse_statement("SELECT 1")[0] is not None
