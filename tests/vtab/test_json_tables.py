"""json_each(), json_tree() and their sisters walk any JSON as SQLite does, by the quick way and by the other."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

import minisql
from oracle_tests.answer import Row
from oracle_tests.engines import WorkerError
from tests.support import OpenDb

LEAVES = (
    "1", "-1", "0", "-0", "1.5", "1e3", "12345678901234567890", "-9223372036854775808", "9223372036854775808", "1e400",
    "null", "true", "false", '"a"', '"[1]"', r'"\u0041\n"', '"é"', '""', '"\\""',
)  # fmt: skip
LABELS = ('"a"', '"b"', '"a1"', '"1a"', '"x y"', '"é"', '""', r'"a\u0062"', '"q.r"')
COLUMNS = (
    "*", "value", "key, value", "count(*)", "rowid, *", "type, atom", "fullkey, path", "json, root", "id, parent",
)  # fmt: skip
FUNCTIONS = ("json_each", "json_tree", "jsonb_each", "jsonb_tree")
ARGUMENTS = ("?", "?, '$'", "?, '$[0]'", "?, '$.a'", "jsonb(?)")


def some_json(rng: random.Random, depth: int = 0) -> str:
    """JSON with all kinds of elements, blanks here and there; now and then it is broken, JSON5, or deep."""
    kind = rng.random()
    if depth > 3 or kind < 0.5:
        return rng.choice(LEAVES)
    blank = rng.choice(("", "", " ", "\n"))
    inner = [some_json(rng, depth + 1) for _ in range(rng.choice((0, 1, 2, 4)))]
    if kind < 0.8:
        return f"[{blank}{(',' + blank).join(inner)}]"
    return "{" + f"{blank},".join(f"{rng.choice(LABELS)}{blank}:{element}" for element in inner) + "}"


def some_document(rng: random.Random) -> str:
    text = some_json(rng)
    how = rng.random()
    if how < 0.05:
        return text[:-1]
    if how < 0.1:
        return text.replace('"a"', "a").replace("]", ",]")
    if how < 0.13:
        depth = rng.choice((300, 600, 999, 1000, 1001))
        return "[" * depth + text + "]" * depth
    return text


@pytest.mark.parametrize("seed", range(4))
def test_any_json_gives_sqlites_rows(open_db: OpenDb, seed: int) -> None:
    rng = random.Random(seed)
    db = open_db()
    n_rows = 0
    for _ in range(70):
        document = some_document(rng)
        sql = f"SELECT {rng.choice(COLUMNS)} FROM {rng.choice(FUNCTIONS)}({rng.choice(ARGUMENTS)})"
        sql = sql.replace("?", "'" + document.replace("'", "''") + "'")
        expected = answer(db.sqlite_rows, sql)
        assert repr(answer(db.rows, sql)) == repr(expected), sql
        n_rows += len(expected) if isinstance(expected, list) else 0
    assert n_rows > 50


def answer(query: Callable[[str], list[Row]], sql: str) -> list[Row] | str:
    """The rows, or that it is a mistake (in what words, the oracle cases tell)."""
    try:
        return query(sql)
    except (minisql.Error, WorkerError):
        return "mistake"
