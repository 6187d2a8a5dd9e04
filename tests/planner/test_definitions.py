"""What may stand in the expressions of a schema: CHECK, DEFAULT, generated columns, indexes, views."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from minisql.errors import SqlError
from minisql.planner import Environment
from minisql.planner.definition import definition_checks
from minisql.planner.views import check_view, view_columns
from minisql.planner.write import bind_table_write, check_reading
from minisql.schema.build_index import build_index
from minisql.schema.build_table import build_table
from minisql.schema.objects import Table, View
from minisql.sql import ast, parse_statement
from tests.planner.planning import environment
from tests.planner.sqlite_process import Prepared, ask

TABLES: Final = [
    f"CREATE TABLE n({body})"
    for body in (
        "a, CHECK(a > 1)", "a, CHECK(nosuch)", "a, CHECK((SELECT 1))", "a, CHECK(random())", "a, CHECK(?)",
        "a, CHECK(count(*))", "a, CHECK(n.a > 1)", "a, CHECK(main.n.a > 1)", "a, CHECK(t.b)", "a, CHECK(rowid > 1)",
        'a, CHECK("abc")', "a CHECK(abs(1, 2))", "a, CHECK(current_date)", "a, CHECK(nosuch(a))",
        "a, b AS (a + 1)", "a, b AS (nosuch)", "a, b AS ((SELECT 1))", "a, b AS (random())", "a, b AS (count(*))",
        "a, b AS (?1)", "a, b AS (n.a)", "a, b AS (b)", "a, b AS (rowid)", "a, b AS (current_date)", 'a, b AS ("abc")',
        "a, b AS (raise(ignore))", "a, b AS (c), c AS (a)", "a, b AS (c), c AS (b)",
        "a DEFAULT (a)", "a DEFAULT (nosuch)", "a DEFAULT nosuch", "a DEFAULT ((SELECT 1))", "a DEFAULT (?)",
        "a DEFAULT (random())", 'a DEFAULT ("abc")', "a DEFAULT (true)", "a DEFAULT (current_date)",
        "a DEFAULT (nosuch(1))", "a DEFAULT (raise(ignore))", "a DEFAULT (1 + 2)",
        "a COLLATE nosuch", "a COLLATE nosuch PRIMARY KEY", "a COLLATE nocase",
    )
]  # fmt: skip
INDEXES: Final = [
    f"CREATE INDEX i ON t({body}"
    for body in (
        "a)", "a + 1)", "nosuch + 1)", "random())", "(SELECT 1))", "?)", "t.a + 1)", "count(a))", "sum(a))",
        "current_date)", "a) WHERE random()", "a) WHERE nosuch", "a) WHERE (SELECT 1)", "a) WHERE ?", "a) WHERE t.a",
        "a) WHERE current_date", "a + rowid)", "a) WHERE rowid > 1", "'abc' || a)", 'a) WHERE "abc"', "abs(a, 1))",
        "a) WHERE sum(b)", "nosuch(a))",
    )
]  # fmt: skip
VIEWS: Final = [
    "CREATE VIEW x AS SELECT ?", "CREATE VIEW x AS SELECT nosuch", "CREATE VIEW x AS SELECT * FROM t WHERE a = :a",
    "CREATE VIEW x(a) AS SELECT 1, 2",
]  # fmt: skip
SCHEMA: Final = [
    "CREATE TABLE t(a TEXT, b INT, c, d REAL, e NUMERIC, f BLOB, g VARCHAR(10))",
    "CREATE VIEW v AS SELECT *, a || b, b + 1, CAST(a AS int), 1, 'x', NULL, 1.5, (SELECT b FROM t), rowid, max(a), +a,"
    " CAST(a AS NUMERIC), a COLLATE nocase FROM t",
    "CREATE VIEW w(p, q) AS SELECT a, a FROM t UNION SELECT b, c FROM t",
]
COLUMNS: Final = ["SELECT name, type FROM pragma_table_info('v')", "SELECT name, type FROM pragma_table_info('w')"]


@pytest.fixture(scope="module")
def answers() -> tuple[Environment, dict[str, Prepared]]:
    statements = [*TABLES, *INDEXES, *VIEWS]
    rows, prepared = ask(SCHEMA, statements, run=True)
    return environment(rows), dict(zip(statements, prepared))


def _define(sql: str, env: Environment) -> None:
    """What the engine does with a definition before it writes anything."""
    statement, _ = parse_statement(sql)
    match statement:
        case ast.CreateTable():
            table = build_table(statement, sql, 0, lambda name: 0, definition_checks(0, env))
            bind_table_write(0, table, env, definition=True)
            check_reading(0, table, env)
        case ast.CreateIndex():
            found = env.catalog.find_table("t", None)
            assert found is not None
            assert isinstance(found[1], Table)
            index = build_index(statement, sql, 0, found[1])
            bind_table_write(0, replace(found[1], indexes=(index,)), env, definition=True)
        case ast.CreateView():
            check_view(statement)


@pytest.mark.parametrize("sql", [*TABLES, *INDEXES, *VIEWS])
def test_a_definition_is_taken_or_refused_as_by_sqlite(
    sql: str, answers: tuple[Environment, dict[str, Prepared]]
) -> None:
    env, prepared = answers
    try:
        _define(sql, env)
        said = None
    except SqlError as error:
        said = str(error)
    assert said == prepared[sql].error


def test_columns_of_a_view_have_the_types_of_table_info() -> None:
    rows, answers = ask(SCHEMA, COLUMNS, run=True)
    env = environment(rows)
    for name, answer in zip("vw", answers):
        found = env.catalog.find_table(name, None)
        assert found is not None
        assert isinstance(found[1], View)
        assert view_columns(found[1], env) == answer.rows
