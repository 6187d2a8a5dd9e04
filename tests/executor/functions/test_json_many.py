"""JSON functions with one path for many texts answer as SQLite does for each: by a regular expression where it fits."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import minisql
from minisql.errors import Error
from minisql.executor.functions import json_many
from minisql.value import Value
from minisql.value.json.path_pattern import extracting
from tests.value.json.samples import NUMBERS, STRINGS, VALUES, Samples
from tests.value.sqlite_answers import Failed, Question, ask, assert_agree, same

PATHS = (
    "$", "$.a", "$.b", '$."a b"', "$.c", "$[0]", "$[1]", "$[2]", "$.a.b", "$.a[1]", "$[0].a", "$[1][0]", "$.a.b.c",
    "$.a.a[0]", "$.é", '$."a\\u0062"', "$[#-1]", "$.a[", "x", "$.", '$."x\\"y"', "$.A", '$.""', "$.a/b",
)  # fmt: skip
LABELS = ("a", "b", "c", "a b", "é", "ab", "", "a", "a\\/b")


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The expression is tried for every text that comes twice."""
    monkeypatch.setattr(json_many, "_N_BEFORE", 1)
    monkeypatch.setattr(json_many, "_MOST_PAUSE", 1)
    json_many.finder.cache_clear()
    json_many.changer.cache_clear()
    yield
    json_many.finder.cache_clear()
    json_many.changer.cache_clear()


def _value(source: random.Random, depth: int) -> str:
    """Well-formed text, in which members and elements are often those that PATHS ask for."""
    kind = source.randrange(6) if depth else source.randrange(2)
    space = " " if source.random() < 0.02 else ""
    if kind >= 4:
        members = (f'"{source.choice(LABELS)}"{space}:{_value(source, depth - 1)}' for _ in range(source.randrange(4)))
        return f"{{{(',' + space).join(members)}}}"
    if kind >= 2:
        return f"[{f',{space}'.join(_value(source, depth - 1) for _ in range(source.randrange(4)))}]"
    return source.choice((*NUMBERS[:15], *STRINGS[:5], '"\\/"', '"\\\\"', "true", "false", "null"))


def _texts(seed: int, n_texts: int) -> list[str]:
    """Half of them well-formed, the others anything."""
    source, sample = random.Random(seed), Samples(seed)
    texts = [source.choice((_value(source, 3), sample.text())) for _ in range(n_texts)]
    texts += [json.dumps(json.loads(text), indent=1) for text in texts[:200] if _is_plain(text)]
    return texts


def _is_plain(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _twice(function: Callable[[], Value]) -> Value | Failed:
    """What the function gives, twice the same."""
    first, second = _ours(function), _ours(function)
    assert same(first, second), f"{first!r}, then {second!r}"
    return first


def _ours(function: Callable[[], Value]) -> Value | Failed:
    try:
        value = function()
    except Error as error:
        return Failed(str(error))
    return str(value) if isinstance(value, str) else value


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("function", ["json_extract", "->", "->>"])
def test_elements_are_those_that_sqlite_finds(function: str) -> None:
    questions: list[Question] = []
    mine: list[object] = []
    texts = _texts(seed=1, n_texts=500)
    for path in PATHS:
        expression = f"json_extract(?1, '{path}')" if function == "json_extract" else f"?1 {function} '{path}'"
        find = json_many.finder(function, path)
        for text in texts:
            questions.append((expression, (text,)))
            mine.append(_twice(lambda: find(text)))  # noqa: B023
    assert_agree(questions, mine, ask(questions))


def test_most_plain_texts_match_the_expression() -> None:
    """So that the test above is one of the expression: what it does not match goes another way."""
    source = random.Random(1)
    path = json_many.path_of("$.a.b")
    texts = [text for text in (_value(source, 3) for _ in range(1000)) if " " not in text.replace('"a b"', "")]
    assert sum(extracting(path, False).fullmatch(text) is not None for text in texts) > 0.75 * len(texts)
    spaced = [json.dumps(json.loads(text)) for text in texts]
    assert sum(extracting(path, True).fullmatch(text) is not None for text in spaced) > 0.75 * len(texts)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("function", ["json_set", "json_insert", "json_replace"])
def test_changes_are_those_that_sqlite_makes(function: str) -> None:
    questions: list[Question] = []
    mine: list[object] = []
    source, texts = random.Random(2), _texts(seed=2, n_texts=250)
    for path, other in zip(PATHS, ("$.b", "$.new", *PATHS), strict=False):
        one, two = json_many.changer(function, path), json_many.changer(function, path, other)
        for text in texts:
            values = source.choice(VALUES[:18]), source.choice(VALUES[:18])
            questions.append((f"{function}(?1, '{path}', ?2)", (text, values[0])))
            mine.append(_twice(lambda: one(text, values[0])))  # noqa: B023
            questions.append((f"{function}(?1, '{path}', ?2, '{other}', ?3)", (text, *values)))
            mine.append(_twice(lambda: two(text, *values)))  # noqa: B023
    assert_agree(questions, mine, ask(questions))


QUERIES = (
    "SELECT json_extract(j, '$.pos.x'), typeof(json_extract(j, '$.id')) FROM d",
    "SELECT json_array(json_extract(j, '$.pos'), j -> '$.tags', j ->> 'name') FROM d",
    "SELECT json_set(j, '$.id', r, '$.tags', json_array(id, 'x'), '$.new', NULL) FROM d",
    "SELECT json_object('id', id, 'r', r, 'j', json(j), 'l', j -> '$.no') FROM d",
    "SELECT json_extract(j, ?1), json_replace(j, ?1, id), json_object(?1, r) FROM d",
)


@pytest.mark.parametrize("query", QUERIES)
def test_rows_do_not_change_when_a_path_has_been_asked_for_often(query: str) -> None:
    """The way of the first texts gives what the expression gives."""
    connection: Any = minisql.connect(":memory:")
    connection.execute("CREATE TABLE d(id INTEGER PRIMARY KEY, j, r REAL)")
    connection.executemany("INSERT INTO d VALUES (?, ?, ?)", ((i, _document(i), i / 8) for i in range(1, 3001)))
    parameters = ("$.pos.x",) if "?1" in query else ()
    json_many.finder.cache_clear()
    json_many.changer.cache_clear()
    one_by_one = [connection.execute(f"{query} WHERE id = {i}", parameters).fetchone() for i in range(1, 400)]
    connection.execute(query, parameters).fetchall()
    assert connection.execute(f"{query} LIMIT 399", parameters).fetchall() == one_by_one


def _document(number: int) -> object:
    if number % 97 == 0:
        return (None, 5, 1.5, b"[1]")[number % 4]
    pos = {"x": number * 0.5, "y": [None, True, "a\\b", -number][number % 4]}
    document: dict[str, object] = {"id": number, "name": f"user {number}", "tags": ["a", number % 7], "pos": pos}
    if number % 5 == 0:  # a large text, whose tree serves several calls
        document["padding"] = "x" * (150_000 if number == 50 else 600)
    return json.dumps(document, separators=(",", ":") if number % 11 else (", ", ": "))


def test_a_label_that_is_no_text_is_an_error_of_the_first_row() -> None:
    connection: Any = minisql.connect(":memory:")
    connection.execute("CREATE TABLE d(a)")
    query = "SELECT json_object(?, a, 'x', 1) FROM d"
    assert connection.execute(query, (5,)).fetchall() == []
    connection.execute("INSERT INTO d VALUES (1)")
    with pytest.raises(minisql.OperationalError, match="labels must be TEXT"):
        connection.execute(query, (5,)).fetchall()
    assert connection.execute(query, ('é"{',)).fetchall() == [('{"é\\"{":1,"x":1}',)]
