"""Crashes after every operation of a recording, and what both engines find then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from random import Random

from minisql.storage.vfs.crash import Unsynced, crashes
from minisql.storage.vfs.fault import FaultVfs
from minisql.storage.vfs.memory import MemoryVfs
from tests.crash.engines import Found, SqliteProcess, look, on, read_ours
from tests.crash.recording import Recording

_SEEDED = (Unsynced.SOME, Unsynced.TORN, Unsynced.RAGGED)
_MIN_OPS = 3  # fewer than these, and nothing was recovered
_BATCH = 8  # images that SQLite reads while we read the same ones


@dataclass(slots=True)
class Tally:
    """What was tried.

    Attributes:
        n_crashes: power losses: an operation, and a choice of what of the unsynced was lost.
        n_states: different files that they left, each read by both engines.
        failures: a line for each crash that broke a promise.
        n_older, n_newer: crashes that took back what was in flight, and that let it happen.
    """

    n_crashes: int = 0
    n_states: int = 0
    n_older: int = 0
    n_newer: int = 0
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.n_crashes} crashes, {self.n_states} different states, {len(self.failures)} failures"

    def add(self, other: Tally) -> None:
        """Count the other's too."""
        self.n_crashes += other.n_crashes
        self.n_states += other.n_states
        self.n_older += other.n_older
        self.n_newer += other.n_newer
        self.failures += other.failures


@dataclass(frozen=True, slots=True)
class Crash:
    """One power loss and the files after it."""

    after_op: int
    unsynced: Unsynced
    seed: int
    files: Mapping[str, bytes]

    def key(self) -> bytes:
        """The same for the same files."""
        hashed = blake2b(digest_size=16)
        for path in sorted(self.files):
            hashed.update(f"{path} {len(self.files[path])} ".encode())
            hashed.update(self.files[path])
        return hashed.digest()


def crash_everywhere(recording: Recording, *, n_seeds: int, seed: int, limit: int | None) -> Iterator[Crash]:
    """The crashes to try.

    Args:
        n_seeds: random choices after each operation of each kind that leaves a choice.
        limit: how many to draw of them, about; None for all.
    """
    drawn = Random(seed)
    n_crashes = (len(recording.ops) + 1) * (2 + n_seeds * len(_SEEDED))
    share = 1.0 if limit is None else limit / n_crashes
    for after_op, disk in crashes(recording.files, recording.ops):
        for unsynced in Unsynced:
            for number in range(n_seeds if unsynced in _SEEDED else 1):
                one = hash_of(seed, after_op, number)
                if share >= 1.0 or drawn.random() < share:
                    yield Crash(after_op, unsynced, one, disk.after_crash(unsynced, Random(one)))


def hash_of(*numbers: int) -> int:
    """A seed made of several numbers."""
    return int.from_bytes(blake2b(repr(numbers).encode(), digest_size=6).digest(), "big")


def replay(
    recording: Recording, sqlite: SqliteProcess, *, n_seeds: int = 1, seed: int = 0, limit: int | None = None
) -> Tally:
    """Try the crashes and hold what is found against what was promised. Arguments as of `crash_everywhere`."""
    tally = Tally()
    found: dict[bytes, tuple[Found, Found]] = {}
    waiting: list[tuple[bytes, Crash]] = []

    def settle() -> None:
        fresh = {key: crash for key, crash in waiting if key not in found}
        found.update(zip(fresh, _read(recording.script.paths, list(fresh.values()), sqlite)))
        tally.n_states += len(fresh)
        for key, crash in waiting:
            _judge(recording, crash, found[key], tally)
        waiting.clear()

    for crash in crash_everywhere(recording, n_seeds=n_seeds, seed=seed, limit=limit):
        waiting.append((crash.key(), crash))
        if len(waiting) >= 4 * _BATCH:
            settle()
    settle()
    return tally


def recoveries(recording: Recording, *, n_recoveries: int, seed: int) -> Iterator[Recording]:
    """What opening some of the crashed databases asks of the disk, to be crashed again: the same must be found then.

    Only those of which the first crash has left something to play back, or to bring from the log.
    """
    crashes = list(crash_everywhere(recording, n_seeds=1, seed=seed, limit=None))
    Random(seed).shuffle(crashes)
    for crash in crashes:
        if n_recoveries == 0:
            return
        if not any(path.endswith(("-journal", "-wal")) and data for path, data in crash.files.items()):
            continue
        vfs = FaultVfs(MemoryVfs(dict(crash.files)))
        with on(vfs):
            state, _ = look(recording.script.paths)
        if len(vfs.ops) > _MIN_OPS:
            n_recoveries -= 1
            oldest = [0] * (len(vfs.ops) + 1)
            yield Recording(recording.script, vfs.at_start, (), vfs.ops, [state], [0], oldest)


def _read(paths: Sequence[str], crashes: list[Crash], sqlite: SqliteProcess) -> Iterator[tuple[Found, Found]]:
    """(ours, SQLite's) for each, both working at the same time."""
    for start in range(0, len(crashes), _BATCH):
        images = [dict(crash.files) for crash in crashes[start : start + _BATCH]]
        sqlite.ask("read", paths, images)
        ours = [read_ours(paths, image) for image in images]
        yield from zip(ours, sqlite.answer())


def _judge(recording: Recording, crash: Crash, found: tuple[Found, Found], tally: Tally) -> None:
    tally.n_crashes += 1
    allowed = recording.allowed(crash.after_op)
    done = recording.states[recording.done(crash.after_op)]
    if found[0][0] == done:
        tally.n_older += 1
    else:
        tally.n_newer += 1
    if crash.unsynced is Unsynced.EVERYTHING:
        allowed = [state for state in allowed if state in (done, allowed[-1])]  # nothing was lost: no older state
    for engine, (state, complaints) in zip(("minisql", "SQLite"), found):
        if complaints or state not in allowed:
            number = recording.states.index(state) if state in recording.states else None
            tally.failures.append(
                f"{engine} after operation {crash.after_op} ({crash.unsynced.value}, seed {crash.seed}): "
                f"{'; '.join(complaints) or f'state {number}'}, "
                f"wanted {[recording.states.index(state) for state in allowed]}"
            )
