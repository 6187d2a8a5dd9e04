"""What running statements see of their connection: the counters, the clock, the open files.

One object a connection. It implements `executor.run.Host`; the session keeps it up to date.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from minisql.executor.violations import Violations

if TYPE_CHECKING:
    from minisql.executor.run import Ahead
    from minisql.storage.store import Store
    from minisql.vtab.protocol import Vtab

_UNIX_EPOCH_MS: Final = 210866760000000
"""1970-01-01 in milliseconds since Julian day 0 (lang_datefunc "Time Values")."""


class ConnectionHost:
    """Counters and files of a connection.

    Attributes:
        stores: the open file of each database, by number.
        interrupted: set by `interrupt()` from any thread; storage and operators look at it.
        on_work: hears of what is done, for the progress handler; None if there is none.
        on_row_change: hears of each row that is changed, for the update hook.
        n_changes, n_total_changes: rows changed by the last statement, and since the connection was opened.
        rowid: the rowid of the last INSERT.
        violations: rows without a parent in the open transaction.
        ahead: who has read rows that nobody has fetched, and hears of every change before it is made.
        max_length, max_pattern_length: SQLITE_LIMIT_LENGTH and SQLITE_LIMIT_LIKE_PATTERN_LENGTH, in bytes.
        max_trigger_depth: SQLITE_LIMIT_TRIGGER_DEPTH.
        keeps_in_memory: nothing goes to temporary files (PRAGMA temp_store = MEMORY).
        encoding: of the text in the databases, a Python codec.
        clock: what `now()` tells the running statement; None: nobody has asked yet.
    """

    def __init__(self) -> None:
        self.stores: Sequence[Store | None] = ()
        self.interrupted = False
        self.on_work: Callable[[int], None] | None = None
        self.on_row_change: Callable[[int, str, int, int], None] | None = None
        self.n_changes = 0
        self.n_total_changes = 0
        self.rowid = 0
        self.violations = Violations()
        self.ahead: set[Ahead] = set()
        self.max_length = 1_000_000_000
        self.max_pattern_length = 50_000
        self.max_trigger_depth = 1000
        self.keeps_in_memory = False
        self.case_sensitive_like = False
        self.encoding = "utf-8"
        self.clock: int | None = None
        self.on_join: Callable[[Vtab], None] | None = None  # set by the session

    def start_clock(self) -> None:
        """A statement begins: the next `now()` reads the clock anew."""
        self.clock = None

    def now(self) -> int:
        """One instant for the whole statement: milliseconds since Julian day 0."""
        if self.clock is None:
            self.clock = time.time_ns() // 1_000_000 + _UNIX_EPOCH_MS
        return self.clock

    def random_bytes(self, n_bytes: int) -> bytes:
        return os.urandom(n_bytes)

    def count_changes(self, n_changes: int) -> None:
        """A statement that changes rows is over."""
        self.n_changes = n_changes
        self.n_total_changes += n_changes

    def changes(self) -> int:
        return self.n_changes

    def total_changes(self) -> int:
        return self.n_total_changes

    def last_insert_rowid(self) -> int:
        return self.rowid

    def join_transaction(self, vtab: Vtab) -> None:
        assert self.on_join is not None, "a session's host"
        self.on_join(vtab)

    def note_insert(self, rowid: int) -> None:
        self.rowid = rowid
