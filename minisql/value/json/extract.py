"""One element of JSON as an SQL value or as JSON text: json_extract(), `->` and `->>`.

What is wrong with the JSON is said before what is wrong with the path: so the path comes as a function's argument,
`path_of(wanted)`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from minisql.errors import SqlError
from minisql.value.json.jsonb import ARRAY
from minisql.value.json.path import Path, find
from minisql.value.json.render import to_text
from minisql.value.json.strict import MISSING, UNREADABLE, node_text, walk
from minisql.value.json.values import JsonText, integer_value, jsonb_of, real_value, sql_value
from minisql.value.types import Value

_NOT_FOUND: Final = None


def extract(argument: str | int | float | bytes, path_of: Callable[[Value], Path], wanted: Value) -> Value:
    """The SQL value of the element at the path; a JsonText of an array or object.

    None if there is none, or if `wanted` is NULL.
    """
    if isinstance(argument, str) and wanted is not None:
        path = _path(argument, path_of, wanted)
        node = walk(argument, path)
        if type(node) is str:
            return node
        if type(node) is bytes:
            number = node.decode()
            return integer_value(number) if node.lstrip(b"-").isdigit() else real_value(number)
        if type(node) is tuple or type(node) is list:
            text = _text(argument, node)
            if text is not None:
                return JsonText(text)
        elif node is None or node is MISSING:
            return None
        elif node is not UNREADABLE:
            return int(node is True)
        at, blob = None, jsonb_of(argument)
        at = find(blob, path)
    else:
        blob = jsonb_of(argument)
        at = None if wanted is None else find(blob, path_of(wanted))
    if at is None:
        return None
    value = sql_value(blob, at)
    return JsonText(value) if isinstance(value, str) and blob[at] & 0x0F >= ARRAY else value
