"""Submitted changes, what the gates said of them, and the journal of landings.

A landing is written down before main is moved and confirmed after it: whoever finds an unconfirmed one after a crash
looks at main and knows which of the two it was (`MergeQueue.recover`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from harness.errors import StaleEpochError
from harness.model import Change, ChangeState, Outcome, TaskState, Verdict
from harness.store.database import Store
from harness.store.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Landing:
    """A move of main from `old` to `new` that lands `changes`, a commit each: (change id, the commit's sha)."""

    id: int
    old: str
    new: str
    changes: tuple[tuple[int, str], ...]


class Changes:
    """Steps over changes; each is one transaction."""

    def __init__(self, store: Store, tasks: Tasks) -> None:
        self._store = store
        self._tasks = tasks

    def submit(self, task: int, epoch: int, sha: str, base: str, salvage: str = "", session: str = "") -> Change:
        """Queue the commit `sha` for the task that is held at `epoch`; the lease ends with it.

        A second submission of the same attempt gives the first one back. Raises: StaleEpochError.
        """
        known = self._store.connection.execute(
            "SELECT * FROM change WHERE task = ? AND epoch = ?", (task, epoch)
        ).fetchone()
        if known is not None:
            if known["sha"] != sha:
                raise StaleEpochError(task, epoch)
            return _change(known)
        with self._store.transaction() as db:
            self._tasks.end_within(db, task, epoch, Outcome.SUBMITTED, salvage=salvage or sha, session=session)
            row = db.execute(
                "INSERT INTO change(task, epoch, sha, base, state, submitted) VALUES(?, ?, ?, ?, ?, ?) RETURNING *",
                (task, epoch, sha, base, ChangeState.QUEUED, self._store.clock.wall()),
            ).fetchone()
            self._store.record("submitted", task, epoch, change=row["id"], sha=sha)
        return _change(row)

    def queued(self, limit: int = -1) -> list[Change]:
        """Changes that wait for the gates, the most urgent task's first."""
        rows = self._store.connection.execute(
            "SELECT change.* FROM change JOIN task ON task.id = change.task WHERE change.state IN (?, ?)"
            " ORDER BY task.priority, change.id LIMIT ?",
            (ChangeState.QUEUED, ChangeState.TESTING, limit),
        )
        return [_change(row) for row in rows]

    def get(self, change_id: int) -> Change:
        """The change of this id."""
        return _change(self._store.connection.execute("SELECT * FROM change WHERE id = ?", (change_id,)).fetchone())

    def testing(self, changes: Sequence[Change]) -> int:
        """Say that the gates have begun with these; the number of the batch, under which the log has it."""
        with self._store.transaction() as db:
            db.executemany(
                "UPDATE change SET state = ? WHERE id = ?", [(ChangeState.TESTING, change.id) for change in changes]
            )
            return self._store.record("batch", changes=[change.id for change in changes])

    def judged(self, sha: str, verdict: Verdict, change: Change | None = None) -> None:
        """Write down what a gate said of the tree `sha`; `change` if it was alone in it."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO gate_run(sha, change, gate, passed, cheating, detail, seconds, at)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    sha, change.id if change else None, verdict.gate, verdict.passed, verdict.cheating,
                    verdict.detail, verdict.seconds, self._store.clock.wall(),
                ),
            )  # fmt: skip
            self._store.record(
                "gate", change.task if change else None, change.epoch if change else None, gate=verdict.gate,
                passed=verdict.passed, cheating=verdict.cheating, seconds=round(verdict.seconds, 3), sha=sha,
                **({"counted": verdict.counted} if verdict.counted else {}),
            )  # fmt: skip

    def reject(self, change: Change, verdict: Verdict, max_failures: int) -> TaskState:
        """Send a change back: its task is ready again with the verdict in its notes, or set aside; its new state."""
        with self._store.transaction() as db:
            db.execute(
                "UPDATE change SET state = ?, reason = ? WHERE id = ?",
                (ChangeState.REJECTED, verdict.detail, change.id),
            )
            (failures,) = db.execute(
                "UPDATE task SET failures = failures + 1 WHERE id = ? RETURNING failures", (change.task,)
            ).fetchone()
            state = TaskState.QUARANTINED if failures >= max_failures else TaskState.READY
            db.execute("UPDATE task SET state = ? WHERE id = ?", (state, change.task))
            outcome = Outcome.CHEATED if verdict.cheating else Outcome.REJECTED
            db.execute(
                "UPDATE attempt SET outcome = ?, detail = ? WHERE task = ? AND epoch = ?",
                (outcome, f"{verdict.gate}: {verdict.detail}", change.task, change.epoch),
            )
            self._store.record(
                "rejected", change.task, change.epoch, change=change.id, gate=verdict.gate, cheating=verdict.cheating,
                detail=verdict.detail[:500], state=state,
            )  # fmt: skip
            return state

    def intend(self, old: str, new: str, landed: Sequence[tuple[Change, str]]) -> Landing:
        """Write down that main is about to move."""
        pairs = [(change.id, sha) for change, sha in landed]
        with self._store.transaction() as db:
            (landing_id,) = db.execute(
                "INSERT INTO landing(old, new, changes, state, at) VALUES(?, ?, ?, 'intended', ?) RETURNING id",
                (old, new, json.dumps(pairs), self._store.clock.wall()),
            ).fetchone()
            self._store.record("landing", old=old, new=new, changes=[change for change, _ in pairs])
        return Landing(landing_id, old, new, tuple(pairs))

    def confirm(self, landing: Landing) -> None:
        """Main has moved: the changes have landed and their tasks are merged. Doing it twice is doing it once."""
        with self._store.transaction() as db:
            if not db.execute(
                "UPDATE landing SET state = 'confirmed' WHERE id = ? AND state = 'intended'", (landing.id,)
            ).rowcount:
                return
            for change_id, sha in landing.changes:
                (task, epoch) = db.execute(
                    "UPDATE change SET state = ?, landed = ? WHERE id = ? RETURNING task, epoch",
                    (ChangeState.LANDED, sha, change_id),
                ).fetchone()
                db.execute("UPDATE task SET state = ? WHERE id = ?", (TaskState.MERGED, task))
                self._store.record("landed", task, epoch, change=change_id, sha=sha)

    def abandon(self, landing: Landing, reason: str) -> None:
        """Main did not move: the changes wait again."""
        with self._store.transaction() as db:
            db.execute("UPDATE landing SET state = 'abandoned' WHERE id = ?", (landing.id,))
            db.executemany(
                "UPDATE change SET state = ? WHERE id = ?",
                [(ChangeState.QUEUED, change) for change, _ in landing.changes],
            )
            self._store.record("landing_abandoned", old=landing.old, new=landing.new, reason=reason)

    def unconfirmed(self) -> list[Landing]:
        """Landings that were begun and of which it is not known whether main moved."""
        rows = self._store.connection.execute("SELECT * FROM landing WHERE state = 'intended' ORDER BY id")
        return [
            Landing(row["id"], row["old"], row["new"], tuple(map(tuple, json.loads(row["changes"])))) for row in rows
        ]

    def mean_seconds(self, gate: str, n_last: int) -> float:
        """How long the last `n_last` runs of a gate took on average, in seconds; 0 if there were none."""
        (seconds,) = self._store.connection.execute(
            "SELECT total(seconds) / max(1, count(*)) FROM (SELECT seconds FROM gate_run WHERE gate = ?"
            " ORDER BY id DESC LIMIT ?)",
            (gate, n_last),
        ).fetchone()
        return float(seconds)

    def n_landed(self) -> int:
        """How many changes have landed."""
        (count,) = self._store.connection.execute(
            "SELECT count(*) FROM change WHERE state = ?", (ChangeState.LANDED,)
        ).fetchone()
        return int(count)


def _change(row: sqlite3.Row) -> Change:
    return Change(
        row["id"], row["task"], row["epoch"], row["sha"], row["base"], ChangeState(row["state"]), row["submitted"]
    )
