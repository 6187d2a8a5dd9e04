"""The log of events, read: one at a time for who watches, whole for who counts."""

from __future__ import annotations

from collections.abc import Iterator

from harness.model import Event
from harness.store.database import Store, event_of


class Log:
    """Questions to the log."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def after(self, event_id: int, limit: int = 1000) -> list[Event]:
        """Up to `limit` events that were written after the one of this id, the oldest first."""
        rows = self._store.connection.execute(
            "SELECT * FROM event WHERE id > ? ORDER BY id LIMIT ?", (event_id, limit)
        ).fetchall()
        return [event_of(row) for row in rows]

    def all(self) -> Iterator[Event]:
        """Every event, the oldest first."""
        last = 0
        while events := self.after(last):
            yield from events
            last = events[-1].id
