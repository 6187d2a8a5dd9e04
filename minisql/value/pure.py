"""What a function is told where its answer may never change: everything but the time.

An index, a CHECK constraint and a generated column may call date() and its sisters, but not for the current time, nor
for this machine's time zone. Source: deterministic §3 "Special-case Processing For Date/Time Functions".
"""

from __future__ import annotations

from typing import NoReturn

from minisql.errors import SqlError
from minisql.value.function import FunctionContext
from minisql.value.types import Value


class PureContext:
    """The statement's context, but that whoever asks for the time gets an error."""

    __slots__ = ("_context", "_message", "case_sensitive_like", "encoding", "max_length", "max_pattern_length")

    def __init__(self, context: FunctionContext, message: str) -> None:
        self._context, self._message = context, message
        self.max_length, self.max_pattern_length = context.max_length, context.max_pattern_length
        self.case_sensitive_like, self.encoding = context.case_sensitive_like, context.encoding

    def changes(self) -> int:
        return self._context.changes()

    def total_changes(self) -> int:
        return self._context.total_changes()

    def last_insert_rowid(self) -> int:
        return self._context.last_insert_rowid()

    def now(self) -> NoReturn:
        raise SqlError(self._message)

    def random_bytes(self, n_bytes: int) -> bytes:
        return self._context.random_bytes(n_bytes)


class PureCall:
    """The function `name` without the time, for a place of the schema: `an index`, `a CHECK constraint`."""

    __slots__ = ("_call", "_message")

    def __init__(self, call: object, name: str, place: str) -> None:
        assert callable(call), name
        self._call = call
        self._message = f"non-deterministic use of {name}() in {place}"

    def __call__(self, context: FunctionContext, *args: Value) -> Value:
        value: Value = self._call(PureContext(context, self._message), *args)
        return value
