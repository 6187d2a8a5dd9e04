"""Reading, JSONB, paths, changes and rows give SQLite's answers, errors included, on random text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

import pytest

from minisql.errors import Error
from minisql.value import Value
from minisql.value.json.check import error_in_jsonb
from minisql.value.json.edit import Change, changed, patched, removed
from minisql.value.json.extract import array_length, extract, extract_text, type_of
from minisql.value.json.parse import NotJson, parse
from minisql.value.json.path import parse_path
from minisql.value.json.render import to_text
from minisql.value.json.values import element_of, jsonb_of
from minisql.value.json.walk import json_rows
from minisql.value.render import quote
from tests.value.json.samples import Samples
from tests.value.sqlite_answers import Failed, Question, ask, assert_agree, same


def ours(function: Callable[[], Value]) -> Value | Failed:
    """What the function gives, or its error."""
    try:
        value = function()
    except Error as error:
        return Failed(str(error))
    return str(value) if isinstance(value, str) else value


def test_text_becomes_the_same_jsonb_byte_for_byte() -> None:
    texts = [sample.text() for sample in [Samples(seed=1)] for _ in range(4000)]
    questions: list[Question] = [("jsonb(?1)", (text,)) for text in texts]
    theirs = ask(questions)
    assert sum(isinstance(answer, bytes) for answer in theirs) > 1000
    assert sum(isinstance(answer, Failed) for answer in theirs) > 500
    assert_agree(questions, [ours(lambda: jsonb_of(text)) for text in texts], theirs)  # noqa: B023


def test_both_ways_of_reading_give_the_same_jsonb() -> None:
    """The scanner of the standard library, and our own parser."""
    sample = Samples(seed=2)
    for _ in range(2000):
        text = sample.text(clean=True)
        assert parse(text.encode("utf-8", "surrogateescape")).blob == jsonb_of(text), text


def test_canonical_text_comes_back() -> None:
    texts = [sample.text() for sample in [Samples(seed=3)] for _ in range(3000)]
    questions: list[Question] = [("json(?1)", (text,)) for text in texts]
    assert_agree(questions, [ours(lambda: to_text(jsonb_of(text))) for text in texts], ask(questions))  # noqa: B023


def test_text_with_indents_is_the_same() -> None:
    texts = [sample.text() for sample in [Samples(seed=4)] for _ in range(1000)]
    questions: list[Question] = [("json_pretty(?1, '  ')", (text,)) for text in texts]
    mine = [ours(lambda: to_text(jsonb_of(text), indent="  ")) for text in texts]  # noqa: B023
    assert_agree(questions, mine, ask(questions))


def test_the_first_mistake_is_at_the_same_character() -> None:
    texts = [sample.text() for sample in [Samples(seed=5)] for _ in range(5000)]
    questions: list[Question] = [("json_error_position(?1)", (text,)) for text in texts]
    assert_agree(questions, [_mistake(text) for text in texts], ask(questions))


def _mistake(text: str) -> int:
    raw = text.encode("utf-8", "surrogateescape")
    try:
        parse(raw)
    except NotJson as error:
        return 1 + sum(byte & 0xC0 != 0x80 for byte in raw[: error.at])
    return 0


@pytest.mark.parametrize("binary", [False, True], ids=["text", "jsonb"])
def test_paths_find_the_same_elements(binary: bool) -> None:
    sample, questions, mine = Samples(seed=6), [], []
    for _ in range(4000):
        json, path = _argument(sample, binary), sample.path()
        for name, function in (
            ("json_extract", extract),
            ("json_type", type_of),
            ("json_array_length", array_length),
            ("->", extract_text),
        ):
            if name == "->" and not path.startswith("$"):
                continue  # an abbreviation there
            expression = "?1 -> ?2" if name == "->" else f"{name}(?1, ?2)"
            questions.append((expression, (json, path)))
            mine.append(ours(lambda: function(json, _path_of, path)))  # noqa: B023
    assert_agree(questions, mine, ask(questions))


def _path_of(text: Value) -> object:
    assert isinstance(text, str)
    return parse_path(text)


def _argument(sample: Samples, binary: bool) -> str | bytes:
    """JSON as text, right or wrong, or as JSONB."""
    if not binary:
        return sample.text()
    while True:
        try:
            return jsonb_of(sample.text())
        except Error:
            continue


@pytest.mark.parametrize("change", list(Change), ids=lambda change: change.value)
def test_changes_give_the_same_jsonb(change: Change) -> None:
    sample, questions, mine = Samples(seed=7), [], []
    for _ in range(1500):
        json, path, value = _argument(sample, binary=True), sample.path(), sample.value()
        questions.append((f"jsonb_{change.value}(?1, ?2, ?3)", (json, path, value)))
        mine.append(ours(lambda: changed(jsonb_of(json), parse_path(path), change, element_of(value))))  # noqa: B023
    theirs = ask(questions)
    errors_of_values = ("JSON cannot hold BLOB values",)  # SQLite looks at the path first
    kept = [
        i for i, answer in enumerate(mine) if not (isinstance(answer, Failed) and answer.message in errors_of_values)
    ]
    assert len(kept) > 1200
    assert_agree([questions[i] for i in kept], [mine[i] for i in kept], [theirs[i] for i in kept])


def test_removals_give_the_same_jsonb() -> None:
    sample, questions, mine = Samples(seed=8), [], []
    while len(questions) < 2000:
        json, path = _argument(sample, binary=True), sample.path()
        if path != "$":
            questions.append(("jsonb_remove(?1, ?2)", (json, path)))
            mine.append(ours(lambda: removed(jsonb_of(json), parse_path(path))))  # noqa: B023
    assert_agree(questions, mine, ask(questions))


def test_merge_patches_give_the_same_jsonb() -> None:
    sample, questions, mine = Samples(seed=9), [], []
    for _ in range(2000):
        target, patch = _argument(sample, binary=True), _argument(sample, binary=True)
        questions.append(("jsonb_patch(?1, ?2)", (target, patch)))
        mine.append(ours(lambda: patched(jsonb_of(target), jsonb_of(patch))))  # noqa: B023
    assert_agree(questions, mine, ask(questions))


def test_damaged_jsonb_is_told_from_whole() -> None:
    """Where the damage is said to be, SQLite calls approximate; whether there is any, it is sure of."""
    sample, blobs = Samples(seed=10), []
    for _ in range(4000):
        blob = bytearray(_argument(sample, binary=True))
        blob[sample.random.randrange(len(blob))] = sample.random.choice([0, 0x17, 0x1B, 0x2C, 0x13, 0x34, 0xC3, 0x39])
        blobs.append(bytes(blob))
    questions: list[Question] = [("json_valid(?1, 8)", (blob,)) for blob in blobs]
    theirs = ask(questions)
    assert 0 in theirs
    assert 1 in theirs
    differing = [
        blob for blob, answer in zip(blobs, theirs, strict=True) if (error_in_jsonb(blob) == 0) is not (answer == 1)
    ]
    assert [blob for blob in differing if b"\\" not in blob] == []  # of broken escapes SQLite lets some pass


@pytest.mark.parametrize("recursive", [False, True], ids=["json_each", "json_tree"])
def test_rows_of_each_and_tree_are_the_same(recursive: bool) -> None:
    table = "json_tree" if recursive else "json_each"
    columns = ("key", "value", "type", "atom", "id", "parent", "fullkey", "path", "root")
    row = "||'|'||".join(f"quote({column})" for column in columns)
    sample, questions, mine = Samples(seed=11), [], []
    for _ in range(1500):
        json, path = sample.text(), sample.path() if len(questions) % 3 else "$"
        questions.append((f"(SELECT group_concat({row}, char(10)) FROM {table}(?1, ?2))", (json, path)))
        mine.append(ours(lambda: _rows(json, path, recursive, columns)))  # noqa: B023
    theirs = ask(questions)
    assert sum(isinstance(answer, str) for answer in theirs) > 300
    assert_agree(questions, mine, theirs)


def _rows(json: str, path: str, recursive: bool, columns: tuple[str, ...]) -> str | None:
    rows = json_rows(json, path, recursive=recursive)
    lines = ["|".join(quote(_plain(getattr(row, column))) for column in columns) for row in islice(rows, 10_000)]
    return "\n".join(lines) if lines else None


def _plain(value: Value) -> Value:
    return str(value) if isinstance(value, str) else value


def test_a_thousand_levels_are_read_and_one_more_is_not() -> None:
    deep = "[" * 1000 + "]" * 1000
    assert to_text(jsonb_of(deep)) == deep
    for levels in (1001, 100_000):
        with pytest.raises(Error, match="malformed JSON"):
            jsonb_of("[" * levels + "]" * levels)
    objects = '{"a":' * 1000 + "1" + "}" * 1000
    assert to_text(jsonb_of(objects)) == objects
    assert to_text(patched(jsonb_of("{}"), jsonb_of(objects))) == objects
    assert same(len(list(json_rows(deep, recursive=True))), 1000)
