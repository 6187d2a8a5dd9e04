"""The SQL functions that the shell adds to a connection. They are only named here: each is imported when it is called.

Source: cli "File I/O Functions", "The edit() SQL function".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_FUNCTIONS = (
    ("edit", 1), ("edit", 2), ("readfile", 1), ("regexp", 2), ("regexpi", 2), ("sha3", 1), ("sha3", 2),
    ("usleep", 1), ("writefile", -1),
)  # fmt: skip
"""(name, number of arguments)"""


def register(connection: Any) -> None:
    """Define them all."""
    for name, n_arguments in _FUNCTIONS:
        connection.create_function(name, n_arguments, _late(name))


def _late(name: str) -> Callable[..., Value]:
    """A function of `minisql.shell.function_bodies`, which is imported when it is called."""

    def call(*arguments: Value) -> Value:
        from minisql.shell import function_bodies

        result: Value = getattr(function_bodies, name)(*arguments)
        return result

    return call
