"""How deep a statement may be nested: what counts into the limit on expressions, and what does not."""

from __future__ import annotations

from typing import Final

import pytest

import minisql
from tests.planner.sqlite_process import ask

SCHEMA: Final = ["CREATE TABLE t(a, b)", "INSERT INTO t VALUES (1, 2), (3, 4), (1, NULL)"]


def in_from(head: str, innermost: str, depth: int) -> str:
    """`head FROM (head FROM (.. (innermost)))`, `depth` subqueries deep."""
    return f"{head} FROM (" * depth + innermost + ")" * depth


def around(head: str, tail: str, depth: int) -> str:
    """`head FROM (head FROM (.. t) tail) tail`, `depth` subqueries deep."""
    return f"{head} FROM (" * depth + "SELECT a, b FROM t" + f") {tail}" * depth


def in_expression(opening: str, depth: int) -> str:
    return f"SELECT {opening}" * depth + "SELECT 1" + ")" * depth


IN_FROM: Final = {
    "plain columns": in_from("SELECT *", "SELECT a, b FROM t", 200),
    "constants": in_from("SELECT *", "SELECT 1 AS a", 400),
    "computed columns": in_from("SELECT a + 1 AS a, b", "SELECT a, b FROM t", 200),
    "conditions": in_from("SELECT a, b", "SELECT a, b FROM t", 200) + " WHERE a = 3",
    "DISTINCT": in_from("SELECT DISTINCT a, b", "SELECT a, b FROM t", 200),
    "an aggregate": in_from("SELECT max(a) AS a, b", "SELECT a, b FROM t", 200),
    "a join": "SELECT t.a, z FROM t JOIN (SELECT 3 AS a) x ON x.a = t.a JOIN ("
    + in_from("SELECT *", "SELECT 5 AS z", 200)
    + ")",
    "a correlated subquery": "SELECT a, ("
    + in_from("SELECT *", "SELECT b + 1 FROM t x WHERE x.b = t.b", 200)
    + ") FROM t",
    "levels that sort": around("SELECT a, b", "ORDER BY b LIMIT 9", 400),
    "levels that group": around("SELECT a, max(b) AS b", "GROUP BY a", 400),
    "levels with LIMIT": around("SELECT a, b", "LIMIT 2 OFFSET 0", 400),
    "levels with windows": around("SELECT a, count(*) OVER () AS b", "", 300),
    "compounds": around("SELECT a, b", "UNION SELECT 1, 2", 400),
    "an unknown column": in_from("SELECT *", "SELECT nosuch FROM t", 200),
}
IN_EXPRESSIONS: Final = [
    in_expression("(", 43),
    in_expression("(", 44),
    in_expression("1 IN (", 43),
    in_expression("1 IN (", 44),
    in_expression("EXISTS (", 44),
    "SELECT (SELECT (SELECT " + "~" * 300 + "1))",
    "SELECT (SELECT (SELECT " + "- " * 330 + "1))",
    "SELECT (SELECT (SELECT " + "- " * 340 + "1))",
    "SELECT 1 FROM t WHERE (SELECT " + "- " * 490 + "1) LIMIT 1",
    "SELECT 1 FROM t WHERE (SELECT " + "- " * 510 + "1) LIMIT 1",
    "SELECT * FROM (SELECT " + "- " * 510 + "1)",
    "CREATE VIEW v AS " + in_expression("(", 60),
]


def answer(sql: str) -> tuple[str | None, list[tuple[object, ...]] | None]:
    """(error, rows sorted) of minisql."""
    connection = minisql.connect(":memory:", isolation_level=None)
    for statement in SCHEMA:
        connection.execute(statement)
    try:
        return None, sorted(connection.execute(sql).fetchall(), key=repr)
    except minisql.Error as error:
        return str(error), None
    finally:
        connection.close()


@pytest.mark.parametrize("what", list(IN_FROM))
def test_subqueries_in_from_do_not_count(what: str) -> None:
    _, (expected,) = ask(SCHEMA, [IN_FROM[what]], run=True)
    rows = None if expected.rows is None else sorted(expected.rows, key=repr)
    assert answer(IN_FROM[what]) == (expected.error, rows)


def test_an_expression_counts_once_more_for_each_subquery_it_is_in() -> None:
    _, expected = ask(SCHEMA, IN_EXPRESSIONS, run=True)
    errors = [each.error for each in expected]
    assert len(set(errors)) == 2, "some of them SQLite refuses, and some it does not"
    assert [answer(sql)[0] for sql in IN_EXPRESSIONS] == errors


def test_a_subquery_too_deep_for_the_stack_is_an_error_and_no_crash() -> None:
    connection = minisql.connect(":memory:")
    deep = in_from("SELECT DISTINCT a", "SELECT 1 AS a", 270)
    connection.execute(f"CREATE TABLE t AS {deep}")
    connection.execute(f"INSERT INTO t {deep}")
    with pytest.raises(minisql.OperationalError, match="Expression tree is too large"):
        connection.execute(f"SELECT ({deep})")
    assert connection.execute("SELECT a FROM t").fetchall() == [(1,), (1,)]
    connection.close()
