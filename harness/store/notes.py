"""Notes that agents leave each other: about a module, with an end."""

from __future__ import annotations

from harness.store.database import Store

MAX_LENGTH = 1000
"""Characters of a note; more is cut. A prompt of 8 KB has to hold several."""


class Notes:
    """Steps over notes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, module: str, text: str, *, task: int | None = None, seconds: float = 86400.0) -> None:
        """Leave a note about `module` ("" for all of them) that is shown for `seconds`."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO note(module, task, text, expires) VALUES(?, ?, ?, ?)",
                (module, task, text[:MAX_LENGTH], self._store.clock.wall() + seconds),
            )
            self._store.record("note", task, module=module)

    def about(self, module: str, task: int | None = None) -> list[str]:
        """Notes on the module or on all, and those on this very task, the newest first."""
        rows = self._store.connection.execute(
            "SELECT text FROM note WHERE expires > ? AND (task IS ?2 OR task IS NULL AND module IN ('', ?3))"
            " ORDER BY id DESC",
            (self._store.clock.wall(), task, module),
        )
        return [text for (text,) in rows]
