"""printf() gives SQLite's answer for every conversion, flag, width and precision."""

from __future__ import annotations

import itertools
import random

import pytest

from minisql.value import Value
from tests.executor.functions.context import call
from tests.value.samples import EDGES, random_real
from tests.value.sqlite_answers import ask, assert_agree

REAL_KINDS = ["f", "e", "E", "g", "G"]


def _agree(arguments: list[tuple[Value, ...]]) -> None:
    questions = [(f"printf({', '.join(f'?{n + 1}' for n in range(len(args)))})", args) for args in arguments]
    assert_agree(questions, [call("printf", args) for args in arguments], ask(questions))


@pytest.mark.parametrize(
    "kind", ["d", "i", "u", "x", "X", "o", "p", "r", "s", "z", "c", "q", "Q", "w", "n", *REAL_KINDS]
)
def test_conversion_of_every_edge_value(kind: str) -> None:
    _agree([(f"<%{kind}>", value) for value in EDGES])


FLAGS = ["", "-", "+", " ", "0", "#", "!", ",", "-0", "+0", "0,", "#0", "!#", "+,", "!0", "#!+", "- "]
PLACES = ["", "1", "5", "12", "30", ".0", ".1", ".3", "8.2", "25.10", ".17", ".20", "30.25"]
SAMPLES: dict[str, list[Value]] = {
    "dixXorp": [0, 1, -1, 12, -1234567, 2**63 - 1, -(2**63), 111],
    "feEgG": [0.0, 1.0, -1.5, 123456.789, 1e-7, -1e-300, 1e20, 1e15, 0.1, 1 / 3, 9.9999999, 2**53 + 0.0, -0.001, 1e999],
    "szqQw": ["", "a", "abcdefghijk", 'it\'s "x"', "éàü日本", "a\nb'\\c", None, 12],
    "c": ["", "a", "abc", "é", "日本", None, 65],
}


@pytest.mark.parametrize("kinds", SAMPLES)
def test_flags_widths_and_precisions(kinds: str) -> None:
    places = itertools.product(kinds, FLAGS, PLACES, SAMPLES[kinds])
    _agree([(f"[%{flag}{place}{kind}]", value) for kind, flag, place, value in places])


def test_random_reals_at_random_precisions() -> None:
    rng = random.Random(5)
    cases: list[tuple[Value, ...]] = []
    for _ in range(20_000):
        precision = rng.choice(["", ".0", ".1", ".2", ".5", ".10", ".14", ".15", ".16", ".17", ".18", ".25"])
        cases.append((f"%{rng.choice(['', '!', '#', ','])}{precision}{rng.choice('feEgG')}", random_real(rng)))
    _agree(cases)


def test_stars_take_arguments_and_missing_arguments_are_null() -> None:
    _agree([("%*d|", 5, 3), ("%*d|", -5, 3), ("%.*f", 2, 1.555), ("%.*f", -2, 1.555), ("%*.*s|", 6, 2, "abc")])
    _agree([("%d %s %f %c %Q",), ("%",), ("abc%",), ("%%",), ("%y",), ("a%yb%d", 1), ("%5",), ("%l",), ("%ld", 1)])
    _agree([("%lld", 1), ("%hd", 1), ("%llld", 1), (None,), (None, 1), ("",), ("a\0b",), ("%s", "a\0b"), ("%5%|",)])
    _agree(
        [("%.*d", 5, 3), ("%-*d|", 5, 3), ("%*s", 2**32 + 3, "a"), ("%.3c|", "ab"), ("%5.3c|", "é"), ("%-5.3c|", "é")]
    )
    _agree([("%d%d%d", 1, 2), (12,), (b"%d", 5), ("%.-3f", 1.5), ("%+-5d|", 3), ("%1000000001d", 1), ("%.40f", 0.1)])
    _agree([()])
