"""Vectors as keys: words that order their values as SQL does, and numbers for groups of equal values.

Numbers compare exactly (1 equals 1.0; an integer beyond 2**53 is no real's neighbour by rounding), text by BINARY,
NOCASE or RTRIM, NULL equals NULL. Values of several types in one vector are ranked one by one, as Python objects.
Refused (Inexact): every other collation. Source: datatype3 §4.1 "Sort Order".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from minisql.columnar.concat import encoded, nulls_of, strings_from
from minisql.columnar.ordering import Ordering, Word, order_by_word, order_by_words, packed_words, refined
from minisql.columnar.rows import packed, plain_strings, strings_of
from minisql.columnar.vector import Array, Inexact, Kind, Strings, Vector
from minisql.frozen import frozen
from minisql.value.collate import Collation, fold_binary, fold_nocase, fold_rtrim

_DENSE: Final = 4
"""Groups are numbered by looking up a table where it has no more than so many places a row."""
_PIECE: Final = 7
_LEVELS: Final = 16  # pieces that texts are compared by before Python does the rest
_EXACT: Final = float(1 << 53)
_SIGN: Final = np.uint64(1 << 63)
_SPACE: Final = ord(" ")

_COUNT: Final = np.uint64(15)
_BLOCK: Final = 1 << 13
_SAMPLE: Final = 100

_MASKS: Final = np.array([((1 << 8 * n) - 1) << 8 * (8 - n) for n in (*range(_PIECE + 1), _PIECE)], np.uint64)
"""By number of bytes, the bits of so many first bytes of eight; of eight, those of seven."""


def is_known(collation: Collation) -> bool:
    """Can text be compared by it here?"""
    return collation.fold in (fold_binary, fold_nocase, fold_rtrim)


@frozen
class Key:
    """One term of an order: by what its text is compared, and where NULL stands."""

    collation: Collation
    descending: bool = False
    nulls_first: bool = True


# ---------------------------------------------------------------- words


def words_of(vector: Vector, key: Key) -> list[Word]:
    """The vector's values as words, the first counts most. Raises Inexact."""
    if vector.kind is Kind.NULL:
        return []
    ranks: Array | None = None
    nulls = vector.nulls
    if vector.kind is Kind.MIXED:
        numbers = _as_reals(vector)
        nulls = nulls_of(vector)
        if numbers is None:
            ranks = _rank_objects(vector.values, key.collation)
        else:
            vector = numbers
    elif vector.kind in (Kind.TEXT, Kind.BLOB):
        ranks = _string_ranks(vector, key.collation)
    if nulls is not None and not nulls.any():
        nulls = None
    assert not isinstance(vector.values, Strings) or ranks is not None
    values: Any = vector.values if ranks is None else ranks
    return _number_words(values, nulls, key)


def _number_words(values: Array, nulls: Array | None, key: Key) -> list[Word]:
    """Words of int64 or float64 values."""
    valid = values if nulls is None else values[~nulls]
    if not len(valid):
        return []
    words = _unsigned(values)
    low, high = int(_unsigned(valid.min(keepdims=True))[0]), int(_unsigned(valid.max(keepdims=True))[0])
    size = high - low + 1
    words = np.uint64(high) - words if key.descending else words - np.uint64(low)
    if nulls is None:
        return [Word(words, size)]
    if size == 1 << 64:
        words[nulls] = 0
        return [Word((nulls != key.nulls_first).astype(np.uint64), 2), Word(words, size)]
    if key.nulls_first:
        words += np.uint64(1)
    words[nulls] = 0 if key.nulls_first else size
    return [Word(words, size + 1)]


def _unsigned(numbers: Array) -> Array:
    """Numbers as uint64 in their order."""
    if numbers.dtype == np.float64:
        bits = (numbers + 0.0).view(np.int64)  # -0.0 + 0.0 is 0.0
        return bits.view(np.uint64) ^ ((bits >> 63).view(np.uint64) | _SIGN)
    return numbers.astype(np.int64, copy=False).view(np.uint64) ^ _SIGN


def _as_reals(vector: Vector) -> Vector | None:
    """A MIXED vector of numbers as reals, if that loses nothing; NULL becomes 0.0."""
    values: list[Any] = vector.values.tolist()  # type: ignore[union-attr]
    if not set(map(type, values)) <= {int, float, type(None)}:
        return None
    reals = np.array([0.0 if value is None else value for value in values], np.float64)
    finite = reals[np.isfinite(reals)]
    if len(finite) and np.abs(finite).max() >= _EXACT:
        return None
    return Vector(Kind.REAL, reals)


def _rank_objects(values: Any, collation: Collation) -> Array:
    """By value its rank among all, those of NULLs mean nothing. One by one: 0.5 µs a value."""
    fold = _fold_of(collation)
    folded = [fold(value) if type(value) is str else value for value in values.tolist()]
    texts = sorted((encoded(value), value) for value in set(folded) if isinstance(value, str))
    in_order: list[Any] = sorted({value for value in folded if type(value) in (int, float)})
    in_order += [text for _, text in texts]
    in_order += sorted({value for value in folded if type(value) is bytes})
    ranks = {value: rank for rank, value in enumerate(in_order)}
    ranks[None] = 0
    return np.fromiter(map(ranks.__getitem__, folded), np.int64, len(folded))


def _fold_of(collation: Collation) -> Callable[[str], str]:
    if not is_known(collation):
        raise Inexact(f"text by {collation.name}")
    assert collation.fold is not None
    return collation.fold


# ---------------------------------------------------------------- texts and blobs


def _string_ranks(vector: Vector, collation: Collation) -> Array:
    """Of a TEXT or BLOB vector, numbers that order as its strings do; those of NULLs mean nothing."""
    if vector.dictionary is None:
        return rank_strings(folded(plain_strings(vector), vector.kind, collation))[0]
    assert not isinstance(vector.values, Strings)
    strings = vector.dictionary.strings
    as_compared = folded(strings, vector.kind, collation)
    if as_compared is strings or not len(strings.starts):
        return vector.values
    codes = vector.values if vector.nulls is None else np.where(vector.nulls, 0, vector.values)
    return rank_strings(as_compared)[0][codes]


def folded(strings: Strings, kind: Kind, collation: Collation) -> Strings:
    """Strings whose order as bytes is the collation's of those that were given."""
    fold = _fold_of(collation)
    if kind is Kind.BLOB or fold is fold_binary or not len(strings.starts):
        return strings
    data, ends = packed(strings)
    starts, sizes = ends - strings.sizes, strings.sizes
    if fold is fold_nocase:
        if not data.all():  # NOCASE stops at a NUL
            return strings_from([encoded(fold(text)) for text in strings_of(strings, kind)])
        return Strings(np.where((data >= ord("A")) & (data <= ord("Z")), data + 32, data), starts, sizes)
    return Strings(data, starts, _without_trailing_spaces(data, starts, sizes))


def _without_trailing_spaces(data: Array, starts: Array, sizes: Array) -> Array:
    if not len(data):
        return sizes
    # By byte, the number of the last byte up to it that is no space.
    solid = np.maximum.accumulate(np.where(data != _SPACE, np.arange(len(data)), -1))
    return np.where(sizes > 0, np.maximum(solid[np.maximum(starts + sizes - 1, 0)] + 1 - starts, 0), 0)


def rank_strings(strings: Strings) -> tuple[Array, Array]:
    """(by string how many different ones are below it; by rank the first string that has it), in the order of bytes."""
    ordering = order_strings(strings)
    return ordering.ranks(), ordering.rows[ordering.starts]


def order_strings(strings: Strings) -> Ordering:
    """The strings in the order of their bytes."""
    pieces = Pieces(strings)
    pieces.leave_out_common()
    return refined(len(strings.sizes), pieces.words)


class Pieces:
    """Strings as words that order as they do: seven bytes, and how many are left."""

    def __init__(self, strings: Strings) -> None:
        data, ends = packed(strings)
        self._sizes = strings.sizes
        self._starts = ends - strings.sizes
        self._data = np.concatenate([data, np.zeros(8, np.uint8)])
        # At each byte the eight from there on as one number, without making them all.
        self._eights = np.ndarray((len(data) + 1,), "<u8", self._data, strides=(1,))
        self._n_common = 0

    def leave_out_common(self) -> None:
        """Let the words begin behind what all strings begin with, so that fewer of them are needed."""
        n_common, shortest = 0, int(self._sizes.min()) if len(self._sizes) else 0
        while n_common < shortest and n_common < _LEVELS * _PIECE:
            words = self._words(np.arange(min(len(self._sizes), _SAMPLE)), n_common)
            if self._n_alike(words):
                words = self._words(None, n_common)
            n_alike = min(self._n_alike(words), shortest - n_common)
            if not n_alike:
                break
            n_common += n_alike
        self._n_common = n_common

    @staticmethod
    def _n_alike(words: Array) -> int:
        """How many first bytes of all words are the same."""
        differing = int(words.max() ^ words.min())
        return min((64 - differing.bit_length()) // 8, _PIECE)

    def words(self, level: int, rows: Array) -> tuple[Array | None, Array, int] | None:
        """The words of these strings at a level: what `minisql.columnar.ordering.WordsOf` says."""
        skipped = self._n_common + level * _PIECE
        if 2 * len(rows) > len(self._sizes):  # all in a row and then in their order: one random access, not three
            found = self._words(None, skipped)
            if level or len(rows) < len(self._sizes):
                found = found[rows]
        else:
            found = self._words(rows, skipped)
        alive = None
        if level and not (there := (found & _COUNT) != 0).all():
            alive, found, rows = there, found[there], rows[there]
        if not len(found):
            return None
        if level > _LEVELS:
            rest = Strings(self._data, self._starts[rows] + skipped, self._sizes[rows] - skipped)
            return alive, _rest_ranks(rest), len(rows)
        low = found.min()
        size = int(found.max() - low) + 1
        found -= low
        return alive, found, size

    def _words(self, rows: Array | None, skipped: int) -> Array:
        """The words of these strings from so many bytes on; None: of all."""
        n_rows = len(self._sizes) if rows is None else len(rows)
        found = np.empty(n_rows, np.uint64)
        for start in range(0, n_rows, _BLOCK):  # all at once takes three times as long
            block = slice(start, start + _BLOCK)
            some = block if rows is None else rows[block]
            sizes = self._sizes[some]
            counts = np.minimum(np.maximum(sizes - skipped, 0), _PIECE + 1)
            words = self._eights[self._starts[some] + np.minimum(sizes, skipped)].byteswap(inplace=True)
            words &= _MASKS[counts]
            words |= counts.view(np.uint64)
            found[block] = words
        return found


def _rest_ranks(rest: Strings) -> Array:
    """Ranks of what is left of long texts that begin alike."""
    pieces = strings_of(rest, Kind.BLOB)
    ranks = {piece: rank for rank, piece in enumerate(sorted(set(pieces)))}
    return np.fromiter(map(ranks.__getitem__, pieces), np.uint64, len(pieces))


# ---------------------------------------------------------------- several vectors


def order_of(vectors: Sequence[Vector], keys: Sequence[Key], n_rows: int, before: Sequence[Word] = ()) -> Ordering:
    """The rows in the order of the keys, and of the words `before` them. Raises Inexact.

    From the first text on that no dictionary has, keys are looked at only if rows are equal in those before: 3,767
    groups by a number, a real and four texts 0.1 ms for 7.
    """
    pairs = list(zip(vectors, keys, strict=True))
    n_first = next((at for at, (vector, _) in enumerate(pairs) if isinstance(vector.values, Strings)), len(pairs))
    first = packed_words([*before, *(word for vector, key in pairs[:n_first] for word in words_of(vector, key))])
    if n_first == len(pairs):
        return order_by_words(n_rows, first)
    rest: list[Word] | None = None

    def word(level: int, rows: Array) -> tuple[None, Array, int] | None:
        nonlocal rest
        words = first
        if level >= len(first):
            if rest is None:
                rest = packed_words([word for vector, key in pairs[n_first:] for word in words_of(vector, key)])
            words, level = rest, level - len(first)
        return (None, words[level].values[rows], words[level].size) if level < len(words) else None

    return refined(n_rows, word, order_by_word(first[0]) if first else None)


@frozen
class Groups:
    """Rows by equal keys: `codes` is each row's group, `firsts` each group's first row. Groups are numbered in the
    order of their keys, NULL first."""

    codes: Array
    firsts: Array

    def __len__(self) -> int:
        return len(self.firsts)


def groups_of(vectors: Sequence[Vector], collations: Sequence[Collation], n_rows: int) -> Groups:
    """The groups of equal rows. Raises Inexact.

    Measured, 1,000,000 rows: 17 ms for keys within a small range, else 50 to 80 ms, for texts 120 ms.
    """
    words = [word for v, collation in zip(vectors, collations, strict=True) for word in words_of(v, Key(collation))]
    words = packed_words(words)
    if not words:
        return Groups(np.zeros(n_rows, np.int64), np.zeros(min(n_rows, 1), np.int64))
    if len(words) == 1 and words[0].size <= _DENSE * n_rows + 1024:
        return _dense_groups(words[0])
    ordering = order_by_words(n_rows, words)
    return Groups(ordering.ranks(), ordering.rows[ordering.starts])


def _dense_groups(word: Word) -> Groups:
    places = word.values.astype(np.int64)
    firsts = np.full(word.size, -1, np.int64)
    firsts[places[::-1]] = np.arange(len(places) - 1, -1, -1)  # of equal places the last one stays: the first row
    used = np.flatnonzero(firsts >= 0)
    if len(used) == word.size:
        return Groups(places, firsts)
    numbers = np.cumsum(firsts >= 0) - 1
    return Groups(numbers[places], firsts[used])
