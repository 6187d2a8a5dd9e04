"""The database header: the first 100 bytes of page 1.

Parsed into a `Header`, refused when it is not one of ours, and written back field by field into the page's
bytes. Source: fileformat2 §1.3 "The Database Header". Pure functions on bytes: nothing here reads a file.
"""

from __future__ import annotations

import struct
from typing import Final

from minisql.errors import NotADatabaseError
from minisql.frozen import slotted

HEADER_SIZE: Final = 100
MAGIC: Final = b"SQLite format 3\x00"
SQLITE_VERSION_NUMBER: Final = 3054001
"""Goes to offset 96 of every file that we write: the SQLite whose behaviour we follow."""

MIN_PAGE_SIZE: Final = 512
MAX_PAGE_SIZE: Final = 65536
MIN_USABLE_SIZE: Final = 480
LEGACY: Final = 1
WAL: Final = 2

# Offsets of the big-endian 4-byte fields.
CHANGE_COUNTER: Final = 24
N_PAGES: Final = 28
FREELIST_HEAD: Final = 32
N_FREELIST_PAGES: Final = 36
SCHEMA_COOKIE: Final = 40
SCHEMA_FORMAT: Final = 44
DEFAULT_CACHE_SIZE: Final = 48
LARGEST_ROOT_PAGE: Final = 52
TEXT_ENCODING: Final = 56
USER_VERSION: Final = 60
INCREMENTAL_VACUUM: Final = 64
APPLICATION_ID: Final = 68
VERSION_VALID_FOR: Final = 92
SQLITE_VERSION: Final = 96

_LAYOUT: Final = struct.Struct(">16sHBBBBBB4I2Ii2IiIi20xII")
"""Magic, page size, write and read version, reserved bytes, three fractions, then the 4-byte fields in order.

The default cache size, the user version and the application id are signed; the rest is not."""

_FRACTIONS: Final = (64, 32, 32)
_U32: Final = struct.Struct(">I")


@slotted
class Header:
    """The header's fields, under the names of fileformat2 §1.3.

    `page_size` is in bytes, 512 to 65536; `reserved_bytes` are at the end of every page; `write_version` and
    `read_version` are LEGACY or WAL, or a number from the future; `text_encoding` is 1 (UTF-8), 2 (UTF-16le),
    3 (UTF-16be) or 0 in a database without content.
    """

    page_size: int = 4096
    write_version: int = LEGACY
    read_version: int = LEGACY
    reserved_bytes: int = 0
    change_counter: int = 0
    n_pages: int = 0
    freelist_head: int = 0
    n_freelist_pages: int = 0
    schema_cookie: int = 0
    schema_format: int = 0
    default_cache_size: int = 0
    largest_root_page: int = 0
    text_encoding: int = 0
    user_version: int = 0
    incremental_vacuum: int = 0
    application_id: int = 0
    version_valid_for: int = 0
    sqlite_version: int = SQLITE_VERSION_NUMBER

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Header) and self.to_bytes() == other.to_bytes()

    @property
    def usable_size(self) -> int:
        """Bytes of a page that the B+tree may use."""
        return self.page_size - self.reserved_bytes

    @property
    def n_pages_is_valid(self) -> bool:
        """May `n_pages` be believed? Writers from before 3.7.0 left it alone (fileformat2 §1.3.7)."""
        return self.n_pages > 0 and self.change_counter == self.version_valid_for

    @property
    def only_readable(self) -> bool:
        """Written by a future version that lets us read but not write (fileformat2 §1.3.3)."""
        return self.write_version > WAL

    def to_bytes(self) -> bytes:
        """The 100 bytes."""
        return _LAYOUT.pack(
            MAGIC,
            1 if self.page_size == MAX_PAGE_SIZE else self.page_size,
            self.write_version,
            self.read_version,
            self.reserved_bytes,
            *_FRACTIONS,
            self.change_counter,
            self.n_pages,
            self.freelist_head,
            self.n_freelist_pages,
            self.schema_cookie,
            self.schema_format,
            self.default_cache_size,
            self.largest_root_page,
            self.text_encoding,
            self.user_version,
            self.incremental_vacuum,
            self.application_id,
            self.version_valid_for,
            self.sqlite_version,
        )


def parse_header(first_bytes: bytes) -> Header:
    """Read the header at the start of a file that is not empty.

    Args:
        first_bytes: the first 100 bytes of the file, or more. A shorter file reads as if zeros followed,
            which is never a valid header; but SQLite calls some such files malformed, not foreign.
    Raises:
        NotADatabaseError: a field that must have one value has another. (SQLite says so for each of these:
            magic, read version, fractions, page size, less than 480 usable bytes. The fields after byte 24
            are not looked at here.)
    """
    raw = first_bytes[:HEADER_SIZE].ljust(HEADER_SIZE, b"\0")
    magic, raw_page_size, write_version, read_version, reserved, *rest = _LAYOUT.unpack(raw)
    page_size = MAX_PAGE_SIZE if raw_page_size == 1 else raw_page_size
    if (
        magic != MAGIC
        or read_version > WAL
        or tuple(rest[:3]) != _FRACTIONS
        or not is_page_size(page_size)
        or page_size - reserved < MIN_USABLE_SIZE
    ):
        raise NotADatabaseError("file is not a database")
    return Header(page_size, write_version, read_version, reserved, *rest[3:])


def is_page_size(n_bytes: int) -> bool:
    """A power of two from 512 to 65536?"""
    return MIN_PAGE_SIZE <= n_bytes <= MAX_PAGE_SIZE and n_bytes & (n_bytes - 1) == 0


def get_field(image: bytes, offset: int) -> int:
    """The unsigned 4-byte field at `offset` of page 1."""
    value: int = _U32.unpack_from(image, offset)[0]
    return value


def with_field(image: bytes, offset: int, value: int) -> bytes:
    """Page 1 with the 4-byte field at `offset` set to `value` modulo 2**32."""
    return image[:offset] + _U32.pack(value & 0xFFFFFFFF) + image[offset + 4 :]


def stamp(image: bytes, *, change_counter: int, n_pages: int) -> bytes:
    """Page 1 as a commit writes it: who wrote last, how many pages there are, and that both belong together.

    Source: fileformat2 §1.3.6, §1.3.7, §1.3.16.
    """
    counter = _U32.pack(change_counter)
    tail = counter + _U32.pack(SQLITE_VERSION_NUMBER)
    return b"".join(
        (image[:CHANGE_COUNTER], counter, _U32.pack(n_pages), image[FREELIST_HEAD:VERSION_VALID_FOR], tail, image[100:])
    )
