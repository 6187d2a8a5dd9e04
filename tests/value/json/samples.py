"""Random JSON that is often not quite JSON, paths into it, and values to put there. The seed decides all."""

from __future__ import annotations

import random

from minisql.value import Value

NUMBERS = [
    "0", "-0", "1", "-1", "12", "1.5", "-2.25", "1e5", "1E-5", "1.0e+10", "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "100", "0.1", "1e999", "-1e999", ".5", "5.", "-.5", "+1", "+.5",
    "0x1F", "-0x10", "0xffffffffffffffff", "0x1ffffffffffffffff", "0x8000000000000000", "Infinity", "-inf",
    "+Infinity", "NaN", "qnan", "01", "1.e5", "1.5e", "--1", "+-1", "1.2.3", "-", "+", ".", "0x", "1e5.5",
    "123456789.123456789123", "00", "-01", "5.e3", "1e+", "-.", "+.", "-a", "12abc", "-infinit", "infinitys", "1e5e5",
    "-0x", "-0x1.", "+0x1", "-0.5", "0.", "0e1", "0.0",
]  # fmt: skip
STRINGS = [
    '"a"', '""', '"abc def"', '"a\\nb"', '"\\u0041"', '"\\ud83d\\ude00"', '"\\ud800"', '"\\udc00x"', '"a\\"b"',
    '"é"', "'it'", "'a\"b'", '"\\x41"', '"\\v\\0"', '"\\09"', '"a\\\nb"', '"a\\\r\nb\\\r"', '"a\tb"', '"\x01"',
    '"\\q"', '"abc', '"\\u00"', '"\x7f"', '"日本"', '"\\/"', '"\\\u2028x"', '"\\\n"', '"a\\\u2029"', "'\\''", '"\\\'"',
    '"\\', '"\\u0000x"', '"\udcff"', '"it\'s"', '"\\b\\f\\r\\t\\\\"',
]  # fmt: skip
LABELS = [
    '"a"', '"b"', '"a b"', '"c"', "a", "b", "$x", "_y", "é", '"a\\u0062"', "a\\u0062", '"a.b"', '"x\\"y"', "'q'",
    "true", "null", "nullx", "NaN", "inf", "1", '"A"', "", "[1]", "{}", "-", "\\u00e9", "\\u12", "a b", "tru", '"1"',
]  # fmt: skip
SPACES = [
    " ", "\n", "\t", "  ", "\x0b", "\x0c", "/*c*/", "//x\n", "\u00a0", "\ufeff", "\u2028", "/", "/*", "/**/", "/*/",
    "//", "//a\u2029", "\u3000", "\r",
]  # fmt: skip
STEPS = [
    ".a", ".b", ".c", "[0]", "[1]", "[2]", "[#-1]", "[#-2]", "[#]", '."a b"', '."a.b"', '."a\\u0062"', ".A", "[#-0]",
    ".$x", ".é", "[00]", '."x\\"y"', ".ab",
]  # fmt: skip
MISTAKES = [
    ".", "[", "[x]", '."a', "[#-]", "[-1]", "x", "[1", "[#", "..a", "[]", "[#-9", '."a\\"', "[1x]", '."',
]  # fmt: skip
VALUES: list[Value] = [
    None, 1, -5, 1.5, 0.1, 1e20, float("inf"), -float("inf"), "x", 'a"b', "a\\b", "", "\n\x01", "é", "[1]", 2**62,
    12345, "abcdefghijklmnop", "x" * 300, "\udcff", b"\x0b", b"\x2b\x13\x31", b"x",
]  # fmt: skip


class Samples:
    """A stream of samples. `clean` text is RFC 8259's."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def text(self, *, clean: bool = False) -> str:
        clean = clean or self.random.random() < 0.5
        text = self._space(clean) + self._value(self.random.choice([1, 2, 3, 4]), clean) + self._space(clean)
        if not clean and self.random.random() < 0.25:
            at = self.random.randrange(len(text) + 1)
            text = (
                text[:at]
                + self.random.choice(["", "[", "]", "{", "}", ",", ":", '"', " ", "1", "\\", "\0"])
                + text[at + self.random.randrange(2) :]
            )
        return text

    def path(self) -> str:
        path = "$" + "".join(self.random.choice(STEPS) for _ in range(self.random.choice([0, 1, 1, 1, 2, 2, 3])))
        if self.random.random() < 0.1:
            path += self.random.choice(MISTAKES) + self.random.choice(["", self.random.choice(STEPS)])
        return path if self.random.random() > 0.03 else self.random.choice(["", "a", "$$", ".a", "$ "])

    def value(self) -> Value:
        return self.random.choice(VALUES)

    def _space(self, clean: bool) -> str:
        if clean or self.random.random() < 0.75:
            return ""
        return self.random.choice(SPACES)

    def _value(self, depth: int, clean: bool) -> str:
        pick = self.random.random()
        if depth == 0 or pick < 0.25:
            return self.random.choice(NUMBERS[:15] if clean else NUMBERS)
        if pick < 0.5:
            return self.random.choice(STRINGS[:10] if clean else STRINGS)
        if pick < 0.6:
            return self.random.choice(["true", "false", "null"] + ([] if clean else ["nul", "True", "trues", "null1"]))
        members = [self._member(depth, clean, labelled=pick >= 0.8) for _ in range(self.random.choice([0, 1, 2, 3, 5]))]
        comma = "," if not clean and self.random.random() < 0.1 else ""
        inside = self._space(clean) + ",".join(members) + comma + self._space(clean)
        return f"[{inside}]" if pick < 0.8 else f"{{{inside}}}"

    def _member(self, depth: int, clean: bool, *, labelled: bool) -> str:
        value = self._space(clean) + self._value(depth - 1, clean) + self._space(clean)
        if not labelled:
            return value
        labels = LABELS[:4] if clean else LABELS[:14] if self.random.random() < 0.85 else LABELS
        return f"{self._space(clean)}{self.random.choice(labels)}{self._space(clean)}:{value}"
