"""The pages of a file, as many as there are, whatever its header says.

A file with a header that can be believed is read through a pager: so its journal or write-ahead log counts. Of
another one the bytes are taken as they are, and the page size is what most of them look like.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Final

from minisql.errors import DatabaseError, NotADatabaseError
from minisql.frozen import frozen
from minisql.storage.btree.cell import Geometry
from minisql.storage.header import (
    APPLICATION_ID,
    FREELIST_HEAD,
    HEADER_SIZE,
    INCREMENTAL_VACUUM,
    LARGEST_ROOT_PAGE,
    MAX_PAGE_SIZE,
    MIN_PAGE_SIZE,
    MIN_USABLE_SIZE,
    TEXT_ENCODING,
    USER_VERSION,
    get_field,
    is_page_size,
    parse_header,
)
from minisql.storage.store import ENCODINGS, Store
from minisql.storage.vfs.base import OpenFlags, Vfs, read_up_to_end

_TREE_PAGES: Final = (2, 5, 10, 13)


@frozen
class DatabaseImage:
    """The pages of one file. `close` ends what `page` needs.

    Attributes:
        geometry: page size, usable size and what follows from them.
        n_pages: of the file; the last one may have been cut off.
        encoding: a Python codec.
    """

    geometry: Geometry
    n_pages: int
    encoding: str
    header: bytes
    _read: Callable[[int], bytes]
    close: Callable[[], None]

    def page(self, page_no: int) -> bytes | None:
        """The bytes of a page, as many as a page has; None if there is none of that number, or it cannot be read."""
        if not 1 <= page_no <= self.n_pages:
            return None
        try:
            return self._read(page_no).ljust(self.geometry.page_size, b"\0")
        except DatabaseError:
            return None

    @property
    def has_pointer_maps(self) -> bool:
        return get_field(self.header, LARGEST_ROOT_PAGE) != 0

    @property
    def auto_vacuum(self) -> int:
        """As `PRAGMA auto_vacuum` says it: 0, 1 (full) or 2 (incremental)."""
        return (2 if get_field(self.header, INCREMENTAL_VACUUM) else 1) if self.has_pointer_maps else 0

    @property
    def freelist_head(self) -> int:
        return get_field(self.header, FREELIST_HEAD)

    @property
    def user_version(self) -> int:
        return _signed(get_field(self.header, USER_VERSION))

    @property
    def application_id(self) -> int:
        return _signed(get_field(self.header, APPLICATION_ID))


def read_image(vfs: Vfs, path: str) -> DatabaseImage:
    """The pages of a file. Raises: CantOpenError, IoError."""
    store = Store.open(vfs, path, create=False)
    try:
        store.begin_read()
    except DatabaseError:
        store.close()
        return _raw_image(vfs, path)
    pager = store.pager
    header = pager.page(1).bytes()[:HEADER_SIZE] if pager.n_pages else bytes(HEADER_SIZE)
    geometry = Geometry.of(pager.page_size, pager.usable_size)
    return DatabaseImage(
        geometry, pager.n_pages, store.encoding, header, lambda page_no: pager.page(page_no).bytes(), store.close
    )


def _raw_image(vfs: Vfs, path: str) -> DatabaseImage:
    """The file's own bytes: its header is no header, or says something that cannot be."""
    file = vfs.open(vfs.full_path(path), OpenFlags.READONLY)
    content = read_up_to_end(file, 0, file.size())
    file.close()
    first = content[:HEADER_SIZE].ljust(HEADER_SIZE, b"\0")
    try:
        header = parse_header(first)
        page_size, reserved = header.page_size, header.reserved_bytes
    except NotADatabaseError:
        page_size, reserved = _guess_page_size(content, first), first[20]
        if page_size - reserved < MIN_USABLE_SIZE or content[:16] != b"SQLite format 3\0":
            reserved = 0
    encoding = ENCODINGS.get(get_field(first, TEXT_ENCODING), "utf-8")

    def read(page_no: int) -> bytes:
        return content[(page_no - 1) * page_size : page_no * page_size]

    n_pages = -(-len(content) // page_size)
    return DatabaseImage(Geometry.of(page_size, page_size - reserved), n_pages, encoding, first, read, lambda: None)


def _guess_page_size(content: bytes, header: bytes) -> int:
    """The size that the header names, if pages of it are there; else the one with most bytes in pages."""
    named: int = struct.unpack_from(">H", header, 16)[0]
    named = MAX_PAGE_SIZE if named == 1 else named
    if is_page_size(named) and _n_tree_pages(content, named):
        return named
    sizes = [MIN_PAGE_SIZE << i for i in range(8)]
    return max(sizes, key=lambda size: (_n_tree_pages(content, size) * size, size))


def _n_tree_pages(content: bytes, page_size: int) -> int:
    """How many pages of that size look like pages of a B+tree: the lowest cell is where the header says, the highest
    in the second half. (Pages taken for longer ones than they are have none there.)"""
    found = 0
    for start in range(page_size, len(content) - page_size + 1, page_size):
        if content[start] not in _TREE_PAGES:
            continue
        n_cells, content_start = struct.unpack_from(">HH", content, start + 3)
        first = start + (8 if content[start] & 8 else 12)
        if not 0 < 2 * n_cells < page_size - 12:
            continue
        pointers = struct.unpack_from(f">{n_cells}H", content, first)
        found += content_start <= min(pointers) and page_size // 2 <= max(pointers) < page_size
    return found


def _signed(value: int) -> int:
    return value - (1 << 32) if value >> 31 else value
