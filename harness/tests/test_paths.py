"""Globs: which files they match, and whether two of them can match one file."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from harness.paths import matches, overlap

NAMES = ["", "a", "b", "ab", "ba", "aa"]
PATHS = [
    "/".join(parts)
    for depth in (1, 2, 3)
    for parts in itertools.product(["a", "b", "ab", "ba", "aab"], repeat=depth)
]  # fmt: skip

component = st.sampled_from(["a", "b", "*", "a*", "*b", "?", "a?", "**", "*a*"])
glob = st.lists(component, min_size=1, max_size=3).map("/".join)


def test_globs_match_as_in_an_ignore_file() -> None:
    assert matches("src/a.py", ["src/*.py"])
    assert not matches("src/x/a.py", ["src/*.py"])
    assert matches("src/x/a.py", ["src/**"])
    assert matches("a.py", ["**/a.py"])
    assert matches("x/y/a.py", ["**/a.py"])
    assert not matches("src", ["src/**"])
    assert not matches("srcs/a.py", ["src/**"])


@given(glob, glob)
def test_two_globs_overlap_if_some_path_matches_both(a: str, b: str) -> None:
    if any(matches(path, [a]) and matches(path, [b]) for path in PATHS):
        assert overlap([a], [b])


@given(glob, st.sampled_from(PATHS))
def test_a_glob_overlaps_a_plain_path_exactly_if_it_matches(a: str, path: str) -> None:
    assert overlap([a], [path]) == matches(path, [a])


def test_disjoint_sets_do_not_overlap() -> None:
    assert not overlap(["minisql/sql/**", "tests/sql/**"], ["minisql/storage/**", "tests/storage/*.py"])
    assert overlap(["minisql/**"], ["minisql/storage/page.py"])
    assert not overlap(["a/*.py"], ["a/*.md"])
