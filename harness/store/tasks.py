"""Tasks and leases: who may work on what.

A claim raises the task's epoch, and every later call carries the epoch it was given: whoever holds an old one is told
so and changes nothing, however late he comes. Deadlines live in this process and on its monotonic clock; after a
restart every lease of the file starts anew (the coordinator ends those of its own agents, which ended with it), so
nothing is given to a second worker while a first may still be at it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from functools import lru_cache

from harness.clock import is_over
from harness.errors import DuplicateTaskError, StaleEpochError, UnknownTaskError
from harness.model import (
    BLAMELESS,
    PARKING,
    ChangeState,
    Continuation,
    Lease,
    NewTask,
    Outcome,
    Task,
    TaskState,
    attempt_name,
)
from harness.paths import overlap
from harness.store.database import Store

_BUSY = (TaskState.LEASED, TaskState.PARKED, TaskState.SUBMITTED)
"""States in which a task's paths are reserved: somebody is at it, or its change has not landed yet."""

MAX_PARKINGS = 3
"""Limits in a row that a task waits for; then any provider may have it."""

FOREVER = float("inf")
"""The time until which a task is parked that only a person brings back."""

_IS_READY = f"""task.state = '{TaskState.READY}' AND NOT EXISTS(
        SELECT 1 FROM need JOIN task AS other ON other.id = need.needs
        WHERE need.task = task.id AND other.state NOT IN ('{TaskState.MERGED}', '{TaskState.CLOSED}'))"""

_CANDIDATES = f"""
    SELECT task.id, priority, module, paths, worker, outcome, attempt.detail
    FROM task LEFT JOIN attempt ON attempt.task = task.id AND attempt.epoch = task.epoch
        AND attempt.provider = ? AND attempt.ended NOTNULL
    WHERE {_IS_READY}"""
"""What could be claimed, with the last attempt at it, where that was a provider's."""

_LEASES = "SELECT * FROM lease JOIN attempt USING(task, epoch)"


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
            self._store.record("task_added", task_id, kind=new.kind, title=new.title, module=new.module)
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
        return [
            _task(row)
            for row in self._store.connection.execute(f"SELECT * FROM task WHERE {_IS_READY} ORDER BY priority, id")
        ]

    def claim(self, worker: str, provider: str, prefer: Collection[str] = ()) -> Lease | None:
        """Give `worker` the most urgent task whose needs are met and whose paths nobody else has.

        Of tasks of one priority those come first that this worker's agent of this provider can go on with, then those
        of the modules `prefer`; those that this provider worked on last come last. None if there is no task to give.
        """
        with self._store.transaction() as db:
            candidates = db.execute(_CANDIDATES, (provider,)).fetchall()
            if not candidates:
                return None

            def rank(row: sqlite3.Row) -> tuple[int, bool, bool, bool, int]:
                task_id, priority, module, _, last_worker, outcome, detail = row
                is_kept = last_worker == worker and bool(_why_it_continues(outcome, detail))
                return priority, not is_kept, module not in prefer, outcome is not None, task_id

            candidates.sort(key=rank)
            reserved = _reserved(db)
            for row in candidates:
                if not overlap(_paths(row[3]), reserved):
                    return self._grant(db, _task(_row(db, row[0])), worker, provider)
            return None

    def claim_parked(self, task_id: int, worker: str, provider: str) -> Lease | None:
        """Give a parked task back: to the provider whose limit is over; to anybody, if a person parked it until now.

        None if it is another's, or is not to be worked on yet.
        """
        with self._store.transaction() as db:
            task = _task(_row(db, task_id))
            if task.state is not TaskState.PARKED or not is_over(task.not_before, self._store.clock.wall()):
                return None
            last = _attempt(db, task_id, task.epoch)
            if last is not None and last["outcome"] in PARKING and last["provider"] != provider:
                return None
            return self._grant(db, task, worker, provider)

    def _grant(self, db: sqlite3.Connection, task: Task, worker: str, provider: str) -> Lease:
        epoch = task.epoch + 1
        place, continues = attempt_name(task.id, epoch), None
        last = _attempt(db, task.id, task.epoch)
        if last is not None and (last["worker"], last["provider"]) == (worker, provider):
            why = _why_it_continues(last["outcome"], last["detail"])
            if why:
                place, continues = last["place"], Continuation(last["session"], why)
        db.execute("UPDATE task SET state = ?, epoch = ? WHERE id = ?", (TaskState.LEASED, epoch, task.id))
        db.execute("INSERT INTO lease VALUES(?, ?, ?, ?)", (task.id, epoch, worker, provider))
        db.execute(
            "INSERT INTO attempt(task, epoch, worker, provider, started, place) VALUES(?, ?, ?, ?, ?, ?)",
            (task.id, epoch, worker, provider, self._store.clock.wall(), place),
        )
        more = {"continues": continues.why} if continues else {}
        self._store.record("claimed", task.id, epoch, worker=worker, provider=provider, **more)
        deadline = self._deadlines[task.id] = self._store.clock.monotonic() + self._lease_seconds
        return Lease(_task(_row(db, task.id)), epoch, worker, provider, deadline, place, continues)

    def provider_of(self, task_id: int, epoch: int) -> str:
        """The provider whose agent made an attempt."""
        (name,) = self._store.connection.execute(
            "SELECT provider FROM attempt WHERE task = ? AND epoch = ?", (task_id, epoch)
        ).fetchone()
        return str(name)

    def share_landed(self, provider: str, n_last: int) -> float | None:
        """Of the last `n_last` attempts of an account whose fate is known, how many landed, as a share.

        None if there are fewer.
        """
        rows = self._store.connection.execute(
            "SELECT change.state IS ?1 FROM attempt LEFT JOIN change USING(task, epoch)"
            " WHERE provider = ?2 AND outcome NOTNULL AND (change.state IS NULL OR change.state IN (?1, ?3))"
            " ORDER BY ended DESC LIMIT ?4",
            (ChangeState.LANDED, provider, ChangeState.REJECTED, n_last),
        ).fetchall()
        return sum(landed for (landed,) in rows) / n_last if len(rows) == n_last else None

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

    def lease(self, task_id: int, epoch: int) -> Lease:
        """The lease of a task. Raises: StaleEpochError."""
        row = self._store.connection.execute(f"{_LEASES} WHERE task = ? AND epoch = ?", (task_id, epoch)).fetchone()
        if row is None:
            raise StaleEpochError(task_id, epoch)
        return self._lease(row)

    def leases(self) -> list[Lease]:
        """Every lease that is alive."""
        rows = self._store.connection.execute(f"{_LEASES} ORDER BY task").fetchall()
        return [self._lease(row) for row in rows]

    def _lease(self, row: sqlite3.Row) -> Lease:
        task = row["task"]
        return Lease(self.get(task), row["epoch"], row["worker"], row["provider"], self._deadlines[task], row["place"])

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
        session: str = "",
    ) -> Task:
        """End an attempt: the lease goes, and the task's state follows from `outcome`.

        `not_before` is a wall-clock time before which the task is not given out again; `salvage` the commit that keeps
        what the attempt left behind; `session` the agent's own name for its session. Raises: StaleEpochError.
        """
        with self._store.transaction() as db:
            return self.end_within(
                db, task_id, epoch, outcome, detail, not_before=not_before, salvage=salvage, session=session
            )

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
        session: str = "",
    ) -> Task:
        """`end`, as a part of a transaction that does more."""
        self.check(task_id, epoch)
        task = _task(_row(db, task_id))
        failures = task.failures + (outcome not in BLAMELESS)
        state = self._state_after(outcome, failures)
        if outcome in PARKING and self._n_parked_in_a_row(db, task_id, epoch) >= MAX_PARKINGS:
            state, not_before = TaskState.READY, 0.0
        if outcome is Outcome.STOPPED and not is_over(
            task.not_before, self._store.clock.wall()
        ):  # parked while it was worked on
            state, not_before = TaskState.PARKED, task.not_before
        db.execute("DELETE FROM lease WHERE task = ?", (task_id,))
        db.execute(
            "UPDATE task SET state = ?, failures = ?, not_before = ? WHERE id = ?",
            (state, failures, not_before, task_id),
        )
        db.execute(
            "UPDATE attempt SET ended = ?, outcome = ?, detail = ?, salvage = ?, session = ?"
            " WHERE task = ? AND epoch = ?",
            (self._store.clock.wall(), outcome, detail, salvage, session, task_id, epoch),
        )
        self._store.record("ended", task_id, epoch, outcome=outcome, state=state, detail=detail[:500])
        return _task(_row(db, task_id))

    @staticmethod
    def _n_parked_in_a_row(db: sqlite3.Connection, task_id: int, epoch: int) -> int:
        """Attempts up to this one, which is being parked, that a limit ended one after the other."""
        n_parked = 1
        while (last := _attempt(db, task_id, epoch - n_parked)) is not None and last["outcome"] in PARKING:
            n_parked += 1
        return n_parked

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

    def park(self, task_id: int, until: float = FOREVER) -> Task:
        """Let nobody work on a task until `until` (wall clock), or until `retry`.

        One that is being worked on is parked when its attempt ends as STOPPED; the caller sees to that. Nothing
        happens to one that waits for the gates or has ended.
        """
        with self._store.transaction() as db:
            _row(db, task_id)
            db.execute(
                "UPDATE task SET not_before = ?1, state = CASE state WHEN ?2 THEN state ELSE ?3 END"
                " WHERE id = ?4 AND state IN (?2, ?3, ?5)",
                (until, TaskState.LEASED, TaskState.PARKED, task_id, TaskState.READY),
            )
            self._store.record("parked", task_id, until=until if until < FOREVER else None)
            return _task(_row(db, task_id))

    def release(self, task_id: int) -> None:
        """Let any provider have a task that waits for the one whose limit parked it."""
        with self._store.transaction() as db:
            db.execute(
                "UPDATE task SET state = ?, not_before = 0 WHERE id = ? AND state = ?",
                (TaskState.READY, task_id, TaskState.PARKED),
            )
            self._store.record("released", task_id)

    def set_aside_costly(self, usd: float | None, tokens: int | None) -> list[int]:
        """Put aside the tasks whose attempts together cost `usd` or took `tokens`, or more; those."""
        with self._store.transaction() as db:
            found = db.execute(
                "UPDATE task SET state = ?1 WHERE state = ?2 AND id IN (SELECT task FROM usage GROUP BY task"
                " HAVING total(usd) >= ?3 OR total(input) + total(output) >= ?4) RETURNING id",
                (TaskState.QUARANTINED, TaskState.READY, usd, tokens),
            ).fetchall()
            for (task_id,) in found:
                self._store.record("set_aside", task_id, why="it has used up what a task may cost")
        return [task_id for (task_id,) in found]

    def widen(self, task_id: int, paths: Iterable[str]) -> bool:
        """Let the next attempt at a task change these paths too; False if somebody else has them at this moment."""
        with self._store.transaction() as db:
            task = _task(_row(db, task_id))
            wanted = [path for path in paths if path not in task.paths]
            if overlap(wanted, _reserved(db, besides=task_id)):
                return False
            db.execute("UPDATE task SET paths = ? WHERE id = ?", (json.dumps([*task.paths, *wanted]), task_id))
            self._store.record("widened", task_id, task.epoch, paths=wanted)
            return True


def _reserved(db: sqlite3.Connection, besides: int = 0) -> list[str]:
    rows = db.execute(
        f"SELECT paths FROM task WHERE state IN ({', '.join('?' * len(_BUSY))}) AND id <> ?", (*_BUSY, besides)
    )
    return [glob for (paths,) in rows for glob in _paths(paths)]


@lru_cache(maxsize=4096)  # a claim looks at those of every task at work: half of its time, before they were kept
def _paths(text: str) -> tuple[str, ...]:
    """The globs of a task, from its column `paths`."""
    return tuple(json.loads(text))


def _attempt(db: sqlite3.Connection, task_id: int, epoch: int) -> sqlite3.Row | None:
    row: sqlite3.Row | None = db.execute(
        "SELECT * FROM attempt WHERE task = ? AND epoch = ?", (task_id, epoch)
    ).fetchone()
    return row


def _why_it_continues(outcome: str, detail: str) -> str:
    """Why another attempt may go on with what one left that ended so, as `Continuation.why`; "" if it may not."""
    if outcome in PARKING:
        return "limit"
    conflicts = outcome == Outcome.REJECTED and detail.startswith("merge: ")
    return "conflict" if conflicts else ""


def _row(db: sqlite3.Connection, task_id: int) -> sqlite3.Row:
    row: sqlite3.Row | None = db.execute("SELECT * FROM task WHERE id = ?", (task_id,)).fetchone()
    if row is None:
        raise UnknownTaskError(task_id)
    return row


def _task(row: sqlite3.Row) -> Task:
    return Task(
        id=row["id"], title=row["title"], body=row["body"], kind=row["kind"], module=row["module"],
        paths=_paths(row["paths"]), priority=row["priority"], signature=row["signature"] or "",
        acceptance=row["acceptance"], state=TaskState(row["state"]), epoch=row["epoch"], failures=row["failures"],
        not_before=row["not_before"], created=row["created"],
    )  # fmt: skip
