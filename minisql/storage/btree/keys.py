"""From the records of an index's entries to their keys, the busiest step of every search in an index.

A key is `order.key(values)`, and for numbers and blobs in ascending order that is `values` itself: then the record's
decoder makes the key alone (0.35 us, where asking the order as well takes 0.6 us). What a record's fields are, its
header says, so that is found out once for each header.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any, Final

from minisql.storage.btree.order import KeyOrder
from minisql.storage.record import Decoder, RowReader

_MAX_DECODERS: Final = 4096
_MAX_HEADS: Final = 8
_INTEGER_BITS: Final = {1: 8, 2: 16, 3: 24, 4: 32, 5: 48, 6: 64}  # by serial type; 0, 8 and 9 have no body


class KeyReader:
    """Makes the keys of one index.

    `decoders` maps a record's header, of less than 128 bytes, to `decode(record, None)`; loops look there first and
    call `decoder_for` when it has none.
    """

    __slots__ = ("_flips", "_is_binary", "_key_of", "_many", "_whole", "decoders")

    def __init__(self, order: KeyOrder, whole: RowReader) -> None:
        """`whole` reads all fields of a record."""
        self._key_of = order.key
        self._is_binary = order.is_binary
        self._flips: dict[bytes, int | None] = {}
        self._whole = whole
        self.decoders: dict[bytes, Decoder] = {}
        self._many: dict[bytes, Callable[[bytes], list[Any]] | None] = {}

    def keys_of(self, cells: list[bytes]) -> list[Any] | None:
        """The keys of a leaf's cells, when they have few headers, without text; None for others.

        Cells with one header are decoded together: 0.23 us a key of two integers, one by one 0.35 us.
        Raises:
            struct.error, IndexError: a record is damaged.
        """
        n_head = cells[0][1] + 1
        heads = list(map(itemgetter(slice(n_head)), cells))
        kinds = set(heads)
        if len(kinds) > _MAX_HEADS:
            return None
        keys_by_head: dict[bytes, Iterator[Any]] = {}
        for head in kinds:
            decode = self._many[head] if head in self._many else self._many_decoder(head, cells[heads.index(head)])
            if decode is None or len(head) < n_head or head[1] + 1 != n_head:
                return None
            if len(kinds) == 1:
                return decode(b"".join(cells))
            keys_by_head[head] = iter(decode(b"".join([cell for cell, each in zip(cells, heads) if each == head])))
        return list(map(next, map(keys_by_head.__getitem__, heads)))

    def flip_of(self, head: bytes, n_columns: int) -> int | None:
        """How cells that begin with these bytes, length and header, compare without being decoded: as what follows
        does, read as a big-endian number and xored with the number that this gives (the signs of integers). None: they
        are to be decoded.

        Args:
            n_columns: of a key. Where entries have more values, those do not count.
        """
        try:
            return self._flips[head]
        except KeyError:
            flip = byte_order(head[1:], self._whole.is_utf8) if self._is_binary else None
            if flip is not None and len(head) - 2 != n_columns:
                flip = None
            if len(self._flips) >= _MAX_DECODERS:
                self._flips.clear()
            self._flips[head] = flip
            return flip

    def _many_decoder(self, head: bytes, cell: bytes) -> Callable[[bytes], list[Any]] | None:
        """The decoder for cells that begin with these bytes: length and header. `cell` is one of them."""
        decode = self._whole.many_decoder(head, 1)
        if decode is not None and cell[0] == len(cell) - 1:
            values = self._whole.decode(cell[1:])
            if self._key_of(values) is not values:
                decode = None
        else:
            decode = None
        if len(self._many) >= _MAX_DECODERS:
            self._many.clear()
        self._many[head] = decode
        return decode

    def decoder_for(self, record: bytes) -> Decoder:
        """The decoder for records with this one's header. Raises CorruptError, as `RowReader.decoder_for`."""
        decode, key_of = self._whole.decoder_for(record), self._key_of

        def decode_key(record: bytes, key: int | None) -> tuple[Any, ...]:
            return key_of(decode(record, key))

        values = decode(record, None)
        # A float may be NaN, which is NULL, and text may need folding: for these the order has to look each time.
        as_it_is = key_of(values) is values and all(type(value) in (int, bytes) for value in values)
        decoder = decode if as_it_is else decode_key
        if record[: record[0]] in self._whole.decoders:  # and not one for a few records
            if len(self.decoders) >= _MAX_DECODERS:
                self.decoders.clear()
            self.decoders[record[: record[0]]] = decoder
        return decoder


def byte_order(header: bytes, is_utf8: bool) -> int | None:
    """What `KeyReader.flip_of` gives for records with this header, all of whose values count; None for one with a
    serial type of two bytes, with reals, or with texts that do not compare by their bytes."""
    if not header or header[0] != len(header):
        return None
    flip = 0
    for serial_type in header[1:]:
        if serial_type > 11:
            if serial_type >= 0x80 or (serial_type & 1 and not is_utf8):
                return None
            flip <<= 8 * (serial_type - 12 >> 1)
        elif serial_type in _INTEGER_BITS:
            n_bits = _INTEGER_BITS[serial_type]
            flip = flip << n_bits | 1 << n_bits - 1
        elif serial_type in (7, 10, 11):
            return None
    return flip
