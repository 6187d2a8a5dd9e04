"""Turns some of a query's literals into parameters: the same query, its values bound from outside."""

from __future__ import annotations

import re
from random import Random

from oracle_tests.answer import Value
from oracle_tests.engines import Parameters

_LITERAL = re.compile(
    r"""
      (?P<kept>[xX]'[^']*'|VARCHAR\(\d+\))
    | (?P<text>'(?:[^']|'')*')
    | (?<![\w.$])(?<!BY[ ])(?<!,[ ])(?P<number>  # not the places in an ORDER BY, nor what looks like them
      \d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w.])
    """,
    re.VERBOSE,
)


def parametrize(random: Random, sql: str) -> tuple[str, Parameters]:
    """The query with about a third of its literals as parameters of one form, and their values."""
    form = random.choice(("?", "?N", ":"))
    values: list[Value] = []
    names: dict[str, Value] = {}

    def replacement(match: re.Match[str]) -> str:
        if match["kept"] or random.random() < 0.6:
            return match[0]
        value = _value(match)
        if value is None:
            return match[0]
        if form == ":":
            name = f"p{len(names)}"
            names[name] = value
            return random.choice(":@$") + name
        values.append(value)
        return "?" if form == "?" else f"?{len(values)}"

    text = _LITERAL.sub(replacement, sql)
    return text, names or tuple(values)


def _value(match: re.Match[str]) -> Value:
    if match["text"]:
        return match["text"][1:-1].replace("''", "'")
    number = match["number"]
    if not number.isdigit():
        return float(number)
    value = int(number)
    return value if value < 2**63 else None
