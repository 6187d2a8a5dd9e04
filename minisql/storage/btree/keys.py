"""From the records of an index's entries to their keys, the busiest step of every search in an index.

A key is `order.key(values)`, and for numbers and blobs in ascending order that is `values` itself: then the record's
decoder makes the key alone (0.35 us, where asking the order as well takes 0.6 us). What a record's fields are, its
header says, so that is found out once for each header.
"""

from __future__ import annotations

from typing import Any, Final

from minisql.storage.btree.order import KeyOrder
from minisql.storage.record import Decoder, RowReader

_MAX_DECODERS: Final = 4096


class KeyReader:
    """Makes the keys of one index.

    `decoders` maps a record's header, of less than 128 bytes, to `decode(record, None)`; loops look there first and
    call `decoder_for` when it has none.
    """

    __slots__ = ("_key_of", "_whole", "decoders")

    def __init__(self, order: KeyOrder, whole: RowReader) -> None:
        """`whole` reads all fields of a record."""
        self._key_of = order.key
        self._whole = whole
        self.decoders: dict[bytes, Decoder] = {}

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
