"""The log of events, read: one at a time for who watches, whole for who counts."""

from __future__ import annotations

import json
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

    def left_main(self) -> str | None:
        """The commit at which the last run left main, if that run was cut off; None if it ended by itself."""
        db = self._store.connection
        last = db.execute(
            "SELECT id, kind, data FROM event WHERE kind IN ('started', 'stopped') ORDER BY id DESC LIMIT 1"
        ).fetchone()
        if last is None or last["kind"] == "stopped":
            return None
        landed = db.execute(
            "SELECT landing.new FROM event JOIN landing ON landing.new = json_extract(event.data, '$.new')"
            " WHERE event.kind = 'landing' AND event.id > ? AND landing.state = 'confirmed'"
            " ORDER BY event.id DESC LIMIT 1",
            (last["id"],),
        ).fetchone()
        main = landed[0] if landed is not None else json.loads(last["data"]).get("main")
        return str(main) if main else None
