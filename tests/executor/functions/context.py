"""A stand-in for what the executor tells functions, and a way to call them as the compiler would."""

from __future__ import annotations

import os

from minisql.errors import Error
from minisql.executor.functions import builtin_functions
from minisql.value import BINARY, ScalarFunction, Value
from tests.value.sqlite_answers import Failed

REGISTRY = builtin_functions()


class Context:
    """One statement's context with SQLite's limits; the clock stands still."""

    max_length = 1_000_000_000
    max_pattern_length = 50_000
    case_sensitive_like = False
    encoding = "utf-8"

    def __init__(self, now_ms: int = 0) -> None:
        self.now_ms = now_ms

    def changes(self) -> int:
        return 3

    def total_changes(self) -> int:
        return 14

    def last_insert_rowid(self) -> int:
        return 15

    def now(self) -> int:
        return self.now_ms

    def random_bytes(self, n_bytes: int) -> bytes:
        return os.urandom(n_bytes)


CONTEXT = Context()


def call(name: str, args: tuple[Value, ...], context: Context = CONTEXT) -> Value | Failed:
    """The function's value, or its error message as SQLite's would come."""
    try:
        function = REGISTRY.lookup(name, len(args))
        assert isinstance(function, ScalarFunction), name
        before: list[object] = [context] if function.needs_context else []
        before += [BINARY] if function.needs_collation else []
        return function.call(*before, *args)
    except Error as error:
        return Failed(str(error))
