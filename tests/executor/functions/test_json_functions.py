"""The JSON functions answer as SQLite's, errors included: values into JSON, flags, operators, NULLs, aggregates."""

from __future__ import annotations

import random

import pytest

import minisql
from minisql.executor.functions.json import AGGREGATES, SCALARS
from minisql.value import Value
from tests.executor.functions.context import call
from tests.value.json.samples import VALUES, Samples
from tests.value.sqlite_answers import Question, ask, assert_agree

JSON: list[Value] = [
    None, 5, -1.5, '{"a":1,"b":[1,2]}', "[1,[2,3],{}]", '"x"', "{a:1,}", "[1", "", "null", b"[1]", b"\x0b",
    b"\x2b\x13\x31", b"\xff", b'{"a":12}', "[1]\0x", ' { "a" : "\\u0041" } ', '["\\ud83d"]',
]  # fmt: skip
PATHS: list[Value] = [None, "$", "$.a", "$[0]", "$[#-1]", "$.b[1]", "x", "", 5, "$.a[x]", "$.b[", b"$.a"]
OPERANDS: list[Value] = [None, "a", "b", "$.a", 0, 1, -1, "0", "[0]", "[x]", "", "a b", "é", 1.0, "$", b"a", "a]", "[]"]


def check(questions: list[Question]) -> None:
    """Ours against SQLite's answers. A question is a call whose arguments are ?1, ?2, ... in order, or an operator."""
    mine = []
    for expression, args in questions:
        name = expression.split()[1] if expression.startswith("?1") else expression[: expression.index("(")]
        mine.append(call(name, args))
    assert_agree(questions, mine, ask(questions))


def question(name: str, *args: Value) -> Question:
    return f"{name}({', '.join(f'?{i}' for i in range(1, len(args) + 1))})", args


@pytest.mark.parametrize("name", ["json", "jsonb", "json_pretty", "json_type", "json_array_length", "json_valid"])
def test_one_argument(name: str) -> None:
    check([question(name, json) for json in JSON] + [question("json_error_position", json) for json in JSON])


@pytest.mark.parametrize("name", ["json_type", "json_array_length", "json_extract", "jsonb_extract", "json_remove"])
def test_json_and_path(name: str) -> None:
    check([question(name, json, path) for json in JSON for path in PATHS])


def test_several_paths() -> None:
    pairs = [(one, two) for one in PATHS for two in PATHS]
    names = ("json_extract", "jsonb_extract", "json_remove")
    check([question(name, json, *pair) for name in names for json in JSON[3:7] for pair in pairs])


@pytest.mark.parametrize("operator", ["->", "->>"])
def test_operators(operator: str) -> None:
    check([(f"?1 {operator} ?2", (json, operand)) for json in JSON for operand in OPERANDS])


@pytest.mark.parametrize("name", ["json_set", "json_insert", "json_replace", "json_array_insert", "jsonb_set"])
def test_changes(name: str) -> None:
    values: list[Value] = [None, 1, "x", b"\x0b"]
    check([question(name, json, path, value) for json in JSON for path in PATHS for value in values])
    check([question(name), question(name, None), question(name, "[", "$"), question(name, "[]", "$", 1, "$")])


@pytest.mark.parametrize("name", ["json_patch", "jsonb_patch"])
def test_patches(name: str) -> None:
    check([question(name, target, patch) for target in JSON for patch in JSON])


@pytest.mark.parametrize("name", ["json_array", "jsonb_array", "json_quote", "json_object", "jsonb_object"])
def test_values_become_json(name: str) -> None:
    first = [("k",)] if "object" in name else [()]
    check([question(name, *label, value) for label in first for value in VALUES])


def test_labels_of_objects() -> None:
    check([question("json_object", label, 1) for label in VALUES] + [question("json_object", "a")])


def test_flags_of_json_valid() -> None:
    check([question("json_valid", json, flags) for json in JSON for flags in (-1, *range(18), None, "6", 2.9)])


def test_indent_of_json_pretty() -> None:
    check([question("json_pretty", json, indent) for json in JSON for indent in (None, "", "\t", 5, "ab", b" ")])


def test_random_calls() -> None:
    sample, chance, questions = Samples(seed=21), random.Random(21), []
    for _ in range(3000):
        name = chance.choice(["json_set", "json_insert", "json_replace", "json_remove", "json_extract", "json_type"])
        args: list[Value] = [sample.text(), sample.path()]
        if name in ("json_set", "json_insert", "json_replace"):
            args.append(chance.choice([None, 1, 1.5, "x", 'a"\n', 2**62]))
        questions.append(question(name, *args))
    check(questions)


def test_the_table_names_the_functions_of_sqlite() -> None:
    found = ask([("(SELECT group_concat(DISTINCT name) FROM pragma_function_list WHERE name GLOB 'json*')", ())])[0]
    assert isinstance(found, str)
    assert {f.name for f in (*SCALARS, *AGGREGATES) if f.name.startswith("json")} == set(found.split(","))
    n_args = "(SELECT group_concat(name || narg) FROM (SELECT * FROM pragma_function_list WHERE name GLOB 'json*'))"
    found = ask([(n_args, ())])[0]
    assert isinstance(found, str)
    assert sorted(f"{f.name}{f.n_args}" for f in (*SCALARS, *AGGREGATES) if f.name.startswith("json")) == sorted(
        found.split(",")
    )


SETUP = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n)",
    """INSERT INTO t VALUES (1,'{"a":[1]}','x'), (2,'[2]',2), (3,'"s"',NULL), (4,NULL,2.5), (5,'[1]','[1]')""",
)


def check_queries(expressions: list[str]) -> None:
    """Scalar subqueries over the table of SETUP, in both engines."""
    connection = minisql.connect(":memory:")
    for statement in SETUP:
        connection.execute(statement)
    questions: list[Question] = [(expression, ()) for expression in expressions]
    mine = [connection.execute(f"SELECT {expression}").fetchone()[0] for expression in expressions]
    assert_agree(questions, mine, ask(questions, SETUP))


def test_groups() -> None:
    functions = [
        "json_group_array(n)",
        "json_group_array(json(j))",
        "json_group_object(id, n)",
        "json_group_object(n, id)",
    ]
    functions += ["jsonb_group_array(n)", "jsonb_group_object('k', n)", "json_group_array(DISTINCT n)"]
    functions += ["json_group_array(n ORDER BY id DESC)", "json_group_array(id) FILTER (WHERE id > 2)"]
    check_queries([f"(SELECT {f} FROM t WHERE {where})" for f in functions for where in ("1", "id = 3", "0")])


def test_moving_frames_give_rows_back() -> None:
    calls = [
        "json_group_array(n)",
        "json_group_object('k' || id, n)",
        "json_group_array(json(j))",
        "jsonb_group_array(n)",
    ]
    frames = ["ROWS 1 PRECEDING", "ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING", "RANGE 2 PRECEDING"]
    check_queries(
        [
            f"(SELECT group_concat(quote(x)) FROM (SELECT {f} OVER (ORDER BY id {frame}) AS x FROM t))"
            for f in calls
            for frame in frames
        ]
    )


JSON_EXPRESSIONS = [
    "json('[1]')", "json_array(1)", "json_object('a',1)", "json_extract('[[1]]','$[0]')",
    "json_extract('[\"[1]\"]','$[0]')", "json_extract('[5]','$[0]')", "'[[1]]' -> 0", "'[[1]]' ->> 0",
    "json_set('[]','$[0]',1)", "json_remove('[1]')", "json_patch('{}','{}')", "json_quote('x')", "json_pretty('[1]')",
    "json_type('[1]')", "'[1]'", "jsonb('[1]')", "json_extract('[1]','$[0]','$[1]')", "json_insert('[]','$[0]',1)",
    "json_replace('[1]','$[0]',2)", "NULL",
]  # fmt: skip
AROUND = [
    "{}", "+{}", "({})", "{} || ''", "CASE WHEN 1 THEN {} END", "CASE WHEN 0 THEN 1 ELSE {} END", "coalesce(NULL, {})",
    "ifnull({}, 0)", "iif(1, {}, 0)", "iif(0, 1, {})", "nullif({}, 7)", "likely({})", "max({}, '')", "min({}, 'zzz')",
    "CAST({} AS TEXT)", "lower({})", "(SELECT {})", "{} COLLATE NOCASE", "substr({}, 1)", "CASE {} WHEN 1 THEN 2 END",
]  # fmt: skip
CONSUMERS = [
    "json_array({})",
    "json_object('k', {})",
    "json_set('{{}}', '$.k', {})",
    "json_quote({})",
    "hex(jsonb_array({}))",
]


@pytest.mark.parametrize("consumer", CONSUMERS, ids=lambda consumer: consumer.partition("(")[0])
def test_json_stays_json_from_one_function_to_the_next(consumer: str) -> None:
    check_queries([consumer.format(a.format(e)) for a in AROUND for e in JSON_EXPRESSIONS])


def test_json_that_went_through_rows_is_text() -> None:
    check_queries(
        [
            "(SELECT json_array(x) FROM (SELECT json(j) AS x FROM t WHERE id = 1))",
            "(SELECT json_array(x) FROM (SELECT DISTINCT json(j) AS x FROM t WHERE id = 1))",
            "(SELECT json_group_array(x) FROM (SELECT json_object('i', id) AS x FROM t))",
            "(SELECT json_array(json_group_array(id)) FROM t)",
            "(SELECT json_array(json_group_array(id) || '') FROM t)",
            "(SELECT json_object('a', coalesce(json_group_array(id), 0), 'm', max(json('[1]'))) FROM t)",
            "(SELECT json_array(x) FROM (SELECT json_group_array(id) AS x FROM t))",
            "(SELECT json_group_array(json_extract(j, '$[0]')) FROM t)",
            """(SELECT json_group_array(DISTINCT json(x) COLLATE NOCASE)
                FROM (SELECT '["a"]' AS x UNION ALL SELECT '["A"]'))""",
            "(SELECT json_group_array(CASE WHEN id = 1 THEN json(j) ELSE j END) FROM t)",
        ]
    )


@pytest.mark.parametrize("expression", ["json('[1]')", "json_array(json('[1]'))", "json_extract('[[1]]', '$[0]')"])
def test_a_program_is_given_plain_text(expression: str) -> None:
    """Not the class by which the engine marks JSON between two calls."""
    connection = minisql.connect(":memory:")
    connection.execute("CREATE TABLE t(x)")
    connection.execute(f"INSERT INTO t VALUES (coalesce({expression}, max({expression}, json_array({expression}))))")
    seen: list[object] = []
    connection.create_function("see", 1, seen.append)
    connection.execute(f"SELECT see({expression}), see(x), see(json_array({expression})) FROM t").fetchall()
    assert len(seen) == 3
    row = connection.execute(
        f"SELECT {expression}, x, json_group_array({expression}), max({expression}) FROM t"
    ).fetchone()
    assert {type(value) for value in (*seen, *row)} == {str}
