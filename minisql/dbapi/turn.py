"""Whose turn it is to use a connection.

`Connection._owner` is the number of the thread that may use it at this moment, so that a call's usual check is one
comparison. Of a connection that keeps to the thread which made it, that is always this thread. One that threads share
(`check_same_thread=False`) has no owner while nobody uses it: whoever calls it takes the lock and is its owner until
the call is over, as SQLite holds its mutex for a call. What the owner's own functions and hooks call in between passes
the same comparison.

Source: threadsafe; the Python documentation, sqlite3 "threadsafety".
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from threading import get_ident
from typing import TYPE_CHECKING, Any, TypeVar

from minisql.errors import ProgrammingError

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection

_F = TypeVar("_F", bound=Callable[..., Any])
_R = TypeVar("_R")


def in_turn(connection: Connection, function: Callable[..., _R], /, *arguments: Any, **keywords: Any) -> _R:
    """Call the function when it is this thread's turn.

    Raises:
        ProgrammingError: the connection is another thread's, or closed.
    """
    thread = get_ident()
    if connection._owner == thread:
        return function(*arguments, **keywords)
    connection._check_owner()
    lock = connection._lock
    assert lock is not None, "what no other thread may use has an owner"
    with lock:
        connection._check_open()  # it may have been closed meanwhile
        connection._owner = thread
        try:
            return function(*arguments, **keywords)
        finally:
            if connection._owner == thread:  # it is closed otherwise
                connection._owner = None


def own_turn(method: _F) -> _F:
    """For a method of Connection."""

    @wraps(method)
    def call(self: Any, /, *arguments: Any, **keywords: Any) -> Any:
        if self._owner == get_ident():
            return method(self, *arguments, **keywords)
        return in_turn(self, method, self, *arguments, **keywords)

    return call  # type: ignore[return-value]


def cursor_turn(method: _F) -> _F:
    """For a method of Cursor."""

    @wraps(method)
    def call(self: Any, /, *arguments: Any, **keywords: Any) -> Any:
        connection = self.connection
        if connection._owner == get_ident():
            return method(self, *arguments, **keywords)
        return in_turn(connection, method, self, *arguments, **keywords)

    return call  # type: ignore[return-value]


def blob_turn(method: _F) -> _F:
    """For a method of Blob."""

    @wraps(method)
    def call(self: Any, /, *arguments: Any, **keywords: Any) -> Any:
        try:
            return in_turn(self._connection, method, self, *arguments, **keywords)
        except BaseException as error:
            self._connection._session.stopped_by(error)
            raise

    return call  # type: ignore[return-value]


class LastWill:
    """Kept by a cursor of a shared connection: when nobody has the cursor any more, its statement ends in turn.

    A running statement gives up its locks when its rows are dropped; a thread may drop them in the middle of another
    one's call.
    """

    __slots__ = ("_close", "_connection")

    def __init__(self, connection: Connection, close: Callable[[], None]) -> None:
        self._connection, self._close = connection, close

    def __del__(self) -> None:
        if sys.is_finalizing():  # a thread that has stopped for good may hold the lock
            return
        try:
            in_turn(self._connection, self._close)
        except ProgrammingError:  # it is closed, and its statements with it
            return
