"""Changes of a strict text without JSONB give the text of the JSONB that the same changes make."""

from __future__ import annotations

import json
import random
from typing import Any

import minisql

LABELS = ("a", "b", "c d", "é", "")
PATHS = (
    "$.a", "$.b", '$."c d"', "$.é", '$.""', "$[0]", "$[1]", "$[#]", "$[#-1]", "$.a.b", "$.a[0]", "$.b[#]", "$[0].a",
    "$[#-1].b", "$.x.y[0]", "$.x[1]", "$[0][0]", "$", "$[9]",
)  # fmt: skip
CALLS = (
    ("json_set(?1, ?2, ?3)", "jsonb_set(?1, ?2, ?3)"),
    ("json_insert(?1, ?2, ?3, ?4, ?5)", "jsonb_insert(?1, ?2, ?3, ?4, ?5)"),
    ("json_replace(?1, ?2, json(?6), ?4, ?5)", "jsonb_replace(?1, ?2, json(?6), ?4, ?5)"),
    ("json_set(?1, ?2, json(?6), ?4, ?3)", "jsonb_set(?1, ?2, json(?6), ?4, ?3)"),
    ("json_remove(?1, ?2, ?4)", "jsonb_remove(?1, ?2, ?4)"),
    ("json_patch(?1, ?6)", "jsonb_patch(?1, ?6)"),
)


def _document(source: random.Random, depth: int = 3) -> Any:
    kind = source.randrange(6) if depth else source.randrange(4)
    if kind == 4:
        return {source.choice(LABELS): _document(source, depth - 1) for _ in range(source.randrange(4))}
    if kind == 5:
        return [_document(source, depth - 1) for _ in range(source.randrange(4))]
    return source.choice((None, True, False, 0, -7, 1.5, "x", "a, b", "é", 'q"', "line\n"))


def _text(source: random.Random) -> str:
    return json.dumps(_document(source), ensure_ascii=False, indent=source.choice((None, None, 1)))


def test_text_and_jsonb_change_alike() -> None:
    connection = minisql.connect(":memory:")
    source = random.Random(11)
    n_changed = 0
    for _ in range(2500):
        text, other = _text(source), _text(source)
        first, second = source.choice(PATHS), source.choice(PATHS)
        values = [source.choice((None, 5, -0.25, "t", 'quo"te', "tab\t", 1e300)) for _ in range(2)]
        by_text, by_jsonb = source.choice(CALLS)
        query = f"SELECT {by_text}, json({by_jsonb}), json(?1) WHERE ?6 NOT NULL"
        mine, theirs, before = connection.execute(query, (text, first, values[0], second, values[1], other)).fetchone()
        assert mine == theirs, (by_text, text, first, values, second, other)
        n_changed += mine != before
    assert n_changed > 500
