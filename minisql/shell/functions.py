"""The SQL functions that the shell adds to a connection. They are only named here: each is imported when it is called.

Source: cli "File I/O Functions", "The edit() SQL function".
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any
from weakref import ref

from minisql.errors import SqlError

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_FUNCTIONS = (
    ("edit", 1), ("edit", 2), ("lsmode", 1), ("readfile", 1), ("regexp", 2), ("regexpi", 2), ("sha3", 1), ("sha3", 2),
    ("sqlar_compress", 1), ("sqlar_uncompress", 2), ("usleep", 1), ("writefile", -1),
)  # fmt: skip
"""(name, number of arguments)"""


def register(connection: Any) -> None:
    """Define them all."""
    define = _definer(connection)
    for name, n_arguments in _FUNCTIONS:
        define(name, n_arguments, _late("function_bodies", name))
    asked = ref(connection)  # not the connection: its functions would keep it open
    sha3_query = _late("sha3sum", "sha3_query")
    for n_arguments in (1, 2):
        define("sha3_query", n_arguments, lambda *arguments: sha3_query(asked(), *arguments))


def _definer(connection: Any) -> Callable[[str, int, Callable[..., Value]], object]:
    """How to define a function so that what it raises is told: the DB-API's own way would say that it did, no more."""
    session = getattr(connection, "_session", None)
    define: Callable[[str, int, Callable[..., Value]], object] = (
        connection.create_function if session is None else session.create_scalar
    )
    return define


def _late(module: str, name: str) -> Callable[..., Value]:
    """A function of a module of this package, which is imported when it is called."""

    def call(*arguments: Any) -> Value:
        function = getattr(import_module(f"minisql.shell.{module}"), name)
        try:
            result: Value = function(*arguments)
        except (OSError, ValueError) as error:
            raise SqlError(str(error)) from error
        return result

    return call
