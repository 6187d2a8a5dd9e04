"""Vectors give back the values that they were made of, taken, cut, joined and coded in whatever way."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar.concat import concat, cut, pieces_of, vector_of
from minisql.columnar.rows import packed, rows_of, values_of
from minisql.columnar.vector import Batch, Dictionary, Kind, Strings, Vector, take
from minisql.value.types import Value
from tests.columnar.kernels import COLUMNS, Sample, batches_of, hard_vector, samples


@st.composite
def columns(draw: st.DrawFn) -> list[Value]:
    return draw(st.lists(draw(st.sampled_from(COLUMNS)), max_size=25))


@settings(deadline=None)
@given(columns(), st.booleans())
def test_a_vector_gives_the_values_that_it_was_made_of(values: list[Value], coded: bool) -> None:
    """With their types and signs; what stands behind NULL does not matter."""
    assert repr(values_of(hard_vector(values, coded))) == repr(values)


@settings(deadline=None)
@given(st.lists(st.tuples(columns(), st.booleans()), min_size=1, max_size=4))
def test_vectors_one_after_the_other_give_the_values_of_each(parts: list[tuple[list[Value], bool]]) -> None:
    """Whatever their kinds and dictionaries."""
    vector = concat([hard_vector(values, coded) for values, coded in parts])
    assert repr(values_of(vector)) == repr([value for values, _ in parts for value in values])


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(["a", "b", "cc", "", None]), min_size=1, max_size=6), min_size=1, max_size=4))
def test_dictionaries_that_are_merged_stay_in_order(parts: list[list[Value]]) -> None:
    vector = concat([hard_vector(values, True) for values in parts])
    if vector.kind is Kind.TEXT:
        assert vector.dictionary is not None
        strings = values_of(Vector(Kind.TEXT, vector.dictionary.strings))
        assert strings == sorted(set(strings))  # type: ignore[type-var]


@settings(deadline=None)
@given(columns(), st.booleans(), st.data())
def test_rows_that_are_taken_or_cut_out_are_those_rows(values: list[Value], coded: bool, data: st.DataObject) -> None:
    vector = hard_vector(values, coded)
    if values:
        rows = data.draw(st.lists(st.integers(0, len(values) - 1), max_size=30))
        assert repr(values_of(take(vector, np.array(rows, np.int64)))) == repr([values[row] for row in rows])
    start = data.draw(st.integers(0, len(values)))
    stop = data.draw(st.integers(start, len(values)))
    assert repr(values_of(cut(vector, start, stop))) == repr(values[start:stop])


@settings(deadline=None)
@given(samples())
def test_batches_give_their_rows(sample: Sample) -> None:
    assert repr([row for batch in batches_of(sample) for row in rows_of(batch)]) == repr(list(sample.rows))


def test_strings_may_lie_anywhere_in_their_buffer() -> None:
    """Behind each other, over each other, with bytes between them that are no text."""
    data = np.frombuffer(b"\xffab\xc3\xa9cd\xff", np.uint8)
    strings = Strings(data, np.array([5, 1, 3, 1, 8]), np.array([2, 2, 2, 4, 0]))
    assert values_of(Vector(Kind.TEXT, strings)) == ["cd", "ab", "é", "abé", ""]
    assert values_of(Vector(Kind.BLOB, strings)) == [b"cd", b"ab", b"\xc3\xa9", b"ab\xc3\xa9", b""]
    assert packed(strings)[0].tobytes() == b"cdab\xc3\xa9ab\xc3\xa9"


def test_strings_of_a_large_dictionary_are_made_only_where_they_occur() -> None:
    """A broken one that no row has does no harm, as after a LIMIT."""
    strings = Strings(np.frombuffer(b"abc", np.uint8), np.array([0, 1, 2, 10**9]), np.array([1, 1, 1, 10]))
    vector = Vector(Kind.TEXT, np.array([2, 0, 9]), np.array([False, False, True]), Dictionary(strings))
    assert values_of(vector) == ["c", "a", None]


def test_a_batch_without_columns_has_rows_nevertheless() -> None:
    assert list(rows_of(Batch(3, []))) == [(), (), ()]


def test_a_long_batch_is_given_out_in_pieces_of_its_rows() -> None:
    batch = Batch(70_000, [vector_of(list(range(70_000)))])
    pieces = list(pieces_of(batch))
    assert [row for piece in pieces for row in rows_of(piece)] == [(i,) for i in range(70_000)]
    assert max(piece.n_rows for piece in pieces) <= 1 << 15
