"""Literal lifting agrees with the parser token by token; statements end where sqlite3_complete() says."""

from __future__ import annotations

import random

import pytest

from minisql import connect
from minisql.errors import SqlError
from minisql.sql import ast, parse_statement, statements
from minisql.sql.lift import lift
from minisql.sql.split import complete, split_statements, statement_end
from tests.sql import sql_oracle
from tests.sql.corpus import LINES, mutants

CAREFUL = [
    "SELECT 'a''b', 1 AS 'x', CAST(a AS VARCHAR(10)), 2 FROM t1 WHERE x1=0x1F AND .5 < 1e5 AND 5. > 1_0",
    "SELECT \"a1 'x\", [q 'z 3], `b 4'` FROM t -- 5 'x\n WHERE a = 6 /* 7 ' */ AND b = 8",
    "SELECT $a(1), :p1, ?8, @q$2, x'00', X'31', a$1, t.'a', 9223372036854775807, -9223372036854775808, 0xFFFFFFFFFFFF",
    "SELECT 0xFFFFFFFFFFFFFFFF, 0x8000000000000000, 123456789012345678, 1234567890123456789",
    "INSERT INTO 't'('a') VALUES (1, 'abc', 2.5, NULL, 'x'), (-1, +1, 1.e3, .5e-3, 1e999)",
    "  /* c */ -- d\n UPDATE t SET a=1+2 WHERE b LIKE '%x_' ESCAPE '!' LIMIT 3",
    "WITH c(x) AS (VALUES(1)) DELETE FROM t WHERE a IN (1,'2',3.0) ;  -- the end ; of it",
]


def literals(root: ast.Node) -> dict[int, object]:
    """Slot -> value of every Literal that has a slot."""
    found: dict[int, object] = {}
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Literal) and node.slot is not None:
            assert node.slot not in found
            found[node.slot] = node.value
        stack.extend(ast.children(node))
    return found


def test_the_nth_lifted_literal_is_the_literal_with_that_slot() -> None:
    compared = 0
    for sql in CAREFUL + LINES + mutants(seed=5, count=4000):
        lifted = lift(sql)
        try:
            tree, _ = parse_statement(sql)
        except SqlError:
            continue
        if lifted is None or tree is None:
            continue
        for slot, value in literals(tree).items():
            assert (type(lifted[1][slot]), lifted[1][slot]) == (type(value), value), sql
            compared += 1
    assert compared > 500


def test_every_literal_of_a_plain_statement_is_lifted() -> None:
    template, values = lift("INSERT INTO t VALUES (1, 'it''s', 2.5, NULL, 'x', x'00')") or ("", ())
    assert values == (1, "it's", 2.5, "x")
    assert template == "INSERT INTO t VALUES (\x01, \x03, \x02, NULL, \x03, x'00')"


def test_texts_with_one_template_and_equal_values_are_one_tree() -> None:
    left, right = "SELECT a+1.50 FROM t WHERE b='x'", "SELECT a+1.5 FROM t WHERE b='x'"
    assert lift(left) == lift(right)
    assert parse_statement(left)[0] == parse_statement(right)[0]


def test_kinds_of_literals_make_templates_that_differ() -> None:
    assert len({(lift(f"SELECT {value}") or ("",))[0] for value in ("1", "1.0", "'1'", "x'31'", "NULL")}) == 5


NOT_LIFTED = ["CREATE TABLE t(a DEFAULT 1)", "PRAGMA p = 1", "", "-- SELECT 1", "SELECTED 1", "SELECT 1; SELECT 2",
              "SELECT \x01", "SELECT 1 + \x03", "EXPLAIN SELECT 1"]  # fmt: skip


@pytest.mark.parametrize("sql", NOT_LIFTED)
def test_what_is_no_single_query_or_change_is_not_lifted(sql: str) -> None:
    assert lift(sql) is None


def test_text_is_complete_when_sqlite_says_so() -> None:
    pieces = ["create", "trigger", "temp", "end", ";", " ", "explain", "x", "'a'", '"b"', "[c]", "--k\n", "/*m*/", "'",
              "/*", "--", "select", "\n", "`", "query", "plan", "begin", "temporary", ".", "5", "é"]  # fmt: skip
    chooser = random.Random(11)
    texts = [chooser.choice(("", " ")).join(chooser.choices(pieces, k=chooser.randrange(10))) for _ in range(20000)]
    texts += [line + tail for line in LINES for tail in ("", ";", "; ", "; --x", "; /* x", "; end;", " end;")]
    ours = [complete(text) for text in texts]
    assert ours == sql_oracle.completes(texts)
    assert 1000 < sum(ours) < len(ours) - 1000


def test_a_script_is_split_where_the_parser_ends_its_statements() -> None:
    script = (
        "CREATE TABLE t(a);\n-- note ; 'x\nINSERT INTO t VALUES(';');CREATE TRIGGER r INSERT ON t BEGIN SELECT 1; "
        "SELECT 2; END; /* ; */ SELECT [;], \";\" FROM t"
    )
    pieces = split_statements(script)
    assert "".join(pieces) == script
    assert [script[parsed.start : parsed.end] for parsed in statements(script)] == pieces
    assert split_statements("SELECT 1; -- done\n /* x */ ") == ["SELECT 1;"]
    assert split_statements("SELECT 'a") == ["SELECT 'a"]


def test_a_statement_ends_at_its_first_semicolon_as_the_parser_ends_it() -> None:
    compared = 0
    for line in CAREFUL + LINES:
        text = f"{line}\n; SELECT 2"
        try:
            tree, _ = parse_statement(line)
            _, end = parse_statement(text)
        except SqlError:
            continue
        if tree is None or line.startswith(";") or isinstance(tree, (ast.CreateTrigger, ast.CreateVirtualTable)):
            continue  # the parser passes over empty statements; the others have semicolons of their own
        assert statement_end(text) == end, text
        compared += 1
    assert compared > 200


UNENDED = ("SELECT 'abc ; d", 'SELECT "abc ; d', "SELECT [abc ; d", "SELECT `a ;b", "SELECT x'12;3", "SELECT 'it''s ;")


def test_a_string_or_name_without_end_goes_to_the_end_of_the_text() -> None:
    """The `;` in it ends no statement: SQLite shows all of it in its message."""
    expected = [answer and answer[0] for answer in sql_oracle.errors(list(UNENDED))]
    db = connect(":memory:")
    found = []
    for text in UNENDED:
        with pytest.raises(SqlError) as caught:
            db.execute(text)
        found.append(str(caught.value))
    assert found == expected
