"""One element of JSON as an SQL value or as JSON text: json_extract(), `->` and `->>`.

What is wrong with the JSON is said before what is wrong with the path: so the path comes as a function's argument,
`path_of(wanted)`. `wanted` NULL finds nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from minisql.errors import SqlError
from minisql.value.json.jsonb import ARRAY
from minisql.value.json.path import Path, find
from minisql.value.json.render import to_text
from minisql.value.json.strict import MISSING, UNREADABLE, Node, Unreadable, node_text, walk
from minisql.value.json.values import JsonText, integer_value, jsonb_of, real_value, sql_value
from minisql.value.types import Value


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
        return _number(node.decode())  # type: ignore[union-attr]
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


def _number(number: str) -> int | float:
    return integer_value(number) if number.removeprefix("-").isdigit() else real_value(number)
