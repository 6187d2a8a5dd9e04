"""The table of the JSON functions. What they do is loaded when the first of them is called.

Most programs call none, and the modules behind them take 24 ms of the 390 that importing everything takes; in return
a call takes 0.2 µs more. `subtype`: the function takes text that comes straight from a JSON function for JSON.
Source: json1.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from minisql.value.function import AggregateFunction, ScalarFunction


def later(module: str, name: str) -> Callable[..., Any]:
    """The function `name` of a module of this package, which is imported at the first call."""
    found: Callable[..., Any] | None = None

    def call(*arguments: Any) -> Any:
        nonlocal found
        if found is None:
            found = getattr(import_module(f"minisql.executor.functions.{module}"), name)
        return found(*arguments)

    return call


def _scalar(name: str, n_args: int, call: str = "", *, subtype: bool = False) -> ScalarFunction:
    return ScalarFunction(name, n_args, later("json_scalar", call or name), subtype=subtype)


def _aggregate(name: str, n_args: int, accumulator: str) -> AggregateFunction:
    make = later("json_aggregate", accumulator)
    return AggregateFunction(name, n_args, make, make_window=make, subtype=True)


SCALARS: Final[tuple[ScalarFunction, ...]] = (
    _scalar("->", 2, "arrow"),
    _scalar("->>", 2, "double_arrow"),
    _scalar("json", 1),
    _scalar("json_array", -1, subtype=True),
    _scalar("json_array_insert", -1, subtype=True),
    _scalar("json_array_length", 1),
    _scalar("json_array_length", 2),
    _scalar("json_error_position", 1),
    _scalar("json_extract", -1),
    _scalar("json_insert", -1, subtype=True),
    _scalar("json_object", -1, subtype=True),
    _scalar("json_patch", 2),
    _scalar("json_pretty", 1),
    _scalar("json_pretty", 2),
    _scalar("json_quote", 1, subtype=True),
    _scalar("json_remove", -1),
    _scalar("json_replace", -1, subtype=True),
    _scalar("json_set", -1, subtype=True),
    _scalar("json_type", 1),
    _scalar("json_type", 2),
    _scalar("json_valid", 1),
    _scalar("json_valid", 2),
    _scalar("jsonb", 1),
    _scalar("jsonb_array", -1, subtype=True),
    _scalar("jsonb_array_insert", -1, subtype=True),
    _scalar("jsonb_extract", -1),
    _scalar("jsonb_insert", -1, subtype=True),
    _scalar("jsonb_object", -1, subtype=True),
    _scalar("jsonb_patch", 2),
    _scalar("jsonb_remove", -1),
    _scalar("jsonb_replace", -1, subtype=True),
    _scalar("jsonb_set", -1, subtype=True),
    _scalar("subtype", 1, subtype=True),
)

AGGREGATES: Final[tuple[AggregateFunction, ...]] = (
    _aggregate("json_group_array", 1, "GroupArray"),
    _aggregate("json_group_object", 2, "GroupObject"),
    _aggregate("jsonb_group_array", 1, "BinaryGroupArray"),
    _aggregate("jsonb_group_object", 2, "BinaryGroupObject"),
)

FUNCTIONS: Final = (*SCALARS, *AGGREGATES)

ALWAYS_JSON: Final = frozenset(
    {
        "->", "json", "json_array", "json_array_insert", "json_insert", "json_object", "json_patch", "json_quote",
        "json_remove", "json_replace", "json_set", "json_group_array", "json_group_object",
        "jsonb_array", "jsonb_object", "jsonb_group_object",
    }
)  # fmt: skip
"""Functions whose text is JSON whatever the arguments are. That of json_extract() is if it is an array or object. Three
that give JSONB have its mark too, but only subtype() and a CAST to text tell: see `MARK_BLOB`."""

MARK: Final = _scalar("as json", 1, "as_json")
"""Text handed over as JSON. Like the next three, the compiler's own: no name in SQL leads to it."""

MARK_BLOB: Final = _scalar("as json", 1, "as_json_text")
"""MARK, for those to whom a blob has the mark too, but does not matter itself: its text is handed over."""

EXTRACT_MARKED: Final = _scalar("json_extract", -1, "json_extract_marked")
"""json_extract() with text that is JSON handed over as such."""

CAST_MARKED: Final = _scalar("cast", 1, "cast_marked")
"""CAST AS TEXT that keeps the mark."""
