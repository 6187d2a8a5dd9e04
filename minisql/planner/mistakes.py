"""Which of several mistakes in one statement is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from minisql.errors import SqlError


def counts_columns(mistake: SqlError) -> bool:
    """Is it `sub-select returns 2 columns - expected 1`, which SQLite asks only where all was well before?"""
    return str(mistake).startswith("sub-select")


class WildcardError(SqlError):
    """`RETURNING may not use "TABLE.*" wildcards`: told whatever else SQLite has found when it compiles rows."""


class Mistakes:
    """The mistakes that SQLite comes upon in what goes with a change. It goes on compiling and tells the last.

    `before`: those that it has found before, which are somebody else's to tell. `returns`: RETURNING gives the rows.
    """

    __slots__ = ("_last", "_none_before", "_of_returning")

    def __init__(self, before: Mistakes | None = None, *, returns: bool = True) -> None:
        self._last: SqlError | None = None
        self._none_before = before is None or before._last is None
        self._of_returning: SqlError | None = before._of_returning if before is not None and returns else None

    @property
    def is_empty(self) -> bool:
        """Was there none, but those before?"""
        return self._last is None

    def note(self, mistake: SqlError) -> None:
        """Keep it for `tell`, in the place of those before."""
        self._last = mistake

    def note_late(self, late: Sequence[SqlError]) -> None:
        """Keep what is wrong with the use of values: `sub-select returns 2 columns` only where all was well before."""
        for mistake in late:
            if self._last is None or not counts_columns(mistake):
                self._last = mistake

    @contextmanager
    def returning(self) -> Iterator[None]:
        """Around the binding of RETURNING, which SQLite looks at only where it would compute it: see `reach_returning`
        and `tell`."""
        try:
            yield
        except SqlError as mistake:
            self._of_returning = mistake

    def reach_returning(self) -> None:
        """What is wrong with RETURNING comes here, if all was well before: it is compiled before AFTER triggers."""
        if self._none_before and self._of_returning is not None:
            self._last = self._last or self._of_returning

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
        self.reach_returning()
        if isinstance(self._of_returning, WildcardError):
            raise self._of_returning
        if self._last is not None:
            raise self._last
