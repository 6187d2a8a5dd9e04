"""Sorts, DISTINCT and UNION ALL over columns give the row path's rows in the row path's order."""

from __future__ import annotations

import random
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar import distinct, ordering, sort
from minisql.columnar.ordering import Ordering, Word, order_by_words
from minisql.columnar.vector import Array
from tests.columnar.kernels import Judge, Sample, assert_same, samples

COLUMNS = ("a", "b", "c", "a COLLATE NOCASE", "b COLLATE RTRIM", "c COLLATE NOCASE")
LIMITS = ("", "", "LIMIT 0", "LIMIT 1", "LIMIT 3", "LIMIT 4 OFFSET 2", "LIMIT 1000", "LIMIT -1")


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge()


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_rows_come_in_the_order_of_the_row_path(judge: Judge, data: st.DataObject) -> None:
    """By any terms, NULLs at either end; equal rows as they came; the first of them, if there is a LIMIT."""
    term = st.tuples(
        st.sampled_from(COLUMNS), st.sampled_from(["", "DESC"]), st.sampled_from(["", "NULLS FIRST", "NULLS LAST"])
    ).map(" ".join)
    terms = ", ".join(data.draw(st.lists(term, min_size=1, max_size=3)))
    limit = data.draw(st.sampled_from(LIMITS))
    n_kept, n_first = data.draw(st.sampled_from([(1, 1), (6, 2), (1 << 14, 1), (1 << 14, 1 << 10)]))
    with patch.object(sort, "_MIN_KEPT", n_kept), patch.object(sort, "_FIRST_ROWS", n_first):
        assert assert_same(judge, f"SELECT a, b, c FROM t ORDER BY {terms} {limit}", data.draw(samples()))


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_distinct_gives_the_first_of_equal_rows(judge: Judge, data: st.DataObject) -> None:
    columns = ", ".join(data.draw(st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=3)))
    order = data.draw(st.sampled_from(["", "ORDER BY 1"]))
    with patch.object(distinct, "_MIN_SHARE", data.draw(st.sampled_from([0, 4]))):  # 0: batches are not put together
        assert assert_same(judge, f"SELECT DISTINCT {columns} FROM t {order}", data.draw(samples()))


def test_integers_and_reals_that_are_close_are_told_apart(judge: Judge) -> None:
    """Beyond 2**53 an integer may lie between two reals; an equal one is the same key."""
    near = (2**53 + 1, 2.0**53, 2**53, 2**53 + 2, 2.0**53 + 2, 2**63 - 1, 2.0**63, -(2**63), -(2.0**63), None, 1.5)
    rows = tuple((value, i, None) for i, value in enumerate(near * 2))
    for cuts in ((), (5, 11)):
        sample = Sample(rows, cuts, (False, False, False))
        for rest in ("a, b FROM t ORDER BY a", "DISTINCT a FROM t", "a, count(*) FROM t GROUP BY a"):
            assert assert_same(judge, f"SELECT {rest}", sample)


def test_null_has_a_place_beside_integers_of_all_64_bits(judge: Judge) -> None:
    rows = tuple((value, i, None) for i, value in enumerate((2**63 - 1, None, -(2**63), 0, 5, None, 2**63 - 1)))
    sample = Sample(rows, (), (False, False, False))
    for order in ("a", "a NULLS LAST", "a DESC", "a DESC NULLS FIRST"):
        assert assert_same(judge, f"SELECT b FROM t ORDER BY {order}", sample)
    assert assert_same(judge, "SELECT a, count(*) FROM t GROUP BY a", sample)


@pytest.mark.parametrize("coded", [False, True])
@pytest.mark.parametrize("collation", ["BINARY", "NOCASE", "RTRIM"])
def test_texts_are_equal_and_ordered_by_their_collation(judge: Judge, collation: str, coded: bool) -> None:
    """NOCASE knows the ASCII letters alone and stops at a NUL; RTRIM drops spaces; bytes need not be UTF-8."""
    texts = ["ab\0d", "ab\0c", "AB\0", "Ab", "aB ", "ab  ", "ab \0", " ", ""]
    texts += ["É", "é", "\udcc3", "\udcff a", "\udcff A"]
    texts += ["same beginning " + end for end in ("Z", "z", "z ", "", " ", "\0x", "\0y")]
    rows = tuple((text, i, text.swapcase()) for i, text in enumerate(texts * 2))
    sample = Sample(rows, (9,), (coded, False, coded))
    for rest in (
        f"b FROM t ORDER BY a COLLATE {collation}, c COLLATE {collation} DESC",
        f"DISTINCT a COLLATE {collation} FROM t",
        f"a, count(*), min(c COLLATE {collation}), max(c COLLATE {collation}) FROM t GROUP BY a COLLATE {collation}",
        f"min(a COLLATE {collation}), max(a COLLATE {collation}) FROM t WHERE b > 3",
    ):
        assert assert_same(judge, f"SELECT {rest}", sample)


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_union_all_gives_the_rows_of_each_query_in_turn(judge: Judge, data: st.DataObject) -> None:
    sql = "SELECT a, b FROM t UNION ALL SELECT c, a FROM t WHERE b IS NOT NULL UNION ALL SELECT b, 1 FROM t"
    assert assert_same(judge, sql, data.draw(samples()))


@pytest.mark.parametrize("n_bits", [1, 8, 40, 52, 60, 64])
def test_words_of_any_length_are_ordered_as_python_orders_them(n_bits: int) -> None:
    """Beyond 52 bits there is no room for all of a word beside the numbers of 5,000 rows."""
    chosen = random.Random(n_bits)
    values = [chosen.getrandbits(n_bits) >> chosen.choice([0, 0, n_bits // 2]) for _ in range(5000)]
    values += [value ^ 1 for value in values[:200]] + values[:100]
    found = order_by_words(len(values), [Word(np.array(values, np.uint64), 1 << n_bits)])
    assert found.rows.tolist() == sorted(range(len(values)), key=values.__getitem__)
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)))}
    assert found.ranks().tolist() == [ranks[value] for value in values]


def test_later_words_decide_among_rows_that_are_equal_so_far() -> None:
    chosen = random.Random(3)
    keys = [(chosen.randrange(5), chosen.getrandbits(64), chosen.getrandbits(63)) for _ in range(3000)]
    keys += [(first, second, chosen.getrandbits(63)) for first, second, _ in keys[:1500]] + keys[:100]
    sizes = (5, 1 << 64, 1 << 63)
    words = [Word(np.array(column, np.uint64), size) for column, size in zip(zip(*keys), sizes)]
    assert order_by_words(len(keys), words).rows.tolist() == sorted(range(len(keys)), key=keys.__getitem__)


def test_long_texts_that_begin_alike_are_told_apart(judge: Judge) -> None:
    """Where the columns' pieces end, Python compares what is left."""
    rows = tuple((f"{'same beginning ' * 20}{i * 7919 % 100:03}", i, "x" * (i % 9) * 20) for i in range(100))
    for sql in ("SELECT b FROM t ORDER BY a", "SELECT b FROM t ORDER BY c, a DESC", "SELECT DISTINCT c FROM t"):
        assert assert_same(judge, sql, Sample(rows, (30,), (False, False, False)))


def test_a_sort_with_a_limit_keeps_few_rows(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many come: what it sorts at once is bounded, and most rows are not sorted at all."""
    sorted_rows: list[int] = []
    sorted_by = ordering._sorted

    def counted(words: Array, size: int) -> Ordering:
        sorted_rows.append(len(words))
        return sorted_by(words, size)

    monkeypatch.setattr(ordering, "_sorted", counted)
    monkeypatch.setattr(sort, "_MIN_KEPT", 16)
    monkeypatch.setattr(sort, "_FIRST_ROWS", 16)
    chosen = random.Random(1)
    rows = tuple((chosen.random(), i, None) for i in range(3000))
    sample = Sample(rows, tuple(range(50, 3000, 50)), (False, False, False))
    assert assert_same(judge, "SELECT b FROM t ORDER BY a LIMIT 5", sample)
    assert max(sorted_rows) <= 60, sorted_rows
    assert sum(sorted_rows) <= 300, sorted_rows


@pytest.mark.parametrize("direction", ["", "DESC"])
@pytest.mark.parametrize("collation", ["", "COLLATE NOCASE", "COLLATE RTRIM"])
def test_texts_that_begin_alike_are_all_looked_at(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, collation: str, direction: str
) -> None:
    """Where the first bytes of texts leave open which come first: among 300 some begin as the last one kept does."""
    monkeypatch.setattr(sort, "_FIRST_ROWS", 16)
    chosen = random.Random(4)
    begins = ("it begins ", "IT begins ", "It BEGINS é", "it begi\0", "ab", "Ab", "aC", "B")
    rows = tuple((chosen.choice(begins) + "".join(chosen.choices("xyZ \0", k=i % 5)), i, None) for i in range(300))
    for n_rows in (1, 3, 10):
        sql = f"SELECT a, b FROM t ORDER BY a {collation} {direction} LIMIT {n_rows}"
        assert assert_same(judge, sql, Sample(rows, (40, 200), (False, False, False)))
