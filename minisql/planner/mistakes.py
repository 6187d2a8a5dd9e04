"""Which of several mistakes in one statement is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from minisql.errors import SqlError


class Mistakes:
    """The mistakes that SQLite comes upon in what goes with a change. It goes on compiling and tells the last.

    `before`: those that it has found before, which are somebody else's to tell.
    """

    __slots__ = ("_last", "_none_before")

    def __init__(self, before: Mistakes | None = None) -> None:
        self._last: SqlError | None = None
        self._none_before = before is None or before._last is None

    @property
    def is_empty(self) -> bool:
        """Was there none, but those before?"""
        return self._last is None

    def note(self, mistake: SqlError) -> None:
        """Keep it for `tell`, in the place of those before."""
        self._last = mistake

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Around what may be wrong by itself."""
        try:
            yield
        except SqlError as mistake:
            self._last = mistake

    @contextmanager
    def noted_if_first(self) -> Iterator[None]:
        """Around the planning of a program: what is wrong in there is told only where all was well before."""
        try:
            yield
        except SqlError as mistake:
            if self._none_before:
                self._last = self._last or mistake

    def tell(self) -> None:
        """Raise the last mistake, if there was any."""
        if self._last is not None:
            raise self._last
