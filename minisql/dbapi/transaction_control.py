"""Transactions of a connection: the implicit BEGIN, `commit` and `rollback`, `isolation_level` and `autocommit`.

They are, unless the caller says otherwise, those of the standard library: an INSERT, UPDATE, DELETE or REPLACE
outside of a transaction begins one, which `commit` or `rollback` ends.
Source: PEP 249 "Connection Objects"; the Python documentation, sqlite3 "Transaction control".
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from minisql import errors
from minisql.dbapi.turn import own_turn

if TYPE_CHECKING:
    from minisql.engine import Session

LEGACY_TRANSACTION_CONTROL: Final = -1
"""`autocommit`: transactions as `isolation_level` says."""

_LEVELS: Final = ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE")


class TransactionControl:
    """The part of `Connection` that begins and ends transactions."""

    if not TYPE_CHECKING:
        __slots__ = ()  # its attributes lie in Connection: of several bases one alone may have slots

    else:
        _session: Session
        _isolation_level: str | None
        _autocommit: bool | int
        _begin_sql: str | None  # before a change outside of a transaction

        def _check_open(self) -> None: ...
        def _check_owner(self) -> None: ...
        def _command(self, sql: str) -> None: ...

    def _set_begin(self) -> None:
        legacy = self._autocommit is not True and self._autocommit is not False
        self._begin_sql = f"BEGIN {self._isolation_level}" if legacy and self._isolation_level is not None else None

    def _begin_if_due(self) -> None:
        """The implicit BEGIN before a change."""
        if self._begin_sql is not None and not self._session.in_transaction:
            self._command(self._begin_sql)

    @own_turn
    def commit(self) -> None:
        """End the transaction, keeping its changes. Without one it does nothing."""
        if self._autocommit is True:
            return
        if self._session.in_transaction:
            self._command("COMMIT")
        if self._autocommit is False:
            self._command("BEGIN")

    @own_turn
    def rollback(self) -> None:
        """End the transaction, undoing its changes. Without one it does nothing."""
        if self._autocommit is True:
            return
        if self._session.in_transaction:
            self._command("ROLLBACK")
        if self._autocommit is False:
            self._command("BEGIN")

    def __enter__(self) -> Self:
        self._check_open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None, /
    ) -> Literal[False]:
        """Commit; after an exception, or when the commit fails, roll back."""
        if kind is not None:
            self.rollback()
            return False
        try:
            self.commit()
        except errors.Error:
            self.rollback()
            raise
        return False

    @property
    def isolation_level(self) -> str | None:
        """What the implicit BEGIN says; None: there is no implicit BEGIN. Setting None commits."""
        self._check_open()
        return self._isolation_level

    @isolation_level.setter
    @own_turn
    def isolation_level(self, value: str | None) -> None:
        level = checked_level(value)
        if level is None and self._autocommit is not True and self._autocommit is not False:
            self.commit()
        self._isolation_level = level
        self._set_begin()

    @property
    def autocommit(self) -> bool | int:
        """True, False or LEGACY_TRANSACTION_CONTROL. Setting True commits, setting False begins a transaction."""
        self._check_owner()
        return self._autocommit

    @autocommit.setter
    @own_turn
    def autocommit(self, value: bool | int) -> None:
        check_autocommit(value)
        if value is True and self._session.in_transaction:
            self._command("COMMIT")
        if value is False and not self._session.in_transaction:
            self._command("BEGIN")
        self._autocommit = value
        self._set_begin()

    @property
    def in_transaction(self) -> bool:
        """A transaction is open."""
        self._check_open()
        return self._session.in_transaction


def checked_level(level: Any) -> str | None:
    """An isolation level in capitals. Raises: TypeError, ValueError."""
    if level is None:
        return None
    if not isinstance(level, str):
        raise TypeError("isolation_level must be str or None")
    if "\0" in level:
        raise ValueError("embedded null character")
    if str.upper(level) not in _LEVELS:
        raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
    return str.upper(level)


def check_autocommit(value: Any) -> None:
    """Raises: ValueError."""
    if value is not True and value is not False and value != LEGACY_TRANSACTION_CONTROL:
        raise ValueError("autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL")
