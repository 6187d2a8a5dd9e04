"""Every error that the harness raises on purpose."""

from __future__ import annotations


class HarnessError(Exception):
    """Something that a message explains to the person at the terminal; no traceback is shown for it."""


class ConfigError(HarnessError):
    """`harness.toml` is wrong; the message names the place."""


class StaleEpochError(HarnessError):
    """Who calls no longer holds the task: the lease ran out, or the task was given to another."""

    def __init__(self, task: int, epoch: int) -> None:
        super().__init__(f"task {task}: epoch {epoch} is no longer the one that holds it")
        self.task = task
        self.epoch = epoch


class DuplicateTaskError(HarnessError):
    """A task of the same signature exists; `task` is its id."""

    def __init__(self, task: int, signature: str) -> None:
        super().__init__(f"task {task} is about the same: {signature}")
        self.task = task


class UnknownTaskError(HarnessError):
    """No task has this id."""

    def __init__(self, task: int) -> None:
        super().__init__(f"there is no task {task}")


class GitError(HarnessError):
    """git said no; the message is git's."""


class MovedMainError(HarnessError):
    """The main branch is not where the queue left it: somebody else moved it."""
