"""One cached page: its bytes, and beside them the parsed form that the B+tree works on.

The bytes are the truth until a node is edited; from then on the node is, and the bytes are made again when
somebody needs them. An image is immutable: a change replaces it, so whoever keeps an old one (a journal, a
savepoint) needs no copy. Source: fileformat2 §1.2 "Pages".
"""

from __future__ import annotations

from typing import Any, ClassVar, Final, Protocol

from minisql.errors import CorruptError

FILE_HEADER_SIZE: Final = 100
"""Bytes at the start of page 1 that belong to the database header (`header.py`), not to the B+tree."""


class PageNode(Protocol):
    """The parsed form of a page; `btree` owns the classes.

    `is_interior`: every look-up in a tree comes past its interior pages, so the cache keeps them longer.
    """

    is_interior: ClassVar[bool]

    def to_image(self, before: bytes) -> bytes:
        """The whole page, `page_size` bytes; `before` is what it was when it was parsed, or last made. On page 1 the
        first 100 bytes do not matter: see `Page.bytes`."""
        ...


class Page:
    """One page of the database in memory; the pager has one object for each page it caches.

    Attributes:
        page_no: from 1.
        image: `page_size` bytes, as read or as last made; stale while `node_is_newer`. On page 1 the first
            100 bytes, the database header, are never stale: whoever changes a header field changes `image`.
        node: the parsed form, made by `btree` when it is first wanted; None until then.
        dirty: changed in the current write transaction. Only the pager sets it, in `Pager.write`.
        run: what lookups have found out about the image: `btree.getter.consecutive_run` of a table's leaf, a
            `btree.leaf_columns.LeafColumns` of an index's.
        n_looks: how often the bytes were searched since they were read, without a node: `btree` counts.
        node_is_newer: `node` was edited after `image` was made. Only for a page that `Pager.write` has seen.
        has_sound_gap: no cell begins before the place that the image of a leaf names as the first: `btree` has looked.
    """

    __slots__ = ("dirty", "has_sound_gap", "image", "n_looks", "node", "node_is_newer", "page_no", "run")

    def __init__(self, page_no: int, image: bytes) -> None:
        self.page_no = page_no
        self.image = image
        self.node: PageNode | None = None
        self.dirty = False
        self.n_looks = 0
        self.node_is_newer = False
        self.has_sound_gap = False
        self.run: Any = None

    def set_image(self, image: bytes) -> None:
        """Replace the content; a parsed node is dropped with the old one."""
        self.image = image
        self.node = None
        self.node_is_newer = self.has_sound_gap = False
        self.run = None

    def bytes(self) -> bytes:
        """The current image, made from the node first if that is newer.

        Raises:
            CorruptError: a page was in two uses at once, as a damaged freelist lets it be, and the node is gone; or
                the keys of a damaged node are out of order.
        """
        if self.node_is_newer:
            if self.node is None:
                raise CorruptError(f"page {self.page_no} is in a tree and in another use")
            image = self.node.to_image(self.image)
            if self.page_no == 1:
                image = self.image[:FILE_HEADER_SIZE] + image[FILE_HEADER_SIZE:]
            assert len(image) == len(self.image), (self.page_no, len(image), len(self.image))
            self.image = image
            self.node_is_newer = False
        return self.image
