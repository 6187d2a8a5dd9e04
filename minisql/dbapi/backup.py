"""The loop of `Connection.backup`: a step, the caller's progress function, a pause when something is locked.

Source: the Python documentation, sqlite3 "Connection.backup"; c3ref backup_finish.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final, TypeVar

from minisql.dbapi.turn import in_turn
from minisql.engine.backup import SessionBackup
from minisql.errors import BusyError, Error

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection

_R = TypeVar("_R")

_OK: Final = 0
_DONE: Final = 101


def run_backup(
    source: Connection,
    target: Connection,
    n_pages: int,
    progress: Callable[[int, int, int], object] | None,
    name: str,
    sleep: float,
) -> None:
    """See `Connection.backup`. Whatever ends it before its time leaves the target as it was."""
    status = _OK

    # Of two shared connections always the same one first, so that backups back and forth do not wait for each other.
    # A target that is not shared may, as with the standard library, be another thread's: that one has to keep still.
    both = sorted((source, target), key=id) if target._lock is not None else [source]

    def in_both_turns(function: Callable[..., _R], *arguments: Any) -> _R:
        """Others may use the connections between two steps."""
        return in_turn(both[0], lambda: in_turn(both[-1], function, *arguments))

    def stopped(_: object, error: BaseException | None, __: object) -> None:
        if error is not None and not isinstance(error, Error):
            for connection in (source, target):
                in_both_turns(connection._session.stopped_by, error)

    with ExitStack() as cleanup:  # last in, first out
        cleanup.push(stopped)
        backup = in_both_turns(SessionBackup, source._session, name, target._session)
        cleanup.push(lambda *error: in_both_turns(backup.__exit__, *error))
        while status != _DONE:
            failure = None
            try:
                status = _DONE if in_both_turns(backup.step, n_pages or -1) else _OK
            except Error as error:
                status, failure = error.sqlite_errorcode, error
            if progress is not None:
                progress(status, backup.remaining, backup.page_count)
                source._check_open()
                target._check_open()
            if failure is not None and not isinstance(failure, BusyError):
                raise failure
            if failure is not None and sleep > 0:
                time.sleep(sleep)
