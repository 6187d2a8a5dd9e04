"""Keys, sorting and grouping agree with `compare`, and `compare` with SQLite's ORDER BY, GROUP BY and DISTINCT."""

from __future__ import annotations

import heapq
import itertools
import random
from bisect import bisect_left, bisect_right
from functools import cmp_to_key
from typing import Any

import pytest

from minisql.errors import SqlError
from minisql.value import (
    BINARY,
    NOCASE,
    RTRIM,
    Collation,
    CollationRegistry,
    IndexOrder,
    OrderTerm,
    Value,
    compare,
    group_key,
    order_by_key,
    sort_rows,
)
from minisql.value.collate import binary_of_encoding
from minisql.value.render import text_to_blob
from tests.value.samples import BLOBS, EDGES, INTEGERS, REALS, TEXTS
from tests.value.sqlite_answers import ask

# The user's: Z before a, and case does not count.
BACKWARDS = Collation("BACKWARDS", compare=lambda a, b: (a.lower() < b.lower()) - (a.lower() > b.lower()))
COLLATIONS = [BINARY, NOCASE, RTRIM, BACKWARDS]
POOLS: list[list[Value]] = [
    EDGES,
    INTEGERS,
    [*INTEGERS, *REALS],
    TEXTS,
    BLOBS,
    [*TEXTS, None],
    [1, "a", b"a", None, 2.5, "A"],
]


def _compare_rows(left: Any, right: Any, collations: list[Collation], descending: list[bool]) -> int:
    for a, b, collation, down in zip(left, right, collations, descending):
        order = compare(a, b, collation)
        if order:
            return -order if down else order
    return 0


def _key_order(order: IndexOrder, left: Any, right: Any) -> int:
    """As storage compares: Python's own operators, and total keys only after a TypeError."""
    try:
        return int(left > right) - int(left < right) if left != right else 0
    except TypeError:
        left, right = order.total(left), order.total(right)
        return int(left > right) - int(left < right) if left != right else 0


@pytest.mark.parametrize("descending", list(itertools.product([False, True], repeat=2)))
@pytest.mark.parametrize("collation", COLLATIONS, ids=lambda c: c.name)
def test_index_keys_compare_as_values_do(collation: Collation, descending: tuple[bool, bool]) -> None:
    rng = random.Random(1)
    collations = [collation, BINARY]
    order = IndexOrder(collations, descending)
    for _ in range(4000):
        pool = rng.choice(POOLS)
        left, right = (tuple(rng.choices(pool, k=2)) for _ in range(2))
        expected = _compare_rows(left, right, collations, list(descending))
        assert _key_order(order, order.key(left), order.key(right)) == expected, (left, right)
        total_left, total_right = order.total(order.key(left)), order.total(order.key(right))
        assert (total_left > total_right) - (total_left < total_right) == expected, (left, right)


@pytest.mark.parametrize("descending", [False, True])
def test_after_is_greater_than_every_key_element(descending: bool) -> None:
    order = IndexOrder([BINARY], [descending])
    end: tuple[Any, ...] = (order.after,)
    for value in EDGES:
        key = order.key((value,))
        assert key < end
        assert end > key
        assert not key > end
        assert not end < key
        assert key != end
        assert order.total(key) < order.total(end)


def test_plain_keys_are_the_values_themselves() -> None:
    order = IndexOrder([BINARY, BINARY], [False, False])
    for values in [(1, "a"), ("abc", 2.5), (b"x", 1), (), (7,)]:
        assert order.key(values) is values
    assert order.key((1, 2, "payload")) == (1, 2)


def test_bisect_on_keys_finds_every_prefix() -> None:
    rng = random.Random(2)
    for collation, descending in itertools.product(COLLATIONS, [False, True]):
        order = IndexOrder([collation, BINARY], [descending, False])
        pool = rng.choice([INTEGERS, TEXTS])
        rows = [tuple(rng.choices([*pool, None], k=2)) for _ in range(300)]
        ranked = cmp_to_key(lambda a, b: _compare_rows(a, b, [collation, BINARY], [descending, False]))  # noqa: B023
        rows.sort(key=ranked)
        keys = [order.total(order.key(row)) for row in rows]
        assert keys == sorted(keys)
        for row in rows:
            prefix = row[:1]
            low = bisect_left(keys, order.total(order.key(prefix)))
            high = bisect_right(keys, order.total((*order.key(prefix), order.after)))
            same = [r for r in rows if compare(r[0], prefix[0], collation) == 0]
            assert rows[low:high] == same


TERMS = [
    OrderTerm(collation, descending, nulls_first)
    for collation in COLLATIONS[:3]
    for descending in (False, True)
    for nulls_first in (None, False, True)
]


@pytest.mark.parametrize("pool", range(len(POOLS)))
def test_sort_rows_orders_as_sqlite_does(pool: int) -> None:
    rng = random.Random(pool)
    for term in TERMS:
        second = rng.choice(TERMS)
        rows = [(number, rng.choice(POOLS[pool]), rng.choice([1, 2, "a", "A", None])) for number in range(60)]
        ours = [row[0] for row in sort_rows(list(rows), (1, 2), (term, second))]
        assert ours == _sqlite_order(rows, (term, second))
        key = order_by_key((term, second))
        assert [row[0] for row in sorted(rows, key=lambda row: key(row[1:]))] == ours
        assert [row[0] for row in heapq.nsmallest(10, rows, key=lambda row: key(row[1:]))] == ours[:10]


def _sqlite_order(rows: list[tuple[Any, ...]], terms: tuple[OrderTerm, ...]) -> list[int]:
    setup = ["CREATE TABLE t(n INTEGER PRIMARY KEY, a, b)"]
    setup += [f"INSERT INTO t VALUES({n}, {_literal(a)}, {_literal(b)})" for n, a, b in rows]
    order = ", ".join(f"{column} {_term_sql(term)}" for column, term in zip("ab", terms))
    answer = ask([(f"(SELECT group_concat(n) FROM (SELECT n FROM t ORDER BY {order}, n))", ())], setup)[0]
    assert isinstance(answer, str), answer
    return [int(n) for n in answer.split(",")]


def _term_sql(term: OrderTerm) -> str:
    nulls = {None: "", True: " NULLS FIRST", False: " NULLS LAST"}[term.nulls_first]
    return f"COLLATE {term.collation.name} {'DESC' if term.descending else 'ASC'}{nulls}"


def _literal(value: Value) -> str:
    if isinstance(value, str):
        return f"CAST(X'{text_to_blob(value).hex()}' AS TEXT)"
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    if value == -(2**63) and isinstance(value, int):
        return "-9223372036854775807-1"
    return "NULL" if value is None else repr(value).replace("inf", "9e999")


@pytest.mark.parametrize("collation", [*COLLATIONS, binary_of_encoding("utf-16-le")], ids=lambda c: c.name)
def test_group_keys_are_equal_exactly_for_equal_values(collation: Collation) -> None:
    make = group_key([collation])
    texts = [
        value for value in EDGES if not (isinstance(value, str) and "\udc80" <= max(value, default="") <= "\udcff")
    ]
    values = EDGES if "utf-16" not in repr(collation.fold) and collation.compare is None else texts
    keys = [(value,) if make is None else make((value,)) for value in values]
    for (a, left), (b, right) in itertools.product(zip(values, keys), repeat=2):
        equal = compare(a, b, collation) == 0
        assert (left == right) == equal, (a, b)
        assert not equal or hash(left) == hash(right), (a, b)


def test_utf16_databases_order_by_their_own_bytes() -> None:
    texts = ["ab", "\u0100", "é", "\ue000", "\U0001f600", "zz", "", "日本"]
    for codec, pragma in (("utf-16-le", "UTF-16le"), ("utf-16-be", "UTF-16be")):
        collation = binary_of_encoding(codec)
        rows = ", ".join(f"({number}, '{text}')" for number, text in enumerate(texts))
        setup = [f"PRAGMA encoding='{pragma}'", "CREATE TABLE t(n, v)", f"INSERT INTO t VALUES {rows}"]
        places = "(SELECT count(*) FROM t x, t y WHERE y.n = ?1 AND x.v < y.v)"
        ours = [sum(collation.compare_text(other, text) < 0 for other in texts) for text in texts]
        assert ask([(places, (number,)) for number in range(len(texts))], setup) == ours


def test_collations_are_found_in_any_case_and_the_users_can_be_replaced_and_removed() -> None:
    registry = CollationRegistry()
    assert registry.get("nocase") is NOCASE
    with pytest.raises(SqlError, match="no such collation sequence: Mine"):
        registry.get("Mine")
    registry.register("Mine", lambda a, b: len(a) - len(b))
    assert registry.get("mINE").compare_text("aaa", "zz") == 1
    assert sorted(c.name for c in registry) == ["BINARY", "Mine", "NOCASE", "RTRIM"]
    registry.register("MINE", None)
    with pytest.raises(SqlError, match="no such collation sequence: Mine"):
        registry.get("Mine")
