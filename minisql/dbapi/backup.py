"""The loop of `Connection.backup`: a step, the caller's progress function, a pause when something is locked.

Source: the Python documentation, sqlite3 "Connection.backup"; c3ref backup_finish.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minisql.engine.backup import SessionBackup
from minisql.errors import BusyError, Error

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection

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
    with SessionBackup(source._session, name, target._session) as backup:
        while status != _DONE:
            failure = None
            try:
                status = _DONE if backup.step(n_pages or -1) else _OK
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
