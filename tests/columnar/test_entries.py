"""What is computed once for each string of a dictionary is what it is for each row, and codes are right by any hash."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar import texts
from minisql.columnar.compile.rowwise import EntryResults
from minisql.columnar.concat import strings_from
from minisql.columnar.rows import values_of
from minisql.columnar.texts import Coder
from minisql.columnar.vector import Dictionary, Inexact, Kind, Vector
from minisql.errors import Error
from minisql.value.types import Value

TEXTS = ("", "a", "bad", "bc", "é", "zz")
DICTIONARIES = tuple(
    Dictionary(strings_from([text.encode() for text in some])) for some in (TEXTS, TEXTS[1:4], TEXTS[3:], ())
)


def vector_over(dictionary: Dictionary, codes: Sequence[int | None]) -> Vector:
    """Texts by their codes, None for NULL, behind which no code means anything."""
    n_entries = len(dictionary.strings.starts)
    nulls = np.array([code is None for code in codes], bool)
    known = np.array([n_entries + 5 if code is None else code for code in codes], np.int64)
    return Vector(Kind.TEXT, known, nulls if nulls.any() else None, dictionary)


@st.composite
def batches(draw: st.DrawFn) -> list[Vector]:
    """Vectors over dictionaries of which some are the same."""
    made = []
    for dictionary in draw(st.lists(st.sampled_from(DICTIONARIES), min_size=1, max_size=6)):
        codes: st.SearchStrategy[int | None] = st.none()
        if len(dictionary.strings.starts):
            codes |= st.integers(0, len(dictionary.strings.starts) - 1)
        made.append(vector_over(dictionary, draw(st.lists(codes, max_size=8))))
    return made


def answer_of(value: Value) -> Value:
    """Values of any type."""
    answers: dict[Value, Value] = {None: "none", "": None, "a": 1, "bad": 2.5, "bc": "text"}
    return answers.get(value, value)


@settings(max_examples=200, deadline=None)
@given(batches())
def test_results_by_entry_are_those_by_value_and_none_is_computed_twice(vectors: list[Vector]) -> None:
    """As long as the dictionary stays; and only of texts that occur."""
    calls: Counter[Value] = Counter()

    def function(value: Value) -> Value:
        calls[value] += 1
        return answer_of(value)

    entries, occurred, before = EntryResults(function), set[Value](), None
    for vector in vectors:
        if vector.dictionary is not before:
            before = vector.dictionary
            calls.clear()
            occurred.clear()
        values = values_of(vector)
        assert repr(values_of(entries.of(vector))) == repr(list(map(answer_of, values)))
        occurred.update(values)
        assert calls == Counter(occurred)


@settings(max_examples=100, deadline=None)
@given(batches())
def test_an_entry_that_fails_is_inexact_where_it_occurs_and_nowhere_else(vectors: list[Vector]) -> None:
    """What the function raises is the row path's to raise, at its row."""

    def function(value: Value) -> Value:
        if value == "bad":
            raise Error("bad")
        return answer_of(value)

    entries = EntryResults(function)
    for vector in vectors:
        values = values_of(vector)
        if "bad" in values:
            with pytest.raises(Inexact):
                entries.of(vector)
        else:
            assert repr(values_of(entries.of(vector))) == repr(list(map(answer_of, values)))


@pytest.mark.parametrize("slot_bits", [1, 4, 16])
@pytest.mark.parametrize("longest", [7, 12])
def test_codes_do_not_depend_on_the_slots_that_keys_fall_into(
    slot_bits: int, longest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With two slots most keys are searched for; texts that are new come in each chunk."""
    monkeypatch.setattr(texts, "_SLOT_BITS", slot_bits)
    monkeypatch.setattr(texts, "_SLOT_SHIFT", np.uint64(64 - slot_bits))
    source = random.Random(longest)
    known = [b"%d" % source.randrange(10 ** source.randrange(1, longest)) for _ in range(100)] + [b"", b"\0"]
    coder = Coder()
    for n_texts in (20, 20, 60, len(known)):
        chosen = source.choices(known[-n_texts:], k=1000)
        coded = coder.coded(Vector(Kind.TEXT, strings_from(chosen)))
        assert coded.dictionary is not None
        assert values_of(coded) == [text.decode() for text in chosen]
