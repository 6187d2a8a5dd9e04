"""Logs as broken pagers would have written them: a sync left out, a step too early, a journal that is not ended.

Each takes the log of a workload that was run by the pager as it is, and gives another one, in which an operation that
was left out is None, so that every operation keeps its place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from minisql.storage.vfs.crash import Op, OpKind
from tests.crash.recording import Recording, oldest_states
from tests.crash.workloads import Config

Mutation = Callable[[Sequence[Op]], list[Op | None]]

_CHANGES = (OpKind.WRITE, OpKind.TRUNCATE)


def _without(is_left_out: Callable[[Op], bool]) -> Mutation:
    return lambda ops: [None if is_left_out(op) else op for op in ops]


def _is_blank(op: Op) -> bool:
    """Does it end a journal that stays?"""
    ends = op.kind is OpKind.TRUNCATE and op.offset == 0
    return op.path.endswith("-journal") and (ends or (op.kind is OpKind.WRITE and not op.offset and not any(op.data)))


def _database_first(ops: Sequence[Op]) -> list[Op | None]:
    """Of each commit, the writes of the database come before those of the journal."""
    mutated: list[Op] = []
    first = 0  # where the commit begins
    for op in ops:
        if op.kind is OpKind.CREATE:
            first = len(mutated) + 1
        if op.kind in _CHANGES and op.path.endswith(".db"):
            mutated.insert(first, op)
            first += 1
        else:
            mutated.append(op)
    return list(mutated)


def _children_first(ops: Sequence[Op]) -> list[Op | None]:
    """The super-journal, whose end is the commit, is deleted after the journals that name it."""
    mutated: list[Op] = []
    late: list[Op] = []
    for op in ops:
        is_super = "-mj" in op.path
        if is_super and op.kind is OpKind.DELETE:
            late = [op]
        elif late and (is_super or (op.kind is OpKind.DELETE and op.path.endswith("-journal"))):
            (late if is_super else mutated).append(op)
        else:
            mutated += [*late, op]
            late = []
    return [*mutated, *late]


MUTATIONS: dict[str, tuple[str, str, Mutation]] = {
    "the journal is not synced": (
        "page splits", "delete", _without(lambda op: op.kind is OpKind.SYNC and op.path.endswith("-journal"))
    ),
    "the directory is not synced": (
        "page splits", "delete", _without(lambda op: op.kind is OpKind.SYNC_DIRECTORY)
    ),
    "the database is written before the journal": ("page splits", "delete", _database_first),
    "the database is not synced before the journal is deleted": (
        "page splits", "delete", _without(lambda op: op.kind is OpKind.SYNC and op.path.endswith(".db"))
    ),
    "the journal's header is not blanked": ("page splits", "persist", _without(_is_blank)),
    "the journal is not cut": ("page splits", "truncate", _without(_is_blank)),
    "the log is not synced before a checkpoint": (
        "checkpoints in every mode", "wal", _without(lambda op: op.kind is OpKind.SYNC and op.path.endswith("-wal"))
    ),
    "a checkpoint does not sync the database": (
        "checkpoints in every mode", "wal", _without(lambda op: op.kind is OpKind.SYNC and op.path.endswith(".db"))
    ),
    "the super-journal goes after the journals that name it": (
        "two files in one transaction", "delete", _children_first
    ),
}  # fmt: skip
"""By what is wrong: the workload and the journal mode in which it shows, and the mutation."""


def mutate(recording: Recording, mutation: Mutation, config: Config) -> Recording:
    """The recording as the broken pager would have made it, with the same promises."""
    mutated = mutation(recording.ops)
    assert len(mutated) == len(recording.ops)
    assert mutated != list(recording.ops), "nothing is broken"
    n_left = [0]
    for op in mutated:
        n_left.append(n_left[-1] + (op is not None))
    ops = [op for op in mutated if op is not None]
    ends = [n_left[end] for end in recording.ends]
    return replace(recording, ops=ops, ends=ends, synced=oldest_states(ops, ends, config))
