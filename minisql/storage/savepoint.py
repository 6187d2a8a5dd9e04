"""Savepoints: what a page held when a level was pushed, kept for going back.

Levels count from 0, the oldest. Each keeps the images of the pages that were first changed while it was the
newest, so a page is kept at most once a level, and a transaction without savepoints keeps nothing here.
Source: lang_savepoint.
"""

from __future__ import annotations

from minisql.storage.images import KeptImage


class Savepoint:
    """One level.

    Attributes:
        n_pages: the size of the database when it was pushed. Pages beyond that need no image: going back
            drops them.
        images: page number to what the page held when the level was pushed.
    """

    __slots__ = ("images", "n_pages")

    def __init__(self, n_pages: int) -> None:
        self.n_pages = n_pages
        self.images: dict[int, KeptImage] = {}


def release(levels: list[Savepoint], level: int) -> None:
    """Drop `level` and all above it; what they kept is now the business of the level below, if there is one."""
    released = levels[level:]
    del levels[level:]
    if not levels:
        return
    below = levels[-1]
    for savepoint in released:
        for page_no, image in savepoint.images.items():
            if page_no <= below.n_pages:
                below.images.setdefault(page_no, image)


def rewind(levels: list[Savepoint], level: int) -> tuple[int, dict[int, KeptImage]]:
    """Drop all above `level`, which stays, empty.

    Returns:
        (n_pages, images): the database as it was when `level` was pushed; pages that are not in `images`
        and not beyond `n_pages` are as they were.
    """
    images: dict[int, KeptImage] = {}
    for savepoint in reversed(levels[level:]):
        images.update(savepoint.images)  # the oldest image of a page comes last and wins
    n_pages = levels[level].n_pages
    levels[level:] = [Savepoint(n_pages)]
    return n_pages, {page_no: image for page_no, image in images.items() if page_no <= n_pages}
