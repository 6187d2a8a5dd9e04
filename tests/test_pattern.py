"""A pattern is compiled with its first use, and then answers as `re` does."""

from __future__ import annotations

import re

import pytest

from minisql.pattern import LazyPattern


def test_a_pattern_answers_as_the_compiled_one() -> None:
    pattern, compiled = LazyPattern("A(b+)", re.IGNORECASE), re.compile("A(b+)", re.IGNORECASE)
    for text in ("xabb", "abb", "none"):
        for name in ("match", "search", "fullmatch"):
            ours, theirs = getattr(pattern, name)(text), getattr(compiled, name)(text)
            assert (ours and ours.span()) == (theirs and theirs.span())
        assert pattern.findall(text) == compiled.findall(text)


def test_nothing_is_compiled_before_the_first_use() -> None:
    pattern = LazyPattern("(")  # no regular expression: compiling it fails
    with pytest.raises(re.error):
        pattern.match("x")


def test_a_name_that_is_no_method_is_refused() -> None:
    with pytest.raises(AttributeError):
        LazyPattern("a").split("a")  # type: ignore[attr-defined]
