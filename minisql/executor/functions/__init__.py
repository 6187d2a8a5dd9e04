"""The SQL functions that come with the engine, in one table by name.

Values come in, a value goes out; what a function must know of its connection it asks the `FunctionContext`.
Nothing here knows how a function is called from SQL: the compiler looks it up in a `FunctionRegistry`.
"""

from __future__ import annotations

from collections.abc import Iterable

from minisql.executor.functions import aggregate, core, datetime, json, mathematics, percentile, printf, text
from minisql.value.function import FunctionRegistry, SqlFunction


def _by_name(functions: Iterable[SqlFunction]) -> dict[str, tuple[SqlFunction, ...]]:
    table: dict[str, tuple[SqlFunction, ...]] = {}
    for function in functions:
        table[function.name] = (*table.get(function.name, ()), function)
    return table


BUILTIN = _by_name(
    (
        *core.FUNCTIONS,
        *text.FUNCTIONS,
        *printf.FUNCTIONS,
        *mathematics.FUNCTIONS,
        *datetime.FUNCTIONS,
        *aggregate.FUNCTIONS,
        *percentile.FUNCTIONS,
        *json.FUNCTIONS,
    )
)


def builtin_functions() -> FunctionRegistry:
    """A connection's registry, with every function of the engine and none of the user's."""
    return FunctionRegistry(BUILTIN)


__all__ = ["BUILTIN", "builtin_functions"]
