"""Record headers told apart: of a table with a million rows there are some hundred different ones.

A header says of each field its serial type, and so where its body is. Headers of up to 32 bytes are told apart by a
hash of their bytes, and each is then compared with the one that it was taken for: nothing depends on luck. What follows
from a header is worked out once, and looked up for each row.

Measured, 1,000,000 rows of eight fields, 150 headers: 12 ms, where all headers are taken apart 50 ms; a real 11 ms for
30. Source: fileformat2 §2.1 "Record Format".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from minisql.columnar.cells import LONGEST_TYPE, Cells, Field, Fields
from minisql.columnar.heads import Heads, windows
from minisql.columnar.vector import Array, Inexact
from minisql.storage.serial_types import body_size
from minisql.storage.varint import read_varint

_WORD: Final = 8
_MOST_WORDS: Final = 4
_MOST_FIELDS: Final = _WORD * _MOST_WORDS
_MOST_HEADERS: Final = 512
_N_FIRST: Final = 1 << 10  # rows that are looked at first
_UNKNOWN: Final = _MOST_HEADERS  # a number whose words are all 0, which no header's are
_SLOT_BITS: Final = 16
_MOST_TRIES: Final = 64  # of factors that give each header a slot of its own: of 512 headers one in eight does

_ALL: Final = (1 << 64) - 1
_MASKS: Final = np.array(
    [[_ALL >> 8 * min(max(_WORD * (word + 1) - size, 0), _WORD) for size in range(_MOST_FIELDS + 1)]
     for word in range(_MOST_WORDS)],
    np.uint64,
)  # fmt: skip
"""By word and bytes of a header, what of the word belongs to it. Words have their first byte lowest."""
_SEED: Final = 0x9E3779B97F4A7C15
_SHIFT: Final = np.uint64(64 - _SLOT_BITS)


class HeaderBook:
    """The different headers of the records of one tree, as far as they have been met, and what follows from each.

    It gives up for good when there are too many of them, or too long ones: whoever asks takes headers apart then.
    """

    def __init__(self) -> None:
        self._gave_up = False
        self._n_headers = 0
        self._words = np.zeros((_MOST_WORDS, _MOST_HEADERS + 1), np.uint64)  # by header
        self._types = np.zeros((_MOST_FIELDS, _MOST_HEADERS), np.int64)  # by field and header, 0 where there is none
        self._offsets = np.zeros((_MOST_FIELDS, _MOST_HEADERS), np.int64)
        self._n_bytes = np.zeros(_MOST_HEADERS, np.int64)  # of the whole record
        self._n_fields = np.zeros(_MOST_HEADERS, np.int64)
        self._n_tries = 0
        self._place_all()

    def fields(self, cells: Cells) -> HeadedFields | None:
        """The fields of records; None: it has given up. Raises Inexact, if a record contradicts itself."""
        if self._gave_up or not len(cells.records):
            return None
        sizes = cells.buffer[cells.records] if cells.heads is None else cells.heads.header_sizes()
        least, longest = int(sizes.min()), int(sizes.max())
        numbers = None
        if longest <= _MOST_FIELDS:
            on_page = cells.n_bytes if cells.n_local is None else cells.n_local
            if not least or (longest > int(on_page.min()) and bool((sizes > on_page).any())):
                raise Inexact
            numbers = self._numbers(_words(cells, least if least == longest else sizes, longest))
        if numbers is None:
            self._gave_up = True
            return None
        if bool((self._n_bytes.take(numbers) != cells.n_bytes).any()):
            raise Inexact
        return HeadedFields(numbers, self._types, self._offsets, self._n_fields)

    def _numbers(self, words: list[Array]) -> Array | None:
        """The number of each header; None: there are too many."""
        numbers = self._looked_up(words)
        unknown = np.flatnonzero(self._differ(numbers, words))
        if len(unknown) > _N_FIRST and not self._n_headers:  # learn a few, or all are sorted: 2 ms for 20,000
            return self._numbers(words) if self._learn([word[:_N_FIRST] for word in words]) else None
        if len(unknown):
            words = [word[unknown] for word in words]
            if not self._learn(words):
                return None
            found = self._looked_up(words)
            if bool(self._differ(found, words).any()):  # two have one hash
                return None
            numbers[unknown] = found
        return numbers

    def _looked_up(self, words: list[Array]) -> Array:
        """What each header is taken for."""
        found: Array = self._slots.take((_hashes(words, self._factors) >> _SHIFT).view(np.int64)).astype(np.int64)
        return found

    def _differ(self, numbers: Array, words: list[Array]) -> Array:
        """Where a header is not the one that it is taken for."""
        differs: Array = self._words[0].take(numbers) != words[0]
        for known, word in zip(self._words[1:], words[1:]):
            differs |= known.take(numbers) != word
        return differs

    def _learn(self, words: list[Array]) -> bool:
        """Note what is new among these headers. False: there are too many. Raises Inexact."""
        hashes, firsts = np.unique(_hashes(words, self._factors), return_index=True)
        if self._n_headers + len(firsts) > _MOST_HEADERS:
            return False
        are_placed = True
        for row, slot in zip(firsts.tolist(), (hashes >> _SHIFT).tolist()):
            number = self._n_headers
            header = b"".join(int(word[row]).to_bytes(_WORD, "little") for word in words)
            types, offsets, n_bytes = _taken_apart(header[: header[0]])
            self._types[: len(types), number] = types
            self._offsets[: len(types), number] = offsets
            self._n_bytes[number], self._n_fields[number] = n_bytes, len(types)
            for known, word in zip(self._words, words):
                known[number] = word[row]
            self._n_headers += 1
            are_placed = are_placed and int(self._slots[slot]) == _UNKNOWN
            self._slots[slot] = number
        return are_placed or self._place_all()

    def _place_all(self) -> bool:
        """Find factors that give each header a slot of its own. False: there are none."""
        words = [known[: self._n_headers] for known in self._words]
        while self._n_tries < _MOST_TRIES:
            self._n_tries += 1
            first = _MOST_WORDS * self._n_tries
            factors = [pow(_SEED, first + word, 1 << 64) | 1 for word in range(_MOST_WORDS)]
            self._factors = np.array(factors, np.uint64)
            slots = (_hashes(words, self._factors) >> _SHIFT).view(np.int64)
            self._slots = np.full(1 << _SLOT_BITS, _UNKNOWN, np.int16)
            self._slots[slots] = numbers = np.arange(self._n_headers, dtype=np.int16)
            if np.array_equal(self._slots[slots], numbers):
                return True
        return False


class HeadedFields(Fields):
    """The fields of some records, made as they are asked for; as many as the longest record has.

    `numbers`: of each record's header. By field and header: `types`, `offsets`; by header: `n_fields`.
    """

    def __init__(self, numbers: Array, types: Array, offsets: Array, n_fields: Array) -> None:
        self.numbers = numbers
        self._types = types
        self._offsets = offsets
        self._n_fields = n_fields
        occurs = np.zeros(_MOST_HEADERS, bool)
        occurs[numbers] = True
        self._used = np.flatnonzero(occurs)

    def __len__(self) -> int:
        return int(self._n_fields[self._used].max())

    def field(self, number: int) -> Field:
        """See `Fields`."""
        types, offsets = self._types[number], self._offsets[number]
        if self.lacks(number):
            present = (self._n_fields > number).take(self.numbers)
            return Field(types.take(self.numbers), offsets.take(self.numbers), present)
        return Field(self._spread(types), self._spread(offsets), None)

    def types(self, number: int) -> tuple[Array, Array]:
        """(the serial types of a field by header, those of them that occur)."""
        return self._types[number], self._types[number][self._used]

    def offsets(self, number: int) -> Array | int:
        """The offsets of a field's bodies from the records' beginnings."""
        return self._spread(self._offsets[number])

    def lacks(self, number: int) -> bool:
        """Is there a record without the field?"""
        return bool(self._n_fields[self._used].min() <= number)

    def _spread(self, by_header: Array) -> Array | int:
        """By record what is given by header; the number that all are, if they are one."""
        used = by_header[self._used]
        return int(used[0]) if bool((used == used[0]).all()) else by_header.take(self.numbers)


def _words(cells: Cells, sizes: Array | int, longest: int) -> list[Array]:
    """The headers of these sizes as numbers of eight bytes each, 0 behind their end."""
    n_words = -(-longest // _WORD)
    heads = cells.heads
    if heads is None or not heads.have(_WORD * n_words):
        heads = Heads(windows(cells.buffer, cells.records, _WORD * n_words), 0)  # as fast as one word alone
    words = []
    for word in range(n_words):
        found = heads.word(word)
        if not isinstance(sizes, int):
            found &= _MASKS[word].take(sizes)
        elif sizes < _WORD * (word + 1):
            found &= _MASKS[word, sizes]
        words.append(found)
    return words


def _hashes(words: Sequence[Array], factors: Array) -> Array:
    """A number for each header, of which the first bits are the best."""
    hashes: Array = words[0] * factors[0]
    for word, factor in zip(words[1:], factors[1:]):
        hashes += word * factor
    return hashes


def _taken_apart(header: bytes) -> tuple[list[int], list[int], int]:
    """(serial types, where each body begins in the record, bytes of the record). Raises Inexact."""
    types: list[int] = []
    offsets: list[int] = []
    at, body = 1, len(header)
    padded = header + bytes(_WORD + 1)
    while at < len(header):
        serial_type, end = header[at], at + 1
        if serial_type >= 0x80:
            serial_type, end = read_varint(padded, at)
            if end > len(header) or end - at > LONGEST_TYPE:
                raise Inexact
        types.append(serial_type)
        offsets.append(body)
        body += body_size(serial_type)
        at = end
    return types, offsets, body
