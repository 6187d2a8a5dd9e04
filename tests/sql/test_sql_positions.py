"""Positions and texts in the tree are where SQLite takes what it stores and shows."""

from __future__ import annotations

import pytest

from minisql.errors import SqlError
from minisql.sql import ast, parse, parse_expression, parse_statement, statements
from tests.sql import sql_oracle

# Each defines one object after a table t(a, b).
STORED = [
    "CREATE  TABLE x  ( a  INT , b )  ;",
    "create table x(a int primary key, b)  without rowid  /* c */ ;",
    "create temp table if not exists x(a) -- c",
    "CREATE TABLE main . 'x y'(a, check ( a > 1 ) )",
    "CREATE INDEX i  ON t ( a , b desc ) where a > 1 /* c */ ; ",
    "CREATE UNIQUE INDEX main.i ON t(a)  ",
    "CREATE  VIEW v  AS  SELECT 1  /* c */  ;",
    "CREATE TEMP VIEW v(q) AS SELECT 1 -- x",
    "CREATE TRIGGER r  AFTER INSERT ON t BEGIN SELECT 1 ; END  /* c */ ;",
    "CREATE VIRTUAL TABLE f  USING  fts5( a , b, tokenize = 'porter' )  ;",
    'CREATE TABLE "q""x"([a b] text)',
]


def stored_text(sql: str) -> str:
    """What the tree says is to be stored in sqlite_schema."""
    (node,) = parse(sql)
    match node:
        case ast.CreateTable():
            return "CREATE TABLE " + sql[node.table.name_pos : node.end]
        case ast.CreateIndex():
            return f"CREATE{' UNIQUE' if node.unique else ''} INDEX " + sql[node.index.name_pos : node.end]
        case ast.CreateView():
            return "CREATE VIEW " + sql[node.view.name_pos : node.end]
        case ast.CreateTrigger():
            return "CREATE TRIGGER " + sql[node.trigger.name_pos : node.end]
        case ast.CreateVirtualTable():
            return "CREATE VIRTUAL TABLE " + sql[node.table.name_pos : node.end]
    raise AssertionError(node)


@pytest.mark.parametrize("sql", STORED)
def test_the_text_of_a_definition_is_what_sqlite_stores(sql: str) -> None:
    script = f"CREATE TABLE t(a, b); {sql.replace('-- ', '--') + chr(10)}; SELECT sql FROM "
    script += "(SELECT rowid, * FROM sqlite_temp_schema UNION ALL SELECT rowid, * FROM sqlite_schema) "
    script += "WHERE name NOT IN ('t') AND name NOT LIKE 'f\\_%' ESCAPE '\\'"
    (rows,) = sql_oracle.rows([script])
    assert stored_text(sql.replace("-- ", "--") + "\n;") in [text for (text,) in rows]


def test_column_names_defaults_and_types_are_the_texts_that_sqlite_shows() -> None:
    columns = [
        "a  INT", "b varchar ( 10 , 2 ) /* c */ default  ( 1 + 1 ) ", "c default  'x' /* c */ not null",
        "d default - 5",
        "e long  long int default  abc /*k*/", "f generated always as ( a + 1 )", "h default + 2.50 unique",
        "g int /* x */ generated always as (1) stored", 'i "quoted type" default "dq"', "j default (  'p' || 'q')",
        "k default null", "l default true",
    ]  # fmt: skip
    sql = f"CREATE TABLE x({', '.join(columns)})"
    (node,) = parse(sql)
    assert isinstance(node, ast.CreateTable)
    found = []
    for column in node.columns:
        defaults = [c.text for c in column.constraints if isinstance(c, ast.ColumnDefault)]
        found.append([column.name, column.type_name or "", defaults[0] if defaults else None])
    (rows,) = sql_oracle.rows([f"{sql}; SELECT name, type, dflt_value FROM pragma_table_xinfo('x')"])
    assert found == [[name, _unquoted(type_name), default] for name, type_name, default in rows]


def _unquoted(type_name: str) -> str:
    return '"quoted type"' if type_name == "quoted type" else type_name


def test_the_name_of_a_result_column_is_its_text_up_to_the_next_token() -> None:
    sql = "SELECT a + 1 , ( a  )||'x'  /* c */ , -a -- d\n , count( * ), 1 FROM (SELECT 1 AS a)"
    (node,) = parse(sql)
    assert isinstance(node, ast.Select)
    core = node.cores[0]
    assert isinstance(core, ast.SelectCore)
    texts = [column.text for column in core.columns if isinstance(column, ast.ResultColumn)]
    (rows,) = sql_oracle.rows([f"CREATE VIEW v AS {sql}; SELECT name FROM pragma_table_info('v')"])
    assert texts == [name for (name,) in rows]
    for column in core.columns:
        assert isinstance(column, ast.ResultColumn)
        assert sql[column.pos : column.end] == column.text


def test_names_know_where_each_part_stands() -> None:
    sql = 'SELECT main /* x */ . "t" .  a FROM main.t AS q WHERE t . b = 1'
    (node,) = parse(sql)
    found = []
    stack: list[ast.Node] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, (ast.ColumnRef, ast.Table)):
            found.append((item.pos, item.name_pos))
            if isinstance(item, ast.ColumnRef):
                assert sql[item.table_pos :].lstrip('"').startswith("t")
        stack.extend(ast.children(item))
    assert sorted(found) == [
        (7, sql.index("a FROM")),
        (sql.index("main.t"), sql.index("t AS")),
        (sql.index("t . b"), sql.index("b =")),
    ]


def test_statements_are_given_with_their_places_before_a_later_one_fails() -> None:
    sql = ";; SELECT 1 ; -- x\n SELECT 2;\nSELECT FROM"
    given = statements(sql)
    first, second = next(given), next(given)
    assert sql[first.start : first.end] == ";; SELECT 1 ;"
    assert sql[second.start : second.end] == " -- x\n SELECT 2;"
    with pytest.raises(SqlError, match='near "FROM": syntax error') as caught:
        next(given)
    assert caught.value.sql_offset == sql.index("FROM")


def test_nothing_but_blanks_comments_and_semicolons_is_no_statement() -> None:
    for sql in ("", " ; ;", "-- x", "/* x", "\ufeff ;"):
        assert parse_statement(sql) == (None, len(sql))


def test_an_expression_is_parsed_alone_and_whole() -> None:
    assert parse_expression(" 1 + a ") == parse_expression("1+a")
    for sql, message in [("", "incomplete input"), ("1 +", "incomplete input"), ("1 2", 'near "2": syntax error'),
                         ("1; 2", 'near "2": syntax error'), ("SELECT 1", 'near "SELECT": syntax error')]:  # fmt: skip
        with pytest.raises(SqlError) as caught:
            parse_expression(sql)
        assert str(caught.value) == message


def test_parameters_are_numbered_as_sqlite_numbers_them() -> None:
    (node,) = parse("SELECT ?, :a, ?7, ?, :a, @b, ?2, $c::d(e)")
    assert isinstance(node, ast.Select)
    core = node.cores[0]
    assert isinstance(core, ast.SelectCore)
    values = [column.expr for column in core.columns if isinstance(column, ast.ResultColumn)]
    numbers = [value.number for value in values if isinstance(value, ast.Parameter)]
    assert numbers == [1, 2, 7, 8, 2, 9, 2, 10]
