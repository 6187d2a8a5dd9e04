"""Tasks and leases: who may work on what.

A claim raises the task's epoch, and every later call carries the epoch it was given: whoever holds an old one is told
so and changes nothing, however late he comes. Deadlines live in this process and on its monotonic clock; after a
restart every lease of the file starts anew, so nothing is given to a second worker while a first may still be at it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable

from harness.errors import DuplicateTaskError, StaleEpochError, UnknownTaskError
from harness.model import BLAMELESS, PARKING, Lease, NewTask, Outcome, Task, TaskState, attempt_name
from harness.paths import overlap
from harness.store.database import Store

_BUSY = (TaskState.LEASED, TaskState.PARKED, TaskState.SUBMITTED)
"""States in which a task's paths are reserved: somebody is at it, or its change has not landed yet."""

_READY = f"""
    SELECT * FROM task WHERE state = '{TaskState.READY}' AND not_before <= :now AND NOT EXISTS(
        SELECT 1 FROM need JOIN task AS other ON other.id = need.needs
        WHERE need.task = task.id AND other.state NOT IN ('{TaskState.MERGED}', '{TaskState.CLOSED}'))
    ORDER BY priority, id"""


class Tasks:
    """Steps over tasks and leases; each is one transaction."""

    def __init__(self, store: Store, *, lease_seconds: float = 90.0, max_failures: int = 3) -> None:
        self._store = store
        self._lease_seconds = lease_seconds
        self._max_failures = max_failures
        start = store.clock.monotonic()
        self._deadlines: dict[int, float] = {
            task: start + lease_seconds for (task,) in store.connection.execute("SELECT task FROM lease")
        }

    def add(self, new: NewTask) -> Task:
        """Put a task on the list.

        Raises:
            DuplicateTaskError: one of this signature is there already.
            UnknownTaskError: `needs` names a task that does not exist.
        """
        with self._store.transaction() as db:
            if new.signature:
                same = db.execute("SELECT id FROM task WHERE signature = ?", (new.signature,)).fetchone()
                if same is not None:
                    raise DuplicateTaskError(same[0], new.signature)
            for needed in new.needs:
                _row(db, needed)
            (task_id,) = db.execute(
                "INSERT INTO task(title, body, kind, module, paths, priority, signature, acceptance, state, created)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (
                    new.title, new.body, new.kind, new.module, json.dumps(new.paths), new.priority,
                    new.signature or None, new.acceptance, TaskState.READY, self._store.clock.wall(),
                ),
            ).fetchone()  # fmt: skip
            db.executemany("INSERT OR IGNORE INTO need VALUES(?, ?)", [(task_id, needed) for needed in new.needs])
            self._store.record("task_added", task_id, kind=new.kind, title=new.title)
            return _task(_row(db, task_id))

    def get(self, task_id: int) -> Task:
        """The task of this id. Raises: UnknownTaskError."""
        return _task(_row(self._store.connection, task_id))

    def all(self, states: Collection[TaskState] = ()) -> list[Task]:
        """Every task, or those in `states`, the most urgent first."""
        chosen = f"WHERE state IN ({', '.join('?' * len(states))})" if states else ""
        rows = self._store.connection.execute(f"SELECT * FROM task {chosen} ORDER BY priority, id", tuple(states))
        return [_task(row) for row in rows]

    def ready(self) -> list[Task]:
        """Tasks that could be claimed now, were their paths free."""
        return [_task(row) for row in self._store.connection.execute(_READY, {"now": self._store.clock.wall()})]

    def claim(self, worker: str, provider: str, prefer: Collection[str] = ()) -> Lease | None:
        """Give `worker` the most urgent task whose needs are met and whose paths nobody else has.

        Of tasks of one priority those of the modules `prefer` come first, those that this provider failed at last.
        None if there is no task to give.
        """
        with self._store.transaction() as db:
            candidates = [_task(row) for row in db.execute(_READY, {"now": self._store.clock.wall()})]
            failed = {
                task
                for (task,) in db.execute(
                    "SELECT DISTINCT task FROM attempt WHERE provider = ? AND ended NOTNULL", (provider,)
                )
            }
            candidates.sort(key=lambda task: (task.priority, task.module not in prefer, task.id in failed))
            reserved = _reserved(db)
            chosen = next((task for task in candidates if not overlap(task.paths, reserved)), None)
            if chosen is None:
                return None
            return self._grant(db, chosen, worker, provider)

    def claim_parked(self, task_id: int, worker: str, provider: str) -> Lease | None:
        """Give a parked task back to the provider whose limit is over; None if it is another's, or not parked."""
        with self._store.transaction() as db:
            task = _task(_row(db, task_id))
            if task.state is not TaskState.PARKED or task.not_before > self._store.clock.wall():
                return None
            (last,) = db.execute(
                "SELECT provider FROM attempt WHERE task = ? AND epoch = ?", (task_id, task.epoch)
            ).fetchone()
            if last != provider:
                return None
            return self._grant(db, task, worker, provider)

    def _grant(self, db: sqlite3.Connection, task: Task, worker: str, provider: str) -> Lease:
        epoch = task.epoch + 1
        db.execute("UPDATE task SET state = ?, epoch = ? WHERE id = ?", (TaskState.LEASED, epoch, task.id))
        db.execute("INSERT INTO lease VALUES(?, ?, ?, ?)", (task.id, epoch, worker, provider))
        db.execute(
            "INSERT INTO attempt(task, epoch, worker, provider, started) VALUES(?, ?, ?, ?, ?)",
            (task.id, epoch, worker, provider, self._store.clock.wall()),
        )
        self._store.record("claimed", task.id, epoch, worker=worker, provider=provider)
        deadline = self._deadlines[task.id] = self._store.clock.monotonic() + self._lease_seconds
        return Lease(_task(_row(db, task.id)), epoch, worker, provider, deadline)

    def provider_of(self, task_id: int, epoch: int) -> str:
        """The provider whose agent made an attempt."""
        (name,) = self._store.connection.execute(
            "SELECT provider FROM attempt WHERE task = ? AND epoch = ?", (task_id, epoch)
        ).fetchone()
        return str(name)

    def finished_before(self, when: float) -> list[str]:
        """Names of the attempts that ended before `when` (wall clock) at tasks that are merged."""
        rows = self._store.connection.execute(
            "SELECT attempt.task, attempt.epoch FROM attempt JOIN task ON task.id = attempt.task"
            " WHERE attempt.ended < ? AND task.state = ? AND attempt.salvage <> ''",
            (when, TaskState.MERGED),
        )
        return [attempt_name(task, epoch) for task, epoch in rows]

    def renew(self, task_id: int, epoch: int) -> float:
        """Put the lease's deadline off; the new one. Raises: StaleEpochError."""
        self.check(task_id, epoch)
        deadline = self._deadlines[task_id] = self._store.clock.monotonic() + self._lease_seconds
        return deadline

    def check(self, task_id: int, epoch: int) -> None:
        """Raise StaleEpochError unless the task is leased at this epoch."""
        row = self._store.connection.execute("SELECT epoch FROM lease WHERE task = ?", (task_id,)).fetchone()
        if row is None or row[0] != epoch:
            raise StaleEpochError(task_id, epoch)

    def leases(self) -> list[Lease]:
        """Every lease that is alive."""
        rows = self._store.connection.execute("SELECT * FROM lease ORDER BY task").fetchall()
        return [
            Lease(self.get(row["task"]), row["epoch"], row["worker"], row["provider"], self._deadlines[row["task"]])
            for row in rows
        ]

    def expire(self) -> list[Lease]:
        """End every lease whose deadline has passed, and free its task; those leases."""
        now = self._store.clock.monotonic()
        late = [lease for lease in self.leases() if lease.deadline <= now]
        for lease in late:
            self.end(lease.task.id, lease.epoch, Outcome.LOST, "the lease ran out")
        return late

    def end(
        self,
        task_id: int,
        epoch: int,
        outcome: Outcome,
        detail: str = "",
        *,
        not_before: float = 0.0,
        salvage: str = "",
    ) -> Task:
        """End an attempt: the lease goes, and the task's state follows from `outcome`.

        `not_before` is a wall-clock time before which the task is not given out again; `salvage` the commit that keeps
        what the attempt left behind. Raises: StaleEpochError.
        """
        with self._store.transaction() as db:
            return self.end_within(db, task_id, epoch, outcome, detail, not_before=not_before, salvage=salvage)

    def end_within(
        self,
        db: sqlite3.Connection,
        task_id: int,
        epoch: int,
        outcome: Outcome,
        detail: str = "",
        *,
        not_before: float = 0.0,
        salvage: str = "",
    ) -> Task:
        """`end`, as a part of a transaction that does more."""
        self.check(task_id, epoch)
        task = _task(_row(db, task_id))
        failures = task.failures + (outcome not in BLAMELESS)
        state = self._state_after(outcome, failures)
        db.execute("DELETE FROM lease WHERE task = ?", (task_id,))
        db.execute(
            "UPDATE task SET state = ?, failures = ?, not_before = ? WHERE id = ?",
            (state, failures, not_before, task_id),
        )
        db.execute(
            "UPDATE attempt SET ended = ?, outcome = ?, detail = ?, salvage = ? WHERE task = ? AND epoch = ?",
            (self._store.clock.wall(), outcome, detail, salvage, task_id, epoch),
        )
        self._store.record("ended", task_id, epoch, outcome=outcome, state=state, detail=detail[:500])
        return _task(_row(db, task_id))

    def _state_after(self, outcome: Outcome, failures: int) -> TaskState:
        if outcome is Outcome.SUBMITTED:
            return TaskState.SUBMITTED
        if outcome is Outcome.NEEDLESS:
            return TaskState.CLOSED
        if outcome in PARKING:
            return TaskState.PARKED
        return TaskState.QUARANTINED if failures >= self._max_failures else TaskState.READY

    def retry(self, task_id: int) -> Task:
        """Put a task that was set aside, parked or closed back on the list, with a clean sheet."""
        with self._store.transaction() as db:
            _row(db, task_id)
            db.execute(
                "UPDATE task SET state = ?, failures = 0, not_before = 0 WHERE id = ? AND state NOT IN (?, ?, ?)",
                (TaskState.READY, task_id, TaskState.LEASED, TaskState.SUBMITTED, TaskState.MERGED),
            )
            self._store.record("retried", task_id)
            return _task(_row(db, task_id))

    def widen(self, task_id: int, epoch: int, paths: Iterable[str]) -> bool:
        """Reserve more paths for a task that is being worked on; False if somebody else has them."""
        with self._store.transaction() as db:
            self.check(task_id, epoch)
            wanted = tuple(paths)
            if overlap(wanted, _reserved(db, besides=task_id)):
                return False
            task = _task(_row(db, task_id))
            db.execute("UPDATE task SET paths = ? WHERE id = ?", (json.dumps([*task.paths, *wanted]), task_id))
            self._store.record("widened", task_id, epoch, paths=wanted)
            return True


def _reserved(db: sqlite3.Connection, besides: int = 0) -> list[str]:
    rows = db.execute(
        f"SELECT paths FROM task WHERE state IN ({', '.join('?' * len(_BUSY))}) AND id <> ?", (*_BUSY, besides)
    )
    return [glob for (paths,) in rows for glob in json.loads(paths)]


def _row(db: sqlite3.Connection, task_id: int) -> sqlite3.Row:
    row: sqlite3.Row | None = db.execute("SELECT * FROM task WHERE id = ?", (task_id,)).fetchone()
    if row is None:
        raise UnknownTaskError(task_id)
    return row


def _task(row: sqlite3.Row) -> Task:
    return Task(
        id=row["id"], title=row["title"], body=row["body"], kind=row["kind"], module=row["module"],
        paths=tuple(json.loads(row["paths"])), priority=row["priority"], signature=row["signature"] or "",
        acceptance=row["acceptance"], state=TaskState(row["state"]), epoch=row["epoch"], failures=row["failures"],
        not_before=row["not_before"], created=row["created"],
    )  # fmt: skip
