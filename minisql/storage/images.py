"""Page images that are put aside: what a page was, for going back to it.

They are kept in memory, and move to a temporary file when the pager makes room (tempfiles §2.5 "Statement Journal
Files"). The file has no name and is gone with the transaction.
"""

from __future__ import annotations

from typing import TypeAlias

from minisql.errors import IoError
from minisql.storage.vfs.base import File, Vfs

KeptImage: TypeAlias = bytes | int
"""An image, or its number in the `ImageFile`."""


class ImageFile:
    """The temporary file of one transaction after the other, made when the first image comes."""

    __slots__ = ("_file", "_n_images", "_page_size", "_vfs")

    def __init__(self, vfs: Vfs, page_size: int) -> None:
        """`page_size`: bytes of an image."""
        self._file: File | None = None
        self._n_images = 0
        self.restart(vfs, page_size)

    def restart(self, vfs: Vfs, page_size: int) -> None:
        """A transaction begins: there are no images of it yet."""
        if self._file is not None or self._n_images:  # an interrupt has kept the last one from it
            self.close()
        self._vfs = vfs
        self._page_size = page_size

    def move_in(self, images: dict[int, KeptImage]) -> None:
        """Write the images that are in memory to the file; `images` has their numbers afterwards.

        Raises:
            IoError, FullError, CantOpenError: what is not written is in memory still.
        """
        for key, image in images.items():
            if isinstance(image, bytes):
                if self._file is None:
                    self._file = self._vfs.open_temporary()
                self._file.write(self._n_images * self._page_size, image)
                images[key] = self._n_images
                self._n_images += 1

    def image(self, kept: KeptImage) -> bytes:
        """The image itself."""
        if isinstance(kept, bytes):
            return kept
        assert self._file is not None, kept
        image = self._file.read(kept * self._page_size, self._page_size)
        if len(image) < self._page_size:
            raise IoError("disk I/O error", extended=522)
        return image

    def close(self) -> None:
        """All images are needed no more."""
        if self._file is not None:
            self._file.close()
            self._file = None
        self._n_images = 0
