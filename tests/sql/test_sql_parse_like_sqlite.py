"""The parser accepts what SQLite's parser accepts, and refuses the rest in its words, at its place."""

from __future__ import annotations

import re

import pytest

from minisql.errors import SqlError
from minisql.sql import parse_statement
from tests.sql import sql_oracle
from tests.sql.corpus import LINES, mutants

# What SQLite's parser itself says; any other message of SQLite's comes from a later step, that is not the parser's.
FROM_THE_PARSER = re.compile(
    "syntax error|incomplete input|unrecognized token|clause should come after|unknown join type|variable number must|"
    "a JOIN clause is required|duplicate WITH table|unsupported frame spec|unknown table option|"
    "error in generated column|cannot use RETURNING in|clause is not allowed on|"
    "maximum depth|hex literal too big|columns assigned|Recursion limit|too many SQL variables"
)


def refusal(sql: str) -> tuple[str, int] | None:
    """Our message and its offset in bytes, or None."""
    try:
        parse_statement(sql)
    except SqlError as error:
        return str(error), len(sql[: error.sql_offset].encode()) if error.sql_offset >= 0 else -1
    return None


def disagreements(statements: list[str]) -> list[tuple[str, object, object]]:
    """(text, SQLite's answer, ours) wherever the two parsers differ."""
    found: list[tuple[str, object, object]] = []
    compared = 0
    for sql, theirs in zip(statements, sql_oracle.errors(statements), strict=True):
        expected = theirs if theirs is not None and FROM_THE_PARSER.search(theirs[0]) else None
        ours = refusal(sql)
        compared += 1
        if ours != expected:
            found.append((sql, theirs, ours))
    assert compared == len(statements) > 0
    return found


def test_the_corpus_is_accepted_and_refused_as_sqlite_does() -> None:
    assert disagreements(LINES) == []


# Where SQLite reports an earlier mistake of meaning (it looks tables up while it parses), a text that is wrong twice
# has another message there. Those, and ORDER BY on UPDATE and DELETE, which this build of SQLite lacks, are not
# compared.
SECOND_MISTAKE = re.compile("^(no such|table .* already|there is already|temporary table name|duplicate column|"
                            "AUTOINCREMENT is|missing datatype|PRIMARY KEY missing|unknown database|trigger .* cannot|"
                            "view .* cannot|no such coll|the .* clause is not allowed|cannot|sqlite|unknown datatype|"
                            "object name|default value|unable|too many|index |row value|table \"|qualified table|"
                            "near \"(order|limit)\")",
                            re.IGNORECASE)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_mutants_of_the_corpus_are_accepted_and_refused_as_sqlite_does(seed: int) -> None:
    statements = mutants(seed, 1500)
    found = [
        found
        for found in disagreements(statements)
        if not (isinstance(found[1], tuple) and SECOND_MISTAKE.match(found[1][0]))
    ]
    assert found == []


def test_every_keyword_of_sqlite_is_a_keyword() -> None:
    from minisql.sql.lexer import KEYWORDS

    assert sorted(KEYWORDS) == sql_oracle.keywords()


def test_each_keyword_in_each_place_of_a_name_is_read_as_sqlite_reads_it() -> None:
    places = ["CREATE TABLE n({})", "SELECT 1 {}", "SELECT 1 AS {}", "SELECT {} FROM t", "SELECT t.{} FROM t",
              "SELECT 1 FROM t {}", "SELECT {}(1)", "CREATE TABLE n(a {})", "SELECT CAST(1 AS {})",
              "SELECT 1 COLLATE {}", "CREATE TABLE n(a DEFAULT {})", "PRAGMA {}", "PRAGMA p = {}",
              "SAVEPOINT {}", "CREATE INDEX {} ON t(a)",
              "WITH {} AS (SELECT 1) SELECT 1", "SELECT 1 FROM t ORDER BY {}", "UPDATE t SET {} = 1",
              "SELECT sum(a) OVER {} FROM t WINDOW {} AS ()", "INSERT INTO t({}) VALUES (1)"]  # fmt: skip
    statements = [place.replace("{}", word) for place in places for word in sql_oracle.keywords()]
    assert disagreements(statements) == []


def nested(kind: str, depth: int) -> str:
    """A query with an expression nested `depth` times."""
    forms = {
        "sum": "SELECT " + "+".join(["1"] * depth),
        "minus": "SELECT " + "- " * depth + "1",
        "not": "SELECT " + "NOT " * depth + "1",
        "parentheses": "SELECT " + "(" * depth + "1" + ")" * depth,
        "call": "SELECT " + "abs(" * depth + "1" + ")" * depth,
        "and": "SELECT a FROM t WHERE " + " AND ".join(["a"] * depth),
        "case": "SELECT " + "CASE WHEN " * depth + "1" + " THEN 1 END" * depth,
        "between": "SELECT 1" + " BETWEEN 1 AND 2" * depth,
        "collate": "SELECT a" + " COLLATE nocase" * depth + " FROM t",
    }
    return forms[kind]


@pytest.mark.parametrize("kind", ["sum", "minus", "not", "and", "between", "collate"])
def test_an_expression_may_be_as_deep_as_in_sqlite_and_no_deeper(kind: str) -> None:
    assert disagreements([nested(kind, depth) for depth in (500, 998, 999, 1000, 1001, 1500)]) == []


@pytest.mark.parametrize("kind", ["call", "case"])
def test_nested_calls_and_cases_parse_as_deep_as_in_sqlite(kind: str) -> None:
    assert disagreements([nested(kind, depth) for depth in (300, 800, 830)]) == []


def test_parentheses_may_be_as_deep_as_in_sqlite_and_no_deeper() -> None:
    assert disagreements([nested("parentheses", depth) for depth in (1000, 2493, 2494, 5000)]) == []


def test_long_lists_and_compounds_parse() -> None:
    long = ["SELECT 1" + " UNION ALL SELECT 1" * 499, "SELECT 1 IN (" + ", ".join(["1"] * 20000) + ")",
            "VALUES " + ", ".join(["(1, 2)"] * 5000), "SELECT 1 FROM " + ", ".join(["t"] * 64)]  # fmt: skip
    assert disagreements(long) == []
