"""What the JSON functions and the operators `->` and `->>` do with their arguments; `json.py` has their table.

What a function makes of its arguments, NULLs and errors stands here; what is done to the JSON stands in `value.json`.
All functions return plain text. That a text is JSON, so that the function around takes it for such, is arranged by
the compiler (`compile/subtype.py`), which hands it over as a `JsonText`.
Source: json1.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, Final

from minisql.errors import SqlError
from minisql.value.cast import to_integer
from minisql.value.json.check import error_in_jsonb, is_jsonb
from minisql.value.json.edit import Change, changed, patched, removed
from minisql.value.json.extract import array_length, extract, extract_text, text_of_whole, type_of
from minisql.value.json.jsonb import ARRAY, span
from minisql.value.json.mark import JsonText
from minisql.value.json.parse import NotJson, Parsed, parse
from minisql.value.json.path import Path, find, parse_operand, parse_path
from minisql.value.json.read import parse_text
from minisql.value.json.render import to_text
from minisql.value.json.strict import UNREADABLE, Node, Unreadable, node_text, read
from minisql.value.json.strict_edit import changed_node, node_of, patched_node, removed_node, tree
from minisql.value.json.text import quoted
from minisql.value.json.values import WRITERS, element_of, is_argument_jsonb, json_text_of, jsonb_of, sql_value
from minisql.value.render import blob_of, text_of
from minisql.value.types import Value

_DEFAULT_INDENT: Final = "    "
_RFC_8259: Final = 1  # the bits of json_valid()'s flags
_JSON5: Final = 2
_SUPERFICIAL_JSONB: Final = 4
_STRICT_JSONB: Final = 8


@lru_cache(maxsize=256)
def path_of(argument: Value) -> Path:
    """The path that a function's argument means.

    Raises:
        SqlError: `bad JSON path: 'x'`.
    """
    text = text_of(argument)
    assert text is not None
    return parse_path(text)


def as_json(value: Value) -> Value:
    """The value; text as JsonText."""
    return JsonText(value) if type(value) is str else value


def as_json_text(value: Value) -> Value:
    """The value as JsonText; a blob as what its bytes spell."""
    text = text_of(value)
    return None if text is None else JsonText(text)


def cast_marked(value: Value) -> Value:
    """CAST AS TEXT of what json_extract() gave, with its mark if it has one."""
    return value if type(value) is JsonText else text_of(value)


def subtype(value: Value) -> int:
    """The mark that SQLite's functions put on text that is JSON, the letter `J`; 0 of anything else."""
    return 74 if type(value) is JsonText else 0


# ---------------------------------------------------------------- the whole


def json(argument: Value) -> str | None:
    """The JSON without white space and without JSON5's liberties."""
    if type(argument) is str and (text := text_of_whole(argument)) is not None:
        return text
    return None if argument is None else to_text(jsonb_of(argument))


def jsonb(argument: Value) -> bytes | None:
    """The JSON as JSONB; a blob that looks like JSONB is returned as it is."""
    return None if argument is None else jsonb_of(argument)


def json_pretty(argument: Value, indent: Value = None) -> str | None:
    """The JSON with one member a line, `indent` (four spaces if NULL) once for each level."""
    if argument is None:
        return None
    text = text_of(indent)
    indent_text = _DEFAULT_INDENT if text is None else text.partition("\0")[0]
    return to_text(jsonb_of(argument), indent=indent_text)


def json_quote(value: Value) -> str:
    """The SQL value as JSON."""
    return json_text_of(value)


def json_valid(argument: Value, flags: Value = _RFC_8259) -> int | None:
    """1 if the argument is JSON in one of the forms that `flags` names, else 0."""
    wanted = to_integer(flags) or 0
    if not 1 <= wanted <= 15:
        raise SqlError("FLAGS parameter to json_valid() must be between 1 and 15")
    if argument is None:
        return None
    if isinstance(argument, bytes) and is_argument_jsonb(argument):
        return int(bool(wanted & _SUPERFICIAL_JSONB) or (bool(wanted & _STRICT_JSONB) and is_jsonb(argument)))
    if not wanted & (_RFC_8259 | _JSON5):
        return 0
    if type(argument) is str and read(argument) is not UNREADABLE:
        return 1
    parsed = _parsed(argument)
    return int(isinstance(parsed, Parsed) and (bool(wanted & _JSON5) or not parsed.is_json5))


def json_error_position(argument: Value) -> int | None:
    """The character, from 1, at which text is not JSON (for a blob the byte at which it is not JSONB); 0 if it is."""
    if argument is None:
        return None
    if isinstance(argument, bytes) and is_argument_jsonb(argument):
        return error_in_jsonb(argument)
    parsed = _parsed(argument)
    if isinstance(parsed, Parsed):
        return 0
    raw = blob_of(argument)
    assert raw is not None
    return 1 + sum(byte & 0xC0 != 0x80 for byte in raw[: parsed.at])


def _parsed(argument: Value) -> Parsed | NotJson:
    raw = blob_of(argument)
    assert raw is not None
    try:
        return parse(raw)
    except NotJson as error:
        return error


# ---------------------------------------------------------------- made of values


def json_array(*values: Value) -> str:
    """The array of the values."""
    return f"[{','.join([WRITERS[type(value)](value) for value in values])}]"


def json_object(*values: Value) -> str:
    """The object of labels and values by turns."""
    if len(values) % 2:
        raise SqlError("json_object() requires an even number of arguments")
    labels: list[str] = []
    for label in values[::2]:
        if not isinstance(label, str):
            raise SqlError("json_object() labels must be TEXT")
        labels.append(label)
    members = zip(labels, values[1::2], strict=True)
    return f"{{{','.join([f'{quoted(label)}:{WRITERS[type(value)](value)}' for label, value in members])}}}"


def jsonb_array(*values: Value) -> bytes:
    """The JSONB of the text that json_array() gives."""
    return parse_text(json_array(*values))


def jsonb_object(*values: Value) -> bytes:
    """The JSONB of the text that json_object() gives."""
    return parse_text(json_object(*values))


# ---------------------------------------------------------------- parts


def json_array_length(argument: Value, path: Value = "$") -> int | None:
    """The number of elements of the array at the path: 0 if it is no array, NULL if there is nothing."""
    return None if argument is None else array_length(argument, path_of, path)


def json_type(argument: Value, path: Value = "$") -> str | None:
    """The type of the element at the path."""
    return None if argument is None else type_of(argument, path_of, path)


def json_extract(argument: Value = None, *paths: Value) -> Value:
    """The SQL value of the element at the path; an array or object as text. Of several paths, an array of values."""
    if len(paths) == 1:
        found = None if argument is None else extract(argument, path_of, paths[0])
        return str(found) if type(found) is JsonText else found
    return _extract_all(argument, paths)


def json_extract_marked(argument: Value = None, *paths: Value) -> Value:
    """json_extract() for the compiler: text that is JSON comes as JsonText."""
    if len(paths) == 1:
        return None if argument is None else extract(argument, path_of, paths[0])
    found = _extract_all(argument, paths)
    return None if found is None else JsonText(found)


def jsonb_extract(argument: Value = None, *paths: Value) -> Value:
    """json_extract() with JSONB in the place of JSON text."""
    if len(paths) != 1:
        found = _extract_all(argument, paths)
        return None if found is None else parse_text(found)
    if argument is None:
        return None
    blob = jsonb_of(argument)
    at = None if paths[0] is None else find(blob, path_of(paths[0]))
    if at is None:
        return None
    return sql_value(blob, at) if blob[at] & 0x0F < ARRAY else blob[at : span(blob, at)[1]]


def _extract_all(argument: Value, paths: tuple[Value, ...]) -> str | None:
    if argument is None or not paths:
        return None
    found = []
    for path in paths:
        text = extract_text(argument, path_of, path)
        if path is None:
            return None
        found.append("null" if text is None else text)
    return f"[{','.join(found)}]"


def arrow(argument: Value, operand: Value) -> str | None:
    """`argument -> operand`: the JSON text of the element."""
    return None if argument is None else extract_text(argument, operand_path, operand)


def double_arrow(argument: Value, operand: Value) -> Value:
    """`argument ->> operand`: the SQL value of the element."""
    found = None if argument is None else extract(argument, operand_path, operand)
    return str(found) if type(found) is JsonText else found


@lru_cache(maxsize=256, typed=True)
def operand_path(operand: Value) -> Path:
    """The path that the right operand of `->` and `->>` means.

    Raises:
        SqlError: `bad JSON path: ''`.
    """
    if isinstance(operand, int):
        return parse_operand(operand)
    text = text_of(operand)
    assert text is not None
    return parse_operand(text)


# ---------------------------------------------------------------- changed


def _change(change: Change, *arguments: Value) -> bytes | None:
    """The JSONB of the first argument after the changes that the pairs of path and value behind it ask for."""
    if not arguments:
        return None
    if len(arguments) % 2 == 0:
        raise SqlError(f"json_{change.value}() needs an odd number of arguments")
    if arguments[0] is None:
        return None
    blob = jsonb_of(arguments[0])
    for at in range(1, len(arguments), 2):
        path = arguments[at]
        if path is not None:
            blob = changed(blob, path_of(path), change, element_of(arguments[at + 1]))
    return blob


def jsonb_remove(*arguments: Value) -> bytes | None:
    """The JSONB of the first argument without what is at the paths; NULL if nothing is left, or a path is NULL."""
    if not arguments or arguments[0] is None:
        return None
    blob = jsonb_of(arguments[0])
    for argument in arguments[1:]:
        if argument is None:
            return None
        path = path_of(argument)
        if not path.steps:
            return None
        blob = removed(blob, path)
    return blob


def jsonb_patch(target: Value, patch: Value) -> bytes | None:
    """The JSONB of the target after RFC 7396's merge patch."""
    if target is None:
        return None
    blob = jsonb_of(target)
    return None if patch is None else patched(blob, jsonb_of(patch))


def _change_text(change: Change, *arguments: Value) -> str | None:
    """The JSON text of what `_change` gives: on the tree of a strict text, else by way of JSONB."""
    node = tree(arguments[0]) if len(arguments) % 2 else UNREADABLE
    for at in range(1, len(arguments), 2):
        path, new = arguments[at], node_of(arguments[at + 1]) if node is not UNREADABLE else UNREADABLE
        if path is not None and not (type(path) is str and path[:1] == "$"):
            node = UNREADABLE
        if isinstance(node, Unreadable) or isinstance(new, Unreadable):
            node = UNREADABLE
            break
        if path is not None:
            node = changed_node(node, path_of(path), change, new)
    return _text_by(node, _change, change, *arguments)


def _text_by(node: Node | Unreadable, otherwise: Callable[..., bytes | None], *arguments: Any) -> str | None:
    """The tree's text; if it is none, that of the JSONB that the function gives."""
    if not isinstance(node, Unreadable):
        try:
            return node_text(node)
        except RecursionError:
            pass
    blob = otherwise(*arguments)
    return None if blob is None else to_text(blob)


def json_array_insert(*arguments: Value) -> str | None:
    """The JSON text of what jsonb_array_insert() gives."""
    return _text_by(UNREADABLE, jsonb_array_insert, *arguments)


def json_remove(*arguments: Value) -> str | None:
    """The first argument without what is at the paths; NULL if nothing is left, or a path is NULL."""
    node = tree(arguments[0]) if arguments else UNREADABLE
    for path in arguments[1:]:
        if isinstance(node, Unreadable) or type(path) is not str or path[:1] != "$" or path == "$":
            node = UNREADABLE
            break
        node = removed_node(node, path_of(path))
    return _text_by(node, jsonb_remove, *arguments)


def json_patch(target: Value, patch: Value) -> str | None:
    """The target after RFC 7396's merge patch."""
    node, change = tree(target), tree(patch)
    merged: Node | Unreadable = UNREADABLE
    if not isinstance(node, Unreadable) and not isinstance(change, Unreadable):
        try:
            merged = patched_node(node, change)
        except RecursionError:
            pass
    return _text_by(merged, jsonb_patch, target, patch)


jsonb_insert: Final = partial(_change, Change.INSERT)
jsonb_replace: Final = partial(_change, Change.REPLACE)
jsonb_set: Final = partial(_change, Change.SET)
jsonb_array_insert: Final = partial(_change, Change.ARRAY_INSERT)

json_insert: Final = partial(_change_text, Change.INSERT)
json_replace: Final = partial(_change_text, Change.REPLACE)
json_set: Final = partial(_change_text, Change.SET)
