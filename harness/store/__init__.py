"""The state of a swarm: one SQLite file, one process that writes it, one transaction a step.

`Store` is the file; `tasks`, `changes`, `providers` and `log` are the questions and steps over it. Each step that
changes something writes an event in the same transaction, so the log and the state cannot tell two stories.
"""

from __future__ import annotations

from harness.store.changes import Changes
from harness.store.database import Store
from harness.store.log import Log
from harness.store.notes import Notes
from harness.store.providers import Providers
from harness.store.tasks import Tasks

__all__ = ["Changes", "Log", "Notes", "Providers", "Store", "Tasks"]
