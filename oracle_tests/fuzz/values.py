"""Random values as SQL text: mostly small and likely to meet each other, sometimes from the edges of a type."""

from __future__ import annotations

from collections.abc import Set
from random import Random

from oracle_tests.fuzz.features import Feature

INTEGERS = (0, 1, -1, 2, 3, 5, 10, 100, 127, 128, -128, 255, 32767, 65536, 2**31, -(2**31) - 1, 2**47, 2**62, 2**63 - 1)
REALS = ("0.5", "-0.5", "1.5", "2.25", "-3.75", "100.125", "1e-10", "1e300", "-1e300", "1e19", "0.1", "123456.789")
TEXTS = (
    "''", "'a'", "'A'", "'b'", "'ab'", "'aB'", "'abc'", "'b '", "' b'", "'1'", "'01'", "'10'", "'2.5'",
    "'1e1'", "'x''y'",
)  # fmt: skip
MORE_TEXTS = ("'é'", "'É'", "'日本'", "'%'", "'_a'", "'a%b'", "'zzz'", "'-1'", "'0x10'", "'NULL'", "'a*'", "'[b]'")
BLOBS = ("x''", "x'00'", "x'61'", "x'31'", "x'ff00ff'")

EDGE_INTEGERS = (
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775807",
    "9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993", "0x7fffffffffffffff",
    "0xffffffffffffffff", "4611686018427387904", "140737488355328", "-32768", "8388608", "1_000",
)  # fmt: skip
EDGE_REALS = (
    "1e308", "-1e308", "1e-308", "5e-324", "-0.0", "0.0", "1.0", "2.0", "-1.0", "(0.1 + 0.2)", "0.30000000000000004",
    "9007199254740993.0", "9223372036854775807.0", "9.2233720368547758e18", "1e999", "-1e999", ".5", "3.", "1e15",
    "123456789012345680.0", "0.1e-5", "99999999999999999999",
)  # fmt: skip
EDGE_TEXTS = (
    "' 12 '", "'1 '", "' 1'", "'+5'", "'.5'", "'5.'", "'1e'", "'--1'", "'9223372036854775807'", "'9223372036854775808'",
    "'-9223372036854775808'", "'inf'", "'nan'", "'1.0'", "'1e5'", "'0x1F'", "'1_0'", "('a' || char(0) || 'b')",
    "char(0)",
    "'ß'", "'ſ'", "'K'", "char(128512)", "char(65279)", "printf('%.2000c', 'x')",
    "replace(hex(zeroblob(60)), '0', 'ab')",
    "'a  '", "'2024-02-29'", "'12:34:56.789'", "char(9) || '7' || char(10)", "'\\'", "'a\\%b'", "'\"q\"'",
)  # fmt: skip
INVALID_TEXTS = ("CAST(x'ff61' AS TEXT)", "CAST(x'c3' AS TEXT)", "CAST(x'61ed a080' AS TEXT)".replace(" a", "a"))
EDGE_BLOBS = (
    "x'3132'", "x'312e35'", "x'2031'", "zeroblob(3)", "zeroblob(700)", "x'0c'", "x'7b7d'", "jsonb('[1,2]')",
    "jsonb('{\"a\":[1,2.5,\"x\"]}')", "x'00ff'", "x'c3a9'", "x'6100'",
)  # fmt: skip
JSON_TEXTS = (
    "'{}'", "'[]'", "'[1,2,3]'", "'{\"a\":1,\"b\":[1,2.5,null,\"x\"]}'", "'{\"a\":{\"b\":\"c\"},\"n\":-7}'", "'null'",
    "'5'", "'\"text\"'", "'[[1,[2]],{\"a\":true}]'", "'{\"a\":\"1\",\"a b\":1e3}'", "'[\"a\",\"é\",\"\\u00e9\\n\"]'",
    "'{\"b\":false,\"a\":9007199254740993,\"c\":1.0}'", "'[1,\"2\",3.5,null,true,{},[]]'",
)  # fmt: skip
JSON5_TEXTS = ("'{a:1,}'", "'[+1,.5,0x1F,]'", "'{''a'':\"b\"}'")
DATES = (
    "'2024-02-29'", "'2023-12-31 23:59:59'", "'2000-01-01 00:00:00.123'", "'1969-12-31'", "'-0001-01-01'",
    "'9999-12-31 23:59:59.999'", "'2024-03-10T02:30:00Z'", "'2024-06-15 12:00:00+05:30'", "2460000.5", "0", "'12:34'",
    "'2023-02-30'", "'2024-1-1'", "1700000000", "-62167219200", "2451544.5", "'not a date'", "NULL",
)  # fmt: skip

_ZERO_TO_TWENTY = 0.4


def literal(random: Random, features: Set[Feature] = frozenset()) -> str:
    """A random value as SQL."""
    kind = random.random()
    if Feature.EDGE_VALUES in features and random.random() < 0.12:
        return edge_value(random)
    if kind < 0.1:
        return "NULL"
    if kind < 0.5:
        return str(random.choice(INTEGERS) if random.random() < _ZERO_TO_TWENTY else random.randint(-5, 20))
    if kind < 0.62:
        return random.choice(REALS)
    if kind < 0.93:
        return random.choice(TEXTS if random.random() < 0.8 else MORE_TEXTS)
    return random.choice(BLOBS)


def edge_value(random: Random) -> str:
    """A value from where the types end."""
    choice = random.random()
    if choice < 0.3:
        return random.choice(EDGE_INTEGERS)
    if choice < 0.55:
        return random.choice(EDGE_REALS)
    if choice < 0.85:
        return random.choice(EDGE_TEXTS)
    if choice < 0.87:
        return random.choice(INVALID_TEXTS)
    return random.choice(EDGE_BLOBS)


def number(random: Random) -> str:
    """A small whole number, as an argument that is meant to be one."""
    return str(random.choice((0, 1, 1, 2, 2, 3, 4, -1, -2, 7, 20)))
