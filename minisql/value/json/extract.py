"""One element of JSON as an SQL value or as JSON text: json_extract(), `->` and `->>`.

What is wrong with the JSON is said before what is wrong with the path: so the path comes as a function's argument,
`path_of(wanted)`. `wanted` NULL finds nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from minisql.decimal_text import decimal_to_real
from minisql.errors import SqlError
from minisql.value.json.jsonb import ARRAY, OBJECT, TYPE_NAMES, count_elements, malformed
from minisql.value.json.mark import JsonText
from minisql.value.json.path import Path, find
from minisql.value.json.render import to_text
from minisql.value.json.strict import (
    MISSING,
    UNREADABLE,
    Node,
    Unreadable,
    is_canonical,
    is_integer,
    node_text,
    read,
    walk,
)
from minisql.value.json.values import integer_value, jsonb_of, sql_value
from minisql.value.types import Value

_TYPE_OF_NODE: Final = {str: "text", list: "array", tuple: "object", type(None): "null"}


def extract(argument: str | int | float | bytes, path_of: Callable[[Value], Path], wanted: Value) -> Value:
    """The SQL value of the element at the path, a JsonText of an array or object; None if there is none.

    Raises:
        SqlError: `malformed JSON`, `bad JSON path: 'x'`.
    """
    node = _node(argument, path_of, wanted)
    kind = type(node)
    if kind is str or node is None:
        return node  # type: ignore[return-value]
    if kind is bytes:
        number = node.decode()  # type: ignore[union-attr]
        return integer_value(number) if is_integer(node) else decimal_to_real(number)  # type: ignore[arg-type]
    if kind is bool:
        return int(node)  # type: ignore[arg-type]
    if node is MISSING:
        return None
    if (kind is tuple or kind is list) and (text := _text_of_node(argument, node)) is not None:
        return JsonText(text)
    blob = jsonb_of(argument)
    at = None if wanted is None else find(blob, path_of(wanted))
    if at is None:
        return None
    value = sql_value(blob, at)
    return JsonText(value) if isinstance(value, str) and blob[at] & 0x0F >= ARRAY else value


def extract_text(argument: str | int | float | bytes, path_of: Callable[[Value], Path], wanted: Value) -> str | None:
    """JSON text of the element at the path; None if there is none.

    Raises:
        SqlError: `malformed JSON`, `bad JSON path: 'x'`.
    """
    node = _node(argument, path_of, wanted)
    if node is MISSING:
        return None
    text = _text_of_node(argument, node)
    if text is not None:
        return text
    blob = jsonb_of(argument)
    at = None if wanted is None else find(blob, path_of(wanted))
    return None if at is None else to_text(blob, at)


def _node(argument: str | int | float | bytes, path_of: Callable[[Value], Path], wanted: Value) -> Node | Unreadable:
    """The element in the tree of a strict text; UNREADABLE: only JSONB can tell."""
    if type(argument) is not str or wanted is None:
        return UNREADABLE
    try:
        path = path_of(wanted)
    except SqlError:
        jsonb_of(argument)
        raise
    return walk(argument, path)


def _text_of_node(argument: str | int | float | bytes, node: Node | Unreadable) -> str | None:
    """JSON text of a node; None if the text's own spelling is needed, which only JSONB keeps."""
    assert isinstance(argument, str) or node is UNREADABLE, f"a node of {type(argument)}"
    if isinstance(node, Unreadable) or "\\" in argument:  # type: ignore[operator]
        return None
    try:
        return node_text(node)
    except RecursionError:
        return None


def text_of_whole(text: str) -> str | None:
    """The JSON text without white space; None if JSONB is needed for that."""
    return text if is_canonical(text) else _text_of_node(text, read(text))


def type_of(argument: str | int | float | bytes, path_of: Callable[[Value], Path], wanted: Value) -> str | None:
    """The type of the element at the path, as json_type() says it."""
    node = _node(argument, path_of, wanted)
    if node is MISSING:
        return None
    if isinstance(node, Unreadable):
        blob = jsonb_of(argument)
        at = None if wanted is None else find(blob, path_of(wanted))
        if at is None:
            return None
        if blob[at] & 0x0F > OBJECT:
            raise malformed()
        return TYPE_NAMES[blob[at] & 0x0F]
    if isinstance(node, bytes):
        return "integer" if is_integer(node) else "real"
    return "true" if node is True else "false" if node is False else _TYPE_OF_NODE[type(node)]


def array_length(argument: str | int | float | bytes, path_of: Callable[[Value], Path], wanted: Value) -> int | None:
    """The number of elements of the array at the path; 0 if it is no array."""
    node = _node(argument, path_of, wanted)
    if node is MISSING:
        return None
    if not isinstance(node, Unreadable):
        return len(node) if isinstance(node, list) else 0
    blob = jsonb_of(argument)
    at = None if wanted is None else find(blob, path_of(wanted))
    if at is None:
        return None
    return count_elements(blob, at) if blob[at] & 0x0F == ARRAY else 0
