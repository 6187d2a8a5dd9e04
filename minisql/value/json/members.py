"""The rows of json_each() over plain JSON text, column by column.

The standard library's scanner reads the text; columns that need a place in the JSONB (`id`, `parent`), text with
backslashes, JSON5 and blobs are left to `walk`. Source: json1 §4.23.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from json.decoder import JSONDecoder
from json.scanner import make_scanner
from typing import Any, Final

from minisql.pattern import LazyPattern
from minisql.value.json.jsonb import MAX_DEPTH
from minisql.value.json.path import parse_path
from minisql.value.json.strict import Unreadable, is_integer, node_text, scan, walk
from minisql.value.json.values import integer_value, real_value
from minisql.value.types import Value

Row = tuple[Value, ...]

ROWID, KEY, VALUE, TYPE, ATOM, ID, PARENT, FULLKEY, PATH, JSON, ROOT = range(-1, 10)
"""The columns of json_each() and json_tree(), by number."""

_PLAIN_LABEL: Final = LazyPattern(r"[A-Za-z][0-9A-Za-z]*")
_LONG_NUMBER: Final = LazyPattern(r"\d{19}")  # may not fit 64 bits
_SPACE: Final = LazyPattern(r"[ \t\n\r]*")


def members(json: Value, root: Value, wanted: Sequence[int]) -> Iterator[Row] | None:
    """The rows with the columns `wanted` (-1 is the rowid); None if only `walk` can tell.

    Raises:
        SqlError: `bad JSON path: 'x'`.
    """
    if type(json) is not str or type(root) is not str or "\\" in json or ID in wanted or PARENT in wanted:
        return None
    path = parse_path(root)
    if not path.is_plain or is_too_deep(json):
        return None
    if not path.steps and (flat := _flat_array(json)) is not None:
        return _Columns(flat, None, json, root, _FLAT_TYPES.__getitem__, _same).rows(wanted)
    node: Any = walk(json, path) if path.steps else scan(json)
    if isinstance(node, Unreadable) or not isinstance(node, list | tuple):
        return None
    if isinstance(node, list):
        return _Columns(node, None, json, root, type_of, value_of).rows(wanted)
    keys = [label for label, _ in node]
    return _Columns([value for _, value in node], keys, json, root, type_of, value_of).rows(wanted)


def is_too_deep(json: str) -> bool:
    """May the text be nested deeper than SQLite reads? The scanner itself ends at Python's limit of recursion."""
    return sys.getrecursionlimit() > MAX_DEPTH and json.count("[") + json.count("{") > MAX_DEPTH


def step_to(key: str) -> str:
    """The step of a path that leads to the member of an object."""
    return f".{key}" if _PLAIN_LABEL.fullmatch(key) else f'."{key}"'


def _refuse(word: str) -> Value:
    raise ValueError(word)  # NaN and Infinity


_SCAN_VALUES: Final[Callable[[str, int], tuple[Any, int]]] = make_scanner(
    JSONDecoder(parse_constant=_refuse)  # type: ignore[arg-type]  # its stub
)
_FLAT_TYPES: Final = {int: "integer", float: "real", str: "text", type(None): "null"}


def _flat_array(json: str) -> list[Value] | None:
    """The values of an array that holds none but numbers, strings and nulls. 40 ns an element less than nodes."""
    if json[:1] != "[" or json.find("[", 1) >= 0 or "{" in json or _LONG_NUMBER.search(json):
        return None
    try:
        found, end = _SCAN_VALUES(json, 0)
    except (ValueError, StopIteration, RecursionError):
        return None
    plain = _SPACE.fullmatch(json, end) is not None and not set(map(type, found)) - _FLAT_TYPES.keys()
    return found if plain else None


def _same(value: Any) -> Any:
    return value


def type_of(node: Any) -> str:
    if type(node) is bytes:
        return "integer" if is_integer(node) else "real"
    if node is None:
        return "null"
    if node is True or node is False:
        return "true" if node else "false"
    return "text" if type(node) is str else "array" if type(node) is list else "object"


def value_of(node: Any) -> Value:
    kind = type(node)
    if kind is str or node is None:
        return node  # type: ignore[no-any-return]
    if kind is bytes:
        return integer_value(node.decode()) if is_integer(node) else real_value(node.decode())
    if kind is bool:
        return int(node)
    try:
        return node_text(node)
    except RecursionError:
        return _deep_text(node)


def _deep_text(node: Any) -> str:
    """`node_text` without recursion."""
    parts: list[str] = []
    stack: list[Any] = [node]
    while stack:
        here = stack.pop()
        if type(here) is _Written:
            parts.append(here)
        elif type(here) is list:
            stack.append(_Written("]"))
            for number in range(len(here) - 1, -1, -1):
                stack += (here[number], _Written("," if number else "["))
            if not here:
                stack.append(_Written("["))
        elif type(here) is tuple:
            stack.append(_Written("}"))
            for number in range(len(here) - 1, -1, -1):
                label, value = here[number]
                stack += (value, _Written(f'{"," if number else "{"}"{label}":'))
            if not here:
                stack.append(_Written("{"))
        else:
            parts.append(node_text(here))
    return "".join(parts)


class _Written(str):
    """Text of the result, among nodes that are still to be written."""

    __slots__ = ()


class _Columns:
    """The columns of the members of one array or object, each as an iterable. `keys` None: an array's."""

    def __init__(
        self,
        values: list[Any],
        keys: list[str] | None,
        json: str,
        root: str,
        type_of: Callable[[Any], str],
        value_of: Callable[[Any], Value],
    ) -> None:
        self.values = values
        self.keys = keys
        self.json = json
        self.root = root
        self.type_of = type_of
        self.value_of = value_of

    def rows(self, wanted: Sequence[int]) -> Iterator[Row]:
        if not wanted:
            return iter([()] * len(self.values))
        return zip(*[self._column(number) for number in wanted])

    def _column(self, number: int) -> Iterable[Value]:
        values = self.values
        if number == ROWID:
            return range(len(values))
        if number == KEY:
            return range(len(values)) if self.keys is None else self.keys
        if number == VALUE:
            return values if self.value_of is _same else map(self.value_of, values)
        if number == TYPE:
            return map(self.type_of, values if self.value_of is not _same else map(type, values))
        if number == ATOM:
            return map(self._atom, values)
        if number == FULLKEY:
            return self._full_keys()
        return repeat(self.json if number == JSON else self.root, len(values))

    def _atom(self, node: Any) -> Value:
        return None if type(node) in (list, tuple) else self.value_of(node)

    def _full_keys(self) -> Iterable[str]:
        root = self.root
        if self.keys is None:
            return (f"{root}[{number}]" for number in range(len(self.values)))
        return (root + step_to(key) for key in self.keys)
