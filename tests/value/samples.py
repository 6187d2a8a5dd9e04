"""Values where engines go wrong, and random ones of every class."""

from __future__ import annotations

import math
import random
import struct

Value = int | float | str | bytes | None

INTEGERS: list[Value] = [0, 1, -1, 2, 7, -7, 63, 64, -64, 65, 100, 2**31, 2**53, 2**53 + 1, -(2**53) - 1]
INTEGERS += [2**62, 2**63 - 1, -(2**63), -(2**63) + 1, 2**63 - 1024, 10**15, 10**17, 10**18, 2**51, 2**51 - 1]

REALS: list[Value] = [
    0.0,
    -0.0,
    0.5,
    -0.5,
    1.0,
    -1.5,
    2.5,
    7.9,
    0.1,
    1 / 3,
    1e15,
    1e16,
    1e17,
    1e18,
    -1e18,
    9.2e18,
    1e19,
]
REALS += [2.0**51, 2.0**53, 2.0**63, -(2.0**63), 2.0**62, 1e100, 1e308, 1.7976931348623157e308, -1e308, 5e-324]
REALS += [
    2.2250738585072014e-308,
    1e-5,
    0.0001,
    123456.789,
    math.inf,
    -math.inf,
    9223372036854774784.0,
    0.1 + 0.2,
    0.000993160866,
    0.0009782669135419,
    -0.0009828348199999999,
    5.3173810907449385e19,
]

TEXTS: list[Value] = [
    "",
    " ",
    "0",
    "1",
    "-1",
    "12",
    " 12 ",
    "1.0",
    "1.5",
    "1e3",
    "1e",
    "1e+",
    ".5",
    "5.",
    ".",
    "+",
    "-",
]
TEXTS += ["abc", "ABC", "aBc", "abc ", "abc  ", "12abc", "0x1A", "1.5abc", "-0", "-0.0", "9e999", "-9e999", "1e-400"]
TEXTS += ["9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809"]
TEXTS += [
    "9223372036854775807.0",
    "12\0",
    "12\0abc",
    "a\0b",
    "a\0bc",
    "A\0é",
    "a\0c",
    "A\0bb",
    "\0",
    "\0a",
    "1e18",
    "12345678901234567890",
]
TEXTS += [
    "29439661756625426437",
    "\t12\n",
    "\xa012",
    "é",
    "É",
    "日本",
    "\U0001f600",
    "\ue000",
    "\udcff",
    "\udc80",
    "a\udcc3",
]
TEXTS += ["\udca9z", "z\udcff\udc80", "é\udc80", "null", "inf", "NaN", "%", "_", "it's", "1" * 400, "0" * 50 + "1.5"]

TEXTS += [
    "1e00000000000000000000005",
    "1.5e-00000000000000000002x",
    "1" * 30 + "e-25",
    "1e" + "9" * 30,
    "1e-" + "9" * 30,
]

BLOBS: list[Value] = [
    b"",
    b"\0",
    b"abc",
    b"ABC",
    b"12",
    b" 12.5x",
    b"1e3",
    b"\xff",
    b"\xff\x80",
    b"\xc3\xa9",
    b"12\0",
    b"0",
]

EDGES: list[Value] = [None, *INTEGERS, *REALS, *TEXTS, *BLOBS]


def random_real(rng: random.Random) -> float:
    """A finite REAL: any bits, or a short decimal, or the neighbour of one, or a large integer."""
    kind = rng.randrange(6)
    if kind == 0:
        real: float = struct.unpack("<d", rng.randbytes(8))[0]
        return real if math.isfinite(real) else 0.0
    digits = "".join(rng.choice("0123456789") for _ in range(rng.randrange(17)))
    short = float(f"{rng.randint(1, 9)}.{digits}0e{rng.randint(-30, 30) if kind < 4 else rng.randint(-300, 300)}")
    if kind == 1:
        return math.nextafter(short, math.inf)
    if kind == 2:
        return float(rng.randint(-(2**66), 2**66))
    if kind == 3:  # where the 18th digit is least certain
        low, high = rng.choice([(2.0**63, 1e19), (2.0**-10, 0.001)])
        return float(f"{rng.uniform(low, high):.{rng.randint(6, 16)}e}")
    return -short if rng.random() < 0.3 else short


def random_numeric_text(rng: random.Random) -> str:
    """Text that is almost a number, or one with more digits than fit."""
    kind = rng.randrange(3)
    if kind == 0:
        return "".join(rng.choice("0123456789.eE+- \0x") for _ in range(rng.randrange(9)))
    n_digits = rng.randint(1, 30)
    digits = "".join(rng.choice("0123456789") for _ in range(n_digits))
    if kind == 1:
        at = rng.randint(0, n_digits)
        exponent = rng.choice(["", "", f"e{rng.randint(-340, 340)}"])
        return digits[:at] + rng.choice(["", "."]) + digits[at:] + exponent + rng.choice(["", " ", "x", "\0"])
    near = rng.choice([2**63, 2**63 - 1, 2**51, 2**53, 10**19]) + rng.randint(-2, 2)
    return rng.choice(["", "-", "+", " "]) + str(near) + rng.choice(["", ".", ".0", "e0", " ", ".5", "\0"])
