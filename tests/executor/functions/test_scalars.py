"""Every scalar function gives SQLite's answer, error messages included, on the edge values."""

from __future__ import annotations

import itertools
import random

import pytest

from minisql.value import Value
from tests.executor.functions.context import call
from tests.value.samples import EDGES, random_real
from tests.value.sqlite_answers import ask, assert_agree

ONE = [
    "length",
    "octet_length",
    "lower",
    "upper",
    "char",
    "unicode",
    "trim",
    "ltrim",
    "rtrim",
    "hex",
    "unhex",
    "concat",
]
ONE += ["unistr", "unistr_quote", "quote", "typeof", "likely", "unlikely", "abs", "round", "sign"]
MATH = [
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atanh",
    "cos",
    "cosh",
    "exp",
    "sin",
    "sqrt",
    "tan",
    "tanh",
    "degrees",
]
MATH += ["radians", "sinh", "ceil", "ceiling", "floor", "trunc", "ln", "log", "log10", "log2"]
TWO = [
    "instr",
    "trim",
    "ltrim",
    "rtrim",
    "unhex",
    "concat",
    "concat_ws",
    "like",
    "glob",
    "ifnull",
    "coalesce",
    "iif",
    "if",
]
TWO += ["nullif", "max", "min", "round", "substr", "substring", "log", "pow", "power", "mod", "atan2", "char"]


def _agree(name: str, arguments: list[tuple[Value, ...]]) -> None:
    n_args = len(arguments[0])
    expression = f"{name}({', '.join(f'?{number + 1}' for number in range(n_args))})"
    questions = [(expression, args) for args in arguments]
    assert_agree(questions, [call(name, args) for args in arguments], ask(questions))


@pytest.mark.parametrize("name", ONE + MATH)
def test_function_of_one_argument(name: str) -> None:
    _agree(name, [(value,) for value in EDGES])


@pytest.mark.parametrize("name", TWO)
def test_function_of_two_arguments(name: str) -> None:
    _agree(name, [(a, b) for a in EDGES for b in EDGES])


@pytest.mark.parametrize("name", MATH)
def test_mathematics_on_random_reals(name: str) -> None:
    rng = random.Random(name)
    _agree(name, [(rng.uniform(-2, 2),) for _ in range(500)] + [(random_real(rng),) for _ in range(500)])


SUBJECTS: list[Value] = [
    None,
    "",
    "abcdef",
    "aéb\0c",
    "日本語x",
    "é\udc80z\udcffq",
    b"",
    b"abcdef",
    b"\xff\0a",
    12345,
    -1.5,
]
PLACES: list[Value] = [None, 0, 1, 2, 3, -1, -2, -3, 5, 6, 7, -6, -7, 100, -100, 2**63 - 1, -(2**63), 1.9, "2", "x"]


@pytest.mark.parametrize("name", ["substr", "substring"])
def test_substr_with_a_length(name: str) -> None:
    _agree(name, list(itertools.product(SUBJECTS, PLACES, PLACES)))


def test_round_at_random_places() -> None:
    rng = random.Random(7)
    reals = [random_real(rng) for _ in range(4000)] + [n / 1000 for n in range(-3000, 3000)]
    _agree("round", [(real, rng.choice([-1, 0, 1, 2, 3, 5, 10, 15, 16, 17, 20, 30, 40])) for real in reals])


PIECES: list[Value] = [
    None,
    "",
    "a",
    "b",
    "aba",
    "é",
    "\0",
    "a\0b",
    "日",
    "\udcff",
    "\udc80",
    b"a",
    b"\xc3",
    1,
    11,
    1.0,
    "'",
]


@pytest.mark.parametrize("name", ["replace", "like", "concat_ws", "coalesce", "iif", "max", "min", "concat"])
def test_function_of_three_arguments(name: str) -> None:
    _agree(name, list(itertools.product(PIECES, repeat=3)))


def test_like_and_glob_with_random_patterns() -> None:
    rng = random.Random(11)
    for name, alphabet in (("like", "aAbé%_\\%_"), ("glob", "aAb*?[]^-éa*")):
        cases: list[tuple[Value, ...]] = []
        for _ in range(20_000):
            pattern = "".join(rng.choices(alphabet, k=rng.randrange(8)))
            text = "".join(rng.choices("aAbBéÉ%_]-^[", k=rng.randrange(7)))
            cases.append((pattern, text, "\\") if name == "like" and rng.random() < 0.5 else (pattern, text))
        for n_args in (2, 3):
            chosen = [case for case in cases if len(case) == n_args]
            if chosen:
                _agree(name, chosen)


def test_like_with_escape_characters_that_are_wildcards() -> None:
    patterns: list[Value] = ["%%", "%%%", "a%%", "%_", "__", "_%", "a_%", "%a%", "_a", "\\", "a\\", None]
    texts: list[Value] = ["", "%", "a%", "_", "a_", "%_", "a", "ab", "_a", "\\", None]
    _agree("like", [(p, t, e) for p in patterns for t in texts for e in ("%", "_", "\\", "", "ab", "é", None, 5)])


def test_char_unistr_unhex_with_odd_input() -> None:
    _agree(
        "char",
        [(a, b) for a in (0, 65, 233, 0xD800, 0xFFFE, 0x10FFFF, 0x110000, -1, None, "66", 55296.5) for b in (65, 128)],
    )
    escapes = [r"\0041", r"\u00e9", r"\+01F600", r"\U0001F600", "\\\\", r"\u12", "\\", "a\\", r"\ud800", r"\U00110000"]
    escapes += [r"\Uffffffff", r"x\0041\0042y", r"\u0000z", r"\g", "a\0\\0041", r"\+1F600", "\\\\\\0041", r"\U7fffffff"]
    _agree("unistr", [(text,) for text in escapes])
    spelled = ["4142", "41 42", "4 1", "ABCDEF", "abcdef", "4", "zz", "41-42", " 41", "41 ", "41\x0042", "é41é"]
    _agree("unhex", [(text, skip) for text in spelled for skip in ("", " ", "-", " -", "4", "é", "\0", " a")])
    _agree("unistr_quote", [("a\nb'\\",), ("\x01\x1f\x7f",), ("a\0\n",), (b"\n",), ("\\",), ("é\n",)])


BYTES = [b"a", b"B", b"\xc3\xa9", b"\xff", b"\x80", b"\xe2\x82", b"\xe2\x82\xac", b"\xf0\x9f", b"\xed\xa0\x80", b"\0"]
BYTES += [b"%", b"_", b"*", b"?", b"[", b"]", b"^", b"-", b"\xc3", b"\xf0\x9f\x98\x80", b" "]
N_TEXTS = {
    "length": 1,
    "unicode": 1,
    "upper": 1,
    "quote": 1,
    "unistr_quote": 1,
    "octet_length": 1,
    "instr": 2,
    "trim": 2,
}
N_TEXTS |= {"ltrim": 2, "rtrim": 2, "like": 2, "glob": 2, "unhex": 2, "concat": 2, "max": 2, "min": 2, "replace": 3}


@pytest.mark.parametrize("name", [*N_TEXTS, "substr", "printf"])
def test_texts_with_bytes_that_are_not_utf8(name: str) -> None:
    rng = random.Random(name)

    def text() -> str:
        return b"".join(rng.choices(BYTES, k=rng.randrange(7))).decode("utf-8", "surrogateescape")

    formats = [
        "%s",
        "%!5s",
        "%.2s",
        "%!.2s",
        "%c",
        "%.3c",
        "%q",
        "%Q",
        "%w",
        "%!.2q",
        "%#Q",
        "%-6s|",
        "%6c",
        "%!-6.3s|",
    ]
    if name == "substr":
        _agree(name, [(text(), rng.randint(-6, 6), rng.randint(-6, 6)) for _ in range(3000)])
    elif name == "printf":
        _agree(name, [(rng.choice(formats), text()) for _ in range(3000)])
    else:
        _agree(name, [tuple(text() for _ in range(N_TEXTS[name])) for _ in range(3000)])


def test_wrong_calls_fail_with_sqlites_message() -> None:
    _agree("zeroblob", [(n,) for n in (0, 3, -1, "2", None, 2**40, 2**31, 1.9)])
    for name, args in (
        ("abs", (1, 2)),
        ("nosuch", (1,)),
        ("concat", ()),
        ("concat_ws", ("x",)),
        ("coalesce", (1,)),
        ("iif", (1,)),
        ("IIF", ()),
        ("Substr", ("x",)),
        ("char", ()),
        ("soundex", ("x",)),
    ):
        _agree_call(name, args)


def _agree_call(name: str, args: tuple[Value, ...]) -> None:
    question = (f"{name}({', '.join(f'?{n + 1}' for n in range(len(args)))})", args)
    assert_agree([question], [call(name, args)], ask([question]))
