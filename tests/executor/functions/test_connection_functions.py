"""Functions that tell of the build and of the connection, and those that are random."""

from __future__ import annotations

import pytest

from minisql.executor.functions.build import OPTIONS
from minisql.value import Value
from tests.executor.functions.context import Context, call
from tests.value.sqlite_answers import Failed, Question, ask, assert_agree


def test_the_version_is_sqlites() -> None:
    questions: list[Question] = [("sqlite_version()", ())]
    assert_agree(questions, [call("sqlite_version", ())], ask(questions))


def test_every_option_of_ours_is_one_of_sqlites_build() -> None:
    spellings: list[Value] = [None, "", "NOSUCH", "MAX", "SQLITE_", "THREADSAFE=2", "threadsafe", 5]
    for option in OPTIONS:
        spellings += [option, option.partition("=")[0], "SQLITE_" + option, option.lower(), option[:-1]]
    questions: list[Question] = [("sqlite_compileoption_used(?1)", (name,)) for name in spellings]
    assert_agree(questions, [call("sqlite_compileoption_used", args) for _, args in questions], ask(questions))


def test_options_are_numbered_from_zero_and_end_with_null() -> None:
    listed = [call("sqlite_compileoption_get", (number,)) for number in range(-1, len(OPTIONS) + 1)]
    assert listed == [None, *OPTIONS, None]


def test_counters_come_from_the_connection() -> None:
    assert [call(name, ()) for name in ("changes", "total_changes", "last_insert_rowid")] == [3, 14, 15]


def test_random_numbers_differ_and_cover_64_bits() -> None:
    numbers = [call("random", ()) for _ in range(200)]
    assert len(set(numbers)) == 200
    assert all(type(n) is int and -(2**63) <= n < 2**63 for n in numbers)
    assert any(type(n) is int and n < -(2**61) for n in numbers)
    assert any(type(n) is int and n > 2**61 for n in numbers)


@pytest.mark.parametrize("size", [None, -5, 0, 1, "3", 40, 1000])
def test_randomblob_has_the_length_that_sqlites_has(size: Value) -> None:
    blob = call("randomblob", (size,))
    assert isinstance(blob, bytes)
    assert ask([("length(randomblob(?1))", (size,))]) == [len(blob)]
    assert len(blob) < 8 or blob != call("randomblob", (size,))


def test_results_longer_than_the_limit_are_refused() -> None:
    class Small(Context):
        max_length = 100

    too_big = Failed("string or blob too big")
    for name, args in (
        ("randomblob", (101,)),
        ("zeroblob", (101,)),
        ("replace", ("aaaaaaaaaa", "a", "bbbbbbbbbbb")),
        ("printf", ("%101d", 1)),
        ("printf", ("%s%s", "a" * 60, "b" * 60)),
        ("concat", ("a" * 60, "b" * 60)),
        ("concat_ws", (",", "a" * 60, "b" * 60)),
        ("quote", (bytes(60),)),
    ):
        assert call(name, args, Small()) == too_big, name
    assert call("zeroblob", (100,), Small()) == bytes(100)


def test_patterns_longer_than_the_limit_are_refused() -> None:
    questions: list[Question] = [
        (expression, (pattern,))
        for expression in ("?1 LIKE 'x'", "?1 GLOB 'x'", "'x' LIKE ?1", "'x' GLOB ?1")
        for pattern in ("a" * 50_000, "a" * 50_001, "é" * 25_001, None)
    ]
    ours = []
    for expression, (pattern,) in questions:
        pair = (pattern, "x") if expression.startswith("'x'") else ("x", pattern)
        ours.append(call("glob" if "GLOB" in expression else "like", pair))
    assert_agree(questions, ours, ask(questions))


def test_case_sensitive_like_is_asked_of_the_context() -> None:
    class Sensitive(Context):
        case_sensitive_like = True

    patterns, texts = ("ABC", "A%", "%b%", "_bc", "%C", "abc"), ("abc", "ABC", "aBc", "")
    pairs = [(pattern, text) for pattern in patterns for text in texts]
    questions: list[Question] = [("?1 GLOB ?2", (text, p.replace("%", "*").replace("_", "?"))) for p, text in pairs]
    assert_agree(questions, [call("like", pair, Sensitive()) for pair in pairs], ask(questions))
