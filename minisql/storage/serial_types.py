"""Serial types: how many bytes a value takes in a record's body, and what they are.

Source: fileformat2 §2.1 "Record Format". Pure functions on bytes.
"""

from __future__ import annotations

from typing import Final

from minisql.errors import RecordError
from minisql.storage.varint import read_varint

# serial type -> (kind, bytes of the body, struct code). 10 and 11 are reserved; SQLite reads them as NULL.
SERIAL: Final[tuple[tuple[str, int, str], ...]] = (
    ("n", 0, ""),
    ("i", 1, "b"),
    ("i", 2, "h"),
    ("3", 3, "bH"),
    ("i", 4, "i"),
    ("6", 6, "hI"),
    ("i", 8, "q"),
    ("f", 8, "d"),
    ("0", 0, ""),
    ("1", 0, ""),
    ("n", 0, ""),
    ("n", 0, ""),
)

# By serial type of one byte, the bytes of the body; as `bytes.translate` takes it.
WIDTHS: Final = bytes([SERIAL[each][1] if each < 12 else (each - 12) >> 1 for each in range(0x80)]) + bytes(0x80)


def body_size(serial_type: int) -> int:
    """Bytes that a value of `serial_type` takes in the body. Raises RecordError for a negative type."""
    if serial_type > 11:
        return (serial_type - 12) >> 1
    if serial_type < 0:
        raise RecordError(f"serial type {serial_type}")
    return SERIAL[serial_type][1]


def serial_types(header: bytes, offset: int) -> list[int]:
    """The serial types in `header`, which is a whole header; the first is at `offset`."""
    types = []
    n_header = len(header)
    while offset < n_header:
        serial_type = header[offset]
        if serial_type < 0x80:
            offset += 1
        else:
            serial_type, offset = read_varint(header, offset)
        types.append(serial_type)
    return types
