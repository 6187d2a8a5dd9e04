"""The SQL functions that come with the engine, found by name.

Values come in, a value goes out; what a function must know of its connection it asks the `FunctionContext`.
Nothing here knows how a function is called from SQL: the compiler looks it up in a `FunctionRegistry`.

A module is imported when a statement first calls one of its functions. Hence the table of their names; a test holds
it against the modules' own tables, `FUNCTIONS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final

from minisql.value.function import FunctionRegistry, SqlFunction

NAMES: Final = {
    "aggregate": "avg count group_concat max min string_agg sum total",
    "core": (
        "abs changes coalesce if ifnull iif last_insert_rowid likelihood likely load_extension match max min nullif "
        "random randomblob round sign sqlite_compileoption_get sqlite_compileoption_used sqlite_log sqlite_source_id "
        "sqlite_version total_changes typeof unlikely"
    ),
    "datetime": (
        "current_date current_time current_timestamp date datetime julianday strftime time timediff unixepoch"
    ),
    "json": (
        "-> ->> json json_array json_array_insert json_array_length json_error_position json_extract json_group_array "
        "json_group_object json_insert json_object json_patch json_pretty json_quote json_remove json_replace json_set "
        "json_type json_valid jsonb jsonb_array jsonb_array_insert jsonb_extract jsonb_group_array jsonb_group_object "
        "jsonb_insert jsonb_object jsonb_patch jsonb_remove jsonb_replace jsonb_set subtype"
    ),
    "mathematics": (
        "acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2 mod pi pow "
        "power radians sin sinh sqrt tan tanh trunc"
    ),
    "percentile": "median percentile percentile_cont percentile_disc",
    "printf": "format printf",
    "text": (
        "char concat concat_ws glob hex instr length like lower ltrim octet_length quote replace rtrim substr "
        "substring trim unhex unicode unistr unistr_quote upper zeroblob"
    ),
    "window": "cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number",
}
"""Module -> the names of the functions in it. (`max` and `min` are two functions each.)"""


class _Builtin(Mapping[str, tuple[SqlFunction, ...]]):
    """Every function by name; those of one name come in the order of the modules."""

    def __init__(self) -> None:
        self._modules: dict[str, list[str]] = {}
        for module, names in NAMES.items():
            for name in names.split():
                self._modules.setdefault(name, []).append(module)
        self._found: dict[str, tuple[SqlFunction, ...]] = {}

    def __getitem__(self, name: str) -> tuple[SqlFunction, ...]:
        if name not in self._found:
            modules = [import_module(f"{__name__}.{module}") for module in self._modules[name]]
            self._found[name] = tuple(f for module in modules for f in module.FUNCTIONS if f.name == name)
        return self._found[name]

    def __contains__(self, name: object) -> bool:
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


BUILTIN: Final = _Builtin()


def builtin_functions() -> FunctionRegistry:
    """A connection's registry, with every function of the engine and none of the user's."""
    return FunctionRegistry(BUILTIN)


__all__ = ["BUILTIN", "NAMES", "builtin_functions"]
